; A join that one condition decides: the condition is computed again, and nothing is taped.
;
;   s = x[0] > 1 ? x[0] * x[0] : -x[0];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK-NOT:   tape.write
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK-LABEL: rev.join:
; CHECK:       [[V:%[^ ]+]] = load double, ptr %x
; CHECK:       [[C:%[^ ]+]] = fcmp ogt double [[V]], 1.000000e+00
; CHECK:       br i1 [[C]], label %rev.join.to.large, label %rev.join.to.small

define double @f(ptr %x) {
entry:
  %v = load double, ptr %x
  %above = fcmp ogt double %v, 1.0
  br i1 %above, label %large, label %small
large:
  %square = fmul double %v, %v
  br label %join
small:
  %minus = fneg double %v
  br label %join
join:
  %s = phi double [ %square, %large ], [ %minus, %small ]
  ret double %s
}
