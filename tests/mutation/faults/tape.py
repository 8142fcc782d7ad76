"""Faults in the tape: its plan, layout, memory, and the loads and stores that it becomes."""

from tests.mutation.catcher import corpus, unit
from tests.mutation.fault import Fault

LAYOUT = "llvm_passes/tape/layout.py"
ADDRESS = "llvm_passes/tape/address.py"
LOWER = "llvm_passes/tape/lower.py"
STORE = "llvm_passes/tape/store.py"
ALIAS_SCOPES = "llvm_passes/tape/alias_scopes.py"
GROWTH = "llvm_passes/tape/growth.py"

TAPE = (
    Fault(
        "the slots of a region share one array",
        LAYOUT,
        "                bases[slot.index] = offset\n",
        "                bases[slot.index] = capacities[region.index] + 8\n",
        "the value taped last is read for all",
        corpus("newton or heat or carried"),
    ),
    Fault(
        "the first region's capacity is that of the owned allocations",
        LAYOUT,
        "offset = OWNED_CAPACITY + 8",
        "offset = OWNED_CAPACITY",
        "room for allocations is taken for room for records",
        unit("adjoint", "allocated"),
    ),
    Fault(
        "records are one byte apart",
        ADDRESS,
        "return (yield from self._indexed(base, type, record))",
        "return (yield from self._indexed(base, I8, record))",
        "a record is as large as its value",
        corpus("heat or newton"),
    ),
    Fault(
        "every record is the first",
        ADDRESS,
        "return (yield from self._indexed(base, type, record))",
        "return (yield from self._indexed(base, type, integer(0)))",
        "each iteration has a record of its own",
        corpus("heat or newton"),
    ),
    Fault(
        "a slot is its neighbour",
        ADDRESS,
        "self._loaded(tape, self.layout.bases[index])",
        "self._loaded(tape, self.layout.bases[min(index + 1, max(self.layout.bases))])",
        "the last two slots share an array, and one has none of its region's size",
        corpus("heat or newton or carried"),
    ),
    Fault(
        "the lanes of a group are one more",
        ADDRESS,
        'lane = yield from self._binary("and", record, region.lanes - 1, "lane")',
        'lane = yield from self._binary("and", record, region.lanes, "lane")',
        "lanes of a group share an address",
        unit("tape", "no_layout_changes_a_bit"),
    ),
    Fault(
        "a struct is not padded",
        "llvm_passes/tape/region_layout.py",
        "    while size * lanes % widest:\n        size += 1\n",
        "",
        "the records behind the first are not aligned",
        unit("tape", "padded"),
    ),
    Fault(
        "the first tile of a loop is taken for a whole one",
        "llvm_passes/tape/split_loop.py",
        'room = beyond if found.is_descending else builder.sub(integer(unit), first, "room")',
        'room = beyond if found.is_descending else builder.sub(integer(unit), integer(0), "room")',
        "a loop that begins in the middle of a tile runs over its end",
        unit("tape", "no_layout_changes_a_bit"),
    ),
    Fault(
        "a tile is popped one record late",
        "llvm_passes/tape/staging.py",
        "%last = icmp eq i64 %lane, {region.layout.tile - 1}",
        "%last = icmp eq i64 %lane, {region.layout.tile}",
        "the scratchpad still holds a later tile",
        unit("tape", "no_layout_changes_a_bit"),
    ),
    Fault(
        "all memory is said not to overlap",
        ALIAS_SCOPES,
        "return self._marked(MEMORY, (HEADER, TAPE))",
        "return self._marked(MEMORY, (HEADER, TAPE, MEMORY))",
        "an access that is noalias with its own scope may be moved over any other of that kind",
        unit("tape/test_scopes.py"),
    ),
    Fault(
        "a shadow is said to be apart from itself",
        ALIAS_SCOPES,
        "return self._marked(name, (HEADER, TAPE, PRIMAL_MEMORY, *apart))",
        "return self._marked(name, (HEADER, TAPE, PRIMAL_MEMORY, name, *apart))",
        "an access that is noalias with its own scope may be moved over any other of that kind",
        unit("tape/test_scopes.py"),
    ),
    Fault(
        "a shadow is said to be apart from unmarked memory",
        ALIAS_SCOPES,
        "return self._marked(name, (HEADER, TAPE, PRIMAL_MEMORY, *apart))",
        "return self._marked(name, (HEADER, TAPE, MEMORY, PRIMAL_MEMORY, *apart))",
        "an access without a mark may be one to the same shadow, by another address",
        unit("tape/test_scopes.py"),
    ),
    Fault(
        "the tape is said not to be what it is",
        LOWER,
        "                    align=element_alignment(i.type),\n                    scopes=self._scopes.of(TAPE),",
        '                    align=element_alignment(i.type),\n                    scopes=self._scopes.of("memory"),',
        "a read of the tape may be moved over the write that it reads",
        unit("tape/test_scopes.py"),
    ),
    Fault(
        "arrays are half as large",
        GROWTH,
        "%bytes.{n} = mul i64 %wanted, {array.stride}",
        "%bytes.{n} = mul i64 %wanted, {(array.stride + 1) // 2}",
        "the tape is overrun",
        unit("adjoint", "heat or newton"),
    ),
    Fault(
        "the tape does not grow far enough",
        GROWTH,
        "%wanted = select i1 %larger, i64 %records, i64 %doubled",
        "%wanted = select i1 %larger, i64 %doubled, i64 %records",
        "twice the capacity may be less than what is needed",
        unit("adjoint", "heat or newton"),
    ),
    Fault(
        "the capacity is not remembered",
        GROWTH,
        "done:\n  store i64 %wanted, ptr %capacity.at\n  ret i1 true",
        "done:\n  store i64 -1, ptr %capacity.at\n  ret i1 true",
        "a tape that says it is endless never grows again",
        unit("adjoint", "heat or newton or while"),
    ),
    Fault(
        "owned allocations are forgotten",
        STORE,
        '  call void @"{prefix}.release.owned"(ptr %tape)\n  %other',
        "  %other",
        "what the kernel allocated is never freed",
        unit("adjoint", "allocated"),
    ),
    Fault(
        "two threads share a tape",
        STORE,
        '%kept = atomicrmw xchg ptr @"{prefix}.pool", ptr null acq_rel',
        '%kept = load ptr, ptr @"{prefix}.pool"',
        "who takes the tape must leave none behind",
        unit("transforms/test_gradient.py", "threads"),
    ),
    Fault(
        "a tape that is crowded out keeps its arrays",
        STORE,
        "{_freed(prefix, layout, is_checked, account)}\n",
        "",
        "the arrays of its slots are never freed",
        unit("tape"),
    ),
)
