"""A target context of Numba that lowers every callee anew instead of linking its compiled form.

Numba binds a call to a compiled overload: an entry point, its symbol, and its library, which was
optimised and vectorised long before.  :class:`CaptureContext` stands at the one place through which
every binding goes, ``get_function``, and answers with the same Python function lowered raw, under a
new symbol.  That holds for user functions, for ``@overload`` implementations inside Numba (``np.sum``
is one) and for closures, since all of them are dispatchers underneath.
"""

from __future__ import annotations

import copy
import gc
import inspect
import weakref
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from numba.core import compiler, types
from numba.core.cpu import CPUContext
from numba.core.dispatcher import Dispatcher, LiftedCode
from numba.core.errors import NumbaRuntimeError
from numba.core.imputils import user_function
from numba.core.registry import cpu_target
from numba.core.runtime import nrtdynmod
from numba.core.targetconfig import ConfigStack
from numba.core.typing.templates import Signature

from llvm_passes.environment import CalleeFacts
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.model import Location
from tapeflow.frontend.external import emit_external_call, rename_externals
from tapeflow.frontend.library import RawCodegen, RawLibrary
from tapeflow.frontend.structure import GENERATED
from tapeflow.frontend.substitutes import substitute_of

_REENTRANT = "compiler re-entrant to the same function signature"
"""How Numba's typing stops at a call that leads back to the function that is being captured."""

PLACEHOLDER = "tapeflow.recursive"
"""Begins the name that a function is called by from within itself, until it has been lowered."""


class UncompiledRecursionError(Exception):
    """A recursive function is captured before Numba has compiled it, which settles the types of its results."""


class WithForm(ABC):
    """What a dispatcher also is when something else is captured than what it runs."""

    plain: Dispatcher
    """The same function as a dispatcher of which it is captured itself."""
    is_opaque: bool
    """No derivative flows through what is captured: it may call what cannot be looked into."""

    @abstractmethod
    def captured_form(self, context: CaptureContext, argument_types: tuple[types.Type, ...]) -> Any:
        """The Python function to lower in its place; None for its own."""

    @abstractmethod
    def used_by(self, dispatcher: Dispatcher) -> None:
        """Derivatives of ``dispatcher`` hold what was captured."""


@dataclass(eq=False)
class Lowering:
    """One function that is being lowered."""

    is_numbas_own: bool
    """So far neither it nor what it calls is the user's."""
    environments: dict[str, Any] = field(default_factory=dict)
    """Those of it and of what it calls."""

    def calls(self, raw: RawFunction) -> None:
        self.is_numbas_own &= raw.is_numbas_own
        self.environments.update(raw.environments)


@dataclass(eq=False)
class Session:
    """What the lowering of one function, with all its callees, shares."""

    active: dict[tuple[int, tuple[types.Type, ...]], str] = field(default_factory=dict)
    """(dispatcher, argument types) of the functions that are being lowered, with their placeholders."""
    placeholders: dict[str, str] = field(default_factory=dict)
    """The symbol that each placeholder stands for."""
    recursion: UncompiledRecursionError | None = None
    """Kept here too, as Numba wraps what is raised inside lowering."""
    environments: dict[str, Any] = field(default_factory=dict)
    """Numba's environment objects, by the name of the global that holds their address."""
    markers: dict[str, tuple[CalleeFacts, list[str]]] = field(default_factory=dict)
    """What each marker, or way out to a C function, means, by its name, with the LLVM types of its arguments."""
    forms: list[WithForm] = field(default_factory=list)
    """Functions that something else was lowered for."""
    within: tuple[WithForm, ...] = ()
    """Those of them whose forms are being lowered; called from there, they are what they are without."""
    order: int = 1
    """How many derivatives what is captured must be right in."""
    depends_on_order: bool = False
    """Whether it would be other for another order."""
    substitutes: dict[Any, Dispatcher | None] = field(default_factory=dict)
    """What is lowered in the place of NumPy's functions, by name and argument types."""
    refusal: UnsupportedError | None = None
    """The first refusal; Numba wraps what is raised inside lowering, so it is kept here too."""
    raw: weakref.WeakKeyDictionary[Dispatcher, dict[Any, RawFunction]] = field(
        default_factory=weakref.WeakKeyDictionary
    )
    """Callees lowered already, by dispatcher, then by the compiled overload that they stand for."""
    lowerings: list[Lowering] = field(default_factory=list)
    """The functions that are being lowered, from the outermost on."""


@dataclass(frozen=True, eq=False)
class RawFunction:
    """One Python function lowered for one signature."""

    descriptor: Any
    """Numba's: the symbol and the types."""
    signature: Signature
    library: RawLibrary
    flags: compiler.Flags
    environments: Mapping[str, Any]
    """Numba's environment objects, by the name of the global that holds their address, of it and what it calls."""
    is_numbas_own: bool
    """Neither it nor anything that it calls is the user's, so that every capture may use it."""


