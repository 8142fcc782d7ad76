"""How far apart checkpoints stand, as LLVM IR that runs when a loop begins; and which come next in a replay.

``{ i64, i64 } PREFIX.spacing(i64 iterations, i64 bytes, i64 state, i64 spent)``: iterations between two
checkpoints, and how many checkpoints there may be at once; 0 and 0 for a loop whose tape is to be kept whole.
``bytes`` is what an iteration tapes, ``state`` what a checkpoint takes, ``spent`` what the budget is already used
for.

With ``k`` iterations in a segment, ``n = ceil(iterations / k)`` segments and ``s`` checkpoints, each segment is
run at most ``r`` times again, where ``r`` is the least number with ``C(s + r, s) >= n`` (Griewank and Walther,
Algorithm 799, 2000, proposition 1), and ``k * bytes + s * state`` bytes are taken.  Chosen is, among powers of
two below ``iterations`` for ``k``, with as many checkpoints as fit the budget and are of use, what runs least
often again; of those what takes least memory, where few count as ``checkpoint_bytes``; of those the longest
segment.
Without a budget this is one checkpoint a segment and about ``sqrt(iterations * state / bytes)`` iterations.

``i64 PREFIX.advance(i64 segments, i64 free)``: with ``segments`` still to be reversed from here and ``free``
checkpoints to spare, how many to run before the next checkpoint is made.  Any number from
``max(C(c + r - 2, c), segments - C(c - 1 + r, c - 1))`` to ``C(c + r - 1, c)`` is best, with
``c = free + 1``, for there is one here, and ``r`` as above (ibid.); the first is taken.
"""

from __future__ import annotations

from llvm_passes.tape.cost import BUILT_IN_COSTS, Costs

MOST_REPETITIONS = 1000
"""A schedule that runs segments more often again counts as none."""


