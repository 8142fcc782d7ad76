; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: an atomic or volatile store. Use plain array accesses.

define void @f(ptr %u, double %x) {
  store atomic double %x, ptr %u release, align 8
  ret void
}
