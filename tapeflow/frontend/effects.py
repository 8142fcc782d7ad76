"""Tell LLVM what Numba's C functions do to memory.

::

    declare i32 @numba_attempt_nocopy_reshape(i64, ptr, ptr, …)
    =>
    declare i32 @numba_attempt_nocopy_reshape(i64, ptr readonly captures(none), …) nounwind memory(argmem: readwrite)

Numba declares them bare, so that LLVM must assume that a call changes every array structure whose
address it was ever given.  The structure then stays in memory, and its data pointer, read again after
the call, could be any.  With these promises it goes away like any other structure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_READ, _WRITTEN = "ptr readonly captures(none)", "ptr captures(none)"
_ARGUMENTS_ONLY = "nounwind willreturn memory(argmem: readwrite)"

_DECLARATIONS: Mapping[str, str] = MappingProxyType(
    {
        # (nd, dims, strides, newnd, newdims, newstrides, itemsize, is_f_order)
        "numba_attempt_nocopy_reshape": f"i32 @numba_attempt_nocopy_reshape(i64, {_READ}, {_READ}, i64, {_READ}, "
        f"{_WRITTEN}, i64, i32) {_ARGUMENTS_ONLY}",
    }
)
"""The declarations, by the functions' names.  Source: numba/_helperlib.c."""

_DECLARATION = re.compile(r"^declare [^\n]*?@(?P<name>[\w.]+)\([^\n]*$", re.MULTILINE)


def declare_effects(text: str) -> str:
    """``text`` with what is known of Numba's C functions in their declarations."""
    return _DECLARATION.sub(
        lambda line: f"declare {_DECLARATIONS[line['name']]}" if line["name"] in _DECLARATIONS else line.group(), text
    )
