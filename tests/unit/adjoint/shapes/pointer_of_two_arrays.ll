; A pointer that is one of two arrays.

define double @f(ptr %x, ptr %y, i64 %n, double %threshold) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %q = getelementptr double, ptr %y, i64 %i
  %v = load double, ptr %p
  %above = fcmp ogt double %v, %threshold
  %either = select i1 %above, ptr %p, ptr %q
  %w = load double, ptr %either
  %product = fmul double %w, %v
  store double %product, ptr %either
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %product
}
