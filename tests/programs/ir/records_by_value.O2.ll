source_filename = "records_by_value.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.matrix = type { [2 x [2 x double]] }

@__const.main.m = private unnamed_addr constant %struct.matrix { [2 x [2 x double]] [[2 x double] [double 1.000000e+00, double 2.000000e+00], [2 x double] [double 3.000000e+00, double 4.000000e+00]] }, align 8
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca %struct.matrix, align 8
  %2 = alloca %struct.matrix, align 8
  %3 = tail call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef nonnull @power_norm, double noundef 8.000000e-01, double noundef 6.000000e-01, i32 noundef 5) #13
  %4 = extractvalue { double, double } %3, 0
  %5 = extractvalue { double, double } %3, 1
  %6 = fadd double %4, -8.000000e+00
  %7 = tail call double @llvm.fabs.f64(double %6)
  %8 = fcmp ugt double %7, 0x3DD8BD2FDDA89128
  br i1 %8, label %9, label %11

9:                                                ; preds = %0
  %10 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 51, double noundef %4, double noundef 8.000000e+00)
  tail call void @exit(i32 noundef 1) #14
  unreachable

11:                                               ; preds = %0
  %12 = fadd double %5, -6.000000e+00
  %13 = tail call double @llvm.fabs.f64(double %12)
  %14 = fcmp ugt double %13, 0x3DD33DCFE54A3802
  br i1 %14, label %15, label %17

15:                                               ; preds = %11
  %16 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 52, double noundef %5, double noundef 6.000000e+00)
  tail call void @exit(i32 noundef 1) #14
  unreachable

17:                                               ; preds = %11
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #13
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %1, ptr noundef nonnull align 8 dereferenceable(32) @__const.main.m, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #13
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %2, i8 0, i64 32, i1 false)
  %18 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @trace_of_cube, ptr noundef nonnull %1, ptr noundef nonnull %2) #13
  %19 = load double, ptr %1, align 8
  %20 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %21 = load double, ptr %20, align 8
  %22 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %23 = load double, ptr %22, align 8
  %24 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %25 = load double, ptr %24, align 8
  %26 = fmul double %21, %23
  %27 = call double @llvm.fmuladd.f64(double %19, double %19, double %26)
  %28 = fmul double %21, %25
  %29 = call double @llvm.fmuladd.f64(double %19, double %21, double %28)
  %30 = fmul double %25, %25
  %31 = call double @llvm.fmuladd.f64(double %23, double %21, double %30)
  %32 = load double, ptr %2, align 8, !tbaa !9
  %33 = fmul double %27, 3.000000e+00
  %34 = fsub double %32, %33
  %35 = call double @llvm.fabs.f64(double %34)
  %36 = call double @llvm.fabs.f64(double %33)
  %37 = fadd double %36, 1.000000e+00
  %38 = fmul double %37, 0x3DA5FD7FE1796495
  %39 = fcmp ugt double %35, %38
  br i1 %39, label %80, label %43

40:                                               ; preds = %75
  %41 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 59, double noundef %76, double noundef 3.240000e+02)
  call void @exit(i32 noundef 1) #14
  unreachable

42:                                               ; preds = %75
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #13
  ret i32 0

43:                                               ; preds = %17
  %44 = fmul double %23, %25
  %45 = call double @llvm.fmuladd.f64(double %23, double %19, double %44)
  %46 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %47 = load double, ptr %46, align 8, !tbaa !9
  %48 = fmul double %45, 3.000000e+00
  %49 = fsub double %47, %48
  %50 = call double @llvm.fabs.f64(double %49)
  %51 = call double @llvm.fabs.f64(double %48)
  %52 = fadd double %51, 1.000000e+00
  %53 = fmul double %52, 0x3DA5FD7FE1796495
  %54 = fcmp ugt double %50, %53
  br i1 %54, label %80, label %55

55:                                               ; preds = %43
  %56 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %57 = load double, ptr %56, align 8, !tbaa !9
  %58 = fmul double %29, 3.000000e+00
  %59 = fsub double %57, %58
  %60 = call double @llvm.fabs.f64(double %59)
  %61 = call double @llvm.fabs.f64(double %58)
  %62 = fadd double %61, 1.000000e+00
  %63 = fmul double %62, 0x3DA5FD7FE1796495
  %64 = fcmp ugt double %60, %63
  br i1 %64, label %80, label %65

65:                                               ; preds = %55
  %66 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %67 = load double, ptr %66, align 8, !tbaa !9
  %68 = fmul double %31, 3.000000e+00
  %69 = fsub double %67, %68
  %70 = call double @llvm.fabs.f64(double %69)
  %71 = call double @llvm.fabs.f64(double %68)
  %72 = fadd double %71, 1.000000e+00
  %73 = fmul double %72, 0x3DA5FD7FE1796495
  %74 = fcmp ugt double %70, %73
  br i1 %74, label %80, label %75

75:                                               ; preds = %65
  %76 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @factorial_scaled, double noundef 1.500000e+00) #13
  %77 = fadd double %76, -3.240000e+02
  %78 = call double @llvm.fabs.f64(double %77)
  %79 = fcmp ugt double %78, 0x3E2BEAD3593F1CB1
  br i1 %79, label %40, label %42

