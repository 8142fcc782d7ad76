"""``tapeflow.custom_vjp`` and ``tapeflow.custom_jvp``: functions with a derivative of the user's own.

Both are Numba dispatchers: called from Python and from ``@njit`` code they run the function, at its
speed, and nothing else.  What is captured where they are differentiated is in
:mod:`tapeflow.frontend.custom`.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any

import numba
from numba.core import config
from numba.core.registry import CPUDispatcher

from llvm_passes.errors import SignatureError, UnsupportedError
from tapeflow.frontend.custom import RuleArgument, jvp_form, marking, vjp_form
from tapeflow.frontend.custom_marks import JvpMark, VjpMark
from tapeflow.transforms.arguments import location_of, positions
from tapeflow.transforms.derived import FormFunction
from tapeflow.transforms.gradient import Gradient

Nondiff = int | str | tuple[int | str, ...]


class CustomFunction(CPUDispatcher, FormFunction):  # type: ignore[misc]
    """A compiled function whose derivative the user gives."""

    kind = ""
    is_opaque = True

    def __init__(self, plain: Any, nondiff_argnums: Nondiff) -> None:
        super().__init__(
            plain.py_func,
            locals=plain.locals,
            targetoptions=plain.targetoptions,
            pipeline_class=plain._compiler.pipeline_class,
        )
        self.plain = plain
        """The function without its derivative."""
        self.constants = _constant_positions(plain.py_func, nondiff_argnums, self.kind)

    def compiled(self, rule: Any, what: str) -> Any:
        """A function of the rule as a dispatcher; a Python function is compiled with the function's own options."""
        if isinstance(rule, CPUDispatcher):
            return rule
        if not inspect.isfunction(rule):
            raise SignatureError(f"{self.kind}: {what} of {self.__name__} is {rule!r}, and no function.")
        options = {k: v for k, v in self.targetoptions.items() if k != "parallel"}
        return numba.jit(**options)(rule)

    def _reduce_states(self) -> dict[str, Any]:
        raise UnsupportedError(
            self.kind,
            f"pickling of {self.py_func.__qualname__}",
            location=location_of(self.py_func),
            advice="Define it in a module that both processes import.",
        )


class CustomVjp(CustomFunction):
    """What :func:`custom_vjp` returns."""

    kind = "custom_vjp"
    _rule: tuple[Any, Any] | None = None

    def defvjp(self, fwd: Any, bwd: Any) -> None:
        """Give the derivative.

        ``fwd`` takes the function's arguments and returns ``(value, residuals)``: what it returns as
        residuals (a float, an integer, an array, or any tuple of these) is handed to ``bwd``.
        ``bwd(*nondiff, residuals, value_bar)`` returns a tuple with a cotangent for each argument that
        is not in ``nondiff_argnums``: None stands for zero, and what stands for an integer is ignored.
        """
        self._rule = self.compiled(fwd, "fwd"), self.compiled(bwd, "bwd")
        self.changed()

    def captured_form(self, context: Any, argument_types: tuple[Any, ...]) -> Callable[..., Any]:
        fwd, bwd = self._rule or _undefined(context, self, "defvjp(fwd, bwd)")
        arguments = self.arguments(argument_types, self.constants)
        _check_arguments(context, self, arguments)
        mark = VjpMark(self.py_func.__name__, bwd, arguments, self.result(argument_types))
        count = 1 + len(self.constants) + len(arguments)
        return vjp_form(arguments, fwd, marking(count, mark.result, mark.generate))


