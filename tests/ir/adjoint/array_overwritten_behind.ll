; What u[i] = u[i] * u[i + 1] reads is what was there when the loop began, since each cell is overwritten after it was
; read: it is taped there, once. A load behind the store of its cell reads what the loop wrote, and tapes that.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
; RUN: %tapeflow opt %s --passes "adjoint{function=g activity=dup,const}" | %filecheck %s --check-prefix=LATE
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       copy:
; CHECK:       [[CELL:%[^ ]+]] = load double
; CHECK:       call void @tapeflow.tape.write.f64(ptr %tape, i32 0, i64 {{.*}}, double [[CELL]])
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK-NOT:   tape.write
; CHECK:       ret
;
; LATE-LABEL: define internal {{.*}} @g.fwd_0(
; LATE-NOT:   copy:
; LATE-LABEL: define internal {{.*}} @g.fwd_1(
; LATE:       call void @tapeflow.tape.write.f64

define void @f(ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %q = getelementptr double, ptr %p, i64 1
  %a = load double, ptr %p, align 8
  %b = load double, ptr %q, align 8
  %product = fmul double %a, %b
  store double %product, ptr %p, align 8
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}

define void @g(ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %q = getelementptr double, ptr %p, i64 1
  %b = load double, ptr %q, align 8
  store double %b, ptr %p, align 8
  %a = load double, ptr %p, align 8
  %product = fmul double %a, %b
  store double %product, ptr %p, align 8
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
