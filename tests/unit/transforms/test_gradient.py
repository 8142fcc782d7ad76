"""The results of ``grad`` and ``value_and_grad``: values, types, calls, and what they do to arguments."""

import math
import pickle
import threading
import warnings

import numba
import numpy as np
import pytest
from numba.core.errors import NumbaWarning

import tapeflow


@tapeflow.jit
def squares(x, scale=1.0, n=-1):
    total = 0.0
    for i in range(x.shape[0] if n < 0 else n):
        total += x[i] * x[i]
    return total * scale


@tapeflow.jit
def consume(x):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * x[i]
        x[i] = 7.0
    return total


def test_the_gradient_of_an_array_is_a_fresh_array():
    x = np.arange(4.0)
    gradient = tapeflow.grad(squares)
    first, second = gradient(x), gradient(x)
    np.testing.assert_array_equal(first, 2 * x)
    np.testing.assert_array_equal(second, 2 * x)
    assert isinstance(first, np.ndarray)
    assert (first.dtype, first.shape) == (x.dtype, x.shape)
    assert first.flags.c_contiguous and first.flags.writeable
    assert not np.shares_memory(first, second) and not np.shares_memory(first, x)
    np.testing.assert_array_equal(x, np.arange(4.0))


def test_the_gradient_of_a_scalar_is_a_float():
    slope = tapeflow.grad(squares, "scale")(np.arange(4.0), 2.0)
    assert type(slope) is float
    assert slope == 14.0


def test_a_tuple_of_arguments_gives_a_tuple_in_its_order():
    x = np.arange(4.0)
    result = tapeflow.grad(squares, ("scale", 0))(x, 2.0)
    assert isinstance(result, tuple)
    assert result[0] == 14.0
    np.testing.assert_array_equal(result[1], 4 * x)
    (single,) = tapeflow.grad(squares, (0,))(x)
    np.testing.assert_array_equal(single, 2 * x)


def test_value_and_grad_returns_the_value_of_the_function():
    x = np.linspace(0.1, 1.0, 7)
    value, gradient = tapeflow.value_and_grad(squares)(x, 3.0)
    assert value == squares(x, 3.0)
    assert type(value) is float
    np.testing.assert_allclose(gradient, 6 * x, rtol=1e-15)
    value, (slope, gradient) = tapeflow.value_and_grad(squares, (1, 0))(x, 3.0)
    assert (value, slope) == (squares(x, 3.0), squares(x, 1.0))


def test_negative_argnums_and_names_name_the_same_gradient():
    assert tapeflow.grad(squares, -3) is tapeflow.grad(squares, 0) is tapeflow.grad(squares, "x")
    assert tapeflow.grad(squares, (0,)) is not tapeflow.grad(squares, 0)


def test_keywords_and_defaults():
    x = np.arange(4.0)
    gradient = tapeflow.grad(squares)
    np.testing.assert_array_equal(gradient(x, n=2), [0, 2, 0, 0])
    np.testing.assert_array_equal(gradient(n=2, scale=10.0, x=x), [0, 20, 0, 0])


def test_a_default_can_be_a_target():
    assert tapeflow.grad(squares, "scale")(np.arange(4.0)) == 14.0


def test_a_none_default():
    @tapeflow.jit
    def f(x, mask=None):
        return x * x if mask is None else x

    assert tapeflow.grad(f)(3.0) == 6.0
    assert tapeflow.grad(f)(3.0, None) == 6.0


def test_starred_scalars_are_passed_on():
    @tapeflow.jit
    def f(x, *powers):
        return x * powers[0] + x * powers[1]

    assert tapeflow.grad(f)(3.0, 2.0, 5.0) == 7.0


def test_parameters_may_have_the_names_that_the_wrapper_uses():
    @tapeflow.jit
    def f(call, finish, self):
        return call * finish * self

    assert tapeflow.grad(f, (0, 1, 2))(2.0, 3.0, 5.0) == (15.0, 10.0, 6.0)


@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (2, 2, 2), (1, 2, 3, 2)])
def test_arrays_of_any_dimension(shape):
    @tapeflow.jit
    def f(x):
        total = 0.0
        for v in x.flat:
            total += v * v
        return total

    @tapeflow.jit
    def point(x):
        return x[()] * x[()]

    x = np.arange(1.0, 1 + math.prod(shape)).reshape(shape)
    gradient = tapeflow.grad(f if shape else point)(x)
    assert gradient.shape == shape
    np.testing.assert_array_equal(gradient, 2 * x)


def test_float32_arrays_and_scalars():
    @tapeflow.jit
    def f(x, s):
        total = np.float32(0)
        for i in range(x.shape[0]):
            total += x[i] * x[i] * s
        return total

    x = np.arange(4, dtype=np.float32)
    value, (dx, ds) = tapeflow.value_and_grad(f, (0, 1))(x, np.float32(3))
    assert dx.dtype == np.float32
    np.testing.assert_array_equal(dx, 6 * x)
    assert (value, ds) == (42.0, 14.0)


def test_a_gradient_does_to_its_arguments_what_the_function_does():
    x = np.arange(4.0)
    gradient = tapeflow.grad(consume)(x)
    np.testing.assert_array_equal(gradient, [0, 2, 4, 6])
    np.testing.assert_array_equal(x, np.full(4, 7.0))


