; A triangle of values on the tape.

declare double @llvm.sin.f64(double)
define double @f(ptr %x, i64 %n) {
entry:
  br label %outer
outer:
  %i = phi i64 [ 1, %entry ], [ %i.next, %latch ]
  %s = phi double [ 0.3, %entry ], [ %shifted, %latch ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j.next, %inner ]
  %t = phi double [ %s, %outer ], [ %sine, %inner ]
  %p = getelementptr double, ptr %x, i64 %j
  %v = load double, ptr %p
  %product = fmul double %t, %v
  %sine = call double @llvm.sin.f64(double %product)
  store double %sine, ptr %p
  %j.next = add i64 %j, 1
  %more = icmp ult i64 %j.next, %i
  br i1 %more, label %inner, label %latch
latch:
  %square = fmul double %sine, %s
  %shifted = fadd double %square, 1.1
  %i.next = add i64 %i, 1
  %again = icmp ult i64 %i.next, %n
  br i1 %again, label %outer, label %out
out:
  ret double %shifted
}
