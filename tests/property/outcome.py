"""What became of one program."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import Enum


class Kind(Enum):
    """How tapeflow's gradient of a program compares with the oracle's."""

    MATCH = "match"
    REFUSED = "refused"
    """tapeflow raised UnsupportedError, or SignatureError (a kernel that always raises returns none).

    Counted, with its reason.
    """
    SENSITIVE = "sensitive"
    """They differ by no more than the oracle's own gradient moves under a rounding error of the inputs."""
    WRONG = "wrong"
    """Value, gradient, side effects or exception differ."""
    ERROR = "error"
    """tapeflow raised something that is no refusal."""
    CRASH = "crash"
    """The process died."""
    TIMEOUT = "timeout"
    INVALID = "invalid"
    """The oracle or Numba itself does not take the program: the generator, or a reduction, is at fault."""


FINDINGS = frozenset({Kind.WRONG, Kind.ERROR, Kind.CRASH, Kind.TIMEOUT, Kind.INVALID})
"""Kinds that fail a run."""


@dataclass(frozen=True)
class Outcome:
    kind: Kind
    detail: str = ""
    """The refusal, the difference, or the traceback."""
    opcodes: tuple[str, ...] = ()
    """Instructions in the prepared IR."""
    reasons: tuple[str, ...] = field(default=())
    """Why values are taped, from the tape plan, without their names and places."""
    seconds: float = 0.0
    """Processor time that the judgement took."""

    @property
    def signature(self) -> str:
        """Two outcomes of one signature show the same fault, as far as a reduction can tell."""
        if self.kind is Kind.ERROR:
            return f"{self.kind.value}: {self.detail.splitlines()[0].partition(':')[0]}"
        return self.kind.value

    def to_json(self) -> str:
        return json.dumps({**asdict(self), "kind": self.kind.value})

    @staticmethod
    def from_json(text: str) -> Outcome:
        fields = json.loads(text)
        return Outcome(
            Kind(fields["kind"]),
            fields["detail"],
            tuple(fields["opcodes"]),
            tuple(fields["reasons"]),
            fields["seconds"],
        )
