"""How Numba passes Python arguments to LLVM, and what the passes are told about them.

A captured function is ``i32 f(retptr, excinfo, arguments…)``.  A scalar is one argument; an array of
``d`` dimensions is ``5 + 2 d``: meminfo, parent, nitems, itemsize, data, and ``d`` of shape and strides
each; a tuple is its elements.  How many, and where the data pointer stands, is asked of Numba's own
data model; nothing is counted by hand.

Complex numbers, records, strings and functions may be arguments, as constants.  Refused, by name:
differentiated arrays whose elements are not aligned, containers, objects.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from numba.core import types
from numba.np.numpy_support import as_dtype

from llvm_passes.environment import Activity, ArgumentFacts, Environment, Pointee
from llvm_passes.errors import SignatureError, UnsupportedError
from llvm_passes.ir.model import Location
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.flattening import IMPLICIT_ARGUMENTS, argument_count, field_position
from tapeflow.frontend.runtime import CALLEES
from tapeflow.frontend.structure import has_float_fields, has_gradient

OPAQUE = (types.Complex, types.Record, types.UnicodeType, types.Dispatcher)
"""Types of constants that the passes need not look into."""


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

    @property
    def memory(self) -> int | None:
        """Index of the LLVM argument that points to memory of the caller's: an array's elements, or a record."""
        return self.first if isinstance(self.type, types.Record) else self.data

    @property
    def is_contiguous(self) -> bool:
        """Whether it is an array whose elements fill its memory, in one order or the other."""
        return isinstance(self.type, types.Array) and self.type.layout in ("C", "F")


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


def environment(
    captured: Captured, differentiated: Collection[int], *, is_distinct: bool = True, discards_shadows: bool = False
) -> Environment:
    """What the passes need to know, with the Python arguments at ``differentiated`` differentiated.

    ``is_distinct``: no array overlaps another that is written.  Otherwise differentiated ones may, and
    constant ones must not receive differentiated values, as a shadow of them could not overlap likewise.
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
    if not is_distinct:
        facts = [replace(fact, length_argument=None) for fact in facts]
    return Environment(
        tuple(facts),
        {**CALLEES, **captured.markers},
        distinct_arguments=is_distinct,
        status_result=True,
        exception_argument=1,
        discards_shadows=discards_shadows,
    )


def check_scalar_result(captured: Captured) -> None:
    """Raise :class:`SignatureError` unless the function returns one float64 or float32."""
    result = captured.signature.return_type
    if result in (types.float64, types.float32):
        return
    raise SignatureError(
        f"grad: {captured.python_name} returns {result}, which has no gradient "
        f"({captured.file}:{captured.line}). Return one float64 or float32, for example a sum of what it "
        "computes, or use tapeflow.vjp."
    )


def _argument_facts(layout: ArgumentLayout, is_differentiated: bool, captured: Captured) -> Iterator[ArgumentFacts]:
    type_ = layout.type
    element = type_.dtype if isinstance(type_, types.Array) else type_
    if is_differentiated and not has_gradient(type_):
        raise SignatureError(
            f"grad: argument {layout.name} of {captured.python_name} is {type_}, and only floats have derivatives "
            f"({captured.file}:{captured.line}). Leave it out of argnums, or pass floats."
        )
    if is_differentiated and isinstance(type_, types.Array) and not (type_.aligned or has_float_fields(element)):
        raise UnsupportedError(
            "convention",
            f"argument {layout.name} of {captured.python_name} is {type_}, whose elements are not aligned",
            location=Location(captured.file, captured.line),
            advice=f"Pass numpy.require({layout.name}, requirements='A').",
        )
    for position in range(layout.first, layout.first + layout.count):
        if position == layout.data:
            activity = Activity.DUP if is_differentiated else Activity.CONST
            has_length = layout.is_contiguous and type_.aligned
            length = layout.size if has_length else None
            is_record = is_differentiated and has_float_fields(element)
            pointee = Pointee.INFERRED if is_record else _pointee(element)
            size = as_dtype(element).itemsize if has_length and _is_scalar(element) else None
            yield ArgumentFacts(activity, pointee, layout.name, length, size)
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
    if _is_constant(type_):
        return
    if isinstance(type_, types.Array):
        advice = _array_advice(name, type_)
    else:
        advice = f"Pass numbers, arrays of numbers, or tuples of these instead, or set {name} inside the function."
    if advice is None:
        return
    raise UnsupportedError(
        "convention",
        f"argument {name} of {captured.python_name} is {type_}",
        location=Location(captured.file, captured.line),
        advice=advice,
    )


def _is_constant(type_: types.Type) -> bool:
    """Whether a value of this type can be passed through, if need be unseen by the derivative."""
    if isinstance(type_, types.BaseTuple):
        return all(_is_constant(member) for member in type_.types)
    if isinstance(type_, types.Optional):
        return _is_scalar(type_.type)
    return _is_scalar(type_) or isinstance(type_, (types.Omitted, types.NoneType, *OPAQUE))


def _is_scalar(type_: types.Type) -> bool:
    return type_ in (types.float64, types.float32) or isinstance(type_, types.Integer | types.Boolean)


def _array_advice(name: str, array: types.Array) -> str | None:
    """What to do about an array that is not supported; None for one that is."""
    if not _is_scalar(array.dtype) and not isinstance(array.dtype, types.Complex | types.Record):
        return f"Pass an array of numbers or of records of numbers as {name}."
    return None
