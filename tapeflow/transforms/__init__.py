"""What a user calls: the decorator, and the functions that make derivatives."""

from tapeflow.transforms.gradient import grad, value_and_grad
from tapeflow.transforms.jit import JitFunction, jit

__all__ = ["JitFunction", "grad", "jit", "value_and_grad"]
