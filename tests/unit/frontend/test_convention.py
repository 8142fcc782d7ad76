"""Where Python arguments stand among LLVM's, and which types are refused by name."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numba import njit, typeof, types

from llvm_passes.environment import Activity, CalleeKind, Pointee
from llvm_passes.errors import SignatureError, UnsupportedError
from llvm_passes.ir.reader import read_module
from tapeflow.frontend.capture import Captured, capture
from tapeflow.frontend.convention import check_scalar_result, environment, layouts
from tapeflow.frontend.runtime import CALLEES


def captured_for(*arguments: types.Type) -> Captured:
    """A function of these arguments, which it ignores."""
    names = ", ".join(f"a{i}" for i in range(len(arguments)))
    namespace: dict[str, Any] = {}
    exec(f"def kernel({names}):\n    return 1.0\n", namespace)
    return capture(njit(namespace["kernel"]), arguments)


@pytest.mark.parametrize("dimensions", [0, 1, 2, 3, 4])
def test_data_pointer_of_an_array_is_where_llvm_loads_from(dimensions):
    array = types.Array(types.float64, dimensions, "C")
    captured = captured_for(types.int64, array, types.float64)
    number, laid_out, scalar = layouts(captured)
    assert (number.first, number.count, number.data) == (2, 1, None)
    assert (laid_out.first, laid_out.count) == (3, 5 + 2 * dimensions)
    assert (laid_out.size, laid_out.data) == (5, 7)
    assert scalar.first == 3 + 5 + 2 * dimensions
    function = read_module(captured.text).functions[captured.symbol]
    assert str(function.arguments[laid_out.data].type) == "ptr"
    assert len(function.arguments) == scalar.first + 1


@pytest.mark.parametrize(
    ("dtype", "pointee"),
    [
        (types.float64, Pointee.DOUBLE),
        (types.float32, Pointee.FLOAT),
        (types.int64, Pointee.INTEGER),
        (types.uint8, Pointee.INTEGER),
        (types.boolean, Pointee.INTEGER),
    ],
    ids=str,
)
def test_memory_of_an_array_holds_its_dtype(dtype, pointee):
    facts = environment(captured_for(types.Array(dtype, 1, "C")), ()).arguments
    assert facts[6].pointee is pointee
    assert facts[6].label == "a0"
    assert facts[6].length_argument == 4
    assert all(fact.activity is Activity.CONST for fact in facts[1:])


def test_differentiated_arguments_are_dup_and_active():
    captured = captured_for(types.float64[:, ::1], types.float64, types.float32[::1], types.float64)
    facts = environment(captured, {0, 1}).arguments
    active = {index: fact.activity for index, fact in enumerate(facts) if fact.activity is not Activity.CONST}
    assert active == {0: Activity.DUP, 6: Activity.DUP, 11: Activity.ACTIVE}
    assert facts[0].is_output
    assert environment(captured, {0, 1}).status_result


def test_scalars_in_tuples_none_and_defaults_are_constants():
    captured = captured_for(types.UniTuple(types.int64, 2), types.none, types.Omitted(3.0), types.float64)
    assert [layout.count for layout in layouts(captured)] == [2, 1, 0, 1]
    assert len(environment(captured, {3}).arguments) == 2 + 4


def test_readonly_arrays_are_accepted():
    assert layouts(captured_for(types.Array(types.float64, 1, "C", readonly=True)))[0].data == 6


REFUSED = {
    "array of dates": (types.Array(types.NPDatetime("D"), 1, "C"), "Pass an array of numbers"),
    "optional array": (types.Optional(types.float64[::1]), "Pass numbers"),
    "list": (types.ListType(types.float64), "Pass numbers"),
    "dictionary": (types.DictType(types.int64, types.float64), "Pass numbers"),
    "tuple of arrays": (types.UniTuple(types.float64[::1], 2), "Pass numbers"),
    "datetime": (types.NPDatetime("D"), "Pass numbers"),
}


@pytest.mark.parametrize(
    "type_",
    [
        types.Array(types.float64, 1, "A"),
        types.Array(types.float64, 2, "F"),
        types.Array(types.float64, 5, "C"),
        types.Array(types.complex128, 1, "C"),
        typeof(np.zeros(2, dtype=[("x", "f8")])),
        types.complex128,
        types.unicode_type,
        types.Optional(types.float64),
    ],
    ids=str,
)
def test_other_layouts_and_opaque_constants_are_accepted(type_):
    facts = environment(captured_for(type_), ()).arguments
    assert all(fact.activity is Activity.CONST for fact in facts[1:])


@pytest.mark.parametrize(("type_", "advice"), REFUSED.values(), ids=REFUSED.keys())
def test_other_types_are_refused_by_name(type_, advice):
    captured = captured_for(type_)
    with pytest.raises(UnsupportedError) as caught:
        environment(captured, ())
    text = str(caught.value)
    assert text.startswith(f"convention: argument a0 of kernel is {type_} (<string>:1). ")
    assert advice in text


def test_what_is_not_aligned_has_no_derivative():
    type_ = types.Array(types.float64, 1, "C", aligned=False)
    assert environment(captured_for(type_), ()).arguments[6].activity is Activity.CONST
    with pytest.raises(UnsupportedError, match=r"a0 of kernel is unaligned .*not aligned.*numpy.require"):
        environment(captured_for(type_), {0})


@pytest.mark.parametrize(
    "type_", [types.int64, types.Array(types.int32, 1, "C"), types.UniTuple(types.float64, 2)], ids=str
)
def test_what_is_no_float_has_no_derivative(type_):
    with pytest.raises(SignatureError, match=r"grad: argument a0 of kernel is .*only floats have derivatives"):
        environment(captured_for(type_), {0})


def test_result_must_be_one_float():
    @njit
    def vector(x):
        return x * 2.0

    @njit
    def count(x):
        return x.shape[0]

    check_scalar_result(captured_for(types.float64))
    for function in (vector, count):
        with pytest.raises(SignatureError, match=r"grad: .* returns .*, which has no gradient \(.*test_convention.py:"):
            check_scalar_result(capture(function, (types.float64[::1],)))


def test_every_allocation_that_numba_emits_for_arrays_is_known():
    @njit
    def kernel(n):
        a = np.empty(n)
        b = np.zeros((n, n))
        c = np.ones(n)
        d = a + c
        return a.sum() + b.sum() + d.sum() + np.arange(n).sum()

    module = read_module(capture(kernel, (types.int64,)).text)
    runtime = {name for name in module.functions if name.startswith("NRT_") and "alloc" in name.lower()}
    assert runtime
    for name in runtime:
        assert CALLEES[name].kind is CalleeKind.ALLOCATE
        assert CALLEES[name].release == "NRT_decref"


def test_data_offset_is_the_one_that_numba_loads_from():
    @njit
    def kernel(n):
        return np.empty(n)[0]

    text = capture(kernel, (types.int64,)).text
    # { refct, dtor, dtor_info, data, size } on a 64-bit machine.
    assert "getelementptr { i64, ptr, ptr, ptr, i64 }, ptr %.4, i32 0, i32 3" in text
    assert CALLEES["NRT_MemInfo_alloc_aligned"].data_offset == 24
