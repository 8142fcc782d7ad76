; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,dup,const pointee=double,float}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a copy between memory of different types. Copy element by element in a loop.

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define void @f(ptr %u, ptr %v, i64 %bytes) {
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %v, i64 %bytes, i1 false)
  ret void
}
