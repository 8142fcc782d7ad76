"""The entry of a gradient: one function in Numba's calling convention around ``@"<symbol>.gradient"``.

For ``f(x: float64[::1], s: float64) -> float64`` differentiated in both::

    i32 entry(ptr result, ptr excinfo, <x flattened>, ptr x.shadow, double s)
        if x overlaps an array, and f writes one of the two: result->refusal = number of the pair; return 0
        value = 0; seed = 1; cell.s = 0
        status = f.gradient(&value, &seed, excinfo, <x flattened with x.shadow after its data>, s, &cell.s)
        if status == out of memory: result->refusal = -1; return 0
        if status == 0: *result = {value, cell.s, 0}
        return status

The result is Numba's ``Tuple(value, one adjoint a differentiated scalar, int32)``.  The cells are on
the stack and the gradient is inlined, so that LLVM sees the seed as the constant it is and keeps the
cells in registers.  ``noalias`` is true of the shadows, which the caller has just allocated, and of the
arrays: nothing is read or written through them before the overlap check, which leaves only arrays that
nobody writes.

What it does not do: allocate.  Shadows come from Numba code, which knows how to return an array.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from numba.core import types
from numba.core.registry import cpu_target

from llvm_passes.environment import OUT_OF_MEMORY_STATUS
from llvm_passes.ir.model import quoted
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.convention import ArgumentLayout, layouts

OUT_OF_MEMORY = -1
"""The refusal of an entry that could not get memory for its tape; positive ones are numbers of overlaps.

The status that the gradient returns would make Numba look for an exception that nobody has set.
"""

Overlap = tuple[ArgumentLayout, ArgumentLayout]
"""Two arrays that must not share memory; the function writes the first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The function that a Numba wrapper calls."""

    symbol: str
    text: str
    """Its LLVM IR, to stand in the module that defines the gradient."""
    result_type: Any
    """Numba's type of the result: value, adjoints of scalars in argument order, 0 or why nothing was computed."""
    argument_types: tuple[Any, ...]
    """Numba's types of the arguments; a differentiated array is followed by the pointer to its shadow."""
    overlaps: tuple[tuple[str, str], ...]
    """Names of the arguments of overlap 1, 2, …: the function writes the first of each pair."""


def emit_entry(captured: Captured, differentiated: Collection[int], written: Collection[int]) -> Entry:
    """The entry of the gradient of ``captured``.

    ``differentiated`` are positions of Python arguments that are float arrays or float scalars;
    ``written`` are indices of LLVM arguments that the function may write through.
    """
    arguments = layouts(captured)
    targets = [argument for position, argument in enumerate(arguments) if position in differentiated]
    scalars = [target for target in targets if target.data is None]
    result_type = types.Tuple((captured.signature.return_type, *(s.type for s in scalars), types.int32))
    value = _llvm_type(captured.signature.return_type)
    cells = [(f"%cell{scalar.first}", _llvm_type(scalar.type)) for scalar in scalars]
    struct = f"{{ {', '.join([value, *(type_ for _, type_ in cells), 'i32'])} }}"
    parameters, passed = _parameters(arguments, targets)
    overlaps = tuple(_overlaps(arguments, written))
    symbol = f"{captured.symbol}.entry"
    memory = [("%value", value), ("%seed", value), *cells]
    lines = [
        f"define i32 @{quoted(symbol)}({', '.join(parameters)}) {{",
        "entry:",
        f"  %refusal = getelementptr {struct}, ptr %result, i32 0, i32 {len(cells) + 1}",
        # In the entry block, or LLVM takes them for allocations of a size known only at run time.
        *(f"  {name} = alloca {type_}" for name, type_ in memory),
        *_checks(overlaps),
        *(f"  store {type_} {'1.0' if name == '%seed' else '0.0'}, ptr {name}" for name, type_ in memory),
        f"  %status = call i32 @{quoted(captured.symbol + '.gradient')}({', '.join(passed)}) alwaysinline",
        "  %ok = icmp eq i32 %status, 0",
        "  br i1 %ok, label %done, label %failed",
        "failed:",
        f"  %exhausted = icmp eq i32 %status, {OUT_OF_MEMORY_STATUS}",
        "  br i1 %exhausted, label %out.of.memory, label %raised",
        "out.of.memory:",
        f"  store i32 {OUT_OF_MEMORY}, ptr %refusal",
        "  ret i32 0",
        "raised:",
        "  ret i32 %status",
        "done:",
        "  store i32 0, ptr %refusal",
    ]
    for index, (name, type_) in enumerate([("%value", value), *cells]):
        lines.append(f"  %out{index} = load {type_}, ptr {name}")
        lines.append(f"  %to{index} = getelementptr {struct}, ptr %result, i32 0, i32 {index}")
        lines.append(f"  store {type_} %out{index}, ptr %to{index}")
    lines += ["  ret i32 0", "}", ""]
    return Entry(
        symbol=symbol,
        text="\n".join(lines),
        result_type=result_type,
        argument_types=tuple(_with_shadows(arguments, targets)),
        overlaps=tuple((a.name, b.name) for a, b in overlaps),
    )


