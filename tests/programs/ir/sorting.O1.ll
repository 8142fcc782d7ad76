source_filename = "sorting.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.record = type { double, i32, float }

@__const.main.x = private unnamed_addr constant [4 x float] [float 2.000000e+00, float 4.000000e+00, float 1.000000e+00, float 3.000000e+00], align 16
@__const.main.a = private unnamed_addr constant [3 x %struct.record] [%struct.record { double 1.000000e+00, i32 5, float 5.000000e-01 }, %struct.record { double 3.000000e+00, i32 6, float 1.000000e+00 }, %struct.record { double 2.000000e+00, i32 7, float 2.000000e+00 }], align 16
@__const.main.v = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 3.000000e+00, double 2.000000e+00], align 16
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [4 x float], align 16
  %2 = alloca [4 x float], align 16
  %3 = alloca float, align 4
  %4 = alloca float, align 4
  %5 = alloca [3 x %struct.record], align 16
  %6 = alloca [3 x %struct.record], align 16
  %7 = alloca [3 x double], align 16
  %8 = alloca [3 x double], align 16
  %9 = alloca [3 x ptr], align 16
  %10 = alloca [3 x ptr], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %1, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.x, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %2, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #11
  store float 0.000000e+00, ptr %3, align 4, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #11
  store float 1.000000e+00, ptr %4, align 4, !tbaa !9
  %11 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @insertion_sort, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 4, ptr noundef nonnull %3, ptr noundef nonnull %4) #11
  %12 = load float, ptr %3, align 4, !tbaa !9
  %13 = fpext float %12 to double
  %14 = fadd double %13, -2.000000e+01
  %15 = call double @llvm.fabs.f64(double %14)
  %16 = fcmp ugt double %15, 4.200000e-04
  br i1 %16, label %17, label %19

17:                                               ; preds = %0
  %18 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 49, double noundef %13, double noundef 2.000000e+01)
  call void @exit(i32 noundef 1) #12
  unreachable

19:                                               ; preds = %0
  %20 = load float, ptr %2, align 16, !tbaa !9
  %21 = fpext float %20 to double
  %22 = fadd double %21, -3.000000e+00
  %23 = call double @llvm.fabs.f64(double %22)
  %24 = fcmp ugt double %23, 8.000000e-05
  br i1 %24, label %25, label %27

25:                                               ; preds = %19
  %26 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 50, double noundef %21, double noundef 3.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

27:                                               ; preds = %19
  %28 = getelementptr inbounds nuw i8, ptr %2, i64 4
  %29 = load float, ptr %28, align 4, !tbaa !9
  %30 = fpext float %29 to double
  %31 = fadd double %30, -1.000000e+00
  %32 = call double @llvm.fabs.f64(double %31)
  %33 = fcmp ugt double %32, 4.000000e-05
  br i1 %33, label %34, label %36

34:                                               ; preds = %27
  %35 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 51, double noundef %30, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

36:                                               ; preds = %27
  %37 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %38 = load float, ptr %37, align 8, !tbaa !9
  %39 = fpext float %38 to double
  %40 = fadd double %39, -4.000000e+00
  %41 = call double @llvm.fabs.f64(double %40)
  %42 = fcmp ugt double %41, 1.000000e-04
  br i1 %42, label %43, label %45

43:                                               ; preds = %36
  %44 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 52, double noundef %39, double noundef 4.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

45:                                               ; preds = %36
  %46 = getelementptr inbounds nuw i8, ptr %2, i64 12
  %47 = load float, ptr %46, align 4, !tbaa !9
  %48 = fpext float %47 to double
  %49 = fadd double %48, -2.000000e+00
  %50 = call double @llvm.fabs.f64(double %49)
  %51 = fcmp ugt double %50, 0x3F0F75104D551D6A
  br i1 %51, label %52, label %54

52:                                               ; preds = %45
  %53 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 53, double noundef %48, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

