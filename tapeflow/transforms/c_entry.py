"""The adjoint as a function that C can call.

::

    // df for ("dup", "const", "active"), f(x, n, y) -> float64, x: float64[:, ::1]
    int32_t df(double *value, double *x, double *x_bar, int64_t x_0, int64_t x_1, int64_t n, double y, double *y_bar);

Arguments come in the order of the Python function.  An array is a pointer to its first element, then a
pointer to that of its shadow where it is ``dup``, then its shape; its elements are contiguous in C order.
What is ``active`` is followed by a pointer to where its adjoint is stored.  ``value`` is there when the
function returns a number.  The result is 0, or 1 where the Python function raised, or the adjoint
refused its arguments: nothing is stored then, and the shadows are as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numba
from numba.core import types

from llvm_passes.errors import SignatureError
from tapeflow.pipeline import pipeline_of

C_TYPES = {
    types.float64: "double",
    types.float32: "float",
    types.int8: "int8_t",
    types.int16: "int16_t",
    types.int32: "int32_t",
    types.int64: "int64_t",
    types.uint8: "uint8_t",
    types.uint16: "uint16_t",
    types.uint32: "uint32_t",
    types.uint64: "uint64_t",
    types.boolean: "uint8_t",
}


@dataclass(frozen=True, eq=False)
class CEntry:
    """A loaded C function."""

    address: int
    declaration: str
    function: Any
    """What keeps the code alive."""


def c_entry(adjoint: Any, argument_types: tuple[Any, ...]) -> CEntry:
    """The C function of an adjoint for arguments of these Numba types."""
    from tapeflow.transforms.adjoint import ArgumentActivity, parameter_names

    name = adjoint.primal.py_func.__name__
    result = pipeline_of(adjoint.primal).source(argument_types).captured.signature.return_type
    parameters: list[tuple[str, Any]] = []
    passed: list[str] = []
    stores: list[str] = []
    has_value = result in C_TYPES
    if has_value:
        parameters.append(("value", types.CPointer(result)))
        stores.append("value[0] = result")
    names = iter(parameter_names(adjoint.primal.py_func, adjoint.activity))
    for type_, activity in zip(argument_types, adjoint.activity, strict=True):
        argument = next(names)
        is_array = isinstance(type_, types.Array)
        if (type_.dtype if is_array else type_) not in C_TYPES or (is_array and type_.layout != "C"):
            raise SignatureError(
                f"adjoint: argument {argument} is {type_}, and C callers pass numbers and C-contiguous arrays of them."
            )
        if not is_array:
            parameters.append((f"a_{argument}", type_))
            passed.append(f"a_{argument}")
            if activity is ArgumentActivity.ACTIVE:
                stores.append(f"a_{argument}_bar[0] = adjoints[{sum('_bar[0]' in s for s in stores)}]")
                parameters.append((f"a_{argument}_bar", types.CPointer(type_)))
            continue
        pointers = [argument, *([next(names)] if activity.has_shadow else [])]
        lengths = [f"a_{argument}_{k}" for k in range(type_.ndim)]
        parameters += [(f"a_{p}", types.CPointer(type_.dtype)) for p in pointers]
        parameters += [(length, types.int64) for length in lengths]
        shape = f"({', '.join(lengths)}{',' * (len(lengths) == 1)})"
        passed += [f"carray(a_{p}, {shape})" for p in pointers]
    lines = [
        f"def entry({', '.join(p for p, _ in parameters)}):",
        "    try:",
        f"        result, adjoints = df({', '.join(passed)})",
        *(f"        {store}" for store in stores),
        "    except Exception:",
        "        return 1",
        "    return 0",
    ]
    namespace: dict[str, Any] = {"df": adjoint, "carray": numba.carray}
    exec("\n".join(lines), namespace)
    function = numba.cfunc(types.int32(*(type_ for _, type_ in parameters)))(namespace["entry"])
    declared = ", ".join(_declared(p, type_) for p, type_ in parameters)
    return CEntry(function.address, f"int32_t adjoint_{name}({declared});", function)


def _declared(name: str, type_: Any) -> str:
    label = name.removeprefix("a_")
    return f"{C_TYPES[type_.dtype]} *{label}" if isinstance(type_, types.CPointer) else f"{C_TYPES[type_]} {label}"
