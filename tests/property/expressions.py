"""Random float expressions, indices and conditions over what is in scope.

Every float expression comes with a bound on its size, so that a kernel's values stay finite however often its
loops run: what is stored is scaled or squashed back to ``BOUND``.  Only sums (accumulators) may grow, and they
are read through a bounded function.
"""

from __future__ import annotations

from collections import Counter
from random import Random

from tests.property.scope import BOUND, Array, Callee, Scope

BOUNDED_FUNCTIONS = {
    "math.sin({})": 1.0,
    "math.cos({})": 1.0,
    "np.sin({})": 1.0,
    "math.tanh({})": 1.0,
    "np.tanh({})": 1.0,
    "math.atan({})": 1.6,
    "np.arctan({})": 1.6,
    "math.erf({})": 1.0,
    "math.exp(-abs({}))": 1.0,
    "1.0 / math.cosh(math.tanh({}))": 1.0,
}
GROWING_FUNCTIONS = (
    "math.sqrt(1.0 + {0} * {0})",
    "math.log(1.5 + {0} * {0})",
    "np.log1p(abs({0}))",
    "math.hypot({0}, 1.2)",
    "np.sqrt(abs({0}) + 0.25)",
    "math.asinh({0})",
    "math.fabs({0})",
    "abs({0})",
    "np.abs({0})",
    "-({0})",
)
"""With a result of at most the argument's bound plus 1.5."""


