; An instruction that is done again has left its guard: it carries none of its promises.
;
;   if (k > 0) s = x[k - 1] * x[k - 1];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       %less = add nsw i64 %k, -1
; CHECK:       getelementptr inbounds double
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK-NOT:   nsw
; CHECK-NOT:   inbounds
; CHECK:       add i64 %k, -1
; CHECK-NOT:   inbounds
; CHECK:       ret

define double @f(ptr %x, i64 %k) {
entry:
  %positive = icmp sgt i64 %k, 0
  br i1 %positive, label %then, label %out
then:
  %less = add nsw i64 %k, -1
  %p = getelementptr inbounds double, ptr %x, i64 %less
  %v = load double, ptr %p
  %square = fmul double %v, %v
  br label %out
out:
  %s = phi double [ %square, %then ], [ 0.0, %entry ]
  ret double %s
}
