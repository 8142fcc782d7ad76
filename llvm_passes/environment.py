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


VIOLATION_STATUS = 0x7B000000
"""Status that a checked gradient returns, or-ed with the slot's number, when an access to the tape leaves its slot."""


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
    INFERRED = "inferred"
    """Whatever it is used as: the front end does not know, and the passes deduce it."""


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
    element_size: int | None = None
    """Bytes of an element behind this pointer, where that is known."""
    is_output: bool = False
    """Memory that only receives the result (Numba's ``retptr``); its prior contents do not matter."""


class CalleeKind(Enum):
    """What the passes may assume of a function that they do not look into."""

    ALLOCATE = "allocate"
    """Returns a fresh handle, or null; the buffer's address is loaded from ``data_offset`` in it."""
    RETAIN_OR_RELEASE = "retain or release"
    """Counts references of a handle (the first argument); dropped when the adjoint owns the memory."""
    INERT = "inert"
    """Touches no memory but the integers that ``reads`` and ``writes`` name; its result does not vary with floats."""
    RESIZE = "resize"
    """Changes the size of a handle's buffer (handle, bytes), which may move; returns its address, or null."""
    MATH = "math"
    """A function of floats that touches no memory; ``rule`` names its derivative rule."""
    TAPE_WRITE = "tape write"
    """Keeps its last argument in the slot ``slot`` of a tape, which nothing else reads or writes."""
    TAPE_READ = "tape read"
    """Returns what a ``TAPE_WRITE`` kept in the slot ``slot``."""
    OWN = "own"
    """Gives the handle that is its second argument to the tape, which is its first; false when it cannot."""
    ACCUMULATE = "accumulate"
    """Moves floats from the second pointer, adding them to those behind the first; the third argument is in bytes."""
    CUSTOM = "custom"
    """Returns its first argument; ``custom`` is the derivative that the user gives to it."""
    EXTERNAL = "external"
    """Calls its first argument with the others, where the user gives the derivative of what comes of it.

    One whose name has the form ``tapeflow.external.@f`` calls ``f`` with all its arguments.  The function
    is not known: it may read and write what its pointers lead to, but for differentiated memory, which it
    only reads, and no derivative flows through it.
    """
    MATRIX = "matrix"
    """A product of arrays in memory, of a status that is 0 in a run that succeeds; ``matrix`` says which."""
    ABORT = "abort"
    """Only reached on error paths; may do anything that does not return to the computation."""


class MatrixRoutine(Enum):
    """Products of arrays of floats, with the arguments of BLAS, scalars by reference, matrices by columns.

    The first argument is the kind of the elements, as a character: ``d`` for double, ``s`` for float.
    """

    DOT = "dot"
    """``(kind, conjugate, n, x, y, result)``: ``*result = x . y``."""
    GEMV = "gemv"
    """``(kind, trans, m, n, alpha, a, lda, x, beta, y)``: ``y = alpha op(a) x + beta y``; ``a`` is m by n."""
    GEMM = "gemm"
    """``(kind, transa, transb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)``: ``c = alpha op(a) op(b) + beta c``."""
    NRM2 = "nrm2"
    """``(kind, n, x, increment, result)``: ``*result = sqrt(x . x)``."""


CUSTOM_PREFIX, EXTERNAL_PREFIX = "tapeflow.custom.", "tapeflow.external."
"""Begin the name of every callee of kind ``CUSTOM`` and ``EXTERNAL``."""


@dataclass(frozen=True, slots=True)
class CustomRule:
    """A derivative that a user gives, for ``y = marker(value, …)``, which is ``value``.

    What ``value`` was computed from takes no part in it: its derivative is the one that is given,

    * as partial derivatives, ``dy = partial_0 * dx_0 + …``, from other arguments of the marker; or
    * as a function ``void reverse(ptr failure, ptr exception, T y', …)`` that gets the marker's arguments
      from the third on, without the constant ones: a pointer to the cell that the adjoint is added to for
      each differentiated float, the pointer's shadow (null without one) for each differentiated pointer,
      and all others as they are.  It does nothing
      where ``*failure`` is not 0, and may set it to the status that the gradient shall return, with what
      belongs into the primal's ``exception`` behind the other pointer.
    """

    label: str
    """What the user calls the function that the derivative belongs to."""
    differentiated: tuple[int, ...] = ()
    """Positions of the floats and of the pointers to floats that the derivative flows to."""
    partials: tuple[int, ...] | None = ()
    """Position of the partial derivative for each of them; None when the marker's second argument is ``reverse``."""
    constant: tuple[int, ...] = ()
    """Positions of arguments that must not be differentiated; ``reverse`` does not get them."""


@dataclass(frozen=True, slots=True)
class CalleeFacts:
    kind: CalleeKind
    data_offset: int | None = None
    """ALLOCATE: byte offset in the handle of the buffer's address; None when the result is the buffer."""
    size_argument: int = 0
    """ALLOCATE: which argument is the size in bytes."""
    release: str | None = None
    """ALLOCATE: the function that frees a handle."""
    usable_size: str | None = None
    """ALLOCATE: the function that says how many bytes a handle has, where there is one: ``i64 (ptr)``."""
    header: int = 0
    """ALLOCATE: so many bytes at the beginning of the buffer are bookkeeping that the program itself keeps."""
    size_offset: int | None = None
    """ALLOCATE: byte offset in the handle of the buffer's size, where ``RESIZE`` may change it."""
    destructor_argument: int | None = None
    """ALLOCATE: which argument is a function that releases what the buffer refers to; the tape does that itself."""
    rule: str | None = None
    """MATH: the name under which the rule table has it (``tgamma`` for ``numba_gamma``)."""
    slot: int | None = None
    """TAPE_WRITE and TAPE_READ: the slot."""
    matrix: MatrixRoutine | None = None
    """MATRIX: what it computes."""
    is_counted: bool = False
    """RETAIN_OR_RELEASE: it counts references, and the caller has its own to what it hands in."""
    returns_state: bool = False
    """INERT: it returns the address of memory that lives on, always the same, and that holds no derivatives."""
    reads: tuple[int, ...] = ()
    """INERT: pointer arguments behind which it reads integers."""
    writes: tuple[int, ...] = ()
    """INERT: pointer arguments behind which it writes integers."""
    custom: CustomRule | None = None
    """CUSTOM: the derivative."""


@dataclass(frozen=True, slots=True)
class Environment:
    """All that a front end knows about a function."""

    arguments: tuple[ArgumentFacts, ...]
    callees: Mapping[str, CalleeFacts] = field(default_factory=dict)
    distinct_arguments: bool = False
    """No two pointer arguments overlap where one of them is written: checked before the gradient runs."""
    status_result: bool = False
    """The function returns an integer status; other than 0 means that it raised."""
    exception_argument: int | None = None
    """Index of the pointer argument behind which a function that raised leaves what it raised."""
    discards_shadows: bool = False
    """Nobody looks at the shadows of a function that raised: what it has added to them does not matter."""

    alias_types: Mapping[str, str] = field(default_factory=dict)
    """What C says that memory holds (``double``, ``int``, ``pointer``), by the metadata node of an access."""

    @property
    def deduces_memory(self) -> bool:
        """Whether what pointers lead to is deduced from their use, as in C: then pointers may stand in memory."""
        return any(facts.pointee is Pointee.INFERRED for facts in self.arguments)
