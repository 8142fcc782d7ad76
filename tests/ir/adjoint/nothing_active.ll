; A function that nothing flows through is run, and needs neither a tape nor a reverse pass that does anything.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,const}" | %filecheck %s
;
; CHECK-LABEL: define double @f.gradient(
; CHECK-NOT:   tapeflow.tape
; CHECK:       call {{.*}} @f.fwd_0(
; CHECK-NOT:   tapeflow.tape

define double @f(double %x, double %w) {
  %square = fmul double %w, %w
  ret double %square
}
