; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: @f always fails. Give it a path that returns a result.

define double @f(double %x) {
  unreachable
}