def _parameters(arguments: Sequence[ArgumentLayout], targets: Sequence[ArgumentLayout]) -> tuple[list[str], list[str]]:
    """The entry's parameters, and what it passes to the gradient."""
    parameters = ["ptr noalias %result", "ptr noalias %excinfo"]
    passed = ["ptr %value", "ptr %seed", "ptr %excinfo"]
    for argument in arguments:
        for index, type_ in enumerate(_flattened(argument.type), start=argument.first):
            promise = " noalias" if index == argument.data else ""
            parameters.append(f"{type_}{promise} %a{index}")
            passed.append(f"{type_} %a{index}")
            if argument in targets and index == argument.data:
                passed.append(f"ptr %shadow{argument.first}")
        if argument not in targets:
            continue
        if argument.data is None:
            passed.append(f"ptr %cell{argument.first}")
        else:
            parameters.append(f"ptr noalias %shadow{argument.first}")
    return parameters, passed


def _with_shadows(arguments: Sequence[ArgumentLayout], targets: Sequence[ArgumentLayout]) -> Iterator[Any]:
    """Numba's types of the parameters."""
    for argument in arguments:
        yield argument.type
        if argument in targets and isinstance(argument.type, types.Array):
            yield types.CPointer(argument.type.dtype)


def _flattened(type_: types.Type) -> tuple[str, ...]:
    """The LLVM types of the arguments that a value of ``type_`` is passed as."""
    packed = cpu_target.target_context.get_arg_packer([type_]).argument_types
    # Numba's own IR still spells what pointers point to.
    return tuple("ptr" if t.is_pointer else str(t) for t in packed)


def _llvm_type(type_: types.Type) -> str:
    return str(cpu_target.target_context.get_data_type(type_))


def _item_bytes(array: ArgumentLayout) -> int:
    context = cpu_target.target_context
    return int(context.get_abi_sizeof(context.get_data_type(array.type.dtype)))


def _overlaps(arguments: Sequence[ArgumentLayout], written: Collection[int]) -> Iterator[Overlap]:
    for a, b in combinations([argument for argument in arguments if argument.data is not None], 2):
        if a.data in written:
            yield a, b
        elif b.data in written:
            yield b, a


def _checks(overlaps: Sequence[Overlap]) -> Iterator[str]:
    """Return with the number of the first pair that shares memory.  An empty array shares none."""
    seen = set()
    for array in (array for pair in overlaps for array in pair):
        n = array.first
        if n in seen:
            continue
        seen.add(n)
        yield f"  %begin{n} = ptrtoint ptr %a{array.data} to i64"
        yield f"  %bytes{n} = mul i64 %a{array.size}, {_item_bytes(array)}"
        yield f"  %end{n} = add i64 %begin{n}, %bytes{n}"
        yield f"  %full{n} = icmp ne i64 %bytes{n}, 0"
    for number, (a, b) in enumerate(overlaps, start=1):
        yield f"  %before{number} = icmp ult i64 %begin{a.first}, %end{b.first}"
        yield f"  %after{number} = icmp ult i64 %begin{b.first}, %end{a.first}"
        yield f"  %meet{number} = and i1 %before{number}, %after{number}"
        yield f"  %some{number} = and i1 %full{a.first}, %full{b.first}"
        yield f"  %shared{number} = and i1 %meet{number}, %some{number}"
        yield f"  br i1 %shared{number}, label %overlap{number}, label %apart{number}"
        yield f"overlap{number}:"
        yield f"  store i32 {number}, ptr %refusal"
        yield "  ret i32 0"
        yield f"apart{number}:"
