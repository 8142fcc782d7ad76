"""Every trip count that the analysis gives equals what stepping the loop gives.

Small widths are exhausted: all starts and bounds of 4-bit counters, for random shapes of loop.  At
32 and 64 bits starts and bounds are drawn near each other and near the ends of the range.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from llvm_passes.analysis.control_flow import ControlFlow, Definitions
from llvm_passes.analysis.dominators import Dominators
from llvm_passes.analysis.loops import LoopForest
from llvm_passes.analysis.trip_count import Counted, count_bound, trip_count_or_none
from llvm_passes.ir.model import Block
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.ir.verify import verify
from tests.unit.analysis.counted_loops import CountedLoop, Leaves, Outcome, evaluate, random_loop


def count(loop: CountedLoop, ignored: bool, bound: bool = False) -> Counted:
    function = read_module(loop.ir()).functions["f"]
    control_flow = ControlFlow.of(function)
    dominators = Dominators.of(control_flow)
    (found,) = LoopForest.of(control_flow, dominators).all()
    early = [edge for edge in found.exits if edge.target == "early"]
    question = count_bound if bound else trip_count_or_none
    return question(
        found,
        control_flow,
        dominators,
        Definitions.of(function),
        prefix="count",
        ignored_exits=early if ignored else (),
    )


def check(loop: CountedLoop, counted: Counted, ignored: bool, cases: Iterator[tuple[int, int, int]], limit: int) -> int:
    """Compares the count with the simulation on each case; the number of cases that it could compare."""
    assert counted.count is not None
    compared = 0
    for start, bound, leave in cases:
        if not loop.is_entered(start, bound):
            continue
        expected = loop.executions(start, bound, leave, limit)
        if expected is Outcome.UNDEFINED:
            continue
        arguments = {"start": start, "bound": bound, "leave": leave}
        actual = evaluate(counted.count.instructions, counted.count.value, arguments)
        case = f"{loop}\n{loop.ir()}{arguments}\n{counted.count}\n"
        assert expected is not Outcome.ENDLESS or actual > limit, f"{case}endless, counted {actual}"
        if isinstance(expected, int):
            compared += 1
            early = ignored and loop.leaves is not Leaves.NEVER and expected == leave + 1
            agrees = actual >= expected if early else actual == expected
            assert agrees, f"{case}executes {expected} times, counted {actual}"
    return compared


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("bits", [3, 4])
def test_counts_of_small_counters_agree_with_every_execution(seed: int, bits: int) -> None:
    draw = random.Random(f"{seed}, {bits}")
    counted = compared = 0
    for _ in range(60):
        loop = random_loop(draw, bits)
        ignored = draw.random() < 0.5
        answer = count(loop, ignored)
        if answer.count is None:
            assert answer.reason
            continue
        assert answer.count.exact
        counted += 1
        leave = [draw.randrange(20)] if loop.leaves is Leaves.NEVER else [0, 1, draw.randrange(2, 20)]
        starts = range(1 << bits) if loop.start is None else [loop.start]
        bounds = range(1 << loop.tested_bits) if loop.bound is None else [loop.bound]
        cases = ((start, bound, each) for start in starts for bound in bounds for each in leave)
        compared += check(loop, answer, ignored, cases, limit=(1 << bits) + 2)
    assert counted > 8
    assert compared > 200


def near_extremes(draw: random.Random, loop: CountedLoop, cases: int) -> Iterator[tuple[int, int, int]]:
    """Starts and bounds at most some hundred iterations apart, many where the range ends."""
    modulus = 1 << loop.bits
    for _ in range(cases):
        anchor = draw.choice([0, modulus // 2, modulus - 1, draw.randrange(modulus)])
        start = (anchor + draw.randint(-5, 5)) % modulus
        distance = draw.choice([0, 1, 2, draw.randint(-3, 40), loop.step * draw.randint(0, 30)])
        yield start, (start + distance) % (1 << loop.tested_bits), draw.choice([0, 1, 7, 1000])


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("bits", [32, 64])
def test_counts_near_the_ends_of_the_range_agree_with_execution(seed: int, bits: int) -> None:
    draw = random.Random(f"wide {seed}, {bits}")
    compared = 0
    for _ in range(40):
        loop = random_loop(draw, bits)
        if loop.tested_bits > 64:
            continue
        ignored = draw.random() < 0.5
        answer = count(loop, ignored)
        if answer.count is None:
            continue
        # A loop that runs on past the limit is one whose count has to be beyond it too.
        compared += check(loop, answer, ignored, near_extremes(draw, loop, 30), limit=300)
    assert compared > 20


@pytest.mark.parametrize("seed", range(6))
def test_bounds_are_never_less_than_the_executions(seed: int) -> None:
    draw = random.Random(f"bound {seed}")
    compared = 0
    for _ in range(60):
        loop = random_loop(draw, 4)
        if loop.leaves is Leaves.NEVER:
            continue
        answer = count(loop, ignored=False, bound=True)
        assert answer.count is not None, "the second exit counts a counter of its own"
        for start, bound, leave in near_extremes(draw, loop, 60):
            if not loop.is_entered(start, bound):
                continue
            expected = loop.executions(start, bound, leave, 2000)
            assert expected is not Outcome.ENDLESS
            if isinstance(expected, int):
                arguments = {"start": start, "bound": bound, "leave": leave}
                actual = evaluate(answer.count.instructions, answer.count.value, arguments)
                assert actual == expected if answer.count.exact else actual >= expected, f"{loop}\n{arguments}"
                compared += 1
    assert compared > 50


def test_counts_are_valid_instructions_of_a_preheader() -> None:
    draw = random.Random("valid")
    for _ in range(150):
        loop = random_loop(draw, draw.choice([4, 32, 61, 64]))
        answer = count(loop, ignored=True)
        if answer.count is None:
            continue
        module = read_module(loop.ir())
        function = module.functions["f"]
        blocks = tuple(
            Block(b.label, (*b.instructions[:-1], *answer.count.instructions, b.terminator))
            if b.label == "entry"
            else b
            for b in function.blocks
        )
        verify(print_module(module.with_functions(function.replace(blocks=blocks))))
