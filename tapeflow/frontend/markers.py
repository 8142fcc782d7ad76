"""Calls in captured code that mark a value as one whose derivative the user gives.

::

    y = call double @tapeflow.custom.f.0(double %value, …)

A marker returns its first argument; what it means is in the :class:`CalleeFacts` that go with its name.
It reads memory through its pointers, so that LLVM neither moves it across a write to what these point to,
nor takes the writes before it for dead.
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
    return builder.call(_declared(builder.module, name, arguments, rule), arguments)


def _declared(module: Any, name: str, arguments: Sequence[Any], rule: CustomRule) -> Any:
    known = module.globals.get(name)
    if known is not None:
        return known
    types = [argument.type for argument in arguments]
    function = ir.Function(module, ir.FunctionType(types[0], types), name)
    # llvmlite's list of attributes ends before these.
    for attribute in ("nounwind", "willreturn", f"memory({_effects(types, rule)})"):
        set.add(function.attributes, attribute)
    return function


def _effects(types: Sequence[Any], rule: CustomRule) -> str:
    """What LLVM is told that a marker does to memory.

    A reverse function need not be linear: two calls must not become one, nor one in a loop one before it.
    """
    data = (t for t in types if isinstance(t, ir.PointerType) and not isinstance(t.pointee, ir.FunctionType))
    found = ["argmem: read"] if any(data) else []
    found += ["inaccessiblemem: readwrite"] if rule.partials is None else []
    return ", ".join(found) or "none"
