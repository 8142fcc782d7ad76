"""``tapeflow.adjoint``: the gradient without copies, on shadows that the caller holds.

For ``f(x, n, y)`` with activity ``("dup", "const", "active")`` the dispatcher is made of::

    def adjoint_f(x, x_bar, n, y):
        return finish(differentiated(x, x_bar, n, y))        # tapeflow.transforms.explicit
"""

from __future__ import annotations

import inspect
import types as python_types
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import Any

from numba.core import types
from numba.core.registry import CPUDispatcher

from llvm_passes.errors import SignatureError, UnsupportedError
from llvm_passes.tape.settings import TapeSettings
from tapeflow.frontend.entry import Distinct
from tapeflow.frontend.interrupts import interrupts_deferred
from tapeflow.frontend.structure import Leaf, is_tree, leaves_of
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.arguments import check_constants, types_of
from tapeflow.transforms.c_entry import CEntry, c_entry
from tapeflow.transforms.explicit import ExplicitCall
from tapeflow.transforms.gradient import compiled
from tapeflow.transforms.implementation import ImplementationCompiler
from tapeflow.transforms.settings import own_settings

ATTRIBUTE = "__tapeflow_adjoints__"


class ArgumentActivity(Enum):
    """What the derivative does with an argument, in Enzyme's words."""

    CONST = "const"
    """Not differentiated."""
    DUP = "dup"
    """An array of floats, or a tuple of them; its shadow follows it."""
    DUPNONEED = "dupnoneed"
    """As ``dup``; what the function leaves in the array is not needed (and is there all the same)."""
    ACTIVE = "active"
    """A float, or a tuple of floats; its adjoint is returned."""

    @property
    def has_shadow(self) -> bool:
        return self in (ArgumentActivity.DUP, ArgumentActivity.DUPNONEED)


