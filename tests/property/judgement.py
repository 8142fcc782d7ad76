"""All that is compared of one program: gradient, pullback, forward mode, and shadows after an exception."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

import tapeflow
from tapeflow.oracle import Reference, oracle_gradient
from tapeflow.oracle.tolerances import ROUNDINGS
from tapeflow.transforms.arguments import types_of
from tapeflow.transforms.structured import StructuredGradient
from tests.gradients.comparison import Mismatch, assert_gradient_matches
from tests.gradients.identity import assert_modes_agree
from tests.gradients.structures import (
    assert_pullback,
    assert_structured_gradient,
    copied,
    is_float,
    leaves_of,
    of_leaves,
    tree_like,
)


def reference_of(kernel: Any, arguments: Sequence[Any], argnums: Sequence[int]) -> Reference:
    """The oracle's gradient in every float leaf of the chosen arguments, each array a variable of its own."""
    flat = leaves_of(tuple(arguments))
    numbered = tree_like(tuple(arguments), iter(range(len(flat))))
    chosen = [n for t in argnums for n in leaves_of(numbered[t]) if is_float(flat[n])]
    return oracle_gradient(of_leaves(getattr(kernel, "py_func", kernel), arguments), flat, chosen)


def compare(
    kernel: Any, outputs: Any, arguments: Sequence[Any], argnums: Sequence[int], *, has_forward: bool = True
) -> None:
    """Everything that tapeflow says of ``kernel``, and of ``outputs`` if there is one; raises Mismatch.

    ``has_forward``: forward mode too, which a ``custom_vjp`` does not have.
    """
    function = kernel if hasattr(kernel, "py_func") else tapeflow.jit(kernel)
    reference = reference_of(kernel, arguments, argnums)
    if is_plain(arguments):
        assert_gradient_matches(function, arguments, tuple(argnums))
        if has_forward:
            assert_modes_agree(function, arguments, tuple(argnums), has_single=reference.has_single)
        if reference.exception is not None:
            assert_shadows_untouched(function, arguments, argnums, reference.exception)
    else:
        is_shared = has_overlap(arguments) and bool(_written(function, arguments, argnums))
        assert_structured_gradient(function, arguments, tuple(argnums), is_shared=is_shared)
        if has_forward and reference.exception is None and not has_overlap(arguments) and runs(function, arguments):
            assert_outputs_agree(function, arguments, has_single=reference.has_single)
    if reference.exception is not None or outputs is None:
        return
    function = tapeflow.jit(outputs)
    if not runs(function, arguments):
        return
    is_shared = has_overlap(arguments)
    try:
        assert_pullback(function, arguments, is_shared=is_shared)
    except Mismatch:
        raise
    except AssertionError as difference:
        raise Mismatch(f"pullback: {difference}") from difference
    if has_forward and not is_shared:
        assert_outputs_agree(function, arguments, has_single=reference.has_single)


def assert_shadows_untouched(
    function: Any, arguments: Sequence[Any], argnums: Sequence[int], expected: Exception
) -> None:
    """``tapeflow.adjoint`` raises what the function raises, and leaves the shadows of its arrays alone."""
    words, given = [], []
    shadows = []
    for n, argument in enumerate(copied(arguments)):
        given.append(argument)
        if n not in argnums:
            words.append("const")
        elif isinstance(argument, np.ndarray):
            words.append("dup")
            shadows.append(np.full_like(argument, 0.75))
            given.append(shadows[-1])
        else:
            words.append("active")
    try:
        tapeflow.adjoint(function, tuple(words))(*given)
    except tapeflow.TapeflowError:
        raise
    except Exception as raised:
        if type(raised) is not type(expected) or raised.args != expected.args:
            raise Mismatch(f"adjoint raised {raised!r}, the kernel {expected!r}") from raised
    else:
        raise Mismatch(f"the kernel raises {expected!r}, its adjoint returned")
    if not all(np.all(shadow == 0.75) for shadow in shadows):
        raise Mismatch(f"adjoint raised {expected!r} and left shadows as {shadows!r}")


def runs(function: Any, arguments: Sequence[Any]) -> bool:
    """Whether Numba itself can run the function, as ``vjp`` does: it does not link some recursive ones (0.68).

    Nor can Python always call these: what a pullback is compared with.
    """
    try:
        function(*copied(arguments))
        function.py_func(*copied(arguments))
    except RuntimeError as error:
        return "unresolved symbol" not in str(error)
    return True


