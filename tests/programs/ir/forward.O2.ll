source_filename = "forward.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.model = type { i32, ptr, double }

@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_const = local_unnamed_addr global i32 0, align 4
@__const.main.x = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@__const.main.dx = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 5.000000e-01, double 2.500000e-01], align 16
@__const.main.y = private unnamed_addr constant [3 x double] [double 4.000000e+00, double 5.000000e+00, double 6.000000e+00], align 16
@__const.main.dy = private unnamed_addr constant [3 x double] [double 0.000000e+00, double 1.000000e+00, double 0.000000e+00], align 16
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [3 x double], align 16
  %2 = alloca [3 x double], align 16
  %3 = alloca [3 x double], align 16
  %4 = alloca [3 x double], align 16
  %5 = alloca [3 x double], align 16
  %6 = alloca [3 x double], align 16
  %7 = alloca %struct.model, align 8
  %8 = alloca %struct.model, align 8
  %9 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %10 = tail call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @poly, i32 noundef %9, double noundef 2.000000e+00, double noundef 1.000000e+00, i32 noundef %9, double noundef 3.000000e+00, double noundef 5.000000e-01) #17
  %11 = fadd double %10, 0xC02B028FDA0BD0D2
  %12 = tail call double @llvm.fabs.f64(double %11)
  %13 = fcmp ugt double %12, 0x3DE3EF7E96FEA828
  br i1 %13, label %14, label %16

14:                                               ; preds = %0
  %15 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 53, double noundef %10, double noundef 0x402B028FDA0BD0D2)
  tail call void @exit(i32 noundef 1) #18
  unreachable

16:                                               ; preds = %0
  %17 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %18 = tail call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @poly, double noundef 2.000000e+00, double noundef 1.000000e+00, i32 noundef %17, double noundef 3.000000e+00) #17
  %19 = fadd double %18, -1.200000e+01
  %20 = tail call double @llvm.fabs.f64(double %19)
  %21 = fcmp ugt double %20, 1.300000e-10
  br i1 %21, label %22, label %24

22:                                               ; preds = %16
  %23 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 54, double noundef %18, double noundef 1.200000e+01)
  tail call void @exit(i32 noundef 1) #18
  unreachable

24:                                               ; preds = %16
  %25 = tail call float (ptr, ...) @__enzyme_fwddiff_float(ptr noundef nonnull @scaled, double noundef 2.000000e+00, double noundef 3.000000e+00, i32 noundef 4) #17
  %26 = fpext float %25 to double
  %27 = fadd double %26, -1.200000e+01
  %28 = tail call double @llvm.fabs.f64(double %27)
  %29 = fcmp ugt double %28, 0x3F310A137F38C544
  br i1 %29, label %30, label %32

30:                                               ; preds = %24
  %31 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 55, double noundef %26, double noundef 1.200000e+01)
  tail call void @exit(i32 noundef 1) #18
  unreachable

32:                                               ; preds = %24
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #17
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %1, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.x, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #17
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %2, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.dx, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #17
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %3, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.y, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #17
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %4, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.dy, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #17
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #17
  %33 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @dot, ptr noundef nonnull %1, ptr noundef nonnull %2, ptr noundef nonnull %3, ptr noundef nonnull %4, i32 noundef 3) #17
  %34 = fadd double %33, -1.000000e+01
  %35 = call double @llvm.fabs.f64(double %34)
  %36 = fcmp ugt double %35, 1.100000e-10
  br i1 %36, label %37, label %39

37:                                               ; preds = %32
  %38 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 57, double noundef %33, double noundef 1.000000e+01)
  call void @exit(i32 noundef 1) #18
  unreachable

39:                                               ; preds = %32
  %40 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %41 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %42 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @dot, i32 noundef %40, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef %41, ptr noundef nonnull %3, i32 noundef 3) #17
  %43 = fadd double %42, -8.000000e+00
  %44 = call double @llvm.fabs.f64(double %43)
  %45 = fcmp ugt double %44, 0x3DD8BD2FDDA89128
  br i1 %45, label %46, label %48

