"""Gradients of kernels against an oracle that shares no code with the compiler."""
