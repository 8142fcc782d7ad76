"""What a gradient may have to undo: the arrays that it writes, as they were.

::

    bytes = size of x * 8 + size of y * 8                      ; x and y are arguments that the function writes
    saved = resize(null, 0, bytes);  refuse without memory
    saved[0:] = x;  saved[size of x:] = y
    status = f.gradient(…)
    if status == out of memory:  x = saved[0:];  y = saved[size of x:]
    free(saved)

It is needed where memory may run out, or the budget may be exceeded, after the function has begun to write: in
loops that nobody could count beforehand (llvm_passes/adjoint/expected.py), and where the function allocates.

Elements are saved one by one where an array is strided: what lies between them is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from numba.core import types
from numba.core.registry import cpu_target

from llvm_passes.environment import OUT_OF_MEMORY_STATUS
from tapeflow.frontend.convention import ArgumentLayout
from tapeflow.frontend.flattening import field_position

_RESIZE, _FREE = '@"tapeflow.memory.resize"', '@"tapeflow.memory.free"'


@dataclass(frozen=True)
class Undone:
    """An array that is as it was afterwards: an argument, or its shadow, which lies in memory as it does."""

    argument: ArgumentLayout
    is_shadow: bool = False

    @property
    def key(self) -> str:
        return f"{self.argument.first}{'s' if self.is_shadow else ''}"

    @property
    def memory(self) -> str:
        return f"%shadow{self.argument.first}" if self.is_shadow else f"%a{self.argument.memory}"


def saving(arrays: Sequence[Undone], out_of_memory: int) -> Iterator[str]:
    """Before the call.  Refuses with ``out_of_memory``, in ``%refusal``, where there is no room for the copies."""
    total = "1"  # so that there is something to allocate
    for array in arrays:
        n, argument = array.key, array.argument
        size = f"%a{argument.size}" if argument.size is not None else "1"
        yield f"  %undo.bytes{n} = mul i64 {size}, {_item_bytes(argument.type)}"
        yield f"  %undo.to{n} = add i64 {total}, %undo.bytes{n}"
        total = f"%undo.to{n}"
    yield f"  %undo.size = add i64 {total}, 0"
    yield f"  %undo.saved = call ptr {_RESIZE}(ptr null, i64 0, i64 %undo.size)"
    yield "  %undo.none = icmp eq ptr %undo.saved, null"
    yield "  br i1 %undo.none, label %undo.refuse, label %undo.save"
    yield "undo.refuse:"
    yield f"  store i32 {out_of_memory}, ptr %refusal"
    yield "  ret i32 0"
    yield "undo.save:"
    yield from _copies(arrays, restores=False)


def restoring(arrays: Sequence[Undone]) -> Iterator[str]:
    """After the call, whose result is ``%status``."""
    yield f"  %undo.is = icmp eq i32 %status, {OUT_OF_MEMORY_STATUS}"
    yield "  br i1 %undo.is, label %undo.restore, label %undo.done"
    yield "undo.restore:"
    yield from _copies(arrays, restores=True)
    yield "  br label %undo.done"
    yield "undo.done:"
    yield f"  call void {_FREE}(ptr %undo.saved, i64 %undo.size)"


def definitions(arrays: Sequence[Undone]) -> Iterator[str]:
    """What the lines call."""
    arguments = [array.argument for array in arrays]
    yield f"declare ptr {_RESIZE}(ptr, i64, i64)"
    yield f"declare void {_FREE}(ptr, i64)"
    yield "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)"
    strided = {(a.type.ndim, _item_bytes(a.type)) for a in arguments if _is_strided(a)}
    for dimensions, item in sorted(strided):
        yield _element_copy(dimensions, item)


def _copies(arrays: Sequence[Undone], *, restores: bool) -> Iterator[str]:
    at = "1"
    mark = "r" if restores else "b"
    for array in arrays:
        n, argument = array.key, array.argument
        memory, saved = array.memory, f"%undo.{mark}{n}"
        yield f"  {saved} = getelementptr i8, ptr %undo.saved, i64 {at}"
        if _is_strided(argument):
            shape, strides = (argument.first + field_position(argument.type, field) for field in ("shape", "strides"))
            extents = [f"i64 %a{first + k}" for first in (shape, strides) for k in range(argument.type.ndim)]
            passed = ", ".join([f"ptr {memory}", f"ptr {saved}", f"i64 %a{argument.size}", *extents])
            function = _name(argument.type.ndim, _item_bytes(argument.type))
            yield f"  call void {function}(i1 {str(restores).lower()}, {passed})"
        else:
            target, source = (memory, saved) if restores else (saved, memory)
            yield (f"  call void @llvm.memcpy.p0.p0.i64(ptr {target}, ptr {source}, i64 %undo.bytes{n}, i1 false)")
        at = f"%undo.to{n}"


def _element_copy(dimensions: int, item: int) -> str:
    """A loop over the elements in C's order: the copy has them one after the other."""
    numbers = range(dimensions)
    extents = [f"i64 %{field}{k}" for field in ("n", "s") for k in numbers]
    lines = [
        f"define internal void {_name(dimensions, item)}(i1 %restores, ptr %array, ptr %packed, i64 %size, "
        + ", ".join(extents)
        + ") nounwind {",
        "entry:",
        "  %some = icmp sgt i64 %size, 0",
        "  br i1 %some, label %loop, label %done",
        "loop:",
        "  %i = phi i64 [ 0, %entry ], [ %i.next, %next ]",
    ]
    left, offset = "%i", "0"
    for k in reversed(numbers):
        lines += [
            f"  %index{k} = urem i64 {left}, %n{k}",
            f"  %left{k} = udiv i64 {left}, %n{k}",
            f"  %step{k} = mul i64 %index{k}, %s{k}",
            f"  %offset{k} = add i64 {offset}, %step{k}",
        ]
        left, offset = f"%left{k}", f"%offset{k}"
    lines += [
        f"  %element = getelementptr i8, ptr %array, i64 {offset}",
        f"  %to = mul i64 %i, {item}",
        "  %copy = getelementptr i8, ptr %packed, i64 %to",
        "  %target = select i1 %restores, ptr %element, ptr %copy",
        "  %source = select i1 %restores, ptr %copy, ptr %element",
        f"  call void @llvm.memcpy.p0.p0.i64(ptr %target, ptr %source, i64 {item}, i1 false)",
        "  br label %next",
        "next:",
        "  %i.next = add i64 %i, 1",
        "  %more = icmp ult i64 %i.next, %size",
        "  br i1 %more, label %loop, label %done",
        "done:",
        "  ret void",
        "}",
    ]
    return "\n".join(lines)


def _name(dimensions: int, item: int) -> str:
    return f'@"tapeflow.undo.{dimensions}.{item}"'


def _is_strided(argument: ArgumentLayout) -> bool:
    return isinstance(argument.type, types.Array) and not argument.is_contiguous


def _item_bytes(type_: Any) -> int:
    context = cpu_target.target_context
    element = type_.dtype if isinstance(type_, types.Array) else type_
    return int(context.get_abi_sizeof(context.get_data_type(element)))
