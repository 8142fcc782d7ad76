"""What is refused, read from the code that refuses it.

A refusal is an ``UnsupportedError``, made by its constructor or by a function named ``refuse``.  Its text
stands in the call, and nowhere else: the page is made by reading the sources of both packages.  What
depends on the function that is refused is written ``‹name›``, after the name that it has in the code.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

PACKAGES = ("llvm_passes", "tapeflow")

SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "signature": "Arguments, before anything is compiled",
        "convention": "Types of arguments and results",
        "capture": "What Numba compiles in a way that cannot be followed",
        "loops": "Control flow",
        "adjoint": "Reverse mode, in the function's IR",
        "tangent": "Forward mode, in the function's IR",
        "opt": "IR in, IR out",
    }
)
"""Headings by stage, in the order of the page; a stage that is not listed has its name as heading."""

_STAGE_OF_REFUSE: Mapping[str, str] = MappingProxyType({"tangent": "tangent", "frontend": "capture", "enzyme": "opt"})
"""The stage of a function named ``refuse``, by the package in which it is called; ``adjoint`` elsewhere."""


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    stage: str
    construct: str
    advice: str


def refusals() -> tuple[Refusal, ...]:
    """Every refusal in the sources, by stage, then in the order of its text; each once."""
    order = list(SECTIONS)
    found = {r for package in PACKAGES for path, text in _sources(files(package), package) for r in _in(path, text)}
    return tuple(sorted(found, key=lambda r: (order.index(r.stage) if r.stage in order else len(order), r)))


def understood() -> tuple[str, ...]:
    """The functions, besides those that are looked into, that a derivative may call: by the names of the tables."""
    from llvm_passes.rules.table import RULES
    from tapeflow.frontend.runtime import CALLEES

    return tuple(sorted({*RULES, *CALLEES}))


def page() -> str:
    """The page ``docs/refusals.md``."""
    lines = [
        "# What is refused",
        "",
        "Tapeflow refuses what it does not understand, before anything of the function runs: an `UnsupportedError`",
        "that names the stage, the construct, the Python line and what to do instead. This page lists every refusal.",
        "`tapeflow refusals` prints it, from the code that refuses; `‹name›` stands for what depends on the function.",
    ]
    stage = None
    for refusal in refusals():
        if refusal.stage != stage:
            stage = refusal.stage
            lines += ["", f"## {SECTIONS.get(stage, stage)}", "", "| refused | what to do |", "|---|---|"]
        lines.append(f"| {_cell(refusal.construct)} | {_cell(refusal.advice)} |")
    names = ", ".join(f"`{name}`" for name in understood())
    lines += [
        "",
        "## What is not looked into, and is understood",
        "",
        "Operations and C functions with a rule:",
        "",
        names,
    ]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda found: found.name):
        if entry.is_dir():
            yield from _sources(entry, f"{path}/{entry.name}")
        elif entry.name.endswith(".py"):
            yield f"{path}/{entry.name}", entry.read_text(encoding="utf-8")


def _in(path: str, text: str) -> Iterator[Refusal]:
    module = ast.parse(text)
    constants = ast.Module([s for s in module.body if isinstance(s, ast.Assign)], [])
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef) and function.name != "refuse":
            for call in ast.walk(function):
                if isinstance(call, ast.Call):
                    yield from _of_call(call, (function, constants), path)


def _of_call(call: ast.Call, scope: Sequence[ast.AST], path: str) -> Iterator[Refusal]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    named = {k.arg: k.value for k in call.keywords}
    if name == "refuse" and len(call.args) >= 2:
        stage: str | None = next((s for p, s in _STAGE_OF_REFUSE.items() if f"/{p}/" in path), "adjoint")
        construct = call.args[0]
        advice = call.args[2] if len(call.args) > 2 else named.get("advice")
    elif name == "UnsupportedError" and len(call.args) >= 2:
        stages = list(_texts(call.args[0], scope))
        # The transforms name themselves: what they refuse is refused by all of them.
        stage = stages[0] if len(stages) == 1 else "signature"
        construct, advice = call.args[1], named.get("advice")
    else:
        return
    advices = list(_texts(advice, scope)) if advice is not None else []
    for what in _texts(construct, scope):
        yield Refusal(stage or "signature", what, " ".join(advices) or "Rewrite the function without it.")


def _texts(expression: ast.expr, scope: Sequence[ast.AST]) -> Iterator[str]:
    """What a string in the code may be, in the reader's words; nothing where it is handed in from elsewhere."""
    match expression:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else _gap(part) for part in parts)
        case ast.IfExp(body=body, orelse=other):
            yield from _texts(body, scope)
            yield from _texts(other, scope)
        case ast.Name(id=name):
            for place in scope:
                for statement in ast.walk(place):
                    targets = statement.targets if isinstance(statement, ast.Assign) else ()
                    if any(getattr(t, "id", "") == name for t in targets):
                        assert isinstance(statement, ast.Assign)
                        yield from _texts(statement.value, scope)


def _gap(value: ast.expr) -> str:
    """A value in a text, by the name that it has in the code: what the reader will see there is of that kind."""
    match value:
        case ast.FormattedValue(value=inner) | ast.Subscript(value=inner):
            return _gap(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return f"‹{name.strip('_').replace('_', ' ')}›"
        case ast.BoolOp(values=[first, *_]) | ast.Call(args=[first, *_]):
            return _gap(first)
        case ast.Call(func=called):
            return _gap(called)
        case _:
            return "…"
