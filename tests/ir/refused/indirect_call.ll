; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: an indirect call. Call the function by its name.

define double @f(double %x, ptr %g) {
  %y = call double %g(double %x)
  ret double %y
}