class Adjoint(CPUDispatcher):  # type: ignore[misc]
    """The zero-copy gradient of a dispatcher, itself a dispatcher."""

    def __init__(
        self, primal: Any, activity: tuple[ArgumentActivity, ...], settings: TapeSettings | None = None
    ) -> None:
        self.primal = primal
        """The dispatcher that is differentiated."""
        self.activity = activity
        """One for each argument of the primal."""
        self.settings = settings
        """Of the tape, where they are not the function's."""
        python_function = _signature_like(primal.py_func, activity, "self", self)
        options = {"nopython": True, "boundscheck": None, "nogil": bool(primal.targetoptions.get("nogil"))}
        super().__init__(python_function, locals={}, targetoptions=options)
        self._compiler = ImplementationCompiler(self)
        self._entries: dict[tuple[Any, ...], CEntry] = {}
        self._former: list[Any] = []
        """Entries whose addresses may still be in use."""

    def compile(self, signature: Any) -> Any:
        """As Numba's; an interrupt waits for its end, since Numba could not go on from it."""
        with interrupts_deferred():
            return super().compile(signature)

    def enable_caching(self) -> None:
        """Refused: the code that Numba would write to disk holds an address of this process."""
        raise UnsupportedError(
            "adjoint", "cache=True of an adjoint", advice="Adjoints are compiled anew in each process."
        )

    def _reduce_states(self) -> dict[str, Any]:
        return {"uuid": str(self._uuid), "primal": self.primal, "activity": self.activity, "settings": self.settings}

    @classmethod
    def _rebuild(
        cls, uuid: str, primal: Any, activity: tuple[ArgumentActivity, ...], settings: TapeSettings | None
    ) -> Adjoint:
        known: Adjoint | None = cls._memo.get(uuid)
        return known if known is not None else _adjoint_of(primal, activity, settings)

    def recompile(self) -> None:
        """Compile all signatures afresh; addresses that were handed out lead to the former code."""
        self._former.append(dict(self._entries))
        self._entries.clear()
        super().recompile()

    def c_signature(self, *argument_types: Any) -> str:
        """The C declaration of what :meth:`address` points to."""
        return self._entry(argument_types).declaration

    def address(self, *argument_types: Any) -> int:
        """The address of the adjoint as a C function, for arguments of these types (or ``"float64[::1], int64"``).

        The types are those of the primal's arguments; arrays are C-contiguous.  See :meth:`c_signature`.
        The address is valid while this object lives.
        """
        return self._entry(argument_types).address

    def _entry(self, argument_types: tuple[Any, ...]) -> CEntry:
        key = types_of(self.primal, argument_types)
        if key not in self._entries:
            self._entries[key] = c_entry(self, key)
        return self._entries[key]

    def implementation(self, argument_types: tuple[Any, ...]) -> Callable[..., Any]:
        """The Python function that Numba compiles for these types; the whole pipeline runs here."""
        own = tuple(t for n, t in enumerate(argument_types) if n not in self.shadow_positions)
        self._check(own, argument_types)
        differentiated = tuple(n for n, a in enumerate(self.activity) if a is not ArgumentActivity.CONST)
        compilation = pipeline_of(self.primal).compilation(
            own, differentiated, Distinct.SHADOWS, has_scalar_result=False, settings=self.settings
        )
        check_result(compilation)
        names = tuple(self._signature_names())
        all_leaves = leaves_of(names, argument_types)
        call = ExplicitCall(compilation, tuple(self._pairing(compilation.source.leaves, all_leaves)))
        targets = tuple(own[n] for n, a in enumerate(self.activity) if a is ArgumentActivity.ACTIVE)
        differentiate = call.dispatcher(all_leaves, argument_types, targets)
        finish = call.finish(targets).intrinsic()
        return _signature_like(self.primal.py_func, self.activity, "finish(differentiated", (finish, differentiate))

    @property
    def shadow_positions(self) -> tuple[int, ...]:
        """Positions of the shadows among the arguments."""
        found = []
        position = 0
        for activity in self.activity:
            position += 1
            if activity.has_shadow:
                found.append(position)
                position += 1
        return tuple(found)

    def _signature_names(self) -> Iterator[str]:
        return iter(parameter_names(self.primal.py_func, self.activity))

    def _pairing(self, leaves: Sequence[Leaf], given: Sequence[Leaf]) -> Iterator[tuple[int, int | None]]:
        """For each leaf of the primal's arguments, its position among all given ones and its shadow's."""
        position = 0
        for argument, activity in enumerate(self.activity):
            count = sum(1 for leaf in leaves if leaf.argument == argument)
            for n in range(position, position + count):
                yield n, n + count if activity.has_shadow else None
            position += 2 * count if activity.has_shadow else count

    def _check(self, own: tuple[Any, ...], argument_types: tuple[Any, ...]) -> None:
        names = tuple(inspect.signature(self.primal.py_func).parameters)
        shadows = iter([argument_types[position] for position in self.shadow_positions])
        for name, type_, activity in zip(names, own, self.activity, strict=True):
            leaves = leaves_of((name,), (type_,))
            wanted = activity.value
            if activity.has_shadow:
                shadow = next(shadows)
                if not all(leaf.is_array and leaf.is_float for leaf in leaves):
                    raise SignatureError(
                        f"adjoint: argument {name!r} is {wanted} and {type_}, but only arrays of floats have shadows."
                    )
                for leaf, bar in zip(leaves, leaves_of((f"{name}_bar",), (shadow,)), strict=False):
                    _check_shadow(leaf, bar)
                if len(leaves) != len(leaves_of((name,), (shadow,))):
                    raise SignatureError(f"adjoint: the shadow of {name} is {shadow}, but {name} is {type_}.")
            if activity is ArgumentActivity.ACTIVE and not all(leaf.is_float and not leaf.is_array for leaf in leaves):
                raise SignatureError(
                    f"adjoint: argument {name!r} is active and {type_}, but only floats are passed by value. "
                    "An array of floats is 'dup'."
                )


