source_filename = "floats.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@__const.main.x = private unnamed_addr constant [4 x float] [float 1.000000e+00, float 2.000000e+00, float 3.000000e+00, float 4.000000e+00], align 16
@__const.main.w = private unnamed_addr constant [4 x float] [float 5.000000e-01, float 2.500000e-01, float 1.000000e+00, float 2.000000e+00], align 16
@enzyme_const = local_unnamed_addr global i32 0, align 4
@__const.main.y = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], align 16
@__const.main.dy = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 1.000000e+00, double 1.000000e+00, double 1.000000e+00], align 16
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [4 x float], align 16
  %2 = alloca [4 x float], align 16
  %3 = alloca [4 x float], align 16
  %4 = alloca [4 x float], align 16
  %5 = alloca [4 x double], align 16
  %6 = alloca [4 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #13
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %1, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.x, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #13
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %2, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.w, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #13
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %3, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #13
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %4, i8 0, i64 16, i1 false)
  %7 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @weighted, ptr noundef nonnull %1, ptr noundef nonnull %3, ptr noundef nonnull %2, ptr noundef nonnull %4, i32 noundef 4) #13
  %8 = load float, ptr %3, align 16, !tbaa !9
  %9 = fpext float %8 to double
  %10 = load float, ptr %2, align 16, !tbaa !9
  %11 = fpext float %10 to double
  %12 = fmul double %11, 5.000000e-01
  %13 = load float, ptr %1, align 16, !tbaa !9
  %14 = fpext float %13 to double
  %15 = call double @sqrt(double noundef %14) #13, !tbaa !5
  %16 = fdiv double %12, %15
  %17 = fsub double %9, %16
  %18 = call double @llvm.fabs.f64(double %17)
  %19 = call double @llvm.fabs.f64(double %16)
  %20 = fadd double %19, 1.000000e+00
  %21 = fmul double %20, 2.000000e-05
  %22 = fcmp ugt double %18, %21
  br i1 %22, label %126, label %130

23:                                               ; preds = %130
  %24 = getelementptr inbounds nuw i8, ptr %3, i64 4
  %25 = load float, ptr %24, align 4, !tbaa !9
  %26 = fpext float %25 to double
  %27 = getelementptr inbounds nuw i8, ptr %2, i64 4
  %28 = load float, ptr %27, align 4, !tbaa !9
  %29 = fpext float %28 to double
  %30 = fmul double %29, 5.000000e-01
  %31 = getelementptr inbounds nuw i8, ptr %1, i64 4
  %32 = load float, ptr %31, align 4, !tbaa !9
  %33 = fpext float %32 to double
  %34 = call double @sqrt(double noundef %33) #13, !tbaa !5
  %35 = fdiv double %30, %34
  %36 = fsub double %26, %35
  %37 = call double @llvm.fabs.f64(double %36)
  %38 = call double @llvm.fabs.f64(double %35)
  %39 = fadd double %38, 1.000000e+00
  %40 = fmul double %39, 2.000000e-05
  %41 = fcmp ugt double %37, %40
  br i1 %41, label %126, label %42

42:                                               ; preds = %23
  %43 = getelementptr inbounds nuw i8, ptr %4, i64 4
  %44 = load float, ptr %43, align 4, !tbaa !9
  %45 = fpext float %44 to double
  %46 = fsub double %45, %34
  %47 = call double @llvm.fabs.f64(double %46)
  %48 = call double @llvm.fabs.f64(double %34)
  %49 = fadd double %48, 1.000000e+00
  %50 = fmul double %49, 2.000000e-05
  %51 = fcmp ugt double %47, %50
  br i1 %51, label %139, label %52

52:                                               ; preds = %42
  %53 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %54 = load float, ptr %53, align 8, !tbaa !9
  %55 = fpext float %54 to double
  %56 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %57 = load float, ptr %56, align 8, !tbaa !9
  %58 = fpext float %57 to double
  %59 = fmul double %58, 5.000000e-01
  %60 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %61 = load float, ptr %60, align 8, !tbaa !9
  %62 = fpext float %61 to double
  %63 = call double @sqrt(double noundef %62) #13, !tbaa !5
  %64 = fdiv double %59, %63
  %65 = fsub double %55, %64
  %66 = call double @llvm.fabs.f64(double %65)
  %67 = call double @llvm.fabs.f64(double %64)
  %68 = fadd double %67, 1.000000e+00
  %69 = fmul double %68, 2.000000e-05
  %70 = fcmp ugt double %66, %69
  br i1 %70, label %126, label %71

