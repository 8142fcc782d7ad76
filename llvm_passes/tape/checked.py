"""Every tape access checked: a fault of the compiler is reported, with its slot, where it would be a crash.

::

    A: %x = read(tape, 3, %r)            A:      %ok = check(tape, 3, %r)
       br B                                      br %ok, A.on, violated
                                  =>     A.on:   %x = read(tape, 3, %r)
    (rev_1 is called)                            br B
                                         violated:  ret poison

After each call of a function that has the tape, its caller asks whether something was violated in it, and
returns as well; what it returned is not looked at.  The gradient itself then gives its memory back and
returns ``VIOLATION_STATUS`` with the number of the slot.

Legal because the checks read and write nothing but the tape's own bookkeeping: without a violation the
function does what it did.  Shadows are not restored after one.  What it does not see: a read of a record
that was reserved in this call and never written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from llvm_passes.adjoint.context import TAPE_READ, TAPE_WRITE
from llvm_passes.adjoint.gradient import ACQUIRE, RELEASE
from llvm_passes.environment import VIOLATION_STATUS
from llvm_passes.ir.builder import FunctionBuilder, integer, poison
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    I1,
    I32,
    VOID,
    Call,
    Constant,
    Function,
    Instruction,
    IntType,
    Local,
    Phi,
    Value,
)
from llvm_passes.tape.plan import TapePlan


def with_checks(functions: Iterable[Function], plan: TapePlan) -> tuple[Function, ...]:
    """The functions of a derivative, tape calls still abstract, with a check before each tape access."""
    by_name = {f.name: f for f in functions}
    tapes = _tapes(by_name)
    return tuple(_checked(f, tapes, plan) if f.name in tapes else f for f in by_name.values())


def _tapes(functions: Mapping[str, Function]) -> Mapping[str, Local]:
    """The tape in each function that has it: made where it is acquired, then passed on."""
    found: dict[str, Local] = {}
    for function in functions.values():
        acquired = (i for i in function.instructions() if isinstance(i, Call) and i.callee_name == ACQUIRE)
        found.update((function.name, i.value) for i in acquired)
    pending = list(found)
    while pending:
        name = pending.pop()
        for call in (i for i in functions[name].instructions() if isinstance(i, Call)):
            callee = functions.get(call.callee_name or "")
            if callee is None or callee.name in found or found[name] not in call.arguments:
                continue
            found[callee.name] = callee.arguments[call.arguments.index(found[name])].value
            pending.append(callee.name)
    return found


def _checked(function: Function, tapes: Mapping[str, Local], plan: TapePlan) -> Function:
    return _Checks(function, tapes, plan).run()


class _Checks:
    """Rewrites one function."""

    def __init__(self, function: Function, tapes: Mapping[str, Local], plan: TapePlan) -> None:
        self._function = function
        self._tapes = tapes
        self._tape = tapes[function.name]
        self._prefix = f"{plan.symbol}.tape"
        self._regions = {slot.index: slot.region for slot in plan.slots}
        self._builder = FunctionBuilder(
            function.name,
            function.result,
            function.arguments,
            linkage=function.linkage,
            attributes=function.attributes,
        )
        self._builder.reserve_names([i.name for i in function.instructions() if i.name is not None])
        self._ends: dict[str, str] = {}
        """The last part of each block that was cut."""
        self._violated = ""

    def run(self) -> Function:
        builder = self._builder
        for block in self._function.blocks:
            builder.open(block.label)
        self._violated = builder.open("violated")
        for block in self._function.blocks:
            builder.at(block.label)
            for instruction in block.instructions:
                self._emit(instruction)
            self._ends[block.label] = builder.label
        builder.at(self._violated)
        self._leave()
        made = builder.build()
        blocks = tuple(type(b)(b.label, tuple(self._redirected(i) for i in b.instructions)) for b in made.blocks)
        return made.replace(blocks=blocks)

    def _emit(self, instruction: Instruction) -> None:
        name = (instruction.callee_name or "") if isinstance(instruction, Call) else ""
        if isinstance(instruction, Call) and name.startswith((TAPE_READ, TAPE_WRITE)):
            _, slot, record, *_ = instruction.arguments
            assert isinstance(slot, Constant)
            region = self._regions[int(constant_value(slot) or 0)]
            arguments = (self._tape, slot, record)
            self._unless(self._builder.call_value(f"{self._prefix}.check.{region}", I1, arguments, "inside"))
        self._builder.emit(instruction)
        if isinstance(instruction, Call) and name in self._tapes:
            self._unless(self._builder.call_value(f"{self._prefix}.sound", I1, (self._tape,), "sound"))

    def _unless(self, condition: Value) -> None:
        onward = self._builder.open("on")
        self._builder.branch_if(condition, onward, self._violated)
        self._builder.at(onward)

    def _leave(self) -> None:
        builder, result = self._builder, self._function.result
        is_outermost = any(isinstance(i, Call) and i.callee_name == ACQUIRE for i in self._function.instructions())
        if not is_outermost:
            builder.ret(None if result == VOID else poison(result))
            return
        slot = builder.call_value(f"{self._prefix}.violation", I32, (self._tape,), "slot")
        builder.call(RELEASE, VOID, (self._tape,))
        if isinstance(result, IntType) and result == I32:
            builder.ret(builder.binary("or", slot, integer(VIOLATION_STATUS, I32), "status"))
            return
        builder.call("abort", VOID, ())
        builder.unreachable()

    def _redirected(self, instruction: Instruction) -> Instruction:
        if not isinstance(instruction, Phi):
            return instruction
        return instruction.replace(blocks=tuple(self._ends.get(label, label) for label in instruction.blocks))
