"""Tapes that go to disk beyond their budget: the same gradients, bounded memory, and nothing left behind."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import tapeflow
from tapeflow.errors import SignatureError, TapeBudgetError, TapeDirectoryError, UnsupportedError

if sys.platform != "linux":
    pytest.skip("tapes on disk need Linux", allow_module_level=True)

MIB = 1 << 20


@tapeflow.jit(rebuilt=False, nogil=True, shared=False)
def smooth(u, steps):
    for _ in range(steps):
        for i in range(u.shape[0] - 1):
            u[i] = np.sin(u[i]) * u[i + 1]
    return u.sum()


@tapeflow.jit(rebuilt=False)
def until_small(u, most):
    count = 0
    while u[0] > 1e-3 and count < most:
        for i in range(u.shape[0]):
            u[i] = np.sin(u[i]) * 0.9999
        count += 1
    return u.sum()


@tapeflow.jit
def stepped(u, steps):
    for _ in range(steps):
        for i in range(u.shape[0] - 1):
            u[i] = u[i] * u[i + 1]
    return u.sum()


def ones(n: int = 1000) -> np.ndarray:
    return np.linspace(0.1, 1.0, n)


def on_disk(function: Any, folder: Path, budget: Any = MIB, **options: Any) -> Any:
    return tapeflow.grad(function, tape_budget=budget, tape_dir=folder, **options)


def descriptors() -> set[str]:
    return set(os.listdir("/proc/self/fd"))


def test_gradients_are_those_of_a_tape_in_memory(tmp_path: Path) -> None:
    expected = tapeflow.grad(smooth)(ones(), 500)
    pushed = tapeflow.tape_stats().pushed
    for budget in (MIB, 3 * MIB, pushed, 2 * pushed):
        u = ones()
        gradient = on_disk(smooth, tmp_path, budget)(u, 500)
        stats = tapeflow.tape_stats()
        assert gradient.tobytes() == expected.tobytes()
        assert stats.pushed == pushed == smooth.explain(ones(), 500).bytes()
        assert stats.peak <= budget
        assert stats.kept == 0
        # The last of the tape stays in memory, and all the rest goes and comes once, in whole chunks.
        assert stats.written == stats.read
        assert (stats.written == 0) == (pushed <= budget)
        assert pushed <= budget or pushed - budget <= stats.written <= pushed
    assert "written" in str(stats)


@pytest.mark.parametrize("tape", ["soa", "aos", "tiled"])
def test_every_layout_goes_to_disk(tape: str, tmp_path: Path) -> None:
    expected = tapeflow.grad(smooth, tape=tape)(ones(), 500)
    gradient = on_disk(smooth, tmp_path, tape=tape)(ones(), 500)
    assert gradient.tobytes() == expected.tobytes()
    assert tapeflow.tape_stats().written > 0


def test_arrays_that_are_taped_once_go_to_disk(tmp_path: Path) -> None:
    expected = tapeflow.grad(smooth, shared=True)(ones(), 500)
    pushed = tapeflow.tape_stats().pushed
    gradient = on_disk(smooth, tmp_path, shared=True)(ones(), 500)
    stats = tapeflow.tape_stats()
    assert gradient.tobytes() == expected.tobytes()
    assert stats.pushed == pushed == 8 * 500 * (999 + 1000)
    assert 0 < stats.read <= stats.written <= pushed
    assert stats.peak <= MIB


def test_loops_that_nobody_can_count_go_to_disk(tmp_path: Path) -> None:
    expected = tapeflow.grad(until_small)(ones(), 700)
    gradient = on_disk(until_small, tmp_path)
    for _ in range(3):
        assert gradient(ones(), 700).tobytes() == expected.tobytes()
        stats = tapeflow.tape_stats()
        assert 0 < stats.written <= stats.pushed
        assert stats.peak <= MIB


@pytest.mark.parametrize("steps", [0, 1])
def test_short_calls_stay_in_memory(steps: int, tmp_path: Path) -> None:
    gradient = on_disk(smooth, tmp_path)(ones(), steps)
    assert tapeflow.tape_stats().written == 0
    np.testing.assert_array_equal(gradient, tapeflow.grad(smooth)(ones(), steps))


def test_the_value_and_a_pullback_and_an_adjoint_are_the_same(tmp_path: Path) -> None:
    options = {"tape_budget": MIB, "tape_dir": str(tmp_path)}
    expected = tapeflow.grad(smooth)(ones(), 500)
    value, gradient = tapeflow.value_and_grad(smooth, **options)(ones(), 500)
    assert (value, gradient.tobytes()) == (smooth(ones(), 500), expected.tobytes())
    _, pullback = tapeflow.vjp(smooth, ones(), 500, **options)
    for _ in range(2):
        np.testing.assert_array_equal(pullback(1.0)[0], expected)
        assert tapeflow.tape_stats().written > 0
    shadow = np.zeros(1000)
    tapeflow.adjoint(smooth, ("dup", "const"), **options)(ones(), shadow, 500)
    np.testing.assert_array_equal(shadow, expected)


def test_loops_are_rebuilt_before_anything_goes_to_disk(tmp_path: Path) -> None:
    expected = tapeflow.grad(stepped, rebuilt=False)(ones(5000), 300)
    bounded = on_disk(stepped, tmp_path)(ones(5000), 300)
    assert tapeflow.tape_stats().written == 0
    assert bounded.tobytes() == expected.tobytes()
    # No checkpoint fits here.
    streamed = on_disk(stepped, tmp_path, 300_000)(ones(50_000), 20)
    assert tapeflow.tape_stats().written > 0
    assert streamed.tobytes() == tapeflow.grad(stepped, rebuilt=False)(ones(50_000), 20).tobytes()


def test_calls_at_once_have_files_of_their_own_and_leave_nothing(tmp_path: Path) -> None:
    gradient = on_disk(smooth, tmp_path)
    expected = {steps: tapeflow.grad(smooth)(ones(), steps).tobytes() for steps in (300, 400, 500)}
    gradient(ones(), 300)
    before, threads = descriptors(), len(os.listdir("/proc/self/task"))
    found: dict[int, bytes] = {}

    def run(steps: int) -> None:
        for _ in range(3):
            found[steps] = gradient(ones(), steps).tobytes()

    workers = [threading.Thread(target=run, args=(steps,)) for steps in expected]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert found == expected
    assert descriptors() == before
    assert os.listdir(tmp_path) == []
    assert ended(lambda: len(os.listdir("/proc/self/task")) <= threads)


def ended(is_over: Callable[[], bool]) -> bool:
    """Whether it comes true: the system lists a thread for a moment after it has been joined."""
    for _ in range(100):
        if is_over():
            return True
        time.sleep(0.05)
    return False


@contextlib.contextmanager
def child_process(work: Callable[[], bool]) -> Iterator[int]:
    """A process that does the work, from here on, and ends without an error if it finds what it should."""
    child = os.fork()
    if not child:
        try:
            os._exit(0 if work() else 1)
        finally:
            os._exit(2)
    try:
        yield child
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def assert_succeeds(child: int) -> None:
    ended = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    assert ended is not None and (ended.si_code, ended.si_status) == (os.CLD_EXITED, 0)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_child_process_goes_to_disk_too(tmp_path: Path) -> None:
    gradient = on_disk(smooth, tmp_path)
    expected = gradient(ones(), 300)
    with child_process(lambda: np.array_equal(gradient(ones(), 300), expected)) as child:
        assert_succeeds(child)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_process_that_is_killed_leaves_nothing(tmp_path: Path) -> None:
    gradient = on_disk(smooth, tmp_path)
    gradient(ones(), 300)
    with child_process(lambda: bool(gradient(ones(), 100_000).size)) as child:
        _wait_for(lambda: _tape_file(child, tmp_path))
        os.kill(child, signal.SIGKILL)
    assert os.listdir(tmp_path) == []


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_memory_is_what_the_budget_says(tmp_path: Path) -> None:
    gradient = on_disk(smooth, tmp_path, 8 * MIB)
    gradient(ones(), 2000)

    def is_bounded() -> bool:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        gradient(ones(), 8000)
        more = 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
        return tapeflow.tape_stats().pushed > 60 * MIB and more < 12 * MIB

    with child_process(is_bounded) as child:
        assert_succeeds(child)


def _wait_for(found: Callable[[], Any], seconds: float = 60.0) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = found()
        if result:
            return result
        time.sleep(0.001)
    raise AssertionError("nothing happened")


def _tape_file(process: int, folder: Path) -> str | None:
    """The tape's file, which has no name, as long as it is open."""
    for name in os.listdir(f"/proc/{process}/fd"):
        with contextlib.suppress(OSError):
            if os.readlink(f"/proc/{process}/fd/{name}").startswith(f"{folder}/"):
                return f"/proc/{process}/fd/{name}"
    return None


