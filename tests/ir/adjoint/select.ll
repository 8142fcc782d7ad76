; A select hands its adjoint to the operand that it chose, and zero to the other.
;
;   s = c ? x * x : y * y;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,active,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       select i1 %c, double [[A:%[^ ]+]], double 0.000000e+00
; CHECK:       select i1 %c, double 0.000000e+00, double [[A]]

define double @f(double %x, double %y, i1 %c) {
  %xx = fmul double %x, %x
  %yy = fmul double %y, %y
  %s = select i1 %c, double %xx, double %yy
  ret double %s
}
