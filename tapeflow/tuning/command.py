"""``tapeflow tune``, ``--show`` and ``--reset``."""

from __future__ import annotations

import dataclasses
import os
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from llvm_passes.errors import TuningError
from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs
from tapeflow.tuning.file import VARIABLE, path_or_none, processor, read, write

BUSY = 1.5
"""The load, with this process in it, from which on others have a part in the measurement."""


def tune() -> None:
    """Measure, write the file, and print what was found.  Raises :class:`TuningError` where there can be no file."""
    path = _path()
    # Imported late: it brings Numba.
    from tapeflow.tuning.measure import costs_from, number_of_steps, steps

    found = {}
    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("measuring".ljust(36), total=number_of_steps())
        for step in steps():
            found[step.name] = step.value
            progress.update(task, advance=1, description=step.name.ljust(36))
    try:
        costs = Costs.of(dataclasses.asdict(costs_from(found)))
        write(path, costs)
    except ValueError as error:
        raise TuningError(f"tune: the measurement makes no sense, and nothing was written: {error}.") from error
    except OSError as error:
        raise TuningError(f"tune: {path} cannot be written: {error}. {VARIABLE} names another file.") from error
    _print(costs)
    if os.getloadavg()[0] > BUSY:
        print(f"The load of this machine is {os.getloadavg()[0]:.1f}: what memory takes may be too much. Run it again.")
    print(f"{processor()}: written to {path}")
    print("It is read when tapeflow starts; `tapeflow tune --reset` removes it.")


def show() -> None:
    """Print the constants in use.  Raises :class:`TuningError` for a file that is broken."""
    path = path_or_none()
    found = read(path) if path is not None else None
    _print(found or BUILT_IN_COSTS)
    where = f"{path} is not there" if path is not None else f"{VARIABLE} is empty, or there is no home folder"
    print(f"from {path}" if found else f"built in: {where}")


def reset() -> None:
    """Remove the file, if there is one."""
    path = _path()
    if path.exists():
        path.unlink()
        print(f"removed {path}; the built-in constants hold")
    else:
        print(f"{path} is not there; the built-in constants hold")


def _path() -> Path:
    path = path_or_none()
    if path is None:
        raise TuningError(f"tune: there is no file to keep constants in. Set {VARIABLE} to its path.")
    return path


def _print(costs: Costs) -> None:
    table = Table("constant", title="costs: bytes, otherwise nanoseconds", title_justify="left")
    for heading in ("in use", "built in"):
        table.add_column(heading, justify="right")
    for field in dataclasses.fields(Costs):
        values = (getattr(one, field.name) for one in (costs, BUILT_IN_COSTS))
        table.add_row(field.name, *(f"{value:,.0f}" if value >= 1e3 else f"{value:.4f}" for value in values))
    Console(file=sys.stdout).print(table)
