"""What a front end tells the passes about a function and about the functions that it calls.

The passes know LLVM, C's mathematics and nothing else.  Where memory comes from, what an argument
points to, which calls may be dropped: a front end says it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

OUT_OF_MEMORY_STATUS = 0x7A9E
"""Status that a gradient function returns when there is no memory for its tape or shadows."""


class Activity(Enum):
    """What the derivative does with an argument (Enzyme's words)."""

    CONST = "const"
    """Not differentiated."""
    DUP = "dup"
    """A pointer to floats; its shadow, a pointer of the same layout, follows it."""
    ACTIVE = "active"
    """A float passed by value; a pointer to the cell that its adjoint is added to follows it."""


class Pointee(Enum):
    """What memory holds.  ``MIXED`` and ``UNKNOWN`` memory must not be active."""

    DOUBLE = "double"
    FLOAT = "float"
    INTEGER = "integer"
    POINTER = "pointer"
    MIXED = "mixed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ArgumentFacts:
    """One argument of the function to be differentiated, at the level of LLVM."""

    activity: Activity = Activity.CONST
    pointee: Pointee = Pointee.UNKNOWN
    """What a pointer argument points to."""
    label: str = ""
    """What the user calls it: ``u`` for the data pointer of array ``u``."""
    length_argument: int | None = None
    """Index of the argument that holds the number of elements behind this pointer, where one does."""
    is_output: bool = False
    """Memory that only receives the result (Numba's ``retptr``); its prior contents do not matter."""


class CalleeKind(Enum):
    """What the passes may assume of a function that they do not look into."""

    ALLOCATE = "allocate"
    """Returns a fresh handle, or null; the buffer's address is loaded from ``data_offset`` in it."""
    RETAIN_OR_RELEASE = "retain or release"
    """Counts references of a handle (the first argument); dropped when the adjoint owns the memory."""
    INERT = "inert"
    """Touches no memory of the function and its result does not vary with floats."""
    MATH = "math"
    """A function of floats that touches no memory; ``rule`` names its derivative rule."""
    ABORT = "abort"
    """Only reached on error paths; may do anything that does not return to the computation."""


@dataclass(frozen=True, slots=True)
class CalleeFacts:
    kind: CalleeKind
    data_offset: int | None = None
    """ALLOCATE: byte offset in the handle of the buffer's address; None when the result is the buffer."""
    size_argument: int = 0
    """ALLOCATE: which argument is the size in bytes."""
    release: str | None = None
    """ALLOCATE: the function that frees a handle."""
    rule: str | None = None
    """MATH: the name under which the rule table has it (``tgamma`` for ``numba_gamma``)."""


@dataclass(frozen=True, slots=True)
class Environment:
    """All that a front end knows about a function."""

    arguments: tuple[ArgumentFacts, ...]
    callees: Mapping[str, CalleeFacts] = field(default_factory=dict)
    distinct_arguments: bool = False
    """No two pointer arguments overlap where one of them is written: checked before the gradient runs."""
    status_result: bool = False
    """The function returns an integer status; other than 0 means that it raised."""
