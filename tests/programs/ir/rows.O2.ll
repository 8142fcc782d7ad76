source_filename = "rows.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.network = type { i32, i32, ptr, ptr, double }

@__const.main.w0 = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], align 16
@__const.main.w1 = private unnamed_addr constant [4 x double] [double 5.000000e-01, double -1.000000e+00, double 2.000000e+00, double 1.000000e+00], align 16
@__const.main.bias = private unnamed_addr constant [2 x double] [double 2.500000e-01, double -5.000000e-01], align 16
@__const.main.input = private unnamed_addr constant [2 x double] [double 1.500000e+00, double -2.000000e+00], align 16
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@__const.main.a = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@__const.main.b = private unnamed_addr constant [3 x double] [double 4.000000e+00, double 5.000000e+00, double 6.000000e+00], align 16
@__const.main.c = private unnamed_addr constant [3 x double] [double 7.000000e+00, double 8.000000e+00, double 9.000000e+00], align 16
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [4 x double], align 16
  %2 = alloca [4 x double], align 16
  %3 = alloca [2 x double], align 16
  %4 = alloca [2 x double], align 16
  %5 = alloca [4 x double], align 16
  %6 = alloca [4 x double], align 16
  %7 = alloca [2 x double], align 16
  %8 = alloca [2 x double], align 16
  %9 = alloca [2 x ptr], align 16
  %10 = alloca [2 x ptr], align 16
  %11 = alloca %struct.network, align 8
  %12 = alloca %struct.network, align 8
  %13 = alloca [3 x double], align 16
  %14 = alloca [3 x double], align 16
  %15 = alloca [3 x double], align 16
  %16 = alloca [3 x double], align 16
  %17 = alloca [3 x double], align 16
  %18 = alloca [3 x double], align 16
  %19 = alloca [3 x ptr], align 16
  %20 = alloca [3 x ptr], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #14
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %1, ptr noundef nonnull align 16 dereferenceable(32) @__const.main.w0, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #14
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %2, ptr noundef nonnull align 16 dereferenceable(32) @__const.main.w1, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %3, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.bias, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #14
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %4, ptr noundef nonnull align 16 dereferenceable(16) @__const.main.input, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %5, i8 0, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %6, i8 0, i64 32, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %7, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %8, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #14
  store ptr %1, ptr %9, align 16, !tbaa !9
  %21 = getelementptr inbounds nuw i8, ptr %9, i64 8
  store ptr %2, ptr %21, align 8, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #14
  store ptr %5, ptr %10, align 16, !tbaa !9
  %22 = getelementptr inbounds nuw i8, ptr %10, i64 8
  store ptr %6, ptr %22, align 8, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %11) #14
  store i32 2, ptr %11, align 8, !tbaa !12
  %23 = getelementptr inbounds nuw i8, ptr %11, i64 4
  store i32 2, ptr %23, align 4, !tbaa !17
  %24 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store ptr %9, ptr %24, align 8, !tbaa !18
  %25 = getelementptr inbounds nuw i8, ptr %11, i64 16
  store ptr %3, ptr %25, align 8, !tbaa !19
  %26 = getelementptr inbounds nuw i8, ptr %11, i64 24
  store double 5.000000e-01, ptr %26, align 8, !tbaa !20
  call void @llvm.lifetime.start.p0(ptr nonnull %12) #14
  store i32 2, ptr %12, align 8, !tbaa !12
  %27 = getelementptr inbounds nuw i8, ptr %12, i64 4
  store i32 2, ptr %27, align 4, !tbaa !17
  %28 = getelementptr inbounds nuw i8, ptr %12, i64 8
  store ptr %10, ptr %28, align 8, !tbaa !18
  %29 = getelementptr inbounds nuw i8, ptr %12, i64 16
  store ptr %7, ptr %29, align 8, !tbaa !19
  %30 = getelementptr inbounds nuw i8, ptr %12, i64 24
  store double 0.000000e+00, ptr %30, align 8, !tbaa !20
  %31 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %32 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @forward, i32 noundef %31, ptr noundef nonnull %11, ptr noundef nonnull %12, i32 noundef %31, ptr noundef nonnull %4, ptr noundef nonnull %8) #14
  %33 = load double, ptr %4, align 16, !tbaa !21
  %34 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %35 = load double, ptr %34, align 8, !tbaa !21
  %36 = load double, ptr %1, align 16, !tbaa !21
  %37 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %38 = load double, ptr %37, align 8, !tbaa !21
  %39 = fmul double %38, %35
  %40 = call double @llvm.fmuladd.f64(double %36, double %33, double %39)
  %41 = load double, ptr %3, align 16, !tbaa !21
  %42 = fadd double %41, %40
  %43 = fmul double %42, 5.000000e-01
  %44 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %45 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %46 = load double, ptr %45, align 16, !tbaa !21
  %47 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %48 = load double, ptr %47, align 8, !tbaa !21
  %49 = fmul double %48, %35
  %50 = call double @llvm.fmuladd.f64(double %46, double %33, double %49)
  %51 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %52 = load double, ptr %51, align 8, !tbaa !21
  %53 = fadd double %52, %50
  %54 = fmul double %53, 5.000000e-01
  %55 = load <2 x double>, ptr %2, align 16, !tbaa !21
  %56 = load <2 x double>, ptr %44, align 16, !tbaa !21
  %57 = fadd <2 x double> %55, %56
  %58 = fmul double %43, 5.000000e-01
  %59 = call double @llvm.fabs.f64(double %58)
  %60 = fadd double %59, 1.000000e+00
  %61 = fmul double %60, 0x3DA5FD7FE1796495
  %62 = fmul double %54, 5.000000e-01
  %63 = call double @llvm.fabs.f64(double %62)
  %64 = fadd double %63, 1.000000e+00
  %65 = fmul double %64, 0x3DA5FD7FE1796495
  %66 = extractelement <2 x double> %57, i64 0
  %67 = extractelement <2 x double> %57, i64 1
  %68 = load double, ptr %6, align 16, !tbaa !21
  %69 = fsub double %68, %58
  %70 = call double @llvm.fabs.f64(double %69)
  %71 = fcmp ugt double %70, %61
  br i1 %71, label %247, label %251

