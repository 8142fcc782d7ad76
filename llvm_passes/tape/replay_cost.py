"""Whether replaying an iteration costs less than taping it, beyond the cache: a guess, from its IR.

How often the loops in it iterate is not known, so each is taken to iterate often: what is innermost counts.
"""

from __future__ import annotations

from collections.abc import Mapping

from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.ir.model import (
    BinaryOp,
    Call,
    FloatType,
    Function,
    GetElementPtr,
    Load,
    Local,
    Store,
    UnaryOp,
    Value,
)
from llvm_passes.rules.table import operation_of_callee
from llvm_passes.tape.cost import OFTEN, Costs, Pace
from llvm_passes.tape.plan import TapePlan

INLINE = frozenset({"fabs", "copysign", "minnum", "maxnum", "floor", "ceil", "trunc", "rint", "nearbyint", "fma"})
"""Functions that are an instruction or two."""


def replay_and_tape(
    pair: LoopPair, functions: Mapping[str, Function], plan: TapePlan, costs: Costs
) -> tuple[float, float]:
    """Nanoseconds to replay an iteration, and to tape it and read that back."""
    bodies = {inner.index for inner in pair.walk()}
    arrays = [r for r in plan.regions if r.parent == pair.index and r.index not in bodies]
    replay = _work(pair, functions[pair.forward.symbol], costs)
    if pair.forward_loop is not None and pair.trip_count is None:
        # Whether there is a next iteration is only known when this one has run, whatever it computes.
        replay = max(replay, costs.serial_flop)
    tape = costs.taped_byte * sum(slot.size for slot in pair.slots)
    tape += costs.taped_byte * OFTEN * sum(region.record_size for region in arrays)
    for child in pair.children:
        inner_replay, inner_tape = replay_and_tape(child, functions, plan, costs)
        replay += OFTEN * inner_replay
        tape += OFTEN * inner_tape
    return replay, tape


def _work(pair: LoopPair, function: Function, costs: Costs) -> float:
    names = [_operation(i) for i in function.instructions() if isinstance(i.type, FloatType)]
    operations = [name for name in names if name is not None]
    calls = costs.libm_call * sum(name.startswith("call ") for name in operations)
    plain = [name for name in operations if not name.startswith("call ")]
    is_serial = any(isinstance(v.type, FloatType) for v in pair.carried) or _works_in_place(function)
    is_scalar = bool(calls or pair.may_raise or pair.children)
    pace = Pace.SERIAL if is_serial else Pace.SCALAR if is_scalar else Pace.VECTOR
    return calls + sum(costs.work(name, pace) for name in plain)


def _works_in_place(function: Function) -> bool:
    """Whether an array is read at one address and written at another: each iteration may wait for the one before."""
    made = {i.name: i for i in function.instructions() if isinstance(i, GetElementPtr)}

    def base(pointer: Value) -> Value:
        while isinstance(pointer, Local) and pointer.name in made:
            pointer = made[pointer.name].operands[0]
        return pointer

    accesses = [i for i in function.instructions() if isinstance(i, Load | Store)]
    read = {i.operands[0] for i in accesses if isinstance(i, Load) and isinstance(i.type, FloatType)}
    written = {i.operands[1] for i in accesses if isinstance(i, Store) and isinstance(i.operands[0].type, FloatType)}
    return any(base(r) == base(w) and r != w for w in written for r in read)


def _operation(i: object) -> str | None:
    match i:
        case BinaryOp() | UnaryOp():
            return i.opcode
        case Call():
            name = operation_of_callee(i.callee_name or "")
            if name is None:
                return None
            return name if name in INLINE or name == "sqrt" else f"call {name}"
        case _:
            return None
