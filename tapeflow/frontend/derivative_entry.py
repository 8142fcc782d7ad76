"""The entry of a derivative of any order: one function in Numba's calling convention.

For the tangent of the gradient of ``f(x: float64[::1], s: float64) -> float64`` in both arguments::

    i32 entry(ptr result, ptr excinfo, <x flattened>, double s, <buffers>)
        if a buffer that the caller gave has not the shape of x:       result->refusal = its number; return 0
        if what f writes overlaps another array:                       result->refusal = its number; return 0
        seed = 1; all else that belongs to numbers = 0
        status = f.gradient.tangent(&value, …, excinfo, <x, x.tangent, x.adjoint, x.adjoint.tangent>, s, …)
        if status == out of memory:                                    result->refusal = -1; return 0
        if status == 0: *result = {value, 0}
        return status

A *buffer* is an array that holds, for one argument, what belongs to it in the derivative: its tangent,
its adjoint, the tangent of its adjoint.  It has the argument's shape, and with several lanes one more
dimension, the last, for them.  What belongs to a number lives on the entry's stack, unless it is a
buffer too: an array of no dimension, or of the lanes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from numba.core import types
from numba.core.registry import cpu_target

from llvm_passes.environment import OUT_OF_MEMORY_STATUS
from llvm_passes.ir.model import PointerType, quoted
from llvm_passes.tangent.chain import ADJOINT, Derivative, Path, tangent_step
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.convention import ArgumentLayout, layouts
from tapeflow.frontend.entry import OUT_OF_MEMORY, exceeded, extent
from tapeflow.frontend.flattening import IMPLICIT_ARGUMENTS, argument_count, field_position

RESULT = -1
"""Stands for the result where others stand for the position of an argument."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a buffer is: of which argument, and of which derivative."""

    position: int
    """Position of the Python argument; ``RESULT`` for the result."""
    path: Path


@dataclass(frozen=True, slots=True)
class Buffer:
    key: Key
    type: Any
    """Numba's array type."""
    is_given: bool
    """The caller made it, so its shape and what it overlaps must be checked."""
    is_written: bool = True
    """The derivative writes it: the function writes the argument, or it is a result."""
    is_number: bool = False
    """It belongs to a number, and is one: its memory is made where it is used."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an entry computes nothing."""

    is_overlap: bool
    text: str


@dataclass(frozen=True, slots=True)
class DerivativeEntry:
    symbol: str
    text: str
    result_type: Any
    """Numba's type of the result: the value, when there is one, then 0 or the number of the refusal."""
    argument_types: tuple[Any, ...]
    """Those of the function, then those of the buffers."""
    refusals: tuple[Refusal, ...]
    """By number, from 1."""

    @property
    def has_value(self) -> bool:
        return len(self.result_type.types) == 2


def buffer_type(primal: Any, lanes: int) -> Any:
    """The type of the buffers of an argument, or result, of a type."""
    element, dimensions = (primal.dtype, primal.ndim) if isinstance(primal, types.Array) else (primal, 0)
    layout = primal.layout if isinstance(primal, types.Array) and lanes == 1 else "C"
    return types.Array(element, dimensions + (lanes > 1), layout)


def emit_derivative_entry(
    captured: Captured,
    derivative: Derivative,
    buffers: Sequence[Buffer],
    lanes: int,
    units: frozenset[int],
    *,
    is_distinct: bool = True,
    is_bounded: bool = False,
) -> DerivativeEntry:
    """The entry of a derivative.

    ``buffers``: in the order in which they follow the arguments; each array that the derivative takes
    beside the primal's needs one.  ``units``: positions of the numbers whose tangent is 1.
    ``is_distinct``: the entry refuses arrays that overlap one that is written; otherwise the caller has seen
    to it that tangents lie in memory as their arrays do.  ``is_bounded``: the tape has a budget.
    """
    return _Emission(captured, derivative, buffers, lanes, units, is_distinct=is_distinct).entry(is_bounded=is_bounded)


