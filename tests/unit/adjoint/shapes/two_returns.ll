; Two returns, one after a store.

define double @f(ptr %x, i1 %c) {
entry:
  %v = load double, ptr %x
  br i1 %c, label %left, label %right
left:
  %square = fmul double %v, %v
  store double %square, ptr %x
  ret double %v
right:
  %triple = fmul double %v, 3.0
  ret double %triple
}
