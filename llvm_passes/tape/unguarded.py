"""Where all partial derivatives are numbers, products need no guards: one test stands for all of a block's.

A product of an adjoint and a partial derivative is guarded against ``0 * inf``.  In a chain of them each waits for
the comparison with the one before::

    rev:                                              rev:
      %p = fmul %x, %y                                  %p = fmul %x, %y
      %t = fmul %a, %p                                  %sum = fadd %p, %q
      %z = fcmp oeq %a, 0.0                             %difference = fsub %sum, %sum
      %b = select %z, 0.0, %t                    =>     %finite = fcmp ord %difference, 0.0
      %u = fmul %b, %q                                  br %finite, rev.unguarded, rev.guarded
      %v = fcmp oeq %b, 0.0                           rev.unguarded:
      %c = select %v, 0.0, %u                           %b.1 = fmul %a, %p
      store %c, %d                                      %c.1 = fmul %b.1, %q
      br next                                           store %c.1, %d
                                                        br rev.joined
                                                      rev.guarded:                     ; as on the left
                                                        …
                                                      rev.joined:
                                                        br next

Why it is right.  A guard changes a product only where the adjoint is zero and the partial derivative is infinite or
not a number (but for the sign of a zero).  A sum is a number only if all its terms are; so is a product, and the
numerator of a quotient: where such a result is among the partial derivatives, its operands need no test of their own
(but where flags allow LLVM to compute it in another way).
A sum that overflows takes the guarded path, which is right always.  What the partial derivatives are computed from
moves to the front of its block: operations without effects, reads of the tape, which the reverse pass never writes,
and loads that stand before everything in the block that may write memory but its own cells, or, of the primal's
memory, but shadows.  Both paths are the rest
of the block, in the same order.

It is done where LLVM will not vectorise the loop anyhow, which a branch would prevent: where the reverse of an
iteration waits for that of the next, for what it carries is no sum; and where an innermost loop writes at addresses
that depend on what it reads, or on a condition (an index that may be negative). It is not done for few guards, nor
for blocks that call anything but mathematics: they would be there twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from llvm_passes.adjoint import Adjoint
from llvm_passes.adjoint.loop_pair import LoopPair
from llvm_passes.adjoint.signature import Role
from llvm_passes.ir.model import (
    I1,
    VOID,
    BinaryOp,
    Block,
    Branch,
    Call,
    Compare,
    Constant,
    Function,
    Instruction,
    IntType,
    Load,
    Local,
    Phi,
    Select,
    Store,
    Value,
)
from llvm_passes.tape.guarded_products import (
    NO_ROLES,
    READS,
    GuardedProduct,
    cells_of,
    computed_from,
    guarded_products,
    is_pure,
    movable,
    names_read,
    tested,
)

FEWEST_GUARDS = 4
"""Below which a test and a branch are not worth their place."""


def with_unguarded_paths(adjoint: Adjoint, functions: Iterable[Function]) -> Iterator[Function]:
    """The gradient's functions, with paths without guards in those that LLVM will not vectorise."""
    pairs = [pair for root in (adjoint.root, *adjoint.callees) for pair in root.walk() if pair.forward_loop]
    reverses = {pair.reverse.symbol: pair for pair in pairs if pair.reverse is not None}
    for function in functions:
        pair = reverses.get(function.name)
        if pair is None or pair.reverse is None or not (pair.recurrence or _is_irregular(pair, function)):
            yield function
            continue
        ports = (port.role for port, _ in pair.reverse.parameters)
        roles = {a.name: role for a, role in zip(function.arguments, ports, strict=False)}
        yield with_unguarded_blocks(function, roles)


def _is_irregular(pair: LoopPair, function: Function) -> bool:
    """Whether an innermost loop writes where what it reads, in memory or on the tape, or a condition says."""
    cells = cells_of(function)
    given: set[str] = set()
    for i in function.instructions():
        is_read = isinstance(i, Load) or (isinstance(i, Call) and (i.callee_name or "").startswith(READS))
        is_given = (is_read and not names_read(i) & cells) or (isinstance(i, Select) and isinstance(i.type, IntType))
        if i.name is not None and (is_given or names_read(i) & given):
            given.add(i.name)
    stores = (i for i in function.instructions() if isinstance(i, Store))
    writes = any(isinstance(address := i.operands[1], Local) and address.name in given for i in stores)
    return writes and not pair.children


def with_unguarded_blocks(function: Function, roles: Mapping[str, Role] = NO_ROLES) -> Function:
    """The function with two paths in the place of each of its blocks that has many guards."""
    names = _Names({a.name for a in function.arguments} | {b.label for b in function.blocks})
    names.taken |= {i.name for i in function.instructions() if i.name is not None}
    ends: dict[str, str] = {}
    blocks: list[Block] = []
    for block in function.blocks:
        paths = _Paths.of(function, block, names, roles)
        if paths is None:
            blocks.append(block)
            continue
        blocks += paths.blocks()
        ends[block.label] = blocks[-1].label
    return function.replace(blocks=tuple(_entered_from(ends, b) for b in blocks)) if ends else function


def _entered_from(ends: Mapping[str, str], block: Block) -> Block:
    """The block, with phis that name the last block of what another has become."""
    changed = (
        i.replace(blocks=tuple(ends.get(b, b) for b in i.blocks)) if isinstance(i, Phi) and i.name else i
        for i in block.instructions
    )
    return Block(block.label, tuple(changed))


