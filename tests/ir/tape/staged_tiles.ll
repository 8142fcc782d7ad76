; staged: iterations write to the scratchpad in the tape object; a full tile is copied out, and copied back in reverse.
;
;   for (i = 0; i < n; i++) u[i] = u[i] * u[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const},schedule{tape=tiled scratchpad=2048 staged=true}" | %filecheck %s
;
; CHECK-LABEL: define internal void @f.tape.push.1(
; CHECK:       %full = icmp eq i64 %end, 256
; CHECK:       call void @llvm.memcpy{{.*}}(ptr %tile, ptr %pad, i64 2048, i1 false)
; CHECK-LABEL: define internal void @f.tape.pop.1(
; CHECK:       %last = icmp eq i64 %lane, 255
; CHECK:       call void @llvm.memcpy{{.*}}(ptr %pad, ptr %tile, i64 2048, i1 false)
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1(
; CHECK:       [[PAD:%[^ ]+]] = getelementptr inbounds i8, ptr %tape, i64 64
; CHECK:       call {{.*}} @f.fwd_loop_1.lanes({{.*}}ptr [[PAD]])
; CHECK:       call void @f.tape.push.1(ptr %tape, i64 %{{[^ ]+}}, i64 %lane.end)
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_1(
; CHECK:       call void @f.tape.pop.1(ptr %tape, i64 %{{[^ ]+}})
; CHECK:       call {{.*}} @f.rev_loop_1.lanes(

define void @f(ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p
  %y = fmul double %x, %x
  store double %y, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
