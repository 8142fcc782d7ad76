"""``tapeflow.jit``: a Numba dispatcher that can also be inspected and differentiated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numba
from numba.core import sigutils, typeinfer
from numba.core.caching import NullCache
from numba.core.registry import CPUDispatcher

from llvm_passes.errors import SignatureError
from llvm_passes.tape.plan import TapePlan
from llvm_passes.tape.settings import DEFAULT_SETTINGS, TapeSettings
from tapeflow.frontend.custom import constant_form
from tapeflow.frontend.interrupts import interrupts_deferred
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.arguments import Argnums, check_constants, check_types, positions, types_of
from tapeflow.transforms.derived import FormFunction, forget_derivatives
from tapeflow.transforms.explained import explained
from tapeflow.transforms.gradient import Gradient, differentiable
from tapeflow.transforms.settings import FIELDS, own_settings, tape_settings
from tapeflow.transforms.stop_gradient import stop_gradient

NO_LOCALS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Traits:
    """What ``tapeflow.jit`` takes beside Numba's options."""

    constant: Argnums = ()
    check: bool = False
    tape: TapeSettings = DEFAULT_SETTINGS


NO_TRAITS = Traits()


class JitFunction(CPUDispatcher):  # type: ignore[misc]
    """A Numba dispatcher: called, typed, cached and pickled by Numba's own code, at Numba's speed."""

    is_checked = False
    """Its gradients check every access to their tape."""
    tape_settings = DEFAULT_SETTINGS
    """Of its gradients' tapes."""

    def inspect(self, stage: str, *args: Any, argnums: Argnums = 0) -> str:
        """The text of a stage of the gradient in ``argnums``; see ``tapeflow.STAGES``.

        ``args`` are values, Numba types, or text such as ``"float64[::1], int64"``.  Nothing of the
        function runs.
        """
        return self._compilation(args, argnums, "inspect").text(stage)

    def explain(self, *args: Any, argnums: Argnums = 0, **tape: Any) -> TapePlan:
        """The tape plan of the gradient in ``argnums``: an object that prints as a table.

        ``args`` as for :meth:`inspect`; for values, sizes are numbers too.  ``tape``: options as for
        :func:`tapeflow.grad`.  Nothing of the function runs.
        """

        def compilation(settings: TapeSettings | None) -> Compilation:
            return self._compilation(args, argnums, "explain", settings)

        return explained(self, args, compilation, own_settings("explain", self, tape))

    def compile(self, signature: Any) -> Any:
        """As Numba's; an interrupt waits for its end, since Numba could not go on from it."""
        with interrupts_deferred():
            return super().compile(signature)

    def recompile(self) -> None:
        """Compile all signatures afresh, those of the gradients too: globals may have changed."""
        super().recompile()
        forget_derivatives(self)

    def _compilation(
        self, args: tuple[Any, ...], argnums: Argnums, transform: str, settings: TapeSettings | None = None
    ) -> Compilation:
        differentiable(self, transform)
        targets = positions(self.py_func, argnums, transform)
        check_constants(self, targets, transform)
        source = pipeline_of(self).source(types_of(self, args))
        check_types(self.py_func, source.argument_types, targets, transform)
        return pipeline_of(self).compilation(source.argument_types, targets, settings=settings)


class ConstantsFunction(JitFunction, FormFunction):
    """A ``tapeflow.jit`` function some of whose arguments are declared constant."""

    is_opaque = False
    constant_positions: frozenset[int] = frozenset()

    def captured_form(self, context: Any, argument_types: tuple[Any, ...]) -> Callable[..., Any] | None:
        if not context.session.active:
            return None  # the function that is differentiated itself: its constants are in no argnums
        return constant_form(self.arguments(argument_types, self.constant_positions), self.plain, stop_gradient)


