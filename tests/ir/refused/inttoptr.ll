; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: `inttoptr`. Address arrays by their indices.

define double @f(ptr %x, i64 %offset) {
  %address = ptrtoint ptr %x to i64
  %moved = add i64 %address, %offset
  %p = inttoptr i64 %moved to ptr
  %v = load double, ptr %p
  ret double %v
}
