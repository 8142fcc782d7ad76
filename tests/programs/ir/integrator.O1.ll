source_filename = "integrator.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %2 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %3 = tail call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef nonnull @final_position, i32 noundef %1, double noundef 1.500000e+00, i32 noundef %1, double noundef 4.000000e+00, i32 noundef %2, i32 noundef 400, i32 noundef %2, double noundef 1.000000e+00) #6
  %4 = extractvalue { double, double } %3, 0
  %5 = extractvalue { double, double } %3, 1
  %6 = fadd double %4, 0x3FDAA22657537205
  %7 = tail call double @llvm.fabs.f64(double %6)
  %8 = fcmp ugt double %7, 0x3E4E69597D3AE484
  br i1 %8, label %9, label %11

9:                                                ; preds = %0
  %10 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 42, double noundef %4, double noundef 0xBFDAA22657537205)
  tail call void @exit(i32 noundef 1) #7
  unreachable

11:                                               ; preds = %0
  %12 = fadd double %5, 0x3FD5D2B9301D4734
  %13 = tail call double @llvm.fabs.f64(double %12)
  %14 = fcmp ugt double %13, 0x3E4CCC26C4C4AD80
  br i1 %14, label %15, label %17

15:                                               ; preds = %11
  %16 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 43, double noundef %5, double noundef 0xBFD5D2B9301D4734)
  tail call void @exit(i32 noundef 1) #7
  unreachable

17:                                               ; preds = %11
  ret i32 0
}

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define internal double @final_position(double noundef %0, double noundef %1, i32 noundef %2, double noundef %3) #2 {
  %5 = icmp sgt i32 %2, 0
  br i1 %5, label %6, label %12

6:                                                ; preds = %4
  %7 = uitofp nneg i32 %2 to double
  %8 = fdiv double %3, %7
  %9 = fneg double %1
  %10 = fmul double %8, 5.000000e-01
  %11 = fdiv double %8, 6.000000e+00
  br label %14

12:                                               ; preds = %14, %4
  %13 = phi double [ %0, %4 ], [ %30, %14 ]
  ret double %13

14:                                               ; preds = %6, %14
  %15 = phi double [ 0.000000e+00, %6 ], [ %35, %14 ]
  %16 = phi double [ %0, %6 ], [ %30, %14 ]
  %17 = phi i32 [ 0, %6 ], [ %36, %14 ]
  %18 = fmul double %16, %9
  %19 = tail call double @llvm.fmuladd.f64(double %10, double %15, double %16)
  %20 = tail call double @llvm.fmuladd.f64(double %10, double %18, double %15)
  %21 = fmul double %19, %9
  %22 = tail call double @llvm.fmuladd.f64(double %10, double %20, double %16)
  %23 = tail call double @llvm.fmuladd.f64(double %10, double %21, double %15)
  %24 = fmul double %22, %9
  %25 = tail call double @llvm.fmuladd.f64(double %8, double %23, double %16)
  %26 = tail call double @llvm.fmuladd.f64(double %8, double %24, double %15)
  %27 = tail call double @llvm.fmuladd.f64(double %20, double 2.000000e+00, double %15)
  %28 = tail call double @llvm.fmuladd.f64(double %23, double 2.000000e+00, double %27)
  %29 = fadd double %28, %26
  %30 = tail call double @llvm.fmuladd.f64(double %11, double %29, double %16)
  %31 = tail call double @llvm.fmuladd.f64(double %21, double 2.000000e+00, double %18)
  %32 = tail call double @llvm.fmuladd.f64(double %24, double 2.000000e+00, double %31)
  %33 = fmul double %1, %25
  %34 = fsub double %32, %33
  %35 = tail call double @llvm.fmuladd.f64(double %11, double %34, double %15)
  %36 = add nuw nsw i32 %17, 1
  %37 = icmp eq i32 %36, %2
  br i1 %37, label %12, label %14, !llvm.loop !9
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #5

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nofree norecurse nosync nounwind memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nofree nounwind "no-trapping-math"="true" }
attributes #5 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #6 = { nounwind }
attributes #7 = { cold noreturn nounwind }

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
!9 = distinct !{!9, !10}
!10 = !{!"llvm.loop.mustprogress"}
