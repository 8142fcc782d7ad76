"""Instrumented code: what it reports, by running it."""

from __future__ import annotations

import ctypes

import numpy as np
import pytest
from numba import typeof

from bench.hierarchy.gradient import aligned, measure
from bench.hierarchy.instrument import Instrument
from bench.hierarchy.recorder import Recorder
from bench.hierarchy.records import Kind, Operation
from bench.hierarchy.simulator import Counts
from llvm_passes.errors import UnsupportedError
from llvm_passes.ir.reader import read_module
from tapeflow import jit
from tapeflow.engine import OptimisedModule
from tapeflow.pipeline import pipeline_of
from tapeflow.runtime.memory import kept_bytes

LOAD, STORE = Operation.LOAD, Operation.STORE


def run(body: str, declarations: str = "", globals: str = "") -> tuple[Counts, np.ndarray]:
    """Run a function of two pointers, to 0, 1, 2, … and to zeros; returns the counts and what the second points to."""
    text = f"{globals}\ndefine void @f(ptr %a, ptr %b) {{\n{body}\n  ret void\n}}\n{declarations}"
    recorder = Recorder(OptimisedModule(text, ("f",)))
    a, b = aligned((64,), np.float64), aligned((64,), np.float64)
    a[:] = np.arange(64)
    recorder.simulator.register(b.ctypes.data, b.nbytes, Kind.SHADOW)
    pointer = ctypes.c_void_p
    ctypes.CFUNCTYPE(None, pointer, pointer)(recorder.address("f"))(a.ctypes.data, b.ctypes.data)
    recorder.finish()
    return recorder.simulator.counts(), b


def accesses(counts: Counts, kind: Kind, operation: Operation) -> dict[int, int]:
    """Number of accesses by width in bytes."""
    widths = counts.accesses[kind, operation]
    return {int(width): int(widths[width]) for width in np.flatnonzero(widths)}


def test_scalars_and_vectors_count_once_by_their_width() -> None:
    counts, b = run(
        """
  %x = load double, ptr %a
  %v = load <4 x double>, ptr %a, align 8
  store <4 x double> %v, ptr %b, align 8
  %m = load <16 x i1>, ptr %a
  store i1 true, ptr %a"""
    )
    assert b[:4].tolist() == [0, 1, 2, 3]
    assert accesses(counts, Kind.PRIMAL, LOAD) == {8: 1, 32: 1, 2: 1}
    assert accesses(counts, Kind.PRIMAL, STORE) == {1: 1}
    assert accesses(counts, Kind.SHADOW, STORE) == {32: 1}


def test_masked_accesses_count_their_active_lanes() -> None:
    counts, b = run(
        """
  %v = call <4 x double> @llvm.masked.load.v4f64.p0(ptr align 8 %a,
      <4 x i1> <i1 true, i1 true, i1 true, i1 false>, <4 x double> zeroinitializer)
  call void @llvm.masked.store.v4f64.p0(<4 x double> %v, ptr align 8 %b,
      <4 x i1> <i1 true, i1 true, i1 false, i1 false>)""",
        "declare <4 x double> @llvm.masked.load.v4f64.p0(ptr, <4 x i1>, <4 x double>)\n"
        "declare void @llvm.masked.store.v4f64.p0(<4 x double>, ptr, <4 x i1>)",
    )
    assert b[:4].tolist() == [0, 1, 0, 0]
    assert accesses(counts, Kind.PRIMAL, LOAD) == {24: 1}
    assert accesses(counts, Kind.SHADOW, STORE) == {16: 1}


def test_gathers_and_scatters_count_each_active_lane() -> None:
    counts, b = run(
        """
  %from = getelementptr double, ptr %a, <2 x i64> <i64 9, i64 33>
  %to = getelementptr double, ptr %b, <2 x i64> <i64 9, i64 33>
  %v = call <2 x double> @llvm.masked.gather.v2f64.v2p0(<2 x ptr> align 8 %from, <2 x i1> <i1 true, i1 true>,
      <2 x double> zeroinitializer)
  call void @llvm.masked.scatter.v2f64.v2p0(<2 x double> %v, <2 x ptr> align 8 %to, <2 x i1> <i1 true, i1 false>)""",
        "declare <2 x double> @llvm.masked.gather.v2f64.v2p0(<2 x ptr>, <2 x i1>, <2 x double>)\n"
        "declare void @llvm.masked.scatter.v2f64.v2p0(<2 x double>, <2 x ptr>, <2 x i1>)",
    )
    assert b[[9, 33]].tolist() == [9, 0]
    assert accesses(counts, Kind.PRIMAL, LOAD) == {8: 2}
    assert accesses(counts, Kind.SHADOW, STORE) == {8: 1}


