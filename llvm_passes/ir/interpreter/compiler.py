"""Makes each instruction of a function into a closure, once, before it runs.

A frame is a list.  Slot 0 holds the stack allocations made so far; then come the arguments; every
other local and every constant has a slot too, so that an operand is always ``frame[index]``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from llvm_passes.errors import InterpreterError, PoisonError
from llvm_passes.ir.interpreter import access, arithmetic
from llvm_passes.ir.interpreter.constants import filled
from llvm_passes.ir.interpreter.layout import Layout
from llvm_passes.ir.interpreter.memory import Memory
from llvm_passes.ir.interpreter.values import POISON, Datum, has_poison
from llvm_passes.ir.model import (
    Alloca,
    BinaryOp,
    Block,
    Branch,
    Call,
    Cast,
    Compare,
    Constant,
    ConstantExpression,
    ExtractValue,
    Function,
    FunctionType,
    GetElementPtr,
    Global,
    InsertValue,
    Instruction,
    Load,
    Local,
    MetadataOperand,
    Opaque,
    Return,
    Select,
    Store,
    StructType,
    Switch,
    Type,
    UnaryOp,
    Unreachable,
    Value,
    VectorElement,
    VectorType,
)

Frame = list[Datum]
Step = Callable[[Frame], None]
Edge = Callable[[Frame], "CompiledBlock | None"]


@dataclass(eq=False, slots=True)
class CompiledBlock:
    """A block: its steps, then what gives the next block (None to return)."""

    label: str
    steps: list[Step] = field(default_factory=list)
    sources: list[Instruction] = field(default_factory=list)
    """The instruction that each step was made from."""
    terminate: Edge = lambda frame: None
    terminator: Instruction | None = None


@dataclass(eq=False, slots=True)
class CompiledFunction:
    function: Function
    entry: CompiledBlock
    frame: Frame
    """What a new frame is copied from: the constants are in place."""
    result: int
    """Slot of the returned value."""
    slots: dict[str, int]
    """Slot of each local."""


class Surroundings(Protocol):
    """What the compiled code needs of the interpreter it runs in."""

    memory: Memory
    layout: Layout
    strict: bool

    def constant(self, kind: Type, text: str) -> Datum: ...

    def address_of(self, name: str) -> int: ...

    def callee(self, name: str, signature: FunctionType) -> Callable[..., Datum]: ...

    def callee_at(self, address: Datum, signature: FunctionType) -> Callable[..., Datum]: ...

    def is_pure(self, name: str, signature: FunctionType) -> bool: ...


class FunctionCompiler:
    """Compiles one function."""

    def __init__(self, function: Function, around: Surroundings) -> None:
        self._function = function
        self._around = around
        self._memory = around.memory
        self._layout = around.layout
        self._frame: Frame = [None]
        self._slots: dict[str, int] = {}
        self._constants: dict[tuple[Type, str], int] = {}
        for argument in function.arguments:
            self._slots[argument.name] = self._new_slot()
        self._result = self._new_slot()
        self._blocks = {block.label: CompiledBlock(block.label) for block in function.blocks}

    def compile(self) -> CompiledFunction:
        for block in self._function.blocks:
            compiled = self._blocks[block.label]
            for instruction in block.instructions[len(block.phis) : -1]:
                compiled.steps.append(self._step(instruction))
                compiled.sources.append(instruction)
            compiled.terminator = block.terminator
            compiled.terminate = self._terminator(block)
        entry = self._blocks[self._function.blocks[0].label]
        return CompiledFunction(self._function, entry, self._frame, self._result, self._slots)

    # --------------------------------------------------------------------------------------- slots

    def _new_slot(self, value: Datum = None) -> int:
        self._frame.append(value)
        return len(self._frame) - 1

    def _slot(self, value: Value) -> int:
        if isinstance(value, Local):
            if value.name not in self._slots:
                self._slots[value.name] = self._new_slot()
            return self._slots[value.name]
        key = (value.type, str(value))
        if key not in self._constants:
            self._constants[key] = self._new_slot(self._constant(value))
        return self._constants[key]

    def _constant(self, value: Value) -> Datum:
        if isinstance(value, Global):
            return self._around.address_of(value.name)
        if isinstance(value, Constant | ConstantExpression):
            return self._around.constant(value.type, value.text)
        if isinstance(value, MetadataOperand):
            return value.text
        raise InterpreterError(f"operand {value} is not interpreted")

    def _known(self, value: Value) -> Datum:
        """The value of an operand that is a constant; None for a local."""
        return None if isinstance(value, Local) else self._frame[self._slot(value)]

    def _elements(self, kind: Type) -> int | None:
        """Lanes of a vector type; None for others."""
        kind = self._layout.resolve(kind)
        return kind.count if isinstance(kind, VectorType) else None

    # ------------------------------------------------------------------------------------- control

    def _edge(self, source: str, target: str) -> Edge:
        """Go from block ``source`` to ``target``: its phis take their values, all at once."""
        block = self._blocks[target]
        phis = next(b for b in self._function.blocks if b.label == target).phis
        moves: list[tuple[int, int]] = []
        for phi in phis:
            value = next((v for v, label in phi.incoming() if label == source), None)
            if value is None:
                raise InterpreterError(f"{phi.value} has no value for the edge from %{source}")
            moves.append((self._slot(phi.value), self._slot(value)))
        if not moves:
            return lambda frame: block
        if len(moves) == 1:
            ((only, origin),) = moves

            def take_one(frame: Frame) -> CompiledBlock:
                frame[only] = frame[origin]
                return block

            return take_one

        def take(frame: Frame) -> CompiledBlock:
            values = [frame[origin] for _, origin in moves]
            for (target_slot, _), value in zip(moves, values, strict=True):
                frame[target_slot] = value
            return block

        return take

    def _terminator(self, block: Block) -> Edge:
        match block.terminator:
            case Return(operands=()):
                return lambda frame: None
            case Return(operands=(value,)):
                return self._return(self._slot(value))
            case Branch(targets=(target,)):
                return self._edge(block.label, target)
            case Branch(operands=(condition,), targets=(target, other)):
                return self._branch(
                    self._slot(condition), self._edge(block.label, target), self._edge(block.label, other)
                )
            case Switch() as switch:
                return self._switch(block.label, switch)
            case Unreachable():
                return _unreachable
        raise InterpreterError(f"terminator {block.terminator.opcode} is not interpreted")

    def _return(self, slot: int) -> Edge:
        result = self._result

        def leave(frame: Frame) -> None:
            frame[result] = frame[slot]

        return leave

    @staticmethod
    def _branch(condition: int, if_true: Edge, if_false: Edge) -> Edge:
        return lambda frame: if_true(frame) if frame[condition] else if_false(frame)

    def _switch(self, label: str, switch: Switch) -> Edge:
        edges = {
            self._known(case): self._edge(label, target)
            for case, target in zip(reversed(switch.operands[1:]), reversed(switch.targets), strict=True)
        }
        default = self._edge(label, switch.default)
        selector = self._slot(switch.operands[0])

        def choose(frame: Frame) -> CompiledBlock | None:
            value = frame[selector]
            if value is POISON:
                raise PoisonError("switch on poison")
            return edges.get(value, default)(frame)

        return choose

    # ------------------------------------------------------------------------------- instructions

    def _step(self, instruction: Instruction) -> Step:
        try:
            return self._compiled(instruction)
        except InterpreterError as error:
            # What is never executed may hold anything: the error waits until it is.
            problem = error.problem

        def refuse(frame: Frame) -> None:
            raise InterpreterError(problem)

        return refuse

    def _compiled(self, instruction: Instruction) -> Step:
        match instruction:
            case BinaryOp(operands=(left, right)):
                return self._apply_two(instruction, self._binary(instruction), left, right)
            case Compare(operands=(left, right)):
                return self._apply_two(instruction, self._comparison(instruction), left, right)
            case UnaryOp(operands=(operand,)):
                return self._apply_one(instruction, self._unary(instruction), operand)
            case Cast(operands=(operand,)):
                return self._apply_one(instruction, self._cast(instruction), operand)
            case Select():
                return self._select(instruction)
            case Load(operands=(pointer,)):
                load = access.loader(instruction.type, self._memory, self._layout)
                return self._apply_one(instruction, self._aligned(instruction.align, load), pointer)
            case Store():
                return self._store(instruction)
            case GetElementPtr():
                return self._address(instruction)
            case Alloca():
                return self._alloca(instruction)
            case ExtractValue(operands=(aggregate,)):
                return self._apply_one(instruction, _extractor(instruction.indices), aggregate)
            case InsertValue(operands=(aggregate, element)):
                return self._apply_two(instruction, _inserter(instruction.indices), aggregate, element)
            case VectorElement():
                return self._vector_element(instruction)
            case Call():
                return self._call(instruction)
            case Opaque():
                return self._opaque(instruction)
        raise InterpreterError(f"instruction {instruction.opcode} is not interpreted")

    def _apply_one(self, instruction: Instruction, operation: arithmetic.Unary, operand: Value) -> Step:
        target, a = self._slot(instruction.value), self._slot(operand)

        def step(frame: Frame) -> None:
            frame[target] = operation(frame[a])

        return step

    def _apply_two(self, instruction: Instruction, operation: arithmetic.Binary, left: Value, right: Value) -> Step:
        target, a, b = self._slot(instruction.value), self._slot(left), self._slot(right)

        def step(frame: Frame) -> None:
            frame[target] = operation(frame[a], frame[b])

        return step

    def _binary(self, i: BinaryOp) -> arithmetic.Binary:
        operation = arithmetic.binary(i.opcode, self._layout.scalar(i.type), i.flags, strict=self._around.strict)
        return operation if self._elements(i.type) is None else _lanes_of_two(operation)

    def _comparison(self, i: Compare) -> arithmetic.Binary:
        kind = self._layout.scalar(i.operands[0].type)
        operation = arithmetic.comparison(i.predicate, kind, i.flags, strict=self._around.strict)
        return operation if self._elements(i.type) is None else _lanes_of_two(operation)

    def _unary(self, i: UnaryOp) -> arithmetic.Unary:
        if i.opcode == "freeze":
            return _freezer(filled(i.type, zero=True, layout=self._layout))
        if i.opcode != "fneg":
            raise InterpreterError(f"{i.opcode} is not interpreted")
        return _negated if self._elements(i.type) is None else _lanes_of_one(_negated)

    def _cast(self, i: Cast) -> arithmetic.Unary:
        source = i.operands[0].type
        if i.opcode == "bitcast":
            return access.caster(source, i.type, self._layout)
        scalars = self._layout.scalar(source), self._layout.scalar(i.type)
        operation = arithmetic.cast(i.opcode, *scalars, i.flags, strict=self._around.strict)
        return operation if self._elements(i.type) is None else _lanes_of_one(operation)

    def _select(self, i: Select) -> Step:
        target = self._slot(i.value)
        condition, a, b = map(self._slot, i.operands)
        if self._elements(i.operands[0].type) is None:

            def step(frame: Frame) -> None:
                frame[target] = frame[a] if frame[condition] else frame[b]

            return step

        def select_lanes(frame: Frame) -> None:
            frame[target] = tuple(
                [
                    POISON if lane is POISON else x if lane else y
                    for lane, x, y in zip(frame[condition], frame[a], frame[b], strict=True)
                ]
            )

        return select_lanes

    # -------------------------------------------------------------------------------------- memory

    def _aligned(self, align: int | None, operation: Callable[..., Datum]) -> Callable[..., Datum]:
        """``operation`` on an address; in strict mode the promised alignment is checked."""
        if not self._around.strict or align is None or align < 2:
            return operation

        def checked(address: int, *rest: Datum) -> Datum:
            if address & (align - 1):
                raise InterpreterError(f"address {address:#x} is not aligned to {align} bytes")
            return operation(address, *rest)

        return checked

    def _store(self, i: Store) -> Step:
        value, pointer = map(self._slot, i.operands)
        store = self._aligned(i.align, access.storer(i.operands[0].type, self._memory, self._layout))

        def step(frame: Frame) -> None:
            store(frame[pointer], frame[value])

        return step

    def _alloca(self, i: Alloca) -> Step:
        target, count = self._slot(i.value), self._slot(i.operands[0])
        size = self._layout.size(i.allocated)
        align = i.align or self._layout.alignment(i.allocated)
        label = f"%{i.name} of @{self._function.name}"
        reserve = self._memory.reserve

        def step(frame: Frame) -> None:
            frame[target] = address = reserve(frame[count] * size, label, kind="stack", align=align)
            frame[0].append(address)

        return step

    def _address(self, i: GetElementPtr) -> Step:
        """``getelementptr``: one constant offset, and a factor for each index that varies."""
        target, base = self._slot(i.value), self._slot(i.operands[0])
        if self._elements(i.type) is not None:
            raise InterpreterError("getelementptr of vectors is not interpreted")
        constant, source = 0, i.source
        scaled: list[tuple[int, int, int]] = []
        for position, index in enumerate(i.operands[1:]):
            bits = self._layout.integer_bits(index.type)
            known = self._known(index)
            if position and isinstance(self._layout.resolve(source), StructType):
                offset, source = self._layout.element(source, known)
                constant += offset
                continue
            size = self._layout.size(source) if not position else self._layout.element(source, 1)[0]
            source = source if not position else self._layout.element(source, 0)[1]
            if known is None or known is POISON:
                scaled.append((self._slot(index), size, 1 << (bits - 1)))
            else:
                constant += size * (known - (1 << bits) if known >> (bits - 1) else known)
        mask = (1 << 64) - 1
        if not scaled:

            def fixed(frame: Frame) -> None:
                frame[target] = (frame[base] + constant) & mask

            return fixed
        if len(scaled) == 1:
            ((slot, factor, sign),) = scaled

            def indexed(frame: Frame) -> None:
                frame[target] = (frame[base] + constant + ((frame[slot] ^ sign) - sign) * factor) & mask

            return indexed

        def step(frame: Frame) -> None:
            address = frame[base] + constant
            for slot, factor, sign in scaled:
                address += ((frame[slot] ^ sign) - sign) * factor
            frame[target] = address & mask

        return step

    # ------------------------------------------------------------------------------ vectors, calls

    def _vector_element(self, i: VectorElement) -> Step:
        target = self._slot(i.value)
        slots = [self._slot(operand) for operand in i.operands]
        lanes = self._elements(i.operands[0].type) or 0
        if i.opcode == "shufflevector":
            first, second, _ = slots
            mask = self._known(i.operands[2])

            def shuffle(frame: Frame) -> None:
                both = (*frame[first], *frame[second])
                frame[target] = tuple([POISON if lane is POISON else both[lane] for lane in mask])

            return shuffle
        index = slots[-1]
        if i.opcode == "extractelement":
            vector = slots[0]

            def extract(frame: Frame) -> None:
                frame[target] = frame[vector][frame[index]] if frame[index] < lanes else POISON

            return extract
        vector, element, _ = slots
        poison = (POISON,) * lanes

        def insert(frame: Frame) -> None:
            at = frame[index]
            old = frame[vector]
            frame[target] = (*old[:at], frame[element], *old[at + 1 :]) if at < lanes else poison

        return insert

    def _call(self, i: Call) -> Step:
        if any(word in attribute for attribute in i.argument_attributes for word in ("byval", "inalloca")):
            raise InterpreterError("arguments passed by value in memory are not interpreted")
        kinds = tuple(argument.type for argument in i.arguments)
        signature = FunctionType(i.signature.result, kinds, i.signature.variadic)
        slots = [self._slot(argument) for argument in i.arguments]
        target = None if i.name is None else self._slot(i.value)
        around = self._around
        name = i.callee_name
        if name is not None:
            called = around.callee(name, signature)

            def step(frame: Frame) -> None:
                result = called(*[frame[slot] for slot in slots])
                if target is not None:
                    frame[target] = result

            return step
        pointer = self._slot(i.callee)

        def indirect(frame: Frame) -> None:
            result = around.callee_at(frame[pointer], signature)(*[frame[slot] for slot in slots])
            if target is not None:
                frame[target] = result

        return indirect

    def _opaque(self, i: Opaque) -> Step:
        if i.opcode == "fence":
            return lambda frame: None
        if i.opcode not in ("atomicrmw", "cmpxchg"):
            raise InterpreterError(f"{i.text} is not interpreted")
        kind = i.operands[1].type
        load = access.loader(kind, self._memory, self._layout)
        store = access.storer(kind, self._memory, self._layout)
        slots = [self._slot(operand) for operand in i.operands]
        target = self._slot(i.value)
        if i.opcode == "cmpxchg":
            address, expected, new = slots

            def compare_and_exchange(frame: Frame) -> None:
                old = load(frame[address])
                same = old == frame[expected]
                if same:
                    store(frame[address], frame[new])
                frame[target] = (old, int(same))

            return compare_and_exchange
        words = i.text.split()
        opcode = words[2] if words[1] == "volatile" else words[1]
        update: arithmetic.Binary = (
            (lambda old, value: value) if opcode == "xchg" else arithmetic.binary(opcode, self._layout.resolve(kind))
        )
        pointer, operand = slots

        def exchange(frame: Frame) -> None:
            old = load(frame[pointer])
            store(frame[pointer], update(old, frame[operand]))
            frame[target] = old

        return exchange


def _unreachable(frame: Frame) -> CompiledBlock | None:
    raise InterpreterError("unreachable was reached")


def _negated(value: Datum) -> Datum:
    return -value


def _freezer(zero: Datum) -> arithmetic.Unary:
    """``freeze``: some fixed value in the place of poison; ours is zero."""

    def freeze(value: Datum, fixed: Datum = zero) -> Datum:
        if isinstance(value, tuple):
            return tuple(map(freeze, value, fixed))
        return fixed if value is POISON else value

    return freeze


def _lanes_of_one(operation: arithmetic.Unary) -> arithmetic.Unary:
    return lambda a: tuple([POISON if x is POISON else operation(x) for x in a])


def _lanes_of_two(operation: arithmetic.Binary) -> arithmetic.Binary:
    return lambda a, b: tuple(
        [POISON if x is POISON or y is POISON else operation(x, y) for x, y in zip(a, b, strict=True)]
    )


def _extractor(indices: Sequence[int]) -> arithmetic.Unary:
    def extract(aggregate: Datum) -> Datum:
        for index in indices:
            aggregate = aggregate[index]
        return aggregate

    return extract


def _inserter(indices: Sequence[int]) -> arithmetic.Binary:
    first, rest = indices[0], indices[1:]
    inner = _inserter(rest) if rest else None

    def insert(aggregate: Datum, element: Datum) -> Datum:
        new = element if inner is None else inner(aggregate[first], element)
        return (*aggregate[:first], new, *aggregate[first + 1 :])

    return insert


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
        if isinstance(operand, Local) and has_poison(frame[compiled.slots[operand.name]]):
            return True
        if not isinstance(operand, Local) and str(operand) in ("poison", "undef"):
            return True
    return False
