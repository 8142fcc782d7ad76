; Derivatives are of double and float: a long double in between is refused.
;
;   double f(double x) { long double wide = x; return wide * wide; }
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: adjoint: differentiated values of type x86_fp80

define double @f(double %x) {
entry:
  %wide = fpext double %x to x86_fp80
  %square = fmul x86_fp80 %wide, %wide
  %narrow = fptrunc x86_fp80 %square to double
  ret double %narrow
}
