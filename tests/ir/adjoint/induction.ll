; A loop counter is computed from the iteration number in reverse, also when it runs in steps and from an offset.
;
;   for (i = k; i < n; i += 3) s += sin(x[i]);
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK-NOT:   tape.read
; CHECK:       [[D:%[^ ]+]] = mul i64 %iteration, 3
; CHECK:       [[I:%[^ ]+]] = add i64 {{(%k, \[\[D\]\]|.*)}}
; CHECK:       getelementptr double, ptr %x{{(\.shadow)?}}, i64 %i

declare double @llvm.sin.f64(double)

define double @f(ptr %x, i64 %k, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %k, %entry ], [ %i.next, %loop ]
  %s = phi double [ 0.0, %entry ], [ %sum, %loop ]
  %p = getelementptr double, ptr %x, i64 %i
  %v = load double, ptr %p
  %sine = call double @llvm.sin.f64(double %v)
  %sum = fadd double %s, %sine
  %i.next = add nsw i64 %i, 3
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret double %sum
}
