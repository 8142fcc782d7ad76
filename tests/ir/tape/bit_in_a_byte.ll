; A taped truth value is kept in a byte.
;
;   for (i = 0; i < n; i++) u[i] = mask[0] ? u[i] * 2 : u[i] * 3, mask[0] = !mask[0];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const distinct=true}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK:       [[BYTE:%[^ ]+]] = zext i1 %set to i8
; CHECK-NEXT:  call void @tapeflow.tape.write.i8(ptr %tape, i32 0, i64 %record, i8 [[BYTE]])
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK:       [[READ:%[^ ]+]] = call i8 @tapeflow.tape.read.i8(
; CHECK-NEXT:  [[SET:%[^ ]+]] = trunc i8 [[READ]] to i1
; CHECK:       select i1 [[SET]], double

define void @f(ptr %u, ptr %mask, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %set = load i1, ptr %mask
  %clear = xor i1 %set, true
  store i1 %clear, ptr %mask
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p
  %twice = fmul double %x, 2.0
  %thrice = fmul double %x, 3.0
  %y = select i1 %set, double %twice, double %thrice
  store double %y, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