def test_memory_intrinsics_count_as_wide_accesses() -> None:
    counts, b = run(
        """
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %a, i64 96, i1 false)
  call void @llvm.memset.p0.i64(ptr %a, i8 0, i64 64, i1 false)""",
        "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)\ndeclare void @llvm.memset.p0.i64(ptr, i8, i64, i1)",
    )
    assert b[:13].tolist() == [*range(12), 0]
    assert accesses(counts, Kind.PRIMAL, LOAD) == {32: 3}
    assert accesses(counts, Kind.SHADOW, STORE) == {32: 3}
    assert accesses(counts, Kind.PRIMAL, STORE) == {32: 2}


def test_nontemporal_accesses_are_told_apart() -> None:
    counts, _ = run(
        """
  %x = load double, ptr %a, align 8, !nontemporal !0
  store double %x, ptr %b, align 8, !nontemporal !0
  store double %x, ptr %b, align 8""",
        "!0 = !{i32 1}",
    )
    assert accesses(counts, Kind.PRIMAL, Operation.STREAMING_LOAD) == {8: 1}
    assert accesses(counts, Kind.SHADOW, Operation.STREAMING_STORE) == {8: 1}
    assert accesses(counts, Kind.SHADOW, STORE) == {8: 1}
    assert counts.streamed[Kind.SHADOW] == 8


def test_allocations_are_of_the_kind_that_their_function_says() -> None:
    counts, _ = run(
        """
  %array = call ptr @malloc(i64 64)
  %adjoint = call ptr @calloc(i64 2, i64 32)
  %tape = call ptr @realloc(ptr null, i64 64)
  store double 1.0, ptr %array
  store double 1.0, ptr %adjoint
  store double 1.0, ptr %tape
  call void @free(ptr %array)
  call void @free(ptr %adjoint)
  call void @free(ptr %tape)""",
        "declare ptr @malloc(i64)\ndeclare ptr @calloc(i64, i64)\n"
        "declare ptr @realloc(ptr, i64)\ndeclare void @free(ptr)",
    )
    assert accesses(counts, Kind.PRIMAL, STORE) == {8: 1}
    # calloc's zeros are two stores more.
    assert accesses(counts, Kind.SHADOW, STORE) == {8: 1, 32: 2}
    assert accesses(counts, Kind.TAPE, STORE) == {8: 1}


def test_atomic_updates_load_and_store() -> None:
    counts, _ = run("  %old = atomicrmw add ptr %a, i64 1 seq_cst")
    assert accesses(counts, Kind.PRIMAL, LOAD) == {8: 1}
    assert accesses(counts, Kind.PRIMAL, STORE) == {8: 1}


def test_unknown_accesses_are_refused() -> None:
    module = read_module(
        """
define void @f(ptr %a) {
  %v = call <2 x double> @llvm.masked.expandload.v2f64(ptr %a, <2 x i1> splat (i1 true), <2 x double> zeroinitializer)
  ret void
}
declare <2 x double> @llvm.masked.expandload.v2f64(ptr, <2 x i1>, <2 x double>)"""
    )
    with pytest.raises(UnsupportedError, match=r"instrument: access to memory by llvm\.masked\.expandload"):
        Instrument().apply(module)


def test_a_gradient_computes_what_it_did_and_its_tape_is_seen() -> None:
    def decay(x, steps):
        for _ in range(steps):
            for i in range(x.shape[0]):
                x[i] = x[i] - 0.1 * x[i] * x[i]
        return x[0] + x[1]

    x, steps = np.array([0.5, 1.5, 2.5]), 40
    compilation = pipeline_of(jit(decay)).compilation((typeof(x), typeof(steps)), (0,))
    kept = kept_bytes()
    measured = measure(compilation, (x, steps))
    assert kept_bytes() == kept  # what its tape kept, nobody could give back later
    states = [x]
    for _ in range(steps):
        states.append(states[-1] - 0.1 * states[-1] ** 2)
    expected = np.prod([1 - 0.2 * state for state in states[:-1]], axis=0) * [1, 1, 0]
    assert measured.value == pytest.approx(states[-1][:2].sum(), rel=1e-14)
    np.testing.assert_allclose(measured.gradients[0], expected, rtol=1e-13)
    # The value overwritten in each step, at least, and what says where the tape is.
    stored = (measured.counts.accesses[Kind.TAPE, STORE] * np.arange(65)).sum()
    assert 8 * 3 * steps <= stored <= 3 * 8 * 3 * steps
    assert x.tolist() == [0.5, 1.5, 2.5]
