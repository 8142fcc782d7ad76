"""Faults in the reader, the printer, and the whitelist of promises."""

from tests.mutation.catcher import corpus, unit
from tests.mutation.fault import Fault

PRINTER = "llvm_passes/ir/printer.py"
ATTRIBUTES = "llvm_passes/ir/attributes.py"
READER = "llvm_passes/ir/instruction_reader.py"

TEXT = (
    Fault(
        "operands printed in the wrong order",
        PRINTER,
        '    left, right = i.operands\n    return f"{_opening(i)} {_typed(left)}, {right}"',
        '    right, left = i.operands\n    return f"{_opening(i)} {_typed(left)}, {right}"',
        "a - b is not b - a",
        unit("ir/test_printer.py"),
    ),
    Fault(
        "flags are not printed",
        PRINTER,
        'return " ".join((instruction.opcode, *instruction.flags))',
        "return instruction.opcode",
        "nsw, inbounds and reassoc are lost, and with them the vectors",
        unit("ir/test_printer.py"),
    ),
    Fault(
        "alignment is not printed",
        PRINTER,
        'return "" if align is None else f", align {align}"',
        'return ""',
        "without it LLVM assumes the type's own, which packed memory does not have",
        unit("ir/test_printer.py"),
    ),
    Fault(
        "scopes are not printed",
        PRINTER,
        'return "".join(f", !{kind} {text}" for kind, text in scopes)',
        'return ""',
        "LLVM takes every store for one to the tape's header, and vectorises nothing",
        unit("ir/test_printer.py"),
    ),
    Fault(
        "a switch lists its cases from the end",
        PRINTER,
        "for value, target in zip(i.operands[1:], i.targets, strict=True)",
        "for value, target in zip(i.operands[1:], i.targets[::-1], strict=True)",
        "each case has its own target",
        unit("ir/test_printer.py"),
    ),
    Fault(
        "volatile is not printed",
        PRINTER,
        '"volatile" if i.volatile else ""',
        '""',
        "an access that must happen may be removed",
        unit("ir/test_printer.py"),
    ),
    Fault(
        "calls keep readonly and noalias",
        ATTRIBUTES,
        'CALL_ARGUMENT = ABI | {"immarg", "align"}',
        'CALL_ARGUMENT = ABI | {"immarg", "align", "readonly", "noalias", "writeonly"}',
        "a callee that is differentiated writes through what it only read",
        unit("ir/test_attributes.py"),
    ),
    Fault(
        "definitions keep what declarations promise",
        "llvm_passes/ir/header_reader.py",
        "argument_whitelist = attributes.DEFINED_ARGUMENT if is_definition else attributes.DECLARED_ARGUMENT",
        "argument_whitelist = attributes.DECLARED_ARGUMENT",
        "the adjoint writes through what the primal only reads",
        unit("ir/test_reader.py", "promises"),
    ),
    Fault(
        "functions keep memory(argmem: read)",
        ATTRIBUTES,
        "        if word in FUNCTION and attribute not in kept:",
        "        if attribute not in kept:",
        "whatever LLVM promises of the primal is promised of the adjoint",
        unit("ir/test_reader.py"),
    ),
    Fault(
        "samesign is read as nothing",
        "llvm_passes/ir/lexer.py",
        '"nneg", "samesign", "inbounds"',
        '"nneg", "inbounds"',
        "the flag is taken for the predicate",
        unit("ir"),
    ),
    Fault(
        "compared operands swapped in reading",
        READER,
        "operands=(left, right),\n        flags=flags,\n        location=scope.location,\n        predicate",
        "operands=(right, left),\n        flags=flags,\n        location=scope.location,\n        predicate",
        "a < b is not b < a",
        corpus("branches"),
    ),
    Fault(
        "constants lose their last digits",
        "llvm_passes/ir/constants.py",
        "if math.isfinite(value) and float(decimal) == value:",
        "if math.isfinite(value):",
        "a double needs all of its bits",
        corpus("constants or powers"),
    ),
)
