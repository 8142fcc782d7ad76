"""Reverse-mode differentiation of a function in canonical form."""

from llvm_passes.adjoint.differentiate import Adjoint, differentiate

__all__ = ["Adjoint", "differentiate"]