def test_read_only_arrays_that_are_only_read():
    x = np.arange(4.0)
    x.flags.writeable = False
    np.testing.assert_array_equal(tapeflow.grad(squares)(x), 2 * x)


def test_a_plain_dispatcher_and_a_plain_function_are_differentiated():
    def cube(x):
        return x * x * x

    plain = numba.njit(cube)
    assert tapeflow.grad(plain)(2.0) == 12.0
    assert tapeflow.grad(plain) is tapeflow.grad(plain)
    assert tapeflow.grad(cube)(2.0) == 12.0
    assert tapeflow.grad(cube) is tapeflow.grad(cube)


def test_a_gradient_is_called_in_other_compiled_code():
    gradient = tapeflow.value_and_grad(squares)

    @numba.njit
    def descend(x, steps):
        value = 0.0
        for _ in range(steps):
            value, g = gradient(x)
            x = x - 0.25 * g
        return value, x

    value, x = descend(np.arange(4.0), 3)
    np.testing.assert_array_equal(x, np.arange(4.0) / 8)
    assert value == 14.0 / 16


def test_code_that_embeds_a_gradient_outlives_it():
    def make():
        @tapeflow.jit
        def f(x):
            return x * x * x

        gradient = tapeflow.grad(f)

        @numba.njit
        def use(x):
            return gradient(x)

        use(1.0)
        return use

    import gc

    use = make()
    gc.collect()
    assert use(2.0) == 12.0


def test_compiled_code_that_calls_a_gradient_is_not_written_to_disk(tmp_path, monkeypatch):
    path = tmp_path / "embedding_module.py"
    path.write_text(
        "import numba\nimport tapeflow\n\ngradient = tapeflow.grad(tapeflow.jit(lambda x: x * x))\n\n\n"
        "@numba.njit(cache=True)\ndef use(x):\n    return gradient(x)\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    import embedding_module

    with pytest.warns(NumbaWarning, match="Cannot cache compiled function"):
        assert embedding_module.use(3.0) == 6.0


def test_a_gradient_is_not_cached_on_disk():
    with pytest.raises(tapeflow.UnsupportedError, match="cache=True of a gradient"):
        tapeflow.grad(squares).enable_caching()


def test_pickling_gives_the_same_gradient():
    gradient = tapeflow.grad(squares, ("scale", "x"))
    assert pickle.loads(pickle.dumps(gradient)) is gradient


def test_names_and_the_python_function():
    gradient = tapeflow.grad(squares)
    assert gradient.__name__ == "grad_squares"
    assert "gradient of squares" in gradient.__doc__
    np.testing.assert_array_equal(gradient.py_func(np.arange(4.0)), [0, 2, 4, 6])


def test_nogil_is_handed_on():
    assert tapeflow.grad(tapeflow.jit(nogil=True)(lambda x: x)).targetoptions["nogil"] is True
    assert tapeflow.grad(squares).targetoptions["nogil"] is False


def test_recompile_sees_changed_globals():
    namespace = {"factor": 2.0}
    exec("def scaled(x):\n    return factor * x\n", namespace)
    f = tapeflow.jit(namespace["scaled"])
    gradient = tapeflow.grad(f)
    assert gradient(3.0) == 2.0
    namespace["factor"] = 5.0
    f.recompile()
    assert gradient(3.0) == 5.0


def test_first_calls_from_several_threads():
    @tapeflow.jit(nogil=True)
    def f(x):
        total = 0.0
        for i in range(x.shape[0]):
            total += math.sin(x[i])
        return total

    gradient = tapeflow.grad(f)
    x = np.linspace(0.0, 1.0, 100)
    start = threading.Barrier(6)
    results, failures = [], []

    def work(index):
        try:
            start.wait()
            if index == 0:
                f.inspect("asm", x)
            results.append(gradient(x))
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert len(results) == 6
    for result in results:
        np.testing.assert_allclose(result, np.cos(x), rtol=1e-15)


def test_calls_from_several_threads_do_not_share_a_tape():
    @tapeflow.jit(nogil=True)
    def f(x, n):
        total = 0.0
        for _ in range(n):
            for i in range(x.shape[0]):
                x[i] = math.sin(x[i]) * x[i]
        for i in range(x.shape[0]):
            total += x[i]
        return total

    gradient = tapeflow.grad(f)
    inputs = [np.linspace(0.5, 1.0 + k, 50 + 10 * k) for k in range(4)]
    expected = [gradient(x.copy(), 20 + k) for k, x in enumerate(inputs)]
    wrong = []

    def work(k):
        for _ in range(200):
            if not np.array_equal(gradient(inputs[k].copy(), 20 + k), expected[k]):
                wrong.append(k)

    threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_gradient_warns_of_nothing():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tapeflow.grad(tapeflow.jit(lambda x: x * x))(1.0)


@pytest.mark.parametrize("count", (1 << 19, (1 << 20) + 3))
def test_gradients_in_huge_pages_are_whole(count):
    def squares(x):
        return np.sum(x * x)

    x = np.arange(count, dtype=np.float64)
    for _ in range(2):
        np.testing.assert_array_equal(tapeflow.grad(squares)(x), 2.0 * x)