def _damage(folder: Path, done: threading.Event) -> None:
    """Overwrites whatever is in the tape's file until the call is over."""
    file = os.open(_wait_for(lambda: _tape_file(os.getpid(), folder)), os.O_RDWR)
    while not done.is_set():
        for place in range(0, os.fstat(file).st_size, 64 << 10):
            os.pwrite(file, b"\x55", place)
    os.close(file)


@contextlib.contextmanager
def damaged(folder: Path) -> Iterator[None]:
    done = threading.Event()
    vandal = threading.Thread(target=_damage, args=(folder, done))
    vandal.start()
    try:
        yield
    finally:
        done.set()
        vandal.join()


def test_bytes_that_have_changed_on_disk_are_found(tmp_path: Path) -> None:
    gradient = on_disk(smooth, tmp_path)
    expected = gradient(ones(), 300)
    before = descriptors()
    u = ones()
    with damaged(tmp_path), pytest.raises(TapeDirectoryError, match="checksum") as refusal:
        gradient(u, 3000)
    assert f"smooth: tape_dir={str(tmp_path)!r}" in str(refusal.value)
    assert isinstance(refusal.value, OSError)
    np.testing.assert_array_equal(u, ones())
    assert descriptors() == before
    np.testing.assert_array_equal(gradient(u, 300), expected)