54:                                               ; preds = %45
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(48) %5, ptr noundef nonnull align 16 dereferenceable(48) @__const.main.a, i64 48, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(48) %6, i8 0, i64 48, i1 false)
  %55 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @sorted_records, ptr noundef nonnull %5, ptr noundef nonnull %6, i32 noundef 3) #11
  %56 = load double, ptr %6, align 16, !tbaa !11
  %57 = fadd double %56, -3.000000e+00
  %58 = call double @llvm.fabs.f64(double %57)
  %59 = fcmp ugt double %58, 4.000000e-11
  br i1 %59, label %60, label %62

60:                                               ; preds = %54
  %61 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 57, double noundef %56, double noundef 3.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

62:                                               ; preds = %54
  %63 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %64 = load double, ptr %63, align 16, !tbaa !11
  %65 = fadd double %64, -1.000000e+00
  %66 = call double @llvm.fabs.f64(double %65)
  %67 = fcmp ugt double %66, 2.000000e-11
  br i1 %67, label %68, label %70

68:                                               ; preds = %62
  %69 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 58, double noundef %64, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

70:                                               ; preds = %62
  %71 = getelementptr inbounds nuw i8, ptr %6, i64 32
  %72 = load double, ptr %71, align 16, !tbaa !11
  %73 = fadd double %72, -2.000000e+00
  %74 = call double @llvm.fabs.f64(double %73)
  %75 = fcmp ugt double %74, 3.000000e-11
  br i1 %75, label %76, label %78

76:                                               ; preds = %70
  %77 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 59, double noundef %72, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

78:                                               ; preds = %70
  %79 = getelementptr inbounds nuw i8, ptr %6, i64 44
  %80 = load float, ptr %79, align 4, !tbaa !14
  %81 = fpext float %80 to double
  %82 = fadd double %81, -7.000000e+00
  %83 = call double @llvm.fabs.f64(double %82)
  %84 = fcmp ugt double %83, 1.600000e-04
  br i1 %84, label %85, label %87

85:                                               ; preds = %78
  %86 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 60, double noundef %81, double noundef 7.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

87:                                               ; preds = %78
  %88 = getelementptr inbounds nuw i8, ptr %6, i64 12
  %89 = load float, ptr %88, align 4, !tbaa !14
  %90 = fpext float %89 to double
  %91 = fadd double %90, -5.000000e+00
  %92 = call double @llvm.fabs.f64(double %91)
  %93 = fcmp ugt double %92, 0x3F1F75104D551D6A
  br i1 %93, label %94, label %96

94:                                               ; preds = %87
  %95 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 61, double noundef %90, double noundef 5.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

96:                                               ; preds = %87
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %7, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.v, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %8, i8 0, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #11
  store ptr %7, ptr %9, align 16, !tbaa !15
  %97 = getelementptr inbounds nuw i8, ptr %9, i64 8
  %98 = getelementptr inbounds nuw i8, ptr %7, i64 8
  store ptr %98, ptr %97, align 8, !tbaa !15
  %99 = getelementptr inbounds nuw i8, ptr %9, i64 16
  %100 = getelementptr inbounds nuw i8, ptr %7, i64 16
  store ptr %100, ptr %99, align 16, !tbaa !15
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #11
  store ptr %8, ptr %10, align 16, !tbaa !15
  %101 = getelementptr inbounds nuw i8, ptr %10, i64 8
  %102 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store ptr %102, ptr %101, align 8, !tbaa !15
  %103 = getelementptr inbounds nuw i8, ptr %10, i64 16
  %104 = getelementptr inbounds nuw i8, ptr %8, i64 16
  store ptr %104, ptr %103, align 16, !tbaa !15
  %105 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @sorted_pointers, ptr noundef nonnull %9, ptr noundef nonnull %10, i32 noundef 3) #11
  %106 = load double, ptr %8, align 16, !tbaa !18
  %107 = fadd double %106, -3.000000e+00
  %108 = call double @llvm.fabs.f64(double %107)
  %109 = fcmp ugt double %108, 4.000000e-11
  br i1 %109, label %110, label %112

110:                                              ; preds = %96
  %111 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 65, double noundef %106, double noundef 3.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

