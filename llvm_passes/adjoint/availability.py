"""How the reverse pass comes by each primal value: recomputed, read again, or taped.

Every decision carries its reason, which ``explain`` prints.  The choice is greedy, one value at a
time; it never does more than a little work again to save tape.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from llvm_passes.adjoint.demand import demanded
from llvm_passes.adjoint.intrinsics import PURE_INTRINSICS
from llvm_passes.adjoint.minimum_cut import NOTHING_CHOSEN, Choice, minimum_cut
from llvm_passes.adjoint.primal import Primal
from llvm_passes.adjoint.recomputation import CHEAP_FUNCTIONS, is_rewritten
from llvm_passes.adjoint.shared_array import NOTHING_SHARED, SharedArray, SharedArrays, chosen
from llvm_passes.analysis.activity import custom_rule
from llvm_passes.analysis.memory_objects import ObjectKind
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import (
    I1,
    BinaryOp,
    Call,
    Cast,
    Compare,
    ExtractValue,
    FloatType,
    GetElementPtr,
    Instruction,
    IntType,
    Load,
    Local,
    Phi,
    Select,
    Type,
    UnaryOp,
    Value,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.rules.table import operation_of_callee
from llvm_passes.tape.settings import NO_EDITS, TapeSettings

MOST_WORK = 10
"""Work, in units of an addition, that is done again at most instead of taping a result."""

CHEAPER = "cheaper to tape than to make again from what would be taped instead"
SAID = "the plan says so"

WORK = {"fdiv": 4, "frem": 20, "sqrt": 6}
"""Work of the float operations that cost more than an addition."""


class Source(Enum):
    """Where the reverse pass gets a value from."""

    INDUCTION = "induction"
    """Computed from the iteration number."""
    RECOMPUTE = "recompute"
    """The instruction is done again on its operands."""
    RELOAD = "reload"
    """Memory still holds it."""
    COPY = "copy"
    """A copy of the array that it was read from."""
    TAPE = "tape"


@dataclass(frozen=True, slots=True)
class Decision:
    source: Source
    reason: str


class Availability:
    """The decisions for all values of a function.

    An operation is done again when that takes no more tape than keeping its result: its *leaves*,
    the taped values of its own body that it comes from, are read by some derivative rule anyway.
    """

    def __init__(self, primal: Primal, shared: SharedArrays = NOTHING_SHARED, choice: Choice = NOTHING_CHOSEN) -> None:
        self._primal = primal
        self._choice = choice
        self.shared = shared
        self._decisions: dict[str, Decision] = {}
        self._leaves: dict[str, frozenset[Local]] = {}
        self._work: dict[str, int] = {}
        self._inexact: set[str] = set()
        """Recomputed floats that may differ from the primal's in their last bits."""
        # Definitions come before their uses in this order (phis look at no operand), so nothing recurses.
        for label in primal.control_flow.reverse_postorder():
            body = primal.nest.body_of(label)
            for instruction in primal.control_flow.block(label).instructions:
                if instruction.name is not None:
                    self._decisions[instruction.name] = self._decide(instruction, body)

    def decision(self, value: Local) -> Decision:
        """How the reverse pass gets ``value``, which an instruction defines."""
        return self._decisions[value.name]

    def _inner(self, values: Iterable[Value], body: Body) -> list[Local]:
        """Those of ``values`` that the body itself computes, each once.

        What is defined further out costs that body's tape, if any: one record there against many here.
        """
        locals_ = (v for v in values if isinstance(v, Local) and not self._primal.is_outside(v, body))
        return list(dict.fromkeys(locals_))

    def _leaves_of(self, values: Iterable[Value], body: Body) -> frozenset[Local]:
        """The taped values of the body that recomputing from ``values`` reads."""
        found: set[Local] = set()
        for value in self._inner(values, body):
            is_taped = self._decisions[value.name].source is Source.TAPE
            found |= {value} if is_taped else self._leaves.get(value.name, frozenset())
        return frozenset(found)

    def _decide(self, i: Instruction, body: Body) -> Decision:
        match i:
            case Phi() if i.value.name in self._primal.inductions:
                return Decision(Source.INDUCTION, "an induction variable")
            case Phi():
                return Decision(Source.TAPE, "a phi: its value depends on the path taken")
            case UnaryOp(opcode="freeze"):
                return Decision(Source.TAPE, "a freeze need not give the same value twice")
            case Load():
                return self._load(i, body)
            case Call() if ".with.overflow." in (i.callee_name or ""):
                self._leaves[i.value.name] = self._leaves_of(i.arguments, body)
                return Decision(Source.RECOMPUTE, "integer arithmetic")
            case GetElementPtr():
                self._leaves[i.value.name] = self._leaves_of(i.operands, body)
                return Decision(Source.RECOMPUTE, "an address")
            case BinaryOp() | UnaryOp() | Compare() | Cast() | Select() | ExtractValue():
                return self._operation(i, body)
            case Call(type=IntType()) if (i.callee_name or "").startswith(PURE_INTRINSICS):
                return self._operation(i, body)
            case Call() if (custom := custom_rule(i, self._primal.environment)) is not None:
                if custom.partials is not None:
                    return self._operation(i, body)
                self._leaves[i.value.name] = self._leaves_of(i.operands[:1], body)
                return Decision(Source.RECOMPUTE, "another name of a value")
            case Call() if operation_of_callee(i.callee_name or "") in CHEAP_FUNCTIONS:
                return self._operation(i, body)
            case Call():
                return Decision(Source.TAPE, f"the result of @{i.callee_name} is not computed twice")
            case _:
                return Decision(Source.TAPE, f"the result of {i.opcode} is not computed twice")

    def _load(self, load: Load, body: Body) -> Decision:
        overwrite = self._primal.overwrites.overwrite_or_none(load)
        array = self.shared.of_load(load.value.name)
        if array is not None and self._is_copied(load, array, body):
            return Decision(Source.COPY, f"{array.range.reason} is taped where the loop begins")
        if overwrite is not None:
            where = overwrite.instruction.location
            line = f" at line {where.line}" if where else ""
            return Decision(Source.TAPE, f"the memory it was read from may be overwritten{line}")
        if any(o.kind is ObjectKind.UNKNOWN for o in self._primal.memory.objects(load.operands[0])):
            return Decision(Source.TAPE, "read through a pointer of unknown origin")
        leaves = self._leaves_of(load.operands, body)
        if load.name in self._choice.taped:
            return Decision(Source.TAPE, self._why(load, CHEAPER))
        if load.name in self._choice.made_again:
            self._leaves[load.value.name] = leaves
            return Decision(Source.RELOAD, self._why(load, "memory still holds it"))
        if leaves and not self._primal.activity.is_active(load.value):
            return Decision(Source.TAPE, f"its address would take {_listed(leaves)} on the tape")
        # The address of an active load is wanted for the shadow anyway.
        return Decision(Source.RELOAD, "memory still holds it")

    def _is_copied(self, load: Load, array: SharedArray, body: Body) -> bool:
        if load.name in self._choice.taped:
            return False
        return not self._leaves_of((v for v, _ in array.offsets[load.value.name].terms), body)

    def _operation(self, i: Instruction, body: Body) -> Decision:
        inexact = next((o for o in i.operands if isinstance(o, Local) and o.name in self._inexact), None)
        if inexact is not None and not isinstance(i.type, FloatType):
            return Decision(Source.TAPE, f"fast-math may round {inexact} in another way, and this would differ")
        leaves = self._leaves_of(i.operands, body)
        if i.name in self._choice.taped:
            return Decision(Source.TAPE, self._why(i, CHEAPER))
        if i.name in self._choice.made_again:
            return self._made_again(i, leaves, inexact)
        use = self._primal.differential_use
        extra = {leaf for leaf in leaves if not use.is_read_in_reverse(leaf.name)}
        # Integers go on into several addresses: one taped leaf serves them all.
        is_shared = isinstance(i.type, IntType) and i.type != I1 and len(extra) == 1
        if extra and not is_shared and _size(i.type) <= sum(_size(leaf.type) for leaf in extra):
            return Decision(Source.TAPE, f"recomputing it would take {_listed(extra)} on the tape")
        work = self._work_of(i)
        for operand in self._inner(i.operands, body):
            if not use.is_read_in_reverse(operand.name):
                work += self._work.get(operand.name, 0)
        if work > MOST_WORK:
            return Decision(Source.TAPE, "dearer to recompute than to tape")
        self._work[i.value.name] = work
        return self._made_again(i, leaves, inexact)

    def _made_again(self, i: Instruction, leaves: frozenset[Local], inexact: Local | None) -> Decision:
        if inexact is not None or is_rewritten(i):
            self._inexact.add(i.value.name)
        self._leaves[i.value.name] = leaves
        return Decision(Source.RECOMPUTE, self._why(i, "cheap to recompute from what is at hand"))

    def _why(self, i: Instruction, reason: str) -> str:
        return SAID if i.name in self._choice.said else reason

    def _work_of(self, i: Instruction) -> int:
        if not isinstance(i.type, FloatType):
            return 0
        name = operation_of_callee(i.callee_name or "") if isinstance(i, Call) else i.opcode
        return WORK.get(name or "", 1)

    def taped(self) -> Mapping[str, int]:
        """The values that are taped, by an estimate of what the reverse pass wants, and their bytes."""
        sites = self._primal.definitions.sites
        names = (n for n in self.asked() if n in self._decisions and self._decisions[n].source is Source.TAPE)
        sizes = {name: scalar_size(sites[name].instruction.type) or 0 for name in names}
        return {name: size for name, size in sizes.items() if size}

    def asked(self) -> frozenset[str]:
        """What the reverse pass wants, by an estimate."""
        return demanded(self._primal, self._operands)

    def _operands(self, i: Instruction) -> tuple[Value, ...]:
        """The values that one is recomputed from."""
        if i.name is None or i.name not in self._decisions:
            return ()
        is_made_again = self._decisions[i.name].source in (Source.RECOMPUTE, Source.RELOAD)
        return i.operands if is_made_again else ()