72:                                               ; preds = %229
  %73 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %74 = load double, ptr %73, align 16, !tbaa !21
  %75 = fsub double %74, %58
  %76 = call double @llvm.fabs.f64(double %75)
  %77 = fcmp ugt double %76, %61
  br i1 %77, label %247, label %78

78:                                               ; preds = %72
  %79 = getelementptr inbounds nuw i8, ptr %5, i64 16
  %80 = load double, ptr %79, align 16, !tbaa !21
  %81 = extractelement <2 x double> %57, i64 1
  %82 = fmul double %81, 2.500000e-01
  %83 = fmul double %82, %33
  %84 = fsub double %80, %83
  %85 = call double @llvm.fabs.f64(double %84)
  %86 = call double @llvm.fabs.f64(double %83)
  %87 = fadd double %86, 1.000000e+00
  %88 = fmul double %87, 0x3DA5FD7FE1796495
  %89 = fcmp ugt double %85, %88
  br i1 %89, label %262, label %90

90:                                               ; preds = %78
  %91 = getelementptr inbounds nuw i8, ptr %6, i64 24
  %92 = load double, ptr %91, align 8, !tbaa !21
  %93 = fsub double %92, %62
  %94 = call double @llvm.fabs.f64(double %93)
  %95 = fcmp ugt double %94, %65
  br i1 %95, label %247, label %96

96:                                               ; preds = %90
  %97 = getelementptr inbounds nuw i8, ptr %5, i64 24
  %98 = load double, ptr %97, align 8, !tbaa !21
  %99 = fmul double %82, %35
  %100 = fsub double %98, %99
  %101 = call double @llvm.fabs.f64(double %100)
  %102 = call double @llvm.fabs.f64(double %99)
  %103 = fadd double %102, 1.000000e+00
  %104 = fmul double %103, 0x3DA5FD7FE1796495
  %105 = fcmp ugt double %101, %104
  br i1 %105, label %262, label %106

106:                                              ; preds = %96
  %107 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %108 = load double, ptr %107, align 8, !tbaa !21
  %109 = call double @llvm.fmuladd.f64(double %81, double 2.500000e-01, double 5.000000e-01)
  %110 = fsub double %108, %109
  %111 = call double @llvm.fabs.f64(double %110)
  %112 = call double @llvm.fabs.f64(double %109)
  %113 = fadd double %112, 1.000000e+00
  %114 = fmul double %113, 0x3DA5FD7FE1796495
  %115 = fcmp ugt double %111, %114
  br i1 %115, label %225, label %116

116:                                              ; preds = %106
  %117 = getelementptr inbounds nuw i8, ptr %8, i64 8
  %118 = load double, ptr %117, align 8, !tbaa !21
  %119 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %120 = load double, ptr %119, align 8, !tbaa !21
  %121 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %122 = load double, ptr %121, align 8, !tbaa !21
  %123 = fmul double %67, %122
  %124 = call double @llvm.fmuladd.f64(double %66, double %120, double %123)
  %125 = fmul double %124, 2.500000e-01
  %126 = fsub double %118, %125
  %127 = call double @llvm.fabs.f64(double %126)
  %128 = call double @llvm.fabs.f64(double %125)
  %129 = fadd double %128, 1.000000e+00
  %130 = fmul double %129, 0x3DA5FD7FE1796495
  %131 = fcmp ugt double %127, %130
  br i1 %131, label %243, label %132

