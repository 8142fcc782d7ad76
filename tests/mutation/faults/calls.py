"""Faults in what functions that stay calls need: what flows through a call, records of activations, statuses."""

from tests.mutation.catcher import corpus, unit
from tests.mutation.fault import Fault

PROGRAM = "llvm_passes/analysis/program.py"
PROGRAM_ANALYSIS = "llvm_passes/analysis/program_analysis.py"
OVERWRITE = "llvm_passes/analysis/overwrite.py"
STATUS = "llvm_passes/analysis/status.py"
CALLEE = "llvm_passes/adjoint/callee.py"
STACK_SHADOW = "llvm_passes/adjoint/stack_shadow.py"
FENCE = "llvm_passes/adjoint/call_fence.py"
CONTEXT = "llvm_passes/adjoint/context.py"
DIFFERENTIATE = "llvm_passes/adjoint/differentiate.py"
FORWARD_LOOP = "llvm_passes/adjoint/forward_loop.py"
FORWARD_INSTRUCTION = "llvm_passes/adjoint/forward_instruction.py"
REVERSE_LOOP = "llvm_passes/adjoint/reverse_loop.py"
INSTRUCTION = "llvm_passes/adjoint/instruction_adjoint.py"
GRADIENT = "llvm_passes/adjoint/gradient.py"
TANGENT = "llvm_passes/tangent/instruction.py"

CALLS = (
    Fault(
        "a parameter is what the first call passes",
        PROGRAM,
        "passed = [site.call.arguments[index] for site in program.sites if site.callee == symbol]",
        "passed = [site.call.arguments[index] for site in program.sites if site.callee == symbol][:1]",
        "other calls pass other arrays, and differentiated floats",
        corpus("recursion"),
    ),
    Fault(
        "what a callee returns comes from nowhere",
        PROGRAM,
        "returned = [v for f in (program.functions[site.callee],) for v in _returned(f)]",
        "returned: list[Value] = []",
        "a float that is returned is differentiated like any other",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "a call writes nothing",
        PROGRAM_ANALYSIS,
        "found.append(CallWrites(access, self.written_by(site.callee)))",
        "found.append(CallWrites(access, frozenset()))",
        "the caller reads memory again that its callee has overwritten",
        corpus("recursion"),
    ),
    Fault(
        "a call writes what its callee writes itself",
        PROGRAM_ANALYSIS,
        "        reached = self._reached[symbol]\n",
        "        reached = [symbol]\n",
        "the callees of the callee write too",
        unit("transforms/test_recursion.py", "through_another"),
    ),
    Fault(
        "a callee reads its arrays again",
        OVERWRITE,
        "        if self.ever_written is not None:\n",
        "        if self.ever_written is not None and not self.ever_written:\n",
        "its callers, and its later activations, have written to them since",
        corpus("recursion"),
    ),
    Fault(
        "a function that only returns its argument has no derivative",
        PROGRAM_ANALYSIS,
        "return any(isinstance(o.type, FloatType) and self.activity.is_active(o) for o in i.operands)",
        "return False",
        "the adjoint of the result is that of the argument",
        unit("adjoint/test_ir_shapes.py", "handed_back"),
    ),
    Fault(
        "every activation has the same record",
        CALLEE,
        "        builder.call(TAPE_MOVE, VOID, (tape, wrapper.region, following))\n",
        "",
        "the next one would write over it",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "the last return is taken for the one that was",
        CALLEE,
        "        taped = (tape, integer(wrapper.returned.index, I32), record, results[Port(Role.EXIT)])\n",
        "        taped = (tape, integer(wrapper.returned.index, I32), record, integer(0, I32))\n",
        "the reverse pass starts at the return that the activation took",
        unit("adjoint/test_ir_shapes.py", "return_taken"),
    ),
    Fault(
        "the shadow of the stack begins with what lay there",
        STACK_SHADOW,
        "integer(size * count), integer(0, I1)))\n    return shadow",
        "integer(0), integer(0, I1)))\n    return shadow",
        "nothing is differentiated with respect to the stack of an activation that has returned",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "the tape begins where the last call left off",
        GRADIENT,
        "                builder.call(TAPE_MOVE, VOID, (self.tape, integer(region, I32), integer(0)))\n",
        "                pass\n",
        "the tape is kept, and would grow with every call",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "the reverse pass of a callee takes only what it took in the first round",
        DIFFERENTIATE,
        "        if found == needs:\n            return parts\n        needs = found\n",
        "        if found == needs or any(n.ports for n in needs):\n            return parts\n        needs = found\n",
        "what its callees take, it must take itself",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "records lie side by side, whatever happens between iterations",
        CONTEXT,
        "        return self.is_callee and any(body.contains(site.label) for site in sites)\n",
        "        return False\n",
        "activations within an iteration take records of the same region",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "the iteration before is this one",
        FORWARD_LOOP,
        "        builder.add_incoming(loop, last, record, latch)\n",
        "        builder.add_incoming(loop, last, integer(0), latch)\n",
        "the reverse pass goes from record to record",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "the loop of a callee gives its records back",
        FORWARD_LOOP,
        "        move(outgoing[own_position])\n",
        "        move(first)\n",
        "the loop of the next activation would write over them",
        corpus("recursion"),
    ),
    Fault(
        "the result of a call that is not used has an adjoint",
        INSTRUCTION,
        "return self._adjoint(call.value) if is_active else float_constant(type, 0.0)",
        "return float_constant(type, 1.0)",
        "the seed of the callee is the adjoint of the call's result",
        unit("adjoint/test_ir_shapes.py", "recursion"),
    ),
    Fault(
        "an activation without memory goes on",
        FORWARD_INSTRUCTION,
        'builder.compare("ne", results[Port(Role.EXIT)], integer(FAILED, I32), "has.memory")',
        'builder.compare("eq", integer(0, I32), integer(0, I32), "has.memory")',
        "its results are poison",
        unit("adjoint", "recursion and memory"),
    ),
    Fault(
        "an exception may be caught",
        FENCE,
        "for number in failures[site.callee]:",
        "for number in ():",
        "half of the call would have to be reversed",
        unit("transforms/test_recursion.py"),
    ),
    Fault(
        "every status is a failure",
        STATUS,
        "        onward = targets_of_status(control_flow, label, status, 0) if target is not None else None\n",
        "        onward = targets_of_status(control_flow, label, status, 1) if target is not None else None\n",
        "the ways on which 0 goes are those of success",
        corpus("recursion"),
    ),
    Fault(
        "the tangent of a call's result is lost",
        TANGENT,
        "            self.tangents[call.value.name] = builder.extract(both, 1, tangent_stem(call))\n",
        "            self.tangents[call.value.name] = self.lanes.zero(call.type)\n",
        "the callee returns it with the value",
        unit("adjoint/test_recursion_forward.py"),
    ),
    Fault(
        "a failure may be tested only where it arises",
        STATUS,
        "    return (names - {phi.value for phi in phis}) | taken\n",
        "    return names - {phi.value for phi in phis}\n",
        "the statuses of several calls meet before they are tested: such a call would be refused",
        unit("analysis/test_status.py"),
    ),
)
