"""Faults in analyses: activity, overwrites, pointers, trip counts, inductions."""

from tests.mutation.catcher import corpus, ir, unit
from tests.mutation.fault import Fault

ACTIVITY = "llvm_passes/analysis/activity.py"
MEMORY = "llvm_passes/analysis/memory.py"
ACCESSES = "llvm_passes/analysis/memory_accesses.py"
POINTER_FLOW = "llvm_passes/analysis/pointer_flow.py"
OVERWRITE = "llvm_passes/analysis/overwrite.py"
EXITS = "llvm_passes/analysis/exit_count.py"
INDUCTION = "llvm_passes/analysis/induction.py"

ANALYSIS = (
    Fault(
        "activity ignores one side of a select",
        ACTIVITY,
        "yield from instruction.operands[1:]",
        "yield from instruction.operands[1:2]",
        "the value chosen when the condition is false flows too",
        corpus("conditional_expressions or branches"),
    ),
    Fault(
        "activity looks once around a loop",
        ACTIVITY,
        "        changed = before != (len(values), len(objects))\n"
        "    return frozenset(values), frozenset(objects)\n\n\ndef _varies",
        "        changed = False\n    return frozenset(values), frozenset(objects)\n\n\ndef _varies",
        "what a later instruction stores varies in the next iteration: a fixed point is needed",
        corpus("fibonacci or carried or buffers"),
    ),
    Fault(
        "copied memory does not vary",
        ACTIVITY,
        "objects & memory.objects(instruction.operands[1]):\n"
        "                objects |= memory.objects(instruction.operands[0])\n            elif",
        "objects & memory.objects(instruction.operands[0]):\n"
        "                objects |= memory.objects(instruction.operands[0])\n            elif",
        "a memcpy carries the derivative from its source to its target",
        unit("adjoint/test_copies.py"),
    ),
    Fault(
        "memory read for something useful is not useful",
        ACTIVITY,
        "                if isinstance(instruction, Load):\n"
        "                    objects |= memory.objects(instruction.operands[0])\n",
        "",
        "what is stored in a temporary matters where the temporary is read",
        corpus("allocated or temporary"),
    ),
    Fault(
        "a returned float is not useful",
        ACTIVITY,
        "values |= {r.operands[0].name for r in body",
        "values |= {'' for r in body",
        "the result of a C function is what is differentiated",
        unit("test_c_gradients.py", "dot"),
    ),
    Fault(
        "integers made of floats vary",
        ACTIVITY,
        '        case Cast(opcode="fptosi" | "fptoui"):\n            return False\n',
        "",
        "a step function has no derivative: such kernels would be refused",
        corpus("rounding or integer or indirect"),
    ),
    Fault(
        "writes in later blocks are no overwrites",
        OVERWRITE,
        "again = next((block for block in writes if block in later), None)",
        "again = None",
        "the value read again in reverse is the new one",
        corpus("heat or cholesky or in_place"),
    ),
    Fault(
        "writes below in the same block are no overwrites",
        OVERWRITE,
        "if label in writes and writes[label][-1].index > index:",
        "if False:",
        "in straight-line code the value read again in reverse is the new one",
        unit("adjoint/test_primal_values.py"),
    ),
    Fault(
        "only failing writes overwrite",
        OVERWRITE,
        "if write.label not in self.failing:",
        "if write.label in self.failing:",
        "every in-place update would be read again as its result",
        corpus("scan_in_place or heat_in_place"),
    ),
    Fault(
        "two arguments never overlap",
        MEMORY,
        "return both_arguments and not self.environment.distinct_arguments",
        "return False",
        "C callers may pass the same array twice",
        unit("adjoint/test_primal_values.py"),
    ),
    Fault(
        "a fill writes nothing",
        ACCESSES,
        "startswith(FILL):\n"
        "                    yield Access(block.label, index, i, i.operands[0], None, is_write=True)",
        "startswith(FILL):\n"
        "                    yield Access(block.label, index, i, i.operands[0], None, is_write=False)",
        "memset overwrites what was read before",
        unit("adjoint/test_copies.py"),
    ),
    Fault(
        "a copy writes nothing",
        ACCESSES,
        "yield Access(block.label, index, i, i.operands[0], None, is_write=True)\n                    yield",
        "yield Access(block.label, index, i, i.operands[0], None, is_write=False)\n                    yield",
        "memcpy overwrites what was read before",
        unit("adjoint/test_copies.py"),
    ),
    Fault(
        "a pointer is its first origin",
        POINTER_FLOW,
        "case Phi(operands=values) | Select(operands=(_, *values)):\n"
        "            return frozenset().union(*(memory.objects(v) for v in values))",
        "case Phi(operands=values) | Select(operands=(_, *values)):\n            return memory.objects(values[0])",
        "swapped buffers: what is written through the other name overwrites too",
        corpus("swapped_buffers or two_buffers"),
    ),
    Fault(
        "one iteration too few is counted",
        EXITS,
        "executions = self._plus(distance, 1, self._most_steps(test, most))",
        "executions = self._plus(distance, 0, self._most_steps(test, most))",
        "a header executes once more than its test goes on",
        unit("analysis"),
    ),
    Fault(
        "one iteration too few is counted until equal",
        EXITS,
        "return self._plus(self._distance(test), 1, self._most_steps(test, (1 << test.value.bits) - 1))",
        "return self._plus(self._distance(test), 0, self._most_steps(test, (1 << test.value.bits) - 1))",
        "the header executes once more than the counter differs from its bound",
        corpus("runtime_trip or nested"),
    ),
    Fault(
        "steps rounded down",
        EXITS,
        "executions = self._plus(self.arithmetic.divide(one_less, step), 2, (most - 1) // step)",
        "executions = self._plus(self.arithmetic.divide(one_less, step), 1, (most - 1) // step)",
        "the last step need not reach the bound exactly",
        unit("analysis"),
    ),
    Fault(
        "distance to a bound below",
        EXITS,
        "return self.arithmetic.sub(bound, start) if test.value.step > 0 else self.arithmetic.sub(start, bound)",
        "return self.arithmetic.sub(bound, start)",
        "a loop that counts down goes the other way",
        corpus("reversed_range or negative"),
    ),
    Fault(
        "an exit that may be passed by is counted",
        EXITS,
        "        if not self.dominators.dominates(edge.source, self.loop.latch):\n"
        '            raise UncountableError("an iteration may pass by its test")\n',
        "",
        "an iteration that skips the test goes on beyond the count",
        unit("analysis"),
    ),
    Fault(
        "a wrap is overlooked",
        EXITS,
        "if flagged or (strict and abs(test.value.step) == 1) or self._has_room(test, domain, strict):",
        "if True:",
        "i += 3 may jump over the largest integer and go on",
        ir("may_wrap or count_steps"),
    ),
    Fault(
        "the inverse of less",
        "llvm_passes/analysis/guards.py",
        '"slt": "sge", "sge": "slt"',
        '"slt": "sgt", "sge": "slt"',
        "not (a < b) is a >= b",
        unit("analysis"),
    ),
    Fault(
        "subtraction is an addition",
        INDUCTION,
        'step = -constant if update.opcode == "sub" else constant',
        "step = constant",
        "a loop that subtracts a constant counts down",
        unit("analysis"),
    ),
    Fault(
        "a step that changes in the loop",
        INDUCTION,
        'if update.opcode not in ("add", "sub") or left != phi.value or not is_invariant(right, loop, definitions):',
        'if update.opcode not in ("add", "sub") or left != phi.value:',
        "start + k * step holds only for the same step in every iteration",
        corpus("integers_as_data or triangular or integer"),
    ),
)
