source_filename = "records.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.body = type { i32, %struct.point, float, [3 x double], i64, %struct.point }
%struct.point = type { double, double }

@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [3 x %struct.body], align 16
  %3 = alloca [3 x %struct.body], align 16
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca i32, align 4
  %11 = alloca %struct.body, align 8
  %12 = alloca %struct.body, align 8
  store i32 0, ptr %1, align 4
  %13 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %13, i8 0, i64 240, i1 false)
  %14 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %14, i8 0, i64 240, i1 false)
  store i32 0, ptr %4, align 4
  br label %15

15:                                               ; preds = %70, %0
  %16 = load i32, ptr %4, align 4
  %17 = icmp slt i32 %16, 3
  br i1 %17, label %18, label %73

18:                                               ; preds = %15
  %19 = load i32, ptr %4, align 4
  %20 = add nsw i32 %19, 1
  %21 = load i32, ptr %4, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %22
  %24 = getelementptr inbounds nuw %struct.body, ptr %23, i32 0, i32 0
  store i32 %20, ptr %24, align 16
  %25 = load i32, ptr %4, align 4
  %26 = sitofp i32 %25 to double
  %27 = fadd double 1.500000e+00, %26
  %28 = load i32, ptr %4, align 4
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %29
  %31 = getelementptr inbounds nuw %struct.body, ptr %30, i32 0, i32 1
  %32 = getelementptr inbounds nuw %struct.point, ptr %31, i32 0, i32 0
  store double %27, ptr %32, align 8
  %33 = load i32, ptr %4, align 4
  %34 = sitofp i32 %33 to double
  %35 = fsub double 2.500000e+00, %34
  %36 = load i32, ptr %4, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %37
  %39 = getelementptr inbounds nuw %struct.body, ptr %38, i32 0, i32 1
  %40 = getelementptr inbounds nuw %struct.point, ptr %39, i32 0, i32 1
  store double %35, ptr %40, align 8
  %41 = load i32, ptr %4, align 4
  %42 = add nsw i32 %41, 1
  %43 = sitofp i32 %42 to float
  %44 = fmul float 5.000000e-01, %43
  %45 = load i32, ptr %4, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %46
  %48 = getelementptr inbounds nuw %struct.body, ptr %47, i32 0, i32 2
  store float %44, ptr %48, align 8
  %49 = load i32, ptr %4, align 4
  %50 = sitofp i32 %49 to double
  %51 = fadd double 3.000000e+00, %50
  %52 = load i32, ptr %4, align 4
  %53 = sext i32 %52 to i64
  %54 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %53
  %55 = getelementptr inbounds nuw %struct.body, ptr %54, i32 0, i32 5
  %56 = getelementptr inbounds nuw %struct.point, ptr %55, i32 0, i32 0
  store double %51, ptr %56, align 16
  %57 = load i32, ptr %4, align 4
  %58 = sitofp i32 %57 to double
  %59 = fadd double 4.000000e+00, %58
  %60 = load i32, ptr %4, align 4
  %61 = sext i32 %60 to i64
  %62 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %61
  %63 = getelementptr inbounds nuw %struct.body, ptr %62, i32 0, i32 5
  %64 = getelementptr inbounds nuw %struct.point, ptr %63, i32 0, i32 1
  store double %59, ptr %64, align 8
  %65 = load i32, ptr %4, align 4
  %66 = sext i32 %65 to i64
  %67 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 %66
  %68 = getelementptr inbounds nuw %struct.body, ptr %67, i32 0, i32 1
  %69 = getelementptr inbounds nuw %struct.point, ptr %68, i32 0, i32 0
  store double 1.250000e-01, ptr %69, align 8
  br label %70

70:                                               ; preds = %18
  %71 = load i32, ptr %4, align 4
  %72 = add nsw i32 %71, 1
  store i32 %72, ptr %4, align 4
  br label %15, !llvm.loop !5

73:                                               ; preds = %15
  %74 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 0
  %75 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 0
  %76 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @energy, ptr noundef %74, ptr noundef %75, i32 noundef 3)
  store i32 0, ptr %5, align 4
  br label %77

77:                                               ; preds = %178, %73
  %78 = load i32, ptr %5, align 4
  %79 = icmp slt i32 %78, 3
  br i1 %79, label %80, label %181

