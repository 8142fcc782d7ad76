; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: `addrspacecast`. Address arrays by their indices.

define double @f(ptr %x) {
  %p = addrspacecast ptr %x to ptr addrspace(1)
  %v = load double, ptr addrspace(1) %p
  ret double %v
}
