"""Compiles a function once, before it runs; and what the machine asks of its instructions afterwards."""

from __future__ import annotations

from llvm_passes.ir.interpreter.control import ControlCompiler
from llvm_passes.ir.interpreter.frame import CompiledBlock, CompiledFunction, Frame, Slots, Surroundings
from llvm_passes.ir.interpreter.steps import StepCompiler
from llvm_passes.ir.interpreter.values import has_poison
from llvm_passes.ir.model import (
    BinaryOp,
    Call,
    Cast,
    Compare,
    Function,
    GetElementPtr,
    Instruction,
    Local,
    Select,
    UnaryOp,
    VectorElement,
)


def compile_function(function: Function, around: Surroundings) -> CompiledFunction:
    """``function`` as closures on a frame."""
    slots = Slots(function, around)
    blocks = {block.label: CompiledBlock(block.label) for block in function.blocks}
    steps, control = StepCompiler(function, slots, around), ControlCompiler(function, blocks, slots)
    for block in function.blocks:
        compiled = blocks[block.label]
        for instruction in block.instructions[len(block.phis) : -1]:
            compiled.steps.append(steps.step(instruction))
            compiled.sources.append(instruction)
        compiled.terminator = block.terminator
        compiled.terminate = control.terminator(block)
    return CompiledFunction(function, blocks[function.blocks[0].label], slots.frame, slots.result, slots.locals)


def is_pure(instruction: Instruction, around: Surroundings) -> bool:
    """Whether the instruction only computes its result, so that poison in gives poison out."""
    if isinstance(instruction, BinaryOp):
        return instruction.opcode not in ("udiv", "sdiv", "urem", "srem")
    if isinstance(instruction, Call):
        name = instruction.callee_name
        return name is not None and around.is_pure(name, instruction.signature)
    return isinstance(instruction, UnaryOp | Compare | Cast | Select | GetElementPtr | VectorElement)


def operands_hold_poison(instruction: Instruction, compiled: CompiledFunction, frame: Frame) -> bool:
    """Whether any local that the instruction reads is poison; constants are looked at as text."""
    for operand in instruction.operands:
        # Operands of an instruction that is not interpreted may have no slot.
        if isinstance(operand, Local) and has_poison(frame[compiled.slots.get(operand.name, 0)]):
            return True
        if not isinstance(operand, Local) and str(operand) in ("poison", "undef"):
            return True
    return False
