"""The simulator against a plain model of a cache, and against what can be computed by hand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

import numpy as np
import pytest

from bench.hierarchy.caches import LINE, SET_ASSOCIATIVE, WAYS
from bench.hierarchy.records import Kind, Operation, descriptor
from bench.hierarchy.simulator import Counts, Simulator
from bench.hierarchy.stack import FIRST_LIMIT, LARGEST

BASE = 1 << 20
LOAD, STORE = Operation.LOAD, Operation.STORE


def run(records: np.ndarray, *registered: tuple[int, int, Kind]) -> Counts:
    simulator = Simulator()
    for address, size, kind in registered:
        simulator.register(address, size, kind)
    simulator.process(records)
    return simulator.counts()


def doubles(indices: np.ndarray, operation: Operation = LOAD) -> np.ndarray:
    """Accesses to the elements of one array of doubles."""
    indices = np.asarray(indices, np.int64).ravel()
    return np.stack([BASE + 8 * indices, np.full_like(indices, descriptor(operation, 8))], axis=1)


def in_turns(*streams: np.ndarray) -> np.ndarray:
    """The first record of each, then the second of each, and so on."""
    return np.stack(streams, axis=1).reshape(-1, 2)


class PlainCache:
    """``c`` lines, the one used longest ago replaced."""

    def __init__(self, lines: int) -> None:
        self.lines = lines
        self.held: OrderedDict[int, bool] = OrderedDict()
        self.misses = {LOAD: 0, STORE: 0}
        self.written_back = 0

    def access(self, line: int, operation: Operation) -> None:
        is_store = operation == STORE
        if operation == Operation.STREAMING_STORE:
            self.written_back += self.held.pop(line, False)
            return
        if line in self.held:
            self.held.move_to_end(line)
            self.held[line] |= is_store
            return
        self.misses[operation] += 1
        if len(self.held) == self.lines:
            self.written_back += self.held.popitem(last=False)[1]
        self.held[line] = is_store

    def finish(self) -> tuple[int, int, int]:
        return self.misses[LOAD], self.misses[STORE], self.written_back + sum(self.held.values())


def random_records(seed: int, count: int) -> np.ndarray:
    """Lines at random among a sweep, loaded and stored."""
    generator = np.random.default_rng(seed)
    lines = np.where(generator.random(count) < 0.5, generator.integers(0, 700, count), np.arange(count) // 3 % 200)
    operations = generator.choice([LOAD, LOAD, STORE], count)
    return np.stack([BASE + LINE * lines, [descriptor(Operation(o), 8) for o in operations]], axis=1)


def lines_of(records: np.ndarray) -> Iterator[tuple[int, Operation]]:
    for address, described in records.tolist():
        yield address // LINE, Operation(described & 15)


@pytest.mark.parametrize("seed", [1, 2])
def test_one_pass_gives_what_a_cache_of_each_capacity_gives(seed: int) -> None:
    records = random_records(seed, 6000)
    counts = run(records)
    for capacity in (8, 9, 64, 199, 200, 201, 450, 699, 700, 701):
        cache = PlainCache(capacity)
        for line, operation in lines_of(records):
            cache.access(line, operation)
        found = tuple(a[Kind.PRIMAL, capacity] for a in (counts.load_misses, counts.store_misses, counts.write_backs))
        assert found == cache.finish(), capacity


def test_time_running_out_changes_nothing() -> None:
    lines = 1000
    sweeps = 3 * FIRST_LIMIT // lines
    counts = run(doubles(np.tile(8 * np.arange(lines), sweeps)))
    assert counts.load_misses[Kind.PRIMAL, lines - 1] == sweeps * lines
    assert counts.load_misses[Kind.PRIMAL, lines] == lines


def test_a_streaming_store_goes_past_the_caches() -> None:
    line = np.zeros(1, np.int64)
    streaming = doubles(line, Operation.STREAMING_STORE)
    counts = run(np.concatenate([doubles(line, STORE), streaming, doubles(line), doubles(line)]))
    assert counts.streamed[Kind.PRIMAL] == 8
    # The store before it is written back; the load after it misses everywhere, the second load nowhere.
    assert counts.write_backs[Kind.PRIMAL, [8, LARGEST]].tolist() == [1, 1]
    assert counts.load_misses[Kind.PRIMAL, [8, LARGEST]].tolist() == [1, 1]


def test_streaming_through_two_arrays() -> None:
    n = 4096
    counts = run(in_turns(doubles(np.arange(n)), doubles(n + np.arange(n), STORE)))
    for capacity in (8, 500, LARGEST):
        assert counts.load_misses[Kind.PRIMAL, capacity] == n // 8
        assert counts.store_misses[Kind.PRIMAL, capacity] == n // 8
        assert counts.write_backs[Kind.PRIMAL, capacity] == n // 8


def test_five_point_stencil() -> None:
    """Between two uses of a line lie three rows of the input and one of the output."""
    n = 256
    y, x = np.mgrid[1 : n - 1, 1 : n - 1].reshape(2, -1)
    at = y * n + x
    reads = [doubles(at + offset) for offset in (-n, -1, 0, 1, n)]
    counts = run(in_turns(*reads, doubles(n * n + at, STORE)))
    lines, row = n * n // 8, n // 8
    once, thrice = counts.load_misses[Kind.PRIMAL, [4 * row + 8, 4 * row - 8]]
    # The corners may be alone on lines that are not read.
    assert lines - 4 <= once <= lines
    assert thrice == pytest.approx(3 * (n - 2) * row, rel=0.01)


def test_matrix_product() -> None:
    """C[i,j] += A[i,k] B[k,j]: a column of B, all of B, or nothing of it stays."""
    n = 48
    i, j, k = np.mgrid[0:n, 0:n, 0:n].reshape(3, -1)
    counts = run(in_turns(doubles(i * n + k), doubles(n * n + k * n + j), doubles(2 * n * n + i * n + j, STORE)))
    a, b, row = n * n // 8, n * n // 8, n // 8
    loads = counts.load_misses[Kind.PRIMAL]
    assert loads[b + 5 * row] == a + b
    assert loads[n + 2 * row] == pytest.approx(a + n * b, rel=0.02)
    assert loads[n // 2] == pytest.approx(n * n * (row + n), rel=0.02)


def test_set_associative_caches() -> None:
    # Lines that fall into one set of the smallest cache: nine of them chase each other out, eight do not.
    sets = SET_ASSOCIATIVE[0] // LINE // WAYS
    for count, misses in ((WAYS, WAYS), (WAYS + 1, 5 * (WAYS + 1))):
        counts = run(doubles(np.tile(8 * sets * np.arange(count), 5)))
        assert counts.set_associative[0, Kind.PRIMAL].tolist() == [misses, 0]
    # The next size has more sets, and they fall into several.
    assert counts.set_associative[1, Kind.PRIMAL].tolist() == [WAYS + 1, 0]


def test_set_associative_caches_at_random() -> None:
    records = random_records(3, 20000)
    records[:, 0] = BASE + (records[:, 0] - BASE) * 7
    counts = run(records)
    for cache, size in enumerate(SET_ASSOCIATIVE):
        sets = [PlainCache(WAYS) for _ in range(size // LINE // WAYS)]
        for line, operation in lines_of(records):
            sets[line % len(sets)].access(line, operation)
        expected = [sum(s.misses[operation] for s in sets) for operation in (LOAD, STORE)]
        assert counts.set_associative[cache, Kind.PRIMAL].tolist() == expected


def test_kinds_are_counted_apart() -> None:
    tape = (BASE + 8 * 64, 8 * 64, Kind.TAPE)
    counts = run(in_turns(doubles(np.arange(64)), doubles(64 + np.arange(64), STORE)), tape)
    assert counts.accesses[Kind.PRIMAL, LOAD, 8] == 64
    assert counts.accesses[Kind.TAPE, STORE, 8] == 64
    assert counts.write_backs[:, 8].tolist() == [0, 0, 8, 0]
    assert counts.load_misses[:, 8].tolist() == [8, 0, 0, 0]


def test_scratchpad_takes_no_part_in_the_caches() -> None:
    counts = run(doubles(np.arange(64), STORE), (BASE, 8 * 64, Kind.SCRATCHPAD))
    assert counts.scratchpad == 8 * 64
    assert counts.accesses[Kind.SCRATCHPAD, STORE, 8] == 64
    assert not counts.store_misses.any()
    assert not counts.write_backs.any()


def test_an_access_across_two_lines_touches_both() -> None:
    counts = run(np.array([[BASE + 48, descriptor(LOAD, 32)]]))
    assert counts.accesses[Kind.PRIMAL, LOAD, 32] == 1
    assert counts.load_misses[Kind.PRIMAL, 8] == 2


def test_copies_and_fills_are_accesses() -> None:
    counts = run(
        np.array(
            [
                [BASE, descriptor(Operation.COPY_SOURCE, 256)],
                [BASE + 4096, descriptor(Operation.COPY_DESTINATION, 256)],
                [BASE + 8192, descriptor(Operation.FILL, 80)],
            ]
        )
    )
    assert counts.accesses[Kind.PRIMAL, LOAD, 32] == 8
    assert counts.accesses[Kind.PRIMAL, STORE, [32, 16]].tolist() == [10, 1]
    assert counts.load_misses[Kind.PRIMAL, 8] == 4
    assert counts.write_backs[Kind.PRIMAL, 8] == 6
