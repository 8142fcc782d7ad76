"""What rules raise, what is refused of them, and that nothing is kept alive."""

import numba
import numpy as np
import pytest

import tapeflow
from tests.unit.transforms.test_leaks import _statistics, live, quiet  # noqa: F401


@tapeflow.custom_vjp
def energy(x, limit):
    return x.sum()


def energy_fwd(x, limit):
    if limit < 0:
        raise ValueError("forward", limit)
    half = np.empty(x.shape[0])
    for i in range(x.shape[0]):
        half[i] = 0.5 * x[i]
    return x.sum(), (half, limit)


def energy_bwd(residuals, g):
    half, limit = residuals
    if limit > 9.0:
        raise KeyError("backward", limit)
    return half * g, 0.0


energy.defvjp(energy_fwd, energy_bwd)


@tapeflow.jit
def f(x, limit):
    total = 0.0
    for i in range(3):
        total += energy(x, limit + i)
        x[0] = x[0] * 2.0
    return total


def raised(function, *args):
    with pytest.raises(Exception) as caught:
        function(*args)
    return type(caught.value), caught.value.args


def test_the_gradient_is_the_rule_s():
    np.testing.assert_array_equal(tapeflow.grad(f)(np.ones(2), 1.0), [10.5, 1.5])


def test_fwd_raises_in_the_forward_pass():
    x = np.ones(2)
    assert raised(tapeflow.grad(f), x, -1.0) == (ValueError, ("forward", -1.0))
    np.testing.assert_array_equal(x, [1, 1])


def test_bwd_raises_out_of_the_gradient():
    # The reverse pass calls it for the last iteration first, and stops at the first exception.
    assert raised(tapeflow.grad(f), np.ones(2), 8.5) == (KeyError, ("backward", 10.5))
    np.testing.assert_array_equal(tapeflow.grad(f)(np.ones(2), 1.0), [10.5, 1.5])


def test_compiled_code_catches_what_bwd_raises():
    gradient = tapeflow.grad(f)

    @numba.njit
    def guarded(x, limit):
        try:
            return gradient(x, limit)
        except Exception:
            return np.full(1, -1.0)

    np.testing.assert_array_equal(guarded(np.ones(2), 8.5), [-1])
    np.testing.assert_array_equal(guarded(np.ones(2), 1.0), [10.5, 1.5])


@pytest.mark.parametrize("limit", [1.0, -1.0, 20.0])
def test_nothing_is_kept_alive(limit):
    gradient = tapeflow.value_and_grad(f)

    def call(x, limit):
        try:
            gradient(x, limit)
        except (ValueError, KeyError):
            assert limit != 1.0

    assert live(call, np.ones(3), limit) == (0, 0)


def test_a_cotangent_of_another_shape_raises():
    g = tapeflow.custom_vjp(lambda x: x.sum())
    g.defvjp(lambda x: (x.sum(), ()), lambda residuals, cotangent: (np.ones(2),))
    h = tapeflow.jit(lambda x: g(x))
    np.testing.assert_array_equal(tapeflow.grad(h)(np.zeros(2)), [1, 1])
    with pytest.raises(ValueError, match="shape is not that of its argument"):
        tapeflow.grad(h)(np.zeros(3))


def rule(fwd, bwd, f=lambda x: x * 1.0, argument=2.0):
    function = tapeflow.custom_vjp(numba.njit(f))
    function.defvjp(fwd, bwd)
    return lambda: tapeflow.grad(tapeflow.jit(lambda x: function(x)))(argument)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (rule(lambda x: x, lambda r, g: (g,)), r"fwd of <lambda> returns float64, not a pair"),
        (rule(lambda x: (x, x, x), lambda r, g: (g,)), "not a pair"),
        (rule(lambda x: (3, x), lambda r, g: (g,)), "fwd of <lambda> returns the value as .*int.* itself as float64"),
        (rule(lambda x: (x, x), lambda r, g: g), r"bwd of <lambda> returns float64, not a tuple of cotangents \(x,\)"),
        (rule(lambda x: (x, x), lambda r, g: (g, g)), "not a tuple of cotangents"),
        (rule(lambda x: (x, x), lambda r, g: (np.ones(2),)), "as the cotangent of x, which is float64"),
        (rule(lambda x: (x, [x]), lambda r, g: (g,)), r"list\(float64\).* among the residuals or constants"),
        (rule(lambda x: (x, "a"), lambda r, g: (g,)), "among the residuals or constants"),
        (rule(lambda x: (x, x * 1j), lambda r, g: (g,)), "complex128 among the residuals"),
        (rule(lambda x: (x, x), lambda r, g: (g,), f=lambda x: (x, x)), "returns UniTuple.*derivative of its own"),
        (rule(lambda x: (x, x), lambda r, g: (g,), f=lambda x: 3), "returns .*int.*Return one float"),
        (
            rule(lambda x: (x[0], x), lambda r, g: (g,), f=lambda x: x[0], argument=np.ones(2)),
            r"returns float64 as the cotangent of x, which is array",
        ),
    ],
)
def test_what_is_no_rule_is_refused_by_name(call, message):
    with pytest.raises(tapeflow.UnsupportedError, match=message):
        call()


def test_a_rule_that_writes_its_argument_is_not_typed():
    def fwd(x):
        x[0] = 3.0
        return x.sum(), ()

    with pytest.raises(numba.core.errors.TypingError, match="Cannot modify readonly array"):
        rule(fwd, lambda r, g: (None,), f=lambda x: x.sum(), argument=np.ones(2))()


def test_a_function_without_a_rule_is_refused_where_it_is_differentiated():
    bare = tapeflow.custom_vjp(lambda x: x * 1.0)
    assert bare(2.0) == 2.0
    with pytest.raises(tapeflow.UnsupportedError, match=r"custom_vjp function without a rule.*defvjp\(fwd, bwd\)"):
        tapeflow.grad(tapeflow.jit(lambda x: bare(x)))(2.0)
    with pytest.raises(tapeflow.UnsupportedError, match=r"custom_jvp function without a rule.*defjvp\(rule\)"):
        tapeflow.grad(tapeflow.custom_jvp(lambda x: x * 1.0))(2.0)


def test_tuples_are_refused_as_arguments():
    pair = tapeflow.custom_vjp(lambda p: p[0] * p[1])
    pair.defvjp(lambda p: (p[0] * p[1], p), lambda p, g: ((g, g),))
    with pytest.raises(tapeflow.UnsupportedError, match=r"UniTuple.* as argument p of .*<lambda> \(custom_vjp\)"):
        tapeflow.grad(tapeflow.jit(lambda x: pair((x, x))))(2.0)


def test_what_cannot_be_a_custom_function():
    def starred(*args):
        return args[0]

    with pytest.raises(tapeflow.SignatureError, match=r"takes \*args"):
        tapeflow.custom_vjp(starred)
    with pytest.raises(tapeflow.SignatureError, match="not a compiled function"):
        tapeflow.custom_jvp(3)
    with pytest.raises(tapeflow.SignatureError, match="has no argument 'z'"):
        tapeflow.custom_vjp(lambda x: x, nondiff_argnums="z")
    with pytest.raises(tapeflow.SignatureError, match="derivative of its own already"):
        tapeflow.custom_jvp(energy)
    with pytest.raises(tapeflow.SignatureError, match="fwd of energy is 3, and no function"):
        energy.defvjp(3, energy_bwd)
