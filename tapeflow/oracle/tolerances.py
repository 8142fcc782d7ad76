"""How close a gradient must be: one table by dtype, one definition of the error."""

from __future__ import annotations

from typing import Any

import numpy as np

RELATIVE: dict[Any, float] = {np.dtype(np.float64): 1e-10, np.dtype(np.float32): 1e-4}
"""Largest norm-wise relative error, by dtype of the argument."""

ROUNDINGS = 64.0
"""Where terms of a gradient cancel, this many roundings of the largest term are allowed on top."""


def tolerance(dtype: Any) -> float:
    return RELATIVE[np.dtype(dtype)]


def relative_error(value: Any, reference: Any, scale: Any = 0.0, *, dtype: Any = np.float64) -> float:
    """``|value - reference|`` over ``|reference|``, in the 2-norm over all entries.

    Entries where the reference is nan or infinite must be the same in ``value`` (any other outcome is an
    infinite error) and take no part in the norm.  ``scale``, of the reference's shape, says how large the
    terms were that a cancelling reference was added up from; their rounding is forgiven.
    """
    value, reference = np.asarray(value, np.float64), np.asarray(reference, np.float64)
    if value.shape != reference.shape:
        return float("inf")
    finite = np.isfinite(reference)
    if not np.array_equal(value[~finite], reference[~finite], equal_nan=True) or not np.isfinite(value[finite]).all():
        return float("inf")
    terms = np.broadcast_to(np.asarray(scale, np.float64), reference.shape)[finite]
    forgiven = ROUNDINGS * float(np.finfo(dtype).eps) * _norm(terms[np.isfinite(terms)])
    difference = max(0.0, _norm(value[finite] - reference[finite]) - forgiven)
    if difference == 0.0:
        return 0.0
    size = _norm(reference[finite])
    return difference / size if size > 0.0 else float("inf")


def _norm(entries: Any) -> float:
    """The 2-norm, also of entries whose squares overflow."""
    largest = float(np.max(np.abs(entries), initial=0.0))
    return largest * float(np.linalg.norm(entries / largest)) if 0.0 < largest < np.inf else largest
