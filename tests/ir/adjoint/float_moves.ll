; Floats that LLVM moves as integers are floats to the adjoint: in a load, a store, and a constant that is stored.
;
;   u[0] = v[0];  v[0] = 1.0;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,dup}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       %bits = load double, ptr %v
; CHECK:       store double %bits, ptr %u
; CHECK:       store double 1.000000e+00, ptr %v
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       load double, ptr %v.shadow

define void @f(ptr %u, ptr %v) {
  %bits = load i64, ptr %v
  store i64 %bits, ptr %u
  store i64 4607182418800017408, ptr %v
  ret void
}
