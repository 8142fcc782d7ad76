"""The tools that are compared: one module each, with one interface.

A tool's module defines ``prepare(case) -> Prepared``, which compiles what it needs and raises :class:`Refusal` when
the tool has no gradient of the case.  The runner then, in turns with the other tools::

    prepared.reset()                        # fresh arguments; not timed
    value, gradients = prepared.run()       # timed

``gradients`` are arrays of any library, one for each of ``case.argnums``, in their order; the runner converts them
with ``numpy.asarray`` when it checks them, outside the time.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bench.tools.columns import ABLATION

if TYPE_CHECKING:
    from bench.cases import Case


class Refusal(Exception):
    """The tool has no gradient of this case; the text says why."""


class Postponed(Exception):
    """The tool is not tried at this size, but may be at others; the text says why."""


@dataclass(frozen=True)
class Prepared:
    """A gradient that is ready to run."""

    run: Callable[[], tuple[Any, Any]]
    """Value and gradients.  Nothing is left running in the background when it returns."""
    reset: Callable[[], None] = lambda: None
    """Puts the arguments back as they were: kernels overwrite them."""
    compile_seconds: float | None = None
    """From the function to something that can be called, without the call; None where nothing is compiled."""
    tape_bytes: int | None = None
    """What the tool says that it keeps for the reverse pass; None when it cannot say."""
    build: str = ""
    """What gave this gradient (versions, flags, the command), for the report of a wrong one."""
    released: Callable[[], None] = lambda: None
    """Gives back what is kept between calls, when the size has been measured."""
    tape_after: Callable[[], int] | None = None
    """``tape_bytes`` of the call that has just been made; None when it is known before."""


MODULES = MappingProxyType(
    {
        "primal": "bench.tools.primal",
        "tapeflow": "bench.tools.tapeflow_tool",
        "tapeflow-fresh": "bench.tools.tapeflow_fresh",
        "tapeflow-soa-fresh": "bench.tools.tapeflow_fresh:tapeflow-soa-fresh",
        **{name: f"bench.tools.tapeflow_tool:{name}" for name in ABLATION},
        "hand": "bench.tools.hand",
        "enzyme": "bench.tools.enzyme",
        "jax": "bench.tools.jax_tool",
        "torch": "bench.tools.torch_tool",
        "torch-compiled": "bench.tools.torch_compiled",
    }
)
"""Tools by name, in the order in which they take turns and stand in tables; after a colon what ``prepare`` is told."""

LIBRARIES = ("jax", "torch", "torch-compiled")
"""Tools that need a file of their own for each kernel, and that change how the process's ``malloc`` treats what is
freed, for everything in it: they are measured in a process without those whose memory is compared."""


def prepare(tool: str, case: Case) -> Prepared:
    """Raises :class:`Refusal` and :class:`Postponed`."""
    home, _, told = MODULES[tool].partition(":")
    made: Prepared = importlib.import_module(home).prepare(case, *((told,) if told else ()))
    return made