class CustomJvp(CustomFunction):
    """What :func:`custom_jvp` returns."""

    kind = "custom_jvp"
    _rule: Any = None

    def defjvp(self, rule: Any) -> Any:
        """Give the derivative; returns ``rule``, so that it can be used as a decorator.

        ``rule(*nondiff, primals, tangents)`` returns ``(value, tangent)``, where the tangent is linear
        in ``tangents``.
        """
        self._rule = self.compiled(rule, "the rule")
        self.changed()
        return rule

    def captured_form(self, context: Any, argument_types: tuple[Any, ...]) -> Callable[..., Any] | None:
        rule = self._rule or _undefined(context, self, "defjvp(rule)")
        arguments = self.arguments(argument_types, self.constants)
        _check_arguments(context, self, arguments)
        for argument in arguments:
            if argument.is_array:
                context.refuse(
                    f"{argument.type} as argument {argument.name} of {self.py_func.__qualname__} (custom_jvp)",
                    self.py_func,
                    "A reverse pass cannot turn a rule on arrays around: give tapeflow.custom_vjp instead.",
                )
        if not any(argument.is_float for argument in arguments):
            return None
        mark = JvpMark(self.py_func.__name__, arguments, self.result(argument_types))
        return jvp_form(arguments, rule, marking(1 + len(arguments), mark.result, mark.generate))


def custom_vjp(f: Any = None, nondiff_argnums: Nondiff = ()) -> Any:
    """``f`` with a reverse-mode derivative of its own, which ``defvjp`` gives; as ``jax.custom_vjp``.

    ``f`` is a Python function, which is compiled, or an ``@njit`` function, and returns one float.
    ``nondiff_argnums``: positions or names of arguments without a derivative, which ``bwd`` gets first.
    Returns a compiled function of the same arguments; without ``f``, a decorator.

    Where a function that calls it is differentiated, ``fwd`` runs in its place, and raises what it
    raises; it may read arrays, not write them.  What ``bwd`` raises leaves the gradient as an exception.
    """
    if f is None:
        return functools.partial(custom_vjp, nondiff_argnums=nondiff_argnums)
    return _custom(CustomVjp, f, nondiff_argnums)


def custom_jvp(f: Any = None, nondiff_argnums: Nondiff = ()) -> Any:
    """``f`` with a derivative of its own, which ``defjvp`` gives, for both modes; as ``jax.custom_jvp``.

    As :func:`custom_vjp`, for functions of floats (arrays in ``nondiff_argnums`` alone).  The rule runs
    once for each float argument, with a tangent of 1 for it.
    """
    if f is None:
        return functools.partial(custom_jvp, nondiff_argnums=nondiff_argnums)
    return _custom(CustomJvp, f, nondiff_argnums)


def _custom(kind: type[CustomFunction], f: Any, nondiff_argnums: Nondiff) -> Any:
    if inspect.isfunction(f) and not config.DISABLE_JIT:
        f = numba.njit(f)
    if not isinstance(f, CPUDispatcher):
        reason = "NUMBA_DISABLE_JIT is set" if config.DISABLE_JIT else "give a Python or numba.njit function"
        raise SignatureError(f"{kind.kind}: {f!r} is not a compiled function: {reason}.")
    if isinstance(f, CustomFunction | Gradient):
        raise SignatureError(f"{kind.kind}: {f.__name__} has a derivative of its own already. Wrap it in a function.")
    for name, parameter in inspect.signature(f.py_func).parameters.items():
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            raise SignatureError(f"{kind.kind}: {f.py_func.__qualname__} takes *{name}. Name the arguments.")
    return kind(f, nondiff_argnums)


def _constant_positions(function: Any, nondiff_argnums: Nondiff, kind: str) -> frozenset[int]:
    return frozenset(positions(function, nondiff_argnums, kind)) if nondiff_argnums != () else frozenset()


def _undefined(context: Any, function: CustomFunction, call: str) -> Any:
    name = function.py_func.__qualname__
    context.refuse(f"{name} is a {function.kind} function without a rule", function.py_func, f"Call {name}.{call}.")


def _check_arguments(context: Any, function: CustomFunction, arguments: tuple[RuleArgument, ...]) -> None:
    """Refuse arguments in which a derivative would be lost."""
    for argument in arguments:
        if not argument.is_constant and not argument.is_plain:
            context.refuse(
                f"{argument.type} as argument {argument.name} of {function.py_func.__qualname__} ({function.kind})",
                function.py_func,
                f"Pass numbers and arrays of numbers, or name {argument.name} in nondiff_argnums.",
            )
