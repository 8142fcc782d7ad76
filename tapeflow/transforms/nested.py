"""A gradient that is called within a function that is differentiated: what is captured for it.

The derivative of a gradient is known: it is forward mode over reverse mode.  So the gradient of ``f(t, p)``
is captured like a function with a rule of the user's own (:mod:`tapeflow.frontend.custom`), whose sides are
compiled apart.  A gradient in a number ``t``, and one in an array ``p``, whose Hessian is symmetric::

    fwd = (t, p) -> grad(f, "t")(t, p), (t, p)
    bwd = (t, p), g -> g * grad(grad(f, "t"), ("t", "p"))(t, p)

    fwd = (t, p) -> grad(f, "p")(t, p), (t, p)
    bwd = (t, p), g -> the tangent of grad(f, ("t", "p")) in the direction g of p

Where all that has a derivative are numbers, it has a rule for tangents, which serves both modes to first order::

    rule = (t, n), (dt, dn) -> grad(f, "t")(t, n), grad(grad(f, "t"), ("t",))(t, n) * dt

A rule gives the derivative of one float.  An array is filled with the gradient as a constant, and its first
element marked: at the mark, all cotangents are in the array's shadow.  ``value_and_grad`` and gradients in
several arguments are put together from ``f`` and gradients in one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
import numpy as np
from numba.core import types, typing
from numba.core.errors import NumbaError

from llvm_passes.errors import TapeflowError, UnsupportedError
from tapeflow.frontend.context import CaptureContext
from tapeflow.frontend.custom import (
    RuleArgument,
    jvp_form,
    kept,
    marking,
    read_only,
    rule_arguments,
    vjp_form,
    with_arguments,
    written,
)
from tapeflow.frontend.custom_marks import JvpMark, VjpMark
from tapeflow.frontend.external import emit_native_call
from tapeflow.transforms.arguments import FLOATS, constant_positions

WAY_OUT = "Write the gradient out, or call it in a function of its own and give that a tapeflow.custom_vjp."


def nested_form(context: CaptureContext, gradient: Any, argument_types: tuple[Any, ...]) -> Callable[..., Any]:
    """What is captured for a call of ``gradient``, a ``tapeflow.grad`` or ``value_and_grad``."""
    arguments = rule_arguments(gradient.primal.py_func, argument_types, frozenset())
    nested = Nested(context, gradient, arguments)
    nested.check()
    names = ", ".join(nested.names)
    if gradient.is_single and not gradient.with_value:
        return nested.in_array() if nested.target.is_array else nested.in_number()
    parts = {f"part{n}": gradient.in_one(target) for n, target in enumerate(gradient.targets)}
    called = ", ".join(f"{{{part}}}({names})" for part in parts)
    result = called if gradient.is_single else f"({called},)"
    value = f"{{primal}}({names}), " if gradient.with_value else ""
    return written(nested.names, [f"return {value}{result}"], primal=gradient.primal, **parts)


class Nested:
    """The call of one gradient with arguments of certain types."""

    def __init__(self, context: CaptureContext, gradient: Any, arguments: tuple[RuleArgument, ...]) -> None:
        self.context = context
        self.gradient = gradient
        self.arguments = arguments
        self.names = [a.name for a in arguments]
        constants = constant_positions(gradient.primal)
        self.active = [n for n, a in enumerate(arguments) if n not in constants and (a.is_float or a.is_array)]
        """Positions of the arguments that the gradient has a derivative in."""
        self.is_opaque = any(form.is_opaque for form in context.session.within)
        """No derivative flows through it: its value is all that is wanted."""

    @property
    def target(self) -> RuleArgument:
        (position,) = self.gradient.targets
        argument: RuleArgument = self.arguments[position]
        return argument

    def check(self) -> None:
        """Refuse what has no rule here."""
        self.context.session.depends_on_order = True
        if self.context.session.order > 1 and not self.is_opaque:
            self.refuse("whose derivative is known to first order")
        constants = constant_positions(self.gradient.primal)
        for position in self.gradient.targets:
            type_ = self.arguments[position].type
            is_plain = type_ in FLOATS or (isinstance(type_, types.Array) and type_.dtype in FLOATS)
            if not is_plain or (isinstance(type_, types.Array) and (type_.layout != "C" or not type_.ndim)):
                self.refuse(f"whose gradient is one in {type_}")
        for position, argument in enumerate(self.arguments):
            if position not in constants and not argument.is_plain:
                self.refuse(f"of an argument {argument.name!r} of type {argument.type}")

    def in_number(self) -> Callable[..., Any]:
        names = ", ".join(self.names)
        call = self.native(self.gradient, len(self.names))
        if self.is_opaque:
            return written(self.names, [f"return {{call}}({names})"], call=call)
        if not any(self.arguments[n].is_array for n in self.active):
            return self._of_numbers(call)
        fwd = _compiled(self.names, [f"return {{call}}({names}), ({names},)"], call=call)
        second = self.gradient.second(tuple(self.active))
        bwd = self._bwd("{second}({residuals})", "g * found[{n}]", self.native(second, len(self.names)))
        mark = VjpMark(self.gradient.py_func.__name__, bwd, self.arguments, self.target.type)
        return vjp_form(self.arguments, fwd, marking(1 + len(self.arguments), mark.result, mark.generate))

    def in_array(self) -> Callable[..., Any]:
        type_, names = self.target.type, ", ".join(self.names)
        result = types.Array(type_.dtype, type_.ndim, "C")
        filling = written(["made", *self.names], [f"made[...] = {{gradient}}({names})"], gradient=self.gradient)
        fill = self.native(numba.njit(filling), 1 + len(self.names))
        passed = ", ".join(f"{{read_only}}({name})" for name in self.names)
        lines = [f"made = {{empty}}({self.target.name}.shape, {{dtype}})", f"{{fill}}(made, {passed})"]
        parts = {"fill": fill, "empty": np.empty, "dtype": type_.dtype, "read_only": read_only}
        if self.is_opaque:
            return written(self.names, [*lines, "return made"], **parts)
        product = self.gradient.product(tuple(self.active))
        bwd = self._bwd("{second}({residuals}, g)", "found[{n}]", self.native(product, 1 + len(self.names)))
        given = (*self.arguments, RuleArgument("made", result, is_constant=False))
        mark = VjpMark(self.gradient.py_func.__name__, bwd, given, type_.dtype, has_array=True)
        first = ", ".join("0" * type_.ndim)
        lines += [
            "found = made.copy()",
            "if found.size > 0:",
            f"    found[{first}] = {{mark}}({{kept}}((made[{first}], ({names},))), {names}, found)",
            "return found",
        ]
        marked = marking(1 + len(given), mark.result, mark.generate)
        return written(self.names, lines, mark=marked, kept=kept, **parts)

    def _of_numbers(self, call: Any) -> Callable[..., Any]:
        """The value with the second derivatives, which are numbers, as partial derivatives."""
        second = self.native(self.gradient.second(tuple(self.active)), len(self.names))
        primals = ", ".join(f"primals[{n}]" for n in range(len(self.names)))
        tangent = " + ".join(f"found[{i}] * tangents[{n}]" for i, n in enumerate(self.active))
        lines = [f"found = {{second}}({primals})", f"return {{call}}({primals}), {tangent}"]
        rule = _compiled(["primals", "tangents"], lines, second=second, call=call)
        mark = JvpMark(self.gradient.py_func.__name__, self.arguments, self.target.type)
        return jvp_form(self.arguments, rule, marking(1 + len(self.arguments), mark.result, mark.generate))

    def _bwd(self, call: str, cotangent: str, second: Any) -> Any:
        residuals = ", ".join(f"residuals[{n}]" for n in range(len(self.names)))
        places = {position: n for n, position in enumerate(self.active)}
        found = [cotangent.replace("{n}", str(places[n])) if n in places else "None" for n in range(len(self.names))]
        lines = [f"found = {call.replace('{residuals}', residuals)}", f"return ({', '.join(found)},)"]
        return _compiled(["residuals", "g"], lines, second=second)

    def native(self, dispatcher: Any, count: int) -> Any:
        """An intrinsic that calls what Numba compiles for a dispatcher of ``count`` arguments."""

        def call(typing_context: Any, *given: Any) -> tuple[Any, Any]:
            argument_types = tuple(types.unliteral(t) for t in given)
            try:
                dispatcher.compile(argument_types)
            except NumbaError:
                if all(getattr(t, "mutable", True) for t in argument_types):
                    raise
                self.refuse("which takes no read-only arrays: the function writes its own")
            except TapeflowError as error:
                reason = error.construct if isinstance(error, UnsupportedError) else str(error)
                self.refuse(f"which cannot be differentiated again: {reason}")
            overload = dispatcher.overloads[argument_types]
            self.gradient.keep(overload)

            def generate(context: Any, builder: Any, signature: Any, values: tuple[Any, ...]) -> Any:
                if isinstance(context, CaptureContext):
                    return emit_native_call(context, builder, overload, values)
                return context.get_constant_null(signature.return_type)

            return typing.signature(overload.signature.return_type, *argument_types), generate

        return with_arguments(call, count)

    def refuse(self, reason: str) -> None:
        function = self.gradient.primal.py_func
        name = f"{self.gradient.transform}({function.__qualname__})"
        self.context.refuse(f"a call of {name}, {reason}, in a function that is differentiated", None, WAY_OUT)


def _compiled(names: list[str], lines: list[str], **callees: Any) -> Any:
    return numba.njit(written(names, lines, **callees))
