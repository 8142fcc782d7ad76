"""Compiles each instruction of a block's body into a closure on the frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from llvm_passes.errors import InterpreterError
from llvm_passes.ir.interpreter import access, arithmetic, vectors
from llvm_passes.ir.interpreter.constants import filled
from llvm_passes.ir.interpreter.frame import Frame, Slots, Step, Surroundings
from llvm_passes.ir.interpreter.values import POISON, Datum
from llvm_passes.ir.model import (
    Alloca,
    BinaryOp,
    Call,
    Cast,
    Compare,
    ExtractValue,
    Function,
    FunctionType,
    GetElementPtr,
    InsertValue,
    Instruction,
    Load,
    Opaque,
    Select,
    Store,
    StructType,
    Type,
    UnaryOp,
    Value,
    VectorElement,
    VectorType,
)


class StepCompiler:
    """Compiles the instructions of one function that are neither phis nor terminators."""

    def __init__(self, function: Function, slots: Slots, around: Surroundings) -> None:
        self._function = function
        self._slots = slots
        self._around = around
        self._memory = around.memory
        self._layout = around.layout

    def step(self, instruction: Instruction) -> Step:
        """The closure of one instruction."""
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
                return vectors.element(instruction, self._slots)
            case Call():
                return self._call(instruction)
            case Opaque():
                return self._opaque(instruction)
        raise InterpreterError(f"instruction {instruction.opcode} is not interpreted")

    def _apply_one(self, instruction: Instruction, operation: arithmetic.Unary, operand: Value) -> Step:
        target, a = self._slots.of(instruction.value), self._slots.of(operand)

        def step(frame: Frame) -> None:
            frame[target] = operation(frame[a])

        return step

    def _apply_two(self, instruction: Instruction, operation: arithmetic.Binary, left: Value, right: Value) -> Step:
        target, a, b = self._slots.of(instruction.value), self._slots.of(left), self._slots.of(right)

        def step(frame: Frame) -> None:
            frame[target] = operation(frame[a], frame[b])

        return step

    def _binary(self, i: BinaryOp) -> arithmetic.Binary:
        operation = arithmetic.binary(i.opcode, self._layout.scalar(i.type), i.flags, strict=self._around.strict)
        return operation if self._elements(i.type) is None else vectors.lanes_of_two(operation)

    def _comparison(self, i: Compare) -> arithmetic.Binary:
        kind = self._layout.scalar(i.operands[0].type)
        operation = arithmetic.comparison(i.predicate, kind, i.flags, strict=self._around.strict)
        return operation if self._elements(i.type) is None else vectors.lanes_of_two(operation)

    def _unary(self, i: UnaryOp) -> arithmetic.Unary:
        if i.opcode == "freeze":
            return _freezer(filled(i.type, zero=True, layout=self._layout))
        if i.opcode != "fneg":
            raise InterpreterError(f"{i.opcode} is not interpreted")
        return _negated if self._elements(i.type) is None else vectors.lanes_of_one(_negated)

    def _cast(self, i: Cast) -> arithmetic.Unary:
        source = i.operands[0].type
        if i.opcode == "bitcast":
            return access.caster(source, i.type, self._layout)
        scalars = self._layout.scalar(source), self._layout.scalar(i.type)
        operation = arithmetic.cast(i.opcode, *scalars, i.flags, strict=self._around.strict)
        return operation if self._elements(i.type) is None else vectors.lanes_of_one(operation)

    def _select(self, i: Select) -> Step:
        target = self._slots.of(i.value)
        condition, a, b = map(self._slots.of, i.operands)
        if self._elements(i.operands[0].type) is None:

            def step(frame: Frame) -> None:
                frame[target] = frame[a] if frame[condition] else frame[b]

            return step

        return vectors.select(i, self._slots)

    def _elements(self, kind: Type) -> int | None:
        """Lanes of a vector type; None for others."""
        kind = self._layout.resolve(kind)
        return kind.count if isinstance(kind, VectorType) else None

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
        value, pointer = map(self._slots.of, i.operands)
        store = self._aligned(i.align, access.storer(i.operands[0].type, self._memory, self._layout))

        def step(frame: Frame) -> None:
            store(frame[pointer], frame[value])

        return step

    def _alloca(self, i: Alloca) -> Step:
        target, count = self._slots.of(i.value), self._slots.of(i.operands[0])
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
        target, base = self._slots.of(i.value), self._slots.of(i.operands[0])
        if self._elements(i.type) is not None:
            raise InterpreterError("getelementptr of vectors is not interpreted")
        constant, source = 0, i.source
        scaled: list[tuple[int, int, int]] = []
        for position, index in enumerate(i.operands[1:]):
            bits = self._layout.integer_bits(index.type)
            known = self._slots.known(index)
            if position and isinstance(self._layout.resolve(source), StructType):
                offset, source = self._layout.element(source, known)
                constant += offset
                continue
            size = self._layout.size(source) if not position else self._layout.element(source, 1)[0]
            source = source if not position else self._layout.element(source, 0)[1]
            if known is None or known is POISON:
                scaled.append((self._slots.of(index), size, 1 << (bits - 1)))
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

    # -------------------------------------------------------------------------------------- calls

    def _call(self, i: Call) -> Step:
        if any(word in attribute for attribute in i.argument_attributes for word in ("byval", "inalloca")):
            raise InterpreterError("arguments passed by value in memory are not interpreted")
        kinds = tuple(argument.type for argument in i.arguments)
        signature = FunctionType(i.signature.result, kinds, i.signature.variadic)
        slots = [self._slots.of(argument) for argument in i.arguments]
        target = None if i.name is None else self._slots.of(i.value)
        around = self._around
        name = i.callee_name
        if name is not None:
            called = around.callee(name, signature)

            def step(frame: Frame) -> None:
                result = called(*[frame[slot] for slot in slots])
                if target is not None:
                    frame[target] = result

            return step
        pointer = self._slots.of(i.callee)

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
        slots = [self._slots.of(operand) for operand in i.operands]
        target = self._slots.of(i.value)
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


def _negated(value: Datum) -> Datum:
    return -value


def _freezer(zero: Datum) -> arithmetic.Unary:
    """``freeze``: some fixed value in the place of poison; ours is zero."""

    def freeze(value: Datum, fixed: Datum = zero) -> Datum:
        if isinstance(value, tuple):
            return tuple(map(freeze, value, fixed))
        return fixed if value is POISON else value

    return freeze


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
