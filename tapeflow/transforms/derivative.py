"""Derivatives by forward mode, alone or over reverse mode, as Numba dispatchers.

A *recipe* says which: first the gradient in some arguments, or nothing; then tangents, one after the
other, each in some directions.  For the Hessian of ``f(x, n)`` times ``v`` the dispatcher is made of::

    def hvp_f(x, n, v):
        return finish(call(x, n, v))       # the intrinsics of tapeflow.transforms.native_derivative
"""

from __future__ import annotations

import inspect
import types as python_types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numba
from numba.core import types
from numba.core.compiler_lock import global_compiler_lock
from numba.core.dispatcher import _FunctionCompiler
from numba.core.registry import CPUDispatcher

from llvm_passes.adjoint import differentiate
from llvm_passes.errors import SignatureError, UnsupportedError
from llvm_passes.ir.printer import print_module
from llvm_passes.tangent import tangent
from llvm_passes.tangent.chain import ADJOINT, Derivative, tangent_step
from llvm_passes.tape.lower import schedule
from llvm_passes.tape.settings import DEFAULT_SETTINGS, TapeSettings
from tapeflow.engine import compile_native, optimise
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.convention import check_scalar_result, environment, layouts
from tapeflow.frontend.derivative_entry import RESULT, Buffer, Key, buffer_type, emit_derivative_entry
from tapeflow.frontend.interrupts import interrupts_deferred
from tapeflow.frontend.runtime import KEEP
from tapeflow.frontend.symbols import runtime_library, runtime_symbols
from tapeflow.pipeline import pipeline_of, without_defaults
from tapeflow.runtime.registry import Tape, register
from tapeflow.transforms.arguments import FLOATS, check_types, location_of
from tapeflow.transforms.native_derivative import VALUE, NativeDerivative

ATTRIBUTE = "__tapeflow_derivatives__"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a derivative is made of.  All arguments are named by position."""

    transform: str
    """What the user called: it is named in errors."""
    targets: tuple[int, ...] = ()
    """The arguments of the gradient that comes first; none for forward mode alone."""
    directions: tuple[tuple[int, ...], ...] = ()
    """The arguments of each tangent, first to last."""
    is_unit: bool = False
    """Directions are numbers, and their tangents 1; otherwise those of the last tangent follow the arguments."""
    lanes: int = 1
    """How many directions at once: tangents have one more dimension, the last."""
    with_value: bool = False
    """The value that is differentiated last comes first in the result."""
    is_single: bool = True
    """The derivative in the one target comes as such, not in a tuple."""

    @property
    def given(self) -> tuple[Key, ...]:
        """The tangents that the caller passes, in order."""
        return () if self.is_unit else tuple(Key(p, (self.steps[-1],)) for p in self.directions[-1])

    @property
    def steps(self) -> tuple[str, ...]:
        """The paths' names of the tangents."""
        return tuple(tangent_step(n) for n in range(1, 1 + len(self.directions)))

    @property
    def is_scalar_gradient(self) -> bool:
        """Whether it is, like ``grad(grad(f))``, one more gradient of a gradient in a number, and nothing beside."""
        return self.is_unit and self.is_single and not self.with_value

    def results(self, *, has_value: bool) -> tuple[Key, ...]:
        if not has_value:
            return ()
        if self.targets:
            value = Key(RESULT, self.steps)
            found = tuple(Key(p, (ADJOINT, *self.steps)) for p in self.targets)
        else:
            value = Key(RESULT, self.steps[:-1])
            found = (Key(RESULT, self.steps),)
        return (value, *found) if self.with_value else found


