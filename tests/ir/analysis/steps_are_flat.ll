; Functions that step have derivative 0: nothing varies behind them.
;
; RUN: %tapeflow opt %s --passes "print-activity{function=f activity=active}" | %filecheck %s
;
; CHECK: active values: none
; CHECK: varied only: %x
; CHECK: useful only: %y

declare double @llvm.floor.f64(double)

define double @f(double %x) {
  %y = call double @llvm.floor.f64(double %x)
  ret double %y
}
