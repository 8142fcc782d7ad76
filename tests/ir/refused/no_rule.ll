; An intrinsic on floats that has no derivative rule.
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a call of @llvm.canonicalize.f64, which cannot be looked into.

declare double @llvm.canonicalize.f64(double)

define double @f(double %x) {
  %y = call double @llvm.canonicalize.f64(double %x)
  ret double %y
}
