; An array on the stack.

define double @f(ptr %x, i64 %n) {
entry:
  %t = alloca [4 x double]
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %k = and i64 %i, 3
  %p = getelementptr double, ptr %x, i64 %i
  %q = getelementptr [4 x double], ptr %t, i64 0, i64 %k
  %v = load double, ptr %p
  store double %v, ptr %q
  %i.next = add i64 %i, 1
  %more = icmp ult i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  %first = load double, ptr %t
  %place = getelementptr [4 x double], ptr %t, i64 0, i64 1
  %second = load double, ptr %place
  %product = fmul double %first, %second
  store double %product, ptr %t
  %again = load double, ptr %t
  %result = fmul double %again, %first
  ret double %result
}
