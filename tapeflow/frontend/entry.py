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

A function that returns no float has no seed: what is differentiated then is what it writes, and the
shadows come with the cotangents of that.  Who may overlap is the caller's choice, :class:`Distinct`.

What it does not do: allocate.  Shadows come from Numba code, which knows how to return an array.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import Any

from numba.core import types
from numba.core.registry import cpu_target

from llvm_passes.environment import OUT_OF_MEMORY_STATUS, VIOLATION_STATUS
from llvm_passes.ir.model import quoted
from llvm_passes.tape.disk_parts import guarded_text
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.convention import ArgumentLayout, layouts
from tapeflow.frontend.flattening import field_position
from tapeflow.frontend.rollback import Undone, definitions, restoring, saving

MOST_SLOTS = 1 << 24
"""A plan has fewer slots than this, or they could not be numbered in a status."""

OUT_OF_MEMORY = -1
"""The refusal of an entry that could not get memory for its tape; positive ones are numbers of overlaps.

The status that the gradient returns would make Numba look for an exception that nobody has set.
"""

OUT_OF_BUDGET = -(1 << 30)
"""The refusal of an entry whose tape would have exceeded its budget."""

DISK_FAULT = OUT_OF_BUDGET - 1
"""The refusal of an entry whose tape could not be written to ``tape_dir``, or read again."""


class Distinct(Enum):
    """Which memory an entry proves to be apart before anything runs."""

    ARGUMENTS = "arguments"
    """An array that the function writes, and every other; shadows are the caller's own and overlap nothing."""
    SHADOWS = "shadows"
    """The same, and each shadow from all other memory."""
    NOTHING = "nothing"
    """Arrays and shadows may overlap, and the gradient was compiled for that."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two pieces of memory that must not meet."""

    keys: tuple[str, str]
    """What ``%begin``, ``%end`` and ``%full`` of each are numbered with."""
    text: str
    """What is wrong where they do."""


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
    overlaps: tuple[str, ...]
    """What refusal 1, 2, … says."""


