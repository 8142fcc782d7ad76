; A pointer that may point to memory with a shadow or to memory without one, of which the size is not known.
;
;   p = c ? x : w;  return p[0] * p[0];
;
; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: argument w is of unknown size, and a pointer may lead to it or to differentiated memory.
; CHECK-SAME: Differentiate with respect to it too.

define double @f(ptr %x, ptr %w, i1 %c) {
  %p = select i1 %c, ptr %x, ptr %w
  %v = load double, ptr %p
  %square = fmul double %v, %v
  ret double %square
}
