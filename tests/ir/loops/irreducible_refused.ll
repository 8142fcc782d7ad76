; A cycle that is entered at two places has no header: it is refused, with the blocks that show it.
;
; RUN: not %tapeflow opt %s --passes print-loops 2>&1 | %filecheck %s
;
; CHECK: loops: irreducible control flow: the cycle through %left and %right has more than one entry.
; CHECK-SAME: Rewrite the jump into the middle of a loop as a flag that the loop tests.

define void @two_entries(i1 %c) {
entry:
  br i1 %c, label %left, label %right
left:
  br i1 %c, label %right, label %out
right:
  br i1 %c, label %left, label %out
out:
  ret void
}
