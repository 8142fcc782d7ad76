; Sums of adjoints over iterations, of a value from further out and into memory, may be reassociated; the primal's
; additions may not.
;
;   for (i = 0; i < n; i++) s += w * x[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,active,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK-NOT:   reassoc
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK-DAG:   %w.adjoint{{[^ ]*}} = fadd reassoc double
; CHECK-DAG:   %shadow{{[^ ]*}} = fadd reassoc double
; CHECK-NOT:   reassoc

define double @f(ptr %x, double %w, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %product = fmul double %w, %v
  %sum = fadd double %s, %product
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}
