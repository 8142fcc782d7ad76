"""The result form of a function with the reverse pass after it: what a pullback runs."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

import numba
from numba.core import types
from numba.core.compiler_lock import global_compiler_lock

from llvm_passes.errors import SignatureError
from llvm_passes.tape.settings import TapeSettings
from tapeflow.frontend.convention import layouts
from tapeflow.frontend.entry import Distinct
from tapeflow.frontend.structure import Leaf, leaves_of
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.arguments import location_of
from tapeflow.transforms.explicit import ExplicitCall

ATTRIBUTE = "__tapeflow_reverse__"


@dataclass(frozen=True, eq=False)
class ReverseFunction:
    """The result form of a function for one set of argument types, with the reverse pass after it."""

    compilation: Compilation
    argument_types: tuple[Any, ...]
    result_type: Any
    arguments: tuple[Leaf, ...]
    results: tuple[Leaf, ...]
    """The float leaves of the result."""
    run: Any
    """Takes every leaf, each differentiated array followed by its shadow; returns ``(None, adjoints of floats)``."""
    written: frozenset[int]
    """Positions of the leaves of the arguments whose memory the function may write."""

    @property
    def shadowed(self) -> tuple[int, ...]:
        return tuple(n for n, leaf in enumerate(self.arguments) if leaf.is_array and leaf.is_float)

    @property
    def scalars(self) -> tuple[int, ...]:
        return tuple(n for n, leaf in enumerate(self.arguments) if leaf.is_float and not leaf.is_array)


def reverse_function(
    f: Any, argument_types: tuple[Any, ...], distinct: Distinct, settings: TapeSettings | None
) -> ReverseFunction:
    with global_compiler_lock:
        result_type = _result_type(f, argument_types)
        _check_result(f, result_type)
        source = pipeline_of(f).result_source(argument_types, result_type)
        assert source.form is not None
        targets = tuple(n for n, leaf in enumerate(source.leaves) if leaf.is_float)
        compilation = pipeline_of(f).of(source, targets, distinct, has_scalar_result=False, settings=settings)
        known: ReverseFunction | None = compilation.__dict__.get(ATTRIBUTE)
        if known is None:
            known = compilation.__dict__[ATTRIBUTE] = _compiled_reverse(compilation, argument_types, result_type)
        return known


def _result_type(f: Any, argument_types: tuple[Any, ...]) -> Any:
    parameters = list(inspect.signature(f.py_func).parameters.values())
    passed = argument_types
    if parameters and parameters[-1].kind is inspect.Parameter.VAR_POSITIONAL:
        passed = (*argument_types[:-1], *argument_types[-1].types)
    return types.Dispatcher(f).get_call_type(f.typingctx, passed, {}).return_type


def _compiled_reverse(compilation: Compilation, argument_types: tuple[Any, ...], result_type: Any) -> ReverseFunction:
    source = compilation.source
    assert source.form is not None
    pairing: list[tuple[int, int | None]] = []
    passed: list[Leaf] = []
    scalars: list[Any] = []
    for leaf in source.leaves:
        has_shadow = leaf.is_array and leaf.is_float
        pairing.append((len(passed), len(passed) + 1 if has_shadow else None))
        for _ in range(1 + has_shadow):
            passed.append(Leaf(len(passed), (), leaf.label, leaf.name, leaf.type))
        if leaf.is_float and not leaf.is_array:
            scalars.append(leaf.type)
    call = ExplicitCall(compilation, tuple(pairing))
    passed_types = tuple(leaf.type for leaf in passed)
    differentiated = call.dispatcher(passed, passed_types, scalars)
    run = _runner(len(passed), differentiated, call.finish(scalars).intrinsic(), source.dispatcher)
    run.compile(passed_types)
    written = compilation.adjoint.written_arguments
    found = enumerate(layouts(source.captured)[: len(source.form.leaves)])
    return ReverseFunction(
        compilation,
        argument_types,
        result_type,
        source.form.leaves,
        source.form.results,
        run,
        frozenset(n for n, layout in found if layout.memory in written),
    )


def _runner(count: int, differentiated: Any, finish: Any, dispatcher: Any) -> Any:
    parameters = ", ".join(f"a{n}" for n in range(count))
    namespace: dict[str, Any] = {"differentiated": differentiated, "finish": finish}
    exec(f"def run({parameters}):\n    return finish(differentiated({parameters}))\n", namespace)
    return numba.njit(nogil=bool(dispatcher.targetoptions.get("nogil")))(namespace["run"])


def _check_result(f: Any, result_type: Any) -> None:
    """Raise :class:`SignatureError` for a result that may carry a derivative in a form that is not understood."""
    for leaf in leaves_of(("the result",), (result_type,)):
        element = leaf.type.dtype if leaf.is_array else leaf.type
        is_plain_float = leaf.is_float and not isinstance(element, types.Record)
        if is_plain_float or isinstance(element, types.Integer | types.Boolean | types.NoneType | types.UnicodeType):
            continue
        raise SignatureError(
            f"vjp: {leaf.label} of {f.py_func.__qualname__} is {leaf.type}, whose cotangent cannot be given "
            f"({location_of(f.py_func)}). Return floats, arrays of floats, or tuples of these."
        )
