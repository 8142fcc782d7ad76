; Two nested loops: the inner is listed within the outer, each with its latch and preheader.
;
;   for (t = 0; t < steps; t++)
;     for (i = 0; i < n; i++)
;       u[i] = 0;
;
; RUN: %tapeflow opt %s --passes print-loops | %filecheck %s

; CHECK:      loops of @clear:
; CHECK-NEXT:   loop %outer depth 1: latch %outer.latch, preheader %entry
; CHECK-NEXT:     loop %inner depth 2: latch %inner, preheader %outer,

define void @clear(ptr %u, i64 %n, i64 %steps) {
entry:
  br label %outer

outer:
  %t = phi i64 [ 0, %entry ], [ %t.next, %outer.latch ]
  br label %inner

inner:
  %i = phi i64 [ 0, %outer ], [ %i.next, %inner ]
  %place = getelementptr double, ptr %u, i64 %i
  store double 0.0, ptr %place
  %i.next = add i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %inner, label %outer.latch

outer.latch:
  %t.next = add i64 %t, 1
  %again = icmp slt i64 %t.next, %steps
  br i1 %again, label %outer, label %done

done:
  ret void
}