_numbas_own: weakref.WeakKeyDictionary[Dispatcher, dict[Any, RawFunction]] = weakref.WeakKeyDictionary()
"""What was lowered of Numba itself (``np.sum``, the error of a wrong shape), the same in every capture."""


class CaptureContext(CPUContext):
    """Numba's CPU context with raw callees.  Made by :func:`capture_context`, not by its constructor."""

    session: Session

    def subtarget(self, **options: Any) -> CaptureContext:
        """A copy, whose internally compiled functions are shared only under equal floating-point options.

        Numba shares them whatever the caller's ``fastmath`` and ``boundscheck``, so that what they
        compute depends on who came first; here it must not.
        """
        context: CaptureContext = super().subtarget(**options)
        fastmath = getattr(context.fastmath, "flags", None) or ()
        key = (tuple(sorted(fastmath)), bool(context.enable_boundscheck))
        context.cached_internal_func = self._internal_functions.setdefault(key, {})
        return context

    def get_function(self, fn: Any, sig: Any, _firstcall: bool = True) -> Any:
        implementation = super().get_function(fn, sig, _firstcall)
        substitute = substitute_of(self, fn, sig)
        if substitute is not None:
            return type(implementation)(self._lowered_substitute(substitute, sig), self, sig.as_function())
        libraries = getattr(implementation, "libs", ())
        if all(isinstance(library, RawLibrary) for library in libraries):
            return implementation
        entry_point = fn.get_impl_key(sig.as_function())
        dispatcher = _dispatcher_of(fn, entry_point)
        if dispatcher is None:
            self.refuse(
                f"call to {fn}, which Numba compiles and optimises by itself",
                None,
                "Write it as a function under numba.njit.",
            )
        lowered = dispatcher.plain if dispatcher in self.session.within else dispatcher
        active = self.session.active.get((id(lowered), _overload_of(dispatcher, entry_point).signature.args))
        if active is not None:
            self.session.lowerings[-1].is_numbas_own = False
            descriptor = copy.copy(_overload_of(dispatcher, entry_point).fndesc)
            descriptor.mangled_name = active
            bound = user_function(descriptor, ())
        else:
            raw = self.lower_callee(dispatcher, entry_point)
            bound = user_function(raw.descriptor, (raw.library,))
        return type(implementation)(bound, self, sig.as_function())

    def _lowered_substitute(self, substitute: Dispatcher, sig: Any) -> Any:
        known = self.session.raw.setdefault(substitute, {})
        if sig.args not in known:
            known[sig.args] = self.lower(substitute, sig.args, own_flags(substitute), sig.return_type)
        raw = known[sig.args]
        if self.session.lowerings:
            self.session.lowerings[-1].calls(raw)
        return user_function(raw.descriptor, (raw.library,))

    def call_unresolved(self, builder: Any, name: str, sig: Any, args: Any) -> Any:
        self.meet_uncompiled_recursion()

    def meet_uncompiled_recursion(self) -> Any:
        """Raise, and keep for the caller of capture, an :class:`UncompiledRecursionError`."""
        self.session.recursion = UncompiledRecursionError()
        raise self.session.recursion

    def lower_callee(self, dispatcher: Dispatcher, entry_point: Any) -> RawFunction:
        """The raw form of the overload of ``dispatcher`` that ``entry_point`` runs."""
        known = self.session.raw.setdefault(dispatcher, {})
        # Within a form its function is called as it is, also by what it calls: that is another lowering of it.
        key = entry_point, self.session.within
        if key not in known:
            known[key] = self._lowered_callee(dispatcher, entry_point)
        if self.session.lowerings:
            self.session.lowerings[-1].calls(known[key])
        return known[key]

    def _lowered_callee(self, dispatcher: Dispatcher, entry_point: Any) -> RawFunction:
        overload = _overload_of(dispatcher, entry_point)
        flags = flags_of(dispatcher, overload)
        # A function takes over what its caller was compiled with, but for the model of errors.
        inherited = tuple(sorted(getattr(self.fastmath, "flags", None) or ())), bool(self.enable_boundscheck)
        key = entry_point, flags.summary(), inherited
        raw = None if self.session.within else _numbas_own.get(dispatcher, {}).get(key)
        if raw is not None:
            self.session.environments.update(raw.environments)
            return raw
        lowered = dispatcher.plain if dispatcher in self.session.within else dispatcher
        raw = self.lower(lowered, overload.signature.args, flags, overload.signature.return_type)
        if raw.is_numbas_own and not self.session.within:
            _numbas_own.setdefault(dispatcher, {})[key] = raw
        return raw

    def lower(
        self,
        dispatcher: Dispatcher,
        arguments: tuple[types.Type, ...],
        flags: compiler.Flags,
        result: types.Type | None = None,
    ) -> RawFunction:
        """Lower ``dispatcher``'s Python function, its callees with it, and optimise nothing.

        A function whose derivative the user gives says itself what is lowered in its place.
        """
        function = dispatcher._compiler._get_implementation(arguments, {})
        within = self.session.within
        if isinstance(dispatcher, WithForm):
            form = dispatcher.captured_form(self, arguments)
            self.session.forms.append(dispatcher)
            function, self.session.within = (function, within) if form is None else (form, (*within, dispatcher))
        self._check_supported(dispatcher, function, flags)
        key = (id(dispatcher), arguments)
        placeholder = f"{PLACEHOLDER}.{len(self.session.placeholders)}"
        self.session.active[key] = placeholder
        self.session.placeholders[placeholder] = ""
        lowering = Lowering(_is_of_numba(function) and not isinstance(dispatcher, WithForm))
        self.session.lowerings.append(lowering)
        try:
            compiled = compiler.compile_extra(
                dispatcher.typingctx,
                self.subtarget(enable_debuginfo=not _is_numbas_own(function)),
                function,
                arguments,
                result,
                flags,
                dispatcher.locals,
                pipeline_class=dispatcher._compiler.pipeline_class,
            )
        except NumbaRuntimeError as error:
            if _REENTRANT not in str(error):
                raise
            self.meet_uncompiled_recursion()
        finally:
            self.session.lowerings.pop()
            del self.session.active[key]
            is_opaque = any(function.is_opaque for function in self.session.within)
            self.session.within = within
        if is_opaque:
            rename_externals(self.session.markers, compiled.library, self.session.placeholders)
        self.session.placeholders[placeholder] = compiled.fndesc.llvm_func_name
        if compiled.lifted or compiled.objectmode:
            self.refuse(f"object mode in {function.__qualname__}", function)
        if any(isinstance(t, types.RecursiveCall) for t in compiled.fndesc.typemap.values()):
            self.meet_uncompiled_recursion()
        if any(isinstance(t, types.FunctionType) for t in compiled.fndesc.typemap.values()):
            self.refuse(
                f"call through a function pointer in {function.__qualname__}",
                function,
                "Call the njit function itself.",
            )
        lowering.environments[compiled.fndesc.env_name] = compiled.environment
        self.session.environments.update(lowering.environments)
        return RawFunction(
            descriptor=compiled.fndesc,
            signature=compiled.signature,
            library=compiled.library,
            flags=flags,
            environments=lowering.environments,
            is_numbas_own=lowering.is_numbas_own,
        )

    def _compile_subroutine_no_cache(self, *args: Any, **kwargs: Any) -> compiler.CompileResult:
        """What Numba compiles for its own use gets no lines: see :func:`_is_numbas_own`."""
        return CPUContext._compile_subroutine_no_cache(self.subtarget(enable_debuginfo=False), *args, **kwargs)

    def _check_supported(self, dispatcher: Dispatcher, function: Any, flags: compiler.Flags) -> None:
        name = getattr(function, "__qualname__", str(function))
        if isinstance(dispatcher, LiftedCode) or flags.force_pyobject or flags.enable_pyobject:
            self.refuse(f"object mode in {name}", function, "Compile it with nopython=True.")
        if flags.auto_parallel.enabled:
            self.refuse(f"parallel=True on {name}", function, "Compile it without parallel=True.")
        if inspect.isgeneratorfunction(function):
            self.refuse(f"generator {name}", function, "Write the loop out in the calling function.")

    def refuse(self, construct: str, function: Any, advice: str = "Rewrite the function without it.") -> Any:
        """Raise, and keep for the caller of capture, an :class:`UnsupportedError`."""
        code = getattr(function, "__code__", None)
        location = Location(code.co_filename, code.co_firstlineno) if code else None
        error = UnsupportedError("capture", construct, location=location, advice=advice)
        self.session.refusal = self.session.refusal or error
        raise error

    def call_function_pointer(self, builder: Any, funcptr: Any, args: Any, cconv: str | None = None) -> Any:
        """A C function: called by a name that the passes know where the user gives the derivative."""
        if not any(function.is_opaque for function in self.session.within) or cconv is not None:
            return super().call_function_pointer(builder, funcptr, args, cconv)
        return emit_external_call(self.session.markers, builder, funcptr, args)

    # What follows would generate code, or tell the rest of Numba about functions that have none.

    def get_executable(self, library: Any, fndesc: Any, env: Any) -> object:
        if not fndesc.native:
            self.refuse(f"object mode in {fndesc.qualname}", None, "Take the objmode block out of the function.")
        return object()

    def insert_user_function(self, func: Any, fndesc: Any, libs: Any = ()) -> None:
        pass

    def create_cpython_wrapper(self, *args: Any, **kwargs: Any) -> None:
        pass

    def create_cfunc_wrapper(self, *args: Any, **kwargs: Any) -> None:
        pass


