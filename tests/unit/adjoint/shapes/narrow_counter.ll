; A 32-bit counter that is subtracted from.

define double @f(ptr %x, i32 %n) {
entry:
  br label %loop
loop:
  %i = phi i32 [ %n, %entry ], [ %i.next, %loop ]
  %s = phi double [ 1.0, %entry ], [ %product, %loop ]
  %i.next = sub nsw i32 %i, 1
  %wide = sext i32 %i.next to i64
  %p = getelementptr double, ptr %x, i64 %wide
  %v = load double, ptr %p
  %product = fmul double %s, %v
  store double %product, ptr %p
  %more = icmp sgt i32 %i.next, 0
  br i1 %more, label %loop, label %out
out:
  ret double %product
}