112:                                              ; preds = %96
  %113 = load double, ptr %102, align 8, !tbaa !18
  %114 = fadd double %113, -1.000000e+00
  %115 = call double @llvm.fabs.f64(double %114)
  %116 = fcmp ugt double %115, 2.000000e-11
  br i1 %116, label %117, label %119

117:                                              ; preds = %112
  %118 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 66, double noundef %113, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

119:                                              ; preds = %112
  %120 = load double, ptr %104, align 16, !tbaa !18
  %121 = fadd double %120, -2.000000e+00
  %122 = call double @llvm.fabs.f64(double %121)
  %123 = fcmp ugt double %122, 3.000000e-11
  br i1 %123, label %124, label %126

124:                                              ; preds = %119
  %125 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 67, double noundef %120, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

126:                                              ; preds = %119
  call void @llvm.lifetime.end.p0(ptr nonnull %10) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %9) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #11
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #4

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal void @insertion_sort(ptr noalias noundef captures(none) %0, i32 noundef %1, ptr noalias noundef writeonly captures(none) %2) #5 {
  %4 = icmp sgt i32 %1, 1
  br i1 %4, label %5, label %30

5:                                                ; preds = %3
  %6 = zext nneg i32 %1 to i64
  %7 = add nsw i64 %6, -1
  %8 = and i64 %7, 1
  %9 = icmp eq i32 %1, 2
  br i1 %9, label %17, label %10

10:                                               ; preds = %5
  %11 = and i64 %7, -2
  br label %12

12:                                               ; preds = %57, %10
  %13 = phi i64 [ 1, %10 ], [ %58, %57 ]
  %14 = phi i64 [ 0, %10 ], [ %59, %57 ]
  br label %38

15:                                               ; preds = %57
  %16 = icmp eq i64 %8, 0
  br i1 %16, label %30, label %17

17:                                               ; preds = %15, %5
  %18 = phi i64 [ 1, %5 ], [ %58, %15 ]
  %19 = icmp ne i64 %8, 0
  tail call void @llvm.assume(i1 %19)
  br label %20

20:                                               ; preds = %27, %17
  %21 = phi i64 [ %18, %17 ], [ %28, %27 ]
  %22 = getelementptr float, ptr %0, i64 %21
  %23 = getelementptr i8, ptr %22, i64 -4
  %24 = load float, ptr %23, align 4, !tbaa !9
  %25 = load float, ptr %22, align 4, !tbaa !9
  %26 = fcmp olt float %24, %25
  br i1 %26, label %27, label %30

27:                                               ; preds = %20
  store float %24, ptr %22, align 4, !tbaa !9
  store float %25, ptr %23, align 4, !tbaa !9
  %28 = add nsw i64 %21, -1
  %29 = icmp sgt i64 %21, 1
  br i1 %29, label %20, label %30, !llvm.loop !19

30:                                               ; preds = %15, %27, %20, %3
  %31 = icmp sgt i32 %1, 0
  br i1 %31, label %32, label %82

32:                                               ; preds = %30
  %33 = zext nneg i32 %1 to i64
  %34 = and i64 %33, 3
  %35 = icmp ult i32 %1, 4
  br i1 %35, label %66, label %36

36:                                               ; preds = %32
  %37 = and i64 %33, 2147483644
  br label %84

38:                                               ; preds = %12, %61
  %39 = phi i64 [ %13, %12 ], [ %62, %61 ]
  %40 = getelementptr float, ptr %0, i64 %39
  %41 = getelementptr i8, ptr %40, i64 -4
  %42 = load float, ptr %41, align 4, !tbaa !9
  %43 = load float, ptr %40, align 4, !tbaa !9
  %44 = fcmp olt float %42, %43
  br i1 %44, label %61, label %45

45:                                               ; preds = %61, %38
  %46 = add nuw nsw i64 %13, 1
  br label %47

47:                                               ; preds = %54, %45
  %48 = phi i64 [ %46, %45 ], [ %55, %54 ]
  %49 = getelementptr float, ptr %0, i64 %48
  %50 = getelementptr i8, ptr %49, i64 -4
  %51 = load float, ptr %50, align 4, !tbaa !9
  %52 = load float, ptr %49, align 4, !tbaa !9
  %53 = fcmp olt float %51, %52
  br i1 %53, label %54, label %57

