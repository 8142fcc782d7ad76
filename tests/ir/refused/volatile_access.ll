; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: an atomic or volatile load. Use plain array accesses.

define double @f(ptr %x) {
  %y = load volatile double, ptr %x
  ret double %y
}
