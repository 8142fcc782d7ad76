"""ArrayBounds: what the type of an address says about an index, written down before it is lost.

::

    %p = getelementptr [4 x double], ptr %a, i64 0, i64 %k       %within = icmp ult i64 %k, 4
                                                           =>    call void @llvm.assume(i1 %within)
                                                                 %p = getelementptr [4 x double], ptr %a, i64 0, i64 %k

LLVM's simplification turns addresses into bytes, and an array inside a record then looks as if it could
reach into the members behind it.  Legal in C, where an index outside of an array is undefined; arrays of
no or one element, which C programs let run on behind a record, say nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from llvm_passes.analysis.index_bounds import ASSUME
from llvm_passes.ir.lexer import Cursor
from llvm_passes.ir.model import (
    I1,
    PTR,
    VOID,
    ArrayType,
    Block,
    Call,
    Compare,
    Constant,
    Function,
    FunctionType,
    GetElementPtr,
    Global,
    Instruction,
    Local,
    Module,
    NamedType,
    StructType,
    Type,
    Value,
)
from llvm_passes.ir.names import fresh_name, names_of


@dataclass(frozen=True)
class ArrayBounds:
    """Assume, before each address in an array of known length, that its index lies within."""

    name: str = "array-bounds"

    def apply(self, module: Module) -> Module:
        types = {n: Cursor(text).type() for n, text in module.types.items() if text != "opaque"}
        functions = {n: _bounded(f, types) if f.blocks else f for n, f in module.functions.items()}
        return dataclasses.replace(module, functions=functions)


def _bounded(function: Function, types: Mapping[str, Type]) -> Function:
    names = names_of(function)
    blocks = []
    for block in function.blocks:
        new: list[Instruction] = []
        for i in block.instructions:
            if isinstance(i, GetElementPtr):
                for index, count in _indices(i, types):
                    new += _assumption(index, count, names)
            new.append(i)
        blocks.append(Block(block.label, tuple(new)))
    return function.replace(blocks=tuple(blocks))


def _indices(gep: GetElementPtr, types: Mapping[str, Type]) -> Iterator[tuple[Local, int]]:
    """Indices that are not constant, with the length of the array that they index."""
    type: Type | None = gep.source
    for index in gep.operands[2:]:
        if isinstance(type, NamedType):
            type = types.get(type.name)
        match type:
            case ArrayType(count, element):
                if isinstance(index, Local) and count > 1:
                    yield index, count
                type = element
            case StructType(elements) if isinstance(index, Constant) and index.text.isdigit():
                type = elements[int(index.text)]
            case _:
                return


def _assumption(index: Value, count: int, names: set[str]) -> Iterator[Instruction]:
    name = fresh_name("within", names)
    limit = Constant(index.type, str(count))
    yield Compare(opcode="icmp", type=I1, name=name, operands=(index, limit), predicate="ult")
    yield Call(
        opcode="call",
        type=VOID,
        operands=(Local(I1, name), Global(PTR, ASSUME)),
        signature=FunctionType(VOID, (I1,)),
    )
