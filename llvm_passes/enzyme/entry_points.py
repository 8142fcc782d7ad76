"""What a call of an entry point asks for: mode, function, and what each argument is.

::

    __enzyme_autodiff((void*) f, enzyme_dup, x, x_bar, enzyme_const, n, 3.0)

reads as: reverse mode of ``@f``; its first argument is ``x`` with the shadow ``x_bar``, its second a
constant, its third a float by value whose derivative the call returns.  A marker is ``metadata
!"enzyme_dup"`` or a load of the global variable ``@enzyme_dup``.  Without a marker a pointer is ``dup``,
a float is differentiated, and anything else is a constant, as in Enzyme.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.constants import constant_value
from llvm_passes.ir.model import (
    Call,
    Cast,
    Constant,
    FloatType,
    Function,
    Global,
    Instruction,
    Load,
    Local,
    Location,
    MetadataOperand,
    Module,
    PointerType,
    Type,
    Value,
)

STAGE = "enzyme"


class Mode(Enum):
    REVERSE = "__enzyme_autodiff"
    FORWARD = "__enzyme_fwddiff"


class Marker(Enum):
    """The words that stand before an argument."""

    CONST = "enzyme_const"
    DUP = "enzyme_dup"
    DUPNONEED = "enzyme_dupnoneed"
    OUT = "enzyme_out"


ENTRY_POINT = "__enzyme_"
WORDS = {marker.value: marker for marker in Marker}
WIDTH = "enzyme_width"
IGNORED = frozenset({"enzyme_strong_zero"})
"""Markers that ask for what always holds here."""


@dataclass(frozen=True, slots=True)
class Passed:
    """One argument of the function to be differentiated, as the call passes it."""

    marker: Marker
    value: Value
    shadows: tuple[Value, ...] = ()
    """Its shadow or tangent: one for each direction."""
    attributes: str = ""
    """What the call says of the value, such as ``byval``."""


@dataclass(frozen=True, slots=True)
class Request:
    """A call of an entry point, understood."""

    mode: Mode
    function: str
    passed: tuple[Passed, ...]
    width: int
    """Number of directions; 1 unless the call says otherwise."""
    result_cell: Value | None
    """Where the result goes when the call returns a struct through memory."""
    result_attributes: str = ""


def is_entry_point(name: str | None) -> bool:
    return name is not None and ENTRY_POINT in name


def has_entry_points(module: Module) -> bool:
    """Whether some function of the module calls an entry point."""
    return any(
        isinstance(i, Call) and is_entry_point(i.callee_name)
        for function in module.functions.values()
        for i in function.instructions()
    )


def read_request(call: Call, caller: Function, module: Module) -> Request | None:
    """What ``call`` asks for; None when the function to be differentiated is not known here.

    Raises :class:`UnsupportedError` for what no derivative is made of.
    """
    return _Reader(call, caller, module).read()


class _Reader:
    def __init__(self, call: Call, caller: Function, module: Module) -> None:
        self.call = call
        self.module = module
        self.definitions: Mapping[str, Instruction] = {i.name: i for i in caller.instructions() if i.name is not None}
        self.arguments = list(call.arguments)
        attributes = call.argument_attributes or ("",) * len(self.arguments)
        self.attributes = list(attributes)
        self.position = 0
        self.pending_width = 1

    @property
    def location(self) -> Location | None:
        return self.call.location

    def refuse(self, construct: str, advice: str) -> UnsupportedError:
        return UnsupportedError(STAGE, construct, location=self.location, advice=advice)

    def read(self) -> Request | None:
        name = self.call.callee_name or ""
        mode = next((m for m in Mode if m.value in name), None)
        if mode is None:
            offered = " and ".join(m.value for m in Mode)
            raise self.refuse(f"a call of @{name}", f"The entry points that are replaced are {offered}.")
        cell, cell_attributes = self.result_cell()
        if self.position >= len(self.arguments):
            raise self.refuse(f"a call of @{name} without a function", "Pass the function first.")
        function = self.function_of(self.arguments[self.position])
        if function is None:
            return None
        self.position += 1
        target = self.module.functions.get(function)
        if target is None or target.is_declaration:
            raise self.refuse(f"the derivative of @{function}, which the module does not define", "Define it there.")
        if target.variadic:
            raise self.refuse(f"the derivative of @{function}, which is variadic", "Give it fixed parameters.")
        passed = [self.read_passed(mode, target, n) for n in range(len(_parameters(target)))]
        self.read_words()
        if self.position != len(self.arguments):
            raise self.refuse(
                f"a call of @{name} with more arguments than @{function} takes",
                "Pass each argument of the function once, a dup one with its shadow.",
            )
        return Request(mode, function, tuple(passed), self.pending_width, cell, cell_attributes)

    def result_cell(self) -> tuple[Value | None, str]:
        if self.arguments and "sret" in self.attributes[0]:
            self.position = 1
            return self.arguments[0], self.attributes[0]
        return None, ""

    def function_of(self, value: Value) -> str | None:
        """The function that a pointer is known to be."""
        value = self.origin(value)
        if isinstance(value, Global) and value.name in self.module.functions:
            return value.name
        return None

    def origin(self, value: Value) -> Value:
        """``value`` without the casts it went through."""
        while isinstance(value, Local):
            made = self.definitions.get(value.name)
            if not isinstance(made, Cast) or made.opcode not in ("bitcast", "trunc", "sext", "zext"):
                break
            value = made.operands[0]
        return value

    def word(self, value: Value) -> str | None:
        """The marker that an argument is: ``enzyme_dup``; None for a value."""
        value = self.origin(value)
        if isinstance(value, MetadataOperand):
            text = value.text.removeprefix("!").strip('"')
            return self.module.metadata.get(value.text, text).removeprefix('!{!"').removesuffix('"}')
        made = self.definitions.get(value.name) if isinstance(value, Local) else None
        if isinstance(made, Load) and isinstance(made.operands[0], Global):
            value = made.operands[0]
        if isinstance(value, Global) and value.name.startswith("enzyme_") and value.name not in self.module.functions:
            return value.name
        return None

    def read_words(self) -> Marker | None:
        """Takes the markers that stand here; the activity among them, if there is one."""
        found: Marker | None = None
        while self.position < len(self.arguments):
            word = self.word(self.arguments[self.position])
            if word is None:
                return found
            self.position += 1
            if word == WIDTH:
                self.read_width()
            elif word in WORDS:
                if found is not None:
                    raise self.refuse(f"the marker {word} after {found.value}", "Write one before each argument.")
                found = WORDS[word]
            elif word not in IGNORED:
                raise self.refuse(f"the marker {word}", f"The markers are {', '.join(WORDS)} and {WIDTH}.")
        return found

    def read_width(self) -> None:
        value = self.arguments[self.position] if self.position < len(self.arguments) else None
        number = constant_value(value) if isinstance(value, Constant) else None
        if not isinstance(number, int) or not 1 <= number <= 64:
            raise self.refuse(f"{WIDTH} {value}", "Give the number of directions as a constant from 1 to 64.")
        self.pending_width = number
        self.position += 1

    def read_passed(self, mode: Mode, target: Function, number: int) -> Passed:
        parameter = _parameters(target)[number]
        marker = self.read_words() or _default(parameter.type)
        value, attributes = self.take(target)
        if marker is Marker.OUT and not isinstance(parameter.type, FloatType):
            raise self.refuse(
                f"{Marker.OUT.value} for argument {number} of @{target.name}, which is {parameter.type}",
                "Only floats that are passed by value are out.",
            )
        if mode is Mode.REVERSE:
            if marker in (Marker.DUP, Marker.DUPNONEED) and not isinstance(parameter.type, PointerType):
                raise self.refuse(
                    f"{marker.value} for argument {number} of @{target.name}, which is {parameter.type}",
                    f"Pass a float as {Marker.OUT.value}: the call returns its derivative.",
                )
            if self.pending_width != 1:
                raise self.refuse(f"{WIDTH} {self.pending_width} in reverse mode", "Call it once for each direction.")
            shadows: tuple[Value, ...] = () if marker in (Marker.CONST, Marker.OUT) else (self.take(target)[0],)
        else:
            # In forward mode a float brings its tangent along.
            shadows = () if marker is Marker.CONST else tuple(self.take(target)[0] for _ in range(self.pending_width))
        if "byval" in attributes and marker is not Marker.CONST:
            raise self.refuse(
                f"a differentiated struct passed by value to @{target.name}", "Pass a pointer to the struct."
            )
        return Passed(marker, value, shadows, attributes)

    def take(self, target: Function) -> tuple[Value, str]:
        if self.position >= len(self.arguments):
            raise self.refuse(
                f"a call of @{self.call.callee_name} with too few arguments for @{target.name}",
                "Pass each argument of the function, and after a dup one its shadow.",
            )
        value, attributes = self.arguments[self.position], self.attributes[self.position]
        if self.word(value) is not None:
            raise self.refuse("a marker where a value is due", "After a dup argument stands its shadow.")
        self.position += 1
        return value, attributes


def _parameters(function: Function) -> tuple[Parameter, ...]:
    """The arguments that a caller passes: not the cell of a struct that is returned through memory."""
    return tuple(Parameter(a.type, a.name) for a in function.arguments if not any("sret" in t for t in a.attributes))


@dataclass(frozen=True, slots=True)
class Parameter:
    type: Type
    name: str


def _default(type: Type) -> Marker:
    if isinstance(type, PointerType):
        return Marker.DUP
    return Marker.OUT if isinstance(type, FloatType) else Marker.CONST
