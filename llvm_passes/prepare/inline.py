"""Inline: make one function of ``symbol`` and all that it calls.

::

    define i32 @f(double %x) {                       define i32 @f(double %x) {
      %y = call double @square(double %x)              %y.i = fmul double %x, %x
      call void @NRT_incref(ptr %p)            =>      call void @NRT_incref(ptr %p)
      ...                                              ...
    }                                                }
    define double @square(double %x) { … }

Every defined function is marked ``internal alwaysinline``: the default inliner weighs size, and leaves
standing what an analysis cannot look into.  Functions that can reach themselves cannot be inlined and
stay, as do those named in ``keep``, whose meaning the caller tells the analyses; definitions that
nothing uses then disappear.

It does not inline calls through pointers; these are refused where they matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import llvmlite.binding as llvm
import networkx as nx

_DEFINITION = re.compile(r'^define [^\n]*?@("(?:[^"\\]|\\.)*"|[\w$.\-]+)\([^\n]*\n(.*?)^\}', re.MULTILINE | re.DOTALL)
_REFERENCE = re.compile(r'@("(?:[^"\\]|\\.)*"|[\w$.\-]+)')


@dataclass(frozen=True)
class Inline:
    """Inline all calls below ``symbol``, but for ``keep`` and recursion, and drop what is unused."""

    symbol: str
    keep: tuple[str, ...] = ()
    name: str = "inline"

    def apply(self, module: llvm.ModuleRef) -> None:
        fixed = {self.symbol, *self.keep, *recursive_functions(str(module))}
        for function in module.functions:
            if function.is_declaration:
                continue
            function.linkage = "external" if function.name == self.symbol else "internal"
            if function.name not in fixed:
                function.add_function_attribute("alwaysinline")
        passes = llvm.create_new_module_pass_manager()
        passes.add_always_inliner_pass()
        passes.add_global_dead_code_eliminate_pass()
        run(passes, module)


def recursive_functions(text: str) -> frozenset[str]:
    """The functions of a module that can reach themselves, by calls or by taking an address."""
    references = dict(_references(text))
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(references)
    graph.add_edges_from((f, g) for f, names in references.items() for g in names if g in references)
    components = nx.strongly_connected_components(graph)
    cycles = {name for component in components if len(component) > 1 for name in component}
    return frozenset(cycles | {f for f, names in references.items() if f in names})


def _references(text: str) -> Iterator[tuple[str, set[str]]]:
    for definition in _DEFINITION.finditer(text):
        yield definition.group(1).strip('"'), {n.strip('"') for n in _REFERENCE.findall(definition.group(2))}


def run(passes: llvm.ModulePassManager, module: llvm.ModuleRef) -> None:
    """Run module passes with a target that vectorises and unrolls nothing."""
    passes.run(module, pass_builder(level=1))


def pass_builder(level: int) -> llvm.PassBuilder:
    """LLVM's pass builder for this machine at ``level``, with unrolling and vectorising off."""
    llvm.initialize_native_target()
    machine = llvm.Target.from_default_triple().create_target_machine(opt=level)
    tuning = llvm.create_pipeline_tuning_options(speed_level=level)
    tuning.loop_unrolling = False
    tuning.loop_interleaving = False
    tuning.loop_vectorization = False
    tuning.slp_vectorization = False
    return llvm.create_pass_builder(machine, tuning)
