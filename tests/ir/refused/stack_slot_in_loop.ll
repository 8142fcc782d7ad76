; A stack slot outside the entry block is another one in every iteration.
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a stack allocation of varying size.

define double @f(double %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = alloca double
  store double %x, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %x
}
