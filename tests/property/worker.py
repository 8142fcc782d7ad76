"""A process that judges programs: one JSON line in, one JSON line out.  A crash is the caller's to see."""

from __future__ import annotations

import gc
import os
import re
import signal
import sys
import tempfile
import time
import traceback
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from tapeflow.oracle import Reference
from tapeflow.oracle.number import OracleError
from tapeflow.oracle.tolerances import relative_error
from tests.gradients.comparison import Mismatch
from tests.gradients.source import load_module
from tests.gradients.structures import copied, leaves_of, tree_like
from tests.property.drawn_settings import check_layout, drawn_settings
from tests.property.judgement import compare, has_overlap, reference_of
from tests.property.outcome import Kind, Outcome
from tests.property.program import Program
from tests.property.records import float_parts, holds_records

ORACLE_SECONDS = 5
"""Generated programs take milliseconds; a reduction may leave a loop that never ends."""

SENSITIVE_SPREAD = 1e-9
"""A gradient that rounding of the inputs moves by more, relatively, says little of other derivatives."""

NOT_A_KERNELS_OWN = (NameError, IndexError, TypeError, AttributeError, ZeroDivisionError, OracleError, SyntaxError)
"""Exceptions that no generated program raises on purpose, but for what follows."""

PLACES = (
    (re.compile(r"[@%][\w.$\"]+|`[^`]*`"), "…"),
    (re.compile(r"derivative of \S+"), "derivative of …"),
    (re.compile(r"(?: at line \S+|\(.*?\))"), ""),
    (re.compile(r"…(?:, …)+"), "…"),
)
"""What differs from program to program in a reason: names of values and functions, lines."""


def judge(program: Program, folder: Path, *, with_coverage: bool) -> Outcome:
    """Compare tapeflow with the oracle on one program."""
    from numba.core.errors import NumbaError

    import tapeflow

    try:
        module = load_module(program.source, folder, f"seed_{program.seed}")
        kernel = module.kernel
        reference = _within(ORACLE_SECONDS, lambda: reference_of(kernel, program.arguments, program.argnums))
        _check_sanity(reference, program)
    except Exception as error:
        return Outcome(Kind.INVALID, _described(error))
    options = drawn_settings(program.seed)
    function = tapeflow.jit(kernel, **options)
    try:
        compare(function, getattr(module, "outputs", None), program, reference)
        check_layout(function, kernel, options, program)
    except (tapeflow.UnsupportedError, tapeflow.SignatureError) as refusal:
        return Outcome(Kind.REFUSED, _noted(refusal))
    except tapeflow.errors.AliasingError as refusal:
        kind = Kind.REFUSED if has_overlap(program.arguments) else Kind.ERROR
        return Outcome(kind, _described(refusal))
    except NumbaError as error:
        return Outcome(Kind.INVALID, _described(error))
    except Mismatch as mismatch:
        is_gradients = not getattr(mismatch, "__notes__", ())
        is_sensitive = _is_sensitive(function, program, reference, is_gradients=is_gradients)
        kind = Kind.SENSITIVE if is_sensitive else Kind.WRONG
        return Outcome(kind, _noted(mismatch))
    except Exception as error:
        return Outcome(Kind.ERROR, _described(error))
    if not with_coverage:
        return Outcome(Kind.MATCH)
    try:
        return Outcome(Kind.MATCH, "", _opcodes(function, program), _reasons(function, program))
    except tapeflow.UnsupportedError:
        # What is shown is the function as it stands; its gradient may have been made for packed or shared arrays.
        return Outcome(Kind.MATCH)


class _TooLong(BaseException):
    """No exception that a kernel might catch."""


def _within(seconds: int, run: Any) -> Any:
    def stop(signal_number: int, frame: Any) -> None:
        raise _TooLong(f"the oracle took more than {seconds} s")

    previous = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        return run()
    except _TooLong as stopped:
        raise TimeoutError(str(stopped)) from None
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)


def is_kernels_own(exception: Exception, program: Program) -> bool:
    """Whether the generator meant the program to raise that."""
    if isinstance(exception, ZeroDivisionError):
        return "division by zero" in program.constructs
    if isinstance(exception, IndexError):
        return "boundscheck=True" in program.source or exception.args == ("pop from empty list",)
    return not isinstance(exception, NOT_A_KERNELS_OWN)


def _check_sanity(reference: Reference, program: Program) -> None:
    if reference.exception is not None and not is_kernels_own(reference.exception, program):
        raise reference.exception
    values = [reference.value, *(g for gradient in reference.gradients for g in np.ravel(gradient))]
    if reference.exception is None and not np.isfinite(values).all():
        raise ArithmeticError(f"not finite: {values}")


