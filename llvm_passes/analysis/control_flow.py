"""The control-flow graph of a function, and where its values are defined and used.

Everything here is computed once from a frozen :class:`~llvm_passes.ir.model.Function` and answers
questions about exactly that function: a pass that builds a new function asks for a new graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from llvm_passes.ir.model import Argument, Block, Function, Instruction, Local, Return, Unreachable, Value


class Edge(NamedTuple):
    """A transfer of control.  Two cases of a switch with one target are one edge."""

    source: str
    target: str


class Site(NamedTuple):
    """An instruction and the label of the block that it stands in."""

    label: str
    instruction: Instruction


@dataclass(frozen=True, eq=False)
class ControlFlow:
    """Blocks and edges of one function.  Labels keep the order in which the function lists them."""

    function: Function
    labels: tuple[str, ...]
    """Every block, reachable or not, in the function's order."""
    successors: Mapping[str, tuple[str, ...]]
    """Targets of each block's terminator, without repeats, in the terminator's order."""
    predecessors: Mapping[str, tuple[str, ...]]
    """Sources of the edges into each block, without repeats, in the function's order."""
    exits: tuple[str, ...]
    """Blocks that leave the function: they end in ``ret`` or ``unreachable``."""

    @staticmethod
    def of(function: Function) -> ControlFlow:
        if function.is_declaration:
            raise ValueError(f"@{function.name} is a declaration: it has no control flow")
        successors = {b.label: tuple(dict.fromkeys(b.terminator.successors)) for b in function.blocks}
        predecessors: dict[str, list[str]] = {label: [] for label in successors}
        for source, targets in successors.items():
            for target in targets:
                predecessors[target].append(source)
        return ControlFlow(
            function=function,
            labels=tuple(successors),
            successors=MappingProxyType(successors),
            predecessors=MappingProxyType({label: tuple(sources) for label, sources in predecessors.items()}),
            exits=tuple(b.label for b in function.blocks if isinstance(b.terminator, Return | Unreachable)),
        )

    @property
    def entry(self) -> str:
        return self.labels[0]

    def block(self, label: str) -> Block:
        return self._blocks[label]

    def edges(self) -> Iterator[Edge]:
        for source, targets in self.successors.items():
            for target in targets:
                yield Edge(source, target)

    def reverse_postorder(self) -> tuple[str, ...]:
        """The reachable blocks, each before its successors but for the edges that close a cycle."""
        return self._reverse_postorder

    def position(self, label: str) -> int:
        """Index of a reachable block in the reverse postorder."""
        return self._positions[label]

    def is_reachable(self, label: str) -> bool:
        return label in self._positions

    def reachable_from(self, label: str) -> frozenset[str]:
        """The blocks that may execute after the end of this one.  It is among them only when on a cycle."""
        found = self._reachable.get(label)
        if found is None:
            found = self._reachable[label] = self._walk_from(label)
        return found

    def is_on_cycle(self, label: str) -> bool:
        return label in self.reachable_from(label)

    def _walk_from(self, label: str) -> frozenset[str]:
        seen: set[str] = set()
        pending = list(self.successors[label])
        while pending:
            current = pending.pop()
            if current not in seen:
                seen.add(current)
                pending.extend(self.successors[current])
        return frozenset(seen)

    @cached_property
    def _blocks(self) -> Mapping[str, Block]:
        return {b.label: b for b in self.function.blocks}

    @cached_property
    def _reachable(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {label: index for index, label in enumerate(self._reverse_postorder)}

    @cached_property
    def _reverse_postorder(self) -> tuple[str, ...]:
        postorder: list[str] = []
        seen = {self.entry}
        # The stack is explicit because the chains of blocks that inlining leaves exceed Python's recursion limit.
        stack = [(self.entry, iter(reversed(self.successors[self.entry])))]
        while stack:
            label, remaining = stack[-1]
            successor = next((s for s in remaining if s not in seen), None)
            if successor is None:
                postorder.append(label)
                stack.pop()
                continue
            seen.add(successor)
            stack.append((successor, iter(reversed(self.successors[successor]))))
        return tuple(reversed(postorder))


@dataclass(frozen=True, eq=False)
class Definitions:
    """Where each name of a function is defined: by an argument or by an instruction of a block."""

    arguments: Mapping[str, Argument]
    sites: Mapping[str, Site]

    @staticmethod
    def of(function: Function) -> Definitions:
        sites = {
            i.name: Site(block.label, i) for block in function.blocks for i in block.instructions if i.name is not None
        }
        return Definitions(MappingProxyType({a.name: a for a in function.arguments}), MappingProxyType(sites))

    def site(self, value: Value) -> Site | None:
        """The instruction that computes ``value``; None for arguments, constants and globals."""
        return self.sites.get(value.name) if isinstance(value, Local) else None

    def instruction(self, value: Value) -> Instruction | None:
        site = self.site(value)
        return site.instruction if site else None

    def label(self, value: Value) -> str | None:
        """The block in which ``value`` is computed; None when it exists before the entry block."""
        site = self.site(value)
        return site.label if site else None

    def is_defined_within(self, value: Value, blocks: frozenset[str]) -> bool:
        """Whether an instruction in one of ``blocks`` computes ``value``."""
        return self.label(value) in blocks


@dataclass(frozen=True, eq=False)
class Users:
    """Which instructions read each name.  An instruction that reads a name twice is listed once."""

    sites: Mapping[str, tuple[Site, ...]]

    @staticmethod
    def of(function: Function) -> Users:
        sites: dict[str, list[Site]] = {}
        for block in function.blocks:
            for instruction in block.instructions:
                for name in dict.fromkeys(o.name for o in instruction.operands if isinstance(o, Local)):
                    sites.setdefault(name, []).append(Site(block.label, instruction))
        return Users(MappingProxyType({name: tuple(found) for name, found in sites.items()}))

    def users(self, value: Value) -> tuple[Site, ...]:
        """The instructions that read ``value``, in the function's order; none for constants."""
        return self.sites.get(value.name, ()) if isinstance(value, Local) else ()
