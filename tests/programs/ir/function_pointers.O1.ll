source_filename = "function_pointers.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@__const.main.x = private unnamed_addr constant [3 x double] [double 5.000000e-01, double 1.000000e+00, double 1.500000e+00], align 16
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [3 x double], align 16
  %2 = alloca [3 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %1, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.x, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %2, i8 0, i64 24, i1 false)
  %3 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @cube, double noundef 2.000000e+00) #11
  %4 = fadd double %3, -1.200000e+01
  %5 = tail call double @llvm.fabs.f64(double %4)
  %6 = fcmp ugt double %5, 1.300000e-10
  br i1 %6, label %7, label %9

7:                                                ; preds = %0
  %8 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 25, double noundef %3, double noundef 1.200000e+01)
  tail call void @exit(i32 noundef 1) #12
  unreachable

9:                                                ; preds = %0
  %10 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @wave, double noundef 2.000000e+00) #11
  %11 = fadd double %10, 0xBFF957766A2B237F
  %12 = tail call double @llvm.fabs.f64(double %11)
  %13 = fcmp ugt double %12, 0x3DBC68E66C4D76FC
  br i1 %13, label %14, label %16

14:                                               ; preds = %9
  %15 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 26, double noundef %10, double noundef 0x3FF957766A2B237F)
  tail call void @exit(i32 noundef 1) #12
  unreachable

16:                                               ; preds = %9
  %17 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %18 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %19 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @summed, i32 noundef %17, ptr noundef nonnull @cube, i32 noundef %18, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef %17, i32 noundef 3) #11
  %20 = load double, ptr %2, align 16, !tbaa !9
  %21 = load double, ptr %1, align 16, !tbaa !9
  %22 = fmul double %21, 3.000000e+00
  %23 = fmul double %21, %22
  %24 = fsub double %20, %23
  %25 = call double @llvm.fabs.f64(double %24)
  %26 = call double @llvm.fabs.f64(double %23)
  %27 = fadd double %26, 1.000000e+00
  %28 = fmul double %27, 0x3DA5FD7FE1796495
  %29 = fcmp ugt double %25, %28
  br i1 %29, label %71, label %30

30:                                               ; preds = %16
  %31 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %32 = load double, ptr %31, align 8, !tbaa !9
  %33 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %34 = load double, ptr %33, align 8, !tbaa !9
  %35 = fmul double %34, 3.000000e+00
  %36 = fmul double %34, %35
  %37 = fsub double %32, %36
  %38 = call double @llvm.fabs.f64(double %37)
  %39 = call double @llvm.fabs.f64(double %36)
  %40 = fadd double %39, 1.000000e+00
  %41 = fmul double %40, 0x3DA5FD7FE1796495
  %42 = fcmp ugt double %38, %41
  br i1 %42, label %71, label %43

43:                                               ; preds = %30
  %44 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %45 = load double, ptr %44, align 16, !tbaa !9
  %46 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %47 = load double, ptr %46, align 16, !tbaa !9
  %48 = fmul double %47, 3.000000e+00
  %49 = fmul double %47, %48
  %50 = fsub double %45, %49
  %51 = call double @llvm.fabs.f64(double %50)
  %52 = call double @llvm.fabs.f64(double %49)
  %53 = fadd double %52, 1.000000e+00
  %54 = fmul double %53, 0x3DA5FD7FE1796495
  %55 = fcmp ugt double %51, %54
  br i1 %55, label %71, label %56

56:                                               ; preds = %43
  %57 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @cube, double noundef 3.000000e+00) #11
  %58 = fadd double %57, -2.700000e+01
  %59 = call double @llvm.fabs.f64(double %58)
  %60 = fcmp ugt double %59, 0x3DF33DCFE54A3802
  br i1 %60, label %61, label %63

61:                                               ; preds = %56
  %62 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 31, double noundef %57, double noundef 2.700000e+01)
  call void @exit(i32 noundef 1) #12
  unreachable

63:                                               ; preds = %56
  %64 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @twice, double noundef 5.000000e-01) #11
  %65 = fadd double %64, 0xC0181226DFB41BB4
  %66 = call double @llvm.fabs.f64(double %65)
  %67 = fcmp ugt double %66, 0x3DD34A4933FB402F
  br i1 %67, label %68, label %70

68:                                               ; preds = %63
  %69 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 33, double noundef %64, double noundef 0x40181226DFB41BB4)
  call void @exit(i32 noundef 1) #12
  unreachable

70:                                               ; preds = %63
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #11
  ret i32 0

71:                                               ; preds = %43, %30, %16
  %72 = phi double [ %20, %16 ], [ %32, %30 ], [ %45, %43 ]
  %73 = phi double [ %23, %16 ], [ %36, %30 ], [ %49, %43 ]
  %74 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 29, double noundef %72, double noundef %73)
  call void @exit(i32 noundef 1) #12
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @cube(double noundef %0) #4 {
  %2 = fmul double %0, %0
  %3 = fmul double %0, %2
  ret double %3
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @wave(double noundef %0) #5 {
  %2 = tail call double @sin(double noundef %0) #11, !tbaa !5
  %3 = tail call double @llvm.fmuladd.f64(double %0, double 2.000000e+00, double %2)
  ret double %3
}

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #6

; Function Attrs: nounwind
define internal double @summed(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, i32 noundef %2) #0 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %7

5:                                                ; preds = %3
  %6 = zext nneg i32 %2 to i64
  br label %9

7:                                                ; preds = %9, %3
  %8 = phi double [ 0.000000e+00, %3 ], [ %15, %9 ]
  ret double %8

9:                                                ; preds = %5, %9
  %10 = phi i64 [ 0, %5 ], [ %16, %9 ]
  %11 = phi double [ 0.000000e+00, %5 ], [ %15, %9 ]
  %12 = getelementptr inbounds nuw double, ptr %1, i64 %10
  %13 = load double, ptr %12, align 8, !tbaa !9
  %14 = tail call double %0(double noundef %13) #11
  %15 = fadd double %11, %14
  %16 = add nuw nsw i64 %10, 1
  %17 = icmp eq i64 %16, %6
  br i1 %17, label %7, label %9, !llvm.loop !11
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #7

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @twice(double noundef %0) #5 {
  %2 = tail call double @sin(double noundef %0) #11, !tbaa !5
  %3 = tail call double @llvm.fmuladd.f64(double %0, double 2.000000e+00, double %2)
  %4 = tail call double @sin(double noundef %3) #11, !tbaa !5
  %5 = tail call double @llvm.fmuladd.f64(double %3, double 2.000000e+00, double %4)
  ret double %5
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #8

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #9

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #10

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #8

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nofree norecurse nounwind willreturn memory(errnomem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { "no-trapping-math"="true" }
attributes #7 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #8 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nofree nounwind "no-trapping-math"="true" }
attributes #10 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #11 = { nounwind }
attributes #12 = { cold noreturn nounwind }

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
