"""Optimising for the host: what is kept, what is vectorised, what is refused."""

import pytest

from tapeflow.engine import assembly, optimise
from tapeflow.errors import CompileError

SUM = """
define internal double @square(double %x) {
  %y = fmul double %x, %x
  ret double %y
}

define void @squares(ptr noalias %x, ptr noalias %y, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [0, %entry], [%next, %loop]
  %from = getelementptr double, ptr %x, i64 %i
  %to = getelementptr double, ptr %y, i64 %i
  %v = load double, ptr %from
  %w = call double @square(double %v)
  store double %w, ptr %to
  %next = add nsw i64 %i, 1
  %more = icmp slt i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}

define double @unused(double %x) {
  ret double %x
}
"""


def test_loops_are_vectorised_and_callees_inlined():
    text = optimise(SUM, exports=["squares"]).text
    assert "x double>" in text
    assert "@square(" not in text


def test_a_function_that_is_not_exported_is_dropped():
    assert "@unused" not in optimise(SUM, exports=["squares"]).text


def test_a_function_of_a_library_is_inlined_and_the_rest_of_the_library_dropped():
    text = (
        "declare double @twice(double)\n"
        "define double @f(double %x) {\n  %y = call double @twice(double %x)\n  ret double %y\n}"
    )
    library = (
        "define double @twice(double %x) {\n  %y = fadd double %x, %x\n  ret double %y\n}\n"
        "define double @thrice(double %x) {\n  ret double %x\n}"
    )
    optimised = optimise(text, exports=["f"], libraries=[library]).text
    assert "@twice" not in optimised
    assert "@thrice" not in optimised


def test_a_variable_that_the_code_changes_stays():
    text = (
        "@count = global i64 0\ndefine i64 @next() {\n  %a = load i64, ptr @count\n"
        "  %b = add i64 %a, 1\n  store i64 %b, ptr @count\n  ret i64 %b\n}"
    )
    assert "@count" in optimise(text, exports=["next"]).text


def test_text_that_is_not_ir_is_refused():
    with pytest.raises(CompileError, match="LLVM rejects the module"):
        optimise("define nonsense", exports=["f"])


def test_a_module_that_does_not_verify_is_refused():
    with pytest.raises(CompileError, match="LLVM rejects the module"):
        optimise("define double @f(i64 %x) {\n  ret i64 %x\n}", exports=["f"])


def test_an_export_that_is_not_defined_is_refused():
    with pytest.raises(CompileError, match=r"@g is to be called but the module does not define it"):
        optimise(SUM, exports=["g"])


def test_the_key_depends_on_the_content_and_on_the_exports():
    both = optimise(SUM, exports=["squares", "unused"])
    assert both.key == optimise(SUM, exports=["squares", "unused"]).key
    assert both.key != optimise(SUM, exports=["squares"]).key


def test_assembly_is_the_host_s():
    assert "squares:" in assembly(optimise(SUM, exports=["squares"]))
