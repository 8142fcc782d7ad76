source_filename = "rows.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.network = type { i32, i32, ptr, ptr, double }

@__const.main.w0 = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], align 16
@__const.main.w1 = private unnamed_addr constant [4 x double] [double 5.000000e-01, double -1.000000e+00, double 2.000000e+00, double 1.000000e+00], align 16
@__const.main.bias = private unnamed_addr constant [2 x double] [double 2.500000e-01, double -5.000000e-01], align 16
@__const.main.input = private unnamed_addr constant [2 x double] [double 1.500000e+00, double -2.000000e+00], align 16
@enzyme_dup = global i32 0, align 4
@__const.main.a = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@__const.main.b = private unnamed_addr constant [3 x double] [double 4.000000e+00, double 5.000000e+00, double 6.000000e+00], align 16
@__const.main.c = private unnamed_addr constant [3 x double] [double 7.000000e+00, double 8.000000e+00, double 9.000000e+00], align 16
@enzyme_const = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [4 x double], align 16
  %3 = alloca [4 x double], align 16
  %4 = alloca [2 x double], align 16
  %5 = alloca [2 x double], align 16
  %6 = alloca [4 x double], align 16
  %7 = alloca [4 x double], align 16
  %8 = alloca [2 x double], align 16
  %9 = alloca [2 x double], align 16
  %10 = alloca [2 x ptr], align 16
  %11 = alloca [2 x ptr], align 16
  %12 = alloca %struct.network, align 8
  %13 = alloca %struct.network, align 8
  %14 = alloca double, align 8
  %15 = alloca [2 x double], align 16
  %16 = alloca [2 x double], align 16
  %17 = alloca [2 x double], align 16
  %18 = alloca i32, align 4
  %19 = alloca i32, align 4
  %20 = alloca i32, align 4
  %21 = alloca double, align 8
  %22 = alloca [3 x double], align 16
  %23 = alloca [3 x double], align 16
  %24 = alloca [3 x double], align 16
  %25 = alloca [3 x double], align 16
  %26 = alloca [3 x double], align 16
  %27 = alloca [3 x double], align 16
  %28 = alloca [3 x ptr], align 16
  %29 = alloca [3 x ptr], align 16
  store i32 0, ptr %1, align 4
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %2, ptr align 16 @__const.main.w0, i64 32, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %3, ptr align 16 @__const.main.w1, i64 32, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %4, ptr align 16 @__const.main.bias, i64 16, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %5, ptr align 16 @__const.main.input, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %6, i8 0, i64 32, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %7, i8 0, i64 32, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %8, i8 0, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %9, i8 0, i64 16, i1 false)
  %30 = getelementptr inbounds [4 x double], ptr %2, i64 0, i64 0
  store ptr %30, ptr %10, align 8
  %31 = getelementptr inbounds ptr, ptr %10, i64 1
  %32 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 0
  store ptr %32, ptr %31, align 8
  %33 = getelementptr inbounds [4 x double], ptr %6, i64 0, i64 0
  store ptr %33, ptr %11, align 8
  %34 = getelementptr inbounds ptr, ptr %11, i64 1
  %35 = getelementptr inbounds [4 x double], ptr %7, i64 0, i64 0
  store ptr %35, ptr %34, align 8
  %36 = getelementptr inbounds nuw %struct.network, ptr %12, i32 0, i32 0
  store i32 2, ptr %36, align 8
  %37 = getelementptr inbounds nuw %struct.network, ptr %12, i32 0, i32 1
  store i32 2, ptr %37, align 4
  %38 = getelementptr inbounds nuw %struct.network, ptr %12, i32 0, i32 2
  %39 = getelementptr inbounds [2 x ptr], ptr %10, i64 0, i64 0
  store ptr %39, ptr %38, align 8
  %40 = getelementptr inbounds nuw %struct.network, ptr %12, i32 0, i32 3
  %41 = getelementptr inbounds [2 x double], ptr %4, i64 0, i64 0
  store ptr %41, ptr %40, align 8
  %42 = getelementptr inbounds nuw %struct.network, ptr %12, i32 0, i32 4
  store double 5.000000e-01, ptr %42, align 8
  %43 = getelementptr inbounds nuw %struct.network, ptr %13, i32 0, i32 0
  store i32 2, ptr %43, align 8
  %44 = getelementptr inbounds nuw %struct.network, ptr %13, i32 0, i32 1
  store i32 2, ptr %44, align 4
  %45 = getelementptr inbounds nuw %struct.network, ptr %13, i32 0, i32 2
  %46 = getelementptr inbounds [2 x ptr], ptr %11, i64 0, i64 0
  store ptr %46, ptr %45, align 8
  %47 = getelementptr inbounds nuw %struct.network, ptr %13, i32 0, i32 3
  %48 = getelementptr inbounds [2 x double], ptr %8, i64 0, i64 0
  store ptr %48, ptr %47, align 8
  %49 = getelementptr inbounds nuw %struct.network, ptr %13, i32 0, i32 4
  store double 0.000000e+00, ptr %49, align 8
  %50 = load i32, ptr @enzyme_dup, align 4
  %51 = load i32, ptr @enzyme_dup, align 4
  %52 = getelementptr inbounds [2 x double], ptr %5, i64 0, i64 0
  %53 = getelementptr inbounds [2 x double], ptr %9, i64 0, i64 0
  %54 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @forward, i32 noundef %50, ptr noundef %12, ptr noundef %13, i32 noundef %51, ptr noundef %52, ptr noundef %53)
  store double 5.000000e-01, ptr %14, align 8
  store i32 0, ptr %18, align 4
  br label %55

