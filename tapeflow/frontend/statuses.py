"""Tell LLVM which statuses a recursive function may return.

::

    define i32 @f(…)   =>   define noundef range(i32 -1, -2147483648) i32 @f(…)

Numba's callers take two statuses for success, 0 and -2; the second comes from functions alone whose result is
optional.  Unless LLVM knows that, it sends the failure of a call that is inlined no further through a second
test in which it might be a success, and the way of an exception cannot be told from the others.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_DEFINITION = r"^define ([^\n@]*?)i32 (@\"?{symbol}\"?\()"
_STATUSES = "noundef range(i32 -1, -2147483648)"
"""Success, an exception with arguments of its own (positive), or one that Python has been told of (-1)."""


def declare_statuses(text: str, symbols: Collection[str]) -> str:
    """``text`` with the functions ``symbols``, whose results are not optional, declared never to return -2."""
    for symbol in symbols:
        definition = re.compile(_DEFINITION.format(symbol=re.escape(symbol)), re.MULTILINE)
        text = definition.sub(lambda found: f"define {found[1]}{_STATUSES} i32 {found[2]}", text, count=1)
    return text
