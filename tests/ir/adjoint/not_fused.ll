; The square root of a sum has a derivative that needs the sum: its loop has to wait for the reverse pass.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const fused=true}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       call {{.*}} @f.rev_loop_1(
; CHECK-NOT:   fused_loop


define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %square = fmul double %v, %v
  %sum = fadd double %s, %square
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %root = call double @llvm.sqrt.f64(double %sum)
  ret double %root
}

declare double @llvm.sqrt.f64(double)
