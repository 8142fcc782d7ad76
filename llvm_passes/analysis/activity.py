"""Activity: which values and which memory the derivative flows through.

A value is *varied* when it may change with a differentiated input, *useful* when something
differentiated may change with it, and *active* when it is both.  Both halves are least fixed
points over the def-use graph and over whole memory objects.  Integers, indices and predicates are
never varied, with one exception: an integer made from the bits of a varied float is, so that
arithmetic on float bytes is seen and can be refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from llvm_passes.analysis.evidence import certain_integers
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.analysis.memory import Memory
from llvm_passes.analysis.memory_accesses import ACCUMULATE, FILL, TRANSFERS
from llvm_passes.analysis.memory_objects import MemoryObject, ObjectKind, Objects, is_handed_in
from llvm_passes.environment import Activity, CalleeKind, CustomRule, Environment, Pointee
from llvm_passes.ir.model import (
    Call,
    Cast,
    Compare,
    FloatType,
    Function,
    Instruction,
    Load,
    Local,
    PointerType,
    Return,
    Store,
    Value,
)
from llvm_passes.rules.expression import is_literal
from llvm_passes.rules.table import RULES, Rule, rule_of_callee


@dataclass(frozen=True, eq=False)
class ActivityAnalysis:
    """The answers for one function."""

    varied: frozenset[str]
    useful: frozenset[str]
    varied_memory: Objects
    useful_memory: Objects
    shadowed: Objects = frozenset()
    """Whole objects that have a shadow: those that are active, and those that hold pointers to such."""
    companions: Objects = frozenset()
    """Memory that is not differentiated, but that a pointer may lead to which may also lead to memory that is.

    ``x = a if c else b`` with ``b`` constant: it is treated as if it were differentiated, so that a shadow
    stands behind every such pointer.  What is added to the shadow of ``b`` goes nowhere.
    """

    @staticmethod
    def of(function: Function, memory: Memory, failing: frozenset[str]) -> ActivityAnalysis:
        body = [i for b in function.blocks if b.label not in failing for i in b.instructions]
        varied, varied_memory = _varied(function, body, memory)
        useful, useful_memory = _useful(function, body, memory)
        active = varied_memory & useful_memory
        companions = _companions(memory, active, failing)
        shadowed = _shadowed(function, memory, active | companions)
        return ActivityAnalysis(varied, useful, varied_memory, useful_memory, shadowed, companions)

    def is_active(self, value: Value) -> bool:
        return isinstance(value, Local) and value.name in self.varied and value.name in self.useful

    def is_active_object(self, found: MemoryObject) -> bool:
        """Whether the derivative flows through an object; for a whole one, through some field of it."""
        return found in self._active_objects

    @property
    def shadowed_globals(self) -> list[str]:
        """Names of the global variables that the derivative flows through."""
        return sorted({o.name for o in self._active_objects if o.kind is ObjectKind.GLOBAL})

    @cached_property
    def _active_objects(self) -> Objects:
        active = (self.varied_memory & self.useful_memory) | self.companions
        return active | {o.whole for o in active}


def operation_rule(instruction: Instruction, environment: Environment) -> Rule | None:
    """The derivative rule of an arithmetic instruction or of a call of a mathematical function."""
    if isinstance(instruction, Call):
        return rule_of_callee(instruction.callee_name or "", lambda name: _math_alias(environment, name))
    return RULES.get(instruction.opcode)


def custom_rule(instruction: Instruction, environment: Environment) -> CustomRule | None:
    """The derivative that a user gives to the value that this call marks; None for anything else."""
    if not isinstance(instruction, Call):
        return None
    facts = environment.callees.get(instruction.callee_name or "")
    return None if facts is None else facts.custom


def _math_alias(environment: Environment, name: str) -> str | None:
    facts = environment.callees.get(name)
    return facts.rule if facts is not None and facts.kind is CalleeKind.MATH else None


def _differentiated(function: Function, environment: Environment) -> tuple[set[str], set[MemoryObject]]:
    values: set[str] = set()
    objects: set[MemoryObject] = set()
    for argument, facts in zip(function.arguments, environment.arguments, strict=True):
        if facts.activity is Activity.ACTIVE:
            values.add(argument.name)
        if facts.activity is Activity.DUP and facts.pointee is not Pointee.INFERRED:
            objects.add(MemoryObject(ObjectKind.ARGUMENT, argument.name))
    return values, objects


def _deduced(function: Function, memory: Memory) -> set[MemoryObject]:
    """The differentiated memory that is reached from the arguments, where that is deduced: what may hold floats."""
    if not memory.environment.deduces_memory:
        return set()
    arguments = zip(function.arguments, memory.environment.arguments, strict=True)
    roots = {a.name for a, facts in arguments if facts.activity is Activity.DUP}
    spared = certain_integers(function, memory)
    found = frozenset[MemoryObject]().union(*memory.pointers.values())
    return {
        o
        for o in found
        if is_handed_in(o) and o.argument in roots and o not in spared and memory.pointees.get(o) is not Pointee.POINTER
    }


def _shadowed(function: Function, memory: Memory, active: Objects) -> Objects:
    """The objects that have a shadow: active ones, and those that hold pointers to such."""
    found = {o.whole for o in active}
    arguments = zip(function.arguments, memory.environment.arguments, strict=True)
    roots = {a.name for a, facts in arguments if facts.activity is Activity.DUP and facts.pointee is Pointee.INFERRED}
    pointed = (o.whole for objects in memory.pointers.values() for o in objects)
    found |= {o for o in pointed if is_handed_in(o) and o.argument in roots}
    found |= {o for o, reached in memory.reached.items() if not found.isdisjoint(reached)}
    return frozenset(found)


def _varied(function: Function, body: list[Instruction], memory: Memory) -> tuple[frozenset[str], Objects]:
    values, objects = _differentiated(function, memory.environment)
    objects |= _deduced(function, memory)
    changed = True
    while changed:
        before = len(values), len(objects)
        for instruction in body:
            if isinstance(instruction, Store) and _is_in(instruction.operands[0], values):
                objects |= memory.objects(instruction.operands[1])
            elif _is_transfer(instruction) and objects & memory.objects(instruction.operands[1]):
                objects |= memory.objects(instruction.operands[0])
            elif (product := MatrixCall.of(instruction, memory.environment)) is not None:
                if any(objects & memory.objects(p) for p in (*product.operands, *product.scalars)):
                    objects |= memory.objects(product.result)
            elif (slot := slot_access(instruction, memory.environment, CalleeKind.TAPE_WRITE)) is not None:
                objects |= {slot} if _is_in(instruction.operands[-2], values) else set()
            elif instruction.name is not None and _varies(instruction, values, objects, memory):
                values.add(instruction.name)
        changed = before != (len(values), len(objects))
    return frozenset(values), frozenset(objects)


def _varies(instruction: Instruction, values: set[str], objects: set[MemoryObject], memory: Memory) -> bool:
    """Whether the result varies, given what is known to vary so far."""
    match instruction:
        case Load(type=PointerType()) | Compare():
            return False
        case Load(operands=(pointer,)):
            # Integers read from float memory are float bytes on the move: seen here, so that they are not lost.
            return bool(objects & memory.objects(pointer))
        case Call() if (slot := slot_access(instruction, memory.environment, CalleeKind.TAPE_READ)) is not None:
            return slot in objects
        case Cast(opcode="fptosi" | "fptoui"):
            return False
        case _ if isinstance(instruction.type, PointerType):
            return False
        case Call() if any(objects & memory.objects(v) for v in _flow_pointers(instruction, memory.environment)):
            return True
        case _:
            return any(_is_in(v, values) for v in _flow_operands(instruction, memory.environment))


def _flow_operands(instruction: Instruction, environment: Environment) -> Iterator[Value]:
    """Operands whose change changes the result in a way that a derivative sees."""
    custom = custom_rule(instruction, environment)
    if custom is not None:
        yield from (instruction.operands[n] for n in custom.differentiated)
        return
    rule = operation_rule(instruction, environment)
    if rule is not None and isinstance(instruction.type, FloatType):
        for operand, partial in zip(instruction.operands, rule.partials, strict=False):
            if partial is not None and not is_literal(partial, 0.0):
                yield operand
        return
    match instruction.opcode:
        case "select":
            yield from instruction.operands[1:]
        case "call":
            yield from instruction.operands[:-1]
        case _:
            yield from instruction.operands


def _flow_pointers(instruction: Instruction, environment: Environment) -> Iterator[Value]:
    """Pointers to memory that a custom derivative flows from."""
    custom = custom_rule(instruction, environment)
    for position in custom.differentiated if custom is not None else ():
        if isinstance(instruction.operands[position].type, PointerType):
            yield instruction.operands[position]


def _useful(function: Function, body: list[Instruction], memory: Memory) -> tuple[frozenset[str], Objects]:
    environment = memory.environment
    _, objects = _differentiated(function, environment)
    objects |= _deduced(function, memory)
    values: set[str] = set()
    if not environment.status_result and isinstance(function.result, FloatType):
        values |= {r.operands[0].name for r in body if isinstance(r, Return) and isinstance(r.operands[0], Local)}
    changed = True
    while changed:
        before = len(values), len(objects)
        for instruction in reversed(body):
            if isinstance(instruction, Store):
                if objects & memory.objects(instruction.operands[1]):
                    _add(values, instruction.operands[0])
            elif _is_transfer(instruction):
                if objects & memory.objects(instruction.operands[0]):
                    objects |= memory.objects(instruction.operands[1])
            elif (product := MatrixCall.of(instruction, environment)) is not None:
                if objects & memory.objects(product.result):
                    objects |= {o for p in (*product.operands, *product.scalars) for o in memory.objects(p)}
            elif (slot := slot_access(instruction, environment, CalleeKind.TAPE_WRITE)) is not None:
                if slot in objects:
                    _add(values, instruction.operands[-2])
            elif instruction.name in values:
                if isinstance(instruction, Load):
                    objects |= memory.objects(instruction.operands[0])
                if (slot := slot_access(instruction, environment, CalleeKind.TAPE_READ)) is not None:
                    objects.add(slot)
                for pointer in _flow_pointers(instruction, environment):
                    objects |= memory.objects(pointer)
                for operand in _flow_operands(instruction, environment):
                    _add(values, operand)
        changed = before != (len(values), len(objects))
    return frozenset(values), frozenset(objects)


def _companions(memory: Memory, active: Objects, failing: frozenset[str]) -> Objects:
    """Closure of the active memory under "may be behind the same pointer that is read or written"."""
    # Where memory is deduced, bytes that are filled are fields of one record, not memory that may be another.
    typed = memory.environment.deduces_memory
    behind = {
        memory.objects(a.pointer)
        for a in memory.accesses
        if a.label not in failing and not (typed and _is_fill(a.instruction))
    }
    mixed = [objects for objects in behind if len(objects) > 1]
    reached: set[MemoryObject] = set(active)
    changed = True
    while changed:
        before = len(reached)
        for objects in mixed:
            if objects & reached:
                reached |= objects
        changed = len(reached) > before
    return frozenset(reached) - active


def _add(values: set[str], value: Value) -> None:
    if isinstance(value, Local) and not isinstance(value.type, PointerType):
        values.add(value.name)


def _is_in(value: Value, values: set[str]) -> bool:
    return isinstance(value, Local) and value.name in values


def _is_fill(instruction: Instruction) -> bool:
    return isinstance(instruction, Call) and (instruction.callee_name or "").startswith(FILL)


def _is_transfer(instruction: Instruction) -> bool:
    """Whether floats go from the memory behind the second operand to that behind the first."""
    return isinstance(instruction, Call) and (instruction.callee_name or "").startswith((*TRANSFERS, ACCUMULATE))


def slot_access(instruction: Instruction, environment: Environment, kind: CalleeKind) -> MemoryObject | None:
    """The tape slot that an instruction accesses in this way; None for any other instruction."""
    facts = environment.callees.get(instruction.callee_name or "") if isinstance(instruction, Call) else None
    if facts is None or facts.kind is not kind or facts.slot is None:
        return None
    return MemoryObject(ObjectKind.TAPE, str(facts.slot))


def describe_activity(function: Function, activity: ActivityAnalysis) -> str:
    """The active values and memory as stable text, and what is varied or useful alone: what the IR tests compare."""
    values = [a.value for a in function.arguments] + [i.value for i in function.instructions() if i.name is not None]
    active = [str(v) for v in values if activity.is_active(v)]
    varied = [str(v) for v in values if v.name in activity.varied - activity.useful]
    useful = [str(v) for v in values if v.name in activity.useful - activity.varied]
    lines = [f"activity of @{function.name}:"]
    for title, found in [
        ("active values", active),
        ("varied only", varied),
        ("useful only", useful),
        ("active memory", sorted(map(str, activity.varied_memory & activity.useful_memory))),
        ("varied memory only", sorted(map(str, activity.varied_memory - activity.useful_memory))),
        ("useful memory only", sorted(map(str, activity.useful_memory - activity.varied_memory))),
    ]:
        lines.append(f"  {title}: {', '.join(found) or 'none'}")
    return "\n".join(lines) + "\n"
