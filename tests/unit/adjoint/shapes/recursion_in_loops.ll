; A call in an inner loop that ends early: the records of the loops lie between those of the activations.
;
;   double g(double *x, double s, long n) {
;     double sum = s;
;     for (long i = 0; i < n; i++) {
;       long j = 0;
;       do {
;         double part = g(x, s * x[j], n - 1);
;         if (part > 50) return part * sum;
;         sum += part * x[i];
;         x[j] = x[j] * 0.9 + 0.01 * sum;
;         j++;
;       } while (j < n - i);
;     }
;     return sum;
;   }
;   double f(double *x, double s, long n) { return g(x, s, n); }

define double @f(ptr %x, double %s, i64 %n) {
entry:
  %y = call double @g(ptr %x, double %s, i64 %n)
  ret double %y
}

define internal double @g(ptr %x, double %s, i64 %n) {
entry:
  %some = icmp sgt i64 %n, 0
  br i1 %some, label %outer, label %none
none:
  ret double %s
outer:
  %i = phi i64 [ 0, %entry ], [ %i.next, %outer.latch ]
  %sum.outer = phi double [ %s, %entry ], [ %sum.last, %outer.latch ]
  %limit = sub i64 %n, %i
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j.next, %inner.latch ]
  %sum = phi double [ %sum.outer, %outer ], [ %sum.next, %inner.latch ]
  %xj = getelementptr double, ptr %x, i64 %j
  %v = load double, ptr %xj
  %sv = fmul double %s, %v
  %less = add i64 %n, -1
  %part = call double @g(ptr %x, double %sv, i64 %less)
  %large = fcmp ogt double %part, 50.0
  br i1 %large, label %early, label %inner.latch
early:
  %result = fmul double %part, %sum
  ret double %result
inner.latch:
  %xi = getelementptr double, ptr %x, i64 %i
  %w = load double, ptr %xi
  %product = fmul double %part, %w
  %sum.next = fadd double %sum, %product
  %v2 = load double, ptr %xj
  %v3 = fmul double %v2, 0.9
  %v4 = fmul double %sum.next, 0.01
  %v5 = fadd double %v3, %v4
  store double %v5, ptr %xj
  %j.next = add i64 %j, 1
  %again = icmp slt i64 %j.next, %limit
  br i1 %again, label %inner, label %outer.latch
outer.latch:
  %sum.last = phi double [ %sum.next, %inner.latch ]
  %i.next = add i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %outer, label %done
done:
  %total = phi double [ %sum.last, %outer.latch ]
  ret double %total
}
