; ModuleID = 'smooth.c'
source_filename = "smooth.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"

; Function Attrs: nofree norecurse nounwind memory(argmem: readwrite, errnomem: write) uwtable
define dso_local void @smooth(ptr noundef captures(none) %u, i64 noundef %n, i64 noundef %steps) local_unnamed_addr #0 {
entry:
  %cmp19 = icmp sgt i64 %steps, 0
  br i1 %cmp19, label %for.cond1.preheader.lr.ph, label %for.cond.cleanup

for.cond1.preheader.lr.ph:                        ; preds = %entry
  %cmp217 = icmp sgt i64 %n, 1
  %0 = add nsw i64 %n, -2
  br label %for.cond1.preheader

for.cond1.preheader:                              ; preds = %for.cond1.preheader.lr.ph, %for.cond.cleanup3
  %t.020 = phi i64 [ 0, %for.cond1.preheader.lr.ph ], [ %inc8, %for.cond.cleanup3 ]
  br i1 %cmp217, label %for.body4, label %for.cond.cleanup3

for.cond.cleanup:                                 ; preds = %for.cond.cleanup3, %entry
  ret void

for.cond.cleanup3:                                ; preds = %for.body4, %for.cond1.preheader
  %inc8 = add nuw nsw i64 %t.020, 1
  %exitcond21.not = icmp eq i64 %inc8, %steps
  br i1 %exitcond21.not, label %for.cond.cleanup, label %for.cond1.preheader, !llvm.loop !9

for.body4:                                        ; preds = %for.cond1.preheader, %for.body4
  %i.018 = phi i64 [ %add, %for.body4 ], [ 0, %for.cond1.preheader ]
  %arrayidx = getelementptr inbounds nuw double, ptr %u, i64 %i.018
  %1 = load double, ptr %arrayidx, align 8, !tbaa !12
  %call = tail call double @sin(double noundef %1) #2, !tbaa !5
  %add = add nuw nsw i64 %i.018, 1
  %arrayidx5 = getelementptr inbounds nuw double, ptr %u, i64 %add
  %2 = load double, ptr %arrayidx5, align 8, !tbaa !12
  %mul = fmul double %call, %2
  store double %mul, ptr %arrayidx, align 8, !tbaa !12
  %exitcond.not = icmp eq i64 %i.018, %0
  br i1 %exitcond.not, label %for.cond.cleanup3, label %for.body4, !llvm.loop !14
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #1

attributes #0 = { nofree norecurse nounwind memory(argmem: readwrite, errnomem: write) uwtable "min-legal-vector-width"="0" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}
!llvm.errno.tbaa = !{!5}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{i32 7, !"uwtable", i32 2}
!4 = !{!"Debian clang version 22.1.8 (1~deb12u1)"}
!5 = !{!6, !6, i64 0}
!6 = !{!"int", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = distinct !{!9, !10, !11}
!10 = !{!"llvm.loop.mustprogress"}
!11 = !{!"llvm.loop.unroll.disable"}
!12 = !{!13, !13, i64 0}
!13 = !{!"double", !7, i64 0}
!14 = distinct !{!14, !10, !11}
