"""Every exception of the project, under one base class."""

from __future__ import annotations

from collections.abc import Callable

from llvm_passes.ir.model import Location


class TapeflowError(Exception):
    """Base of everything that tapeflow raises on its own account."""


class UnsupportedError(TapeflowError):
    """A construct that the passes do not differentiate.  Raised before anything of the kernel runs.

    The text says, in this order: the pass, what it met, where, and what to do.
    """

    def __init__(self, stage: str, construct: str, *, location: Location | None = None, advice: str) -> None:
        self.stage = stage
        """Name of the pass or analysis that refuses."""
        self.construct = construct
        self.location = location
        self.advice = advice
        where = f" ({location})" if location else ""
        super().__init__(f"{stage}: {construct}{where}. {advice}")


class SignatureError(TapeflowError, TypeError):
    """The arguments, ``argnums`` or result type do not allow the derivative that was asked for."""


class AliasingError(TapeflowError, ValueError):
    """Arrays passed to a gradient overlap in memory where one of them is written."""


class GradientError(TapeflowError, AssertionError):
    """A gradient is not what an independent computation of it gives.  Names the worst entry and both values."""


class TapeBudgetError(TapeflowError, MemoryError):
    """The tape would take more than ``tape_budget`` for these arguments.  Everything is as it was.

    ``text``: what failed; ``completed`` is given it, and adds the numbers of the call.
    """

    def __init__(self, text: str, completed: Callable[[str], str] | None = None) -> None:
        super().__init__(completed(text) if completed else text)


class TapeDirectoryError(TapeflowError, OSError):
    """The tape could not be written to ``tape_dir``, or is not what it was when it was read.  Everything is as it was.

    ``text``: whose tape; ``completed`` is given it, and adds what went wrong.
    """

    def __init__(self, text: str, completed: Callable[[str], str] | None = None) -> None:
        super().__init__(completed(text) if completed else text)


class CompileError(TapeflowError):
    """LLVM could not compile what the passes produced: a missing symbol, or IR that does not verify."""


class InternalError(TapeflowError):
    """A checked gradient (``tapeflow.jit(check=True)``) would have left its tape: a fault of tapeflow."""


class ReadError(TapeflowError, ValueError):
    """Text that is not LLVM IR, or IR that the reader does not know.  Names the line."""


class TuningError(TapeflowError, ValueError):
    """The file of tuned constants is not one, or cannot be.  Names the file, what is wrong, and what to do."""


class VersionError(TapeflowError, ImportError):
    """An installed package is outside the range whose private interfaces tapeflow knows."""


class InterpreterError(TapeflowError):
    """The interpreted program does what LLVM leaves undefined, or what the interpreter does not know.

    ``where`` names the function and instruction; it is set as the error leaves the frame it arose in.
    """

    def __init__(self, problem: str, where: str = "") -> None:
        super().__init__(problem, where)
        self.problem = problem
        self.where = where

    def __str__(self) -> str:
        return f"interpreter: {self.where}: {self.problem}" if self.where else f"interpreter: {self.problem}"


class OutOfBoundsError(InterpreterError):
    """An access outside every allocation, or across the end of one."""


class UseAfterFreeError(InterpreterError):
    """An access to memory that was freed, or to a stack slot of a function that has returned."""


class UninitialisedReadError(InterpreterError):
    """A read of bytes that nothing has written."""


class PoisonError(InterpreterError):
    """``undef`` or ``poison`` reached a branch, an address, a division, a call out, or the final result."""


class FlagViolationError(InterpreterError):
    """An instruction broke its own promise (``nuw``, ``nsw``, ``exact`` …); reported in strict mode only."""


class StepLimitError(InterpreterError):
    """The program ran for more instructions than the interpreter was allowed."""


class PipelineError(TapeflowError, ValueError):
    """A pipeline of passes names what does not exist, or passes in an order that cannot be."""
