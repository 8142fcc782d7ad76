; Without `nsw`, `i <= b` never ends when b is the largest integer: no count is given.
;
; RUN: %tapeflow opt %s --passes print-trip-counts | %filecheck %s
;
; CHECK:      loop %loop: unknown: exit %loop -> %out is not counted: steps of 1 may wrap before they pass the bound

define void @may_not_end(i64 %b) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %i.next = add i64 %i, 1
  %more = icmp sle i64 %i.next, %b
  br i1 %more, label %loop, label %out
out:
  ret void
}
