; The records of an inner loop lie one after the other over all outer iterations: its position goes from call to call,
; upwards in the forward pass and downwards in reverse.
;
;   for (t = 0; t < steps; t++) for (i = 0; i < n; i++) u[i] = u[i] * u[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1(
; CHECK:       [[HERE:%[^ ]+]] = phi i64 [ %position.2, %entry ], [ [[NEXT:%[^ ]+]], %loop ]
; CHECK:       @f.fwd_1({{.*}}i64 [[HERE]]
; CHECK:       [[NEXT]] = extractvalue
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_1(
; CHECK:       [[BACK:%[^ ]+]] = phi i64 [ %position.2, %entry ], [ [[BEFORE:%[^ ]+]], %loop ]
; CHECK:       @f.rev_1({{.*}}i64 [[BACK]]
; CHECK:       [[BEFORE]] = extractvalue
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_2(
; CHECK:       [[AFTER:%[^ ]+]] = add i64 %position.2, %iterations
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_2(
; CHECK:       [[FIRST:%[^ ]+]] = sub i64 %position.2, %count
; CHECK:       %record = add i64 [[FIRST]], %iteration

define void @f(ptr %u, i64 %n, i64 %steps) {
entry:
  br label %outer
outer:
  %t = phi i64 [ 0, %entry ], [ %t.next, %outer.latch ]
  br label %inner
inner:
  %i = phi i64 [ 0, %outer ], [ %i.next, %inner ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p
  %y = fmul double %x, %x
  store double %y, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %inner, label %outer.latch
outer.latch:
  %t.next = add nuw nsw i64 %t, 1
  %again = icmp slt i64 %t.next, %steps
  br i1 %again, label %outer, label %out
out:
  ret void
}
