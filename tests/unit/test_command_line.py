"""The command line: what it prints, and that an error is one line on standard error with exit status 1."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tapeflow.__main__ import main

CHECKOUT = Path(__file__).resolve().parents[2]
DATA = CHECKOUT / "tests" / "ir" / "data"
DOT = str(DATA / "dot.ll")

KERNEL = """
import math

from numba import njit


@njit
def chain(x, n):
    total = 0.0
    for i in range(n):
        total += math.sin(x[i]) * x[i]
    return total


def plain(x):
    return x * x


def stranger(x):
    return x.no_such_attribute


constant = 3
"""


@pytest.fixture
def kernel(tmp_path: Path) -> str:
    file = tmp_path / "kernel_of_command_line.py"
    file.write_text(KERNEL)
    return str(file)


def error_line(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> str:
    """The one line that a failing command prints."""
    assert main(arguments) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    assert line.startswith("tapeflow: ")
    return line.removeprefix("tapeflow: ")


def test_opt_does_not_import_numba(tmp_path: Path) -> None:
    script = (
        "import sys; from tapeflow.__main__ import main; "
        f"status = main(['opt', {DOT!r}, '--passes', 'prepare{{function=dot}}', '-o', {str(tmp_path / 'out.ll')!r}]); "
        "print(status, 'numba' in sys.modules, 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert done.stdout.split() == ["0", "False", "False"]


def test_differentiation_does_not_import_numba(tmp_path: Path) -> None:
    output = tmp_path / "out.ll"
    script = (
        "import sys; from tapeflow.__main__ import main; "
        f"status = main(['opt', {DOT!r}, '--differentiate', 'dot', '--activity', 'dup,dup,const', "
        f"'-o', {str(output)!r}]); print(status, 'numba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert done.stdout.split() == ["0", "False"]
    assert "@dot.gradient" in output.read_text()


def test_opt_reads_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO((DATA / "dot.ll").read_text()))
    assert main(["opt", "-"]) == 0
    assert "define double @dot(" in capsys.readouterr().out


def test_opt_writes_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    output = tmp_path / "out.ll"
    assert main(["opt", DOT, "-o", str(output)]) == 0
    assert capsys.readouterr().out == ""
    assert "define double @dot(" in output.read_text()


def test_a_report_stands_alone_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["opt", DOT, "--passes", "print-loops"]) == 0
    printed = capsys.readouterr().out
    assert "loops of @dot" in printed
    assert "define" not in printed


def test_list_passes_names_each_with_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["opt", "--list-passes"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("{")[0].split()[0] for line in lines] == sorted(line.split("{")[0].split()[0] for line in lines)
    assert any(line.startswith("adjoint{function=… activity=… pointee=… distinct=… fused=…}") for line in lines)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["opt", "missing.ll"], "No such file or directory: 'missing.ll'"),
        (["opt", DOT, "--passes", "nope"], "passes: there is no pass 'nope'. The passes are adjoint, "),
        (
            ["opt", DOT, "--passes", "print-loops{functoin=dot}"],
            "passes: print-loops has no option 'functoin=dot'. Its options are function.",
        ),
        (["opt", DOT, "--passes", "prepare"], "passes: prepare needs function. Write prepare{function=…}."),
        (["opt", DOT, "--passes", "prepare{function=dot"], "passes: cannot read 'prepare{function=dot'"),
        (["opt", DOT, "--passes", "prepare{function=dott}"], "prepare: the module does not define @dott"),
        (["opt", DOT, "--passes", "print-loops{function=dott}"], "print-loops: the module does not define @dott."),
        (
            ["opt", DOT, "--passes", "adjoint{function=dot activity=dup,maybe}"],
            "passes: adjoint{activity} is 'maybe'. It is one of const, dup, active.",
        ),
        (["opt", DOT, "--passes", "schedule"], "schedule: needs the loop-pair tree."),
        (["opt", DOT, "--print-after", "prepare"], "opt: --print-after prepare: no such pass runs here."),
        (["opt", DOT, "--activity", "dup"], "opt: --activity, --pointee and --distinct belong to --differentiate."),
        (
            ["opt", DOT, "--differentiate", "dot", "--activity", "dup,dup,maybe"],
            "opt: --activity names 'maybe'. It takes const, dup, active.",
        ),
        (
            ["opt", DOT, "--differentiate", "dot", "--activity", "dup,dup"],
            "adjoint: 2 activities for the arguments of @dot, which are (ptr, ptr, i64).",
        ),
        (
            ["opt", DOT, "--differentiate", "dot", "--activity", "dup,dup,dup"],
            "adjoint: argument n of @dot is i64, and dup needs a pointer.",
        ),
        (
            ["opt", DOT, "--differentiate", "dot", "--activity", "dup,active,const"],
            "adjoint: argument y of @dot is ptr, and active needs a float.",
        ),
        (
            ["opt", DOT, "--differentiate", "dot", "--activity", "dup,dup,const", "--pointee", "double"],
            "adjoint: 1 pointees for 2 dup arguments. Give one for each.",
        ),
    ],
)
def test_errors_of_opt(capsys: pytest.CaptureFixture[str], arguments: list[str], text: str) -> None:
    assert text in error_line(capsys, arguments)


def test_text_that_is_not_ir(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "not.ll"
    file.write_text("this is\nnot IR\n")
    assert error_line(capsys, ["opt", str(file)])


def test_inspect_prints_a_stage(capsys: pytest.CaptureFixture[str], kernel: str) -> None:
    assert main(["inspect", f"{kernel}:chain", "--args", "float64[::1], int64", "--stage", "captured"]) == 0
    assert "define" in capsys.readouterr().out


def test_inspect_takes_a_plain_function_and_a_name(capsys: pytest.CaptureFixture[str], kernel: str) -> None:
    arguments = ["inspect", f"{kernel}:plain", "--args", "float64", "--stage", "prepared", "--argnums", "x"]
    assert main(arguments) == 0
    assert "fmul double" in capsys.readouterr().out


def test_explain_prints_the_plan(capsys: pytest.CaptureFixture[str], kernel: str) -> None:
    assert main(["explain", f"{kernel}:chain", "--args", "float64[::1], int64"]) == 0
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize(
    ("function", "types", "options", "text"),
    [
        ("chain", "float64[::1], int64", ["--stage", "nope"], "inspect: there is no stage 'nope'. The stages are capt"),
        ("chain", "float64[::1], int64", ["--argnums", "z"], "inspect: chain(x, n) has no argument 'z'."),
        ("chain", "float65", [], "is not a list of Numba types"),
        ("chain", "float64[::1]", [], "missing a required argument: 'n'"),
        ("nope", "float64", [], "has no function 'nope'. Its functions: njit, chain, plain, stranger."),
        ("constant", "float64", [], "has no function 'constant'."),
        ("stranger", "float64", [], "Numba cannot compile it: "),
    ],
)
def test_errors_of_inspect(
    capsys: pytest.CaptureFixture[str], kernel: str, function: str, types: str, options: list[str], text: str
) -> None:
    assert text in error_line(capsys, ["inspect", f"{kernel}:{function}", "--args", types, *options])


def test_a_file_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert error_line(capsys, ["inspect", "none.py:f", "--args", "float64"]) == "there is no file none.py"


def test_a_function_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Write path/file.py:f." in error_line(capsys, ["inspect", "f", "--args", "float64"])
