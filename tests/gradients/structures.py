"""Gradients in arguments and results of any structure, compared with the oracle leaf by leaf.

The oracle knows scalars and arrays.  So a function of trees is given to it as one of their leaves, and the
pullback of a result as the gradient of ``<y_bar, y> + <u_bar, u>``, both of them plain Python functions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle import Reference, oracle_gradient
from tapeflow.oracle.tolerances import relative_error, tolerance
from tests.gradients.comparison import Mismatch, compare_exceptions, compare_value, is_undone


def leaves_of(value: Any) -> list[Any]:
    """The leaves of nested tuples, in order."""
    return [leaf for member in value for leaf in leaves_of(member)] if isinstance(value, tuple) else [value]


def tree_like(value: Any, leaves: Any) -> Any:
    """Nested tuples like ``value`` of the leaves that an iterator gives."""
    if not isinstance(value, tuple):
        return next(leaves)
    members = [tree_like(member, leaves) for member in value]
    return type(value)(*members) if hasattr(value, "_fields") else tuple(members)


def is_float(value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return value.dtype.kind == "f"
    return isinstance(value, float | np.floating)


def copied(arguments: Sequence[Any]) -> list[Any]:
    """Copies of the arguments; arrays keep their strides and their overlaps, in memory of their own."""
    found = leaves_of(tuple(arguments))
    bases = {id(base): base for base in map(_base, found) if base is not None}
    copies = {key: base.copy(order="K") for key, base in bases.items()}
    made = [leaf if _base(leaf) is None else _moved(leaf, _base(leaf), copies[id(_base(leaf))]) for leaf in found]
    return list(tree_like(tuple(arguments), iter(made)))


def _base(leaf: Any) -> Any:
    if not isinstance(leaf, np.ndarray):
        return None
    while isinstance(leaf.base, np.ndarray):
        leaf = leaf.base
    return leaf


def _moved(view: Any, base: Any, copy: Any) -> Any:
    """The view of ``copy`` that ``view`` is of ``base``."""
    if view is base:
        return copy
    offset = view.__array_interface__["data"][0] - base.__array_interface__["data"][0]
    flat = copy.reshape(-1, order="A").view(np.uint8)
    moved = np.ndarray(view.shape, view.dtype, flat, offset if view.size else 0, view.strides)
    moved.flags.writeable = view.flags.writeable
    return moved


def compare_leaf(what: str, found: Any, argument: Any, expected: Any, scale: Any, reference: Reference) -> None:
    """One gradient leaf: of the dtype and shape of its argument, and equal to the oracle's."""
    if not is_float(argument):
        if found is not None:
            raise Mismatch(f"{what} is {found!r}, but its argument has no gradient")
        return
    if isinstance(argument, np.ndarray) and (found.dtype, found.shape) != (argument.dtype, argument.shape):
        raise Mismatch(f"{what} is {found.dtype}{found.shape}, its argument {argument.dtype}{argument.shape}")
    dtype = np.dtype(np.float32 if reference.has_single else np.float64)
    error = relative_error(found, expected, scale, dtype=dtype)
    if error > tolerance(dtype):
        raise Mismatch(f"{what}\n{found}\noracle\n{expected}\nrelative error {error:.2e}")


def compare_memory(given: Sequence[Any], reference: Reference) -> None:
    """Every array is left as the function leaves it."""
    for n, (leaf, expected) in enumerate(zip(leaves_of(tuple(given)), reference.arguments, strict=True)):
        if isinstance(leaf, np.ndarray) and leaf.dtype.kind != "V":
            dtype = np.dtype(np.float32 if reference.has_single else np.float64)
            error = relative_error(leaf, expected, np.abs(expected) + 1.0, dtype=dtype)
            if error > tolerance(dtype):
                raise Mismatch(f"leaf {n} of the arguments is left as\n{leaf}\nthe function leaves\n{expected}")


def assert_structured_gradient(
    function: Any,
    arguments: Sequence[Any],
    argnums: int | tuple[int, ...] = 0,
    *,
    is_shared: bool = False,
    reference: Reference | None = None,
) -> Reference:
    """``tapeflow.value_and_grad`` of a function of trees, strided or overlapping arrays is the oracle's.

    ``is_shared``: arrays overlap and one is written, so that each entry is the derivative of its cell.
    ``reference``: what the oracle says, where it is known.
    """
    compiled = function if hasattr(function, "py_func") else tapeflow.jit(function)
    flat = leaves_of(tuple(arguments))
    targets = (argnums,) if isinstance(argnums, int) else argnums
    positions = iter(range(len(flat)))
    numbered = tree_like(tuple(arguments), positions)
    chosen = [n for t in targets for n in leaves_of(numbered[t]) if is_float(flat[n])]
    if reference is None:
        reference = oracle_gradient(of_leaves(compiled.py_func, arguments), flat, chosen, is_shared=is_shared)
    given = copied(arguments)
    try:
        value, gradients = tapeflow.value_and_grad(compiled, argnums)(*given)
    except tapeflow.TapeflowError:
        raise
    except Exception as raised:
        if reference.exception is None:
            raise
        compare_exceptions(raised, reference)
        if not is_undone(raised, leaves_of(tuple(given)), flat):
            compare_memory(given, reference)
        return reference
    if reference.exception is not None:
        raise Mismatch(f"the function raises {reference.exception!r}, its gradient returned {gradients!r}")
    compare_value(value, reference)
    compare_memory(given, reference)
    returned = (gradients,) if isinstance(argnums, int) else gradients
    for t, gradient in zip(targets, returned, strict=True):
        if isinstance(arguments[t], tuple) and type(gradient) is not type(arguments[t]):
            raise Mismatch(f"the gradient of argument {t} is a {type(gradient)}")
        for n, found in zip(leaves_of(numbered[t]), leaves_of(gradient), strict=True):
            place = chosen.index(n) if n in chosen else None
            expected = (None, None) if place is None else (reference.gradients[place], reference.scales[place])
            compare_leaf(f"leaf {n}", found, flat[n], *expected, reference)
    return reference