80:                                               ; preds = %77
  %81 = load i32, ptr %5, align 4
  %82 = sitofp i32 %81 to double
  %83 = fadd double 1.500000e+00, %82
  store double %83, ptr %6, align 8
  %84 = load i32, ptr %5, align 4
  %85 = sitofp i32 %84 to double
  %86 = fsub double 2.500000e+00, %85
  store double %86, ptr %7, align 8
  %87 = load double, ptr %6, align 8
  %88 = load double, ptr %6, align 8
  %89 = load double, ptr %7, align 8
  %90 = load double, ptr %7, align 8
  %91 = fmul double %89, %90
  %92 = call double @llvm.fmuladd.f64(double %87, double %88, double %91)
  store double %92, ptr %8, align 8
  %93 = load i32, ptr %5, align 4
  %94 = add nsw i32 %93, 1
  %95 = sitofp i32 %94 to double
  %96 = fmul double 5.000000e-01, %95
  store double %96, ptr %9, align 8
  %97 = load i32, ptr %5, align 4
  %98 = sext i32 %97 to i64
  %99 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %98
  %100 = getelementptr inbounds nuw %struct.body, ptr %99, i32 0, i32 1
  %101 = getelementptr inbounds nuw %struct.point, ptr %100, i32 0, i32 0
  %102 = load double, ptr %101, align 8
  %103 = load double, ptr %8, align 8
  call void @check_line(double noundef %102, double noundef %103, double noundef 0x3DA5FD7FE1796495, i32 noundef 41)
  %104 = load i32, ptr %5, align 4
  %105 = sext i32 %104 to i64
  %106 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 %105
  %107 = getelementptr inbounds nuw %struct.body, ptr %106, i32 0, i32 4
  %108 = load i64, ptr %107, align 8
  %109 = sitofp i64 %108 to double
  call void @check_line(double noundef %109, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 42)
  %110 = load i32, ptr %5, align 4
  %111 = sext i32 %110 to i64
  %112 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 %111
  %113 = getelementptr inbounds nuw %struct.body, ptr %112, i32 0, i32 1
  %114 = getelementptr inbounds nuw %struct.point, ptr %113, i32 0, i32 0
  %115 = load double, ptr %114, align 8
  %116 = load double, ptr %9, align 8
  %117 = fadd double %116, 1.250000e-01
  %118 = fmul double %117, 2.000000e+00
  %119 = load double, ptr %6, align 8
  %120 = fmul double %118, %119
  call void @check_line(double noundef %115, double noundef %120, double noundef 0x3DA5FD7FE1796495, i32 noundef 43)
  %121 = load i32, ptr %5, align 4
  %122 = sext i32 %121 to i64
  %123 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 %122
  %124 = getelementptr inbounds nuw %struct.body, ptr %123, i32 0, i32 1
  %125 = getelementptr inbounds nuw %struct.point, ptr %124, i32 0, i32 1
  %126 = load double, ptr %125, align 8
  %127 = load double, ptr %9, align 8
  %128 = fadd double %127, 1.250000e-01
  %129 = fmul double %128, 2.000000e+00
  %130 = load double, ptr %7, align 8
  %131 = fmul double %129, %130
  call void @check_line(double noundef %126, double noundef %131, double noundef 0x3DA5FD7FE1796495, i32 noundef 44)
  %132 = load i32, ptr %5, align 4
  %133 = sext i32 %132 to i64
  %134 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 %133
  %135 = getelementptr inbounds nuw %struct.body, ptr %134, i32 0, i32 2
  %136 = load float, ptr %135, align 8
  %137 = fpext float %136 to double
  %138 = load double, ptr %8, align 8
  call void @check_line(double noundef %137, double noundef %138, double noundef 2.000000e-05, i32 noundef 45)
  %139 = load i32, ptr %5, align 4
  %140 = sext i32 %139 to i64
  %141 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 %140
  %142 = getelementptr inbounds nuw %struct.body, ptr %141, i32 0, i32 5
  %143 = getelementptr inbounds nuw %struct.point, ptr %142, i32 0, i32 0
  %144 = load double, ptr %143, align 16
  %145 = load i32, ptr %5, align 4
  %146 = sitofp i32 %145 to double
  %147 = fadd double 4.000000e+00, %146
  call void @check_line(double noundef %144, double noundef %147, double noundef 0x3DA5FD7FE1796495, i32 noundef 46)
  %148 = load i32, ptr %5, align 4
  %149 = sext i32 %148 to i64
  %150 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 %149
  %151 = getelementptr inbounds nuw %struct.body, ptr %150, i32 0, i32 5
  %152 = getelementptr inbounds nuw %struct.point, ptr %151, i32 0, i32 1
  %153 = load double, ptr %152, align 8
  %154 = load i32, ptr %5, align 4
  %155 = sitofp i32 %154 to double
  %156 = fadd double 3.000000e+00, %155
  call void @check_line(double noundef %153, double noundef %156, double noundef 0x3DA5FD7FE1796495, i32 noundef 47)
  store i32 0, ptr %10, align 4
  br label %157