132:                                              ; preds = %116
  %133 = fmul double %67, %54
  %134 = call double @llvm.fmuladd.f64(double %66, double %43, double %133)
  %135 = fadd double %41, %134
  %136 = fadd double %52, %135
  %137 = load double, ptr %30, align 8, !tbaa !20
  %138 = fmul double %67, %53
  %139 = call double @llvm.fmuladd.f64(double %66, double %42, double %138)
  %140 = call double @llvm.fmuladd.f64(double %139, double 5.000000e-01, double %136)
  %141 = fsub double %137, %140
  %142 = call double @llvm.fabs.f64(double %141)
  %143 = call double @llvm.fabs.f64(double %140)
  %144 = fadd double %143, 1.000000e+00
  %145 = fmul double %144, 0x3DA5FD7FE1796495
  %146 = fcmp ugt double %142, %145
  br i1 %146, label %147, label %149

147:                                              ; preds = %132
  %148 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 69, double noundef %137, double noundef %140)
  call void @exit(i32 noundef 1) #15
  unreachable

149:                                              ; preds = %132
  call void @llvm.lifetime.start.p0(ptr nonnull %13) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %13, i8 0, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %14) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %14, i8 0, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %15) #14
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %15, i8 0, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %16) #14
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %16, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.a, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %17) #14
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %17, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.b, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %18) #14
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %18, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.c, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %19) #14
  store ptr %16, ptr %19, align 16, !tbaa !9
  %150 = getelementptr inbounds nuw i8, ptr %19, i64 8
  store ptr %17, ptr %150, align 8, !tbaa !9
  %151 = getelementptr inbounds nuw i8, ptr %19, i64 16
  store ptr %18, ptr %151, align 16, !tbaa !9
  call void @llvm.lifetime.start.p0(ptr nonnull %20) #14
  store ptr %13, ptr %20, align 16, !tbaa !9
  %152 = getelementptr inbounds nuw i8, ptr %20, i64 8
  store ptr %14, ptr %152, align 8, !tbaa !9
  %153 = getelementptr inbounds nuw i8, ptr %20, i64 16
  store ptr %15, ptr %153, align 16, !tbaa !9
  %154 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @trace, ptr noundef nonnull %19, ptr noundef nonnull %20, i32 noundef 3) #14
  %155 = load double, ptr %13, align 16, !tbaa !21
  %156 = fadd double %155, -2.000000e+00
  %157 = call double @llvm.fabs.f64(double %156)
  %158 = fcmp ugt double %157, 3.000000e-11
  br i1 %158, label %159, label %161

159:                                              ; preds = %149
  %160 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 73, double noundef %155, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #15
  unreachable

161:                                              ; preds = %149
  %162 = getelementptr inbounds nuw i8, ptr %14, i64 8
  %163 = load double, ptr %162, align 8, !tbaa !21
  %164 = fadd double %163, -1.000000e+01
  %165 = call double @llvm.fabs.f64(double %164)
  %166 = fcmp ugt double %165, 1.100000e-10
  br i1 %166, label %167, label %169

167:                                              ; preds = %161
  %168 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 74, double noundef %163, double noundef 1.000000e+01)
  call void @exit(i32 noundef 1) #15
  unreachable

169:                                              ; preds = %161
  %170 = getelementptr inbounds nuw i8, ptr %15, i64 16
  %171 = load double, ptr %170, align 16, !tbaa !21
  %172 = fadd double %171, -1.800000e+01
  %173 = call double @llvm.fabs.f64(double %172)
  %174 = fcmp ugt double %173, 1.900000e-10
  br i1 %174, label %175, label %177

175:                                              ; preds = %169
  %176 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 75, double noundef %171, double noundef 1.800000e+01)
  call void @exit(i32 noundef 1) #15
  unreachable

177:                                              ; preds = %169
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %13, i8 0, i64 24, i1 false)
  %178 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @swapped_rows, ptr noundef nonnull %19, ptr noundef nonnull %20, i32 noundef 3) #14
  %179 = load double, ptr %13, align 16, !tbaa !21
  %180 = fadd double %179, -3.000000e+00
  %181 = call double @llvm.fabs.f64(double %180)
  %182 = fcmp ugt double %181, 4.000000e-11
  br i1 %182, label %183, label %185

183:                                              ; preds = %177
  %184 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 78, double noundef %179, double noundef 3.000000e+00)
  call void @exit(i32 noundef 1) #15
  unreachable

185:                                              ; preds = %177
  %186 = load double, ptr %14, align 16, !tbaa !21
  %187 = fadd double %186, -2.000000e+00
  %188 = call double @llvm.fabs.f64(double %187)
  %189 = fcmp ugt double %188, 3.000000e-11
  br i1 %189, label %190, label %192

190:                                              ; preds = %185
  %191 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 79, double noundef %186, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #15
  unreachable

