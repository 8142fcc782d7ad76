"""``tapeflow.jit`` is ``numba.njit``: options, signatures, caching, pickling, use in other code."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import numba
import numpy as np
import pytest
from numba.core.registry import CPUDispatcher

import tapeflow
from tapeflow.errors import SignatureError, UnsupportedError


def run(program, folder, given=b""):
    """What a program in a Python process of its own prints; modules in ``folder`` can be imported."""
    environment = {**os.environ, "PYTHONPATH": str(Path(tapeflow.__file__).parents[1])}
    process = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, input=given, env=environment, capture_output=True
    )
    assert process.returncode == 0, process.stderr.decode()
    return process.stdout


@tapeflow.jit
def total(x, factor=2.0):
    result = 0.0
    for i in range(x.shape[0]):
        result += factor * x[i]
    return result


def test_the_result_is_a_numba_dispatcher():
    assert isinstance(total, CPUDispatcher)
    assert total(np.arange(4.0)) == 12.0
    assert total(factor=1.0, x=np.arange(4.0)) == 6.0
    assert total.__name__ == "total"
    assert total.py_func(np.arange(4.0)) == 12.0


def test_it_can_be_called_in_other_compiled_code():
    @numba.njit
    def twice(x):
        return 2 * total(x)

    assert twice(np.arange(4.0)) == 24.0


@pytest.mark.parametrize("signature", ["float64(float64)", numba.float64(numba.float64), (numba.float64,)])
def test_one_signature_is_compiled_at_once_and_closes_the_function(signature):
    f = tapeflow.jit(signature)(lambda x: x * x)
    assert len(f.signatures) == 1
    assert f(3) == 9.0
    with pytest.raises(TypeError, match="No matching definition"):
        f(np.ones(2))


def test_a_list_of_signatures():
    f = tapeflow.jit(["float64(float64)", "float32(float32)"])(lambda x: x * x)
    assert len(f.signatures) == 2


def test_options_are_numba_s():
    f = tapeflow.jit(fastmath=True, nogil=True, error_model="numpy", boundscheck=True, inline="never")(lambda x: 1 / x)
    assert f.targetoptions["fastmath"] is True
    assert f.targetoptions["boundscheck"] is True
    assert f(0.0) == np.inf
    with pytest.raises(KeyError, match="no_such_option"):
        tapeflow.jit(no_such_option=True)(lambda x: x)(1.0)


def test_locals_are_numba_s():
    def f(x):
        y = x
        return y

    assert tapeflow.jit(locals={"y": numba.float32})(f)(0.1) == np.float32(0.1)


def test_a_method_of_a_class_binds():
    class Holder:
        value = tapeflow.jit(lambda self, x: x)

    assert isinstance(Holder.value, CPUDispatcher)
    assert Holder().value.__self__.__class__ is Holder


def test_an_existing_dispatcher_keeps_its_source_and_options():
    plain = numba.njit(error_model="numpy")(lambda x: 1 / x)
    f = tapeflow.jit(plain)
    assert f.py_func is plain.py_func
    assert f.targetoptions == plain.targetoptions
    assert f(0.0) == np.inf
    assert tapeflow.jit(f) is f


def test_an_existing_dispatcher_with_signatures_keeps_them():
    f = tapeflow.jit(numba.njit("float64(float64)")(lambda x: x))
    assert len(f.signatures) == 1
    with pytest.raises(TypeError, match="No matching definition"):
        f(np.ones(2))


def test_an_existing_dispatcher_takes_no_options():
    with pytest.raises(SignatureError, match=r"jit: .* is compiled with options of its own"):
        tapeflow.jit(numba.njit(lambda x: x), fastmath=True)


def test_what_is_no_function_is_numba_s_error():
    with pytest.raises(TypeError, match="not a function"):
        tapeflow.jit(3)


def test_pickling_gives_the_same_function():
    assert pickle.loads(pickle.dumps(total)) is total


def test_unpickling_in_another_process_gives_a_working_function(tmp_path):
    (tmp_path / "kernel_module.py").write_text(
        "import tapeflow\n\n\n@tapeflow.jit\ndef square(x):\n    return x * x\n\n\ndx = tapeflow.grad(square)\n"
    )
    dump = "import pickle, sys, kernel_module as m; sys.stdout.buffer.write(pickle.dumps((m.square, m.dx)))"
    load = (
        "import pickle, sys; f, g = pickle.load(sys.stdin.buffer); "
        "print(f(3.0), type(f).__name__, type(g).__name__, g.primal is f, g is __import__('tapeflow').grad(f))"
    )
    read = run(load, tmp_path, run(dump, tmp_path))
    assert read.split() == [b"9.0", b"JitFunction", b"Gradient", b"True", b"True"]


def test_cache_writes_and_reads_numba_s_cache(tmp_path):
    (tmp_path / "kernel_module.py").write_text(
        "import tapeflow\n\n\n@tapeflow.jit(cache=True)\ndef square(x):\n    return x * x\n"
    )
    program = "import kernel_module as m; m.square(3.0); print(sum(m.square.stats.cache_hits.values()))"
    assert [int(run(program, tmp_path)) for _ in range(2)] == [0, 1]


def test_with_the_jit_disabled_the_function_itself_comes_back(monkeypatch):
    monkeypatch.setattr(numba.core.config, "DISABLE_JIT", 1)

    def f(x):
        return x

    assert tapeflow.jit(f) is f
    assert tapeflow.jit(fastmath=True)(f) is f
    with pytest.raises(SignatureError, match="NUMBA_DISABLE_JIT is set"):
        tapeflow.grad(f)


def test_recompile_sees_changed_globals():
    namespace = {"factor": 2.0}
    exec("def scaled(x):\n    return factor * x\n", namespace)
    f = tapeflow.jit(namespace["scaled"])
    assert f(3.0) == 6.0
    namespace["factor"] = 5.0
    assert f(3.0) == 6.0
    f.recompile()
    assert f(3.0) == 15.0


def test_parallel_runs_and_is_not_differentiated():
    @tapeflow.jit(parallel=True)
    def f(x):
        result = 0.0
        for i in numba.prange(x.shape[0]):
            result += x[i]
        return result

    assert f(np.arange(4.0)) == 6.0
    with pytest.raises(UnsupportedError, match=r"grad: parallel=True on .*f \(.*test_jit.py:\d+\). Compile"):
        tapeflow.grad(f)
    with pytest.raises(UnsupportedError, match="inspect: parallel=True"):
        f.inspect("captured", "float64[::1]")
