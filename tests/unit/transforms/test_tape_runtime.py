"""The tape's memory as a user sees it: statistics, release, budget, and what a failure leaves behind."""

from __future__ import annotations

import ctypes
import gc
import pickle
import subprocess
import sys
import textwrap
import threading

import numpy as np
import pytest

import tapeflow
from llvm_passes.tape.plan import TapePlan
from tapeflow.engine import compile_native, optimise
from tapeflow.errors import SignatureError, TapeBudgetError
from tapeflow.runtime.memory import HUGE, kept_bytes
from tapeflow.runtime.registry import Tape, register


@tapeflow.jit(rebuilt=False, fused=False, nogil=True)
def smooth(u, steps):
    for _ in range(steps):
        for i in range(u.shape[0] - 1):
            u[i] = np.sin(u[i]) * u[i + 1]
    return u.sum()


@tapeflow.jit(rebuilt=False, fused=False)
def until_small(u, most):
    count = 0
    while u[0] > 1e-3 and count < most:
        for i in range(u.shape[0]):
            u[i] = np.sin(u[i]) * 0.5
        count += 1
    return u.sum()


@tapeflow.jit
def product(u, v):
    return u[0] * v


def ones(n: int = 100) -> np.ndarray:
    return np.linspace(0.1, 1.0, n)


def test_counted_loops_push_what_the_plan_says() -> None:
    for steps in (0, 1, 7):
        tapeflow.grad(smooth)(ones(), steps)
        stats = tapeflow.tape_stats()
        assert stats.pushed == stats.peak == smooth.explain(ones(), steps).bytes()
    assert stats.pushed > 0
    assert stats.kept >= stats.pushed


def test_other_loops_push_what_the_plan_says_of_the_counters() -> None:
    plan = until_small.explain(ones(), 100)
    with pytest.raises(SignatureError, match=r"iterations\[\d+\] is counted while the function runs"):
        plan.bytes()
    tapeflow.grad(until_small)(ones(), 100)
    stats = tapeflow.tape_stats()
    assert stats.counters
    assert stats.pushed == plan.bytes(counters=stats.counters) > 0


def test_kept_memory_is_not_asked_for_again() -> None:
    tapeflow.release_tape()
    tapeflow.grad(smooth)(ones(), 5)
    assert tapeflow.tape_stats().allocations > 0
    tapeflow.grad(smooth)(ones(), 5)
    stats = tapeflow.tape_stats()
    assert (stats.allocations, stats.page_faults) == (0, 0)
    assert stats.kept > 0


def test_release_gives_all_of_it_back() -> None:
    tapeflow.grad(smooth)(ones(), 5)
    assert kept_bytes() >= tapeflow.tape_stats().kept > 0
    assert tapeflow.release_tape() > 0
    assert kept_bytes() == 0
    assert tapeflow.release_tape() == 0
    np.testing.assert_array_equal(tapeflow.grad(smooth)(ones(), 5), tapeflow.grad(smooth)(ones(), 5))


def test_large_arrays_cost_few_page_faults() -> None:
    if sys.platform != "linux":
        pytest.skip("huge pages are Linux's")
    with open("/sys/kernel/mm/transparent_hugepage/enabled") as file:
        if "[never]" in file.read():
            pytest.skip("the system gives no huge pages")
    tapeflow.release_tape()
    u = ones(40_000)
    tapeflow.grad(smooth)(u, 50)
    stats = tapeflow.tape_stats()
    assert stats.pushed > 8 * HUGE
    assert stats.page_faults < stats.pushed // 4096 // 4


def test_a_gradient_without_a_tape_says_so() -> None:
    tapeflow.grad(smooth)(ones(), 5)
    tapeflow.grad(product)(ones(), 2.0)
    assert tapeflow.tape_stats() == tapeflow.TapeStats()


