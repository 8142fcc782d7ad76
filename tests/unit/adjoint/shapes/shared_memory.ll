; Two arguments that a caller may let be the same memory.

declare double @llvm.sin.f64(double)
define double @f(ptr %x, ptr %y, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 1.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %q = getelementptr double, ptr %y, i64 %i
  %v = load double, ptr %p
  %sine = call double @llvm.sin.f64(double %v)
  store double %sine, ptr %q
  %w = load double, ptr %p
  %product = fmul double %w, %v
  %sum = fadd double %s, %product
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}
