"""Tell LLVM that the sizes of arrays are not negative.

::

    define i32 @f(…, i64 %arg.u.5.0, …)   =>   define i32 @f(…, i64 range(i64 0, 1152921504606846976) %arg.u.5.0, …)

Numba wraps every signed index (``i + n if i < 0 else i``).  Where ``i`` counts down from ``n - 1`` the wrap
goes away once ``n`` is known to be a size, and with it a select on each address that the analyses would
have to see through.  An upper limit does the same for loops that count up in steps, whose last index is then
known not to wrap.  NumPy guarantees both: no dimension is negative, and the bytes of an array, dimensions that
are 0 left out, fit a signed 64-bit integer ("array is too big" otherwise; strides of 0 make no difference).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_DEFINITION = r"^(define [^\n]*@\"?{symbol}\"?\()([^\n]*)"
MOST_BYTES = (1 << 63) - 1


def declare_sizes(text: str, symbol: str, sizes: Mapping[int, int]) -> str:
    """``text`` with arguments of ``symbol`` declared to count elements; ``sizes``: bytes of one, by position."""
    if not sizes:
        return text
    line = re.search(_DEFINITION.format(symbol=re.escape(symbol)), text, re.MULTILINE)
    assert line is not None, f"{symbol} is not defined in its own module"
    parts = line.group(2).split(", ")
    for position, size in sizes.items():
        limit = MOST_BYTES // size + 1
        # One past the largest positive integer is spelled as the lowest negative one.
        limit -= (limit > MOST_BYTES) * (1 << 64)
        parts[position] = re.sub(r"^i64 (?=%)", f"i64 range(i64 0, {limit}) ", parts[position])
    return text[: line.start(2)] + ", ".join(parts) + text[line.end() :]
