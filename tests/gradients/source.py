"""Functions from generated text, in real files, so that Numba and ``inspect`` find their source lines."""

from __future__ import annotations

import importlib.util
import itertools
from pathlib import Path
from typing import Any

_COUNT = itertools.count()


def load_module(source: str, folder: Path, name: str = "generated") -> Any:
    """Writes ``source`` to ``folder`` and imports it under a name that no other module of the process has."""
    unique = f"{name}_{next(_COUNT)}"
    path = folder / f"{unique}.py"
    path.write_text(source)
    specification = importlib.util.spec_from_file_location(unique, path)
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module
