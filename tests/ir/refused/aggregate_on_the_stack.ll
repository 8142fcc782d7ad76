; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a stack slot of type { double, i37 } that holds differentiated values.
; CHECK-SAME: Use an array or separate variables.

define double @f(double %x) {
  %pair = alloca { double, i37 }
  store double %x, ptr %pair
  %v = load double, ptr %pair
  ret double %v
}
