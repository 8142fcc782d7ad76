; The derivative flows through a stack slot; the constant argument that receives it is active memory as well.
;
; RUN: %tapeflow opt %s --passes "print-activity{function=f activity=dup,const,const}" | %filecheck %s
;
; CHECK:      active values: %v, %back, %y
; CHECK:      active memory: argument w, argument x, stack cell
; CHECK-NEXT: varied memory only: argument trash
; CHECK-NEXT: useful memory only: none

define double @f(ptr %x, ptr %w, ptr %trash) {
  %cell = alloca double
  %v = load double, ptr %x
  store double %v, ptr %cell
  store double %v, ptr %trash
  %back = load double, ptr %cell
  store double %back, ptr %w
  %y = load double, ptr %w
  ret double %y
}
