"""A frozen model of the part of LLVM IR that the passes read and write.

A :class:`Module` is made once, by the reader or by a pass, and never changes; a pass builds a new
one.  Values refer to each other by name: a :class:`Local` is the name and type of an argument or of
an instruction's result, and names are unique within a function.  What the model has no class for
is kept as :class:`Opaque` text, which prints as it was read and which no pass may interpret.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

# ---------------------------------------------------------------------------------------- types


@dataclass(frozen=True, slots=True)
class Type:
    """Base of all types.  ``str(type)`` is its LLVM spelling."""


@dataclass(frozen=True, slots=True)
class VoidType(Type):
    def __str__(self) -> str:
        return "void"


@dataclass(frozen=True, slots=True)
class LabelType(Type):
    def __str__(self) -> str:
        return "label"


@dataclass(frozen=True, slots=True)
class MetadataType(Type):
    def __str__(self) -> str:
        return "metadata"


@dataclass(frozen=True, slots=True)
class IntType(Type):
    bits: int

    def __str__(self) -> str:
        return f"i{self.bits}"


@dataclass(frozen=True, slots=True)
class FloatType(Type):
    """``half``, ``float``, ``double``, ``fp128`` or ``x86_fp80``."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class PointerType(Type):
    address_space: int = 0

    def __str__(self) -> str:
        return f"ptr addrspace({self.address_space})" if self.address_space else "ptr"


@dataclass(frozen=True, slots=True)
class ArrayType(Type):
    count: int
    element: Type

    def __str__(self) -> str:
        return f"[{self.count} x {self.element}]"


@dataclass(frozen=True, slots=True)
class VectorType(Type):
    count: int
    element: Type

    def __str__(self) -> str:
        return f"<{self.count} x {self.element}>"


@dataclass(frozen=True, slots=True)
class StructType(Type):
    elements: tuple[Type, ...]
    packed: bool = False

    def __str__(self) -> str:
        inner = ", ".join(map(str, self.elements))
        text = f"{{ {inner} }}" if self.elements else "{}"
        return f"<{text}>" if self.packed else text


@dataclass(frozen=True, slots=True)
class NamedType(Type):
    """A reference to a type defined in the module: ``%name``."""

    name: str

    def __str__(self) -> str:
        return f"%{quoted(self.name)}"


@dataclass(frozen=True, slots=True)
class FunctionType(Type):
    result: Type
    parameters: tuple[Type, ...]
    variadic: bool = False

    def __str__(self) -> str:
        inner = [str(p) for p in self.parameters] + (["..."] if self.variadic else [])
        return f"{self.result} ({', '.join(inner)})"


VOID = VoidType()
LABEL = LabelType()
METADATA = MetadataType()
I1, I8, I16, I32, I64 = IntType(1), IntType(8), IntType(16), IntType(32), IntType(64)
FLOAT, DOUBLE = FloatType("float"), FloatType("double")
PTR = PointerType()

# --------------------------------------------------------------------------------------- values


@dataclass(frozen=True, slots=True)
class Value:
    """Anything an instruction can take as an operand."""

    type: Type


@dataclass(frozen=True, slots=True)
class Local(Value):
    """An argument or an instruction's result, by name (without the ``%``)."""

    name: str

    def __str__(self) -> str:
        return f"%{quoted(self.name)}"


@dataclass(frozen=True, slots=True)
class Constant(Value):
    """A constant, spelled as LLVM spells it: ``7``, ``0x3FF0000000000000``, ``null``, ``poison``."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Global(Value):
    """A global variable or function, by name (without the ``@``)."""

    name: str

    def __str__(self) -> str:
        return f"@{quoted(self.name)}"


@dataclass(frozen=True, slots=True)
class ConstantExpression(Value):
    """A constant built from others (``getelementptr``, ``inttoptr``, aggregates that name globals)."""

    text: str
    globals: tuple[str, ...]
    """Names of the globals that the text refers to."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class MetadataOperand(Value):
    """A metadata argument of a call, ``metadata !"enzyme_dup"`` without the leading ``metadata``."""

    text: str

    def __str__(self) -> str:
        return self.text


