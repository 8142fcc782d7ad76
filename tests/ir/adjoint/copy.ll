; A copied block of floats: the shadow of the target is added to that of the source, and zeroed.
;
;   memcpy(u, v, bytes);
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,dup,const pointee=float,float}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       call void @tapeflow.accumulate.float(ptr %v.shadow, ptr %u.shadow, i64 %bytes)

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define void @f(ptr %u, ptr %v, i64 %bytes) {
  call void @llvm.memcpy.p0.p0.i64(ptr %u, ptr %v, i64 %bytes, i1 false)
  ret void
}
