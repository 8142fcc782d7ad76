source_filename = "several_calls.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@__const.main.y = private unnamed_addr constant [2 x double] [double 3.000000e+00, double 5.000000e+00], align 16
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_const = local_unnamed_addr global i32 0, align 4
@__const.main.x = private unnamed_addr constant [2 x double] [double 3.000000e+00, double 4.000000e+00], align 16
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@__const.main.z = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], align 16
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@__const.gradient_norm.y = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 1.000000e+00, double 1.000000e+00, double 1.000000e+00], align 16

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [4 x double], align 16
  %2 = alloca [4 x double], align 16
  %3 = alloca [4 x double], align 16
  %4 = alloca [2 x double], align 16
  %5 = alloca [2 x double], align 16
  %6 = alloca [2 x double], align 16
  %7 = alloca [2 x double], align 16
  %8 = alloca [2 x double], align 16
  %9 = alloca [2 x double], align 16
  %10 = alloca double, align 8
  %11 = alloca double, align 8
  %12 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %13 = getelementptr inbounds nuw i8, ptr %7, i64 8
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #11
  store double 1.000000e+00, ptr %4, align 16, !tbaa !9
  store double 2.000000e+00, ptr %12, align 8, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %5, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.y, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %6, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %7, i8 0, i64 16, i1 false)
  %14 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %15 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %16 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %17 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @blend, i32 noundef %14, ptr noundef nonnull %4, ptr noundef nonnull %6, i32 noundef %14, ptr noundef nonnull %5, ptr noundef nonnull %7, i32 noundef %15, double noundef 2.500000e-01, i32 noundef %16, i32 noundef 2) #11
  %18 = fadd double %17, 3.550000e+01
  %19 = call double @llvm.fabs.f64(double %18)
  %20 = fcmp ugt double %19, 3.650000e-10
  br i1 %20, label %55, label %59

21:                                               ; preds = %112
  %22 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 36, double noundef %116, double noundef 8.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

23:                                               ; preds = %112
  %24 = getelementptr inbounds nuw i8, ptr %9, i64 8
  %25 = load double, ptr %24, align 8, !tbaa !9
  %26 = fadd double %25, -6.000000e+00
  %27 = call double @llvm.fabs.f64(double %26)
  %28 = fcmp ugt double %27, 0x3DD33DCFE54A3802
  br i1 %28, label %29, label %31

29:                                               ; preds = %23
  %30 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 37, double noundef %25, double noundef 6.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

31:                                               ; preds = %23
  %32 = load double, ptr %11, align 8, !tbaa !9
  %33 = call double @llvm.fabs.f64(double %32)
  %34 = fcmp ugt double %33, 0x3DA5FD7FE1796495
  br i1 %34, label %53, label %35

35:                                               ; preds = %31
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %1, i8 0, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #11
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %3, ptr noundef nonnull align 16 dereferenceable(32) @__const.gradient_norm.y, i64 32, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %2, ptr noundef nonnull readonly align 16 dereferenceable(32) @__const.main.z, i64 32, i1 false)
  %36 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %37 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %38 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @blend, i32 noundef %36, ptr noundef nonnull %2, ptr noundef nonnull %1, i32 noundef %37, ptr noundef nonnull %3, i32 noundef %37, double noundef 5.000000e-01, i32 noundef %37, i32 noundef 4) #11
  %39 = load double, ptr %1, align 16, !tbaa !9
  %40 = call double @llvm.fmuladd.f64(double %39, double %39, double 0.000000e+00)
  %41 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %42 = load double, ptr %41, align 8, !tbaa !9
  %43 = call double @llvm.fmuladd.f64(double %42, double %42, double %40)
  %44 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %45 = load double, ptr %44, align 16, !tbaa !9
  %46 = call double @llvm.fmuladd.f64(double %45, double %45, double %43)
  %47 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %48 = load double, ptr %47, align 8, !tbaa !9
  %49 = call double @llvm.fmuladd.f64(double %48, double %48, double %46)
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #11
  %50 = fadd double %49, -1.350000e+01
  %51 = call double @llvm.fabs.f64(double %50)
  %52 = fcmp ugt double %51, 1.450000e-10
  br i1 %52, label %120, label %122

53:                                               ; preds = %31
  %54 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 38, double noundef %32, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

55:                                               ; preds = %94, %76, %0
  %56 = phi double [ %17, %0 ], [ %80, %76 ], [ %98, %94 ]
  %57 = phi double [ -3.550000e+01, %0 ], [ -3.100000e+01, %76 ], [ -2.550000e+01, %94 ]
  %58 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 29, double noundef %56, double noundef %57)
  call void @exit(i32 noundef 1) #12
  unreachable

