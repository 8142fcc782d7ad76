"""What the reader keeps, renames, drops and refuses."""

from __future__ import annotations

import pytest

from llvm_passes.errors import ReadError, UnsupportedError
from llvm_passes.ir.lexer import read_type
from llvm_passes.ir.model import (
    DOUBLE,
    I1,
    I32,
    I64,
    PTR,
    Alloca,
    ArrayType,
    BinaryOp,
    Call,
    Constant,
    ConstantExpression,
    Function,
    FunctionType,
    Global,
    Instruction,
    Load,
    Local,
    Location,
    MetadataOperand,
    NamedType,
    Opaque,
    Phi,
    Store,
    StructType,
    Switch,
)
from llvm_passes.ir.reader import read_module


def function(text: str, name: str = "f") -> Function:
    return read_module(text).functions[name]


def body(*lines: str, arguments: str = "") -> list[Instruction]:
    """The instructions of a function with these lines, a final ``ret void`` left out."""
    text = "\n".join(f"  {line}" for line in lines)
    return list(function(f"define void @f({arguments}) {{\n{text}\n  ret void\n}}\n").instructions())[:-1]


# ------------------------------------------------------------------------------------- what is read


def test_operands_are_locals_constants_and_globals_with_their_types() -> None:
    load, add, store, _ = function(
        """
        @g = external global [2 x double]
        define void @f() {
          %x = load double, ptr @g, align 8
          %y = fadd nsz double %x, 1.0
          store double %y, ptr getelementptr (i8, ptr @g, i64 8), align 8
          ret void
        }
        """
    ).instructions()
    assert load == Load(opcode="load", type=DOUBLE, name="x", operands=(Global(PTR, "g"),), align=8)
    assert add == BinaryOp(
        opcode="fadd",
        type=DOUBLE,
        name="y",
        operands=(Local(DOUBLE, "x"), Constant(DOUBLE, "1.000000e+00")),
        flags=("nsz",),
    )
    assert isinstance(store, Store)
    assert store.operands[1] == ConstantExpression(PTR, "getelementptr (i8, ptr @g, i64 8)", ("g",))


def test_a_phi_may_use_a_value_defined_below_it() -> None:
    f = function(
        """
        define i64 @f(i64 %n) {
        entry:
          br label %loop
        loop:
          %i = phi i64 [ 0, %entry ], [ %next, %loop ]
          %next = add i64 %i, 1
          %more = icmp slt i64 %next, %n
          br i1 %more, label %loop, label %exit
        exit:
          ret i64 %i
        }
        """
    )
    phi = f.blocks[1].instructions[0]
    assert isinstance(phi, Phi)
    assert list(phi.incoming()) == [(Constant(I64, "0"), "entry"), (Local(I64, "next"), "loop")]
    assert f.blocks[1].terminator.successors == ("loop", "exit")


def test_a_switch_over_several_lines_is_one_instruction() -> None:
    f = function(
        """
        define void @f(i32 %n) {
        entry:
          switch i32 %n, label %a [
            i32 1, label %b
            i32 -2, label %a
          ]
        a:
          ret void
        b:
          ret void
        }
        """
    )
    switch = f.blocks[0].terminator
    assert isinstance(switch, Switch)
    assert (switch.default, switch.targets) == ("a", ("b", "a"))
    assert switch.operands == (Local(I32, "n"), Constant(I32, "1"), Constant(I32, "-2"))


def test_an_alloca_has_its_type_and_count() -> None:
    one, many = body("%a = alloca [4 x double], align 16", "%b = alloca i8, i64 %n, align 1", arguments="i64 %n")
    assert isinstance(one, Alloca) and isinstance(many, Alloca)
    assert (one.allocated, one.operands, one.align) == (ArrayType(4, DOUBLE), (Constant(I32, "1"),), 16)
    assert many.operands == (Local(I64, "n"),)


