"""The tape: its plan, and its lowering to memory.

``schedule`` lives in :mod:`llvm_passes.tape.lower`; it is not imported here because the adjoint
stage, which it builds on, imports the plan.
"""
