"""The gate for the packages whose private interfaces are used.

Capture reaches into Numba's code generator, and preparation into the order of LLVM's passes as
llvmlite exposes them.  Neither is promised to stay, so an unknown version is refused when tapeflow
is imported rather than met as a strange error, or a strange number, later.
"""

from __future__ import annotations

from dataclasses import dataclass

import llvmlite
import numba

from llvm_passes.errors import VersionError


@dataclass(frozen=True, slots=True)
class Supported:
    """One package and the release series that is known to work."""

    package: str
    series: str
    """``"0.68"`` admits 0.68.0, 0.68.1, 0.68.2rc1 …"""

    def admits(self, version: str) -> bool:
        return version.split("+")[0].split(".")[:2] == self.series.split(".")


SUPPORTED = (Supported("numba", "0.68"), Supported("llvmlite", "0.50"))


def check_versions(installed: dict[str, str] | None = None) -> None:
    """Raise :class:`VersionError` unless every package in :data:`SUPPORTED` is of a known series."""
    found = installed or {"numba": numba.__version__, "llvmlite": llvmlite.__version__}
    if all(supported.admits(found[supported.package]) for supported in SUPPORTED):
        return
    needed = ", ".join(f"{s.package} {s.series}.x" for s in SUPPORTED)
    saw = ", ".join(f"{s.package} {found[s.package]}" for s in SUPPORTED)
    install = " ".join(f'"{s.package}=={s.series}.*"' for s in SUPPORTED)
    raise VersionError(f"versions: tapeflow supports {needed}; found {saw}. Install with: pip install {install}")
