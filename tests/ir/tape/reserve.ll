; Room for a loop's records is one comparison; growing is a function of its own. No abstract call is left.
;
; RUN: %tapeflow opt %s --differentiate f --activity dup,const | %filecheck %s
; RUN: %tapeflow opt %s --differentiate f --activity dup,const | %filecheck %s --check-prefix=ABSTRACT
;
; CHECK-LABEL: define internal i1 @f.tape.reserve.1(ptr %tape, i64 %records) {{.*}}alwaysinline
; CHECK:       [[ENOUGH:%[^ ]+]] = icmp ule i64 %records, %capacity
; CHECK-NEXT:  br i1 [[ENOUGH]],
; CHECK:       call i1 @f.tape.grow.1(ptr %tape, i64 %records)
; CHECK-LABEL: define internal i1 @f.tape.grow.1(ptr %tape, i64 %records) {{.*}}noinline
; CHECK:       call ptr @realloc(ptr %{{.*}}, i64 %
; CHECK:       call i1 @f.tape.reserve.1(
;
; ABSTRACT-NOT: @tapeflow.tape

define void @f(ptr %u, i64 %n) {
entry:
  %some = icmp sgt i64 %n, 0
  br i1 %some, label %loop, label %out
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p, align 8
  %y = fmul double %x, %x
  store double %y, ptr %p, align 8
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
