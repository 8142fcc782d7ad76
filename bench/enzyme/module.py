"""Enzyme's input: captured or prepared Numba IR with the calls of Numba's runtime replaced, and the call of Enzyme.

::

    define i32 @f.gradient(ptr %a0, ptr %a1, ptr %a2, ptr %a3, ptr %shadow3, double %a4, ptr %cell4) {
      %adjoints = call { double } (...) @__enzyme_autodiff(ptr @f,
        metadata !"enzyme_dup", ptr %a0, ptr %a1,     ; the cell of the result, and the seed
        metadata !"enzyme_const", ptr %a2,            ; the exception
        metadata !"enzyme_dup", ptr %a3, ptr %shadow3,
        metadata !"enzyme_out", double %a4)
      …                                               ; the cells are added to
    }

It has the arguments of tapeflow's own gradient, so the same entry calls it.

An array of floats that is not differentiated but written may carry what is: it is ``enzyme_dup`` too, with a
shadow of zeros that is allocated for the call.

Arrays that the function allocates come from ``malloc``, and counting references does nothing: Enzyme need not
reason about counts, the handle of an array is dead once the array's address is known, and LLVM drops it.  What
this leaves allocated (the arrays and their shadows) :mod:`bench.enzyme.memory` frees when the gradient ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from llvm_passes.environment import Activity, ArgumentFacts, Pointee
from llvm_passes.ir.model import quoted
from tapeflow.engine import optimise
from tapeflow.frontend.capture import Captured
from tapeflow.frontend.convention import environment
from tapeflow.frontend.flattening import IMPLICIT_ARGUMENTS

RELEASE = "bench.release"
"""The function that frees what the gradient has left allocated."""

SCRATCH, UNSCRATCH = "bench.scratch", "bench.unscratch"
"""``calloc`` and ``free`` of shadows that a gradient makes of arrays that are not differentiated."""

_HANDLE = """\
define ptr @{name}({parameters}) alwaysinline {{
  %handle = call ptr @malloc(i64 40)
  %buffer = call ptr @malloc(i64 %size)
  %count = getelementptr i8, ptr %handle, i64 0
  store i64 1, ptr %count
  %dtor = getelementptr i8, ptr %handle, i64 8
  store ptr null, ptr %dtor
  %dtor.data = getelementptr i8, ptr %handle, i64 16
  store ptr null, ptr %dtor.data
  %data = getelementptr i8, ptr %handle, i64 24
  store ptr %buffer, ptr %data
  %bytes = getelementptr i8, ptr %handle, i64 32
  store i64 %size, ptr %bytes
  ret ptr %handle
}}
"""
_BUFFER = """\
define ptr @{name}({parameters}) alwaysinline {{
  %buffer = call ptr @malloc(i64 %size)
  ret ptr %buffer
}}
"""
_COUNT = """\
define void @{name}(ptr %handle) alwaysinline {{
  %none = icmp eq ptr %handle, null
  br i1 %none, label %done, label %some
some:
  %before = load i64, ptr %handle
  %after = add i64 %before, {change}
  store i64 %after, ptr %handle
  %last = icmp eq i64 %after, 0
  br i1 %last, label %drop, label %done
drop:
  %data = getelementptr i8, ptr %handle, i64 24
  %buffer = load ptr, ptr %data
  call void @free(ptr %buffer)
  call void @free(ptr %handle)
  br label %done
done:
  ret void
}}
"""
_NOTHING = "define void @{name}(ptr %handle) alwaysinline {{\n  ret void\n}}\n"

_LIBRARY = {
    "malloc": "declare noalias ptr @malloc(i64)\n",
    "calloc": "declare noalias ptr @calloc(i64, i64)\n",
    "free": "declare void @free(ptr)\n",
}
_BYTES = {Pointee.DOUBLE: 8, Pointee.FLOAT: 4}

_ALIGNED = "i64 %size, i32 %alignment"
_STAND_INS = {
    "NRT_MemInfo_alloc": (_HANDLE, "i64 %size"),
    "NRT_MemInfo_alloc_safe": (_HANDLE, "i64 %size"),
    "NRT_MemInfo_alloc_aligned": (_HANDLE, _ALIGNED),
    "NRT_MemInfo_alloc_safe_aligned": (_HANDLE, _ALIGNED),
    "NRT_MemInfo_alloc_external": (_HANDLE, "i64 %size, ptr %allocator"),
    "NRT_MemInfo_alloc_safe_aligned_external": (_HANDLE, f"{_ALIGNED}, ptr %allocator"),
    "NRT_Allocate": (_BUFFER, "i64 %size"),
    "NRT_Allocate_External": (_BUFFER, "i64 %size, ptr %allocator"),
    "NRT_Free": (_NOTHING, ""),
    "NRT_incref": (_NOTHING, ""),
    "NRT_decref": (_NOTHING, ""),
    "NRT_MemInfo_call_dtor": (_NOTHING, ""),
}
_COUNTED = {"NRT_incref": _COUNT.replace("{change}", "1"), "NRT_decref": _COUNT.replace("{change}", "-1")}
"""In the place of doing nothing, for what the function itself needs of memory."""
_DECLARED = re.compile(r"^declare [^\n]*@(NRT_\w+)\([^\n]*\n", re.MULTILINE)
_DEFINED = re.compile(r"^define [^\n]*@(NRT_\w+)\(.*?^\}\n", re.MULTILINE | re.DOTALL)


def enzyme_input(text: str, captured: Captured, differentiated: Sequence[int]) -> str:
    """The module that Enzyme is given: ``text`` is the captured module or the prepared one."""
    facts = environment(captured, differentiated).arguments
    types = _parameter_types(text, captured.symbol)
    text = _distinct(_typed_copies(text, captured.symbol, facts), captured.symbol, facts)
    primal = "\n".join((_without_runtime(text), *_stand_ins(text)))
    scratch = tuple(_carriers(primal, captured.symbol, facts))
    return f"{primal}\n{_gradient(captured.symbol, types, facts, scratch)}"


def counting_input(text: str, captured: Captured, differentiated: Sequence[int]) -> str:
    """A module whose gradient only runs the function, with references counted: for the memory that it needs."""
    facts = environment(captured, differentiated).arguments
    types = _parameter_types(text, captured.symbol)
    parameters = ", ".join(_with_adjoints(types, facts))
    passed = ", ".join(f"{type_} %a{position}" for position, type_ in enumerate(types))
    gradient = (
        f"define i32 @{quoted(captured.symbol + '.gradient')}({parameters}) {{",
        f"  %status = call i32 @{quoted(captured.symbol)}({passed})",
        f"  call void @{RELEASE}()",
        "  ret i32 %status",
        "}",
        f"declare void @{RELEASE}() nounwind",
        "",
    )
    return "\n".join((_without_runtime(text), *_stand_ins(text, _COUNTED), *gradient))


def _carriers(primal: str, symbol: str, facts: Sequence[ArgumentFacts]) -> Iterator[int]:
    """Arrays of floats that are not differentiated and that LLVM does not find to be only read."""
    parameters = _split(_definition(optimise(primal, exports=(symbol,)).text, symbol).group(2))
    for position, (parameter, fact) in enumerate(zip(parameters, facts, strict=True)):
        is_array = fact.length_argument is not None and fact.pointee in _BYTES
        if is_array and fact.activity is Activity.CONST and not re.search(r"\breadonly\b|\breadnone\b", parameter):
            yield position


def _without_runtime(text: str) -> str:
    def replaced(match: re.Match[str]) -> str:
        return "" if match.group(1) in _STAND_INS else match.group()

    return _DECLARED.sub(replaced, _DEFINED.sub(replaced, text))


def _stand_ins(text: str, instead: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    for name in dict.fromkeys([*_DECLARED.findall(text), *_DEFINED.findall(text)]):
        if name in _STAND_INS:
            body, parameters = _STAND_INS[name]
            yield instead.get(name, body).format(name=name, parameters=parameters)
    for name, declaration in _LIBRARY.items():
        if not re.search(rf"^(declare|define)[^\n]*@{name}\(", text, re.MULTILINE):
            yield declaration


def _typed_copies(text: str, symbol: str, facts: Sequence[ArgumentFacts]) -> str:
    """The copies from and to the elements of float64 arguments marked as such (``!tbaa``, as a C compiler does).

    Where Enzyme cannot deduce what a copy copies, it refuses, or with loose types takes it for integers.
    """
    match = _definition(text, symbol)
    parameters = _split(match.group(2))
    arrays = [
        re.escape(parameter.split()[-1])
        for parameter, fact in zip(parameters, facts, strict=True)
        if fact.length_argument is not None and fact.pointee is Pointee.DOUBLE
    ]
    if not arrays:
        return text
    number = 1 + max((int(n) for n in re.findall(r"^!(\d+) = ", text, re.MULTILINE)), default=-1)
    end = text.index("\n}\n", match.end())
    copies = rf"( call void @llvm\.mem(?:cpy|move)[^\n]*(?:{'|'.join(arrays)})\b[^\n]*?)(?=\s*;[^\n]*$|$)"
    body, count = re.subn(copies, rf"\1, !tbaa !{number}", text[match.end() : end], flags=re.MULTILINE)
    if count == 0:
        return text
    nodes = (
        f"!{number} = !{{!{number + 1}, !{number + 1}, i64 0}}",
        f'!{number + 1} = !{{!"double", !{number + 2}, i64 0}}',
        f'!{number + 2} = !{{!"omnipotent char", !{number + 3}, i64 0}}',
        f'!{number + 3} = !{{!"Simple C/C++ TBAA"}}',
    )
    return "\n".join((text[: match.end()] + body + text[end:], *nodes, ""))


def _distinct(text: str, symbol: str, facts: Sequence[ArgumentFacts]) -> str:
    """The definition of ``symbol`` with ``noalias`` on its pointers.

    They are the result, the exception and each array's elements.  Tapeflow checks before a gradient runs that no
    two arrays overlap of which one is written, and its passes use it; of memory that is only read ``noalias``
    says nothing.
    """
    match = _definition(text, symbol)
    parameters = _split(match.group(2))
    for position, fact in enumerate(facts):
        is_distinct = fact.length_argument is not None or position < IMPLICIT_ARGUMENTS
        if is_distinct and "noalias" not in parameters[position]:
            parameters[position] = parameters[position].replace("ptr ", "ptr noalias ", 1)
    return f"{text[: match.start(2)]}{', '.join(parameters)}{text[match.end(2) :]}"


def _gradient(symbol: str, types: Sequence[str], facts: Sequence[ArgumentFacts], scratch: Sequence[int]) -> str:
    passed, active, shadows, frees = [], [], [], []
    for position, (type_, fact) in enumerate(zip(types, facts, strict=True)):
        if fact.activity is Activity.DUP:
            passed.append(f'metadata !"enzyme_dup", ptr %a{position}, ptr %shadow{position}')
        elif fact.activity is Activity.ACTIVE:
            passed.append(f'metadata !"enzyme_out", {type_} %a{position}')
            active.append((position, type_))
        elif position in scratch:
            shadows.append(f"  %bytes{position} = mul i64 %a{fact.length_argument}, {_BYTES[fact.pointee]}")
            shadows.append(f"  %scratch{position} = call ptr @{SCRATCH}(i64 1, i64 %bytes{position})")
            frees.append(f"  call void @{UNSCRATCH}(ptr %scratch{position})")
            passed.append(f'metadata !"enzyme_dup", {type_} %a{position}, ptr %scratch{position}')
        else:
            passed.append(f'metadata !"enzyme_const", {type_} %a{position}')
    result = f"{{ {', '.join(type_ for _, type_ in active)} }}" if active else "void"
    lines = [
        f"define i32 @{quoted(symbol + '.gradient')}({', '.join(_with_adjoints(types, facts))}) {{",
        *shadows,
        f"  {'%adjoints = ' if active else ''}call {result} (...) @__enzyme_autodiff(ptr @{quoted(symbol)},",
        "    " + ",\n    ".join(passed) + ")",
    ]
    for index, (position, type_) in enumerate(active):
        lines += [
            f"  %adjoint{index} = extractvalue {result} %adjoints, {index}",
            f"  %before{index} = load {type_}, ptr %cell{position}",
            f"  %after{index} = fadd {type_} %before{index}, %adjoint{index}",
            f"  store {type_} %after{index}, ptr %cell{position}",
        ]
    lines += [*frees, f"  call void @{RELEASE}()", "  ret i32 0", "}"]
    lines += [
        f"declare {result} @__enzyme_autodiff(...)",
        f"declare void @{RELEASE}() nounwind",
        f"declare noalias ptr @{SCRATCH}(i64, i64) nounwind",
        f"declare void @{UNSCRATCH}(ptr) nounwind",
        "",
    ]
    return "\n".join(lines)


def _with_adjoints(types: Sequence[str], facts: Sequence[ArgumentFacts]) -> Iterator[str]:
    """The parameters of a gradient, in tapeflow's order."""
    for position, (type_, fact) in enumerate(zip(types, facts, strict=True)):
        yield f"{type_} %a{position}"
        if fact.activity is Activity.DUP:
            yield f"ptr %shadow{position}"
        elif fact.activity is Activity.ACTIVE:
            yield f"ptr %cell{position}"


def _parameter_types(text: str, symbol: str) -> tuple[str, ...]:
    return tuple(parameter.split()[0] for parameter in _split(_definition(text, symbol).group(2)))


def _definition(text: str, symbol: str) -> re.Match[str]:
    match = re.search(rf'^(define [^\n]*@"?{re.escape(symbol)}"?\()([^\n]*)(\)[^)\n]*\{{)$', text, re.MULTILINE)
    assert match is not None, f"{symbol} is not defined in its own module"
    return match


def _split(parameters: str) -> list[str]:
    """Parameters at the commas that stand outside parentheses (``range(i64 0, 8)`` has one inside)."""
    return re.split(r", (?![^()]*\))", parameters)
