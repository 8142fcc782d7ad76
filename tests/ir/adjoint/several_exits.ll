; A loop that is left in two ways: the forward pass says by which, the reverse pass begins its last iteration there.
;
;   for (i = 0; i < n; i++) { s *= x[i]; if (s > limit) return s * s; }
;   return s;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       switch i32 %exit, label %exit.loop.1 [ i32 2, label %exit.loop.2
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_1(
; CHECK:       [[EXIT:%[^ ]+]] = phi i32 [ %exit, %entry ], [ 0, %loop ]
; CHECK:       @f.rev_1({{.*}}i32 [[EXIT]]
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK:       switch i32 %exit, label %rev.latch [ i32 1, label %rev.loop i32 2, label %rev.latch ]

define double @f(ptr %x, i64 %n, double %limit) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %s = phi double [ 1.0, %entry ], [ %product, %latch ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %product = fmul double %s, %v
  %enough = fcmp ogt double %product, %limit
  br i1 %enough, label %early, label %latch
latch:
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
early:
  %last = phi double [ %product, %loop ]
  %square = fmul double %last, %last
  ret double %square
out:
  %result = phi double [ %product, %latch ]
  ret double %result
}
