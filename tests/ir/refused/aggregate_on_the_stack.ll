; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a stack slot of type { double, double } that holds differentiated values.
; CHECK-SAME: Use an array or separate variables.

define double @f(double %x) {
  %pair = alloca { double, double }
  %second = getelementptr { double, double }, ptr %pair, i32 0, i32 1
  store double %x, ptr %second
  %v = load double, ptr %second
  ret double %v
}
