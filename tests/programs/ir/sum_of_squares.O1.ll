source_filename = "sum_of_squares.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [7 x double], align 16
  %2 = alloca [7 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #9
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #9
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %4 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %6 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %8 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %9 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %10 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %12 = getelementptr inbounds nuw i8, ptr %2, i64 40
  %13 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %14 = getelementptr inbounds nuw i8, ptr %2, i64 48
  br label %15

15:                                               ; preds = %0, %102
  %16 = phi i64 [ 0, %0 ], [ %103, %102 ]
  store <2 x double> <double -1.000000e+00, double -5.000000e-01>, ptr %1, align 16, !tbaa !9
  store <2 x double> splat (double 2.500000e-01), ptr %2, align 16, !tbaa !9
  store <2 x double> <double 0.000000e+00, double 5.000000e-01>, ptr %5, align 16, !tbaa !9
  store <2 x double> splat (double 2.500000e-01), ptr %6, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 1.500000e+00>, ptr %9, align 16, !tbaa !9
  store <2 x double> splat (double 2.500000e-01), ptr %10, align 16, !tbaa !9
  store double 2.000000e+00, ptr %13, align 16, !tbaa !9
  store double 2.500000e-01, ptr %14, align 16, !tbaa !9
  %17 = trunc nuw nsw i64 %16 to i32
  %18 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @sum_of_squares, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef %17) #9
  %19 = load double, ptr %2, align 16, !tbaa !9
  %20 = icmp eq i64 %16, 0
  %21 = load double, ptr %1, align 16
  %22 = call double @llvm.fmuladd.f64(double %21, double 2.000000e+00, double 2.500000e-01)
  %23 = select i1 %20, double 2.500000e-01, double %22
  %24 = fsub double %19, %23
  %25 = call double @llvm.fabs.f64(double %24)
  %26 = call double @llvm.fabs.f64(double %23)
  %27 = fadd double %26, 1.000000e+00
  %28 = fmul double %27, 0x3DA5FD7FE1796495
  %29 = fcmp ugt double %25, %28
  br i1 %29, label %113, label %30

30:                                               ; preds = %15
  %31 = load double, ptr %4, align 8, !tbaa !9
  %32 = icmp samesign ugt i64 %16, 1
  %33 = load double, ptr %3, align 8
  %34 = call double @llvm.fmuladd.f64(double %33, double 2.000000e+00, double 2.500000e-01)
  %35 = select i1 %32, double %34, double 2.500000e-01
  %36 = fsub double %31, %35
  %37 = call double @llvm.fabs.f64(double %36)
  %38 = call double @llvm.fabs.f64(double %35)
  %39 = fadd double %38, 1.000000e+00
  %40 = fmul double %39, 0x3DA5FD7FE1796495
  %41 = fcmp ugt double %37, %40
  br i1 %41, label %113, label %42

42:                                               ; preds = %30
  %43 = load double, ptr %6, align 16, !tbaa !9
  %44 = icmp samesign ugt i64 %16, 2
  %45 = load double, ptr %5, align 16
  %46 = call double @llvm.fmuladd.f64(double %45, double 2.000000e+00, double 2.500000e-01)
  %47 = select i1 %44, double %46, double 2.500000e-01
  %48 = fsub double %43, %47
  %49 = call double @llvm.fabs.f64(double %48)
  %50 = call double @llvm.fabs.f64(double %47)
  %51 = fadd double %50, 1.000000e+00
  %52 = fmul double %51, 0x3DA5FD7FE1796495
  %53 = fcmp ugt double %49, %52
  br i1 %53, label %113, label %54

