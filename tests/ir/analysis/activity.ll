; What varies with x and what the result varies with; both together are active. Integers never are.
;
;   k = (long)x;  s = x * w;  t = w * w;  d = sin(x);  return s + t + k;
;
; RUN: %tapeflow opt %s --passes "print-activity{function=f activity=active,const}" | %filecheck %s
;
; CHECK:      activity of @f:
; CHECK-NEXT:   active values: %x, %s, %sum, %total
; CHECK-NEXT:   varied only: %dead
; CHECK-NEXT:   useful only: %w, %k, %t, %whole
; CHECK-NEXT:   active memory: none
; CHECK-NEXT:   varied memory only: none
; CHECK-NEXT:   useful memory only: none

declare double @llvm.sin.f64(double)

define double @f(double %x, double %w) {
  %k = fptosi double %x to i64
  %s = fmul double %x, %w
  %t = fmul double %w, %w
  %dead = call double @llvm.sin.f64(double %x)
  %sum = fadd double %s, %t
  %whole = sitofp i64 %k to double
  %total = fadd double %sum, %whole
  ret double %total
}