def capture_context(order: int = 1) -> CaptureContext:
    """A fresh context: nothing of the user's that is lowered in it is shared with Numba or with another capture."""
    context = CaptureContext.__new__(CaptureContext)
    context.__dict__.update(cpu_target.target_context.__dict__)
    context._internal_functions = {}
    context._codelib_stack = []
    # Lines come from `enable_debuginfo` of the context.  The flag `debuginfo` would also forbid inlining,
    # keep every variable in memory, and be another key for Numba's cache of @overload functions.
    context.session = Session(order=order)
    context._internal_codegen = _codegen(context)
    return context


_codegens: list[RawCodegen] = []
"""The one code generator: libraries that are linked with each other need one runtime among them."""


def _codegen(context: CaptureContext) -> RawCodegen:
    if not _codegens:
        codegen = context._internal_codegen = RawCodegen("tapeflow.capture")
        module, codegen.runtime = nrtdynmod.create_nrt_module(context)
        codegen.runtime.add_ir_module(module)
        codegen.runtime.finalize()
        _codegens.append(codegen)
    return _codegens[0]


def own_flags(dispatcher: Dispatcher) -> compiler.Flags:
    """The flags that ``dispatcher``'s options ask for, as Numba converts them, without ``debug``."""
    flags = compiler.Flags()
    dispatcher._compiler.targetdescr.options.parse_as_flags(flags, dispatcher._compiler.targetoptions)
    flags = dispatcher._compiler._customize_flags(flags)
    return flags


