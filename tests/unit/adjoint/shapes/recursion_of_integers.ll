; A recursive function through which no derivative flows writes indices that the derivative needs.
;
;   long fill(long *at, long n) { at[n] = n ? fill(at, n - 1) % 3 + 1 : 0; return at[n] + n; }
;   double f(double *x, long *at, long n) {
;     fill(at, n - 1);
;     double sum = 0;
;     for (long i = 0; i < n; i++) { x[at[i]] *= x[i]; sum += x[at[i]]; }
;     return sum * fill(at, n - 1);
;   }

define double @f(ptr %x, ptr %at, i64 %n) {
entry:
  %last = add i64 %n, -1
  %ignored = call i64 @fill(ptr %at, i64 %last)
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %sum = phi double [ 0.0, %entry ], [ %sum.next, %loop ]
  %ai = getelementptr i64, ptr %at, i64 %i
  %k = load i64, ptr %ai
  %xk = getelementptr double, ptr %x, i64 %k
  %xi = getelementptr double, ptr %x, i64 %i
  %u = load double, ptr %xk
  %v = load double, ptr %xi
  %w = fmul double %u, %v
  store double %w, ptr %xk
  %sum.next = fadd double %sum, %w
  %next = add i64 %i, 1
  %again = icmp slt i64 %next, %n
  br i1 %again, label %loop, label %out
out:
  %total = phi double [ %sum.next, %loop ]
  %count = call i64 @fill(ptr %at, i64 %last)
  %factor = sitofp i64 %count to double
  %y = fmul double %total, %factor
  ret double %y
}

define internal i64 @fill(ptr %at, i64 %n) {
entry:
  %here = getelementptr i64, ptr %at, i64 %n
  %none = icmp sle i64 %n, 0
  br i1 %none, label %out, label %more
more:
  %less = add i64 %n, -1
  %below = call i64 @fill(ptr %at, i64 %less)
  %third = urem i64 %below, 3
  %value = add i64 %third, 1
  br label %out
out:
  %v = phi i64 [ 0, %entry ], [ %value, %more ]
  store i64 %v, ptr %here
  %sum = add i64 %v, %n
  ret i64 %sum
}
