; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a stack allocation of varying size. Allocate an array instead.

define double @f(double %x, i64 %n) {
  %p = alloca double, i64 %n
  store double %x, ptr %p
  %y = load double, ptr %p
  ret double %y
}