80:                                               ; preds = %65, %55, %43, %17
  %81 = phi double [ %32, %17 ], [ %47, %43 ], [ %57, %55 ], [ %67, %65 ]
  %82 = phi double [ %33, %17 ], [ %48, %43 ], [ %58, %55 ], [ %68, %65 ]
  %83 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 58, double noundef %81, double noundef %82)
  call void @exit(i32 noundef 1) #14
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define internal double @power_norm(double noundef %0, double noundef %1, i32 noundef %2) #3 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %26

5:                                                ; preds = %3
  %6 = fneg double %1
  %7 = and i32 %2, 1
  %8 = icmp eq i32 %2, 1
  br i1 %8, label %13, label %9

9:                                                ; preds = %5
  %10 = and i32 %2, 2147483646
  br label %28

11:                                               ; preds = %28
  %12 = icmp eq i32 %7, 0
  br i1 %12, label %21, label %13

13:                                               ; preds = %11, %5
  %14 = phi double [ 0.000000e+00, %5 ], [ %39, %11 ]
  %15 = phi double [ 1.000000e+00, %5 ], [ %37, %11 ]
  %16 = icmp ne i32 %7, 0
  tail call void @llvm.assume(i1 %16)
  %17 = fmul double %14, %6
  %18 = tail call double @llvm.fmuladd.f64(double %15, double %0, double %17)
  %19 = fmul double %0, %14
  %20 = tail call double @llvm.fmuladd.f64(double %15, double %1, double %19)
  br label %21

21:                                               ; preds = %11, %13
  %22 = phi double [ %37, %11 ], [ %18, %13 ]
  %23 = phi double [ %39, %11 ], [ %20, %13 ]
  %24 = fmul double %23, %23
  %25 = tail call double @llvm.fmuladd.f64(double %22, double %22, double %24)
  br label %26

26:                                               ; preds = %21, %3
  %27 = phi double [ 1.000000e+00, %3 ], [ %25, %21 ]
  ret double %27

28:                                               ; preds = %28, %9
  %29 = phi double [ 0.000000e+00, %9 ], [ %39, %28 ]
  %30 = phi double [ 1.000000e+00, %9 ], [ %37, %28 ]
  %31 = phi i32 [ 0, %9 ], [ %40, %28 ]
  %32 = fmul double %29, %6
  %33 = tail call double @llvm.fmuladd.f64(double %30, double %0, double %32)
  %34 = fmul double %0, %29
  %35 = tail call double @llvm.fmuladd.f64(double %30, double %1, double %34)
  %36 = fmul double %35, %6
  %37 = tail call double @llvm.fmuladd.f64(double %33, double %0, double %36)
  %38 = fmul double %0, %35
  %39 = tail call double @llvm.fmuladd.f64(double %33, double %1, double %38)
  %40 = add i32 %31, 2
  %41 = icmp eq i32 %40, %10
  br i1 %41, label %11, label %28, !llvm.loop !11
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #4

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #5

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read)
define internal double @trace_of_cube(ptr noundef readonly captures(none) %0) #6 {
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %4 = load <2 x double>, ptr %0, align 8
  %5 = load <2 x double>, ptr %2, align 8
  %6 = load <2 x double>, ptr %3, align 8
  %7 = fmul <2 x double> %5, %6
  %8 = shufflevector <2 x double> %4, <2 x double> %5, <2 x i32> <i32 0, i32 3>
  %9 = shufflevector <2 x double> %4, <2 x double> poison, <2 x i32> zeroinitializer
  %10 = tail call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %8, <2 x double> %9, <2 x double> %7)
  %11 = shufflevector <2 x double> %5, <2 x double> %6, <2 x i32> <i32 0, i32 3>
  %12 = shufflevector <2 x double> %6, <2 x double> poison, <2 x i32> <i32 1, i32 1>
  %13 = fmul <2 x double> %11, %12
  %14 = tail call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %5, <2 x double> %4, <2 x double> %13)
  %15 = fmul <2 x double> %6, %14
  %16 = tail call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %10, <2 x double> %4, <2 x double> %15)
  %17 = shufflevector <2 x double> %16, <2 x double> poison, <2 x i32> <i32 1, i32 poison>
  %18 = fadd <2 x double> %16, %17
  %19 = extractelement <2 x double> %18, i64 0
  ret double %19
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @factorial_scaled(double noundef %0) #7 {
  %2 = fmul double %0, 2.000000e+00
  %3 = fmul double %0, %2
  %4 = fmul double %0, 3.000000e+00
  %5 = fmul double %3, %4
  %6 = fmul double %0, 4.000000e+00
  %7 = fmul double %5, %6
  ret double %7
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #8

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #8

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #9

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #10

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #11

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare <2 x double> @llvm.fmuladd.v2f64(<2 x double>, <2 x double>, <2 x double>) #12

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nofree norecurse nosync nounwind memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #4 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #6 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nofree nounwind "no-trapping-math"="true" }
attributes #10 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #11 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #12 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #13 = { nounwind }
attributes #14 = { cold noreturn nounwind }

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