54:                                               ; preds = %42
  %55 = load double, ptr %8, align 8, !tbaa !9
  %56 = icmp samesign ugt i64 %16, 3
  %57 = load double, ptr %7, align 8
  %58 = call double @llvm.fmuladd.f64(double %57, double 2.000000e+00, double 2.500000e-01)
  %59 = select i1 %56, double %58, double 2.500000e-01
  %60 = fsub double %55, %59
  %61 = call double @llvm.fabs.f64(double %60)
  %62 = call double @llvm.fabs.f64(double %59)
  %63 = fadd double %62, 1.000000e+00
  %64 = fmul double %63, 0x3DA5FD7FE1796495
  %65 = fcmp ugt double %61, %64
  br i1 %65, label %113, label %66

66:                                               ; preds = %54
  %67 = load double, ptr %10, align 16, !tbaa !9
  %68 = icmp samesign ugt i64 %16, 4
  %69 = load double, ptr %9, align 16
  %70 = call double @llvm.fmuladd.f64(double %69, double 2.000000e+00, double 2.500000e-01)
  %71 = select i1 %68, double %70, double 2.500000e-01
  %72 = fsub double %67, %71
  %73 = call double @llvm.fabs.f64(double %72)
  %74 = call double @llvm.fabs.f64(double %71)
  %75 = fadd double %74, 1.000000e+00
  %76 = fmul double %75, 0x3DA5FD7FE1796495
  %77 = fcmp ugt double %73, %76
  br i1 %77, label %113, label %78

78:                                               ; preds = %66
  %79 = load double, ptr %12, align 8, !tbaa !9
  %80 = icmp samesign ugt i64 %16, 5
  %81 = load double, ptr %11, align 8
  %82 = call double @llvm.fmuladd.f64(double %81, double 2.000000e+00, double 2.500000e-01)
  %83 = select i1 %80, double %82, double 2.500000e-01
  %84 = fsub double %79, %83
  %85 = call double @llvm.fabs.f64(double %84)
  %86 = call double @llvm.fabs.f64(double %83)
  %87 = fadd double %86, 1.000000e+00
  %88 = fmul double %87, 0x3DA5FD7FE1796495
  %89 = fcmp ugt double %85, %88
  br i1 %89, label %113, label %90

90:                                               ; preds = %78
  %91 = load double, ptr %14, align 16, !tbaa !9
  %92 = icmp samesign ugt i64 %16, 6
  %93 = load double, ptr %13, align 16
  %94 = call double @llvm.fmuladd.f64(double %93, double 2.000000e+00, double 2.500000e-01)
  %95 = select i1 %92, double %94, double 2.500000e-01
  %96 = fsub double %91, %95
  %97 = call double @llvm.fabs.f64(double %96)
  %98 = call double @llvm.fabs.f64(double %95)
  %99 = fadd double %98, 1.000000e+00
  %100 = fmul double %99, 0x3DA5FD7FE1796495
  %101 = fcmp ugt double %97, %100
  br i1 %101, label %113, label %102

102:                                              ; preds = %90
  %103 = add nuw nsw i64 %16, 1
  %104 = icmp eq i64 %103, 8
  br i1 %104, label %105, label %15, !llvm.loop !11

105:                                              ; preds = %102
  store <2 x double> <double 0.000000e+00, double 1.000000e+00>, ptr %2, align 16, !tbaa !9
  store <2 x double> <double 2.000000e+00, double 3.000000e+00>, ptr %6, align 16, !tbaa !9
  store <2 x double> <double 4.000000e+00, double 5.000000e+00>, ptr %10, align 16, !tbaa !9
  store double 6.000000e+00, ptr %14, align 16, !tbaa !9
  %106 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %107 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %108 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @square_all, i32 noundef %106, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef %107, i64 noundef 7) #9
  %109 = load double, ptr %1, align 16, !tbaa !9
  %110 = fadd double %109, -1.000000e+00
  %111 = call double @llvm.fabs.f64(double %110)
  %112 = fcmp ugt double %111, 2.000000e-11
  br i1 %112, label %176, label %180

