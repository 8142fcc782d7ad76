"""A pass that makes optimised IR report each access to memory.

    %v = load <4 x double>, ptr %p
    ->
    call void @hierarchy.record(ptr %p, i64 8192)          ; 32 bytes << 8 | LOAD
    %v = load <4 x double>, ptr %p

What is reported: loads and stores of any width, one access each; ``memcpy``, ``memmove`` and ``memset``; masked loads
and stores (the active lanes, as one access), gathers and scatters (an access for each active lane); atomic updates.
After an allocation its bytes are registered, with the kind that :mod:`bench.hierarchy.allocators` gives; accesses are
told apart by their addresses alone, so that any tool's IR is treated the same.

It runs after the optimiser, and nothing is optimised after it: the accesses are those of the code that is timed,
but for the registers that the code generator spills.

Not reported: what called functions do inside (``sin``, the allocator), and the code generator's spills.  An
instruction that reads memory in a way that is not known here is refused.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from bench.hierarchy.allocators import SCRATCHPAD, Allocator, allocator_of, kind_of
from bench.hierarchy.records import CODE_BITS, Kind, Operation, code, descriptor
from bench.hierarchy.runtime import RECORD, STREAMING
from llvm_passes.driver import Pass
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.interpreter.layout import Layout
from llvm_passes.ir.model import (
    I1,
    I64,
    PTR,
    VOID,
    Alloca,
    BinaryOp,
    Block,
    Call,
    Cast,
    Constant,
    Function,
    FunctionType,
    Global,
    Instruction,
    IntType,
    Load,
    Local,
    Module,
    Opaque,
    Select,
    Store,
    Type,
    Value,
    VectorElement,
    VectorType,
)

_COPIES = ("llvm.memcpy.", "llvm.memmove.", "memcpy", "memmove")
_FILLS = ("llvm.memset.", "memset")
_HARMLESS = re.compile(
    r"llvm\.(assume|dbg|donothing|experimental\.noalias|invariant|launder|lifetime|objectsize|prefetch|ptrmask|stack"
    r"|strip|trap)"
)


def marked(text: str) -> str:
    """``text`` with a call before each nontemporal access: the model does not hold what is attached to loads."""
    mark = re.compile(r"^(  (?:%\S+ = )?(?:load|store) [^\n]*!nontemporal )", re.MULTILINE)
    found, count = mark.subn(rf"  call void @{STREAMING}()\n\1", text)
    return f"{found}\ndeclare void @{STREAMING}()\n" if count else text


@dataclass(frozen=True)
class Instrument(Pass):
    """Every access and allocation calls :data:`RECORD`, which stands in :mod:`bench.hierarchy.runtime`."""

    name: ClassVar[str] = "instrument"

    def apply(self, module: Module) -> Module:
        layout = Layout(module.data_layout, module.types)
        changed = [
            _Function(function, layout, module).run()
            for function in module.functions.values()
            if not function.is_declaration
        ]
        functions = {**module.functions, **{function.name: function for function in changed}}
        functions.pop(STREAMING, None)
        return Module(functions, module.globals, module.types, module.data_layout, module.triple, module.metadata)


class _Function:
    """Instruments one function."""

    def __init__(self, function: Function, layout: Layout, module: Module) -> None:
        self._function = function
        self._layout = layout
        self._module = module
        self._has_pool = any(name.endswith(".tape.pool") for name in module.globals)
        taken = {i.name for i in function.instructions()} | {a.name for a in function.arguments}
        taken |= {block.label for block in function.blocks}
        self._names = (name for n in itertools.count() if (name := f"recorded.{n}") not in taken)

    def run(self) -> Function:
        return self._function.replace(blocks=tuple(self._block(block) for block in self._function.blocks))

    def _block(self, block: Block) -> Block:
        found: list[Instruction] = []
        streaming = False
        for instruction in block.instructions:
            if isinstance(instruction, Call) and instruction.callee_name == STREAMING:
                streaming = True
                continue
            found += self._with_records(instruction, streaming)
            streaming = False
        return Block(block.label, tuple(found))

    def _with_records(self, i: Instruction, streaming: bool) -> Iterator[Instruction]:
        match i:
            case Load(operands=(pointer,)):
                operation = Operation.STREAMING_LOAD if streaming else Operation.LOAD
                yield _record(pointer, self._bytes(i, operation))
                yield i
            case Store(operands=(value, pointer)):
                operation = Operation.STREAMING_STORE if streaming else Operation.STORE
                yield _record(pointer, _constant(descriptor(operation, self._layout.store_size(value.type))))
                yield i
            case Alloca() if (i.name or "").startswith(SCRATCHPAD):
                yield i
                size = self._layout.size(i.allocated) * int(str(i.operands[0]))
                yield _record(i.value, _constant(descriptor(Operation.REGISTER, size, Kind.SCRATCHPAD)))
            case Call():
                yield from self._call(i)
            case Opaque():
                yield from self._opaque(i)
                yield i
            case _:
                yield i

    def _bytes(self, i: Instruction, operation: Operation) -> Constant:
        return _constant(descriptor(operation, self._layout.store_size(i.type)))

    # -------------------------------------------------------------------------------------- calls

    def _call(self, i: Call) -> Iterator[Instruction]:
        name = i.callee_name or ""
        allocator = allocator_of(i)
        if allocator is not None:
            yield i
            yield from self._allocation(i, allocator)
            return
        if name.startswith(_COPIES):
            target, source, size = i.arguments[:3]
            yield from self._sized(source, size, code(Operation.COPY_SOURCE))
            yield from self._sized(target, size, code(Operation.COPY_DESTINATION))
        elif name.startswith(_FILLS):
            yield from self._sized(i.arguments[0], i.arguments[2], code(Operation.FILL))
        elif name.startswith("llvm.masked."):
            yield from self._masked(i, name)
        elif name.startswith("llvm.x86.atomic."):  # what LLVM makes of a counter that is compared with zero
            yield from _updates(i.arguments[0])
        elif _may_access(i, name):
            raise _unknown(i, name)
        yield i

    def _allocation(self, i: Call, allocator: Allocator) -> Iterator[Instruction]:
        size: Value = i.arguments[allocator.size[0]]
        if len(allocator.size) == 2:
            other = i.arguments[allocator.size[1]]
            size = yield from self._binary("mul", size, other)
        kind = kind_of(i, allocator, has_tape_pool=self._has_pool)
        if allocator.zeroed:
            yield from self._sized(i.value, size, code(Operation.REGISTER, kind))
            yield from self._sized(i.value, size, code(Operation.FILL))
            return
        if allocator.extra:
            size = yield from self._binary("add", size, _constant(allocator.extra))
        yield from self._sized(i.value, size, code(Operation.REGISTER, kind))

    def _masked(self, i: Call, name: str) -> Iterator[Instruction]:
        arguments = i.arguments
        if name.startswith("llvm.masked.load."):
            yield from self._active(arguments[0], _mask(arguments[1:]), i.type, Operation.LOAD)
        elif name.startswith("llvm.masked.store."):
            yield from self._active(arguments[1], _mask(arguments[2:]), arguments[0].type, Operation.STORE)
        elif name.startswith("llvm.masked.gather."):
            yield from self._lanes(arguments[0], _mask(arguments[1:]), i.type, Operation.LOAD)
        elif name.startswith("llvm.masked.scatter."):
            yield from self._lanes(arguments[1], _mask(arguments[2:]), arguments[0].type, Operation.STORE)
        else:
            raise _unknown(i, name)

    def _active(self, pointer: Value, mask: Value, vector: Type, operation: Operation) -> Iterator[Instruction]:
        """The active lanes as one access from the first lane on: vectorised loops mask the last lanes off."""
        assert isinstance(vector, VectorType) and isinstance(mask.type, VectorType)
        lane = self._layout.bits(vector.element) // 8
        word = IntType(vector.count)
        bits = yield from self._cast("bitcast", mask, word)
        wide = bits if word == I64 else (yield from self._cast("zext", bits, I64))
        signature = FunctionType(I64, (I64,))
        name = next(self._names)
        yield Call(
            opcode="call",
            type=I64,
            name=name,
            operands=(wide, Global(PTR, "llvm.ctpop.i64")),
            signature=signature,
        )
        size = yield from self._binary("mul", Local(I64, name), _constant(lane))
        yield from self._sized(pointer, size, code(operation))

    def _lanes(self, pointers: Value, mask: Value, vector: Type, operation: Operation) -> Iterator[Instruction]:
        assert isinstance(vector, VectorType)
        size = self._layout.bits(vector.element) // 8
        for lane in range(vector.count):
            pointer = yield from self._element(pointers, lane, PTR)
            active = yield from self._element(mask, lane, I1)
            name = next(self._names)
            yield Select(
                opcode="select",
                type=I64,
                name=name,
                operands=(active, _constant(descriptor(operation, size)), _constant(0)),
            )
            yield _record(pointer, Local(I64, name))

    def _opaque(self, i: Opaque) -> Iterator[Instruction]:
        if i.opcode in ("atomicrmw", "cmpxchg"):
            pointer = next(operand for operand in i.operands if operand.type == PTR)
            yield from _updates(pointer)
        elif i.opcode not in ("fence", "call"):
            raise _unknown(i, i.opcode)

    # ------------------------------------------------------------------------------- instructions

    def _sized(self, pointer: Value, size: Value, low: int) -> Iterator[Instruction]:
        """A record whose size may be computed at run time."""
        if isinstance(size, Constant):
            yield _record(pointer, _constant(int(size.text) << CODE_BITS | low))
            return
        wide = size if size.type == I64 else (yield from self._cast("zext", size, I64))
        shifted = yield from self._binary("shl", wide, _constant(CODE_BITS))
        described = yield from self._binary("or", shifted, _constant(low))
        yield _record(pointer, described)

    def _binary(self, opcode: str, left: Value, right: Value) -> Generator[Instruction, None, Local]:
        name = next(self._names)
        yield BinaryOp(opcode=opcode, type=I64, name=name, operands=(left, right))
        return Local(I64, name)

    def _cast(self, opcode: str, value: Value, type: IntType) -> Generator[Instruction, None, Local]:
        name = next(self._names)
        yield Cast(opcode=opcode, type=type, name=name, operands=(value,))
        return Local(type, name)

    def _element(self, vector: Value, lane: int, type: Type) -> Generator[Instruction, None, Local]:
        name = next(self._names)
        yield VectorElement(opcode="extractelement", type=type, name=name, operands=(vector, _constant(lane)))
        return Local(type, name)


def _may_access(i: Call, name: str) -> bool:
    """An intrinsic that is given an address, and is not known to leave it alone."""
    return name.startswith("llvm.") and not _HARMLESS.match(name) and any(a.type == PTR for a in i.arguments)


def _mask(arguments: Sequence[Value]) -> Value:
    """The first vector of booleans: before LLVM 22 an alignment stood before it."""
    return next(a for a in arguments if isinstance(a.type, VectorType) and a.type.element == I1)


def _record(pointer: Value, described: Value) -> Call:
    return Call(
        opcode="call",
        type=VOID,
        operands=(pointer, described, Global(PTR, RECORD)),
        signature=FunctionType(VOID, (PTR, I64)),
    )


def _updates(pointer: Value) -> Iterator[Instruction]:
    """An atomic update of eight bytes."""
    yield _record(pointer, _constant(descriptor(Operation.LOAD, 8)))
    yield _record(pointer, _constant(descriptor(Operation.STORE, 8)))


def _constant(value: int) -> Constant:
    return Constant(I64, str(value))


def _unknown(i: Instruction, name: str) -> UnsupportedError:
    return UnsupportedError(
        "instrument",
        f"access to memory by {name}",
        location=i.location,
        advice="Add it to bench/hierarchy/instrument.py.",
    )
