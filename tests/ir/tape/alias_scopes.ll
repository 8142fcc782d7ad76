; The tape object, its arrays and the program's memory are told apart by alias scopes, so that loops stay vectorisable.
;
;   for (i = 0; i < n; i++) u[i] = u[i] * u[i];
;
; RUN: %tapeflow opt %s --passes "adjoint{function=f activity=dup,const},schedule" | %filecheck %s
;
; CHECK-LABEL: define internal {{.*}} @f.fwd_1(
; CHECK:       %x = load double, ptr %p, align 8, !alias.scope [[MEMORY:![0-9]+]], !noalias [[NOT_MEMORY:![0-9]+]]
; CHECK-NEXT:  [[SLOT:%[^ ]+]] = getelementptr inbounds i8, ptr %tape, i64 32
; CHECK-NEXT:  [[BASE:%[^ ]+]] = load ptr, ptr [[SLOT]], align 8, !alias.scope [[HEADER:![0-9]+]], !noalias [[NOT_HEADER:![0-9]+]]
; CHECK-NEXT:  [[AT:%[^ ]+]] = getelementptr inbounds double, ptr [[BASE]], i64 %record
; CHECK-NEXT:  store double %x, ptr [[AT]], {{.*}}!alias.scope [[TAPE:![0-9]+]], !noalias [[NOT_TAPE:![0-9]+]]
; CHECK-LABEL: define internal {{.*}} @f.rev_1(
; CHECK:       load double, ptr %{{.*}}, !alias.scope [[TAPE]], !noalias [[NOT_TAPE]]
; CHECK:       [[DOMAIN:![0-9]+]] = distinct !{[[DOMAIN]], !"tapeflow"}
; CHECK-DAG:   distinct !{!{{[0-9]+}}, [[DOMAIN]], !"header"}
; CHECK-DAG:   distinct !{!{{[0-9]+}}, [[DOMAIN]], !"tape"}
; CHECK-DAG:   distinct !{!{{[0-9]+}}, [[DOMAIN]], !"memory"}

define void @f(ptr %u, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %loop ]
  %p = getelementptr double, ptr %u, i64 %i
  %x = load double, ptr %p, align 8
  %y = fmul double %x, %x
  store double %y, ptr %p, align 8
  %i.next = add nuw nsw i64 %i, 1
  %more = icmp slt i64 %i.next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}