def test_a_call_has_its_arguments_then_its_callee() -> None:
    f = function(
        """
        declare i32 @printf(ptr, ...)
        define i32 @f(ptr %p, double %x) {
          %r = tail call i32 (ptr, ...) @printf(ptr nonnull align 8 %p, double noundef %x) nounwind cold
          ret i32 %r
        }
        """
    )
    call = f.blocks[0].instructions[0]
    assert isinstance(call, Call)
    assert call.operands == (Local(PTR, "p"), Local(DOUBLE, "x"), Global(PTR, "printf"))
    assert call.signature == FunctionType(I32, (PTR,), True)
    assert call.argument_attributes == ("align 8", "")
    assert call.attributes == ("nounwind",)


def test_metadata_operands_bring_the_definitions_that_they_need() -> None:
    module = read_module(
        """
        declare void @llvm.experimental.noalias.scope.decl(metadata)
        define void @f(ptr %p) {
          call void @llvm.experimental.noalias.scope.decl(metadata !4)
          ret void
        }
        !4 = !{!5}
        !5 = distinct !{!5, !6}
        !6 = distinct !{!6, !"domain !3"}
        !7 = !{!"not needed"}
        !named = !{!7}
        """
    )
    call = module.functions["f"].blocks[0].instructions[0]
    assert isinstance(call.operands[0], MetadataOperand)
    assert call.operands[0].text == "!0"
    assert module.metadata == {
        "!0": "!{!1}",
        "!1": "distinct !{!1, !2}",
        "!2": 'distinct !{!2, !"domain !3"}',
    }


def test_members_of_named_types_are_typed() -> None:
    module = read_module(
        """
        %outer = type { i64, %inner }
        %inner = type { double, [3 x ptr] }
        define ptr @f(%outer %x) {
          %p = extractvalue %outer %x, 1, 1, 2
          ret ptr %p
        }
        """
    )
    assert module.functions["f"].blocks[0].instructions[0].type == PTR
    assert module.types == {"outer": "{ i64, %inner }", "inner": "{ double, [3 x ptr] }"}
    assert read_type(module.types["outer"]) == StructType((I64, NamedType("inner")))


def test_a_module_may_be_read_twice() -> None:
    text = "%t = type { double, i64 }\ndefine void @f(%t %x) {\n  ret void\n}\n"
    assert read_module(text) == read_module(text)


def test_globals_keep_their_text_and_name_what_they_refer_to() -> None:
    module = read_module(
        """
        $merged = comdat any
        @a = global double 1.0, align 8, !dbg !0
        @merged = linkonce_odr global { ptr, ptr } { ptr @a, ptr @f }, comdat, align 64
        @bytes = constant [9 x i8] c"@no, !x !"
        declare void @f()
        !0 = !DIGlobalVariableExpression(var: !1, expr: !DIExpression())
        !1 = distinct !DIGlobalVariable(name: "a", scope: null, line: 1, type: null)
        """
    )
    assert module.globals["a"].text == "global double 1.000000e+00, align 8"
    assert module.globals["merged"].text == "linkonce_odr global { ptr, ptr } { ptr @a, ptr @f }, align 64"
    assert module.globals["merged"].globals == ("a", "f")
    assert module.globals["bytes"].globals == ()


# ----------------------------------------------------------------------------------------- names


def test_names_become_plain_and_stay_unique() -> None:
    f = function(
        r"""
        define i64 @f(i64 %0, i64 %"a b", i64 %a_b, i64 %"7th", i64 %"\C3\A9", i64 %v1) {
          %2 = add i64 %0, %"a b"
          %"x\22y" = add i64 %2, %a_b
          %.148 = add i64 %"x\22y", %"7th"
          %"$d-" = add i64 %.148, %"\C3\A9"
          br label %3
        3:
          %4 = phi i64 [ %"$d-", %1 ]
          br label %"end of"
        "end of":
          ret i64 %4
        }
        """
    )
    assert [a.name for a in f.arguments] == ["v0", "a_b.1", "a_b", "_7th", "_", "v1"]
    assert [i.name for i in f.instructions() if i.name] == ["v2", "x_y", ".148", "$d-", "v3"]
    assert [b.label for b in f.blocks] == ["b0", "b1", "end_of"]
    phi = f.blocks[1].instructions[0]
    assert isinstance(phi, Phi) and phi.blocks == ("b0",)


