"""C from clang, and the inputs of the IR tests, through the stage oracle."""

from __future__ import annotations

import numpy as np
import pytest

from llvm_passes.environment import Activity, Pointee
from tests.unit.adjoint.plain_ir import Input, assert_stages_agree

CONST, DUP, ACTIVE = Activity.CONST, Activity.DUP, Activity.ACTIVE
DOUBLES = np.array([0.7, 1.3, -0.4, 1.9, 0.6])
SINGLES = np.array([0.5, -1.25, 2.0], np.float32)

INPUTS = [
    *(Input("data/dot.ll", "dot", (DUP, DUP, CONST), (DOUBLES, DOUBLES[::-1].copy(), n)) for n in (0, 1, 5)),
    *(Input("data/smooth.ll", "smooth", (DUP, CONST, CONST), (DOUBLES, 5, steps)) for steps in (0, 1, 3)),
    Input("adjoint/overwritten_load.ll", "f", (DUP, CONST), (DOUBLES, 5)),
    Input("adjoint/read_only_load.ll", "f", (DUP, CONST), (DOUBLES, 5)),
    Input("adjoint/store_kills_shadow.ll", "f", (DUP, ACTIVE), (DOUBLES, 0.3)),
    Input("adjoint/constant_store.ll", "f", (DUP,), (DOUBLES,)),
    Input("adjoint/induction.ll", "f", (DUP, CONST, CONST), (DOUBLES, 1, 5)),
    Input("adjoint/countdown_induction.ll", "f", (DUP, CONST, CONST), (DOUBLES, 4, 1.5)),
    *(Input("adjoint/branch_condition_recomputed.ll", "f", (DUP,), (np.array([x]),)) for x in (0.4, 1.6)),
    *(Input("adjoint/path_taped.ll", "f", (ACTIVE,), (x,)) for x in (0.4, 1.6, 2.5)),
    *(Input("adjoint/phi_adjoint_goes_to_the_edge.ll", "f", (ACTIVE, ACTIVE, CONST), (0.4, 2.0, c)) for c in (0, 1)),
    Input("adjoint/loop_carried_adjoint.ll", "f", (ACTIVE, ACTIVE, CONST), (0.4, 1.1, 4)),
    Input("adjoint/accumulator_reassociated.ll", "f", (DUP, ACTIVE, CONST), (DOUBLES, 0.7, 5)),
    *(Input("adjoint/select.ll", "f", (ACTIVE, ACTIVE, CONST), (0.4, 2.0, c)) for c in (0, 1)),
    *(Input("adjoint/several_exits.ll", "f", (DUP, CONST, CONST), (DOUBLES**2, 5, limit)) for limit in (0.8, 1e9)),
    Input("adjoint/failing_exit_has_no_reverse.ll", "f", (DUP, CONST), (DOUBLES**2, 5)),
    *(Input("adjoint/dynamic_count_taped.ll", "f", (ACTIVE, CONST), (1.1, limit)) for limit in (1.0, 1.9, 40.0)),
    Input("adjoint/nested_positions.ll", "f", (DUP, CONST, CONST), (DOUBLES, 5, 3)),
    Input("adjoint/fill.ll", "f", (DUP, CONST), (DOUBLES, 24)),
    Input("adjoint/copy.ll", "f", (DUP, DUP, CONST), (SINGLES, SINGLES[::-1].copy(), 8), (Pointee.FLOAT,) * 2),
    Input("adjoint/float_moves.ll", "f", (DUP, DUP), (DOUBLES, DOUBLES[::-1].copy())),
    *(
        Input("adjoint/pointer_phi_shadow_taped.ll", "f", (DUP, DUP, CONST), (DOUBLES[:1], DOUBLES[1:2], n))
        for n in (1, 2, 3)
    ),
    Input("adjoint/pointer_induction.ll", "f", (DUP, CONST), (DOUBLES, 5)),
    *(Input("adjoint/recomputed_without_promises.ll", "f", (DUP, CONST), (DOUBLES, k)) for k in (0, 3)),
    Input("adjoint/freeze_is_taped.ll", "f", (DUP, CONST), (DOUBLES, 2)),
    Input("tape/bit_in_a_byte.ll", "f", (DUP, CONST, CONST), (DOUBLES, np.array([1], np.uint8), 5)),
    Input("analysis/availability.ll", "f", (DUP, DUP, CONST), (DOUBLES, DOUBLES[::-1].copy(), 5)),
]


@pytest.mark.parametrize("case", INPUTS, ids=lambda case: case.name)
def test_stages_of_plain_ir(case: Input) -> None:
    assert_stages_agree(case)
