source_filename = "aligned.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [8 x double], align 16
  %2 = alloca [8 x double], align 16
  %3 = alloca [8 x double], align 16
  %4 = alloca [8 x double], align 16
  %5 = alloca [4 x [4 x double]], align 16
  %6 = alloca [4 x [4 x double]], align 16
  %7 = alloca [4 x [4 x double]], align 16
  %8 = alloca [4 x [4 x double]], align 16
  %9 = alloca [4 x [4 x double]], align 16
  %10 = alloca [4 x [4 x double]], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #14
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %2, i8 0, i64 64, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %4, i8 0, i64 64, i1 false)
  store <2 x double> <double 1.000000e+00, double 2.000000e+00>, ptr %1, align 16, !tbaa !9
  store <2 x double> <double 6.500000e+00, double 5.500000e+00>, ptr %3, align 16, !tbaa !9
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %12 = getelementptr inbounds nuw i8, ptr %3, i64 16
  %13 = getelementptr inbounds nuw i8, ptr %1, i64 24
  store <2 x double> <double 3.000000e+00, double 4.000000e+00>, ptr %11, align 16, !tbaa !9
  store <2 x double> <double 4.500000e+00, double 3.500000e+00>, ptr %12, align 16, !tbaa !9
  %14 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %15 = getelementptr inbounds nuw i8, ptr %3, i64 32
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 40
  store <2 x double> <double 5.000000e+00, double 6.000000e+00>, ptr %14, align 16, !tbaa !9
  store <2 x double> <double 2.500000e+00, double 1.500000e+00>, ptr %15, align 16, !tbaa !9
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %18 = getelementptr inbounds nuw i8, ptr %3, i64 48
  %19 = getelementptr inbounds nuw i8, ptr %1, i64 56
  store <2 x double> <double 7.000000e+00, double 8.000000e+00>, ptr %17, align 16, !tbaa !9
  store <2 x double> <double 5.000000e-01, double -5.000000e-01>, ptr %18, align 16, !tbaa !9
  %20 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @aligned_sum, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 8) #14
  %21 = load double, ptr %2, align 16, !tbaa !9
  %22 = load double, ptr %1, align 16, !tbaa !9
  %23 = call double @pow(double noundef %22, double noundef 1.500000e+00) #14, !tbaa !5
  %24 = fmul double %23, 2.500000e+00
  %25 = fsub double %21, %24
  %26 = call double @llvm.fabs.f64(double %25)
  %27 = call double @llvm.fabs.f64(double %24)
  %28 = fadd double %27, 1.000000e+00
  %29 = fmul double %28, 0x3DA5FD7FE1796495
  %30 = fcmp ugt double %26, %29
  br i1 %30, label %139, label %31

31:                                               ; preds = %0
  %32 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %33 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %34 = load double, ptr %33, align 8, !tbaa !9
  %35 = load double, ptr %32, align 8, !tbaa !9
  %36 = call double @pow(double noundef %35, double noundef 1.500000e+00) #14, !tbaa !5
  %37 = fmul double %36, 2.500000e+00
  %38 = fsub double %34, %37
  %39 = call double @llvm.fabs.f64(double %38)
  %40 = call double @llvm.fabs.f64(double %37)
  %41 = fadd double %40, 1.000000e+00
  %42 = fmul double %41, 0x3DA5FD7FE1796495
  %43 = fcmp ugt double %39, %42
  br i1 %43, label %139, label %44

44:                                               ; preds = %31
  %45 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %46 = load double, ptr %45, align 16, !tbaa !9
  %47 = load double, ptr %11, align 16, !tbaa !9
  %48 = call double @pow(double noundef %47, double noundef 1.500000e+00) #14, !tbaa !5
  %49 = fmul double %48, 2.500000e+00
  %50 = fsub double %46, %49
  %51 = call double @llvm.fabs.f64(double %50)
  %52 = call double @llvm.fabs.f64(double %49)
  %53 = fadd double %52, 1.000000e+00
  %54 = fmul double %53, 0x3DA5FD7FE1796495
  %55 = fcmp ugt double %51, %54
  br i1 %55, label %139, label %56

56:                                               ; preds = %44
  %57 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %58 = load double, ptr %57, align 8, !tbaa !9
  %59 = load double, ptr %13, align 8, !tbaa !9
  %60 = call double @pow(double noundef %59, double noundef 1.500000e+00) #14, !tbaa !5
  %61 = fmul double %60, 2.500000e+00
  %62 = fsub double %58, %61
  %63 = call double @llvm.fabs.f64(double %62)
  %64 = call double @llvm.fabs.f64(double %61)
  %65 = fadd double %64, 1.000000e+00
  %66 = fmul double %65, 0x3DA5FD7FE1796495
  %67 = fcmp ugt double %63, %66
  br i1 %67, label %139, label %68

68:                                               ; preds = %56
  %69 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %70 = load double, ptr %69, align 16, !tbaa !9
  %71 = load double, ptr %14, align 16, !tbaa !9
  %72 = call double @pow(double noundef %71, double noundef 1.500000e+00) #14, !tbaa !5
  %73 = fmul double %72, 2.500000e+00
  %74 = fsub double %70, %73
  %75 = call double @llvm.fabs.f64(double %74)
  %76 = call double @llvm.fabs.f64(double %73)
  %77 = fadd double %76, 1.000000e+00
  %78 = fmul double %77, 0x3DA5FD7FE1796495
  %79 = fcmp ugt double %75, %78
  br i1 %79, label %139, label %80

