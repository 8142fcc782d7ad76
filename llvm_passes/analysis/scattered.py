"""Whether a loop reads or writes memory at addresses that it computes from data.

::

    x[columns[j]]           a[int(x), int(y)]           LLVM does not vectorise the sums that go there in reverse
"""

from __future__ import annotations

from llvm_passes.analysis.control_flow import ControlFlow, Definitions
from llvm_passes.analysis.nest import Body
from llvm_passes.ir.model import Call, Cast, Load, Local, Store, Value

FROM_FLOATS = ("fptosi", "fptoui")


def is_scattered(body: Body, control_flow: ControlFlow, definitions: Definitions) -> bool:
    """Whether an address in the body depends on what is loaded, or converted from a float, there."""
    pending: list[Value] = []
    for label in body.blocks:
        for i in control_flow.block(label).instructions:
            if isinstance(i, Load | Store):
                pending.append(i.operands[-1])
    seen: set[str] = set()
    while pending:
        value = pending.pop()
        if not isinstance(value, Local) or value.name in seen or definitions.label(value) not in body.blocks:
            continue
        seen.add(value.name)
        made = definitions.instruction(value)
        if isinstance(made, Load) or (isinstance(made, Cast) and made.opcode in FROM_FLOATS):
            return True
        if made is not None and (not isinstance(made, Call) or (made.callee_name or "").startswith("llvm.")):
            pending += made.operands
    return False
