"""Instrumented code, loaded, with the simulator behind it."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from bench.hierarchy.instrument import Instrument, marked
from bench.hierarchy.runtime import BUFFER, CAPACITY, FLUSH, RUNTIME
from bench.hierarchy.simulator import Simulator
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.reader import read_module
from tapeflow.engine import OptimisedModule, compile_native

_NOTHING: Mapping[str, int] = MappingProxyType({})
_FLUSH = ctypes.CFUNCTYPE(None, ctypes.c_int64)
_FINISH = "hierarchy.finish"


class Recorder:
    """One optimised module whose accesses go to ``simulator``.  Not for several threads."""

    def __init__(
        self,
        optimised: OptimisedModule,
        *,
        symbols: Mapping[str, int] = _NOTHING,
        pointers: Mapping[str, int] = _NOTHING,
    ) -> None:
        self.simulator = Simulator()
        self._buffer = np.empty((CAPACITY, 2), np.int64)
        self._error: BaseException | None = None
        self._flush = _FLUSH(self._flushed)
        text = instrumented(optimised.text)
        self._native = compile_native(
            OptimisedModule(text, (*optimised.exports, _FINISH)),
            symbols=symbols,
            pointers={
                **pointers,
                BUFFER: self._buffer.ctypes.data,
                FLUSH: ctypes.cast(self._flush, ctypes.c_void_p).value or 0,
            },
        )

    def address(self, symbol: str) -> int:
        return self._native.addresses[symbol]

    def finish(self) -> None:
        """After each call: hands over what is still in the buffer, and raises what the simulator raised."""
        ctypes.CFUNCTYPE(None)(self._native.addresses[_FINISH])()
        if self._error is not None:
            raise self._error

    def drain(self) -> None:
        """Gives back what the tapes of the module keep.  Nothing else does: no registry knows this code."""
        for name, address in self._native.addresses.items():
            if name.endswith(".tape.drain"):
                ctypes.CFUNCTYPE(ctypes.c_int64)(address)()

    def _flushed(self, count: int) -> None:
        if self._error is not None:
            return
        try:
            self.simulator.process(self._buffer[:count])
        except BaseException as error:  # ctypes would print it and go on
            self._error = error


def instrumented(text: str) -> str:
    """The optimised module with its accesses reported."""
    return f"{print_module(Instrument().apply(read_module(marked(text))))}\n{RUNTIME}"
