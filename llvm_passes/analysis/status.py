"""The integer status with which a called function says that it raised, and the ways that a caller goes on it.

::

    %s = call i32 @g(…)
    switch i32 %s, label %raised [ i32 0, label %onward ]        or: br (icmp eq %s, 0), %onward, %raised
    raised:
      ret i32 %s                                                  fails: %s is not 0 here
"""

from __future__ import annotations

from llvm_passes.analysis.control_flow import ControlFlow
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import Branch, Call, Compare, Constant, Instruction, Local, Switch, Value


def is_call_result(control_flow: ControlFlow, status: Value) -> bool:
    return any(
        i.name is not None and i.value == status and isinstance(i, Call) for i in control_flow.function.instructions()
    )


def is_only_reached_by_failure(control_flow: ControlFlow, label: str, status: Value) -> bool:
    """Whether control comes to the block only where a branch has found that ``status`` is not 0."""
    seen = {label}
    while len(sources := control_flow.predecessors[label]) == 1:
        (source,) = sources
        onward = targets_of_status(control_flow, source, status, 0)
        if onward is not None and label not in onward:
            return True
        if source in seen:
            return False
        seen.add(source)
        label = source
    return False


def targets_of_status(control_flow: ControlFlow, label: str, status: Value, number: int) -> tuple[str, ...] | None:
    """Where the block's terminator leads when ``status`` is ``number``; None when it does not test the status."""
    match control_flow.block(label).terminator:
        case Switch(operands=(tested, *cases), default=default, targets=targets) if tested == status:
            chosen = (t for case, t in zip(cases, targets, strict=True) if _number(case) == number)
            return (next(chosen, default),)
        case Branch(operands=(condition,), targets=(if_true, if_false)):
            compare = _definition(control_flow, condition)
            if not isinstance(compare, Compare) or compare.predicate not in ("eq", "ne"):
                return None
            limit = _number(compare.operands[1])
            if compare.operands[0] != status or limit is None:
                return None
            holds = (number == limit) == (compare.predicate == "eq")
            return (if_true if holds else if_false,)
        case _:
            return None


def _definition(control_flow: ControlFlow, value: Value) -> Instruction | None:
    if not isinstance(value, Local):
        return None
    return next((i for i in control_flow.function.instructions() if i.name == value.name), None)


def _number(value: Value) -> int | None:
    number = constant_value(value) if isinstance(value, Constant) else None
    return number if isinstance(number, int) else None
