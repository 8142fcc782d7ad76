; Which objects each pointer may point into, through address arithmetic, phis and selects, and what they hold.
;
; RUN: %tapeflow opt %s --passes "print-memory{function=f activity=dup,const,const,const}" | %filecheck %s
;
; CHECK:      memory of @f:
; CHECK-NEXT:   %x -> argument x
; CHECK-NEXT:   %w -> argument w
; CHECK-NEXT:   %table -> argument table
; CHECK-NEXT:   %cell -> stack cell
; CHECK-NEXT:   %p -> argument x
; CHECK-NEXT:   %either -> argument w, argument x
; CHECK-NEXT:   %any -> unknown ?
; CHECK:        argument x holds double
; CHECK:        stack cell holds integer

define void @f(ptr %x, ptr %w, ptr %table, i1 %c) {
  %cell = alloca i64
  store i64 1, ptr %cell
  %p = getelementptr double, ptr %x, i64 3
  %either = select i1 %c, ptr %p, ptr %w
  %any = load ptr, ptr %table
  ret void
}