class Expressions:
    """Writes expressions; counts what it wrote."""

    def __init__(self, random: Random, is_single: bool) -> None:
        self.random = random
        self.is_single = is_single
        self.constructs: Counter[str] = Counter()

    def note(self, construct: str) -> None:
        self.constructs[construct] += 1

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def constant(self, low: float = -1.5, high: float = 1.5) -> str:
        return repr(round(self.random.uniform(low, high), 2) or 0.5)

    def index(self, scope: Scope, dim: str) -> str:
        """An integer expression that is a valid index, perhaps a negative one, into a dimension."""
        options = ["0", "-1"]
        counters = [c for c in scope.counters if c.dim == dim]
        for c in counters:
            options += [c.name] * 10
            options += [f"{c.name} - 1", f"{dim} - 1 - {c.name}", f"({c.name} + 1) % {dim}", f"-{c.name} - 1"]
            options += [f"{c.name} + 1"] * (8 if c.has_next else 0)
            options += [f"min({c.name} + 1, {dim} - 1)"]
        others = [c.name for c in scope.counters if c.dim != dim][-1:] + list(scope.integers)[-1:]
        options += [f"({name} + 1) % {dim}" for name in others]
        for array in scope.indices:
            if array.target == dim:
                options += [f"{array.name}[{c.name}]" for c in scope.counters if c.dim == array.length] * 6
        readable = [*scope.scalars, *scope.parameters]
        if readable and not self.is_single and self.chance(0.03):
            self.note("index from float data")
            return f"int(abs({self.random.choice(readable)}) * 2.7) % {dim}"
        choice = self.random.choice(options)
        self._note_index(choice)
        return choice

    def _note_index(self, index: str) -> None:
        if "[" in index:
            self.note("indirect index")
        elif index.startswith("-") or index.endswith("- 1"):
            self.note("negative index")
        elif "%" in index or "min" in index:
            self.note("wrapped index")
        elif "+" in index:
            self.note("neighbour index")

    def element(self, scope: Scope, array: Array) -> str:
        self.note(f"{len(array.dims)}-d array")
        return f"{array.name}[{', '.join(self.index(scope, dim) for dim in array.dims)}]"

    def leaf(self, scope: Scope) -> tuple[str, float]:
        options = ["array"] * 5 * bool(scope.arrays) + ["scalar"] * 3 * bool(scope.scalars or scope.parameters)
        options += ["constant", *["accumulator"] * bool(scope.accumulators)]
        options += ["counter"] * bool(scope.counters) + ["index data"] * bool(scope.indices and scope.counters)
        options += ["record"] * 5 * bool(scope.records or scope.frames) + ["count"] * bool(scope.counts)
        match self.random.choice(options):
            case "array":
                array = self.random.choice(scope.arrays)
                text = self.element(scope, array)
                return (f"math.tanh({text})", 1.0) if array.grows else (text, BOUND)
            case "scalar":
                return self.random.choice([*scope.scalars, *scope.parameters]), BOUND
            case "accumulator":
                self.note("accumulator read inside")
                return f"math.sin({self.random.choice(scope.accumulators)})", 1.0
            case "counter":
                self.note("integer as data")
                return f"0.1 * {self.random.choice(scope.counters).name}", 0.6
            case "index data":
                found = [(a, c) for a in scope.indices for c in scope.counters if c.dim == a.length]
                if found:
                    array_, counter = self.random.choice(found)
                    self.note("integer array as data")
                    return f"0.2 * {array_.name}[{counter.name}]", 1.2
            case "record":
                return self.field(scope), BOUND
            case "count":
                self.note("integer read from an argument that is written")
                counts = self.random.choice(scope.counts)
                return f"0.1 * ({counts.name}[{self.index(scope, counts.length)}] % 7)", 0.6
        return self.constant(), 1.5

    def field(self, scope: Scope) -> str:
        """A float in a record."""
        records = self.random.choice([records for records in (scope.records, scope.frames) if records is not None])
        self.note("field of a record")
        element = f"{records.name}[{self.index(scope, records.dim)}]"
        if records.integers and self.chance(0.15):
            return f"0.3 * {element}.{self.random.choice(records.integers)}"
        return f"{element}.{self.random.choice(records.floats)}"

    def expression(self, scope: Scope, depth: int = 3) -> tuple[str, float]:
        """Text and bound."""
        if depth <= 0 or self.chance(0.2):
            return self.leaf(scope)
        a, bound_a = self.expression(scope, depth - 1)
        kind = self.random.choices(
            ["sum", "product", "quotient", "function", "growing", "extremum", "choice", "power", "call", "other"],
            [6, 6, 2, 4, 3, 2, 2, 2, 3, 1],
        )[0]
        if kind in {"function", "growing", "power"} or (kind == "call" and not self._scalar_callees(scope)):
            return self._unary(kind, a, bound_a)
        b, bound_b = self.expression(scope, depth - 1)
        match kind:
            case "sum":
                return f"({a} {self.random.choice('+-')} {b})", bound_a + bound_b
            case "product":
                return f"{a} * {b}" if " " not in a + b else f"({a}) * ({b})", bound_a * bound_b
            case "quotient":
                self.note("division")
                return f"({a}) / (1.5 + ({b}) * ({b}))", bound_a / 1.5
            case "extremum":
                name = self.random.choice(["min", "max", "np.minimum", "np.maximum"])
                self.note(name)
                return f"{name}({a}, {b})", max(bound_a, bound_b)
            case "choice":
                self.note("conditional expression")
                return f"({a} if {self.condition(scope)} else {b})", max(bound_a, bound_b)
            case "call":
                self.note("scalar callee")
                return self._call(scope, self.clipped(a, bound_a), self.clipped(b, bound_b)), BOUND
        return self._binary(a, bound_a, b)

    def _scalar_callees(self, scope: Scope) -> list[Callee]:
        return [callee for callee in scope.callees if callee.kind == "scalar"]

    def _call(self, scope: Scope, a: str, b: str) -> str:
        callee = self.random.choice(self._scalar_callees(scope))
        if callee.has_default and self.chance(0.5):
            self.note("callee with a default argument")
            return self.random.choice([f"{callee.name}({a})", f"{callee.name}(y={b}, x={a})"])
        return callee.call(a, b)

    def _unary(self, kind: str, a: str, bound: float) -> tuple[str, float]:
        if self.chance(0.015) and not self.is_single:
            self.note("stop_gradient")
            return f"tapeflow.stop_gradient({a})", bound
        if kind == "power":
            self.note("power")
            squashed = f"math.tanh({a})"
            return self.random.choice(
                [(f"({a}) ** 2", bound**2), (f"{squashed} ** 3", 1.0), (f"(1.2 + {squashed}) ** 1.5", 3.3)]
            )
        if kind == "growing":
            template = self.random.choice(GROWING_FUNCTIONS)
            self.note(template.split("(")[0].strip("-") or "negation")
            return template.format(f"({a})" if "{0} * {0}" in template else a), bound + 1.5
        template, result = self.random.choice(list(BOUNDED_FUNCTIONS.items()))
        self.note(template.split("(")[0].replace("1.0 / ", ""))
        return template.format(a), result

    def _binary(self, a: str, bound: float, b: str) -> tuple[str, float]:
        options = [(f"math.atan2({a}, 1.5 + ({b}) ** 2)", 1.6), (f"2.0 ** math.tanh({a})", 2.0)]
        if not self.is_single:
            options.append((f"({a}) % 1.37", 1.37))
        self.note("atan2, variable power or modulo")
        return self.random.choice(options)

    def clipped(self, text: str, bound: float, limit: float = BOUND) -> str:
        """The expression brought back under a limit, if it may exceed it."""
        if bound <= limit:
            return text
        if bound <= 20.0 * limit and self.chance(0.6):
            return f"{int(limit / bound * 1000) / 1000} * ({text})"
        return self.random.choice(["math.tanh({})", "math.sin({})", "math.cos({})"]).format(text)

    def bounded(self, scope: Scope, limit: float = BOUND, depth: int = 3) -> str:
        return self.clipped(*self.expression(scope, depth), limit)

    def condition(self, scope: Scope, depth: int = 1) -> str:
        kinds = ["float"] * 4 + ["floats"] * 2 + ["counter"] * bool(scope.counters) + ["both"] * depth
        masked = [(m, c) for m in scope.masks for c in scope.counters if c.dim == m.length]
        kinds += ["mask"] * 4 * bool(masked)
        match self.random.choice(kinds):
            case "float":
                return f"{self.expression(scope, 1)[0]} {self.random.choice('<>')} {self.constant(-0.8, 0.8)}"
            case "floats":
                return (
                    f"{self.expression(scope, 1)[0]} {self.random.choice(['<', '>', '<=', '>='])} {self.leaf(scope)[0]}"
                )
            case "counter":
                self.note("condition on integers")
                name = self.random.choice(scope.counters).name
                return self.random.choice([f"{name} % 2 == 0", f"{name} > 1", f"{name} != 1"])
            case "mask":
                self.note("condition on an array of truth values")
                mask, counter = self.random.choice(masked)
                return f"{mask.name}[{counter.name}]"
        self.note("boolean operator")
        left, right = self.condition(scope, 0), self.condition(scope, 0)
        return self.random.choice([f"{left} and {right}", f"{left} or {right}", f"not ({left})"])