71:                                               ; preds = %52
  %72 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %73 = load float, ptr %72, align 8, !tbaa !9
  %74 = fpext float %73 to double
  %75 = fsub double %74, %63
  %76 = call double @llvm.fabs.f64(double %75)
  %77 = call double @llvm.fabs.f64(double %63)
  %78 = fadd double %77, 1.000000e+00
  %79 = fmul double %78, 2.000000e-05
  %80 = fcmp ugt double %76, %79
  br i1 %80, label %139, label %81

81:                                               ; preds = %71
  %82 = getelementptr inbounds nuw i8, ptr %3, i64 12
  %83 = load float, ptr %82, align 4, !tbaa !9
  %84 = fpext float %83 to double
  %85 = getelementptr inbounds nuw i8, ptr %2, i64 12
  %86 = load float, ptr %85, align 4, !tbaa !9
  %87 = fpext float %86 to double
  %88 = fmul double %87, 5.000000e-01
  %89 = getelementptr inbounds nuw i8, ptr %1, i64 12
  %90 = load float, ptr %89, align 4, !tbaa !9
  %91 = fpext float %90 to double
  %92 = call double @sqrt(double noundef %91) #13, !tbaa !5
  %93 = fdiv double %88, %92
  %94 = fsub double %84, %93
  %95 = call double @llvm.fabs.f64(double %94)
  %96 = call double @llvm.fabs.f64(double %93)
  %97 = fadd double %96, 1.000000e+00
  %98 = fmul double %97, 2.000000e-05
  %99 = fcmp ugt double %95, %98
  br i1 %99, label %126, label %100

100:                                              ; preds = %81
  %101 = getelementptr inbounds nuw i8, ptr %4, i64 12
  %102 = load float, ptr %101, align 4, !tbaa !9
  %103 = fpext float %102 to double
  %104 = fsub double %103, %92
  %105 = call double @llvm.fabs.f64(double %104)
  %106 = call double @llvm.fabs.f64(double %92)
  %107 = fadd double %106, 1.000000e+00
  %108 = fmul double %107, 2.000000e-05
  %109 = fcmp ugt double %105, %108
  br i1 %109, label %139, label %110

110:                                              ; preds = %100
  %111 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %112 = call float (ptr, ...) @__enzyme_autodiff_float(ptr noundef nonnull @mean_square, double noundef 1.500000e+00, i32 noundef %111, double noundef 2.000000e+00) #13
  %113 = fpext float %112 to double
  %114 = fadd double %113, -6.000000e+00
  %115 = call double @llvm.fabs.f64(double %114)
  %116 = fcmp ugt double %115, 0x3F22599ED7C6FBD3
  br i1 %116, label %117, label %119

117:                                              ; preds = %110
  %118 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 31, double noundef %113, double noundef 6.000000e+00)
  call void @exit(i32 noundef 1) #14
  unreachable

119:                                              ; preds = %110
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #13
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %5, ptr noundef nonnull align 16 dereferenceable(32) @__const.main.y, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #13
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %6, ptr noundef nonnull align 16 dereferenceable(32) @__const.main.dy, i64 32, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %3, i8 0, i64 16, i1 false)
  %120 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @mixed, ptr noundef nonnull %1, ptr noundef nonnull %3, ptr noundef nonnull %5, ptr noundef nonnull %6, i32 noundef 4) #13
  %121 = load float, ptr %3, align 16, !tbaa !9
  %122 = fpext float %121 to double
  %123 = fadd double %122, -2.000000e+00
  %124 = call double @llvm.fabs.f64(double %123)
  %125 = fcmp ugt double %124, 0x3F0F75104D551D6A
  br i1 %125, label %144, label %148

126:                                              ; preds = %81, %52, %23, %0
  %127 = phi double [ %9, %0 ], [ %26, %23 ], [ %55, %52 ], [ %84, %81 ]
  %128 = phi double [ %16, %0 ], [ %35, %23 ], [ %64, %52 ], [ %93, %81 ]
  %129 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 28, double noundef %127, double noundef %128)
  call void @exit(i32 noundef 1) #14
  unreachable

130:                                              ; preds = %0
  %131 = load float, ptr %4, align 16, !tbaa !9
  %132 = fpext float %131 to double
  %133 = fsub double %132, %15
  %134 = call double @llvm.fabs.f64(double %133)
  %135 = call double @llvm.fabs.f64(double %15)
  %136 = fadd double %135, 1.000000e+00
  %137 = fmul double %136, 2.000000e-05
  %138 = fcmp ugt double %134, %137
  br i1 %138, label %139, label %23

