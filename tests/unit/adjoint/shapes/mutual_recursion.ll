; Two functions call each other; an argument is handed through, a result is not used, a pointer is chosen.
;
;   double g(double *a, double *b, double s, long n) {
;     if (n == 0) return s * a[0];
;     h(b, s, n - 1);                                       // for its effect alone
;     return h(s > 1 ? a : b, s * a[1] + b[0], n - 1) * s;
;   }
;   double h(double *a, double s, long n) {
;     a[0] = sin(a[0]) * s;
;     return n <= 0 ? s : g(a, a + 1, s + a[1], n - 1);
;   }
;   double f(double *x, double *y, double s, long n) { return g(x, y, s, n); }

declare double @llvm.sin.f64(double)

define double @f(ptr %x, ptr %y, double %s, i64 %n) {
entry:
  %r = call double @g(ptr %x, ptr %y, double %s, i64 %n)
  ret double %r
}

define internal double @g(ptr %a, ptr %b, double %s, i64 %n) {
entry:
  %a0 = load double, ptr %a
  switch i64 %n, label %more [ i64 0, label %last ]
last:
  %y = fmul double %s, %a0
  ret double %y
more:
  %less = add i64 %n, -1
  %unused = call double @h(ptr %b, double %s, i64 %less)
  %a1p = getelementptr double, ptr %a, i64 1
  %a1 = load double, ptr %a1p
  %b0 = load double, ptr %b
  %p = fmul double %s, %a1
  %q = fadd double %p, %b0
  %large = fcmp ogt double %s, 1.0
  %chosen = select i1 %large, ptr %a, ptr %b
  %r = call double @h(ptr %chosen, double %q, i64 %less)
  %z = fmul double %r, %s
  ret double %z
}

define internal double @h(ptr %a, double %s, i64 %n) {
entry:
  %a0 = load double, ptr %a
  %sine = call double @llvm.sin.f64(double %a0)
  %new = fmul double %sine, %s
  store double %new, ptr %a
  %none = icmp sle i64 %n, 0
  br i1 %none, label %out, label %on
on:
  %next = getelementptr double, ptr %a, i64 1
  %a1 = load double, ptr %next
  %t = fadd double %s, %a1
  %less = add i64 %n, -1
  %r = call double @g(ptr %a, ptr %next, double %t, i64 %less)
  br label %out
out:
  %y = phi double [ %s, %entry ], [ %r, %on ]
  ret double %y
}
