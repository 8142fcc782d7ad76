"""What a user calls: the decorator, and the functions that make derivatives."""

from tapeflow.transforms import linear_algebra
from tapeflow.transforms.adjoint import adjoint
from tapeflow.transforms.check import check_grads
from tapeflow.transforms.custom import custom_jvp, custom_vjp
from tapeflow.transforms.forward import hvp, jvp
from tapeflow.transforms.gradient import grad, value_and_grad
from tapeflow.transforms.hessian import hessian
from tapeflow.transforms.inactive import inactive
from tapeflow.transforms.jit import JitFunction, jit
from tapeflow.transforms.stop_gradient import stop_gradient
from tapeflow.transforms.vjp import vjp

linear_algebra.register()

__all__ = [
    "JitFunction",
    "adjoint",
    "check_grads",
    "custom_jvp",
    "custom_vjp",
    "grad",
    "hessian",
    "hvp",
    "inactive",
    "jit",
    "jvp",
    "stop_gradient",
    "value_and_grad",
    "vjp",
]
