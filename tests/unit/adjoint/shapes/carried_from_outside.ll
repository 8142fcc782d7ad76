; A carried value that comes from outside the loop.

define double @f(double %x, double %y, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %a = phi double [ %x, %entry ], [ %y, %loop ]
  %s = phi double [ %y, %entry ], [ %sum, %loop ]
  %product = fmul double %a, %s
  %sum = fadd double %product, %y
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}
