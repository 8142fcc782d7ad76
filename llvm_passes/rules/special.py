"""Functions that derivative rules call and that libm lacks, as LLVM IR."""

from __future__ import annotations

from llvm_passes.rules.polygamma import POLYGAMMA

DIGAMMA = """
; The digamma function.  Reflection for x <= 0 (DLMF 5.5.4), recurrence up to x >= 10 (5.5.2), then the
; asymptotic series (5.11.2) to the term in x**-14; relative error about 1e-15 away from the zeros.
define internal double @tapeflow.digamma(double %x) nounwind {
entry:
  %negative = fcmp ole double %x, 0.0
  br i1 %negative, label %reflect, label %start

reflect:
  %whole = call double @llvm.floor.f64(double %x)
  %pole = fcmp oeq double %whole, %x
  %fraction = fsub double %x, %whole
  %angle = fmul double %fraction, 0x400921FB54442D18
  %sine = call double @llvm.sin.f64(double %angle)
  %cosine = call double @llvm.cos.f64(double %angle)
  %cotangent = fdiv double %cosine, %sine
  %turned = fmul double %cotangent, 0x400921FB54442D18
  %correction = select i1 %pole, double 0x7FF8000000000000, double %turned
  %mirrored = fsub double 1.0, %x
  br label %start

start:
  %argument = phi double [ %x, %entry ], [ %mirrored, %reflect ]
  %offset = phi double [ 0.0, %entry ], [ %correction, %reflect ]
  br label %shift

shift:
  %t = phi double [ %argument, %start ], [ %t.next, %again ]
  %sum = phi double [ 0.0, %start ], [ %sum.next, %again ]
  %small = fcmp olt double %t, 10.0
  br i1 %small, label %again, label %series

again:
  %inverse.t = fdiv double 1.0, %t
  %sum.next = fsub double %sum, %inverse.t
  %t.next = fadd double %t, 1.0
  br label %shift

series:
  %r = fdiv double 1.0, %t
  %r2 = fmul double %r, %r
  %c7 = fmul double %r2, 0x3FB5555555555555
  %c6 = fsub double %c7, 0x3F95995995995996
  %m6 = fmul double %c6, %r2
  %c5 = fadd double %m6, 0x3F7F07C1F07C1F08
  %m5 = fmul double %c5, %r2
  %c4 = fsub double %m5, 0x3F71111111111111
  %m4 = fmul double %c4, %r2
  %c3 = fadd double %m4, 0x3F70410410410410
  %m3 = fmul double %c3, %r2
  %c2 = fsub double %m3, 0x3F81111111111111
  %m2 = fmul double %c2, %r2
  %c1 = fadd double %m2, 0x3FB5555555555555
  %tail = fmul double %c1, %r2
  %logarithm = call double @llvm.log.f64(double %t)
  %half = fmul double %r, 0.5
  %leading = fsub double %logarithm, %half
  %asymptotic = fsub double %leading, %tail
  %shifted = fadd double %sum, %asymptotic
  %result = fsub double %shifted, %offset
  ret double %result
}

define internal float @tapeflow.digammaf(float %x) nounwind {
  %wide = fpext float %x to double
  %value = call double @tapeflow.digamma(double %wide)
  %result = fptrunc double %value to float
  ret float %result
}

declare double @llvm.floor.f64(double)
declare double @llvm.sin.f64(double)
declare double @llvm.cos.f64(double)
declare double @llvm.log.f64(double)
"""


def accumulate(type: str, size: int) -> str:
    """``tapeflow.accumulate.TYPE(to, from, bytes)``: adds ``from`` to ``to`` and zeroes it, element by element.

    Memory may be copied onto itself: the source is zeroed before the target is read.
    """
    return f"""
define internal void @tapeflow.accumulate.{type}(ptr %to, ptr %from, i64 %bytes) nounwind {{
entry:
  %count = udiv i64 %bytes, {size}
  %empty = icmp eq i64 %count, 0
  br i1 %empty, label %done, label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %target = getelementptr {type}, ptr %to, i64 %i
  %source = getelementptr {type}, ptr %from, i64 %i
  %moved = load {type}, ptr %source
  store {type} 0.0, ptr %source
  %before = load {type}, ptr %target
  %after = fadd {type} %before, %moved
  store {type} %after, ptr %target
  %i.next = add nuw i64 %i, 1
  %more = icmp ult i64 %i.next, %count
  br i1 %more, label %loop, label %done

done:
  ret void
}}
"""


