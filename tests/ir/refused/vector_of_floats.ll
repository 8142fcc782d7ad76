; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=dup,dup}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: differentiated values in `load` of type <2 x double>.

define void @f(ptr %x, ptr %y) {
  %v = load <2 x double>, ptr %x
  %w = fmul <2 x double> %v, %v
  store <2 x double> %w, ptr %y
  ret void
}
