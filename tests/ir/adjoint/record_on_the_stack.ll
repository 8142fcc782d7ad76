; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active}" | %filecheck %s
;
; The shadow of a record has its size in memory, padding and all.
;
; CHECK-LABEL: define double @f.gradient
; CHECK: %pair.shadow = alloca { i8, double, i8 }, i64 1
; CHECK-NEXT: call void @llvm.memset.p0.i64(ptr %pair.shadow, i8 0, i64 24, i1 false)

define double @f(double %x) {
  %pair = alloca { i8, double, i8 }
  %second = getelementptr { i8, double, i8 }, ptr %pair, i32 0, i32 1
  store double %x, ptr %second
  %v = load double, ptr %second
  ret double %v
}
