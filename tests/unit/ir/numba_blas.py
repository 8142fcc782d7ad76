"""Stand-ins for Numba's wrappers of BLAS: sums in Python, on the interpreter's memory."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Mapping
from typing import Any

from llvm_passes.ir.interpreter import Memory

_FORMATS = {ord("d"): "<d", ord("s"): "<f"}


class NumbaBlas:
    """``numba_xxdot`` and its like, with the arguments that captured code gives them; matrices by columns."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    @property
    def externals(self) -> Mapping[str, Callable[..., Any]]:
        return {
            "numba_xxdot": self.dot,
            "numba_xxnrm2": self.norm,
            "numba_xxgemv": self.matrix_vector,
            "numba_xxgemm": self.matrix_matrix,
        }

    def dot(self, kind: int, conjugate: int, n: int, x: int, y: int, result: int) -> int:
        self._store(kind, result, 0, sum(self._load(kind, x, i) * self._load(kind, y, i) for i in range(n)))
        return 0

    def norm(self, kind: int, n: int, x: int, increment: int, result: int) -> int:
        self._store(kind, result, 0, math.sqrt(sum(self._load(kind, x, i * increment) ** 2 for i in range(n))))
        return 0

    def matrix_vector(
        self, kind: int, trans: int, m: int, n: int, alpha: int, a: int, lda: int, x: int, beta: int, y: int
    ) -> int:
        rows, columns = (n, m) if chr(trans) == "t" else (m, n)
        self._product(kind, (trans, ord("n")), (rows, 1, columns), (alpha, beta), (a, lda), (x, columns), (y, rows))
        return 0

    def matrix_matrix(
        self,
        kind: int,
        transa: int,
        transb: int,
        m: int,
        n: int,
        k: int,
        alpha: int,
        a: int,
        lda: int,
        b: int,
        ldb: int,
        beta: int,
        c: int,
        ldc: int,
    ) -> int:
        self._product(kind, (transa, transb), (m, n, k), (alpha, beta), (a, lda), (b, ldb), (c, ldc))
        return 0

    def _product(
        self,
        kind: int,
        transposed: tuple[int, int],
        sizes: tuple[int, int, int],
        scalars: tuple[int, int],
        left: tuple[int, int],
        right: tuple[int, int],
        result: tuple[int, int],
    ) -> None:
        (m, n, k), (alpha, beta) = sizes, (self._load(kind, pointer, 0) for pointer in scalars)
        for j in range(n):
            for i in range(m):
                terms = (
                    self._element(kind, left, i, p, transposed[0]) * self._element(kind, right, p, j, transposed[1])
                    for p in range(k)
                )
                total = alpha * sum(terms)
                if beta:
                    total += beta * self._element(kind, result, i, j, ord("n"))
                self._store(kind, result[0], i + j * result[1], total)

    def _element(self, kind: int, matrix: tuple[int, int], row: int, column: int, transposed: int) -> float:
        pointer, leading = matrix
        place = column + row * leading if chr(transposed) == "t" else row + column * leading
        return self._load(kind, pointer, place)

    def _load(self, kind: int, pointer: int, place: int) -> float:
        form = _FORMATS[kind]
        size = struct.calcsize(form)
        number: float = struct.unpack(form, self._memory.bytes_at(pointer + place * size, size))[0]
        return number

    def _store(self, kind: int, pointer: int, place: int, number: float) -> None:
        form = _FORMATS[kind]
        self._memory.write(pointer + place * struct.calcsize(form), struct.pack(form, number))
