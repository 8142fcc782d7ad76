; A product is zero where the tangent or the factor is: 0 * inf = 0, as a zero adjoint has it in reverse mode.
;
;   return w * sqrt(x);
;
; RUN: %tapeflow opt %s --passes "tangent{function=f activity=active,const}" | %filecheck %s
;
; CHECK:       %[[PRODUCT:.*]] = fmul double %root.tangent{{.*}}, %w
; CHECK-NEXT:  %[[FACTOR:.*]] = fcmp oeq double %w, 0.000000e+00
; CHECK-NEXT:  %[[TANGENT:.*]] = fcmp oeq double %root.tangent{{.*}}, 0.000000e+00
; CHECK-NEXT:  %[[EITHER:.*]] = or i1 %[[FACTOR]], %[[TANGENT]]
; CHECK-NEXT:  select i1 %[[EITHER]], double 0.000000e+00, double %[[PRODUCT]]

define double @f(double %x, double %w) {
  %root = call double @llvm.sqrt.f64(double %x)
  %y = fmul double %root, %w
  ret double %y
}

declare double @llvm.sqrt.f64(double)