139:                                              ; preds = %100, %71, %42, %130
  %140 = phi double [ %132, %130 ], [ %45, %42 ], [ %74, %71 ], [ %103, %100 ]
  %141 = phi double [ %15, %130 ], [ %34, %42 ], [ %63, %71 ], [ %92, %100 ]
  %142 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 29, double noundef %140, double noundef %141)
  call void @exit(i32 noundef 1) #14
  unreachable

143:                                              ; preds = %201
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #13
  ret i32 0

144:                                              ; preds = %195, %177, %159, %119
  %145 = phi double [ %122, %119 ], [ %161, %159 ], [ %179, %177 ], [ %197, %195 ]
  %146 = phi double [ 2.000000e+00, %119 ], [ 4.000000e+00, %159 ], [ 6.000000e+00, %177 ], [ 8.000000e+00, %195 ]
  %147 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 36, double noundef %145, double noundef %146)
  call void @exit(i32 noundef 1) #14
  unreachable

148:                                              ; preds = %119
  %149 = load double, ptr %6, align 16, !tbaa !11
  %150 = load float, ptr %1, align 16, !tbaa !9
  %151 = fpext float %150 to double
  %152 = fmul double %151, 2.000000e+00
  %153 = fsub double %149, %152
  %154 = call double @llvm.fabs.f64(double %153)
  %155 = call double @llvm.fabs.f64(double %152)
  %156 = fadd double %155, 1.000000e+00
  %157 = fmul double %156, 0x3DA5FD7FE1796495
  %158 = fcmp ugt double %154, %157
  br i1 %158, label %213, label %159, !llvm.loop !13

159:                                              ; preds = %148
  %160 = load float, ptr %24, align 4, !tbaa !9
  %161 = fpext float %160 to double
  %162 = fadd double %161, -4.000000e+00
  %163 = call double @llvm.fabs.f64(double %162)
  %164 = fcmp ugt double %163, 1.000000e-04
  br i1 %164, label %144, label %165

165:                                              ; preds = %159
  %166 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %167 = load double, ptr %166, align 8, !tbaa !11
  %168 = load float, ptr %31, align 4, !tbaa !9
  %169 = fpext float %168 to double
  %170 = fmul double %169, 2.000000e+00
  %171 = fsub double %167, %170
  %172 = call double @llvm.fabs.f64(double %171)
  %173 = call double @llvm.fabs.f64(double %170)
  %174 = fadd double %173, 1.000000e+00
  %175 = fmul double %174, 0x3DA5FD7FE1796495
  %176 = fcmp ugt double %172, %175
  br i1 %176, label %213, label %177, !llvm.loop !13

177:                                              ; preds = %165
  %178 = load float, ptr %53, align 8, !tbaa !9
  %179 = fpext float %178 to double
  %180 = fadd double %179, -6.000000e+00
  %181 = call double @llvm.fabs.f64(double %180)
  %182 = fcmp ugt double %181, 0x3F22599ED7C6FBD3
  br i1 %182, label %144, label %183

183:                                              ; preds = %177
  %184 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %185 = load double, ptr %184, align 16, !tbaa !11
  %186 = load float, ptr %60, align 8, !tbaa !9
  %187 = fpext float %186 to double
  %188 = fmul double %187, 2.000000e+00
  %189 = fsub double %185, %188
  %190 = call double @llvm.fabs.f64(double %189)
  %191 = call double @llvm.fabs.f64(double %188)
  %192 = fadd double %191, 1.000000e+00
  %193 = fmul double %192, 0x3DA5FD7FE1796495
  %194 = fcmp ugt double %190, %193
  br i1 %194, label %213, label %195, !llvm.loop !13

195:                                              ; preds = %183
  %196 = load float, ptr %82, align 4, !tbaa !9
  %197 = fpext float %196 to double
  %198 = fadd double %197, -8.000000e+00
  %199 = call double @llvm.fabs.f64(double %198)
  %200 = fcmp ugt double %199, 1.800000e-04
  br i1 %200, label %144, label %201

201:                                              ; preds = %195
  %202 = getelementptr inbounds nuw i8, ptr %6, i64 24
  %203 = load double, ptr %202, align 8, !tbaa !11
  %204 = load float, ptr %89, align 4, !tbaa !9
  %205 = fpext float %204 to double
  %206 = fmul double %205, 2.000000e+00
  %207 = fsub double %203, %206
  %208 = call double @llvm.fabs.f64(double %207)
  %209 = call double @llvm.fabs.f64(double %206)
  %210 = fadd double %209, 1.000000e+00
  %211 = fmul double %210, 0x3DA5FD7FE1796495
  %212 = fcmp ugt double %208, %211
  br i1 %212, label %213, label %143, !llvm.loop !13