55:                                               ; preds = %106, %0
  %56 = load i32, ptr %18, align 4
  %57 = icmp slt i32 %56, 2
  br i1 %57, label %58, label %109

58:                                               ; preds = %55
  %59 = load i32, ptr %18, align 4
  %60 = mul nsw i32 2, %59
  %61 = sext i32 %60 to i64
  %62 = getelementptr inbounds [4 x double], ptr %2, i64 0, i64 %61
  %63 = load double, ptr %62, align 8
  %64 = getelementptr inbounds [2 x double], ptr %5, i64 0, i64 0
  %65 = load double, ptr %64, align 16
  %66 = load i32, ptr %18, align 4
  %67 = mul nsw i32 2, %66
  %68 = add nsw i32 %67, 1
  %69 = sext i32 %68 to i64
  %70 = getelementptr inbounds [4 x double], ptr %2, i64 0, i64 %69
  %71 = load double, ptr %70, align 8
  %72 = getelementptr inbounds [2 x double], ptr %5, i64 0, i64 1
  %73 = load double, ptr %72, align 8
  %74 = fmul double %71, %73
  %75 = call double @llvm.fmuladd.f64(double %63, double %65, double %74)
  %76 = load i32, ptr %18, align 4
  %77 = sext i32 %76 to i64
  %78 = getelementptr inbounds [2 x double], ptr %4, i64 0, i64 %77
  %79 = load double, ptr %78, align 8
  %80 = fadd double %75, %79
  %81 = load i32, ptr %18, align 4
  %82 = sext i32 %81 to i64
  %83 = getelementptr inbounds [2 x double], ptr %16, i64 0, i64 %82
  store double %80, ptr %83, align 8
  %84 = load double, ptr %14, align 8
  %85 = load i32, ptr %18, align 4
  %86 = sext i32 %85 to i64
  %87 = getelementptr inbounds [2 x double], ptr %16, i64 0, i64 %86
  %88 = load double, ptr %87, align 8
  %89 = fmul double %84, %88
  %90 = load i32, ptr %18, align 4
  %91 = sext i32 %90 to i64
  %92 = getelementptr inbounds [2 x double], ptr %15, i64 0, i64 %91
  store double %89, ptr %92, align 8
  %93 = load i32, ptr %18, align 4
  %94 = sext i32 %93 to i64
  %95 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 %94
  %96 = load double, ptr %95, align 8
  %97 = load i32, ptr %18, align 4
  %98 = add nsw i32 2, %97
  %99 = sext i32 %98 to i64
  %100 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 %99
  %101 = load double, ptr %100, align 8
  %102 = fadd double %96, %101
  %103 = load i32, ptr %18, align 4
  %104 = sext i32 %103 to i64
  %105 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 %104
  store double %102, ptr %105, align 8
  br label %106

106:                                              ; preds = %58
  %107 = load i32, ptr %18, align 4
  %108 = add nsw i32 %107, 1
  store i32 %108, ptr %18, align 4
  br label %55, !llvm.loop !5

