"""Reads the ``define`` or ``declare`` line of a function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from llvm_passes.errors import UnsupportedError
from llvm_passes.ir import attributes
from llvm_passes.ir.lexer import Cursor, symbol_name
from llvm_passes.ir.model import Type

_LOCAL_LINKAGES = frozenset({"private", "internal"})
_MERGED_LINKAGES = frozenset({"linkonce", "weak", "common", "appending", "extern_weak", "linkonce_odr", "weak_odr"})
_LINKAGES = _LOCAL_LINKAGES | _MERGED_LINKAGES | {"available_externally"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument before its new name is chosen."""

    type: Type
    attributes: tuple[str, ...]
    token: str | None
    """Its name as printed (``%x``); declarations have none."""


@dataclass(frozen=True, slots=True)
class Header:
    name: str
    result: Type
    parameters: tuple[Parameter, ...]
    variadic: bool
    linkage: str
    attributes: tuple[str, ...]
    result_attributes: tuple[str, ...]
    private_convention: bool
    """LLVM gave a local function a calling convention of its own; it is read as C's, as are its calls."""


def read_header(line: str, group: Callable[[str], tuple[str, ...]]) -> Header:
    """``line`` is the whole line; ``group`` looks up the attributes of ``#3``."""
    c = Cursor(line)
    is_definition = c.take() == "define"
    linkage, convention = "", None
    result_attributes = []
    while not c.at_type():
        attribute = c.attribute()
        word = attributes.kind(attribute)
        if word in _LINKAGES:
            linkage = word
        elif attributes.is_convention(word):
            convention = word if word != "cc" else f"cc {c.take()}"
        else:  # visibility and storage classes are among these, and are dropped with what is not whitelisted
            result_attributes.append(attribute)
    result = c.type()
    name = symbol_name(c.take())
    if convention is not None and not (is_definition and convention == "fastcc" and linkage in _LOCAL_LINKAGES):
        raise UnsupportedError(
            "read", f"calling convention {convention} of @{name}", advice="Use the C calling convention."
        )
    argument_whitelist = attributes.DEFINED_ARGUMENT if is_definition else attributes.DECLARED_ARGUMENT
    parameters, variadic = _parameters(c, argument_whitelist)
    return Header(
        name=name,
        result=result,
        parameters=parameters,
        variadic=variadic,
        linkage=linkage,
        attributes=attributes.kept_function_attributes(_tail(c, group, name)),
        result_attributes=attributes.kept_argument_attributes(
            result_attributes, attributes.DEFINED_RESULT if is_definition else attributes.DECLARED_RESULT
        ),
        private_convention=convention is not None,
    )


def _parameters(c: Cursor, whitelist: frozenset[str]) -> tuple[tuple[Parameter, ...], bool]:
    parameters: list[Parameter] = []
    variadic = False
    c.expect("(")
    while not c.accept(")"):
        if c.accept("..."):
            variadic = True
            continue
        type = c.type()
        found = []
        while c.here not in (",", ")") and c.here[:1] != "%":
            found.append(c.attribute())
        token = c.take() if c.here[:1] == "%" else None
        parameters.append(Parameter(type, attributes.kept_argument_attributes(found, whitelist), token))
        c.accept(",")
    return tuple(parameters), variadic


def _tail(c: Cursor, group: Callable[[str], tuple[str, ...]], name: str) -> list[str]:
    """Function attributes among what follows the parameters; sections, alignment and comdats are dropped."""
    found: list[str] = []
    while c.here not in ("", "{"):
        token = c.here
        if token[:1] == "#":
            found.extend(group(c.take()))
        elif token[:1] == "!" or token in ("section", "partition"):  # an attachment: kind and node
            c.index += 2
        elif token in ("gc", "prefix", "prologue", "personality"):
            raise UnsupportedError("read", f"{token} of @{name}", advice="Only plain C functions are modelled.")
        else:
            found.append(c.attribute())
    return found
