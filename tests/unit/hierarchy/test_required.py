"""Required SRAM and energy on reverse passes that can be reckoned by hand."""

from __future__ import annotations

import numpy as np
import pytest

from bench.hierarchy.caches import LINE
from bench.hierarchy.energy import access_energy, energy
from bench.hierarchy.records import Kind, Operation, descriptor
from bench.hierarchy.required import curves
from bench.hierarchy.simulator import Counts, Simulator

STATE, TAPE = 1 << 20, 1 << 24


def accesses(base: int, indices: np.ndarray, operation: Operation) -> np.ndarray:
    return np.stack([base + 8 * indices, np.full(indices.size, descriptor(operation, 8))], axis=1)


def reverse_mode(steps: int, cells: int, store: Operation = Operation.STORE) -> Counts:
    """Each step reads all cells of a state and tapes them; the reverse steps read the tape and add to the state."""
    simulator = Simulator()
    simulator.register(TAPE, 8 * steps * cells, Kind.TAPE)
    state = np.arange(cells)
    for step in range(steps):
        simulator.process(accesses(STATE, state, Operation.LOAD))
        simulator.process(accesses(TAPE, step * cells + state, store))
    for step in reversed(range(steps)):
        simulator.process(accesses(TAPE, step * cells + state[::-1], Operation.LOAD))
        simulator.process(accesses(STATE, state[::-1], Operation.STORE))
    return simulator.counts()


def test_the_tape_pushes_the_state_out_of_a_cache_smaller_than_both() -> None:
    cells = 512
    found = curves(reverse_mode(steps=20, cells=cells))
    assert found.tape == 20 * cells * 8
    # Read once, written once.
    assert found.compulsory == 2 * cells * 8
    # Between two uses of a line of the state lie the rest of it and one step's tape.
    assert found.required == pytest.approx(2 * cells * 8, abs=2 * LINE)
    at_least = found.capacities == 512
    assert found.tape_traffic[at_least] == pytest.approx(2 * found.tape, abs=512)  # the last lines stay


def test_a_streamed_tape_needs_less() -> None:
    cells = 512
    found = curves(reverse_mode(20, cells, Operation.STREAMING_STORE))
    assert found.tape == 20 * cells * 8
    assert found.tape_traffic[0] == 2 * found.tape
    kept = curves(reverse_mode(20, cells)).other_traffic
    middle = found.capacities == cells * 8 + LINE
    assert found.other_traffic[middle] < kept[middle]


def test_scratchpad_counts_as_sram() -> None:
    simulator = Simulator()
    simulator.register(STATE, 4096, Kind.SCRATCHPAD)
    simulator.process(accesses(STATE, np.arange(512), Operation.STORE))
    assert curves(simulator.counts()).required == 4096 + 512


def test_energy_of_the_published_sizes() -> None:
    assert [access_energy(size, 8) for size in (8 << 10, 32 << 10, 1 << 20)] == pytest.approx([10, 20, 100])


def test_energy_between_and_beyond_them() -> None:
    # A power law between 8 and 32 KB: twice the energy for four times the size.
    assert access_energy(16 << 10, 8) == pytest.approx(10 * 2**0.5)
    assert access_energy(2 << 10, 8) == pytest.approx(5)
    assert access_energy(32 << 20, 8) == pytest.approx(500)


def test_energy_grows_with_the_words_of_an_access() -> None:
    assert [access_energy(8 << 10, width) for width in (1, 4, 8, 12, 32)] == pytest.approx([10, 10, 10, 20, 40])


def test_energy_of_a_run_by_kind() -> None:
    counts = reverse_mode(steps=3, cells=64)
    assert energy(counts, 8 << 10) == pytest.approx(4 * 3 * 64 * 10)
    assert energy(counts, 8 << 10, (Kind.TAPE,)) == pytest.approx(2 * 3 * 64 * 10)
