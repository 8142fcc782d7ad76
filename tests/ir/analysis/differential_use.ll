; A rule reads the other factor of a product, the result of exp, and nothing for a sum.
;
;   y = x * w;  z = exp(y);  return z + y;
;
; RUN: %tapeflow opt %s --passes "print-differential-use{function=f activity=active,const}" | %filecheck %s
;
; CHECK:      differential use of @f:
; CHECK-DAG:    %w: the derivative of fmul reads it
; CHECK-DAG:    %z: the derivative of llvm.exp.f64 reads it
; CHECK-NOT:    reads it

declare double @llvm.exp.f64(double)

define double @f(double %x, double %w) {
  %y = fmul double %x, %w
  %z = call double @llvm.exp.f64(double %y)
  %sum = fadd double %z, %y
  ret double %sum
}
