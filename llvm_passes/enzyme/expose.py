"""Exposed: the module in which the function that each entry point differentiates is known, where inlining shows it.

::

    static double derivative(double (*f)(double), double x) { return __enzyme_autodiff((void *) f, x); }
    double g(double x) { return derivative(sin2, x); }

At -O0 a function pointer also goes through a stack slot.  Where a call does not name its function,
the functions with such calls are inlined, and stack slots become registers; a module in which all
calls name theirs stays as it is.
"""

from __future__ import annotations

import dataclasses

import llvmlite.binding as llvm

from llvm_passes.enzyme.entry_points import is_entry_point, read_request
from llvm_passes.ir.model import Call, Function, Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from llvm_passes.prepare.inline import run
from llvm_passes.prepare.strip import Strip

MOST_ROUNDS = 4
"""How many functions may hand on the function pointer, one to the other."""


def exposed(module: Module) -> Module:
    """``module``, with callers of entry points inlined where that is what makes the function known."""
    for _ in range(MOST_ROUNDS):
        hidden = [f.name for f in module.functions.values() if _hides_its_function(f, module)]
        if not hidden:
            break
        module = _inlined(module, hidden)
    return module


def _hides_its_function(function: Function, module: Module) -> bool:
    calls = [i for i in function.instructions() if isinstance(i, Call) and is_entry_point(i.callee_name)]
    return any(read_request(call, function, module) is None for call in calls)


def _inlined(module: Module, names: list[str]) -> Module:
    marked = [
        dataclasses.replace(f, attributes=(*(a for a in f.attributes if a != "noinline"), "alwaysinline"))
        for f in (module.functions[name] for name in names)
        if f.name != "main"
    ]
    text = Strip().apply(print_module(module.with_functions(*marked)))
    context = llvm.context.create_context()
    with llvm.parse_assembly(text, context=context) as parsed:
        passes = llvm.create_new_module_pass_manager()
        passes.add_always_inliner_pass()
        passes.add_sroa_pass()
        passes.add_instruction_combine_pass()
        passes.add_global_dead_code_eliminate_pass()
        run(passes, parsed)
        return read_module(str(parsed))