def test_shadows_are_as_they_were_when_the_disk_fails(tmp_path: Path) -> None:
    options = {"tape_budget": MIB, "tape_dir": tmp_path}
    shadow = np.full((1000, 2), 7.0)[::-1, 1]
    u = np.zeros((1000, 2))[::-1, 1]
    u[:] = ones()
    gradient = tapeflow.adjoint(smooth, ("dup", "const"), **options)
    gradient(u.copy(), np.zeros(1000), 300)
    with damaged(tmp_path), pytest.raises(TapeDirectoryError, match="checksum"):
        gradient(u, shadow, 3000)
    np.testing.assert_array_equal(shadow, 7.0)
    np.testing.assert_array_equal(u, ones())


@contextlib.contextmanager
def largest_file(bytes_: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("function", [smooth, until_small])
def test_a_disk_without_room_is_found_before_it_is_written(function: Any, tmp_path: Path) -> None:
    gradient = on_disk(function, tmp_path)
    u = ones()
    before = descriptors()
    with largest_file(3 * MIB), pytest.raises(TapeDirectoryError, match=r"File too large.* Say a folder with room"):
        gradient(u, 2000)
    np.testing.assert_array_equal(u, ones())
    assert descriptors() == before
    np.testing.assert_array_equal(gradient(u, 500), tapeflow.grad(function)(ones(), 500))


def test_a_folder_that_has_gone_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "tapes"
    folder.mkdir()
    gradient = on_disk(smooth, folder)
    folder.rmdir()
    u = ones()
    with pytest.raises(TapeDirectoryError, match="No such file or directory"):
        gradient(u, 500)
    np.testing.assert_array_equal(u, ones())
    gradient(u, 10)  # it fits the budget


def test_what_cannot_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SignatureError, match=r"there is no such folder\. Make it"):
        on_disk(smooth, tmp_path / "missing")
    with pytest.raises(SignatureError, match="Say the path of a folder"):
        on_disk(smooth, 3)  # type: ignore[arg-type]
    with pytest.raises(SignatureError, match=r"without tape_budget.*say tape_budget="):
        tapeflow.grad(smooth, tape_dir=tmp_path)
    bounded = tapeflow.jit(smooth.py_func, tape_budget=MIB, tape_dir=tmp_path)
    with pytest.raises(UnsupportedError, match=r"tape_dir= for a derivative of a gradient\. Leave tape_dir out"):
        tapeflow.hvp(bounded)(ones(), 5, np.ones(1000))
    checked = tapeflow.jit(smooth.py_func, tape_budget=MIB, tape_dir=tmp_path, check=True)
    with pytest.raises(UnsupportedError, match=r"tape_dir= for a checked gradient\. Leave tape_dir out"):
        tapeflow.grad(checked)(ones(), 5)


def test_a_budget_without_room_for_chunks_names_one_that_has(tmp_path: Path) -> None:
    u = ones()
    with pytest.raises(TapeBudgetError, match=r"tape_budget=1000\. .*Say tape_budget=\d+\.") as refusal:
        on_disk(smooth, tmp_path, 1000)(u, 500)
    np.testing.assert_array_equal(u, ones())
    least = int(str(refusal.value).rpartition("=")[2].rstrip("."))
    gradient = on_disk(smooth, tmp_path, least)(u, 500)
    assert tapeflow.tape_stats().peak <= least
    np.testing.assert_array_equal(gradient, tapeflow.grad(smooth)(ones(), 500))
