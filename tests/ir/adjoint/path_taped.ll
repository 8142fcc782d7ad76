; A join of three paths is not decided by one condition: the path is taped as a number.
;
;   if (x > 2) s = x * x; else if (x > 1) s = -x; else s = 2 * x;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       [[PATH:%[^ ]+]] = phi i8 [ 0, %{{[a-z]+}} ], [ 1, %{{[a-z]+}} ], [ 2, %{{[a-z]+}} ]
; CHECK:       call void @tapeflow.tape.write.i8(ptr %tape, i32 0, i64 0, i8 [[PATH]])
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK-LABEL: rev.join:
; CHECK:       [[READ:%[^ ]+]] = call i8 @tapeflow.tape.read.i8(ptr %tape, i32 0, i64 0)
; CHECK-NEXT:  switch i8 [[READ]], label %rev.join.to.{{[a-z]+}} [ i8 1, label %rev.join.to.{{[a-z]+}} i8 2, label %rev.join.to.{{[a-z]+}} ]

define double @f(double %x) {
entry:
  %two = fcmp ogt double %x, 2.0
  br i1 %two, label %large, label %next
next:
  %one = fcmp ogt double %x, 1.0
  br i1 %one, label %middle, label %small
large:
  %square = fmul double %x, %x
  br label %join
middle:
  %minus = fneg double %x
  br label %join
small:
  %twice = fmul double %x, 2.0
  br label %join
join:
  %s = phi double [ %square, %large ], [ %minus, %middle ], [ %twice, %small ]
  ret double %s
}
