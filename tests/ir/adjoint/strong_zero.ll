; A product with a zero adjoint is zero, even where the partial derivative is infinite: the slope of a root at 0.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       [[PARTIAL:%[^ ]+]] = fdiv double 5.000000e-01, %
; CHECK-NEXT:  [[PRODUCT:%[^ ]+]] = fmul double [[ADJOINT:%[^ ]+]], [[PARTIAL]]
; CHECK-NEXT:  [[ZERO:%[^ ]+]] = fcmp oeq double [[ADJOINT]], 0.000000e+00
; CHECK-NEXT:  select i1 [[ZERO]], double 0.000000e+00, double [[PRODUCT]]

declare double @llvm.sqrt.f64(double)

define double @f(double %x) {
  %root = call double @llvm.sqrt.f64(double %x)
  ret double %root
}
