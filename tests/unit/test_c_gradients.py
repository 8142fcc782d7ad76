"""The gradients that ``tapeflow opt`` makes of clang's IR, compiled and run: C has no Numba around it."""

from __future__ import annotations

import ctypes
import math
from pathlib import Path

import numpy as np
import pytest

from tapeflow.__main__ import main
from tapeflow.engine import NativeCode, compile_native, optimise

DATA = Path(__file__).resolve().parents[1] / "ir" / "data"


def compiled(tmp_path: Path, name: str, activity: str) -> NativeCode:
    output = tmp_path / "gradient.ll"
    assert (
        main(["opt", str(DATA / f"{name}.ll"), "--differentiate", name, "--activity", activity, "-o", str(output)]) == 0
    )
    return compile_native(optimise(output.read_text(), exports=(f"{name}.gradient",)), symbols={}, pointers={})


def pointer(array: np.ndarray) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)


@pytest.mark.parametrize("n", [0, 1, 7])
def test_a_dot_product_returns_its_value_and_adds_to_the_shadows(tmp_path: Path, n: int) -> None:
    code = compiled(tmp_path, "dot", "dup,dup,const")
    prototype = ctypes.CFUNCTYPE(ctypes.c_double, *[ctypes.c_void_p] * 4, ctypes.c_int64, ctypes.c_double)
    random = np.random.default_rng(1)
    x, y = random.standard_normal(n), random.standard_normal(n)
    dx, dy = np.full(n, 0.5), np.full(n, 0.25)
    value = prototype(code.addresses["dot.gradient"])(pointer(x), pointer(dx), pointer(y), pointer(dy), n, 3.0)
    assert value == pytest.approx(x @ y, rel=1e-12)
    np.testing.assert_allclose(dx, 0.5 + 3.0 * y, rtol=1e-12)
    np.testing.assert_allclose(dy, 0.25 + 3.0 * x, rtol=1e-12)


def test_the_shadow_of_overwritten_memory_goes_from_final_to_initial_contents(tmp_path: Path) -> None:
    code = compiled(tmp_path, "smooth", "dup,const,const")
    prototype = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)
    random = np.random.default_rng(2)
    n, steps = 6, 3
    start, cotangent = random.standard_normal(n), random.standard_normal(n)
    u, shadow = start.copy(), cotangent.copy()
    prototype(code.addresses["smooth.gradient"])(pointer(u), pointer(shadow), n, steps)
    final, jacobian = smooth_with_jacobian(start, steps)
    np.testing.assert_allclose(u, final, rtol=1e-12)
    np.testing.assert_allclose(shadow, cotangent @ jacobian, rtol=1e-10)


def smooth_with_jacobian(start: np.ndarray, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """What ``smooth`` leaves in ``u``, and its Jacobian, in forward mode."""
    u, jacobian = start.copy(), np.eye(len(start))
    for _ in range(steps):
        for i in range(len(u) - 1):
            jacobian[i] = math.cos(u[i]) * u[i + 1] * jacobian[i] + math.sin(u[i]) * jacobian[i + 1]
            u[i] = math.sin(u[i]) * u[i + 1]
    return u, jacobian