59:                                               ; preds = %0
  %60 = load double, ptr %6, align 16, !tbaa !9
  %61 = fadd double %60, -1.250000e+00
  %62 = call double @llvm.fabs.f64(double %61)
  %63 = fcmp ugt double %62, 2.250000e-11
  br i1 %63, label %64, label %68

64:                                               ; preds = %102, %84, %59
  %65 = phi double [ %60, %59 ], [ %85, %84 ], [ %103, %102 ]
  %66 = phi double [ 1.250000e+00, %59 ], [ 1.375000e+00, %84 ], [ 1.500000e+00, %102 ]
  %67 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 30, double noundef %65, double noundef %66)
  call void @exit(i32 noundef 1) #12
  unreachable

68:                                               ; preds = %59
  %69 = load double, ptr %13, align 8, !tbaa !9
  %70 = fadd double %69, -6.375000e+00
  %71 = call double @llvm.fabs.f64(double %70)
  %72 = fcmp ugt double %71, 0x3DD445B1E3DBE8B9
  br i1 %72, label %73, label %76

73:                                               ; preds = %107, %89, %68
  %74 = phi double [ %69, %68 ], [ %90, %89 ], [ %108, %107 ]
  %75 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 31, double noundef %74, double noundef 6.375000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

76:                                               ; preds = %68
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #11
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #11
  store double 2.000000e+00, ptr %4, align 16, !tbaa !9
  store double 2.000000e+00, ptr %12, align 8, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %5, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.y, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %6, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %7, i8 0, i64 16, i1 false)
  %77 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %78 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %79 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %80 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @blend, i32 noundef %77, ptr noundef nonnull %4, ptr noundef nonnull %6, i32 noundef %77, ptr noundef nonnull %5, ptr noundef nonnull %7, i32 noundef %78, double noundef 2.500000e-01, i32 noundef %79, i32 noundef 2) #11
  %81 = fadd double %80, 3.100000e+01
  %82 = call double @llvm.fabs.f64(double %81)
  %83 = fcmp ugt double %82, 3.200000e-10
  br i1 %83, label %55, label %84

84:                                               ; preds = %76
  %85 = load double, ptr %6, align 16, !tbaa !9
  %86 = fadd double %85, -1.375000e+00
  %87 = call double @llvm.fabs.f64(double %86)
  %88 = fcmp ugt double %87, 2.375000e-11
  br i1 %88, label %64, label %89

89:                                               ; preds = %84
  %90 = load double, ptr %13, align 8, !tbaa !9
  %91 = fadd double %90, -6.375000e+00
  %92 = call double @llvm.fabs.f64(double %91)
  %93 = fcmp ugt double %92, 0x3DD445B1E3DBE8B9
  br i1 %93, label %73, label %94

94:                                               ; preds = %89
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #11
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #11
  store double 3.000000e+00, ptr %4, align 16, !tbaa !9
  store double 2.000000e+00, ptr %12, align 8, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %5, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.y, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %6, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %7, i8 0, i64 16, i1 false)
  %95 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %96 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %97 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %98 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @blend, i32 noundef %95, ptr noundef nonnull %4, ptr noundef nonnull %6, i32 noundef %95, ptr noundef nonnull %5, ptr noundef nonnull %7, i32 noundef %96, double noundef 2.500000e-01, i32 noundef %97, i32 noundef 2) #11
  %99 = fadd double %98, 2.550000e+01
  %100 = call double @llvm.fabs.f64(double %99)
  %101 = fcmp ugt double %100, 0x3DF235EDE6B8874B
  br i1 %101, label %55, label %102

102:                                              ; preds = %94
  %103 = load double, ptr %6, align 16, !tbaa !9
  %104 = fadd double %103, -1.500000e+00
  %105 = call double @llvm.fabs.f64(double %104)
  %106 = fcmp ugt double %105, 0x3DBB7CDFD9D7BDBA
  br i1 %106, label %64, label %107

107:                                              ; preds = %102
  %108 = load double, ptr %13, align 8, !tbaa !9
  %109 = fadd double %108, -6.375000e+00
  %110 = call double @llvm.fabs.f64(double %109)
  %111 = fcmp ugt double %110, 0x3DD445B1E3DBE8B9
  br i1 %111, label %73, label %112

