"""A failing program made small: deletions and simplifications on its syntax tree, as long as it fails the same way."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator

from tests.property.outcome import Outcome
from tests.property.program import Program
from tests.property.runner import Worker

Edit = Callable[[ast.Module], None]

BLOCKS = ("body", "orelse", "finalbody")


def reduced(program: Program, outcome: Outcome, worker: Worker, *, attempts: int = 400) -> tuple[Program, Outcome]:
    """The smallest program found within a number of attempts, and its outcome."""
    for argnums in [(i,) for i in program.argnums if len(program.argnums) > 1]:
        smaller = program.with_argnums(argnums)
        result = worker.judge(smaller)
        attempts -= 1
        if result.signature == outcome.signature:
            program, outcome = smaller, result
            break
    seen = {program.source}
    position, has_shrunk = 0, False
    while attempts > 0:
        tree = ast.parse(program.source)
        edits = list(_edits(tree))
        if position >= len(edits):
            if not has_shrunk:
                break
            # What a later edit freed may let an earlier one succeed.
            position, has_shrunk = 0, False
            continue
        source = _applied(tree, edits[position])
        position += 1
        if source is None or source in seen:
            continue
        seen.add(source)
        attempts -= 1
        smaller = program.with_source(source)
        result = worker.judge(smaller)
        if result.signature == outcome.signature:
            program, outcome, position, has_shrunk = smaller, result, max(0, position - 2), True
    return program, outcome


def _applied(tree: ast.Module, edit: Edit) -> str | None:
    """The source after one edit of a copy; None when that is no program."""
    changed = copy.deepcopy(tree)
    edit(changed)
    try:
        source = ast.unparse(ast.fix_missing_locations(changed)) + "\n"
        compile(source, "reduced", "exec")
    except (SyntaxError, ValueError, TypeError, AttributeError):
        return None
    return source


def _edits(tree: ast.Module) -> Iterator[Edit]:
    """Edits from coarse to fine.  They name nodes by their number in a walk, which copies keep."""
    nodes = list(ast.walk(tree))
    blocks = [(n, name) for n, node in enumerate(nodes) for name in BLOCKS if _is_block(node, name)]
    for size in (8, 4, 2, 1):
        for number, name in blocks:
            count = len(getattr(nodes[number], name))
            yield from (_deletion(number, name, start, size) for start in range(0, count, size) if size <= count)
    for number, name in blocks:
        yield from (_unwrapping(number, name, i) for i, s in enumerate(getattr(nodes[number], name)) if _is_compound(s))
    for number, node in enumerate(nodes):
        for name, value in ast.iter_fields(node):
            for position, child in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(child, ast.expr) and not isinstance(getattr(child, "ctx", None), ast.Store):
                    yield from _simplifications(number, name, position, child)


def _is_block(node: ast.AST, name: str) -> bool:
    block = getattr(node, name, None)
    return isinstance(block, list) and bool(block) and isinstance(block[0], ast.stmt)


def _is_compound(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.For | ast.While | ast.If | ast.Try)


def _node(tree: ast.Module, number: int) -> ast.AST:
    return next(node for n, node in enumerate(ast.walk(tree)) if n == number)


def _deletion(number: int, name: str, start: int, size: int) -> Edit:
    def edit(tree: ast.Module) -> None:
        block = getattr(_node(tree, number), name)
        del block[start : start + size]
        if not block and name == "body":
            block.append(ast.Pass())

    return edit


def _unwrapping(number: int, name: str, position: int) -> Edit:
    """A loop becomes one run of its body, a branch its body."""

    def edit(tree: ast.Module) -> None:
        block = getattr(_node(tree, number), name)
        statement = block[position]
        first = [ast.Assign([statement.target], ast.Constant(0))] if isinstance(statement, ast.For) else []
        block[position : position + 1] = [*first, *statement.body]

    return edit


def _simplifications(number: int, name: str, position: int, child: ast.expr) -> Iterator[Edit]:
    parts = [part for part in ast.iter_child_nodes(child) if isinstance(part, ast.expr)]
    if isinstance(child, ast.Call):
        parts = [part for part in parts if part is not child.func]
    if isinstance(child, ast.Subscript | ast.Attribute | ast.Tuple):
        parts = []
    for part in parts:
        yield _replacement(number, name, position, part)
    if isinstance(child, ast.BinOp | ast.Call | ast.IfExp | ast.Subscript) and name != "func":
        yield _replacement(number, name, position, ast.Constant(0.5))
        yield _replacement(number, name, position, ast.Constant(0))


def _replacement(number: int, name: str, position: int, part: ast.expr) -> Edit:
    def edit(tree: ast.Module) -> None:
        node = _node(tree, number)
        value = getattr(node, name)
        if isinstance(value, list):
            value[position] = copy.deepcopy(part)
        else:
            setattr(node, name, copy.deepcopy(part))

    return edit
