"""Pointers that change places from one iteration to the next, and so never meet.

::

    loop:
      %now  = phi ptr [ %a, %preheader ], [ %then, %latch ]
      %then = phi ptr [ %b, %preheader ], [ %now, %latch ]

Whatever the points-to sets say (both may be ``a`` or ``b``), in any one iteration the two differ.

Why: what the latch hands on is a permutation of the header's phis.  So in iteration ``k`` each of them
holds the initial value of another, and no two that of the same.  If the initial values lead to memory
that is apart, pair by pair, so do the phis, whatever ``k``.

Not recognised: pointers that are handed on through a select, or moved on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.loops import Loop, LoopForest
from llvm_passes.analysis.memory import Memory
from llvm_passes.ir.model import GetElementPtr, Local, Phi, Value


@dataclass(frozen=True, eq=False)
class Rotation:
    """The answers for one function."""

    loops: LoopForest
    memory: Memory
    definitions: Definitions

    def are_apart(self, left: Value, right: Value) -> bool:
        """Whether two pointers lead to memory that is apart while neither of the phis they come from changes."""
        first, second = base_of(left, self.definitions), base_of(right, self.definitions)
        if first == second or not isinstance(first, Local) or not isinstance(second, Local):
            return False
        one, other = self._header_phi(first), self._header_phi(second)
        if one is None or other is None or one[1] != other[1]:
            return False
        cycles = self._cycle(*one), self._cycle(*other)
        if not all(cycles):
            return False
        initial = {phi.value: self._initial(phi, one[1]) for cycle in cycles for phi in cycle}
        values = list(initial.values())
        return all(self._are_disjoint(a, b) for n, a in enumerate(values) for b in values[n + 1 :])

    def cycle(self, pointer: Local) -> tuple[Phi, ...]:
        """The phis that this one changes places with, itself the first; none where it does not."""
        phi = self._header_phi(pointer)
        return self._cycle(*phi) if phi else ()

    def initial_values(self, pointer: Value) -> tuple[Value, ...]:
        """The pointers that a rotating phi holds, one after the other; the pointer itself if it is none."""
        phi = self._header_phi(pointer) if isinstance(pointer, Local) else None
        cycle = list(self._cycle(*phi)) if phi else []
        return tuple(self._initial(p, phi[1]) for p in cycle) if phi and cycle else (pointer,)

    def _header_phi(self, pointer: Local) -> tuple[Phi, Loop] | None:
        site = self.definitions.site(pointer)
        if site is None or not isinstance(site.instruction, Phi):
            return None
        loop = self.loops.loop_of(site.label)
        return (site.instruction, loop) if loop is not None and loop.header == site.label else None

    def _cycle(self, phi: Phi, loop: Loop) -> tuple[Phi, ...]:
        """The phis that ``phi`` changes places with, itself the first; none when it gets anything else."""
        found: list[Phi] = []
        current = phi
        while current not in found:
            found.append(current)
            following = self.definitions.site(next(v for v, label in current.incoming() if label == loop.latch))
            if following is None or following.label != loop.header or not isinstance(following.instruction, Phi):
                return ()
            current = following.instruction
        return tuple(found) if current is phi or current == phi else ()

    @staticmethod
    def _initial(phi: Phi, loop: Loop) -> Value:
        return next(v for v, label in phi.incoming() if label not in loop.blocks)

    def _are_disjoint(self, left: Value, right: Value) -> bool:
        pairs = ((a, b) for a in self.memory.objects(left) for b in self.memory.objects(right))
        return not any(self.memory.may_overlap(a, b) for a, b in pairs)


def base_of(pointer: Value, definitions: Definitions) -> Value:
    """What ``pointer`` was moved from."""
    for made in _moves(pointer, definitions):
        pointer = made.operands[0]
    return pointer


def _moves(pointer: Value, definitions: Definitions) -> Iterator[GetElementPtr]:
    while isinstance(made := definitions.instruction(pointer), GetElementPtr):
        yield made
        pointer = made.operands[0]
