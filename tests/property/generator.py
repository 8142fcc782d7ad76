"""Random kernels: what a user might write, with bounded values, valid indices and small trip counts.

A seed fixes the program and its arguments.
"""

from __future__ import annotations

import re
from random import Random
from typing import Any

import numpy as np

from tests.property.argument_forms import LAYOUTS, as_laid_out, overlapping, packed, relaid
from tests.property.array_statements import nested
from tests.property.callees import callees, inner_callee
from tests.property.checks import drawn_checks
from tests.property.expressions import Expressions
from tests.property.kernel_form import KernelForm
from tests.property.program import Program
from tests.property.record_statements import FRAMES, ONE, frames_argument, record_argument, single_record
from tests.property.scope import Array, IndexArray, Records, Scope
from tests.property.statements import Statements


def plain_name(array: Array) -> str:
    """An array's name as a part of another name: it may be a member of a tuple."""
    return array.name.replace("[", "_").replace("]", "")


def generate(seed: int) -> Program:
    """The program of a seed."""
    return _Generator(seed).program()


class _Generator:
    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.random = Random(seed)
        self.precision = self.random.choices(["double", "single", "mixed"], [8, 1, 1])[0]
        self.write = Expressions(self.random, self.precision != "double")
        self.values = np.random.default_rng(seed)
        self.arguments: list[Any] = []
        self.names: list[str] = []
        self.forms = Random(f"forms {seed}")
        self.shares_memory = False
        self.has_records = False
        self.form = KernelForm(self.forms, self.write)

    def program(self) -> Program:
        sizes = {dim: self.random.choice([1, 2, 2, 3, 3, 4, 5]) for dim in ("n", "m", "k")}
        defined = callees(self.write, self.forms)
        arrays = self.array_arguments(sizes)
        sizes = {dim: sizes[dim] for dim in sizes if any(dim in array.dims for array in arrays)}
        indices = self.index_arguments(sizes)
        parameters = self.scalar_arguments()
        records = self.record_arguments(sizes)
        differentiable = [i for i, name in enumerate(self.names) if not name.startswith("index")]
        differentiable += self.arrays_without_extent()
        frames, still = self.constant_records(sizes)
        counts, masks = self.whole_arguments(sizes)
        integers = self.integer_arguments()
        constants = self.constant_arrays(arrays, sizes)
        arrays = self.other_forms(arrays)
        scope = Scope(
            arrays=(*arrays, *(array for array, _ in constants)),
            scalars=("p", "q", "r")[: self.random.randint(1, 3)],
            parameters=(*parameters, *still, *self.form.parameters),
            accumulators=("s", "z")[: self.random.randint(1, 2)],
            integers=integers,
            indices=indices,
            masks=masks,
            counts=counts,
            records=records,
            frames=frames,
            callees=tuple(callee for callee, _ in defined),
            sizes=sizes,
            may_return=True,
            may_define=True,
            checks_bounds=self.form.checks_bounds,
        )
        first = self.form.first_lines
        if self.forms.random() < 0.06 and not self.write.is_single:
            callee, inner = inner_callee(self.write, parameters)
            scope = scope.within(callees=(*scope.callees, callee))
            first += inner
        body = self.body(scope)
        if not any("inner(" in line for line in body):
            first = self.form.first_lines  # Numba takes no function that nobody calls
        names, arguments = self.names, self.arguments
        some = self.random.sample(differentiable, self.random.randint(1, len(differentiable)))
        chosen = {self.names[n] for n in some}
        if records is not None:
            chosen.add(records.name)  # a constant one may not receive what is differentiated
        if self.shares_memory:
            chosen |= {array.name for array in arrays}
        elif self.forms.random() < 0.15:
            # Records without a gradient stay by themselves.
            last = min((names.index(name) for name in (FRAMES, ONE) if name in names), default=len(arguments))
            given, values, unpacking = packed(names[:last], arguments[:last], self.forms, self.write)
            arguments = [*values, *arguments[last:]]
            names = [*given, *names[last:]]
            first = [*unpacking, *first]
            if chosen.difference(names) or "pack" not in names:
                chosen.add("pack")
        tables = {array.name: values for array, values in constants}
        kernel = self.form.text("kernel", names, [*first, *body], tables)
        returned = self.outputs(body, arrays)
        outputs = self.form.text("outputs", names, [*first, *returned], tables) if returned else ""
        header, functions = self.form.header(self.write.constructs, tables), "".join(text for _, text in defined)
        source = f"{header}{functions}{kernel}{outputs}"
        argnums = tuple(n for n, name in enumerate(names[: len(arguments)]) if name in chosen)
        constructs = tuple(sorted(self.write.constructs))
        checks = drawn_checks(self.seed, constructs, has_outputs=bool(outputs))
        return Program(source, tuple(arguments), argnums, self.seed, constructs, checks)

    def outputs(self, body: list[str], arrays: tuple[Array, ...]) -> list[str]:
        """The kernel's statements with arrays in its result."""
        if self.forms.random() > 0.1 or self.shares_memory or self.has_records:
            return []
        extra = [array.name for array in arrays if self.forms.random() < 0.6]
        locals_ = [line.split(" = ")[0] for line in body if re.match(r"(view|made|temporary|chosen)\d+ = [^(]", line)]
        if locals_ and not any("return" in line for line in body[:-1]):
            self.write.note("local array in a result")
            extra.append(self.forms.choice(locals_))
        form = self.forms.choice(["return ({}, {})", "return (({}, 3), {})"])
        if len(extra) == 1 and self.forms.random() < 0.4:
            form = "return {1}"
        last = ", ".join(extra) if extra else "0.5"
        return_ = re.compile(r"^( *)return (.*)$")
        return [return_.sub(lambda found: found[1] + form.format(found[2], last), line) for line in body]

    def other_forms(self, arrays: tuple[Array, ...]) -> tuple[Array, ...]:
        """The arguments overlapping or in other layouts, in some programs."""
        positions = [self.names.index(array.name) for array in arrays]
        if self.precision == "double" and len(arrays) > 1 and not self.has_records and self.forms.random() < 0.15:
            self.shares_memory = True
            for position, view in zip(
                positions, overlapping([self.arguments[n] for n in positions], self.forms), strict=True
            ):
                self.arguments[position] = view
            is_same = len({(a.ctypes.data, a.shape) for a in (self.arguments[n] for n in positions)}) == 1
            self.write.note("one array twice" if is_same else "overlapping arrays")
            return arrays
        if self.forms.random() > 0.25:
            return arrays
        found = []
        for position, array in zip(positions, arrays, strict=True):
            layout = self.forms.choice([*LAYOUTS, ""])
            if layout:
                self.write.note(f"argument: {layout}")
                self.arguments[position] = relaid(self.arguments[position], layout)
                array = as_laid_out(array, layout)
            found.append(array)
        return tuple(found)

    def body(self, scope: Scope) -> list[str]:
        lines = [f"{dim} = {self._size_of(scope, dim)}" for dim in scope.sizes]
        start = scope.within(scalars=(), accumulators=())
        lines += [f"{name} = {self.write.bounded(start, depth=1)}" for name in scope.scalars]
        lines += [f"{name} = {self.random.choice(['0.0', '0.5'])}" for name in scope.accumulators]
        # Most faults need little; what needs much is found in the few large ones.
        least, most = self.random.choices([(1, 4), (4, 8), (8, 20)], [6, 3, 1])[0]
        statements = Statements(self.write, budget=self.random.randint(least, most))
        if "cell" in self.names:
            scope = scope.within(scalars=(*scope.scalars, "cell[()]"))
        if "nothing" in self.names:
            lines += statements.on_empty(scope, "nothing")
        block, scope = statements.block(scope, at_least=2)
        lines += block
        lines += self.closing_sums(scope)
        terms = [*scope.accumulators, *(f"{self.write.constant()} * {name}" for name in scope.scalars)]
        terms += [f"{self.write.constant()} * {self.write.element(scope, array)}" for array in scope.arrays[:2]]
        return [*lines, f"return {' + '.join(terms)}"]

    def closing_sums(self, scope: Scope) -> list[str]:
        """Sums at the end that make the result depend on what the arrays hold."""
        lines: list[str] = []
        total = scope.accumulators[0]
        for array in scope.arrays:
            if self.write.chance(0.6):
                names = [f"{plain_name(array)}_{axis}" for axis in range(len(array.dims))]
                cell = f"{array.name}[{', '.join(names)}]"
                more = [f"{total} += {self.random.choice([cell, f'{cell} * {cell}', f'math.sin({cell})'])}"]
                for name, dim in zip(reversed(names), reversed(array.dims), strict=True):
                    more = nested(f"for {name} in range({dim}):", more)
                lines += more
            elif self.write.chance(0.3):
                self.write.note("sum of an array")
                lines.append(f"{total} += {self.random.choice([f'{array.name}.sum()', f'np.sum({array.name})'])}")
        return lines

    def _size_of(self, scope: Scope, dim: str) -> str:
        array = next(array for array in scope.arrays if dim in array.dims)
        return f"{array.name}.shape[{array.dims.index(dim)}]"

    def _dtype(self) -> Any:
        if self.precision == "double" or (self.precision == "mixed" and self.write.chance(0.5)):
            return np.float64
        self.write.note("float32 array")
        return np.float32

    def array_arguments(self, sizes: dict[str, int]) -> tuple[Array, ...]:
        shapes = [("n",), ("n",), ("m",), ("n", "m"), ("m", "n"), ("n", "n"), ("n", "m", "k")]
        arrays = []
        for name in ("u", "v", "w")[: self.random.choice([1, 1, 2, 2, 3])]:
            dims = ("n",) if name == "u" and self.write.chance(0.6) else self.random.choice(shapes)
            shape = tuple(sizes[dim] for dim in dims)
            self.names.append(name)
            self.arguments.append(self.values.uniform(-1.8, 1.8, shape).astype(self._dtype()))
            arrays.append(Array(name, dims))
        return tuple(arrays)

    def constant_arrays(self, arrays: tuple[Array, ...], sizes: dict[str, int]) -> list[tuple[Array, str]]:
        """A global array like one of the arguments."""
        # A choice of its own, so that the other programs stay what they were.
        if Random(f"constant {self.seed}").random() > 0.15:
            return []
        self.write.note("global constant array")
        dims = self.random.choice(arrays).dims
        numbers = self.values.uniform(-1.8, 1.8, [sizes[dim] for dim in dims]).round(3).tolist()
        return [(Array("TABLE", dims, is_constant=True), f"np.array({numbers})")]

    def index_arguments(self, sizes: dict[str, int]) -> tuple[IndexArray, ...]:
        if self.write.chance(0.6):
            return ()
        length, target = self.random.choice(list(sizes)), self.random.choice(list(sizes))
        low = -sizes[target] if self.write.chance(0.3) else 0
        self.names.append("index")
        self.arguments.append(self.values.integers(low, sizes[target], sizes[length]))
        return (IndexArray("index", length, target),)

    def scalar_arguments(self) -> tuple[str, ...]:
        names = ("a", "b")[: self.random.choice([0, 0, 1, 2])]
        for name in names:
            self.write.note("scalar argument")
            self.names.append(name)
            self.arguments.append(round(self.random.uniform(-1.5, 1.5), 3))
        return names

    def record_arguments(self, sizes: dict[str, int]) -> Records | None:
        if self.forms.random() > 0.1:
            return None
        self.write.note("array of records")
        self.has_records = True
        dim = self.forms.choice(list(sizes))
        records, array = record_argument(dim, sizes[dim], self.forms, self.values, self.write)
        self.names.append(records.name)
        self.arguments.append(array)
        return records

    def constant_records(self, sizes: dict[str, int]) -> tuple[Records | None, tuple[str, ...]]:
        """Records that are only read: an array of nested ones, and the fields of one by itself."""
        frames: Records | None = None
        still: tuple[str, ...] = ()
        if self.write.is_single or self.forms.random() > 0.04:
            return frames, still
        self.has_records = True
        has_frames = self.forms.random() < 0.6
        if has_frames:
            self.write.note("records in records")
            dim = self.forms.choice(list(sizes))
            frames, array = frames_argument(dim, sizes[dim], self.values)
            self.names.append(frames.name)
            self.arguments.append(array)
        if not has_frames or self.forms.random() < 0.4:
            self.write.note("record by itself")
            still, record = single_record(self.values)
            self.names.append(ONE)
            self.arguments.append(record)
        return frames, still

    def whole_arguments(self, sizes: dict[str, int]) -> tuple[tuple[IndexArray, ...], tuple[IndexArray, ...]]:
        """Arrays of integers and of truth values that are written."""
        if self.forms.random() > 0.1:
            return (), ()
        dim = self.forms.choice(list(sizes))
        self.names += ["counts", "marks"]
        counts = self.values.integers(0, 4, sizes[dim], self.forms.choice([np.int64, np.int64, np.int32]))
        self.arguments += [counts, self.values.integers(0, 2, sizes[dim]).astype(np.bool_)]
        return (IndexArray("counts", dim, "", is_argument=True),), (IndexArray("marks", dim, "", is_argument=True),)

    def arrays_without_extent(self) -> list[int]:
        """An array without dimensions, or one without elements; the positions of what was added."""
        before = len(self.names)
        if not self.write.is_single and self.forms.random() < 0.1:
            self.write.note("0-d array argument")
            self.names.append("cell")
            self.arguments.append(np.array(self.forms.uniform(-1.5, 1.5)))
        if self.forms.random() < 0.1:
            self.write.note("empty array argument")
            self.names.append("nothing")
            self.arguments.append(np.empty(0))
        return list(range(before, len(self.names)))

    def integer_arguments(self) -> tuple[str, ...]:
        self.names.append("steps")
        steps = self.random.choice([0, 1, 2, 2, 3, 4])
        if not self.form.takes_default("steps", steps):
            self.arguments.append(steps)
        return ("steps",)
