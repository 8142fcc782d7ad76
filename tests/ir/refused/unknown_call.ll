; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a call of @secret, which cannot be looked into.
; CHECK-SAME: Write the computation as loops and scalar functions, or call it in a function of its own and give that a derivative with tapeflow.custom_vjp.

declare double @secret(double)

define double @f(double %x) {
  %y = call double @secret(double %x)
  ret double %y
}
