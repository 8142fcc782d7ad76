"""Settings of the tape for a random program: none of them may change what is computed.

Layouts change no bit of a gradient; what changes the order of sums (``gather``, ``fused``) is held to the
tolerances that every gradient is.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import numpy as np

import tapeflow
from tests.gradients.comparison import Mismatch
from tests.gradients.structures import copied, leaves_of
from tests.property.program import Program

SWITCHES = ("choose", "shared", "fused", "streamed", "rebuilt", "gather")
LAYOUT_OPTIONS = ("tape", "lanes", "scratchpad", "staged", "bits")
COMPARED_WITH_PLAIN = 0.3
"""Of the programs with another layout."""


def drawn_settings(seed: int) -> dict[str, Any]:
    """Options of ``tapeflow.jit``: a quarter of the programs has the default, the others anything."""
    draw = random.Random(f"tape of {seed}")
    if draw.random() < 0.25:
        return {}
    options: dict[str, Any] = {}
    for switch in SWITCHES:
        if draw.random() < 0.4:
            options[switch] = draw.random() < 0.5
    if draw.random() < 0.2:
        # Never exceeded, but loops are run, and checkpoints taken, as under a budget.
        options["tape_budget"] = 1 << 40
    options["tape"] = draw.choice(("soa", "aos", "tiled", "tiled", "tiled"))
    if options["tape"] == "soa":
        options["bits"] = draw.choice((None, False, True, True))
    if options["tape"] == "tiled":
        options["lanes"] = draw.choice((None, None, 1, 2, 4, 8, 64, 4096))
        options["scratchpad"] = draw.choice((1, 64, 100, 256, 1024, "24KiB"))
        options["staged"] = draw.random() < 0.4
    return options


def check_layout(function: Any, kernel: Any, options: Mapping[str, Any], program: Program) -> None:
    """Raises :class:`Mismatch` where the layout that was drawn changes a bit of a gradient.

    ``function``: the program's ``kernel`` with these options.  A second compilation, so made for some programs only.
    """
    is_drawn = random.Random(f"layout of {program.seed}").random() < COMPARED_WITH_PLAIN
    if not is_drawn or (options.get("tape", "soa") == "soa" and not options.get("bits")):
        return
    plain = {name: value for name, value in options.items() if name not in LAYOUT_OPTIONS}
    found, expected = (_bits(f, program) for f in (function, tapeflow.jit(kernel, **plain)))
    if found != expected:
        raise Mismatch(f"the layout {dict(options)} changes the gradient: {found!r} instead of {expected!r}")


def _bits(function: Any, program: Program) -> list[bytes] | str:
    """The value and the gradients twice, the second time on a kept tape; or the exception."""
    gradient = tapeflow.value_and_grad(function, argnums=program.argnums)
    runs: list[bytes] = []
    for _ in range(2):
        try:
            runs += [np.asarray(leaf).tobytes() for leaf in leaves_of(gradient(*copied(program.arguments)))]
        except tapeflow.TapeflowError:
            raise
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return runs
