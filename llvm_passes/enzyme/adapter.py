"""The function that stands in the place of an entry point: it takes what the call passes, markers left out.

::

    %g = call {double, double} (ptr, ...) @__enzyme_autodiff(ptr @mul, double %x, double %y)
      =>
    %g = call {double, double} @"mul.enzyme.0.call"(double %x, double %y)

    define internal {double, double} @"mul.enzyme.0.call"(double %x, double %y) {
      ; a cell of zero for each float passed by value, laid out as C lays out the struct of results
      call double @"mul.enzyme.0.gradient"(double %x, ptr %cell, double %y, ptr %cell.1, double 1.0)
      ; the cells, as the type that the call returns
    }

C passes a float through ``...`` as a double; it is rounded to what the function takes.  Integers are
extended or cut off likewise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from llvm_passes.enzyme.entry_points import STAGE, Marker, Mode, Passed, Request
from llvm_passes.enzyme.wrapper import Wrapper
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.builder import FunctionBuilder, integer
from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import (
    DOUBLE,
    FLOAT,
    I1,
    I8,
    PTR,
    VOID,
    Argument,
    ArrayType,
    Call,
    Constant,
    FloatType,
    Function,
    FunctionType,
    Global,
    Instruction,
    IntType,
    Local,
    PointerType,
    StructType,
    Type,
    Value,
    VectorType,
)
from llvm_passes.ir.sizes import scalar_size


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one result lies among the bytes that the call returns."""

    type: FloatType
    offset: int


def adapted_call(call: Call, symbol: str, request: Request, wrapper: Wrapper) -> Instruction:
    """The call of the adapter in the place of ``call``."""
    values = _passed_values(request, wrapper)
    attributes = [""] * len(values)
    if request.result_cell is not None:
        values, attributes = [request.result_cell, *values], [request.result_attributes, *attributes]
    return call.replace(
        operands=(*values, Global(PTR, symbol)),
        signature=FunctionType(call.type, tuple(v.type for v in values)),
        argument_attributes=tuple(attributes),
    )


def make_adapter(call: Call, symbol: str, request: Request, wrapper: Wrapper, derivative: Function) -> Function:
    """The adapter, named ``symbol``, around the ``derivative`` of the wrapped function."""
    return _Adapter(call, symbol, request, wrapper, derivative).build()


def _passed_values(request: Request, wrapper: Wrapper) -> list[Value]:
    return [
        v for a in wrapper.arguments for v in (request.passed[a.position].value, *request.passed[a.position].shadows)
    ]


