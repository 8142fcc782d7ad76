; A constant that overwrites differentiated memory has no adjoint, and still kills the shadow.
;
;   u[0] = 1.5;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK-NOT:   load double
; CHECK:       store double 0.000000e+00, ptr %u.shadow

define void @f(ptr %u) {
  store double 1.5, ptr %u
  ret void
}
