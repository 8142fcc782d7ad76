"""Scalarise: vectors become their elements.

::

    %v = load <2 x double>, ptr %p                   %v.0 = load double, ptr %p
    %w = fmul <2 x double> %v, %a            =>      %p.1 = getelementptr double, ptr %p, i64 1
    %s = call double @llvm.vector.reduce.            %v.1 = load double, ptr %p.1
           fadd.v2f64(double 0.0, … %w)              %w.0 = fmul double %v.0, %a.0   …
                                                     %s.0 = fadd double 0.0, %w.0   %s = fadd double %s.0, %w.1

A C compiler vectorises before the derivative is made; derivatives are made of scalars, and vectorised
after.  Legal because every operation here acts on each element alone, or (a reduction, an insertion, a
shuffle) is written out in the order that LLVM defines.  An instruction that is not known here keeps its
vectors: its operands are put together before it, and its result is taken apart behind it.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from llvm_passes.ir.model import (
    BinaryOp,
    Block,
    Call,
    Cast,
    Compare,
    Constant,
    Function,
    GetElementPtr,
    Instruction,
    Load,
    Local,
    Module,
    Phi,
    Select,
    Store,
    UnaryOp,
    VectorElement,
    VectorType,
)
from llvm_passes.ir.sizes import scalar_size
from llvm_passes.prepare.vector_elements import Elements, element_alignment, number_of
from llvm_passes.rules.expression import mangled

MOST_ELEMENTS = 64
REDUCTION = "llvm.vector.reduce."
_REDUCED_BY = {
    **{name: name for name in ("add", "mul", "and", "or", "xor", "fadd", "fmul")},
    **{name: f"llvm.{name}" for name in ("smax", "smin", "umax", "umin")},
    "fmax": "llvm.maxnum",
    "fmin": "llvm.minnum",
    "fmaximum": "llvm.maximum",
    "fminimum": "llvm.minimum",
}
_ELEMENTWISE = tuple(
    f"llvm.{name}."
    for name in (
        *("fabs", "sqrt", "fma", "fmuladd", "minnum", "maxnum", "minimum", "maximum", "copysign", "floor", "ceil"),
        *("trunc", "rint", "nearbyint", "round", "roundeven", "sin", "cos", "tan", "exp", "exp2", "log", "log2"),
        *("log10", "pow", "smax", "smin", "umax", "umin", "abs", "ctpop", "ctlz", "cttz", "bswap", "usub.sat"),
    )
)


@dataclass(frozen=True)
class Scalarise:
    """Take the vectors of every function apart."""

    name: str = "scalarise"

    def apply(self, module: Module) -> Module:
        functions = {n: _Scalars(f).rewritten() if _is_to_be_split(f) else f for n, f in module.functions.items()}
        return dataclasses.replace(module, functions=functions)


def _is_to_be_split(function: Function) -> bool:
    """Whether there are vectors, and none that would become more scalars than anyone has use for."""
    types = {v.type for i in function.instructions() for v in (i.result, *i.operands) if v is not None}
    counts = [type.count for type in types if isinstance(type, VectorType)]
    return bool(counts) and max(counts) <= MOST_ELEMENTS


class _Scalars(Elements):
    def __init__(self, function: Function) -> None:
        super().__init__(function)
        self._function = function

    def rewritten(self) -> Function:
        blocks = []
        for number, block in enumerate(self._function.blocks):
            self._new = []
            late: list[Local] = []
            if number == 0:
                late += [a.value for a in self._function.arguments if isinstance(a.type, VectorType)]
            for i in block.instructions:
                if not isinstance(i, Phi):
                    self._take_apart(late)
                    late = []
                self._emit(i)
            blocks.append(Block(block.label, tuple(self._new)))
        return self._function.replace(blocks=tuple(blocks))

    # -- instructions -----------------------------------------------------------------------------

    def _emit(self, i: Instruction) -> None:
        has_vectors = isinstance(i.type, VectorType) or any(isinstance(o.type, VectorType) for o in i.operands)
        if not has_vectors:
            self._new.append(i)
        elif not self._split(i):
            self._keep(i)

    def _split(self, i: Instruction) -> bool:
        """Emits the instruction on elements; False when it is not known how."""
        match i:
            case Phi() | BinaryOp() | UnaryOp() | Compare() | Select() | GetElementPtr():
                return self._elementwise(i)
            case Cast() if isinstance(i.type, VectorType):
                return self._elementwise(i)
            case Load() if isinstance(i.type, VectorType) and not i.volatile and i.ordering is None:
                return self._load(i)
            case Store() if not i.volatile and i.ordering is None:
                return self._store(i)
            case VectorElement():
                return self._rearrange(i)
            case Call() if (i.callee_name or "").startswith(REDUCTION):
                return self._reduce(i)
            case Call() if (i.callee_name or "").startswith(_ELEMENTWISE) and isinstance(i.type, VectorType):
                return self._call(i)
            case _:
                return False

    def _elementwise(self, i: Instruction) -> bool:
        if not isinstance(i.type, VectorType):
            return False
        operands = self._operands(i, i.type.count)
        if operands is None:
            return False
        for n, element in enumerate(self._elements[i.value.name]):
            self._new.append(
                i.replace(type=element.type, name=element.name, operands=tuple(parts[n] for parts in operands))
            )
        return True

    def _load(self, load: Load) -> bool:
        assert isinstance(load.type, VectorType)
        size = scalar_size(load.type.element)
        if size is None:
            return False
        for n, element in enumerate(self._elements[load.value.name]):
            address = self._address(load.operands[0], n * size)
            align = element_alignment(load.align, n * size, size)
            self._new.append(load.replace(type=element.type, name=element.name, operands=(address,), align=align))
        return True

    def _store(self, store: Store) -> bool:
        value, pointer = store.operands
        if not isinstance(value.type, VectorType):
            return False
        parts, size = self._parts(value), scalar_size(value.type.element)
        if parts is None or size is None:
            return False
        for n, part in enumerate(parts):
            address = self._address(pointer, n * size)
            self._new.append(
                store.replace(operands=(part, address), align=element_alignment(store.align, n * size, size))
            )
        return True

    def _rearrange(self, i: VectorElement) -> bool:
        match i.opcode:
            case "extractelement":
                parts, index = self._parts(i.operands[0]), number_of(i.operands[1])
                if parts is None or index is None or index >= len(parts):
                    return False
                self._same(i.value, parts[index])
            case "insertelement":
                parts, index = self._parts(i.operands[0]), number_of(i.operands[2])
                if parts is None or index is None or index >= len(parts):
                    return False
                for n, element in enumerate(self._elements[i.value.name]):
                    self._same(element, i.operands[1] if n == index else parts[n])
            case _:
                left, right, mask = map(self._parts, i.operands)
                if left is None or right is None or mask is None:
                    return False
                both = (*left, *right)
                for element, chosen in zip(self._elements[i.value.name], mask, strict=True):
                    number = number_of(chosen)
                    self._same(element, Constant(element.type, "poison") if number is None else both[number])
        return True

    def _reduce(self, call: Call) -> bool:
        operation = (call.callee_name or "").removeprefix(REDUCTION).split(".")[0]
        by = _REDUCED_BY.get(operation)
        *start, vector = call.arguments
        parts = self._parts(vector)
        if by is None or parts is None:
            return False
        terms = [*start, *parts]
        total = terms[0]
        for n, term in enumerate(terms[1:], 1):
            name = call.value.name if n == len(terms) - 1 else self._fresh(f"{call.name}.{n}")
            if by.startswith("llvm."):
                total = self._called(call, f"{by}.{mangled(call.type)}", (total, term), name, call.type)
            else:
                flags = call.flags if by in ("fadd", "fmul") else ()
                self._new.append(
                    BinaryOp(
                        opcode=by,
                        type=call.type,
                        name=name,
                        operands=(total, term),
                        flags=flags,
                        location=call.location,
                    )
                )
                total = Local(call.type, name)
        return len(terms) > 1

    def _call(self, call: Call) -> bool:
        assert isinstance(call.type, VectorType)
        operands = self._operands(call.replace(operands=call.arguments), call.type.count)
        if operands is None:
            return False
        stem = ".".join((call.callee_name or "").split(".")[:-1])
        for n, element in enumerate(self._elements[call.value.name]):
            arguments = tuple(parts[n] for parts in operands)
            self._called(call, f"{stem}.{mangled(element.type)}", arguments, element.name, element.type)
        return True

    # -- what is not taken apart ------------------------------------------------------------------

    def _keep(self, i: Instruction) -> None:
        """The instruction on vectors, which are put together before it and taken apart behind it."""
        self._new.append(i.replace(operands=tuple(self._together(o) for o in i.operands)))
        if i.name is not None and isinstance(i.type, VectorType):
            self._take_apart([i.value])
