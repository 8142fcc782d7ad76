; A running value: its adjoint comes in as that of what the iteration handed on, and goes out as that of the header phi.
;
;   for (i = 0; i < n; i++) s = s * w;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,const,const}" | %filecheck %s
;
; CHECK-LABEL: define internal { double } @f.rev_loop_1(
; CHECK:       [[OUT:%[^ ]+]] = phi double [ %{{[^ ]+}}, %entry ], [ [[PHI:%[^ ]+]], %loop ]
; CHECK:       [[R:%[^ ]+]] = call { double } @f.rev_1({{.*}}double [[OUT]]{{.*}})
; CHECK-NEXT:  [[PHI]] = extractvalue { double } [[R]], 0

define double @f(double %x, double %w, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ %x, %entry ], [ %next, %loop ]
  %next = fmul double %s, %w
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %result = phi double [ %next, %loop ]
  ret double %result
}
