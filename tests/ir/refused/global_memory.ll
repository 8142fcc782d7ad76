; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: differentiated values in global memory @cell. Pass the array as an argument.

@cell = global double 0.0

define double @f(double %x) {
  store double %x, ptr @cell
  %v = load double, ptr @cell
  ret double %v
}
