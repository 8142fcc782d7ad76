"""Loops that are replayed from checkpoints: the gradients of the streamed tape, bit for bit."""

from __future__ import annotations

import copy
import math
import threading
from typing import Any

import numpy as np
import pytest

import kernels
import tapeflow
from llvm_passes.tape import rebuilt
from llvm_passes.tape.fate import Fate
from llvm_passes.tape.spacing import spacing_text
from tapeflow.pipeline import pipeline_of
from tapeflow.transforms.arguments import types_of

SCHEDULES = {"few": (1, 2), "one": (2, 1)}
"""Iterations in a segment, and checkpoints: so few that segments are run again more than once."""


def forced(length: int, most: int) -> Any:
    """The text of a decision that is always the same, whatever fits."""

    def text(prefix: str, **options: Any) -> str:
        whole = spacing_text(prefix, **options)
        head, rest = whole.split("entry:", 1)
        advance = rest[rest.index("define internal i64") :]
        return f"""{head}entry:
  %short = icmp ult i64 %iterations, 2
  %length = select i1 %short, i64 0, i64 {length}
  %half = insertvalue {{ i64, i64 }} poison, i64 %length, 0
  %both = insertvalue {{ i64, i64 }} %half, i64 {most}, 1
  ret {{ i64, i64 }} %both
}}

{advance}"""

    return text


