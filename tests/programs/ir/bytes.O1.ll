source_filename = "bytes.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.pixel = type { double, i32, float, ptr }

@__const.main.x = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], align 16
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [4 x double], align 16
  %2 = alloca [4 x double], align 16
  %3 = alloca [3 x %struct.pixel], align 16
  %4 = alloca [3 x %struct.pixel], align 16
  %5 = alloca [3 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #13
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %1, ptr noundef nonnull align 16 dereferenceable(32) @__const.main.x, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #13
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %2, i8 0, i64 32, i1 false)
  %6 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @shuffled, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 4) #13
  %7 = load double, ptr %2, align 16, !tbaa !9
  %8 = fadd double %7, -6.000000e+00
  %9 = call double @llvm.fabs.f64(double %8)
  %10 = fcmp ugt double %9, 0x3DD33DCFE54A3802
  br i1 %10, label %11, label %13

11:                                               ; preds = %0
  %12 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 49, double noundef %7, double noundef 6.000000e+00)
  call void @exit(i32 noundef 1) #14
  unreachable

13:                                               ; preds = %0
  %14 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %15 = load double, ptr %14, align 8, !tbaa !9
  %16 = fadd double %15, -1.200000e+01
  %17 = call double @llvm.fabs.f64(double %16)
  %18 = fcmp ugt double %17, 1.300000e-10
  br i1 %18, label %19, label %21

19:                                               ; preds = %13
  %20 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 50, double noundef %15, double noundef 1.200000e+01)
  call void @exit(i32 noundef 1) #14
  unreachable

21:                                               ; preds = %13
  %22 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %23 = load double, ptr %22, align 16, !tbaa !9
  %24 = fadd double %23, -2.400000e+01
  %25 = call double @llvm.fabs.f64(double %24)
  %26 = fcmp ugt double %25, 0x3DF12E0BE826D694
  br i1 %26, label %27, label %29

27:                                               ; preds = %21
  %28 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 51, double noundef %23, double noundef 2.400000e+01)
  call void @exit(i32 noundef 1) #14
  unreachable

29:                                               ; preds = %21
  %30 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %31 = load double, ptr %30, align 8, !tbaa !9
  %32 = call double @llvm.fabs.f64(double %31)
  %33 = fcmp ugt double %32, 0x3DA5FD7FE1796495
  br i1 %33, label %34, label %36

34:                                               ; preds = %29
  %35 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 52, double noundef %31, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #14
  unreachable

36:                                               ; preds = %29
  %37 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef nonnull @through_bits, double noundef 2.000000e+00, double noundef 5.000000e+00) #13
  %38 = extractvalue { double, double } %37, 0
  %39 = extractvalue { double, double } %37, 1
  %40 = fadd double %38, -3.000000e+00
  %41 = call double @llvm.fabs.f64(double %40)
  %42 = fcmp ugt double %41, 4.000000e-11
  br i1 %42, label %43, label %45

43:                                               ; preds = %36
  %44 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 54, double noundef %38, double noundef 3.000000e+00)
  call void @exit(i32 noundef 1) #14
  unreachable

45:                                               ; preds = %36
  %46 = fadd double %39, -1.000000e+01
  %47 = call double @llvm.fabs.f64(double %46)
  %48 = fcmp ugt double %47, 1.100000e-10
  br i1 %48, label %49, label %51

49:                                               ; preds = %45
  %50 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 55, double noundef %39, double noundef 1.000000e+01)
  call void @exit(i32 noundef 1) #14
  unreachable