157:                                              ; preds = %174, %80
  %158 = load i32, ptr %10, align 4
  %159 = icmp slt i32 %158, 3
  br i1 %159, label %160, label %177

160:                                              ; preds = %157
  %161 = load i32, ptr %5, align 4
  %162 = sext i32 %161 to i64
  %163 = getelementptr inbounds [3 x %struct.body], ptr %3, i64 0, i64 %162
  %164 = getelementptr inbounds nuw %struct.body, ptr %163, i32 0, i32 3
  %165 = load i32, ptr %10, align 4
  %166 = sext i32 %165 to i64
  %167 = getelementptr inbounds [3 x double], ptr %164, i64 0, i64 %166
  %168 = load double, ptr %167, align 8
  %169 = load i32, ptr %10, align 4
  %170 = load i32, ptr %5, align 4
  %171 = add nsw i32 %169, %170
  %172 = add nsw i32 %171, 1
  %173 = sitofp i32 %172 to double
  call void @check_line(double noundef %168, double noundef %173, double noundef 0x3DA5FD7FE1796495, i32 noundef 49)
  br label %174

174:                                              ; preds = %160
  %175 = load i32, ptr %10, align 4
  %176 = add nsw i32 %175, 1
  store i32 %176, ptr %10, align 4
  br label %157, !llvm.loop !7

177:                                              ; preds = %157
  br label %178

178:                                              ; preds = %177
  %179 = load i32, ptr %5, align 4
  %180 = add nsw i32 %179, 1
  store i32 %180, ptr %5, align 4
  br label %77, !llvm.loop !8

181:                                              ; preds = %77
  %182 = getelementptr inbounds [3 x %struct.body], ptr %2, i64 0, i64 0
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %11, ptr align 16 %182, i64 80, i1 false)
  call void @llvm.memset.p0.i64(ptr align 8 %12, i8 0, i64 80, i1 false)
  %183 = getelementptr inbounds nuw %struct.body, ptr %12, i32 0, i32 1
  %184 = getelementptr inbounds nuw %struct.point, ptr %183, i32 0, i32 0
  store double 2.000000e+00, ptr %184, align 8
  %185 = getelementptr inbounds nuw %struct.body, ptr %12, i32 0, i32 1
  %186 = getelementptr inbounds nuw %struct.point, ptr %185, i32 0, i32 1
  store double 3.000000e+00, ptr %186, align 8
  %187 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @move, ptr noundef %11, ptr noundef %12, double noundef 5.000000e-01)
  call void @check_line(double noundef %187, double noundef 1.800000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 55)
  %188 = getelementptr inbounds nuw %struct.body, ptr %12, i32 0, i32 1
  %189 = getelementptr inbounds nuw %struct.point, ptr %188, i32 0, i32 0
  %190 = load double, ptr %189, align 8
  call void @check_line(double noundef %190, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 56)
  %191 = getelementptr inbounds nuw %struct.body, ptr %12, i32 0, i32 5
  %192 = getelementptr inbounds nuw %struct.point, ptr %191, i32 0, i32 0
  %193 = load double, ptr %192, align 8
  call void @check_line(double noundef %193, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 57)
  %194 = getelementptr inbounds nuw %struct.body, ptr %12, i32 0, i32 5
  %195 = getelementptr inbounds nuw %struct.point, ptr %194, i32 0, i32 1
  %196 = load double, ptr %195, align 8
  call void @check_line(double noundef %196, double noundef 1.500000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 58)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

