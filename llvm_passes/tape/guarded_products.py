"""Products that are guarded against ``0 * inf``, and what their partial derivatives are computed from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from llvm_passes.adjoint.context import TAPE_READ
from llvm_passes.adjoint.signature import Role
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    Alloca,
    BinaryOp,
    Block,
    Call,
    Cast,
    Compare,
    Constant,
    ExtractValue,
    Function,
    GetElementPtr,
    Instruction,
    Load,
    Local,
    Phi,
    Select,
    Store,
    UnaryOp,
    Value,
)
from llvm_passes.prepare.hoist import PURE_CALLS
from llvm_passes.rules.special import GUARD
from llvm_passes.rules.table import operation_of_callee
from llvm_passes.tape.split_loop import TILE_READ

READS = (f"{TAPE_READ}.", f"{TILE_READ}.")
"""What the names of functions begin with that read the tape."""

NO_ROLES: Mapping[str, Role] = MappingProxyType({})

_NUMBERS_IF_THE_RESULT_IS = {"fadd": (0, 1), "fsub": (0, 1), "fmul": (0, 1), "fdiv": (0,), "fneg": (0,)}
"""The operands of an operation that are numbers if its result is one."""


@dataclass(frozen=True)
class GuardedProduct:
    """The three instructions of one product."""

    compare: str
    select: str
    product: Local
    partial: Value


def guarded_products(block: Block) -> tuple[GuardedProduct, ...]:
    """The products of the block whose guards are there for nothing else."""
    made = {i.name: i for i in block.instructions if i.name is not None}
    users: dict[str, list[Instruction]] = {}
    for i in block.instructions:
        for value in i.operands:
            if isinstance(value, Local):
                users.setdefault(value.name, []).append(i)
    found = []
    for guard in block.instructions:
        if not (isinstance(guard, Compare) and guard.value.name.startswith(GUARD) and guard.predicate == "oeq"):
            continue
        adjoint = guard.operands[0]
        match users.get(guard.value.name, []):
            case [Select(operands=(_, Constant() as zero, Local() as value)) as select]:
                product = made.get(value.name)
                is_product = (
                    isinstance(product, BinaryOp) and product.opcode == "fmul" and product.operands[0] == adjoint
                )
                if product is not None and is_product and constant_value(zero) == 0.0:
                    found.append(GuardedProduct(guard.value.name, select.value.name, value, product.operands[1]))
    return tuple(found)


def tested(partials: Iterable[Value], made: Mapping[str | None, Instruction]) -> Iterator[Value]:
    """Those that are numbers only if all are; what is handed to the function first: loops around it test that once."""
    candidates = dict.fromkeys(p for p in partials if isinstance(p, Local))
    implied: set[Value] = set()
    waiting: list[Value] = [*candidates]
    while waiting:
        i = made.get(value.name) if isinstance(value := waiting.pop(), Local) else None
        if i is None or i.flags:
            continue
        for operand in (i.operands[n] for n in _NUMBERS_IF_THE_RESULT_IS.get(i.opcode, ())):
            if operand not in implied:
                implied.add(operand)
                waiting.append(operand)
    yield from sorted((p for p in candidates if p not in implied), key=lambda p: made.get(p.name) is not None)


def movable(function: Function, block: Block, roles: Mapping[str, Role] = NO_ROLES) -> set[str]:
    """Names that are known at the block's beginning, or could be: nothing before them in the block changes them.

    ``roles``: of the function's arguments.  What is written through shadows is no memory of the primal's.
    """
    cells = cells_of(function)
    own = {i.name for i in block.instructions if i.name is not None and not isinstance(i, Phi)}
    known = {a.name for a in function.arguments}
    known |= {i.name for i in function.instructions() if i.name is not None} - own
    bases = _bases(function)
    written: set[Role | None] = set()
    for i in block.instructions:
        if _may_write(i, cells):
            written.add(roles.get(bases(i.operands[1])) if isinstance(i, Store) else None)
        if i.name is None or i.name in known:
            continue
        is_read = isinstance(i, Load) and not (i.volatile or i.ordering or names_read(i) & cells)
        if is_read and written:
            is_read = written == {Role.SHADOW} and roles.get(bases(i.operands[0])) is Role.PRIMAL
        if (is_read or is_pure(i)) and names_read(i) <= known:
            known.add(i.name)
    return known


def _bases(function: Function) -> Callable[[Value], str]:
    """What pointers are made from, by steps within their object alone."""
    made = {i.name: i.operands[0] for i in function.instructions() if isinstance(i, GetElementPtr)}

    def base(pointer: Value) -> str:
        while isinstance(pointer, Local) and pointer.name in made:
            pointer = made[pointer.name]
        return pointer.name if isinstance(pointer, Local) else ""

    return base


def computed_from(roots: Iterable[Value], block: Block, products: Iterable[GuardedProduct]) -> set[str]:
    """The instructions of the block that the roots and the partial derivatives are computed from."""
    needed = {v.name for v in roots if isinstance(v, Local)}
    needed |= {p.partial.name for p in products if isinstance(p.partial, Local)}
    moved: set[str] = set()
    for i in reversed(block.instructions):
        if i.name in needed and not isinstance(i, Phi):
            moved.add(i.value.name)
            needed |= {v.name for v in i.operands if isinstance(v, Local)}
    return moved


def is_pure(i: Instruction) -> bool:
    """Whether it has no effects and, but for the tape, reads no memory."""
    match i:
        case BinaryOp() | UnaryOp() | Cast() | Compare() | Select() | GetElementPtr() | ExtractValue():
            return True
        case Call():
            name = i.callee_name or ""
            is_operation = name.startswith("llvm.") and operation_of_callee(name) is not None
            return is_operation or name.startswith((*READS, *PURE_CALLS))
        case _:
            return False


def _may_write(i: Instruction, cells: Collection[str]) -> bool:
    """Whether it may write memory other than the function's own cells."""
    if isinstance(i, Store):
        pointer = i.operands[1]
        return not (isinstance(pointer, Local) and pointer.name in cells)
    return isinstance(i, Call) and not is_pure(i)


def cells_of(function: Function) -> set[str]:
    """The function's own memory that is read and written as a whole, and is out of everyone else's sight."""
    cells = {i.value.name for i in function.instructions() if isinstance(i, Alloca)}
    for i in function.instructions():
        match i:
            case Load():
                pass
            case Store():
                cells -= {v.name for v in i.operands[:1] if isinstance(v, Local)}
            case _:
                cells -= names_read(i)
    return cells


def names_read(i: Instruction) -> set[str]:
    return {v.name for v in i.operands if isinstance(v, Local)}
