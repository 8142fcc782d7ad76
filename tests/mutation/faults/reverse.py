"""Faults in the reverse pass: how it comes by values, what each instruction adds, control flow backwards."""

from tests.mutation.catcher import corpus, unit
from tests.mutation.fault import Fault

AVAILABILITY = "llvm_passes/adjoint/availability.py"
LOOKUP = "llvm_passes/adjoint/lookup.py"
INSTRUCTION = "llvm_passes/adjoint/instruction_adjoint.py"
REVERSE = "llvm_passes/adjoint/reverse.py"
CELLS = "llvm_passes/adjoint/adjoint_cells.py"
REVERSE_LOOP = "llvm_passes/adjoint/reverse_loop.py"

REVERSED = (
    Fault(
        "overwritten memory is read again",
        AVAILABILITY,
        "if overwrite is not None:",
        "if overwrite is not None and overwrite.type is None:",
        "after a store memory holds another value",
        corpus("heat_in_place or scan_in_place"),
    ),
    Fault(
        "a frozen value is recomputed",
        AVAILABILITY,
        'case UnaryOp(opcode="freeze"):',
        'case UnaryOp(opcode="never"):',
        "freeze of poison may be another value the second time",
        unit("adjoint/test_primal_values.py"),
    ),
    Fault(
        "recomputed instructions keep their promises",
        LOOKUP,
        "flags = tuple(f for f in instruction.flags if f not in WRAP_FLAGS)",
        "flags = instruction.flags",
        "nsw held behind the guard of the primal, and makes poison where the reverse pass computes it again",
        unit("adjoint/test_primal_values.py"),
    ),
    Fault(
        "counting down goes up",
        LOOKUP,
        "        if induction.subtracts:\n",
        "        if not induction.subtracts:\n",
        "the value in iteration k of a loop that adds is start + k * step",
        corpus("runtime_trip or strided"),
    ),
    Fault(
        "a pointer that advances by one byte an element",
        LOOKUP,
        "builder.mul(units, integer(induction.scale))",
        "units",
        "a loop-invariant stride is in elements",
        unit("adjoint/test_pointers.py"),
    ),
    Fault(
        "the other buffer's shadow",
        LOOKUP,
        "return builder.select(self.value(condition), self.shadow(if_true), self.shadow(if_false), stem)",
        "return builder.select(self.value(condition), self.shadow(if_false), self.shadow(if_true), stem)",
        "the shadow of a chosen pointer is the chosen pointer's shadow",
        unit("adjoint/test_pointers.py"),
    ),
    Fault(
        "only one operand has an adjoint",
        INSTRUCTION,
        "                self._accumulate(operand, self._contribution(instruction, operand, adjoint, partial))\n",
        "                self._accumulate(operand, self._contribution(instruction, operand, adjoint, partial))\n"
        "                break\n",
        "both factors of a product have one",
        corpus("two_scalars or product"),
    ),
    Fault(
        "both sides of a select",
        INSTRUCTION,
        "self._accumulate(if_false, self._builder.select(chosen, zero, adjoint))",
        "self._accumulate(if_false, adjoint)",
        "the side that was not chosen gets nothing",
        corpus("conditional or branches or maxim"),
    ),
    Fault(
        "a load forgets what the shadow held",
        INSTRUCTION,
        "        self._builder.store(after, shadow, align, scopes)\n",
        "        self._builder.store(self._adjoint(load.value), shadow, align, scopes)\n",
        "an entry that is read twice has the sum of both adjoints",
        corpus("nested or gather or neighbour"),
    ),
    Fault(
        "a store leaves the shadow as it was",
        INSTRUCTION,
        "        self._builder.store(float_constant(value.type, 0.0), shadow, align, scopes)\n",
        "",
        "the value that is overwritten has no influence on what follows",
        corpus("overwritten or scan_in_place"),
    ),
    Fault(
        "a fill leaves the shadow as it was",
        INSTRUCTION,
        '        self._builder.call("llvm.memset.p0.i64", VOID, zeros)\n',
        "",
        "what memory held before it was zeroed has no influence",
        unit("adjoint/test_copies.py"),
    ),
    Fault(
        "the seed is one",
        INSTRUCTION,
        "self._accumulate(value, self._lookup.parameter(Port(Role.SEED), value.type))",
        "self._lookup.parameter(Port(Role.SEED), value.type)\n"
        "            self._accumulate(value, float_constant(value.type, 1.0))",
        "a C caller scales the gradient by the seed",
        unit("test_c_gradients.py"),
    ),
    Fault(
        "the last use wins",
        CELLS,
        "        self._builder.store(after, cell)\n",
        "        self._builder.store(contribution, cell)\n",
        "a value that is used twice has the sum of both adjoints",
        corpus("scalar_only or product"),
    ),
    Fault(
        "the last use in a block wins",
        CELLS,
        "                if before is None\n",
        "                if True\n",
        "a value that is used twice has the sum of both adjoints",
        corpus("scalar_only or product"),
    ),
    Fault(
        "uses in later blocks are forgotten",
        CELLS,
        "return all(user.label == site.label and not isinstance(user.instruction, Phi) for user in users)",
        "return all(not isinstance(user.instruction, Phi) for user in users)",
        "what other blocks add does not reach the block that defines the value when only one of them ran",
        corpus("branches or conditional or nested"),
    ),
    Fault(
        "both sides of a branch look alike",
        REVERSE,
        "pair = ways if first_if_true else ways[::-1]",
        "pair = ways",
        "which predecessor is the true side differs from branch to branch",
        corpus("branches or boolean or continue"),
    ),
    Fault(
        "every loop ends by its first exit",
        REVERSE,
        "        self.builder.switch(code, entries[0][1], entries[1:])\n",
        "        self.builder.branch(entries[0][1])\n",
        "the reverse pass begins where the forward pass ended",
        corpus("break_between_stores"),
    ),
    Fault(
        "an inner loop is reversed from its first records, always",
        REVERSE,
        "                builder.store(value, self.position_cells[port.name])\n",
        "                pass\n",
        "the loop that ran before wrote the records before",
        corpus("nested or four_deep"),
    ),
    Fault(
        "initial values come before running sums",
        REVERSE,
        "        for port, value in results.items():\n"
        "            if port.role is Role.ADJOINT:\n"
        "                builder.store(value, self.cells.cell(Local(value.type, port.name)))\n",
        "        for phi in self.primal.header_phis(child):\n"
        "            if Port(Role.PHI_ADJOINT, phi.value.name) in results:\n"
        "                adjoint = results.pop(Port(Role.PHI_ADJOINT, phi.value.name))\n"
        "                self.cells.accumulate(self.primal.initial_value(phi, child), adjoint)\n"
        "        for port, value in results.items():\n"
        "            if port.role is Role.ADJOINT:\n"
        "                builder.store(value, self.cells.cell(Local(value.type, port.name)))\n",
        "an initial value may be one of the sums, which are then stored over what was added",
        corpus("powers_by_multiplication"),
    ),
    Fault(
        "running sums are lost",
        REVERSE,
        "                builder.store(value, self.cells.cell(Local(value.type, port.name)))\n",
        "                pass\n",
        "what an inner loop adds to the adjoint of a value from further out",
        corpus("scalar_and_array or carried or runge"),
    ),
    Fault(
        "an initial value has no adjoint",
        REVERSE,
        "                adjoint = results[Port(Role.PHI_ADJOINT, phi.value.name)]\n"
        "                self.cells.accumulate(self.primal.initial_value(phi, child), adjoint)\n",
        "                pass\n",
        "what a loop starts from has an adjoint: that of its first iteration",
        corpus("carried or newton or logistic"),
    ),
    Fault(
        "loops left in the middle are re-entered in the middle, always",
        REVERSE_LOOP,
        "            return integer(0, I32)\n",
        "            return integer(1, I32)\n",
        "all iterations but the last ended with the back edge",
        corpus("break or early_return or while"),
    ),
    Fault(
        "records are read from the end on",
        REVERSE_LOOP,
        'first_record = builder.sub(arguments[own_position], count, "first")',
        "first_record = arguments[own_position]",
        "the loop's records end, not begin, at its position",
        unit("adjoint", "nested or four_deep or newton"),
    ),
    Fault(
        "records of the loop before are read again",
        REVERSE_LOOP,
        "outgoing[own_position] = first_record",
        "outgoing[own_position] = arguments[own_position]",
        "a loop that runs several times has records for each",
        corpus("nested or four_deep or newton"),
    ),
    Fault(
        "what is carried to two phis counts once",
        REVERSE_LOOP,
        "for part in parts[1:]:",
        "for part in parts[2:]:",
        "the adjoints of all phis that a value is carried to add up",
        corpus("carried_in_several"),
    ),
    Fault(
        "the first iteration is not reversed",
        REVERSE_LOOP,
        'builder.compare("ne", current, integer(0), "again")',
        'builder.compare("ugt", current, integer(1), "again")',
        "iteration 0 is the last that is reversed",
        corpus("static_trip or runtime_trip"),
    ),
)
