"""What pointers point to, what is active, and what is written, in a function and its callees together.

An object keeps its name in every function: what a callee's argument points into are the root's
arguments, and the allocations and stack slots of whoever calls.  A stack slot or an allocation of a
recursive function stands for those of all its activations.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from llvm_passes.analysis.activity import ActivityAnalysis
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_accesses import Access
from llvm_passes.analysis.memory_objects import MemoryObject, Objects
from llvm_passes.analysis.overwrite import CallWrites
from llvm_passes.analysis.program import CallSite, Program, failing_blocks, supergraph, without_supergraph
from llvm_passes.environment import Environment
from llvm_passes.ir.model import Call, Constant, FloatType, Function, Instruction, PointerType, Return, Store
from llvm_passes.prepare.float_moves import with_float_moves


@dataclass(frozen=True, eq=False)
class ProgramAnalysis:
    """The answers for a program."""

    program: Program
    memory: Memory
    """Of the supergraph."""
    activity: ActivityAnalysis
    failing: Mapping[str, frozenset[str]]
    """The blocks of each function from which it cannot succeed."""

    @staticmethod
    def of(program: Program) -> ProgramAnalysis:
        """Floats that are moved as integers become floats on the way: the program is the changed one."""
        environment = program.environments[program.root]
        program = without_supergraph(program, with_float_moves(supergraph(program), environment))
        failing = {name: failing_blocks(f, program.environments[name]) for name, f in program.functions.items()}
        whole = supergraph(program)
        memory = Memory.of(whole, environment)
        activity = ActivityAnalysis.of(whole, memory, frozenset().union(*failing.values()))
        return ProgramAnalysis(program, memory, activity, failing)

    def is_callee(self, function: Function) -> bool:
        return function.name != self.program.root

    def memory_of(self, function: Function, environment: Environment) -> Memory:
        """The program's memory, with the accesses of one function."""
        own = {block.label for block in function.blocks}
        accesses = tuple(a for a in self.memory.accesses if a.label in own)
        return dataclasses.replace(self.memory, environment=environment, accesses=accesses)

    def call_writes(self, function: Function) -> tuple[CallWrites, ...]:
        """What the calls in a function write."""
        found = []
        for block in function.blocks:
            for index, i in enumerate(block.instructions):
                site = self.program.site_or_none(i)
                if site is not None:
                    access = Access(block.label, index, i, i.operands[-1], None, is_write=True)
                    found.append(CallWrites(access, self.written_by(site.callee)))
        return tuple(found)

    def written_by(self, symbol: str) -> Objects:
        """What a run of the function that succeeds may write, its callees included."""
        reached = self._reached[symbol]
        return frozenset(o for name in reached for w in self._writes(name) for o in self.memory.objects(w.pointer))

    @cached_property
    def ever_written(self) -> Mapping[MemoryObject, Access]:
        """All that any function of the program writes, each with a write."""
        found: dict[MemoryObject, Access] = {}
        for name in self.program.functions:
            for write in self._writes(name):
                for written in self.memory.objects(write.pointer):
                    found.setdefault(written, write)
        return found

    @cached_property
    def pointers_kept(self) -> Mapping[MemoryObject, bool]:
        """The memory that pointers are stored in, and whether only null is where nothing has failed."""
        found: dict[MemoryObject, bool] = {}
        failing = frozenset().union(*self.failing.values())
        for write in self.memory.writes():
            is_pointer = isinstance(write.instruction, Store) and isinstance(write.type, PointerType)
            is_null = is_pointer and isinstance(write.instruction.operands[0], Constant)
            for written in self.memory.objects(write.pointer):
                found[written] = found.get(written, True) and (is_null or write.label in failing)
        return found

    @cached_property
    def with_derivative(self) -> frozenset[str]:
        """The functions through which a derivative flows; a call of any other is only repeated forward."""
        direct = {name for name in self.program.functions if self._has_active_instruction(name)}
        return frozenset(name for name in self.program.functions if direct & self._reached[name])

    def has_derivative(self, site: CallSite) -> bool:
        return site.callee in self.with_derivative

    @cached_property
    def _reached(self) -> Mapping[str, frozenset[str]]:
        """Each function with all that it calls, directly or not."""
        reached = {name: {name} for name in self.program.functions}
        changed = True
        while changed:
            before = sum(map(len, reached.values()))
            for site in self.program.sites:
                reached[site.caller] |= reached[site.callee]
            changed = before != sum(map(len, reached.values()))
        return {name: frozenset(names) for name, names in reached.items()}

    def _writes(self, symbol: str) -> Iterator[Access]:
        """The writes of a function in a run that succeeds."""
        own = {block.label for block in self.program.functions[symbol].blocks} - self.failing[symbol]
        return (w for w in self.memory.writes() if w.label in own)

    def _has_active_instruction(self, symbol: str) -> bool:
        function, failing = self.program.functions[symbol], self.failing[symbol]
        blocks = (b for b in function.blocks if b.label not in failing)
        return any(self._is_active(i) for block in blocks for i in block.instructions)

    def _is_active(self, i: Instruction) -> bool:
        if i.name is not None and isinstance(i.type, FloatType) and self.activity.is_active(i.value):
            return True
        if isinstance(i, Return):
            return any(isinstance(o.type, FloatType) and self.activity.is_active(o) for o in i.operands)
        if isinstance(i, Store):
            return self._is_active_memory(self.memory.objects(i.operands[1]))
        is_own = isinstance(i, Call) and self.program.site_or_none(i) is None
        return is_own and any(self._is_active_memory(self.memory.objects(o)) for o in i.operands[:-1])

    def _is_active_memory(self, objects: Objects) -> bool:
        return any(self.activity.is_active_object(o) for o in objects)
