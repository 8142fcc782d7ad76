"""The integer status with which a called function says that it raised, and the ways that a caller goes on it.

::

    %s = call i32 @g(…)
    switch i32 %s, label %raised [ i32 0, label %onward ]        or: br (icmp eq %s, 0), %onward, %raised
    raised:
      ret i32 %s                                                  fails: %s is not 0 here
"""

from __future__ import annotations

from collections.abc import Collection

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    Branch,
    Call,
    Cast,
    Compare,
    Constant,
    Instruction,
    Local,
    Phi,
    Switch,
    UnaryOp,
    Value,
)


def is_failure(control_flow: ControlFlow, label: str, status: Value) -> bool:
    """Whether ``status`` is known not to be 0 at the end of the block ``label``."""
    return _is_failure(control_flow, label, None, status, frozenset())


def _is_failure(control_flow: ControlFlow, label: str, target: str | None, status: Value, phis: frozenset[str]) -> bool:
    """The same on the edge from the block to ``target``, if one is given; ``phis`` have been looked through."""
    if isinstance(status, Constant):
        return constant_value(status) not in (0, None)
    made = _definition(control_flow, status)
    is_status = isinstance(made, Call | Phi) or (isinstance(made, UnaryOp) and made.opcode == "freeze")
    if is_status and _is_found_nonzero(control_flow, label, target, status):
        return True
    match made:
        case Cast(opcode="zext", operands=(condition,)):
            branch = control_flow.block(label).terminator
            is_tested = isinstance(branch, Branch) and branch.operands == (condition,)
            return is_tested and branch.successors[0] == target != branch.successors[1]
        case Phi(name=str(name)) as phi if name not in phis:
            home = next(b.label for b in control_flow.function.blocks if phi in b.instructions)
            return all(_is_failure(control_flow, source, home, v, phis | {name}) for v, source in phi.incoming())
        case _:
            return False


def _is_found_nonzero(control_flow: ControlFlow, label: str, target: str | None, status: Value) -> bool:
    """Whether control comes here only where a branch has found that ``status`` is not 0."""
    seen: set[str] = set()
    while True:
        onward = targets_of_status(control_flow, label, status, 0) if target is not None else None
        if onward is not None and target not in onward:
            return True
        sources = control_flow.predecessors[label]
        if len(sources) != 1 or label in seen:
            return False
        seen.add(label)
        label, target = sources[0], label


def targets_of_status(control_flow: ControlFlow, label: str, status: Value, number: int) -> tuple[str, ...] | None:
    """Where the block's terminator leads when ``status`` is ``number``; None when it does not test the status."""
    match control_flow.block(label).terminator:
        case Switch(operands=(tested, *cases), default=default, targets=targets):
            if not _is_same(control_flow, tested, status):
                return None
            chosen = (t for case, t in zip(cases, targets, strict=True) if _number(case) == number)
            return (next(chosen, default),)
        case Branch(operands=(condition,), targets=(if_true, if_false)):
            compare = _definition(control_flow, condition)
            if not isinstance(compare, Compare) or compare.predicate not in ("eq", "ne"):
                return None
            limit = _number(compare.operands[1])
            if not _is_same(control_flow, compare.operands[0], status) or limit is None:
                return None
            holds = (number == limit) == (compare.predicate == "eq")
            return (if_true if holds else if_false,)
        case _:
            return None


def goes_on_after(control_flow: ControlFlow, label: str, call: Call, number: int, failing: Collection[str]) -> bool:
    """Whether control may come to a return outside of ``failing``, or back, after the call has returned ``number``."""
    pending = [(label, frozenset[Value]({call.value}))]
    seen = set(pending)
    while pending:
        current, names = pending.pop()
        if current in failing:
            continue
        tests = (targets_of_status(control_flow, current, name, number) for name in names)
        onward = next((targets for targets in tests if targets is not None), control_flow.successors[current])
        if not onward or label in onward:
            return True
        for target in onward:
            state = target, _names_after(control_flow, current, target, names)
            if state not in seen:
                seen.add(state)
                pending.append(state)
    return False


def _names_after(control_flow: ControlFlow, source: str, target: str, names: frozenset[Value]) -> frozenset[Value]:
    """The values that are the status after an edge: phis take it over, or become something else."""
    phis = control_flow.block(target).phis
    taken = {phi.value for phi in phis if any(v in names and s == source for v, s in phi.incoming())}
    return (names - {phi.value for phi in phis}) | taken


def _is_same(control_flow: ControlFlow, tested: Value, status: Value) -> bool:
    """Whether the two are one status, frozen or not: a call returns a number, never poison."""
    return _unfrozen(control_flow, tested) == _unfrozen(control_flow, status)


def _unfrozen(control_flow: ControlFlow, value: Value) -> Value:
    made = _definition(control_flow, value)
    return made.operands[0] if isinstance(made, UnaryOp) and made.opcode == "freeze" else value


def _definition(control_flow: ControlFlow, value: Value) -> Instruction | None:
    if not isinstance(value, Local):
        return None
    return next((i for i in control_flow.function.instructions() if i.name == value.name), None)


def _number(value: Value) -> int | None:
    number = constant_value(value) if isinstance(value, Constant) else None
    return number if isinstance(number, int) else None
