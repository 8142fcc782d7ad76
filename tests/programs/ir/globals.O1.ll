source_filename = "globals.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@gain = local_unnamed_addr global double 2.000000e+00, align 8
@input = global [3 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@calls = internal unnamed_addr global i32 0, align 4
@input_shadow = global [3 x double] zeroinitializer, align 16
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @horner, double noundef 1.500000e+00) #8
  %2 = fadd double %1, -3.950000e+01
  %3 = tail call double @llvm.fabs.f64(double %2)
  %4 = fcmp ugt double %3, 4.050000e-10
  br i1 %4, label %5, label %7

5:                                                ; preds = %0
  %6 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 28, double noundef %1, double noundef 3.950000e+01)
  tail call void @exit(i32 noundef 1) #9
  unreachable

7:                                                ; preds = %0
  %8 = load i32, ptr @calls, align 4, !tbaa !5
  %9 = sitofp i32 %8 to double
  %10 = fadd double %9, -1.000000e+00
  %11 = tail call double @llvm.fabs.f64(double %10)
  %12 = fcmp ugt double %11, 2.000000e-11
  br i1 %12, label %13, label %15

13:                                               ; preds = %7
  %14 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 29, double noundef %9, double noundef 1.000000e+00)
  tail call void @exit(i32 noundef 1) #9
  unreachable

15:                                               ; preds = %7
  store double 4.000000e+00, ptr @gain, align 8, !tbaa !9
  %16 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @horner, double noundef 1.500000e+00) #8
  %17 = fadd double %16, -7.900000e+01
  %18 = tail call double @llvm.fabs.f64(double %17)
  %19 = fcmp ugt double %18, 0x3E0B7CDFD9D7BDBA
  br i1 %19, label %20, label %22

20:                                               ; preds = %15
  %21 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 31, double noundef %16, double noundef 7.900000e+01)
  tail call void @exit(i32 noundef 1) #9
  unreachable

22:                                               ; preds = %15
  %23 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @total, ptr noundef nonnull @input, ptr noundef nonnull @input_shadow, i32 noundef 3) #8
  %24 = load double, ptr @input_shadow, align 16, !tbaa !9
  %25 = fadd double %24, -8.000000e+00
  %26 = tail call double @llvm.fabs.f64(double %25)
  %27 = fcmp ugt double %26, 0x3DD8BD2FDDA89128
  br i1 %27, label %39, label %29, !llvm.loop !11

28:                                               ; preds = %34
  ret i32 0

29:                                               ; preds = %22
  %30 = load double, ptr getelementptr inbounds nuw (i8, ptr @input_shadow, i64 8), align 8, !tbaa !9
  %31 = fadd double %30, -1.600000e+01
  %32 = tail call double @llvm.fabs.f64(double %31)
  %33 = fcmp ugt double %32, 0x3DE75D57DF90FADE
  br i1 %33, label %39, label %34, !llvm.loop !11

34:                                               ; preds = %29
  %35 = load double, ptr getelementptr inbounds nuw (i8, ptr @input_shadow, i64 16), align 16, !tbaa !9
  %36 = fadd double %35, -2.400000e+01
  %37 = tail call double @llvm.fabs.f64(double %36)
  %38 = fcmp ugt double %37, 0x3DF12E0BE826D694
  br i1 %38, label %39, label %28, !llvm.loop !11

39:                                               ; preds = %34, %29, %22
  %40 = phi double [ %24, %22 ], [ %30, %29 ], [ %35, %34 ]
  %41 = phi double [ 8.000000e+00, %22 ], [ 1.600000e+01, %29 ], [ 2.400000e+01, %34 ]
  %42 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 34, double noundef %40, double noundef %41)
  tail call void @exit(i32 noundef 1) #9
  unreachable
}

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: none, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @horner(double noundef %0) #2 {
  %2 = tail call double @llvm.fmuladd.f64(double %0, double 0.000000e+00, double 3.000000e+00)
  %3 = tail call double @llvm.fmuladd.f64(double %2, double %0, double 5.000000e-01)
  %4 = tail call double @llvm.fmuladd.f64(double %3, double %0, double -2.000000e+00)
  %5 = tail call double @llvm.fmuladd.f64(double %4, double %0, double 1.000000e+00)
  %6 = load i32, ptr @calls, align 4, !tbaa !5
  %7 = add nsw i32 %6, 1
  store i32 %7, ptr @calls, align 4, !tbaa !5
  %8 = load double, ptr @gain, align 8, !tbaa !9
  %9 = fmul double %5, %8
  ret double %9
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @total(ptr noundef captures(none) %0, i32 noundef %1) #4 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %21

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  %6 = and i64 %5, 1
  %7 = icmp eq i32 %1, 1
  br i1 %7, label %12, label %8

8:                                                ; preds = %4
  %9 = and i64 %5, 2147483646
  br label %23

10:                                               ; preds = %23
  %11 = icmp eq i64 %6, 0
  br i1 %11, label %21, label %12

12:                                               ; preds = %10, %4
  %13 = phi i64 [ 0, %4 ], [ %38, %10 ]
  %14 = phi double [ 0.000000e+00, %4 ], [ %37, %10 ]
  %15 = icmp ne i64 %6, 0
  tail call void @llvm.assume(i1 %15)
  %16 = getelementptr inbounds nuw double, ptr %0, i64 %13
  %17 = load double, ptr %16, align 8, !tbaa !9
  %18 = fmul double %17, %17
  %19 = load double, ptr @gain, align 8, !tbaa !9
  %20 = tail call double @llvm.fmuladd.f64(double %18, double %19, double %14)
  store double 0.000000e+00, ptr %16, align 8, !tbaa !9
  br label %21

21:                                               ; preds = %12, %10, %2
  %22 = phi double [ 0.000000e+00, %2 ], [ %37, %10 ], [ %20, %12 ]
  ret double %22

23:                                               ; preds = %23, %8
  %24 = phi i64 [ 0, %8 ], [ %38, %23 ]
  %25 = phi double [ 0.000000e+00, %8 ], [ %37, %23 ]
  %26 = phi i64 [ 0, %8 ], [ %39, %23 ]
  %27 = getelementptr inbounds nuw double, ptr %0, i64 %24
  %28 = load double, ptr %27, align 8, !tbaa !9
  %29 = fmul double %28, %28
  %30 = load double, ptr @gain, align 8, !tbaa !9
  %31 = tail call double @llvm.fmuladd.f64(double %29, double %30, double %25)
  store double 0.000000e+00, ptr %27, align 8, !tbaa !9
  %32 = getelementptr inbounds nuw double, ptr %0, i64 %24
  %33 = getelementptr inbounds nuw i8, ptr %32, i64 8
  %34 = load double, ptr %33, align 8, !tbaa !9
  %35 = fmul double %34, %34
  %36 = load double, ptr @gain, align 8, !tbaa !9
  %37 = tail call double @llvm.fmuladd.f64(double %35, double %36, double %31)
  store double 0.000000e+00, ptr %33, align 8, !tbaa !9
  %38 = add nuw nsw i64 %24, 2
  %39 = add i64 %26, 2
  %40 = icmp eq i64 %39, %9
  br i1 %40, label %10, label %23, !llvm.loop !13
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #5

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #6

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #7

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { mustprogress nofree norecurse nosync nounwind willreturn memory(readwrite, argmem: none, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { nofree nounwind "no-trapping-math"="true" }
attributes #6 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #7 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #8 = { nounwind }
attributes #9 = { cold noreturn nounwind }

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
!13 = distinct !{!13, !12}