109:                                              ; preds = %55
  store i32 0, ptr %19, align 4
  br label %110

110:                                              ; preds = %191, %109
  %111 = load i32, ptr %19, align 4
  %112 = icmp slt i32 %111, 2
  br i1 %112, label %113, label %194

113:                                              ; preds = %110
  store i32 0, ptr %20, align 4
  br label %114

114:                                              ; preds = %151, %113
  %115 = load i32, ptr %20, align 4
  %116 = icmp slt i32 %115, 2
  br i1 %116, label %117, label %154

117:                                              ; preds = %114
  %118 = load i32, ptr %19, align 4
  %119 = mul nsw i32 2, %118
  %120 = load i32, ptr %20, align 4
  %121 = add nsw i32 %119, %120
  %122 = sext i32 %121 to i64
  %123 = getelementptr inbounds [4 x double], ptr %7, i64 0, i64 %122
  %124 = load double, ptr %123, align 8
  %125 = load double, ptr %14, align 8
  %126 = load i32, ptr %20, align 4
  %127 = sext i32 %126 to i64
  %128 = getelementptr inbounds [2 x double], ptr %15, i64 0, i64 %127
  %129 = load double, ptr %128, align 8
  %130 = fmul double %125, %129
  call void @check_line(double noundef %124, double noundef %130, double noundef 0x3DA5FD7FE1796495, i32 noundef 62)
  %131 = load i32, ptr %19, align 4
  %132 = mul nsw i32 2, %131
  %133 = load i32, ptr %20, align 4
  %134 = add nsw i32 %132, %133
  %135 = sext i32 %134 to i64
  %136 = getelementptr inbounds [4 x double], ptr %6, i64 0, i64 %135
  %137 = load double, ptr %136, align 8
  %138 = load double, ptr %14, align 8
  %139 = load double, ptr %14, align 8
  %140 = fmul double %138, %139
  %141 = load i32, ptr %19, align 4
  %142 = sext i32 %141 to i64
  %143 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 %142
  %144 = load double, ptr %143, align 8
  %145 = fmul double %140, %144
  %146 = load i32, ptr %20, align 4
  %147 = sext i32 %146 to i64
  %148 = getelementptr inbounds [2 x double], ptr %5, i64 0, i64 %147
  %149 = load double, ptr %148, align 8
  %150 = fmul double %145, %149
  call void @check_line(double noundef %137, double noundef %150, double noundef 0x3DA5FD7FE1796495, i32 noundef 63)
  br label %151

151:                                              ; preds = %117
  %152 = load i32, ptr %20, align 4
  %153 = add nsw i32 %152, 1
  store i32 %153, ptr %20, align 4
  br label %114, !llvm.loop !7

154:                                              ; preds = %114
  %155 = load i32, ptr %19, align 4
  %156 = sext i32 %155 to i64
  %157 = getelementptr inbounds [2 x double], ptr %8, i64 0, i64 %156
  %158 = load double, ptr %157, align 8
  %159 = load double, ptr %14, align 8
  %160 = load double, ptr %14, align 8
  %161 = load double, ptr %14, align 8
  %162 = fmul double %160, %161
  %163 = load i32, ptr %19, align 4
  %164 = sext i32 %163 to i64
  %165 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 %164
  %166 = load double, ptr %165, align 8
  %167 = call double @llvm.fmuladd.f64(double %162, double %166, double %159)
  call void @check_line(double noundef %158, double noundef %167, double noundef 0x3DA5FD7FE1796495, i32 noundef 65)
  %168 = load i32, ptr %19, align 4
  %169 = sext i32 %168 to i64
  %170 = getelementptr inbounds [2 x double], ptr %9, i64 0, i64 %169
  %171 = load double, ptr %170, align 8
  %172 = load double, ptr %14, align 8
  %173 = load double, ptr %14, align 8
  %174 = fmul double %172, %173
  %175 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 0
  %176 = load double, ptr %175, align 16
  %177 = load i32, ptr %19, align 4
  %178 = sext i32 %177 to i64
  %179 = getelementptr inbounds [4 x double], ptr %2, i64 0, i64 %178
  %180 = load double, ptr %179, align 8
  %181 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 1
  %182 = load double, ptr %181, align 8
  %183 = load i32, ptr %19, align 4
  %184 = add nsw i32 2, %183
  %185 = sext i32 %184 to i64
  %186 = getelementptr inbounds [4 x double], ptr %2, i64 0, i64 %185
  %187 = load double, ptr %186, align 8
  %188 = fmul double %182, %187
  %189 = call double @llvm.fmuladd.f64(double %176, double %180, double %188)
  %190 = fmul double %174, %189
  call void @check_line(double noundef %171, double noundef %190, double noundef 0x3DA5FD7FE1796495, i32 noundef 66)
  br label %191

