"""One deliberate fault, and the copies of the checkout that faults are put into."""

from __future__ import annotations

import compileall
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from py_compile import PycInvalidationMode

from tests.mutation.catcher import Catcher

CHECKOUT = Path(__file__).resolve().parents[2]
COPIED = ("llvm_passes", "tapeflow", "tests", "kernels", "bench", "README.md", "Makefile", "pyproject.toml")


class TableError(Exception):
    """The table of faults no longer describes the code."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A change of one place in one file that makes the compiler wrong."""

    name: str
    file: str
    """Path in the checkout."""
    original: str
    """Text that the file holds exactly once."""
    replacement: str
    why: str
    """What is wrong with it: a fault that changes no result is none."""
    first: Catcher
    """Which tests are likeliest to notice, and so are run first; the others follow only if these do not."""

    def mutated(self, checkout: Path = CHECKOUT) -> str:
        """The text of the file with the fault.  Raises TableError when it does not fit the code any more."""
        text = (checkout / self.file).read_text()
        count = text.count(self.original)
        if count != 1:
            raise TableError(f"{self.name}: {self.file} holds its text {count} times instead of once")
        if self.original == self.replacement:
            raise TableError(f"{self.name}: the replacement is the original")
        changed = text.replace(self.original, self.replacement)
        try:
            compile(changed, self.file, "exec")
        except SyntaxError as error:
            raise TableError(f"{self.name}: {self.file} is no longer Python: {error}") from None
        return changed


class Tree:
    """A copy of the checkout that one fault at a time is put into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            source = CHECKOUT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "Output"))
            else:
                shutil.copy(source, folder / name)
        # Modules are compiled once; which are stale is told by their contents, as times are too coarse for it.
        compileall.compile_dir(folder, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)

    @contextmanager
    def containing(self, fault: Fault) -> Iterator[Path]:
        """The copy's folder, with the fault in it."""
        path = self.folder / fault.file
        # Read from the copy: someone may be editing the checkout.
        intact = path.read_text()
        path.write_text(fault.mutated(self.folder))
        try:
            yield self.folder
        finally:
            path.write_text(intact)