46:                                               ; preds = %39
  %47 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 58, double noundef %42, double noundef 8.000000e+00)
  call void @exit(i32 noundef 1) #18
  unreachable

48:                                               ; preds = %39
  %49 = load i32, ptr @enzyme_dupnoneed, align 4, !tbaa !5
  %50 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @squares, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef %49, ptr noundef nonnull %5, ptr noundef nonnull %6, i32 noundef 3) #17
  %51 = load double, ptr %6, align 16, !tbaa !9
  %52 = load double, ptr %1, align 16, !tbaa !9
  %53 = fmul double %52, 2.000000e+00
  %54 = load double, ptr %2, align 16, !tbaa !9
  %55 = fmul double %53, %54
  %56 = fsub double %51, %55
  %57 = call double @llvm.fabs.f64(double %56)
  %58 = call double @llvm.fabs.f64(double %55)
  %59 = fadd double %58, 1.000000e+00
  %60 = fmul double %59, 0x3DA5FD7FE1796495
  %61 = fcmp ugt double %57, %60
  br i1 %61, label %131, label %62

62:                                               ; preds = %48
  %63 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %64 = load double, ptr %63, align 8, !tbaa !9
  %65 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %66 = load double, ptr %65, align 8, !tbaa !9
  %67 = fmul double %66, 2.000000e+00
  %68 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %69 = load double, ptr %68, align 8, !tbaa !9
  %70 = fmul double %67, %69
  %71 = fsub double %64, %70
  %72 = call double @llvm.fabs.f64(double %71)
  %73 = call double @llvm.fabs.f64(double %70)
  %74 = fadd double %73, 1.000000e+00
  %75 = fmul double %74, 0x3DA5FD7FE1796495
  %76 = fcmp ugt double %72, %75
  br i1 %76, label %131, label %77

77:                                               ; preds = %62
  %78 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %79 = load double, ptr %78, align 16, !tbaa !9
  %80 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %81 = load double, ptr %80, align 16, !tbaa !9
  %82 = fmul double %81, 2.000000e+00
  %83 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %84 = load double, ptr %83, align 16, !tbaa !9
  %85 = fmul double %82, %84
  %86 = fsub double %79, %85
  %87 = call double @llvm.fabs.f64(double %86)
  %88 = call double @llvm.fabs.f64(double %85)
  %89 = fadd double %88, 1.000000e+00
  %90 = fmul double %89, 0x3DA5FD7FE1796495
  %91 = fcmp ugt double %87, %90
  br i1 %91, label %131, label %92

92:                                               ; preds = %77
  %93 = load i32, ptr @enzyme_width, align 4, !tbaa !5
  %94 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %95 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %96 = call { double, double } (ptr, ...) @__enzyme_fwddiff_two(ptr noundef nonnull @dot, i32 noundef %93, i32 noundef 2, i32 noundef %94, ptr noundef nonnull %1, ptr noundef nonnull %2, ptr noundef nonnull %4, i32 noundef %95, ptr noundef nonnull %3, i32 noundef 3) #17
  %97 = extractvalue { double, double } %96, 0
  %98 = extractvalue { double, double } %96, 1
  %99 = fadd double %97, -8.000000e+00
  %100 = call double @llvm.fabs.f64(double %99)
  %101 = fcmp ugt double %100, 0x3DD8BD2FDDA89128
  br i1 %101, label %102, label %104

102:                                              ; preds = %92
  %103 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 63, double noundef %97, double noundef 8.000000e+00)
  call void @exit(i32 noundef 1) #18
  unreachable

104:                                              ; preds = %92
  %105 = fadd double %98, -5.000000e+00
  %106 = call double @llvm.fabs.f64(double %105)
  %107 = fcmp ugt double %106, 6.000000e-11
  br i1 %107, label %108, label %110

108:                                              ; preds = %104
  %109 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 64, double noundef %98, double noundef 5.000000e+00)
  call void @exit(i32 noundef 1) #18
  unreachable

