"""Arrays of records: an argument, and random statements on its fields, on whole records, on one field of all."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import numpy as np

from tests.property.argument_forms import relaid
from tests.property.array_statements import ArrayStatements, nested
from tests.property.expressions import Expressions
from tests.property.scope import BOUND, Array, Records, Scope

NAME, FRAMES, ONE = "bodies", "frames", "one"
LAYOUTS = (
    [("x", "f8"), ("y", "f8")],
    [("x", "f8"), ("y", "f8"), ("z", "f8")],
    [("x", "f8"), ("kind", "i8"), ("y", "f8")],
    [("kind", "i4"), ("x", "f8")],
    [("x", "f8"), ("is_free", "?"), ("y", "f8"), ("kind", "i8")],
)
MIXED = ([("x", "f8"), ("w", "f4"), ("kind", "i8")], [("w", "f4"), ("x", "f8")])
"""Where float32 takes part."""
NESTED = [("p", [("x", "f8"), ("y", "f8")]), ("v", "f8", (2,)), ("kind", "i8")]
SINGLE = [("x", "f8"), ("y", "f8"), ("kind", "i8")]


def record_argument(dim: str, size: int, random: Random, values: Any, write: Expressions) -> tuple[Records, Any]:
    """An array of records over one dimension, and what may be said of it."""
    fields = random.choice(MIXED) if write.is_single else random.choices(LAYOUTS, [2, 2, 1, 1, 1])[0]
    is_aligned = random.random() < 0.8
    array = np.zeros(size, np.dtype(fields, align=is_aligned))
    for name, kind in fields:
        array[name] = values.uniform(-1.8, 1.8, size) if kind[0] == "f" else values.integers(0, 3, size)
    floats = tuple(name for name, kind in fields if kind[0] == "f")
    others = tuple(name for name, kind in fields if kind[0] == "i")
    has_one_type = not write.is_single and len(floats) == len(fields)
    if has_one_type and random.random() < 0.3:
        write.note("strided array of records")
        array = relaid(array, random.choice(["steps", "reversed"]))
        return Records(NAME, dim, floats, others, has_one_type=True), array
    return Records(NAME, dim, floats, others, is_aligned and has_one_type, has_one_type), array


def frames_argument(dim: str, size: int, values: Any) -> tuple[Records, Any]:
    """An array of records with records and arrays in them, and what may be said of it."""
    array = np.zeros(size, NESTED)
    for part in (array["p"]["x"], array["p"]["y"], array["v"]):
        part[...] = values.uniform(-1.8, 1.8, part.shape)
    array["kind"] = values.integers(0, 3, size)
    return Records(FRAMES, dim, ("p.x", "p.y", "v[0]", "v[-1]"), ("kind",)), array


def single_record(values: Any) -> tuple[tuple[str, ...], Any]:
    """A record by itself, and its fields as a kernel reads them."""
    array = np.zeros(1, SINGLE)
    array["x"], array["y"], array["kind"] = *values.uniform(-1.8, 1.8, 2), 2
    return (f"{ONE}.x", f"{ONE}.y"), array[0]


class RecordStatements(ArrayStatements):
    """Writes statements on arrays of records."""

    def _record(self, scope: Scope) -> tuple[list[str], Scope]:
        if scope.records is None:
            return [], scope
        options = [self._field, self._field, self._field, self._whole_record, self._reference, self._reference]
        options += [
            self._column_of,
            self._column_of,
            self._visited_records,
            self._exchanged_fields,
            self._sliced_records,
        ]
        return self.random.choice(options)(scope, scope.records)

    def _field(self, scope: Scope, records: Records) -> tuple[list[str], Scope]:
        element = f"{records.name}[{self.write.index(scope, records.dim)}]"
        if records.integers and self.write.chance(0.2):
            self.write.note("store into an integer field")
            whole = self.random.choice([*(c.name for c in scope.counters), "1", "2"])
            return [f"{element}.{self.random.choice(records.integers)} = {whole} % 3"], scope
        self.write.note("store into a field")
        target = f"{element}.{self.random.choice(records.floats)}"
        value = self.write.bounded(scope, 0.5 * BOUND)
        return [self.random.choice([f"{target} = {value}", f"{target} = 0.5 * {target} + {value}"])], scope

    def _whole_record(self, scope: Scope, records: Records) -> tuple[list[str], Scope]:
        if not records.is_copied_whole:
            return [], scope
        self.write.note("copy of a record")
        a, b = self.write.index(scope, records.dim), self.write.index(scope, records.dim)
        return [f"{records.name}[{a}] = {records.name}[{b}]"], scope

    def _reference(self, scope: Scope, records: Records) -> tuple[list[str], Scope]:
        self.write.note("variable that is a record")
        name, field = self.fresh_name("record"), self.random.choice(records.floats)
        value = self.write.bounded(scope, 0.5 * BOUND, depth=2)
        lines = [f"{name} = {records.name}[{self.write.index(scope, records.dim)}]"]
        return [*lines, f"{name}.{field} = 0.5 * {name}.{self.random.choice(records.floats)} + {value}"], scope

    def _column_of(self, scope: Scope, records: Records) -> tuple[list[str], Scope]:
        if scope.depth > 1 or self.write.is_single:
            return [], scope
        self.write.note("one field of all records")
        view = Array(self.fresh_name("view"), (records.dim,), is_contiguous=False)
        line = f'{view.name} = {records.name}["{self.random.choice(records.floats)}"]'
        return [line], scope.with_array(view)

    def _visited_records(self, scope: Scope, records: Records) -> tuple[list[str], Scope]:
        if not records.has_one_type:
            return [], scope  # mostly refused: where in a record the loop is cannot be told
        self.write.note("loop over records")
        name, target = self.fresh_name("record"), self.random.choice(records.floats)
        value = self.write.bounded(scope, 0.5 * BOUND, depth=2)
        lines = [f"{name}.{target} = 0.5 * {name}.{self.random.choice(records.floats)} + {value}"]
        if scope.accumulators and self.write.chance(0.5):
            lines = [f"{self.random.choice(scope.accumulators)} += {name}.{target} * {value}"]
        return nested(f"for {name} in {records.name}:", lines), scope

    def _exchanged_fields(self, scope: Scope, records: Records) -> tuple[list[str], Scope]:
        if self.write.is_single:
            return [], scope
        self.write.note("swap of fields")
        a, b = (
            f"{records.name}[{self.write.index(scope, records.dim)}].{self.random.choice(records.floats)}"
            for _ in range(2)
        )
        return [f"{a}, {b} = {b}, {a}"], scope

    def _sliced_records(self, scope: Scope, records: Records) -> tuple[list[str], Scope]:
        """A view, which is seen in place of its array from there on."""
        if not records.has_one_type or scope.depth > 2:
            return [], scope
        self.write.note("view of records")
        size, dim, name = scope.sizes[records.dim], self.fresh_name("d"), self.fresh_name("bodies")
        slices = {"[::-1]": size, "[::2]": (size + 1) // 2, "[1:]": size - 1, "[:2]": min(size, 2)}
        text = self.random.choice([text for text, left in slices.items() if left > 0])
        view = replace(records, name=name, dim=dim, is_copied_whole=False)
        lines = [f"{name} = {records.name}{text}", f"{dim} = {name}.shape[0]"]
        return lines, scope.with_size(dim, slices[text]).within(records=view)
