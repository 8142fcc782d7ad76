"""What the measurements were made on, and with which versions."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import platform
import re
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("numba", "llvmlite", "numpy", "jax", "jaxlib", "torch")
MEASURED = ("tapeflow", "llvm_passes", "kernels", "bench/tools", "bench/hand", "bench/enzyme", "bench/jax_kernels")
MEASURED_TOO = ("bench/torch_kernels", "bench/worker.py", "bench/cases.py", "bench/check.py", "constraints.txt")
"""What a time depends on: with other code, cells are measured again."""


def machine() -> dict[str, Any]:
    """The machine, the versions and the code."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)),
        "caches": _caches(),
        "memory_gib": round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}",
        "huge_pages": _huge_pages(),
        "libc": " ".join(platform.libc_ver()),
        "python": platform.python_version(),
        "versions": {name: _version(name) for name in PACKAGES},
        "enzyme": "pennylane-catalyst 0.15.0",
        "commit": _commit(),
        "code": code(),
        "load": round(os.getloadavg()[0], 2),
    }


def code() -> str:
    """A digest of everything that a time depends on."""
    digest = hashlib.sha256()
    for name in (*MEASURED, *MEASURED_TOO):
        path = ROOT / name
        for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
            digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def last_level_cache() -> int:
    """Bytes of the largest cache of this processor; 32 MB when it does not say."""
    sizes = [
        int(found[1]) * {"K": 2**10, "M": 2**20}[found[2]]
        for size in _cache_files("size")
        if (found := re.fullmatch(r"(\d+)([KM])", size.strip()))
    ]
    return max(sizes, default=32 * 2**20)


def _caches() -> str:
    kinds = zip(_cache_files("level"), _cache_files("type"), _cache_files("size"), strict=True)
    named = (f"L{level}{kind[0].lower()}" if level == "1" else f"L{level}" for level, kind, _ in kinds)
    return ", ".join(f"{name} {size}" for name, size in zip(named, _cache_files("size"), strict=True))


def _cache_files(name: str) -> list[str]:
    folder = Path("/sys/devices/system/cpu/cpu0/cache")
    return [file.read_text().strip() for file in sorted(folder.glob(f"index*/{name}"))]


def _processor() -> str:
    found = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found.group(1) if found else platform.machine()


def _huge_pages() -> str:
    file = Path("/sys/kernel/mm/transparent_hugepage/enabled")
    found = re.search(r"\[(\w+)\]", file.read_text()) if file.exists() else None
    return found.group(1) if found else "unknown"


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty", "--abbrev=10"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"
