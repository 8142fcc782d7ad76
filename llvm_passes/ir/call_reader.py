"""Reads calls.

What the model's ``Call`` cannot say (inline assembly, operand bundles, values inside metadata) is kept as text.
"""

from __future__ import annotations

from llvm_passes.errors import UnsupportedError
from llvm_passes.ir import attributes
from llvm_passes.ir.lexer import FAST_MATH, Cursor
from llvm_passes.ir.model import METADATA, PTR, Call, FunctionType, Global, Instruction, MetadataOperand, Value
from llvm_passes.ir.value_reader import SCALAR_WORDS, Scope

# Words that open a constant expression; every other word before an argument's value is an attribute.
_CASTS = frozenset({"inttoptr", "ptrtoint", "ptrtoaddr", "bitcast", "addrspacecast", "trunc"})
_ARITHMETIC = frozenset({"getelementptr", "add", "sub", "mul", "xor", "shl"})
_VECTORS = frozenset({"splat", "extractelement", "insertelement", "shufflevector"})
_EXPRESSIONS = _CASTS | _ARITHMETIC | _VECTORS | {"blockaddress", "dso_local_equivalent", "no_cfi", "ptrauth"}


def read_call(scope: Scope, c: Cursor, opcode: str) -> Instruction:
    flags = c.take_all(FAST_MATH)
    # What stands before the type: a calling convention, attributes of the result, an address space.
    before: list[str] = []
    while not c.at_type():
        before.append(attributes.kind(c.attribute()))
    opaque = "inreg" in before or "addrspace" in before
    result = c.type()
    signature = c.signature(result) if c.here == "(" else None
    callee: Value | None = None
    if c.here == "asm":
        while c.here != "(":
            c.take()
    else:
        callee = scope.value(c, PTR)
    values, kept, has_local_metadata = _arguments(scope, c)
    attached = _attached(scope, c)
    has_bundles = c.accept("[")
    if has_bundles:
        _bundles(scope, c, values)
    opaque |= has_local_metadata or has_bundles
    _check_convention(scope, before, callee, opaque=opaque)
    if opaque or callee is None:
        return scope.opaque(c, opcode, result, values if callee is None else [*values, callee])
    return Call(
        opcode=opcode,
        type=result,
        name=scope.name,
        operands=(*values, callee),
        flags=flags,
        location=scope.location,
        signature=signature or FunctionType(result, tuple(v.type for v in values)),
        argument_attributes=tuple(kept),
        attributes=attached,
    )


def _check_convention(scope: Scope, before: list[str], callee: Value | None, *, opaque: bool) -> None:
    """Refuse a calling convention, unless the reader takes it from the callee's definition as well."""
    convention = next(filter(attributes.is_convention, before), None)
    if convention is None:
        return
    if isinstance(callee, Global) and scope.around.has_private_convention(callee.name) and not opaque:
        return
    raise UnsupportedError(
        "read",
        f"call with calling convention {convention}",
        location=scope.location,
        advice="Use the C calling convention.",
    )


def _arguments(scope: Scope, c: Cursor) -> tuple[list[Value], list[str], bool]:
    """The arguments, the attributes kept of each, and whether metadata holds a value of the function."""
    values: list[Value] = []
    kept: list[str] = []
    has_local_metadata = False
    c.expect("(")
    while not c.accept(")"):
        type = c.type()
        if type != METADATA:
            kept.append(_argument_attributes(c))
            values.append(scope.value(c, type))
        else:
            kept.append("")
            is_node = c.here[:1] == "!"
            has_local_metadata |= not is_node
            values.append(_metadata(scope, c) if is_node else scope.operand(c))
        c.accept(",")
    return values, kept, has_local_metadata


def _argument_attributes(c: Cursor) -> str:
    found: list[str] = []
    while _is_attribute(c.here):
        found.append(c.attribute())
    return " ".join(attributes.kept_argument_attributes(found, attributes.CALL_ARGUMENT)) if found else ""


def _is_attribute(token: str) -> bool:
    if token[:1] == '"':
        return True
    return token[:1].isalpha() and token[:2] != 'c"' and token not in SCALAR_WORDS and token not in _EXPRESSIONS


def _metadata(scope: Scope, c: Cursor) -> MetadataOperand:
    start = c.index
    token = c.take()
    if token[1:].isdigit():
        return MetadataOperand(METADATA, scope.around.keep_metadata(token))
    if c.here == "(":
        c.skip_group()
        if any(t[:1] == "%" for t in c.tokens[start : c.index]):
            raise UnsupportedError(
                "read", f"metadata {token} of values", location=scope.location, advice="Compile without it."
            )
    return MetadataOperand(METADATA, c.source(start, c.index))


def _attached(scope: Scope, c: Cursor) -> tuple[str, ...]:
    """The function attributes of the call."""
    found: list[str] = []
    while c.here and c.here != "[":
        found.extend(scope.around.group(c.take()) if c.here[:1] == "#" else (c.attribute(),))
    return attributes.kept_function_attributes(found)


def _bundles(scope: Scope, c: Cursor, operands: list[Value]) -> None:
    while not c.accept("]"):
        c.take()
        c.expect("(")
        while not c.accept(")"):
            operands.append(scope.operand(c))
            c.accept(",")
        c.accept(",")