def _is_sensitive(function: Any, program: Program, reference: Reference, *, is_gradients: bool) -> bool:
    """Whether rounding alone explains a difference: the oracle's gradient, near the point, varies as much.

    Long chains amplify a last bit, and a comparison may go the other way.  A gradient that is wrong
    differs by far more.  Where it is not the gradient that differs (``is_gradients``), it must vary by
    millions of roundings.
    """
    import tapeflow

    if reference.exception is not None:
        return False
    if has_overlap(program.arguments):
        return False
    given = copied(program.arguments)
    try:
        _, gradients = tapeflow.value_and_grad(function, argnums=program.argnums)(*given)
    except Exception:
        return False
    spread = 0.0
    for sign in (-4.0, 3.0, 7.0):
        moved = [_nudged(argument, sign) for argument in program.arguments]
        other = reference_of(function, moved, program.argnums)
        pairs = zip(reference.gradients, other.gradients, strict=True)
        spread = max(spread, *(relative_error(b, a) for a, b in pairs))
    if not is_gradients:
        return spread > SENSITIVE_SPREAD
    found = [part for leaf in leaves_of(gradients) if leaf is not None for part in float_parts(leaf)]
    errors = [relative_error(g, r) for g, r in zip(found, reference.gradients, strict=True)]
    return 0.0 < max(errors) <= 4.0 * spread


def _nudged(argument: Any, roundings: float) -> Any:
    if isinstance(argument, tuple):
        return tree_like(argument, iter([_nudged(leaf, roundings) for leaf in leaves_of(argument)]))
    if holds_records(argument):
        return _nudged_records(argument, roundings)
    if isinstance(argument, np.ndarray) and argument.dtype.kind == "f":
        return argument * (1 + argument.dtype.type(roundings) * np.finfo(argument.dtype).eps)
    return argument * (1.0 + roundings * 2.0**-52) if isinstance(argument, float) else argument


def _nudged_records(argument: Any, roundings: float) -> Any:
    moved = argument.copy()
    for part in float_parts(moved) if isinstance(argument, np.ndarray) else ():
        part *= 1 + part.dtype.type(roundings) * np.finfo(part.dtype).eps
    return moved


def _noted(error: BaseException) -> str:
    """The text of an error, after the check that met it."""
    return ": ".join([*getattr(error, "__notes__", ()), str(error)])


def _described(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}\n{''.join(traceback.format_exception(error)[-8:])}"


def _opcodes(function: Any, program: Program) -> tuple[str, ...]:
    text = function.inspect("prepared", *program.arguments, argnums=program.argnums)
    assigned = re.findall(r"^\s+%\S+ = (?:tail |musttail |notail )?([a-z]+)", text, re.MULTILINE)
    others = re.findall(r"^\s+(store|br|ret|switch|unreachable|call)\b", text, re.MULTILINE)
    intrinsics = re.findall(r"@(llvm\.[a-z.]+?)\.[fip]\d*\b", text)
    return tuple(sorted({*assigned, *others, *intrinsics}))


def _reasons(function: Any, program: Program) -> tuple[str, ...]:
    plan = function.explain(*program.arguments, argnums=program.argnums)
    slots = [slot for region in getattr(plan, "regions", ()) for slot in getattr(region, "slots", ())]
    slots += list(getattr(plan, "slots", ()))
    return tuple(sorted({_without_places(str(slot.reason)) for slot in slots if hasattr(slot, "reason")}))


def _without_places(reason: str) -> str:
    for pattern, replacement in PLACES:
        reason = pattern.sub(replacement, reason)
    return reason


def main() -> None:
    """Serve until standard input ends."""
    # What Numba or LLVM print must not come between the answers.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    # Numba follows definitions through the blocks of a ``try`` by recursion, and gives up after some 150 blocks.
    sys.setrecursionlimit(20_000)
    # Compilers leave few cycles behind, and looking for them is a tenth of a program's time.
    gc.set_threshold(200_000, 20, 20)
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory(prefix="tapeflow-property-") as folder:
        for line in sys.stdin:
            flag, _, text = line.partition(" ")
            begin = time.process_time()
            outcome = judge(Program.from_json(text), Path(folder), with_coverage=flag == "coverage")
            seconds = round(time.process_time() - begin, 3)
            answers.write(replace(outcome, seconds=seconds).to_json() + "\n")


if __name__ == "__main__":
    main()
