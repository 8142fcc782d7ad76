; A function that only hands its argument on to one that needs it, which calls it back.
;
;   double g(double x, double y, long n) { return n == 0 ? y : h(y, x, n - 1); }
;   double h(double x, double y, long n) { return sin(x * y) + g(x, y, n); }
;   double f(double x, double y, long n) { return g(x, y, n); }

declare double @llvm.sin.f64(double)

define double @f(double %x, double %y, i64 %n) {
entry:
  %r = call double @g(double %x, double %y, i64 %n)
  ret double %r
}

define internal double @g(double %x, double %y, i64 %n) {
entry:
  %none = icmp eq i64 %n, 0
  br i1 %none, label %last, label %more
last:
  ret double %y
more:
  %less = add i64 %n, -1
  %r = call double @h(double %y, double %x, i64 %less)
  ret double %r
}

define internal double @h(double %x, double %y, i64 %n) {
entry:
  %p = fmul double %x, %y
  %s = call double @llvm.sin.f64(double %p)
  %r = call double @g(double %x, double %y, i64 %n)
  %t = fadd double %s, %r
  ret double %t
}
