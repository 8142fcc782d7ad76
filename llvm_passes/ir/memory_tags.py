"""Metadata that says which memory an access touches: what the tape stage turns into alias scopes.

::

    %s = load double, ptr %p, !tapeflow.memory !4
    !4 = !{!"shadow.2.0", !"shadow.2.1"}        ; touches the first, and none of the others
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from llvm_passes.ir.model import Module

MEMORY_TAG = "tapeflow.memory"
PRIMAL_MEMORY = "primal"
"""Memory of the function itself, which is no shadow."""
_NAME = re.compile(r'!"([^"]*)"')


def first_metadata(module: Module) -> int:
    """The first free number of the module's metadata."""
    numbers = (key.lstrip("!") for key in module.metadata)
    return 1 + max((int(number) for number in numbers if number.isdigit()), default=-1)


def memory_tags(tags: Mapping[tuple[str, ...], str]) -> dict[str, str]:
    """The definitions of these tags."""
    return {number: f"!{{{', '.join(f'!{chr(34)}{n}{chr(34)}' for n in names)}}}" for names, number in tags.items()}


def tag_of(scopes: tuple[tuple[str, str], ...], module: Module) -> tuple[str, ...]:
    """The memory that an access with this metadata touches, then what it is apart from; empty where nothing says."""
    number = dict(scopes).get(MEMORY_TAG)
    return tuple(_NAME.findall(module.metadata[number])) if number is not None else ()
