"""The simulator against ``valgrind --tool=cachegrind``: the same loops in C and in Numba, at three cache sizes.

    make hierarchy-check

Cachegrind simulates one set-associative first-level cache that allocates on stores, the C program of gcc; here run the
instrumented code of Numba's IR.  The arrays stand at the same offsets in one block that is aligned to a megabyte, so
that they fall into the same sets.  What the C library does before and after is subtracted: a run of size zero.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numba import types

from bench.hierarchy.caches import LINE, SET_ASSOCIATIVE, WAYS
from bench.hierarchy.recorder import Recorder
from bench.hierarchy.records import Kind
from tapeflow import jit
from tapeflow.engine import optimise
from tapeflow.frontend.symbols import runtime_symbols
from tapeflow.pipeline import pipeline_of

TOLERANCE = 0.02
"""Largest relative difference: compilers order the accesses of one iteration differently."""
BLOCK = 1 << 22
ALIGNMENT = 1 << 20
_MISSES = ("D1mr", "D1mw")


def stream(m, n):
    """Triad: 3 arrays of n."""
    for i in range(n):
        m[2 * n + i] = m[i] + 3.0 * m[n + i]


def stencil(m, n):
    """Three sweeps of five points over n x n, from one array to the other and back."""
    source, target = 0, n * n
    for _ in range(3):
        for y in range(1, n - 1):
            for x in range(1, n - 1):
                at = y * n + x
                m[target + at] = 0.2 * (
                    m[source + at - n] + m[source + at - 1] + m[source + at] + m[source + at + 1] + m[source + at + n]
                )
        source, target = target, source


def product(m, n):
    """C = A B, inner products, n x n."""
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += m[i * n + k] * m[n * n + k * n + j]
            m[2 * n * n + i * n + j] = total


_C = """
#include <stdlib.h>
static double m[%(block)d] __attribute__((aligned(%(alignment)d)));
static void run(long n) { %(body)s }
int main(int count, char **arguments) { run(atol(arguments[1])); return 0; }
"""


@dataclass(frozen=True)
class Program:
    """A loop nest twice."""

    function: Callable[..., Any]
    size: int
    c: str


PROGRAMS = (
    Program(stream, 100_000, "for (long i = 0; i < n; i++) m[2 * n + i] = m[i] + 3.0 * m[n + i];"),
    Program(
        stencil,
        200,
        """long source = 0, target = n * n;
        for (int s = 0; s < 3; s++) {
          for (long y = 1; y < n - 1; y++)
            for (long x = 1; x < n - 1; x++) {
              long at = y * n + x;
              m[target + at] = 0.2 * (m[source + at - n] + m[source + at - 1] + m[source + at] + m[source + at + 1]
                                      + m[source + at + n]);
            }
          long other = source; source = target; target = other;
        }""",
    ),
    Program(
        product,
        100,
        """for (long i = 0; i < n; i++)
          for (long j = 0; j < n; j++) {
            double total = 0;
            for (long k = 0; k < n; k++) total += m[i * n + k] * m[n * n + k * n + j];
            m[2 * n * n + i * n + j] = total;
          }""",
    ),
)


def missing() -> str:
    """The programs that this check needs and that are not on this machine, for a message; empty when all are."""
    return ", ".join(name for name in ("gcc", "valgrind") if shutil.which(name) is None)


def simulated(program: Program) -> list[tuple[int, int]]:
    """Load and store misses of the Numba code in the three caches."""
    signature = types.Array(types.float64, 1, "C"), types.int64
    source = pipeline_of(jit(program.function)).source(signature)
    symbol = source.captured.symbol
    optimised = optimise(source.captured.text, exports=(symbol,))
    environments = {name: id(value) for name, value in source.captured.environments.items()}
    recorder = Recorder(optimised, symbols=runtime_symbols(), pointers=environments)
    raw = np.zeros(BLOCK + ALIGNMENT // 8)
    start = -raw.ctypes.data % ALIGNMENT // 8
    block = raw[start : start + BLOCK]
    pointer, integer = ctypes.c_void_p, ctypes.c_int64
    result, exception = ctypes.c_int64(), ctypes.c_void_p()
    array = (None, None, block.size, 8, block.ctypes.data, block.size, 8)
    call = ctypes.CFUNCTYPE(
        ctypes.c_int32, pointer, pointer, pointer, pointer, integer, integer, pointer, integer, integer, integer
    )(recorder.address(symbol))
    status = call(ctypes.addressof(result), ctypes.addressof(exception), *array, program.size)
    assert status == 0
    recorder.finish()
    misses = recorder.simulator.counts().set_associative
    return [(int(m[Kind.PRIMAL, 0]), int(m[Kind.PRIMAL, 1])) for m in misses]


def cachegrind(program: Program) -> list[tuple[int, int]]:
    """The same of the C program, by cachegrind."""
    with tempfile.TemporaryDirectory(prefix="cachegrind.") as name:
        folder = Path(name)
        text = _C % {"block": BLOCK, "alignment": ALIGNMENT, "body": program.c}
        (folder / "program.c").write_text(text)
        compiler = ["gcc", "-O1", "-fno-tree-loop-distribute-patterns", "-o", "program", "program.c"]
        subprocess.run(compiler, cwd=folder, check=True, capture_output=True)
        found = []
        for size in SET_ASSOCIATIVE:
            loads, stores = _run(folder, size, program.size)
            idle_loads, idle_stores = _run(folder, size, 0)
            found.append((loads - idle_loads, stores - idle_stores))
        return found


def _run(folder: Path, cache: int, size: int) -> tuple[int, int]:
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=yes", f"--D1={cache},{WAYS},{LINE}"]
    command += [
        f"--I1=32768,8,{LINE}",
        f"--LL={16 << 20},16,{LINE}",
        "--cachegrind-out-file=counts",
        "./program",
        str(size),
    ]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    lines = (folder / "counts").read_text().splitlines()
    events = next(line.split()[1:] for line in lines if line.startswith("events:"))
    totals = next(line.split()[1:] for line in lines if line.startswith("summary:"))
    by_event = dict(zip(events, map(int, totals), strict=True))
    loads, stores = (by_event[event] for event in _MISSES)
    return loads, stores


def compare(programs: Sequence[Program] = PROGRAMS) -> bool:
    """Print both, side by side; is the difference within the tolerance everywhere?"""
    print(f"{'program':10} {'size':>7} {'cache':>8} {'':6} {'simulator':>10} {'cachegrind':>10}  difference")
    is_close = True
    for program in programs:
        for size, ours, theirs in zip(SET_ASSOCIATIVE, simulated(program), cachegrind(program), strict=True):
            for what, a, b in zip(("loads", "stores"), ours, theirs, strict=True):
                off = abs(a - b) / max(a, b, 1)
                is_close &= off <= TOLERANCE
                name = program.function.__name__
                print(f"{name:10} {program.size:7} {size >> 10:5} KB {what:6} {a:10} {b:10}  {off:.2%}")
    return is_close


def main() -> None:
    if missing():
        sys.exit(f"hierarchy-check: {missing()} is not on this machine")
    if not compare():
        sys.exit(f"hierarchy-check: a difference is above {TOLERANCE:.0%}")


if __name__ == "__main__":
    main()
