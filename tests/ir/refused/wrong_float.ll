; An array of doubles in which floats are written.
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: float read or written in argument u, which holds differentiated double data.
; CHECK-SAME: Keep one type of float in an array.

define void @f(ptr %u, float %x) {
  store float %x, ptr %u
  ret void
}
