"""How the interpreter holds values of the program.

==================  ================================================================================
LLVM type           Python value
==================  ================================================================================
``iN``, ``ptr``     ``int`` in ``[0, 2**N)``; a pointer is its 64-bit address
``double``          ``float``
``float``           ``float`` that a binary32 holds exactly
vector, array,      ``tuple`` of the elements' values
struct
undef or poison     :data:`POISON`, in the place of a scalar
==================  ================================================================================
"""

from __future__ import annotations

from typing import Any, NoReturn, TypeAlias

from llvm_passes.errors import PoisonError

Datum: TypeAlias = Any
"""A value as the table above says.  Which of them it is, the program's types say, not Python's."""


class Poison:
    """The only value that no operation takes.

    Arithmetic fails with ``TypeError`` because nothing is defined, comparison and truth because they
    raise; the machine turns the failure of an instruction without effects into a poison result.
    """

    __slots__ = ()

    def _refuse(self, *_: object) -> NoReturn:
        raise PoisonError("undef or poison is used")

    __bool__ = __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = _refuse

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return "poison"


POISON = Poison()


def has_poison(value: Datum) -> bool:
    """Whether ``value`` is poison, or an aggregate that holds poison anywhere."""
    if isinstance(value, tuple):
        return any(map(has_poison, value))
    return value is POISON
