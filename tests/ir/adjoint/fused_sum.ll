; The adjoint of a sum of independent terms that is returned is the seed: each term is reversed right after it was
; added, what it needs is handed over as a value, and the reverse pass has nothing left to do.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const fused=true}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       call {{.*}} @f.fused_loop_1({{.*}}double %seed, ptr %x.shadow)
;
; CHECK-LABEL: define internal void @f.rev_0(
; CHECK-NOT:   call
; CHECK:       ret void
;
; CHECK-LABEL: define internal {{.*}} @f.fused_loop_1(
; CHECK:       loop:
; CHECK:       [[RAN:%[^ ]+]] = call {{.*}} @f.fwd_1(
; CHECK:       [[SLOT:%[^ ]+]] = extractvalue {{.*}} [[RAN]], 3
; CHECK:       reverse:
; CHECK:       call {{.*}} @f.rev_1(ptr %tape, double %sum.adjoint, double [[SLOT]],{{.*}})
; CHECK:       br i1 %again, label %loop, label %done

define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %power = call double @llvm.exp.f64(double %v)
  %sum = fadd double %s, %power
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}

declare double @llvm.exp.f64(double)
