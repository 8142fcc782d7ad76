"""Constant arrays that carry differentiated values on the way, and so need shadows.

The passes make such a shadow where an array is contiguous and overlaps no other.  Any other array is
differentiated with the targets instead, and nobody gets its gradient.  What a gradient runs and what
``inspect`` and ``explain`` show is decided here, once.
"""

from __future__ import annotations

from numba.core import types
from numba.core.compiler_lock import global_compiler_lock

from llvm_passes.errors import UnsupportedError
from tapeflow.frontend.entry import Distinct
from tapeflow.frontend.structure import Leaf
from tapeflow.pipeline import Compilation, pipeline_of


def with_carriers(compilation: Compilation) -> Compilation:
    """The compilation, or where the passes refuse it, that with the constant arrays differentiated that may carry.

    Raises the refusal when the passes refuse that too.
    """
    with global_compiler_lock:
        try:
            assert compilation.adjoint is not None
            return compilation
        except UnsupportedError as refusal:
            source = compilation.source
            carriers = (n for n, leaf in enumerate(source.leaves) if _may_carry(leaf, compilation.distinct))
            chosen = tuple(sorted({*compilation.differentiated, *carriers}))
            if chosen == compilation.differentiated:
                raise
            pipeline = pipeline_of(source.dispatcher)
            more = pipeline.of(
                source,
                chosen,
                compilation.distinct,
                has_scalar_result=compilation.has_scalar_result,
                settings=compilation.settings,
            )
            try:
                assert more.adjoint is not None
                return more
            except UnsupportedError:
                raise refusal from None


def is_strided(leaf: Leaf) -> bool:
    return isinstance(leaf.type, types.Array) and leaf.type.layout == "A"


def _may_carry(leaf: Leaf, distinct: Distinct) -> bool:
    """Whether an array of floats cannot get a shadow from the passes."""
    return leaf.is_float and leaf.is_array and (distinct is Distinct.NOTHING or is_strided(leaf))
