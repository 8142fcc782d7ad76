"""Capture: the LLVM IR of a Numba function as it was lowered, before any optimisation.

``Dispatcher.inspect_llvm`` gives IR after Numba's O3 and after code generation: unrolled,
vectorised, with its callees inlined in that form.  Capture runs Numba's typing and lowering again,
for the function and for each callee, with a code generator that optimises nothing, and links the
result.  Python lines come with it as debug locations.

Not captured: functions that Numba runs in object mode, ``parallel=True``, generators.
"""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from numba.core import types
from numba.core.compiler_lock import global_compiler_lock
from numba.core.dispatcher import Dispatcher
from numba.core.errors import NumbaDebugInfoWarning
from numba.core.typing.templates import Signature

from llvm_passes.environment import CalleeFacts
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Location
from tapeflow.frontend.context import (
    CaptureContext,
    RawFunction,
    UncompiledRecursionError,
    WithForm,
    capture_context,
    flags_of,
)
from tapeflow.frontend.effects import declare_effects
from tapeflow.frontend.flattening import element_sizes
from tapeflow.frontend.library import linked_text
from tapeflow.frontend.sizes import declare_sizes
from tapeflow.frontend.versions import check_versions

check_versions()


@dataclass(frozen=True)
class Captured:
    """A Numba function as LLVM IR."""

    text: str
    """The function and all that it calls, linked and unoptimised, with debug lines."""
    symbol: str
    """Name of the function in ``text``; it takes ``(retptr, excinfo, flattened arguments)``."""
    signature: Signature
    """Numba's types of the arguments and of the result."""
    python_name: str
    argument_names: tuple[str, ...]
    file: str
    line: int
    """Where the Python function begins, its first decorator included."""
    error_model: str
    """``python`` (a division by zero raises) or ``numpy``."""
    fastmath: tuple[str, ...] = ()
    """LLVM's names of the floating-point liberties that the function was compiled with."""
    environments: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """Numba's environment objects by the name of the global (``_ZN08NumbaEnv…``) that holds their address."""
    markers: Mapping[str, CalleeFacts] = field(default_factory=dict, repr=False)
    """The markers of the user's own derivatives, by name."""
    forms: tuple[WithForm, ...] = field(default=(), repr=False)
    """The functions whose derivatives the user gives, or that are declared inactive."""
    order: int = 1
    """How many derivatives the text is right in."""
    depends_on_order: bool = False
    """Whether it would be other for another order: there are substitutes in it."""


def capture(dispatcher: Dispatcher, argument_types: tuple[types.Type, ...], order: int = 1) -> Captured:
    """The unoptimised LLVM IR of ``dispatcher`` for ``argument_types``, to be differentiated ``order`` times.

    Typing errors are Numba's own.  Raises :class:`UnsupportedError` for what cannot be captured.
    """
    arguments = tuple(argument_types)
    with global_compiler_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore", NumbaDebugInfoWarning)
        dispatcher.typingctx.refresh()
        try:
            context, function = _lowered(dispatcher, arguments, order)
        except UncompiledRecursionError:
            # Numba infers the results of functions that call each other, and then they are typed as any others.
            dispatcher.compile(arguments)
            context, function = _lowered(dispatcher, arguments, order)
        symbol = function.descriptor.llvm_func_name
        sizes = element_sizes(function.signature.args)
        text = linked_text(function.library, context.session.placeholders)
        text = declare_effects(declare_sizes(text, symbol, sizes))
    code = dispatcher.py_func.__code__
    return Captured(
        text=text,
        symbol=symbol,
        signature=function.signature,
        python_name=dispatcher.py_func.__qualname__,
        argument_names=tuple(inspect.signature(dispatcher.py_func).parameters),
        file=code.co_filename,
        line=code.co_firstlineno,
        error_model=function.flags.error_model,
        fastmath=tuple(sorted(getattr(function.flags.fastmath, "flags", None) or ())),
        environments=dict(context.session.environments),
        forms=tuple(context.session.forms),
        order=order,
        depends_on_order=context.session.depends_on_order,
        markers={name: facts for name, (facts, _) in context.session.markers.items()},
    )


def _lowered(
    dispatcher: Dispatcher, arguments: tuple[types.Type, ...], order: int
) -> tuple[CaptureContext, RawFunction]:
    context = capture_context(order)
    context.refresh()
    return context, _lower(context, dispatcher, arguments)


def _lower(context: CaptureContext, dispatcher: Dispatcher, arguments: tuple[types.Type, ...]) -> RawFunction:
    overload = dispatcher.overloads.get(arguments)
    result = overload.signature.return_type if overload is not None else None
    try:
        return context.lower(dispatcher, arguments, flags_of(dispatcher, overload), result)
    except Exception as error:
        if context.session.recursion is not None:
            raise context.session.recursion from None
        refusal = context.session.refusal or error
        if not isinstance(refusal, UnsupportedError):
            raise
        code = dispatcher.py_func.__code__
        location = refusal.location or Location(code.co_filename, code.co_firstlineno)
        raise UnsupportedError(refusal.stage, refusal.construct, location=location, advice=refusal.advice) from None
