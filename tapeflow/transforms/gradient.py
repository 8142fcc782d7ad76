"""``tapeflow.grad`` and ``tapeflow.value_and_grad``: gradients as Numba dispatchers.

For ``f(x, n=3)`` the dispatcher has the signature of ``f``, and its implementation is made for the
types it is called with::

    def grad_f(x, n=3):
        return finish(call(x, n))       # the intrinsics of tapeflow.transforms.native

so a gradient is called, from Python and from other ``@njit`` code, in the way of any Numba function.
"""

from __future__ import annotations

import inspect
import weakref
from collections.abc import Callable, Mapping
from typing import Any

import numba
from numba.core import config
from numba.core.registry import CPUDispatcher

from llvm_passes.errors import SignatureError, UnsupportedError
from llvm_passes.tape.settings import TapeSettings
from tapeflow.frontend.context import WithForm
from tapeflow.frontend.interrupts import interrupts_deferred
from tapeflow.pipeline import without_defaults
from tapeflow.transforms.arguments import Argnums, check_constants, check_types, location_of, positions
from tapeflow.transforms.derivative import DerivativeDispatcher, derivative_of
from tapeflow.transforms.function_like import function_like
from tapeflow.transforms.implementation import ImplementationCompiler
from tapeflow.transforms.native import intrinsics, native_gradient
from tapeflow.transforms.nested import nested_form
from tapeflow.transforms.recipe import Recipe
from tapeflow.transforms.settings import own_settings
from tapeflow.transforms.structured import StructuredGradient

ATTRIBUTE = "__tapeflow_gradients__"