110:                                              ; preds = %104
  %111 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @listed, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 3) #17
  %112 = fadd double %111, -1.050000e+01
  %113 = call double @llvm.fabs.f64(double %112)
  %114 = fcmp ugt double %113, 0x3DDF9C67D41E8096
  br i1 %114, label %115, label %117

115:                                              ; preds = %110
  %116 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 65, double noundef %111, double noundef 1.050000e+01)
  call void @exit(i32 noundef 1) #18
  unreachable

117:                                              ; preds = %110
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #17
  store i32 3, ptr %7, align 8, !tbaa !11
  %118 = getelementptr inbounds nuw i8, ptr %7, i64 4
  store i32 0, ptr %118, align 4
  %119 = getelementptr inbounds nuw i8, ptr %7, i64 8
  store ptr %3, ptr %119, align 8, !tbaa !15
  %120 = getelementptr inbounds nuw i8, ptr %7, i64 16
  store double 5.000000e-01, ptr %120, align 8, !tbaa !16
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #17
  store i32 3, ptr %8, align 8, !tbaa !11
  %121 = getelementptr inbounds nuw i8, ptr %8, i64 4
  store i32 0, ptr %121, align 4
  %122 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store ptr %4, ptr %122, align 8, !tbaa !15
  %123 = getelementptr inbounds nuw i8, ptr %8, i64 16
  store double 2.000000e+00, ptr %123, align 8, !tbaa !16
  %124 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @predicted, ptr noundef nonnull %7, ptr noundef nonnull %8, ptr noundef nonnull %1, ptr noundef nonnull %2) #17
  %125 = fadd double %124, -7.800000e+02
  %126 = call double @llvm.fabs.f64(double %125)
  %127 = fcmp ugt double %126, 7.810000e-09
  br i1 %127, label %128, label %130

128:                                              ; preds = %117
  %129 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 68, double noundef %124, double noundef 7.800000e+02)
  call void @exit(i32 noundef 1) #18
  unreachable

130:                                              ; preds = %117
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #17
  ret i32 0

131:                                              ; preds = %77, %62, %48
  %132 = phi double [ %51, %48 ], [ %64, %62 ], [ %79, %77 ]
  %133 = phi double [ %55, %48 ], [ %70, %62 ], [ %85, %77 ]
  %134 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 61, double noundef %132, double noundef %133)
  call void @exit(i32 noundef 1) #18
  unreachable
}

