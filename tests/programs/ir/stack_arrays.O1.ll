source_filename = "stack_arrays.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.window = type { [4 x double], i32, double }

@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@__const.by_hand.kernel = private unnamed_addr constant [3 x double] [double 2.500000e-01, double 5.000000e-01, double 2.500000e-01], align 16

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [9 x double], align 16
  %2 = alloca [9 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #9
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #9
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(72) %2, i8 0, i64 72, i1 false)
  store <2 x double> <double 1.000000e+00, double 1.300000e+00>, ptr %1, align 16, !tbaa !9
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 16
  store <2 x double> <double 2.200000e+00, double 0x400D999999999999>, ptr %3, align 16, !tbaa !9
  %4 = getelementptr inbounds nuw i8, ptr %1, i64 32
  store <2 x double> <double 5.800000e+00, double 8.500000e+00>, ptr %4, align 16, !tbaa !9
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 48
  store <2 x double> <double 0x4027999999999999, double 0x402F666666666667>, ptr %5, align 16, !tbaa !9
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 64
  store double 2.020000e+01, ptr %6, align 16, !tbaa !9
  br label %7

7:                                                ; preds = %13, %0
  %8 = phi i64 [ 0, %0 ], [ %15, %13 ]
  %9 = phi double [ 0.000000e+00, %0 ], [ %14, %13 ]
  %10 = trunc nuw nsw i64 %8 to i32
  %11 = tail call i32 @llvm.usub.sat.i32(i32 %10, i32 3)
  %12 = zext i32 %11 to i64
  br label %17

13:                                               ; preds = %17
  %14 = tail call double @llvm.fmuladd.f64(double %34, double %34, double %9)
  %15 = add nuw nsw i64 %8, 1
  %16 = icmp eq i64 %15, 9
  br i1 %16, label %36, label %7, !llvm.loop !11

17:                                               ; preds = %17, %7
  %18 = phi i64 [ %12, %7 ], [ %28, %17 ]
  %19 = phi double [ 0.000000e+00, %7 ], [ %34, %17 ]
  %20 = getelementptr inbounds nuw double, ptr %1, i64 %18
  %21 = load double, ptr %20, align 8, !tbaa !9
  %22 = trunc nuw i64 %18 to i32
  %23 = urem i32 %22, 3
  %24 = zext nneg i32 %23 to i64
  %25 = getelementptr inbounds nuw double, ptr @__const.by_hand.kernel, i64 %24
  %26 = load double, ptr %25, align 8, !tbaa !9
  %27 = fmul double %21, %26
  %28 = add nuw nsw i64 %18, 1
  %29 = trunc nuw i64 %28 to i32
  %30 = urem i32 %29, 3
  %31 = zext nneg i32 %30 to i64
  %32 = getelementptr inbounds nuw double, ptr @__const.by_hand.kernel, i64 %31
  %33 = load double, ptr %32, align 8, !tbaa !9
  %34 = tail call double @llvm.fmuladd.f64(double %27, double %33, double %19)
  %35 = icmp samesign ult i64 %18, %8
  br i1 %35, label %17, label %13, !llvm.loop !13

36:                                               ; preds = %13
  %37 = fsub double 0x4050949EB851EB85, %14
  %38 = tail call double @llvm.fabs.f64(double %37)
  %39 = tail call double @llvm.fabs.f64(double %14)
  %40 = fadd double %39, 1.000000e+00
  %41 = fmul double %40, 0x3DA5FD7FE1796495
  %42 = fcmp ugt double %38, %41
  br i1 %42, label %43, label %45

43:                                               ; preds = %36
  %44 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 39, double noundef 0x4050949EB851EB85, double noundef %14)
  tail call void @exit(i32 noundef 1) #10
  unreachable

45:                                               ; preds = %36
  %46 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @filtered, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 9) #9
  br label %51

47:                                               ; preds = %116
  %48 = add nuw nsw i64 %52, 1
  %49 = icmp eq i64 %48, 9
  br i1 %49, label %50, label %51, !llvm.loop !14

50:                                               ; preds = %47
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #9
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #9
  ret i32 0

51:                                               ; preds = %45, %47
  %52 = phi i64 [ 0, %45 ], [ %48, %47 ]
  %53 = getelementptr inbounds nuw double, ptr %1, i64 %52
  %54 = load double, ptr %53, align 8, !tbaa !9
  %55 = fadd double %54, 1.000000e+00
  store double %55, ptr %53, align 8, !tbaa !9
  br label %56