51:                                               ; preds = %45
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #13
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #13
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #13
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %5, i8 0, i64 24, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(72) %4, i8 0, i64 64, i1 false)
  store double 5.000000e-01, ptr %3, align 16, !tbaa !11
  %52 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i32 1, ptr %52, align 8, !tbaa !16
  %53 = getelementptr inbounds nuw i8, ptr %3, i64 12
  store float 1.000000e+00, ptr %53, align 4, !tbaa !17
  %54 = getelementptr inbounds nuw i8, ptr %3, i64 16
  store ptr %1, ptr %54, align 16, !tbaa !18
  %55 = getelementptr inbounds nuw i8, ptr %4, i64 16
  store ptr %5, ptr %55, align 16, !tbaa !18
  %56 = getelementptr inbounds nuw i8, ptr %3, i64 24
  store double 1.500000e+00, ptr %56, align 8, !tbaa !11
  %57 = getelementptr inbounds nuw i8, ptr %3, i64 32
  store i32 2, ptr %57, align 16, !tbaa !16
  %58 = getelementptr inbounds nuw i8, ptr %3, i64 36
  store float 1.000000e+00, ptr %58, align 4, !tbaa !17
  %59 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %60 = getelementptr inbounds nuw i8, ptr %3, i64 40
  store ptr %59, ptr %60, align 8, !tbaa !18
  %61 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %62 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %63 = getelementptr inbounds nuw i8, ptr %4, i64 40
  store ptr %61, ptr %63, align 8, !tbaa !18
  %64 = getelementptr inbounds nuw i8, ptr %3, i64 48
  store double 2.500000e+00, ptr %64, align 16, !tbaa !11
  %65 = getelementptr inbounds nuw i8, ptr %3, i64 56
  store i32 3, ptr %65, align 8, !tbaa !16
  %66 = getelementptr inbounds nuw i8, ptr %3, i64 60
  store float 1.000000e+00, ptr %66, align 4, !tbaa !17
  %67 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %68 = getelementptr inbounds nuw i8, ptr %3, i64 64
  store ptr %67, ptr %68, align 16, !tbaa !18
  %69 = getelementptr inbounds nuw i8, ptr %5, i64 16
  %70 = getelementptr inbounds nuw i8, ptr %4, i64 48
  %71 = getelementptr inbounds nuw i8, ptr %4, i64 64
  store ptr %69, ptr %71, align 16, !tbaa !18
  %72 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @record_copy, ptr noundef nonnull %3, ptr noundef nonnull %4, i32 noundef 3) #13
  %73 = load double, ptr %4, align 16, !tbaa !11
  %74 = fadd double %73, -3.000000e+00
  %75 = call double @llvm.fabs.f64(double %74)
  %76 = fcmp ugt double %75, 4.000000e-11
  br i1 %76, label %78, label %82

77:                                               ; preds = %127
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #13
  ret i32 0

78:                                               ; preds = %115, %98, %51
  %79 = phi double [ %73, %51 ], [ %99, %98 ], [ %116, %115 ]
  %80 = phi double [ 3.000000e+00, %51 ], [ 4.000000e+00, %98 ], [ 3.000000e+00, %115 ]
  %81 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 70, double noundef %79, double noundef %80)
  call void @exit(i32 noundef 1) #14
  unreachable

82:                                               ; preds = %51
  %83 = getelementptr inbounds nuw i8, ptr %4, i64 12
  %84 = load float, ptr %83, align 4, !tbaa !17
  %85 = fpext float %84 to double
  %86 = fadd double %85, -3.000000e+00
  %87 = call double @llvm.fabs.f64(double %86)
  %88 = fcmp ugt double %87, 8.000000e-05
  br i1 %88, label %89, label %93

89:                                               ; preds = %120, %103, %82
  %90 = phi double [ %85, %82 ], [ %106, %103 ], [ %123, %120 ]
  %91 = phi double [ 3.000000e+00, %82 ], [ 4.000000e+00, %103 ], [ 3.000000e+00, %120 ]
  %92 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 71, double noundef %90, double noundef %91)
  call void @exit(i32 noundef 1) #14
  unreachable

93:                                               ; preds = %82
  %94 = load double, ptr %5, align 16, !tbaa !9
  %95 = fadd double %94, -1.000000e+00
  %96 = call double @llvm.fabs.f64(double %95)
  %97 = fcmp ugt double %96, 2.000000e-11
  br i1 %97, label %132, label %98, !llvm.loop !19

98:                                               ; preds = %93
  %99 = load double, ptr %62, align 8, !tbaa !11
  %100 = fadd double %99, -4.000000e+00
  %101 = call double @llvm.fabs.f64(double %100)
  %102 = fcmp ugt double %101, 0x3DCB7CDFD9D7BDBA
  br i1 %102, label %78, label %103

103:                                              ; preds = %98
  %104 = getelementptr inbounds nuw i8, ptr %4, i64 36
  %105 = load float, ptr %104, align 4, !tbaa !17
  %106 = fpext float %105 to double
  %107 = fadd double %106, -4.000000e+00
  %108 = call double @llvm.fabs.f64(double %107)
  %109 = fcmp ugt double %108, 1.000000e-04
  br i1 %109, label %89, label %110

110:                                              ; preds = %103
  %111 = load double, ptr %61, align 8, !tbaa !9
  %112 = fadd double %111, -1.000000e+00
  %113 = call double @llvm.fabs.f64(double %112)
  %114 = fcmp ugt double %113, 2.000000e-11
  br i1 %114, label %132, label %115, !llvm.loop !19

