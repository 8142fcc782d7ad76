"""What stands beside the values of a function in its tangent: tangents of floats, shadows of pointers."""

from __future__ import annotations

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.signature import global_port
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.model import PTR, Constant, Global, Instruction, Local, PointerType, Value
from llvm_passes.tangent.lanes import Lanes
from llvm_passes.tangent.shadowed import Shadowed


class Companions:
    """Those that have been emitted so far, and where more are emitted."""

    def __init__(self, primal: Primal, builder: FunctionBuilder, lanes: Lanes, shadowed: Shadowed) -> None:
        self.primal = primal
        self.builder = builder
        self.lanes = lanes
        self.shadowed = shadowed
        self.tangents: dict[str, Value] = {}
        self.shadows: dict[str, Value] = {}

    def has_shadow(self, pointer: Value) -> bool:
        return isinstance(pointer.type, PointerType) and self.shadowed.holds(pointer)

    def is_active(self, instruction: Instruction) -> bool:
        return instruction.name is not None and self.primal.activity.is_active(instruction.value)

    def tangent(self, value: Value) -> Value:
        """The tangent of a float: zero unless it is active."""
        if isinstance(value, Local) and value.name in self.tangents:
            return self.tangents[value.name]
        assert not self.primal.activity.is_active(value), f"{value} is used before its tangent is known"
        return self.lanes.zero(value.type)

    def shadow(self, pointer: Value, user: Instruction | None) -> Value:
        """The shadow of a pointer that has one."""
        if isinstance(pointer, Local) and pointer.name in self.shadows:
            return self.shadows[pointer.name]
        if isinstance(pointer, Global) and global_port(pointer.name) in self.shadows:
            return self.shadows[global_port(pointer.name)]
        objects = self.primal.memory.objects(pointer)
        if not objects and not isinstance(pointer, Local):
            return pointer  # null and poison are their own shadows
        if objects and objects <= self.shadowed.unused:
            return Constant(PTR, "null")
        raise refuse(
            f"a pointer of mixed activity, or of an origin that has no shadow: {pointer}",
            user,
            "Differentiate with respect to all arrays that it may point to, or copy into one array first.",
        )


def tangent_name(primal: Primal, symbol: str) -> str:
    """Symbol of the tangent of a function of the program."""
    if primal.program is None or symbol == primal.program.program.root:
        return f"{symbol}.tangent"
    return f"{primal.program.program.root}.{primal.program.program.titles[symbol]}.tangent"


def tangent_stem(instruction: Instruction) -> str:
    return f"{instruction.name}.tangent"


def shadow_stem(instruction: Instruction) -> str:
    return f"{instruction.name}.shadow"
