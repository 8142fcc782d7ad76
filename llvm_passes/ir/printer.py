"""Prints the model as LLVM IR that llvmlite parses.

Source positions are printed as comments (``; heat.py:12``), not as debug metadata: a reader and
FileCheck see them, and LLVM has nothing to keep consistent.
"""

from __future__ import annotations

import os.path
from collections.abc import Callable, Iterable

from llvm_passes.ir.model import (
    I32,
    Alloca,
    Argument,
    BinaryOp,
    Branch,
    Call,
    Cast,
    Compare,
    Constant,
    ExtractValue,
    Function,
    GetElementPtr,
    InsertValue,
    Instruction,
    Load,
    Module,
    Opaque,
    Phi,
    Return,
    Store,
    Switch,
    Value,
    quoted,
)


def print_module(module: Module) -> str:
    """The text of the module: layout, types, globals, functions, metadata."""
    header = []
    if module.data_layout:
        header.append(f'target datalayout = "{module.data_layout}"')
    if module.triple:
        header.append(f'target triple = "{module.triple}"')
    sections = [
        "\n".join(header),
        "\n".join(f"%{quoted(name)} = type {text}" for name, text in module.types.items()),
        "\n".join(f"@{quoted(name)} = {variable.text}" for name, variable in module.globals.items()),
        *map(print_function, module.functions.values()),
        "\n".join(f"{node} = {text}" for node, text in module.metadata.items()),
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


def print_function(function: Function) -> str:
    """A definition with its blocks, or a declaration."""
    parameters = [_parameter(a, named=not function.is_declaration) for a in function.arguments]
    if function.variadic:
        parameters.append("...")
    words = [
        "declare" if function.is_declaration else "define",
        function.linkage,
        *function.result_attributes,
        str(function.result),
        f"@{quoted(function.name)}({', '.join(parameters)})",
        *function.attributes,
    ]
    line = " ".join(filter(None, words))
    if function.is_declaration:
        return line
    blocks = "\n\n".join(
        "\n".join([f"{quoted(block.label)}:", *(f"  {print_instruction(i)}" for i in block.instructions)])
        for block in function.blocks
    )
    return f"{line} {{\n{blocks}\n}}"


def print_instruction(instruction: Instruction) -> str:
    """One instruction without indentation, its source position in a comment."""
    result = "" if instruction.name is None else f"%{quoted(instruction.name)} = "
    body = _PRINTERS.get(type(instruction), _plain)(instruction)
    where = instruction.location
    comment = "" if where is None else f"  ; {os.path.basename(where.file)}:{where.line}"
    # A line break in a file's name would end the comment.
    return f"{result}{body}{comment if comment.isprintable() else ''}"


def _parameter(argument: Argument, *, named: bool) -> str:
    words = [str(argument.type), *argument.attributes]
    if named:
        words.append(f"%{quoted(argument.name)}")
    return " ".join(words)


def _typed(value: Value) -> str:
    return f"{value.type} {value}"


def _typed_list(values: Iterable[Value]) -> str:
    return ", ".join(map(_typed, values))


def _label(label: str) -> str:
    return f"label %{quoted(label)}"


def _opening(instruction: Instruction) -> str:
    """The opcode with its flags."""
    return " ".join((instruction.opcode, *instruction.flags))


def _align(align: int | None) -> str:
    return "" if align is None else f", align {align}"


def _scopes(scopes: tuple[tuple[str, str], ...]) -> str:
    return "".join(f", !{kind} {text}" for kind, text in scopes)


def _plain(i: Instruction) -> str:
    """Vector elements, ``select``, ``freeze``, ``fneg``: the opcode, then every operand with its type."""
    return f"{_opening(i)} {_typed_list(i.operands)}" if i.operands else i.opcode


def _binary(i: Instruction) -> str:
    left, right = i.operands
    return f"{_opening(i)} {_typed(left)}, {right}"


def _compare(i: Instruction) -> str:
    assert isinstance(i, Compare)
    left, right = i.operands
    return f"{_opening(i)} {i.predicate} {_typed(left)}, {right}"


def _cast(i: Instruction) -> str:
    return f"{_opening(i)} {_typed(i.operands[0])} to {i.type}"


def _phi(i: Instruction) -> str:
    assert isinstance(i, Phi)
    incoming = ", ".join(f"[ {value}, %{quoted(block)} ]" for value, block in i.incoming())
    return f"{_opening(i)} {i.type} {incoming}"


def _alloca(i: Instruction) -> str:
    assert isinstance(i, Alloca)
    (count,) = i.operands
    number = "" if count == Constant(I32, "1") else f", {_typed(count)}"
    space = str(i.type).removeprefix("ptr").strip()
    return f"alloca {i.allocated}{number}{_align(i.align)}{', ' + space if space else ''}"


def _access(i: Load | Store) -> str:
    words = [i.opcode, "atomic" if i.ordering else "", "volatile" if i.volatile else ""]
    return " ".join(filter(None, words))


def _load(i: Instruction) -> str:
    assert isinstance(i, Load)
    ordering = f" {i.ordering}" if i.ordering else ""
    return f"{_access(i)} {i.type}, {_typed(i.operands[0])}{ordering}{_align(i.align)}{_scopes(i.scopes)}"


def _store(i: Instruction) -> str:
    assert isinstance(i, Store)
    ordering = f" {i.ordering}" if i.ordering else ""
    return f"{_access(i)} {_typed_list(i.operands)}{ordering}{_align(i.align)}{_scopes(i.scopes)}"


def _getelementptr(i: Instruction) -> str:
    assert isinstance(i, GetElementPtr)
    return f"{_opening(i)} {i.source}, {_typed_list(i.operands)}"


def _member(i: Instruction) -> str:
    assert isinstance(i, ExtractValue | InsertValue)
    return f"{i.opcode} {_typed_list(i.operands)}, {', '.join(map(str, i.indices))}"


def _call(i: Instruction) -> str:
    assert isinstance(i, Call)
    kept = i.argument_attributes or ("",) * len(i.arguments)
    arguments = ", ".join(
        " ".join(filter(None, (str(value.type), words, str(value))))
        for value, words in zip(i.arguments, kept, strict=True)
    )
    signature = str(i.signature if i.signature.variadic else i.signature.result)
    attributes = "".join(f" {a}" for a in i.attributes)
    return f"{_opening(i)} {signature} {i.callee}({arguments}){attributes}{_scopes(i.scopes)}"


def _branch(i: Instruction) -> str:
    assert isinstance(i, Branch)
    return f"br {', '.join([*map(_typed, i.operands), *map(_label, i.targets)])}"


def _switch(i: Instruction) -> str:
    assert isinstance(i, Switch)
    cases = " ".join(
        f"{_typed(value)}, {_label(target)}" for value, target in zip(i.operands[1:], i.targets, strict=True)
    )
    return f"switch {_typed(i.operands[0])}, {_label(i.default)} [ {cases} ]"


def _return(i: Instruction) -> str:
    return f"ret {_typed(i.operands[0])}" if i.operands else "ret void"


def _opaque(i: Instruction) -> str:
    assert isinstance(i, Opaque)
    return i.text


_PRINTERS: dict[type[Instruction], Callable[[Instruction], str]] = {
    BinaryOp: _binary,
    Compare: _compare,
    Cast: _cast,
    Phi: _phi,
    Alloca: _alloca,
    Load: _load,
    Store: _store,
    GetElementPtr: _getelementptr,
    ExtractValue: _member,
    InsertValue: _member,
    Call: _call,
    Branch: _branch,
    Switch: _switch,
    Return: _return,
    Opaque: _opaque,
}