213:                                              ; preds = %201, %183, %165, %148
  %214 = phi double [ %149, %148 ], [ %167, %165 ], [ %185, %183 ], [ %203, %201 ]
  %215 = phi double [ %152, %148 ], [ %170, %165 ], [ %188, %183 ], [ %206, %201 ]
  %216 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 37, double noundef %214, double noundef %215)
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

; Function Attrs: nofree norecurse nounwind memory(argmem: read, errnomem: write)
define internal float @weighted(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, i32 noundef %2) #5 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %30

5:                                                ; preds = %3
  %6 = zext nneg i32 %2 to i64
  %7 = and i64 %6, 3
  %8 = icmp ult i32 %2, 4
  br i1 %8, label %13, label %9

9:                                                ; preds = %5
  %10 = and i64 %6, 2147483644
  br label %32

11:                                               ; preds = %32
  %12 = icmp eq i64 %7, 0
  br i1 %12, label %30, label %13

13:                                               ; preds = %11, %5
  %14 = phi i64 [ 0, %5 ], [ %63, %11 ]
  %15 = phi float [ 0.000000e+00, %5 ], [ %62, %11 ]
  %16 = icmp ne i64 %7, 0
  tail call void @llvm.assume(i1 %16)
  br label %17

17:                                               ; preds = %17, %13
  %18 = phi i64 [ %14, %13 ], [ %27, %17 ]
  %19 = phi float [ %15, %13 ], [ %26, %17 ]
  %20 = phi i64 [ 0, %13 ], [ %28, %17 ]
  %21 = getelementptr inbounds nuw float, ptr %0, i64 %18
  %22 = load float, ptr %21, align 4, !tbaa !9
  %23 = tail call float @sqrtf(float noundef %22) #13, !tbaa !5
  %24 = getelementptr inbounds nuw float, ptr %1, i64 %18
  %25 = load float, ptr %24, align 4, !tbaa !9
  %26 = tail call float @llvm.fmuladd.f32(float %23, float %25, float %19)
  %27 = add nuw nsw i64 %18, 1
  %28 = add i64 %20, 1
  %29 = icmp eq i64 %28, %7
  br i1 %29, label %30, label %17, !llvm.loop !15

30:                                               ; preds = %11, %17, %3
  %31 = phi float [ 0.000000e+00, %3 ], [ %62, %11 ], [ %26, %17 ]
  ret float %31

32:                                               ; preds = %32, %9
  %33 = phi i64 [ 0, %9 ], [ %63, %32 ]
  %34 = phi float [ 0.000000e+00, %9 ], [ %62, %32 ]
  %35 = phi i64 [ 0, %9 ], [ %64, %32 ]
  %36 = getelementptr inbounds nuw float, ptr %0, i64 %33
  %37 = load float, ptr %36, align 4, !tbaa !9
  %38 = tail call float @sqrtf(float noundef %37) #13, !tbaa !5
  %39 = getelementptr inbounds nuw float, ptr %1, i64 %33
  %40 = load float, ptr %39, align 4, !tbaa !9
  %41 = tail call float @llvm.fmuladd.f32(float %38, float %40, float %34)
  %42 = or disjoint i64 %33, 1
  %43 = getelementptr inbounds nuw float, ptr %0, i64 %42
  %44 = load float, ptr %43, align 4, !tbaa !9
  %45 = tail call float @sqrtf(float noundef %44) #13, !tbaa !5
  %46 = getelementptr inbounds nuw float, ptr %1, i64 %42
  %47 = load float, ptr %46, align 4, !tbaa !9
  %48 = tail call float @llvm.fmuladd.f32(float %45, float %47, float %41)
  %49 = or disjoint i64 %33, 2
  %50 = getelementptr inbounds nuw float, ptr %0, i64 %49
  %51 = load float, ptr %50, align 4, !tbaa !9
  %52 = tail call float @sqrtf(float noundef %51) #13, !tbaa !5
  %53 = getelementptr inbounds nuw float, ptr %1, i64 %49
  %54 = load float, ptr %53, align 4, !tbaa !9
  %55 = tail call float @llvm.fmuladd.f32(float %52, float %54, float %48)
  %56 = or disjoint i64 %33, 3
  %57 = getelementptr inbounds nuw float, ptr %0, i64 %56
  %58 = load float, ptr %57, align 4, !tbaa !9
  %59 = tail call float @sqrtf(float noundef %58) #13, !tbaa !5
  %60 = getelementptr inbounds nuw float, ptr %1, i64 %56
  %61 = load float, ptr %60, align 4, !tbaa !9
  %62 = tail call float @llvm.fmuladd.f32(float %59, float %61, float %55)
  %63 = add nuw nsw i64 %33, 4
  %64 = add i64 %35, 4
  %65 = icmp eq i64 %64, %10
  br i1 %65, label %11, label %32, !llvm.loop !17
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sqrt(double noundef) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

