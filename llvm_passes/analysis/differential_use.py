"""Differential use: which primal values the derivative rules read, and where.

::

    y = fmul x, w      with x active         ->  the reverse pass reads w (x' += y' * w)
    z = llvm.exp y     with y active         ->  the reverse pass reads z
    s = fadd s0, y                           ->  nothing

Only these, the conditions of selects and joins, and the integers that addresses are made of are ever
wanted in the reverse pass; anything else of the primal is not a candidate for the tape.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from llvm_passes.analysis.activity import ActivityAnalysis, custom_rule, operation_rule
from llvm_passes.environment import CustomRule, Environment
from llvm_passes.ir.model import Call, FloatType, Function, Instruction, Local, Value
from llvm_passes.rules.expression import RESULT, operands_of


@dataclass(frozen=True, eq=False)
class DifferentialUse:
    """The answers for one function."""

    readers: Mapping[str, Instruction]
    """For each value that a derivative rule reads, the first instruction whose rule does."""

    @staticmethod
    def of(
        function: Function, activity: ActivityAnalysis, environment: Environment, failing: frozenset[str]
    ) -> DifferentialUse:
        readers: dict[str, Instruction] = {}
        for block in function.blocks:
            if block.label in failing:
                continue
            for instruction in block.instructions:
                for name in _read_by_rule(instruction, activity, environment):
                    readers.setdefault(name, instruction)
        return DifferentialUse(MappingProxyType(readers))

    def is_read_in_reverse(self, name: str) -> bool:
        """Whether a derivative rule reads the value itself."""
        return name in self.readers

    def reason(self, name: str) -> str | None:
        """Who reads the value, as text; None when no rule does."""
        reader = self.readers.get(name)
        if reader is None:
            return None
        what = reader.callee_name if isinstance(reader, Call) else reader.opcode
        line = f" at line {reader.location.line}" if reader.location else ""
        return f"the derivative of {what}{line} reads it"


def _read_by_rule(instruction: Instruction, activity: ActivityAnalysis, environment: Environment) -> set[str]:
    if instruction.name is None or not isinstance(instruction.type, FloatType):
        return set()
    custom = custom_rule(instruction, environment)
    if custom is not None and activity.is_active(instruction.value):
        return {v.name for v in read_by_custom_rule(instruction, custom, activity) if isinstance(v, Local)}
    rule = operation_rule(instruction, environment)
    if rule is None or not activity.is_active(instruction.value):
        return set()
    found: set[str] = set()
    for operand, partial in zip(instruction.operands, rule.partials, strict=False):
        if partial is None or not activity.is_active(operand):
            continue
        for index in operands_of(partial):
            value = instruction.value if index == RESULT else instruction.operands[index]
            if isinstance(value, Local):
                found.add(value.name)
    return found


def read_by_custom_rule(marker: Instruction, custom: CustomRule, activity: ActivityAnalysis) -> tuple[Value, ...]:
    """The primal values that a derivative given by the user needs."""
    if custom.partials is None:
        # The value, the reverse function, and the function that is called are none of them.
        arguments = range(2, len(marker.operands) - 1)
        others = {*custom.differentiated, *custom.constant}
        return tuple(marker.operands[n] for n in arguments if n not in others)
    pairs = zip(custom.differentiated, custom.partials, strict=True)
    return tuple(marker.operands[p] for n, p in pairs if activity.is_active(marker.operands[n]))


def describe_differential_use(function: Function, use: DifferentialUse) -> str:
    """One line a value, as stable text: what the IR tests compare."""
    lines = [f"differential use of @{function.name}:"]
    lines += [f"  %{name}: {use.reason(name)}" for name in use.readers] or ["  none"]
    return "\n".join(lines) + "\n"
