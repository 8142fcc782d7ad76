"""Faults in the derivatives that users give, and in the checks of the tape."""

from tests.mutation.catcher import unit
from tests.mutation.fault import Fault

CUSTOM = "llvm_passes/adjoint/custom_adjoint.py"
ACTIVITY = "llvm_passes/analysis/activity.py"
MARKERS = "tapeflow/frontend/markers.py"
CONTEXT = "tapeflow/frontend/context.py"
FORMS = "tapeflow/frontend/custom.py"

VJP = unit("transforms/test_custom_vjp.py")

USER = (
    Fault(
        "the derivative flows through the value",
        ACTIVITY,
        "yield from (instruction.operands[n] for n in custom.differentiated)",
        "yield from instruction.operands[:1]",
        "a stopped or clipped value takes the derivative of what computed it",
        unit("transforms/test_custom_jvp.py"),
    ),
    Fault(
        "cotangents start with what the cell held",
        CUSTOM,
        "self._builder.store(float_constant(value.type, 0.0), cell)\n",
        "pass\n",
        "a rule that did not run, after a failure, leaves garbage",
        unit("adjoint/test_custom_adjoint.py"),
    ),
    Fault(
        "zero times an infinite partial derivative",
        CUSTOM,
        'return self._builder.select(self._builder.compare("oeq", adjoint, zero, GUARD), zero, product)',
        "return product",
        "a zero adjoint stays zero",
        unit("transforms/test_custom_jvp.py"),
    ),
    Fault(
        "calls of a rule are merged",
        MARKERS,
        'found += ["inaccessiblemem: readwrite"] if rule.partials is None else []',
        "",
        "a rule that clips gives less for one call than for several",
        VJP,
    ),
    Fault(
        "a callee lowered within a rule is used outside of it",
        CONTEXT,
        "key = entry_point, self.session.within",
        "key = entry_point, ()",
        "within a rule its function is called without the rule, outside with it",
        VJP,
    ),
    Fault(
        "kept arrays are not copied",
        FORMS,
        "return _copied if isinstance(x, types.Array) else _unchanged",
        "return _unchanged",
        "the caller overwrites the array before the reverse pass",
        VJP,
    ),
    Fault(
        "records beyond the tape are let through",
        "llvm_passes/tape/check_store.py",
        "%inside = icmp ult i64 %record, %reserved",
        "%inside = icmp ule i64 %record, %reserved",
        "the record at the limit is outside",
        unit("transforms/test_check.py"),
    ),
)