115:                                              ; preds = %110
  %116 = load double, ptr %70, align 16, !tbaa !11
  %117 = fadd double %116, -3.000000e+00
  %118 = call double @llvm.fabs.f64(double %117)
  %119 = fcmp ugt double %118, 4.000000e-11
  br i1 %119, label %78, label %120

120:                                              ; preds = %115
  %121 = getelementptr inbounds nuw i8, ptr %4, i64 60
  %122 = load float, ptr %121, align 4, !tbaa !17
  %123 = fpext float %122 to double
  %124 = fadd double %123, -3.000000e+00
  %125 = call double @llvm.fabs.f64(double %124)
  %126 = fcmp ugt double %125, 8.000000e-05
  br i1 %126, label %89, label %127

127:                                              ; preds = %120
  %128 = load double, ptr %69, align 16, !tbaa !9
  %129 = fadd double %128, -1.000000e+00
  %130 = call double @llvm.fabs.f64(double %129)
  %131 = fcmp ugt double %130, 2.000000e-11
  br i1 %131, label %132, label %77, !llvm.loop !19

132:                                              ; preds = %127, %110, %93
  %133 = phi double [ %94, %93 ], [ %111, %110 ], [ %128, %127 ]
  %134 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 72, double noundef %133, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #14
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #4

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal double @shuffled(ptr noundef readonly captures(none) %0, i32 noundef %1) #5 {
  %3 = alloca [8 x double], align 16
  %4 = alloca [8 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #13
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #13
  %5 = sext i32 %1 to i64
  %6 = shl nsw i64 %5, 3
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 16 %3, ptr align 8 %0, i64 %6, i1 false)
  %7 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %8 = add nsw i32 %1, -1
  %9 = sext i32 %8 to i64
  %10 = shl nsw i64 %9, 3
  call void @llvm.memmove.p0.p0.i64(ptr nonnull align 8 %7, ptr nonnull align 16 %3, i64 %10, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %4, i8 0, i64 64, i1 false)
  %11 = icmp sgt i32 %1, 0
  br i1 %11, label %12, label %67

12:                                               ; preds = %2
  %13 = zext nneg i32 %1 to i64
  %14 = icmp ult i32 %1, 4
  br i1 %14, label %33, label %15

15:                                               ; preds = %12
  %16 = and i64 %13, 2147483644
  br label %17

17:                                               ; preds = %17, %15
  %18 = phi i64 [ 0, %15 ], [ %29, %17 ]
  %19 = getelementptr inbounds nuw double, ptr %3, i64 %18
  %20 = getelementptr inbounds nuw i8, ptr %19, i64 16
  %21 = load <2 x double>, ptr %19, align 16, !tbaa !9
  %22 = load <2 x double>, ptr %20, align 16, !tbaa !9
  %23 = getelementptr inbounds nuw double, ptr %4, i64 %18
  %24 = getelementptr inbounds nuw i8, ptr %23, i64 16
  %25 = load <2 x double>, ptr %23, align 16, !tbaa !9
  %26 = load <2 x double>, ptr %24, align 16, !tbaa !9
  %27 = tail call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %21, <2 x double> %21, <2 x double> %25)
  %28 = tail call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %22, <2 x double> %22, <2 x double> %26)
  store <2 x double> %27, ptr %23, align 16, !tbaa !9
  store <2 x double> %28, ptr %24, align 16, !tbaa !9
  %29 = add nuw i64 %18, 4
  %30 = icmp eq i64 %29, %16
  br i1 %30, label %31, label %17, !llvm.loop !21

31:                                               ; preds = %17
  %32 = icmp eq i64 %16, %13
  br i1 %32, label %35, label %33

33:                                               ; preds = %12, %31
  %34 = phi i64 [ 0, %12 ], [ %16, %31 ]
  br label %40

35:                                               ; preds = %40, %31
  %36 = and i64 %13, 3
  %37 = icmp ult i32 %1, 4
  br i1 %37, label %51, label %38

38:                                               ; preds = %35
  %39 = and i64 %13, 2147483644
  br label %69

40:                                               ; preds = %33, %40
  %41 = phi i64 [ %47, %40 ], [ %34, %33 ]
  %42 = getelementptr inbounds nuw double, ptr %3, i64 %41
  %43 = load double, ptr %42, align 8, !tbaa !9
  %44 = getelementptr inbounds nuw double, ptr %4, i64 %41
  %45 = load double, ptr %44, align 8, !tbaa !9
  %46 = tail call double @llvm.fmuladd.f64(double %43, double %43, double %45)
  store double %46, ptr %44, align 8, !tbaa !9
  %47 = add nuw nsw i64 %41, 1
  %48 = icmp eq i64 %47, %13
  br i1 %48, label %35, label %40, !llvm.loop !24

