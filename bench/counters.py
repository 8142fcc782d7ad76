"""What a call takes besides time: allocations, heap, resident memory, page faults.

Allocations are counted by ``bench/allocations.c`` for every library alike, when there is a C compiler to build it.
"""

from __future__ import annotations

import ctypes
import re
import resource
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("allocations.c")
LIBRARY = SOURCE.parent.parent / "build" / "bench" / "allocations.so"


@dataclass(frozen=True)
class Usage:
    """Between :meth:`Meter.start` and :meth:`Meter.stop`."""

    page_faults: int
    rss_growth: int
    """Peak resident bytes beyond those at the start."""
    allocations: int | None
    """Calls of ``malloc`` and the like; None when they are not counted."""
    heap_growth: int | None
    """Peak bytes allocated beyond those at the start."""


class Meter:
    """Reads the counters of this process."""

    def __init__(self) -> None:
        program = ctypes.CDLL(None)
        try:
            self._allocations, self._live, self._peak = (
                ctypes.c_long.in_dll(program, f"bench_{name}") for name in ("allocations", "live_bytes", "peak_bytes")
            )
            self._is_counting = True
        except ValueError:
            self._is_counting = False

    def start(self) -> None:
        # The kernel forgets the peak of resident memory when 5 is written here (proc(5)).
        Path("/proc/self/clear_refs").write_text("5")
        self._rss = _status("VmRSS")
        self._faults = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        if self._is_counting:
            self._heap = self._peak.value = self._live.value
            self._count = self._allocations.value

    def stop(self) -> Usage:
        return Usage(
            page_faults=resource.getrusage(resource.RUSAGE_SELF).ru_minflt - self._faults,
            rss_growth=max(0, _status("VmHWM") - self._rss),
            allocations=self._allocations.value - self._count if self._is_counting else None,
            heap_growth=self._peak.value - self._heap if self._is_counting else None,
        )


def counting_library() -> Path | None:
    """The library to preload, built when it is missing; None without a C compiler."""
    if LIBRARY.exists() and LIBRARY.stat().st_mtime >= SOURCE.stat().st_mtime:
        return LIBRARY
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    LIBRARY.parent.mkdir(parents=True, exist_ok=True)
    # -fno-builtin: or the compiler takes malloc and memset for calloc, which is what is being defined.
    command = [compiler, "-O2", "-fno-builtin", "-shared", "-fPIC", "-o", str(LIBRARY), str(SOURCE)]
    done = subprocess.run(command, capture_output=True, check=False)
    return LIBRARY if done.returncode == 0 else None


def _status(name: str) -> int:
    text = Path("/proc/self/status").read_text()
    found = re.search(rf"^{name}:\s+(\d+) kB", text, re.MULTILINE)
    return 1024 * int(found.group(1)) if found else 0