def accumulate_moved(type: str, size: int) -> str:
    """``tapeflow.accumulate.moved.TYPE(to, from, bytes)``: the same where the two may overlap in part.

    Every element of ``from`` is read before it may be added to as one of ``to``: upwards where ``from``
    is above ``to``, else downwards.
    """
    return f"""
define internal void @tapeflow.accumulate.moved.{type}(ptr %to, ptr %from, i64 %bytes) nounwind {{
entry:
  %count = udiv i64 %bytes, {size}
  %empty = icmp eq i64 %count, 0
  %upwards = icmp uge ptr %from, %to
  %last = sub i64 %count, 1
  br i1 %empty, label %done, label %loop

loop:
  %n = phi i64 [ 0, %entry ], [ %n.next, %loop ]
  %mirrored = sub i64 %last, %n
  %i = select i1 %upwards, i64 %n, i64 %mirrored
  %target = getelementptr {type}, ptr %to, i64 %i
  %source = getelementptr {type}, ptr %from, i64 %i
  %moved = load {type}, ptr %source
  store {type} 0.0, ptr %source
  %before = load {type}, ptr %target
  %after = fadd {type} %before, %moved
  store {type} %after, ptr %target
  %n.next = add nuw i64 %n, 1
  %more = icmp ult i64 %n.next, %count
  br i1 %more, label %loop, label %done

done:
  ret void
}}
"""


CLEAR_MATRIX = """
define internal void @tapeflow.matrix.clear(ptr %matrix, i64 %bytes, i64 %columns, i64 %step) nounwind {
entry:
  %empty = icmp sle i64 %columns, 0
  br i1 %empty, label %done, label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %offset = mul i64 %i, %step
  %column = getelementptr i8, ptr %matrix, i64 %offset
  call void @llvm.memset.p0.i64(ptr %column, i8 0, i64 %bytes, i1 false)
  %i.next = add nuw i64 %i, 1
  %more = icmp slt i64 %i.next, %columns
  br i1 %more, label %loop, label %done

done:
  ret void
}

declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
"""


