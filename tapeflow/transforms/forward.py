"""``tapeflow.jvp``, ``tapeflow.hvp`` and ``tapeflow.hessian``: forward mode, alone and over reverse mode."""

from __future__ import annotations

import dataclasses
import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from llvm_passes.errors import SignatureError
from tapeflow.transforms.arguments import Argnums, check_constants, constant_positions, positions
from tapeflow.transforms.derivative import DerivativeDispatcher, Recipe, derivative_of
from tapeflow.transforms.gradient import compiled
from tapeflow.transforms.pushforward import is_absent, pushforward_of

MOST_LANES = 8
"""Directions that are computed at once: as many doubles as the widest registers hold."""


def jvp(f: Any, primals: Sequence[Any], tangents: Sequence[Any], *, batched: bool = False) -> tuple[Any, Any]:
    """The value of ``f`` and its derivative in one direction: ``(f(*primals), tangent)``.

    ``tangents`` has one entry for each primal: an array of its shape and dtype, a float, a tuple like a
    tuple, or None or 0 for what does not change.  The tangent of the result has its structure, with None
    for what is no float.  It does to its arguments what ``f`` does, and to the tangents of arrays what
    follows: where ``f`` overwrites an array, its tangent becomes that of the new contents.  A function
    that returns arrays or tuples is run once more, on copies, to know their shapes.

    With ``batched=True`` each tangent has one more dimension, the first: one entry a direction.  The
    directions are computed several at once, in the lanes of vector registers, and the tangent of the
    result is an array of one entry a direction.  Arguments are then numbers and C-contiguous arrays, and
    the result one float or nothing.

    Raises :class:`SignatureError` or :class:`UnsupportedError` before anything of ``f`` runs,
    :class:`AliasingError` when an array that ``f`` writes, or its tangent, overlaps another, and what
    ``f`` raises.
    """
    function = compiled(f, "jvp")
    if len(primals) != len(tangents):
        raise SignatureError(f"jvp: {len(primals)} primals and {len(tangents)} tangents. Give one for each.")
    primals = _bound(function, tuple(primals), {})
    constant = constant_positions(function)
    tangents = [None if n in constant else t for n, t in enumerate(tangents)]
    tangents += [None] * (len(primals) - len(tangents))
    if not batched:
        return pushforward_of(function, primals).call(function, primals, tangents)
    directions = {n: np.asarray(t) for n, t in enumerate(tangents) if not is_absent(t)}
    recipe = Recipe("jvp", directions=(tuple(directions),), with_value=True)
    return _batched(function, recipe, tuple(primals), directions)


def hvp(f: Any, argnums: Argnums = 0) -> DerivativeDispatcher:
    """The Hessian of ``f`` times a vector: ``hvp(f)(x, v)``, and ``hvp(f)(x, n, v)`` for ``f(x, n)``.

    The compiled function takes all arguments of ``f``, then one vector for each argument that
    ``argnums`` names: an array of the argument's shape and dtype, or a float.  It returns, for each of
    them, the derivative of the gradient in that direction: a fresh array or a float; a tuple of these
    when ``argnums`` is a tuple.  It does to its arguments what ``f`` does, and leaves the vectors alone.
    It can be called in ``@njit`` code.  Raises what :func:`tapeflow.grad` does.
    """
    function = compiled(f, "hvp")
    targets = positions(function.py_func, argnums, "hvp")
    check_constants(function, targets, "hvp")
    return derivative_of(function, Recipe("hvp", targets, (targets,), is_single=not isinstance(argnums, tuple)))


def hessian(f: Any, argnums: Argnums = 0) -> Callable[..., Any]:
    """The matrix of second derivatives of ``f``: ``hessian(f)(x)`` has the shape ``x.shape + x.shape``.

    It takes the arguments of ``f`` and does to them what ``f`` does.  With a tuple as ``argnums`` it
    returns a tuple of tuples: the block in row ``i`` and column ``j`` has the shape of argument ``i``,
    then that of argument ``j``.  Columns are computed several at once.  Raises what
    :func:`tapeflow.grad` does.
    """
    function = compiled(f, "hessian")
    targets = positions(function.py_func, argnums, "hessian")
    check_constants(function, targets, "hessian")
    is_single = not isinstance(argnums, tuple)
    recipe = Recipe("hessian", targets, (targets,), is_single=False)

    @functools.wraps(function.py_func)
    def hessian_of(*arguments: Any, **named: Any) -> Any:
        arguments = _bound(function, arguments, named)
        blocks = _blocks(function, recipe, arguments)
        return blocks[0][0] if is_single else blocks

    return hessian_of


