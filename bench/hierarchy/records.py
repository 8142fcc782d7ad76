"""What instrumented code reports: pairs of 64-bit numbers, an address and a descriptor.

    descriptor = bytes << 8 | kind << 4 | operation

The kind stands in records that register memory alone: an access has the kind of the memory it touches.
"""

from __future__ import annotations

from enum import IntEnum

CODE_BITS = 8
KIND_SHIFT = 4


class Operation(IntEnum):
    """What a record says."""

    LOAD = 0
    STORE = 1
    STREAMING_LOAD = 2
    """Nontemporal; through the cache like any other, as processors do with ordinary memory."""
    STREAMING_STORE = 3
    """Nontemporal: past the cache, to memory."""
    COPY_SOURCE = 4
    """The source of a ``memcpy`` or ``memmove``; its destination follows."""
    COPY_DESTINATION = 5
    FILL = 6
    """A ``memset``, or what ``calloc`` sets to zero."""
    REGISTER = 7
    """From here on these bytes are of the record's kind."""


class Kind(IntEnum):
    """Whose memory is touched."""

    PRIMAL = 0
    """Arrays of the function and all that is of no other kind: stack, constants."""
    SHADOW = 1
    """Adjoints of the function's arrays."""
    TAPE = 2
    """What is kept for the reverse pass, and what says where it is."""
    SCRATCHPAD = 3
    """A buffer that the schedule keeps on chip: its accesses never go to memory."""


def code(operation: Operation, kind: Kind = Kind.PRIMAL) -> int:
    """The low bits of a descriptor."""
    return kind << KIND_SHIFT | operation


def descriptor(operation: Operation, size: int, kind: Kind = Kind.PRIMAL) -> int:
    return size << CODE_BITS | code(operation, kind)
