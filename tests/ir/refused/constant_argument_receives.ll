; An argument that is not differentiated, through which differentiated values go.
;
;   w[0] = x[0] * x[0];  return w[0];
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: argument w receives differentiated values but is constant. Differentiate with respect to it too.

define double @f(ptr %x, ptr %w) {
  %v = load double, ptr %x
  %square = fmul double %v, %v
  store double %square, ptr %w
  %y = load double, ptr %w
  ret double %y
}