@dataclass
class _Names:
    taken: set[str]

    def fresh(self, stem: str) -> str:
        number, name = 0, stem
        while name in self.taken:
            number += 1
            name = f"{stem}.{number}"
        self.taken.add(name)
        return name


@dataclass
class _Paths:
    """One block that becomes four."""

    block: Block
    products: tuple[GuardedProduct, ...]
    moved: Collection[str]
    """What the partial derivatives are computed from, in the block."""
    roots: tuple[Value, ...]
    """The partial derivatives that are tested."""
    outside: frozenset[str]
    """Names that are read outside of the block."""
    names: _Names

    @classmethod
    def of(cls, function: Function, block: Block, names: _Names, roles: Mapping[str, Role]) -> _Paths | None:
        products = guarded_products(block)
        if len(products) < FEWEST_GUARDS:
            return None
        known = movable(function, block, roles)
        products = tuple(p for p in products if isinstance(p.partial, Local) and p.partial.name in known)
        defined = {i.name: i for i in function.instructions()}
        roots = tuple(tested([p.partial for p in products], defined))
        if len(products) < FEWEST_GUARDS:
            return None
        moved = computed_from(roots, block, products)
        rest = [i for i in block.instructions[:-1] if not isinstance(i, Phi) and i.name not in moved]
        if not all(map(_may_stand_twice, rest)):
            return None
        own = {i.name for i in rest}
        users = [i for b in function.blocks if b.label != block.label for i in b.instructions]
        users += [block.terminator, *block.phis]
        outside = {v.name for i in users for v in i.operands if isinstance(v, Local) and v.name in own}
        return cls(block, products, moved, roots, frozenset(outside), names)

    def blocks(self) -> Iterator[Block]:
        label, instructions = self.block.label, self.block.instructions
        front = [i for i in instructions if isinstance(i, Phi) or i.name in self.moved]
        rest = [i for i in instructions[:-1] if not isinstance(i, Phi) and i.name not in self.moved]
        test = _test(self.roots, self.names)
        unguarded, guarded, joined = (
            self.names.fresh(f"{label}.{part}") for part in ("unguarded", "guarded", "joined")
        )
        fork = Branch(opcode="br", type=VOID, operands=(test[-1].value,), targets=(unguarded, guarded))
        yield Block(label, (*front, *test, fork))
        join = Branch(opcode="br", type=VOID, targets=(joined,))
        fast, products = self._copied(rest, {p.select: p.product for p in self.products})
        yield Block(unguarded, (*fast, join))
        safe, selects = self._copied(rest, {})
        yield Block(guarded, (*safe, join))
        phis = (
            Phi(
                opcode="phi",
                type=selects[name].type,
                name=name,
                operands=(products[name], selects[name]),
                blocks=(unguarded, guarded),
            )
            for name in sorted(self.outside)
        )
        yield Block(joined, (*phis, instructions[-1]))

    def _copied(
        self, instructions: Iterable[Instruction], in_place: Mapping[str, Local]
    ) -> tuple[list[Instruction], Mapping[str, Value]]:
        """The instructions under new names, with products in the place of selects; what each name has become."""
        dropped = {*in_place, *(p.compare for p in self.products)} if in_place else set()
        copies: list[Instruction] = []
        become: dict[str, Value] = {}
        for i in instructions:
            if i.name in dropped:
                if i.name in in_place:
                    become[i.name] = become.get(in_place[i.name].name, in_place[i.name])
                continue
            operands = tuple(become.get(v.name, v) if isinstance(v, Local) else v for v in i.operands)
            copy = i.replace(operands=operands)
            if i.name is not None:
                copy = copy.replace(name=self.names.fresh(i.name))
                become[i.name] = copy.value
            copies.append(copy)
        return copies, become


def _may_stand_twice(i: Instruction) -> bool:
    return isinstance(i, Load | Store) or is_pure(i)


def _test(roots: tuple[Value, ...], names: _Names) -> list[Instruction]:
    """Whether all are numbers: the last of the instructions."""
    steps: list[Instruction] = []
    verdicts: list[Value] = []

    def emit(kind: type[Instruction], opcode: str, operands: tuple[Value, ...], stem: str, **more: object) -> Value:
        type_ = more.pop("type", operands[0].type)
        steps.append(kind(opcode=opcode, type=type_, name=names.fresh(stem), operands=operands, **more))  # type: ignore[arg-type]
        return steps[-1].value

    for type_ in dict.fromkeys(r.type for r in roots):
        level = [r for r in roots if r.type == type_]
        while len(level) > 1:
            pairs = [level[n : n + 2] for n in range(0, len(level), 2)]
            level = [emit(BinaryOp, "fadd", tuple(p), "finite.sum") if len(p) == 2 else p[0] for p in pairs]
        difference = emit(BinaryOp, "fsub", (level[0], level[0]), "finite.difference")
        zero = Constant(difference.type, "0.000000e+00")
        verdicts.append(emit(Compare, "fcmp", (difference, zero), "finite", type=I1, predicate="ord"))
    while len(verdicts) > 1:
        verdicts = [emit(BinaryOp, "and", (verdicts[0], verdicts[1]), "finite", type=I1), *verdicts[2:]]
    return steps