class Gradient(CPUDispatcher, WithForm):  # type: ignore[misc]
    """The gradient of a dispatcher, itself a dispatcher.

    It takes the arguments of the function, positional or by name, with the same defaults, and does to
    them what the function does.  Gradients of arrays are fresh arrays of their dtype and shape.
    """

    is_opaque = False

    def __init__(
        self,
        primal: Any,
        targets: tuple[int, ...],
        is_single: bool,
        with_value: bool,
        settings: TapeSettings | None = None,
    ) -> None:
        self.primal = primal
        """The dispatcher that is differentiated."""
        self.targets = targets
        """Positions of the arguments, in the order in which their gradients are returned."""
        self.is_single = is_single
        """The gradient of the one target comes back as such, not in a tuple."""
        self.with_value = with_value
        self.settings = settings
        """Of the tape, where they are not the function's."""
        self._users: weakref.WeakSet[Any] = weakref.WeakSet()
        self._kept: list[Any] = []
        self.transform = "value_and_grad" if with_value else "grad"
        python_function = function_like(primal.py_func, self.transform, ["return self({})"], self=self)
        options = {"nopython": True, "boundscheck": None, "nogil": bool(primal.targetoptions.get("nogil"))}
        super().__init__(python_function, locals={}, targetoptions=options)
        self._compiler = ImplementationCompiler(self)

    def compile(self, signature: Any) -> Any:
        """As Numba's; an interrupt waits for its end, since Numba could not go on from it."""
        with interrupts_deferred():
            return super().compile(signature)

    def captured_form(self, context: Any, argument_types: tuple[Any, ...]) -> Callable[..., Any]:
        return nested_form(context, self, argument_types)

    def used_by(self, dispatcher: Any) -> None:
        self._users.add(dispatcher)

    def keep(self, overload: Any) -> None:
        """Code that derivatives of the functions hold which call this gradient."""
        self._kept.append(overload)

    def taken_users(self) -> tuple[Any, ...]:
        """The functions whose derivatives hold code of this gradient, which are forgotten here."""
        users = tuple(self._users)
        self._users.clear()
        return users

    def in_one(self, target: int) -> Gradient:
        """The gradient in one argument alone."""
        return _gradient_of(self.primal, (target,), is_single=True, with_value=False, settings=self.settings)

    def second(self, targets: tuple[int, ...]) -> DerivativeDispatcher:
        """The derivative of this gradient, which is one in a number, in the arguments at ``targets``, as a tuple."""
        return derivative_of(self.primal, Recipe("grad", targets, (self.targets,), is_unit=True, is_single=False))

    def product(self, targets: tuple[int, ...]) -> DerivativeDispatcher:
        """The derivative in the arguments at ``targets`` of this gradient, one in an array, times an array."""
        return derivative_of(self.primal, Recipe("grad", targets, (self.targets,), is_single=False))

    def enable_caching(self) -> None:
        """Refused: the code that Numba would write to disk holds an address of this process."""
        raise UnsupportedError(
            self.transform, "cache=True of a gradient", advice="Gradients are compiled anew in each process."
        )

    def _reduce_states(self) -> dict[str, Any]:
        return {
            "uuid": str(self._uuid),
            "primal": self.primal,
            "targets": self.targets,
            "is_single": self.is_single,
            "with_value": self.with_value,
            "settings": self.settings,
        }

    @classmethod
    def _rebuild(
        cls,
        uuid: str,
        primal: Any,
        targets: tuple[int, ...],
        is_single: bool,
        with_value: bool,
        settings: TapeSettings | None,
    ) -> Gradient:
        known: Gradient | None = cls._memo.get(uuid)
        if known is not None:
            return known
        return _gradient_of(primal, targets, is_single, with_value, settings)

    def implementation(self, argument_types: tuple[Any, ...]) -> Callable[..., Any]:
        """The Python function that Numba compiles for these types.

        The whole pipeline runs here, in Numba's compiler lock: whatever is refused is refused before
        anything of the function runs.
        """
        bound = without_defaults(argument_types)
        function = self.primal.py_func
        check_types(function, bound, self.targets, self.transform)
        structured = StructuredGradient.of(
            self.primal, bound, self.targets, self.is_single, self.with_value, self.settings
        )
        compilation = structured.compilation
        if compilation.source.is_flat or any(bound[p].layout == "A" for p in structured.shadowed):
            callees = {"differentiated": structured.differentiated(), "finish": structured.finish.intrinsic()}
            return function_like(function, self.transform, ["return finish(differentiated({}))"], **callees)
        native = native_gradient(compilation, self.targets, is_single=self.is_single, with_value=self.with_value)
        call, finish = intrinsics(native)
        if not structured.has_overlapping_form:
            return function_like(function, self.transform, ["return finish(call({}))"], call=call, finish=finish)
        refusal = len(native.outcome_type.types) - 1
        body = [
            "_outcome = call({})",
            f"if _outcome[{refusal}] > 0:",
            f"    _outcome = overlapping({{}}, _outcome[{refusal}])",
            "return finish(_outcome)",
        ]
        callees = {"call": call, "overlapping": structured.overlapping(), "finish": finish}
        return function_like(function, self.transform, body, **callees)


def grad(f: Any, argnums: Argnums = 0, **tape: Any) -> Any:
    """The gradient of a function that returns one float.

    ``f`` is a function made by ``tapeflow.jit`` or ``numba.njit``, or a Python function, which is
    compiled.  ``argnums``: an argument's position (negative from the end) or name, or a tuple of them.

    Returns a compiled function of the same arguments that does to them what ``f`` does and returns a
    fresh array of the argument's dtype and shape, or a float for a float; a tuple of these when
    ``argnums`` is a tuple.  It can be called in ``@njit`` code.

    ``tape``: the options of ``tapeflow.jit`` about the tape (``tape_budget="2GiB"``, ``tape="tiled"``, …), for this
    gradient instead of those of ``f``.

    Raises :class:`SignatureError` or :class:`UnsupportedError`, here or when called with arguments of
    new types, before anything of ``f`` runs; calling it raises :class:`AliasingError` when two arrays
    overlap of which ``f`` writes one, :class:`TapeBudgetError` when the tape would exceed its budget, and
    what ``f`` raises.
    """
    return _transform(f, argnums, tape, with_value=False)


def value_and_grad(f: Any, argnums: Argnums = 0, **tape: Any) -> Any:
    """As :func:`grad`; the compiled function returns ``(f(...), gradient)``."""
    return _transform(f, argnums, tape, with_value=True)


