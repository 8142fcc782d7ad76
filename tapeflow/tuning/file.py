"""Where tuned constants are kept.

The file is ``costs.json`` in ``$XDG_CONFIG_HOME/tapeflow`` (``~/.config/tapeflow``), or what
``$TAPEFLOW_COSTS`` names; where that is empty, no file is read.  Without one the built-in constants hold.
"""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import re
import time
import warnings
from pathlib import Path

from llvm_passes.errors import TuningError
from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs

VARIABLE = "TAPEFLOW_COSTS"
VERSION = 1


def path_or_none() -> Path | None:
    """The file, whether it is there or not; None where tuning is switched off, or the user has no folder."""
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE]) if os.environ[VARIABLE] else None
    # By its specification the variable counts only with an absolute path.
    folder = os.environ.get("XDG_CONFIG_HOME", "")
    try:
        base = Path(folder) if os.path.isabs(folder) else Path.home() / ".config"
    except RuntimeError:
        return None
    return base / "tapeflow" / "costs.json"


def read(path: Path) -> Costs | None:
    """The constants in a file; None where there is none.  Raises :class:`TuningError`."""
    try:
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not isinstance(content, dict) or content.get("version") != VERSION:
            raise ValueError(f"it is not of version {VERSION}")
        return Costs.of(content.get("costs"))
    except (OSError, ValueError, RecursionError) as error:
        raise TuningError(
            f"{path}: no constants of tapeflow's cost model: {error}. Run `tapeflow tune` to measure them again, or "
            "`tapeflow tune --reset` to go without."
        ) from error


def write(path: Path, costs: Costs) -> None:
    """By a rename: who reads meanwhile has the old file or the new one."""
    about = {"processor": processor(), "measured": time.strftime("%Y-%m-%d")}
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(json.dumps({"version": VERSION, **about, "costs": dataclasses.asdict(costs)}, indent=1) + "\n")
    draft.replace(path)


def costs_in_use() -> Costs:
    """The tuned constants, or the built-in ones; of a broken file the user is warned."""
    path = path_or_none()
    try:
        return BUILT_IN_COSTS if path is None else read(path) or BUILT_IN_COSTS
    except TuningError as error:
        warnings.warn(f"tapeflow: the built-in constants are used. {error}", stacklevel=2)
        return BUILT_IN_COSTS


def processor() -> str:
    """Its name, as far as the system tells."""
    try:
        found = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()
