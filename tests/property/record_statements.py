"""Arrays of records: an argument, and random statements on its fields, on whole records, on one field of all."""

from __future__ import annotations

from random import Random
from typing import Any

import numpy as np

from tests.property.array_statements import ArrayStatements
from tests.property.scope import BOUND, Array, Records, Scope

NAME = "bodies"
LAYOUTS = (
    [("x", "f8"), ("y", "f8")],
    [("x", "f8"), ("kind", "i8"), ("y", "f8")],
    [("kind", "i4"), ("x", "f8")],
    [("x", "f8"), ("is_free", "?"), ("y", "f8"), ("kind", "i8")],
)
MIXED = ([("x", "f8"), ("w", "f4"), ("kind", "i8")], [("w", "f4"), ("x", "f8")])
"""Where float32 takes part."""


def record_argument(dim: str, size: int, random: Random, values: Any, *, is_single: bool) -> tuple[Records, Any]:
    """An array of records over one dimension, and what may be said of it."""
    fields = random.choice(MIXED if is_single else LAYOUTS)
    is_aligned = random.random() < 0.5
    array = np.zeros(size, np.dtype(fields, align=is_aligned))
    for name, kind in fields:
        array[name] = values.uniform(-1.8, 1.8, size) if kind[0] == "f" else values.integers(0, 3, size)
    floats = tuple(name for name, kind in fields if kind[0] == "f")
    others = tuple(name for name, kind in fields if kind[0] == "i")
    return Records(NAME, dim, floats, others, is_aligned and not others and not is_single), array


class RecordStatements(ArrayStatements):
    """Writes statements on arrays of records."""

    def _record(self, scope: Scope) -> tuple[list[str], Scope]:
        if scope.records is None:
            return [], scope
        options = [self._field, self._field, self._field, self._whole_record, self._reference, self._column_of]
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
