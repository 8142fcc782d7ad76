; Memory that is moved over itself: what the target's shadow holds is added to the source's, and the target's
; shadow is zeroed, element by element in the order in which none is lost.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK: call void @tapeflow.accumulate.moved.double(ptr %next.shadow, ptr %u.shadow, i64 %bytes)

declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)

define void @f(ptr %u, i64 %bytes) {
  %next = getelementptr double, ptr %u, i64 1
  call void @llvm.memmove.p0.p0.i64(ptr %u, ptr %next, i64 %bytes, i1 false)
  ret void
}