56:                                               ; preds = %62, %51
  %57 = phi i64 [ 0, %51 ], [ %64, %62 ]
  %58 = phi double [ 0.000000e+00, %51 ], [ %63, %62 ]
  %59 = trunc nuw nsw i64 %57 to i32
  %60 = call i32 @llvm.usub.sat.i32(i32 %59, i32 3)
  %61 = zext i32 %60 to i64
  br label %66

62:                                               ; preds = %66
  %63 = call double @llvm.fmuladd.f64(double %83, double %83, double %58)
  %64 = add nuw nsw i64 %57, 1
  %65 = icmp eq i64 %64, 9
  br i1 %65, label %85, label %56, !llvm.loop !11

66:                                               ; preds = %66, %56
  %67 = phi i64 [ %61, %56 ], [ %77, %66 ]
  %68 = phi double [ 0.000000e+00, %56 ], [ %83, %66 ]
  %69 = getelementptr inbounds nuw double, ptr %1, i64 %67
  %70 = load double, ptr %69, align 8, !tbaa !9
  %71 = trunc nuw i64 %67 to i32
  %72 = urem i32 %71, 3
  %73 = zext nneg i32 %72 to i64
  %74 = getelementptr inbounds nuw double, ptr @__const.by_hand.kernel, i64 %73
  %75 = load double, ptr %74, align 8, !tbaa !9
  %76 = fmul double %70, %75
  %77 = add nuw nsw i64 %67, 1
  %78 = trunc nuw i64 %77 to i32
  %79 = urem i32 %78, 3
  %80 = zext nneg i32 %79 to i64
  %81 = getelementptr inbounds nuw double, ptr @__const.by_hand.kernel, i64 %80
  %82 = load double, ptr %81, align 8, !tbaa !9
  %83 = call double @llvm.fmuladd.f64(double %76, double %82, double %68)
  %84 = icmp samesign ult i64 %67, %57
  br i1 %84, label %66, label %62, !llvm.loop !13

85:                                               ; preds = %62
  %86 = fadd double %54, -1.000000e+00
  store double %86, ptr %53, align 8, !tbaa !9
  br label %87

87:                                               ; preds = %93, %85
  %88 = phi i64 [ 0, %85 ], [ %95, %93 ]
  %89 = phi double [ 0.000000e+00, %85 ], [ %94, %93 ]
  %90 = trunc nuw nsw i64 %88 to i32
  %91 = call i32 @llvm.usub.sat.i32(i32 %90, i32 3)
  %92 = zext i32 %91 to i64
  br label %97

93:                                               ; preds = %97
  %94 = call double @llvm.fmuladd.f64(double %114, double %114, double %89)
  %95 = add nuw nsw i64 %88, 1
  %96 = icmp eq i64 %95, 9
  br i1 %96, label %116, label %87, !llvm.loop !11

97:                                               ; preds = %97, %87
  %98 = phi i64 [ %92, %87 ], [ %108, %97 ]
  %99 = phi double [ 0.000000e+00, %87 ], [ %114, %97 ]
  %100 = getelementptr inbounds nuw double, ptr %1, i64 %98
  %101 = load double, ptr %100, align 8, !tbaa !9
  %102 = trunc nuw i64 %98 to i32
  %103 = urem i32 %102, 3
  %104 = zext nneg i32 %103 to i64
  %105 = getelementptr inbounds nuw double, ptr @__const.by_hand.kernel, i64 %104
  %106 = load double, ptr %105, align 8, !tbaa !9
  %107 = fmul double %101, %106
  %108 = add nuw nsw i64 %98, 1
  %109 = trunc nuw i64 %108 to i32
  %110 = urem i32 %109, 3
  %111 = zext nneg i32 %110 to i64
  %112 = getelementptr inbounds nuw double, ptr @__const.by_hand.kernel, i64 %111
  %113 = load double, ptr %112, align 8, !tbaa !9
  %114 = call double @llvm.fmuladd.f64(double %107, double %113, double %99)
  %115 = icmp samesign ult i64 %98, %88
  br i1 %115, label %97, label %93, !llvm.loop !13

116:                                              ; preds = %93
  store double %54, ptr %53, align 8, !tbaa !9
  %117 = getelementptr inbounds nuw double, ptr %2, i64 %52
  %118 = load double, ptr %117, align 8, !tbaa !9
  %119 = fsub double %63, %94
  %120 = fmul double %119, 5.000000e-01
  %121 = fsub double %118, %120
  %122 = call double @llvm.fabs.f64(double %121)
  %123 = call double @llvm.fabs.f64(double %120)
  %124 = fadd double %123, 1.000000e+00
  %125 = fmul double %124, 0x3DA5FD7FE1796495
  %126 = fcmp ugt double %122, %125
  br i1 %126, label %127, label %47