192:                                              ; preds = %185
  %193 = load double, ptr %15, align 16, !tbaa !21
  %194 = fadd double %193, -1.000000e+00
  %195 = call double @llvm.fabs.f64(double %194)
  %196 = fcmp ugt double %195, 2.000000e-11
  br i1 %196, label %197, label %199

197:                                              ; preds = %192
  %198 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 80, double noundef %193, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #15
  unreachable

199:                                              ; preds = %192
  call void @llvm.lifetime.end.p0(ptr nonnull %20) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %19) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %18) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %17) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %16) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %15) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %14) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %13) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %12) #14
  call void @llvm.lifetime.end.p0(ptr nonnull %11) #14
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

200:                                              ; preds = %251
  %201 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %202 = load double, ptr %201, align 8, !tbaa !21
  %203 = fsub double %202, %62
  %204 = call double @llvm.fabs.f64(double %203)
  %205 = fcmp ugt double %204, %65
  br i1 %205, label %247, label %206

206:                                              ; preds = %200
  %207 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %208 = load double, ptr %207, align 8, !tbaa !21
  %209 = fmul double %254, %35
  %210 = fsub double %208, %209
  %211 = call double @llvm.fabs.f64(double %210)
  %212 = call double @llvm.fabs.f64(double %209)
  %213 = fadd double %212, 1.000000e+00
  %214 = fmul double %213, 0x3DA5FD7FE1796495
  %215 = fcmp ugt double %211, %214
  br i1 %215, label %262, label %216

216:                                              ; preds = %206
  %217 = load double, ptr %7, align 16, !tbaa !21
  %218 = call double @llvm.fmuladd.f64(double %253, double 2.500000e-01, double 5.000000e-01)
  %219 = fsub double %217, %218
  %220 = call double @llvm.fabs.f64(double %219)
  %221 = call double @llvm.fabs.f64(double %218)
  %222 = fadd double %221, 1.000000e+00
  %223 = fmul double %222, 0x3DA5FD7FE1796495
  %224 = fcmp ugt double %220, %223
  br i1 %224, label %225, label %229

225:                                              ; preds = %106, %216
  %226 = phi double [ %217, %216 ], [ %108, %106 ]
  %227 = phi double [ %218, %216 ], [ %109, %106 ]
  %228 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 65, double noundef %226, double noundef %227)
  call void @exit(i32 noundef 1) #15
  unreachable

229:                                              ; preds = %216
  %230 = load double, ptr %8, align 16, !tbaa !21
  %231 = load double, ptr %1, align 16, !tbaa !21
  %232 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %233 = load double, ptr %232, align 16, !tbaa !21
  %234 = fmul double %67, %233
  %235 = call double @llvm.fmuladd.f64(double %66, double %231, double %234)
  %236 = fmul double %235, 2.500000e-01
  %237 = fsub double %230, %236
  %238 = call double @llvm.fabs.f64(double %237)
  %239 = call double @llvm.fabs.f64(double %236)
  %240 = fadd double %239, 1.000000e+00
  %241 = fmul double %240, 0x3DA5FD7FE1796495
  %242 = fcmp ugt double %238, %241
  br i1 %242, label %243, label %72

243:                                              ; preds = %116, %229
  %244 = phi double [ %230, %229 ], [ %118, %116 ]
  %245 = phi double [ %236, %229 ], [ %125, %116 ]
  %246 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 66, double noundef %244, double noundef %245)
  call void @exit(i32 noundef 1) #15
  unreachable

247:                                              ; preds = %90, %72, %200, %0
  %248 = phi double [ %68, %0 ], [ %202, %200 ], [ %74, %72 ], [ %92, %90 ]
  %249 = phi double [ %58, %0 ], [ %62, %200 ], [ %58, %72 ], [ %62, %90 ]
  %250 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 62, double noundef %248, double noundef %249)
  call void @exit(i32 noundef 1) #15
  unreachable

251:                                              ; preds = %0
  %252 = load double, ptr %5, align 16, !tbaa !21
  %253 = extractelement <2 x double> %57, i64 0
  %254 = fmul double %253, 2.500000e-01
  %255 = fmul double %254, %33
  %256 = fsub double %252, %255
  %257 = call double @llvm.fabs.f64(double %256)
  %258 = call double @llvm.fabs.f64(double %255)
  %259 = fadd double %258, 1.000000e+00
  %260 = fmul double %259, 0x3DA5FD7FE1796495
  %261 = fcmp ugt double %257, %260
  br i1 %261, label %262, label %200

262:                                              ; preds = %96, %78, %206, %251
  %263 = phi double [ %252, %251 ], [ %208, %206 ], [ %80, %78 ], [ %98, %96 ]
  %264 = phi double [ %255, %251 ], [ %209, %206 ], [ %83, %78 ], [ %99, %96 ]
  %265 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 63, double noundef %263, double noundef %264)
  call void @exit(i32 noundef 1) #15
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #4

