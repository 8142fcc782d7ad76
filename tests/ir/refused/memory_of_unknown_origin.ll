; A pointer that was loaded may point anywhere, also into what is differentiated.
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: memory behind a pointer of unknown origin. Pass the array as an argument of its own.

define double @f(ptr %x, ptr %table) {
  %p = load ptr, ptr %table
  %v = load double, ptr %p
  ret double %v
}
