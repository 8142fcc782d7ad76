"""Vectors as their elements: what :mod:`llvm_passes.prepare.scalarise` writes with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.lexer import Cursor
from llvm_passes.ir.model import (
    I1,
    I8,
    I32,
    I64,
    PTR,
    Call,
    Constant,
    Function,
    FunctionType,
    GetElementPtr,
    Global,
    Instruction,
    Local,
    PointerType,
    Select,
    Type,
    Value,
    VectorElement,
    VectorType,
)
from llvm_passes.ir.names import fresh_name, names_of
from llvm_passes.ir.value_reader import read_value


class Elements:
    """The elements of a function's vectors, and the instructions that are written in place of the old ones."""

    def __init__(self, function: Function) -> None:
        self._names = names_of(function)
        self._elements: dict[str, tuple[Local, ...]] = {}
        self._new: list[Instruction] = []
        defined = [a.value for a in function.arguments]
        defined += [i.value for i in function.instructions() if i.name is not None]
        for value in defined:
            if isinstance(value.type, VectorType):
                element = value.type.element
                names = (self._fresh(f"{value.name}.{n}") for n in range(value.type.count))
                self._elements[value.name] = tuple(Local(element, name) for name in names)

    def _fresh(self, stem: str) -> str:
        return fresh_name(stem, self._names)

    def _parts(self, value: Value) -> Sequence[Value] | None:
        """The elements of a vector; None for a constant that cannot be taken apart."""
        assert isinstance(value.type, VectorType)
        if isinstance(value, Local):
            return self._elements[value.name]
        return constant_elements(value)

    def _operands(self, i: Instruction, count: int) -> list[Sequence[Value]] | None:
        """For each operand its elements; a scalar stands for each of its own."""
        found: list[Sequence[Value]] = []
        for operand in i.operands:
            if not isinstance(operand.type, VectorType):
                found.append((operand,) * count)
                continue
            parts = self._parts(operand)
            if parts is None or len(parts) != count:
                return None
            found.append(parts)
        return found

    def _address(self, pointer: Value, distance: int) -> Value:
        if not distance:
            return pointer
        stem = pointer.name if isinstance(pointer, Local) else "at"
        name = self._fresh(f"{stem}.{distance}")
        self._new.append(
            GetElementPtr(
                opcode="getelementptr",
                type=PTR,
                name=name,
                source=I8,
                operands=(pointer, Constant(I64, str(distance))),
            )
        )
        return Local(PTR, name)

    def _same(self, name: Local, value: Value) -> None:
        """``name`` for ``value``: a select that LLVM folds, since the model has no copies."""
        condition = Constant(I1, "true")
        self._new.append(Select(opcode="select", type=name.type, name=name.name, operands=(condition, value, value)))

    def _called(self, call: Call, symbol: str, arguments: Sequence[Value], name: str, type: Type) -> Local:
        signature = FunctionType(type, tuple(a.type for a in arguments))
        self._new.append(
            Call(
                opcode="call",
                type=type,
                name=name,
                operands=(*arguments, Global(PTR, symbol)),
                signature=signature,
                flags=call.flags,
                location=call.location,
            )
        )
        return Local(type, name)

    def _together(self, value: Value) -> Value:
        if not isinstance(value, Local) or not isinstance(value.type, VectorType):
            return value
        vector: Value = Constant(value.type, "poison")
        for n, element in enumerate(self._elements[value.name]):
            name = self._fresh(f"{value.name}.whole")
            self._new.append(
                VectorElement(
                    opcode="insertelement",
                    type=value.type,
                    name=name,
                    operands=(vector, element, Constant(I32, str(n))),
                )
            )
            vector = Local(value.type, name)
        return vector

    def _take_apart(self, vectors: Sequence[Local]) -> None:
        for vector in vectors:
            for n, element in enumerate(self._elements[vector.name]):
                self._new.append(
                    VectorElement(
                        opcode="extractelement",
                        type=element.type,
                        name=element.name,
                        operands=(vector, Constant(I32, str(n))),
                    )
                )


def constant_elements(value: Value) -> tuple[Value, ...] | None:
    """The elements of a constant vector; None for one that is built by an expression."""
    assert isinstance(value.type, VectorType)
    type = value.type
    if not isinstance(value, Constant):
        return None
    if value.text == "zeroinitializer":
        return (zero_of(type.element),) * type.count
    if value.text in ("poison", "undef"):
        return (Constant(type.element, value.text),) * type.count
    cursor = Cursor(value.text)
    if cursor.accept("splat"):
        cursor.expect("(")
        element = read_value(cursor, cursor.type())
        return (element,) * type.count
    return tuple(_listed(cursor))


def _listed(cursor: Cursor) -> Iterator[Value]:
    cursor.expect("<")
    while not cursor.accept(">"):
        yield read_value(cursor, cursor.type())
        cursor.accept(",")


def zero_of(type: Type) -> Constant:
    return Constant(type, "null" if isinstance(type, PointerType) else "zeroinitializer")


def number_of(value: Value) -> int | None:
    if not isinstance(value, Constant):
        return None
    if value.text == "zeroinitializer":
        return 0
    number = constant_value(value)
    return number if isinstance(number, int) else None


def element_alignment(align: int | None, distance: int, size: int) -> int:
    """What is known of an element's alignment from that of the vector."""
    whole = align or size
    while distance % whole:
        whole //= 2
    return min(whole, size) or 1
