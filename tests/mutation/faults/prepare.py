"""Faults in what comes before the analyses: boundary iterations, the bookkeeping of growing buffers."""

from tests.mutation.catcher import unit
from tests.mutation.fault import Fault

BOUNDARY = "llvm_passes/analysis/boundary.py"
PEEL = "llvm_passes/prepare/peel.py"
FIELDS = "llvm_passes/analysis/fields.py"

PREPARE = (
    Fault(
        "any step singles out one iteration",
        BOUNDARY,
        "and i.step in (1, -1)",
        "and i.step",
        "by steps of two a counter may pass its start, or its bound, unmet",
        unit("prepare/test_peel.py", "longer_steps"),
    ),
    Fault(
        "an order is taken for equality where a counter may wrap",
        BOUNDARY,
        'if not (counter.no_signed_wrap if predicate.startswith("s") else counter.no_unsigned_wrap):',
        "if False:",
        "what comes after the largest number is the smallest",
        unit("prepare/test_peel.py", "comparisons"),
    ),
    Fault(
        "the last iteration is taken for the one before it",
        PEEL,
        "{current}, {counter.step}",
        "{current}, {2 * counter.step}",
        "the loop goes on until one iteration is left",
        unit("prepare/test_peel.py", "periodic or only_last"),
    ),
    Fault(
        "the conditions of the first iteration hold in all",
        PEEL,
        "body.fold(loop.blocks, {name: not answer for name, answer in boundary.first.items()})",
        "body.fold(loop.blocks, boundary.first)",
        "they are singled out because they hold once",
        unit("prepare/test_peel.py", "periodic or only_first"),
    ),
    Fault(
        "the iterations after the first begin with its values",
        PEEL,
        "following = {phi.name: _renamed(phi.coming_from(loop.latch), copy) for phi in phis}",
        "following = dict(starts)",
        "the first iteration has carried them on",
        unit("prepare/test_peel.py", "periodic or only_first"),
    ),
    Fault(
        "the fields of elements are those of the bookkeeping",
        FIELDS,
        "layout.base + b)",
        "b)",
        "a list's size is no pointer, and its elements hold some",
        unit("transforms/test_records.py", "whatever"),
    ),
)