class DerivativeDispatcher(CPUDispatcher):  # type: ignore[misc]
    """The derivative of a dispatcher that a recipe describes, itself a dispatcher.

    It takes the arguments of the function, all of them and by position, then the tangents.
    """

    def __init__(self, primal: Any, recipe: Recipe) -> None:
        self.primal = primal
        self.recipe = recipe
        self.transform = recipe.transform
        python_function = self._function("self({})", self=self)
        options = {"nopython": True, "boundscheck": None, "nogil": bool(primal.targetoptions.get("nogil"))}
        super().__init__(python_function, locals={}, targetoptions=options)
        self._compiler = DerivativeCompiler(self)

    def compile(self, signature: Any) -> Any:
        """As Numba's; an interrupt waits for its end, since Numba could not go on from it."""
        with interrupts_deferred():
            return super().compile(signature)

    def enable_caching(self) -> None:
        """Refused: the code that Numba would write to disk holds an address of this process."""
        raise UnsupportedError(
            self.transform, "cache=True of a derivative", advice="Derivatives are compiled anew in each process."
        )

    def _reduce_states(self) -> dict[str, Any]:
        return {"uuid": str(self._uuid), "primal": self.primal, "recipe": self.recipe}

    @classmethod
    def _rebuild(cls, uuid: str, primal: Any, recipe: Recipe) -> DerivativeDispatcher:
        known: DerivativeDispatcher | None = cls._memo.get(uuid)
        return known if known is not None else derivative_of(primal, recipe)

    def implementation(self, argument_types: tuple[Any, ...]) -> Callable[..., Any]:
        """The Python function that Numba compiles for these types.

        The whole pipeline runs here, in Numba's compiler lock: whatever is refused is refused before
        anything of the function runs.
        """
        native = native_derivative(self.primal, self.recipe, without_defaults(argument_types))
        call, finish = native.intrinsics()
        results = "finish(call({}))".format(", ".join(self._passed(native)))
        if not self.recipe.with_value and self.recipe.is_single:
            results += "[0]"
        elif self.recipe.with_value and not self.recipe.is_single:
            results = f"nested({results})"
        return self._function(results, call=call, finish=finish, nested=_nested)

    def _passed(self, native: NativeDerivative) -> list[str]:
        """What is passed to the entry: directions that it writes are copies, unless they are results too."""
        names = self._parameters()
        count = len(native.primal_types)
        given = zip(names[count:], native.buffers, strict=False)
        is_copied = bool(self.recipe.targets)
        passed = [f"{name}.copy()" if is_copied and buffer.is_written else name for name, buffer in given]
        return [*names[:count], *passed]

    def _function(self, expression: str, /, **callees: Any) -> Callable[..., Any]:
        parameters = self._parameters()
        prefix = "_" * (1 + max(map(len, parameters), default=0))
        for callee in callees:
            expression = expression.replace(f"{callee}(", f"{prefix}{callee}(")
        function = self.primal.py_func
        namespace: dict[str, Any] = {"__name__": function.__module__, **{f"{prefix}{n}": v for n, v in callees.items()}}
        name = f"{self.transform}_{function.__name__}" if function.__name__.isidentifier() else self.transform
        listed = ", ".join(parameters)
        exec(f"def {name}({listed}):\n    return {expression.replace('{}', listed)}\n", namespace)
        made: python_types.FunctionType = namespace[name]
        made.__qualname__ = name
        made.__doc__ = f"A derivative of {function.__qualname__}, made by tapeflow.{self.transform}."
        return made

    def _parameters(self) -> list[str]:
        parameters = inspect.signature(self.primal.py_func).parameters
        names = list(parameters)
        for parameter in parameters.values():
            if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
                raise SignatureError(
                    f"{self.transform}: {self.primal.py_func.__qualname__} takes *{parameter.name}. Name its arguments."
                )
        for key in self.recipe.given:
            name = f"{names[key.position]}_tangent"
            while name in names:
                name += "_"
            names.append(name)
        return names


class DerivativeCompiler(_FunctionCompiler):  # type: ignore[misc]
    """Numba's compiler of one dispatcher, with an implementation for each set of types."""

    def __init__(self, derivative: Any) -> None:
        compiler = derivative._compiler
        super().__init__(
            compiler.py_func, compiler.targetdescr, compiler.targetoptions, compiler.locals, compiler.pipeline_class
        )
        self._derivative = derivative

    def _get_implementation(self, args: tuple[Any, ...], kws: dict[str, Any]) -> Callable[..., Any]:
        made: Callable[..., Any] = self._derivative.implementation(args)
        return made


def derivative_of(primal: Any, recipe: Recipe) -> DerivativeDispatcher:
    """The one derivative of this recipe: asking for it in a loop compiles it once."""
    made: dict[Recipe, DerivativeDispatcher] = primal.__dict__.setdefault(ATTRIBUTE, {})
    known = made.get(recipe)
    return known if known is not None else made.setdefault(recipe, DerivativeDispatcher(primal, recipe))


def native_derivative(primal: Any, recipe: Recipe, argument_types: tuple[Any, ...]) -> NativeDerivative:
    """Runs the pipeline to its end, and describes what came out."""
    count = len(inspect.signature(primal.py_func).parameters)
    primal_types, given = argument_types[:count], argument_types[count:]
    _check(primal.py_func, primal_types, recipe)
    _check_given(primal.py_func, primal_types, given, recipe)
    with global_compiler_lock:
        source = pipeline_of(primal).source(primal_types)
        captured = source.captured
        settings: TapeSettings = getattr(primal, "tape_settings", DEFAULT_SETTINGS)
        made = _first_derivative(source.prepared, captured, recipe, settings)
        for number, directions in enumerate(recipe.directions[not recipe.targets :], start=1):
            is_last = number == len(recipe.directions) - (not recipe.targets)
            lanes = recipe.lanes if is_last else 1
            made = made.tangent(_llvm_positions(captured, directions), lanes=lanes, keep=KEEP)
        has_value = captured.signature.return_type in FLOATS
        results = recipe.results(has_value=has_value)
        buffers = tuple(_buffers(captured, made, recipe, results))
        units = frozenset(p for step in recipe.directions for p in step) if recipe.is_unit else frozenset()
        is_bounded = settings.budget is not None
        entry = emit_derivative_entry(captured, made, buffers, recipe.lanes, units, is_bounded=is_bounded)
        text = f"{print_module(schedule(made, settings, is_counted=True))}\n{entry.text}"
        drain = f"{made.symbol}.tape.drain"
        optimised = optimise(text, exports=(entry.symbol, drain), libraries=(runtime_library(),))
        environments = {name: id(value) for name, value in captured.environments.items()}
        native = compile_native(optimised, symbols=runtime_symbols(), pointers=environments)
        name = primal.py_func.__qualname__
        register(native, Tape(name, made.plan, settings.budget, native.addresses[drain]))
    return NativeDerivative(
        native=native,
        entry=entry,
        kept=captured.environments,
        name=name,
        budget=settings.budget,
        primal_types=primal_types,
        given=tuple(b.type.dtype if b.is_number else b.type for b in buffers if b.is_given),
        buffers=buffers,
        results=results,
        lanes=recipe.lanes,
    )


