; A freeze need not give the same value twice: the reverse pass reads the one that the forward pass saw.
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const}" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_0(
; CHECK:       %k.frozen = freeze i64 %k
; CHECK-NEXT:  call void @tapeflow.tape.write.i64(ptr %tape, i32 0, i64 0, i64 %k.frozen)
; CHECK-LABEL: define internal {{.*}} @f.rev_0(
; CHECK-NOT:   freeze
; CHECK:       call i64 @tapeflow.tape.read.i64(ptr %tape, i32 0, i64 0)

define double @f(ptr %x, i64 %k) {
  %k.frozen = freeze i64 %k
  %p = getelementptr double, ptr %x, i64 %k.frozen
  %v = load double, ptr %p
  %square = fmul double %v, %v
  ret double %square
}
