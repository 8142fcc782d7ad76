"""What a call of a function without a body does: LLVM intrinsics, libm, and the C heap."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from llvm_passes.environment import CUSTOM_PREFIX
from llvm_passes.errors import FlagViolationError, InterpreterError
from llvm_passes.ir.interpreter import access, mathematics
from llvm_passes.ir.interpreter.arithmetic import binary
from llvm_passes.ir.interpreter.layout import Layout
from llvm_passes.ir.interpreter.memory import Memory
from llvm_passes.ir.interpreter.values import Datum
from llvm_passes.ir.model import PTR, FunctionType, Type, VectorType

Operation = Callable[..., Datum]

_MANGLED = re.compile(r"(?:\.(?:v\d+)?(?:p\d+|[if]\d+|sl_\w+))+$")
"""The types that an overloaded intrinsic's name ends with."""

_WITHOUT_EFFECT = frozenset(
    {
        "prefetch",
        "experimental.noalias.scope.decl",
        "donothing",
        "dbg.value",
        "dbg.declare",
        "dbg.label",
        "dbg.assign",
        "stackrestore",
        "sideeffect",
        "var.annotation",
        "invariant.end",
        "pseudoprobe",
    }
)
_IDENTITIES = frozenset(
    {
        "expect",
        "expect.with.probability",
        "ssa.copy",
        "launder.invariant.group",
        "strip.invariant.group",
        "annotation",
        "ptr.annotation",
        "threadlocal.address",
        "arithmetic.fence",
    }
)


@dataclass(frozen=True, slots=True)
class Native:
    """A function that the interpreter knows by name."""

    operation: Operation
    pure: bool = False
    """Whether it only computes a value from its arguments, so that a poison argument gives a poison result."""


def native(name: str, signature: FunctionType, memory: Memory, layout: Layout, *, strict: bool) -> Native | None:
    """What a call of ``name`` does; None when the interpreter does not know it."""
    if name.startswith("llvm."):
        return _intrinsic(name, signature, memory, layout, strict=strict)
    if name.startswith(CUSTOM_PREFIX):
        return Native(lambda value, *rest: value, pure=True)
    operation = mathematics.libm(name, signature)
    if operation is not None:
        return Native(operation, pure=True)
    operation = _with_results_in_memory(name, signature, memory, layout) or _heap(memory).get(name)
    return None if operation is None else Native(operation)


def _intrinsic(name: str, signature: FunctionType, memory: Memory, layout: Layout, *, strict: bool) -> Native | None:
    base = _MANGLED.sub("", name).removeprefix("llvm.")
    if base in _WITHOUT_EFFECT:
        return Native(lambda *arguments: None)
    if base in _IDENTITIES:
        return Native(lambda value, *rest: value, pure=True)
    effect = _effects(base, memory, strict=strict)
    if effect is not None:
        return Native(effect)
    if base.startswith("x86.atomic.sub.cc"):
        return Native(_subtract_and_test(signature, memory, layout))
    if base.startswith("vector.reduce."):
        return _reduction(base.removeprefix("vector.reduce."), signature, layout)
    if base == "sincos":
        return _pair_of_sine_and_cosine(signature, layout)
    pair = re.search(r"with\.overflow$", base)
    scalar = FunctionType(layout.scalar(signature.result), tuple(map(layout.scalar, signature.parameters)))
    operation = mathematics.overflow(base, scalar.parameters[0]) if pair else mathematics.intrinsic(base, scalar)
    if operation is None:
        return None
    if pair and isinstance(layout.resolve(signature.parameters[0]), VectorType):
        return None
    if isinstance(layout.resolve(signature.result), VectorType):
        return Native(_lanewise(operation, signature.parameters, layout), pure=True)
    return Native(operation, pure=True)


def _lanewise(operation: Operation, parameters: tuple[Type, ...], layout: Layout) -> Operation:
    """``operation`` on each lane; parameters that are scalar are the same for every lane."""
    vectors = [isinstance(layout.resolve(kind), VectorType) for kind in parameters]
    first = vectors.index(True)

    def each_lane(*arguments: Datum) -> Datum:
        lanes = range(len(arguments[first]))
        rows = [a if vector else (a,) * len(lanes) for a, vector in zip(arguments, vectors, strict=True)]
        return tuple([operation(*row) for row in zip(*rows, strict=True)])

    return each_lane


def _effects(base: str, memory: Memory, *, strict: bool) -> Operation | None:
    def assume(condition: Datum) -> None:
        if strict and not condition:
            raise FlagViolationError("llvm.assume of a condition that does not hold")

    def stop(*_: Datum) -> None:
        raise InterpreterError("the program trapped")

    effects: dict[str, Operation] = {
        "memcpy": lambda target, source, count, volatile: memory.copy(target, source, count),
        "memcpy.inline": lambda target, source, count, volatile: memory.copy(target, source, count),
        "memmove": lambda target, source, count, volatile: memory.copy(target, source, count, overlap=True),
        "memset": lambda target, value, count, volatile: memory.fill(target, value, count),
        "memset.inline": lambda target, value, count, volatile: memory.fill(target, value, count),
        "lifetime.start": lambda *arguments: memory.forget(arguments[-1]),
        "lifetime.end": lambda *arguments: memory.forget(arguments[-1]),
        "assume": assume,
        "trap": stop,
        "debugtrap": stop,
        "stacksave": lambda: 0,
        "invariant.start": lambda *arguments: 0,
        "is.constant": lambda value: 0,
        "objectsize": lambda pointer, least, *rest: 0 if least else (1 << 64) - 1,
    }
    return effects.get(base)


