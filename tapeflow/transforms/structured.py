"""Gradients in arguments of any structure and layout, and of arguments that overlap, as generated Numba code.

For ``f(p, u)`` with ``p`` a pair of an array and a float, and ``u`` a strided array that ``f`` only reads::

    def differentiated(a0, a1):
        leaves = flatten(a0, a1)
        if meets(leaves[0], leaves[2]):          # f writes p[0]
            return overlapping(a0, a1, 1)
        x0 = leaves[0]
        s0 = spanning_shadow(x0)
        x2 = leaves[2].copy()                    # packed
        s2 = spanning_shadow(x2)
        result = run(x0, s0, leaves[1], x2, s2)
        return result[0], s0, result[1], s2, result[2], result[3], result[4]

An array is packed only where it is strided and only read.  A strided one that is written keeps its
place, and its shadow spans as much memory as it does.

``overlapping`` does the same for arguments that overlap where one is written, with a gradient that was
compiled without the promise that they do not: nothing is packed, and the shadows of arrays that meet
are views of one buffer, so that each entry is the derivative with respect to the cell that it names.
It is compiled when it is first needed.  A constant array that meets a differentiated one, of which
the function writes one, is refused there, and so are views of one memory as different types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numba
import numpy as np
from numba.core import types
from numba.core.compiler_lock import global_compiler_lock

from llvm_passes.errors import AliasingError
from llvm_passes.tape.settings import TapeSettings
from tapeflow.frontend.convention import layouts
from tapeflow.frontend.entry import Distinct
from tapeflow.frontend.structure import Leaf, has_memory
from tapeflow.pipeline import Compilation, pipeline_of
from tapeflow.transforms.carriers import is_strided, with_carriers
from tapeflow.transforms.entry_call import made_intrinsic
from tapeflow.transforms.lazy import LazyFunction
from tapeflow.transforms.memory import extent, may_meet_itself, meets, reach, shared_shadows, spanning_shadow, view_like
from tapeflow.transforms.shadowed import Finish, ShadowedCall, flatten_intrinsic


@dataclass(frozen=True, eq=False)
class StructuredGradient:
    """A compiled gradient, and the Numba functions that call it."""

    compilation: Compilation
    targets: tuple[int, ...]
    """Positions of the differentiated arguments, in the order in which their gradients are returned."""
    is_single: bool
    with_value: bool

    @staticmethod
    def of(
        dispatcher: Any,
        argument_types: tuple[Any, ...],
        targets: tuple[int, ...],
        is_single: bool,
        with_value: bool,
        settings: TapeSettings | None = None,
    ) -> StructuredGradient:
        """The gradient in the arguments at ``targets``."""
        compilation = with_carriers(pipeline_of(dispatcher).compilation(argument_types, targets, settings=settings))
        return StructuredGradient(compilation, targets, is_single, with_value)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        return self.compilation.source.leaves

    @property
    def name(self) -> str:
        name: str = self.compilation.source.dispatcher.py_func.__qualname__
        return name

    @cached_property
    def written(self) -> frozenset[int]:
        """Positions of the leaves whose memory the function may write."""
        written = self.compilation.adjoint.written_arguments
        found = layouts(self.compilation.source.captured)
        return frozenset(n for n, layout in enumerate(found) if layout.memory in written)

    @property
    def shadowed(self) -> tuple[int, ...]:
        """Positions of the differentiated arrays."""
        return tuple(n for n in self.compilation.differentiated if self.leaves[n].is_array)

    @property
    def scalars(self) -> tuple[int, ...]:
        return tuple(n for n in self.compilation.differentiated if not self.leaves[n].is_array)

    @property
    def returned(self) -> tuple[int, ...]:
        """Positions of the differentiated leaves, in the order in which their gradients are returned."""
        chosen = self.compilation.differentiated
        return tuple(n for target in self.targets for n in chosen if self.leaves[n].argument == target)

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Pairs of arrays (or records) of which the function writes one, that one first; numbered as in the entry."""
        arrays = [n for n, leaf in enumerate(self.leaves) if has_memory(leaf.type)]
        found = ((a, b) for i, a in enumerate(arrays) for b in arrays[i + 1 :])
        ordered = ((a, b) if a in self.written else (b, a) for a, b in found)
        return tuple((a, b) for a, b in ordered if a in self.written)

    @property
    def meeting_pairs(self) -> tuple[tuple[int, int], ...]:
        """Those that may overlap all the same: differentiated both, in one type, or neither."""
        return tuple((a, b) for a, b in self.pairs if self._may_share(a, b))

    @property
    def has_overlapping_form(self) -> bool:
        """Whether there is a pair that may overlap.  Where a record stands is known to the entry alone."""
        is_known = all(self.leaves[a].is_array and self.leaves[b].is_array for a, b in self.pairs)
        return is_known and bool(self.meeting_pairs)

    def _may_share(self, a: int, b: int) -> bool:
        if (a in self.returned) != (b in self.returned) or (a in self.shadowed) != (b in self.shadowed):
            return False
        return a not in self.shadowed or bool(self.leaves[a].type.dtype == self.leaves[b].type.dtype)

    @cached_property
    def finish(self) -> Finish:
        argument_types = self.compilation.source.argument_types
        return Finish(
            value_type=self.compilation.source.captured.signature.return_type,
            targets=tuple(argument_types[target] for target in self.targets),
            gradient_types=tuple(gradient_type(self.leaves[n].type) for n in self.returned),
            is_single=self.is_single,
            with_value=self.with_value,
            refusals=self.refusals,
        )

    @property
    def refusals(self) -> dict[int, tuple[type[Exception], tuple[Any, ...]]]:
        """What each number says that an outcome may carry."""
        found = self.compilation.refusals
        for number, (a, b) in enumerate(self.pairs, start=1):
            first, second = self.leaves[a].label, self.leaves[b].label
            found[number] = (
                AliasingError,
                (
                    f"{self.name}: arguments {first} and {second} overlap in memory, and the function writes {first}. "
                    "Pass a copy of one of them.",
                ),
            )
        for n in self.shadowed:
            found[self.folded(n)] = (
                AliasingError,
                (
                    f"{self.name}: elements of argument {self.leaves[n].label} share memory with each other. "
                    "Pass a copy of it.",
                ),
            )
        return found

    def folded(self, leaf: int) -> int:
        """The number that says that a leaf overlaps itself."""
        return len(self.pairs) + 1 + leaf

    # -- generated code ---------------------------------------------------------------------------------

    def differentiated(self) -> Any:
        """The dispatcher that makes an outcome from the arguments."""
        return self._dispatcher(list(self._statements()), self.overlapping())

    def overlapping(self) -> Callable[..., Any]:
        """An intrinsic of the arguments and the number of a pair that overlaps, which makes an outcome."""
        outcome = self.finish.outcome_type
        argument_types = self.compilation.source.argument_types
        function = LazyFunction(self._make_overlapping, argument_types, outcome)

        def generate(context: Any, builder: Any, signature: Any, values: Sequence[Any]) -> Any:
            *arguments, number = values

            def otherwise() -> Any:
                return failed_outcome(context, builder, outcome, number)

            if not self.has_overlapping_form:
                return otherwise()
            return function.generate(context, builder, arguments, otherwise)

        return made_intrinsic("overlapping", (*argument_types, types.int32), outcome, generate)

    def _make_overlapping(self) -> Any:
        with global_compiler_lock:
            source = self.compilation.source
            pipeline = pipeline_of(source.dispatcher)
            chosen = self.compilation.differentiated
            settings = self.compilation.settings
            compilation = pipeline.of(source, chosen, Distinct.NOTHING, has_scalar_result=True, settings=settings)
            form = replace(self, compilation=with_carriers(compilation))
            return form._dispatcher(list(form._overlapping_statements()), None)

    def _statements(self) -> Iterator[str]:
        arguments = ", ".join(self._parameters())
        for number, (a, b) in enumerate(self.pairs, start=1):
            if self.leaves[a].is_array and self.leaves[b].is_array:
                yield f"if meets(leaves[{a}], leaves[{b}]):"
                yield f"    return overlapping({arguments}, {number})"
        for n in self.shadowed:
            has_steps = is_strided(self.leaves[n])
            if has_steps and n in self.written:
                yield from self._unless_folded(n)
            yield f"x{n} = leaves[{n}]{'.copy()' if has_steps and n not in self.written else ''}"
            yield f"s{n} = spanning_shadow(x{n})"
        must_copy = {n for n in self.shadowed if is_strided(self.leaves[n]) and n in self.written}
        yield from self._run(must_copy)

    def _overlapping_statements(self) -> Iterator[str]:
        for number, (a, b) in enumerate(self.pairs, start=1):
            if not self._may_share(a, b):
                yield f"if meets(leaves[{a}], leaves[{b}]):"
                yield f"    return failed({number})"
        yield f"extents = np.empty(({len(self.shadowed)}, 2), np.int64)"
        for index, n in enumerate(self.shadowed):
            if is_strided(self.leaves[n]):
                yield from self._unless_folded(n)
            yield f"x{n} = leaves[{n}]"
            yield f"extents[{index}, 0], extents[{index}, 1] = extent(x{n})"
        yield "buffer, starts = shared_shadows(extents, links)"
        for index, n in enumerate(self.shadowed):
            yield f"s{n} = view_like(x{n}, buffer, starts[{index}] - reach(x{n})[0])"
        yield from self._run(set(self.shadowed))

    def _unless_folded(self, n: int) -> Iterator[str]:
        yield f"if may_meet_itself(leaves[{n}]):"
        yield f"    return failed({self.folded(n)})"

    def _run(self, must_copy: set[int]) -> Iterator[str]:
        passed = []
        for n in range(len(self.leaves)):
            passed += [f"x{n}", f"s{n}"] if n in self.shadowed else [f"leaves[{n}]"]
        yield f"result = run({', '.join(passed)})"
        parts = ["result[0]"]
        for n in self.returned:
            if n in self.scalars:
                parts.append(f"result[{1 + self.scalars.index(n)}]")
            else:
                parts.append(f"s{n}.copy()" if n in must_copy else f"s{n}")
        ending = 1 + len(self.scalars)
        yield f"return ({', '.join([*parts, *(f'result[{ending + k}]' for k in range(3))])})"

    def _parameters(self) -> list[str]:
        return [f"a{n}" for n in range(len(self.compilation.source.argument_types))]

    def _dispatcher(self, statements: Sequence[str], overlapping: Any) -> Any:
        compilation = self.compilation
        source = compilation.source
        parameters = ", ".join(self._parameters())
        with global_compiler_lock:
            call = ShadowedCall(
                compilation.native,
                compilation.entry,
                source.captured.environments,
                tuple(leaf.type for leaf in self.leaves),
                compilation.differentiated,
            )
        namespace: dict[str, Any] = {
            "np": np,
            "extent": extent,
            "failed": failed_intrinsic(self.finish.outcome_type),
            "flatten": flatten_intrinsic(self.leaves, source.argument_types),
            "links": self._links(),
            "may_meet_itself": may_meet_itself,
            "meets": meets,
            "overlapping": overlapping,
            "reach": reach,
            "run": call.intrinsic(),
            "shared_shadows": shared_shadows,
            "spanning_shadow": spanning_shadow,
            "view_like": view_like,
        }
        body = [f"def differentiated({parameters}):", f"leaves = flatten({parameters})", *statements]
        exec("\n    ".join(body), namespace)
        return numba.njit(namespace["differentiated"])

    def _links(self) -> Any:
        """bool (shadowed, shadowed): whether the function writes one of the two."""
        is_written = np.array([n in self.written for n in self.shadowed], np.bool_)
        return is_written[:, None] | is_written[None, :]


def gradient_type(leaf_type: Any) -> Any:
    """The type of the gradient of a leaf: of its dtype and shape, fresh, contiguous."""
    if not isinstance(leaf_type, types.Array):
        return leaf_type
    return types.Array(leaf_type.dtype, leaf_type.ndim, "F" if leaf_type.layout == "F" else "C")


def failed_outcome(context: Any, builder: Any, outcome_type: Any, number: Any) -> Any:
    """An outcome that holds nothing but a refusal."""
    nothing = context.get_constant_null(outcome_type)
    return builder.insert_value(nothing, number, len(outcome_type.types) - 1)


def failed_intrinsic(outcome_type: Any) -> Callable[..., Any]:
    def generate(context: Any, builder: Any, signature: Any, values: Sequence[Any]) -> Any:
        return failed_outcome(context, builder, outcome_type, values[0])

    return made_intrinsic("failed", (types.int32,), outcome_type, generate)
