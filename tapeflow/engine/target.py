"""The machine that code is made for: this one, with all its features."""

from __future__ import annotations

import functools

import llvmlite.binding as llvm


@functools.cache
def host_machine() -> llvm.TargetMachine:
    """The target machine of the host CPU.  One for the process: llvmlite guards each call by its own lock."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    target = llvm.Target.from_default_triple()
    return target.create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=llvm.get_host_cpu_features().flatten(),
        opt=3,
        reloc="pic",
        codemodel="small",
    )