113:                                              ; preds = %90, %78, %66, %54, %42, %30, %15
  %114 = phi double [ %23, %15 ], [ %35, %30 ], [ %47, %42 ], [ %59, %54 ], [ %71, %66 ], [ %83, %78 ], [ %95, %90 ]
  %115 = phi double [ %19, %15 ], [ %31, %30 ], [ %43, %42 ], [ %55, %54 ], [ %67, %66 ], [ %79, %78 ], [ %91, %90 ]
  %116 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 25, double noundef %115, double noundef %114)
  call void @exit(i32 noundef 1) #10
  unreachable

117:                                              ; preds = %180
  %118 = load double, ptr %3, align 8, !tbaa !9
  %119 = fadd double %118, -2.500000e-01
  %120 = call double @llvm.fabs.f64(double %119)
  %121 = fcmp ugt double %120, 0x3DAB7CDFD9D7BDBA
  br i1 %121, label %176, label %122

122:                                              ; preds = %117
  %123 = load double, ptr %4, align 8, !tbaa !9
  %124 = fadd double %123, 1.000000e+00
  %125 = call double @llvm.fabs.f64(double %124)
  %126 = fcmp ugt double %125, 2.000000e-11
  br i1 %126, label %184, label %127

127:                                              ; preds = %122
  %128 = load double, ptr %5, align 16, !tbaa !9
  %129 = call double @llvm.fabs.f64(double %128)
  %130 = fcmp ugt double %129, 0x3DA5FD7FE1796495
  br i1 %130, label %176, label %131

131:                                              ; preds = %127
  %132 = load double, ptr %6, align 16, !tbaa !9
  %133 = call double @llvm.fabs.f64(double %132)
  %134 = fcmp ugt double %133, 0x3DA5FD7FE1796495
  br i1 %134, label %184, label %135

135:                                              ; preds = %131
  %136 = load double, ptr %7, align 8, !tbaa !9
  %137 = fadd double %136, -2.500000e-01
  %138 = call double @llvm.fabs.f64(double %137)
  %139 = fcmp ugt double %138, 0x3DAB7CDFD9D7BDBA
  br i1 %139, label %176, label %140

140:                                              ; preds = %135
  %141 = load double, ptr %8, align 8, !tbaa !9
  %142 = fadd double %141, -3.000000e+00
  %143 = call double @llvm.fabs.f64(double %142)
  %144 = fcmp ugt double %143, 4.000000e-11
  br i1 %144, label %184, label %145

145:                                              ; preds = %140
  %146 = load double, ptr %9, align 16, !tbaa !9
  %147 = fadd double %146, -1.000000e+00
  %148 = call double @llvm.fabs.f64(double %147)
  %149 = fcmp ugt double %148, 2.000000e-11
  br i1 %149, label %176, label %150

150:                                              ; preds = %145
  %151 = load double, ptr %10, align 16, !tbaa !9
  %152 = fadd double %151, -8.000000e+00
  %153 = call double @llvm.fabs.f64(double %152)
  %154 = fcmp ugt double %153, 0x3DD8BD2FDDA89128
  br i1 %154, label %184, label %155

155:                                              ; preds = %150
  %156 = load double, ptr %11, align 8, !tbaa !9
  %157 = fadd double %156, -2.250000e+00
  %158 = call double @llvm.fabs.f64(double %157)
  %159 = fcmp ugt double %158, 3.250000e-11
  br i1 %159, label %176, label %160

160:                                              ; preds = %155
  %161 = load double, ptr %12, align 8, !tbaa !9
  %162 = fadd double %161, -1.500000e+01
  %163 = call double @llvm.fabs.f64(double %162)
  %164 = fcmp ugt double %163, 1.600000e-10
  br i1 %164, label %184, label %165

165:                                              ; preds = %160
  %166 = load double, ptr %13, align 16, !tbaa !9
  %167 = fadd double %166, -4.000000e+00
  %168 = call double @llvm.fabs.f64(double %167)
  %169 = fcmp ugt double %168, 0x3DCB7CDFD9D7BDBA
  br i1 %169, label %176, label %170