80:                                               ; preds = %68
  %81 = getelementptr inbounds nuw i8, ptr %2, i64 40
  %82 = load double, ptr %81, align 8, !tbaa !9
  %83 = load double, ptr %16, align 8, !tbaa !9
  %84 = call double @pow(double noundef %83, double noundef 1.500000e+00) #14, !tbaa !5
  %85 = fmul double %84, 2.500000e+00
  %86 = fsub double %82, %85
  %87 = call double @llvm.fabs.f64(double %86)
  %88 = call double @llvm.fabs.f64(double %85)
  %89 = fadd double %88, 1.000000e+00
  %90 = fmul double %89, 0x3DA5FD7FE1796495
  %91 = fcmp ugt double %87, %90
  br i1 %91, label %139, label %92

92:                                               ; preds = %80
  %93 = getelementptr inbounds nuw i8, ptr %2, i64 48
  %94 = load double, ptr %93, align 16, !tbaa !9
  %95 = load double, ptr %17, align 16, !tbaa !9
  %96 = call double @pow(double noundef %95, double noundef 1.500000e+00) #14, !tbaa !5
  %97 = fmul double %96, 2.500000e+00
  %98 = fsub double %94, %97
  %99 = call double @llvm.fabs.f64(double %98)
  %100 = call double @llvm.fabs.f64(double %97)
  %101 = fadd double %100, 1.000000e+00
  %102 = fmul double %101, 0x3DA5FD7FE1796495
  %103 = fcmp ugt double %99, %102
  br i1 %103, label %139, label %104

104:                                              ; preds = %92
  %105 = getelementptr inbounds nuw i8, ptr %2, i64 56
  %106 = load double, ptr %105, align 8, !tbaa !9
  %107 = load double, ptr %19, align 8, !tbaa !9
  %108 = call double @pow(double noundef %107, double noundef 1.500000e+00) #14, !tbaa !5
  %109 = fmul double %108, 2.500000e+00
  %110 = fsub double %106, %109
  %111 = call double @llvm.fabs.f64(double %110)
  %112 = call double @llvm.fabs.f64(double %109)
  %113 = fadd double %112, 1.000000e+00
  %114 = fmul double %113, 0x3DA5FD7FE1796495
  %115 = fcmp ugt double %111, %114
  br i1 %115, label %139, label %116

116:                                              ; preds = %104
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #14
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #14
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #14
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #14
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #14
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(128) %8, i8 0, i64 128, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(128) %9, i8 0, i64 128, i1 false)
  store <2 x double> <double 0.000000e+00, double 2.000000e+00>, ptr %5, align 16, !tbaa !9
  store <2 x double> splat (double -1.000000e+00), ptr %6, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0.000000e+00>, ptr %10, align 16, !tbaa !9
  %117 = getelementptr inbounds nuw i8, ptr %5, i64 16
  %118 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %119 = getelementptr inbounds nuw i8, ptr %10, i64 16
  store <2 x double> <double 4.000000e+00, double 6.000000e+00>, ptr %117, align 16, !tbaa !9
  store <2 x double> splat (double -1.000000e+00), ptr %118, align 16, !tbaa !9
  store <2 x double> zeroinitializer, ptr %119, align 16, !tbaa !9
  %120 = getelementptr inbounds nuw i8, ptr %5, i64 32
  %121 = getelementptr inbounds nuw i8, ptr %6, i64 32
  %122 = getelementptr inbounds nuw i8, ptr %10, i64 32
  store <2 x double> <double 1.000000e+00, double 3.000000e+00>, ptr %120, align 16, !tbaa !9
  store <2 x double> <double -1.000000e+00, double 0.000000e+00>, ptr %121, align 16, !tbaa !9
  store <2 x double> <double 0.000000e+00, double 1.000000e+00>, ptr %122, align 16, !tbaa !9
  %123 = getelementptr inbounds nuw i8, ptr %5, i64 48
  %124 = getelementptr inbounds nuw i8, ptr %6, i64 48
  %125 = getelementptr inbounds nuw i8, ptr %10, i64 48
  store <2 x double> <double 5.000000e+00, double 7.000000e+00>, ptr %123, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 2.000000e+00>, ptr %124, align 16, !tbaa !9
  store <2 x double> zeroinitializer, ptr %125, align 16, !tbaa !9
  %126 = getelementptr inbounds nuw i8, ptr %5, i64 64
  %127 = getelementptr inbounds nuw i8, ptr %6, i64 64
  %128 = getelementptr inbounds nuw i8, ptr %10, i64 64
  store <2 x double> <double 2.000000e+00, double 4.000000e+00>, ptr %126, align 16, !tbaa !9
  store <2 x double> <double -1.000000e+00, double 1.000000e+00>, ptr %127, align 16, !tbaa !9
  store <2 x double> zeroinitializer, ptr %128, align 16, !tbaa !9
  %129 = getelementptr inbounds nuw i8, ptr %5, i64 80
  %130 = getelementptr inbounds nuw i8, ptr %6, i64 80
  %131 = getelementptr inbounds nuw i8, ptr %10, i64 80
  store <2 x double> <double 6.000000e+00, double 8.000000e+00>, ptr %129, align 16, !tbaa !9
  store <2 x double> <double 3.000000e+00, double 5.000000e+00>, ptr %130, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0.000000e+00>, ptr %131, align 16, !tbaa !9
  %132 = getelementptr inbounds nuw i8, ptr %5, i64 96
  %133 = getelementptr inbounds nuw i8, ptr %6, i64 96
  %134 = getelementptr inbounds nuw i8, ptr %10, i64 96
  store <2 x double> <double 3.000000e+00, double 5.000000e+00>, ptr %132, align 16, !tbaa !9
  store <2 x double> <double -1.000000e+00, double 2.000000e+00>, ptr %133, align 16, !tbaa !9
  store <2 x double> zeroinitializer, ptr %134, align 16, !tbaa !9
  %135 = getelementptr inbounds nuw i8, ptr %5, i64 112
  %136 = getelementptr inbounds nuw i8, ptr %6, i64 112
  %137 = getelementptr inbounds nuw i8, ptr %10, i64 112
  store <2 x double> <double 7.000000e+00, double 9.000000e+00>, ptr %135, align 16, !tbaa !9
  store <2 x double> <double 5.000000e+00, double 8.000000e+00>, ptr %136, align 16, !tbaa !9
  store <2 x double> <double 0.000000e+00, double 1.000000e+00>, ptr %137, align 16, !tbaa !9
  %138 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @multiply, ptr noundef nonnull %7, ptr noundef nonnull %10, ptr noundef nonnull %5, ptr noundef nonnull %8, ptr noundef nonnull %6, ptr noundef nonnull %9) #14
  br label %143

