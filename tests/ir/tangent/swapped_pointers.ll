; The shadow of a phi of pointers is a phi of shadows; memory that is constant but may stand there has a zeroed one.
;
;   p = first ? x : y;  *p = *p * *p;  return *x;
;
; RUN: %tapeflow opt %s --passes "tangent{function=f activity=dup,dup,const}" | %filecheck %s
; RUN: not %tapeflow opt %s --passes "tangent{function=f activity=dup,const,const}" 2>&1 | %filecheck %s --check-prefix=REFUSED
;
; CHECK:   %p.shadow = phi ptr [ %x.shadow, %one ], [ %y.shadow, %two ]
; CHECK:   load double, ptr %p.shadow, align 8
; REFUSED: tangent: argument y {{.*}} but is constant. Differentiate with respect to it too.

define double @f(ptr %x, ptr %y, i1 %first) {
  br i1 %first, label %one, label %two
one:
  br label %both
two:
  br label %both
both:
  %p = phi ptr [ %x, %one ], [ %y, %two ]
  %v = load double, ptr %p, align 8
  %square = fmul double %v, %v
  store double %square, ptr %p, align 8
  %r = load double, ptr %x, align 8
  ret double %r
}
