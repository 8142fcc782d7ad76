; The adjoint of a phi goes, on each way back, to the value that came in on that way, and to it alone.
;
;   s = c ? x : y;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=active,active,const}" | %filecheck %s
;
; CHECK-LABEL: rev.join.to.left:
; CHECK-NOT:   %y.cell
; CHECK:       store double %{{.*}}, ptr %x.cell
; CHECK-NOT:   %y.cell
; CHECK-LABEL: rev.join.to.right:
; CHECK-NOT:   %x.cell
; CHECK:       store double %{{.*}}, ptr %y.cell
; CHECK-NOT:   %x.cell
; CHECK:       br label

define double @f(double %x, double %y, i1 %c) {
entry:
  br i1 %c, label %left, label %right
left:
  br label %join
right:
  br label %join
join:
  %s = phi double [ %x, %left ], [ %y, %right ]
  ret double %s
}