191:                                              ; preds = %154
  %192 = load i32, ptr %19, align 4
  %193 = add nsw i32 %192, 1
  store i32 %193, ptr %19, align 4
  br label %110, !llvm.loop !8

194:                                              ; preds = %110
  %195 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 0
  %196 = load double, ptr %195, align 16
  %197 = getelementptr inbounds [2 x double], ptr %15, i64 0, i64 0
  %198 = load double, ptr %197, align 16
  %199 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 1
  %200 = load double, ptr %199, align 8
  %201 = getelementptr inbounds [2 x double], ptr %15, i64 0, i64 1
  %202 = load double, ptr %201, align 8
  %203 = fmul double %200, %202
  %204 = call double @llvm.fmuladd.f64(double %196, double %198, double %203)
  %205 = getelementptr inbounds [2 x double], ptr %4, i64 0, i64 0
  %206 = load double, ptr %205, align 16
  %207 = fadd double %204, %206
  %208 = getelementptr inbounds [2 x double], ptr %4, i64 0, i64 1
  %209 = load double, ptr %208, align 8
  %210 = fadd double %207, %209
  store double %210, ptr %21, align 8
  %211 = getelementptr inbounds nuw %struct.network, ptr %13, i32 0, i32 4
  %212 = load double, ptr %211, align 8
  %213 = load double, ptr %21, align 8
  %214 = load double, ptr %14, align 8
  %215 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 0
  %216 = load double, ptr %215, align 16
  %217 = getelementptr inbounds [2 x double], ptr %16, i64 0, i64 0
  %218 = load double, ptr %217, align 16
  %219 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 1
  %220 = load double, ptr %219, align 8
  %221 = getelementptr inbounds [2 x double], ptr %16, i64 0, i64 1
  %222 = load double, ptr %221, align 8
  %223 = fmul double %220, %222
  %224 = call double @llvm.fmuladd.f64(double %216, double %218, double %223)
  %225 = call double @llvm.fmuladd.f64(double %214, double %224, double %213)
  call void @check_line(double noundef %212, double noundef %225, double noundef 0x3DA5FD7FE1796495, i32 noundef 69)
  call void @llvm.memset.p0.i64(ptr align 16 %22, i8 0, i64 24, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %23, i8 0, i64 24, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %24, i8 0, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %25, ptr align 16 @__const.main.a, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %26, ptr align 16 @__const.main.b, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %27, ptr align 16 @__const.main.c, i64 24, i1 false)
  %226 = getelementptr inbounds [3 x double], ptr %25, i64 0, i64 0
  store ptr %226, ptr %28, align 8
  %227 = getelementptr inbounds ptr, ptr %28, i64 1
  %228 = getelementptr inbounds [3 x double], ptr %26, i64 0, i64 0
  store ptr %228, ptr %227, align 8
  %229 = getelementptr inbounds ptr, ptr %28, i64 2
  %230 = getelementptr inbounds [3 x double], ptr %27, i64 0, i64 0
  store ptr %230, ptr %229, align 8
  %231 = getelementptr inbounds [3 x double], ptr %22, i64 0, i64 0
  store ptr %231, ptr %29, align 8
  %232 = getelementptr inbounds ptr, ptr %29, i64 1
  %233 = getelementptr inbounds [3 x double], ptr %23, i64 0, i64 0
  store ptr %233, ptr %232, align 8
  %234 = getelementptr inbounds ptr, ptr %29, i64 2
  %235 = getelementptr inbounds [3 x double], ptr %24, i64 0, i64 0
  store ptr %235, ptr %234, align 8
  %236 = getelementptr inbounds [3 x ptr], ptr %28, i64 0, i64 0
  %237 = getelementptr inbounds [3 x ptr], ptr %29, i64 0, i64 0
  %238 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @trace, ptr noundef %236, ptr noundef %237, i32 noundef 3)
  %239 = getelementptr inbounds [3 x double], ptr %22, i64 0, i64 0
  %240 = load double, ptr %239, align 16
  call void @check_line(double noundef %240, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 73)
  %241 = getelementptr inbounds [3 x double], ptr %23, i64 0, i64 1
  %242 = load double, ptr %241, align 8
  call void @check_line(double noundef %242, double noundef 1.000000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 74)
  %243 = getelementptr inbounds [3 x double], ptr %24, i64 0, i64 2
  %244 = load double, ptr %243, align 16
  call void @check_line(double noundef %244, double noundef 1.800000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 75)
  %245 = getelementptr inbounds [3 x double], ptr %22, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %245, i8 0, i64 24, i1 false)
  %246 = getelementptr inbounds [3 x ptr], ptr %28, i64 0, i64 0
  %247 = getelementptr inbounds [3 x ptr], ptr %29, i64 0, i64 0
  %248 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @swapped_rows, ptr noundef %246, ptr noundef %247, i32 noundef 3)
  %249 = getelementptr inbounds [3 x double], ptr %22, i64 0, i64 0
  %250 = load double, ptr %249, align 16
  call void @check_line(double noundef %250, double noundef 3.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 78)
  %251 = getelementptr inbounds [3 x double], ptr %23, i64 0, i64 0
  %252 = load double, ptr %251, align 16
  call void @check_line(double noundef %252, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 79)
  %253 = getelementptr inbounds [3 x double], ptr %24, i64 0, i64 0
  %254 = load double, ptr %253, align 16
  call void @check_line(double noundef %254, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 80)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #1

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