def emit_entry(
    captured: Captured,
    differentiated: Collection[int],
    written: Collection[int],
    distinct: Distinct = Distinct.ARGUMENTS,
    *,
    is_checked: bool = False,
    is_bounded: bool = False,
    is_without_tape: bool = False,
    undoes: bool = False,
    is_on_disk: bool = False,
) -> Entry:
    """The entry of the gradient of ``captured``.

    ``is_checked``: the gradient may say that it would have left its tape.  ``is_bounded``: its tape has a budget.
    ``is_without_tape``: the thread's account, which the tape writes at each call's end, is cleared here.
    ``undoes``: arrays that the function writes are as they were when memory, or the budget, has not sufficed.
    ``is_on_disk``: its tape may go to disk; what cannot be read there ends the call anywhere, so shadows are undone.

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
    is_seeded = captured.signature.return_type in (types.float64, types.float32)
    parameters, passed = _parameters(arguments, targets, is_seeded, distinct)
    overlaps = tuple(_overlaps(arguments, targets, written, distinct))
    symbol = f"{captured.symbol}.entry"
    undone = [Undone(argument) for argument in arguments if undoes and argument.memory in written]
    undone += [Undone(target, is_shadow=True) for target in targets if is_on_disk and target.data is not None]
    gradient = f"{captured.symbol}.gradient{'.guarded' if is_on_disk else ''}"
    memory = [("%value", value), *([("%seed", value)] if is_seeded else []), *cells]
    lines = [
        f"define i32 @{quoted(symbol)}({', '.join(parameters)}) {{",
        "entry:",
        f"  %refusal = getelementptr {struct}, ptr %result, i32 0, i32 {len(cells) + 1}",
        # In the entry block, or LLVM takes them for allocations of a size known only at run time.
        *(f"  {name} = alloca {type_}" for name, type_ in memory),
        *(['  call void @"tapeflow.memory.none"()'] if is_without_tape else []),
        *_checks(arguments, overlaps),
        *(saving(undone, OUT_OF_MEMORY) if undone else ()),
        *(f"  store {type_} {_initial(name, type_)}, ptr {name}" for name, type_ in memory),
        f"  %status = call i32 @{quoted(gradient)}({', '.join(passed)}){'' if is_on_disk else ' alwaysinline'}",
        *(restoring(undone) if undone else ()),
        "  %ok = icmp eq i32 %status, 0",
        "  br i1 %ok, label %done, label %failed",
        "failed:",
        f"  %exhausted = icmp eq i32 %status, {OUT_OF_MEMORY_STATUS}",
        "  br i1 %exhausted, label %out.of.memory, label %raised",
        "out.of.memory:",
        *(exceeded(captured.symbol) if is_bounded else ()),
        *(faulty(captured.symbol) if is_on_disk else ()),
        f"  store i32 {OUT_OF_MEMORY}, ptr %refusal",
        "  ret i32 0",
        "raised:",
        *(_violation() if is_checked else ()),
        "  ret i32 %status",
        "done:",
        "  store i32 0, ptr %refusal",
    ]
    for index, (name, type_) in enumerate([("%value", value), *cells]):
        lines.append(f"  %out{index} = load {type_}, ptr {name}")
        lines.append(f"  %to{index} = getelementptr {struct}, ptr %result, i32 0, i32 {index}")
        lines.append(f"  store {type_} %out{index}, ptr %to{index}")
    lines += ["  ret i32 0", "}", ""]
    if undone:
        lines += [*definitions(undone), ""]
    if is_on_disk:
        declared = [f"{value.rsplit(' ', 1)[0]} %p{n}" for n, value in enumerate(passed)]
        lines += [guarded_text(captured.symbol, ", ".join(declared), ", ".join(declared)), ""]
    if is_without_tape:
        lines += ['declare void @"tapeflow.memory.none"()', ""]
    return Entry(
        symbol=symbol,
        text="\n".join(lines),
        result_type=result_type,
        argument_types=tuple(_with_shadows(arguments, targets)),
        overlaps=tuple(overlap.text for overlap in overlaps),
    )


def exceeded(symbol: str) -> Iterator[str]:
    """A call that would exceed its budget ends like one without memory; the tape knows the difference."""
    yield f"  %exceeded = call i1 @{quoted(symbol + '.tape.exceeded')}()"
    yield "  br i1 %exceeded, label %out.of.budget, label %without.memory"
    yield "out.of.budget:"
    yield f"  store i32 {OUT_OF_BUDGET}, ptr %refusal"
    yield "  ret i32 0"
    yield "without.memory:"


def faulty(symbol: str) -> Iterator[str]:
    """So does one whose tape could not be brought to disk, or back."""
    yield f"  %faulty = call i1 @{quoted(symbol + '.tape.fault')}()"
    yield "  br i1 %faulty, label %fault.of.disk, label %without.fault"
    yield "fault.of.disk:"
    yield f"  store i32 {DISK_FAULT}, ptr %refusal"
    yield "  ret i32 0"
    yield "without.fault:"


def violation(slot: int) -> int:
    """The refusal of an entry whose gradient would have left a slot of its tape."""
    return OUT_OF_MEMORY - 1 - slot


def _violation() -> Iterator[str]:
    yield f"  %violation = sub i32 %status, {VIOLATION_STATUS}"
    yield f"  %violated = icmp ult i32 %violation, {MOST_SLOTS}"
    yield "  br i1 %violated, label %in.slot, label %by.user"
    yield "in.slot:"
    yield f"  %number = sub i32 {violation(0)}, %violation"
    yield "  store i32 %number, ptr %refusal"
    yield "  ret i32 0"
    yield "by.user:"


def _initial(name: str, type_: str) -> str:
    """What a cell on the stack holds before the gradient runs."""
    if name == "%seed":
        return "1.0"
    return "0.0" if type_ in ("double", "float") else "zeroinitializer"


def _parameters(
    arguments: Sequence[ArgumentLayout], targets: Sequence[ArgumentLayout], is_seeded: bool, distinct: Distinct
) -> tuple[list[str], list[str]]:
    """The entry's parameters, and what it passes to the gradient."""
    parameters = ["ptr noalias %result", "ptr noalias %excinfo"]
    passed = ["ptr %value", *(["ptr %seed"] if is_seeded else []), "ptr %excinfo"]
    apart = "" if distinct is Distinct.NOTHING else " noalias"
    for argument in arguments:
        for index, type_ in enumerate(_flattened(argument.type), start=argument.first):
            promise = apart if index == argument.data else ""
            parameters.append(f"{type_}{promise} %a{index}")
            passed.append(f"{type_} %a{index}")
            if argument in targets and index == argument.data:
                passed.append(f"ptr %shadow{argument.first}")
        if argument not in targets:
            continue
        if argument.data is None:
            passed.append(f"ptr %cell{argument.first}")
        else:
            parameters.append(f"ptr{apart} %shadow{argument.first}")
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
    found = cpu_target.target_context.get_data_type(type_)
    return "ptr" if found.is_pointer else str(found)


def _item_bytes(type_: types.Type) -> int:
    context = cpu_target.target_context
    return int(context.get_abi_sizeof(context.get_data_type(type_)))


def _overlaps(
    arguments: Sequence[ArgumentLayout],
    targets: Sequence[ArgumentLayout],
    written: Collection[int],
    distinct: Distinct,
) -> Iterator[Overlap]:
    if distinct is Distinct.NOTHING:
        return
    arrays = [argument for argument in arguments if argument.memory is not None]
    for a, b in combinations(arrays, 2):
        if a.memory in written or b.memory in written:
            first, second = (a, b) if a.memory in written else (b, a)
            yield Overlap(
                (f"{first.first}", f"{second.first}"),
                f"arguments {first.name} and {second.name} overlap in memory, and the function writes {first.name}. "
                "Pass a copy of one of them.",
            )
    if distinct is not Distinct.SHADOWS:
        return
    shadowed = [target for target in targets if target.data is not None]
    for index, a in enumerate(shadowed):
        for b in arrays:
            yield _shadow_overlap(a, f"{b.first}", f"argument {b.name}")
        for b in shadowed[index + 1 :]:
            yield _shadow_overlap(a, f"{b.first}s", f"that of {b.name}")


