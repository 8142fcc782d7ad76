; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: `atomicrmw`. Keep it out of the function to be differentiated.

define void @f(ptr %u, double %x) {
  %before = atomicrmw fadd ptr %u, double %x seq_cst
  ret void
}