# ---------------------------------------------------------------------------------- instructions


@dataclass(frozen=True, slots=True)
class Location:
    """The source position of an instruction, in the frame of the user's own function."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One instruction.  ``operands`` holds every value it reads, in LLVM's printed order.

    Labels are not operands: they stand in the fields of the instructions that have them.
    """

    opcode: str
    type: Type
    """Type of the result; ``VOID`` when there is none."""
    name: str | None = None
    """Name of the result, without the ``%``; None when the type is void."""
    operands: tuple[Value, ...] = ()
    flags: tuple[str, ...] = ()
    """``nuw``, ``nsw``, ``exact``, ``inbounds``, ``disjoint``, ``nneg``, ``samesign``, fast-math flags."""
    location: Location | None = None

    @property
    def result(self) -> Local | None:
        return None if self.name is None else Local(self.type, self.name)

    @property
    def value(self) -> Local:
        """The result of an instruction that is known to have one."""
        assert self.name is not None, f"{self.opcode} has no result"
        return Local(self.type, self.name)

    @property
    def is_terminator(self) -> bool:
        return isinstance(self, Branch | Switch | Return | Unreachable)

    @property
    def successors(self) -> tuple[str, ...]:
        return ()

    def replace(self, **changes: object) -> Instruction:
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class BinaryOp(Instruction):
    """``add sub mul udiv sdiv urem srem shl lshr ashr and or xor fadd fsub fmul fdiv frem``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnaryOp(Instruction):
    """``fneg`` and ``freeze``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Instruction):
    """``icmp`` and ``fcmp``."""

    predicate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast(Instruction):
    """``trunc zext sext fptrunc fpext fptoui fptosi uitofp sitofp ptrtoint inttoptr bitcast addrspacecast``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Select(Instruction):
    """Operands: condition, value if true, value if false."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phi(Instruction):
    """``operands[i]`` comes from the block ``blocks[i]``."""

    blocks: tuple[str, ...]

    def incoming(self) -> Iterator[tuple[Value, str]]:
        return zip(self.operands, self.blocks, strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alloca(Instruction):
    """Operands: the element count."""

    allocated: Type
    align: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load(Instruction):
    """Operands: the pointer."""

    align: int | None = None
    volatile: bool = False
    ordering: str | None = None
    """Memory ordering of an atomic access, with its scope; None for a plain one."""
    scopes: tuple[tuple[str, str], ...] = ()
    """Metadata attachments kept, as (kind, text): ``alias.scope``, ``noalias``, ``tbaa``, ``nontemporal``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store(Instruction):
    """Operands: the value, the pointer."""

    align: int | None = None
    volatile: bool = False
    ordering: str | None = None
    scopes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GetElementPtr(Instruction):
    """Operands: the base pointer, then the indices."""

    source: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractValue(Instruction):
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InsertValue(Instruction):
    """Operands: the aggregate, the element."""

    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorElement(Instruction):
    """``extractelement``, ``insertelement`` and ``shufflevector``: printed from their operands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Instruction):
    """A direct or indirect call.  Operands: the arguments, then the callee."""

    signature: FunctionType
    argument_attributes: tuple[str, ...] = ()
    """One text an argument, from the printer's whitelist (``nonnull``, ``align 8``, ``immarg`` …)."""
    attributes: tuple[str, ...] = ()
    """Call-site function attributes, from the whitelist (``nounwind``, ``memory(none)`` …)."""
    scopes: tuple[tuple[str, str], ...] = ()

    @property
    def callee(self) -> Value:
        return self.operands[-1]

    @property
    def arguments(self) -> tuple[Value, ...]:
        return self.operands[:-1]

    @property
    def callee_name(self) -> str | None:
        """Name of the function called; None for an indirect call."""
        callee = self.operands[-1]
        return callee.name if isinstance(callee, Global) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Instruction):
    """``br``.  Operands: the condition, or none.  ``targets``: (if true, if false), or one."""

    targets: tuple[str, ...]

    @property
    def successors(self) -> tuple[str, ...]:
        return self.targets


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch(Instruction):
    """Operands: the value switched on, then one constant for each case."""

    default: str
    targets: tuple[str, ...]

    @property
    def successors(self) -> tuple[str, ...]:
        return (self.default, *self.targets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(Instruction):
    """Operands: the value returned, or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable(Instruction):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Opaque(Instruction):
    """An instruction that no pass interprets: ``atomicrmw``, ``cmpxchg``, ``fence``, ``va_arg``, ``invoke`` …

    ``operands`` holds the locals and globals found in it, so that uses are seen; it is printed from
    ``text`` and is refused wherever it could matter.
    """

    text: str
    """The whole right-hand side as LLVM printed it, locals in canonical names."""


# ------------------------------------------------------------------------------------- functions


@dataclass(frozen=True, slots=True)
class Argument:
    type: Type
    name: str
    attributes: tuple[str, ...] = ()
    """From the printer's whitelist."""

    @property
    def value(self) -> Local:
        return Local(self.type, self.name)


@dataclass(frozen=True, slots=True)
class Block:
    label: str
    instructions: tuple[Instruction, ...]
    """Phis first, one terminator last."""

    @property
    def phis(self) -> tuple[Phi, ...]:
        return tuple(i for i in self.instructions if isinstance(i, Phi))

    @property
    def terminator(self) -> Instruction:
        return self.instructions[-1]


@dataclass(frozen=True, slots=True)
class Function:
    """A definition, or a declaration when it has no blocks.  The first block is the entry."""

    name: str
    result: Type
    arguments: tuple[Argument, ...]
    blocks: tuple[Block, ...] = ()
    linkage: str = ""
    """``internal``, ``private``, ``linkonce_odr`` …; empty for external."""
    variadic: bool = False
    attributes: tuple[str, ...] = ()
    """Function attributes, from the printer's whitelist, attribute groups resolved."""
    result_attributes: tuple[str, ...] = ()

    @property
    def is_declaration(self) -> bool:
        return not self.blocks

    @property
    def type(self) -> FunctionType:
        return FunctionType(self.result, tuple(a.type for a in self.arguments), self.variadic)

    @property
    def reference(self) -> Global:
        return Global(PTR, self.name)

    def block(self, label: str) -> Block:
        return next(b for b in self.blocks if b.label == label)

    def instructions(self) -> Iterator[Instruction]:
        for block in self.blocks:
            yield from block.instructions

    def replace(self, **changes: object) -> Function:
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class GlobalVariable:
    """A global variable; ``text`` is everything after ``@name = ``, metadata attachments dropped."""

    name: str
    text: str
    globals: tuple[str, ...] = ()
    """Names of the globals that the initialiser refers to."""


@dataclass(frozen=True)
class Module:
    functions: Mapping[str, Function]
    globals: Mapping[str, GlobalVariable] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    """Named types: name to the text of the definition."""
    data_layout: str = ""
    triple: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    """Metadata definitions that kept attachments need: ``"!12"`` to its text."""

    def with_functions(self, *functions: Function) -> Module:
        """A copy in which these functions are added, or stand in the place of their namesakes."""
        return dataclasses.replace(self, functions={**self.functions, **{f.name: f for f in functions}})

    def with_metadata(self, metadata: Mapping[str, str]) -> Module:
        """A copy with these definitions beside its own."""
        return dataclasses.replace(self, metadata={**self.metadata, **metadata})


def quoted(name: str) -> str:
    """``name`` as it stands after a sigil, in quotes when LLVM's grammar asks for them."""
    if name and not name[0].isdigit() and all(c.isascii() and (c.isalnum() or c in "-$._") for c in name):
        return name
    if name.isascii() and name.isdigit():
        return name
    # Bytes of a name that are not UTF-8 come from the reader as surrogates.
    encoded = name.encode("utf-8", "surrogateescape")
    return '"' + "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\{b:02X}" for b in encoded) + '"'
