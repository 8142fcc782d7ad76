"""What is printed is read back as the same model, and LLVM reads it as the same program."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import llvmlite.binding as llvm
import pytest

from llvm_passes.errors import CompileError
from llvm_passes.ir.model import (
    DOUBLE,
    PTR,
    VOID,
    Argument,
    Block,
    Call,
    Constant,
    Function,
    FunctionType,
    Global,
    Instruction,
    Load,
    Local,
    Location,
    Module,
    Return,
    Store,
)
from llvm_passes.ir.printer import print_function, print_instruction, print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.ir.verify import verify

DATA = Path(__file__).parent / "data"
FIXTURES = sorted(DATA.glob("*.ll"))


def without_locations(module: Module) -> Module:
    """Source lines are printed as comments, which reading drops."""

    def stripped(block: Block) -> Block:
        return Block(block.label, tuple(i.replace(location=None) for i in block.instructions))

    functions = (f.replace(blocks=tuple(map(stripped, f.blocks))) for f in module.functions.values())
    return module.with_functions(*functions)


def as_llvm_prints(text: str) -> str:
    with llvm.parse_assembly(text, context=llvm.context.create_context()) as module:
        module.verify()
        return str(module)


def opcodes(text: str) -> list[list[list[str]]]:
    with llvm.parse_assembly(text, context=llvm.context.create_context()) as module:
        return [[[i.opcode for i in block.instructions] for block in f.blocks] for f in module.functions]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_what_is_printed_is_read_back_the_same(path: Path) -> None:
    text = path.read_text()
    module = read_module(text)
    printed = print_module(module)
    verify(printed)
    assert read_module(printed) == without_locations(module)
    assert opcodes(printed) == opcodes(text)


def test_LLVM_reads_the_same_program_when_nothing_is_dropped() -> None:
    text = (DATA / "instructions.ll").read_text()
    assert as_llvm_prints(print_module(read_module(text))) == as_llvm_prints(text)


def test_renamed_locals_are_the_same_program() -> None:
    named = r"""
        define i64 @f(i64 %0, i64 %"a b", ptr %"\FF") {
          %2 = add i64 %0, %"a b"
          %3 = atomicrmw add ptr %"\FF", i64 %2 seq_cst, align 8
          br label %"4 x"
        "4 x":
          %4 = phi i64 [ %3, %1 ]
          call void asm "nop %0 #1", "r"(i64 %4)
          ret i64 %4
        }
    """
    plain = r"""
        define i64 @f(i64 %v0, i64 %a_b, ptr %_) {
        b0:
          %v1 = add i64 %v0, %a_b
          %v2 = atomicrmw add ptr %_, i64 %v1 seq_cst, align 8
          br label %_4_x
        _4_x:
          %v3 = phi i64 [ %v2, %b0 ]
          call void asm "nop %0 #1", "r"(i64 %v3)
          ret i64 %v3
        }
    """
    assert as_llvm_prints(print_module(read_module(named))) == as_llvm_prints(plain)


def test_names_of_globals_types_and_functions_are_escaped() -> None:
    text = r"""
        %"a \22type" = type { i8 }
        @"g \5C\C3\A9\FF" = global %"a \22type" zeroinitializer
        declare void @"f, !dbg !1"(ptr)
        define void @"0x"(ptr %p) {
        entry:
          %"x = y" = getelementptr %"a \22type", ptr @"g \5C\C3\A9\FF", i64 1
          call void @"f, !dbg !1"(ptr %"x = y")
          ret void
        }
    """
    module = read_module(text)
    assert read_module(print_module(module)) == module
    assert as_llvm_prints(print_module(module)) == as_llvm_prints(text).replace('%"x = y"', "%x___y")


def test_a_source_line_is_a_comment_with_the_files_name_alone() -> None:
    instruction = Return(opcode="ret", type=VOID, location=Location("some/where/heat.py", 12))
    assert print_instruction(instruction) == "ret void  ; heat.py:12"


def test_a_line_break_in_a_files_name_does_not_end_the_comment() -> None:
    instruction = Return(opcode="ret", type=VOID, location=Location("heat\nret i32 0", 12))
    assert print_instruction(instruction) == "ret void"


def _function(instructions: Iterable[Instruction]) -> Function:
    return Function("f", VOID, (Argument(PTR, "p"),), (Block("entry", tuple(instructions)),))


def test_attachments_that_a_pass_adds_are_printed_with_their_definitions() -> None:
    scopes = (("alias.scope", "!2"), ("noalias", "!2"))
    pointer = Local(PTR, "p")
    callee = Function("g", VOID, (Argument(PTR, "p"),))
    module = Module(
        functions={
            "f": _function(
                [
                    Load(opcode="load", type=DOUBLE, name="x", operands=(pointer,), align=8, scopes=scopes),
                    Store(opcode="store", type=VOID, operands=(Local(DOUBLE, "x"), pointer), align=8, scopes=scopes),
                    Call(
                        opcode="call",
                        type=VOID,
                        operands=(pointer, Global(PTR, "g")),
                        signature=FunctionType(VOID, (PTR,)),
                        scopes=scopes,
                    ),
                    Return(opcode="ret", type=VOID),
                ]
            ),
            "g": callee,
        },
        metadata={"!0": "distinct !{!0}", "!1": "distinct !{!1, !0}", "!2": "!{!1}"},
    )
    text = print_module(module)
    verify(text)
    assert "load double, ptr %p, align 8, !alias.scope !2, !noalias !2" in text
    assert as_llvm_prints(text).count("!alias.scope") == 3


def test_a_call_without_argument_attributes_needs_none_listed() -> None:
    call = Call(
        opcode="call",
        type=DOUBLE,
        name="y",
        operands=(Constant(DOUBLE, "1.000000e+00"), Global(PTR, "llvm.sin.f64")),
        signature=FunctionType(DOUBLE, (DOUBLE,)),
        attributes=("memory(none)",),
        flags=("nsz",),
    )
    assert print_instruction(call) == "%y = call nsz double @llvm.sin.f64(double 1.000000e+00) memory(none)"


def test_a_function_is_printed_block_by_block() -> None:
    function = _function([Return(opcode="ret", type=VOID)]).replace(linkage="internal", attributes=("nounwind",))
    assert isinstance(function, Function)
    assert print_function(function) == "define internal void @f(ptr %p) nounwind {\nentry:\n  ret void\n}"


def test_verify_passes_LLVMs_message_on() -> None:
    with pytest.raises(CompileError, match="expected instruction opcode"):
        verify("define void @f() {\n  oops\n}\n")
    with pytest.raises(CompileError, match="does not dominate"):
        verify("define i32 @f() {\n  %x = add i32 %y, 2\n  %y = add i32 1, 2\n  ret i32 %x\n}\n")
