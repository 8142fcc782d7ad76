"""The function with which the reverse pass goes through a function that has a ``bwd``.

::

    void reverse(ptr failure, ptr exception, double y', r0, r1, …, ptr x.cell, <a, its data the shadow>, …)
        if *failure != 0: return
        cotangents = bwd((r0, r1, …), y')
        *x.cell = cotangents[0];  a.shadow += cotangents[1]
        if bwd raised: *failure = status; *exception = what it raised

``r0, r1, …`` are the numbers and arrays of the residuals, arrays without a reference of their own: the
tape holds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np
from llvmlite import ir
from numba.core import cgutils, types, typing
from numba.extending import intrinsic, overload

from tapeflow.frontend.context import CaptureContext, RawFunction, own_flags
from tapeflow.frontend.custom import FLOATS, RuleArgument, written
from tapeflow.frontend.flattening import argument_count


@dataclass(frozen=True)
class Reverse:
    """The function that the reverse pass calls, for one set of types."""

    label: str
    """What the user calls the function."""
    bwd: Any
    """The user's own, a dispatcher."""
    arguments: tuple[RuleArgument, ...]
    result: Any
    """Numba's type of the value, and so of its cotangent."""
    residuals: Any
    """Numba's type of the residuals."""
    constants: tuple[Any, ...]
    """Numba's types of the arguments in ``nondiff_argnums``."""
    leaves: tuple[Any, ...]
    """The types of the numbers and arrays of both, in order."""
    has_array: bool = False
    """The last argument is the array whose first element is the value: its shadow is the cotangent."""

    @property
    def given(self) -> list[RuleArgument]:
        """The arguments that ``bwd`` returns cotangents of."""
        arguments = self.arguments[:-1] if self.has_array else self.arguments
        return [a for a in arguments if not a.is_constant]

    @property
    def floats(self) -> list[RuleArgument]:
        return [a for a in self.arguments if a.is_float]

    @property
    def shadows(self) -> list[Any]:
        """The types of the shadows of the arrays."""
        return [a.type.copy(readonly=False) for a in self.arguments if a.is_array]

    def lower(self, context: CaptureContext) -> RawFunction:
        """``bwd`` with the accumulation of its cotangents, as Numba code."""
        self._check_cotangents(context)
        names = iter(f"r{n}" for n in range(len(self.leaves)))
        makers: dict[str, Any] = {}
        residuals = _structure(self.residuals, names, makers)
        constants = "".join(f"{_structure(type_, names, makers)}, " for type_ in self.constants)
        seed, lines = "cotangent", []
        if self.has_array:
            # What the other elements were before is a constant: their shadows are cleared further on.
            seed = f"s{len(self.shadows) - 1}"
            lines.append(f"{seed}[{', '.join('0' * self.shadows[-1].ndim)}] += cotangent")
        lines.append(f"cotangents = {{bwd}}({constants}{residuals}, {seed})")
        shadows = iter(f"s{n}" for n in range(len(self.shadows)))
        numbers = []
        for position, argument in enumerate(self.given):
            if argument.is_array:
                lines.append(f"{{add}}({next(shadows)}, cotangents[{position}])")
            elif argument.is_float:
                numbers.append(f"{{number}}(cotangents[{position}]), ")
        lines.append(f"return (0.0, {''.join(numbers)})")
        parameters = ["cotangent", *(f"r{n}" for n in range(len(self.leaves)))]
        parameters += [f"s{n}" for n in range(len(self.shadows))]
        function = written(parameters, lines, bwd=self.bwd, add=add_to, number=number_of, **makers)
        dispatcher = numba.njit(function)
        return context.lower(dispatcher, (self.result, *self.leaves, *self.shadows), own_flags(dispatcher))

    def emit(self, context: CaptureContext, module: Any) -> Any:
        """The function around it that the passes know how to call, as an operand of the marker."""
        raw = self.lower(context)
        context.active_code_library.add_linking_library(raw.library)
        callee = context.declare_function(module, raw.descriptor)
        convention, signature = context.call_conv, raw.signature
        packer = context.get_arg_packer([*self.leaves, *self.shadows])
        flat = list(packer.argument_types)
        first_shadow = len(context.get_arg_packer(list(self.leaves)).argument_types)
        cells = [context.get_data_type(a.type).as_pointer() for a in self.floats]
        exception = convention.get_function_type(signature.return_type, signature.args).args[1]
        seed = context.get_data_type(self.result)
        parameters = [ir.IntType(32).as_pointer(), exception, seed]
        order: list[tuple[str, int]] = [("flat", n) for n in range(first_shadow)]
        after = first_shadow
        for argument in self.arguments:
            if argument.is_float:
                order.append(("cell", sum(1 for kind, _ in order if kind == "cell")))
            elif argument.is_array:
                order += [("flat", after + n) for n in range(argument_count(argument.type))]
                after += argument_count(argument.type)
        parameters += [flat[n] if kind == "flat" else cells[n] for kind, n in order]
        label = len(module.globals)
        function = ir.Function(module, ir.FunctionType(ir.VoidType(), parameters), f"tapeflow.reverse.{label}")
        function.linkage = "internal"
        failure, left, cotangent, *given = function.args
        passed = dict(zip(order, given, strict=True))
        builder = ir.IRBuilder(function.append_basic_block("entry"))
        with cgutils.if_likely(builder, cgutils.is_null(builder, builder.load(failure))):
            values = packer.from_arguments(builder, [passed["flat", n] for n in range(len(flat))])
            arguments = [cotangent, *values]
            status, result = convention.call_function(builder, callee, signature.return_type, signature.args, arguments)
            with builder.if_else(status.is_ok) as (returned, raised):
                with returned:
                    for n, argument in enumerate(self.floats):
                        type_ = types.unliteral(signature.return_type[1 + n])
                        number = context.cast(builder, builder.extract_value(result, 1 + n), type_, argument.type)
                        builder.store(number, passed["cell", n])
                with raised:
                    builder.store(status.code, failure)
                    builder.store(status.excinfoptr, left)
        builder.ret_void()
        return function

    def _check_cotangents(self, context: CaptureContext) -> None:
        """Refuse a ``bwd`` whose result is no tuple of one cotangent for each argument."""
        wanted = self.given
        seed = self.shadows[-1] if self.has_array else self.result
        given = (*self.constants, self.residuals, seed)
        found = context.typing_context.resolve_function_type(numba.typeof(self.bwd), given, {}).return_type
        if not isinstance(found, types.BaseTuple) or len(found) != len(wanted):
            names = "".join(f"{a.name}, " for a in wanted)
            context.refuse(
                f"bwd of {self.label} returns {found}, not a tuple of cotangents ({names.rstrip()})",
                self.bwd.py_func,
                "Return one for each argument that is not in nondiff_argnums; None stands for zero.",
            )
        for argument, type_ in zip(wanted, found.types, strict=True):
            if isinstance(type_, types.NoneType) or not (argument.is_float or argument.is_array):
                continue
            if not _fits(type_, argument):
                context.refuse(
                    f"bwd of {self.label} returns {type_} as the cotangent of {argument.name}, "
                    f"which is {argument.type}",
                    self.bwd.py_func,
                    "Return a cotangent of the argument's shape, or None for zero.",
                )