def test_each_thread_has_its_own_statistics() -> None:
    tapeflow.grad(smooth)(ones(), 5)
    mine = tapeflow.tape_stats()
    found: dict[int, tapeflow.TapeStats] = {}

    def run(steps: int) -> None:
        assert tapeflow.tape_stats() == tapeflow.TapeStats()
        for _ in range(20):
            tapeflow.grad(smooth)(ones(), steps)
            found[steps] = tapeflow.tape_stats()

    threads = [threading.Thread(target=run, args=(steps,)) for steps in (3, 11)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {steps: stats.pushed for steps, stats in found.items()} == {
        steps: smooth.explain(ones(), steps).bytes() for steps in (3, 11)
    }
    assert tapeflow.tape_stats() == mine


def test_memory_may_be_released_while_gradients_run() -> None:
    expected = tapeflow.grad(smooth)(ones(3000), 20)
    wrong: list[np.ndarray] = []
    done = threading.Event()

    def run() -> None:
        for _ in range(60):
            gradient = tapeflow.grad(smooth)(ones(3000), 20)
            if not np.array_equal(gradient, expected):
                wrong.append(gradient)

    def release() -> None:
        while not done.is_set():
            tapeflow.release_tape()

    workers = [threading.Thread(target=run) for _ in range(3)]
    releasing = threading.Thread(target=release)
    releasing.start()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    done.set()
    releasing.join()
    assert not wrong
    tapeflow.release_tape()
    assert kept_bytes() == 0


def test_code_that_is_unloaded_is_drained_first() -> None:
    drained: list[int] = []
    kept = ctypes.CFUNCTYPE(ctypes.c_int64)(lambda: drained.append(1) or 7)
    text = "declare i64 @given.back() define i64 @f.tape.drain() { %n = call i64 @given.back() ret i64 %n }"
    address = ctypes.cast(kept, ctypes.c_void_p).value
    native = compile_native(optimise(text, exports=("f.tape.drain",)), symbols={"given.back": address or 0})
    register(native, Tape("f", TapePlan("f"), None, native.addresses["f.tape.drain"]))
    del native
    gc.collect()
    assert drained == [1]


def test_a_budget_that_suffices_changes_nothing() -> None:
    needed = smooth.explain(ones(), 5).bytes()
    gradient = tapeflow.grad(smooth, tape_budget=needed)
    np.testing.assert_array_equal(gradient(ones(), 5), tapeflow.grad(smooth)(ones(), 5))
    assert tapeflow.tape_stats().kept <= needed


def test_a_counted_plan_beyond_its_budget_is_refused_before_anything_runs() -> None:
    needed = smooth.explain(ones(), 5).bytes()
    gradient = tapeflow.grad(smooth, tape_budget=needed - 1)
    u = ones()
    with pytest.raises(TapeBudgetError) as refusal:
        gradient(u, 5)
    np.testing.assert_array_equal(u, ones())
    text = str(refusal.value)
    assert f"tape_budget={needed - 1}" in text
    assert f"needs {needed:,} bytes" in text
    assert "the loop at test_tape_runtime.py:" in text
    assert f"Say tape_budget={needed}" in text
    assert isinstance(refusal.value, MemoryError)
    assert str(pickle.loads(pickle.dumps(refusal.value))) == text
    gradient(u, 4)  # the next call, with arguments that fit


def test_other_plans_beyond_their_budget_leave_everything_as_it_was() -> None:
    gradient = tapeflow.grad(until_small, tape_budget=1000)
    u = ones()
    with pytest.raises(TapeBudgetError, match="at least"):
        gradient(u, 100)
    np.testing.assert_array_equal(u, ones())


def test_strided_arguments_are_as_they_were_too() -> None:
    gradient = tapeflow.grad(until_small, tape_budget=1000)
    memory = np.arange(400.0).reshape(200, 2) / 400 + 0.1
    before = memory.copy()
    with pytest.raises(TapeBudgetError):
        gradient(memory[::-1, 1], 100)
    np.testing.assert_array_equal(memory, before)


@pytest.mark.parametrize("steps", [10**9, 10**13, 2**62])
def test_a_trip_count_beyond_all_memory_is_a_memory_error(steps: int) -> None:
    u = ones()
    with pytest.raises(MemoryError, match="no memory for the tape"):
        tapeflow.grad(smooth)(u, steps)
    np.testing.assert_array_equal(u, ones())


LIMITED = """
    import resource, numpy as np, tapeflow
    @tapeflow.jit(rebuilt=False, fused=False)
    def until_small(u, most):
        count = 0
        while u[0] > 1e-3 and count < most:
            for i in range(u.shape[0]):
                u[i] = np.sin(u[i]) * 0.999999
            count += 1
        return u.sum()
    gradient = tapeflow.grad(until_small)
    u = np.linspace(0.1, 1.0, 1000)
    expected = gradient(u.copy(), 10)
    used = int(open("/proc/self/statm").read().split()[0]) * 4096
    resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20), resource.RLIM_INFINITY))
    before = u.copy()
    try:
        gradient(u, 100000)
    except MemoryError as error:
        print(error)
    assert np.array_equal(u, before)
    assert np.array_equal(gradient(u, 10), expected)
"""


def test_an_allocation_that_fails_leaves_everything_as_it_was() -> None:
    if sys.platform != "linux":
        pytest.skip("the limit of an address space is Linux's")
    ran = subprocess.run([sys.executable, "-c", textwrap.dedent(LIMITED)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "there is no memory for the tape of its gradient" in ran.stdout


def test_every_transform_takes_the_options() -> None:
    options = {"tape_budget": 100, "rebuilt": False}
    calls = {
        "grad": lambda: tapeflow.grad(smooth, **options)(ones(), 5),
        "value_and_grad": lambda: tapeflow.value_and_grad(smooth, **options)(ones(), 5),
        "vjp": lambda: tapeflow.vjp(smooth, ones(), 5, **options)[1](1.0),
        "adjoint": lambda: tapeflow.adjoint(smooth, ("dup", "const"), **options)(ones(), np.zeros(100), 5),
        "jit": lambda: tapeflow.grad(tapeflow.jit(smooth.py_func, **options))(ones(), 5),
    }
    for name, call in calls.items():
        with pytest.raises(TapeBudgetError, match="tape_budget=100"):
            call()
        assert name
    assert "budget: 100 bytes" in str(smooth.explain(ones(), 5, tape_budget=100))


def test_a_gradient_with_options_is_another() -> None:
    assert tapeflow.grad(smooth) is tapeflow.grad(smooth)
    assert tapeflow.grad(smooth, tape_budget=100) is tapeflow.grad(smooth, tape_budget="100B")
    assert tapeflow.grad(smooth, tape_budget=100) is not tapeflow.grad(smooth)
    again = pickle.loads(pickle.dumps(tapeflow.grad(smooth, tape_budget=100)))
    assert again.settings.budget == 100


def test_options_of_a_gradient_of_a_gradient_are_refused() -> None:
    f = tapeflow.jit(lambda x: x * x * x)
    with pytest.raises(SignatureError, match="Give tape_budget to"):
        tapeflow.grad(tapeflow.grad(f), tape_budget=100)


def test_the_tape_of_a_second_derivative_counts_and_is_given_back() -> None:
    tapeflow.release_tape()
    u = ones()
    tapeflow.hvp(smooth)(u, 5, np.ones(100))
    stats = tapeflow.tape_stats()
    assert stats.pushed > smooth.explain(ones(), 5).bytes()
    assert tapeflow.release_tape() >= stats.kept > 0
    bounded = tapeflow.jit(smooth.py_func, tape_budget=100, rebuilt=False)
    u = ones()
    with pytest.raises(TapeBudgetError, match="tape_budget=100"):
        tapeflow.hvp(bounded)(u, 5, np.ones(100))
    np.testing.assert_array_equal(u, ones())
