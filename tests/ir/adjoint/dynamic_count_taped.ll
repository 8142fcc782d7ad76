; A trip count that is only known when the loop has run is taped after it, and room is made record by record.
;
;   do s = s * s; while (s < limit);
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       %loop.ran = call {{.*}} @f.fwd_loop_1(
; CHECK:       call void @tapeflow.tape.write.i64(ptr %tape, i32 [[SLOT:[0-9]+]], i64 0, i64 %count)
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       [[COUNT:%[^ ]+]] = call i64 @tapeflow.tape.read.i64(ptr %tape, i32 [[SLOT]], i64 0)
; CHECK:       @f.rev_loop_1({{.*}}i64 [[COUNT]]
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1(
; CHECK-LABEL: loop:
; CHECK:       [[ROOM:%[^ ]+]] = add i64 %record, 1
; CHECK-NEXT:  call i1 @tapeflow.tape.reserve(ptr %tape, i32 1, i64 [[ROOM]])

define double @f(double %x, double %limit) {
entry:
  br label %loop
loop:
  %s = phi double [ %x, %entry ], [ %square, %loop ]
  %square = fmul double %s, %s
  %again = fcmp olt double %square, %limit
  br i1 %again, label %loop, label %out
out:
  %result = phi double [ %square, %loop ]
  ret double %result
}
