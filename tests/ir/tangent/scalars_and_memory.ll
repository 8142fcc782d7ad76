; Every differentiated float has its tangent beside it, every pointer to differentiated memory its shadow.
;
;   for (i = 0; i < n; i++) { x[i] = sin(x[i] * s); t += x[i]; }  return t;
;
; RUN: %tapeflow opt %s --passes "tangent{function=f activity=dup,active,const}" | %filecheck %s
;
; CHECK-LABEL: define { double, double } @f.tangent(ptr %x, ptr %x.shadow, double %s, double %s.tangent, i64 %n)
; CHECK:       %t.tangent = phi double [ 0.000000e+00, %entry ], [ %sum.tangent, %loop ]
; CHECK:       %p = getelementptr double, ptr %x, i64 %i
; CHECK-NEXT:  %p.shadow = getelementptr double, ptr %x.shadow, i64 %i
; CHECK:       %v.tangent = load double, ptr %p.shadow, align 8
; CHECK:       %y = fmul double %v, %s
; CHECK-NEXT:  fmul double %v.tangent, %s
; CHECK:       fmul double %s.tangent, %v
; CHECK:       %z = call double @llvm.sin.f64(double %y)
; CHECK-NEXT:  %cos = call double @llvm.cos.f64(double %y)
; CHECK:       store double %z, ptr %p, align 8
; CHECK-NEXT:  store double %z.tangent{{.*}}, ptr %p.shadow, align 8
; CHECK:       ret { double, double }

define double @f(ptr %x, double %s, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %t = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  %y = fmul double %v, %s
  %z = call double @llvm.sin.f64(double %y)
  store double %z, ptr %p, align 8
  %sum = fadd double %t, %z
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}

declare double @llvm.sin.f64(double)
