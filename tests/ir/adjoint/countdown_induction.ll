; A counter that runs down is start minus iteration.
;
;   for (i = n; i > 0; i--) u[i] = u[i] * w;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK:       [[D:%[^ ]+]] = {{mul i64 %iteration, -1|sub i64 0, %iteration}}
; CHECK:       = add i64 %n, [[D]]

define void @f(ptr %u, i64 %n, double %w) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %n, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p
  %y = fmul double %x, %w
  store double %y, ptr %p
  %i.next = add nsw i64 %i, -1
  %more = icmp sgt i64 %i.next, 0
  br i1 %more, label %loop, label %out
out:
  ret void
}
