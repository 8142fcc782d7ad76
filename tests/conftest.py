"""The tests are about the built-in constants of the cost model, whatever the user has tuned."""

from __future__ import annotations

import os

os.environ["TAPEFLOW_COSTS"] = ""
