; A float passed by value is followed by the cell that its adjoint is added to; a constant one by nothing.
; A function that returns a float takes its seed last, and still returns its value.
;
;   return x * w;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,const}" | %filecheck %s
;
; CHECK-LABEL: define double @f.gradient(double %x, ptr {{.*}}%x.adjoint, double %w, double %seed)
; CHECK:       [[VALUE:%[^ ]+]] = extractvalue { {{.*}} } %ran, 1
; CHECK:       [[BEFORE:%[^ ]+]] = load double, ptr %x.adjoint
; CHECK-NEXT:  [[AFTER:%[^ ]+]] = fadd double [[BEFORE]], %
; CHECK-NEXT:  store double [[AFTER]], ptr %x.adjoint
; CHECK:       ret double [[VALUE]]

define double @f(double %x, double %w) {
  %product = fmul double %x, %w
  ret double %product
}
