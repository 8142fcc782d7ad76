; A loop whose trip count is a formula in the arguments has its records asked for before anything runs, and counted
; between the passes. One that is come to under a condition on data is counted only.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
; RUN: %tapeflow opt %s --passes "adjoint{function=g activity=dup,const}" | %filecheck %s --check-prefix=DATA
;
; CHECK-LABEL: define void @f.gradient(
; CHECK:       call void @tapeflow.tape.expect(ptr %tape, i32 1, i64 [[RECORDS:%[^ ]+]])
; CHECK-NEXT:  [[ROOM:%[^ ]+]] = call i1 @tapeflow.tape.reserve(ptr %tape, i32 1, i64 [[RECORDS]])
; CHECK-NEXT:  br i1 [[ROOM]], label %{{.*}}, label %failed
; CHECK:       call {{.*}} @f.fwd_0(
; CHECK:       call void @tapeflow.tape.count(ptr %tape, i32 1, i64 %
; CHECK-NEXT:  call {{.*}} @f.rev_0(
;
; DATA-LABEL: define void @g.gradient(
; DATA-NOT:   @tapeflow.tape.expect(
; DATA:       call {{.*}} @g.fwd_0(
; DATA:       call void @tapeflow.tape.count(ptr %tape, i32 1, i64 %

define void @f(ptr %u, i64 %n) {
entry:
  %some = icmp sgt i64 %n, 0
  br i1 %some, label %before, label %out
before:
  br label %loop
loop:
  %i = phi i64 [ 0, %before ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p, align 8
  %y = fmul double %x, %x
  store double %y, ptr %p, align 8
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %after
after:
  br label %out
out:
  ret void
}

define void @g(ptr %u, i64 %n) {
entry:
  %first = load double, ptr %u, align 8
  %large = fcmp ogt double %first, 1.000000e+00
  br i1 %large, label %before, label %out
before:
  br label %loop
loop:
  %i = phi i64 [ 0, %before ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p, align 8
  %y = fmul double %x, %x
  store double %y, ptr %p, align 8
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %after
after:
  br label %out
out:
  ret void
}