139:                                              ; preds = %104, %92, %80, %68, %56, %44, %31, %0
  %140 = phi double [ %21, %0 ], [ %34, %31 ], [ %46, %44 ], [ %58, %56 ], [ %70, %68 ], [ %82, %80 ], [ %94, %92 ], [ %106, %104 ]
  %141 = phi double [ %24, %0 ], [ %37, %31 ], [ %49, %44 ], [ %61, %56 ], [ %73, %68 ], [ %85, %80 ], [ %97, %92 ], [ %109, %104 ]
  %142 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 51, double noundef %140, double noundef %141)
  call void @exit(i32 noundef 1) #15
  unreachable

143:                                              ; preds = %116, %260
  %144 = phi i64 [ 0, %116 ], [ %261, %260 ]
  %145 = getelementptr inbounds nuw [4 x double], ptr %8, i64 %144
  %146 = getelementptr inbounds nuw double, ptr %6, i64 %144
  %147 = getelementptr inbounds nuw double, ptr %5, i64 %144
  %148 = getelementptr inbounds nuw [4 x double], ptr %9, i64 %144
  %149 = getelementptr inbounds nuw [4 x double], ptr %10, i64 %144
  %150 = load double, ptr %145, align 16, !tbaa !9
  %151 = load double, ptr %146, align 8, !tbaa !9
  %152 = fsub double %150, %151
  %153 = call double @llvm.fabs.f64(double %152)
  %154 = call double @llvm.fabs.f64(double %151)
  %155 = fadd double %154, 1.000000e+00
  %156 = fmul double %155, 0x3DA5FD7FE1796495
  %157 = fcmp ugt double %153, %156
  br i1 %157, label %263, label %267

158:                                              ; preds = %260
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %2, i8 0, i64 64, i1 false)
  %159 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @largest, ptr noundef nonnull %1, ptr noundef nonnull %2, ptr noundef nonnull %3, ptr noundef nonnull %4, i32 noundef 8) #14
  %160 = load double, ptr %105, align 8, !tbaa !9
  %161 = fadd double %160, -1.600000e+01
  %162 = call double @llvm.fabs.f64(double %161)
  %163 = fcmp ugt double %162, 0x3DE75D57DF90FADE
  br i1 %163, label %164, label %166

164:                                              ; preds = %158
  %165 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 70, double noundef %160, double noundef 1.600000e+01)
  call void @exit(i32 noundef 1) #15
  unreachable

166:                                              ; preds = %158
  %167 = load double, ptr %2, align 16, !tbaa !9
  %168 = call double @llvm.fabs.f64(double %167)
  %169 = fcmp ugt double %168, 0x3DA5FD7FE1796495
  br i1 %169, label %170, label %172

170:                                              ; preds = %166
  %171 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 71, double noundef %167, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #15
  unreachable

172:                                              ; preds = %166
  %173 = load double, ptr %4, align 16, !tbaa !9
  %174 = call double @llvm.fabs.f64(double %173)
  %175 = fcmp ugt double %174, 0x3DA5FD7FE1796495
  br i1 %175, label %176, label %178

176:                                              ; preds = %172
  %177 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 72, double noundef %173, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #15
  unreachable

178:                                              ; preds = %172
  call void @llvm.lifetime.end.p0(ptr nonnull %10) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %9) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #14
  ret i32 0

179:                                              ; preds = %280
  %180 = getelementptr inbounds nuw i8, ptr %145, i64 8
  %181 = load double, ptr %180, align 8, !tbaa !9
  %182 = getelementptr inbounds nuw i8, ptr %146, i64 32
  %183 = load double, ptr %182, align 8, !tbaa !9
  %184 = fsub double %181, %183
  %185 = call double @llvm.fabs.f64(double %184)
  %186 = call double @llvm.fabs.f64(double %183)
  %187 = fadd double %186, 1.000000e+00
  %188 = fmul double %187, 0x3DA5FD7FE1796495
  %189 = fcmp ugt double %185, %188
  br i1 %189, label %263, label %190

