; A function that a derivative rule calls and that libm lacks comes with the schedule.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active},schedule" | %filecheck %s
;
; CHECK: define internal double @tapeflow.digamma(double
; CHECK: call double @tapeflow.digamma(double %x)

declare double @lgamma(double)

define double @f(double %x) {
  %y = call double @lgamma(double %x)
  ret double %y
}
