"""What the adjoint makes of a marker with a reverse function, as IR."""

import re

from llvm_passes.adjoint import differentiate
from llvm_passes.environment import (
    Activity,
    ArgumentFacts,
    CalleeFacts,
    CalleeKind,
    CustomRule,
    Environment,
)
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.tape.lower import schedule

TEXT = """
define double @f(double %x, double %w) {
  %v = fmul double %x, %x
  %y = call double @tapeflow.custom.g.0(double %v, ptr @reverse, double %w, double %x)
  ret double %y
}

define internal void @reverse(ptr %failure, ptr %exception, double %g, double %w, ptr %cell) {
  %c = fmul double %g, %w
  store double %c, ptr %cell
  ret void
}

declare double @tapeflow.custom.g.0(double, ptr, double, double)
"""


def adjoint(differentiated=(3,)):
    rule = CustomRule("g", differentiated, None)
    facts = CalleeFacts(CalleeKind.CUSTOM, custom=rule)
    arguments = (ArgumentFacts(Activity.ACTIVE), ArgumentFacts(Activity.CONST))
    return differentiate(read_module(TEXT), "f", Environment(arguments, {"tapeflow.custom.g.0": facts}))


def reverse_text():
    text = print_module(adjoint().module)
    return text[text.index("@f.rev_0(") :]


def test_the_cell_is_zero_before_the_call_and_read_after_it():
    found = re.search(
        r"store double [^,]*, ptr (%\S+)\n.*call void @reverse\(ptr %failure, ptr null, double %\S+, "
        r"double %w, ptr \1\)\n\s*%\S+ = load double, ptr \1",
        reverse_text(),
        re.DOTALL,
    )
    assert found is not None, reverse_text()


def test_the_value_itself_gets_no_adjoint():
    assert "fmul" not in reverse_text().split("}")[0]


def test_a_marker_is_its_value_once_scheduled():
    module = schedule(adjoint())
    marker = module.functions["tapeflow.custom.g.0"]
    assert not marker.is_declaration
    (block,) = marker.blocks
    assert block.terminator.operands == (marker.arguments[0].value,)