190:                                              ; preds = %179
  %191 = getelementptr inbounds nuw i8, ptr %148, i64 8
  %192 = load double, ptr %191, align 8, !tbaa !9
  %193 = getelementptr inbounds nuw i8, ptr %147, i64 32
  %194 = load double, ptr %193, align 8, !tbaa !9
  %195 = fsub double %192, %194
  %196 = call double @llvm.fabs.f64(double %195)
  %197 = call double @llvm.fabs.f64(double %194)
  %198 = fadd double %197, 1.000000e+00
  %199 = fmul double %198, 0x3DA5FD7FE1796495
  %200 = fcmp ugt double %196, %199
  br i1 %200, label %276, label %201

201:                                              ; preds = %190
  %202 = getelementptr inbounds nuw i8, ptr %149, i64 8
  %203 = load double, ptr %202, align 8, !tbaa !9
  %204 = call double @llvm.fabs.f64(double %203)
  %205 = fcmp ugt double %204, 0x3DA5FD7FE1796495
  br i1 %205, label %284, label %206

206:                                              ; preds = %201
  %207 = getelementptr inbounds nuw i8, ptr %145, i64 16
  %208 = load double, ptr %207, align 16, !tbaa !9
  %209 = getelementptr inbounds nuw i8, ptr %146, i64 64
  %210 = load double, ptr %209, align 8, !tbaa !9
  %211 = fsub double %208, %210
  %212 = call double @llvm.fabs.f64(double %211)
  %213 = call double @llvm.fabs.f64(double %210)
  %214 = fadd double %213, 1.000000e+00
  %215 = fmul double %214, 0x3DA5FD7FE1796495
  %216 = fcmp ugt double %212, %215
  br i1 %216, label %263, label %217

217:                                              ; preds = %206
  %218 = getelementptr inbounds nuw i8, ptr %148, i64 16
  %219 = load double, ptr %218, align 16, !tbaa !9
  %220 = getelementptr inbounds nuw i8, ptr %147, i64 64
  %221 = load double, ptr %220, align 8, !tbaa !9
  %222 = fsub double %219, %221
  %223 = call double @llvm.fabs.f64(double %222)
  %224 = call double @llvm.fabs.f64(double %221)
  %225 = fadd double %224, 1.000000e+00
  %226 = fmul double %225, 0x3DA5FD7FE1796495
  %227 = fcmp ugt double %223, %226
  br i1 %227, label %276, label %228

228:                                              ; preds = %217
  %229 = getelementptr inbounds nuw i8, ptr %149, i64 16
  %230 = load double, ptr %229, align 16, !tbaa !9
  %231 = call double @llvm.fabs.f64(double %230)
  %232 = fcmp ugt double %231, 0x3DA5FD7FE1796495
  br i1 %232, label %284, label %233

233:                                              ; preds = %228
  %234 = getelementptr inbounds nuw i8, ptr %145, i64 24
  %235 = load double, ptr %234, align 8, !tbaa !9
  %236 = getelementptr inbounds nuw i8, ptr %146, i64 96
  %237 = load double, ptr %236, align 8, !tbaa !9
  %238 = fsub double %235, %237
  %239 = call double @llvm.fabs.f64(double %238)
  %240 = call double @llvm.fabs.f64(double %237)
  %241 = fadd double %240, 1.000000e+00
  %242 = fmul double %241, 0x3DA5FD7FE1796495
  %243 = fcmp ugt double %239, %242
  br i1 %243, label %263, label %244

244:                                              ; preds = %233
  %245 = getelementptr inbounds nuw i8, ptr %148, i64 24
  %246 = load double, ptr %245, align 8, !tbaa !9
  %247 = getelementptr inbounds nuw i8, ptr %147, i64 96
  %248 = load double, ptr %247, align 8, !tbaa !9
  %249 = fsub double %246, %248
  %250 = call double @llvm.fabs.f64(double %249)
  %251 = call double @llvm.fabs.f64(double %248)
  %252 = fadd double %251, 1.000000e+00
  %253 = fmul double %252, 0x3DA5FD7FE1796495
  %254 = fcmp ugt double %250, %253
  br i1 %254, label %276, label %255

255:                                              ; preds = %244
  %256 = getelementptr inbounds nuw i8, ptr %149, i64 24
  %257 = load double, ptr %256, align 8, !tbaa !9
  %258 = call double @llvm.fabs.f64(double %257)
  %259 = fcmp ugt double %258, 0x3DA5FD7FE1796495
  br i1 %259, label %284, label %260

260:                                              ; preds = %255
  %261 = add nuw nsw i64 %144, 1
  %262 = icmp eq i64 %261, 4
  br i1 %262, label %158, label %143, !llvm.loop !11

263:                                              ; preds = %233, %206, %179, %143
  %264 = phi double [ %150, %143 ], [ %181, %179 ], [ %208, %206 ], [ %235, %233 ]
  %265 = phi double [ %151, %143 ], [ %183, %179 ], [ %210, %206 ], [ %237, %233 ]
  %266 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 64, double noundef %264, double noundef %265)
  call void @exit(i32 noundef 1) #15
  unreachable

