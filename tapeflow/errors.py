"""Every exception that tapeflow raises (defined beside the passes, which may not import tapeflow)."""

from llvm_passes.errors import (
    AliasingError,
    CompileError,
    GradientError,
    InternalError,
    PipelineError,
    ReadError,
    SignatureError,
    TapeBudgetError,
    TapeDirectoryError,
    TapeflowError,
    TuningError,
    UnsupportedError,
    VersionError,
)

__all__ = [
    "AliasingError",
    "CompileError",
    "GradientError",
    "InternalError",
    "PipelineError",
    "ReadError",
    "SignatureError",
    "TapeBudgetError",
    "TapeDirectoryError",
    "TapeflowError",
    "TuningError",
    "UnsupportedError",
    "VersionError",
]
