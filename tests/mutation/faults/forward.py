"""Faults in the augmented forward pass, and in the function around both passes."""

from tests.mutation.catcher import corpus, unit
from tests.mutation.fault import Fault

FORWARD = "llvm_passes/adjoint/forward.py"
FORWARD_INSTRUCTION = "llvm_passes/adjoint/forward_instruction.py"
FORWARD_LOOP = "llvm_passes/adjoint/forward_loop.py"
GRADIENT = "llvm_passes/adjoint/gradient.py"

AUGMENTED = (
    Fault(
        "paths are numbered from the end",
        FORWARD,
        "integer(n, path.type)",
        "integer(len(arrivals) - 1 - n, path.type)",
        "the reverse pass would go to the block that did not run",
        corpus("boolean or branches or continue"),
    ),
    Fault(
        "a shadow that does not start at zero",
        FORWARD_INSTRUCTION,
        'builder.call("llvm.memset.p0.i64", VOID, (buffer, integer(0, I8), size, integer(0, I1)))',
        'builder.call("llvm.memset.p0.i64", VOID, (buffer, integer(63, I8), size, integer(0, I1)))',
        "nothing depends on what is left in memory that the kernel gives back",
        corpus("allocated or temporary"),
    ),
    Fault(
        "allocations are freed too early",
        FORWARD_INSTRUCTION,
        "and facts.kind is CalleeKind.RETAIN_OR_RELEASE",
        "and False",
        "the reverse pass reads what the kernel had released",
        unit("adjoint", "allocated or callee"),
    ),
    Fault(
        "the tape owns what an exception refers to",
        FORWARD_INSTRUCTION,
        "if facts and facts.kind is CalleeKind.ALLOCATE and not is_failing:\n                self.emit_ownership",
        "if facts and facts.kind is CalleeKind.ALLOCATE:\n                self.emit_ownership",
        "an exception outlives the tape",
        unit("transforms/test_exceptions.py"),
    ),
    Fault(
        "one iteration too few is taped",
        FORWARD_LOOP,
        "outgoing[Port(Role.COUNT)] = following",
        "outgoing[Port(Role.COUNT)] = number",
        "as many iterations must be reversed as ran",
        corpus("while or newton"),
    ),
    Fault(
        "the next loop writes over the last record",
        FORWARD_LOOP,
        'record if link else builder.add(first, following, "position.next")',
        'record if link else builder.add(first, number, "position.next")',
        "each iteration has a record of its own",
        corpus("nested or four_deep or newton"),
    ),
    Fault(
        "room for the new records alone",
        FORWARD_LOOP,
        'reserve(builder.add(first, arguments[count_port], "records"))',
        "reserve(arguments[count_port])",
        "the records of the loops before are still there: the tape is overrun",
        unit("adjoint", "nested or four_deep"),
    ),
    Fault(
        "room for one record too few",
        FORWARD_LOOP,
        'reserve(builder.add(record, integer(1), "records"))',
        "reserve(record)",
        "the last record would be written beyond the end",
        unit("adjoint", "while or newton"),
    ),
    Fault(
        "the reverse pass runs after an exception",
        GRADIENT,
        'builder.branch_if(builder.compare("eq", status, integer(0, status.type), "succeeded"), reverse, finish)',
        "builder.branch(reverse)",
        "a kernel that raises leaves the shadows as they were, and its tape is not complete",
        unit("adjoint", "raises or exception or assertion"),
    ),
    Fault(
        "the result forgets the cell's contents",
        GRADIENT,
        'total = builder.binary("fadd", builder.load(value.type, cell), value)',
        "total = value",
        "adjoints of scalars accumulate, as shadows do",
        unit("adjoint/test_scalar_cells.py"),
    ),
)
