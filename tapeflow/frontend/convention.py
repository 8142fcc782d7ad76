"""How Numba passes Python arguments to LLVM, and what the passes are told about them.

A captured function is ``i32 f(retptr, excinfo, arguments…)``.  A scalar is one argument; an array of
``d`` dimensions is ``5 + 2 d``: meminfo, parent, nitems, itemsize, data, and ``d`` of shape and strides
each; a tuple is its elements.  How many, and where the data pointer stands, is asked of Numba's own
data model; nothing is counted by hand.

Refused, by name: arrays that are not C-contiguous, complex numbers, records, containers, objects.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from numba.core import types

from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.errors import SignatureError, UnsupportedError
from llvm_passes.ir.model import Location
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.flattening import IMPLICIT_ARGUMENTS, argument_count, field_position
from tapeflow.frontend.runtime import CALLEES

MAXIMUM_DIMENSIONS = 4


@dataclass(frozen=True, slots=True)
class ArgumentLayout:
    """One Python argument among the LLVM arguments."""

    name: str
    """The Python name."""
    type: types.Type
    first: int
    """Index of its first LLVM argument."""
    count: int
    """How many LLVM arguments it takes; 0 for a default that Numba compiled in."""
    data: int | None = None
    """Index of the LLVM argument that points to an array's elements; None for what is no array."""
    size: int | None = None
    """Index of the LLVM argument that holds the number of an array's elements."""


def layouts(captured: Captured) -> tuple[ArgumentLayout, ...]:
    """Where each Python argument stands.  Raises :class:`UnsupportedError` for a type without support."""
    found = []
    first = IMPLICIT_ARGUMENTS
    for name, type_ in zip(captured.argument_names, captured.signature.args, strict=True):
        _check_type(name, type_, captured)
        count = argument_count(type_)
        is_array = isinstance(type_, types.Array)
        data = first + field_position(type_, "data") if is_array else None
        size = first + field_position(type_, "nitems") if is_array else None
        found.append(ArgumentLayout(name, type_, first, count, data, size))
        first += count
    return tuple(found)


def environment(captured: Captured, differentiated: Collection[int]) -> Environment:
    """What the passes need to know, with the Python arguments at ``differentiated`` differentiated.

    Raises :class:`SignatureError` when one of them is no float and no array of floats.
    """
    result = _pointee(captured.signature.return_type)
    is_float = result in (Pointee.DOUBLE, Pointee.FLOAT)
    facts = [
        ArgumentFacts(Activity.DUP if is_float else Activity.CONST, result, "result", is_output=True),
        ArgumentFacts(Activity.CONST, Pointee.POINTER, "excinfo"),
    ]
    for index, layout in enumerate(layouts(captured)):
        facts += _argument_facts(layout, index in differentiated, captured)
    return Environment(tuple(facts), CALLEES, distinct_arguments=True, status_result=True)


def check_scalar_result(captured: Captured) -> None:
    """Raise :class:`SignatureError` unless the function returns one float64 or float32."""
    result = captured.signature.return_type
    if result in (types.float64, types.float32):
        return
    raise SignatureError(
        f"grad: {captured.python_name} returns {result}, which has no gradient "
        f"({captured.file}:{captured.line}). Return one float64 or float32, for example a sum of what it computes."
    )


def _argument_facts(layout: ArgumentLayout, is_differentiated: bool, captured: Captured) -> Iterator[ArgumentFacts]:
    type_ = layout.type
    element = type_.dtype if isinstance(type_, types.Array) else type_
    if is_differentiated and not isinstance(element, types.Float):
        raise SignatureError(
            f"grad: argument {layout.name} of {captured.python_name} is {type_}, and only floats have derivatives "
            f"({captured.file}:{captured.line}). Leave it out of argnums, or pass floats."
        )
    for position in range(layout.first, layout.first + layout.count):
        if position == layout.data:
            activity = Activity.DUP if is_differentiated else Activity.CONST
            yield ArgumentFacts(activity, _pointee(element), layout.name, layout.size)
        elif isinstance(type_, types.Float):
            yield ArgumentFacts(Activity.ACTIVE if is_differentiated else Activity.CONST, Pointee.UNKNOWN, layout.name)
        else:
            yield ArgumentFacts(Activity.CONST, Pointee.UNKNOWN, _label(layout, position))


def _label(layout: ArgumentLayout, position: int) -> str:
    """What the user calls an LLVM argument: ``u.shape[0]`` for an extent of the array ``u``."""
    if not isinstance(layout.type, types.Array):
        return layout.name
    if position == layout.size:
        return f"{layout.name}.size"
    dimension = position - layout.first - field_position(layout.type, "shape")
    return f"{layout.name}.shape[{dimension}]" if 0 <= dimension < layout.type.ndim else layout.name


def _pointee(type_: types.Type) -> Pointee:
    """What memory that holds values of ``type_`` holds."""
    if type_ == types.float64:
        return Pointee.DOUBLE
    if type_ == types.float32:
        return Pointee.FLOAT
    if isinstance(type_, types.Integer | types.Boolean):
        return Pointee.INTEGER
    return Pointee.UNKNOWN


def _check_type(name: str, type_: types.Type, captured: Captured) -> None:
    if _is_scalar(type_) or isinstance(type_, types.Omitted | types.NoneType):
        return
    if isinstance(type_, types.BaseTuple) and all(_is_scalar(element) for element in type_.types):
        return
    if isinstance(type_, types.Array):
        advice = _array_advice(name, type_)
    else:
        advice = f"Pass numbers and C-contiguous arrays of numbers instead, or set {name} inside the function."
    if advice is None:
        return
    raise UnsupportedError(
        "convention",
        f"argument {name} of {captured.python_name} is {type_}",
        location=Location(captured.file, captured.line),
        advice=advice,
    )


def _is_scalar(type_: types.Type) -> bool:
    return type_ in (types.float64, types.float32) or isinstance(type_, types.Integer | types.Boolean)


def _array_advice(name: str, array: types.Array) -> str | None:
    """What to do about an array that is not supported; None for one that is."""
    if not _is_scalar(array.dtype):
        return f"Pass an array of float64, float32, integers or booleans as {name}."
    if not 0 <= array.ndim <= MAXIMUM_DIMENSIONS:
        return f"Reshape {name} to at most {MAXIMUM_DIMENSIONS} dimensions."
    if array.layout != "C" or not array.aligned:
        return f"Pass numpy.ascontiguousarray({name})."
    return None