declare double @__enzyme_fwddiff(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @poly(double noundef %0, double noundef %1) #2 {
  %3 = fmul double %0, %0
  %4 = tail call double @sin(double noundef %1) #17, !tbaa !5
  %5 = tail call double @llvm.fmuladd.f64(double %3, double %1, double %4)
  ret double %5
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

declare float @__enzyme_fwddiff_float(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef float @scaled(float noundef %0, i32 noundef %1) #4 {
  %3 = sitofp i32 %1 to float
  %4 = fmul float %0, %3
  ret float %4
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #5

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #6

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @dot(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, i32 noundef %2) #7 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %29

5:                                                ; preds = %3
  %6 = zext nneg i32 %2 to i64
  %7 = and i64 %6, 3
  %8 = icmp ult i32 %2, 4
  br i1 %8, label %13, label %9

9:                                                ; preds = %5
  %10 = and i64 %6, 2147483644
  br label %31

11:                                               ; preds = %31
  %12 = icmp eq i64 %7, 0
  br i1 %12, label %29, label %13

13:                                               ; preds = %11, %5
  %14 = phi i64 [ 0, %5 ], [ %58, %11 ]
  %15 = phi double [ 0.000000e+00, %5 ], [ %57, %11 ]
  %16 = icmp ne i64 %7, 0
  tail call void @llvm.assume(i1 %16)
  br label %17

17:                                               ; preds = %17, %13
  %18 = phi i64 [ %14, %13 ], [ %26, %17 ]
  %19 = phi double [ %15, %13 ], [ %25, %17 ]
  %20 = phi i64 [ 0, %13 ], [ %27, %17 ]
  %21 = getelementptr inbounds nuw double, ptr %0, i64 %18
  %22 = load double, ptr %21, align 8, !tbaa !9
  %23 = getelementptr inbounds nuw double, ptr %1, i64 %18
  %24 = load double, ptr %23, align 8, !tbaa !9
  %25 = tail call double @llvm.fmuladd.f64(double %22, double %24, double %19)
  %26 = add nuw nsw i64 %18, 1
  %27 = add i64 %20, 1
  %28 = icmp eq i64 %27, %7
  br i1 %28, label %29, label %17, !llvm.loop !17

29:                                               ; preds = %11, %17, %3
  %30 = phi double [ 0.000000e+00, %3 ], [ %57, %11 ], [ %25, %17 ]
  ret double %30

31:                                               ; preds = %31, %9
  %32 = phi i64 [ 0, %9 ], [ %58, %31 ]
  %33 = phi double [ 0.000000e+00, %9 ], [ %57, %31 ]
  %34 = phi i64 [ 0, %9 ], [ %59, %31 ]
  %35 = getelementptr inbounds nuw double, ptr %0, i64 %32
  %36 = load double, ptr %35, align 8, !tbaa !9
  %37 = getelementptr inbounds nuw double, ptr %1, i64 %32
  %38 = load double, ptr %37, align 8, !tbaa !9
  %39 = tail call double @llvm.fmuladd.f64(double %36, double %38, double %33)
  %40 = or disjoint i64 %32, 1
  %41 = getelementptr inbounds nuw double, ptr %0, i64 %40
  %42 = load double, ptr %41, align 8, !tbaa !9
  %43 = getelementptr inbounds nuw double, ptr %1, i64 %40
  %44 = load double, ptr %43, align 8, !tbaa !9
  %45 = tail call double @llvm.fmuladd.f64(double %42, double %44, double %39)
  %46 = or disjoint i64 %32, 2
  %47 = getelementptr inbounds nuw double, ptr %0, i64 %46
  %48 = load double, ptr %47, align 8, !tbaa !9
  %49 = getelementptr inbounds nuw double, ptr %1, i64 %46
  %50 = load double, ptr %49, align 8, !tbaa !9
  %51 = tail call double @llvm.fmuladd.f64(double %48, double %50, double %45)
  %52 = or disjoint i64 %32, 3
  %53 = getelementptr inbounds nuw double, ptr %0, i64 %52
  %54 = load double, ptr %53, align 8, !tbaa !9
  %55 = getelementptr inbounds nuw double, ptr %1, i64 %52
  %56 = load double, ptr %55, align 8, !tbaa !9
  %57 = tail call double @llvm.fmuladd.f64(double %54, double %56, double %51)
  %58 = add nuw nsw i64 %32, 4
  %59 = add i64 %34, 4
  %60 = icmp eq i64 %59, %10
  br i1 %60, label %11, label %31, !llvm.loop !19
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal void @squares(ptr noundef readonly captures(none) %0, ptr noundef writeonly captures(none) %1, i32 noundef %2) #8 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %47

5:                                                ; preds = %3
  %6 = ptrtoint ptr %1 to i64
  %7 = ptrtoint ptr %0 to i64
  %8 = zext nneg i32 %2 to i64
  %9 = icmp ult i32 %2, 4
  %10 = sub i64 %6, %7
  %11 = icmp ult i64 %10, 32
  %12 = or i1 %9, %11
  br i1 %12, label %29, label %13

13:                                               ; preds = %5
  %14 = and i64 %8, 2147483644
  br label %15

15:                                               ; preds = %15, %13
  %16 = phi i64 [ 0, %13 ], [ %25, %15 ]
  %17 = getelementptr inbounds nuw double, ptr %0, i64 %16
  %18 = getelementptr inbounds nuw i8, ptr %17, i64 16
  %19 = load <2 x double>, ptr %17, align 8, !tbaa !9
  %20 = load <2 x double>, ptr %18, align 8, !tbaa !9
  %21 = fmul <2 x double> %19, %19
  %22 = fmul <2 x double> %20, %20
  %23 = getelementptr inbounds nuw double, ptr %1, i64 %16
  %24 = getelementptr inbounds nuw i8, ptr %23, i64 16
  store <2 x double> %21, ptr %23, align 8, !tbaa !9
  store <2 x double> %22, ptr %24, align 8, !tbaa !9
  %25 = add nuw i64 %16, 4
  %26 = icmp eq i64 %25, %14
  br i1 %26, label %27, label %15, !llvm.loop !21

27:                                               ; preds = %15
  %28 = icmp eq i64 %14, %8
  br i1 %28, label %47, label %29

29:                                               ; preds = %5, %27
  %30 = phi i64 [ 0, %5 ], [ %14, %27 ]
  %31 = and i64 %8, 3
  %32 = icmp eq i64 %31, 0
  br i1 %32, label %43, label %33

33:                                               ; preds = %29, %33
  %34 = phi i64 [ %40, %33 ], [ %30, %29 ]
  %35 = phi i64 [ %41, %33 ], [ 0, %29 ]
  %36 = getelementptr inbounds nuw double, ptr %0, i64 %34
  %37 = load double, ptr %36, align 8, !tbaa !9
  %38 = fmul double %37, %37
  %39 = getelementptr inbounds nuw double, ptr %1, i64 %34
  store double %38, ptr %39, align 8, !tbaa !9
  %40 = add nuw nsw i64 %34, 1
  %41 = add i64 %35, 1
  %42 = icmp eq i64 %41, %31
  br i1 %42, label %43, label %33, !llvm.loop !24

43:                                               ; preds = %33, %29
  %44 = phi i64 [ %30, %29 ], [ %40, %33 ]
  %45 = sub nsw i64 %30, %8
  %46 = icmp ugt i64 %45, -4
  br i1 %46, label %47, label %48

47:                                               ; preds = %43, %48, %27, %3
  ret void

48:                                               ; preds = %43, %48
  %49 = phi i64 [ %69, %48 ], [ %44, %43 ]
  %50 = getelementptr inbounds nuw double, ptr %0, i64 %49
  %51 = load double, ptr %50, align 8, !tbaa !9
  %52 = fmul double %51, %51
  %53 = getelementptr inbounds nuw double, ptr %1, i64 %49
  store double %52, ptr %53, align 8, !tbaa !9
  %54 = add nuw nsw i64 %49, 1
  %55 = getelementptr inbounds nuw double, ptr %0, i64 %54
  %56 = load double, ptr %55, align 8, !tbaa !9
  %57 = fmul double %56, %56
  %58 = getelementptr inbounds nuw double, ptr %1, i64 %54
  store double %57, ptr %58, align 8, !tbaa !9
  %59 = add nuw nsw i64 %49, 2
  %60 = getelementptr inbounds nuw double, ptr %0, i64 %59
  %61 = load double, ptr %60, align 8, !tbaa !9
  %62 = fmul double %61, %61
  %63 = getelementptr inbounds nuw double, ptr %1, i64 %59
  store double %62, ptr %63, align 8, !tbaa !9
  %64 = add nuw nsw i64 %49, 3
  %65 = getelementptr inbounds nuw double, ptr %0, i64 %64
  %66 = load double, ptr %65, align 8, !tbaa !9
  %67 = fmul double %66, %66
  %68 = getelementptr inbounds nuw double, ptr %1, i64 %64
  store double %67, ptr %68, align 8, !tbaa !9
  %69 = add nuw nsw i64 %49, 4
  %70 = icmp eq i64 %69, %8
  br i1 %70, label %47, label %48, !llvm.loop !25
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #5

declare { double, double } @__enzyme_fwddiff_two(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: nounwind memory(readwrite, target_mem0: none, target_mem1: none)
define internal double @listed(ptr noundef readonly captures(none) %0, i32 noundef %1) #9 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %29

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  br label %6

6:                                                ; preds = %4, %6
  %7 = phi i64 [ 0, %4 ], [ %14, %6 ]
  %8 = phi ptr [ null, %4 ], [ %9, %6 ]
  %9 = tail call noalias dereferenceable_or_null(24) ptr @malloc(i64 noundef 24) #19
  %10 = getelementptr inbounds nuw double, ptr %0, i64 %7
  %11 = load double, ptr %10, align 8, !tbaa !9
  %12 = fmul double %11, %11
  %13 = getelementptr inbounds nuw i8, ptr %9, i64 8
  store double %12, ptr %13, align 8, !tbaa !26
  %14 = add nuw nsw i64 %7, 1
  %15 = getelementptr inbounds nuw i8, ptr %9, i64 16
  %16 = trunc nuw nsw i64 %14 to i32
  store i32 %16, ptr %15, align 8, !tbaa !29
  store ptr %8, ptr %9, align 8, !tbaa !30
  %17 = icmp eq i64 %14, %5
  br i1 %17, label %18, label %6, !llvm.loop !31

18:                                               ; preds = %6, %18
  %19 = phi ptr [ %21, %18 ], [ %9, %6 ]
  %20 = phi double [ %27, %18 ], [ 0.000000e+00, %6 ]
  %21 = load ptr, ptr %19, align 8, !tbaa !30
  %22 = getelementptr inbounds nuw i8, ptr %19, i64 8
  %23 = load double, ptr %22, align 8, !tbaa !26
  %24 = getelementptr inbounds nuw i8, ptr %19, i64 16
  %25 = load i32, ptr %24, align 8, !tbaa !29
  %26 = sitofp i32 %25 to double
  %27 = tail call double @llvm.fmuladd.f64(double %23, double %26, double %20)
  tail call void @free(ptr noundef nonnull %19) #17
  %28 = icmp eq ptr %21, null
  br i1 %28, label %29, label %18, !llvm.loop !32

29:                                               ; preds = %18, %2
  %30 = phi double [ 0.000000e+00, %2 ], [ %27, %18 ]
  ret double %30
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @predicted(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1) #10 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %4 = load double, ptr %3, align 8, !tbaa !16
  %5 = load i32, ptr %0, align 8, !tbaa !11
  %6 = icmp sgt i32 %5, 0
  br i1 %6, label %7, label %33

7:                                                ; preds = %2
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %9 = load ptr, ptr %8, align 8, !tbaa !15
  %10 = zext nneg i32 %5 to i64
  %11 = and i64 %10, 3
  %12 = icmp ult i32 %5, 4
  br i1 %12, label %17, label %13

13:                                               ; preds = %7
  %14 = and i64 %10, 2147483644
  br label %36

15:                                               ; preds = %36
  %16 = icmp eq i64 %11, 0
  br i1 %16, label %33, label %17

17:                                               ; preds = %15, %7
  %18 = phi i64 [ 0, %7 ], [ %63, %15 ]
  %19 = phi double [ %4, %7 ], [ %62, %15 ]
  %20 = icmp ne i64 %11, 0
  tail call void @llvm.assume(i1 %20)
  br label %21

21:                                               ; preds = %21, %17
  %22 = phi i64 [ %18, %17 ], [ %30, %21 ]
  %23 = phi double [ %19, %17 ], [ %29, %21 ]
  %24 = phi i64 [ 0, %17 ], [ %31, %21 ]
  %25 = getelementptr inbounds nuw double, ptr %9, i64 %22
  %26 = load double, ptr %25, align 8, !tbaa !9
  %27 = getelementptr inbounds nuw double, ptr %1, i64 %22
  %28 = load double, ptr %27, align 8, !tbaa !9
  %29 = tail call double @llvm.fmuladd.f64(double %26, double %28, double %23)
  %30 = add nuw nsw i64 %22, 1
  %31 = add i64 %24, 1
  %32 = icmp eq i64 %31, %11
  br i1 %32, label %33, label %21, !llvm.loop !33

33:                                               ; preds = %15, %21, %2
  %34 = phi double [ %4, %2 ], [ %62, %15 ], [ %29, %21 ]
  %35 = fmul double %34, %34
  ret double %35

36:                                               ; preds = %36, %13
  %37 = phi i64 [ 0, %13 ], [ %63, %36 ]
  %38 = phi double [ %4, %13 ], [ %62, %36 ]
  %39 = phi i64 [ 0, %13 ], [ %64, %36 ]
  %40 = getelementptr inbounds nuw double, ptr %9, i64 %37
  %41 = load double, ptr %40, align 8, !tbaa !9
  %42 = getelementptr inbounds nuw double, ptr %1, i64 %37
  %43 = load double, ptr %42, align 8, !tbaa !9
  %44 = tail call double @llvm.fmuladd.f64(double %41, double %43, double %38)
  %45 = or disjoint i64 %37, 1
  %46 = getelementptr inbounds nuw double, ptr %9, i64 %45
  %47 = load double, ptr %46, align 8, !tbaa !9
  %48 = getelementptr inbounds nuw double, ptr %1, i64 %45
  %49 = load double, ptr %48, align 8, !tbaa !9
  %50 = tail call double @llvm.fmuladd.f64(double %47, double %49, double %44)
  %51 = or disjoint i64 %37, 2
  %52 = getelementptr inbounds nuw double, ptr %9, i64 %51
  %53 = load double, ptr %52, align 8, !tbaa !9
  %54 = getelementptr inbounds nuw double, ptr %1, i64 %51
  %55 = load double, ptr %54, align 8, !tbaa !9
  %56 = tail call double @llvm.fmuladd.f64(double %53, double %55, double %50)
  %57 = or disjoint i64 %37, 3
  %58 = getelementptr inbounds nuw double, ptr %9, i64 %57
  %59 = load double, ptr %58, align 8, !tbaa !9
  %60 = getelementptr inbounds nuw double, ptr %1, i64 %57
  %61 = load double, ptr %60, align 8, !tbaa !9
  %62 = tail call double @llvm.fmuladd.f64(double %59, double %61, double %56)
  %63 = add nuw nsw i64 %37, 4
  %64 = add i64 %39, 4
  %65 = icmp eq i64 %64, %14
  br i1 %65, label %15, label %36, !llvm.loop !34
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #11

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #12

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #13

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #14

; Function Attrs: mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #15

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #16

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { mustprogress nofree norecurse nounwind willreturn memory(errnomem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #7 = { nofree norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { nounwind memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #10 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #11 = { nofree nounwind "no-trapping-math"="true" }
attributes #12 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #13 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #14 = { mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #15 = { mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #16 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #17 = { nounwind }
attributes #18 = { cold noreturn nounwind }
attributes #19 = { nounwind allocsize(0) }

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
!11 = !{!12, !6, i64 0}
!12 = !{!"model", !6, i64 0, !13, i64 8, !10, i64 16}
!13 = !{!"p1 double", !14, i64 0}
!14 = !{!"any pointer", !7, i64 0}
!15 = !{!12, !13, i64 8}
!16 = !{!12, !10, i64 16}
!17 = distinct !{!17, !18}
!18 = !{!"llvm.loop.unroll.disable"}
!19 = distinct !{!19, !20}
!20 = !{!"llvm.loop.mustprogress"}
!21 = distinct !{!21, !20, !22, !23}
!22 = !{!"llvm.loop.isvectorized", i32 1}
!23 = !{!"llvm.loop.unroll.runtime.disable"}
!24 = distinct !{!24, !18}
!25 = distinct !{!25, !20, !22}
!26 = !{!27, !10, i64 8}
!27 = !{!"node", !28, i64 0, !10, i64 8, !6, i64 16}
!28 = !{!"p1 _ZTS4node", !14, i64 0}
!29 = !{!27, !6, i64 16}
!30 = !{!27, !28, i64 0}
!31 = distinct !{!31, !20}
!32 = distinct !{!32, !20}
!33 = distinct !{!33, !18}
!34 = distinct !{!34, !20}
