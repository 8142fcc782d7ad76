; `for _ in range(n)` as Numba lowers it: a count that runs down to 1, behind a guard that says it is at least 1.
;
; RUN: %tapeflow opt %s --passes print-trip-counts | %filecheck %s
;
; CHECK:      trip counts of @counted_down:
; CHECK-NEXT:   loop %loop: exactly %length: goes on while %left ugt 1, step -1
; CHECK-NOT:    count

declare i64 @llvm.smax.i64(i64, i64)

define void @counted_down(i64 %n) {
entry:
  %length = call i64 @llvm.smax.i64(i64 %n, i64 0)
  %empty = icmp slt i64 %n, 1
  br i1 %empty, label %out, label %before
before:
  br label %loop
loop:
  %left = phi i64 [ %length, %before ], [ %left.next, %loop ]
  %left.next = add nsw i64 %left, -1
  %more = icmp samesign ugt i64 %left, 1
  br i1 %more, label %loop, label %out
out:
  ret void
}
