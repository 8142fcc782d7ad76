source_filename = "global_state.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@state = internal unnamed_addr global double 0.000000e+00, align 8
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@table = internal unnamed_addr global [4 x double] zeroinitializer, align 16

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @carried, double noundef 2.000000e+00, i32 noundef 5) #7
  %2 = fadd double %1, -8.000000e+02
  %3 = tail call double @llvm.fabs.f64(double %2)
  %4 = fcmp ugt double %3, 8.010000e-09
  br i1 %4, label %16, label %19

5:                                                ; preds = %19
  %6 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @carried, double noundef 2.000000e+00, i32 noundef 5) #7
  %7 = fadd double %6, -8.000000e+02
  %8 = tail call double @llvm.fabs.f64(double %7)
  %9 = fcmp ugt double %8, 8.010000e-09
  br i1 %9, label %16, label %10

10:                                               ; preds = %5
  %11 = load double, ptr @state, align 8, !tbaa !9
  %12 = fadd double %11, -2.000000e+01
  %13 = tail call double @llvm.fabs.f64(double %12)
  %14 = fcmp ugt double %13, 2.100000e-10
  br i1 %14, label %24, label %15

15:                                               ; preds = %10
  ret i32 0

16:                                               ; preds = %5, %0
  %17 = phi double [ %1, %0 ], [ %6, %5 ]
  %18 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 18, double noundef %17, double noundef 8.000000e+02)
  tail call void @exit(i32 noundef 1) #8
  unreachable

19:                                               ; preds = %0
  %20 = load double, ptr @state, align 8, !tbaa !9
  %21 = fadd double %20, -2.000000e+01
  %22 = tail call double @llvm.fabs.f64(double %21)
  %23 = fcmp ugt double %22, 2.100000e-10
  br i1 %23, label %24, label %5

24:                                               ; preds = %10, %19
  %25 = phi double [ %20, %19 ], [ %11, %10 ]
  %26 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 19, double noundef %25, double noundef 2.000000e+01)
  tail call void @exit(i32 noundef 1) #8
  unreachable
}

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, argmem: none, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @carried(double noundef %0, i32 noundef %1) #2 {
  store double 0.000000e+00, ptr @state, align 8, !tbaa !9
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %21

4:                                                ; preds = %2
  %5 = and i32 %1, 1
  %6 = icmp eq i32 %1, 1
  br i1 %6, label %11, label %7

7:                                                ; preds = %4
  %8 = and i32 %1, 2147483646
  br label %29

9:                                                ; preds = %29
  %10 = icmp eq i32 %5, 0
  br i1 %10, label %19, label %11

11:                                               ; preds = %9, %4
  %12 = phi i32 [ 0, %4 ], [ %42, %9 ]
  %13 = phi double [ 0.000000e+00, %4 ], [ %37, %9 ]
  %14 = icmp ne i32 %5, 0
  tail call void @llvm.assume(i1 %14)
  %15 = tail call double @llvm.fmuladd.f64(double %0, double %0, double %13)
  %16 = and i32 %12, 3
  %17 = zext nneg i32 %16 to i64
  %18 = getelementptr inbounds nuw double, ptr @table, i64 %17
  store double %15, ptr %18, align 8, !tbaa !9
  br label %19

19:                                               ; preds = %9, %11
  %20 = phi double [ %37, %9 ], [ %15, %11 ]
  store double %20, ptr @state, align 8, !tbaa !9
  br label %21

21:                                               ; preds = %19, %2
  %22 = phi double [ %20, %19 ], [ 0.000000e+00, %2 ]
  %23 = add nsw i32 %1, -1
  %24 = srem i32 %23, 4
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds double, ptr @table, i64 %25
  %27 = load double, ptr %26, align 8, !tbaa !9
  %28 = fmul double %27, %22
  ret double %28

29:                                               ; preds = %29, %7
  %30 = phi i32 [ 0, %7 ], [ %42, %29 ]
  %31 = phi double [ 0.000000e+00, %7 ], [ %37, %29 ]
  %32 = phi i32 [ 0, %7 ], [ %43, %29 ]
  %33 = tail call double @llvm.fmuladd.f64(double %0, double %0, double %31)
  %34 = and i32 %30, 2
  %35 = zext nneg i32 %34 to i64
  %36 = getelementptr inbounds nuw double, ptr @table, i64 %35
  store double %33, ptr %36, align 16, !tbaa !9
  %37 = tail call double @llvm.fmuladd.f64(double %0, double %0, double %33)
  %38 = and i32 %30, 2
  %39 = zext nneg i32 %38 to i64
  %40 = getelementptr inbounds nuw double, ptr @table, i64 %39
  %41 = getelementptr inbounds nuw i8, ptr %40, i64 8
  store double %37, ptr %41, align 8, !tbaa !9
  %42 = add nuw nsw i32 %30, 2
  %43 = add i32 %32, 2
  %44 = icmp eq i32 %43, %8
  br i1 %44, label %9, label %29, !llvm.loop !11
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #6

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nofree norecurse nosync nounwind memory(readwrite, argmem: none, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nofree nounwind "no-trapping-math"="true" }
attributes #5 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #6 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #7 = { nounwind }
attributes #8 = { cold noreturn nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}
!llvm.errno.tbaa = !{!5}

!0 = !{i32 7, !"Dwarf Version", i32 4}
!1 = !{i32 1, !"wchar_size", i32 4}
!2 = !{i32 8, !"PIC Level", i32 2}
!3 = !{i32 7, !"frame-pointer", i32 2}
!4 = !{!"clang version 22.1.8"}
!5 = !{!6, !6, i64 0}
!6 = !{!"int", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = !{!10, !10, i64 0}
!10 = !{!"double", !7, i64 0}
!11 = distinct !{!11, !12}
!12 = !{!"llvm.loop.mustprogress"}
