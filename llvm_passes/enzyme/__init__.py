"""Enzyme's entry points in a module: calls of ``__enzyme_autodiff`` and ``__enzyme_fwddiff`` become derivatives."""

from llvm_passes.enzyme.entry_points import has_entry_points
from llvm_passes.enzyme.replace import EnzymeCalls

__all__ = ["EnzymeCalls", "has_entry_points"]