def test_long_names_are_cut_and_stay_apart() -> None:
    long = "x y" * 300
    f = function(f'define i64 @f(i64 %"{long}1", i64 %"{long}2") {{\n  ret i64 %"{long}2"\n}}\n')
    first, second = (a.name for a in f.arguments)
    assert first != second and max(len(first), len(second)) < 250


def test_globals_keep_their_names() -> None:
    module = read_module(r'@"a b\22\C3\A9" = global i8 0' "\n" r'declare void @"f\FF"()' "\n")
    assert list(module.globals) == ['a b"é']
    assert list(module.functions) == ["f\udcff"]


# ------------------------------------------------------------------------------------- locations

DEBUG = """
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!9}
!0 = distinct !DICompileUnit(language: DW_LANG_C, file: !1, producer: "file: !5, line: 99", emissionKind: FullDebug)
!1 = !DIFile(filename: "heat.py", directory: "kernels")
!2 = !DIFile(filename: "impl.py", directory: "library")
!3 = distinct !DISubprogram(name: "heat", file: !1, line: 1, type: !8, unit: !0, spFlags: DISPFlagDefinition)
!4 = distinct !DISubprogram(name: "line: 7, file: !1", file: !2, type: !8, unit: !0, spFlags: DISPFlagDefinition)
!5 = !DILocation(line: 12, column: 3, scope: !10)
!6 = !DILocation(line: 500, scope: !4, inlinedAt: !7)
!7 = distinct !DILocation(line: 600, scope: !4, inlinedAt: !11)
!8 = !DISubroutineType(types: !{})
!9 = !{i32 2, !"Debug Info Version", i32 3}
!10 = distinct !DILexicalBlock(scope: !3, file: !1, line: 11)
!11 = distinct !DILocation(line: 14, scope: !3)
!12 = !DILocation(line: 0, scope: !3)
!13 = !DILocalVariable(name: "x", scope: !3, file: !1, line: 2, type: !14)
!14 = !DIBasicType(name: "float64", size: 64, encoding: DW_ATE_float)
"""


def test_locations_are_lines_of_the_outermost_frame() -> None:
    f = function(
        """
        define double @f(double %x) !dbg !3 {
            #dbg_value(double %x, !13, !DIExpression(), !5)
          %a = fadd double %x, %x, !dbg !5
          %b = fadd double %a, %x, !dbg !6
          %c = fadd double %b, %x, !dbg !12
            #dbg_value(double %c, !13, !DIExpression(), !5)
          ret double %c
        }
        """
        + DEBUG
    )
    assert [i.location for i in f.instructions()] == [
        Location("kernels/heat.py", 12),
        Location("kernels/heat.py", 14),
        None,
        None,
    ]


def test_a_debug_location_is_found_behind_a_string_that_looks_like_one() -> None:
    f = function(
        """
        declare i1 @llvm.type.test(ptr, metadata)
        define i1 @f(ptr %p) !dbg !3 {
          %a = call i1 @llvm.type.test(ptr %p, metadata !", !dbg !6"), !dbg !5
          ret i1 %a
        }
        """
        + DEBUG
    )
    first = next(f.instructions())
    assert first.location == Location("kernels/heat.py", 12)
    assert str(first.operands[1]) == '!", !dbg !6"'


# -------------------------------------------------------------------------------- what is dropped


def test_promises_that_adjoints_break_are_dropped_from_definitions() -> None:
    f = function(
        """
        define noundef range(i32 0, 2) i32 @f(ptr noalias writeonly captures(none) dereferenceable(8) %p,
            ptr byval(double) align 8 %q, i8 signext %c) local_unnamed_addr #0 {
          ret i32 0
        }
        attributes #0 = { nounwind cold memory(argmem: write) "target-cpu"="generic" "plain" uwtable(sync) }
        """
    )
    assert f.result_attributes == ()
    assert [a.attributes for a in f.arguments] == [("noalias",), ("byval(double)", "align 8"), ("signext",)]
    assert f.attributes == ("nounwind", "memory(argmem: write)")


