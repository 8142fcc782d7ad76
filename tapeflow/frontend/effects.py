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
        # (kind, conjugate, n, x, y, result)
        "numba_xxdot": f"i32 @numba_xxdot(i8, i8, i64, {_READ}, {_READ}, {_WRITTEN}) {_ARGUMENTS_ONLY}",
        # (kind, trans, m, n, alpha, a, lda, x, beta, y)
        "numba_xxgemv": f"i32 @numba_xxgemv(i8, i8, i64, i64, {_READ}, {_READ}, i64, {_READ}, {_READ}, {_WRITTEN}) "
        f"{_ARGUMENTS_ONLY}",
        # (kind, transa, transb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)
        "numba_xxgemm": f"i32 @numba_xxgemm(i8, i8, i8, i64, i64, i64, {_READ}, {_READ}, i64, {_READ}, i64, {_READ}, "
        f"{_WRITTEN}, i64) {_ARGUMENTS_ONLY}",
        # (kind, n, x, increment, result)
        "numba_xxnrm2": f"i32 @numba_xxnrm2(i8, i64, {_READ}, i64, {_WRITTEN}) {_ARGUMENTS_ONLY}",
    }
)
"""The declarations, by the functions' names.  Source: numba/_helperlib.c."""

_DECLARATION = re.compile(r"^declare [^\n]*?@(?P<name>[\w.]+)\([^\n]*$", re.MULTILINE)


def declare_effects(text: str) -> str:
    """``text`` with what is known of Numba's C functions in their declarations."""
    return _DECLARATION.sub(
        lambda line: f"declare {_DECLARATIONS[line['name']]}" if line["name"] in _DECLARATIONS else line.group(), text
    )
