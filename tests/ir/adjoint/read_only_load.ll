; Memory that nothing writes is read again in the reverse pass: no tape.
;
;   for (i = 0; i < n; i++) s += x[i] * x[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK-NOT:   tape.write
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK-NOT:   tape.read
; CHECK:       [[P:%[^ ]+]] = getelementptr double, ptr %x,
; CHECK:       [[V:%[^ ]+]] = load double, ptr [[P]]
; CHECK:       fmul double %{{.*}}, [[V]]

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
