"""What compiled Numba code calls by name: its runtime, and its own C functions."""

from __future__ import annotations

from collections.abc import Mapping

from numba import _helperlib
from numba.core.registry import cpu_target
from numba.core.runtime import _nrt_python, rtsys

from tapeflow.runtime import memory


def runtime_symbols(*, on_disk: bool = False) -> Mapping[str, int]:
    """``NRT_*`` and ``numba_*`` by the names that Numba's generated code uses; what a tape on disk needs, if asked for.

    Names that begin with an underscore are internal to the runtime and keep their names there.
    """
    rtsys.initialize(cpu_target.target_context)
    runtime = {name if name.startswith("_") else f"NRT_{name}": a for name, a in _nrt_python.c_helpers.items()}
    return {
        **memory.symbols(),
        **(_disk_symbols() if on_disk else {}),
        **{f"numba_{name}": address for name, address in _helperlib.c_helpers.items()},
        **runtime,
    }


def _disk_symbols() -> Mapping[str, int]:
    from tapeflow.frontend import disk  # it names functions that only Linux has

    return disk.symbols()


def runtime_library() -> str:
    """The LLVM module of Numba's reference counting, which no C library holds (``NRT_incref`` …)."""
    rtsys.initialize(cpu_target.target_context)
    return str(rtsys.library.get_llvm_str())
