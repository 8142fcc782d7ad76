"""The fence for calls that stay calls: exceptions leave them, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.program_analysis import ProgramAnalysis
from llvm_passes.analysis.status import goes_on_after
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import Constant, Global, Load, Phi, Return, Select, Value


def check_statuses(primal: Primal) -> None:
    """Refuses a call whose failure does not make its caller fail: then half of it would have to be reversed."""
    if primal.program is None:
        return
    failures = _failures(primal.program)
    for site in primal.program.program.calls_of(primal.function.name):
        if not primal.program.program.environments[site.callee].status_result:
            continue
        for number in failures[site.callee]:
            if goes_on_after(primal.control_flow, site.label, site.call, number, primal.nest.failing):
                raise refuse(
                    f"a call of {primal.program.program.titles[site.callee]} that goes on when it has raised",
                    site.call,
                    "Let the exception through.",
                )


def is_exception_of_a_call(primal: Primal, value: Value) -> bool:
    """Whether ``value`` is what a callee has left in a place that successful runs leave null.

    What a callee stores there when it fails has passed this fence already.
    """
    if primal.program is None:
        return False
    kept = primal.program.pointers_kept
    pending, seen = [value], {value}
    while pending:
        current = pending.pop()
        made = primal.definitions.instruction(current)
        match made:
            case _ if isinstance(current, Constant | Global):
                continue
            case Select(operands=(_, *values)) | Phi(operands=values):
                pending += [v for v in values if v not in seen]
                seen.update(values)
            case Load(operands=(address,)):
                objects = primal.memory.objects(address)
                if not objects or not all(kept.get(o, False) for o in objects):
                    return False
            case _:
                return False
    return True


def _failures(analysis: ProgramAnalysis) -> Mapping[str, frozenset[int]]:
    """The statuses with which each function of the program may say that it failed."""
    program = analysis.program
    found: dict[str, set[int]] = {name: set() for name in program.functions}
    for name, function in program.functions.items():
        for block in function.blocks:
            end = block.terminator
            if isinstance(end, Return) and end.operands and isinstance(end.operands[0], Constant):
                number = constant_value(end.operands[0])
                if isinstance(number, int) and block.label in analysis.failing[name]:
                    found[name].add(number)
    changed = True
    while changed:
        before = sum(map(len, found.values()))
        for site in program.sites:
            # A caller hands on what it was handed, or it is refused.
            found[site.caller] |= found[site.callee]
        changed = before != sum(map(len, found.values()))
    return {name: frozenset(numbers) for name, numbers in found.items()}
