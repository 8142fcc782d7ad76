; An exit that leaves two loops at once.

define double @f(ptr %x, i64 %n, double %limit) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %s = phi double [ 1.0, %entry ], [ %scaled, %latch ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j.next, %continue ]
  %t = phi double [ %s, %outer ], [ %sum, %continue ]
  %p = getelementptr double, ptr %x, i64 %j
  %v = load double, ptr %p
  %square = fmul double %v, %v
  %sum = fadd double %t, %square
  %enough = fcmp ogt double %sum, %limit
  br i1 %enough, label %early, label %continue
continue:
  %j.next = add i64 %j, 1
  %more = icmp slt i64 %j.next, %n
  br i1 %more, label %inner, label %latch
latch:
  %scaled = fmul double %sum, 0.9
  %i.next = add i64 %i, 1
  %again = icmp slt i64 %i.next, 3
  br i1 %again, label %outer, label %out
early:
  %result = fmul double %sum, %sum
  ret double %result
out:
  ret double %scaled
}
