"""Each pass of preparation on the smallest IR that shows it."""

from __future__ import annotations

from llvm_passes.ir.model import Function
from llvm_passes.ir.reader import read_module
from llvm_passes.ir.verify import verify
from llvm_passes.prepare.canonical import check_canonical
from llvm_passes.prepare.hoist import Hoist
from llvm_passes.prepare.inline import recursive_functions
from llvm_passes.prepare.locate import Locate
from llvm_passes.prepare.reachable import Reachable
from llvm_passes.prepare.strip import Strip

LOOP = """
define i64 @f(i64 %n, ptr %p, double %d) {{
entry:
  br label %outer.ph
outer.ph:
  br label %outer
outer:
  %j = phi i64 [ 0, %outer.ph ], [ %j.next, %outer.latch ]
  br label %inner
inner:
  %i = phi i64 [ 0, %outer ], [ %i.next, %inner ]
  {body}
  %i.next = add i64 %i, 1
  %done = icmp eq i64 %i.next, %n
  br i1 %done, label %outer.latch, label %inner
outer.latch:
  %j.next = add i64 %j, 1
  %outer.done = icmp eq i64 %j.next, %n
  br i1 %outer.done, label %exit, label %outer
exit:
  ret i64 0
}}
"""


def hoisted(body: str) -> dict[str, list[str | None]]:
    """The names of what each block computes, after hoisting, when ``body`` stands in the inner loop."""
    text = LOOP.format(body=body)
    verify(text)
    function = Hoist().apply(read_module(text)).functions["f"]
    return {b.label: [i.name for i in b.instructions if i.name is not None] for b in function.blocks}


def test_hoist_moves_to_the_outermost_loop_in_which_a_value_is_invariant():
    blocks = hoisted("%limit = add i64 %n, -2\n  %row = mul i64 %j, %limit")
    assert blocks["outer.ph"] == ["limit"]
    assert blocks["outer"] == ["j", "row"]
    assert blocks["inner"] == ["i", "i.next", "done"]


def test_hoist_leaves_what_may_trap_or_read_memory():
    body = "%q = sdiv i64 %n, %j\n  %v = load double, ptr %p\n  %z = freeze double %d\n  %e = call double @g(double %d)"
    text = LOOP.format(body=body) + "declare double @g(double)\n"
    function = Hoist().apply(read_module(text)).functions["f"]
    inner = [i.name for i in function.block("inner").instructions]
    assert inner[:5] == ["i", "q", "v", "z", "e"]


def test_hoist_follows_operands_that_it_moves():
    blocks = hoisted("%a = fadd double %d, 1.0\n  %b = fmul double %a, %a\n  %c = fcmp olt double %b, %d")
    assert blocks["outer.ph"] == ["a", "b", "c"]


def test_hoist_moves_the_limits_that_are_written_as_calls():
    text = (
        LOOP.format(body="%m = call i64 @llvm.usub.sat.i64(i64 %n, i64 2)")
        + "declare i64 @llvm.usub.sat.i64(i64, i64)\n"
    )
    function = Hoist().apply(read_module(text)).functions["f"]
    assert [i.name for i in function.block("outer.ph").instructions] == ["m", None]


def test_hoist_does_not_touch_what_depends_on_the_loop():
    blocks = hoisted("%k = add i64 %i, %j")
    assert blocks["inner"] == ["i", "k", "i.next", "done"]


# ----------------------------------------------------------------------------------------- strip


def test_strip_drops_records_and_wishes_but_no_lines():
    text = """
define double @f(double %x) #0 !dbg !4 {
    #dbg_value(double %x, !5, !DIExpression(), !6)
  ret double %x, !dbg !7
}
attributes #0 = { noinline optnone "frame-pointer"="noinline" }
"""
    stripped = Strip().apply(text)
    assert "#dbg_" not in stripped
    assert "!dbg !4" in stripped
    assert "!dbg !7" in stripped
    assert 'attributes #0 = { "was-noinline" "was-optnone" "frame-pointer"="noinline" }' in stripped
    assert '"no-builtin-memset"' in stripped