170:                                              ; preds = %165
  %171 = load double, ptr %14, align 16, !tbaa !9
  %172 = fadd double %171, -2.400000e+01
  %173 = call double @llvm.fabs.f64(double %172)
  %174 = fcmp ugt double %173, 0x3DF12E0BE826D694
  br i1 %174, label %184, label %175

175:                                              ; preds = %170
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #9
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #9
  ret i32 0

176:                                              ; preds = %165, %155, %145, %135, %127, %117, %105
  %177 = phi double [ %109, %105 ], [ %118, %117 ], [ %128, %127 ], [ %136, %135 ], [ %146, %145 ], [ %156, %155 ], [ %166, %165 ]
  %178 = phi double [ 1.000000e+00, %105 ], [ 2.500000e-01, %117 ], [ 0.000000e+00, %127 ], [ 2.500000e-01, %135 ], [ 1.000000e+00, %145 ], [ 2.250000e+00, %155 ], [ 4.000000e+00, %165 ]
  %179 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 31, double noundef %177, double noundef %178)
  call void @exit(i32 noundef 1) #10
  unreachable

180:                                              ; preds = %105
  %181 = load double, ptr %2, align 16, !tbaa !9
  %182 = call double @llvm.fabs.f64(double %181)
  %183 = fcmp ugt double %182, 0x3DA5FD7FE1796495
  br i1 %183, label %184, label %117

184:                                              ; preds = %170, %160, %150, %140, %131, %122, %180
  %185 = phi double [ %181, %180 ], [ %123, %122 ], [ %132, %131 ], [ %141, %140 ], [ %151, %150 ], [ %161, %160 ], [ %171, %170 ]
  %186 = phi double [ -0.000000e+00, %180 ], [ -1.000000e+00, %122 ], [ 0.000000e+00, %131 ], [ 3.000000e+00, %140 ], [ 8.000000e+00, %150 ], [ 1.500000e+01, %160 ], [ 2.400000e+01, %170 ]
  %187 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 32, double noundef %185, double noundef %186)
  call void @exit(i32 noundef 1) #10
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @sum_of_squares(ptr noundef readonly captures(none) %0, i32 noundef %1) #4 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %26

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  %6 = and i64 %5, 3
  %7 = icmp ult i32 %1, 4
  br i1 %7, label %12, label %8

8:                                                ; preds = %4
  %9 = and i64 %5, 2147483644
  br label %28

10:                                               ; preds = %28
  %11 = icmp eq i64 %6, 0
  br i1 %11, label %26, label %12

12:                                               ; preds = %10, %4
  %13 = phi i64 [ 0, %4 ], [ %47, %10 ]
  %14 = phi double [ 0.000000e+00, %4 ], [ %46, %10 ]
  %15 = icmp ne i64 %6, 0
  tail call void @llvm.assume(i1 %15)
  br label %16

16:                                               ; preds = %16, %12
  %17 = phi i64 [ %13, %12 ], [ %23, %16 ]
  %18 = phi double [ %14, %12 ], [ %22, %16 ]
  %19 = phi i64 [ 0, %12 ], [ %24, %16 ]
  %20 = getelementptr inbounds nuw double, ptr %0, i64 %17
  %21 = load double, ptr %20, align 8, !tbaa !9
  %22 = tail call double @llvm.fmuladd.f64(double %21, double %21, double %18)
  %23 = add nuw nsw i64 %17, 1
  %24 = add i64 %19, 1
  %25 = icmp eq i64 %24, %6
  br i1 %25, label %26, label %16, !llvm.loop !13

26:                                               ; preds = %10, %16, %2
  %27 = phi double [ 0.000000e+00, %2 ], [ %46, %10 ], [ %22, %16 ]
  ret double %27

