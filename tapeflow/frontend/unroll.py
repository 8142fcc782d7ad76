"""Mark the loop inside Numba's integer power, so that ``x ** 2`` becomes a product again.

::

    define i32 @…int_power…(…) {             define i32 @…int_power…(…) {
    B154:                                    B154:
      …                                =>      …
      br label %B154                           br label %B154, !llvm.loop !90
    }                                        }
                                             !90 = distinct !{!90, !91}
                                             !91 = !{!"llvm.loop.unroll.full"}

Numba lowers every ``x ** n`` with an integer ``n`` to a call of a loop over the bits of ``n`` and relies
on LLVM to unroll it where ``n`` is constant.  Preparation unrolls no loop of the user's, so this one
asks for it.  A loop whose ``n`` is not constant has no trip count and stays.
"""

from __future__ import annotations

import re

_POWER = re.compile(r"^define [^\n]*int_power_impl[^\n]*\n.*?^\}", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r'^(?P<label>[\w$.\-]+|"[^"]*"):|^  br (?P<branch>[^\n]*)$', re.MULTILINE)
_TARGET = re.compile(r"label %([\w$.\-]+|\"[^\"]*\")")
_NUMBER = re.compile(r"^!(\d+) = ", re.MULTILINE)


def unroll_integer_powers(text: str) -> str:
    """``text`` with the loops of Numba's ``int_power`` marked for full unrolling."""
    if _POWER.search(text) is None:
        return text
    number = 1 + max((int(n) for n in _NUMBER.findall(text)), default=-1)
    marked = _POWER.sub(lambda function: _mark(function.group(), number), text)
    return (
        f'{marked}\n!{number} = distinct !{{!{number}, !{number + 1}}}\n!{number + 1} = !{{!"llvm.loop.unroll.full"}}\n'
    )


def _mark(function: str, number: int) -> str:
    """Attach the mark to the branches that go back to a block above them."""
    seen: set[str] = set()

    def visit(line: re.Match[str]) -> str:
        if line["label"] is not None:
            seen.add(line["label"])
            return line.group()
        goes_back = any(target in seen for target in _TARGET.findall(line["branch"]))
        return f"{line.group()}, !llvm.loop !{number}" if goes_back else line.group()

    return _LINE.sub(visit, function)
