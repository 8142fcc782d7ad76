source_filename = "aligned.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [8 x double], align 16
  %3 = alloca [8 x double], align 16
  %4 = alloca [8 x double], align 16
  %5 = alloca [8 x double], align 16
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca [4 x [4 x double]], align 16
  %9 = alloca [4 x [4 x double]], align 16
  %10 = alloca [4 x [4 x double]], align 16
  %11 = alloca [4 x [4 x double]], align 16
  %12 = alloca [4 x [4 x double]], align 16
  %13 = alloca [4 x [4 x double]], align 16
  %14 = alloca i32, align 4
  %15 = alloca i32, align 4
  %16 = alloca i32, align 4
  %17 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  call void @llvm.memset.p0.i64(ptr align 16 %3, i8 0, i64 64, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %5, i8 0, i64 64, i1 false)
  store i32 0, ptr %6, align 4
  br label %18

18:                                               ; preds = %34, %0
  %19 = load i32, ptr %6, align 4
  %20 = icmp slt i32 %19, 8
  br i1 %20, label %21, label %37

21:                                               ; preds = %18
  %22 = load i32, ptr %6, align 4
  %23 = sitofp i32 %22 to double
  %24 = fadd double 1.000000e+00, %23
  %25 = load i32, ptr %6, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds [8 x double], ptr %2, i64 0, i64 %26
  store double %24, ptr %27, align 8
  %28 = load i32, ptr %6, align 4
  %29 = sitofp i32 %28 to double
  %30 = fsub double 6.500000e+00, %29
  %31 = load i32, ptr %6, align 4
  %32 = sext i32 %31 to i64
  %33 = getelementptr inbounds [8 x double], ptr %4, i64 0, i64 %32
  store double %30, ptr %33, align 8
  br label %34

34:                                               ; preds = %21
  %35 = load i32, ptr %6, align 4
  %36 = add nsw i32 %35, 1
  store i32 %36, ptr %6, align 4
  br label %18, !llvm.loop !5

37:                                               ; preds = %18
  %38 = getelementptr inbounds [8 x double], ptr %2, i64 0, i64 0
  %39 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  %40 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @aligned_sum, ptr noundef %38, ptr noundef %39, i32 noundef 8)
  store i32 0, ptr %7, align 4
  br label %41

41:                                               ; preds = %55, %37
  %42 = load i32, ptr %7, align 4
  %43 = icmp slt i32 %42, 8
  br i1 %43, label %44, label %58

44:                                               ; preds = %41
  %45 = load i32, ptr %7, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 %46
  %48 = load double, ptr %47, align 8
  %49 = load i32, ptr %7, align 4
  %50 = sext i32 %49 to i64
  %51 = getelementptr inbounds [8 x double], ptr %2, i64 0, i64 %50
  %52 = load double, ptr %51, align 8
  %53 = call double @pow(double noundef %52, double noundef 1.500000e+00) #7
  %54 = fmul double 2.500000e+00, %53
  call void @check_line(double noundef %48, double noundef %54, double noundef 0x3DA5FD7FE1796495, i32 noundef 51)
  br label %55

55:                                               ; preds = %44
  %56 = load i32, ptr %7, align 4
  %57 = add nsw i32 %56, 1
  store i32 %57, ptr %7, align 4
  br label %41, !llvm.loop !7

58:                                               ; preds = %41
  %59 = getelementptr inbounds [4 x [4 x double]], ptr %11, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %59, i8 0, i64 128, i1 false)
  %60 = getelementptr inbounds [4 x [4 x double]], ptr %12, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %60, i8 0, i64 128, i1 false)
  store i32 0, ptr %14, align 4
  br label %61

61:                                               ; preds = %106, %58
  %62 = load i32, ptr %14, align 4
  %63 = icmp slt i32 %62, 4
  br i1 %63, label %64, label %109

64:                                               ; preds = %61
  store i32 0, ptr %15, align 4
  br label %65

65:                                               ; preds = %102, %64
  %66 = load i32, ptr %15, align 4
  %67 = icmp slt i32 %66, 4
  br i1 %67, label %68, label %105

