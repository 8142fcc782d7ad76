; A value whose memory is overwritten is taped when it is read: written to its slot once an iteration,
; in room that was made before the loop, and read back in reverse from the same record.
;
;   for (i = 0; i < n; i++) u[i] = u[i] * u[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1(
; CHECK:       [[RECORDS:%[^ ]+]] = add i64 %position.1, %bound
; CHECK-NEXT:  call i1 @tapeflow.tape.reserve(ptr %tape, i32 1, i64 [[RECORDS]])
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK:       %x = load double, ptr %p
; CHECK-NEXT:  call void @tapeflow.tape.write.f64(ptr %tape, i32 0, i64 %record, double %x)
; CHECK-NEXT:  %y = fmul double %x, %x
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK:       call double @tapeflow.tape.read.f64(ptr %tape, i32 0, i64 %record)
; CHECK-NOT:   call double @tapeflow.tape.read

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