declare double @__enzyme_autodiff(ptr noundef, ...) #3

; Function Attrs: noinline nounwind optnone
define internal double @forward(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca double, align 8
  %11 = alloca i32, align 4
  %12 = alloca ptr, align 8
  %13 = alloca double, align 8
  %14 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %15 = load ptr, ptr %3, align 8
  %16 = getelementptr inbounds nuw %struct.network, ptr %15, i32 0, i32 1
  %17 = load i32, ptr %16, align 4
  %18 = sext i32 %17 to i64
  %19 = mul i64 %18, 8
  %20 = call noalias ptr @malloc(i64 noundef %19) #8
  store ptr %20, ptr %5, align 8
  %21 = load ptr, ptr %3, align 8
  %22 = getelementptr inbounds nuw %struct.network, ptr %21, i32 0, i32 1
  %23 = load i32, ptr %22, align 4
  %24 = sext i32 %23 to i64
  %25 = mul i64 %24, 8
  %26 = call noalias ptr @malloc(i64 noundef %25) #8
  store ptr %26, ptr %6, align 8
  store i32 0, ptr %7, align 4
  br label %27

27:                                               ; preds = %43, %2
  %28 = load i32, ptr %7, align 4
  %29 = load ptr, ptr %3, align 8
  %30 = getelementptr inbounds nuw %struct.network, ptr %29, i32 0, i32 1
  %31 = load i32, ptr %30, align 4
  %32 = icmp slt i32 %28, %31
  br i1 %32, label %33, label %46

33:                                               ; preds = %27
  %34 = load ptr, ptr %4, align 8
  %35 = load i32, ptr %7, align 4
  %36 = sext i32 %35 to i64
  %37 = getelementptr inbounds double, ptr %34, i64 %36
  %38 = load double, ptr %37, align 8
  %39 = load ptr, ptr %5, align 8
  %40 = load i32, ptr %7, align 4
  %41 = sext i32 %40 to i64
  %42 = getelementptr inbounds double, ptr %39, i64 %41
  store double %38, ptr %42, align 8
  br label %43

43:                                               ; preds = %33
  %44 = load i32, ptr %7, align 4
  %45 = add nsw i32 %44, 1
  store i32 %45, ptr %7, align 4
  br label %27, !llvm.loop !9

46:                                               ; preds = %27
  store i32 0, ptr %8, align 4
  br label %47

47:                                               ; preds = %119, %46
  %48 = load i32, ptr %8, align 4
  %49 = load ptr, ptr %3, align 8
  %50 = getelementptr inbounds nuw %struct.network, ptr %49, i32 0, i32 0
  %51 = load i32, ptr %50, align 8
  %52 = icmp slt i32 %48, %51
  br i1 %52, label %53, label %122

53:                                               ; preds = %47
  store i32 0, ptr %9, align 4
  br label %54

54:                                               ; preds = %112, %53
  %55 = load i32, ptr %9, align 4
  %56 = load ptr, ptr %3, align 8
  %57 = getelementptr inbounds nuw %struct.network, ptr %56, i32 0, i32 1
  %58 = load i32, ptr %57, align 4
  %59 = icmp slt i32 %55, %58
  br i1 %59, label %60, label %115

60:                                               ; preds = %54
  %61 = load ptr, ptr %3, align 8
  %62 = getelementptr inbounds nuw %struct.network, ptr %61, i32 0, i32 3
  %63 = load ptr, ptr %62, align 8
  %64 = load i32, ptr %9, align 4
  %65 = sext i32 %64 to i64
  %66 = getelementptr inbounds double, ptr %63, i64 %65
  %67 = load double, ptr %66, align 8
  store double %67, ptr %10, align 8
  store i32 0, ptr %11, align 4
  br label %68

68:                                               ; preds = %99, %60
  %69 = load i32, ptr %11, align 4
  %70 = load ptr, ptr %3, align 8
  %71 = getelementptr inbounds nuw %struct.network, ptr %70, i32 0, i32 1
  %72 = load i32, ptr %71, align 4
  %73 = icmp slt i32 %69, %72
  br i1 %73, label %74, label %102

74:                                               ; preds = %68
  %75 = load ptr, ptr %3, align 8
  %76 = getelementptr inbounds nuw %struct.network, ptr %75, i32 0, i32 2
  %77 = load ptr, ptr %76, align 8
  %78 = load i32, ptr %8, align 4
  %79 = sext i32 %78 to i64
  %80 = getelementptr inbounds ptr, ptr %77, i64 %79
  %81 = load ptr, ptr %80, align 8
  %82 = load i32, ptr %9, align 4
  %83 = load ptr, ptr %3, align 8
  %84 = getelementptr inbounds nuw %struct.network, ptr %83, i32 0, i32 1
  %85 = load i32, ptr %84, align 4
  %86 = mul nsw i32 %82, %85
  %87 = load i32, ptr %11, align 4
  %88 = add nsw i32 %86, %87
  %89 = sext i32 %88 to i64
  %90 = getelementptr inbounds double, ptr %81, i64 %89
  %91 = load double, ptr %90, align 8
  %92 = load ptr, ptr %5, align 8
  %93 = load i32, ptr %11, align 4
  %94 = sext i32 %93 to i64
  %95 = getelementptr inbounds double, ptr %92, i64 %94
  %96 = load double, ptr %95, align 8
  %97 = load double, ptr %10, align 8
  %98 = call double @llvm.fmuladd.f64(double %91, double %96, double %97)
  store double %98, ptr %10, align 8
  br label %99

99:                                               ; preds = %74
  %100 = load i32, ptr %11, align 4
  %101 = add nsw i32 %100, 1
  store i32 %101, ptr %11, align 4
  br label %68, !llvm.loop !10

102:                                              ; preds = %68
  %103 = load double, ptr %10, align 8
  %104 = load ptr, ptr %3, align 8
  %105 = getelementptr inbounds nuw %struct.network, ptr %104, i32 0, i32 4
  %106 = load double, ptr %105, align 8
  %107 = fmul double %103, %106
  %108 = load ptr, ptr %6, align 8
  %109 = load i32, ptr %9, align 4
  %110 = sext i32 %109 to i64
  %111 = getelementptr inbounds double, ptr %108, i64 %110
  store double %107, ptr %111, align 8
  br label %112

112:                                              ; preds = %102
  %113 = load i32, ptr %9, align 4
  %114 = add nsw i32 %113, 1
  store i32 %114, ptr %9, align 4
  br label %54, !llvm.loop !11

115:                                              ; preds = %54
  %116 = load ptr, ptr %5, align 8
  store ptr %116, ptr %12, align 8
  %117 = load ptr, ptr %6, align 8
  store ptr %117, ptr %5, align 8
  %118 = load ptr, ptr %12, align 8
  store ptr %118, ptr %6, align 8
  br label %119

119:                                              ; preds = %115
  %120 = load i32, ptr %8, align 4
  %121 = add nsw i32 %120, 1
  store i32 %121, ptr %8, align 4
  br label %47, !llvm.loop !12

122:                                              ; preds = %47
  store double 0.000000e+00, ptr %13, align 8
  store i32 0, ptr %14, align 4
  br label %123

123:                                              ; preds = %137, %122
  %124 = load i32, ptr %14, align 4
  %125 = load ptr, ptr %3, align 8
  %126 = getelementptr inbounds nuw %struct.network, ptr %125, i32 0, i32 1
  %127 = load i32, ptr %126, align 4
  %128 = icmp slt i32 %124, %127
  br i1 %128, label %129, label %140

129:                                              ; preds = %123
  %130 = load ptr, ptr %5, align 8
  %131 = load i32, ptr %14, align 4
  %132 = sext i32 %131 to i64
  %133 = getelementptr inbounds double, ptr %130, i64 %132
  %134 = load double, ptr %133, align 8
  %135 = load double, ptr %13, align 8
  %136 = fadd double %135, %134
  store double %136, ptr %13, align 8
  br label %137

137:                                              ; preds = %129
  %138 = load i32, ptr %14, align 4
  %139 = add nsw i32 %138, 1
  store i32 %139, ptr %14, align 4
  br label %123, !llvm.loop !13

140:                                              ; preds = %123
  %141 = load ptr, ptr %5, align 8
  call void @free(ptr noundef %141) #9
  %142 = load ptr, ptr %6, align 8
  call void @free(ptr noundef %142) #9
  %143 = load double, ptr %13, align 8
  ret double %143
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

; Function Attrs: noinline nounwind optnone
define internal void @check_line(double noundef %0, double noundef %1, double noundef %2, i32 noundef %3) #0 {
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  store double %0, ptr %5, align 8
  store double %1, ptr %6, align 8
  store double %2, ptr %7, align 8
  store i32 %3, ptr %8, align 4
  %10 = load double, ptr %5, align 8
  %11 = load double, ptr %6, align 8
  %12 = fsub double %10, %11
  %13 = call double @llvm.fabs.f64(double %12)
  store double %13, ptr %9, align 8
  %14 = load double, ptr %9, align 8
  %15 = load double, ptr %7, align 8
  %16 = load double, ptr %6, align 8
  %17 = call double @llvm.fabs.f64(double %16)
  %18 = fadd double 1.000000e+00, %17
  %19 = fmul double %15, %18
  %20 = fcmp ole double %14, %19
  br i1 %20, label %26, label %21

21:                                               ; preds = %4
  %22 = load i32, ptr %8, align 4
  %23 = load double, ptr %5, align 8
  %24 = load double, ptr %6, align 8
  %25 = call i32 (ptr, ...) @printf(ptr noundef @.str, i32 noundef %22, double noundef %23, double noundef %24)
  call void @exit(i32 noundef 1) #10
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: noinline nounwind optnone
define internal double @trace(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store double 0.000000e+00, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %7

7:                                                ; preds = %40, %2
  %8 = load i32, ptr %6, align 4
  %9 = load i32, ptr %4, align 4
  %10 = icmp slt i32 %8, %9
  br i1 %10, label %11, label %43

11:                                               ; preds = %7
  %12 = load ptr, ptr %3, align 8
  %13 = load i32, ptr %6, align 4
  %14 = sext i32 %13 to i64
  %15 = getelementptr inbounds ptr, ptr %12, i64 %14
  %16 = load ptr, ptr %15, align 8
  %17 = load i32, ptr %6, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds double, ptr %16, i64 %18
  %20 = load double, ptr %19, align 8
  %21 = load ptr, ptr %3, align 8
  %22 = load i32, ptr %6, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds ptr, ptr %21, i64 %23
  %25 = load ptr, ptr %24, align 8
  %26 = load i32, ptr %6, align 4
  %27 = sext i32 %26 to i64
  %28 = getelementptr inbounds double, ptr %25, i64 %27
  %29 = load double, ptr %28, align 8
  %30 = load double, ptr %5, align 8
  %31 = call double @llvm.fmuladd.f64(double %20, double %29, double %30)
  store double %31, ptr %5, align 8
  %32 = load ptr, ptr %3, align 8
  %33 = load i32, ptr %6, align 4
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds ptr, ptr %32, i64 %34
  %36 = load ptr, ptr %35, align 8
  %37 = load i32, ptr %6, align 4
  %38 = sext i32 %37 to i64
  %39 = getelementptr inbounds double, ptr %36, i64 %38
  store double 1.000000e+00, ptr %39, align 8
  br label %40

40:                                               ; preds = %11
  %41 = load i32, ptr %6, align 4
  %42 = add nsw i32 %41, 1
  store i32 %42, ptr %6, align 4
  br label %7, !llvm.loop !14

43:                                               ; preds = %7
  %44 = load double, ptr %5, align 8
  ret double %44
}

; Function Attrs: noinline nounwind optnone
define internal double @swapped_rows(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca double, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds ptr, ptr %8, i64 0
  %10 = load ptr, ptr %9, align 8
  store ptr %10, ptr %5, align 8
  %11 = load ptr, ptr %3, align 8
  %12 = load i32, ptr %4, align 4
  %13 = sub nsw i32 %12, 1
  %14 = sext i32 %13 to i64
  %15 = getelementptr inbounds ptr, ptr %11, i64 %14
  %16 = load ptr, ptr %15, align 8
  %17 = load ptr, ptr %3, align 8
  %18 = getelementptr inbounds ptr, ptr %17, i64 0
  store ptr %16, ptr %18, align 8
  %19 = load ptr, ptr %5, align 8
  %20 = load ptr, ptr %3, align 8
  %21 = load i32, ptr %4, align 4
  %22 = sub nsw i32 %21, 1
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds ptr, ptr %20, i64 %23
  store ptr %19, ptr %24, align 8
  store double 0.000000e+00, ptr %6, align 8
  store i32 0, ptr %7, align 4
  br label %25

25:                                               ; preds = %42, %2
  %26 = load i32, ptr %7, align 4
  %27 = load i32, ptr %4, align 4
  %28 = icmp slt i32 %26, %27
  br i1 %28, label %29, label %45

29:                                               ; preds = %25
  %30 = load ptr, ptr %3, align 8
  %31 = load i32, ptr %7, align 4
  %32 = sext i32 %31 to i64
  %33 = getelementptr inbounds ptr, ptr %30, i64 %32
  %34 = load ptr, ptr %33, align 8
  %35 = getelementptr inbounds double, ptr %34, i64 0
  %36 = load double, ptr %35, align 8
  %37 = load i32, ptr %7, align 4
  %38 = add nsw i32 %37, 1
  %39 = sitofp i32 %38 to double
  %40 = load double, ptr %6, align 8
  %41 = call double @llvm.fmuladd.f64(double %36, double %39, double %40)
  store double %41, ptr %6, align 8
  br label %42

42:                                               ; preds = %29
  %43 = load i32, ptr %7, align 4
  %44 = add nsw i32 %43, 1
  store i32 %44, ptr %7, align 4
  br label %25, !llvm.loop !15

45:                                               ; preds = %25
  %46 = load double, ptr %6, align 8
  ret double %46
}

; Function Attrs: nounwind allocsize(0)
declare noalias ptr @malloc(i64 noundef) #5

; Function Attrs: nounwind
declare void @free(ptr noundef) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #3

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #7

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nounwind allocsize(0) "no-trapping-math"="true" }
attributes #6 = { nounwind "no-trapping-math"="true" }
attributes #7 = { noreturn nounwind "no-trapping-math"="true" }
attributes #8 = { nounwind allocsize(0) }
attributes #9 = { nounwind }
attributes #10 = { noreturn nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}

!0 = !{i32 7, !"Dwarf Version", i32 4}
!1 = !{i32 1, !"wchar_size", i32 4}
!2 = !{i32 8, !"PIC Level", i32 2}
!3 = !{i32 7, !"frame-pointer", i32 2}
!4 = !{!"clang version 22.1.8"}
!5 = distinct !{!5, !6}
!6 = !{!"llvm.loop.mustprogress"}
!7 = distinct !{!7, !6}
!8 = distinct !{!8, !6}
!9 = distinct !{!9, !6}
!10 = distinct !{!10, !6}
!11 = distinct !{!11, !6}
!12 = distinct !{!12, !6}
!13 = distinct !{!13, !6}
!14 = distinct !{!14, !6}
!15 = distinct !{!15, !6}
