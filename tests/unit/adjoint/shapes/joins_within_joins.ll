; Joins within joins.

define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %latch ]
  %s = phi double [ 1.0, %entry ], [ %next, %latch ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %a = fcmp ogt double %v, 0.5
  br i1 %a, label %high, label %low
high:
  %b = fcmp ogt double %v, 1.5
  br i1 %b, label %top, label %middle
top:
  %cubed = fmul double %v, %s
  br label %high.join
middle:
  %plus = fadd double %v, %s
  br label %high.join
high.join:
  %h = phi double [ %cubed, %top ], [ %plus, %middle ]
  %h2 = fmul double %h, %h
  br label %latch
low:
  %c = fcmp ogt double %s, 0.0
  br i1 %c, label %positive, label %latch
positive:
  %minus = fsub double %s, %v
  store double %minus, ptr %p
  br label %latch
latch:
  %next = phi double [ %h2, %high.join ], [ %s, %low ], [ %minus, %positive ]
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %next
}