54:                                               ; preds = %47
  store float %51, ptr %49, align 4, !tbaa !9
  store float %52, ptr %50, align 4, !tbaa !9
  %55 = add nsw i64 %48, -1
  %56 = icmp sgt i64 %48, 1
  br i1 %56, label %47, label %57, !llvm.loop !19

57:                                               ; preds = %54, %47
  %58 = add nuw nsw i64 %13, 2
  %59 = add i64 %14, 2
  %60 = icmp eq i64 %59, %11
  br i1 %60, label %15, label %12, !llvm.loop !21

61:                                               ; preds = %38
  store float %42, ptr %40, align 4, !tbaa !9
  store float %43, ptr %41, align 4, !tbaa !9
  %62 = add nsw i64 %39, -1
  %63 = icmp sgt i64 %39, 1
  br i1 %63, label %38, label %45, !llvm.loop !19

64:                                               ; preds = %84
  %65 = icmp eq i64 %34, 0
  br i1 %65, label %82, label %66

66:                                               ; preds = %64, %32
  %67 = phi i64 [ 0, %32 ], [ %108, %64 ]
  %68 = phi float [ 0.000000e+00, %32 ], [ %111, %64 ]
  %69 = icmp ne i64 %34, 0
  tail call void @llvm.assume(i1 %69)
  br label %70

70:                                               ; preds = %70, %66
  %71 = phi i64 [ %67, %66 ], [ %76, %70 ]
  %72 = phi float [ %68, %66 ], [ %79, %70 ]
  %73 = phi i64 [ 0, %66 ], [ %80, %70 ]
  %74 = getelementptr inbounds nuw float, ptr %0, i64 %71
  %75 = load float, ptr %74, align 4, !tbaa !9
  %76 = add nuw nsw i64 %71, 1
  %77 = trunc nuw nsw i64 %76 to i32
  %78 = uitofp nneg i32 %77 to float
  %79 = tail call float @llvm.fmuladd.f32(float %75, float %78, float %72)
  %80 = add i64 %73, 1
  %81 = icmp eq i64 %80, %34
  br i1 %81, label %82, label %70, !llvm.loop !22

82:                                               ; preds = %64, %70, %30
  %83 = phi float [ 0.000000e+00, %30 ], [ %111, %64 ], [ %79, %70 ]
  store float %83, ptr %2, align 4, !tbaa !9
  ret void

84:                                               ; preds = %84, %36
  %85 = phi i64 [ 0, %36 ], [ %108, %84 ]
  %86 = phi float [ 0.000000e+00, %36 ], [ %111, %84 ]
  %87 = phi i64 [ 0, %36 ], [ %112, %84 ]
  %88 = getelementptr inbounds nuw float, ptr %0, i64 %85
  %89 = load float, ptr %88, align 4, !tbaa !9
  %90 = or disjoint i64 %85, 1
  %91 = trunc nuw nsw i64 %90 to i32
  %92 = uitofp nneg i32 %91 to float
  %93 = tail call float @llvm.fmuladd.f32(float %89, float %92, float %86)
  %94 = getelementptr inbounds nuw float, ptr %0, i64 %90
  %95 = load float, ptr %94, align 4, !tbaa !9
  %96 = or disjoint i64 %85, 2
  %97 = trunc nuw nsw i64 %96 to i32
  %98 = uitofp nneg i32 %97 to float
  %99 = tail call float @llvm.fmuladd.f32(float %95, float %98, float %93)
  %100 = getelementptr inbounds nuw float, ptr %0, i64 %96
  %101 = load float, ptr %100, align 4, !tbaa !9
  %102 = or disjoint i64 %85, 3
  %103 = trunc nuw nsw i64 %102 to i32
  %104 = uitofp nneg i32 %103 to float
  %105 = tail call float @llvm.fmuladd.f32(float %101, float %104, float %99)
  %106 = getelementptr inbounds nuw float, ptr %0, i64 %102
  %107 = load float, ptr %106, align 4, !tbaa !9
  %108 = add nuw nsw i64 %85, 4
  %109 = trunc nuw nsw i64 %108 to i32
  %110 = uitofp nneg i32 %109 to float
  %111 = tail call float @llvm.fmuladd.f32(float %107, float %110, float %105)
  %112 = add i64 %87, 4
  %113 = icmp eq i64 %112, %37
  br i1 %113, label %64, label %84, !llvm.loop !24
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal double @sorted_records(ptr noundef captures(none) %0, i32 noundef %1) #5 {
  %3 = alloca %struct.record, align 8
  %4 = icmp sgt i32 %1, 1
  br i1 %4, label %5, label %9