def _shadow_overlap(shadowed: ArgumentLayout, other: str, name: str) -> Overlap:
    text = f"the shadow of {shadowed.name} overlaps {name} in memory. Pass a shadow with memory of its own."
    return Overlap((f"{shadowed.first}s", other), text)


def _checks(arguments: Sequence[ArgumentLayout], overlaps: Sequence[Overlap]) -> Iterator[str]:
    """Return with the number of the first pair that shares memory.  An empty array shares none."""
    by_key = {str(argument.first): argument for argument in arguments}
    seen: set[str] = set()
    for key in (key for overlap in overlaps for key in overlap.keys):
        argument = by_key[key.removesuffix("s")]
        if str(argument.first) not in seen:
            seen.add(str(argument.first))
            yield from extent(argument)
        if key not in by_key and key not in seen:
            seen.add(key)
            yield from _shadow_extent(argument)
    for number, overlap in enumerate(overlaps, start=1):
        a, b = overlap.keys
        yield f"  %before{number} = icmp ult i64 %begin{a}, %end{b}"
        yield f"  %after{number} = icmp ult i64 %begin{b}, %end{a}"
        yield f"  %meet{number} = and i1 %before{number}, %after{number}"
        yield f"  %some{number} = and i1 %full{a}, %full{b}"
        yield f"  %shared{number} = and i1 %meet{number}, %some{number}"
        yield f"  br i1 %shared{number}, label %overlap{number}, label %apart{number}"
        yield f"overlap{number}:"
        yield f"  store i32 {number}, ptr %refusal"
        yield "  ret i32 0"
        yield f"apart{number}:"


def _shadow_extent(argument: ArgumentLayout) -> Iterator[str]:
    """The same of the array's shadow, which has its strides."""
    n = argument.first
    yield f"  %address{n}s = ptrtoint ptr %shadow{n} to i64"
    yield f"  %address{n} = ptrtoint ptr %a{argument.data} to i64"
    yield f"  %shift{n} = sub i64 %address{n}s, %address{n}"
    yield f"  %begin{n}s = add i64 %begin{n}, %shift{n}"
    yield f"  %end{n}s = add i64 %end{n}, %shift{n}"
    yield f"  %full{n}s = and i1 %full{n}, true"


def extent(argument: ArgumentLayout) -> Iterator[str]:
    """``%begin``, ``%end`` (exclusive) and whether there is anything between them."""
    n = argument.first
    if argument.size is None:
        yield f"  %begin{n} = ptrtoint ptr %a{argument.memory} to i64"
        yield f"  %end{n} = add i64 %begin{n}, {_item_bytes(argument.type)}"
        yield f"  %full{n} = icmp ne i64 1, 0"
        return
    item = _item_bytes(argument.type.dtype)
    if argument.is_contiguous:
        yield f"  %begin{n} = ptrtoint ptr %a{argument.data} to i64"
        yield f"  %bytes{n} = mul i64 %a{argument.size}, {item}"
        yield f"  %end{n} = add i64 %begin{n}, %bytes{n}"
        yield f"  %full{n} = icmp ne i64 %bytes{n}, 0"
        return
    yield f"  %full{n} = icmp ne i64 %a{argument.size}, 0"
    yield f"  %low{n}.0 = ptrtoint ptr %a{argument.data} to i64"
    yield f"  %high{n}.0 = add i64 %low{n}.0, {item}"
    dimensions = argument.type.ndim
    shape, strides = (n + field_position(argument.type, field) for field in ("shape", "strides"))
    for k in range(dimensions):
        # The farthest element in this dimension lies below the first one where the stride is negative.
        yield f"  %last{n}.{k} = sub i64 %a{shape + k}, 1"
        yield f"  %reach{n}.{k} = mul i64 %last{n}.{k}, %a{strides + k}"
        yield f"  %down{n}.{k} = icmp slt i64 %reach{n}.{k}, 0"
        yield f"  %under{n}.{k} = select i1 %down{n}.{k}, i64 %reach{n}.{k}, i64 0"
        yield f"  %over{n}.{k} = select i1 %down{n}.{k}, i64 0, i64 %reach{n}.{k}"
        yield f"  %low{n}.{k + 1} = add i64 %low{n}.{k}, %under{n}.{k}"
        yield f"  %high{n}.{k + 1} = add i64 %high{n}.{k}, %over{n}.{k}"
    yield f"  %begin{n} = add i64 %low{n}.{dimensions}, 0"
    yield f"  %end{n} = add i64 %high{n}.{dimensions}, 0"
