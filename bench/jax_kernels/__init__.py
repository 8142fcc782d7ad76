"""The kernels as a JAX user writes them, a file each: pure functions of the same arguments with the same result.

A file's ``VARIANTS`` names the ways that are worth trying; :mod:`bench.tools.jax_tool` takes the fastest at each size.
Integers among the arguments are static.
"""
