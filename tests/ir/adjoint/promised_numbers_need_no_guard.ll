; Arithmetic that promises numbers (nnan ninf) has factors that are numbers: a zero adjoint times one is zero already.
; The slope of a root at 0 is infinite all the same.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,active}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       [[ROOT:%[^ ]+]] = fcmp oeq double
; CHECK-NEXT:  select i1 [[ROOT]]
; CHECK-NOT:   select

declare double @llvm.sqrt.f64(double)

define double @f(double %x, double %y) {
  %product = fmul nnan ninf double %x, %y
  %root = call nnan ninf double @llvm.sqrt.f64(double %product)
  ret double %root
}
