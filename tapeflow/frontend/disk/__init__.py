"""Tapes that are larger than their budget: chunks of records wait on disk.

::

    forward    | chunk 0 … chunk 6 | chunk 7 | chunk 8 |          reverse    … | chunk 6 | chunk 7 | chunk 8
                 on disk             written   used                              read      used      given back
                                     behind                                      ahead

A tape's arrays keep their addresses: what comes and goes are the pages behind them.  Before generated code touches
a record it makes sure that the record's chunk is there (``come``); the chunk that was asked for last, of each region,
is never taken away.

The file has no name, so nothing is left of it whatever happens to the process, and room for the tape is reserved in
it when the call asks for records: a full disk is missed while nothing has happened yet.  Reading and writing are done
by a thread that lives as long as the call; it does one thing at a time, and has a chunk to itself for that long.  Each
chunk has a checksum.

This is Python for Numba, of which nothing is left of Python when it runs: gradients call it by name
(``tapeflow.disk.*``), with or without the interpreter's lock.  It is compiled when the first gradient with a
``tape_dir`` is linked.  Linux alone has what it takes.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from numba import cfunc, types

from llvm_passes.tape.account import DISK
from tapeflow.frontend.disk import chunks, store, system, transfer


def symbols() -> Mapping[str, int]:
    """The addresses of the functions, by name."""
    functions = _compiled()
    return MappingProxyType({f"{DISK}{name}": int(function.address) for name, function in functions.items()})


@functools.cache
def _compiled() -> dict[str, Any]:
    return {
        "work": _for_c(transfer.work, 1),
        "make": _for_c(store.make, 3),
        "open": _for_c(chunks.begin, 4),
        "come": _for_c(chunks.come, 4),
        "settle": _for_c(chunks.settle, 1, types.void),
        "end": _for_c(store.end, 1, types.void),
        "resize": _for_c(system.resize, 3),
        "unmap": _for_c(system.unmap, 2, types.void),
    }


def _for_c(function: Any, arguments: int, result: Any = types.int64) -> Any:
    return cfunc(result(*[types.int64] * arguments))(function.py_func)
