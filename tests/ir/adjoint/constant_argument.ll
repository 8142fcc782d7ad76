; What is not differentiated has no shadow, and nothing is computed for it.
;
;   for (i = 0; i < n; i++) s += x[i] * w[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const}" | %filecheck %s
;
; CHECK:       define double @f.gradient(ptr {{[^,]*}}%x, ptr {{[^,]*}}%x.shadow, ptr {{[^,]*}}%w, i64 %n, double %seed)
; CHECK-NOT:   w.shadow
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK:       fmul double
; CHECK-NOT:   fmul double

define double @f(ptr %x, ptr %w, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %q = getelementptr double, ptr %w, i64 %i
  %weight = load double, ptr %q
  %product = fmul double %v, %weight
  %sum = fadd double %s, %product
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}