267:                                              ; preds = %143
  %268 = load double, ptr %148, align 16, !tbaa !9
  %269 = load double, ptr %147, align 8, !tbaa !9
  %270 = fsub double %268, %269
  %271 = call double @llvm.fabs.f64(double %270)
  %272 = call double @llvm.fabs.f64(double %269)
  %273 = fadd double %272, 1.000000e+00
  %274 = fmul double %273, 0x3DA5FD7FE1796495
  %275 = fcmp ugt double %271, %274
  br i1 %275, label %276, label %280

276:                                              ; preds = %244, %217, %190, %267
  %277 = phi double [ %268, %267 ], [ %192, %190 ], [ %219, %217 ], [ %246, %244 ]
  %278 = phi double [ %269, %267 ], [ %194, %190 ], [ %221, %217 ], [ %248, %244 ]
  %279 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 65, double noundef %277, double noundef %278)
  call void @exit(i32 noundef 1) #15
  unreachable

280:                                              ; preds = %267
  %281 = load double, ptr %149, align 16, !tbaa !9
  %282 = call double @llvm.fabs.f64(double %281)
  %283 = fcmp ugt double %282, 0x3DA5FD7FE1796495
  br i1 %283, label %284, label %179

284:                                              ; preds = %255, %228, %201, %280
  %285 = phi double [ %281, %280 ], [ %203, %201 ], [ %230, %228 ], [ %257, %255 ]
  %286 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 66, double noundef %285, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #15
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: nounwind
define internal double @aligned_sum(ptr noundef readonly captures(none) %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  %4 = sext i32 %1 to i64
  %5 = shl nsw i64 %4, 3
  %6 = call i32 @posix_memalign(ptr noundef nonnull %3, i64 noundef 64, i64 noundef %5) #14
  %7 = icmp eq i32 %6, 0
  br i1 %7, label %8, label %110

8:                                                ; preds = %2
  %9 = load ptr, ptr %3, align 8, !tbaa !13
  %10 = add nsw i32 %1, 7
  %11 = sdiv i32 %10, 8
  %12 = shl nsw i32 %11, 6
  %13 = sext i32 %12 to i64
  %14 = call noalias align 32 ptr @aligned_alloc(i64 noundef 32, i64 noundef %13) #16
  %15 = icmp sgt i32 %1, 0
  br i1 %15, label %16, label %78

16:                                               ; preds = %8
  %17 = zext nneg i32 %1 to i64
  %18 = and i64 %17, 1
  %19 = icmp eq i32 %1, 1
  br i1 %19, label %24, label %20

20:                                               ; preds = %16
  %21 = and i64 %17, 2147483646
  br label %39

22:                                               ; preds = %39
  %23 = icmp eq i64 %18, 0
  br i1 %23, label %34, label %24

24:                                               ; preds = %22, %16
  %25 = phi i64 [ 0, %16 ], [ %57, %22 ]
  %26 = icmp ne i64 %18, 0
  call void @llvm.assume(i1 %26)
  %27 = getelementptr inbounds nuw double, ptr %0, i64 %25
  %28 = load double, ptr %27, align 8, !tbaa !9
  %29 = fmul double %28, %28
  %30 = getelementptr inbounds nuw double, ptr %9, i64 %25
  store double %29, ptr %30, align 8, !tbaa !9
  %31 = load double, ptr %27, align 8, !tbaa !9
  %32 = call double @sqrt(double noundef %31) #14, !tbaa !5
  %33 = getelementptr inbounds nuw double, ptr %14, i64 %25
  store double %32, ptr %33, align 8, !tbaa !9
  br label %34

34:                                               ; preds = %22, %24
  %35 = and i64 %17, 3
  %36 = icmp ult i32 %1, 4
  br i1 %36, label %62, label %37

37:                                               ; preds = %34
  %38 = and i64 %17, 2147483644
  br label %80

39:                                               ; preds = %39, %20
  %40 = phi i64 [ 0, %20 ], [ %57, %39 ]
  %41 = phi i64 [ 0, %20 ], [ %58, %39 ]
  %42 = getelementptr inbounds nuw double, ptr %0, i64 %40
  %43 = load double, ptr %42, align 8, !tbaa !9
  %44 = fmul double %43, %43
  %45 = getelementptr inbounds nuw double, ptr %9, i64 %40
  store double %44, ptr %45, align 8, !tbaa !9
  %46 = load double, ptr %42, align 8, !tbaa !9
  %47 = call double @sqrt(double noundef %46) #14, !tbaa !5
  %48 = getelementptr inbounds nuw double, ptr %14, i64 %40
  store double %47, ptr %48, align 16, !tbaa !9
  %49 = or disjoint i64 %40, 1
  %50 = getelementptr inbounds nuw double, ptr %0, i64 %49
  %51 = load double, ptr %50, align 8, !tbaa !9
  %52 = fmul double %51, %51
  %53 = getelementptr inbounds nuw double, ptr %9, i64 %49
  store double %52, ptr %53, align 8, !tbaa !9
  %54 = load double, ptr %50, align 8, !tbaa !9
  %55 = call double @sqrt(double noundef %54) #14, !tbaa !5
  %56 = getelementptr inbounds nuw double, ptr %14, i64 %49
  store double %55, ptr %56, align 8, !tbaa !9
  %57 = add nuw nsw i64 %40, 2
  %58 = add i64 %41, 2
  %59 = icmp eq i64 %58, %21
  br i1 %59, label %22, label %39, !llvm.loop !15

60:                                               ; preds = %80
  %61 = icmp eq i64 %35, 0
  br i1 %61, label %78, label %62

62:                                               ; preds = %60, %34
  %63 = phi i64 [ 0, %34 ], [ %107, %60 ]
  %64 = phi double [ 0.000000e+00, %34 ], [ %106, %60 ]
  %65 = icmp ne i64 %35, 0
  call void @llvm.assume(i1 %65)
  br label %66

66:                                               ; preds = %66, %62
  %67 = phi i64 [ %63, %62 ], [ %75, %66 ]
  %68 = phi double [ %64, %62 ], [ %74, %66 ]
  %69 = phi i64 [ 0, %62 ], [ %76, %66 ]
  %70 = getelementptr inbounds nuw double, ptr %9, i64 %67
  %71 = load double, ptr %70, align 8, !tbaa !9
  %72 = getelementptr inbounds nuw double, ptr %14, i64 %67
  %73 = load double, ptr %72, align 8, !tbaa !9
  %74 = call double @llvm.fmuladd.f64(double %71, double %73, double %68)
  %75 = add nuw nsw i64 %67, 1
  %76 = add i64 %69, 1
  %77 = icmp eq i64 %76, %35
  br i1 %77, label %78, label %66, !llvm.loop !16

78:                                               ; preds = %60, %66, %8
  %79 = phi double [ 0.000000e+00, %8 ], [ %106, %60 ], [ %74, %66 ]
  call void @free(ptr noundef %9) #14
  call void @free(ptr noundef %14) #14
  br label %110

80:                                               ; preds = %80, %37
  %81 = phi i64 [ 0, %37 ], [ %107, %80 ]
  %82 = phi double [ 0.000000e+00, %37 ], [ %106, %80 ]
  %83 = phi i64 [ 0, %37 ], [ %108, %80 ]
  %84 = getelementptr inbounds nuw double, ptr %9, i64 %81
  %85 = load double, ptr %84, align 8, !tbaa !9
  %86 = getelementptr inbounds nuw double, ptr %14, i64 %81
  %87 = load double, ptr %86, align 32, !tbaa !9
  %88 = call double @llvm.fmuladd.f64(double %85, double %87, double %82)
  %89 = or disjoint i64 %81, 1
  %90 = getelementptr inbounds nuw double, ptr %9, i64 %89
  %91 = load double, ptr %90, align 8, !tbaa !9
  %92 = getelementptr inbounds nuw double, ptr %14, i64 %89
  %93 = load double, ptr %92, align 8, !tbaa !9
  %94 = call double @llvm.fmuladd.f64(double %91, double %93, double %88)
  %95 = or disjoint i64 %81, 2
  %96 = getelementptr inbounds nuw double, ptr %9, i64 %95
  %97 = load double, ptr %96, align 8, !tbaa !9
  %98 = getelementptr inbounds nuw double, ptr %14, i64 %95
  %99 = load double, ptr %98, align 16, !tbaa !9
  %100 = call double @llvm.fmuladd.f64(double %97, double %99, double %94)
  %101 = or disjoint i64 %81, 3
  %102 = getelementptr inbounds nuw double, ptr %9, i64 %101
  %103 = load double, ptr %102, align 8, !tbaa !9
  %104 = getelementptr inbounds nuw double, ptr %14, i64 %101
  %105 = load double, ptr %104, align 8, !tbaa !9
  %106 = call double @llvm.fmuladd.f64(double %103, double %105, double %100)
  %107 = add nuw nsw i64 %81, 4
  %108 = add i64 %83, 4
  %109 = icmp eq i64 %108, %38
  br i1 %109, label %60, label %80, !llvm.loop !18

110:                                              ; preds = %2, %78
  %111 = phi double [ %79, %78 ], [ -1.000000e+00, %2 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  ret double %111
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @pow(double noundef, double noundef) local_unnamed_addr #4

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #5

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal void @multiply(ptr noalias noundef writeonly captures(none) %0, ptr noalias noundef readonly captures(none) %1, ptr noalias noundef readonly captures(none) %2) #6 {
  %4 = getelementptr inbounds nuw i8, ptr %2, i64 120
  %5 = load double, ptr %4, align 8, !tbaa !9
  %6 = insertelement <2 x double> poison, double %5, i64 0
  %7 = getelementptr inbounds nuw i8, ptr %2, i64 88
  %8 = load double, ptr %7, align 8, !tbaa !9
  %9 = insertelement <2 x double> poison, double %8, i64 0
  %10 = getelementptr inbounds nuw i8, ptr %2, i64 56
  %11 = load double, ptr %10, align 8, !tbaa !9
  %12 = insertelement <2 x double> poison, double %11, i64 0
  %13 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %14 = load double, ptr %13, align 8, !tbaa !9
  %15 = insertelement <2 x double> poison, double %14, i64 0
  %16 = getelementptr inbounds nuw i8, ptr %2, i64 112
  %17 = load double, ptr %16, align 8, !tbaa !9
  %18 = insertelement <2 x double> poison, double %17, i64 0
  %19 = getelementptr inbounds nuw i8, ptr %2, i64 80
  %20 = load double, ptr %19, align 8, !tbaa !9
  %21 = insertelement <2 x double> poison, double %20, i64 0
  %22 = getelementptr inbounds nuw i8, ptr %2, i64 48
  %23 = load double, ptr %22, align 8, !tbaa !9
  %24 = insertelement <2 x double> poison, double %23, i64 0
  %25 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %26 = load double, ptr %25, align 8, !tbaa !9
  %27 = insertelement <2 x double> poison, double %26, i64 0
  %28 = getelementptr inbounds nuw i8, ptr %2, i64 104
  %29 = load double, ptr %28, align 8, !tbaa !9
  %30 = insertelement <2 x double> poison, double %29, i64 0
  %31 = getelementptr inbounds nuw i8, ptr %2, i64 72
  %32 = load double, ptr %31, align 8, !tbaa !9
  %33 = insertelement <2 x double> poison, double %32, i64 0
  %34 = getelementptr inbounds nuw i8, ptr %2, i64 40
  %35 = load double, ptr %34, align 8, !tbaa !9
  %36 = insertelement <2 x double> poison, double %35, i64 0
  %37 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %38 = load double, ptr %37, align 8, !tbaa !9
  %39 = insertelement <2 x double> poison, double %38, i64 0
  %40 = getelementptr inbounds nuw i8, ptr %2, i64 96
  %41 = load double, ptr %40, align 8, !tbaa !9
  %42 = insertelement <2 x double> poison, double %41, i64 0
  %43 = getelementptr inbounds nuw i8, ptr %2, i64 64
  %44 = load double, ptr %43, align 8, !tbaa !9
  %45 = insertelement <2 x double> poison, double %44, i64 0
  %46 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %47 = load double, ptr %46, align 8, !tbaa !9
  %48 = insertelement <2 x double> poison, double %47, i64 0
  %49 = load double, ptr %2, align 8, !tbaa !9
  %50 = insertelement <2 x double> poison, double %49, i64 0
  %51 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %52 = load double, ptr %1, align 8, !tbaa !9
  %53 = load double, ptr %51, align 8, !tbaa !9
  %54 = insertelement <2 x double> poison, double %52, i64 0
  %55 = insertelement <2 x double> %54, double %53, i64 1
  %56 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %57 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %58 = load double, ptr %56, align 8, !tbaa !9
  %59 = load double, ptr %57, align 8, !tbaa !9
  %60 = insertelement <2 x double> poison, double %58, i64 0
  %61 = insertelement <2 x double> %60, double %59, i64 1
  %62 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %63 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %64 = load double, ptr %62, align 8, !tbaa !9
  %65 = load double, ptr %63, align 8, !tbaa !9
  %66 = insertelement <2 x double> poison, double %64, i64 0
  %67 = insertelement <2 x double> %66, double %65, i64 1
  %68 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %69 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %70 = load double, ptr %68, align 8, !tbaa !9
  %71 = load double, ptr %69, align 8, !tbaa !9
  %72 = insertelement <2 x double> poison, double %70, i64 0
  %73 = insertelement <2 x double> %72, double %71, i64 1
  %74 = shufflevector <2 x double> %73, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %75 = shufflevector <2 x double> %42, <2 x double> %30, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %76 = shufflevector <2 x double> %67, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %77 = shufflevector <2 x double> %45, <2 x double> %33, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %78 = shufflevector <2 x double> %61, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %79 = shufflevector <2 x double> %48, <2 x double> %36, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %80 = shufflevector <2 x double> %55, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %81 = shufflevector <2 x double> %50, <2 x double> %39, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %82 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %80, <4 x double> %81, <4 x double> zeroinitializer)
  %83 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %78, <4 x double> %79, <4 x double> %82)
  %84 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %76, <4 x double> %77, <4 x double> %83)
  %85 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %74, <4 x double> %75, <4 x double> %84)
  %86 = shufflevector <2 x double> %73, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %87 = shufflevector <2 x double> %18, <2 x double> %6, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %88 = shufflevector <2 x double> %67, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %89 = shufflevector <2 x double> %21, <2 x double> %9, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %90 = shufflevector <2 x double> %61, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %91 = shufflevector <2 x double> %24, <2 x double> %12, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %92 = shufflevector <2 x double> %55, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %93 = shufflevector <2 x double> %27, <2 x double> %15, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %94 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %92, <4 x double> %93, <4 x double> zeroinitializer)
  %95 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %90, <4 x double> %91, <4 x double> %94)
  %96 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %88, <4 x double> %89, <4 x double> %95)
  %97 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %86, <4 x double> %87, <4 x double> %96)
  %98 = shufflevector <4 x double> %85, <4 x double> %97, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 1, i32 3, i32 5, i32 7>
  store <8 x double> %98, ptr %0, align 8, !tbaa !9
  %99 = getelementptr inbounds nuw i8, ptr %1, i64 64
  %100 = getelementptr inbounds nuw i8, ptr %1, i64 96
  %101 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %102 = load double, ptr %99, align 8, !tbaa !9
  %103 = load double, ptr %100, align 8, !tbaa !9
  %104 = insertelement <2 x double> poison, double %102, i64 0
  %105 = insertelement <2 x double> %104, double %103, i64 1
  %106 = getelementptr inbounds nuw i8, ptr %1, i64 72
  %107 = getelementptr inbounds nuw i8, ptr %1, i64 104
  %108 = load double, ptr %106, align 8, !tbaa !9
  %109 = load double, ptr %107, align 8, !tbaa !9
  %110 = insertelement <2 x double> poison, double %108, i64 0
  %111 = insertelement <2 x double> %110, double %109, i64 1
  %112 = getelementptr inbounds nuw i8, ptr %1, i64 80
  %113 = getelementptr inbounds nuw i8, ptr %1, i64 112
  %114 = load double, ptr %112, align 8, !tbaa !9
  %115 = load double, ptr %113, align 8, !tbaa !9
  %116 = insertelement <2 x double> poison, double %114, i64 0
  %117 = insertelement <2 x double> %116, double %115, i64 1
  %118 = getelementptr inbounds nuw i8, ptr %1, i64 88
  %119 = getelementptr inbounds nuw i8, ptr %1, i64 120
  %120 = load double, ptr %118, align 8, !tbaa !9
  %121 = load double, ptr %119, align 8, !tbaa !9
  %122 = insertelement <2 x double> poison, double %120, i64 0
  %123 = insertelement <2 x double> %122, double %121, i64 1
  %124 = shufflevector <2 x double> %123, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %125 = shufflevector <2 x double> %42, <2 x double> %30, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %126 = shufflevector <2 x double> %117, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %127 = shufflevector <2 x double> %45, <2 x double> %33, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %128 = shufflevector <2 x double> %111, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %129 = shufflevector <2 x double> %48, <2 x double> %36, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %130 = shufflevector <2 x double> %105, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %131 = shufflevector <2 x double> %50, <2 x double> %39, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %132 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %130, <4 x double> %131, <4 x double> zeroinitializer)
  %133 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %128, <4 x double> %129, <4 x double> %132)
  %134 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %126, <4 x double> %127, <4 x double> %133)
  %135 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %124, <4 x double> %125, <4 x double> %134)
  %136 = shufflevector <2 x double> %123, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %137 = shufflevector <2 x double> %18, <2 x double> %6, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %138 = shufflevector <2 x double> %117, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %139 = shufflevector <2 x double> %21, <2 x double> %9, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %140 = shufflevector <2 x double> %111, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %141 = shufflevector <2 x double> %24, <2 x double> %12, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %142 = shufflevector <2 x double> %105, <2 x double> poison, <4 x i32> <i32 0, i32 1, i32 0, i32 1>
  %143 = shufflevector <2 x double> %27, <2 x double> %15, <4 x i32> <i32 0, i32 0, i32 2, i32 2>
  %144 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %142, <4 x double> %143, <4 x double> zeroinitializer)
  %145 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %140, <4 x double> %141, <4 x double> %144)
  %146 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %138, <4 x double> %139, <4 x double> %145)
  %147 = tail call <4 x double> @llvm.fmuladd.v4f64(<4 x double> %136, <4 x double> %137, <4 x double> %146)
  %148 = shufflevector <4 x double> %135, <4 x double> %147, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 1, i32 3, i32 5, i32 7>
  store <8 x double> %148, ptr %101, align 8, !tbaa !9
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @largest(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, i32 noundef %2) #7 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %5, label %9

