; The plan: each slot with its bytes as a formula, and the reason why it is kept.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const},print-plan" | %filecheck %s
;
; CHECK: tape: 1 slot, 8 * {{.*}} bytes
; CHECK: %x {{.*}}the memory it was read from may be overwritten

define void @f(ptr %u, i64 %n, i64 %k) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p
  %y = fmul double %x, %x
  store double %y, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