def is_plain(arguments: Sequence[Any]) -> bool:
    """No tuples, and each array in C order and in memory of its own."""
    arrays = [argument for argument in arguments if isinstance(argument, np.ndarray)]
    is_flat = not any(isinstance(argument, tuple) for argument in arguments)
    return is_flat and all(a.flags.c_contiguous and a.flags.writeable for a in arrays) and not has_overlap(arguments)


def has_overlap(arguments: Sequence[Any]) -> bool:
    """Whether two arrays share memory."""
    arrays = [leaf for leaf in leaves_of(tuple(arguments)) if isinstance(leaf, np.ndarray)]
    return any(np.shares_memory(a, b) for n, a in enumerate(arrays) for b in arrays[:n])


def _written(function: Any, arguments: Sequence[Any], argnums: Sequence[int]) -> Any:
    compiled = StructuredGradient.of(function, types_of(function, tuple(arguments)), tuple(argnums), False, True)
    return compiled.written & set(argnums)


def assert_outputs_agree(function: Any, arguments: Sequence[Any], *, has_single: bool = False) -> None:
    """``<y_bar, J v> + <u_bar, tangents left> = <v, pullback(y_bar, u_bar)>`` for results and arguments of any form."""
    generator = np.random.default_rng(len(arguments))
    tangents = [_direction(argument, generator) for argument in copied(arguments)]
    before = [np.array(leaf) if leaf is not None else None for leaf in leaves_of(tuple(tangents))]
    y, along = tapeflow.jvp(function, copied(arguments), tangents)
    _, pullback = tapeflow.vjp(function, *copied(arguments))
    names = function.py_func.__code__.co_varnames
    bars = {
        names[n]: _direction(argument, generator)
        for n, argument in enumerate(arguments)
        if all(isinstance(leaf, np.ndarray) for leaf in leaves_of(argument)) and any(map(is_float, leaves_of(argument)))
    }
    y_bar = _direction(y, generator)
    gradients = pullback(*([y_bar] if any(map(is_float, leaves_of(y))) else []), **bars)
    forward = _terms(leaves_of(y_bar), leaves_of(along))
    for n, name in enumerate(names[: len(arguments)]):
        if name in bars:
            forward += _terms(leaves_of(bars[name]), leaves_of(tangents[n]))
    backward: list[float] = []
    flat = iter(before)
    for gradient, argument in zip(gradients, arguments, strict=True):
        directions = [next(flat) for _ in leaves_of(argument)]
        found = leaves_of(gradient) if gradient is not None else [None] * len(directions)
        backward += _terms(found, directions)
    both = np.array([*forward, *backward])
    if not np.isfinite(both).all():
        return  # infinite derivatives add up to anything
    epsilon = float(np.finfo(np.float32 if has_single else np.float64).eps)
    allowed = (1e2 if has_single else 1e4) * ROUNDINGS * epsilon * (float(np.abs(both).sum()) + 1e-30)
    if not abs(sum(forward) - sum(backward)) <= allowed:
        raise Mismatch(f"<y_bar, J v> = {sum(forward)!r}, but <pullback(y_bar), v> = {sum(backward)!r}")


def _direction(value: Any, generator: Any) -> Any:
    """Numbers between 1/2 and 1 in size in place of floats, in arrays of the same layout; None in place of the rest."""

    def along(leaf: Any) -> Any:
        if not is_float(leaf):
            return None
        numbers = generator.uniform(0.5, 1.0, np.shape(leaf)) * generator.choice([-1.0, 1.0], np.shape(leaf))
        if not isinstance(leaf, np.ndarray):
            return float(numbers)
        moved = np.zeros_like(leaf)
        moved[...] = numbers
        return moved

    return tree_like(value, iter([along(leaf) for leaf in leaves_of(value)]))


def _terms(some: Sequence[Any], others: Sequence[Any]) -> list[float]:
    pairs = zip(some, others, strict=True)
    return [
        float(term)
        for a, b in pairs
        if a is not None and b is not None
        for term in np.ravel(np.asarray(a, np.float64) * np.asarray(b, np.float64))
    ]
