"""The entry of a gradient: one function in Numba's calling convention around ``@"<symbol>.gradient"``.

For ``f(x: float64[::1], s: float64) -> float64`` differentiated in both::

    i32 entry(ptr result, ptr excinfo, <x flattened>, ptr x.shadow, double s)
        if x overlaps an array that f writes: result->overlap = number of the pair; return 0
        value = 0; seed = 1; cell.s = 0
        status = f.gradient(&value, &seed, excinfo, <x flattened with x.shadow after its data>, s, &cell.s)
        if status == 0: *result = {value, cell.s, 0}
        return status

The result is Numba's ``Tuple(value, one adjoint a differentiated scalar, int32)``.  The cells are on
the stack and the gradient is inlined, so that LLVM sees the seed as the constant it is and keeps the
cells in registers.  ``noalias`` on the shadows is true because the caller has just allocated them.

What it does not do: allocate.  Shadows come from Numba code, which knows how to return an array.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from numba.core import types
from numba.core.registry import cpu_target

from llvm_passes.ir.model import quoted

LEADING = 2
"""Arguments before the flattened ones: ``retptr`` and ``excinfo``."""
ARRAY_FIELDS = ("meminfo", "parent", "nitems", "itemsize", "data")
"""The fields of a flattened array that its shape and strides follow."""
NITEMS, ITEMSIZE, DATA = 2, 3, 4


@dataclass(frozen=True, slots=True)
class Entry:
    """The function that a Numba wrapper calls."""

    symbol: str
    text: str
    """Its LLVM IR, to stand in the module that defines the gradient."""
    result_type: Any
    """Numba's type of the result: value, adjoints of scalars in argument order, number of an overlap."""
    argument_types: tuple[Any, ...]
    """Numba's types of the arguments; a differentiated array is followed by the pointer to its shadow."""
    overlaps: tuple[tuple[str, str], ...]
    """Labels of the arguments of overlap 1, 2, …: the first of each pair is written by the function."""


@dataclass(frozen=True, slots=True)
class _ArrayValue:
    """An array among the flattened arguments."""

    label: str
    first: int
    """Index of its first field among the primal's LLVM arguments."""
    count: int
    """How many LLVM arguments it takes."""


def emit_entry(
    symbol: str,
    names: Sequence[str],
    argument_types: Sequence[Any],
    return_type: Any,
    differentiated: Sequence[int],
    written: frozenset[int],
) -> Entry:
    """The entry for the primal ``symbol`` with these Numba arguments.

    ``differentiated`` are positions of arrays and float scalars, ``written`` indices of the primal's
    LLVM arguments that it may write through.
    """
    result = llvm_type(return_type)
    parameters = ["ptr noalias %result", "ptr noalias %excinfo"]
    passed = ["ptr %value", "ptr %seed", "ptr %excinfo"]
    before = [f"  %value = alloca {result}", f"  %seed = alloca {result}"]
    cells: list[tuple[str, str]] = []
    arrays: list[_ArrayValue] = []
    native_types: list[Any] = []
    index = LEADING
    for position, (name, numba_type) in enumerate(zip(names, argument_types, strict=True)):
        native_types.append(numba_type)
        arrays.extend(_arrays(name, numba_type, index))
        fields = flattened(numba_type)
        is_differentiated = position in differentiated
        for offset, field in enumerate(fields):
            parameters.append(f"{field} %a{index}")
            passed.append(f"{field} %a{index}")
            if is_differentiated and isinstance(numba_type, types.Array) and offset == DATA:
                passed.append(f"ptr %shadow{position}")
            index += 1
        if not is_differentiated:
            continue
        if isinstance(numba_type, types.Array):
            native_types.append(types.CPointer(numba_type.dtype))
            parameters.append(f"ptr noalias %shadow{position}")
            continue
        cells.append((f"%cell{position}", fields[0]))
        passed.append(f"ptr %cell{position}")
        before.append(f"  %cell{position} = alloca {fields[0]}")
    entry = f"{symbol}.entry"
    result_struct = f"{{ {', '.join([result, *(cell for _, cell in cells), 'i32'])} }}"
    pairs = tuple(_pairs(arrays, written))
    lines = [
        f"define i32 @{quoted(entry)}({', '.join(parameters)}) {{",
        "entry:",
        *before,
        f"  store {result} 0.0, ptr %value",
        f"  store {result} 1.0, ptr %seed",
        *(f"  store {cell} 0.0, ptr {name}" for name, cell in cells),
        *_overlap_checks(pairs, arrays, f"ptr %result, i32 0, i32 {len(cells) + 1}", result_struct),
        f"  %status = call i32 @{quoted(symbol + '.gradient')}({', '.join(passed)}) alwaysinline",
        "  %ok = icmp eq i32 %status, 0",
        "  br i1 %ok, label %done, label %raised",
        "raised:",
        "  ret i32 %status",
        "done:",
    ]
    for field_index, (name, field) in enumerate([("%value", result), *cells]):
        lines.append(f"  %out{field_index} = load {field}, ptr {name}")
        lines.append(f"  %to{field_index} = getelementptr {result_struct}, ptr %result, i32 0, i32 {field_index}")
        lines.append(f"  store {field} %out{field_index}, ptr %to{field_index}")
    lines.append(f"  %to.overlap = getelementptr {result_struct}, ptr %result, i32 0, i32 {len(cells) + 1}")
    lines += ["  store i32 0, ptr %to.overlap", "  ret i32 0", "}", ""]
    scalars = [t for p, t in enumerate(argument_types) if p in differentiated and not isinstance(t, types.Array)]
    return Entry(
        symbol=entry,
        text="\n".join(lines),
        result_type=types.Tuple((return_type, *scalars, types.int32)),
        argument_types=tuple(native_types),
        overlaps=tuple((a.label, b.label) for a, b in pairs),
    )


