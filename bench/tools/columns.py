"""What each part of the tape's scheduler is shown by: tapeflow with other settings, each a tool of its own.

The first four tape what other tools tape, each value where the reverse pass reads it, and differ in layout alone.
Each further one has one part more than the one before it; the last has them all, as the default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Setting:
    """One column of the ablation."""

    title: str
    options: Mapping[str, Any]
    """Of ``tapeflow.value_and_grad``."""
    is_kept: bool = True
    """Whether the tape's memory is kept between calls."""


PER_USE: Mapping[str, Any] = MappingProxyType(
    {"tape": "soa", "choose": False, "shared": False, "fused": False, "rebuilt": False, "gather": False}
)
_CHOOSE = {**PER_USE, "tape": "auto", "choose": True, "shared": True}
_FUSED = {**_CHOOSE, "fused": True}
_REBUILT = {**_FUSED, "rebuilt": True}
SETTINGS: Mapping[str, Setting] = MappingProxyType(
    {
        "tapeflow-soa-fresh": Setting("soa, fresh", PER_USE, is_kept=False),
        "tapeflow-soa": Setting("soa", PER_USE),
        "tapeflow-aos": Setting("aos", {**PER_USE, "tape": "aos"}),
        "tapeflow-tiled": Setting("tiled", {**PER_USE, "tape": "tiled"}),
        "tapeflow-staged": Setting("+ staged", {**PER_USE, "tape": "tiled", "staged": True}),
        "tapeflow-choose": Setting("auto, + choose", _CHOOSE),
        "tapeflow-fused": Setting("+ fused", _FUSED),
        "tapeflow-rebuilt": Setting("+ rebuilt", _REBUILT),
        "tapeflow-gather": Setting("+ gather", {**_REBUILT, "gather": True}),
    }
)
"""By the names of the tools; *choose* is the minimum cut and the arrays taped once."""
LAYOUTS = ("tapeflow-aos", "tapeflow-tiled", "tapeflow-staged")
"""Those that differ from ``tapeflow-soa`` in layout alone."""
ABLATION = tuple(name for name, setting in SETTINGS.items() if setting.is_kept)
"""Those that are measured beside Enzyme, whose memory is kept too."""