def add_to(shadow: Any, cotangent: Any) -> None:
    """``shadow += cotangent``, for arrays of one shape; for use in captured code."""
    raise NotImplementedError


def number_of(cotangent: Any) -> Any:
    """A cotangent as a number; for use in captured code."""
    raise NotImplementedError


@overload(add_to)
def _add_to(shadow: Any, cotangent: Any) -> Any:
    return _nothing if isinstance(cotangent, types.NoneType) else _accumulated


@overload(number_of)
def _number_of(cotangent: Any) -> Any:
    return _zero if isinstance(cotangent, types.NoneType) else _itself


def _nothing(shadow: Any, cotangent: Any) -> Any:
    pass


def _accumulated(shadow: Any, cotangent: Any) -> Any:
    if cotangent.shape != shadow.shape:
        raise ValueError("bwd returned a cotangent whose shape is not that of its argument")
    if _is_there(shadow):
        for index in np.ndindex(shadow.shape):
            shadow[index] += cotangent[index]


def _zero(cotangent: Any) -> Any:
    return 0.0


def _itself(cotangent: Any) -> Any:
    return cotangent


@intrinsic
def _is_there(typing_context: Any, shadow: Any) -> Any:
    """Whether the array is differentiated: it has a shadow."""

    def generate(context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        array = context.make_array(signature.args[0])(context, builder, values[0])
        return cgutils.is_not_null(builder, array.data)

    return typing.signature(types.boolean, shadow), generate


def _structure(type_: Any, names: Iterator[str], makers: dict[str, Any]) -> str:
    """Source that puts leaves together to a value of ``type_``."""
    if not isinstance(type_, types.BaseTuple):
        return next(names)
    inside = "".join(f"{_structure(element, names, makers)}, " for element in type_.types)
    if not isinstance(type_, types.BaseNamedTuple):
        return f"({inside})"
    maker = f"make{len(makers)}"
    makers[maker] = type_.instance_class
    return f"{{{maker}}}({inside})"


def _fits(cotangent: Any, argument: RuleArgument) -> bool:
    """Whether a cotangent of this type can be added to the argument's."""
    if argument.is_float:
        return _is_real(types.unliteral(cotangent))
    is_array = isinstance(cotangent, types.Array) and cotangent.ndim == argument.type.ndim
    return is_array and _is_real(cotangent.dtype)


def _is_real(type_: Any) -> bool:
    return type_ in FLOATS or isinstance(type_, types.Integer | types.Boolean)
