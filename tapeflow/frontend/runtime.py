"""What the passes may assume of the functions of Numba's runtime.

A MemInfo is a handle: its buffer's address is a field that never changes, and ``NRT_decref`` to zero
frees both.  What is not listed here (lists, whose buffers move; allocations with destructors; the
random state) the passes refuse.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

from numba.core.registry import cpu_target
from numba.core.runtime import nrtdynmod

from llvm_passes.environment import CalleeFacts, CalleeKind, MatrixRoutine

KEEP = ("NRT_incref", "NRT_decref")
"""Functions that captured IR defines and that stay calls, because the passes know what they mean."""

_DATA_FIELD = 3
"""Position of the buffer's address in Numba's MemInfo."""


_SIZE_FIELD = 4
"""Position of the buffer's size in Numba's MemInfo."""


def _offset(field: int) -> int:
    layout = cpu_target.target_context.target_data
    offset: int = nrtdynmod._meminfo_struct_type.get_element_offset(layout, field)
    return offset


_HANDLE = CalleeFacts(CalleeKind.ALLOCATE, data_offset=_offset(_DATA_FIELD), size_argument=0, release="NRT_decref")
_BUFFER = CalleeFacts(CalleeKind.ALLOCATE, data_offset=None, size_argument=0, release="NRT_Free")
_LIST = dataclasses.replace(_HANDLE, header=17, size_offset=_offset(_SIZE_FIELD), destructor_argument=1)
_COUNT = CalleeFacts(CalleeKind.RETAIN_OR_RELEASE, is_counted=True)
_INERT = CalleeFacts(CalleeKind.INERT)
_ABORT = CalleeFacts(CalleeKind.ABORT)
_GAMMA = CalleeFacts(CalleeKind.MATH, rule="tgamma")
_RANDOM_STATE = CalleeFacts(CalleeKind.INERT, returns_state=True)
_NEXTAFTER = CalleeFacts(CalleeKind.MATH, rule="nextafter")
_LDEXP = CalleeFacts(CalleeKind.MATH, rule="ldexp")

CALLEES: Mapping[str, CalleeFacts] = MappingProxyType(
    {
        # The handle comes with its buffer; the "safe" variants fill it with a pattern under NUMBA_DEBUG_NRT.
        "NRT_MemInfo_alloc": _HANDLE,
        "NRT_MemInfo_alloc_safe": _HANDLE,
        "NRT_MemInfo_alloc_aligned": _HANDLE,
        "NRT_MemInfo_alloc_safe_aligned": _HANDLE,
        "NRT_MemInfo_alloc_external": _HANDLE,
        "NRT_MemInfo_alloc_safe_aligned_external": _HANDLE,
        # Lists: bookkeeping (size, capacity, a flag) at the beginning of a buffer that grows and shrinks.
        "NRT_MemInfo_new_varsize_dtor": _LIST,
        "NRT_MemInfo_varsize_realloc": CalleeFacts(CalleeKind.RESIZE),
        # No handle: the result is the buffer.
        "NRT_Allocate": _BUFFER,
        "NRT_Allocate_External": _BUFFER,
        "NRT_Free": _COUNT,
        "NRT_incref": _COUNT,
        "NRT_decref": _COUNT,
        # Numba's own copies of C's functions; numba_frexp writes to memory, so it is not among them.
        "numba_gamma": _GAMMA,
        "numba_gammaf": _GAMMA,
        "numba_ldexp": _LDEXP,
        "numba_ldexpf": _LDEXP,
        "numba_nextafter": _NEXTAFTER,
        "numba_nextafterf": _NEXTAFTER,
        # Reads shapes and strides, writes strides.
        "numba_attempt_nocopy_reshape": CalleeFacts(CalleeKind.INERT, reads=(1, 2, 4), writes=(5,)),
        # Random numbers: a state that is read and written as any memory, and by two functions.
        "numba_get_np_random_state": _RANDOM_STATE,
        "numba_get_py_random_state": _RANDOM_STATE,
        "numba_rnd_shuffle": CalleeFacts(CalleeKind.INERT, writes=(0,)),
        "numba_rnd_init": CalleeFacts(CalleeKind.INERT, writes=(0,)),
        # Products of arrays, by BLAS.
        "numba_xxdot": CalleeFacts(CalleeKind.MATRIX, matrix=MatrixRoutine.DOT),
        "numba_xxgemv": CalleeFacts(CalleeKind.MATRIX, matrix=MatrixRoutine.GEMV),
        "numba_xxgemm": CalleeFacts(CalleeKind.MATRIX, matrix=MatrixRoutine.GEMM),
        "numba_xxnrm2": CalleeFacts(CalleeKind.MATRIX, matrix=MatrixRoutine.NRM2),
        # Python objects that no float goes into; the arguments of an exception are made of them.
        "numba_gil_ensure": _INERT,
        "numba_gil_release": _INERT,
        "numba_unpickle": _INERT,
        "Py_IncRef": _INERT,
        "Py_DecRef": _INERT,
        # print: numbers go into Python objects, which nothing comes back from.
        "PyFloat_FromDouble": _INERT,
        "PyLong_FromLongLong": _INERT,
        "PyLong_FromUnsignedLongLong": _INERT,
        "PyBool_FromLong": _INERT,
        "PyObject_Str": _INERT,
        "PyUnicode_AsUTF8": _INERT,
        "PyUnicode_FromString": _INERT,
        "PyUnicode_FromStringAndSize": _INERT,
        "PySys_FormatStdout": _INERT,
        "PyErr_WriteUnraisable": _INERT,
        # Errors that end the computation.
        "PyErr_SetString": _ABORT,
        "PyErr_SetObject": _ABORT,
        "PyErr_SetNone": _ABORT,
        "PyErr_Format": _ABORT,
        "Py_FatalError": _ABORT,
        "numba_fatal_error": _ABORT,
        "nrt_unresolved_abort": _ABORT,
        "abort": _ABORT,
        "llvm.trap": _ABORT,
    }
)