; Function Attrs: nounwind memory(readwrite, target_mem0: none, target_mem1: none)
define internal double @forward(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1) #5 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 4
  %4 = load i32, ptr %3, align 4, !tbaa !17
  %5 = sext i32 %4 to i64
  %6 = shl nsw i64 %5, 3
  %7 = tail call noalias ptr @malloc(i64 noundef %6) #16
  %8 = tail call noalias ptr @malloc(i64 noundef %6) #16
  %9 = icmp sgt i32 %4, 0
  br i1 %9, label %10, label %13

10:                                               ; preds = %2
  %11 = zext nneg i32 %4 to i64
  %12 = shl nuw nsw i64 %11, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %7, ptr align 8 %1, i64 %12, i1 false), !tbaa !21
  br label %13

13:                                               ; preds = %10, %2
  %14 = load i32, ptr %0, align 8, !tbaa !12
  %15 = icmp sgt i32 %14, 0
  br i1 %15, label %16, label %36

16:                                               ; preds = %13
  %17 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %18 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %19 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %20 = zext i32 %4 to i64
  %21 = zext nneg i32 %14 to i64
  %22 = and i64 %20, 3
  %23 = icmp ult i32 %4, 4
  %24 = and i64 %20, 2147483644
  %25 = icmp eq i64 %22, 0
  %26 = icmp ne i64 %22, 0
  br label %27

27:                                               ; preds = %16, %45
  %28 = phi i64 [ 0, %16 ], [ %46, %45 ]
  %29 = phi ptr [ %7, %16 ], [ %30, %45 ]
  %30 = phi ptr [ %8, %16 ], [ %29, %45 ]
  br i1 %9, label %31, label %45

31:                                               ; preds = %27
  %32 = load ptr, ptr %17, align 8, !tbaa !19
  %33 = load ptr, ptr %18, align 8, !tbaa !18
  %34 = getelementptr inbounds nuw ptr, ptr %33, i64 %28
  %35 = load ptr, ptr %34, align 8, !tbaa !9
  br label %48

36:                                               ; preds = %45, %13
  %37 = phi ptr [ %8, %13 ], [ %29, %45 ]
  %38 = phi ptr [ %7, %13 ], [ %30, %45 ]
  br i1 %9, label %39, label %123

39:                                               ; preds = %36
  %40 = zext nneg i32 %4 to i64
  %41 = and i64 %40, 7
  %42 = icmp ult i32 %4, 8
  br i1 %42, label %109, label %43

43:                                               ; preds = %39
  %44 = and i64 %40, 2147483640
  br label %125

45:                                               ; preds = %70, %27
  %46 = add nuw nsw i64 %28, 1
  %47 = icmp eq i64 %46, %21
  br i1 %47, label %36, label %27, !llvm.loop !22

48:                                               ; preds = %31, %70
  %49 = phi i64 [ 0, %31 ], [ %75, %70 ]
  %50 = getelementptr inbounds nuw double, ptr %32, i64 %49
  %51 = load double, ptr %50, align 8, !tbaa !21
  %52 = mul nuw nsw i64 %49, %20
  %53 = getelementptr inbounds nuw double, ptr %35, i64 %52
  br i1 %23, label %55, label %77

54:                                               ; preds = %77
  br i1 %25, label %70, label %55

55:                                               ; preds = %54, %48
  %56 = phi i64 [ 0, %48 ], [ %104, %54 ]
  %57 = phi double [ %51, %48 ], [ %103, %54 ]
  tail call void @llvm.assume(i1 %26)
  br label %58

58:                                               ; preds = %58, %55
  %59 = phi i64 [ %56, %55 ], [ %67, %58 ]
  %60 = phi double [ %57, %55 ], [ %66, %58 ]
  %61 = phi i64 [ 0, %55 ], [ %68, %58 ]
  %62 = getelementptr inbounds nuw double, ptr %53, i64 %59
  %63 = load double, ptr %62, align 8, !tbaa !21
  %64 = getelementptr inbounds nuw double, ptr %29, i64 %59
  %65 = load double, ptr %64, align 8, !tbaa !21
  %66 = tail call double @llvm.fmuladd.f64(double %63, double %65, double %60)
  %67 = add nuw nsw i64 %59, 1
  %68 = add i64 %61, 1
  %69 = icmp eq i64 %68, %22
  br i1 %69, label %70, label %58, !llvm.loop !24

70:                                               ; preds = %58, %54
  %71 = phi double [ %103, %54 ], [ %66, %58 ]
  %72 = load double, ptr %19, align 8, !tbaa !20
  %73 = fmul double %71, %72
  %74 = getelementptr inbounds nuw double, ptr %30, i64 %49
  store double %73, ptr %74, align 8, !tbaa !21
  %75 = add nuw nsw i64 %49, 1
  %76 = icmp eq i64 %75, %20
  br i1 %76, label %45, label %48, !llvm.loop !26

