"""``tapeflow.jvp`` and ``tapeflow.hvp``: forward mode, alone and over reverse mode."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np

from llvm_passes.errors import SignatureError
from tapeflow.transforms.arguments import Argnums, check_constants, constant_positions, positions
from tapeflow.transforms.derivative import DerivativeDispatcher, derivative_of
from tapeflow.transforms.gradient import compiled
from tapeflow.transforms.passes import Passes, bound
from tapeflow.transforms.pushforward import is_absent, pushforward_of
from tapeflow.transforms.recipe import Recipe


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

    Where arrays overlap of which ``f`` writes one, each memory cell has one tangent, which those that are given
    must agree on.

    Raises :class:`SignatureError` or :class:`UnsupportedError` before anything of ``f`` runs,
    :class:`AliasingError` when tangents of one cell differ, when one of two such arrays has no tangent, and when
    a tangent overlaps what ``f`` writes; and what ``f`` raises.
    """
    function = compiled(f, "jvp")
    if len(primals) != len(tangents):
        raise SignatureError(f"jvp: {len(primals)} primals and {len(tangents)} tangents. Give one for each.")
    primals = bound(function, tuple(primals), {})
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
    ``argnums`` names: an array of the argument's shape and dtype, a float, or a tuple like the argument,
    with None for what has no gradient, or for zero.  It returns, for each of them, the derivative of the
    gradient in that direction, in the gradient's structure: fresh arrays and floats; a tuple of these
    when ``argnums`` is a tuple.  It does to its arguments what ``f`` does, and leaves the vectors alone.
    It can be called in ``@njit`` code.  Raises what :func:`tapeflow.grad` does, and
    :class:`AliasingError` where an array that ``f`` writes overlaps another.
    """
    function = compiled(f, "hvp")
    targets = positions(function.py_func, argnums, "hvp")
    check_constants(function, targets, "hvp")
    return derivative_of(function, Recipe("hvp", targets, (targets,), is_single=not isinstance(argnums, tuple)))


def _batched(function: Any, recipe: Recipe, primals: tuple[Any, ...], directions: dict[int, Any]) -> tuple[Any, Any]:
    counts = {t.shape[0] if t.ndim else None for t in directions.values()}
    if len(counts) != 1 or None in counts:
        raise SignatureError("jvp: batched tangents need a first dimension of one and the same length, not 0.")
    if any(t.dtype.names is not None for t in directions.values()):
        raise SignatureError("jvp: batched tangents of arrays of records. Call jvp once for each direction.")
    count = int(counts.pop() or 0)
    for position, tangent in directions.items():
        if tangent.shape[1:] != np.shape(primals[position]):
            raise SignatureError(
                f"jvp: a batched tangent of shape {tangent.shape} does not fit a primal of shape "
                f"{np.shape(primals[position])}: it has one more dimension, the first."
            )
    if not count:
        raise SignatureError("jvp: there is no direction in a batch of length 0.")
    passes = Passes(lambda lanes: derivative_of(function, dataclasses.replace(recipe, lanes=lanes)), primals, count)
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
