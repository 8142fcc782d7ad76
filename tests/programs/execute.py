"""Runs modules of IR: ``python -m tests.programs.execute a.ll b.ll`` calls the ``main`` of each.

Each runs in a process of its own, which ends with what its ``main`` returns, or by a signal; one that
does not end with 0 ends the whole.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import sys
from pathlib import Path

from tapeflow.engine import compile_native, optimise


def run(path: str) -> None:
    """Compiles a module and calls its ``main``."""
    code = compile_native(optimise(Path(path).read_text(), exports=("main",)))
    ctypes.CDLL("libm.so.6")
    status = ctypes.CFUNCTYPE(ctypes.c_int)(code.addresses["main"])()
    ctypes.CDLL(None).fflush(None)
    sys.exit(status)


def main(paths: list[str]) -> int:
    for path in paths:
        process = multiprocessing.get_context("fork").Process(target=run, args=(path,))
        process.start()
        process.join()
        if process.exitcode:
            print(f"{path}: ended with {process.exitcode}", flush=True)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
