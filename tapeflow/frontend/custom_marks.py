"""The marks on values with a derivative of the user's, as they are generated in captured code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from numba.core import cgutils, types

from llvm_passes.environment import CustomRule
from tapeflow.frontend.custom import FLOATS, RuleArgument
from tapeflow.frontend.custom_reverse import Reverse
from tapeflow.frontend.external import borrowed
from tapeflow.frontend.flattening import field_position
from tapeflow.frontend.markers import emit_marker


@dataclass(frozen=True)
class JvpMark:
    """Marks the value of a rule for tangents with the partial derivatives that its calls gave."""

    label: str
    arguments: tuple[RuleArgument, ...]
    result: Any

    def generate(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        outcomes = cgutils.unpack_tuple(builder, values[0])
        value: Any = None
        operands: list[Any] = []
        floats = [(a, v) for a, v in zip(self.arguments, values[1:], strict=True) if a.is_float]
        for (_, primal), outcome, type_ in zip(floats, outcomes, signature.args[0].types, strict=True):
            _check_pair(context, self.label, "the rule", "(value, tangent)", type_, self.result)
            if not isinstance(type_[1], types.Number):
                context.refuse(f"the rule of {self.label} returns the tangent {type_[1]}", None, "Return a float.")
            parts = cgutils.unpack_tuple(builder, outcome)
            value = parts[0] if value is None else value
            operands += [primal, context.cast(builder, parts[1], types.unliteral(type_[1]), self.result)]
        count = len(floats)
        constant = _constant_operands(context, builder, self.arguments, values[1:])
        rule = CustomRule(
            self.label,
            differentiated=tuple(1 + 2 * n for n in range(count)),
            partials=tuple(2 + 2 * n for n in range(count)),
            constant=tuple(range(1 + 2 * count, 1 + 2 * count + len(constant))),
        )
        return emit_marker(context, builder, value, [*operands, *constant], rule)


@dataclass(frozen=True)
class VjpMark:
    """Marks the value that ``fwd`` returned, and lowers ``reverse``."""

    label: str
    bwd: Any
    arguments: tuple[RuleArgument, ...]
    result: Any
    has_array: bool = False
    """The last argument is an array whose first element becomes the value: ``bwd`` gets the array's cotangent."""

    def generate(self, context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
        first = len(signature.args) - len(self.arguments)
        outcome_type, *constant_types = signature.args[:first]
        _check_pair(context, self.label, "fwd", "(value, residuals)", outcome_type, self.result)
        value, residuals = cgutils.unpack_tuple(builder, values[0])
        leaves = [*_leaves(context, builder, outcome_type[1], residuals)]
        for type_, constant in zip(constant_types, values[1:first], strict=True):
            leaves += _leaves(context, builder, type_, constant)
        for type_, _ in leaves:
            _check_leaf(context, self.label, type_)
        differentiated = [
            (a, v) for a, v in zip(self.arguments, values[first:], strict=True) if a.is_float or a.is_array
        ]
        reverse = Reverse(
            self.label,
            self.bwd,
            self.arguments,
            self.result,
            outcome_type[1],
            tuple(constant_types),
            tuple(t for t, _ in leaves),
            self.has_array,
        )
        packer = context.get_arg_packer([t for t, _ in leaves])
        operands = [reverse.emit(context, builder.module), *packer.as_arguments(builder, [v for _, v in leaves])]
        positions: list[int] = []
        for argument, primal in differentiated:
            position = 1 + len(operands)
            if argument.is_float:
                positions.append(position)
                operands.append(primal)
                continue
            positions.append(position + field_position(argument.type, "data"))
            array = borrowed(context, builder, argument.type, primal)
            operands += context.get_arg_packer([argument.type]).as_arguments(builder, [array])
        constant = _constant_operands(context, builder, self.arguments, values[first:])
        rule = CustomRule(
            self.label,
            differentiated=tuple(positions),
            partials=None,
            constant=tuple(range(1 + len(operands), 1 + len(operands) + len(constant))),
        )
        return emit_marker(context, builder, value, [*operands, *constant], rule)


def _leaves(context: Any, builder: Any, type_: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    """The types and values of the leaves of a structure, arrays without their reference."""
    if not isinstance(type_, types.BaseTuple):
        yield type_, borrowed(context, builder, type_, value)
        return
    for element, part in zip(type_.types, cgutils.unpack_tuple(builder, value), strict=True):
        yield from _leaves(context, builder, element, part)


def _constant_operands(
    context: Any, builder: Any, arguments: Sequence[RuleArgument], values: Sequence[Any]
) -> list[Any]:
    """The floats, and pointers to floats, of the arguments that the derivative must not flow to."""
    found = []
    for argument, value in zip(arguments, values, strict=True):
        if argument.is_constant and argument.type in FLOATS:
            found.append(value)
        elif argument.is_constant and isinstance(argument.type, types.Array):
            found.append(context.make_array(argument.type)(context, builder, value).data)
    return found


def _check_pair(context: Any, label: str, who: str, what: str, found: Any, result: Any) -> None:
    is_pair = isinstance(found, types.BaseTuple) and len(found) == 2
    if not is_pair:
        context.refuse(f"{who} of {label} returns {found}, not a pair", None, f"Return {what}.")
    if result not in FLOATS:
        context.refuse(f"{label} returns {result}, and has a derivative of its own", None, "Return one float.")
    if types.unliteral(found[0]) != result:
        context.refuse(
            f"{who} of {label} returns the value as {found[0]}, and {label} itself as {result}",
            None,
            "Let both compute it in one type.",
        )


def _check_leaf(context: Any, label: str, type_: Any) -> None:
    """Refuse residuals that are not plain data: nothing would keep them alive."""
    plain = types.unliteral(type_)
    if isinstance(plain, types.Array):
        plain = plain.dtype
    is_plain = plain in FLOATS or isinstance(plain, types.Integer | types.Boolean)
    if is_plain or isinstance(plain, types.NoneType | types.Dispatcher | types.Function):
        return
    context.refuse(
        f"{type_} among the residuals or constants of {label}",
        None,
        "Keep float64, float32, integers, booleans, arrays of these, and tuples.",
    )
