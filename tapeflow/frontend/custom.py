"""What is captured of a function whose derivative the user gives.

A function with ``fwd`` and ``bwd`` is captured as::

    def f(x, a, n):
        return mark(kept(fwd(read_only(x), read_only(a), n)), x, a, n)

so that ``fwd`` is inlined like any other function, and its value marked as one whose cotangent goes to
``bwd`` (:mod:`tapeflow.frontend.custom_reverse`).  One with a rule for tangents is captured as::

    def f(x, n):
        return mark((rule((x, n), (1.0, 0.0)),), x)

with one call for each float: their tangents are the partial derivatives.  A function that is declared
inactive, or that has constant arguments, is captured as ``stop_gradient(f(x))`` or ``f(stop_gradient(x))``.

Arrays of floats are read-only to all of these, as what they would write could not be told from what their
caller writes.  Arrays that ``fwd`` keeps are copied: their memory may be written before the reverse pass.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import typeof
from numba.core import imputils, types, typing
from numba.extending import intrinsic, overload

from tapeflow.frontend.structure import GENERATED

FLOATS = (types.float64, types.float32)


@dataclass(frozen=True)
class RuleArgument:
    """An argument of a function whose derivative the user gives."""

    name: str
    type: Any
    """Numba's type of it; for a default, of its value."""
    is_constant: bool
    """Named in ``nondiff_argnums``."""

    @property
    def is_plain(self) -> bool:
        """A derivative flows to it as a whole, or it has none."""
        element = self.type.dtype if isinstance(self.type, types.Array) else self.type
        return element in FLOATS or isinstance(element, types.Integer | types.Boolean | types.NoneType)

    @property
    def is_float(self) -> bool:
        return not self.is_constant and self.type in FLOATS

    @property
    def is_array(self) -> bool:
        return not self.is_constant and isinstance(self.type, types.Array) and self.type.dtype in FLOATS


def rule_arguments(function: Any, argument_types: Sequence[Any], constants: frozenset[int]) -> tuple[RuleArgument, ...]:
    """The arguments of a Python function, called with arguments of these types."""
    names = inspect.signature(function).parameters
    bound = (typeof(t.value) if isinstance(t, types.Omitted) else t for t in argument_types)
    return tuple(RuleArgument(n, t, i in constants) for i, (n, t) in enumerate(zip(names, bound, strict=True)))


def vjp_form(arguments: Sequence[RuleArgument], fwd: Any, mark: Any) -> Callable[..., Any]:
    """The function with its value computed by ``fwd`` and marked by ``mark(outcome, *constants, *arguments)``."""
    passed = ", ".join(a.name if a.is_constant else f"{{read_only}}({a.name})" for a in arguments)
    constants = "".join(f"{{kept}}({a.name}), " for a in arguments if a.is_constant)
    source = f"return {{mark}}({{kept}}({{fwd}}({passed})), {constants}{', '.join(a.name for a in arguments)})"
    return _form(arguments, source, mark=mark, kept=kept, fwd=fwd)


def jvp_form(arguments: Sequence[RuleArgument], rule: Any, mark: Any) -> Callable[..., Any]:
    """The function with its value computed by ``rule`` and marked by ``mark(outcomes, *arguments)``."""
    active = [a for a in arguments if not a.is_constant]
    constants = _constants(arguments)
    primals = "".join(f"{{read_only}}({a.name}), " for a in active)
    calls = "".join(
        f"{{rule}}({constants}({primals}), ({''.join(_tangent(a, is_one=a is b) for a in active)})), "
        for b in active
        if b.is_float
    )
    source = f"return {{mark}}(({calls}), {', '.join(a.name for a in arguments)})"
    numbers = {"one64": 1.0, "zero64": 0.0, "one32": np.float32(1.0), "zero32": np.float32(0.0)}
    return _form(arguments, source, mark=mark, rule=rule, **numbers)


def inactive_form(
    arguments: Sequence[RuleArgument], function: Any, result: Any, stop_gradient: Any
) -> Callable[..., Any]:
    """The function with a result, of Numba's type ``result``, that carries no derivative."""
    passed = ", ".join(f"{{read_only}}({a.name})" for a in arguments)
    source = f"return {{typed}}({{stop_gradient}}({{function}}({passed})))"
    # A type may tell the value of a number in a tuple, which is lost when the tuple is rebuilt.
    typed = marking(1, result, _same)
    return _form(arguments, source, function=function, stop_gradient=stop_gradient, typed=typed)


