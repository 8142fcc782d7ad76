; A recursive function in which nothing is differentiated but the argument that it hands back.
;
;   double g(double x, long n) { if (n != 0) g(x, n - 1); return x; }
;   double f(double x, long n) { return g(x * x, n) * x; }

define double @f(double %x, i64 %n) {
entry:
  %square = fmul double %x, %x
  %same = call double @g(double %square, i64 %n)
  %y = fmul double %same, %x
  ret double %y
}

define internal double @g(double %x, i64 %n) {
entry:
  %none = icmp eq i64 %n, 0
  br i1 %none, label %last, label %more
last:
  ret double %x
more:
  %less = add i64 %n, -1
  %ignored = call double @g(double %x, i64 %less)
  br label %last
}
