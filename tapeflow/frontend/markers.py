"""Calls in captured code that mark a value as one whose derivative the user gives.

::

    y = call double @tapeflow.custom.f.0(double %value, …)

A marker returns its first argument; what it means is in the :class:`CalleeFacts` that go with its name.
It reads no memory but through its pointers, so that LLVM neither moves it across a write to what these
point to, nor takes the writes before it for dead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from llvmlite import ir

from llvm_passes.environment import CUSTOM_PREFIX, CalleeFacts, CalleeKind, CustomRule
from tapeflow.frontend.context import CaptureContext


def emit_marker(context: CaptureContext, builder: Any, value: Any, operands: Sequence[Any], rule: CustomRule) -> Any:
    """The value, marked; ``operands`` are the marker's arguments from the second on."""
    markers = context.session.markers
    facts = CalleeFacts(CalleeKind.CUSTOM, custom=rule)
    arguments = [value, *operands]
    types = [str(argument.type) for argument in arguments]
    # Equal markers are one function: two that are named alike have one type and one meaning.
    name = next((n for n, (f, t) in markers.items() if f == facts and t == types), None)
    if name is None:
        name = f"{CUSTOM_PREFIX}{re.sub(r'[^0-9A-Za-z_]', '_', rule.label)}.{len(markers)}"
        markers[name] = facts, types
    return builder.call(_declared(builder.module, name, arguments), arguments)


def _declared(module: Any, name: str, arguments: Sequence[Any]) -> Any:
    known = module.globals.get(name)
    if known is not None:
        return known
    types = [argument.type for argument in arguments]
    function = ir.Function(module, ir.FunctionType(types[0], types), name)
    function.attributes.add("nounwind")
    if any(isinstance(type_, ir.PointerType) and not isinstance(type_.pointee, ir.FunctionType) for type_ in types):
        function.attributes.add("readonly")
        function.attributes.add("argmemonly")
    else:
        function.attributes.add("readnone")
    # llvmlite's list of attributes ends before this one.
    set.add(function.attributes, "willreturn")
    return function
