"""Simplify: clean scalar code in clean loops, and nothing more.

::

    entry:                                     entry:
      %s.addr = alloca double                    %some = icmp sgt i64 %n, 0
      store double 0.0, ptr %s.addr              br i1 %some, label %preheader, label %done
      br label %head                           preheader:
    head:                                        br label %body
      %i = load …                        =>    body:
      %more = icmp slt i64 %i, %n                %s = phi double [ 0.0, %preheader ], [ %s.next, %body ]
      br i1 %more, label %body, label %done      %i = phi i64 [ 0, %preheader ], [ %i.next, %body ]
    …                                          …

The middle is the function pipeline that LLVM runs at O1 (SROA, EarlyCSE on MemorySSA, InstCombine,
LICM, rotation, IndVarSimplify).  It was chosen by what the higher levels add: at O2, GVN's partial
redundancy elimination turns a stencil's loads into values carried around the loop, which must then be
taped; at O3, loops are unswitched and thus written twice.  Reference counts are pruned by Numba's own
pass between two rounds of it, since what is pruned lets more go; jump threading in between joins the
status that an inlined call returns with the test of it.

Not guaranteed: that every loop is rotated (a ``for`` with ``break`` may keep its test in the header).
"""

from __future__ import annotations

from dataclasses import dataclass

import llvmlite.binding as llvm

from llvm_passes.prepare.inline import pass_builder, run


@dataclass(frozen=True)
class Simplify:
    """Bring all functions of a module into canonical form."""

    rounds: int = 2
    """How many times the middle runs; a third changes nothing on any kernel seen."""
    name: str = "simplify"

    def apply(self, module: llvm.ModuleRef) -> None:
        for _ in range(self.rounds):
            _simplify_functions(module)
            _prune_and_thread(module)
        _canonicalise_loops(module)


def _simplify_functions(module: llvm.ModuleRef) -> None:
    builder = pass_builder(level=1)
    passes = builder.getFunctionPassManager()
    for function in module.functions:
        if not function.is_declaration:
            passes.run(function, builder)


def _prune_and_thread(module: llvm.ModuleRef) -> None:
    passes = llvm.create_new_module_pass_manager()
    passes.add_refprune_pass()
    passes.add_jump_threading_pass()
    passes.add_instruction_combine_pass()
    passes.add_simplify_cfg_pass()
    run(passes, module)


def _canonicalise_loops(module: llvm.ModuleRef) -> None:
    passes = llvm.create_new_module_pass_manager()
    passes.add_aggressive_dce_pass()
    passes.add_global_dead_code_eliminate_pass()
    passes.add_strip_dead_prototype_pass()
    passes.add_loop_simplify_pass()
    passes.add_lcssa_pass()
    passes.add_instruction_namer_pass()
    run(passes, module)
