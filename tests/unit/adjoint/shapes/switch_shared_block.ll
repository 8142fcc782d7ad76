; A switch of which two cases share a block.

define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %s = phi double [ 1.0, %entry ], [ %next, %latch ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %k = urem i64 %i, 4
  switch i64 %k, label %other [
    i64 0, label %latch
    i64 1, label %one
    i64 2, label %one
  ]
one:
  %product = fmul double %v, %s
  br label %latch
other:
  %sum = fadd double %v, %s
  store double %sum, ptr %p
  br label %latch
latch:
  %next = phi double [ %s, %loop ], [ %product, %one ], [ %sum, %other ]
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %next
}
