; tape="aos": the slots of a record are neighbours, in the order in which the forward pass writes them, the widest first.
;
;   for (i = 0; i < n; i++) u[i] = mask[0] ? sin(u[i]) * u[i] : u[i] * 3, mask[0] = !mask[0];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const distinct=true},schedule{tape=aos}" | %filecheck %s
;
; CHECK-LABEL: define internal i1 @f.tape.grow.1(
; CHECK:       mul i64 %wanted, 24
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK:       %x = load double
; CHECK:       [[BYTES:%[^ ]+]] = mul nuw nsw i64 %record, 24
; CHECK-NEXT:  [[RECORD:%[^ ]+]] = getelementptr inbounds i8, ptr %base{{.*}}, i64 [[BYTES]]
; CHECK-NEXT:  [[AT:%[^ ]+]] = getelementptr inbounds i8, ptr [[RECORD]], i64 0
; CHECK-NEXT:  store double %x, ptr [[AT]]
; CHECK:       %s = call double @llvm.sin.f64(double %x)
; CHECK:       [[AT:%[^ ]+]] = getelementptr inbounds i8, ptr {{.*}}, i64 8
; CHECK-NEXT:  store double %s, ptr [[AT]]

declare double @llvm.sin.f64(double)

define void @f(ptr %u, ptr %mask, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %set = load i1, ptr %mask
  %clear = xor i1 %set, true
  store i1 %clear, ptr %mask
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p
  %s = call double @llvm.sin.f64(double %x)
  %sx = fmul double %s, %x
  %thrice = fmul double %x, 3.0
  %y = select i1 %set, double %sx, double %thrice
  store double %y, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
