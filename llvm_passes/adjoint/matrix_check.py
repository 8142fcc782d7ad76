"""Which products of matrices the rules cover: whole, unscaled, of floats, transposed or not, for all one can tell."""

from __future__ import annotations

from llvm_passes.adjoint.context import refuse
from llvm_passes.adjoint.primal import Primal
from llvm_passes.analysis.matrix_calls import MatrixCall
from llvm_passes.environment import MatrixRoutine
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import Call, Constant, Instruction, Store, Value

WAY_OUT = "Write the product as loops."
SCALED = "a product of matrices that is scaled or added to"


def check_product(primal: Primal, product: MatrixCall) -> None:
    """Raises UnsupportedError for a product of differentiated arrays that the rules do not cover."""
    if is_added(primal, product):
        raise refuse(SCALED, product.call, WAY_OUT)


def is_added(primal: Primal, product: MatrixCall) -> bool:
    """Whether a product adds to what is there instead of writing over it.

    Raises UnsupportedError where that is not known, and for any other product that no rule covers.
    """
    call = product.call
    if product.element is None:
        raise refuse("a product of matrices that are neither float64 nor float32", call, WAY_OUT)
    for position in {MatrixRoutine.GEMV: (1,), MatrixRoutine.GEMM: (1, 2)}.get(product.routine, ()):
        if _constant(call.operands[position]) not in (ord("n"), ord("N"), ord("t"), ord("T")):
            raise refuse("a product of matrices transposed or not depending on the data", call, WAY_OUT)
    alpha, beta = [scalar_at(primal, product, pointer) for pointer in product.scalars] or (1.0, 0.0)
    if alpha != 1.0 or beta not in (0.0, 1.0):
        raise refuse(SCALED, call, WAY_OUT)
    return beta == 1.0


def scalar_at(primal: Primal, product: MatrixCall, pointer: Value) -> float | None:
    """The constant that is behind ``pointer`` when the product is called, on whatever way; None if that is unclear."""
    label, index = place_of(primal, product)
    control_flow, objects = primal.control_flow, primal.memory.objects(pointer)
    writes = {
        id(access.instruction)
        for access in primal.memory.writes()
        if any(primal.memory.may_overlap(o, w) for o in objects for w in primal.memory.objects(access.pointer))
    }
    pending: list[tuple[str, int]] = [(label, index)]
    seen: set[str] = set()
    found: set[float | None] = set()
    while pending:
        label, end = pending.pop()
        before = control_flow.block(label).instructions[:end]
        last = next((i for i in reversed(before) if id(i) in writes or _ends(i, pointer)), None)
        if last is not None or label == control_flow.entry:
            found.add(_stored(last, pointer))
            continue
        sources = {edge.source for edge in control_flow.edges() if edge.target == label} - seen
        seen |= sources
        pending += [(source, len(control_flow.block(source).instructions)) for source in sources]
    return found.pop() if len(found) == 1 else None


def _stored(write: Instruction | None, pointer: Value) -> float | None:
    return _constant(write.operands[0]) if isinstance(write, Store) and write.operands[1] == pointer else None


def _ends(instruction: Instruction, pointer: Value) -> bool:
    """Whether the memory behind ``pointer`` holds nothing any more afterwards, or nothing yet."""
    is_marker = isinstance(instruction, Call) and (instruction.callee_name or "").startswith("llvm.lifetime.")
    return is_marker and pointer in instruction.operands


def place_of(primal: Primal, product: MatrixCall) -> tuple[str, int]:
    """Block and index of the call."""
    accesses = primal.memory.accesses
    return next((a.label, a.index) for a in accesses if a.instruction is product.call)


def _constant(value: Value) -> float | int | None:
    return constant_value(value) if isinstance(value, Constant) else None
