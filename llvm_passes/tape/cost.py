"""The tape's cost model: what a machine takes, measured, and the few limits that no machine changes.

Constants decide what is taped, what is done again and which loops are replayed; never what a gradient is.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

FEWEST_ITERATIONS_OF_A_SPLIT_LOOP = 64
"""A loop with fewer, known, iterations is better unrolled than split where tiles end."""

FEWEST_SLOTS_OF_A_STRUCT = 8
"""Arrays of so many slots, written and read together, are slower than one array of structs: by 1.4 for twelve."""

MOST_LANES_OF_A_LOOP_OF_ITS_OWN = 16
"""Up to so many lanes, a group that is complete has a loop with a known number of iterations."""

OFTEN = 100.0
"""How often a loop is taken to iterate of which nothing is known."""

LEAST, MOST_BYTES, MOST_NANOSECONDS = 1e-6, 1e15, 1e6
"""What a cost may be: the cut counts in whole femtoseconds."""


class Pace(Enum):
    """How the operations of a loop follow one another."""

    VECTOR = "vector"
    """The loop is vectorised."""
    SCALAR = "scalar"
    """It is not, and iterations overlap."""
    SERIAL = "serial"
    """Each operation waits for the one before."""
    UNKNOWN = "unknown"
    """Of a single operation that is done again in the reverse pass, before anything is known of its loop."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What things take on a machine: bytes for sizes, nanoseconds for the rest.

    The defaults were measured on the machine of the design; ``tapeflow tune`` measures the user's.
    """

    cache_bytes: float = 16e6
    """Bytes of tape that the cache keeps: up to there a tape is nearly free, and rebuilding does not pay."""
    taped_byte: float = 0.55 / 8
    """To write a byte of tape beyond the cache and read it again, last first."""
    copied_read: float = 0.05 / 8
    """To read a byte of a copy of which the neighbours are read too."""
    reloaded: float = 0.1
    """To read eight bytes again that the program's memory still holds."""

    recomputed_flop: float = 0.08
    """A float operation that is done again in the reverse pass, of which it is not known whether it is vectorised."""
    vector_flop: float = 0.02
    """A float operation in a loop that is vectorised."""
    vector_division: float = 0.31
    vector_sqrt: float = 0.54
    scalar_flop: float = 0.15
    """In one that is not."""
    scalar_division: float = 1.2
    scalar_sqrt: float = 2.0
    remainder: float = 10.0
    serial_flop: float = 0.81
    """Where each operation waits for the one before."""
    libm_call: float = 6.5
    """A scalar function of the C library: the geometric mean of ``exp``, ``log``, ``sin``, ``tanh`` and ``pow``."""

    @property
    def checkpoint_bytes(self) -> float:
        """What checkpoints and the tape of one segment may take together before fewer are worth anything."""
        return self.cache_bytes / 2.0

    def work(self, operation: str, pace: Pace) -> float:
        """A float operation that is an instruction or two, by its opcode or ``sqrt``."""
        match operation, pace:
            case "fdiv", Pace.VECTOR | Pace.UNKNOWN:
                return self.vector_division
            case "sqrt", Pace.VECTOR | Pace.UNKNOWN:
                return self.vector_sqrt
            case "fdiv", _:
                return self.scalar_division
            case "sqrt", _:
                return self.scalar_sqrt
            case "frem", Pace.SCALAR | Pace.SERIAL:
                return self.remainder
            case _, Pace.VECTOR:
                return self.vector_flop
            case _, Pace.SCALAR:
                return self.scalar_flop
            case _, Pace.SERIAL:
                return self.serial_flop
            case _:
                return self.recomputed_flop

    @staticmethod
    def of(found: object) -> Costs:
        """Raises ValueError, which names the constant, for what is missing, unknown, or no cost."""
        if not isinstance(found, Mapping):
            raise ValueError("the constants are not given by name")
        names = [field.name for field in dataclasses.fields(Costs)]
        for name in found:
            if name not in names:
                raise ValueError(f"there is no constant {name!r}")
        for name in names:
            if name not in found:
                raise ValueError(f"{name!r} is missing")
            value, most = found[name], MOST_BYTES if name == "cache_bytes" else MOST_NANOSECONDS
            # A NaN is in no range.
            if isinstance(value, bool) or not isinstance(value, int | float) or not LEAST <= value <= most:
                raise ValueError(f"{name!r} is {value!r}, not a number from {LEAST:g} to {most:g}")
        return Costs(**{name: float(value) for name, value in found.items()})


BUILT_IN_COSTS = Costs()
