"""All that is compared of one program: its gradient, what it does when it raises, and what its checks name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle import Reference, oracle_gradient
from tapeflow.transforms.arguments import types_of
from tapeflow.transforms.structured import StructuredGradient
from tests.gradients.comparison import Mismatch, assert_gradient_matches, compare_exceptions
from tests.gradients.identity import assert_modes_agree
from tests.gradients.structures import (
    assert_pullback,
    assert_structured_gradient,
    copied,
    is_float,
    leaves_of,
    of_leaves,
    tree_like,
)
from tests.property.adjoint_values import assert_adjoint_accumulates
from tests.property.checks import ADJOINT, DIFFERENCES, FORWARD, PULLBACK, PULLBACK_FORWARD, SECOND
from tests.property.differences import assert_hessian_matches_differences, assert_values_match_differences
from tests.property.program import Program
from tests.property.records import assert_record_gradient, assert_record_modes_agree, expanded, holds_records, of_fields
from tests.property.transposition import assert_outputs_agree


def reference_of(kernel: Any, arguments: Sequence[Any], argnums: Sequence[int]) -> Reference:
    """The oracle's gradient in every float leaf of the chosen arguments, each array a variable of its own.

    An array of records is the tuple of its fields.
    """
    function = getattr(kernel, "py_func", kernel)
    if holds_records(tuple(arguments)):
        function = of_fields(function, arguments)
        arguments = [expanded(argument) for argument in arguments]
    flat = leaves_of(tuple(arguments))
    numbered = tree_like(tuple(arguments), iter(range(len(flat))))
    chosen = [n for t in argnums for n in leaves_of(numbered[t]) if is_float(flat[n])]
    return oracle_gradient(of_leaves(function, arguments), flat, chosen)


def compare(kernel: Any, outputs: Any, program: Program, reference: Reference | None = None) -> None:
    """The gradient of ``kernel`` at the program's point, and what the program's checks name; raises Mismatch.

    ``outputs``: the function that returns arrays too, if there is one.  ``reference``: the oracle's gradient, where
    it is known.
    """
    function = kernel if hasattr(kernel, "py_func") else tapeflow.jit(kernel)
    arguments, argnums = program.arguments, program.argnums
    reference = reference or reference_of(kernel, arguments, argnums)
    if holds_records(tuple(arguments)):
        assert_record_gradient(function, arguments, argnums, reference)
    elif is_plain(arguments):
        assert_gradient_matches(function, arguments, argnums, reference=reference)
        if reference.exception is not None and "default argument" not in program.constructs:
            assert_shadows_untouched(function, arguments, argnums, reference)
    else:
        is_shared = has_overlap(arguments) and _writes_overlap(function, arguments, argnums)
        assert_structured_gradient(
            function, arguments, argnums, is_shared=is_shared, reference=None if is_shared else reference
        )
    for check in program.checks:
        try:
            CHECKS[check](function, outputs, program, reference)
        except (tapeflow.TapeflowError, Mismatch) as found:
            found.add_note(check)
            raise


def _forward(function: Any, outputs: Any, program: Program, reference: Reference) -> None:
    arguments, has_single = program.arguments, reference.has_single
    if holds_records(tuple(arguments)):
        if reference.exception is None:
            assert_record_modes_agree(function, arguments, program.argnums, reference)
    elif is_plain(arguments):
        assert_modes_agree(function, arguments, program.argnums, has_single=has_single)
    elif reference.exception is None and not has_overlap(arguments) and runs(function, arguments):
        assert_outputs_agree(function, arguments, has_single=has_single)


def _pullback(function: Any, outputs: Any, program: Program, reference: Reference) -> None:
    function = tapeflow.jit(outputs)
    if reference.exception is not None or not runs(function, program.arguments):
        return
    try:
        assert_pullback(function, program.arguments, is_shared=has_overlap(program.arguments))
    except Mismatch:
        raise
    except AssertionError as difference:
        raise Mismatch(f"pullback: {difference}") from difference


def _pullback_forward(function: Any, outputs: Any, program: Program, reference: Reference) -> None:
    function = tapeflow.jit(outputs)
    if reference.exception is None and runs(function, program.arguments):
        assert_outputs_agree(function, program.arguments, has_single=reference.has_single)


def _adjoint(function: Any, outputs: Any, program: Program, reference: Reference) -> None:
    if reference.exception is None:
        assert_adjoint_accumulates(function, program.arguments, program.argnums)


def _second(function: Any, outputs: Any, program: Program, reference: Reference) -> None:
    if reference.exception is None:
        assert_hessian_matches_differences(function, program.arguments, program.argnums)


def _differences(function: Any, outputs: Any, program: Program, reference: Reference) -> None:
    if reference.exception is None:
        assert_values_match_differences(function, program.arguments, program.argnums)


CHECKS: dict[str, Callable[[Any, Any, Program, Reference], None]] = {
    FORWARD: _forward,
    PULLBACK: _pullback,
    PULLBACK_FORWARD: _pullback_forward,
    ADJOINT: _adjoint,
    SECOND: _second,
    DIFFERENCES: _differences,
}


def assert_shadows_untouched(
    function: Any, arguments: Sequence[Any], argnums: Sequence[int], reference: Reference
) -> None:
    """``tapeflow.adjoint`` raises what the function raises, and leaves the shadows of its arrays alone."""
    words, given, shadows = [], [], []
    for n, argument in enumerate(copied(arguments)):
        given.append(argument)
        if n not in argnums:
            words.append("const")
        elif isinstance(argument, np.ndarray):
            words.append("dup")
            shadows.append(np.full_like(argument, 0.75))
            given.append(shadows[-1])
        else:
            words.append("active")
    try:
        tapeflow.adjoint(function, tuple(words))(*given)
    except tapeflow.TapeflowError:
        raise
    except Exception as raised:
        compare_exceptions(raised, reference)
    else:
        raise Mismatch(f"the kernel raises {reference.exception!r}, its adjoint returned")
    if not all(np.all(shadow == 0.75) for shadow in shadows):
        raise Mismatch(f"adjoint raised {reference.exception!r} and left shadows as {shadows!r}")


def runs(function: Any, arguments: Sequence[Any]) -> bool:
    """Whether Numba itself can run the function, as ``vjp`` does: it does not link some recursive ones (0.68).

    Nor can Python always call these: what a pullback is compared with.
    """
    try:
        function(*copied(arguments))
        function.py_func(*copied(arguments))
    except RuntimeError as error:
        return "unresolved symbol" not in str(error)
    return True


def is_plain(arguments: Sequence[Any]) -> bool:
    """No tuples, and each array in C order and in memory of its own."""
    arrays = [argument for argument in arguments if isinstance(argument, np.ndarray)]
    is_flat = not any(isinstance(argument, tuple) for argument in arguments)
    return is_flat and all(a.flags.c_contiguous and a.flags.writeable for a in arrays) and not has_overlap(arguments)


def has_overlap(arguments: Sequence[Any]) -> bool:
    """Whether two arrays share memory."""
    arrays = [leaf for leaf in leaves_of(tuple(arguments)) if isinstance(leaf, np.ndarray)]
    return any(np.shares_memory(a, b) for n, a in enumerate(arrays) for b in arrays[:n])


def _writes_overlap(function: Any, arguments: Sequence[Any], argnums: Sequence[int]) -> bool:
    """Whether an array is written that shares memory with another; all others are variables of their own."""
    compiled = StructuredGradient.of(function, types_of(function, tuple(arguments)), tuple(argnums), False, True)
    written = [arguments[n] for n in compiled.written & set(argnums)]
    return any(has_overlap((array, other)) for array in written for other in arguments if other is not array)
