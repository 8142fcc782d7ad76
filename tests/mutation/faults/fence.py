"""Faults in the fence: what would be differentiated wrongly instead of refused."""

from tests.mutation.catcher import unit
from tests.mutation.fault import Fault

CHECKS = "llvm_passes/adjoint/fence.py"
INSTRUCTION = "llvm_passes/adjoint/instruction_adjoint.py"
TESTS = unit("adjoint/test_refusals.py")

FENCE = (
    Fault(
        "unknown calls are let through",
        CHECKS,
        "if not is_math and not is_memory and not name.startswith(PURE_INTRINSICS):",
        "if False:",
        "what a function that cannot be looked into does to memory is not known",
        TESTS,
    ),
    Fault(
        "volatile accesses are let through",
        CHECKS,
        "(i.volatile or i.ordering is not None)",
        "i.ordering is not None",
        "they may not be repeated in reverse",
        TESTS,
    ),
    Fault(
        "atomic accesses are let through",
        CHECKS,
        "(i.volatile or i.ordering is not None)",
        "i.volatile",
        "another thread may have written in between",
        TESTS,
    ),
    Fault(
        "the bits of floats are let through",
        CHECKS,
        "if i.name is None or i.type in (FLOAT, DOUBLE) or isinstance(i.type, PointerType):",
        "if True:",
        "arithmetic on float bytes has no derivative rule: its gradient would be 0",
        TESTS,
    ),
    Fault(
        "pointers made of integers are let through",
        CHECKS,
        'i.opcode in ("inttoptr", "addrspacecast")',
        'i.opcode == "addrspacecast"',
        "nothing is known of where they point",
        TESTS,
    ),
    Fault(
        "mixed floats in one array are let through",
        CHECKS,
        "if held not in (Pointee.DOUBLE, Pointee.FLOAT) or pointee_of_type(access.type) is not held:",
        "if held not in (Pointee.DOUBLE, Pointee.FLOAT):",
        "a float read from a double's bytes has no shadow of its own",
        TESTS,
    ),
    Fault(
        "writes to bookkeeping are let through",
        CHECKS,
        "if access.is_write and any(o.kind is ObjectKind.HANDLE for o in objects):",
        "if False:",
        "the buffer behind a handle would no longer be the one that was allocated",
        TESTS,
    ),
    Fault(
        "memory of the tape leaves with an exception",
        CHECKS,
        "if home is None or home not in primal.nest.failing:",
        "if False:",
        "what an exception refers to is freed before it is read",
        unit("transforms/test_exceptions.py", "refused"),
    ),
    Fault(
        "stack memory of varying size is let through",
        CHECKS,
        'return is_in_entry and alloca.operands == (Constant(alloca.operands[0].type, "1"),)',
        "return True",
        "its shadow has the size of one element",
        TESTS,
    ),
    Fault(
        "integer arrays may be differentiated",
        CHECKS,
        "if facts.activity is Activity.DUP and facts.pointee not in (Pointee.DOUBLE, Pointee.FLOAT, Pointee.INFERRED):",
        "if False:",
        "memory without floats has no shadow",
        TESTS,
    ),
    Fault(
        "pointers of mixed activity are let through",
        INSTRUCTION,
        "        if constant:\n",
        "        if False:\n",
        "memory without a shadow would be added to at the address of another's",
        TESTS,
    ),
    Fault(
        "memory moved over itself is taken for a copy",
        INSTRUCTION,
        'may_overlap = (call.callee_name or "").startswith("llvm.memmove")',
        "may_overlap = False",
        "where source and target overlap, the order of the elements matters",
        unit("adjoint/test_copies.py"),
    ),
    Fault(
        "operations without a rule are let through",
        INSTRUCTION,
        "if rule is None or not isinstance(instruction.type, FloatType):\n            raise",
        "if rule is None:\n            return\n"
        "        if not isinstance(instruction.type, FloatType):\n            raise",
        "the derivative through them would silently be 0",
        TESTS,
    ),
)
