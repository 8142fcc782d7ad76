"""Random kernels, their gradients compared with the oracle's: ``python -m tests.property --count N --seed S``."""