def assert_pullback(function: Any, arguments: Sequence[Any], seed: int = 0, *, is_shared: bool = False) -> None:
    """``tapeflow.vjp``: value, side effects once, and two pullbacks with random cotangents, are the oracle's."""
    compiled = function if hasattr(function, "py_func") else tapeflow.jit(function)
    random = np.random.default_rng(seed)
    flat = leaves_of(tuple(arguments))
    chosen = [n for n, leaf in enumerate(flat) if is_float(leaf)]
    expected = copied(arguments)
    y = compiled.py_func(*expected)
    given = copied(arguments)
    value, pullback = tapeflow.vjp(compiled, *given)
    for ours, theirs in zip(leaves_of(value), leaves_of(y), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-5) if is_float(theirs) else _assert_equal(ours, theirs)
    for ours, theirs in zip(leaves_of(tuple(given)), leaves_of(tuple(expected)), strict=True):
        if isinstance(theirs, np.ndarray):
            np.testing.assert_allclose(ours, theirs, rtol=1e-5)
    spoil(given)
    names = compiled.py_func.__code__.co_varnames
    for _ in range(2):
        y_bar = tree_like(y, iter([_cotangent(leaf, random) for leaf in leaves_of(y)]))
        bars = {
            names[i]: tree_like(a, iter([_cotangent(leaf, random) for leaf in leaves_of(a)]))
            for i, a in enumerate(arguments)
            if all(isinstance(leaf, np.ndarray) for leaf in leaves_of(a)) and any(map(is_float, leaves_of(a)))
        }
        paired = with_cotangents(
            compiled.py_func, arguments, y_bar, [bars.get(names[i]) for i in range(len(arguments))]
        )
        reference = oracle_gradient(paired, flat, chosen, is_shared=is_shared)
        assert reference.exception is None, reference.exception
        positional = [y_bar] if any(map(is_float, leaves_of(y))) else []
        gradients = pullback(*positional, **bars)
        assert len(gradients) == len(arguments)
        found = [
            leaf
            for gradient, argument in zip(gradients, arguments, strict=True)
            for leaf in (leaves_of(gradient) if gradient is not None else [None] * len(leaves_of(argument)))
        ]
        for n, leaf in enumerate(flat):
            place = chosen.index(n) if n in chosen else None
            wanted = (None, None) if place is None else (reference.gradients[place], reference.scales[place])
            compare_leaf(f"leaf {n}", found[n], leaf, *wanted, reference)


def spoil(arguments: Sequence[Any]) -> None:
    """Overwrite every array: nobody may read it any more."""
    for leaf in leaves_of(tuple(arguments)):
        if isinstance(leaf, np.ndarray) and leaf.flags.writeable:
            leaf[...] = np.nan if leaf.dtype.kind == "f" else 0


def _assert_equal(ours: Any, theirs: Any) -> None:
    np.testing.assert_array_equal(ours, theirs)


def _cotangent(leaf: Any, random: Any) -> Any:
    if not is_float(leaf):
        return None
    return random.normal(size=np.shape(leaf)) if isinstance(leaf, np.ndarray) else float(random.normal())


def of_leaves(function: Any, arguments: Sequence[Any]) -> Callable[..., Any]:
    # The oracle rebuilds what it finds in globals and closures, so the trees are put together in an argument's default.
    shape = [_numbered(tuple(arguments))]

    def flat(*leaves: Any, shape: Any = shape) -> Any:
        return function(*_filled(shape[0], leaves))

    return flat


def with_cotangents(function: Any, arguments: Sequence[Any], y_bar: Any, bars: Sequence[Any]) -> Callable[..., Any]:
    """``<y_bar, y> + <bars, arguments afterwards>`` as a function of leaves; None among the bars counts as zero."""
    shape = [_numbered(tuple(arguments)), y_bar, bars]

    def paired(*leaves: Any, shape: Any = shape) -> Any:
        inputs = _filled(shape[0], leaves)
        total = _inner(function(*inputs), shape[1])
        for argument, bar in zip(inputs, shape[2], strict=True):
            if bar is not None:
                total = total + _inner(argument, bar)
        return total

    return paired


def _numbered(value: Any) -> Any:
    return tree_like(value, iter(range(len(leaves_of(value)))))


def _filled(shape: Any, leaves: Any) -> Any:
    if not isinstance(shape, tuple):
        return leaves[shape]
    members = [_filled(member, leaves) for member in shape]
    return type(shape)(*members) if hasattr(shape, "_fields") else tuple(members)


def _inner(value: Any, bar: Any) -> Any:
    if bar is None or value is None:
        return 0.0
    if isinstance(bar, tuple):
        total = 0.0
        for part, part_bar in zip(value, bar, strict=True):
            total = total + _inner(part, part_bar)
        return total
    if not hasattr(bar, "shape"):
        return value * bar
    total = 0.0
    for index in np.ndindex(bar.shape):
        total = total + value[index] * float(bar[index])
    return total
