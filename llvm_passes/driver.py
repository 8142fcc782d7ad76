"""Passes by name: the registry's base class, the text form of a pipeline, and the run that verifies between passes.

    prepare{function=f},adjoint{function=f activity=dup,const},schedule

A pipeline's text is pass names with commas between; a pass's options stand in braces, with spaces
between, and a value that is a list has commas.
"""

from __future__ import annotations

import dataclasses
import re
import typing
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, get_args, get_origin

from llvm_passes.errors import CompileError, PipelineError
from llvm_passes.ir.model import Module
from llvm_passes.ir.printer import print_module
from llvm_passes.ir.verify import verify


@dataclass(frozen=True)
class Pass(ABC):
    """Valid IR in, valid IR out.  The fields are the options, and the command line offers them under their names.

    The driver verifies after each pass, so that a pass need not check what it is given.
    """

    name: ClassVar[str]

    @abstractmethod
    def apply(self, module: Module) -> Module: ...


@dataclass(frozen=True)
class Report(Pass):
    """An analysis that is printed: it answers, and leaves the module as it was."""

    @abstractmethod
    def describe(self, module: Module) -> str: ...

    def apply(self, module: Module) -> Module:
        return module


def run(
    module: Module,
    passes: Iterable[Pass],
    *,
    after: Callable[[Pass, Module], None] = lambda _pass, _module: None,
    report: Callable[[str], None] = print,
) -> Module:
    """The module after all passes, verified after each.

    ``after`` sees each pass's result; ``report`` gets the text of each :class:`Report`.  Raises
    :class:`CompileError` that names the pass whose result LLVM rejects, and what the passes raise.
    """
    for one in passes:
        if isinstance(one, Report):
            report(one.describe(module))
            continue
        module = one.apply(module)
        try:
            verify(print_module(module))
        except CompileError as error:
            raise CompileError(f"{one.name}: its result is not valid IR. {error}") from error
        after(one, module)
    return module


def parse_passes(text: str, registry: Mapping[str, type[Pass]]) -> tuple[Pass, ...]:
    """The passes that ``text`` spells.  Raises :class:`PipelineError` for an unknown name, option or value."""
    parsed = []
    position = 0
    while position < len(text):
        match = _PASS.match(text, position)
        if match is None:
            raise PipelineError(f"passes: cannot read {text[position:]!r}. Write name{{option=value …}},name,…")
        name, options = match["name"], match["options"]
        if name not in registry:
            raise PipelineError(f"passes: there is no pass {name!r}. The passes are {', '.join(sorted(registry))}.")
        parsed.append(_with_options(registry[name], options or ""))
        position = match.end()
    return tuple(parsed)


_PASS = re.compile(r"\s*(?P<name>[A-Za-z][\w-]*)\s*(?:\{(?P<options>[^{}]*)\})?\s*(?:,(?=\s*\S)|$)")


def _with_options(kind: type[Pass], text: str) -> Pass:
    types = typing.get_type_hints(kind)
    fields = {field.name: field for field in dataclasses.fields(kind)}
    values: dict[str, object] = {}
    for item in text.split():
        name, equals, value = item.partition("=")
        if name not in fields or not equals:
            offered = ", ".join(fields) or "none"
            raise PipelineError(f"passes: {kind.name} has no option {item!r}. Its options are {offered}.")
        values[name] = _converted(types[name], value, f"{kind.name}{{{name}}}")
    required = [n for n, f in fields.items() if f.default is dataclasses.MISSING and n not in values]
    if required:
        raise PipelineError(f"passes: {kind.name} needs {', '.join(required)}. Write {kind.name}{{{required[0]}=…}}.")
    return kind(**values)


def _converted(kind: typing.Any, text: str, option: str) -> object:
    """``text`` as a value of an option's type: text, a number, yes or no, an enum's value, or a tuple of those."""
    if get_origin(kind) is tuple:
        return tuple(_converted(get_args(kind)[0], item, option) for item in text.split(",") if item)
    choices: Mapping[str, object] | None = None
    if kind is bool:
        choices = {"true": True, "false": False}
    elif isinstance(kind, type) and issubclass(kind, Enum):
        choices = {str(member.value): member for member in kind}
    if choices is not None:
        if text not in choices:
            raise PipelineError(f"passes: {option} is {text!r}. It is one of {', '.join(choices)}.")
        return choices[text]
    try:
        return kind(text)
    except ValueError as error:
        raise PipelineError(f"passes: {option} is {text!r}, which is not a number.") from error
