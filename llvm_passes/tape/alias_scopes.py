"""Which accesses of a gradient never touch the same memory, as LLVM's metadata.

The tape object, the tape's arrays and all other memory are apart.  Of the other memory, the accesses
that the adjoint has marked (:mod:`llvm_passes.ir.memory_tags`) are apart from what their mark names;
a shadow is apart from all memory of the function itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from llvm_passes.ir.memory_tags import PRIMAL_MEMORY, first_metadata, tag_of
from llvm_passes.ir.model import Load, Module, Store

HEADER, TAPE, MEMORY = "header", "tape", "memory"
"""The tape object, its arrays, everything else."""


@dataclass(frozen=True)
class AliasScopes:
    """Metadata that tells LLVM which accesses touch which kind of memory."""

    module: Module
    kinds: tuple[str, ...]
    lists: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Numbers of the lists of scopes, by the kinds in them."""

    @staticmethod
    def of_module(module: Module) -> AliasScopes:
        accesses = (i for f in module.functions.values() for i in f.instructions() if isinstance(i, Load | Store))
        tagged = {name: None for i in accesses for name in tag_of(i.scopes, module)}
        return AliasScopes(module, tuple(dict.fromkeys((HEADER, TAPE, MEMORY, PRIMAL_MEMORY, *tagged))))

    @property
    def shadows(self) -> tuple[str, ...]:
        """The kinds that are marked shadows."""
        return tuple(k for k in self.kinds if k not in (HEADER, TAPE, MEMORY, PRIMAL_MEMORY))

    def of(self, kind: str) -> tuple[tuple[str, str], ...]:
        """For an access to the tape object or to the tape."""
        return self._marked(kind, tuple(k for k in self.kinds if k != kind))

    def of_access(self, access: Load | Store) -> tuple[tuple[str, str], ...]:
        """For an access of the function or to a shadow."""
        match tag_of(access.scopes, self.module):
            case ():
                return self._marked(MEMORY, (HEADER, TAPE))
            case (name,) if name == PRIMAL_MEMORY:
                return self._marked(name, (HEADER, TAPE, *self.shadows))
            case (name, *apart):
                return self._marked(name, (HEADER, TAPE, PRIMAL_MEMORY, *apart))
        raise AssertionError(access)

    def definitions(self) -> Mapping[str, str]:
        """The metadata that what was handed out so far refers to."""
        domain = self._number(0)
        found = {domain: f'distinct !{{{domain}, !"tapeflow"}}'}
        for n, kind in enumerate(self.kinds, start=1):
            found[self._number(n)] = f'distinct !{{{self._number(n)}, {domain}, !"{kind}"}}'
        for kinds, number in self.lists.items():
            found[number] = f"!{{{', '.join(self._number(1 + self.kinds.index(k)) for k in kinds)}}}"
        return found

    def _marked(self, kind: str, apart: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        return (("alias.scope", self._list((kind,))), ("noalias", self._list(apart)))

    def _list(self, kinds: tuple[str, ...]) -> str:
        return self.lists.setdefault(kinds, self._number(1 + len(self.kinds) + len(self.lists)))

    def _number(self, n: int) -> str:
        return f"!{first_metadata(self.module) + n}"