declare double @__enzyme_autodiff(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @energy(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store double 0.000000e+00, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %9

9:                                                ; preds = %112, %2
  %10 = load i32, ptr %6, align 4
  %11 = load i32, ptr %4, align 4
  %12 = icmp slt i32 %10, %11
  br i1 %12, label %13, label %115

13:                                               ; preds = %9
  %14 = load ptr, ptr %3, align 8
  %15 = load i32, ptr %6, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds %struct.body, ptr %14, i64 %16
  %18 = getelementptr inbounds nuw %struct.body, ptr %17, i32 0, i32 4
  %19 = load i64, ptr %18, align 8
  %20 = add nsw i64 %19, 1
  store i64 %20, ptr %18, align 8
  %21 = load ptr, ptr %3, align 8
  %22 = load i32, ptr %6, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds %struct.body, ptr %21, i64 %23
  %25 = getelementptr inbounds nuw %struct.body, ptr %24, i32 0, i32 1
  %26 = getelementptr inbounds nuw %struct.point, ptr %25, i32 0, i32 0
  %27 = load double, ptr %26, align 8
  %28 = load ptr, ptr %3, align 8
  %29 = load i32, ptr %6, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds %struct.body, ptr %28, i64 %30
  %32 = getelementptr inbounds nuw %struct.body, ptr %31, i32 0, i32 1
  %33 = getelementptr inbounds nuw %struct.point, ptr %32, i32 0, i32 0
  %34 = load double, ptr %33, align 8
  %35 = load ptr, ptr %3, align 8
  %36 = load i32, ptr %6, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds %struct.body, ptr %35, i64 %37
  %39 = getelementptr inbounds nuw %struct.body, ptr %38, i32 0, i32 1
  %40 = getelementptr inbounds nuw %struct.point, ptr %39, i32 0, i32 1
  %41 = load double, ptr %40, align 8
  %42 = load ptr, ptr %3, align 8
  %43 = load i32, ptr %6, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds %struct.body, ptr %42, i64 %44
  %46 = getelementptr inbounds nuw %struct.body, ptr %45, i32 0, i32 1
  %47 = getelementptr inbounds nuw %struct.point, ptr %46, i32 0, i32 1
  %48 = load double, ptr %47, align 8
  %49 = fmul double %41, %48
  %50 = call double @llvm.fmuladd.f64(double %27, double %34, double %49)
  store double %50, ptr %7, align 8
  %51 = load ptr, ptr %3, align 8
  %52 = load i32, ptr %6, align 4
  %53 = sext i32 %52 to i64
  %54 = getelementptr inbounds %struct.body, ptr %51, i64 %53
  %55 = getelementptr inbounds nuw %struct.body, ptr %54, i32 0, i32 2
  %56 = load float, ptr %55, align 8
  %57 = fpext float %56 to double
  %58 = load double, ptr %7, align 8
  %59 = load ptr, ptr %3, align 8
  %60 = load i32, ptr %6, align 4
  %61 = sext i32 %60 to i64
  %62 = getelementptr inbounds %struct.body, ptr %59, i64 %61
  %63 = getelementptr inbounds nuw %struct.body, ptr %62, i32 0, i32 5
  %64 = getelementptr inbounds nuw %struct.point, ptr %63, i32 0, i32 0
  %65 = load double, ptr %64, align 8
  %66 = load ptr, ptr %3, align 8
  %67 = load i32, ptr %6, align 4
  %68 = sext i32 %67 to i64
  %69 = getelementptr inbounds %struct.body, ptr %66, i64 %68
  %70 = getelementptr inbounds nuw %struct.body, ptr %69, i32 0, i32 5
  %71 = getelementptr inbounds nuw %struct.point, ptr %70, i32 0, i32 1
  %72 = load double, ptr %71, align 8
  %73 = fmul double %65, %72
  %74 = call double @llvm.fmuladd.f64(double %57, double %58, double %73)
  %75 = load double, ptr %5, align 8
  %76 = fadd double %75, %74
  store double %76, ptr %5, align 8
  store i32 0, ptr %8, align 4
  br label %77

77:                                               ; preds = %101, %13
  %78 = load i32, ptr %8, align 4
  %79 = icmp slt i32 %78, 3
  br i1 %79, label %80, label %104

80:                                               ; preds = %77
  %81 = load ptr, ptr %3, align 8
  %82 = load i32, ptr %6, align 4
  %83 = sext i32 %82 to i64
  %84 = getelementptr inbounds %struct.body, ptr %81, i64 %83
  %85 = getelementptr inbounds nuw %struct.body, ptr %84, i32 0, i32 3
  %86 = load i32, ptr %8, align 4
  %87 = sext i32 %86 to i64
  %88 = getelementptr inbounds [3 x double], ptr %85, i64 0, i64 %87
  %89 = load double, ptr %88, align 8
  %90 = load i32, ptr %8, align 4
  %91 = load ptr, ptr %3, align 8
  %92 = load i32, ptr %6, align 4
  %93 = sext i32 %92 to i64
  %94 = getelementptr inbounds %struct.body, ptr %91, i64 %93
  %95 = getelementptr inbounds nuw %struct.body, ptr %94, i32 0, i32 0
  %96 = load i32, ptr %95, align 8
  %97 = add nsw i32 %90, %96
  %98 = sitofp i32 %97 to double
  %99 = load double, ptr %5, align 8
  %100 = call double @llvm.fmuladd.f64(double %89, double %98, double %99)
  store double %100, ptr %5, align 8
  br label %101

101:                                              ; preds = %80
  %102 = load i32, ptr %8, align 4
  %103 = add nsw i32 %102, 1
  store i32 %103, ptr %8, align 4
  br label %77, !llvm.loop !9

104:                                              ; preds = %77
  %105 = load double, ptr %7, align 8
  %106 = load ptr, ptr %3, align 8
  %107 = load i32, ptr %6, align 4
  %108 = sext i32 %107 to i64
  %109 = getelementptr inbounds %struct.body, ptr %106, i64 %108
  %110 = getelementptr inbounds nuw %struct.body, ptr %109, i32 0, i32 1
  %111 = getelementptr inbounds nuw %struct.point, ptr %110, i32 0, i32 0
  store double %105, ptr %111, align 8
  br label %112

112:                                              ; preds = %104
  %113 = load i32, ptr %6, align 4
  %114 = add nsw i32 %113, 1
  store i32 %114, ptr %6, align 4
  br label %9, !llvm.loop !10

115:                                              ; preds = %9
  %116 = load double, ptr %5, align 8
  ret double %116
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

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
  call void @exit(i32 noundef 1) #6
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #4

; Function Attrs: noinline nounwind optnone
define internal void @move(ptr noundef %0, double noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca double, align 8
  store ptr %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %5 = load double, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = getelementptr inbounds nuw %struct.body, ptr %6, i32 0, i32 5
  %8 = getelementptr inbounds nuw %struct.point, ptr %7, i32 0, i32 0
  %9 = load double, ptr %8, align 8
  %10 = load ptr, ptr %3, align 8
  %11 = getelementptr inbounds nuw %struct.body, ptr %10, i32 0, i32 1
  %12 = getelementptr inbounds nuw %struct.point, ptr %11, i32 0, i32 0
  %13 = load double, ptr %12, align 8
  %14 = call double @llvm.fmuladd.f64(double %5, double %9, double %13)
  store double %14, ptr %12, align 8
  %15 = load double, ptr %4, align 8
  %16 = load ptr, ptr %3, align 8
  %17 = getelementptr inbounds nuw %struct.body, ptr %16, i32 0, i32 5
  %18 = getelementptr inbounds nuw %struct.point, ptr %17, i32 0, i32 1
  %19 = load double, ptr %18, align 8
  %20 = load ptr, ptr %3, align 8
  %21 = getelementptr inbounds nuw %struct.body, ptr %20, i32 0, i32 1
  %22 = getelementptr inbounds nuw %struct.point, ptr %21, i32 0, i32 1
  %23 = load double, ptr %22, align 8
  %24 = call double @llvm.fmuladd.f64(double %15, double %19, double %23)
  store double %24, ptr %22, align 8
  ret void
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { noreturn nounwind "no-trapping-math"="true" }
attributes #6 = { noreturn nounwind }

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