77:                                               ; preds = %48, %77
  %78 = phi i64 [ %104, %77 ], [ 0, %48 ]
  %79 = phi double [ %103, %77 ], [ %51, %48 ]
  %80 = phi i64 [ %105, %77 ], [ 0, %48 ]
  %81 = getelementptr inbounds nuw double, ptr %53, i64 %78
  %82 = load double, ptr %81, align 8, !tbaa !21
  %83 = getelementptr inbounds nuw double, ptr %29, i64 %78
  %84 = load double, ptr %83, align 8, !tbaa !21
  %85 = tail call double @llvm.fmuladd.f64(double %82, double %84, double %79)
  %86 = or disjoint i64 %78, 1
  %87 = getelementptr inbounds nuw double, ptr %53, i64 %86
  %88 = load double, ptr %87, align 8, !tbaa !21
  %89 = getelementptr inbounds nuw double, ptr %29, i64 %86
  %90 = load double, ptr %89, align 8, !tbaa !21
  %91 = tail call double @llvm.fmuladd.f64(double %88, double %90, double %85)
  %92 = or disjoint i64 %78, 2
  %93 = getelementptr inbounds nuw double, ptr %53, i64 %92
  %94 = load double, ptr %93, align 8, !tbaa !21
  %95 = getelementptr inbounds nuw double, ptr %29, i64 %92
  %96 = load double, ptr %95, align 8, !tbaa !21
  %97 = tail call double @llvm.fmuladd.f64(double %94, double %96, double %91)
  %98 = or disjoint i64 %78, 3
  %99 = getelementptr inbounds nuw double, ptr %53, i64 %98
  %100 = load double, ptr %99, align 8, !tbaa !21
  %101 = getelementptr inbounds nuw double, ptr %29, i64 %98
  %102 = load double, ptr %101, align 8, !tbaa !21
  %103 = tail call double @llvm.fmuladd.f64(double %100, double %102, double %97)
  %104 = add nuw nsw i64 %78, 4
  %105 = add i64 %80, 4
  %106 = icmp eq i64 %105, %24
  br i1 %106, label %54, label %77, !llvm.loop !27

107:                                              ; preds = %125
  %108 = icmp eq i64 %41, 0
  br i1 %108, label %123, label %109

109:                                              ; preds = %107, %39
  %110 = phi i64 [ 0, %39 ], [ %160, %107 ]
  %111 = phi double [ 0.000000e+00, %39 ], [ %159, %107 ]
  %112 = icmp ne i64 %41, 0
  tail call void @llvm.assume(i1 %112)
  br label %113

113:                                              ; preds = %113, %109
  %114 = phi i64 [ %110, %109 ], [ %120, %113 ]
  %115 = phi double [ %111, %109 ], [ %119, %113 ]
  %116 = phi i64 [ 0, %109 ], [ %121, %113 ]
  %117 = getelementptr inbounds nuw double, ptr %38, i64 %114
  %118 = load double, ptr %117, align 8, !tbaa !21
  %119 = fadd double %115, %118
  %120 = add nuw nsw i64 %114, 1
  %121 = add i64 %116, 1
  %122 = icmp eq i64 %121, %41
  br i1 %122, label %123, label %113, !llvm.loop !28

123:                                              ; preds = %107, %113, %36
  %124 = phi double [ 0.000000e+00, %36 ], [ %159, %107 ], [ %119, %113 ]
  tail call void @free(ptr noundef %38) #14
  tail call void @free(ptr noundef %37) #14
  ret double %124

125:                                              ; preds = %125, %43
  %126 = phi i64 [ 0, %43 ], [ %160, %125 ]
  %127 = phi double [ 0.000000e+00, %43 ], [ %159, %125 ]
  %128 = phi i64 [ 0, %43 ], [ %161, %125 ]
  %129 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %130 = load double, ptr %129, align 8, !tbaa !21
  %131 = fadd double %127, %130
  %132 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %133 = getelementptr inbounds nuw i8, ptr %132, i64 8
  %134 = load double, ptr %133, align 8, !tbaa !21
  %135 = fadd double %131, %134
  %136 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %137 = getelementptr inbounds nuw i8, ptr %136, i64 16
  %138 = load double, ptr %137, align 8, !tbaa !21
  %139 = fadd double %135, %138
  %140 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %141 = getelementptr inbounds nuw i8, ptr %140, i64 24
  %142 = load double, ptr %141, align 8, !tbaa !21
  %143 = fadd double %139, %142
  %144 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %145 = getelementptr inbounds nuw i8, ptr %144, i64 32
  %146 = load double, ptr %145, align 8, !tbaa !21
  %147 = fadd double %143, %146
  %148 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %149 = getelementptr inbounds nuw i8, ptr %148, i64 40
  %150 = load double, ptr %149, align 8, !tbaa !21
  %151 = fadd double %147, %150
  %152 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %153 = getelementptr inbounds nuw i8, ptr %152, i64 48
  %154 = load double, ptr %153, align 8, !tbaa !21
  %155 = fadd double %151, %154
  %156 = getelementptr inbounds nuw double, ptr %38, i64 %126
  %157 = getelementptr inbounds nuw i8, ptr %156, i64 56
  %158 = load double, ptr %157, align 8, !tbaa !21
  %159 = fadd double %155, %158
  %160 = add nuw nsw i64 %126, 8
  %161 = add i64 %128, 8
  %162 = icmp eq i64 %161, %44
  br i1 %162, label %107, label %125, !llvm.loop !29
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #6

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @trace(ptr noundef readonly captures(none) %0, i32 noundef %1) #7 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %21

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  %6 = and i64 %5, 1
  %7 = icmp eq i32 %1, 1
  br i1 %7, label %12, label %8

