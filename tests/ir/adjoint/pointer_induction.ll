; A pointer that walks through an array: it and its shadow are start plus stride times iteration; no pointer is taped.
;
;   for (p = x; p != x + n; p++) s += *p * *p;
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK-NOT:   tape.read
; CHECK:       [[D:%[^ ]+]] = mul i64 %iteration, 8
; CHECK-NEXT:  [[P:%[^ ]+]] = getelementptr i8, ptr %x, i64 [[D]]
; CHECK-NEXT:  load double, ptr [[P]]
; CHECK:       [[E:%[^ ]+]] = mul i64 %iteration, 8
; CHECK-NEXT:  getelementptr i8, ptr %x.shadow, i64 [[E]]

define double @f(ptr %x, i64 %n) {
entry:
  br label %loop
loop:
  %p = phi ptr [ %x, %entry ], [ %p.next, %loop ]
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %v = load double, ptr %p
  %square = fmul double %v, %v
  %sum = fadd double %s, %square
  %p.next = getelementptr double, ptr %p, i64 1
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}
