"""Which attributes the model keeps.

An attribute is a promise, and adjoints break promises: a pointer that the primal only reads is
written through its shadow, a function without side effects gains a tape.  So each place has a
whitelist, and whatever LLVM adds in a later version is dropped until someone has thought about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from llvm_passes.errors import UnsupportedError

FUNCTION = frozenset(
    {
        "nounwind",
        "noinline",
        "alwaysinline",
        "willreturn",
        "mustprogress",
        "norecurse",
        "nofree",
        "memory",
        "nocallback",
        "nosync",
        "speculatable",
        # Not a promise but a restriction: without it LLVM takes a user's own `sin` for the C library's.
        "nobuiltin",
    }
)
ABI = frozenset({"byval", "sret", "signext", "zeroext", "inreg", "elementtype"})
"""What caller and callee must agree on."""
CALL_ARGUMENT = ABI | {"immarg", "align"}
DEFINED_ARGUMENT = ABI | {"noalias"}
"""``noalias`` is what C's ``restrict`` promises; what is generated has parameters of its own, without it."""
DECLARED_ARGUMENT = ABI | {"immarg", "readonly", "readnone", "writeonly", "captures", "noalias"}
"""A function that is only declared is not transformed, so what it promises stays true."""
DEFINED_RESULT = frozenset({"signext", "zeroext", "inreg"})
DECLARED_RESULT = DEFINED_RESULT | {"noalias"}

# To drop one of these changes what the program means.
_REFUSED_ON_FUNCTIONS = frozenset({"naked", "returns_twice", "presplitcoroutine", "strictfp"})
_REFUSED_ON_ARGUMENTS = frozenset(
    {"inalloca", "preallocated", "byref", "nest", "swiftself", "swifterror", "swiftasync"}
)
_CONVENTION = re.compile(r"(?!ccc$)\w*cc|(?:amdgpu|ptx|spir|aarch64|riscv)_\w+")


def is_convention(word: str) -> bool:
    """Whether the word before a function's type is a calling convention other than C's."""
    return bool(_CONVENTION.fullmatch(word))


def kind(attribute: str) -> str:
    """``memory`` of ``memory(none)``, ``align`` of ``align 8``."""
    return attribute.split("(", 1)[0].split(" ", 1)[0].split("=", 1)[0]


def kept_function_attributes(attributes: Iterable[str]) -> tuple[str, ...]:
    kept = []
    for attribute in attributes:
        word = kind(attribute)
        if word in _REFUSED_ON_FUNCTIONS:
            raise UnsupportedError(
                "read", f"function attribute {word}", advice="Keep such functions out of the module."
            )
        if word in FUNCTION and attribute not in kept:
            kept.append(attribute)
    return tuple(kept)


def kept_argument_attributes(attributes: Iterable[str], whitelist: frozenset[str]) -> tuple[str, ...]:
    kept = []
    kinds = set()
    attributes = tuple(attributes)
    for attribute in attributes:
        word = kind(attribute)
        if word in _REFUSED_ON_ARGUMENTS:
            raise UnsupportedError(
                "read", f"argument attribute {word}", advice="Pass the argument by value or by pointer."
            )
        kinds.add(word)
        if word in whitelist:
            kept.append(attribute)
    if "align" not in whitelist and "byval" in kinds:
        # The alignment of a copy on the stack is part of the calling convention.
        kept.extend(a for a in attributes if kind(a) == "align")
    return tuple(kept)
