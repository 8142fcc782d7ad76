"""Values as arithmetic in the arguments."""

from __future__ import annotations

import pytest

from llvm_passes.analysis.control_flow import Definitions
from llvm_passes.analysis.formula import formula_or_none
from llvm_passes.ir.model import I64, Local
from llvm_passes.ir.reader import read_module


def formula(body: str) -> str | None:
    """The formula of ``%r`` in a function of ``i64 %n`` (``u.shape[0]`` to the user), ``i64 %m`` and ``ptr %p``."""
    text = f"""
    declare i64 @llvm.smax.i64(i64, i64)
    declare i64 @llvm.usub.sat.i64(i64, i64)
    define i64 @f(i64 %n, i64 %m, ptr %p, i1 %b) {{
      {body}
      ret i64 %r
    }}"""
    function = read_module(text).functions["f"]
    return formula_or_none(Local(I64, "r"), Definitions.of(function), {"n": "u.shape[0]"})


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("%r = add i64 %n, 0", "u.shape[0]"),
        ("%a = add i64 %n, -1\n %r = add i64 %a, 1", "u.shape[0]"),
        ("%a = sub i64 %m, %n\n %r = add i64 %a, -3", "m - u.shape[0] - 3"),
        ("%r = sub i64 5, %m", "5 - m"),
        ("%a = add i64 %n, -1\n %r = mul i64 %a, %m", "(u.shape[0] - 1) * m"),
        ("%a = shl i64 %m, 3\n %r = add i64 %a, %m", "9 * m"),
        ("%a = add i64 %n, 2\n %r = udiv i64 %a, 3", "(u.shape[0] + 2) // 3"),
        ("%a = mul i64 %n, 2\n %r = lshr i64 %a, 1", "(2 * u.shape[0]) // 2"),
        ("%a = trunc i64 %m to i32\n %r = sext i32 %a to i64", "m"),
        ("%r = call i64 @llvm.smax.i64(i64 %n, i64 0)", "max(u.shape[0], 0)"),
        ("%c = icmp slt i64 %n, %m\n %r = select i1 %c, i64 %n, i64 1", "(u.shape[0] if u.shape[0] < m else 1)"),
        ("%r = sub i64 %n, %n", "0"),
        ("%r = call i64 @llvm.usub.sat.i64(i64 %n, i64 2)", "max(u.shape[0] - 2, 0)"),
        # One more, but not beyond the greatest: what a trip count is when its loop's guard is not seen.
        ("%a = add i64 %n, -1\n %c = icmp ule i64 %a, -2\n %r = select i1 %c, i64 %n, i64 -1", "u.shape[0]"),
    ],
)
def test_arithmetic_is_shown_in_the_names_of_the_user(body: str, expected: str) -> None:
    assert formula(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "%r = load i64, ptr %p",
        "%a = load i64, ptr %p\n %r = add i64 %a, %n",
        "%a = trunc i64 %n to i8\n %r = zext i8 %a to i64",
        "%r = select i1 %b, i64 %n, i64 %m",
        "%r = xor i64 %n, %m",
        "%r = shl i64 %n, %m",
    ],
)
def test_what_depends_on_more_has_no_formula(body: str) -> None:
    assert formula(body) is None


@pytest.mark.parametrize("links", [40, 5000])
def test_what_nobody_would_read_has_no_formula(links: int) -> None:
    chain = "\n".join(f"%v{i + 1} = mul i64 %v{i}, %v{i}" for i in range(links))
    assert formula(f"%v0 = add i64 %n, %m\n{chain}\n%r = add i64 %v{links}, 1") is None