class _Emission:
    def __init__(
        self,
        captured: Captured,
        derivative: Derivative,
        buffers: Sequence[Buffer],
        lanes: int,
        units: frozenset[int],
        *,
        is_distinct: bool,
    ) -> None:
        self.is_distinct = is_distinct
        self.captured = captured
        self.derivative = derivative
        self.buffers = buffers
        self.lanes = lanes
        self.units = units
        self.last_step = tangent_step(derivative.tangents)
        self.arguments = layouts(captured)
        self.result = captured.signature.return_type
        self.has_value = self.result in (types.float64, types.float32)
        self.first_of_buffer: dict[Key, int] = {}
        number = IMPLICIT_ARGUMENTS + sum(a.count for a in self.arguments)
        for buffer in buffers:
            self.first_of_buffer[buffer.key] = number
            number += argument_count(buffer.type)
        self.refusals: list[Refusal] = []
        self.cells: list[str] = []
        self.loads: list[str] = []

    def entry(self, *, is_bounded: bool) -> DerivativeEntry:
        value = _llvm_type(self.result) if self.has_value else None
        struct = f"{{ {value}, i32 }}" if value else "{ i32 }"
        all_types = (*self.captured.signature.args, *(b.type for b in self.buffers))
        flattened = [t for type_ in all_types for t in _flattened(type_)]
        parameters = ["ptr noalias %result", "ptr noalias %excinfo"]
        parameters += [f"{type_} %a{n}" for n, type_ in enumerate(flattened, start=IMPLICIT_ARGUMENTS)]
        checks = [*self.shape_checks(), *self.overlap_checks()]
        passed = ", ".join(self.passed())
        symbol = f"{self.derivative.function}.entry"
        lines = [
            f"define i32 @{quoted(symbol)}({', '.join(parameters)}) {{",
            "entry:",
            *self.cells,
            f"  %refusal = getelementptr {struct}, ptr %result, i32 0, i32 {int(self.has_value)}",
            *checks,
            *self.loads,
            f"  %status = call i32 @{quoted(self.derivative.function)}({passed}) alwaysinline",
            "  %ok = icmp eq i32 %status, 0",
            "  br i1 %ok, label %done, label %failed",
            "failed:",
            f"  %exhausted = icmp eq i32 %status, {OUT_OF_MEMORY_STATUS}",
            "  br i1 %exhausted, label %out.of.memory, label %raised",
            "out.of.memory:",
            *(exceeded(self.derivative.symbol) if is_bounded else ()),
            f"  store i32 {OUT_OF_MEMORY}, ptr %refusal",
            "  ret i32 0",
            "raised:",
            "  ret i32 %status",
            "done:",
            "  store i32 0, ptr %refusal",
        ]
        if self.has_value:
            lines += [f"  %value = load {value}, ptr %cell0", f"  store {value} %value, ptr %result"]
        lines += ["  ret i32 0", "}", ""]
        return DerivativeEntry(
            symbol=symbol,
            text="\n".join(lines),
            result_type=types.Tuple((*((self.result,) if self.has_value else ()), types.int32)),
            argument_types=all_types,
            refusals=tuple(self.refusals),
        )

    # -- what is passed to the derivative --------------------------------------------------------------------

    def passed(self) -> Iterator[str]:
        function = self.derivative.module.functions[self.derivative.function]
        for origin, argument in zip(self.derivative.origins, function.arguments, strict=True):
            yield self.argument(origin.argument, origin.path, str(argument.type), argument.type == PointerType())

    def argument(self, index: int, path: Path, type_: str, is_pointer: bool) -> str:
        if index == 0:
            return self.result_argument(path)
        if not path:
            return f"{type_} %excinfo" if index == 1 else f"{type_} %a{index}"
        position, layout = next((n, a) for n, a in enumerate(self.arguments) if a.first <= index < a.first + a.count)
        key = Key(position, path)
        if key in self.first_of_buffer:
            pointer = f"%a{self.data(key)}"
            return f"ptr {pointer}" if is_pointer else self.loaded(pointer, type_)
        if is_pointer:
            assert layout.data is None, f"no buffer for {key}"
            return f"ptr {self.cell(_llvm_type(layout.type), path)}"
        tangent = "1.0" if len(path) == 1 and position in self.units else "0.0"
        assert self.lanes == 1 or tangent == "0.0"
        return f"{type_} {tangent if self.lanes == 1 else 'zeroinitializer'}"

    def result_argument(self, path: Path) -> str:
        if not self.has_value:
            return f"ptr {self.cell('ptr', path)}"
        key = Key(RESULT, path)
        if key in self.first_of_buffer:
            return f"ptr %a{self.data(key)}"
        seed = "1.0" if path == (ADJOINT,) else None
        return f"ptr {self.cell(_llvm_type(self.result), path, seed)}"

    def loaded(self, pointer: str, type_: str) -> str:
        name = f"%loaded{len(self.loads)}"
        align = 4 if "float" in type_ else 8
        self.loads.append(f"  {name} = load {type_}, ptr {pointer}, align {align}")
        return f"{type_} {name}"

    def cell(self, type_: str, path: Path, content: str | None = None) -> str:
        """Memory on the stack for what belongs to a number: as many floats as there are lanes, zero."""
        name = f"%cell{sum('alloca' in line for line in self.cells)}"
        last = self.last_step in path and self.lanes > 1
        kind = f"[{self.lanes} x {type_}]" if last else type_
        self.cells.append(f"  {name} = alloca {kind}")
        initial = content or ("zeroinitializer" if last else "null" if type_ == "ptr" else "0.0")
        self.cells.append(f"  store {kind} {initial}, ptr {name}")
        return name

    def data(self, key: Key) -> int:
        buffer = next(b for b in self.buffers if b.key == key)
        return self.first_of_buffer[key] + field_position(buffer.type, "data")

    # -- checks ---------------------------------------------------------------------------------------------

    def name_of(self, key: Key) -> str:
        name = self.captured.argument_names[key.position] if key.position != RESULT else "the result"
        return " of ".join([f"the {step}" for step in reversed(key.path)] + [name])

    def shape_checks(self) -> Iterator[str]:
        for buffer in self.buffers:
            if not buffer.is_given or not buffer.type.ndim:
                continue
            extents = self.extents(buffer.key)
            first = self.first_of_buffer[buffer.key] + field_position(buffer.type, "shape")
            text = f"{self.name_of(buffer.key)} has not its shape"
            if self.lanes > 1:
                text += f", with {self.lanes} lanes as the last dimension"
            number = self.refuse(is_overlap=False, text=f"{text}.")
            for dimension, length in enumerate(extents):
                stem = f"{number}.{dimension}"
                yield f"  %fits{stem} = icmp eq i64 %a{first + dimension}, {length}"
                yield f"  br i1 %fits{stem}, label %fit{stem}, label %misfit{stem}"
                yield f"misfit{stem}:"
                yield from _refusing(number)
                yield f"fit{stem}:"
            if buffer.type.layout == "A":
                yield from self.stride_checks(buffer)

    def stride_checks(self, buffer: Buffer) -> Iterator[str]:
        """What belongs to a strided array has its strides."""
        layout = self.arguments[buffer.key.position]
        own = self.first_of_buffer[buffer.key] + field_position(buffer.type, "strides")
        primal = layout.first + field_position(layout.type, "strides")
        number = self.refuse(is_overlap=False, text=f"{self.name_of(buffer.key)} has not its strides.")
        for dimension in range(buffer.type.ndim):
            stem = f"{number}.{dimension}"
            yield f"  %fits{stem} = icmp eq i64 %a{own + dimension}, %a{primal + dimension}"
            yield f"  br i1 %fits{stem}, label %fit{stem}, label %misfit{stem}"
            yield f"misfit{stem}:"
            yield from _refusing(number)
            yield f"fit{stem}:"

    def extents(self, key: Key) -> list[str]:
        """The extents that a buffer must have."""
        found = []
        if key.position != RESULT:
            layout = self.arguments[key.position]
            if isinstance(layout.type, types.Array):
                first = layout.first + field_position(layout.type, "shape")
                found = [f"%a{first + dimension}" for dimension in range(layout.type.ndim)]
        return [*found, *([str(self.lanes)] if self.lanes > 1 else [])]

    def refuse(self, *, is_overlap: bool, text: str) -> int:
        self.refusals.append(Refusal(is_overlap, text))
        return len(self.refusals)

    def overlap_checks(self) -> Iterator[str]:
        """No array or record, and no buffer that the caller gave, overlaps one that is written."""
        written = self.derivative.written_arguments
        regions: list[tuple[str, int, Any, bool]] = []
        for layout in self.arguments:
            if layout.memory is not None:
                regions.append((layout.name, layout.first, layout.type, layout.memory in written))
        for buffer in self.buffers:
            if buffer.is_given and not buffer.is_number:
                first = self.first_of_buffer[buffer.key]
                regions.append((self.name_of(buffer.key), first, buffer.type, buffer.is_written))
        pairs = [(a, b) for a, b in combinations(regions, 2) if a[3] or b[3]]
        if not self.is_distinct:
            pairs = [pair for pair in pairs if any(isinstance(region[2], types.Record) for region in pair)]
        seen: set[int] = set()
        for _, first, type_, _ in (region for pair in pairs for region in pair):
            if first not in seen:
                seen.add(first)
                yield from _extent(first, type_)
        for a, b in pairs:
            changed = a if a[3] else b
            text = f"{a[0]} and {b[0]} overlap in memory, and the function writes {changed[0]}. Pass a copy of one."
            number = self.refuse(is_overlap=True, text=text)
            yield f"  %before{number} = icmp ult i64 %begin{a[1]}, %end{b[1]}"
            yield f"  %after{number} = icmp ult i64 %begin{b[1]}, %end{a[1]}"
            yield f"  %meet{number} = and i1 %before{number}, %after{number}"
            yield f"  %some{number} = and i1 %full{a[1]}, %full{b[1]}"
            yield f"  %shared{number} = and i1 %meet{number}, %some{number}"
            yield f"  br i1 %shared{number}, label %overlap{number}, label %apart{number}"
            yield f"overlap{number}:"
            yield from _refusing(number)
            yield f"apart{number}:"


def _refusing(number: int) -> Iterator[str]:
    yield f"  store i32 {number}, ptr %refusal"
    yield "  ret i32 0"


def _extent(first: int, array: Any) -> Iterator[str]:
    """``%begin`` and ``%end`` (exclusive) of an array or record, and whether there is anything between them."""
    if isinstance(array, types.Record):
        return extent(ArgumentLayout("", array, first, argument_count(array)))
    data, size = first + field_position(array, "data"), first + field_position(array, "nitems")
    return extent(ArgumentLayout("", array, first, argument_count(array), data, size))


def _flattened(type_: types.Type) -> tuple[str, ...]:
    """The LLVM types of the arguments that a value of ``type_`` is passed as."""
    packed = cpu_target.target_context.get_arg_packer([type_]).argument_types
    # Numba's own IR still spells what pointers point to.
    return tuple("ptr" if t.is_pointer else str(t) for t in packed)


def _llvm_type(type_: types.Type) -> str:
    return str(cpu_target.target_context.get_data_type(type_))