49:                                               ; preds = %69
  %50 = icmp eq i64 %36, 0
  br i1 %50, label %67, label %51

51:                                               ; preds = %49, %35
  %52 = phi i64 [ 0, %35 ], [ %93, %49 ]
  %53 = phi double [ 0.000000e+00, %35 ], [ %96, %49 ]
  %54 = icmp ne i64 %36, 0
  tail call void @llvm.assume(i1 %54)
  br label %55

55:                                               ; preds = %55, %51
  %56 = phi i64 [ %52, %51 ], [ %61, %55 ]
  %57 = phi double [ %53, %51 ], [ %64, %55 ]
  %58 = phi i64 [ 0, %51 ], [ %65, %55 ]
  %59 = getelementptr inbounds nuw double, ptr %4, i64 %56
  %60 = load double, ptr %59, align 8, !tbaa !9
  %61 = add nuw nsw i64 %56, 1
  %62 = trunc nuw nsw i64 %61 to i32
  %63 = uitofp nneg i32 %62 to double
  %64 = tail call double @llvm.fmuladd.f64(double %60, double %63, double %57)
  %65 = add i64 %58, 1
  %66 = icmp eq i64 %65, %36
  br i1 %66, label %67, label %55, !llvm.loop !25

67:                                               ; preds = %49, %55, %2
  %68 = phi double [ 0.000000e+00, %2 ], [ %96, %49 ], [ %64, %55 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #13
  ret double %68

69:                                               ; preds = %69, %38
  %70 = phi i64 [ 0, %38 ], [ %93, %69 ]
  %71 = phi double [ 0.000000e+00, %38 ], [ %96, %69 ]
  %72 = phi i64 [ 0, %38 ], [ %97, %69 ]
  %73 = getelementptr inbounds nuw double, ptr %4, i64 %70
  %74 = load double, ptr %73, align 16, !tbaa !9
  %75 = or disjoint i64 %70, 1
  %76 = trunc nuw nsw i64 %75 to i32
  %77 = uitofp nneg i32 %76 to double
  %78 = tail call double @llvm.fmuladd.f64(double %74, double %77, double %71)
  %79 = getelementptr inbounds nuw double, ptr %4, i64 %75
  %80 = load double, ptr %79, align 8, !tbaa !9
  %81 = or disjoint i64 %70, 2
  %82 = trunc nuw nsw i64 %81 to i32
  %83 = uitofp nneg i32 %82 to double
  %84 = tail call double @llvm.fmuladd.f64(double %80, double %83, double %78)
  %85 = getelementptr inbounds nuw double, ptr %4, i64 %81
  %86 = load double, ptr %85, align 16, !tbaa !9
  %87 = or disjoint i64 %70, 3
  %88 = trunc nuw nsw i64 %87 to i32
  %89 = uitofp nneg i32 %88 to double
  %90 = tail call double @llvm.fmuladd.f64(double %86, double %89, double %84)
  %91 = getelementptr inbounds nuw double, ptr %4, i64 %87
  %92 = load double, ptr %91, align 8, !tbaa !9
  %93 = add nuw nsw i64 %70, 4
  %94 = trunc nuw nsw i64 %93 to i32
  %95 = uitofp nneg i32 %94 to double
  %96 = tail call double @llvm.fmuladd.f64(double %92, double %95, double %90)
  %97 = add i64 %72, 4
  %98 = icmp eq i64 %97, %39
  br i1 %98, label %49, label %69, !llvm.loop !27
}

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) local_unnamed_addr #4

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @through_bits(double noundef %0, double noundef %1) #6 {
  %3 = fmul double %0, 3.000000e+00
  %4 = tail call double @llvm.fmuladd.f64(double %1, double %1, double %3)
  ret double %4
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @record_copy(ptr noundef captures(none) %0, i32 noundef %1) #7 {
  %3 = alloca %struct.pixel, align 8
  %4 = icmp sgt i32 %1, 1
  br i1 %4, label %5, label %10

5:                                                ; preds = %2
  %6 = lshr i32 %1, 1
  %7 = zext nneg i32 %1 to i64
  %8 = zext nneg i32 %6 to i64
  %9 = getelementptr %struct.pixel, ptr %0, i64 %7
  br label %14