@pytest.fixture(params=SCHEDULES)
def schedule(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(rebuilt, "spacing_text", forced(*SCHEDULES[request.param]))
    return str(request.param)


def outcome(function: Any, arguments: tuple[Any, ...], argnums: Any, **options: Any) -> tuple[Any, ...]:
    """Value and gradients, or the exception; then what the arguments are left as."""
    held = copy.deepcopy(arguments)
    compiled = tapeflow.jit(**options)(getattr(function, "py_func", function))
    try:
        value, gradients = tapeflow.value_and_grad(compiled, argnums=argnums)(*held)
    except ZeroDivisionError as error:
        return type(error), error.args, *held
    return value, *(gradients if isinstance(gradients, tuple) else (gradients,)), *held


def assert_same(found: tuple[Any, ...], expected: tuple[Any, ...]) -> None:
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        if isinstance(one, np.ndarray | float):
            assert np.asarray(one).tobytes() == np.asarray(other).tobytes()
        else:
            assert one == other


def verdicts(function: Any, arguments: tuple[Any, ...], argnums: Any, **options: Any) -> list[tuple[Fate, str]]:
    """The fate of each outermost loop."""
    compiled = tapeflow.jit(**{"streamed": False, **options})(getattr(function, "py_func", function))
    chosen = argnums if isinstance(argnums, tuple) else (argnums,)
    adjoint = pipeline_of(compiled).compilation(types_of(compiled, arguments), chosen).adjoint
    return [(pair.fate.fate, pair.fate.reason) for pair in adjoint.root.children]


STEPPED = {
    "heat_1d": lambda m: m.inputs(9, 11),
    "spring_chain": lambda m: m.inputs(6, 7),
    "lotka_volterra": lambda m: m.inputs(3),
    "shallow_water": lambda m: m.inputs(4, 6),
    "kalman_filter": lambda m: m.inputs(*m.SIZES["tiny"]),
    "mass_spring": lambda m: m.inputs(*m.SIZES["tiny"]),
}


@pytest.mark.parametrize("name", STEPPED)
def test_replays_leave_every_bit(name: str, schedule: str) -> None:
    module = kernels.load(name)
    function, arguments = getattr(module, name), tuple(STEPPED[name](module))
    expected = outcome(function, arguments, module.ARGNUMS, rebuilt=False)
    assert_same(outcome(function, arguments, module.ARGNUMS, streamed=False), expected)
    assert Fate.REBUILT in [fate for fate, _ in verdicts(function, arguments, module.ARGNUMS)]


def uneven(x: Any, w: Any, steps: int) -> float:
    """Inner loops that run more often later, branches, and a carried float."""
    total = 1.0
    n = x.shape[0]
    for t in range(steps):
        if t % 3 != 1:
            for _ in range(t % 4):
                for i in range(1, n):
                    x[i] = math.sin(x[i] * w[i - 1]) + x[i - 1]
        total = total * math.cos(x[t % n]) + 0.5 * total
    return total


def test_inner_loops_of_varying_length_find_room(schedule: str) -> None:
    arguments = np.linspace(0.1, 1.0, 5), np.linspace(0.5, 0.9, 5), 13
    expected = outcome(uneven, arguments, (0, 1), rebuilt=False)
    assert_same(outcome(uneven, arguments, (0, 1), streamed=False), expected)
    assert_same(outcome(uneven, arguments, (0, 1), streamed=False, check=True), expected)


@pytest.mark.parametrize("steps", range(5))
def test_few_iterations(steps: int, schedule: str) -> None:
    arguments = np.linspace(0.1, 1.0, 5), np.linspace(0.5, 0.9, 5), steps
    assert_same(outcome(uneven, arguments, (0, 1), streamed=False), outcome(uneven, arguments, (0, 1), rebuilt=False))


def raising(x: Any, limit: float, steps: int) -> float:
    for _ in range(steps):
        for i in range(x.shape[0]):
            if x[i] > limit:
                raise ZeroDivisionError("too large")
            x[i] = x[i] * x[i] + 0.1
    return x.sum()


@pytest.mark.parametrize("limit", [0.05, 0.6, 0.95, 9.0])
def test_exceptions_half_way(limit: float, schedule: str) -> None:
    arguments = np.linspace(0.1, 0.9, 4), limit, 8
    assert_same(outcome(raising, arguments, 0, streamed=False), outcome(raising, arguments, 0, rebuilt=False))


def test_single_precision_and_integers(schedule: str) -> None:
    def mixed(x: Any, counts: Any, steps: int) -> Any:
        for _ in range(steps):
            for i in range(x.shape[0]):
                counts[i] += 1
                x[i] = x[i] * np.float32(counts[i]) - x[i] * x[i]
        return x.sum()

    arguments = np.linspace(0.1, 0.4, 5).astype(np.float32), np.array([1, 2, 0, 1, 3], np.int16), 5
    expected = outcome(mixed, arguments, 0, rebuilt=False)
    assert_same(outcome(mixed, arguments, 0, streamed=False), expected)
    assert verdicts(mixed, arguments, 0)[0][0] is Fate.REBUILT


def half(x: Any, start: int, stop: int, steps: int) -> float:
    for _ in range(steps):
        for i in range(start, stop):
            x[i] = math.sin(x[i]) * x[i] + 0.5
    total = 0.0
    for i in range(start, stop):
        total += x[i]
    return total


def test_threads_that_share_an_array_keep_their_halves(schedule: str) -> None:
    """A replay works on copies: what another thread has written meanwhile into the same array stays."""
    compiled = tapeflow.jit(nogil=True, streamed=False)(half)
    gradient = tapeflow.grad(compiled)
    n = 2_000
    alone = np.linspace(0.1, 1.0, n)
    expected = [gradient(alone, 0, n // 2, 40), gradient(alone, n // 2, n, 40)]
    assert verdicts(half, (alone, 0, n, 3), 0)[0][0] is Fate.REBUILT
    for _ in range(10):
        shared = np.linspace(0.1, 1.0, n)
        found: list[Any] = [None, None]

        def run(part: int, shared: Any = shared, found: list[Any] = found) -> None:
            found[part] = gradient(shared, part * n // 2, (part + 1) * n // 2, 40)

        threads = [threading.Thread(target=run, args=(part,)) for part in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert shared.tobytes() == alone.tobytes()
        assert all(one.tobytes() == other.tobytes() for one, other in zip(found, expected, strict=True))


def test_pullbacks_and_second_derivatives(schedule: str) -> None:
    arguments = np.linspace(0.1, 1.0, 5), np.linspace(0.5, 0.9, 5), 6
    found = []
    for options in ({"streamed": False}, {"rebuilt": False}):
        compiled = tapeflow.jit(**options)(uneven)
        _, pullback = tapeflow.vjp(compiled, *copy.deepcopy(arguments))
        product = tapeflow.hvp(compiled)(*copy.deepcopy(arguments), np.ones(5))
        found.append((*pullback(2.0)[:2], *pullback(1.0)[:2], product))
    assert_same(found[0], found[1])


def test_shadows_of_overwritten_arrays(schedule: str) -> None:
    found = []
    for options in ({"streamed": False}, {"rebuilt": False}):
        compiled = tapeflow.jit(**options)(half)
        x, shadow = np.linspace(0.1, 1.0, 6), np.linspace(1.0, 2.0, 6)
        tapeflow.adjoint(compiled, ("dup", "const", "const", "const"))(x, shadow, 1, 5, 9)
        found.append((x, shadow))
    assert_same(found[0], found[1])


# -- what may not be replayed ---------------------------------------------------------------------------


def allocating(x: Any, steps: int) -> float:
    for _ in range(steps):
        fresh = np.zeros(x.shape[0])
        for i in range(x.shape[0]):
            fresh[i] = x[i] * x[i]
        for i in range(x.shape[0]):
            x[i] = fresh[i] + 0.1
    return x.sum()


def drawing(x: Any, steps: int) -> float:
    np.random.seed(1)
    for _ in range(steps):
        for i in range(x.shape[0]):
            x[i] = x[i] * x[i] * np.random.random()
    return x.sum()


def overwritten_after(x: Any, w: Any, steps: int) -> float:
    for _ in range(steps):
        for i in range(x.shape[0]):
            x[i] = math.sin(x[i]) * w[i]
    for i in range(w.shape[0]):
        w[i] = 3.0
    return x.sum()


def until_small(x: Any, bound: float) -> float:
    largest = x[0]
    while largest > bound:
        for i in range(x.shape[0]):
            x[i] = x[i] * x[i]
        largest = x[0]
    return x.sum()


def swapped(x: Any, y: Any, steps: int) -> float:
    for _ in range(steps):
        for i in range(x.shape[0]):
            y[i] = x[i] * x[i] + 0.1 * y[i]
        x, y = y, x
    return x.sum()


def multiplied(a: Any, x: Any, steps: int) -> float:
    for _ in range(steps):
        y = np.dot(a, x)
        for i in range(x.shape[0]):
            x[i] = y[i] * y[i]
    return x.sum()


def growing(x: Any, steps: int) -> float:
    kept = [1.0]
    for t in range(steps):
        for i in range(x.shape[0]):
            x[i] = x[i] * kept[t]
        kept.append(x[0] * x[1])
    return x.sum()


def independent(x: Any, y: Any) -> float:
    for i in range(x.shape[0]):
        y[i] = math.sin(x[i])
        x[i] = 0.0
    return y.sum()


def strided(x: Any, steps: int) -> float:
    for _ in range(steps):
        for i in range(x.shape[0]):
            x[i] = x[i] * x[i]
    return x.sum()


VECTOR = np.linspace(0.3, 0.9, 4)
MATRIX = np.arange(16.0).reshape(4, 4) / 16.0

REFUSED: dict[str, tuple[Any, tuple[Any, ...], Any, str]] = {
    "allocates": (allocating, (VECTOR, 5), 0, "is called"),
    "draws random numbers": (drawing, (VECTOR, 5), 0, "extent is not known|is called"),
    "reads what is overwritten after it": (overwritten_after, (VECTOR, VECTOR + 0.1, 5), (0, 1), "may be overwritten"),
    "is not counted": (until_small, (VECTOR, 0.01), 0, "number of its iterations is not known"),
    "swaps arguments": (swapped, (VECTOR, VECTOR + 0.1, 5), (0, 1), "may lead into an argument"),
    "calls BLAS": (multiplied, (MATRIX, VECTOR, 5), (0, 1), "is called"),
    "grows a list": (growing, (VECTOR, 5), 0, ""),
    "need not wait": (independent, (VECTOR, VECTOR.copy()), 0, "do not wait"),
    "writes a strided argument": (strided, (np.linspace(0.3, 0.9, 8)[::2], 5), 0, "extent is not known"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_loop_is_not_replayed_that(what: str) -> None:
    function, arguments, argnums, reason = REFUSED[what]
    found = verdicts(function, arguments, argnums)
    assert all(fate is not Fate.REBUILT for fate, _ in found[:1]), found
    assert any(part in found[0][1] for part in reason.split("|")), found[0][1]
    expected = outcome(function, arguments, argnums, rebuilt=False)
    assert_same(outcome(function, arguments, argnums, streamed=False), expected)


def test_fast_math_is_not_replayed() -> None:
    def summed(x: Any, steps: int) -> float:
        for _ in range(steps):
            for i in range(1, x.shape[0]):
                x[i] = x[i] * x[i] + x[i - 1] * 0.3 + 0.1
        return x.sum()

    compiled = tapeflow.jit(fastmath=True, streamed=False)(summed)
    adjoint = pipeline_of(compiled).compilation(types_of(compiled, (VECTOR, 5)), (0,)).adjoint
    assert adjoint.root.children[0].fate.fate is Fate.STREAMED
    assert "fast-math" in adjoint.root.children[0].fate.reason


def test_arguments_that_overlap(schedule: str) -> None:
    def pair(x: Any, y: Any, steps: int) -> float:
        for _ in range(steps):
            for i in range(x.shape[0]):
                x[i] = x[i] * y[i] + 0.1
        return x.sum()

    found = []
    for options in ({"streamed": False}, {"rebuilt": False}):
        memory = np.linspace(0.2, 0.9, 7)
        compiled = tapeflow.jit(**options)(pair)
        gradients = tapeflow.grad(compiled, argnums=(0, 1))(memory[:5], memory[2:], 4)
        found.append((memory, *gradients))
    assert_same(found[0], found[1])


def test_rebuilt_can_be_switched_off() -> None:
    module = kernels.load("heat_1d")
    arguments = module.inputs(9, 11)
    assert all(fate is Fate.STREAMED for fate, _ in verdicts(module.heat_1d, arguments, 0, rebuilt=False))