8:                                                ; preds = %4
  %9 = and i64 %5, 2147483646
  br label %23

10:                                               ; preds = %23
  %11 = icmp eq i64 %6, 0
  br i1 %11, label %21, label %12

12:                                               ; preds = %10, %4
  %13 = phi i64 [ 0, %4 ], [ %38, %10 ]
  %14 = phi double [ 0.000000e+00, %4 ], [ %37, %10 ]
  %15 = icmp ne i64 %6, 0
  tail call void @llvm.assume(i1 %15)
  %16 = getelementptr inbounds nuw ptr, ptr %0, i64 %13
  %17 = load ptr, ptr %16, align 8, !tbaa !9
  %18 = getelementptr inbounds nuw double, ptr %17, i64 %13
  %19 = load double, ptr %18, align 8, !tbaa !21
  %20 = tail call double @llvm.fmuladd.f64(double %19, double %19, double %14)
  store double 1.000000e+00, ptr %18, align 8, !tbaa !21
  br label %21

21:                                               ; preds = %12, %10, %2
  %22 = phi double [ 0.000000e+00, %2 ], [ %37, %10 ], [ %20, %12 ]
  ret double %22

23:                                               ; preds = %23, %8
  %24 = phi i64 [ 0, %8 ], [ %38, %23 ]
  %25 = phi double [ 0.000000e+00, %8 ], [ %37, %23 ]
  %26 = phi i64 [ 0, %8 ], [ %39, %23 ]
  %27 = getelementptr inbounds nuw ptr, ptr %0, i64 %24
  %28 = load ptr, ptr %27, align 8, !tbaa !9
  %29 = getelementptr inbounds nuw double, ptr %28, i64 %24
  %30 = load double, ptr %29, align 8, !tbaa !21
  %31 = tail call double @llvm.fmuladd.f64(double %30, double %30, double %25)
  store double 1.000000e+00, ptr %29, align 8, !tbaa !21
  %32 = or disjoint i64 %24, 1
  %33 = getelementptr inbounds nuw ptr, ptr %0, i64 %32
  %34 = load ptr, ptr %33, align 8, !tbaa !9
  %35 = getelementptr inbounds nuw double, ptr %34, i64 %32
  %36 = load double, ptr %35, align 8, !tbaa !21
  %37 = tail call double @llvm.fmuladd.f64(double %36, double %36, double %31)
  store double 1.000000e+00, ptr %35, align 8, !tbaa !21
  %38 = add nuw nsw i64 %24, 2
  %39 = add i64 %26, 2
  %40 = icmp eq i64 %39, %9
  br i1 %40, label %10, label %23, !llvm.loop !30
}

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @swapped_rows(ptr noundef captures(none) %0, i32 noundef %1) #8 {
  %3 = load ptr, ptr %0, align 8, !tbaa !9
  %4 = sext i32 %1 to i64
  %5 = getelementptr ptr, ptr %0, i64 %4
  %6 = getelementptr i8, ptr %5, i64 -8
  %7 = load ptr, ptr %6, align 8, !tbaa !9
  store ptr %7, ptr %0, align 8, !tbaa !9
  store ptr %3, ptr %6, align 8, !tbaa !9
  %8 = icmp sgt i32 %1, 0
  br i1 %8, label %9, label %34

9:                                                ; preds = %2
  %10 = zext nneg i32 %1 to i64
  %11 = and i64 %10, 3
  %12 = icmp ult i32 %1, 4
  br i1 %12, label %17, label %13

13:                                               ; preds = %9
  %14 = and i64 %10, 2147483644
  br label %36

15:                                               ; preds = %36
  %16 = icmp eq i64 %11, 0
  br i1 %16, label %34, label %17

17:                                               ; preds = %15, %9
  %18 = phi i64 [ 0, %9 ], [ %64, %15 ]
  %19 = phi double [ 0.000000e+00, %9 ], [ %67, %15 ]
  %20 = icmp ne i64 %11, 0
  tail call void @llvm.assume(i1 %20)
  br label %21

