"""``tapeflow.jit(check=True)``: faults of the tape are reported, not suffered."""

import ctypes
import signal
import subprocess
import sys

import numpy as np
import pytest

import tapeflow
from llvm_passes.tape.guarded import guarded_text
from tapeflow.engine import compile_native, optimise
from tapeflow.errors import InternalError
from tests.gradients.comparison import assert_gradient_matches
from tests.gradients.corpus import all_cases

NAMES = ("loops.", "memory.", "hostile.", "scalars.")
CASES = [case for case in all_cases() if case.name.startswith(NAMES)][::4]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_checked_gradient_is_the_gradient(case):
    function = tapeflow.jit(check=True)(getattr(case.kernel, "py_func", case.kernel))
    assert_gradient_matches(function, case.arguments, case.argnums)


def nest(x, n):
    total = 0.0
    for i in range(n):
        for j in range(i):
            total = np.sin(total) * x[j] + x[i]
            x[j] = total
        if total > 3.0:
            break
    return total


def test_calls_of_different_sizes_share_a_tape():
    checked, plain = tapeflow.jit(check=True)(nest), tapeflow.jit(nest)
    for n in (8, 3, 0, 9, 1):
        x = np.linspace(0.1, 1, 9)
        np.testing.assert_array_equal(tapeflow.grad(checked)(x.copy(), n), tapeflow.grad(plain)(x.copy(), n))


def test_every_transform_that_has_a_tape():
    checked = tapeflow.jit(check=True)(nest)
    x, x_bar = np.linspace(0.1, 1, 5), np.zeros(5)
    expected = tapeflow.grad(tapeflow.jit(nest))(x.copy(), 5)
    np.testing.assert_array_equal(tapeflow.vjp(checked, x.copy(), 5)[1](1.0)[0], expected)
    tapeflow.adjoint(checked, activity=("dup", "const"))(x.copy(), x_bar, 5)
    np.testing.assert_array_equal(x_bar, expected)


@tapeflow.jit(check=True)
def checked_tree(x, depth):
    if depth == 0:
        return x * x
    total = 0.0
    for i in range(2):
        total += np.sin(checked_tree(x * (1 + i), depth - 1)) * x
    return total


@tapeflow.jit
def tree(x, depth):
    if depth == 0:
        return x * x
    total = 0.0
    for i in range(2):
        total += np.sin(tree(x * (1 + i), depth - 1)) * x
    return total


def test_recursion():
    for depth in (0, 3, 1, 4):
        assert tapeflow.grad(checked_tree)(0.7, depth) == tapeflow.grad(tree)(0.7, depth)


def test_exceptions_go_through():
    @tapeflow.jit(check=True)
    def f(x, n):
        total = 1.0
        for i in range(n):
            total = np.sin(total) * x[i % 2]
            if i == 5:
                raise ValueError("five")
        return total

    assert tapeflow.grad(f)(np.ones(2), 3).shape == (2,)
    with pytest.raises(ValueError, match="five"):
        tapeflow.grad(f)(np.ones(2), 9)


BROKEN = """
import pathlib
import numpy as np
import tapeflow
from llvm_passes.adjoint import forward, forward_loop, reverse, reverse_loop
from tests.unit.transforms.test_check import nest

loop, name, user = {place}
source = pathlib.Path(loop.__file__).read_text()
assert source.count({original!r}) == 1
exec(compile(source.replace({original!r}, {replacement!r}), loop.__file__, "exec"), vars(loop))
setattr(user, name, getattr(loop, name))

x = np.linspace(0.1, 1, 6)
try:
    print(tapeflow.grad(tapeflow.jit(check=True)(nest))(x, 6))
except tapeflow.errors.InternalError as error:
    print(type(error).__name__, error)
"""
FORWARD = "forward_loop, 'build_forward_loop', forward"
REVERSE = "reverse_loop, 'build_reverse_loop', reverse"
WRITES = 'record = builder.add(first, number, "record")'
READS = 'builder.add(first_record, current, "record")'

FAULTS = {
    "records run away in the forward pass": (
        FORWARD,
        WRITES,
        f"{WRITES}; record = builder.mul(record, integer(1 << 33))",
    ),
    "the reverse pass reads below its region": (REVERSE, READS, "builder.sub(current, integer(1 << 40))"),
    "the reverse pass reads one record too many": (REVERSE, READS, f"builder.add({READS}, integer(1))"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_broken_position_is_reported_with_its_slot(fault):
    """A compiler with a fault in it, in a process of its own."""
    place, original, replacement = fault
    text = BROKEN.format(place=place, original=original, replacement=replacement)
    outcome = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, env=_environment())
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout.startswith("InternalError nest: its gradient would have left slot "), outcome
    assert "fault of tapeflow" in outcome.stdout


def _environment():
    import os

    return {**os.environ, "PYTHONPATH": os.getcwd()}


def test_the_error_is_one_of_tapeflow_s():
    assert issubclass(InternalError, tapeflow.TapeflowError)


GUARDED = """
import ctypes, sys
from tests.unit.transforms.test_check import guarded
make, forget, code = guarded()
array = make(int(sys.argv[1]))
ctypes.memset(array, 7, int(sys.argv[1]))
print("written", flush=True)
ctypes.c_char.from_address(array + int(sys.argv[2])).value = b"x"
print("beyond", flush=True)
"""


def guarded():
    """The functions that make and forget guarded memory, and what keeps them alive."""
    text = guarded_text("p").replace("define internal", "define")
    code = compile_native(optimise(text, exports=("p.map", "p.unmap", "p.regrow")))
    make = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_int64)(code.addresses["p.map"])
    forget = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(code.addresses["p.unmap"])
    return make, forget, code


@pytest.mark.parametrize(("size", "at"), [(8, 8), (4096, 4096), (8200, 8200), (4096, -1)])
def test_the_byte_beyond_the_tape_cannot_be_touched(size, at):
    command = [sys.executable, "-c", GUARDED, str(size), str(at)]
    outcome = subprocess.run(command, capture_output=True, text=True, env=_environment())
    assert outcome.stdout == "written\n"
    assert outcome.returncode == -signal.SIGSEGV


def test_guarded_memory_moves_with_its_contents_and_is_given_back():
    make, forget, code = guarded()
    regrow = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)(
        code.addresses["p.regrow"]
    )
    array = regrow(None, 0, 24)
    ctypes.memmove(array, b"abcdefghijklmnopqrstuvwx", 24)
    for old, new in ((24, 4096), (4096, 100_000), (100_000, 32)):
        array = regrow(array, min(old, new), new)
        assert ctypes.string_at(array, 24) == b"abcdefghijklmnopqrstuvwx"
        assert array % 8 == 0
    forget(array)
    forget(None)
    assert make(1 << 62) is None
