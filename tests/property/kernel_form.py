"""How the kernel is written down: plain, in a function that it closes over, with defaults, with bounds checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from random import Random

from tests.property.expressions import Expressions
from tests.property.failure_statements import OWN_EXCEPTION

HEADER = "import ctypes\nimport ctypes.util\nimport math\n\nimport numba\nimport numpy as np\n\nimport tapeflow\n"


class KernelForm:
    """Drawn once for a program."""

    def __init__(self, random: Random, write: Expressions) -> None:
        self.write = write
        self.random = random
        self.is_closure = random.random() < 0.08
        self.has_defaults = random.random() < 0.08
        self.checks_bounds = random.random() < 0.06
        self.defaults: dict[str, str] = {}
        if self.is_closure:
            write.note("closure")
        if self.checks_bounds:
            write.note("boundscheck")

    @property
    def parameters(self) -> tuple[str, ...]:
        """Floats that the kernel reads and no caller gives."""
        return ("shift",) * self.is_closure + ("weight",) * self.has_defaults

    @property
    def first_lines(self) -> list[str]:
        return ["if option is None:", "    weight = weight * 0.5"] if "option" in self.defaults else []

    def takes_default(self, name: str, value: int) -> bool:
        """Whether the last argument has a default, and is not given; more such arguments follow it."""
        if not self.has_defaults:
            return False
        self.write.note("default argument")
        self.defaults = {name: repr(value), "weight": "0.7"}
        if self.random.random() < 0.5:
            self.write.note("optional argument")
            self.defaults["option"] = "None"
        return True

    def header(self, constructs: Collection[str], tables: Mapping[str, str]) -> str:
        """The module before its functions."""
        own = OWN_EXCEPTION if "exception of one's own" in constructs else ""
        globals_ = "" if self.is_closure else "".join(f"\n{name} = {text}\n" for name, text in tables.items())
        return HEADER + globals_ + own

    def text(self, name: str, names: Sequence[str], body: Sequence[str], tables: Mapping[str, str]) -> str:
        """The function of that name."""
        given = [parameter for parameter in names if parameter not in self.defaults]
        parameters = [*given, *(f"{parameter}={value}" for parameter, value in self.defaults.items())]
        lines = [f"def {name}({', '.join(parameters)}):", *(f"    {line}" for line in body)]
        if self.checks_bounds:
            lines.insert(0, "@tapeflow.jit(boundscheck=True)")
        if not self.is_closure:
            return "\n\n" + "\n".join(lines) + "\n"
        free = {"shift": "-0.6", **tables}
        made = [f"def make_{name}({', '.join(free)}):", *(f"    {line}" for line in [*lines, f"return {name}"])]
        return "\n\n" + "\n".join([*made, "", "", f"{name} = make_{name}({', '.join(free.values())})"]) + "\n"
