"""``numpy.linalg`` on the oracle's numbers: the algorithms of textbooks, on lists of rows.

They have no derivative rules of their own: what they return is differentiated as it was computed.  They
read what Numba's functions read (the lower triangle, of a matrix that is taken as symmetric) and raise
what these raise.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from tapeflow.oracle.arrays import NumberArray, from_cells
from tapeflow.oracle.number import Number

Rows = list[list[Any]]


def _rows(a: Any) -> Rows:
    """Copies of the rows of a square matrix of finite numbers."""
    if a.shape[0] != a.shape[1]:
        raise np.linalg.LinAlgError("Last 2 dimensions of the array must be square.")
    _check_finite(a)
    return [[a[i, j] for j in range(a.shape[1])] for i in range(a.shape[0])]


def _check_finite(a: Any) -> None:
    if not all(math.isfinite(cell.value) for cell in a.view(np.ndarray).flat):
        raise np.linalg.LinAlgError("Array must not contain infs or NaNs.")


def _array(rows: Rows, single: bool, columns: int) -> NumberArray:
    cells = np.empty((len(rows), columns), object)
    for i, row in enumerate(rows):
        cells[i, :] = row
    return from_cells(cells, single)


def _eliminated(a: Rows, right: Rows) -> None:
    """Gauss-Jordan elimination with row pivoting: ``right`` becomes ``a^-1 right``."""
    n = len(a)
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(a[i][k].value))
        if a[pivot][k].value == 0.0:
            raise np.linalg.LinAlgError("Matrix is singular to machine precision.")
        if pivot != k:
            a[k], a[pivot], right[k], right[pivot] = a[pivot], a[k], right[pivot], right[k]
        for i in range(n):
            if i == k:
                continue
            factor = a[i][k] / a[k][k]
            a[i] = [x - factor * y for x, y in zip(a[i], a[k], strict=True)]
            right[i] = [x - factor * y for x, y in zip(right[i], right[k], strict=True)]
    for k in range(n):
        right[k] = [x / a[k][k] for x in right[k]]


def solve(a: Any, b: Any) -> Any:
    rows = _rows(a)
    _check_finite(b)
    if a.shape[0] != b.shape[0]:
        raise np.linalg.LinAlgError("Incompatible array sizes, system is not dimensionally valid.")
    right = [[b[i]] if b.ndim == 1 else [b[i, j] for j in range(b.shape[1])] for i in range(b.shape[0])]
    _eliminated(rows, right)
    found = _array(right, a.single, 1 if b.ndim == 1 else b.shape[1])
    return found[:, 0] if b.ndim == 1 else found


def inv(a: Any) -> Any:
    n = a.shape[0]
    right = [[Number(float(i == j), a.single) for j in range(n)] for i in range(n)]
    _eliminated(_rows(a), right)
    return _array(right, a.single, n)


def det(a: Any) -> Any:
    """By minors: without a division, so of singular matrices too."""
    rows = _rows(a)
    minors: dict[tuple[int, ...], Any] = {(): Number(1.0, a.single)}

    def minor(columns: tuple[int, ...]) -> Any:
        """The determinant of the last rows in these columns."""
        if columns not in minors:
            row = rows[len(rows) - len(columns)]
            total = Number(0.0, a.single)
            for n, column in enumerate(columns):
                term = row[column] * minor(columns[:n] + columns[n + 1 :])
                total = total - term if n % 2 else total + term
            minors[columns] = total
        return minors[columns]

    return minor(tuple(range(len(rows))))


def slogdet(a: Any) -> tuple[Any, Any]:
    from tapeflow.oracle.functions import numpy_function

    try:
        value = det(a)
        _eliminated(_rows(a), [[] for _ in range(a.shape[0])])
    except np.linalg.LinAlgError as error:
        if "singular" not in str(error):
            raise
        return Number(0.0), Number(-math.inf)
    return Number(math.copysign(1.0, value.value)), numpy_function("log")(abs(value))


def cholesky(a: Any) -> Any:
    """By columns, from the lower triangle (Golub and Van Loan, section 4.2)."""
    from tapeflow.oracle.functions import numpy_function

    if a.shape[0] != a.shape[1]:
        raise np.linalg.LinAlgError("Last 2 dimensions of the array must be square.")
    n = a.shape[0]
    found: Rows = [[Number(0.0, a.single)] * n for _ in range(n)]
    for j in range(n):
        for i in range(j, n):
            rest = a[i, j]
            for k in range(j):
                rest = rest - found[i][k] * found[j][k]
            if i > j:
                found[i][j] = rest / found[j][j]
            elif rest.value > 0.0:
                found[j][j] = numpy_function("sqrt")(rest)
            else:
                raise np.linalg.LinAlgError("Matrix is not positive definite.")
    return _array(found, a.single, n)


def norm(x: Any) -> Any:
    from tapeflow.oracle.functions import numpy_function

    return numpy_function("sqrt")((x * x).sum())


LINALG: dict[str, Any] = {
    "LinAlgError": np.linalg.LinAlgError,
    **{f.__name__: f for f in (solve, inv, det, slogdet, cholesky, norm)},
}
"""Stand-ins by name."""
