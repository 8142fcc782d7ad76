; A loop that is not split (an iteration calls a loop) addresses lanes by the bits of a record's number.
;
;   for (t = 0; t < steps; t++) { for (i = 0; i < n; i++) u[i] = u[i] * 2;  u[0] = u[0] * u[0]; }
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const},schedule{tape=tiled lanes=4}" | %filecheck %s
;
; CHECK-LABEL: define internal i1 @f.tape.grow.1(
; CHECK:       [[UP:%[^ ]+]] = add i64 %{{[^ ]+}}, 3
; CHECK-NEXT:  and i64 [[UP]], -4
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK:       [[GROUP:%[^ ]+]] = and i64 %record, -4
; CHECK-NEXT:  [[LANE:%[^ ]+]] = and i64 %record, 3
; CHECK-NEXT:  [[BYTES:%[^ ]+]] = mul nuw nsw i64 [[GROUP]], 8
; CHECK-NEXT:  [[START:%[^ ]+]] = getelementptr inbounds i8, ptr %{{[^ ]+}}, i64 [[BYTES]]
; CHECK-NEXT:  [[SLOT:%[^ ]+]] = getelementptr inbounds i8, ptr [[START]], i64 0
; CHECK-NEXT:  [[AT:%[^ ]+]] = getelementptr inbounds double, ptr [[SLOT]], i64 [[LANE]]
; CHECK-NEXT:  store double %x, ptr [[AT]]

define void @f(ptr %u, i64 %steps, i64 %n) {
entry:
  br label %step
step:
  %t = phi i64 [ 0, %entry ], [ %t.next, %after ]
  br label %loop
loop:
  %i = phi i64 [ 0, %step ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %a = load double, ptr %p
  %b = fmul double %a, 2.0
  store double %b, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %after
after:
  %x = load double, ptr %u
  %y = fmul double %x, %x
  store double %y, ptr %u
  %t.next = add nuw nsw i64 %t, 1
  %again = icmp slt i64 %t.next, %steps
  br i1 %again, label %step, label %out
out:
  ret void
}
