; RUN: not %tapeflow opt %s --passes "adjoint{function=f activity=active}" 2>&1 | %filecheck %s
;
; CHECK: tapeflow: adjoint: a recursive call.

define double @f(double %x) {
entry:
  %small = fcmp olt double %x, 1.0
  br i1 %small, label %out, label %more
more:
  %half = fmul double %x, 0.5
  %rest = call double @f(double %half)
  br label %out
out:
  %y = phi double [ %x, %entry ], [ %rest, %more ]
  ret double %y
}