21:                                               ; preds = %21, %17
  %22 = phi i64 [ %18, %17 ], [ %28, %21 ]
  %23 = phi double [ %19, %17 ], [ %31, %21 ]
  %24 = phi i64 [ 0, %17 ], [ %32, %21 ]
  %25 = getelementptr inbounds nuw ptr, ptr %0, i64 %22
  %26 = load ptr, ptr %25, align 8, !tbaa !9
  %27 = load double, ptr %26, align 8, !tbaa !21
  %28 = add nuw nsw i64 %22, 1
  %29 = trunc nuw nsw i64 %28 to i32
  %30 = uitofp nneg i32 %29 to double
  %31 = tail call double @llvm.fmuladd.f64(double %27, double %30, double %23)
  %32 = add i64 %24, 1
  %33 = icmp eq i64 %32, %11
  br i1 %33, label %34, label %21, !llvm.loop !31

34:                                               ; preds = %15, %21, %2
  %35 = phi double [ 0.000000e+00, %2 ], [ %67, %15 ], [ %31, %21 ]
  ret double %35

36:                                               ; preds = %36, %13
  %37 = phi i64 [ 0, %13 ], [ %64, %36 ]
  %38 = phi double [ 0.000000e+00, %13 ], [ %67, %36 ]
  %39 = phi i64 [ 0, %13 ], [ %68, %36 ]
  %40 = getelementptr inbounds nuw ptr, ptr %0, i64 %37
  %41 = load ptr, ptr %40, align 8, !tbaa !9
  %42 = load double, ptr %41, align 8, !tbaa !21
  %43 = or disjoint i64 %37, 1
  %44 = trunc nuw nsw i64 %43 to i32
  %45 = uitofp nneg i32 %44 to double
  %46 = tail call double @llvm.fmuladd.f64(double %42, double %45, double %38)
  %47 = getelementptr inbounds nuw ptr, ptr %0, i64 %43
  %48 = load ptr, ptr %47, align 8, !tbaa !9
  %49 = load double, ptr %48, align 8, !tbaa !21
  %50 = or disjoint i64 %37, 2
  %51 = trunc nuw nsw i64 %50 to i32
  %52 = uitofp nneg i32 %51 to double
  %53 = tail call double @llvm.fmuladd.f64(double %49, double %52, double %46)
  %54 = getelementptr inbounds nuw ptr, ptr %0, i64 %50
  %55 = load ptr, ptr %54, align 8, !tbaa !9
  %56 = load double, ptr %55, align 8, !tbaa !21
  %57 = or disjoint i64 %37, 3
  %58 = trunc nuw nsw i64 %57 to i32
  %59 = uitofp nneg i32 %58 to double
  %60 = tail call double @llvm.fmuladd.f64(double %56, double %59, double %53)
  %61 = getelementptr inbounds nuw ptr, ptr %0, i64 %57
  %62 = load ptr, ptr %61, align 8, !tbaa !9
  %63 = load double, ptr %62, align 8, !tbaa !21
  %64 = add nuw nsw i64 %37, 4
  %65 = trunc nuw nsw i64 %64 to i32
  %66 = uitofp nneg i32 %65 to double
  %67 = tail call double @llvm.fmuladd.f64(double %63, double %66, double %60)
  %68 = add i64 %39, 4
  %69 = icmp eq i64 %68, %14
  br i1 %69, label %15, label %36, !llvm.loop !32
}

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #9

; Function Attrs: mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #10

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #6

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #11

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #12

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #13

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { "no-trapping-math"="true" }
attributes #5 = { nounwind memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #10 = { mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #11 = { nofree nounwind "no-trapping-math"="true" }
attributes #12 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #13 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #14 = { nounwind }
attributes #15 = { cold noreturn nounwind }
attributes #16 = { nounwind allocsize(0) }

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
!10 = !{!"p1 double", !11, i64 0}
!11 = !{!"any pointer", !7, i64 0}
!12 = !{!13, !6, i64 0}
!13 = !{!"network", !6, i64 0, !6, i64 4, !14, i64 8, !10, i64 16, !16, i64 24}
!14 = !{!"p2 double", !15, i64 0}
!15 = !{!"any p2 pointer", !11, i64 0}
!16 = !{!"double", !7, i64 0}
!17 = !{!13, !6, i64 4}
!18 = !{!13, !14, i64 8}
!19 = !{!13, !10, i64 16}
!20 = !{!13, !16, i64 24}
!21 = !{!16, !16, i64 0}
!22 = distinct !{!22, !23}
!23 = !{!"llvm.loop.mustprogress"}
!24 = distinct !{!24, !25}
!25 = !{!"llvm.loop.unroll.disable"}
!26 = distinct !{!26, !23}
!27 = distinct !{!27, !23}
!28 = distinct !{!28, !25}
!29 = distinct !{!29, !23}
!30 = distinct !{!30, !23}
!31 = distinct !{!31, !25}
!32 = distinct !{!32, !23}