def test_declarations_keep_what_they_promise() -> None:
    f = function("declare noalias nonnull ptr @f(ptr readonly captures(none), i64 noundef)")
    assert f.result_attributes == ("noalias",)
    assert [a.attributes for a in f.arguments] == [("readonly", "captures(none)"), ()]


def test_tail_calls_and_metadata_are_dropped_but_for_what_c_says_of_memory() -> None:
    f = function(
        """
        declare void @g()
        define double @f(ptr %p) {
          tail call void @g()
          notail call void @g()
          %x = load double, ptr %p, align 8, !noalias !0, !tbaa !3
          ret double %x
        }
        !0 = !{!1}
        !1 = distinct !{!1, !2}
        !2 = distinct !{!2}
        !3 = !{!4, !4, i64 0}
        !4 = !{!"double", !5}
        !5 = !{!"root"}
        """
    )
    one, other, load, _ = f.instructions()
    assert one == other
    assert isinstance(load, Load) and load.scopes == (("tbaa", "!0"),)


def test_a_private_calling_convention_is_taken_from_definition_and_calls_alike() -> None:
    module = read_module(
        """
        define internal fastcc double @g(double %x) {
          ret double %x
        }
        define double @f(double %x) {
          %y = call fastcc double @g(double %x)
          ret double %y
        }
        """
    )
    assert isinstance(module.functions["f"].blocks[0].instructions[0], Call)


# ---------------------------------------------------------------------------- what is kept as text


@pytest.mark.parametrize(
    ("line", "type", "operands", "text"),
    [
        (
            '%"an old" = atomicrmw volatile fadd ptr %p, double %0 syncscope("agent") monotonic, align 8',
            DOUBLE,
            (Local(PTR, "p"), Local(DOUBLE, "v0")),
            'atomicrmw volatile fadd ptr %p, double %v0 syncscope("agent") monotonic, align 8',
        ),
        (
            "%r = cmpxchg weak ptr %p, i64 1, i64 ptrtoint (ptr @f to i64) acq_rel monotonic, align 8",
            StructType((I64, I1)),
            (Local(PTR, "p"), Constant(I64, "1"), ConstantExpression(I64, "ptrtoint (ptr @f to i64)", ("f",))),
            "cmpxchg weak ptr %p, i64 1, i64 ptrtoint (ptr @f to i64) acq_rel monotonic, align 8",
        ),
        (
            "%r = va_arg ptr %p, double",
            DOUBLE,
            (Local(PTR, "p"),),
            "va_arg ptr %p, double",
        ),
        (
            '%r = call double asm sideeffect "foo $1, %0, #7", "=r,r"(double %0) nounwind',
            DOUBLE,
            (Local(DOUBLE, "v0"),),
            'call double asm sideeffect "foo $1, %0, #7", "=r,r"(double %v0)',
        ),
    ],
)
def test_what_the_model_has_no_class_for_is_text_with_its_operands(
    line: str, type: object, operands: tuple[object, ...], text: str
) -> None:
    (instruction,) = body(line, arguments="double %0, ptr %p")
    assert isinstance(instruction, Opaque)
    assert (instruction.type, instruction.operands, instruction.text) == (type, operands, text)


def test_a_fence_is_text() -> None:
    (instruction,) = body("fence seq_cst")
    assert isinstance(instruction, Opaque) and instruction.operands == ()