10:                                               ; preds = %2
  %11 = icmp eq i32 %1, 1
  br i1 %11, label %12, label %21

12:                                               ; preds = %14, %10
  %13 = zext nneg i32 %1 to i64
  br label %23

14:                                               ; preds = %5, %14
  %15 = phi i64 [ 0, %5 ], [ %19, %14 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %3)
  %16 = getelementptr inbounds nuw %struct.pixel, ptr %0, i64 %15
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %3, ptr noundef nonnull align 8 dereferenceable(24) %16, i64 24, i1 false), !tbaa.struct !28
  %17 = xor i64 %15, -1
  %18 = getelementptr %struct.pixel, ptr %9, i64 %17
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %16, ptr noundef nonnull align 8 dereferenceable(24) %18, i64 24, i1 false), !tbaa.struct !28
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %18, ptr noundef nonnull align 8 dereferenceable(24) %3, i64 24, i1 false), !tbaa.struct !28
  call void @llvm.lifetime.end.p0(ptr nonnull %3)
  %19 = add nuw nsw i64 %15, 1
  %20 = icmp eq i64 %19, %8
  br i1 %20, label %12, label %14, !llvm.loop !31

21:                                               ; preds = %23, %10
  %22 = phi double [ 0.000000e+00, %10 ], [ %43, %23 ]
  ret double %22

23:                                               ; preds = %12, %23
  %24 = phi i64 [ 0, %12 ], [ %36, %23 ]
  %25 = phi double [ 0.000000e+00, %12 ], [ %43, %23 ]
  %26 = getelementptr inbounds nuw %struct.pixel, ptr %0, i64 %24
  %27 = load double, ptr %26, align 8, !tbaa !11
  %28 = getelementptr inbounds nuw i8, ptr %26, i64 12
  %29 = load float, ptr %28, align 4, !tbaa !17
  %30 = fpext float %29 to double
  %31 = fadd double %27, %30
  %32 = getelementptr inbounds nuw i8, ptr %26, i64 8
  %33 = load i32, ptr %32, align 8, !tbaa !16
  %34 = sitofp i32 %33 to double
  %35 = fmul double %31, %34
  %36 = add nuw nsw i64 %24, 1
  %37 = trunc nuw nsw i64 %36 to i32
  %38 = uitofp nneg i32 %37 to double
  %39 = getelementptr inbounds nuw i8, ptr %26, i64 16
  %40 = load ptr, ptr %39, align 8, !tbaa !18
  %41 = load double, ptr %40, align 8, !tbaa !9
  %42 = tail call double @llvm.fmuladd.f64(double %35, double %38, double %41)
  %43 = fadd double %25, %42
  %44 = icmp eq i64 %36, %13
  br i1 %44, label %21, label %23, !llvm.loop !32
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i64(ptr writeonly captures(none), ptr readonly captures(none), i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #8

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #8

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #9

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #10

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare <2 x double> @llvm.fmuladd.v2f64(<2 x double>, <2 x double>, <2 x double>) #11

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #12

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { "no-trapping-math"="true" }
attributes #5 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nofree nounwind "no-trapping-math"="true" }
attributes #10 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #11 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #12 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
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
!11 = !{!12, !10, i64 0}
!12 = !{!"pixel", !10, i64 0, !6, i64 8, !13, i64 12, !14, i64 16}
!13 = !{!"float", !7, i64 0}
!14 = !{!"p1 double", !15, i64 0}
!15 = !{!"any pointer", !7, i64 0}
!16 = !{!12, !6, i64 8}
!17 = !{!12, !13, i64 12}
!18 = !{!12, !14, i64 16}
!19 = distinct !{!19, !20}
!20 = !{!"llvm.loop.mustprogress"}
!21 = distinct !{!21, !20, !22, !23}
!22 = !{!"llvm.loop.isvectorized", i32 1}
!23 = !{!"llvm.loop.unroll.runtime.disable"}
!24 = distinct !{!24, !20, !23, !22}
!25 = distinct !{!25, !26}
!26 = !{!"llvm.loop.unroll.disable"}
!27 = distinct !{!27, !20}
!28 = !{i64 0, i64 8, !9, i64 8, i64 4, !5, i64 12, i64 4, !29, i64 16, i64 8, !30}
!29 = !{!13, !13, i64 0}
!30 = !{!14, !14, i64 0}
!31 = distinct !{!31, !20}
!32 = distinct !{!32, !20}
