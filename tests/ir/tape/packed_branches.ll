; bits=true: 64 records share a word, which the loops over them keep in a cell that becomes a register.
;
;   for (i = 0; i < n; i++) u[i] = mask[0] ? u[i] * 2 : u[i] * 3, mask[0] = !mask[0];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const,const distinct=true},schedule{bits=true}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1(
; CHECK:       tile:
; CHECK:         [[WORDS:%[^ ]+]] = lshr i64 %record{{.*}}, 6
; CHECK-NEXT:    [[BYTES:%[^ ]+]] = mul nuw nsw i64 [[WORDS]], 8
; CHECK:         and i64 %record{{.*}}, 63
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1.lanes(
; CHECK:         [[WORD:%[^ ]+]] = alloca i64
; CHECK-NEXT:    store i64 0, ptr [[WORD]]
; CHECK-NEXT:    [[NEW:%[^ ]+]] = icmp eq i64 %lane.first{{.*}}, 0
; CHECK-NEXT:    br i1 [[NEW]], label %ready{{.*}}, label %begun
; CHECK:         call {{.*}} @f.fwd_1.tile({{.*}}i64 %lane{{.*}}, ptr [[WORD]])
; CHECK:         [[MADE:%[^ ]+]] = load i64, ptr [[WORD]]
; CHECK:         store i64 [[MADE]], ptr %
; CHECK:       begun:
; CHECK:         [[OTHERS:%[^ ]+]] = xor i64 %{{.*}}, -1
; CHECK:         [[KEPT:%[^ ]+]] = and i64 %whole{{.*}}, [[OTHERS]]
; CHECK-NEXT:    store i64 [[KEPT]], ptr [[WORD]]
; CHECK-LABEL: define internal {{.*}} @f.fwd_1.tile(
; CHECK:         [[WIDE:%[^ ]+]] = zext i8 %{{.*}} to i64
; CHECK-NEXT:    [[BIT:%[^ ]+]] = shl i64 [[WIDE]], %lane
; CHECK-NEXT:    [[BEFORE:%[^ ]+]] = load i64, ptr %word
; CHECK-NEXT:    [[AFTER:%[^ ]+]] = or i64 [[BEFORE]], [[BIT]]
; CHECK-NEXT:    store i64 [[AFTER]], ptr %word
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_1.lanes(
; CHECK-NOT:     xor i64
; CHECK:         call {{.*}} @f.rev_1.tile({{.*}}i64 %lane{{.*}}, ptr %word
; CHECK-LABEL: define internal {{.*}} @f.rev_1.tile(
; CHECK:         [[WHOLE:%[^ ]+]] = load i64, ptr %word
; CHECK-NEXT:    [[SHIFTED:%[^ ]+]] = lshr i64 [[WHOLE]], %lane
; CHECK-NEXT:    [[ONE:%[^ ]+]] = and i64 [[SHIFTED]], 1
; CHECK-NEXT:    trunc i64 [[ONE]] to i8

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
  %twice = fmul double %x, 2.0
  %thrice = fmul double %x, 3.0
  %y = select i1 %set, double %twice, double %thrice
  store double %y, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