5:                                                ; preds = %2
  %6 = zext nneg i32 %1 to i64
  br label %7

7:                                                ; preds = %5, %24
  %8 = phi i64 [ 1, %5 ], [ %25, %24 ]
  br label %17

9:                                                ; preds = %24, %2
  %10 = icmp sgt i32 %1, 0
  br i1 %10, label %11, label %50

11:                                               ; preds = %9
  %12 = zext nneg i32 %1 to i64
  %13 = and i64 %12, 1
  %14 = icmp eq i32 %1, 1
  br i1 %14, label %32, label %15

15:                                               ; preds = %11
  %16 = and i64 %12, 2147483646
  br label %52

17:                                               ; preds = %7, %27
  %18 = phi i64 [ %8, %7 ], [ %28, %27 ]
  %19 = getelementptr %struct.record, ptr %0, i64 %18
  %20 = getelementptr i8, ptr %19, i64 -16
  %21 = load double, ptr %20, align 8, !tbaa !11
  %22 = load double, ptr %19, align 8, !tbaa !11
  %23 = fcmp olt double %21, %22
  br i1 %23, label %27, label %24

24:                                               ; preds = %27, %17
  %25 = add nuw nsw i64 %8, 1
  %26 = icmp eq i64 %25, %6
  br i1 %26, label %9, label %7, !llvm.loop !25

27:                                               ; preds = %17
  call void @llvm.lifetime.start.p0(ptr nonnull %3)
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %3, ptr noundef nonnull align 8 dereferenceable(16) %19, i64 16, i1 false), !tbaa.struct !26
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %19, ptr noundef nonnull align 8 dereferenceable(16) %20, i64 16, i1 false), !tbaa.struct !26
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %20, ptr noundef nonnull align 8 dereferenceable(16) %3, i64 16, i1 false), !tbaa.struct !26
  call void @llvm.lifetime.end.p0(ptr nonnull %3)
  %28 = add nsw i64 %18, -1
  %29 = icmp sgt i64 %18, 1
  br i1 %29, label %17, label %24, !llvm.loop !27

30:                                               ; preds = %52
  %31 = icmp eq i64 %13, 0
  br i1 %31, label %50, label %32

32:                                               ; preds = %30, %11
  %33 = phi i64 [ 0, %11 ], [ %72, %30 ]
  %34 = phi double [ 0.000000e+00, %11 ], [ %83, %30 ]
  %35 = icmp ne i64 %13, 0
  tail call void @llvm.assume(i1 %35)
  %36 = getelementptr inbounds nuw %struct.record, ptr %0, i64 %33
  %37 = load double, ptr %36, align 8, !tbaa !11
  %38 = trunc i64 %33 to i32
  %39 = add i32 %38, 1
  %40 = uitofp nneg i32 %39 to double
  %41 = getelementptr inbounds nuw i8, ptr %36, i64 12
  %42 = load float, ptr %41, align 4, !tbaa !14
  %43 = getelementptr inbounds nuw i8, ptr %36, i64 8
  %44 = load i32, ptr %43, align 8, !tbaa !28
  %45 = sitofp i32 %44 to float
  %46 = fmul float %42, %45
  %47 = fpext float %46 to double
  %48 = tail call double @llvm.fmuladd.f64(double %37, double %40, double %47)
  %49 = fadd double %34, %48
  br label %50