68:                                               ; preds = %65
  %69 = load i32, ptr %14, align 4
  %70 = sitofp i32 %69 to double
  %71 = load i32, ptr %15, align 4
  %72 = sitofp i32 %71 to double
  %73 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %72, double %70)
  %74 = load i32, ptr %14, align 4
  %75 = sext i32 %74 to i64
  %76 = getelementptr inbounds [4 x [4 x double]], ptr %8, i64 0, i64 %75
  %77 = load i32, ptr %15, align 4
  %78 = sext i32 %77 to i64
  %79 = getelementptr inbounds [4 x double], ptr %76, i64 0, i64 %78
  store double %73, ptr %79, align 8
  %80 = load i32, ptr %14, align 4
  %81 = load i32, ptr %15, align 4
  %82 = mul nsw i32 %80, %81
  %83 = sitofp i32 %82 to double
  %84 = fsub double %83, 1.000000e+00
  %85 = load i32, ptr %14, align 4
  %86 = sext i32 %85 to i64
  %87 = getelementptr inbounds [4 x [4 x double]], ptr %9, i64 0, i64 %86
  %88 = load i32, ptr %15, align 4
  %89 = sext i32 %88 to i64
  %90 = getelementptr inbounds [4 x double], ptr %87, i64 0, i64 %89
  store double %84, ptr %90, align 8
  %91 = load i32, ptr %14, align 4
  %92 = load i32, ptr %15, align 4
  %93 = icmp eq i32 %91, %92
  %94 = zext i1 %93 to i32
  %95 = sitofp i32 %94 to double
  %96 = load i32, ptr %14, align 4
  %97 = sext i32 %96 to i64
  %98 = getelementptr inbounds [4 x [4 x double]], ptr %13, i64 0, i64 %97
  %99 = load i32, ptr %15, align 4
  %100 = sext i32 %99 to i64
  %101 = getelementptr inbounds [4 x double], ptr %98, i64 0, i64 %100
  store double %95, ptr %101, align 8
  br label %102

102:                                              ; preds = %68
  %103 = load i32, ptr %15, align 4
  %104 = add nsw i32 %103, 1
  store i32 %104, ptr %15, align 4
  br label %65, !llvm.loop !8

105:                                              ; preds = %65
  br label %106

106:                                              ; preds = %105
  %107 = load i32, ptr %14, align 4
  %108 = add nsw i32 %107, 1
  store i32 %108, ptr %14, align 4
  br label %61, !llvm.loop !9

109:                                              ; preds = %61
  %110 = getelementptr inbounds [4 x [4 x double]], ptr %10, i64 0, i64 0
  %111 = getelementptr inbounds [4 x [4 x double]], ptr %13, i64 0, i64 0
  %112 = getelementptr inbounds [4 x [4 x double]], ptr %8, i64 0, i64 0
  %113 = getelementptr inbounds [4 x [4 x double]], ptr %11, i64 0, i64 0
  %114 = getelementptr inbounds [4 x [4 x double]], ptr %9, i64 0, i64 0
  %115 = getelementptr inbounds [4 x [4 x double]], ptr %12, i64 0, i64 0
  %116 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @multiply, ptr noundef %110, ptr noundef %111, ptr noundef %112, ptr noundef %113, ptr noundef %114, ptr noundef %115)
  store i32 0, ptr %16, align 4
  br label %117

117:                                              ; preds = %164, %109
  %118 = load i32, ptr %16, align 4
  %119 = icmp slt i32 %118, 4
  br i1 %119, label %120, label %167

120:                                              ; preds = %117
  store i32 0, ptr %17, align 4
  br label %121

121:                                              ; preds = %160, %120
  %122 = load i32, ptr %17, align 4
  %123 = icmp slt i32 %122, 4
  br i1 %123, label %124, label %163