5:                                                ; preds = %3
  %6 = zext nneg i32 %2 to i64
  br label %11

7:                                                ; preds = %11
  %8 = fmul double %20, %20
  br label %9

9:                                                ; preds = %7, %3
  %10 = phi double [ 0x4C63E9E4E4C2F345, %3 ], [ %8, %7 ]
  ret double %10

11:                                               ; preds = %5, %11
  %12 = phi i64 [ 0, %5 ], [ %21, %11 ]
  %13 = phi double [ -1.000000e+30, %5 ], [ %20, %11 ]
  %14 = getelementptr inbounds nuw double, ptr %0, i64 %12
  %15 = load double, ptr %14, align 8, !tbaa !9
  %16 = getelementptr inbounds nuw double, ptr %1, i64 %12
  %17 = load double, ptr %16, align 8, !tbaa !9
  %18 = tail call double @llvm.maxnum.f64(double %15, double %17)
  %19 = fcmp ogt double %18, %13
  %20 = select i1 %19, double %18, double %13
  %21 = add nuw nsw i64 %12, 1
  %22 = icmp eq i64 %21, %6
  br i1 %22, label %7, label %11, !llvm.loop !19
}

; Function Attrs: nofree nounwind
declare i32 @posix_memalign(ptr noundef, i64 noundef, i64 noundef) local_unnamed_addr #8

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,uninitialized,aligned") allocsize(1) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @aligned_alloc(i64 allocalign noundef, i64 noundef) local_unnamed_addr #9

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sqrt(double noundef) local_unnamed_addr #4

; Function Attrs: mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #10

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #5

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #8

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #11

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.maxnum.f64(double, double) #5

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #12

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare <4 x double> @llvm.fmuladd.v4f64(<4 x double>, <4 x double>, <4 x double>) #13

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { nofree norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { nofree nounwind "no-trapping-math"="true" }
attributes #9 = { mustprogress nofree nounwind willreturn allockind("alloc,uninitialized,aligned") allocsize(1) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #10 = { mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #11 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #12 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #13 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #14 = { nounwind }
attributes #15 = { cold noreturn nounwind }
attributes #16 = { nounwind allocsize(1) }

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
!13 = !{!14, !14, i64 0}
!14 = !{!"any pointer", !7, i64 0}
!15 = distinct !{!15, !12}
!16 = distinct !{!16, !17}
!17 = !{!"llvm.loop.unroll.disable"}
!18 = distinct !{!18, !12}
!19 = distinct !{!19, !12}