def flattened(numba_type: Any) -> tuple[str, ...]:
    """The LLVM types of the arguments that a value of ``numba_type`` is passed as."""
    return tuple(str(t) for t in cpu_target.target_context.get_arg_packer([numba_type]).argument_types)


def llvm_type(numba_type: Any) -> str:
    """The LLVM type that a value of ``numba_type`` has in memory."""
    return str(cpu_target.target_context.get_data_type(numba_type))


def _arrays(label: str, numba_type: Any, first: int) -> Iterator[_ArrayValue]:
    """The arrays of an argument: itself, or the members of a tuple."""
    if isinstance(numba_type, types.Array):
        yield _ArrayValue(label, first, len(flattened(numba_type)))
    if isinstance(numba_type, types.BaseTuple):
        for position, member in enumerate(numba_type.types):
            yield from _arrays(f"{label}[{position}]", member, first)
            first += len(flattened(member))


def _pairs(arrays: Sequence[_ArrayValue], written: frozenset[int]) -> Iterator[tuple[_ArrayValue, _ArrayValue]]:
    """Arrays that must not overlap: one of the two is written."""

    def is_written(array: _ArrayValue) -> bool:
        return any(i in written for i in range(array.first, array.first + array.count))

    for a, b in combinations(arrays, 2):
        if is_written(a):
            yield a, b
        elif is_written(b):
            yield b, a


def _overlap_checks(
    pairs: Sequence[tuple[_ArrayValue, _ArrayValue]], arrays: Sequence[_ArrayValue], place: str, struct: str
) -> Iterator[str]:
    """Return with the number of the first pair that shares memory.  An empty array shares none."""
    involved = {array.first for pair in pairs for array in pair}
    for array in arrays:
        if array.first not in involved:
            continue
        n = array.first
        yield f"  %begin{n} = ptrtoint ptr %a{n + DATA} to i64"
        yield f"  %bytes{n} = mul i64 %a{n + NITEMS}, %a{n + ITEMSIZE}"
        yield f"  %end{n} = add i64 %begin{n}, %bytes{n}"
        yield f"  %full{n} = icmp ne i64 %bytes{n}, 0"
    for number, (a, b) in enumerate(pairs, start=1):
        yield f"  %before{number} = icmp ult i64 %begin{a.first}, %end{b.first}"
        yield f"  %after{number} = icmp ult i64 %begin{b.first}, %end{a.first}"
        yield f"  %meet{number} = and i1 %before{number}, %after{number}"
        yield f"  %some{number} = and i1 %full{a.first}, %full{b.first}"
        yield f"  %shared{number} = and i1 %meet{number}, %some{number}"
        yield f"  br i1 %shared{number}, label %overlap{number}, label %apart{number}"
        yield f"overlap{number}:"
        yield f"  %code{number} = getelementptr {struct}, {place}"
        yield f"  store i32 {number}, ptr %code{number}"
        yield "  ret i32 0"
        yield f"apart{number}:"
