; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: an indirect call. Write the computation as loops and scalar functions, or call it in a function of its own and give that a derivative with tapeflow.custom_vjp.

define double @f(double %x, ptr %g) {
  %y = call double %g(double %x)
  ret double %y
}
