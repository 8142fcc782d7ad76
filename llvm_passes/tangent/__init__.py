"""Forward-mode differentiation of a function in canonical form."""

from llvm_passes.tangent.differentiate import Tangent, tangent

__all__ = ["Tangent", "tangent"]
