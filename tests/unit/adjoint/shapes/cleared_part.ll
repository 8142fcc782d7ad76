; Part of an array that is cleared.

declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
define double @f(ptr %x) {
  %v = load double, ptr %x
  %square = fmul double %v, %v
  %p = getelementptr double, ptr %x, i64 1
  call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 16, i1 false)
  %q = getelementptr double, ptr %x, i64 3
  %w = load double, ptr %q
  %result = fmul double %w, %square
  ret double %result
}
