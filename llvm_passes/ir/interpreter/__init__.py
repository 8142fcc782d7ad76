"""Executes the model on small inputs: the tests' oracle that a pass keeps what a function computes.

>>> machine = Interpreter(module)
>>> pointer = machine.allocate(np.arange(3.0), "x")
>>> machine.call("sum", pointer, 3)
3.0

Every access to memory is checked, floats are rounded as the hardware rounds them, and mathematical
functions are the host's own, so that results equal native ones bit for bit.  What is undefined in
LLVM raises an :class:`~llvm_passes.errors.InterpreterError`, and so does what is not known here.
"""

from llvm_passes.ir.interpreter.machine import Interpreter
from llvm_passes.ir.interpreter.memory import Memory
from llvm_passes.ir.interpreter.values import POISON

__all__ = ["POISON", "Interpreter", "Memory"]