def differentiable(f: Any, transform: str) -> None:
    """Refuse dispatchers that cannot be differentiated whatever their arguments are."""
    if isinstance(f, Gradient | DerivativeDispatcher):
        raise UnsupportedError(
            transform,
            f"a derivative of {f.__name__}, which is a derivative itself",
            location=location_of(f.primal.py_func),
            advice="Second derivatives are made by grad(grad(f)) in numbers, by hvp and hessian in arrays.",
        )
    if getattr(f, "is_inactive", False):
        raise SignatureError(f"{transform}: {f.__name__} is declared inactive: nothing of it is differentiated.")
    if f.targetoptions.get("parallel"):
        raise UnsupportedError(
            transform,
            f"parallel=True on {f.py_func.__qualname__}",
            location=location_of(f.py_func),
            advice="Compile the function that is differentiated without parallel=True.",
        )


def _transform(
    f: Any, argnums: Argnums, tape: Mapping[str, Any], *, with_value: bool
) -> Gradient | DerivativeDispatcher:
    transform = "value_and_grad" if with_value else "grad"
    if isinstance(f, Gradient | DerivativeDispatcher):
        if tape:
            raise SignatureError(
                f"{transform}: a gradient of a gradient has the tape of {f.primal.py_func.__qualname__}. "
                f"Give {next(iter(tape))} to tapeflow.jit."
            )
        return _higher(f, argnums, transform)
    f = compiled(f, transform)
    targets = positions(f.py_func, argnums, transform)
    check_constants(f, targets, transform)
    settings = own_settings(transform, f, tape)
    return _gradient_of(f, targets, not isinstance(argnums, tuple), with_value, settings)


def _higher(f: Any, argnums: Argnums, transform: str) -> DerivativeDispatcher:
    """The gradient of a gradient in one number, itself one in a number or not.

    The two are exchanged: it is the tangent, in the direction of that number, of the outer gradient.
    """
    if isinstance(f, Gradient) and f.is_single and not f.with_value:
        inner: tuple[tuple[int, ...], ...] = (f.targets,)
    elif isinstance(f, DerivativeDispatcher) and f.recipe.is_scalar_gradient:
        inner = (*f.recipe.directions, f.recipe.targets)
    else:
        differentiable(f, transform)
        raise AssertionError(f)
    targets = positions(f.primal.py_func, argnums, transform)
    check_constants(f.primal, targets, transform)
    recipe = Recipe(
        transform,
        targets,
        inner,
        is_unit=True,
        with_value=transform == "value_and_grad",
        is_single=not isinstance(argnums, tuple),
    )
    return derivative_of(f.primal, recipe)


def compiled(f: Any, transform: str) -> Any:
    """``f`` as a dispatcher that can be differentiated.

    Raises :class:`SignatureError` for what is no function, :class:`UnsupportedError` for one that is refused.
    """
    if inspect.isfunction(f) and not config.DISABLE_JIT:
        f = _jit_of(f)
    if not isinstance(f, CPUDispatcher):
        reason = "NUMBA_DISABLE_JIT is set" if config.DISABLE_JIT else "give a tapeflow.jit or numba.njit function"
        raise SignatureError(f"{transform}: {f!r} is not a compiled function: {reason}.")
    differentiable(f, transform)
    return f


def _jit_of(function: Any) -> Any:
    """The compiled form of a Python function, the same one each time: ``grad(f)(x)`` in a loop compiles once."""
    attribute = "__tapeflow_jit__"
    known = function.__dict__.get(attribute)
    # A decorator that copies __dict__ (functools.wraps) would hand on the function of another.
    if known is None or known.py_func is not function:
        known = function.__dict__[attribute] = numba.njit(function)
    return known


def _gradient_of(
    primal: Any, targets: tuple[int, ...], is_single: bool, with_value: bool, settings: TapeSettings | None
) -> Gradient:
    """The one gradient of these options: asking for it in a loop compiles it once."""
    gradients: dict[tuple[Any, ...], Gradient] = primal.__dict__.setdefault(ATTRIBUTE, {})
    key = targets, is_single, with_value, settings
    known = gradients.get(key)
    return known if known is not None else gradients.setdefault(key, Gradient(primal, *key))
