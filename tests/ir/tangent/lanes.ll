; With four lanes a tangent is a vector, and every byte offset in a shadow four times the primal's.
;
;   x[i] = 2 * x[i];  memset(x, 0, n);  return x[3];
;
; RUN: %tapeflow opt %s --passes "tangent{function=f activity=dup,const,const lanes=4}" | %filecheck %s
;
; CHECK-LABEL: define { double, <4 x double> } @f.tangent(
; CHECK:       %[[AT:.*]] = mul i64 %i, 4
; CHECK-NEXT:  %p.shadow = getelementptr double, ptr %x.shadow, i64 %[[AT]]
; CHECK:       %v.tangent = load <4 x double>, ptr %p.shadow, align 8
; CHECK:       store <4 x double> %{{.*}}, ptr %p.shadow, align 8
; CHECK:       %[[BYTES:.*]] = mul i64 %n, 4
; CHECK-NEXT:  call void @llvm.memset.p0.i64(ptr %x.shadow, i8 0, i64 %[[BYTES]], i1 false)
; CHECK:       %q.shadow = getelementptr i8, ptr %x.shadow, i64 96
; CHECK:       load <4 x double>, ptr %q.shadow, align 8

define double @f(ptr %x, i64 %i, i64 %n) {
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p, align 8
  %y = fmul double %v, 2.0
  store double %y, ptr %p, align 8
  call void @llvm.memset.p0.i64(ptr %x, i8 0, i64 %n, i1 false)
  %q = getelementptr i8, ptr %x, i64 24
  %r = load double, ptr %q, align 8
  ret double %r
}

declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
