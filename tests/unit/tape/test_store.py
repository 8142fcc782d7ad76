"""The tape's memory: what two calls at once leave behind."""

from __future__ import annotations

from llvm_passes.ir.interpreter import Interpreter, Memory
from tests.unit.ir.numba_runtime import NumbaRuntime
from tests.unit.tape.test_scopes import scheduled


def test_a_tape_that_is_crowded_out_of_the_pool_is_freed_with_its_arrays() -> None:
    memory = Memory()
    machine = Interpreter(scheduled(), NumbaRuntime(memory).externals, memory=memory, strict=True)
    tapes = [machine.call("f.tape.acquire") for _ in range(2)]
    assert tapes[0] != tapes[1]
    for tape in tapes:
        assert machine.call("f.tape.reserve.1", tape, 5)
    machine.call("f.tape.release", tapes[0])
    before = len(list(memory.heap()))
    machine.call("f.tape.release", tapes[1])
    # Half of the memory is gone: the other tape waits for the next call.
    assert len(list(memory.heap())) == before // 2
    assert machine.call("f.tape.acquire") == tapes[1]
