"""Derivatives by forward mode, alone or over reverse mode, as Numba dispatchers.

A :class:`Recipe` says which.  For the Hessian of ``f(x, n)`` times ``v`` the dispatcher is made of::

    def hvp_f(x, n, v):
        return finish(call(x, n, v))       # the intrinsics of tapeflow.transforms.native_derivative

and for arguments that are no numbers and no contiguous arrays, of::

    def hvp_f(p, n, v):
        return finish(differentiated(p, n, v))        # tapeflow.transforms.structured_derivative
"""

from __future__ import annotations

import inspect
import types as python_types
from collections.abc import Callable
from functools import cached_property
from typing import Any

import numba
from numba.core import types
from numba.core.registry import CPUDispatcher

from llvm_passes.errors import SignatureError, UnsupportedError
from tapeflow.frontend.context import WithForm
from tapeflow.frontend.derivative_entry import buffer_type
from tapeflow.frontend.interrupts import interrupts_deferred
from tapeflow.pipeline import Source, pipeline_of, without_defaults
from tapeflow.transforms.arguments import check_types, location_of
from tapeflow.transforms.compiled_derivative import native_derivative
from tapeflow.transforms.implementation import ImplementationCompiler
from tapeflow.transforms.native_derivative import NativeDerivative
from tapeflow.transforms.recipe import Recipe
from tapeflow.transforms.structured_derivative import StructuredDerivative, is_plain

ATTRIBUTE = "__tapeflow_derivatives__"


class DerivativeDispatcher(CPUDispatcher, WithForm):  # type: ignore[misc]
    """The derivative of a dispatcher that a recipe describes, itself a dispatcher.

    It takes the arguments of the function, all of them and by position, then the tangents.
    """

    def __init__(self, primal: Any, recipe: Recipe) -> None:
        self.primal = primal
        self.recipe = recipe
        self.transform = recipe.transform
        self._natives: dict[tuple[Any, ...], NativeDerivative] = {}
        python_function = self._function("self({})", self=self)
        options = {"nopython": True, "boundscheck": None, "nogil": bool(primal.targetoptions.get("nogil"))}
        super().__init__(python_function, locals={}, targetoptions=options)
        self._compiler = ImplementationCompiler(self)

    def compile(self, signature: Any) -> Any:
        """As Numba's; an interrupt waits for its end, since Numba could not go on from it."""
        with interrupts_deferred():
            return super().compile(signature)

    is_opaque = False

    def captured_form(self, context: Any, argument_types: tuple[Any, ...]) -> None:
        """Its own, where no derivative flows; refused elsewhere."""
        if not any(form.is_opaque for form in context.session.within):
            context.refuse(
                f"a call of {self.transform}({self.primal.py_func.__qualname__}) in a function that is differentiated",
                None,
                "Write it out, or call it in a function of its own and give that a tapeflow.custom_vjp.",
            )

    def used_by(self, dispatcher: Any) -> None:
        """Nothing: no derivative of ``dispatcher`` holds code of this one."""

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
        count = len(inspect.signature(self.primal.py_func).parameters)
        bound = without_defaults(argument_types)
        primal_types, given = bound[:count], bound[count:]
        function = self.primal.py_func
        _check(function, primal_types, self.recipe)
        if self.recipe.targets and not is_plain(primal_types, given, self.recipe):
            structured = StructuredDerivative.of(self.primal, self.recipe, primal_types, given)
            callees = {"differentiated": structured.differentiated(), "finish": structured.finish.intrinsic()}
            return self._function("finish(differentiated({}))", **callees)
        _check_given(function, primal_types, given, self.recipe)
        native = self.native(primal_types)
        call, finish = native.intrinsics()
        results = "finish(call({}))".format(", ".join(self._passed(native)))
        if not self.recipe.with_value and self.recipe.is_single:
            results += "[0]"
        elif self.recipe.with_value and not self.recipe.is_single:
            results = f"nested({results})"
        return self._function(results, call=call, finish=finish, nested=_nested)

    def native(self, primal_types: tuple[Any, ...]) -> NativeDerivative:
        """What is compiled for arguments of these types that are numbers and contiguous arrays."""
        if primal_types not in self._natives:
            self._natives[primal_types] = native_derivative(pipeline_of(self.primal).source(primal_types), self.recipe)
        return self._natives[primal_types]

    def recompile(self) -> None:
        """Compile all signatures afresh: what the function calls has changed."""
        self._natives.clear()
        super().recompile()

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


class LeafDerivative(DerivativeDispatcher):
    """The derivative of the leaf form of a function, for one set of types: see :mod:`tapeflow.frontend.structure`."""

    def __init__(self, source: Source, recipe: Recipe) -> None:
        assert source.form is not None
        self.source = source
        super().__init__(source.form.dispatcher, recipe)

    def native(self, primal_types: tuple[Any, ...]) -> NativeDerivative:
        return self._native

    @property
    def written(self) -> frozenset[int]:
        """Positions of the leaves whose memory the function may write."""
        return self._native.written

    @cached_property
    def _native(self) -> NativeDerivative:
        return native_derivative(self.source, self.recipe)


def derivative_of(primal: Any, recipe: Recipe) -> DerivativeDispatcher:
    """The one derivative of this recipe: asking for it in a loop compiles it once."""
    made: dict[Recipe, DerivativeDispatcher] = primal.__dict__.setdefault(ATTRIBUTE, {})
    known = made.get(recipe)
    return known if known is not None else made.setdefault(recipe, DerivativeDispatcher(primal, recipe))


def leaf_derivative_of(source: Source, recipe: Recipe) -> LeafDerivative:
    """The one derivative of this recipe of a source that has a leaf form."""
    made: dict[Recipe, LeafDerivative] = source.__dict__.setdefault(ATTRIBUTE, {})
    known = made.get(recipe)
    return known if known is not None else made.setdefault(recipe, LeafDerivative(source, recipe))


@numba.njit(inline="always")
def _nested(results):  # type: ignore[no-untyped-def]
    return results[0], results[1:]


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
        if recipe.lanes > 1 and isinstance(type_, types.Array) and type_.layout != "C":
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
