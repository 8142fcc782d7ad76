; Without memory for the tape a function without a status cannot go on; the tape is given back first.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define void @f.gradient(
; CHECK:       %tape = call ptr @tapeflow.tape.acquire()
; CHECK:       br i1 %acquired, label %acquired.tape, label %exhausted
; CHECK-LABEL: exhausted:
; CHECK-NEXT:  call void @abort()
; CHECK-LABEL: failed:
; CHECK-NEXT:  call void @tapeflow.tape.release(ptr %tape)
; CHECK-NEXT:  call void @abort()
; CHECK-LABEL: finish:
; CHECK-NEXT:  call void @tapeflow.tape.release(ptr %tape)
; CHECK-NEXT:  ret void

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