124:                                              ; preds = %121
  %125 = load i32, ptr %16, align 4
  %126 = sext i32 %125 to i64
  %127 = getelementptr inbounds [4 x [4 x double]], ptr %11, i64 0, i64 %126
  %128 = load i32, ptr %17, align 4
  %129 = sext i32 %128 to i64
  %130 = getelementptr inbounds [4 x double], ptr %127, i64 0, i64 %129
  %131 = load double, ptr %130, align 8
  %132 = load i32, ptr %17, align 4
  %133 = sext i32 %132 to i64
  %134 = getelementptr inbounds [4 x [4 x double]], ptr %9, i64 0, i64 %133
  %135 = load i32, ptr %16, align 4
  %136 = sext i32 %135 to i64
  %137 = getelementptr inbounds [4 x double], ptr %134, i64 0, i64 %136
  %138 = load double, ptr %137, align 8
  call void @check_line(double noundef %131, double noundef %138, double noundef 0x3DA5FD7FE1796495, i32 noundef 64)
  %139 = load i32, ptr %16, align 4
  %140 = sext i32 %139 to i64
  %141 = getelementptr inbounds [4 x [4 x double]], ptr %12, i64 0, i64 %140
  %142 = load i32, ptr %17, align 4
  %143 = sext i32 %142 to i64
  %144 = getelementptr inbounds [4 x double], ptr %141, i64 0, i64 %143
  %145 = load double, ptr %144, align 8
  %146 = load i32, ptr %17, align 4
  %147 = sext i32 %146 to i64
  %148 = getelementptr inbounds [4 x [4 x double]], ptr %8, i64 0, i64 %147
  %149 = load i32, ptr %16, align 4
  %150 = sext i32 %149 to i64
  %151 = getelementptr inbounds [4 x double], ptr %148, i64 0, i64 %150
  %152 = load double, ptr %151, align 8
  call void @check_line(double noundef %145, double noundef %152, double noundef 0x3DA5FD7FE1796495, i32 noundef 65)
  %153 = load i32, ptr %16, align 4
  %154 = sext i32 %153 to i64
  %155 = getelementptr inbounds [4 x [4 x double]], ptr %13, i64 0, i64 %154
  %156 = load i32, ptr %17, align 4
  %157 = sext i32 %156 to i64
  %158 = getelementptr inbounds [4 x double], ptr %155, i64 0, i64 %157
  %159 = load double, ptr %158, align 8
  call void @check_line(double noundef %159, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 66)
  br label %160

160:                                              ; preds = %124
  %161 = load i32, ptr %17, align 4
  %162 = add nsw i32 %161, 1
  store i32 %162, ptr %17, align 4
  br label %121, !llvm.loop !10

163:                                              ; preds = %121
  br label %164

164:                                              ; preds = %163
  %165 = load i32, ptr %16, align 4
  %166 = add nsw i32 %165, 1
  store i32 %166, ptr %16, align 4
  br label %117, !llvm.loop !11

167:                                              ; preds = %117
  %168 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %168, i8 0, i64 64, i1 false)
  %169 = getelementptr inbounds [8 x double], ptr %2, i64 0, i64 0
  %170 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  %171 = getelementptr inbounds [8 x double], ptr %4, i64 0, i64 0
  %172 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 0
  %173 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @largest, ptr noundef %169, ptr noundef %170, ptr noundef %171, ptr noundef %172, i32 noundef 8)
  %174 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 7
  %175 = load double, ptr %174, align 8
  call void @check_line(double noundef %175, double noundef 1.600000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 70)
  %176 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  %177 = load double, ptr %176, align 16
  call void @check_line(double noundef %177, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 71)
  %178 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 0
  %179 = load double, ptr %178, align 16
  call void @check_line(double noundef %179, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 72)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

