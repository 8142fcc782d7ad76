"""Ports wire calls: no order is agreed on in two places."""

from __future__ import annotations

import itertools

import pytest

from llvm_passes.adjoint.signature import TAPE_PORT, Port, Role, Signature, port_stem
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.interpreter import Interpreter
from llvm_passes.ir.model import DOUBLE, I64, PTR, VOID, Function, Module, StructType, Type, Value

X, Y, RECORD = Port(Role.PRIMAL, "x"), Port(Role.ADJOINT, "y"), Port(Role.RECORD)
OUT, POSITION = Port(Role.VALUE, "out"), Port(Role.POSITION, "3")
PARAMETERS: tuple[tuple[Port, Type], ...] = ((X, DOUBLE), (Y, DOUBLE), (RECORD, I64))
RESULTS: tuple[tuple[Port, Type], ...] = ((OUT, DOUBLE), (POSITION, I64))


def outlined(signature: Signature) -> Function:
    """``out = x - y``, ``position = record``, whatever the order of the ports."""
    builder = FunctionBuilder(signature.symbol, signature.result_type, [])
    held = {port: builder.add_argument(type, port_stem(port)) for port, type in signature.parameters}
    builder.at(builder.open("entry"))
    made: dict[Port, Value] = {OUT: builder.binary("fsub", held[X], held[Y]), POSITION: held[RECORD]}
    builder.ret(builder.pack([made[port] for port, _ in signature.results]))
    return builder.build()


@pytest.mark.parametrize("parameters", list(itertools.permutations(PARAMETERS)))
@pytest.mark.parametrize("results", list(itertools.permutations(RESULTS)))
def test_a_call_is_wired_by_ports(
    parameters: tuple[tuple[Port, Type], ...], results: tuple[tuple[Port, Type], ...]
) -> None:
    signature = Signature("g", parameters, results)
    caller = FunctionBuilder("f", StructType((DOUBLE, I64)), [])
    given = {
        X: caller.add_argument(DOUBLE, "a"),
        Y: caller.add_argument(DOUBLE, "b"),
        RECORD: caller.add_argument(I64, "n"),
    }
    caller.at(caller.open("entry"))
    returned = signature.call(caller, lambda port, type: given[port])
    caller.ret(caller.pack([returned[OUT], returned[POSITION]]))
    module = Module({"f": caller.build(), "g": outlined(signature)})
    assert Interpreter(module).call("f", 5.0, 2.0, 9) == (3.0, 9)


def test_a_signature_answers_for_its_ports() -> None:
    signature = Signature("g", (*PARAMETERS, (TAPE_PORT, PTR)), RESULTS)
    assert signature.has_parameter(Role.TAPE)
    assert not signature.has_parameter(Role.SEED)
    assert signature.ports(Role.ADJOINT) == ("y",)
    assert signature.result_ports(Role.POSITION) == ("3",)
    assert signature.result_type == StructType((DOUBLE, I64))


def test_a_function_without_results_is_void() -> None:
    signature = Signature("g", (), ())
    assert signature.result_type == VOID
    caller = FunctionBuilder("f", VOID, [])
    caller.at(caller.open("entry"))
    assert signature.call(caller, lambda port, type: pytest.fail("there is no parameter")) == {}


def test_stems_are_readable_and_tell_shadows_from_adjoints() -> None:
    assert [port_stem(p) for p in (X, Y, RECORD, POSITION, Port(Role.SHADOW, "x"), Port(Role.OUT_ADJOINT, "s"))] == [
        "x",
        "y.adjoint",
        "record",
        "position.3",
        "x.shadow",
        "s.adjoint",
    ]
