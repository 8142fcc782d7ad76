"""What a user says of the tape: ``tape="tiled", scratchpad="24KiB", tape_budget="2GiB", gather=False``."""

from __future__ import annotations

import dataclasses
import os
import re
import sys
from collections.abc import Mapping
from typing import Any

from llvm_passes.errors import SignatureError
from llvm_passes.tape.plan_file import PlanFile, loaded
from llvm_passes.tape.settings import OPTIONS, Layout, TapeSettings
from tapeflow.tuning.standard import STANDARD_SETTINGS

UNITS = {
    "": 1,
    "B": 1,
    "KiB": 1 << 10,
    "MiB": 1 << 20,
    "GiB": 1 << 30,
    "TiB": 1 << 40,
    "kB": 10**3,
    "MB": 10**6,
    "GB": 10**9,
}
"""Bytes of each unit in which a size may be given."""

FIELDS = OPTIONS
"""The option of each setting."""


def own_settings(transform: str, function: Any, options: Mapping[str, Any]) -> TapeSettings | None:
    """The settings of one derivative: the function's, with these options; None without any."""
    if not options:
        return None
    return tape_settings(transform, options, getattr(function, "tape_settings", STANDARD_SETTINGS))


def tape_settings(transform: str, options: Mapping[str, Any], base: TapeSettings = STANDARD_SETTINGS) -> TapeSettings:
    """``base`` with the options that the user gave.

    ``plan``: a plan that was saved, or its path; options beside it count more than its own.
    Sizes are bytes, as integers or as text with a unit (``"24KiB"``, ``"2GiB"``).  Raises
    :class:`SignatureError` for an unknown option and for a value that it cannot have.
    """
    found: dict[str, Any] = {}
    plan = options.get("plan")
    if plan is not None:
        file = plan if isinstance(plan, PlanFile) else loaded(plan)
        base = dataclasses.replace(base, plan=file, costs=file.costs)
        options = {**file.settings, **options}
    for option, value in options.items():
        if option == "plan":
            continue
        if option not in FIELDS:
            raise SignatureError(f"{transform}: there is no option {option!r}. The tape's are {', '.join(FIELDS)}.")
        found[FIELDS[option]] = _checked(transform, option, value)
    settings = dataclasses.replace(base, **found)
    if settings.directory is not None and settings.budget is None:
        raise SignatureError(
            f"{transform}: tape_dir={settings.directory!r} without tape_budget. What the budget does not hold goes to "
            "the folder: say tape_budget=… too."
        )
    return settings


def _checked(transform: str, option: str, value: Any) -> Any:
    match option:
        case "tape":
            names = [layout.value for layout in Layout]
            if value not in names:
                raise SignatureError(f"{transform}: tape={value!r}. Say one of {', '.join(map(repr, names))}.")
            return Layout(value)
        case "scratchpad":
            return _size(transform, option, value)
        case "tape_budget":
            return None if value is None else _size(transform, option, value)
        case "lanes":
            powers = [1 << n for n in range(13)]
            if value is not None and (isinstance(value, bool) or value not in powers):
                raise SignatureError(f"{transform}: lanes={value!r}. Say a power of two from 1 to 4096, or None.")
            return value
        case "bits":
            if value not in (None, True, False):
                raise SignatureError(f"{transform}: bits={value!r}. Say True, False or None.")
            return value if value is None else bool(value)
        case "tape_dir":
            return None if value is None else _folder(transform, value)
        case _:
            if not isinstance(value, bool):
                raise SignatureError(f"{transform}: {option}={value!r}. Say True or False.")
            return value


def _folder(transform: str, value: Any) -> str:
    if not isinstance(value, str | os.PathLike) or not isinstance(os.fspath(value), str):
        raise SignatureError(f"{transform}: tape_dir={value!r}. Say the path of a folder.")
    if sys.platform != "linux":
        raise SignatureError(
            f"{transform}: tape_dir={value!r}: tapes on disk need Linux. Leave tape_dir out: tape_budget=… bounds "
            "a tape."
        )
    path = os.path.abspath(value)
    if not os.path.isdir(path):
        raise SignatureError(f"{transform}: tape_dir={value!r}: there is no such folder. Make it, or say another.")
    return path


def _size(transform: str, option: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*", value) if isinstance(value, str) else None
    if match is None or match[2] not in UNITS or not float(match[1]):
        units = ", ".join(unit for unit in UNITS if unit)
        raise SignatureError(f"{transform}: {option}={value!r}. Say bytes, or a number with a unit of {units}.")
    return max(1, int(float(match[1]) * UNITS[match[2]]))
