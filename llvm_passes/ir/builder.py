"""Writes new functions, an instruction at a time, in the frozen model."""

from __future__ import annotations

from collections.abc import Sequence

from llvm_passes.ir.model import (
    I1,
    I64,
    PTR,
    VOID,
    Alloca,
    Argument,
    BinaryOp,
    Block,
    Branch,
    Call,
    Cast,
    Compare,
    Constant,
    ExtractValue,
    FloatType,
    Function,
    FunctionType,
    GetElementPtr,
    Global,
    InsertValue,
    Instruction,
    IntType,
    Load,
    Local,
    Location,
    Phi,
    Return,
    Select,
    Store,
    StructType,
    Switch,
    Type,
    UnaryOp,
    Unreachable,
    Value,
)

POISON = "poison"


Scopes = tuple[tuple[str, str], ...]
"""Metadata of an access."""


def integer(value: int, type: Type = I64) -> Constant:
    if type == I1:
        return Constant(I1, "true" if value else "false")
    return Constant(type, str(value))


def poison(type: Type) -> Constant:
    return Constant(type, POISON)


class FunctionBuilder:
    """A function under construction: blocks are opened by label, and one of them is current."""

    def __init__(
        self,
        name: str,
        result: Type,
        arguments: Sequence[Argument],
        *,
        linkage: str = "",
        attributes: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.result = result
        self.arguments: list[Argument] = list(arguments)
        self.linkage = linkage
        self.attributes = attributes
        self.location: Location | None = None
        """Given to every instruction emitted from here on."""
        self._blocks: dict[str, list[Instruction]] = {}
        self._names: set[str] = {a.name for a in arguments}
        self._suffix: dict[str, int] = {}
        self._label = ""

    # -- names, blocks ------------------------------------------------------------------------

    def fresh(self, stem: str) -> str:
        """A name that nothing in the function has yet: ``stem``, or ``stem`` with a number."""
        name = stem
        while name in self._names:
            self._suffix[stem] = self._suffix.get(stem, 0) + 1
            name = f"{stem}.{self._suffix[stem]}"
        self._names.add(name)
        return name

    def reserve_names(self, names: Sequence[str]) -> None:
        """Keeps ``fresh`` from handing out these names."""
        self._names.update(names)

    def add_argument(self, type: Type, stem: str, attributes: tuple[str, ...] = ()) -> Local:
        argument = Argument(type, self.fresh(stem), attributes)
        self.arguments.append(argument)
        return argument.value

    def open(self, stem: str) -> str:
        """A new empty block; it does not become current."""
        label = self.fresh(stem)
        self._blocks[label] = []
        return label

    def open_reserved(self, label: str) -> None:
        """A new empty block under a name that was reserved; it does not become current."""
        self._blocks[label] = []

    def at(self, label: str) -> None:
        """Makes a block current: what is emitted goes to its end."""
        self._label = label

    @property
    def label(self) -> str:
        return self._label

    def emit(self, instruction: Instruction) -> Instruction:
        self._blocks[self._label].append(instruction)
        return instruction

    def phi(self, type: Type, stem: str, incoming: Sequence[tuple[Value, str]], label: str | None = None) -> Local:
        """A phi behind the phis that a block (the current one, or ``label``) already has."""
        name = self.fresh(stem)
        block = self._blocks[label or self._label]
        values, blocks = zip(*incoming, strict=True)
        at = sum(1 for i in block if isinstance(i, Phi))
        block.insert(at, Phi(opcode="phi", type=type, name=name, operands=tuple(values), blocks=tuple(blocks)))
        return Local(type, name)

    def add_incoming(self, label: str, phi: Local, value: Value, source: str) -> None:
        """One more incoming value of a phi that stands in the block ``label``."""
        block = self._blocks[label]
        at = next(n for n, i in enumerate(block) if i.name == phi.name)
        found = block[at]
        assert isinstance(found, Phi)
        block[at] = found.replace(operands=(*found.operands, value), blocks=(*found.blocks, source))

    def build(self) -> Function:
        blocks = tuple(Block(label, tuple(instructions)) for label, instructions in self._blocks.items())
        return Function(
            self.name, self.result, tuple(self.arguments), blocks, linkage=self.linkage, attributes=self.attributes
        )

    # -- instructions ---------------------------------------------------------------------------

    def binary(self, opcode: str, left: Value, right: Value, stem: str = "t", flags: tuple[str, ...] = ()) -> Local:
        name = self.fresh(stem)
        self.emit(
            BinaryOp(
                location=self.location, opcode=opcode, type=left.type, name=name, operands=(left, right), flags=flags
            )
        )
        return Local(left.type, name)

    def add(self, left: Value, right: Value, stem: str = "t") -> Value:
        if isinstance(right, Constant) and right.text == "0":
            return left
        if isinstance(left, Constant) and left.text == "0":
            return right
        return self.binary("add", left, right, stem)

    def sub(self, left: Value, right: Value, stem: str = "t") -> Local:
        return self.binary("sub", left, right, stem)

    def mul(self, left: Value, right: Value, stem: str = "t") -> Value:
        if isinstance(right, Constant) and right.text == "1":
            return left
        if isinstance(left, Constant) and left.text == "1":
            return right
        return self.binary("mul", left, right, stem)

    def fneg(self, value: Value, stem: str = "t") -> Local:
        name = self.fresh(stem)
        self.emit(UnaryOp(location=self.location, opcode="fneg", type=value.type, name=name, operands=(value,)))
        return Local(value.type, name)

    def compare(self, predicate: str, left: Value, right: Value, stem: str = "t") -> Local:
        opcode = "fcmp" if isinstance(left.type, FloatType) else "icmp"
        name = self.fresh(stem)
        self.emit(
            Compare(
                location=self.location, opcode=opcode, type=I1, name=name, predicate=predicate, operands=(left, right)
            )
        )
        return Local(I1, name)

    def select(self, condition: Value, if_true: Value, if_false: Value, stem: str = "t") -> Local:
        name = self.fresh(stem)
        self.emit(
            Select(
                location=self.location,
                opcode="select",
                type=if_true.type,
                name=name,
                operands=(condition, if_true, if_false),
            )
        )
        return Local(if_true.type, name)

    def cast(self, opcode: str, value: Value, type: Type, stem: str = "t") -> Local:
        name = self.fresh(stem)
        self.emit(Cast(location=self.location, opcode=opcode, type=type, name=name, operands=(value,)))
        return Local(type, name)

    def resize(self, value: Value, type: IntType, stem: str = "t") -> Value:
        """``value`` sign-extended or truncated to another integer type."""
        assert isinstance(value.type, IntType)
        if value.type == type:
            return value
        return self.cast("sext" if value.type.bits < type.bits else "trunc", value, type, stem)

    def load(self, type: Type, pointer: Value, stem: str = "t", align: int | None = None, scopes: Scopes = ()) -> Local:
        name = self.fresh(stem)
        self.emit(
            Load(
                location=self.location,
                opcode="load",
                type=type,
                name=name,
                operands=(pointer,),
                align=align,
                scopes=scopes,
            )
        )
        return Local(type, name)

    def store(self, value: Value, pointer: Value, align: int | None = None, scopes: Scopes = ()) -> None:
        self.emit(
            Store(
                location=self.location,
                opcode="store",
                type=VOID,
                operands=(value, pointer),
                align=align,
                scopes=scopes,
            )
        )

    def offset(self, pointer: Value, source: Type, index: Value, stem: str = "p") -> Local:
        """``getelementptr source, ptr pointer, index``."""
        name = self.fresh(stem)
        self.emit(
            GetElementPtr(
                location=self.location,
                opcode="getelementptr",
                type=PTR,
                name=name,
                source=source,
                operands=(pointer, index),
            )
        )
        return Local(PTR, name)

    def alloca(self, type: Type, stem: str = "cell", align: int | None = None) -> Local:
        name = self.fresh(stem)
        self.emit(
            Alloca(
                location=self.location,
                opcode="alloca",
                type=PTR,
                name=name,
                allocated=type,
                operands=(integer(1),),
                align=align,
            )
        )
        return Local(PTR, name)

    def call(
        self, callee: str, result: Type, arguments: Sequence[Value], stem: str = "r", attributes: tuple[str, ...] = ()
    ) -> Local | None:
        name = None if result == VOID else self.fresh(stem)
        signature = FunctionType(result, tuple(a.type for a in arguments))
        self.emit(
            Call(
                location=self.location,
                opcode="call",
                type=result,
                name=name,
                operands=(*arguments, Global(PTR, callee)),
                signature=signature,
                attributes=attributes,
            )
        )
        return None if name is None else Local(result, name)

    def call_value(self, callee: str, result: Type, arguments: Sequence[Value], stem: str = "r") -> Local:
        value = self.call(callee, result, arguments, stem)
        assert value is not None
        return value

    def extract(self, aggregate: Value, index: int, stem: str = "x") -> Local:
        assert isinstance(aggregate.type, StructType)
        type = aggregate.type.elements[index]
        name = self.fresh(stem)
        self.emit(
            ExtractValue(
                location=self.location,
                opcode="extractvalue",
                type=type,
                name=name,
                operands=(aggregate,),
                indices=(index,),
            )
        )
        return Local(type, name)

    def pack(self, values: Sequence[Value], stem: str = "pack") -> Value:
        """A struct of these values."""
        type = StructType(tuple(v.type for v in values))
        aggregate: Value = poison(type)
        for index, value in enumerate(values):
            name = self.fresh(stem)
            self.emit(
                InsertValue(
                    location=self.location,
                    opcode="insertvalue",
                    type=type,
                    name=name,
                    operands=(aggregate, value),
                    indices=(index,),
                )
            )
            aggregate = Local(type, name)
        return aggregate

    def branch(self, target: str) -> None:
        self.emit(Branch(location=self.location, opcode="br", type=VOID, targets=(target,)))

    def branch_if(self, condition: Value, if_true: str, if_false: str) -> None:
        self.emit(
            Branch(location=self.location, opcode="br", type=VOID, operands=(condition,), targets=(if_true, if_false))
        )

    def switch(self, value: Value, default: str, cases: Sequence[tuple[int, str]]) -> None:
        constants = tuple(integer(number, value.type) for number, _ in cases)
        targets = tuple(target for _, target in cases)
        if not cases:
            self.branch(default)
            return
        self.emit(
            Switch(
                location=self.location,
                opcode="switch",
                type=VOID,
                operands=(value, *constants),
                default=default,
                targets=targets,
            )
        )

    def ret(self, value: Value | None = None) -> None:
        self.emit(Return(location=self.location, opcode="ret", type=VOID, operands=() if value is None else (value,)))

    def unreachable(self) -> None:
        self.emit(Unreachable(location=self.location, opcode="unreachable", type=VOID))