def test_operand_bundles_make_a_call_text() -> None:
    f = function(
        """
        declare void @llvm.assume(i1)
        define void @f(ptr %0) {
          call void @llvm.assume(i1 true) [ "align"(ptr %0, i64 8), "nonnull"(ptr %0) ]
          ret void
        }
        """
    )
    call = f.blocks[0].instructions[0]
    assert isinstance(call, Opaque)
    assert call.text == 'call void @llvm.assume(i1 true) [ "align"(ptr %v0, i64 8), "nonnull"(ptr %v0) ]'
    assert call.operands == (
        Constant(I1, "true"),
        Local(PTR, "v0"),
        Constant(I64, "8"),
        Local(PTR, "v0"),
        Global(PTR, "llvm.assume"),
    )


# ------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("text", "construct"),
    [
        ("define fastcc void @f() {\n  ret void\n}", "calling convention fastcc of @f"),
        ("declare x86_stdcallcc void @f()", "calling convention x86_stdcallcc of @f"),
        ("define cc 10 void @f() {\n  ret void\n}", "calling convention"),
        ("define spir_kernel void @f() {\n  ret void\n}", "calling convention spir_kernel of @f"),
        ("define void @f(ptr %p) {\n  call fastcc void %p()\n  ret void\n}", "call with calling convention fastcc"),
        ("define void @f() {\n  musttail call void @f()\n  ret void\n}", "musttail call"),
        ("define void @f(<vscale x 2 x double> %v) {\n  ret void\n}", "scalable vector"),
        ('declare void @f(target("spirv.Image"))', "type target"),
        ("declare i32 @f(ptr) returns_twice", "function attribute returns_twice"),
        ("declare void @f(ptr nest)", "argument attribute nest"),
        ("@a = global i8 0\n@b = alias i8, ptr @a", "alias @b"),
        ("define ptr @r() {\n  ret ptr null\n}\n@f = ifunc void (), ptr @r", "ifunc @f"),
        ('module asm "nop"', "module-level assembly"),
        ('@"0" = global i8 0', 'the name @"0"'),
        ("define void @f() prefix i32 1 {\n  ret void\n}", "prefix of @f"),
        ('define void @f() gc "shadow-stack" {\n  ret void\n}', "gc of @f"),
        (
            "define void @f() {\n  br label %b\nb:\n  ret void\n}\n@g = global ptr blockaddress(@f, %b)",
            "address of a block",
        ),
        (
            "define void @f() {\n  %p = inttoptr i64 1 to ptr\n  indirectbr ptr %p, [label %b]\nb:\n  ret void\n}",
            "instruction indirectbr",
        ),
        (
            "define void @f() personality ptr @p {\n  ret void\n}\ndeclare i32 @p(...)",
            "personality of @f",
        ),
    ],
)
def test_what_cannot_be_dropped_is_refused(text: str, construct: str) -> None:
    with pytest.raises(UnsupportedError) as caught:
        read_module(text)
    assert caught.value.stage == "read"
    assert construct in caught.value.construct


def test_text_that_does_not_parse_is_an_error_that_names_the_line() -> None:
    with pytest.raises(ReadError, match=r"read: line 3: expected instruction opcode: %x = ad i32 1, 2"):
        read_module("; a comment\ndefine void @f() {\n  %x = ad i32 1, 2\n  ret void\n}\n")


def test_text_that_does_not_verify_is_an_error_that_names_the_line() -> None:
    with pytest.raises(ReadError, match=r"read: line 3: Instruction does not dominate all uses!"):
        read_module("define i32 @f() {\n  %x = add i32 %y, 2\n  %y = add i32 1, 2\n  ret i32 %x\n}\n")


@pytest.mark.parametrize("text", ["; one\n\0", "; one\n\ud800"])
def test_text_that_LLVM_cannot_be_given_names_the_line(text: str) -> None:
    with pytest.raises(ReadError, match="read: line 2"):
        read_module(text)


def test_brackets_nested_too_deep_for_a_stack_are_refused() -> None:
    deep = "@g = global " + "[1 x " * 5000 + "i8" + "]" * 5000 + " zeroinitializer\n"
    with pytest.raises(ReadError, match="nested more than 1000 deep"):
        read_module(deep)
