"""A compiled function that is compiled when compiled code first calls it.

The caller's code loads the function's address from a cell.  While the cell holds null it first calls
back into Python, which compiles the function and fills the cell; a function that cannot be compiled
leaves it empty, and the caller goes on without it.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable, Sequence
from typing import Any

from llvmlite import ir
from numba.core import cgutils

from llvm_passes.errors import TapeflowError
from tapeflow.transforms.entry_call import KEPT


class LazyFunction:
    """A function of fixed types.  Its address is filled in once, from whatever thread asks first."""

    def __init__(self, make: Callable[[], Any], argument_types: Sequence[Any], return_type: Any) -> None:
        self._make = make
        """Returns a dispatcher; may raise a :class:`TapeflowError`."""
        self.argument_types = tuple(argument_types)
        self.return_type = return_type
        self._cell = ctypes.c_void_p(None)
        self._callback = ctypes.CFUNCTYPE(None)(self._fill)
        self._lock = threading.Lock()
        self._is_tried = False
        self._dispatcher: Any = None

    def _fill(self) -> None:
        with self._lock:
            if self._is_tried:
                return
            try:
                dispatcher = self._make()
                dispatcher.compile(self.argument_types)
            except TapeflowError:
                self._is_tried = True
                return
            result = dispatcher.overloads[self.argument_types]
            self._dispatcher = dispatcher
            self._cell.value = result.library.get_pointer_to_function(result.fndesc.llvm_func_name)
            self._is_tried = True

    def generate(self, context: Any, builder: Any, values: Sequence[Any], otherwise: Callable[[], Any]) -> Any:
        """The call; ``otherwise()`` generates what takes its place when there is no such function."""
        context.active_code_library.__dict__.setdefault(KEPT, []).append(self)
        convention = context.call_conv
        cell = context.add_dynamic_addr(builder, ctypes.addressof(self._cell), info="tapeflow.lazy.cell")
        cell = builder.bitcast(cell, cgutils.voidptr_t.as_pointer())
        address = cgutils.alloca_once_value(builder, _load(builder, cell))
        with cgutils.if_unlikely(builder, cgutils.is_null(builder, builder.load(address))):
            fill = ctypes.cast(self._callback, ctypes.c_void_p).value
            pointer = context.add_dynamic_addr(builder, fill, info="tapeflow.lazy.fill")
            builder.call(builder.bitcast(pointer, ir.FunctionType(ir.VoidType(), ()).as_pointer()), ())
            builder.store(_load(builder, cell), address)
        found = builder.load(address)
        result = cgutils.alloca_once(builder, context.get_value_type(self.return_type))
        with builder.if_else(cgutils.is_not_null(builder, found)) as (is_there, is_missing):
            with is_there:
                function_type = convention.get_function_type(self.return_type, self.argument_types)
                callee = builder.bitcast(found, function_type.as_pointer())
                status, value = convention.call_function(builder, callee, self.return_type, self.argument_types, values)
                with cgutils.if_unlikely(builder, status.is_error):
                    convention.return_status_propagate(builder, status)
                builder.store(value, result)
            with is_missing:
                builder.store(otherwise(), result)
        return builder.load(result)


def _load(builder: Any, cell: Any) -> Any:
    """Another thread, and the callback, may change the cell."""
    return builder.load_atomic(cell, "acquire", 8)
