; A pointer that walks with a stride from an argument.

define double @f(ptr %x, i64 %n, i64 %stride) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = phi ptr [ %x, %entry ], [ %p.next, %loop ]
  %s = phi double [ 1.0, %entry ], [ %product, %loop ]
  %v = load double, ptr %p
  %product = fmul double %s, %v
  %p.next = getelementptr double, ptr %p, i64 %stride
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %product
}
