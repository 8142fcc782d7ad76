; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,dup}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: differentiated values in `load` of type i64.

define void @f(ptr %x, ptr %y) {
  %bits = load i64, ptr %x
  %flipped = xor i64 %bits, -9223372036854775808
  store i64 %flipped, ptr %y
  ret void
}