def availability_of(primal: Primal, settings: TapeSettings) -> Availability:
    """The decisions under some settings."""
    is_callee = primal.program is not None and primal.program.is_callee(primal.function)
    shared = SharedArrays.of(primal) if settings.shared and not is_callee else NOTHING_SHARED
    edits = NO_EDITS if is_callee else settings.edits
    choice = minimum_cut(primal, shared, settings.costs, edits) if settings.choose else None
    if choice is not None:
        used = choice.arrays
        return Availability(primal, shared.without(lambda array: array.index not in used), choice.edited(edits))
    said = NOTHING_CHOSEN.edited(edits)
    plain = Availability(primal, choice=said)
    if not shared.arrays:
        return plain
    with_all = Availability(primal, shared, said)

    def taped(arrays: SharedArrays) -> Mapping[str, int]:
        return (Availability(primal, arrays, said) if arrays.arrays else plain).taped()

    kept = chosen(primal, shared, taped, with_all.asked())
    return Availability(primal, kept, said) if kept.arrays else plain


def _size(type: Type) -> int:
    size = scalar_size(type)
    # What has no layout cannot be taped: it never counts as the smaller.
    return 1 << 30 if size is None else size


def _listed(values: Iterable[Local]) -> str:
    return ", ".join(sorted(map(str, values)))


def describe_availability(primal: Primal, availability: Availability) -> str:
    """How the reverse pass would come by each value, as stable text: what the IR tests compare."""
    lines = [f"availability in @{primal.function.name}:"]
    for instruction in primal.function.instructions():
        if instruction.name is not None and primal.block_of(instruction) not in primal.nest.failing:
            decision = availability.decision(instruction.value)
            lines.append(f"  {instruction.value}: {decision.source.value}, {decision.reason}")
    return "\n".join(lines) + "\n"
