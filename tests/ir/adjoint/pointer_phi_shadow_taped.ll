; Two buffers that are swapped: which shadow belongs to which iteration is taped.
;
;   for (t = 0; t < n; t++) { b[0] = a[0] * a[0]; swap(a, b); }
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,dup,const distinct=true}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_loop_1(
; CHECK-DAG:   %a.shadow{{.*}} = phi ptr [ %a.shadow, %entry ], [ [[B:%b.shadow[^ ]*]], %loop ]
; CHECK-DAG:   %b.shadow{{.*}} = phi ptr [ %b.shadow, %entry ], [ [[A:%a.shadow[^ ]*]], %loop ]
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK-DAG:   call void @tapeflow.tape.write.ptr(ptr %tape, i32 {{[0-9]+}}, i64 %record, ptr %a.shadow)
; CHECK-DAG:   call void @tapeflow.tape.write.ptr(ptr %tape, i32 {{[0-9]+}}, i64 %record, ptr %b.shadow)
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK:       [[S:%[^ ]+]] = call ptr @tapeflow.tape.read.ptr(
; CHECK-NEXT:  load double, ptr [[S]]

define void @f(ptr %x, ptr %y, i64 %n) {
entry:
  br label %loop
loop:
  %t = phi i64 [ 0, %entry ], [ %t.next, %loop ]
  %a = phi ptr [ %x, %entry ], [ %b, %loop ]
  %b = phi ptr [ %y, %entry ], [ %a, %loop ]
  %v = load double, ptr %a
  %square = fmul double %v, %v
  store double %square, ptr %b
  %t.next = add nuw nsw i64 %t, 1
  %more = icmp slt i64 %t.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
