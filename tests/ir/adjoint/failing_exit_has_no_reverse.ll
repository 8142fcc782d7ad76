; Blocks that only lead to a failure are copied into the forward pass, and have no reverse.
;
;   for (i = 0; i < n; i++) { if (x[i] < 0) abort(); s += x[i] * x[i]; }
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       call void @abort()
; CHECK-NEXT:  unreachable
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK-NOT:   rev.bad
; CHECK-NOT:   @abort
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK-NOT:   switch
; CHECK-NOT:   rev.bad

declare void @abort()

define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %s = phi double [ 0.0, %entry ], [ %sum, %latch ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %negative = fcmp olt double %v, 0.0
  br i1 %negative, label %bad, label %latch
latch:
  %square = fmul double %v, %v
  %sum = fadd double %s, %square
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
bad:
  call void @abort()
  unreachable
out:
  %result = phi double [ %sum, %latch ]
  ret double %result
}
