"""Declarations for what generated code calls."""

from __future__ import annotations

from llvm_passes.adjoint.declarations import with_declarations
from llvm_passes.ir.builder import FunctionBuilder
from llvm_passes.ir.model import DOUBLE, I1, PTR, VOID, Constant, Function, Global, Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.verify import verify


def calling(*callees: str) -> Function:
    builder = FunctionBuilder("f", DOUBLE, [])
    builder.at(builder.open("entry"))
    value = builder.call_value("first", DOUBLE, (Constant(DOUBLE, "1.0"),))
    for callee in callees:
        builder.call(callee, VOID, (value,))
    builder.ret(value)
    return builder.build()


def test_every_missing_callee_is_declared_with_the_types_of_its_call() -> None:
    module = with_declarations(Module({"f": calling("second")}))
    assert list(module.functions) == ["f", "first", "second"]
    assert str(module.functions["first"].type) == "double (double)"
    assert str(module.functions["second"].type) == "void (double)"
    assert all(module.functions[name].is_declaration for name in ("first", "second"))
    verify(print_module(module))


def test_what_is_there_stays_as_it_is() -> None:
    first = Function("first", DOUBLE, calling().arguments, attributes=("nounwind",))
    module = with_declarations(Module({"f": calling(), "first": first}))
    assert module.functions["first"] is first
    assert with_declarations(module) is module


def test_a_function_whose_address_is_taken_is_declared_as_a_release() -> None:
    builder = FunctionBuilder("f", VOID, [])
    builder.at(builder.open("entry"))
    builder.call("own", I1, (Constant(PTR, "null"), Global(PTR, "free")))
    builder.ret()
    module = with_declarations(Module({"f": builder.build()}))
    assert str(module.functions["free"].type) == "void (ptr)"
    verify(print_module(module))