def flags_of(dispatcher: Dispatcher, overload: compiler.CompileResult | None) -> compiler.Flags:
    """The flags that ``overload`` was compiled with.

    ``fastmath`` and ``error_model`` are inherited from whichever caller made Numba compile the
    overload.  The symbol carries a digest of the flags, which tells the two cases apart.
    """
    candidates = list(_candidate_flags(dispatcher))
    tags = overload.fndesc.abi_tags if overload is not None else ()
    chosen = next((f for f in candidates if f.get_mangle_string() in tags), candidates[0])
    # Lines come from the context; the flag brings `noinline` and variables kept in memory.
    if chosen.debuginfo:
        chosen.debuginfo = False
        chosen.dbg_extend_lifetimes = False
        chosen.dbg_optnone = False
    return chosen


def _candidate_flags(dispatcher: Dispatcher) -> Iterator[compiler.Flags]:
    stack = ConfigStack()._stk._stack
    saved = stack[:]
    stack.clear()
    try:
        own = own_flags(dispatcher)
    finally:
        stack[:] = saved
    yield own
    if saved:
        yield own_flags(dispatcher)


def _is_numbas_own(function: Any) -> bool:
    """Whether ``function`` is part of Numba, or generated, and so has no line that a user could look at.

    When LLVM inlines a function without lines, its instructions take the line of the call, which is
    the user's.  It also saves Numba from parsing its own source files, most of the time of a capture.
    """
    return hasattr(function, GENERATED) or _is_of_numba(function)


def _is_of_numba(function: Any) -> bool:
    return str(getattr(function, "__module__", "")).partition(".")[0] == "numba"


def _dispatcher_of(fn: Any, entry_point: Any) -> Dispatcher | None:
    """The dispatcher whose overload ``entry_point`` is, or None."""
    if isinstance(fn, types.Dispatcher):
        dispatcher: Dispatcher = fn.dispatcher
        return dispatcher
    for template in _templates(fn):
        for dispatcher, _ in getattr(template, "_impl_cache", {}).values():
            if dispatcher is not None and _runs(dispatcher, entry_point):
                return dispatcher
    # An @overload that returns a signature with its implementation is in no cache of Numba's.
    # Asking `isinstance` of a weak proxy asks what it points to, which may be gone.
    candidates = (o for o in gc.get_objects() if issubclass(type(o), Dispatcher))
    return next((d for d in candidates if _runs(d, entry_point)), None)


def _templates(fn: Any) -> Iterator[Any]:
    yield from getattr(fn, "templates", ())
    if hasattr(fn, "template"):
        yield fn.template


def _overload_of(dispatcher: Dispatcher, entry_point: Any) -> compiler.CompileResult:
    """The compiled overload of ``dispatcher`` that ``entry_point`` runs."""
    return next(o for o in dispatcher.overloads.values() if o.entry_point is entry_point)


def _runs(dispatcher: Dispatcher, entry_point: Any) -> bool:
    return any(overload.entry_point is entry_point for overload in dispatcher.overloads.values())
