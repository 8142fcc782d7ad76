"""A generated kernel with its arguments, and its form as text for worker processes and for the user."""

from __future__ import annotations

import json
from collections import namedtuple
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

FIELDS = ("first", "second", "third", "fourth")
NAMED_TUPLES: list[Any] = [namedtuple(f"Named{n}", FIELDS[:n]) for n in range(len(FIELDS) + 1)]  # type: ignore[misc]
"""Named tuples by their length."""
globals().update({kind.__name__: kind for kind in NAMED_TUPLES})


@dataclass(frozen=True)
class Program:
    """One kernel at one point."""

    source: str
    """A module that defines ``kernel``, and perhaps ``outputs``: the same function with arrays in its result."""
    arguments: tuple[Any, ...]
    argnums: tuple[int, ...]
    seed: int
    constructs: tuple[str, ...] = ()
    """What the generator put into it."""
    checks: tuple[str, ...] = ()
    """What is compared besides the gradient: see tests/property/checks.py."""

    def with_source(self, source: str) -> Program:
        return replace(self, source=source)

    def with_argnums(self, argnums: Sequence[int]) -> Program:
        return replace(self, argnums=tuple(argnums))

    def to_json(self) -> str:
        return json.dumps(
            {
                "source": self.source,
                "arguments": _Memory().encoded(self.arguments),
                "argnums": self.argnums,
                "seed": self.seed,
                "constructs": self.constructs,
                "checks": self.checks,
            }
        )

    @staticmethod
    def from_json(text: str) -> Program:
        fields = json.loads(text)
        return Program(
            fields["source"],
            _decoded(fields["arguments"]),
            tuple(fields["argnums"]),
            fields["seed"],
            tuple(fields["constructs"]),
            tuple(fields["checks"]),
        )

    def script(self) -> str:
        """A file that reproduces the comparison when it is run from the repository's root."""
        return (
            f"{self.source}\n\n"
            "import tapeflow\nfrom tests.property.drawn_settings import drawn_settings\n"
            "from tests.property.judgement import compare\nfrom tests.property.program import Program\n\n"
            f"program = Program.from_json({self.with_source('').to_json()!r})\n"
            + "".join(f"# {line}\n" for line in repr(self.arguments).splitlines())
            + "kernel = tapeflow.jit(kernel, **drawn_settings(program.seed))\n"
            + "compare(kernel, globals().get('outputs'), program)\n"
        )


class _Memory:
    """Arguments as plain data; arrays that share memory still do when they are read back."""

    def __init__(self) -> None:
        self._bases: dict[int, int] = {}
        self._data: list[Any] = []
        self._records: list[Any] = []

    def encoded(self, arguments: tuple[Any, ...]) -> Any:
        members = [self._encoded(argument) for argument in arguments]
        return {"members": members, "memory": self._data}

    def _encoded(self, value: Any) -> Any:
        if isinstance(value, tuple):
            members = [self._encoded(member) for member in value]
            return {"members": members, "is_named": hasattr(value, "_fields")}
        if isinstance(value, np.void):
            self._records.append(np.array([value], value.dtype))
            return {"record": self._encoded(self._records[-1])}
        if not isinstance(value, np.ndarray):
            return value
        base = value
        while isinstance(base.base, np.ndarray):
            base = base.base
        if id(base) not in self._bases:
            self._bases[id(base)] = len(self._data)
            flat = base.ravel(order="K")
            data = flat.tolist() if base.dtype.names is None else flat.tobytes().hex()
            described = np.lib.format.dtype_to_descr(base.dtype)
            self._data.append({"dtype": described, "data": data, "is_aligned": base.dtype.isalignedstruct})
        offset = value.__array_interface__["data"][0] - base.__array_interface__["data"][0]
        return {
            "base": self._bases[id(base)],
            "offset": offset if value.size else 0,
            "shape": value.shape,
            "strides": value.strides,
            "writeable": value.flags.writeable,
        }


def _decoded(encoded: Any) -> tuple[Any, ...]:
    memory = [_remembered(base["dtype"], base["data"], is_aligned=base["is_aligned"]) for base in encoded["memory"]]

    def decoded(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if "members" in value:
            members = [decoded(member) for member in value["members"]]
            return NAMED_TUPLES[len(members)](*members) if value["is_named"] else tuple(members)
        if "record" in value:
            return decoded(value["record"])[0]
        base = memory[value["base"]]
        array = np.ndarray(value["shape"], base.dtype, base, value["offset"], value["strides"])
        array.flags.writeable = value["writeable"]
        return array

    return tuple(decoded(member) for member in encoded["members"])


def _remembered(described: Any, data: Any, *, is_aligned: bool) -> Any:
    """An array of a dtype in NumPy's description of it, which JSON makes lists of."""
    if isinstance(described, str):
        return np.array(data, described)
    fields = _as_tuples(described)
    dtype = np.lib.format.descr_to_dtype(fields)
    if is_aligned:  # what a description does not say; unnamed fields fill the gaps
        dtype = np.dtype([field for field in fields if field[0]], align=True)
    return np.frombuffer(bytes.fromhex(data), dtype).copy()


def _as_tuples(described: list[Any]) -> list[Any]:
    """A description of a dtype after JSON: fields are tuples, as are shapes."""
    fields = []
    for name, kind, *shape in described:
        fields.append((name, kind if isinstance(kind, str) else _as_tuples(kind), *map(tuple, shape)))
    return fields
