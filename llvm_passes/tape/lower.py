"""Abstract tape accesses become loads and stores.

::

    call void @tapeflow.tape.write.double(ptr %tape, i32 3, i64 %record, double %x)
    ->
    %base = load ptr, ptr (%tape + offset of slot 3), !alias.scope !header, !noalias !rest
    store double %x, ptr (%base + 8 * %record), !alias.scope !tape, !noalias !rest

Legal because each (slot, record) is written before it is read, at an address of its own: the arrays
of two slots do not overlap, records are below the capacity that ``reserve`` has made, and the tape
object, its arrays and the program's memory are disjoint, which the alias scopes tell LLVM: without
them every store of a float might change where the tape is, and nothing would be vectorised.

That is one array a slot; :mod:`llvm_passes.tape.address` has the other layouts, and
:mod:`llvm_passes.tape.layers` what they do to loops.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

from llvm_passes.adjoint import Adjoint
from llvm_passes.adjoint.context import (
    TAPE_MOVE,
    TAPE_OWN,
    TAPE_POSITION,
    TAPE_READ,
    TAPE_RESERVE,
    TAPE_WRITE,
)
from llvm_passes.adjoint.declarations import with_declarations
from llvm_passes.adjoint.expected import COUNTING
from llvm_passes.adjoint.gradient import ACQUIRE, RELEASE
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    I8,
    I64,
    PTR,
    VOID,
    Block,
    Call,
    Constant,
    Function,
    FunctionType,
    GetElementPtr,
    Global,
    Instruction,
    Load,
    Local,
    Module,
    Store,
    Type,
    Value,
)
from llvm_passes.ir.reader import read_module
from llvm_passes.rules.special import RUNTIME
from llvm_passes.tape.account import TapeAccount
from llvm_passes.tape.address import Addresses, Steps, number
from llvm_passes.tape.alias_scopes import HEADER, TAPE, AliasScopes
from llvm_passes.tape.checked import with_checks
from llvm_passes.tape.checkpoint import TAPE_ADDRESS, TAPE_ASKED, asked_text
from llvm_passes.tape.disk import DiskTape
from llvm_passes.tape.layout import TapeLayout
from llvm_passes.tape.markers import marker_definitions
from llvm_passes.tape.packed_branches import in_bytes
from llvm_passes.tape.packed_record import PackedRecords
from llvm_passes.tape.plan import TapePlan, element_alignment
from llvm_passes.tape.rebuilt import with_rebuilt_loops
from llvm_passes.tape.regions import as_they_stand, laid_out, with_split_loops, written_in_place
from llvm_passes.tape.settings import DEFAULT_SETTINGS, TapeSettings
from llvm_passes.tape.split_loop import TILE_AT, TILE_POP, TILE_PUSH, TILE_READ, TILE_WRITE
from llvm_passes.tape.store import function_name, store_text
from llvm_passes.tape.touches import with_touches
from llvm_passes.tape.unguarded import with_unguarded_paths


class Taped(Protocol):
    """IR with abstract tape accesses: an adjoint, or a tangent."""

    @property
    def module(self) -> Module: ...

    @property
    def symbol(self) -> str:
        """The primal: its derivatives are named after it."""

    @property
    def plan(self) -> TapePlan: ...


def schedule(
    adjoint: Taped,
    settings: TapeSettings = DEFAULT_SETTINGS,
    *,
    keep_memory: bool = True,
    is_checked: bool = False,
    is_counted: bool = False,
) -> Module:
    """The module with its tape lowered to memory.

    Its memory stays for the next call, or with ``keep_memory=False`` is given back by each.  With
    ``is_checked`` every access is checked, and stands between pages that cannot be accessed.  With
    ``is_counted`` the tape counts what it does, within the budget of ``settings``, and takes its memory from
    the process's functions (tapeflow/runtime/memory.py), to which the module must be linked.
    """
    if settings.directory is not None and (is_checked or not isinstance(adjoint, Adjoint)) and adjoint.plan.slots:
        what = "a checked gradient" if is_checked else "a derivative of a gradient"
        raise UnsupportedError("tape", f"tape_dir= for {what}", advice="Leave tape_dir out: its tape stays in memory.")
    if isinstance(adjoint, Adjoint):
        streamed = adjoint
        if settings.rebuilds:
            adjoint = with_rebuilt_loops(adjoint, settings)
        adjoint = laid_out(adjoint, settings, is_checked=is_checked)
        if adjoint.module is not streamed.module:
            adjoint = written_in_place(adjoint)
    module, plan = adjoint.module, adjoint.plan
    scopes = AliasScopes.of_module(module)
    prefix = adjoint.symbol + "."
    generated = [f for f in module.functions.values() if f.name.startswith(prefix) and not f.is_declaration]
    if is_checked:
        plan = replace(plan, regions=tuple(in_bytes(as_they_stand(region)) for region in plan.regions))
        generated = list(with_checks(generated, plan))
    elif isinstance(adjoint, Adjoint):
        split, plan = with_split_loops(adjoint, generated)
        dropped = {f.name for f in generated} - {f.name for f in split}
        module = replace(module, functions={n: f for n, f in module.functions.items() if n not in dropped})
        generated = list(with_unguarded_paths(adjoint, split))
    layout = TapeLayout.of(plan)
    account = TapeAccount.of(plan, layout, settings.budget) if is_counted else None
    disk = None
    if settings.directory is not None and account is not None and account.regions:
        disk = DiskTape.of(plan, account, settings.directory)
        generated = [with_touches(function, plan, disk) for function in generated]
    lowered = [_Lowering(plan, layout, scopes, function, is_counted=is_counted).run() for function in generated]
    reached = (f for f in (*module.functions.values(), *lowered) if f.name != adjoint.symbol)
    functions = {**module.functions, **{f.name: f for f in (*lowered, *marker_definitions(reached))}}
    abstract = (
        TAPE_READ,
        TAPE_WRITE,
        TAPE_RESERVE,
        TAPE_OWN,
        TAPE_POSITION,
        TAPE_MOVE,
        TAPE_ADDRESS,
        TAPE_ASKED,
        ACQUIRE,
        RELEASE,
        *COUNTING,
    )
    functions = {n: f for n, f in functions.items() if not (f.is_declaration and n.startswith(abstract))}
    keep_memory = keep_memory and disk is None
    text = store_text(plan, layout, keep_memory=keep_memory, is_checked=is_checked, account=account, disk=disk)
    store = read_module(text)
    runtime = [read_module(text) for text in dict.fromkeys(_runtime_texts(lowered))]
    if TAPE_ASKED in module.functions:
        asked_at = account.number("asked") if account is not None and account.budget is not None else None
        runtime.append(read_module(asked_text(function_name(plan, "asked"), asked_at)))
    for part in [store, *runtime]:
        functions = {
            **part.functions,
            **{n: f for n, f in functions.items() if not f.is_declaration or n not in part.functions},
        }
    return with_declarations(
        Module(
            functions=functions,
            globals={**module.globals, **store.globals},
            types=module.types,
            data_layout=module.data_layout,
            triple=module.triple,
            metadata={**module.metadata, **scopes.definitions()},
        )
    )


def _runtime_texts(functions: list[Function]) -> Iterator[str]:
    for function in functions:
        for instruction in function.instructions():
            if isinstance(instruction, Call) and instruction.callee_name in RUNTIME:
                yield RUNTIME[instruction.callee_name]


class _Lowering:
    """Rewrites one function."""

    def __init__(
        self, plan: TapePlan, layout: TapeLayout, scopes: AliasScopes, function: Function, *, is_counted: bool
    ) -> None:
        self._is_counted = is_counted
        self._plan = plan
        self._layout = layout
        self._scopes = scopes
        self._function = function
        self._names = {i.name for i in function.instructions()} | {a.name for a in function.arguments}
        self._names |= {b.label for b in function.blocks}
        self._counter = 0
        self._addresses = Addresses(plan, layout, scopes, self._fresh)
        self._bits = PackedRecords(layout, self._addresses, scopes, self._fresh)

    def run(self) -> Function:
        blocks = tuple(
            Block(b.label, tuple(out for i in b.instructions for out in self._lower(i))) for b in self._function.blocks
        )
        return self._function.replace(blocks=blocks)

    def _fresh(self, stem: str) -> str:
        while True:
            self._counter += 1
            name = f"{stem}.{self._counter}"
            if name not in self._names:
                self._names.add(name)
                return name

    def _lower(self, i: Instruction) -> Iterator[Instruction]:
        match i:
            case Load() | Store():
                yield i.replace(scopes=self._scopes.of_access(i))
            case Call() if self._is_bit(i):
                yield from self._bits.lowered(i)
            case Call() if (i.callee_name or "").startswith((TAPE_WRITE, TILE_WRITE)):
                tape, slot, record, value = i.arguments
                pointer = yield from self._place(i)(tape, slot, record, value.type)
                yield Store(
                    opcode="store",
                    type=VOID,
                    operands=(value, pointer),
                    align=element_alignment(value.type),
                    scopes=self._scopes.of(TAPE),
                    location=i.location,
                )
            case Call() if (i.callee_name or "").startswith((TAPE_READ, TILE_READ)):
                tape, slot, record = i.arguments
                pointer = yield from self._place(i)(tape, slot, record, i.type)
                yield Load(
                    opcode="load",
                    type=i.type,
                    name=i.name,
                    operands=(pointer,),
                    align=element_alignment(i.type),
                    scopes=self._scopes.of(TAPE),
                    location=i.location,
                )
            case Call(operands=(tape, region, records, _)) if i.callee_name == TAPE_RESERVE:
                assert isinstance(region, Constant)
                target = function_name(self._plan, f"reserve.{constant_value(region)}")
                yield _call(i, target, (tape, records))
            case Call(operands=(tape, region, *records, _)) if i.callee_name in (TAPE_POSITION, TAPE_MOVE):
                yield from self._position(i, tape, region, records)
            case Call() if i.callee_name == TAPE_ASKED:
                yield _call(i, function_name(self._plan, "asked"), i.arguments)
            case Call(operands=(tape, slot, record, _)) if i.callee_name == TAPE_ADDRESS:
                *steps, last = list(self._addresses.of_record(tape, slot, record, I64))
                yield from steps
                yield last.replace(name=i.name)
            case Call(operands=(tape, region, record, _)) if i.callee_name == TILE_AT:
                *steps, last = list(self._addresses.of_tile(tape, number(region), record))
                yield from steps
                yield last.replace(name=i.name)
            case Call(operands=(tape, region, *rest, _)) if i.callee_name in (TILE_PUSH, TILE_POP):
                part = (i.callee_name or "").rpartition(".")[2]
                yield _call(i, function_name(self._plan, f"{part}.{number(region)}"), (tape, *rest))
            case Call(operands=(tape, region, records, _)) if i.callee_name in COUNTING:
                if self._is_counted:
                    assert isinstance(region, Constant)
                    part = (i.callee_name or "").rpartition(".")[2]
                    target = function_name(self._plan, f"{part}.{constant_value(region)}")
                    yield _call(i, target, (tape, records))
            case Call() if i.callee_name == TAPE_OWN:
                yield _call(i, function_name(self._plan, "own"), i.arguments)
            case Call() if i.callee_name == ACQUIRE:
                yield _call(i, function_name(self._plan, "acquire"), i.arguments)
            case Call() if i.callee_name == RELEASE:
                yield _call(i, function_name(self._plan, "release"), i.arguments)
            case _:
                yield i

    def _is_bit(self, call: Call) -> bool:
        is_access = (call.callee_name or "").startswith((f"{TAPE_READ}.", f"{TAPE_WRITE}."))
        return is_access and self._bits.is_packed(call.arguments[1])

    def _place(self, access: Call) -> Callable[[Value, Value, Value, Type], Steps]:
        is_lane = (access.callee_name or "").startswith((TILE_READ, TILE_WRITE))
        return self._addresses.of_lane if is_lane else self._addresses.of_record

    def _position(self, i: Call, tape: Value, region: Value, records: list[Value]) -> Iterator[Instruction]:
        """Reads the number of records of a region or, given one, sets it."""
        assert isinstance(region, Constant)
        index = constant_value(region)
        assert isinstance(index, int)
        name = self._fresh("position.at")
        offset = Constant(I64, str(self._layout.positions[index]))
        yield GetElementPtr(
            opcode="getelementptr", type=PTR, name=name, source=I8, operands=(tape, offset), flags=("inbounds",)
        )
        at, scopes = Local(PTR, name), self._scopes.of(HEADER)
        if records:
            yield Store(opcode="store", type=VOID, operands=(*records, at), align=8, scopes=scopes)
        else:
            yield Load(opcode="load", type=I64, name=i.name, operands=(at,), align=8, scopes=scopes)


def _call(call: Call, target: str, arguments: tuple[Value, ...]) -> Call:
    signature = FunctionType(call.type, tuple(a.type for a in arguments))
    changed = call.replace(operands=(*arguments, Global(PTR, target)), signature=signature, argument_attributes=())
    assert isinstance(changed, Call)
    return changed
