"""Signatures of the functions that the adjoint is outlined into.

Every parameter and result has a *port*: its role and the primal name it belongs to.  A caller wires
a call by ports, so that no two places have to agree on an order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.model import VOID, StructType, Type, Value


class Role(Enum):
    TAPE = "tape"
    """The tape object."""
    PRIMAL = "primal"
    """A primal value defined further out."""
    SHADOW = "shadow"
    """The shadow of a pointer; as a result, of a pointer that outlives the iteration."""
    VALUE = "value"
    """A primal value that outlives the iteration, or a header phi's value on entry."""
    ITERATION = "iteration"
    """Number of the iteration, from 0."""
    COUNT = "count"
    """How many iterations the loop ran."""
    BOUND = "bound"
    """How many iterations the loop will run, or fewer when it fails."""
    RECORD = "record"
    """Position of this iteration's record in the body's own region."""
    SLOT = "slot"
    """What a slot of a fused body holds, by its number: from the forward pass of an iteration to its reverse."""
    COPY = "copy"
    """The record that stands for the first element of an array that is taped as a whole, whether taped or not."""
    POSITION = "position"
    """Records that a region further in holds, before (forward) or after (reverse) the call."""
    EXIT = "exit"
    """Which edge left the body: 0 the back edge, then the exits in order; ``FAILED`` without tape memory."""
    ADJOINT = "adjoint"
    """The adjoint accumulated so far of a value defined further out; goes in and comes out."""
    OUT_ADJOINT = "out adjoint"
    """The adjoint of a value that outlives the iteration."""
    PHI_ADJOINT = "phi adjoint"
    """The adjoint of a header phi on entry."""
    RETURN = "return"
    """What the primal returns."""
    WAITING = "waiting"
    """What iterations done owe to a cell of shadow memory that others meet too."""
    SEED = "seed"
    """The adjoint of what the primal returns."""
    FAILURE = "failure"
    """The cell in which a user's reverse function leaves the status with which the gradient shall return."""


FAILED = -1


class Port(NamedTuple):
    role: Role
    name: str = ""


TAPE_PORT = Port(Role.TAPE)


@dataclass(frozen=True, slots=True)
class Signature:
    """An outlined function as its callers see it."""

    symbol: str
    parameters: tuple[tuple[Port, Type], ...]
    results: tuple[tuple[Port, Type], ...]

    @property
    def result_type(self) -> Type:
        return StructType(tuple(type for _, type in self.results)) if self.results else VOID

    def has_parameter(self, role: Role) -> bool:
        return any(port.role is role for port, _ in self.parameters)

    def ports(self, role: Role) -> tuple[str, ...]:
        """Names of the parameters in this role."""
        return tuple(port.name for port, _ in self.parameters if port.role is role)

    def result_ports(self, role: Role) -> tuple[str, ...]:
        return tuple(port.name for port, _ in self.results if port.role is role)

    def call(
        self, builder: FunctionBuilder, resolve: Callable[[Port, Type], Value], stem: str = "r"
    ) -> Mapping[Port, Value]:
        """Emits a call with every argument resolved from its port; returns the results by port."""
        arguments = [resolve(port, type) for port, type in self.parameters]
        result = builder.call(self.symbol, self.result_type, arguments, stem)
        if result is None:
            return {}
        return {port: builder.extract(result, index, port_stem(port)) for index, (port, _) in enumerate(self.results)}


def global_port(name: str) -> str:
    """The name under which a global's shadow is handed on; no local value has it."""
    return f"@{name}"


def port_stem(port: Port) -> str:
    """A readable name for the value at a port."""
    suffix = {
        Role.SHADOW: ".shadow",
        Role.ADJOINT: ".adjoint",
        Role.OUT_ADJOINT: ".adjoint",
        Role.PHI_ADJOINT: ".adjoint",
    }
    if not port.name:
        return port.role.value
    if port.role is Role.POSITION:
        return f"position.{port.name}"
    if port.role is Role.COPY:
        return f"copy.{port.name}"
    return port.name + suffix.get(port.role, "")
