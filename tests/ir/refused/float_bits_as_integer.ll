; Arithmetic on the bits of a differentiated float: the fast inverse square root.
;
;   i = 0x5f3759df - (*(int *)&x >> 1);
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: differentiated values in `bitcast` of type i32.
; CHECK-SAME: Work on floats: the bits of one cannot be differentiated.

define float @f(float %x) {
  %bits = bitcast float %x to i32
  %half = lshr i32 %bits, 1
  %guess = sub i32 1597463007, %half
  %y = bitcast i32 %guess to float
  ret float %y
}
