; What is written where the function cannot succeed any more never meets a reverse pass.
;
; RUN: %tapeflow opt %s --passes "print-overwrites{function=f activity=dup,const},print-nest{function=f activity=dup,const}" | %filecheck %s
;
; CHECK: %v in %entry: not overwritten
; CHECK: failing: %bad

declare void @abort()

define double @f(ptr %x, i1 %c) {
entry:
  %v = load double, ptr %x
  br i1 %c, label %bad, label %out
bad:
  store double 0.0, ptr %x
  call void @abort()
  unreachable
out:
  %square = fmul double %v, %v
  ret double %square
}
