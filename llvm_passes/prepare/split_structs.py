"""SplitStructs: a struct that is only packed and unpacked becomes the values in it.

::

    a:                                                        a:
      %p = insertvalue { i32, double } poison, i32 1, 0         br label %c
      %q = insertvalue { i32, double } %p, double %x, 1       c:
      br label %c                                               %s.0 = phi i32 [ 1, %a ], [ -1, %b ]
    c:                                                    =>    %s.1 = phi double [ %x, %a ], [ poison, %b ]
      %s = phi { i32, double } [ %q, %a ], [ { i32 -1,
           double poison }, %b ]
      %n = extractvalue { i32, double } %s, 0
      %y = extractvalue { i32, double } %s, 1

LLVM leaves such phis where a function that returned a struct was inlined, and no analysis looks into
structs.  Legal because an element of a phi, select or insertvalue is the phi, select or value of the
elements.  Not done: structs that a call returns, or that are stored, and structs in structs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.ir.model import (
    Block,
    Constant,
    ExtractValue,
    Function,
    InsertValue,
    Instruction,
    Local,
    Module,
    Phi,
    Select,
    StructType,
    Value,
)


@dataclass(frozen=True)
class SplitStructs:
    """Split the structs of one function."""

    symbol: str
    name: str = "split-structs"

    def apply(self, module: Module) -> Module:
        return module.with_functions(_Splitting(module.functions[self.symbol]).run())


class _Splitting:
    def __init__(self, function: Function) -> None:
        self.function = function
        self.definitions = Definitions.of(function)
        self.names = {*self.definitions.arguments, *self.definitions.sites, *(b.label for b in function.blocks)}
        self.made: dict[tuple[str, int], Local] = {}
        """Names of the elements of phis and selects."""
        self.pending: list[tuple[str, int]] = []
        self.parts: dict[str, list[Instruction]] = {}
        """What stands behind a phi or select of structs for its elements."""
        self.replaced: dict[str, Value] = {}

    def run(self) -> Function:
        for instruction in self.function.instructions():
            if isinstance(instruction, ExtractValue) and len(instruction.indices) == 1:
                element = self.element(instruction.operands[0], instruction.indices[0])
                if element is not None:
                    self.replaced[instruction.value.name] = element
        while self.pending:
            name, index = self.pending.pop()
            self.split(name, index)
        blocks = tuple(Block(b.label, tuple(self.rewritten(b))) for b in self.function.blocks)
        return _without_unused_structs(self.function.replace(blocks=blocks))

    def element(self, aggregate: Value, index: int) -> Value | None:
        """What the element of a struct is; None where it cannot be told without the struct."""
        if isinstance(aggregate, Constant):
            return _constant_element(aggregate, index)
        instruction = self.definitions.instruction(aggregate)
        match instruction:
            case InsertValue(operands=(inner, value), indices=(at,)):
                return value if at == index else self.element(inner, index)
            case Phi() | Select() if isinstance(instruction.type, StructType) and self.is_split(
                instruction.value, index
            ):
                key = instruction.value.name, index
                if key not in self.made:
                    self.made[key] = Local(instruction.type.elements[index], self.fresh(f"{key[0]}.{index}"))
                    self.pending.append(key)
                return self.made[key]
            case _:
                return None

    def is_split(self, aggregate: Value, index: int, seen: frozenset[str] = frozenset()) -> bool:
        """Whether the element is known on every way into the phis and selects that the struct comes through."""
        if isinstance(aggregate, Constant):
            return _constant_element(aggregate, index) is not None
        instruction = self.definitions.instruction(aggregate)
        match instruction:
            case InsertValue(operands=(inner, _), indices=(at,)):
                return at == index or self.is_split(inner, index, seen)
            case Phi(operands=sources) | Select(operands=(_, *sources)):
                name = instruction.value.name
                return name in seen or all(self.is_split(v, index, seen | {name}) for v in sources)
            case _:
                return False

    def split(self, name: str, index: int) -> None:
        instruction = self.definitions.sites[name].instruction
        sources = instruction.operands[isinstance(instruction, Select) :]
        elements = tuple(self.element(v, index) for v in sources)
        made = self.made[name, index]
        kept = instruction.operands[: isinstance(instruction, Select)]
        operands = (*kept, *(e for e in elements if e is not None))
        assert len(operands) == len(instruction.operands)
        self.parts.setdefault(name, []).append(instruction.replace(name=made.name, type=made.type, operands=operands))

    def rewritten(self, block: Block) -> Iterator[Instruction]:
        for instruction in block.instructions:
            if instruction.name in self.replaced:
                continue
            yield self.with_elements(instruction)
            for part in self.parts.get(instruction.name or "", ()):
                yield self.with_elements(part)

    def with_elements(self, instruction: Instruction) -> Instruction:
        return instruction.replace(operands=tuple(map(self.final, instruction.operands)))

    def final(self, value: Value) -> Value:
        while isinstance(value, Local) and value.name in self.replaced:
            value = self.replaced[value.name]
        return value

    def fresh(self, stem: str) -> str:
        name = stem
        while name in self.names:
            name += "_"
        self.names.add(name)
        return name


def _constant_element(constant: Constant, index: int) -> Constant | None:
    """An element of ``{ i32 1, double poison }``, of ``poison``, ``undef`` or ``zeroinitializer``."""
    type = constant.type
    if not isinstance(type, StructType):
        return None
    element = type.elements[index]
    if constant.text in ("poison", "undef"):
        return Constant(element, constant.text)
    parts = constant.text.strip("{} ").split(", ")
    if len(parts) != len(type.elements) or not parts[index].startswith(f"{element} "):
        return None
    return Constant(element, parts[index].removeprefix(f"{element} "))


def _without_unused_structs(function: Function) -> Function:
    """Without the structs that nobody unpacks any more."""
    made = {
        i.name: i
        for i in function.instructions()
        if isinstance(i, InsertValue | Phi | Select) and isinstance(i.type, StructType)
    }
    pending = [
        v.name
        for i in function.instructions()
        if i.name not in made
        for v in i.operands
        if isinstance(v, Local) and v.name in made
    ]
    used: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in used:
            used.add(name)
            pending += [v.name for v in made[name].operands if isinstance(v, Local) and v.name in made]
    unused = made.keys() - used
    blocks = tuple(
        Block(b.label, tuple(i for i in b.instructions if i.name is None or i.name not in unused))
        for b in function.blocks
    )
    return function.replace(blocks=blocks)
