"""Threads, forks and interrupts: each gradient is right, and nothing hangs.

What may go wrong for good runs in a process of its own, with a limit.
"""

import os
import subprocess
import sys
import textwrap
import threading

import numpy as np

import tapeflow

THREADS = 8
LIMIT = 240
"""Seconds after which a process counts as hanging; none takes a tenth of it."""


def gradient_of(power):
    """A gradient that no other call of this function has compiled, and its expectation."""

    @tapeflow.jit(nogil=True)
    def f(x):
        total = 1.0
        for i in range(x.shape[0]):
            total = np.sin(total) * x[i] ** power + x[i]
            x[i] = total
        return total

    return tapeflow.grad(f)


def in_threads(work):
    """Runs ``work(number)`` in eight threads that start together; re-raises what the first one raised."""
    barrier = threading.Barrier(THREADS)
    raised = []

    def run(number):
        try:
            barrier.wait()
            work(number)
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
        assert not thread.is_alive(), "a thread hangs"
    if raised:
        raise raised[0]


def test_eight_threads_call_one_gradient():
    gradient = gradient_of(2)
    expected = {n: gradient(np.linspace(0.1, 1, n)) for n in range(1, 40)}

    def work(number):
        for call in range(2000):
            n = 1 + (call * 7 + number * 5) % 39
            np.testing.assert_array_equal(gradient(np.linspace(0.1, 1, n)), expected[n])

    in_threads(work)


def test_eight_threads_compile_and_call_their_own():
    gradients = [gradient_of(1 + number) for number in range(THREADS)]
    found = [None] * THREADS

    def work(number):
        found[number] = gradients[number](np.linspace(0.1, 1, 30))

    in_threads(work)
    for number in range(THREADS):
        np.testing.assert_array_equal(found[number], gradient_of(1 + number)(np.linspace(0.1, 1, 30)))


def test_eight_threads_compile_one():
    gradient = gradient_of(3)
    found = [None] * THREADS

    def work(number):
        found[number] = gradient(np.linspace(0.1, 1, 30))

    in_threads(work)
    assert len(gradient.signatures) == 1
    for one in found:
        np.testing.assert_array_equal(one, found[0])


def test_threads_with_rules_and_checks():
    rounded = tapeflow.custom_vjp(lambda x: np.floor(x + 0.5))
    rounded.defvjp(lambda x: (np.floor(x + 0.5), x), lambda x, g: (g * x,))

    @tapeflow.jit(check=True, nogil=True)
    def f(x):
        total = 1.0
        for i in range(x.shape[0]):
            total = np.sin(total) + rounded(x[i]) * total
        return total

    gradient = tapeflow.grad(f)
    expected = {n: gradient(np.linspace(0.1, 3, n)) for n in range(1, 20)}

    def work(number):
        for call in range(500):
            n = 1 + (call * 7 + number) % 19
            np.testing.assert_array_equal(gradient(np.linspace(0.1, 3, n)), expected[n])

    in_threads(work)


def run(program):
    """Runs a program that prints ``done``."""
    command = [sys.executable, "-c", textwrap.dedent(PREAMBLE) + textwrap.dedent(program)]
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    outcome = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=LIMIT)
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout.split()


PREAMBLE = """
import os, signal, sys, threading, time
import numpy as np
import tapeflow
from tests.unit.transforms.test_interrupts import gradient_of

X = np.linspace(0.1, 1, 30)

def interrupt(number, frame):
    signal.raise_signal(signal.SIGINT)      # what Ctrl-C sends

# A shell starts what runs in its background with SIGINT ignored, and Python leaves that so.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGALRM, interrupt)

def right(gradient, power):
    \"\"\"Whether the gradient is what another compilation of the function gives.\"\"\"
    return np.array_equal(gradient(X.copy()), gradient_of(power)(X.copy()))
"""


def test_both_sides_of_a_fork_go_on():
    said = run(
        """
        gradient = gradient_of(2)
        before = gradient(X.copy())
        child = os.fork()
        # The first gradient is used, and a second one compiled, on both sides.
        same = np.array_equal(gradient(X.copy()), before) and right(gradient_of(3), 3)
        if child == 0:
            os._exit(0 if same else 1)
        print("parent" if same else "wrong", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """
    )
    assert said == ["parent", "0"]


def test_a_fork_while_other_threads_call():
    said = run(
        """
        gradient = gradient_of(2)
        before = gradient(X.copy())
        going = True
        def call():
            while going:
                gradient(X.copy())
        threads = [threading.Thread(target=call) for _ in range(4)]
        for thread in threads:
            thread.start()
        codes = []
        for _ in range(5):
            child = os.fork()
            if child == 0:
                os._exit(0 if np.array_equal(gradient(X.copy()), before) else 1)
            codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        going = False
        for thread in threads:
            thread.join()
        print(*codes)
        """
    )
    assert said == ["0"] * 5


def test_an_interrupt_while_compiling():
    said = run(
        """
        interrupted = 0
        for tenths in range(1, 13):
            gradient = gradient_of(2)
            try:
                signal.setitimer(signal.ITIMER_REAL, tenths * 0.05)
                gradient(X.copy())
            except KeyboardInterrupt:
                interrupted += 1
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            # The same gradient compiles and is right, here and in another thread: no lock is left behind.
            ok = []
            thread = threading.Thread(target=lambda: ok.append(right(gradient, 2)))
            thread.start()
            thread.join(100)
            assert ok == [True], ok
        print("right", interrupted)
        """
    )
    assert said[0] == "right"
    assert int(said[1]) > 0


def test_an_interrupt_while_running():
    said = run(
        """
        gradient = gradient_of(2)
        before = gradient(X.copy())
        interrupted = 0
        for _ in range(20):
            try:
                signal.setitimer(signal.ITIMER_REAL, 0.02)
                while True:
                    assert np.array_equal(gradient(X.copy()), before)
                    gradient(np.linspace(0.1, 1, 200_000))
            except KeyboardInterrupt:
                interrupted += 1
            assert np.array_equal(gradient(X.copy()), before)
        print("right", interrupted)
        """
    )
    assert said == ["right", "20"]