def spacing_text(
    prefix: str,
    *,
    is_forced: bool,
    is_cheaper: bool,
    budget: int | None,
    costs: Costs = BUILT_IN_COSTS,
    has_disk: bool = False,
) -> str:
    """``is_forced``: no tape is kept whole.  ``is_cheaper``: replaying costs less than a tape beyond the cache.

    ``has_disk``: where no checkpoints fit the budget, the tape is kept whole: what does not fit goes to disk.
    """
    largest = "0x7FF0000000000000"
    limit = "0.0" if is_forced else f"{costs.cache_bytes:.1f}" if is_cheaper else largest
    unless_none = "\n  br i1 %none, label %keep, label %some\n\nsome:" if has_disk else ""
    most = largest if budget is None else f"{float(budget):.1f}"
    return f"""
declare double @llvm.minnum.f64(double, double)
declare double @llvm.maxnum.f64(double, double)
declare double @llvm.ceil.f64(double)
declare double @llvm.floor.f64(double)

define internal {{ i64, i64 }}
@"{prefix}.spacing"(i64 %iterations, i64 %taped, i64 %checkpoint, i64 %spent.whole) noinline {{
entry:
  %n = uitofp i64 %iterations to double
  %bytes.any = uitofp i64 %taped to double
  %bytes = call double @llvm.maxnum.f64(double %bytes.any, double 1.0)
  %state = uitofp i64 %checkpoint to double
  %spent = sitofp i64 %spent.whole to double
  %most = fsub double {most}, %spent
  %total.records = fmul double %n, %bytes
  %total = fadd double %total.records, {"0.0" if budget is None or has_disk else "%state"}
  %limit = call double @llvm.minnum.f64(double {limit}, double %most)
  %kept = fcmp ole double %total, %limit
  %short = icmp ult i64 %iterations, 2
  %whole = or i1 %kept, %short
  br i1 %whole, label %keep, label %try

keep:
  ret {{ i64, i64 }} zeroinitializer

try:
  %k = phi double [ 1.0, %entry ], [ %k.next, %onward ]
  %best.k = phi double [ 0.0, %entry ], [ %new.k, %onward ]
  %best.s = phi double [ 0.0, %entry ], [ %new.s, %onward ]
  %best.r = phi double [ {largest}, %entry ], [ %new.r, %onward ]
  %best.m = phi double [ {largest}, %entry ], [ %new.m, %onward ]
  %segments.any = fdiv double %n, %k
  %segments = call double @llvm.ceil.f64(double %segments.any)
  %before = fsub double %segments, 1.0
  %of.use = call double @llvm.maxnum.f64(double %before, double 1.0)
  %tile = fmul double %k, %bytes
  %left = fsub double %most, %tile
  %fitting.any = fdiv double %left, %state
  %fitting = call double @llvm.floor.f64(double %fitting.any)
  %s = call double @llvm.minnum.f64(double %of.use, double %fitting)
  %is.some = fcmp oge double %s, 1.0
  br i1 %is.some, label %count, label %judge

count:
  %r = phi double [ 0.0, %try ], [ %r.next, %more ]
  %reach = phi double [ 1.0, %try ], [ %reach.next, %more ]
  %enough = fcmp oge double %reach, %segments
  br i1 %enough, label %judge, label %go.on

go.on:
  %too.often = fcmp oge double %r, {MOST_REPETITIONS}.0
  br i1 %too.often, label %judge, label %more

more:
  %r.next = fadd double %r, 1.0
  %sum = fadd double %s, %r.next
  %product = fmul double %reach, %sum
  %reach.next = fdiv double %product, %r.next
  br label %count

judge:
  %r.found = phi double [ {largest}, %try ], [ %r, %count ], [ {largest}, %go.on ]
  %snapshots = fmul double %s, %state
  %memory.any = fadd double %tile, %snapshots
  %memory = call double @llvm.maxnum.f64(double %memory.any, double {costs.checkpoint_bytes:.1f})
  %fewer = fcmp olt double %r.found, %best.r
  %same = fcmp oeq double %r.found, %best.r
  %is.found = fcmp olt double %r.found, {largest}
  %no.more = fcmp ole double %memory, %best.m
  %as.good = and i1 %same, %no.more
  %as.good.found = and i1 %as.good, %is.found
  %better = or i1 %fewer, %as.good.found
  %new.k = select i1 %better, double %k, double %best.k
  %new.s = select i1 %better, double %s, double %best.s
  %new.r = select i1 %better, double %r.found, double %best.r
  %new.m = select i1 %better, double %memory, double %best.m
  br label %onward

onward:
  %k.next = fmul double %k, 2.0
  %last = fcmp oge double %k.next, %n
  br i1 %last, label %done, label %try

done:
  %none = fcmp oeq double %new.k, 0.0{unless_none}
  %k.chosen = select i1 %none, double 1.0, double %new.k
  %s.chosen = select i1 %none, double 1.0, double %new.s
  %k.whole = fptoui double %k.chosen to i64
  %s.whole = fptoui double %s.chosen to i64
  %half = insertvalue {{ i64, i64 }} poison, i64 %k.whole, 0
  %both = insertvalue {{ i64, i64 }} %half, i64 %s.whole, 1
  ret {{ i64, i64 }} %both
}}

define internal i64 @"{prefix}.advance"(i64 %segments, i64 %free) nounwind noinline {{
entry:
  %before.last = sub i64 %segments, 1
  %is.none = icmp eq i64 %free, 0
  br i1 %is.none, label %all, label %some

all:
  ret i64 %before.last

some:
  %all.places = add i64 %free, 1
  %plenty = icmp uge i64 %all.places, %before.last
  br i1 %plenty, label %one, label %begin

one:
  ret i64 1

begin:
  %l = uitofp i64 %segments to double
  %c = uitofp i64 %all.places to double
  br label %count

count:
  %r = phi double [ 0.0, %begin ], [ %r.next, %more ]
  %reach = phi double [ 1.0, %begin ], [ %reach.next, %more ]
  %reach.1 = phi double [ 0.0, %begin ], [ %reach, %more ]
  %reach.2 = phi double [ 0.0, %begin ], [ %reach.1, %more ]
  %enough = fcmp oge double %reach, %l
  br i1 %enough, label %found, label %more

more:
  %r.next = fadd double %r, 1.0
  %sum = fadd double %c, %r.next
  %product = fmul double %reach, %sum
  %reach.next = fdiv double %product, %r.next
  br label %count

found:
  %c.and.r = fadd double %c, %r
  %part = fmul double %reach, %c
  %right = fdiv double %part, %c.and.r
  %rest = fsub double %l, %right
  %first = call double @llvm.maxnum.f64(double %reach.2, double %rest)
  %at.least = call double @llvm.maxnum.f64(double %first, double 1.0)
  %last = uitofp i64 %before.last to double
  %at.most = call double @llvm.minnum.f64(double %at.least, double %last)
  %steps = fptoui double %at.most to i64
  ret i64 %steps
}}
"""
