; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a memmove of differentiated values. Copy element by element in a loop.

declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)

define void @f(ptr %u, i64 %bytes) {
  %next = getelementptr double, ptr %u, i64 1
  call void @llvm.memmove.p0.p0.i64(ptr %u, ptr %next, i64 %bytes, i1 false)
  ret void
}
