; Neighbours that are overwritten as they are read.

define void @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %q = getelementptr double, ptr %p, i64 1
  %v = load double, ptr %p
  %w = load double, ptr %q
  %product = fmul double %v, %w
  store double %product, ptr %q
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
