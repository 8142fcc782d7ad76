"""``tapeflow.jit``: a Numba dispatcher that can also be inspected and differentiated."""

from __future__ import annotations

import contextlib
import functools
import types as python_types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numba
from numba.core import sigutils, typeinfer
from numba.core.caching import NullCache
from numba.core.registry import CPUDispatcher

from llvm_passes.errors import SignatureError
from llvm_passes.tape.plan import TapePlan
from llvm_passes.tape.settings import TapeSettings
from tapeflow.frontend.custom import constant_form
from tapeflow.frontend.interrupts import interrupts_deferred
from tapeflow.pipeline import STAGES, Compilation, pipeline_of, without_defaults
from tapeflow.transforms.arguments import Argnums, check_constants, check_types, positions, types_of
from tapeflow.transforms.carriers import with_carriers
from tapeflow.transforms.derived import FormFunction, forget_derivatives
from tapeflow.transforms.explained import explained
from tapeflow.transforms.gradient import Gradient, differentiable
from tapeflow.transforms.settings import FIELDS, own_settings, tape_settings
from tapeflow.transforms.stop_gradient import stop_gradient
from tapeflow.tuning.standard import STANDARD_SETTINGS

NO_LOCALS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Traits:
    """What ``tapeflow.jit`` takes beside Numba's options."""

    constant: Argnums = ()
    check: bool = False
    tape: TapeSettings = STANDARD_SETTINGS


NO_TRAITS = Traits()


class JitFunction(CPUDispatcher):  # type: ignore[misc]
    """A Numba dispatcher: called, typed, cached and pickled by Numba's own code, at Numba's speed."""

    is_checked = False
    """Its gradients check every access to their tape."""
    tape_settings = STANDARD_SETTINGS
    """Of its gradients' tapes."""

    def inspect(self, stage: str, *args: Any, argnums: Argnums = 0) -> str:
        """The text of a stage of the gradient in ``argnums``; see ``tapeflow.STAGES``.

        ``args`` are values, Numba types, or text such as ``"float64[::1], int64"``.  Nothing of the
        function runs.
        """
        compilation = self._compilation(args, argnums, "inspect")
        is_of_gradient = stage in STAGES[STAGES.index("adjoint") :]
        return (with_carriers(compilation) if is_of_gradient else compilation).text(stage)

    def explain(self, *args: Any, argnums: Argnums = 0, **tape: Any) -> TapePlan:
        """The tape plan of the gradient in ``argnums``: an object that prints as a table.

        ``args`` as for :meth:`inspect`; for values, sizes are numbers too.  ``tape``: options as for
        :func:`tapeflow.grad`.  Nothing of the function runs.
        """

        def compilation(settings: TapeSettings | None) -> Compilation:
            return with_carriers(self._compilation(args, argnums, "explain", settings))

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
        argument_types = without_defaults(types_of(self, args))
        check_types(self.py_func, argument_types, targets, transform)
        return pipeline_of(self).compilation(argument_types, targets, settings=settings)


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

    The tape's own options, all optional (docs/tape.md): ``tape`` ("auto", "soa", "aos", "tiled"), ``lanes``,
    ``staged``, ``scratchpad`` and ``tape_budget`` (bytes, or text such as "24KiB"), ``tape_dir``; ``bits``
    (whether a branch takes a bit; None leaves it to the cost model); ``choose``, ``shared``, ``fused``,
    ``streamed``, ``rebuilt`` and ``gather``, parts of the scheduler that False switches off.
    ``plan``: a saved plan (``f.explain(…).save(path)``), edited or not, or its path.

    Takes the options and signatures of ``numba.njit``; or an existing ``@njit`` function, whose
    source and options are compiled anew.  Returns a :class:`JitFunction`, or a decorator that does.
    With ``NUMBA_DISABLE_JIT=1`` the Python function itself comes back, as from Numba.
    """
    tape = {name: options.pop(name) for name in (*FIELDS, "plan") if name in options}
    traits = Traits(constant, check, tape_settings("jit", tape))
    if isinstance(signature_or_function, CPUDispatcher):
        if locals or cache or pipeline_class or boundscheck is not None or constant != () or check or options:
            raise SignatureError(
                f"jit: {signature_or_function.py_func.__qualname__} is compiled with options of its own. "
                "Give options to the Python function, or none."
            )
        return _from_dispatcher(signature_or_function, traits if tape else NO_TRAITS)
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


def _from_dispatcher(dispatcher: Any, traits: Traits) -> Any:
    if isinstance(dispatcher, JitFunction) and traits is NO_TRAITS:
        return dispatcher
    if isinstance(dispatcher, Gradient):
        raise SignatureError(f"jit: {dispatcher.__name__} is a compiled gradient already.")
    signatures = None if dispatcher._can_compile else dispatcher.nopython_signatures
    return _converted(dispatcher, signatures, traits, _source_of(dispatcher))


def _source_of(dispatcher: Any) -> Any:
    """The Python function of a dispatcher; a copy where it calls that dispatcher, also through others.

    To Numba two dispatchers of one function are one, and the first would call itself through the second.
    """
    function = dispatcher.py_func
    if not _calls(function, dispatcher, set()):
        return function
    copy = python_types.FunctionType(
        function.__code__, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    functools.update_wrapper(copy, function)
    del vars(copy)["__wrapped__"]
    return copy


def _calls(function: Any, dispatcher: Any, seen: set[Any]) -> bool:
    """Whether a function names a dispatcher, or another one that does."""
    seen.add(function)
    named = [v for v in _named(function) if isinstance(v, CPUDispatcher)]
    return dispatcher in named or any(_calls(v.py_func, dispatcher, seen) for v in named if v.py_func not in seen)


def _named(function: Any) -> Iterator[Any]:
    """The values of the variables of a function that are not its own."""
    known = function.__globals__
    yield from (known[name] for name in function.__code__.co_names if name in known)
    for cell in function.__closure__ or ():
        with contextlib.suppress(ValueError):  # not assigned yet
            yield cell.cell_contents


def _converted(plain: Any, signatures: list[Any] | None, traits: Traits = NO_TRAITS, source: Any = None) -> JitFunction:
    """A :class:`JitFunction` of the same source (or ``source``) and options; with ``signatures``, of those alone."""
    kind = JitFunction if traits.constant == () else ConstantsFunction
    function = kind(
        source or plain.py_func,
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
