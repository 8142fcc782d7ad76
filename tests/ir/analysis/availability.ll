; How the reverse pass comes by each value: from the iteration number, again, from memory, or from the tape, and why.
;
;   for (i = 0; i < n; i++) { s = s * sin(x[i]); u[i] = u[i] * u[i]; }
;
; RUN: %tapeflow opt %s --passes "print-availability{function=f activity=dup,dup,const distinct=true}" | %filecheck %s
;
; CHECK:      availability in @f:
; CHECK-NEXT:   %i: induction, an induction variable
; CHECK-NEXT:   %s: tape, a phi: its value depends on the path taken
; CHECK-NEXT:   %p: recompute, an address
; CHECK-NEXT:   %v: reload, memory still holds it
; CHECK-NEXT:   %sine: tape, the result of @llvm.sin.f64 is not computed twice
; CHECK:        %old: tape, the memory it was read from may be overwritten
; CHECK:        %more: recompute,

declare double @llvm.sin.f64(double)

define double @f(ptr %x, ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 1.0, %entry ], [ %product, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %sine = call double @llvm.sin.f64(double %v)
  %product = fmul double %s, %sine
  %q = getelementptr double, ptr %u, i64 %i
  %old = load double, ptr %q
  %square = fmul double %old, %old
  store double %square, ptr %q
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %result = phi double [ %product, %loop ]
  ret double %result
}