50:                                               ; preds = %32, %30, %9
  %51 = phi double [ 0.000000e+00, %9 ], [ %83, %30 ], [ %49, %32 ]
  ret double %51

52:                                               ; preds = %52, %15
  %53 = phi i64 [ 0, %15 ], [ %72, %52 ]
  %54 = phi double [ 0.000000e+00, %15 ], [ %83, %52 ]
  %55 = phi i64 [ 0, %15 ], [ %84, %52 ]
  %56 = getelementptr inbounds nuw %struct.record, ptr %0, i64 %53
  %57 = load double, ptr %56, align 8, !tbaa !11
  %58 = or disjoint i64 %53, 1
  %59 = trunc nuw nsw i64 %58 to i32
  %60 = uitofp nneg i32 %59 to double
  %61 = getelementptr inbounds nuw i8, ptr %56, i64 12
  %62 = load float, ptr %61, align 4, !tbaa !14
  %63 = getelementptr inbounds nuw i8, ptr %56, i64 8
  %64 = load i32, ptr %63, align 8, !tbaa !28
  %65 = sitofp i32 %64 to float
  %66 = fmul float %62, %65
  %67 = fpext float %66 to double
  %68 = tail call double @llvm.fmuladd.f64(double %57, double %60, double %67)
  %69 = fadd double %54, %68
  %70 = getelementptr inbounds nuw %struct.record, ptr %0, i64 %58
  %71 = load double, ptr %70, align 8, !tbaa !11
  %72 = add nuw nsw i64 %53, 2
  %73 = trunc nuw nsw i64 %72 to i32
  %74 = uitofp nneg i32 %73 to double
  %75 = getelementptr inbounds nuw i8, ptr %70, i64 12
  %76 = load float, ptr %75, align 4, !tbaa !14
  %77 = getelementptr inbounds nuw i8, ptr %70, i64 8
  %78 = load i32, ptr %77, align 8, !tbaa !28
  %79 = sitofp i32 %78 to float
  %80 = fmul float %76, %79
  %81 = fpext float %80 to double
  %82 = tail call double @llvm.fmuladd.f64(double %71, double %74, double %81)
  %83 = fadd double %69, %82
  %84 = add i64 %55, 2
  %85 = icmp eq i64 %84, %16
  br i1 %85, label %30, label %52, !llvm.loop !29
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @sorted_pointers(ptr noundef captures(none) %0, i32 noundef %1) #6 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %86

4:                                                ; preds = %2, %36
  %5 = phi i32 [ %37, %36 ], [ 0, %2 ]
  %6 = xor i32 %5, -1
  %7 = add nsw i32 %1, %6
  %8 = zext i32 %7 to i64
  %9 = sub nsw i32 %1, %5
  %10 = icmp sgt i32 %9, 1
  br i1 %10, label %11, label %36

11:                                               ; preds = %4
  %12 = and i64 %8, 1
  %13 = icmp eq i32 %7, 1
  br i1 %13, label %24, label %14

14:                                               ; preds = %11
  %15 = and i64 %8, 4294967294
  br label %39

16:                                               ; preds = %36
  %17 = zext nneg i32 %1 to i64
  %18 = and i64 %17, 3
  %19 = icmp ult i32 %1, 4
  br i1 %19, label %69, label %20

20:                                               ; preds = %16
  %21 = and i64 %17, 2147483644
  br label %88

22:                                               ; preds = %62
  %23 = icmp eq i64 %12, 0
  br i1 %23, label %36, label %24

24:                                               ; preds = %22, %11
  %25 = phi i64 [ 0, %11 ], [ %64, %22 ]
  %26 = phi i64 [ 1, %11 ], [ %63, %22 ]
  %27 = icmp ne i64 %12, 0
  tail call void @llvm.assume(i1 %27)
  %28 = getelementptr inbounds nuw ptr, ptr %0, i64 %25
  %29 = load ptr, ptr %28, align 8, !tbaa !15
  %30 = load double, ptr %29, align 8, !tbaa !18
  %31 = getelementptr inbounds nuw ptr, ptr %0, i64 %26
  %32 = load ptr, ptr %31, align 8, !tbaa !15
  %33 = load double, ptr %32, align 8, !tbaa !18
  %34 = fcmp olt double %30, %33
  br i1 %34, label %35, label %36

