; The adjoint of a widening is a narrowing, and the other way about.
;
;   return (double)x;  and  return (float)y;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=widen activity=active},adjoint{function=narrow activity=active}" | %filecheck %s
;
; CHECK-LABEL: define internal { float } @widen.rev_0(
; CHECK:       fptrunc double %{{.*}} to float
; CHECK-LABEL: define internal { double } @narrow.rev_0(
; CHECK:       fpext float %{{.*}} to double

define double @widen(float %x) {
  %wide = fpext float %x to double
  ret double %wide
}
define float @narrow(double %y) {
  %single = fptrunc double %y to float
  ret float %single
}