28:                                               ; preds = %28, %8
  %29 = phi i64 [ 0, %8 ], [ %47, %28 ]
  %30 = phi double [ 0.000000e+00, %8 ], [ %46, %28 ]
  %31 = phi i64 [ 0, %8 ], [ %48, %28 ]
  %32 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %33 = load double, ptr %32, align 8, !tbaa !9
  %34 = tail call double @llvm.fmuladd.f64(double %33, double %33, double %30)
  %35 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %36 = getelementptr inbounds nuw i8, ptr %35, i64 8
  %37 = load double, ptr %36, align 8, !tbaa !9
  %38 = tail call double @llvm.fmuladd.f64(double %37, double %37, double %34)
  %39 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %40 = getelementptr inbounds nuw i8, ptr %39, i64 16
  %41 = load double, ptr %40, align 8, !tbaa !9
  %42 = tail call double @llvm.fmuladd.f64(double %41, double %41, double %38)
  %43 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %44 = getelementptr inbounds nuw i8, ptr %43, i64 24
  %45 = load double, ptr %44, align 8, !tbaa !9
  %46 = tail call double @llvm.fmuladd.f64(double %45, double %45, double %42)
  %47 = add nuw nsw i64 %29, 4
  %48 = add i64 %31, 4
  %49 = icmp eq i64 %48, %9
  br i1 %49, label %10, label %28, !llvm.loop !15
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal void @square_all(ptr noundef captures(none) %0, i64 noundef %1) #5 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %4, label %22

4:                                                ; preds = %2
  %5 = icmp ult i64 %1, 4
  br i1 %5, label %20, label %6

6:                                                ; preds = %4
  %7 = and i64 %1, 9223372036854775804
  br label %8

8:                                                ; preds = %8, %6
  %9 = phi i64 [ 0, %6 ], [ %16, %8 ]
  %10 = getelementptr inbounds nuw double, ptr %0, i64 %9
  %11 = getelementptr inbounds nuw i8, ptr %10, i64 16
  %12 = load <2 x double>, ptr %10, align 8, !tbaa !9
  %13 = load <2 x double>, ptr %11, align 8, !tbaa !9
  %14 = fmul <2 x double> %12, %12
  %15 = fmul <2 x double> %13, %13
  store <2 x double> %14, ptr %10, align 8, !tbaa !9
  store <2 x double> %15, ptr %11, align 8, !tbaa !9
  %16 = add nuw i64 %9, 4
  %17 = icmp eq i64 %16, %7
  br i1 %17, label %18, label %8, !llvm.loop !16

18:                                               ; preds = %8
  %19 = icmp eq i64 %1, %7
  br i1 %19, label %22, label %20

20:                                               ; preds = %4, %18
  %21 = phi i64 [ 0, %4 ], [ %7, %18 ]
  br label %23

22:                                               ; preds = %23, %18, %2
  ret void

23:                                               ; preds = %20, %23
  %24 = phi i64 [ %28, %23 ], [ %21, %20 ]
  %25 = getelementptr inbounds nuw double, ptr %0, i64 %24
  %26 = load double, ptr %25, align 8, !tbaa !9
  %27 = fmul double %26, %26
  store double %27, ptr %25, align 8, !tbaa !9
  %28 = add nuw nsw i64 %24, 1
  %29 = icmp eq i64 %28, %1
  br i1 %29, label %22, label %23, !llvm.loop !19
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #2

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #6

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #7

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #8

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nofree norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { nofree nounwind "no-trapping-math"="true" }
attributes #7 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #8 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
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
!13 = distinct !{!13, !14}
!14 = !{!"llvm.loop.unroll.disable"}
!15 = distinct !{!15, !12}
!16 = distinct !{!16, !12, !17, !18}
!17 = !{!"llvm.loop.isvectorized", i32 1}
!18 = !{!"llvm.loop.unroll.runtime.disable"}
!19 = distinct !{!19, !12, !18, !17}
