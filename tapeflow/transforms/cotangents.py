"""Cotangents that a user gives: checked against what they belong to, and added to shadows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from llvm_passes.errors import SignatureError
from tapeflow.frontend.structure import Leaf, is_tree, members, tree_value


def cotangent_leaves(label: str, type_: Any, given: Any) -> Iterator[tuple[tuple[int, ...], str, Any]]:
    """The leaves of a cotangent for a value of ``type_``, as ``(path, label, cotangent or None)``.

    None stands for zeros, also in place of a whole tuple.  Raises :class:`SignatureError` when the
    cotangent is no tuple, or one of another length, where the value is a tuple.
    """
    yield from _walk(label, type_, given, ())


def add_cotangent(shadow: Any, label: str, given: Any) -> None:
    """Add a cotangent to a shadow of the same shape.  Raises :class:`SignatureError` when it does not fit."""
    if given is None:
        return
    array = np.asarray(given)
    if shadow.dtype.names is not None:
        _add_record(shadow, label, array)
        return
    if array.dtype.kind not in "fiub":
        raise SignatureError(f"vjp: the cotangent of {label} is of type {array.dtype}. Give floats.")
    if array.shape != shadow.shape:
        raise SignatureError(f"vjp: the cotangent of {label} has shape {array.shape}, {label} has {shadow.shape}.")
    shadow += array.astype(shadow.dtype, copy=False)


def _add_record(shadow: Any, label: str, array: Any) -> None:
    """Add the float fields of an array of records; those of others carry nothing."""
    if array.dtype.names != shadow.dtype.names:
        raise SignatureError(f"vjp: the cotangent of {label} is of type {array.dtype}, {label} of {shadow.dtype}.")
    for name in shadow.dtype.names:
        if shadow.dtype[name].kind == "f":
            add_cotangent(shadow[name], f"{label}[{name!r}]", array[name])


def check_no_cotangent(label: str, given: Any) -> None:
    """Raise :class:`SignatureError` when there is a cotangent for what is no float."""
    if given is not None:
        raise SignatureError(f"vjp: {label} has no cotangent: it is not made of floats. Give None for it.")


def collected(argument_types: Sequence[Any], leaves: Sequence[Leaf], gradients: Mapping[int, Any]) -> tuple[Any, ...]:
    """For each argument its gradient: a tree like it, with None for leaves without one; None without any."""
    found: list[Any] = []
    for position, type_ in enumerate(argument_types):
        own = [n for n, leaf in enumerate(leaves) if leaf.argument == position]
        if not any(n in gradients for n in own):
            found.append(None)
            continue
        remaining = iter(own)
        found.append(_tree(type_, remaining, gradients))
    return tuple(found)


def _tree(type_: Any, numbers: Iterator[int], gradients: Mapping[int, Any]) -> Any:
    if not is_tree(type_):
        return gradients.get(next(numbers))
    return tree_value(type_, [_tree(member, numbers, gradients) for member in members(type_)])


def _walk(label: str, type_: Any, given: Any, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], str, Any]]:
    if not is_tree(type_):
        yield path, label, given
        return
    count = len(members(type_))
    if given is not None and not (isinstance(given, tuple | list) and len(given) == count):
        raise SignatureError(f"vjp: {label} is a tuple of {count}, and its cotangent is {given!r}.")
    fields = getattr(type_, "fields", None)
    for index, member in enumerate(members(type_)):
        name = f"{label}.{fields[index]}" if fields else f"{label}[{index}]"
        yield from _walk(name, member, None if given is None else given[index], (*path, index))
