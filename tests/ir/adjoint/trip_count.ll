; A trip count that is known on entry is computed again in reverse, from what it was computed from; it is not taped.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK-NOT:   tape.read
; CHECK:       [[SOME:%[^ ]+]] = icmp slt i64 1, %n
; CHECK-NEXT:  [[COUNT:%[^ ]+]] = select i1 [[SOME]], i64 %n, i64 1
; CHECK:       @f.rev_loop_1({{.*}}i64 [[COUNT]]

define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %square = fmul double %v, %v
  %sum = fadd double %s, %square
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}
