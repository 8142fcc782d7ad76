"""What a size is for given arguments: the formulas of a plan, computed.

A formula is arithmetic that :mod:`llvm_passes.analysis.formula` has written, or that a user has edited: names of
arguments (``n``, ``u.shape[0]``), counters (``iterations[12]``), integers, ``+ - * //``, comparisons, ``max``,
``min``, and ``a if b else c``.  Nothing else is computed: text from a file is not run.
"""

from __future__ import annotations

import ast
import functools
import operator
from collections.abc import Callable, Mapping
from typing import Any

from llvm_passes.errors import SignatureError

_OPERATIONS: Mapping[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
}
COMPARISONS: Mapping[type[ast.cmpop], tuple[Callable[[int, int], bool], str]] = {
    ast.Eq: (operator.eq, "eq"),
    ast.NotEq: (operator.ne, "ne"),
    ast.Lt: (operator.lt, "slt"),
    ast.LtE: (operator.le, "sle"),
    ast.Gt: (operator.gt, "sgt"),
    ast.GtE: (operator.ge, "sge"),
}
"""The comparisons of a formula, and LLVM's predicates for them."""


@functools.lru_cache(maxsize=4096)
def parsed(formula: str) -> ast.expr:
    """Raises :class:`SignatureError` for text that is no formula."""
    try:
        return ast.parse(formula, mode="eval").body
    except SyntaxError as error:
        raise SignatureError(f"plan: {formula!r} is not a formula") from error


def is_name(text: str) -> bool:
    """Whether a formula may call a value so: a name, and fields and elements of it."""
    try:
        return isinstance(ast.parse(text, mode="eval").body, ast.Name | ast.Attribute | ast.Subscript)
    except SyntaxError:
        return False


def is_counter(name: str) -> bool:
    return name.startswith(("iterations[", "activations[", "checkpoints["))


def counters_of(formula: str) -> tuple[str, ...]:
    """The counters that a formula takes."""
    found = (ast.unparse(node) for node in ast.walk(parsed(formula)) if isinstance(node, ast.Subscript))
    return tuple(dict.fromkeys(name for name in found if is_counter(name)))


def evaluate(formula: str, values: Mapping[str, Any], counters: Mapping[str, int]) -> int:
    """The formula's value for these arguments, by name, and counters.

    Raises :class:`SignatureError` that names what is missing.
    """
    return _Evaluation(values, {_plain(name): count for name, count in counters.items()}).value(parsed(formula))


def _plain(counter: str) -> str:
    """A counter's name as Python prints it."""
    return ast.unparse(parsed(counter))


class _Evaluation:
    def __init__(self, values: Mapping[str, Any], counters: Mapping[str, int]) -> None:
        self._values = values
        self._counters = counters

    def value(self, node: ast.expr) -> int:
        match node:
            case ast.Constant(value=int(number)):
                return number
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self.value(operand)
            case ast.BinOp(left=left, op=operation, right=right) if type(operation) in _OPERATIONS:
                a, b = self.value(left), self.value(right)
                is_division = isinstance(operation, ast.FloorDiv)
                return 0 if is_division and b == 0 else _OPERATIONS[type(operation)](a, b)
            case ast.Compare(left=left, ops=[operation], comparators=[right]) if type(operation) in COMPARISONS:
                return int(COMPARISONS[type(operation)][0](self.value(left), self.value(right)))
            case ast.BoolOp(op=ast.And(), values=parts):
                return int(all(self.value(part) for part in parts))
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return self.value(body) if self.value(test) else self.value(orelse)
            case ast.Call(func=ast.Name(id="max" | "min" as name), args=[*arguments], keywords=[]) if arguments:
                found = [self.value(argument) for argument in arguments]
                return max(found) if name == "max" else min(found)
            case ast.Name() | ast.Attribute() | ast.Subscript():
                return self._named(node)
        raise SignatureError(f"plan: {ast.unparse(node)!r} has no place in a formula")

    def _named(self, node: ast.expr) -> int:
        name = ast.unparse(node)
        if is_counter(name):
            if name not in self._counters:
                raise SignatureError(
                    f"plan: {name} is counted while the function runs. Give it: plan.bytes(..., counters=...), with "
                    "tapeflow.tape_stats().counters of a call."
                )
            return int(self._counters[name])
        try:
            return int(self._found(node))
        except (KeyError, IndexError, AttributeError, TypeError) as error:
            raise SignatureError(f"plan: the arguments do not say what {name} is") from error

    def _found(self, node: ast.expr) -> Any:
        match node:
            case ast.Name(id=name):
                return self._values[name]
            case ast.Attribute(value=value, attr="shape" | "size" | "strides" | "itemsize" | "ndim" as attribute):
                return getattr(self._found(value), attribute)
            case ast.Attribute(value=value, attr=field) if not field.startswith("_"):
                return _field(self._found(value), field)
            case ast.Subscript(value=value, slice=ast.Constant(value=int(index))):
                return self._found(value)[index]
        raise KeyError(ast.unparse(node))


def _field(value: Any, field: str) -> Any:
    """A field of a named tuple, or of a record."""
    return getattr(value, field) if field in getattr(value, "_fields", ()) else value[field]
