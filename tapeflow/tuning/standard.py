"""The settings of a tape without options, on this machine."""

from __future__ import annotations

import dataclasses

from llvm_passes.tape.settings import DEFAULT_SETTINGS, TapeSettings
from tapeflow.tuning.file import costs_in_use

STANDARD_SETTINGS: TapeSettings = dataclasses.replace(DEFAULT_SETTINGS, costs=costs_in_use())
"""With the constants that the user's file had when tapeflow started."""
