"""Feeds damaged IR to ``tapeflow opt``: ``python -m tests.programs.mutate SEED COUNT``.

Each piece of damage (lines dropped, doubled, swapped or taken from elsewhere, tokens replaced, the end cut
off) is given to a process of its own.  It must end in time, without a signal and without a traceback:
with a module that LLVM takes, or with one line that says what is wrong.  What it did is counted.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import re
import resource
import signal
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path

from tapeflow.__main__ import main

HERE = Path(__file__).resolve().parent
SECONDS = 60
BYTES = 4 << 30
TOKEN = re.compile(r'[%@!#][\w.$-]+|"[^"]*"|-?[\w.]+|\S')
ODD = (
    *("i1", "i32", "i64", "i128", "double", "float", "ptr", "void", "0", "1", "-1", "18446744073709551616"),
    *("null", "undef", "poison", "%0", "%1", "@main", "{}", "<4 x double>", "[1000000000000 x i8]", "x86_fp80"),
    *("volatile", "atomic", "tail", "musttail", "noreturn", "addrspace(1)", "metadata", "!0", "\x00", "é"),
)


def damaged(text: str, randomness: random.Random) -> str:
    """``text`` with one to four pieces of damage."""
    for _ in range(randomness.randint(1, 4)):
        text = randomness.choice(DAMAGE)(text, randomness)
    return text


def _lines(text: str, randomness: random.Random) -> str:
    lines = text.split("\n")
    here, there = randomness.randrange(len(lines)), randomness.randrange(len(lines))
    match randomness.randrange(4):
        case 0:
            del lines[here]
        case 1:
            lines.insert(there, lines[here])
        case 2:
            lines[here], lines[there] = lines[there], lines[here]
        case _:
            lines[here] = lines[there]
    return "\n".join(lines)


def _token(text: str, randomness: random.Random) -> str:
    found = list(TOKEN.finditer(text))
    match = randomness.choice(found)
    new = randomness.choice((randomness.choice(ODD), randomness.choice(found).group()))
    return text[: match.start()] + new + text[match.end() :]


def _cut(text: str, randomness: random.Random) -> str:
    return text[: randomness.randrange(len(text))] if randomness.random() < 0.2 else _token(text, randomness)


def _kindred(text: str, randomness: random.Random) -> str:
    """A word in the place of one of its kind: the result is IR more often than not."""
    kind = randomness.choice(KINDS)
    found = list(re.finditer(rf"(?<![\w.@%\"])(?:{'|'.join(map(re.escape, kind))})(?![\w.])", text))
    if not found:
        return text
    match = randomness.choice(found)
    return text[: match.start()] + randomness.choice(kind) + text[match.end() :]


def _effect(text: str, randomness: random.Random) -> str:
    """One store or call without a result less, or one more."""
    lines = text.split("\n")
    effects = [n for n, line in enumerate(lines) if line.startswith(("  store ", "  call void ", "  tail call void "))]
    if not effects:
        return text
    here = randomness.choice(effects)
    if randomness.random() < 0.5:
        del lines[here]
    else:
        lines.insert(here, lines[here])
    return "\n".join(lines)


KINDS = (
    ("fadd", "fsub", "fmul", "fdiv", "frem"),
    ("add", "sub", "mul", "and", "or", "xor", "shl", "lshr", "ashr", "urem", "srem"),
    ("eq", "ne", "slt", "sgt", "ult", "uge", "sle"),
    ("oeq", "olt", "ogt", "une", "uno", "oge"),
    ("i64 0", "i64 1", "i64 2", "i64 8", "i64 16", "i64 -1", "i64 1000000000000"),
    ("i32 0", "i32 1", "i32 2", "i32 3", "i32 -1", "i32 100000"),
    ("ptr @enzyme_dup", "ptr @enzyme_const", "ptr @enzyme_out", "ptr @enzyme_width", "ptr @enzyme_dupnoneed"),
    ("align 1", "align 8", "align 16"),
)
DAMAGE = (_lines, _token, _cut, _kindred, _kindred, _kindred, _effect)


def outcome(text: str) -> str:
    """What ``tapeflow opt`` makes of ``text`` in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source, report = Path(folder) / "in.ll", Path(folder) / "report"
        source.write_text(text, errors="surrogateescape")
        child = os.fork()
        if child == 0:
            _be_child(source, report)
        _, status = os.waitpid(child, 0)
        said = report.read_text() if report.exists() else ""
    if os.WIFSIGNALED(status):
        return f"signal {signal.Signals(os.WTERMSIG(status)).name}"
    return said or f"status {os.WEXITSTATUS(status)} without a word"


def _be_child(source: Path, report: Path) -> None:
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        error = io.StringIO()
        with contextlib.redirect_stderr(error):
            status = main(["opt", str(source), "-o", str(source.with_suffix(".out.ll"))])
        message = error.getvalue().strip()
        if status == 0:
            report.write_text("differentiated")
        elif message.startswith("tapeflow: ") and "\n" not in message:
            report.write_text("refused: " + message)
        else:
            report.write_text(f"status {status}: {message}")
    except BaseException:
        report.write_text("traceback: " + traceback.format_exc())
    os._exit(0)


def examine(seed: int, count: int) -> tuple[Counter[str], list[tuple[str, str]]]:
    """How ``count`` damaged modules ended, and those that ended badly, each with what happened."""
    randomness = random.Random(seed)
    sources = sorted((HERE / "ir").glob("*.ll"))
    counted: Counter[str] = Counter()
    bad = []
    for _ in range(count):
        text = damaged(randomness.choice(sources).read_text(), randomness)
        ended = outcome(text)
        counted[ended.split(":")[0]] += 1
        if not ended.startswith(("differentiated", "refused")):
            bad.append((ended, text))
    return counted, bad


if __name__ == "__main__":
    totals, failures = examine(int(sys.argv[1]), int(sys.argv[2]))
    print(dict(totals))
    for number, (what, module) in enumerate(failures):
        print(what)
        Path(f"damaged.{number}.ll").write_text(module, errors="surrogateescape")
    sys.exit(bool(failures))
