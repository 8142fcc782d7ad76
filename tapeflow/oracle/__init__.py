"""The oracle: a function's derivative without a compiler, by running its Python code on recording numbers.

What compiled gradients are compared with, in the tests and by ``tapeflow.check_grads``.  It shares nothing
with the passes: it has derivative rules of its own.
"""

from tapeflow.oracle.number import OracleError
from tapeflow.oracle.reference import Reference, oracle_gradient, oracle_value, rebuilt

__all__ = ["OracleError", "Reference", "oracle_gradient", "oracle_value", "rebuilt"]
