; Each activation has memory of its own that the next one reads and writes through a pointer.
;
;   void down(double *above, const double *x, long n) {
;     double own[2] = {above[0] * x[n], x[n]};
;     if (n > 0) down(own, x, n - 1);
;     above[1] += own[0] * own[1];
;   }
;   double f(const double *x, long n) { double top[2] = {x[0], x[1]}; down(top, x, n - 1); return top[0] * top[1]; }

define double @f(ptr %x, i64 %n) {
entry:
  %top = alloca [2 x double], align 8
  %x1 = getelementptr double, ptr %x, i64 1
  %a = load double, ptr %x
  %b = load double, ptr %x1
  %top1 = getelementptr double, ptr %top, i64 1
  store double %a, ptr %top
  store double %b, ptr %top1
  %last = add i64 %n, -1
  call void @down(ptr %top, ptr %x, i64 %last)
  %c = load double, ptr %top
  %d = load double, ptr %top1
  %y = fmul double %c, %d
  ret double %y
}

define internal void @down(ptr %above, ptr %x, i64 %n) {
entry:
  %own = alloca [2 x double], align 8
  %own1 = getelementptr double, ptr %own, i64 1
  %at = getelementptr double, ptr %x, i64 %n
  %v = load double, ptr %at
  %u = load double, ptr %above
  %p = fmul double %u, %v
  store double %p, ptr %own
  store double %v, ptr %own1
  %more = icmp sgt i64 %n, 0
  br i1 %more, label %deeper, label %back
deeper:
  %less = add i64 %n, -1
  call void @down(ptr %own, ptr %x, i64 %less)
  br label %back
back:
  %above1 = getelementptr double, ptr %above, i64 1
  %q = load double, ptr %own
  %r = load double, ptr %own1
  %s = fmul double %q, %r
  %t = load double, ptr %above1
  %w = fadd double %t, %s
  store double %w, ptr %above1
  ret void
}