declare double @__enzyme_autodiff(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @aligned_sum(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  %10 = alloca double, align 8
  %11 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %12 = load i32, ptr %5, align 4
  %13 = sext i32 %12 to i64
  %14 = mul i64 %13, 8
  %15 = call i32 @posix_memalign(ptr noundef %6, i64 noundef 64, i64 noundef %14) #7
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %2
  store double -1.000000e+00, ptr %3, align 8
  br label %84

18:                                               ; preds = %2
  %19 = load ptr, ptr %6, align 8
  store ptr %19, ptr %7, align 8
  %20 = load i32, ptr %5, align 4
  %21 = add nsw i32 %20, 7
  %22 = sdiv i32 %21, 8
  %23 = mul nsw i32 64, %22
  %24 = sext i32 %23 to i64
  %25 = call noalias align 32 ptr @aligned_alloc(i64 noundef 32, i64 noundef %24) #8
  store ptr %25, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %26

26:                                               ; preds = %56, %18
  %27 = load i32, ptr %9, align 4
  %28 = load i32, ptr %5, align 4
  %29 = icmp slt i32 %27, %28
  br i1 %29, label %30, label %59

30:                                               ; preds = %26
  %31 = load ptr, ptr %4, align 8
  %32 = load i32, ptr %9, align 4
  %33 = sext i32 %32 to i64
  %34 = getelementptr inbounds double, ptr %31, i64 %33
  %35 = load double, ptr %34, align 8
  %36 = load ptr, ptr %4, align 8
  %37 = load i32, ptr %9, align 4
  %38 = sext i32 %37 to i64
  %39 = getelementptr inbounds double, ptr %36, i64 %38
  %40 = load double, ptr %39, align 8
  %41 = fmul double %35, %40
  %42 = load ptr, ptr %7, align 8
  %43 = load i32, ptr %9, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds double, ptr %42, i64 %44
  store double %41, ptr %45, align 8
  %46 = load ptr, ptr %4, align 8
  %47 = load i32, ptr %9, align 4
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds double, ptr %46, i64 %48
  %50 = load double, ptr %49, align 8
  %51 = call double @sqrt(double noundef %50) #7
  %52 = load ptr, ptr %8, align 8
  %53 = load i32, ptr %9, align 4
  %54 = sext i32 %53 to i64
  %55 = getelementptr inbounds double, ptr %52, i64 %54
  store double %51, ptr %55, align 8
  br label %56

56:                                               ; preds = %30
  %57 = load i32, ptr %9, align 4
  %58 = add nsw i32 %57, 1
  store i32 %58, ptr %9, align 4
  br label %26, !llvm.loop !12

59:                                               ; preds = %26
  store double 0.000000e+00, ptr %10, align 8
  store i32 0, ptr %11, align 4
  br label %60

60:                                               ; preds = %77, %59
  %61 = load i32, ptr %11, align 4
  %62 = load i32, ptr %5, align 4
  %63 = icmp slt i32 %61, %62
  br i1 %63, label %64, label %80

64:                                               ; preds = %60
  %65 = load ptr, ptr %7, align 8
  %66 = load i32, ptr %11, align 4
  %67 = sext i32 %66 to i64
  %68 = getelementptr inbounds double, ptr %65, i64 %67
  %69 = load double, ptr %68, align 8
  %70 = load ptr, ptr %8, align 8
  %71 = load i32, ptr %11, align 4
  %72 = sext i32 %71 to i64
  %73 = getelementptr inbounds double, ptr %70, i64 %72
  %74 = load double, ptr %73, align 8
  %75 = load double, ptr %10, align 8
  %76 = call double @llvm.fmuladd.f64(double %69, double %74, double %75)
  store double %76, ptr %10, align 8
  br label %77

77:                                               ; preds = %64
  %78 = load i32, ptr %11, align 4
  %79 = add nsw i32 %78, 1
  store i32 %79, ptr %11, align 4
  br label %60, !llvm.loop !13

80:                                               ; preds = %60
  %81 = load ptr, ptr %7, align 8
  call void @free(ptr noundef %81) #7
  %82 = load ptr, ptr %8, align 8
  call void @free(ptr noundef %82) #7
  %83 = load double, ptr %10, align 8
  store double %83, ptr %3, align 8
  br label %84

84:                                               ; preds = %80, %17
  %85 = load double, ptr %3, align 8
  ret double %85
}

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
  call void @exit(i32 noundef 1) #9
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: nounwind
declare double @pow(double noundef, double noundef) #3

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

; Function Attrs: noinline nounwind optnone
define internal void @multiply(ptr noalias noundef %0, ptr noalias noundef %1, ptr noalias noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  store i32 0, ptr %7, align 4
  br label %11

11:                                               ; preds = %57, %3
  %12 = load i32, ptr %7, align 4
  %13 = icmp slt i32 %12, 4
  br i1 %13, label %14, label %60

14:                                               ; preds = %11
  store i32 0, ptr %8, align 4
  br label %15

15:                                               ; preds = %53, %14
  %16 = load i32, ptr %8, align 4
  %17 = icmp slt i32 %16, 4
  br i1 %17, label %18, label %56

18:                                               ; preds = %15
  store double 0.000000e+00, ptr %9, align 8
  store i32 0, ptr %10, align 4
  br label %19

19:                                               ; preds = %41, %18
  %20 = load i32, ptr %10, align 4
  %21 = icmp slt i32 %20, 4
  br i1 %21, label %22, label %44

22:                                               ; preds = %19
  %23 = load ptr, ptr %5, align 8
  %24 = load i32, ptr %7, align 4
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds [4 x double], ptr %23, i64 %25
  %27 = load i32, ptr %10, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds [4 x double], ptr %26, i64 0, i64 %28
  %30 = load double, ptr %29, align 8
  %31 = load ptr, ptr %6, align 8
  %32 = load i32, ptr %10, align 4
  %33 = sext i32 %32 to i64
  %34 = getelementptr inbounds [4 x double], ptr %31, i64 %33
  %35 = load i32, ptr %8, align 4
  %36 = sext i32 %35 to i64
  %37 = getelementptr inbounds [4 x double], ptr %34, i64 0, i64 %36
  %38 = load double, ptr %37, align 8
  %39 = load double, ptr %9, align 8
  %40 = call double @llvm.fmuladd.f64(double %30, double %38, double %39)
  store double %40, ptr %9, align 8
  br label %41

41:                                               ; preds = %22
  %42 = load i32, ptr %10, align 4
  %43 = add nsw i32 %42, 1
  store i32 %43, ptr %10, align 4
  br label %19, !llvm.loop !14

44:                                               ; preds = %19
  %45 = load double, ptr %9, align 8
  %46 = load ptr, ptr %4, align 8
  %47 = load i32, ptr %7, align 4
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds [4 x double], ptr %46, i64 %48
  %50 = load i32, ptr %8, align 4
  %51 = sext i32 %50 to i64
  %52 = getelementptr inbounds [4 x double], ptr %49, i64 0, i64 %51
  store double %45, ptr %52, align 8
  br label %53

53:                                               ; preds = %44
  %54 = load i32, ptr %8, align 4
  %55 = add nsw i32 %54, 1
  store i32 %55, ptr %8, align 4
  br label %15, !llvm.loop !15

56:                                               ; preds = %15
  br label %57

57:                                               ; preds = %56
  %58 = load i32, ptr %7, align 4
  %59 = add nsw i32 %58, 1
  store i32 %59, ptr %7, align 4
  br label %11, !llvm.loop !16

60:                                               ; preds = %11
  ret void
}

; Function Attrs: noinline nounwind optnone
define internal double @largest(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  store double -1.000000e+30, ptr %7, align 8
  store i32 0, ptr %8, align 4
  br label %10

10:                                               ; preds = %35, %3
  %11 = load i32, ptr %8, align 4
  %12 = load i32, ptr %6, align 4
  %13 = icmp slt i32 %11, %12
  br i1 %13, label %14, label %38

14:                                               ; preds = %10
  %15 = load ptr, ptr %4, align 8
  %16 = load i32, ptr %8, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds double, ptr %15, i64 %17
  %19 = load double, ptr %18, align 8
  %20 = load ptr, ptr %5, align 8
  %21 = load i32, ptr %8, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds double, ptr %20, i64 %22
  %24 = load double, ptr %23, align 8
  %25 = call double @llvm.maxnum.f64(double %19, double %24)
  store double %25, ptr %9, align 8
  %26 = load double, ptr %9, align 8
  %27 = load double, ptr %7, align 8
  %28 = fcmp ogt double %26, %27
  br i1 %28, label %29, label %31

29:                                               ; preds = %14
  %30 = load double, ptr %9, align 8
  br label %33

31:                                               ; preds = %14
  %32 = load double, ptr %7, align 8
  br label %33

33:                                               ; preds = %31, %29
  %34 = phi double [ %30, %29 ], [ %32, %31 ]
  store double %34, ptr %7, align 8
  br label %35

35:                                               ; preds = %33
  %36 = load i32, ptr %8, align 4
  %37 = add nsw i32 %36, 1
  store i32 %37, ptr %8, align 4
  br label %10, !llvm.loop !17

38:                                               ; preds = %10
  %39 = load double, ptr %7, align 8
  %40 = load double, ptr %7, align 8
  %41 = fmul double %39, %40
  ret double %41
}

; Function Attrs: nounwind
declare i32 @posix_memalign(ptr noundef, i64 noundef, i64 noundef) #3

; Function Attrs: nounwind allocsize(1)
declare noalias ptr @aligned_alloc(i64 noundef, i64 noundef) #5

; Function Attrs: nounwind
declare double @sqrt(double noundef) #3

; Function Attrs: nounwind
declare void @free(ptr noundef) #3

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.maxnum.f64(double, double) #4

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nounwind "no-trapping-math"="true" }
attributes #4 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nounwind allocsize(1) "no-trapping-math"="true" }
attributes #6 = { noreturn nounwind "no-trapping-math"="true" }
attributes #7 = { nounwind }
attributes #8 = { nounwind allocsize(1) }
attributes #9 = { noreturn nounwind }

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
!16 = distinct !{!16, !6}
!17 = distinct !{!17, !6}
