"""Faults in forward mode, and in forward mode over reverse mode."""

from tests.mutation.catcher import ir, unit
from tests.mutation.fault import Fault

INSTRUCTION = "llvm_passes/tangent/instruction.py"
SHADOWS = "llvm_passes/tangent/memory_tangent.py"
LANES = "llvm_passes/tangent/lanes.py"
CHAIN = "llvm_passes/tangent/chain.py"
OWNERSHIP = "llvm_passes/tangent/ownership.py"

FORWARD_MODE = (
    Fault(
        "a store leaves the tangent as it was",
        SHADOWS,
        "        self.lanes.store(self.tangent(value), value.type, self.shadow(pointer, store), store.align)\n",
        "",
        "the tangents of what was there are read on",
        unit("tangent", "memory"),
    ),
    Fault(
        "the sum of terms is the last of them",
        INSTRUCTION,
        'total = term if total is None else self.builder.binary("fadd", total, term, stem)',
        "total = term",
        "a product changes with both of its factors",
        unit("tangent", "scalars"),
    ),
    Fault(
        "an infinite tangent survives a zero factor",
        LANES,
        "        result = self.builder.select(is_zero, self.zero(type), result, stem)\n",
        "",
        "0 * inf is not a number",
        ir("tangent"),
    ),
    Fault(
        "the shadow of new memory is not cleared",
        SHADOWS,
        "        self._clear(buffer, made.arguments[facts.size_argument])\n",
        "",
        "what an earlier owner left is taken for tangents",
        unit("tangent", "memory"),
    ),
    Fault(
        "the lanes of an array share their memory",
        LANES,
        '        return self.builder.mul(size, integer(self.count, size.type), "scaled")',
        "        return size",
        "an element's lanes stand behind those of the one before it",
        ir("tangent"),
    ),
    Fault(
        "what is allocated is owned by nobody",
        OWNERSHIP,
        "        if isinstance(instruction, Return):\n            builder.call(RELEASE, VOID, (self.tape,))\n",
        "",
        "allocations outlive the call",
        unit("tangent", "memory"),
    ),
    Fault(
        "the adjoint of an argument does not change with it",
        CHAIN,
        "        if is_pointer and (origin.path or is_varied or own.activity is Activity.DUP):\n",
        "        if is_pointer and (is_varied or (own.activity is Activity.DUP and not origin.path)):\n",
        "the tangent of the gradient is what second derivatives are",
        unit("transforms/test_second_order.py"),
    ),
)