def matrix_tangent(type: str) -> str:
    """The loop nest: ``c'[i, j] = sum over p of a'[i, p] b[p, j] + a[i, p] b'[p, j]``, lane by lane, or ``+=``."""
    return f"""
define internal void @tapeflow.matrix.tangent.{type}(
    ptr %c, i64 %cr, i64 %cc, ptr %a, ptr %at, i64 %ar, i64 %ac, ptr %b, ptr %bt, i64 %br, i64 %bc,
    i64 %m, i64 %n, i64 %k, i64 %lanes, i1 %adds
) nounwind {{
entry:
  %has.a = icmp ne ptr %at, null
  %has.b = icmp ne ptr %bt, null
  %at.or.a = select i1 %has.a, ptr %at, ptr %a
  %bt.or.b = select i1 %has.b, ptr %bt, ptr %b
  %at.lanes = select i1 %has.a, i64 %lanes, i64 1
  %bt.lanes = select i1 %has.b, i64 %lanes, i64 1
  %some.rows = icmp sgt i64 %m, 0
  %some.columns = icmp sgt i64 %n, 0
  %some = and i1 %some.rows, %some.columns
  br i1 %some, label %rows, label %done

rows:
  %i = phi i64 [ 0, %entry ], [ %i.next, %row.done ]
  br label %columns

columns:
  %j = phi i64 [ 0, %rows ], [ %j.next, %column.done ]
  %c.row = mul i64 %i, %cr
  %c.column = mul i64 %j, %cc
  %c.at = add i64 %c.row, %c.column
  br label %each

each:
  %l = phi i64 [ 0, %columns ], [ %l.next, %each.done ]
  %at.l = select i1 %has.a, i64 %l, i64 0
  %bt.l = select i1 %has.b, i64 %l, i64 0
  %c.element = mul i64 %c.at, %lanes
  %c.lane = add i64 %c.element, %l
  %c.pointer = getelementptr {type}, ptr %c, i64 %c.lane
  br i1 %adds, label %old, label %begin

old:
  %before = load {type}, ptr %c.pointer
  br label %begin

begin:
  %initial = phi {type} [ 0.0, %each ], [ %before, %old ]
  %empty = icmp sle i64 %k, 0
  br i1 %empty, label %each.done, label %sum

sum:
  %p = phi i64 [ 0, %begin ], [ %p.next, %sum ]
  %total = phi {type} [ %initial, %begin ], [ %total.next, %sum ]
  %a.row = mul i64 %i, %ar
  %a.column = mul i64 %p, %ac
  %a.at = add i64 %a.row, %a.column
  %b.row = mul i64 %p, %br
  %b.column = mul i64 %j, %bc
  %b.at = add i64 %b.row, %b.column
  %a.pointer = getelementptr {type}, ptr %a, i64 %a.at
  %b.pointer = getelementptr {type}, ptr %b, i64 %b.at
  %at.element = mul i64 %a.at, %at.lanes
  %at.lane = add i64 %at.element, %at.l
  %at.pointer = getelementptr {type}, ptr %at.or.a, i64 %at.lane
  %bt.element = mul i64 %b.at, %bt.lanes
  %bt.lane = add i64 %bt.element, %bt.l
  %bt.pointer = getelementptr {type}, ptr %bt.or.b, i64 %bt.lane
  %a.value = load {type}, ptr %a.pointer
  %b.value = load {type}, ptr %b.pointer
  %at.value = load {type}, ptr %at.pointer
  %bt.value = load {type}, ptr %bt.pointer
  %left.product = fmul {type} %at.value, %b.value
  %right.product = fmul {type} %a.value, %bt.value
  %left = select i1 %has.a, {type} %left.product, {type} 0.0
  %right = select i1 %has.b, {type} %right.product, {type} 0.0
  %both = fadd {type} %left, %right
  %total.next = fadd {type} %total, %both
  %p.next = add nuw i64 %p, 1
  %more.terms = icmp slt i64 %p.next, %k
  br i1 %more.terms, label %sum, label %each.done

each.done:
  %result = phi {type} [ %initial, %begin ], [ %total.next, %sum ]
  store {type} %result, ptr %c.pointer
  %l.next = add nuw i64 %l, 1
  %more.lanes = icmp slt i64 %l.next, %lanes
  br i1 %more.lanes, label %each, label %column.done

column.done:
  %j.next = add nuw i64 %j, 1
  %more.columns = icmp slt i64 %j.next, %n
  br i1 %more.columns, label %columns, label %row.done

row.done:
  %i.next = add nuw i64 %i, 1
  %more.rows = icmp slt i64 %i.next, %m
  br i1 %more.rows, label %rows, label %done

done:
  ret void
}}
"""


GUARD = "tapeflow.vanishes"
"""Begins the names of comparisons that guard a product against ``0 * inf``, and of the function in their place."""


def vanishes(type: str) -> str:
    """``i1 (TYPE)``: whether a float is zero, where what is guarded by it is differentiated again."""
    return f"""
define internal i1 @{GUARD}.{type}({type} %x) alwaysinline {{
  %vanishes = fcmp oeq {type} %x, 0.0
  ret i1 %vanishes
}}
"""


LOOP_NESTS = {
    "tapeflow.matrix.clear": CLEAR_MATRIX,
    "tapeflow.matrix.tangent.double": matrix_tangent("double"),
    "tapeflow.matrix.tangent.float": matrix_tangent("float"),
}
"""Those that are differentiated, where they are, as any loop is."""

RUNTIME = {
    **LOOP_NESTS,
    "tapeflow.digamma": DIGAMMA,
    "tapeflow.digammaf": DIGAMMA,
    "tapeflow.polygamma": POLYGAMMA,
    "tapeflow.polygammaf": POLYGAMMA,
    f"{GUARD}.double": vanishes("double"),
    f"{GUARD}.float": vanishes("float"),
    "tapeflow.accumulate.double": accumulate("double", 8),
    "tapeflow.accumulate.float": accumulate("float", 4),
    "tapeflow.accumulate.moved.double": accumulate_moved("double", 8),
    "tapeflow.accumulate.moved.float": accumulate_moved("float", 4),
}
"""The text that defines each of these functions."""
