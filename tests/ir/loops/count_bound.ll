; A `for` with a `break` on data: what the range allows is an upper bound.
;
; RUN: %tapeflow opt %s --passes print-trip-counts | %filecheck %s
;
; CHECK:      trip counts of @may_break:
; CHECK-NEXT:   loop %loop: at most 10: goes on while %i.next ne 10, step 1; exit %loop -> %out is not counted: its condition %found is not an integer comparison

define void @may_break(ptr %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %address = getelementptr inbounds double, ptr %x, i64 %i
  %value = load double, ptr %address
  %found = fcmp olt double %value, 0.0
  br i1 %found, label %out, label %latch
latch:
  %i.next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %i.next, 10
  br i1 %done, label %out, label %loop
out:
  ret void
}
