; `for i in range(a, b, 3)`, tested in the latch: the distance from the first tested value, over the step.
;
; RUN: %tapeflow opt %s --passes print-trip-counts | %filecheck %s
;
; CHECK:      trip counts of @stepped:
; CHECK-NEXT:   loop %loop: exactly [[COUNT:%[a-z.0-9]+]]: goes on while %i.next slt %b, step 3
; CHECK-NEXT:     [[FIRST:%[a-z.0-9]+]] = add i64 %a, i64 3
; CHECK-NEXT:     [[DISTANCE:%[a-z.0-9]+]] = sub i64 %b, i64 %a
; CHECK-NEXT:     [[LESS:%[a-z.0-9]+]] = add i64 [[DISTANCE]], i64 -4
; CHECK-NEXT:     [[STEPS:%[a-z.0-9]+]] = udiv i64 [[LESS]], i64 3
; CHECK-NEXT:     [[TWO_MORE:%[a-z.0-9]+]] = add i64 [[STEPS]], i64 2
; CHECK-NEXT:     [[GOES_ON:%[a-z.0-9]+]] = icmp slt i64 [[FIRST]], i64 %b
; CHECK-NEXT:     [[COUNT]] = select i1 [[GOES_ON]], i64 [[TWO_MORE]], i64 1

define void @stepped(i64 %a, i64 %b) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %a, %entry ], [ %i.next, %loop ]
  %i.next = add nsw i64 %i, 3
  %more = icmp slt i64 %i.next, %b
  br i1 %more, label %loop, label %out
out:
  ret void
}
