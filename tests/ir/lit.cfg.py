"""IR tests: a command, the source in a comment, and the lines that its output must have.

``%tapeflow`` is the command line of the checkout, ``%filecheck`` the FileCheck from PyPI, ``%data``
the folder of inputs that are too long to stand in a test (the C sources are beside their IR).
Run all with ``lit tests/ir`` or through pytest; one with ``lit -v tests/ir/loops/nested.ll``.
"""

import os
import sys
from pathlib import Path

import lit.formats

here = Path(__file__).resolve().parent
checkout = here.parent.parent

config.name = "tapeflow"  # noqa: F821  (lit gives `config` to this file)
config.test_format = lit.formats.ShTest(execute_external=False)  # noqa: F821
config.suffixes = [".ll", ".test"]  # noqa: F821
config.excludes = ["data", "Output"]  # noqa: F821
config.test_source_root = str(here)  # noqa: F821
config.test_exec_root = str(checkout / "build" / "lit")  # noqa: F821

python = f'"{sys.executable}"'
config.substitutions += [  # noqa: F821
    ("%tapeflow", f"{python} -W error -m tapeflow"),
    ("%filecheck", f"{python} -m filecheck"),
    ("%data", str(here / "data")),
    ("%kernels", str(checkout / "kernels")),
]
config.environment["PYTHONPATH"] = os.pathsep.join(  # noqa: F821
    filter(None, [str(checkout), os.environ.get("PYTHONPATH", "")])
)
