; A pointer that may point to memory with a shadow or to memory without one.
;
;   p = c ? x : w;  return p[0] * p[0];
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a pointer of mixed activity: it may point into argument w, which is not differentiated.
; CHECK-SAME: Differentiate with respect to all arrays that it may point to, or copy into one array first.

define double @f(ptr %x, ptr %w, i1 %c) {
  %p = select i1 %c, ptr %x, ptr %w
  %v = load double, ptr %p
  %square = fmul double %v, %v
  ret double %square
}
