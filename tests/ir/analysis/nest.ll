; Bodies: the function's own blocks, and a body for every loop, each with the exits of its loop.
;
; RUN: %tapeflow opt %s --passes "print-nest{function=f activity=const,const}" | %filecheck %s
;
; CHECK:      nest of @f:
; CHECK-NEXT:   body 0 function: %entry %between %out
; CHECK-NEXT:     body 1 loop %outer: %outer %latch, exit 1 %latch -> %between
; CHECK-NEXT:       body 2 loop %inner: %inner, exit 1 %inner -> %latch
; CHECK-NEXT:     body 3 loop %last: %last, exit 1 %last -> %out
; CHECK-NEXT:   failing: none

define void @f(i64 %n, i1 %c) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j.next, %inner ]
  %j.next = add nuw nsw i64 %j, 1
  %more = icmp slt i64 %j.next, %i
  br i1 %more, label %inner, label %latch
latch:
  %i.next = add nuw nsw i64 %i, 1
  %again = icmp slt i64 %i.next, %n
  br i1 %again, label %outer, label %between
between:
  br label %last
last:
  br i1 %c, label %last, label %out
out:
  ret void
}
