; A load may be overwritten by any later write to memory that may be the same, and in a loop by one that stands before it.
;
; RUN: %tapeflow opt %s --passes "print-overwrites{function=f activity=dup,const,const}" | %filecheck %s
; RUN: %tapeflow opt %s --passes "print-overwrites{function=f activity=dup,const,const distinct=true}" | %filecheck %s --check-prefix=DISTINCT
;
; CHECK:      overwrites of @f:
; CHECK-NEXT:   %first in %entry: may be overwritten by `store double 0.000000e+00, ptr %p, align 8`
; CHECK-NEXT:   %v in %loop: may be overwritten by `store double 0.000000e+00, ptr %p, align 8`
; CHECK-NEXT:   %weight in %loop: may be overwritten by `store double 0.000000e+00, ptr %p, align 8`
; CHECK-NEXT:   %last in %out: not overwritten
;
; DISTINCT:     %v in %loop: may be overwritten
; DISTINCT:     %weight in %loop: not overwritten

define double @f(ptr %x, ptr %w, i64 %n) {
entry:
  %first = load double, ptr %x
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  store double 0.0, ptr %p
  %v = load double, ptr %p
  %weight = load double, ptr %w
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %last = load double, ptr %x
  ret double %last
}