127:                                              ; preds = %116
  %128 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 49, double noundef %118, double noundef %120)
  call void @exit(i32 noundef 1) #10
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @filtered(ptr noundef readonly captures(none) %0, i32 noundef %1) #4 {
  %3 = alloca %struct.window, align 8
  %4 = alloca [3 x [3 x double]], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #9
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(48) %3, i8 0, i64 48, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #9
  store <2 x double> <double 6.250000e-02, double 1.250000e-01>, ptr %4, align 16, !tbaa !9
  %5 = getelementptr inbounds nuw i8, ptr %4, i64 16
  store <2 x double> <double 6.250000e-02, double 1.250000e-01>, ptr %5, align 16, !tbaa !9
  %6 = getelementptr inbounds nuw i8, ptr %4, i64 32
  store <2 x double> <double 2.500000e-01, double 1.250000e-01>, ptr %6, align 16, !tbaa !9
  %7 = getelementptr inbounds nuw i8, ptr %4, i64 48
  store <2 x double> <double 6.250000e-02, double 1.250000e-01>, ptr %7, align 16, !tbaa !9
  %8 = getelementptr inbounds nuw i8, ptr %4, i64 64
  store double 6.250000e-02, ptr %8, align 16, !tbaa !9
  %9 = icmp sgt i32 %1, 0
  br i1 %9, label %10, label %16

10:                                               ; preds = %2
  %11 = getelementptr inbounds nuw i8, ptr %3, i64 40
  %12 = zext nneg i32 %1 to i64
  %13 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %14 = getelementptr inbounds nuw i8, ptr %3, i64 16
  %15 = getelementptr inbounds nuw i8, ptr %3, i64 24
  br label %18

16:                                               ; preds = %18, %2
  %17 = phi double [ 0.000000e+00, %2 ], [ %47, %18 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #9
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #9
  ret double %17

18:                                               ; preds = %10, %18
  %19 = phi i64 [ 0, %10 ], [ %27, %18 ]
  %20 = phi i32 [ 0, %10 ], [ %45, %18 ]
  %21 = getelementptr inbounds nuw double, ptr %0, i64 %19
  %22 = load double, ptr %21, align 8, !tbaa !9
  %23 = trunc nuw nsw i64 %19 to i32
  %24 = urem i32 %23, 3
  %25 = zext nneg i32 %24 to i64
  %26 = getelementptr inbounds nuw [3 x double], ptr %4, i64 %25
  %27 = add nuw nsw i64 %19, 1
  %28 = trunc nuw nsw i64 %27 to i32
  %29 = urem i32 %28, 3
  %30 = zext nneg i32 %29 to i64
  %31 = getelementptr inbounds nuw double, ptr %26, i64 %30
  %32 = load double, ptr %31, align 8, !tbaa !9
  %33 = fmul double %22, %32
  %34 = sext i32 %20 to i64
  %35 = getelementptr inbounds double, ptr %3, i64 %34
  store double %33, ptr %35, align 8, !tbaa !9
  %36 = load double, ptr %3, align 8, !tbaa !9
  %37 = fadd double %36, 0.000000e+00
  %38 = load double, ptr %13, align 8, !tbaa !9
  %39 = fadd double %37, %38
  %40 = load double, ptr %14, align 8, !tbaa !9
  %41 = fadd double %39, %40
  %42 = load double, ptr %15, align 8, !tbaa !9
  %43 = fadd double %41, %42
  %44 = add nsw i32 %20, 1
  %45 = srem i32 %44, 4
  %46 = load double, ptr %11, align 8, !tbaa !15
  %47 = tail call double @llvm.fmuladd.f64(double %43, double %43, double %46)
  store double %47, ptr %11, align 8, !tbaa !15
  %48 = icmp eq i64 %27, %12
  br i1 %48, label %16, label %18, !llvm.loop !17
}

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #6

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #7

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.usub.sat.i32(i32, i32) #8

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nofree norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { "no-trapping-math"="true" }
attributes #6 = { nofree nounwind "no-trapping-math"="true" }
attributes #7 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #8 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nounwind }
attributes #10 = { cold noreturn nounwind }

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
!14 = distinct !{!14, !12}
!15 = !{!16, !10, i64 40}
!16 = !{!"window", !7, i64 0, !6, i64 32, !10, i64 40}
!17 = distinct !{!17, !12}
