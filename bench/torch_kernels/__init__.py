"""The kernels as a PyTorch user writes them, a file each.

A file's ``build(compiled)`` returns a function of the kernel's arguments, as tensors, that returns a scalar tensor.
``compiled`` is the identity or ``torch.compile``, put around what is worth compiling: the whole function, or one step
of a loop that would be unrolled otherwise.
"""
