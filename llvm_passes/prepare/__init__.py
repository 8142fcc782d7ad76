"""Preparation: from linked, unoptimised IR to the canonical form that the analyses read.

In canonical form

- the function and all that it calls are one function, but for calls of kept, recursive and external functions;
- scalars are in SSA form, invariant arithmetic stands outside of loops, redundant loads are gone;
- every loop has a preheader, one latch, dedicated exits, and values leave it through phis (LCSSA);
- iterations at the boundaries of a loop stand outside of it (:mod:`~llvm_passes.prepare.peel`);
- nothing else is unrolled, unswitched, vectorised, or turned into ``memcpy`` or ``memset`` that was a loop before;
- every instruction keeps its debug location, and every value has a name.

:func:`check_canonical` says whether a function is so.
"""

from __future__ import annotations

from collections.abc import Collection

import llvmlite.binding as llvm

from llvm_passes.errors import CompileError
from llvm_passes.ir.model import Module
from llvm_passes.ir.reader import read_module
from llvm_passes.prepare.canonical import check_canonical
from llvm_passes.prepare.hoist import Hoist
from llvm_passes.prepare.inline import Inline
from llvm_passes.prepare.locate import Locate
from llvm_passes.prepare.peel import Peel
from llvm_passes.prepare.reachable import Reachable
from llvm_passes.prepare.simplify import Simplify
from llvm_passes.prepare.split_returns import SplitReturns
from llvm_passes.prepare.static_stack import StaticStack
from llvm_passes.prepare.strip import Strip

__all__ = ["check_canonical", "prepare", "prepare_text"]


def prepare(text: str, symbol: str, *, keep: Collection[str] = ()) -> Module:
    """The canonical form of the function ``symbol`` of the module ``text``.

    ``keep`` names functions that stay calls: they are declarations in the result, whatever ``text``
    says of them.  Functions that ``symbol`` does not reach are gone.  Raises :class:`CompileError`
    when ``text`` is not valid IR or does not define ``symbol``.
    """
    module = read_module(prepare_text(text, symbol, keep=keep))
    model_pass: Reachable | StaticStack | SplitReturns | Hoist | Locate
    for model_pass in (Reachable(symbol, tuple(keep)), StaticStack(), SplitReturns(symbol), Hoist(), Locate()):
        module = model_pass.apply(module)
    return module


def prepare_text(text: str, symbol: str, *, keep: Collection[str] = ()) -> str:
    """LLVM's part of :func:`prepare`: what the reader gets to read."""
    context = llvm.context.create_context()
    try:
        module = llvm.parse_assembly(Strip().apply(text), context=context)
        module.verify()
    except RuntimeError as error:
        raise CompileError(f"prepare: LLVM rejects the module: {error}") from error
    with module:
        if all(function.name != symbol or function.is_declaration for function in module.functions):
            raise CompileError(f"prepare: the module does not define @{symbol}")
        Inline(symbol, tuple(keep)).apply(module)
        Simplify().apply(module)
        prepared = str(module)
    peeled = Peel(symbol).apply(prepared)
    if peeled is None:
        return prepared
    with llvm.parse_assembly(peeled, context=context) as module:
        module.verify()
        Simplify(rounds=1).apply(module)
        return str(module)
