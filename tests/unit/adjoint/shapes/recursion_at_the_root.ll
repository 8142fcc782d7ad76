; The function that is differentiated calls itself, with its arrays in other places, and copies between them.
;
;   double f(double *a, double *b, long n) {
;     if (n == 0) return a[0] * b[0];
;     memcpy(b, a, 16);
;     a[1] *= b[0];
;     return f(b, a, n - 1) * a[1];
;   }

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define double @f(ptr %a, ptr %b, i64 %n) {
entry:
  %none = icmp eq i64 %n, 0
  br i1 %none, label %last, label %more
last:
  %u = load double, ptr %a
  %v = load double, ptr %b
  %w = fmul double %u, %v
  ret double %w
more:
  call void @llvm.memcpy.p0.p0.i64(ptr %b, ptr %a, i64 16, i1 false)
  %a1 = getelementptr double, ptr %a, i64 1
  %p = load double, ptr %a1
  %q = load double, ptr %b
  %r = fmul double %p, %q
  store double %r, ptr %a1
  %less = add i64 %n, -1
  %s = call double @f(ptr %b, ptr %a, i64 %less)
  %t = load double, ptr %a1
  %y = fmul double %s, %t
  ret double %y
}
