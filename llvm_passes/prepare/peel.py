"""Peel: the iterations at the boundaries of a loop as code of their own, so that the others have no conditions.

::

    loop:                                           first iteration:  left = u[n - 1]
      left  = i > 0     ? u[i - 1] : u[n - 1]       loop:             left = u[i - 1]     right = u[i + 1]
      right = i < n - 1 ? u[i + 1] : u[0]     =>    last iteration:   left = u[i - 1]     right = u[0]

What is left is a loop without branches over neighbouring cells, whose forward and reverse passes LLVM vectorises.

Why it is right: the iterations run in the same order, each once, whatever their number; a condition is replaced
by what it is in that iteration (:mod:`llvm_passes.analysis.boundary`).  Works on LLVM's text, which keeps what the
model of the IR does not hold (debug locations), before LLVM simplifies once more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from llvm_passes.analysis.boundary import Boundaries, boundaries
from llvm_passes.ir.model import Function, quoted
from llvm_passes.ir.reader import read_module

MOST_INSTRUCTIONS = 120
"""Of a loop: its code is written up to three times."""
MOST_LOOPS = 8
"""In one function."""

_TOKEN = r'(?:"(?:[^"\\]|\\.)*"|[-a-zA-Z$._0-9]+)'
_NAME = re.compile(rf"%({_TOKEN})")
_LABEL = re.compile(rf"({_TOKEN}):")
_DEFINITION = re.compile(rf"  %({_TOKEN}) = ")
_PHI = re.compile(rf"  %({_TOKEN}) = phi ([^\[]*) (\[ .* \])([^\]]*)$")
_INCOMING = re.compile(rf"\[ (.*?), %({_TOKEN}) \]")
_TYPE = re.compile(rf"^%({_TOKEN}) = type", re.MULTILINE)


@dataclass(frozen=True)
class Peel:
    """Peel the innermost loops of one function that have boundary conditions."""

    symbol: str
    name: str = "peel"

    def apply(self, text: str) -> str | None:
        """The module with loops peeled; None where there is nothing to peel."""
        function = read_module(text).functions[self.symbol]
        found = [b for b in boundaries(function) if _size(function, b) <= MOST_INSTRUCTIONS][:MOST_LOOPS]
        symbol = re.escape(quoted(self.symbol))
        match = re.search(rf"^define [^\n]*@{symbol}\([^\n]*\{{\n(.*?)^\}}$", text, re.MULTILINE | re.DOTALL)
        if not found or match is None:
            return None
        body = _Body(match.group(1))
        if body.names & {_bare(name) for name in _TYPE.findall(text)}:
            return None  # a name is looked up by its text
        for boundary in found:
            if boundary.first:
                _peel_first(body, boundary)
            if boundary.last:
                _peel_last(body, boundary)
        return f"{text[: match.start(1)]}{body}{text[match.end(1) :]}"


def _size(function: Function, boundary: Boundaries) -> int:
    return sum(len(b.instructions) for b in function.blocks if b.label in boundary.loop.blocks)


def _peel_first(body: _Body, boundary: Boundaries) -> None:
    loop = boundary.loop
    phis = body.phis(loop.header)
    assert loop.preheader is not None
    starts = {phi.name: phi.coming_from(loop.preheader) for phi in phis}
    copy = body.copy(boundary, "first", starts, boundary.first)
    others = body.add(f"{loop.header}.others", [f"  br label {_local(loop.header)}"])
    body.rename(loop.preheader, {loop.header: copy[loop.header]})
    body.rename(_name(copy[loop.latch]), {_name(copy[loop.header]): _local(others)})
    following = {phi.name: _renamed(phi.coming_from(loop.latch), copy) for phi in phis}
    body.enter(loop.header, loop.preheader, others, following)
    body.fold(loop.blocks, {name: not answer for name, answer in boundary.first.items()})


def _peel_last(body: _Body, boundary: Boundaries) -> None:
    loop, counter = boundary.loop, boundary.counter
    phis = body.phis(loop.header)
    (before,) = {label for phi in phis for _, label in phi.incoming if label != loop.latch}
    merged = {phi.name: _local(body.fresh(f"{phi.name}.last")) for phi in phis}
    copy = body.copy(boundary, "last", merged, boundary.last)
    joins = (
        Phi(
            _name(merged[p.name]),
            p.type,
            ((p.coming_from(before), before), (p.coming_from(loop.latch), loop.latch)),
        )
        for p in phis
    )
    last = body.add(f"{loop.header}.to.last", [*map(str, joins), f"  br label {copy[loop.header]}"])
    (exit_,) = (edge.target for edge in loop.exits if edge.source == loop.latch)
    body.blocks[_name(copy[loop.latch])][-1] = f"  br label {_local(exit_)}"
    value = next(phi for phi in phis if phi.name == counter.phi.value.name).coming_from(before)
    for label, current in ((before, value), (loop.latch, _local(counter.next.name))):
        following, is_last = (_local(body.fresh(f"{loop.header}.{stem}")) for stem in ("following", "is.last"))
        body.blocks[label][-1:] = [
            f"  {following} = add {counter.phi.value.type} {current}, {counter.step}",
            f"  {is_last} = icmp eq {counter.phi.value.type} {following}, {boundary.bound}",
            f"  br i1 {is_last}, label {_local(last)}, label {_local(loop.header)}",
        ]
    body.leave(exit_, loop.latch)
    body.fold(loop.blocks, {name: not answer for name, answer in boundary.last.items()})


class _Body:
    """The blocks of a function as lines of text, by label."""

    def __init__(self, text: str) -> None:
        self.blocks: dict[str, list[str]] = {}
        self.names: set[str] = set()
        """Of all values and blocks."""
        lines: list[str] = []
        for line in text.splitlines():
            if (label := _LABEL.match(line)) is not None:
                lines = self.blocks[_bare(label.group(1))] = []
            elif line.strip():
                lines.append(line)
            self.names |= {_bare(name) for name in _NAME.findall(line)}
        self.names |= self.blocks.keys()

    def __str__(self) -> str:
        return "\n".join(line for label, lines in self.blocks.items() for line in (f"{quoted(label)}:", *lines)) + "\n"

    def fresh(self, stem: str) -> str:
        name, number = stem, 0
        while name in self.names:
            number += 1
            name = f"{stem}.{number}"
        self.names.add(name)
        return name

    def add(self, stem: str, lines: list[str]) -> str:
        """A new block; its label."""
        label = self.fresh(stem)
        self.blocks[label] = lines
        return label

    def phis(self, label: str) -> list[Phi]:
        return [phi for phi in map(Phi.or_none, self.blocks[label]) if phi is not None]

    def rename(self, label: str, names: Mapping[str, str]) -> None:
        """Other names in what ends a block."""
        self.blocks[label][-1] = _renamed(self.blocks[label][-1], names)

    def fold(self, labels: frozenset[str], answers: Mapping[str, bool]) -> None:
        """Put answers in the place of conditions."""
        for label in labels:
            self.blocks[label] = [_with_answers(line, answers) for line in self.blocks[label]]

    def enter(self, header: str, before: str, label: str, values: Mapping[str, str]) -> None:
        """Let the phis of a header take these values, from another block than before."""
        for phi in self.phis(header):
            kept = tuple((value, source) for value, source in phi.incoming if source != before)
            self._replace(header, phi, ((values[phi.name], label), *kept))

    def leave(self, exit_: str, source: str) -> None:
        """Drop an edge into a block from its phis."""
        for phi in self.phis(exit_):
            self._replace(exit_, phi, tuple(pair for pair in phi.incoming if pair[1] != source))

    def _replace(self, label: str, phi: Phi, incoming: tuple[tuple[str, str], ...]) -> None:
        lines = self.blocks[label]
        position = next(n for n, found in enumerate(map(Phi.or_none, lines)) if found and found.name == phi.name)
        lines[position] = str(Phi(phi.name, phi.type, incoming, phi.rest))

    def copy(
        self, boundary: Boundaries, stem: str, entries: Mapping[str, str], answers: Mapping[str, bool]
    ) -> dict[str, str]:
        """Copies the blocks of a loop; what each of its names is there.

        ``entries``: what the header's phis are.  The copy's back edge leads to its own header.
        """
        loop = boundary.loop
        names = {name: _local(self.fresh(f"{name}.{stem}")) for name in self._defined(loop.blocks) - entries.keys()}
        names |= entries
        for label in [label for label in self.blocks if label in loop.blocks]:
            lines = [_with_answers(line, answers) for line in self.blocks[label]]
            if label == loop.header:
                lines = [line for line in lines if Phi.or_none(line) is None]
            self.blocks[_name(names[label])] = [_renamed(line, names) for line in lines]
        for exit_ in loop.exit_blocks:
            for phi in self.phis(exit_):
                more = tuple((_renamed(v, names), _name(names[b])) for v, b in phi.incoming if b in loop.blocks)
                self._replace(exit_, phi, (*phi.incoming, *more))
        return names

    def _defined(self, labels: frozenset[str]) -> set[str]:
        lines = (line for label in labels for line in self.blocks[label])
        return {_bare(m.group(1)) for m in map(_DEFINITION.match, lines) if m is not None} | labels


@dataclass(frozen=True)
class Phi:
    """``%name = phi type [ value, %label ], …``, as text."""

    name: str
    type: str
    incoming: tuple[tuple[str, str], ...]
    rest: str = ""
    """What is attached."""

    @staticmethod
    def or_none(line: str) -> Phi | None:
        match = _PHI.match(line)
        if match is None:
            return None
        pairs = tuple((value, _bare(label)) for value, label in _INCOMING.findall(match.group(3)))
        return Phi(_bare(match.group(1)), match.group(2), pairs, match.group(4))

    def __str__(self) -> str:
        pairs = ", ".join(f"[ {value}, {_local(label)} ]" for value, label in self.incoming)
        return f"  {_local(self.name)} = phi {self.type} {pairs}{self.rest}"

    def coming_from(self, label: str) -> str:
        return next(value for value, source in self.incoming if source == label)


def _with_answers(line: str, answers: Mapping[str, bool]) -> str:
    """The line with conditions that it uses, and does not define, replaced."""
    defined = _DEFINITION.match(line)
    begin = defined.end() if defined is not None else 0
    return line[:begin] + _renamed(line[begin:], {name: str(answer).lower() for name, answer in answers.items()})


def _renamed(text: str, names: Mapping[str, str]) -> str:
    return _NAME.sub(lambda found: names.get(_bare(found.group(1)), found.group()), text)


def _bare(token: str) -> str:
    """A name without the quotes that LLVM's grammar asks for."""
    if not token.startswith('"'):
        return token
    return re.sub(r"\\([0-9A-F]{2})", lambda code: chr(int(code.group(1), 16)), token[1:-1])


def _name(local: str) -> str:
    """The name of a local as it stands in the text."""
    return _bare(local.removeprefix("%"))


def _local(name: str) -> str:
    return f"%{quoted(name)}"
