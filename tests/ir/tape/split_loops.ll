; tape="tiled": the loops over the records are split where tiles end; within a tile, slots are affine in the lane.
;
;   for (i = 0; i < n; i++) u[i] = u[i] * u[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const},schedule{tape=tiled scratchpad=2048}" | %filecheck %s
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const},schedule{tape=tiled scratchpad=2048}" | %filecheck %s --check-prefix=ABSTRACT
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1(
; CHECK:       tile:
; CHECK-NEXT:    [[I:%[^ ]+]] = phi i64 [ 0, %entry ], [ %{{[^ ]+}}, %tiled ]
; CHECK:         [[RECORD:%[^ ]+]] = add i64 %position{{.*}}, [[I]]
; CHECK:         [[FIRST:%[^ ]+]] = and i64 [[RECORD]], -256
; CHECK-NEXT:    [[BYTES:%[^ ]+]] = mul nuw nsw i64 [[FIRST]], 8
; CHECK-NEXT:    [[TILE:%[^ ]+]] = getelementptr inbounds i8, ptr %base{{.*}}, i64 [[BYTES]]
; CHECK-NEXT:    [[LANE:%[^ ]+]] = and i64 [[RECORD]], 255
; CHECK:         [[ROOM:%[^ ]+]] = sub i64 256, [[LANE]]
; CHECK-NEXT:    [[LEFT:%[^ ]+]] = sub i64 %{{[^ ]+}}, [[I]]
; CHECK:         call {{.*}} @f.fwd_loop_1.lanes({{.*}}ptr [[TILE]])
; CHECK:       tiled:
; CHECK:         br i1 %again, label %tile, label %done
; CHECK-LABEL: define internal {{.*}} @f.rev_loop_1(
; CHECK:         call {{.*}} @f.rev_loop_1.lanes(
; CHECK-LABEL: define internal {{.*}} @f.fwd_1.tile({{.*}}i64 %record, i64 %n, ptr %tile)
; CHECK:         [[SLOT:%[^ ]+]] = getelementptr inbounds i8, ptr %tile, i64 0
; CHECK-NEXT:    [[AT:%[^ ]+]] = getelementptr inbounds double, ptr [[SLOT]], i64 %record
; CHECK-NEXT:    store double %x, ptr [[AT]]
;
; The iterations on records are gone, and so is everything abstract.
; ABSTRACT-NOT: @f.fwd_1(
; ABSTRACT-NOT: @tapeflow.tape
; ABSTRACT-NOT: @tapeflow.tile

define void @f(ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p
  %y = fmul double %x, %x
  store double %y, ptr %p
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