def constant_form(arguments: Sequence[RuleArgument], function: Any, stop_gradient: Any) -> Callable[..., Any]:
    """The function with its constant arguments cut off from what they were computed from."""
    passed = ", ".join(f"{{read_only}}({{stop_gradient}}({a.name}))" if a.is_constant else a.name for a in arguments)
    source = f"return {{function}}({passed})"
    return _form(arguments, source, function=function, stop_gradient=stop_gradient)


def _form(arguments: Sequence[RuleArgument], source: str, **names: Any) -> Callable[..., Any]:
    return written([a.name for a in arguments], [source], read_only=read_only, **names)


def written(arguments: Sequence[str], lines: Sequence[str], **names: Any) -> Callable[..., Any]:
    """A function of these arguments with ``lines`` as its body, where ``{name}`` stands for one of ``names``."""
    # No argument can have a name with this prefix and hide one of the names.
    prefix = "_" * (1 + max((len(argument) for argument in arguments), default=0))
    body = "\n    ".join(lines).format(**{name: prefix + name for name in names})
    namespace = {"__name__": __name__, **{prefix + name: value for name, value in names.items()}}
    exec(f"def captured({', '.join(arguments)}):\n    {body}\n", namespace)
    function: Callable[..., Any] = namespace["captured"]
    setattr(function, GENERATED, True)
    return function


def marking(count: int, result: Any, generate: Callable[..., Any]) -> Any:
    """An intrinsic of ``count`` arguments with this result type and code generator."""

    def mark(typing_context: Any, *argument_types: Any) -> tuple[Any, Any]:
        return typing.signature(result, *argument_types), generate

    return with_arguments(mark, count)


def with_arguments(function: Callable[..., tuple[Any, Any]], count: int) -> Any:
    """An intrinsic of ``count`` arguments from a function ``(typing_context, *argument_types)``."""
    # Numba binds an intrinsic's arguments by its signature, and would pack starred ones into a tuple.
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    names = ["typing_context", *(f"argument{n}" for n in range(count))]
    vars(function)["__signature__"] = inspect.Signature([inspect.Parameter(name, kind) for name in names])
    return intrinsic(function)


def _constants(arguments: Sequence[RuleArgument]) -> str:
    return "".join(f"{a.name}, " for a in arguments if a.is_constant)


def _tangent(argument: RuleArgument, *, is_one: bool) -> str:
    """A unit tangent or none; integers have tangents of zero, and what is no number has None."""
    if argument.is_float:
        return f"{{{'one' if is_one else 'zero'}{argument.type.bitwidth}}}, "
    return "{zero64}, " if isinstance(argument.type, types.Number | types.Boolean) else "None, "


def read_only(x: Any) -> Any:
    """``x`` with its arrays of floats as ones that must not be written; for use in captured code."""
    raise NotImplementedError


def kept(x: Any) -> Any:
    """``x`` with its arrays copied; for use in captured code."""
    raise NotImplementedError


@overload(read_only)
def _read_only(x: Any) -> Any:
    if isinstance(x, types.BaseTuple):
        return _of_elements(x, read_only)
    is_protected = isinstance(x, types.Array) and not isinstance(x.dtype, types.Integer | types.Boolean)
    return _protected if is_protected else _unchanged


@overload(kept)
def _kept(x: Any) -> Any:
    if isinstance(x, types.BaseTuple):
        return _of_elements(x, kept)
    return _copied if isinstance(x, types.Array) else _unchanged


def _of_elements(type_: Any, function: Any) -> Any:
    """What applies a function to each element of a tuple: Numba code cannot loop over elements of many types."""
    is_named = isinstance(type_, types.BaseNamedTuple)
    namespace: dict[str, Any] = {"function": function, "make": type_.instance_class if is_named else None}
    elements = "".join(f"function(x[{n}]), " for n in range(len(type_.types)))
    exec(f"def of_elements(x):\n    return {'make' if is_named else ''}({elements})\n", namespace)
    # Numba compares the signature with that of the typing function, annotations included.
    namespace["of_elements"].__annotations__ = dict(_unchanged.__annotations__)
    return namespace["of_elements"]


def _unchanged(x: Any) -> Any:
    return x


def _copied(x: Any) -> Any:
    return x.copy()


def _protected(x: Any) -> Any:
    return _view(x)


@intrinsic
def _view(typing_context: Any, x: Any) -> Any:
    return typing.signature(x.copy(readonly=True), x), _same


def _same(context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
    """A value under another type of the same layout."""
    return imputils.impl_ret_borrowed(context, builder, signature.return_type, values[0])
