"""The adjoint of a value that a loop leaves behind, where it is known before the loop runs.

::

    total = phi [sum, loop]                    adjoint(sum) = adjoint(half)
    half = fmul total, 0.5                     adjoint(half) = 0.5 * adjoint(mean)
    mean = fdiv half, n          ->            adjoint(mean) = 1 / n * shadow(result)
    store mean, result                         = 0.5 * (1 / n * load shadow(result)), before the loop

Why it is right.  The adjoint of a value is the sum, over the uses that run, of the adjoint of the user
times its partial derivative.  ``_after`` follows the uses from a place in the function on: those in the
rest of the block, then those behind each edge, phis included.  All edges on which a run may succeed must
give the same expression, so the paths taken do not matter.  A later loop in which the value starts a sum
gives what the adjoint of the sum is behind that loop; so does the back edge of a loop around, where the
value is a part of a sum (``carried_sums``).  What the expression is made of exists before the loop:
values that dominate it, arithmetic on these, the seed, and the incoming shadow of memory that the
function stores to once and does not touch afterwards; before the reverse pass, nothing changes that.

None where it is not so: the value goes through ``log`` or ``sqrt``, is multiplied with what a loop
computes, is chosen by a condition that differs between paths, or is stored to memory that is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from llvm_passes.adjoint.behind import Behind
from llvm_passes.adjoint.carried_sums import CarriedSums, carried_sums
from llvm_passes.adjoint.primal import Primal, exit_values
from llvm_passes.analysis.activity import custom_rule, operation_rule
from llvm_passes.analysis.control_flow import Edge, Site
from llvm_passes.analysis.memory_objects import ObjectKind
from llvm_passes.analysis.nest import Body
from llvm_passes.environment import Activity
from llvm_passes.ir.model import (
    FloatType,
    Instruction,
    Local,
    Phi,
    Return,
    Select,
    Store,
    Value,
)
from llvm_passes.rules.expression import RESULT, operands_of

MOST_TERMS = 8
"""An adjoint that is a longer sum is not looked for."""

MOST_BLOCKS = 100
"""Uses are not followed further."""


@dataclass(frozen=True, slots=True)
class Seed:
    """The adjoint of what the function returns."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What the shadow behind a pointer holds when the function begins."""

    store: Store
    """Where the function writes that memory."""


@dataclass(frozen=True, slots=True)
class Product:
    """An adjoint times the partial derivative of its value by one of the operands."""

    adjoint: Known
    user: Instruction
    operand: int


Term: TypeAlias = Seed | Incoming | Product
Known: TypeAlias = tuple[Term, ...]
"""A sum; empty for zero."""


class _UnknownError(Exception):
    """The adjoint is not known; the message says why."""


class KnownAdjoints:
    """The adjoints behind the loops of one function, as far as they are known early."""

    def __init__(self, primal: Primal) -> None:
        self._primal = primal
        self._sums: dict[int, CarriedSums | str] = {}

    def sums(self, body: Body) -> CarriedSums | str:
        """What :func:`carried_sums` says, remembered."""
        if body.index not in self._sums:
            self._sums[body.index] = carried_sums(self._primal, body)
        return self._sums[body.index]

    def leaving(self, body: Body) -> dict[str, Known] | str:
        """The adjoint behind a loop of each value that leaves it; or a reason why one is not known before it."""
        primal = self._primal
        (number,) = primal.succeeding_exits(body)
        edge = body.exits[number - 1]
        adjoints: dict[str, Known] = {}
        try:
            for out in primal.outs(body):
                if _is_float(primal, out):
                    adjoints[out.name] = _Uses(self, primal, body).over(edge, out)
        except _UnknownError as error:
            return str(error)
        return adjoints


