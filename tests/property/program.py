"""A generated kernel with its arguments, and its form as text for worker processes and for the user."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Program:
    """One kernel at one point."""

    source: str
    """A module that defines ``kernel``."""
    arguments: tuple[Any, ...]
    argnums: tuple[int, ...]
    seed: int
    constructs: tuple[str, ...] = ()
    """What the generator put into it."""

    def with_source(self, source: str) -> Program:
        return replace(self, source=source)

    def with_argnums(self, argnums: Sequence[int]) -> Program:
        return replace(self, argnums=tuple(argnums))

    def to_json(self) -> str:
        return json.dumps(
            {
                "source": self.source,
                "arguments": [_encoded(argument) for argument in self.arguments],
                "argnums": self.argnums,
                "seed": self.seed,
                "constructs": self.constructs,
            }
        )

    @staticmethod
    def from_json(text: str) -> Program:
        fields = json.loads(text)
        return Program(
            fields["source"],
            tuple(_decoded(argument) for argument in fields["arguments"]),
            tuple(fields["argnums"]),
            fields["seed"],
            tuple(fields["constructs"]),
        )

    def script(self) -> str:
        """A file that reproduces the comparison when it is run from the repository's root."""
        arguments = ",\n    ".join(_literal(argument) for argument in self.arguments)
        return (
            f"{self.source}\n\n"
            "import numpy as np\n\nfrom tests.gradients.comparison import assert_gradient_matches\n\n"
            f"arguments = (\n    {arguments},\n)\n"
            f"assert_gradient_matches(kernel, arguments, argnums={self.argnums!r})\n"
        )


def _encoded(argument: Any) -> Any:
    if isinstance(argument, np.ndarray):
        return {"dtype": str(argument.dtype), "shape": argument.shape, "data": argument.ravel().tolist()}
    return argument


def _decoded(argument: Any) -> Any:
    if isinstance(argument, dict):
        return np.array(argument["data"], argument["dtype"]).reshape(argument["shape"])
    return argument


def _literal(argument: Any) -> str:
    if isinstance(argument, np.ndarray):
        return f"np.array({argument.tolist()!r}, dtype=np.{argument.dtype})"
    return repr(argument)
