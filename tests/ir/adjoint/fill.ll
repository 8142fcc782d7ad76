; Memory that is filled with zeros: its shadow is zero before.
;
;   memset(u, 0, bytes);
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       call void @llvm.memset.p0.i64(ptr %u.shadow, i8 0, i64 %bytes, i1 {{false|0}})

declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

define void @f(ptr %u, i64 %bytes) {
  call void @llvm.memset.p0.i64(ptr %u, i8 0, i64 %bytes, i1 false)
  ret void
}
