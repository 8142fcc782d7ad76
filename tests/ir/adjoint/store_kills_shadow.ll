; A store takes the adjoint of what it wrote out of the shadow, and leaves zero: what stood there before had no effect.
;
;   u[0] = 2 * x;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,active}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       [[S:%[^ ]+]] = load double, ptr %u.shadow
; CHECK-DAG:   fmul double [[S]], 2.000000e+00
; CHECK-DAG:   store double 0.000000e+00, ptr %u.shadow

define void @f(ptr %u, double %x) {
  %twice = fmul double %x, 2.0
  store double %twice, ptr %u
  ret void
}