def _bound(function: Any, arguments: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
    """All arguments by position, defaults included.  Raises TypeError as a call does."""
    bound = inspect.signature(function.py_func).bind(*arguments, **named)
    bound.apply_defaults()
    return bound.args


def _lanes(count: int) -> int:
    """How many lanes serve ``count`` directions: a power of two."""
    lanes = 1
    while lanes < min(count, MOST_LANES):
        lanes *= 2
    return lanes


class _Passes:
    """Calls a derivative once for each few directions, each time with the arguments as they first were."""

    def __init__(self, function: Any, recipe: Recipe, arguments: tuple[Any, ...], count: int) -> None:
        self.lanes = _lanes(count)
        self.dispatcher = derivative_of(function, dataclasses.replace(recipe, lanes=self.lanes))
        self._arguments = arguments
        is_repeated = count > self.lanes
        self._initial = tuple(a.copy() if is_repeated and isinstance(a, np.ndarray) else a for a in arguments)
        self._is_first = True

    def call(self, *tangents: Any) -> Any:
        """The first call does to the caller's arguments what the function does; the others work on copies."""
        arguments = self._arguments
        if not self._is_first:
            arguments = tuple(a.copy() if isinstance(a, np.ndarray) else a for a in self._initial)
        self._is_first = False
        return self.dispatcher(*arguments, *tangents)

    def buffer(self, like: Any) -> Any:
        """Zero tangents of an argument, a float array of the argument's shape and the lanes."""
        dtype = like.dtype if isinstance(like, np.ndarray | np.floating) else np.float64
        shape = np.shape(like)
        return np.zeros((*shape, self.lanes) if self.lanes > 1 else shape, dtype)


def _batched(function: Any, recipe: Recipe, primals: tuple[Any, ...], directions: dict[int, Any]) -> tuple[Any, Any]:
    counts = {t.shape[0] if t.ndim else None for t in directions.values()}
    if len(counts) != 1 or None in counts:
        raise SignatureError("jvp: batched tangents need a first dimension of one and the same length, not 0.")
    count = int(counts.pop() or 0)
    for position, tangent in directions.items():
        if tangent.shape[1:] != np.shape(primals[position]):
            raise SignatureError(
                f"jvp: a batched tangent of shape {tangent.shape} does not fit a primal of shape "
                f"{np.shape(primals[position])}: it has one more dimension, the first."
            )
    if not count:
        raise SignatureError("jvp: there is no direction in a batch of length 0.")
    passes = _Passes(function, recipe, primals, count)
    value, found = None, []
    for begin in range(0, count, passes.lanes):
        end = min(begin + passes.lanes, count)
        buffers = [passes.buffer(primals[n]) for n in directions]
        for buffer, tangent in zip(buffers, directions.values(), strict=True):
            _put(buffer, tangent[begin:end], passes.lanes)
        given = [b if b.ndim else b.item() for b in buffers]
        results = passes.call(*given)
        for buffer, (position, tangent) in zip(buffers, directions.items(), strict=True):
            _take(buffer, tangent[begin:end], passes.lanes, position)
        if results:
            value = results[0] if begin == 0 else value
            found.append(np.atleast_1d(results[1])[: end - begin])
    return value, np.concatenate(found) if found else None


def _put(buffer: Any, tangents: Any, lanes: int) -> None:
    """Directions, one a row, into the lanes of a buffer."""
    if lanes == 1:
        buffer[...] = tangents[0]
    else:
        buffer[..., : len(tangents)] = np.moveaxis(tangents, 0, -1)


def _take(buffer: Any, tangents: Any, lanes: int, position: int) -> None:
    """What a function that overwrites its argument made of the directions, back to where they came from."""
    after = buffer[None] if lanes == 1 else np.moveaxis(buffer[..., : len(tangents)], -1, 0)
    if buffer.ndim <= (lanes > 1) or np.array_equal(after, tangents, equal_nan=True):
        return
    if not tangents.flags.writeable:
        raise SignatureError(f"jvp: the function overwrites argument {position}, whose tangent is read-only.")
    tangents[...] = after


def _blocks(function: Any, recipe: Recipe, arguments: tuple[Any, ...]) -> tuple[tuple[Any, ...], ...]:
    targets = recipe.targets
    shapes = [np.shape(arguments[p]) for p in targets]
    sizes = [int(np.prod(s)) for s in shapes]
    passes = _Passes(function, recipe, arguments, sum(sizes))
    begins = np.cumsum([0, *sizes])
    rows = [
        np.zeros((size, begins[-1]), passes.buffer(arguments[p]).dtype) for p, size in zip(targets, sizes, strict=True)
    ]
    for begin in range(0, max(int(begins[-1]), 1), passes.lanes):
        end = min(begin + passes.lanes, int(begins[-1]))
        buffers = [passes.buffer(arguments[p]) for p in targets]
        for column in range(begin, end):
            which = int(np.searchsorted(begins, column, side="right")) - 1
            buffers[which].reshape(sizes[which], -1)[column - begins[which], column - begin] = 1.0
        results = passes.call(*(b if b.ndim else b.item() for b in buffers))
        for row, result, size in zip(rows, results, sizes, strict=True):
            row[:, begin:end] = np.reshape(result, (size, passes.lanes))[:, : end - begin]
    return tuple(
        tuple(row[:, begins[j] : begins[j + 1]].reshape((*shapes[i], *shapes[j]))[()] for j in range(len(targets)))
        for i, row in enumerate(rows)
    )