class _Uses:
    """Follows the uses of values from a loop's exit on."""

    def __init__(self, known: KnownAdjoints, primal: Primal, before: Body) -> None:
        self._known = known
        self._primal = primal
        self._before = before
        """The loop before which all of the expression must be at hand."""
        self._behind = Behind(primal, before)
        self._found: dict[tuple[str, str], Known] = {}
        self._depth = 0

    def over(self, edge: Edge, value: Local) -> Known:
        """The adjoint that ``value`` gets from all that runs once control passes an edge."""
        primal = self._primal
        around = self._loop_at(edge.target)
        total: Known = ()
        if around is not None and around.contains(edge.source):
            for phi in primal.header_phis(around):  # the back edge
                if primal.next_value(phi, around) == value and _is_float(primal, phi.value):
                    total += self._of_sum(around, phi)
            return _checked(total)
        for phi, passed in exit_values(primal, edge):
            if passed == value and _is_float(primal, phi.value):
                total += self._of_sum(around, phi) if around is not None else self._into(edge.target, phi.value)
        if not self._is_used_from(edge.target, value):
            return _checked(total)
        if around is None:
            return _checked(total + self._into(edge.target, value))
        for user in primal.users.users(value):
            is_start = isinstance(user.instruction, Phi) and user.label == around.entry
            if around.contains(user.label) and not is_start and self._has_derivative(user, value):
                raise _UnknownError(f"{value} is used in a later loop{_at(user.instruction)}")
        edges = [around.exits[n - 1] for n in primal.succeeding_exits(around)]
        return _checked(total + self._same(edges, value))

    def _into(self, label: str, value: Local) -> Known:
        """The adjoint that a value gets from its uses in a block, from its definition on, and in what follows."""
        key = label, value.name
        if key not in self._found:
            if self._depth >= MOST_BLOCKS:
                raise _UnknownError("it is used far behind the loop")
            self._depth += 1
            self._found[key] = self._after(label, value)
            self._depth -= 1
        return self._found[key]

    def _after(self, label: str, value: Local) -> Known:
        primal = self._primal
        total: Known = ()
        for user in primal.users.users(value):
            if user.label == label and not isinstance(user.instruction, Phi):
                total += self._through(user, value)
        if not self._is_used_after(label, value):
            return _checked(total)
        edges = [Edge(label, s) for s in primal.control_flow.successors[label] if s not in primal.nest.failing]
        return _checked(total + self._same(edges, value))

    def _same(self, edges: list[Edge], value: Local) -> Known:
        """What a value gets over any of some edges, one of which control takes."""
        found = [self.over(edge, value) for edge in edges]
        if any(each != found[0] for each in found):
            raise _UnknownError(f"what comes of {value} depends on the path taken after the loop")
        return found[0] if found else ()

    def _of_sum(self, body: Body, phi: Phi) -> Known:
        """The adjoint of a sum of a later loop, or of a loop around, at any time while it runs."""
        sums = self._known.sums(body)
        if isinstance(sums, str):
            raise _UnknownError(f"it goes on into loop %{body.entry}: {sums}")
        (number,) = self._primal.succeeding_exits(body)
        total: Known = ()
        for name in sums.outs[phi.value.name]:
            total += self.over(body.exits[number - 1], Local(phi.type, name))
        return _checked(total)

    def _through(self, user: Site, value: Local) -> Known:
        """The adjoint that one use adds."""
        instruction, primal = user.instruction, self._primal
        if not self._has_derivative(user, value):
            return ()
        match instruction:
            case Return():
                return (Seed(),)
            case Store(operands=(stored, _)) if stored == value:
                return (self._incoming(instruction, user.label),)
            case Select() | Store():
                raise _UnknownError(f"{value} is chosen from several values{_at(instruction)}")
        rule = operation_rule(instruction, primal.environment)
        if rule is None or custom_rule(instruction, primal.environment) is not None:
            raise _UnknownError(f"{value} goes into {instruction.opcode}{_at(instruction)}")
        adjoint = self._into(user.label, instruction.value)
        total: Known = ()
        for position, (operand, partial) in enumerate(zip(instruction.operands, rule.partials, strict=False)):
            if operand != value or partial is None or not adjoint:
                continue
            for index in operands_of(partial):
                if index == RESULT or not self._behind.is_at_hand(instruction.operands[index], user.label):
                    raise _UnknownError(f"its derivative needs what is computed by then{_at(instruction)}")
            total += (Product(adjoint, instruction, position),)
        return total

    def _incoming(self, store: Store, label: str) -> Incoming:
        """The shadow of memory that is written here, and that nothing reads or writes afterwards."""
        primal, pointer = self._primal, store.operands[1]
        objects = primal.memory.objects(pointer)
        if any(o.kind is not ObjectKind.ARGUMENT or not _is_shadowed(primal, o.name) for o in objects):
            raise _UnknownError(f"it is stored in memory of the function{_at(store)}")
        if not self._behind.exists_before(pointer, label):
            raise _UnknownError(f"it is stored at an address that is not known before{_at(store)}")
        later = primal.control_flow.reachable_from(label)
        for access in primal.memory.accesses:
            if access.instruction is store and label not in later:
                continue
            if access.label in primal.nest.failing or not self._overlap(access.pointer, pointer):
                continue
            raise _UnknownError(f"memory that it is stored in is used elsewhere{_at(access.instruction)}")
        return Incoming(store)

    def _overlap(self, left: Value, right: Value) -> bool:
        memory = self._primal.memory
        return any(memory.may_overlap(a, b) for a in memory.objects(left) for b in memory.objects(right))

    def _has_derivative(self, user: Site, value: Local) -> bool:
        instruction, primal = user.instruction, self._primal
        if user.label in primal.nest.failing:
            return False
        match instruction:
            case Store(operands=(_, pointer)):
                return any(primal.activity.is_active_object(o) for o in primal.memory.objects(pointer))
            case Return():
                return not primal.environment.status_result
            case _ if instruction.name is None:
                return True
            case _:
                return primal.activity.is_active(instruction.value)

    def _loop_at(self, label: str) -> Body | None:
        """The loop that begins with a block."""
        body = self._primal.nest.body_of(label)
        return body if body.loop is not None and body.entry == label else None

    def _is_used_from(self, label: str, value: Local) -> bool:
        return any(user.label == label for user in self._primal.users.users(value)) or self._is_used_after(label, value)

    def _is_used_after(self, label: str, value: Local) -> bool:
        later = self._primal.control_flow.reachable_from(label)
        return any(user.label in later for user in self._primal.users.users(value))


def pointers_of(known: Known) -> Iterator[Value]:
    """The pointers whose shadows an adjoint is read from."""
    for term in known:
        match term:
            case Incoming(store):
                yield store.operands[1]
            case Product(adjoint):
                yield from pointers_of(adjoint)


def _checked(known: Known) -> Known:
    if len(known) > MOST_TERMS:
        raise _UnknownError("it is used in too many places")
    return known


def _is_float(primal: Primal, value: Local) -> bool:
    return isinstance(value.type, FloatType) and primal.activity.is_active(value)


def _is_shadowed(primal: Primal, argument: str) -> bool:
    return primal.facts(argument).activity is Activity.DUP


def _at(i: Instruction) -> str:
    return f" at line {i.location.line}" if i.location else ""
