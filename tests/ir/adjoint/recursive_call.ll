; A function that calls itself has a forward pass and a reverse pass of its own.  Its caller keeps the number of the
; activation's record; the function that is differentiated is not called from within.
;
;   f(x) = x < 1 ? x : x * f(x / 2)
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active}" | %filecheck %s
;
; CHECK-LABEL: define internal { i32, i64, double } @f.f.forward(ptr %tape, double %f.x)
; CHECK:       %record = call i64 @tapeflow.tape.position(ptr %tape, i32 [[REGION:[0-9]+]])
; CHECK:       %records = add i64 %record, 1
; CHECK:       call i1 @tapeflow.tape.reserve(ptr %tape, i32 [[REGION]], i64 %records)
; CHECK:       call void @tapeflow.tape.move(ptr %tape, i32 [[REGION]], i64 %records)
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       %f.ran = call { i32, i64, double } @f.f.forward(ptr %tape, double %half)
; CHECK:       call void @tapeflow.tape.write.i64(ptr %tape, i32 [[ACTIVATION:[0-9]+]], i64 0, i64 %record)
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       [[RECORD:%[^ ]+]] = call i64 @tapeflow.tape.read.i64(ptr %tape, i32 [[ACTIVATION]], i64 0)
; CHECK:       call { double } @f.f.reverse(ptr %tape, i64 [[RECORD]]

define double @f(double %x) {
entry:
  %small = fcmp olt double %x, 1.0
  br i1 %small, label %out, label %more
more:
  %half = fmul double %x, 0.5
  %rest = call double @f(double %half)
  %product = fmul double %x, %rest
  br label %out
out:
  %y = phi double [ %x, %entry ], [ %product, %more ]
  ret double %y
}