def test_strip_finds_the_end_of_any_parameter_list():
    for definition in (
        "define range(i32 0, 2) i32 @f(ptr noalias captures(none) %a, i64 range(i64 0, 9) %b) #0 {",
        'define internal double @"a(b) \\22"(double %x) local_unnamed_addr {',
        "define i32 @noinline(i32 %optnone) {",
    ):
        body = "  unreachable\n}\nattributes #0 = { nounwind }\n"
        stripped = Strip().apply(f"{definition}\n{body}")
        verify(stripped)
        assert stripped.count('"no-builtin-memcpy"') == 1
        assert '"was-' not in stripped


# ------------------------------------------------------------------------------ inline, reachable


def test_functions_that_reach_themselves_are_recursive():
    text = """
define void @a() {
  call void @b()
  ret void
}
define void @b() {
  call void @"c d"()
  ret void
}
define void @"c d"() {
  call void @b()
  ret void
}
define void @e() {
  call void @e()
  ret void
}
"""
    assert recursive_functions(text) == {"b", "c d", "e"}


def test_reachable_follows_globals_and_drops_the_bodies_of_kept_functions():
    text = """
@table = constant [1 x ptr] [ptr @through_table]
@unused = constant i32 1
define ptr @f() {
  call void @kept()
  ret ptr @table
}
define void @kept() {
  call void @below_kept()
  ret void
}
declare void @below_kept()
define void @through_table() {
  ret void
}
define void @unreached() {
  ret void
}
"""
    module = Reachable("f", ("kept",)).apply(read_module(text))
    assert set(module.functions) == {"f", "kept", "through_table"}
    assert module.functions["kept"].is_declaration
    assert set(module.globals) == {"table"}


# ---------------------------------------------------------------------------------------- locate

LINES = """
define double @f(ptr %p) !dbg !4 {
  %x = load double, ptr %p, !dbg !7
  %y = call double @llvm.exp.f64(double %x)
  %z = call double @llvm.exp.f64(double 1.0)
  %s = fadd double %y, %z, !dbg !8
  ret double %s, !dbg !8
}
declare double @llvm.exp.f64(double)
!llvm.module.flags = !{!0}
!llvm.dbg.cu = !{!1}
!0 = !{i32 2, !"Debug Info Version", i32 3}
!1 = distinct !DICompileUnit(language: DW_LANG_C, file: !2, producer: "t", emissionKind: FullDebug)
!2 = !DIFile(filename: "f.py", directory: "d")
!3 = !DISubroutineType(types: !{})
!4 = distinct !DISubprogram(name: "f", file: !2, line: 1, type: !3, unit: !1, spFlags: DISPFlagDefinition)
!7 = !DILocation(line: 7, scope: !4)
!8 = !DILocation(line: 8, scope: !4)
"""


def test_locate_takes_the_line_of_the_operands_else_of_the_reader():
    verify(LINES)
    function = Locate().apply(read_module(LINES)).functions["f"]
    lines = {i.name: i.location.line for i in function.instructions() if i.location is not None}
    assert lines["y"] == 7
    assert lines["z"] == 8


# ------------------------------------------------------------------------------------- canonical


def function_of(text: str) -> Function:
    verify(text)
    return read_module(text).functions["f"]


def test_canonical_form_has_preheaders_own_exits_and_phis_for_what_leaves():
    text = """
define i64 @f(i64 %n, i1 %c) {
entry:
  br i1 %c, label %loop, label %exit
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %i.next = add i64 %i, 1
  %done = icmp eq i64 %i.next, %n
  br i1 %done, label %exit, label %loop
exit:
  %r = phi i64 [ 0, %entry ], [ %i, %loop ]
  br label %end
end:
  ret i64 %r
}
"""
    assert check_canonical(function_of(text)) == (
        "loop loop has no preheader",
        "exit exit of loop loop is also entered from entry",
    )


def test_value_that_leaves_without_a_phi_is_named():
    text = LOOP.format(body="%k = add i64 %i, %j").replace("ret i64 0", "ret i64 %k")
    problems = check_canonical(function_of(text))
    assert problems == ("%k of loop inner is used outside of it, in block exit",)


def test_unreachable_block_is_named():
    text = LOOP.format(body="") + ""
    text = text.replace("exit:\n  ret i64 0\n", "exit:\n  ret i64 0\nnowhere:\n  ret i64 1\n")
    assert check_canonical(function_of(text)) == ("block nowhere is unreachable",)
