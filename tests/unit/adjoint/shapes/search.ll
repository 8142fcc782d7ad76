; A place that was found by a search.

define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %best = phi double [ -1.0e9, %entry ], [ %better, %loop ]
  %where = phi i64 [ 0, %entry ], [ %there, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %above = fcmp ogt double %v, %best
  %better = select i1 %above, double %v, double %best
  %there = select i1 %above, i64 %i, i64 %where
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %q = getelementptr double, ptr %x, i64 %there
  %found = load double, ptr %q
  %product = fmul double %found, %better
  store double %product, ptr %q
  ret double %product
}
