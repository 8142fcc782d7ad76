"""What a random program holds, and what its statements may mention."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

BOUND = 2.0
"""Largest absolute value of a variable or array element that is not an accumulator."""


@dataclass(frozen=True)
class Array:
    name: str
    dims: tuple[str, ...]
    """Names of the integer variables that hold its shape."""
    grows: bool = False
    """An accumulator: its elements are unbounded."""
    is_local: bool = False
    is_contiguous: bool = True
    """Surely in C order, so that it can be reshaped."""
    is_constant: bool = False
    """Not to be written: a global, or read-only."""


@dataclass(frozen=True)
class Counter_:
    """An integer variable with ``0 <= name < dim``."""

    name: str
    dim: str
    has_next: bool = False
    """``name + 1 < dim`` too."""


@dataclass(frozen=True)
class IndexArray:
    name: str
    length: str
    target: str
    """Entries are valid indices, possibly negative, into a dimension of this size."""
    is_argument: bool = False
    """An argument that is written."""


@dataclass(frozen=True)
class Records:
    """An array of records."""

    name: str
    dim: str
    floats: tuple[str, ...]
    """Fields by their types."""
    integers: tuple[str, ...]
    is_copied_whole: bool = False
    """One of them can be copied to another; elsewhere bytes move that are not known to be floats."""
    has_one_type: bool = False
    """All fields are float64: only then may they lie at unknown distances."""


@dataclass(frozen=True)
class Callee:
    name: str
    kind: str
    """``scalar``: two floats to a float; ``update``: changes an array, to a float; ``fresh``: array to new array.

    ``measure``: an array to a float; ``strict``: two floats to a float, or an exception.
    """
    depth: str = ""
    """How many calls deep a recursive function may go, its last argument; empty for one that is not recursive."""
    has_default: bool = False
    """Its last argument need not be given, and arguments may be passed by name."""

    def call(self, *arguments: str) -> str:
        return f"{self.name}({', '.join([*arguments, self.depth] if self.depth else arguments)})"


@dataclass(frozen=True)
class Scope:
    """What a statement may mention."""

    arrays: tuple[Array, ...] = ()
    scalars: tuple[str, ...] = ()
    """Bounded float variables that may be assigned."""
    parameters: tuple[str, ...] = ()
    """Bounded float variables that are only read."""
    accumulators: tuple[str, ...] = ()
    counters: tuple[Counter_, ...] = ()
    integers: tuple[str, ...] = ()
    """Small non-negative integers of no particular range."""
    indices: tuple[IndexArray, ...] = ()
    masks: tuple[IndexArray, ...] = ()
    """Arrays of truth values; they have no target."""
    counts: tuple[IndexArray, ...] = ()
    """Arguments that hold non-negative integers, and are written."""
    records: Records | None = None
    frames: Records | None = None
    """Records with records in them, which are only read."""
    may_return: bool = False
    """A float may be returned, or an exception raised, at any place."""
    is_certain: bool = False
    """Nothing may raise."""
    checks_bounds: bool = False
    """Indices out of bounds raise."""
    may_define: bool = False
    """The module defines what only the kernel itself uses."""
    callees: tuple[Callee, ...] = ()
    sizes: dict[str, int] = field(default_factory=dict)
    """The smallest value that each dimension has in this program's run."""
    in_loop: bool = False
    may_continue: bool = False
    depth: int = 0

    def within(self, **changes: object) -> Scope:
        return replace(self, **changes)  # type: ignore[arg-type]

    def with_array(self, *arrays: Array) -> Scope:
        return replace(self, arrays=(*self.arrays, *arrays))

    def with_size(self, dim: str, size: int) -> Scope:
        return replace(self, sizes={**self.sizes, dim: size})

    @property
    def writable(self) -> tuple[Array, ...]:
        return tuple(array for array in self.arrays if not array.is_constant)