declare float @__enzyme_autodiff_float(ptr noundef, ...) local_unnamed_addr #4

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef float @mean_square(float noundef %0, double noundef %1) #7 {
  %3 = fmul float %0, %0
  %4 = fpext float %3 to double
  %5 = fmul double %1, %4
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal double @mixed(ptr noundef readonly captures(none) %0, ptr noundef captures(none) %1, i32 noundef %2) #8 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %24

5:                                                ; preds = %3
  %6 = zext nneg i32 %2 to i64
  %7 = and i64 %6, 1
  %8 = icmp eq i32 %2, 1
  br i1 %8, label %13, label %9

9:                                                ; preds = %5
  %10 = and i64 %6, 2147483646
  br label %26

11:                                               ; preds = %26
  %12 = icmp eq i64 %7, 0
  br i1 %12, label %24, label %13

13:                                               ; preds = %11, %5
  %14 = phi i64 [ 0, %5 ], [ %45, %11 ]
  %15 = phi double [ 0.000000e+00, %5 ], [ %44, %11 ]
  %16 = icmp ne i64 %7, 0
  tail call void @llvm.assume(i1 %16)
  %17 = getelementptr inbounds nuw float, ptr %0, i64 %14
  %18 = load float, ptr %17, align 4, !tbaa !9
  %19 = fpext float %18 to double
  %20 = getelementptr inbounds nuw double, ptr %1, i64 %14
  %21 = load double, ptr %20, align 8, !tbaa !11
  %22 = fmul double %21, %19
  store double %22, ptr %20, align 8, !tbaa !11
  %23 = fadd double %15, %22
  br label %24

24:                                               ; preds = %13, %11, %3
  %25 = phi double [ 0.000000e+00, %3 ], [ %44, %11 ], [ %23, %13 ]
  ret double %25

26:                                               ; preds = %26, %9
  %27 = phi i64 [ 0, %9 ], [ %45, %26 ]
  %28 = phi double [ 0.000000e+00, %9 ], [ %44, %26 ]
  %29 = phi i64 [ 0, %9 ], [ %46, %26 ]
  %30 = getelementptr inbounds nuw float, ptr %0, i64 %27
  %31 = load float, ptr %30, align 4, !tbaa !9
  %32 = fpext float %31 to double
  %33 = getelementptr inbounds nuw double, ptr %1, i64 %27
  %34 = load double, ptr %33, align 8, !tbaa !11
  %35 = fmul double %34, %32
  store double %35, ptr %33, align 8, !tbaa !11
  %36 = fadd double %28, %35
  %37 = or disjoint i64 %27, 1
  %38 = getelementptr inbounds nuw float, ptr %0, i64 %37
  %39 = load float, ptr %38, align 4, !tbaa !9
  %40 = fpext float %39 to double
  %41 = getelementptr inbounds nuw double, ptr %1, i64 %37
  %42 = load double, ptr %41, align 8, !tbaa !11
  %43 = fmul double %42, %40
  store double %43, ptr %41, align 8, !tbaa !11
  %44 = fadd double %36, %43
  %45 = add nuw nsw i64 %27, 2
  %46 = add i64 %29, 2
  %47 = icmp eq i64 %46, %10
  br i1 %47, label %11, label %26, !llvm.loop !18
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare float @sqrtf(float noundef) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fmuladd.f32(float, float, float) #9

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #9

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #10

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #11

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #12

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { "no-trapping-math"="true" }
attributes #5 = { nofree norecurse nounwind memory(argmem: read, errnomem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #10 = { nofree nounwind "no-trapping-math"="true" }
attributes #11 = { nofree noreturn nounwind "no-trapping-math"="true" }
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
!10 = !{!"float", !7, i64 0}
!11 = !{!12, !12, i64 0}
!12 = !{!"double", !7, i64 0}
!13 = distinct !{!13, !14}
!14 = !{!"llvm.loop.mustprogress"}
!15 = distinct !{!15, !16}
!16 = !{!"llvm.loop.unroll.disable"}
!17 = distinct !{!17, !14}
!18 = distinct !{!18, !14}