112:                                              ; preds = %107
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #11
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %8, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.x, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %9, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #11
  store double 0.000000e+00, ptr %10, align 8, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %11) #11
  store double 2.000000e+00, ptr %11, align 8, !tbaa !9
  %113 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %114 = load i32, ptr @enzyme_dupnoneed, align 4, !tbaa !5
  %115 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @outer, i32 noundef %113, ptr noundef nonnull %8, ptr noundef nonnull %9, i32 noundef %114, ptr noundef nonnull %10, ptr noundef nonnull %11) #11
  %116 = load double, ptr %9, align 16, !tbaa !9
  %117 = fadd double %116, -8.000000e+00
  %118 = call double @llvm.fabs.f64(double %117)
  %119 = fcmp ugt double %118, 0x3DD8BD2FDDA89128
  br i1 %119, label %21, label %23

120:                                              ; preds = %35
  %121 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 42, double noundef %49, double noundef 1.350000e+01)
  call void @exit(i32 noundef 1) #12
  unreachable

122:                                              ; preds = %35
  call void @llvm.lifetime.end.p0(ptr nonnull %11) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %10) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %9) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #11
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #5

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal double @blend(ptr noalias noundef captures(none) %0, ptr noalias noundef readonly captures(none) %1, double noundef %2, i32 noundef %3) #6 {
  %5 = icmp sgt i32 %3, 0
  br i1 %5, label %6, label %26

6:                                                ; preds = %4
  %7 = fsub double 1.000000e+00, %2
  %8 = zext nneg i32 %3 to i64
  %9 = and i64 %8, 1
  %10 = icmp eq i32 %3, 1
  br i1 %10, label %15, label %11

11:                                               ; preds = %6
  %12 = and i64 %8, 2147483646
  br label %28

13:                                               ; preds = %28
  %14 = icmp eq i64 %9, 0
  br i1 %14, label %26, label %15

15:                                               ; preds = %13, %6
  %16 = phi i64 [ 0, %6 ], [ %47, %13 ]
  %17 = phi double [ 0.000000e+00, %6 ], [ %46, %13 ]
  %18 = icmp ne i64 %9, 0
  tail call void @llvm.assume(i1 %18)
  %19 = getelementptr inbounds nuw double, ptr %0, i64 %16
  %20 = load double, ptr %19, align 8, !tbaa !9
  %21 = getelementptr inbounds nuw double, ptr %1, i64 %16
  %22 = load double, ptr %21, align 8, !tbaa !9
  %23 = fmul double %7, %22
  %24 = tail call double @llvm.fmuladd.f64(double %20, double %2, double %23)
  store double %24, ptr %19, align 8, !tbaa !9
  %25 = tail call double @llvm.fmuladd.f64(double %24, double %24, double %17)
  br label %26

26:                                               ; preds = %15, %13, %4
  %27 = phi double [ 0.000000e+00, %4 ], [ %46, %13 ], [ %25, %15 ]
  ret double %27

28:                                               ; preds = %28, %11
  %29 = phi i64 [ 0, %11 ], [ %47, %28 ]
  %30 = phi double [ 0.000000e+00, %11 ], [ %46, %28 ]
  %31 = phi i64 [ 0, %11 ], [ %48, %28 ]
  %32 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %33 = load double, ptr %32, align 8, !tbaa !9
  %34 = getelementptr inbounds nuw double, ptr %1, i64 %29
  %35 = load double, ptr %34, align 8, !tbaa !9
  %36 = fmul double %7, %35
  %37 = tail call double @llvm.fmuladd.f64(double %33, double %2, double %36)
  store double %37, ptr %32, align 8, !tbaa !9
  %38 = tail call double @llvm.fmuladd.f64(double %37, double %37, double %30)
  %39 = or disjoint i64 %29, 1
  %40 = getelementptr inbounds nuw double, ptr %0, i64 %39
  %41 = load double, ptr %40, align 8, !tbaa !9
  %42 = getelementptr inbounds nuw double, ptr %1, i64 %39
  %43 = load double, ptr %42, align 8, !tbaa !9
  %44 = fmul double %7, %43
  %45 = tail call double @llvm.fmuladd.f64(double %41, double %2, double %44)
  store double %45, ptr %40, align 8, !tbaa !9
  %46 = tail call double @llvm.fmuladd.f64(double %45, double %45, double %38)
  %47 = add nuw nsw i64 %29, 2
  %48 = add i64 %31, 2
  %49 = icmp eq i64 %48, %12
  br i1 %49, label %13, label %28, !llvm.loop !11
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal void @outer(ptr noundef readonly captures(none) %0, ptr noundef writeonly captures(none) initializes((0, 8)) %1) #7 {
  %3 = load double, ptr %0, align 8, !tbaa !9
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %5 = load double, ptr %4, align 8, !tbaa !9
  %6 = fmul double %3, %5
  store double %6, ptr %1, align 8, !tbaa !9
  ret void
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #8

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #9

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #10

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { "no-trapping-math"="true" }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { nofree nounwind "no-trapping-math"="true" }
attributes #9 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #10 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
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