def jit(
    signature_or_function: Any = None,
    locals: Mapping[str, Any] = NO_LOCALS,
    cache: bool = False,
    pipeline_class: Any = None,
    boundscheck: bool | None = None,
    constant: Argnums = (),
    check: bool = False,
    **options: Any,
) -> Any:
    """``numba.njit`` whose result can be differentiated.

    ``constant``: arguments, by position or name, through which no derivative shall flow, wherever the
    function is called; then arrays of floats among them are read-only, and copied where a function
    that calls this one is differentiated.

    ``check``: gradients check every access to their tape, whose memory stands between inaccessible
    pages, and raise :class:`tapeflow.errors.InternalError` instead of leaving it; slowly.

    The tape's own options, all optional (docs/tape.md): ``tape`` ("soa", "aos", "tiled"), ``lanes``,
    ``scratchpad`` and ``tape_budget`` (bytes, or text such as "24KiB"), ``tape_dir``; and ``choose``,
    ``shared``, ``fused``, ``streamed``, ``rebuilt``, ``gather``: False switches a part of the scheduler off.
    ``plan``: a saved plan (``f.explain(…).save(path)``), edited or not, or its path.

    Takes the options and signatures of ``numba.njit``; or an existing ``@njit`` function, whose
    source and options are compiled anew.  Returns a :class:`JitFunction`, or a decorator that does.
    With ``NUMBA_DISABLE_JIT=1`` the Python function itself comes back, as from Numba.
    """
    tape = {name: options.pop(name) for name in (*FIELDS, "plan") if name in options}
    traits = Traits(constant, check, tape_settings("jit", tape))
    if isinstance(signature_or_function, CPUDispatcher):
        if locals or cache or pipeline_class or boundscheck is not None or constant != () or check or options or tape:
            raise SignatureError(
                f"jit: {signature_or_function.py_func.__qualname__} is compiled with options of its own. "
                "Give options to the Python function, or none."
            )
        return _from_dispatcher(signature_or_function)
    decorate = numba.njit(locals=locals, cache=cache, pipeline_class=pipeline_class, boundscheck=boundscheck, **options)
    if signature_or_function is None:
        return _decorator(decorate, None, traits)
    if isinstance(signature_or_function, list):
        return _decorator(decorate, signature_or_function, traits)
    if sigutils.is_signature(signature_or_function):
        return _decorator(decorate, [signature_or_function], traits)
    return _decorator(decorate, None, traits)(signature_or_function)


def _decorator(decorate: Callable[[Any], Any], signatures: list[Any] | None, traits: Traits) -> Callable[[Any], Any]:
    """A decorator for Python functions.

    ``decorate`` is Numba's own, without signatures, so that it checks everything and compiles nothing.
    """

    def wrapper(function: Any) -> Any:
        plain = decorate(function)
        if not isinstance(plain, CPUDispatcher):
            return plain
        return _converted(plain, signatures, traits)

    return wrapper


def _from_dispatcher(dispatcher: Any) -> Any:
    if isinstance(dispatcher, JitFunction):
        return dispatcher
    if isinstance(dispatcher, Gradient):
        raise SignatureError(f"jit: {dispatcher.__name__} is a compiled gradient already.")
    return _converted(dispatcher, None if dispatcher._can_compile else dispatcher.nopython_signatures)


def _converted(plain: Any, signatures: list[Any] | None, traits: Traits = NO_TRAITS) -> JitFunction:
    """A :class:`JitFunction` of the same source and options; with ``signatures``, of those alone."""
    kind = JitFunction if traits.constant == () else ConstantsFunction
    function = kind(
        plain.py_func,
        locals=plain.locals,
        targetoptions=plain.targetoptions,
        pipeline_class=plain._compiler.pipeline_class,
    )
    function.is_checked = traits.check
    function.tape_settings = traits.tape
    if isinstance(function, ConstantsFunction):
        function.plain = plain
        function.constant_positions = frozenset(positions(plain.py_func, traits.constant, "jit"))
    if not isinstance(plain._cache, NullCache):
        function.enable_caching()
    if signatures is not None:
        # Numba's decorator does the same: a recursive function must be known while it is compiled.
        with typeinfer.register_dispatcher(function):
            for signature in signatures:
                function.compile(signature)
            function.disable_compile()
    return function
