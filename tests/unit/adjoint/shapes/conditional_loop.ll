; A loop under a condition, whose count only it knows.

define double @f(ptr %x, i64 %n, double %limit) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %s = phi double [ 1.0, %entry ], [ %next, %latch ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %square = fmul double %v, %v
  %large = fcmp ogt double %square, %limit
  br i1 %large, label %before, label %latch
before:
  br label %halve
halve:
  %t = phi double [ %square, %before ], [ %half, %halve ]
  %u = phi double [ %s, %before ], [ %product, %halve ]
  %product = fmul double %u, %t
  %half = fmul double %t, 0.5
  %again = fcmp ogt double %half, %limit
  br i1 %again, label %halve, label %after
after:
  br label %latch
latch:
  %next = phi double [ %s, %outer ], [ %product, %after ]
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %outer, label %out
out:
  ret double %next
}