def adjoint(f: Any, activity: Sequence[str], **tape: Any) -> Any:
    """The gradient of ``f`` on shadows that the caller holds, with Enzyme's meaning.

    ``activity`` has one word for each argument of ``f``: ``"dup"`` for an array of floats (or a tuple of
    arrays), which its shadow follows; ``"dupnoneed"`` for one whose contents are not needed afterwards;
    ``"active"`` for a float, whose adjoint is returned; ``"const"`` for all else.

    For ``("dup", "const", "active")`` the compiled function is ``df(x, x_bar, n, y) -> (value, (y_bar,))``.
    The seed of a float that ``f`` returns is 1; ``f`` may also return nothing.  Shadows accumulate:
    ``x_bar += dvalue/dx``.  The shadow of an array that ``f`` overwrites comes in as the cotangent of the
    final contents and goes out as that of the initial contents.  Nothing is copied.  When ``f`` raises,
    the same exception is raised and the shadows are as they were.

    A shadow has the dtype, shape and byte strides of its array (else :class:`SignatureError`), and
    overlaps nothing; no array may overlap one that ``f`` writes (else :class:`AliasingError`).
    The function can be called in ``@njit`` code, and from C by its ``address``.  ``tape``: as for :func:`grad`.
    """
    f = compiled(f, "adjoint")
    names = tuple(inspect.signature(f.py_func).parameters)
    known = {member.value: member for member in ArgumentActivity}
    words = (activity,) if isinstance(activity, str) else tuple(activity)
    for word in words:
        if word not in known:
            raise SignatureError(f"adjoint: {word!r} is no activity. Choose from {', '.join(known)}.")
    if len(words) != len(names):
        raise SignatureError(
            f"adjoint: {f.py_func.__qualname__}({', '.join(names)}) has {len(names)} arguments, "
            f"and activity names {len(words)}."
        )
    check_constants(f, tuple(n for n, word in enumerate(words) if word != "const"), "adjoint")
    return _adjoint_of(f, tuple(known[word] for word in words), own_settings("adjoint", f, tape))


def check_result(compilation: Compilation) -> None:
    """Raise :class:`SignatureError` for a result whose cotangent cannot be given."""
    captured = compilation.source.captured
    result = captured.signature.return_type
    if not (is_tree(result) or isinstance(result, types.Array | types.Complex | types.Record)):
        return
    raise SignatureError(
        f"adjoint: {captured.python_name} returns {result} ({captured.file}:{captured.line}). Return one float or "
        "nothing, and write the rest to arrays that are 'dup'; or use tapeflow.vjp."
    )


def parameter_names(function: Any, activity: Sequence[ArgumentActivity]) -> tuple[str, ...]:
    """The names of the arguments of an adjoint: each shadow's is its array's with ``_bar``."""
    own = tuple(inspect.signature(function).parameters)
    found: list[str] = []
    for name, argument in zip(own, activity, strict=True):
        found.append(name)
        if argument.has_shadow:
            bar = f"{name}_bar"
            while bar in own or bar in found:
                bar += "_"
            found.append(bar)
    return tuple(found)


def _check_shadow(leaf: Leaf, bar: Leaf) -> None:
    fits = isinstance(bar.type, types.Array) and (bar.type.dtype, bar.type.ndim) == (leaf.type.dtype, leaf.type.ndim)
    if not fits:
        raise SignatureError(f"adjoint: the shadow of {leaf.label} is {bar.type}, but {leaf.label} is {leaf.type}.")
    if not bar.type.mutable:
        raise SignatureError(f"adjoint: the shadow of {leaf.label} is read-only.")


def _adjoint_of(primal: Any, activity: tuple[ArgumentActivity, ...], settings: TapeSettings | None) -> Adjoint:
    """The one adjoint of these options: asking for it in a loop compiles it once."""
    adjoints: dict[tuple[Any, ...], Adjoint] = primal.__dict__.setdefault(ATTRIBUTE, {})
    key = activity, settings
    known = adjoints.get(key)
    return known if known is not None else adjoints.setdefault(key, Adjoint(primal, *key))


def _signature_like(function: Any, activity: Sequence[ArgumentActivity], call: str, callee: Any) -> Callable[..., Any]:
    """A Python function of the adjoint's arguments that calls the dispatcher itself, or its implementation."""
    names = parameter_names(function, activity)
    prefix = "_" * (1 + max((len(name) for name in names), default=0))
    passed = ", ".join(names)
    if call == "self":
        namespace = {f"{prefix}self": callee}
        expression = f"{prefix}self({passed})"
    else:
        namespace = {f"{prefix}finish": callee[0], f"{prefix}differentiated": callee[1]}
        expression = f"{prefix}finish({prefix}differentiated({passed}))"
    name = f"adjoint_{function.__name__}" if function.__name__.isidentifier() else "adjoint"
    namespace["__name__"] = function.__module__
    exec(f"def {name}({passed}):\n    return {expression}\n", namespace)
    made: python_types.FunctionType = namespace[name]
    made.__qualname__ = name
    made.__doc__ = f"The adjoint of {function.__qualname__}, made by tapeflow.adjoint."
    return made