35:                                               ; preds = %24
  store ptr %32, ptr %28, align 8, !tbaa !15
  store ptr %29, ptr %31, align 8, !tbaa !15
  br label %36

36:                                               ; preds = %22, %35, %24, %4
  %37 = add nuw nsw i32 %5, 1
  %38 = icmp eq i32 %37, %1
  br i1 %38, label %16, label %4, !llvm.loop !30

39:                                               ; preds = %62, %14
  %40 = phi i64 [ 0, %14 ], [ %64, %62 ]
  %41 = phi i64 [ 1, %14 ], [ %63, %62 ]
  %42 = phi i64 [ 0, %14 ], [ %65, %62 ]
  %43 = getelementptr inbounds nuw ptr, ptr %0, i64 %40
  %44 = load ptr, ptr %43, align 8, !tbaa !15
  %45 = load double, ptr %44, align 8, !tbaa !18
  %46 = getelementptr inbounds nuw ptr, ptr %0, i64 %41
  %47 = load ptr, ptr %46, align 8, !tbaa !15
  %48 = load double, ptr %47, align 8, !tbaa !18
  %49 = fcmp olt double %45, %48
  br i1 %49, label %50, label %51

50:                                               ; preds = %39
  store ptr %47, ptr %43, align 8, !tbaa !15
  store ptr %44, ptr %46, align 8, !tbaa !15
  br label %51

51:                                               ; preds = %39, %50
  %52 = getelementptr inbounds nuw ptr, ptr %0, i64 %40
  %53 = getelementptr inbounds nuw i8, ptr %52, i64 8
  %54 = load ptr, ptr %53, align 8, !tbaa !15
  %55 = load double, ptr %54, align 8, !tbaa !18
  %56 = getelementptr inbounds nuw ptr, ptr %0, i64 %41
  %57 = getelementptr inbounds nuw i8, ptr %56, i64 8
  %58 = load ptr, ptr %57, align 8, !tbaa !15
  %59 = load double, ptr %58, align 8, !tbaa !18
  %60 = fcmp olt double %55, %59
  br i1 %60, label %61, label %62

61:                                               ; preds = %51
  store ptr %58, ptr %53, align 8, !tbaa !15
  store ptr %54, ptr %57, align 8, !tbaa !15
  br label %62

62:                                               ; preds = %61, %51
  %63 = add nuw nsw i64 %41, 2
  %64 = add nuw nsw i64 %40, 2
  %65 = add i64 %42, 2
  %66 = icmp eq i64 %65, %15
  br i1 %66, label %22, label %39, !llvm.loop !31

67:                                               ; preds = %88
  %68 = icmp eq i64 %18, 0
  br i1 %68, label %86, label %69

69:                                               ; preds = %67, %16
  %70 = phi i64 [ 0, %16 ], [ %116, %67 ]
  %71 = phi double [ 0.000000e+00, %16 ], [ %119, %67 ]
  %72 = icmp ne i64 %18, 0
  tail call void @llvm.assume(i1 %72)
  br label %73

73:                                               ; preds = %73, %69
  %74 = phi i64 [ %70, %69 ], [ %80, %73 ]
  %75 = phi double [ %71, %69 ], [ %83, %73 ]
  %76 = phi i64 [ 0, %69 ], [ %84, %73 ]
  %77 = getelementptr inbounds nuw ptr, ptr %0, i64 %74
  %78 = load ptr, ptr %77, align 8, !tbaa !15
  %79 = load double, ptr %78, align 8, !tbaa !18
  %80 = add nuw nsw i64 %74, 1
  %81 = trunc nuw nsw i64 %80 to i32
  %82 = uitofp nneg i32 %81 to double
  %83 = tail call double @llvm.fmuladd.f64(double %79, double %82, double %75)
  %84 = add i64 %76, 1
  %85 = icmp eq i64 %84, %18
  br i1 %85, label %86, label %73, !llvm.loop !32