@numba.njit(inline="always")
def _nested(results):  # type: ignore[no-untyped-def]
    return results[0], results[1:]


def _first_derivative(prepared: Any, captured: Captured, recipe: Recipe, settings: TapeSettings) -> Derivative:
    if recipe.targets:
        check_scalar_result(captured)
        facts = environment(captured, recipe.targets)
        return Derivative.of_adjoint(differentiate(prepared, captured.symbol, facts, settings), facts)
    facts = environment(captured, recipe.directions[0])
    lanes = recipe.lanes if len(recipe.directions) == 1 else 1
    return Derivative.of_tangent(tangent(prepared, captured.symbol, facts, lanes=lanes), facts)


def _llvm_positions(captured: Captured, positions: tuple[int, ...]) -> frozenset[int]:
    arguments = layouts(captured)
    return frozenset(a.first if a.data is None else a.data for a in (arguments[p] for p in positions))


def _buffers(captured: Captured, made: Derivative, recipe: Recipe, results: tuple[Key, ...]) -> Iterator[Buffer]:
    """Those that the caller gives, in order, then the others."""
    arguments = layouts(captured)
    given = recipe.given
    for key in given:
        argument = arguments[key.position]
        is_written = argument.data is not None and argument.data in made.written_arguments
        yield _buffer(key, argument.type, recipe.lanes, is_given=True, is_written=is_written)
    needed = list(results)
    for origin in made.origins:
        for position, layout in enumerate(arguments):
            if origin.path and layout.data == origin.argument is not None:
                needed.append(Key(position, origin.path))
    for key in dict.fromkeys(needed):
        if key in given or key == VALUE:
            continue
        type_ = captured.signature.return_type if key.position == RESULT else arguments[key.position].type
        lanes = recipe.lanes if _has_lanes(key, recipe) else 1
        yield _buffer(key, type_, lanes, is_given=False)


def _has_lanes(key: Key, recipe: Recipe) -> bool:
    """Whether a buffer belongs to the last tangent, the only one that has lanes."""
    return recipe.steps[-1] in key.path


def _buffer(key: Key, primal: Any, lanes: int, *, is_given: bool, is_written: bool = True) -> Buffer:
    is_number = lanes == 1 and not isinstance(primal, types.Array)
    return Buffer(key, buffer_type(primal, lanes), is_given, is_written, is_number)


def _tangent_type(primal: Any, lanes: int) -> Any:
    """The type in which a caller gives a tangent."""
    return primal if lanes == 1 and not isinstance(primal, types.Array) else buffer_type(primal, lanes)


def _check(function: Any, argument_types: tuple[Any, ...], recipe: Recipe) -> None:
    directions = {p for step in recipe.directions for p in step}
    check_types(function, argument_types, tuple(sorted({*recipe.targets, *directions})), recipe.transform)
    names = tuple(inspect.signature(function).parameters)
    for position in sorted(directions) if recipe.is_unit else ():
        if isinstance(argument_types[position], types.Array):
            raise SignatureError(
                f"{recipe.transform}: the gradient of {function.__qualname__} in {names[position]!r} is an array, and "
                "only a number has a gradient. Use hvp or hessian."
            )
    for name, type_ in zip(names, argument_types, strict=True):
        is_strided = isinstance(type_, types.Array) and type_.layout != "C"
        if is_strided and (recipe.targets or recipe.lanes > 1):
            raise UnsupportedError(
                recipe.transform,
                f"argument {name!r} is not contiguous in C order: {type_}",
                location=location_of(function),
                advice=f"Pass numpy.ascontiguousarray({name}).",
            )


def _check_given(function: Any, argument_types: tuple[Any, ...], given: tuple[Any, ...], recipe: Recipe) -> None:
    names = tuple(inspect.signature(function).parameters)
    for key, type_ in zip(recipe.given, given, strict=True):
        wanted = _tangent_type(argument_types[key.position], recipe.lanes)
        fits = type_ == wanted or (not isinstance(wanted, types.Array) and isinstance(type_, types.Number))
        if isinstance(type_, types.Array) and isinstance(wanted, types.Array):
            fits = (type_.dtype, type_.ndim, type_.layout) == (wanted.dtype, wanted.ndim, wanted.layout)
            fits = fits and type_.mutable
        if not fits:
            raise SignatureError(
                f"{recipe.transform}: the tangent of argument {names[key.position]!r} is {type_}. Pass {wanted}."
            )
