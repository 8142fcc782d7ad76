; u[i] = u[i] * u[i + 1]: the store's adjoint is read from memory, what it and its neighbour are given back waits
; until the neighbour's cell is complete, and that cell is set. The cell ahead of the last store is added to.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_1(
; CHECK:       [[LONG:%[^ ]+]] = icmp uge i64 %count, 8
; CHECK-NEXT:  br i1 [[LONG]], label %long, label %scattered
;
; CHECK-LABEL: define internal {{.*}} @f.rev_1.gathered(
; CHECK:       [[TAKEN:%[^ ]+]] = load double, ptr [[OWN:%[^ ]+]], align 8
; CHECK-NOT:   store double 0.0
; CHECK:       [[COMPLETE:%[^ ]+]] = fadd double %added, %
; CHECK:       [[SET:%[^ ]+]] = fadd double 0.{{0+}}e+00, [[COMPLETE]]
; CHECK-NEXT:  store double [[SET]], ptr [[NEXT:%[^ ]+]], align 8
; CHECK:       ret
;
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_1.gathered(
; CHECK:       [[KEPT:%[^ ]+]] = load double, ptr [[AHEAD:%[^ ]+]], align 8
; CHECK:       loop:
; CHECK:       phi double [ -0.{{0+}}e+00, %entry ], [ [[WAITS:%[^ ]+]], %loop ]
; CHECK:       done:
; CHECK:       [[BEFORE:%[^ ]+]] = load double, ptr [[AHEAD]], align 8
; CHECK-NEXT:  [[AFTER:%[^ ]+]] = fadd double [[BEFORE]], [[KEPT]]
; CHECK-NEXT:  store double [[AFTER]], ptr [[AHEAD]], align 8
; CHECK:       [[LOW:%[^ ]+]] = fadd double 0.{{0+}}e+00, [[WAITS]]
; CHECK-NEXT:  store double [[LOW]]

define void @f(ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %q = getelementptr double, ptr %p, i64 1
  %a = load double, ptr %p, align 8
  %b = load double, ptr %q, align 8
  %product = fmul double %a, %b
  store double %product, ptr %p, align 8
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
