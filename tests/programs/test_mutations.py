"""Whatever is fed to ``tapeflow opt``: an error in one line or a module that is valid, in bounded time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.programs.mutate import examine, outcome

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize("seed", range(6))
def test_damaged_modules_end_cleanly(seed: int) -> None:
    counted, bad = examine(1000 + seed, 50)
    assert not bad, "\n\n".join(f"{what}\n{module[:2000]}" for what, module in bad)
    assert counted["refused"] and counted["differentiated"], "the damage is all of one kind"


def nested_type(depth: int) -> str:
    return "[1 x " * depth + "double" + "]" * depth


ENTRY = """
declare double @__enzyme_autodiff(...)
define double @main(double %x) {
  %d = call double (...) @__enzyme_autodiff(ptr @f, double %x)
  ret double %d
}
"""

ABSURD = {
    "a deeply nested type": f"@g = global {nested_type(20000)} zeroinitializer\n",
    "a stack slot of a terabyte": ENTRY
    + """define double @f(double %x) {
  %a = alloca [137438953472 x double]
  %p = getelementptr [137438953472 x double], ptr %a, i64 0, i64 99999999999
  store double %x, ptr %p
  %y = load double, ptr %p
  ret double %y
}""",
    "a vector of a million elements": ENTRY
    + """define double @f(double %x) {
  %v = insertelement <1048576 x double> poison, double %x, i32 77
  %w = fmul <1048576 x double> %v, %v
  %y = extractelement <1048576 x double> %w, i32 77
  ret double %y
}""",
    "a copy of all of memory": ENTRY
    + """declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
define double @f(double %x) {
  %a = alloca double
  %b = alloca double
  store double %x, ptr %a
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %a, i64 -1, i1 false)
  %y = load double, ptr %b
  ret double %y
}""",
    "twenty thousand instructions": ENTRY
    + "define double @f(double %x) {\n  %v0 = fmul double %x, %x\n"
    + "\n".join(f"  %v{n} = fmul double %v{n - 1}, %x" for n in range(1, 20000))
    + "\n  ret double %v19999\n}",
    "nothing": "",
    "a NUL": "define void @f() {\0}",
    "binary": "\udcff\udcfe\x00BC\udcc0\udcde",
}


@pytest.mark.parametrize("what", ABSURD)
def test_absurd_modules_end_cleanly(what: str) -> None:
    ended = outcome(ABSURD[what])
    assert ended.startswith(("differentiated", "refused")), ended


def test_a_truncated_program_ends_cleanly() -> None:
    text = (HERE / "ir" / "records.O1.ll").read_text()
    for tenth in range(1, 10):
        ended = outcome(text[: len(text) * tenth // 10])
        assert ended.startswith(("differentiated", "refused")), ended
