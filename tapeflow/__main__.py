"""The command line.

    tapeflow inspect path/file.py:f --args "float64[::1], int64" --stage adjoint
    tapeflow explain path/file.py:f --args "float64[::1], int64"
    tapeflow opt in.ll --differentiate f --activity dup,const -o out.ll
    tapeflow tune
    tapeflow refusals

``opt`` knows LLVM IR alone, and the built-in costs: Numba is imported by the others.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from llvm_passes.errors import PipelineError, SignatureError, TapeflowError

if TYPE_CHECKING:
    from llvm_passes.driver import Pass
    from llvm_passes.ir.model import Module

SEPARATOR = "; ---- IR after {name}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.  Returns the exit status: 0, 1 for an error that is told in one line, 2 for bad usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); the flush at exit must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (RecursionError, MemoryError):
        print("tapeflow: the module is too large, or too deeply nested, to be taken in.", file=sys.stderr)
        return 1
    except UnicodeDecodeError as error:
        print(f"tapeflow: the input is not text in UTF-8: {error.reason} at byte {error.start}", file=sys.stderr)
        return 1
    except (TapeflowError, OSError) as error:
        print(f"tapeflow: {_one_line(str(error))}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tapeflow", description="Gradients of Numba functions and of LLVM IR.")
    commands = parser.add_subparsers(required=True, metavar="command")

    inspect = commands.add_parser("inspect", help="print a stage of a function's gradient")
    _add_function(inspect)
    inspect.add_argument(
        "--stage",
        default="scheduled",
        help="captured, prepared, adjoint, scheduled (the default), optimized or asm",
    )
    inspect.add_argument("-o", "--output", default="-", metavar="FILE", help="where to write; - is standard output")
    inspect.set_defaults(run=_inspect)

    explain = commands.add_parser("explain", help="print the tape plan of a function's gradient; runs nothing of it")
    _add_function(explain)
    explain.set_defaults(run=_explain)

    tune = commands.add_parser(
        "tune",
        help="measure what the tape's cost model wants to know of this machine",
        description="Measure what this machine takes to stream a tape, to compute and to call (some ten seconds, best "
        "while nothing else runs), and keep it in a file that tapeflow reads when it starts. What is taped may change "
        "with it; gradients do not.",
    )
    which = tune.add_mutually_exclusive_group()
    which.add_argument("--show", action="store_true", help="print the constants in use, and where they come from")
    which.add_argument("--reset", action="store_true", help="remove the file: the built-in constants hold again")
    tune.set_defaults(run=_tune)

    refusals = commands.add_parser("refusals", help="print all that is refused, with what to do: docs/refusals.md")
    refusals.set_defaults(run=_refusals)

    opt = commands.add_parser(
        "opt",
        help="run passes on LLVM IR",
        description="Run passes on a file of LLVM IR. Without passes the IR is read, printed and verified.",
        epilog="--list-passes prints the passes with their options.",
    )
    opt.add_argument("input", nargs="?", default="-", metavar="in.ll", help="the IR; - is standard input")
    opt.add_argument("-o", "--output", metavar="FILE", help="where to write the result; - is standard output")
    opt.add_argument("--passes", default="", metavar="a,b{option=1}", help="passes to run, in order")
    opt.add_argument(
        "--differentiate",
        metavar="F",
        help='prepare, adjoint and schedule of @F, after --passes; the result defines @"F.gradient"',
    )
    opt.add_argument(
        "--activity", default="", metavar="A,…", help="const, dup or active, one for each argument of the function"
    )
    opt.add_argument(
        "--pointee", default="", metavar="T,…", help="double or float, one for each dup argument (default: double)"
    )
    opt.add_argument(
        "--distinct",
        action="store_true",
        help="promise that no two arguments overlap where one of them is written, as C's restrict does",
    )
    opt.add_argument("--print-after", action="append", default=[], metavar="NAME", help="print the IR after a pass")
    opt.add_argument("--list-passes", action="store_true", help="print the passes with their options, and stop")
    opt.set_defaults(run=_opt)
    return parser


def _add_function(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("function", metavar="path/file.py:f", help="a Python, numba.njit or tapeflow.jit function")
    parser.add_argument("--args", required=True, metavar="TYPES", help='Numba types: "float64[::1], int64"')
    parser.add_argument(
        "--argnums", default="0", metavar="A,…", help="differentiated arguments, by position or name (default: 0)"
    )


def _tune(options: argparse.Namespace) -> None:
    from tapeflow.tuning import command

    if options.show:
        command.show()
    elif options.reset:
        command.reset()
    else:
        command.tune()


def _refusals(options: argparse.Namespace) -> None:
    from tapeflow.inspect.refusals import page

    print(page(), end="")


def _inspect(options: argparse.Namespace) -> None:
    function = _load(options.function)
    text = _with_numba_errors(lambda: function.inspect(options.stage, options.args, argnums=_argnums(options.argnums)))
    _write(options.output, text)


def _explain(options: argparse.Namespace) -> None:
    function = _load(options.function)
    print(_with_numba_errors(lambda: function.explain(options.args, argnums=_argnums(options.argnums))))


def _opt(options: argparse.Namespace) -> None:
    from llvm_passes.driver import Report, parse_passes, run
    from llvm_passes.enzyme import EnzymeCalls, has_entry_points
    from llvm_passes.ir.printer import print_module
    from llvm_passes.ir.reader import read_module
    from llvm_passes.ir.verify import verify
    from llvm_passes.registry import PASSES

    if options.list_passes:
        print("\n".join(_described(PASSES[name]) for name in sorted(PASSES)))
        return
    passes = (*parse_passes(options.passes, PASSES), *_differentiation(options))
    unknown = set(options.print_after) - {one.name for one in passes}
    if unknown:
        raise PipelineError(f"opt: --print-after {sorted(unknown)[0]}: no such pass runs here.")

    def after(one: Pass, module: Module) -> None:
        if one.name in options.print_after:
            print(f"{SEPARATOR.format(name=one.name)}\n{print_module(module)}")

    text = sys.stdin.read() if options.input == "-" else Path(options.input).read_text()
    module = read_module(text)
    if has_entry_points(module) and not any(isinstance(one, EnzymeCalls) for one in passes):
        passes = (*passes, EnzymeCalls())
    result = print_module(run(module, passes, after=after))
    verify(result)
    # Where something else was asked to be printed, the module would only be in its way.
    is_asked = bool(options.print_after) or any(isinstance(one, Report) for one in passes)
    output = options.output or (None if is_asked else "-")
    if output is not None:
        _write(output, result)


def _differentiation(options: argparse.Namespace) -> tuple[Pass, ...]:
    from llvm_passes.environment import Activity, Pointee
    from llvm_passes.registry import MakeAdjoint, Prepare, Schedule

    if options.differentiate is None:
        if options.activity or options.pointee or options.distinct:
            raise PipelineError(
                "opt: --activity, --pointee and --distinct belong to --differentiate. Name the function with it."
            )
        return ()
    kinds = {kind.value: kind for kind in Activity}
    held = {kind.value: kind for kind in (Pointee.DOUBLE, Pointee.FLOAT)}
    activity = _members("--activity", options.activity, kinds)
    pointee = _members("--pointee", options.pointee, held)
    function = options.differentiate
    return Prepare(function), MakeAdjoint(function, activity, pointee, options.distinct), Schedule()


def _members(option: str, text: str, members: dict[str, Any]) -> tuple[Any, ...]:
    names = [item.strip() for item in text.split(",") if item.strip()]
    for name in names:
        if name not in members:
            raise PipelineError(f"opt: {option} names {name!r}. It takes {', '.join(members)}.")
    return tuple(members[name] for name in names)


def _described(kind: type[Pass]) -> str:
    options = " ".join(field.name + "=…" for field in dataclasses.fields(kind))
    summary = (kind.__doc__ or "").strip().splitlines()[0]
    return f"{kind.name + (f'{{{options}}}' if options else ''):<45} {summary}"


def _load(where: str) -> Any:
    """The function that ``path/file.py:f`` names, as a ``tapeflow.jit`` function."""
    import importlib.util

    from tapeflow.transforms import jit

    path, colon, name = where.rpartition(":")
    if not colon or not name:
        raise SignatureError(f"{where!r} does not name a function. Write path/file.py:f.")
    file = Path(path).resolve()
    if not file.is_file():
        raise SignatureError(f"there is no file {path}")
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise SignatureError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    # As `python path/file.py` would have it, so that the file finds its neighbours and itself.
    sys.path.insert(0, str(file.parent))
    sys.modules.setdefault(file.stem, module)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise SignatureError(f"{path} cannot be imported: {type(error).__name__}: {error}") from error
    function = getattr(module, name, None)
    if not callable(function):
        offered = ", ".join(n for n, v in vars(module).items() if callable(v) and not n.startswith("_")) or "none"
        raise SignatureError(f"{path} has no function {name!r}. Its functions: {offered}.")
    return jit(function)


def _argnums(text: str) -> int | str | tuple[int | str, ...]:
    items = tuple(int(item) if item.lstrip("-").isdigit() else item for item in map(str.strip, text.split(",")))
    return items[0] if len(items) == 1 else items


def _with_numba_errors(work: Any) -> Any:
    """``work()``; what Numba says of a function that it cannot compile becomes an error of ours."""
    from numba.core.errors import NumbaError

    try:
        return work()
    except NumbaError as error:
        lines = [line.strip() for line in str(error).splitlines() if line.strip()]
        raise SignatureError(f"Numba cannot compile it: {' '.join(lines[:3])}") from error


def _write(output: str, text: str) -> None:
    text = text if text.endswith("\n") else text + "\n"
    if output == "-":
        sys.stdout.write(text)
    else:
        Path(output).write_text(text)


def _one_line(text: str) -> str:
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


if __name__ == "__main__":
    sys.exit(main())
