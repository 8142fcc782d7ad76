"""Failing ends return by themselves; everything else stays as it was."""

import pytest

from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.ir.verify import verify
from llvm_passes.prepare.split_returns import SplitReturns


def split(body, result="i32"):
    text = f"define {result} @f(ptr %p, i1 %c, i1 %d, i32 %n) {{\n{body}\n}}\n"
    after = print_module(SplitReturns("f").apply(read_module(text)))
    verify(after)
    blocks = {}
    for line in after.splitlines():
        if line.endswith(":"):
            label = line.strip(":")
            blocks[label] = []
        elif line.startswith("  "):
            blocks[label].append(line.strip())
    return blocks


UNCONDITIONAL = """
entry:
  br i1 %c, label %bad, label %good
bad:
  store i32 5, ptr %p
  br label %end
good:
  store i32 6, ptr %p
  br label %end
end:
  %status = phi i32 [ {bad}, %bad ], [ {good}, %good ]
  ret i32 %status
"""


def test_a_failing_end_gets_a_return_of_its_own():
    blocks = split(UNCONDITIONAL.format(bad=1, good=0))
    assert blocks["bad"][-1] == "ret i32 1"
    assert blocks["good"][-1] == "br label %end"
    assert blocks["end"] == ["%status = phi i32 [ 0, %good ]", "ret i32 %status"]


@pytest.mark.parametrize(("bad", "good"), [(0, 0), ("%n", 0), (1, 2)], ids=["success", "computed", "failure alone"])
def test_other_returns_stay_merged(bad, good):
    blocks = split(UNCONDITIONAL.format(bad=bad, good=good))
    assert blocks["bad"][-1] == blocks["good"][-1] == "br label %end"


def test_an_end_after_a_condition_gets_a_block_of_its_own():
    blocks = split("""
entry:
  br i1 %c, label %more, label %end
more:
  br label %end
end:
  %status = phi i32 [ 3, %entry ], [ 0, %more ]
  ret i32 %status
""")
    assert blocks["entry"] == ["br i1 %c, label %more, label %entry.fails"]
    assert blocks["entry.fails"] == ["ret i32 3"]


def test_an_end_after_a_switch_gets_a_block_of_its_own():
    blocks = split("""
entry:
  switch i32 %n, label %end [ i32 1, label %more
    i32 2, label %end ]
more:
  br label %end
end:
  %status = phi i32 [ 3, %entry ], [ 3, %entry ], [ 0, %more ]
  ret i32 %status
""")
    assert "label %end" not in " ".join(blocks["entry"])
    assert blocks["entry.fails"] == ["ret i32 3"]


def test_a_merging_block_that_computes_stays():
    blocks = split("""
entry:
  br i1 %c, label %bad, label %good
bad:
  br label %end
good:
  br label %end
end:
  %status = phi i32 [ 1, %bad ], [ 0, %good ]
  store i32 6, ptr %p
  ret i32 %status
""")
    assert blocks["bad"] == ["br label %end"]


def test_a_function_that_returns_no_integer_stays():
    blocks = split(
        """
entry:
  br i1 %c, label %bad, label %good
bad:
  br label %end
good:
  br label %end
end:
  %status = phi double [ 1.0, %bad ], [ 0.0, %good ]
  ret double %status
""",
        result="double",
    )
    assert blocks["bad"] == ["br label %end"]
