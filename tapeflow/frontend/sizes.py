"""Tell LLVM that the sizes of arrays are not negative.

::

    define i32 @f(…, i64 %arg.u.5.0, …)   =>   define i32 @f(…, i64 range(i64 0, -9223372036854775808) %arg.u.5.0, …)

Numba wraps every signed index (``i + n if i < 0 else i``).  Where ``i`` counts down from ``n - 1`` the wrap
goes away once ``n`` is known to be a size, and with it a select on each address that the analyses would
have to see through.  NumPy guarantees it: no dimension is negative, and each fits a signed 64-bit integer.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_DEFINITION = r"^(define [^\n]*@\"?{symbol}\"?\()([^\n]*)"
_SIZE = "range(i64 0, -9223372036854775808)"


def declare_sizes(text: str, symbol: str, positions: Collection[int]) -> str:
    """``text`` with the arguments of ``symbol`` at ``positions`` declared to be at least zero."""
    if not positions:
        return text
    line = re.search(_DEFINITION.format(symbol=re.escape(symbol)), text, re.MULTILINE)
    assert line is not None, f"{symbol} is not defined in its own module"
    parts = line.group(2).split(", ")
    for position in positions:
        parts[position] = re.sub(r"^i64 (?=%)", f"i64 {_SIZE} ", parts[position])
    return text[: line.start(2)] + ", ".join(parts) + text[line.end() :]