86:                                               ; preds = %67, %73, %2
  %87 = phi double [ 0.000000e+00, %2 ], [ %119, %67 ], [ %83, %73 ]
  ret double %87

88:                                               ; preds = %88, %20
  %89 = phi i64 [ 0, %20 ], [ %116, %88 ]
  %90 = phi double [ 0.000000e+00, %20 ], [ %119, %88 ]
  %91 = phi i64 [ 0, %20 ], [ %120, %88 ]
  %92 = getelementptr inbounds nuw ptr, ptr %0, i64 %89
  %93 = load ptr, ptr %92, align 8, !tbaa !15
  %94 = load double, ptr %93, align 8, !tbaa !18
  %95 = or disjoint i64 %89, 1
  %96 = trunc nuw nsw i64 %95 to i32
  %97 = uitofp nneg i32 %96 to double
  %98 = tail call double @llvm.fmuladd.f64(double %94, double %97, double %90)
  %99 = getelementptr inbounds nuw ptr, ptr %0, i64 %95
  %100 = load ptr, ptr %99, align 8, !tbaa !15
  %101 = load double, ptr %100, align 8, !tbaa !18
  %102 = or disjoint i64 %89, 2
  %103 = trunc nuw nsw i64 %102 to i32
  %104 = uitofp nneg i32 %103 to double
  %105 = tail call double @llvm.fmuladd.f64(double %101, double %104, double %98)
  %106 = getelementptr inbounds nuw ptr, ptr %0, i64 %102
  %107 = load ptr, ptr %106, align 8, !tbaa !15
  %108 = load double, ptr %107, align 8, !tbaa !18
  %109 = or disjoint i64 %89, 3
  %110 = trunc nuw nsw i64 %109 to i32
  %111 = uitofp nneg i32 %110 to double
  %112 = tail call double @llvm.fmuladd.f64(double %108, double %111, double %105)
  %113 = getelementptr inbounds nuw ptr, ptr %0, i64 %109
  %114 = load ptr, ptr %113, align 8, !tbaa !15
  %115 = load double, ptr %114, align 8, !tbaa !18
  %116 = add nuw nsw i64 %89, 4
  %117 = trunc nuw nsw i64 %116 to i32
  %118 = uitofp nneg i32 %117 to double
  %119 = tail call double @llvm.fmuladd.f64(double %115, double %118, double %112)
  %120 = add i64 %91, 4
  %121 = icmp eq i64 %120, %21
  br i1 %121, label %67, label %88, !llvm.loop !33
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fmuladd.f32(float, float, float) #7

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #7

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #8

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #9

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #7

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #10

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { "no-trapping-math"="true" }
attributes #5 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
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
!10 = !{!"float", !7, i64 0}
!11 = !{!12, !13, i64 0}
!12 = !{!"record", !13, i64 0, !6, i64 8, !10, i64 12}
!13 = !{!"double", !7, i64 0}
!14 = !{!12, !10, i64 12}
!15 = !{!16, !16, i64 0}
!16 = !{!"p1 double", !17, i64 0}
!17 = !{!"any pointer", !7, i64 0}
!18 = !{!13, !13, i64 0}
!19 = distinct !{!19, !20}
!20 = !{!"llvm.loop.mustprogress"}
!21 = distinct !{!21, !20}
!22 = distinct !{!22, !23}
!23 = !{!"llvm.loop.unroll.disable"}
!24 = distinct !{!24, !20}
!25 = distinct !{!25, !20}
!26 = !{i64 0, i64 8, !18, i64 8, i64 4, !5, i64 12, i64 4, !9}
!27 = distinct !{!27, !20}
!28 = !{!12, !6, i64 8}
!29 = distinct !{!29, !20}
!30 = distinct !{!30, !20}
!31 = distinct !{!31, !20}
!32 = distinct !{!32, !23}
!33 = distinct !{!33, !20}
