; Under fast-math a float may be rounded in another way where it is recomputed: what is decided by it is taped.
;
;   if (a * b + c < 0) r = x * x; else r = 2 * x;        compiled with -ffast-math
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,const,const,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       [[BIT:%[^ ]+]] = zext i1 %below to i8
; CHECK:       call void @tapeflow.tape.write.i8(ptr %tape, i32 0, i64 0, i8 [[BIT]])
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK:       call i8 @tapeflow.tape.read.i8(ptr %tape, i32 0, i64 0)

define double @f(double %x, double %a, double %b, double %c) {
entry:
  %product = fmul fast double %a, %b
  %sum = fadd fast double %product, %c
  %below = fcmp olt double %sum, 0.0
  br i1 %below, label %square, label %double
square:
  %squared = fmul double %x, %x
  br label %join
double:
  %doubled = fmul double %x, 2.0
  br label %join
join:
  %r = phi double [ %squared, %square ], [ %doubled, %double ]
  ret double %r
}
