"""The call of a gradient whose shadows are among the arguments, as generated Numba code.

::

    def differentiated(a0, a1, a2, a3):          # x, its shadow, n, y
        leaves = flatten(a0, a1, a2, a3)
        if not alike(leaves[0], leaves[1]):
            return failed(…)
        result = run(leaves[0], leaves[1], leaves[2], leaves[3])
        return result[0], result[1], result[2], result[3], result[4]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numba
from numba.core.compiler_lock import global_compiler_lock

from llvm_passes.errors import AliasingError, SignatureError
from tapeflow.frontend.structure import Leaf
from tapeflow.pipeline import Compilation
from tapeflow.transforms.memory import alike
from tapeflow.transforms.shadowed import Finish, ShadowedCall, flatten_intrinsic
from tapeflow.transforms.structured import failed_intrinsic


@dataclass(frozen=True, eq=False)
class ExplicitCall:
    """A compiled gradient, called with shadows that are among the arguments."""

    compilation: Compilation
    pairing: tuple[tuple[int, int | None], ...]
    """For each leaf of the compilation, its position among the leaves of all arguments and its shadow's."""

    def finish(self, targets: Sequence[Any]) -> Finish:
        """Returns the value and the adjoints of the active arguments of types ``targets``, in trees like them."""
        source = self.compilation.source
        leaves = source.leaves
        gradient_types = tuple(leaves[n].type for n in self.compilation.differentiated if not leaves[n].is_array)
        name = source.dispatcher.py_func.__qualname__
        refusals = self.compilation.refusals
        overlaps = self.compilation.entry.overlaps
        for number, text in enumerate(overlaps, start=1):
            refusals[number] = (AliasingError, (f"{name}: {text}",))
        for n, leaf in enumerate(leaves):
            text = f"adjoint: {leaf.label} and its shadow differ in shape or strides. Pass a shadow of equal layout."
            refusals[self.unlike(n)] = (SignatureError, (text,))
        return Finish(source.captured.signature.return_type, tuple(targets), gradient_types, False, True, refusals)

    def unlike(self, leaf: int) -> int:
        """The number that says that a leaf's shadow has another layout."""
        return len(self.compilation.entry.overlaps) + 1 + leaf

    def dispatcher(self, leaves: Sequence[Leaf], argument_types: Sequence[Any], targets: Sequence[Any]) -> Any:
        """The function of all arguments that makes the outcome."""
        source = self.compilation.source
        with global_compiler_lock:
            call = ShadowedCall(
                self.compilation.native,
                self.compilation.entry,
                source.captured.environments,
                tuple(leaf.type for leaf in source.leaves),
                self.compilation.differentiated,
            )
        parameters = ", ".join(f"a{n}" for n in range(len(argument_types)))
        lines = [f"def differentiated({parameters}):", f"leaves = flatten({parameters})"]
        passed = []
        for n, (position, shadow) in enumerate(self.pairing):
            passed.append(f"leaves[{position}]")
            if shadow is not None:
                passed.append(f"leaves[{shadow}]")
                lines.append(f"if not alike(leaves[{position}], leaves[{shadow}]):")
                lines.append(f"    return failed({self.unlike(n)})")
        lines.append(f"result = run({', '.join(passed)})")
        count = len(call.result_type.types)
        lines.append(f"return ({', '.join(f'result[{n}]' for n in range(count))})")
        namespace: dict[str, Any] = {
            "alike": alike,
            "failed": failed_intrinsic(self.finish(targets).outcome_type),
            "flatten": flatten_intrinsic(leaves, argument_types),
            "run": call.intrinsic(),
        }
        exec("\n    ".join(lines), namespace)
        return numba.njit(nogil=bool(source.dispatcher.targetoptions.get("nogil")))(namespace["differentiated"])