class _Adapter:
    def __init__(self, call: Call, symbol: str, request: Request, wrapper: Wrapper, derivative: Function) -> None:
        self.call = call
        self.request = request
        self.wrapper = wrapper
        self.derivative = derivative
        self.builder = FunctionBuilder(symbol, call.type, [], linkage="internal")

    def build(self) -> Function:
        builder = self.builder
        result: Local | None = None
        if self.request.result_cell is not None:
            builder.arguments.append(Argument(PTR, builder.fresh("result"), (self.request.result_attributes,)))
            result = Local(PTR, "result")
        inputs = [builder.add_argument(v.type, "a") for v in _passed_values(self.request, self.wrapper)]
        builder.at(builder.open("entry"))
        cells, size = _layout(self.result_types())
        memory = self.result_memory(size) if cells else None
        at = [builder.offset(memory, I8, integer(c.offset), "cell") for c in cells] if memory is not None else []
        if self.request.mode is Mode.REVERSE:
            self.reverse(iter(inputs), at, cells)
        else:
            self.forward(iter(inputs), at)
        if result is not None and memory is not None:
            builder.call("llvm.memcpy.p0.p0.i64", VOID, (result, memory, integer(size), integer(0, I1)))
        if self.call.type == VOID:
            builder.ret()
        elif memory is not None:
            builder.ret(builder.load(self.call.type, memory, "results"))
        else:
            builder.ret(_nothing(self.call.type))
        return builder.build()

    def result_types(self) -> list[FloatType]:
        """What the call returns: a derivative for each float passed by value; in forward mode, the tangents."""
        if self.request.mode is Mode.FORWARD:
            result = self.wrapper.function.result
            return [result] * self.request.width if isinstance(result, FloatType) else []
        return [a.type for a in self.wrapper.arguments if a.marker is Marker.OUT and isinstance(a.type, FloatType)]

    def result_memory(self, size: int) -> Local:
        """Memory for the results that is large enough to be read as what the call returns."""
        wanted = size
        if self.request.result_cell is None and self.call.type != VOID:
            wanted = max(size, _size(self.call.type, self.call))
            if _size(self.call.type, self.call) < size:
                raise self.refuse(f"a result of type {self.call.type} for {size} bytes of derivatives")
        return self.builder.alloca(ArrayType(wanted, IntType(8)), "results.memory", 16)

    def refuse(self, construct: str) -> UnsupportedError:
        return UnsupportedError(
            STAGE,
            construct,
            location=self.call.location,
            advice="Declare the entry point to return a struct with one member for each result.",
        )

    # -- the two modes ----------------------------------------------------------------------------

    def reverse(self, inputs: Iterator[Local], at: Sequence[Local], cells: Sequence[Cell]) -> None:
        builder = self.builder
        arguments: list[Value] = []
        free = list(zip(at, cells, strict=True))
        for wrapped in self.wrapper.arguments:
            passed = self.request.passed[wrapped.position]
            arguments.append(self.converted(next(inputs), wrapped.type, passed))
            if wrapped.marker is Marker.OUT:
                cell, placed = free.pop(0)
                builder.store(float_constant(placed.type, 0.0), cell)
                arguments.append(cell)
            arguments += [next(inputs) for _ in passed.shadows]
        result = self.wrapper.function.result
        if len(arguments) < len(self.derivative.arguments):
            assert isinstance(result, FloatType)
            arguments.append(float_constant(result, 1.0))
        builder.call(self.derivative.name, self.derivative.result, arguments)

    def forward(self, inputs: Iterator[Local], at: Sequence[Local]) -> None:
        """One call of the tangent for each direction; more than one only where the function writes no memory."""
        builder = self.builder
        passed: list[tuple[Value, list[Value]]] = []
        for wrapped in self.wrapper.arguments:
            argument = self.request.passed[wrapped.position]
            value = self.converted(next(inputs), wrapped.type, argument)
            passed.append((value, [self.converted(next(inputs), wrapped.type, argument) for _ in argument.shadows]))
        for direction in range(self.request.width):
            arguments = [a for value, shadows in passed for a in (value, *shadows[direction : direction + 1])]
            result = builder.call(self.derivative.name, self.derivative.result, arguments)
            if at and result is not None:
                builder.store(builder.extract(result, 1, "tangent"), at[direction])

    def converted(self, value: Local, type: Type, passed: Passed) -> Value:
        """``value``, as it comes through ``...``, as the type that the function takes."""
        builder = self.builder
        match value.type, type:
            case (given, wanted) if given == wanted:
                return value
            case (FloatType(), FloatType("float")) if value.type == DOUBLE:
                return builder.cast("fptrunc", value, type)
            case (FloatType(), FloatType("double")) if value.type == FLOAT:
                return builder.cast("fpext", value, type)
            case (IntType(), IntType()):
                return builder.resize(value, type)
            case _:
                raise UnsupportedError(
                    STAGE,
                    f"an argument of type {value.type} for a parameter of type {type}",
                    location=self.call.location,
                    advice="Pass what the function takes.",
                )


def _layout(types: Sequence[FloatType]) -> tuple[tuple[Cell, ...], int]:
    """The members of the C struct of these types, and its size."""
    cells = []
    offset = 0
    largest = 1
    for type in types:
        size = scalar_size(type)
        if size is None:
            raise UnsupportedError(STAGE, f"a derivative of type {type}", advice="Use double or float.")
        offset = -(-offset // size) * size
        cells.append(Cell(type, offset))
        offset += size
        largest = max(largest, size)
    return tuple(cells), -(-offset // largest) * largest


def _size(type: Type, call: Call) -> int:
    """Bytes of a value that a call returns in registers."""
    match type:
        case StructType(elements, packed=False):
            offset = largest = 0
            for element in elements:
                size = _size(element, call)
                align = _alignment(element, call)
                offset = -(-offset // align) * align + size
                largest = max(largest, align)
            return -(-offset // largest) * largest if largest else 0
        case VectorType(count, element):
            return count * _size(element, call)
        case FloatType() | IntType() | PointerType() | ArrayType():
            known = scalar_size(type)
            if known is not None:
                return known
    raise UnsupportedError(
        STAGE, f"a derivative returned as {type}", location=call.location, advice="Return a struct of floats."
    )


def _alignment(type: Type, call: Call) -> int:
    return _alignment(type.element, call) if isinstance(type, ArrayType) else _size(type, call)


def _nothing(type: Type) -> Value:
    """What the call returns when there is nothing to return."""
    return Constant(type, "zeroinitializer")