def _subtract_and_test(signature: FunctionType, memory: Memory, layout: Layout) -> Operation:
    """``llvm.x86.atomic.sub.cc``: what LLVM makes of a reference count that is compared with one."""
    kind = signature.parameters[1]
    load, store = access.loader(kind, memory, layout), access.storer(kind, memory, layout)
    subtract = binary("sub", kind)

    def operation(address: int, amount: int, condition: int) -> int:
        result = subtract(load(address), amount)
        store(address, result)
        if condition not in (4, 5):
            raise InterpreterError(f"llvm.x86.atomic.sub.cc with condition code {condition} is not interpreted")
        return int((result == 0) == (condition == 4))

    return operation


def _reduction(base: str, signature: FunctionType, layout: Layout) -> Native | None:
    kind = layout.resolve(signature.result)
    ordered = base in ("fadd", "fmul")
    if ordered or base in ("add", "mul", "and", "or", "xor"):
        step: Operation | None = binary(base, kind)
    else:
        named = {"fmax": "maxnum", "fmin": "minnum", "fmaximum": "maximum", "fminimum": "minimum"}.get(base, base)
        step = mathematics.intrinsic(named, FunctionType(kind, (kind, kind)))
    if step is None:
        return None

    def operation(*arguments: Datum) -> Datum:
        lanes = (arguments[0], *arguments[1]) if ordered else arguments[0]
        result = lanes[0]
        for lane in lanes[1:]:
            result = step(result, lane)
        return result

    return Native(operation, pure=True)


def _pair_of_sine_and_cosine(signature: FunctionType, layout: Layout) -> Native | None:
    kind = layout.resolve(signature.parameters[0])
    one = FunctionType(kind, (kind,))
    sine, cosine = mathematics.intrinsic("sin", one), mathematics.intrinsic("cos", one)
    if isinstance(kind, VectorType) or sine is None or cosine is None:
        return None
    return Native(lambda angle: (sine(angle), cosine(angle)), pure=True)


def _with_results_in_memory(name: str, signature: FunctionType, memory: Memory, layout: Layout) -> Operation | None:
    """libm functions that write a second result through a pointer."""
    stem = name.removesuffix("f") if name in ("sincosf", "modff", "frexpf") else name
    if stem not in ("sincos", "modf", "frexp"):
        return None
    kind = signature.parameters[0]
    store = access.storer(kind, memory, layout)
    if stem == "sincos":
        suffix = name.removeprefix(stem)
        sine, cosine = (mathematics.libm(f + suffix, FunctionType(kind, (kind,))) for f in ("sin", "cos"))
        assert sine is not None and cosine is not None, "libm has sin and cos"

        def sincos(angle: float, first: int, second: int) -> None:
            store(first, sine(angle))
            store(second, cosine(angle))

        return sincos

    def modf(value: float, pointer: int) -> float:
        fraction, whole = math.modf(value)
        store(pointer, whole)
        return fraction

    def frexp(value: float, pointer: int) -> float:
        mantissa, exponent = math.frexp(value)
        memory.write(pointer, (exponent & 0xFFFFFFFF).to_bytes(4, "little"))
        return mantissa

    return modf if stem == "modf" else frexp


def _heap(memory: Memory) -> dict[str, Operation]:
    def new(size: int, align: int = 16, *, what: str = "malloc") -> int:
        return memory.reserve(size, f"{what}({size})", kind="heap", align=align)

    def calloc(count: int, size: int) -> int:
        label = f"calloc({count}, {size})"
        return memory.reserve(count * size, label, kind="heap", content=bytes(count * size))

    def realloc(pointer: int, size: int) -> int:
        if pointer == 0:
            return new(size, what="realloc")
        allocation, offset = memory.locate(pointer, 0, "realloc")
        if offset or allocation.kind != "heap":
            raise InterpreterError(f"realloc of an address that is not the start of heap memory: {allocation}")
        moved = new(size, what="realloc")
        memory.copy(moved, pointer, min(size, allocation.size))
        memory.free(pointer)
        return moved

    def posix_memalign(result: int, align: int, size: int) -> int:
        access.storer(PTR, memory, Layout("", {}))(result, new(size, align, what="posix_memalign"))
        return 0

    def copy(target: int, source: int, count: int) -> int:
        memory.copy(target, source, count)
        return target

    def move(target: int, source: int, count: int) -> int:
        memory.copy(target, source, count, overlap=True)
        return target

    def fill(target: int, value: int, count: int) -> int:
        memory.fill(target, value & 0xFF, count)
        return target

    return {
        "malloc": new,
        "calloc": calloc,
        "realloc": realloc,
        "aligned_alloc": lambda align, size: new(size, align, what="aligned_alloc"),
        "posix_memalign": posix_memalign,
        "free": memory.free,
        "memcpy": copy,
        "memmove": move,
        "memset": fill,
    }
