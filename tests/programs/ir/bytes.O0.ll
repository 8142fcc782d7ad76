source_filename = "bytes.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.Pair = type { double, double }
%struct.pixel = type { double, i32, float, ptr }

@__const.main.x = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], align 16
@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [4 x double], align 16
  %3 = alloca [4 x double], align 16
  %4 = alloca %struct.Pair, align 8
  %5 = alloca [3 x %struct.pixel], align 16
  %6 = alloca [3 x %struct.pixel], align 16
  %7 = alloca [3 x double], align 16
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %2, ptr align 16 @__const.main.x, i64 32, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %3, i8 0, i64 32, i1 false)
  %11 = getelementptr inbounds [4 x double], ptr %2, i64 0, i64 0
  %12 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 0
  %13 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @shuffled, ptr noundef %11, ptr noundef %12, i32 noundef 4)
  %14 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 0
  %15 = load double, ptr %14, align 16
  call void @check_line(double noundef %15, double noundef 6.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 49)
  %16 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 1
  %17 = load double, ptr %16, align 8
  call void @check_line(double noundef %17, double noundef 1.200000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 50)
  %18 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 2
  %19 = load double, ptr %18, align 16
  call void @check_line(double noundef %19, double noundef 2.400000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 51)
  %20 = getelementptr inbounds [4 x double], ptr %3, i64 0, i64 3
  %21 = load double, ptr %20, align 8
  call void @check_line(double noundef %21, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 52)
  %22 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef @through_bits, double noundef 2.000000e+00, double noundef 5.000000e+00)
  %23 = getelementptr inbounds nuw { double, double }, ptr %4, i32 0, i32 0
  %24 = extractvalue { double, double } %22, 0
  store double %24, ptr %23, align 8
  %25 = getelementptr inbounds nuw { double, double }, ptr %4, i32 0, i32 1
  %26 = extractvalue { double, double } %22, 1
  store double %26, ptr %25, align 8
  %27 = getelementptr inbounds nuw %struct.Pair, ptr %4, i32 0, i32 0
  %28 = load double, ptr %27, align 8
  call void @check_line(double noundef %28, double noundef 3.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 54)
  %29 = getelementptr inbounds nuw %struct.Pair, ptr %4, i32 0, i32 1
  %30 = load double, ptr %29, align 8
  call void @check_line(double noundef %30, double noundef 1.000000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 55)
  call void @llvm.memset.p0.i64(ptr align 16 %7, i8 0, i64 24, i1 false)
  %31 = getelementptr inbounds [3 x %struct.pixel], ptr %5, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %31, i8 0, i64 72, i1 false)
  %32 = getelementptr inbounds [3 x %struct.pixel], ptr %6, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %32, i8 0, i64 72, i1 false)
  store i32 0, ptr %8, align 4
  br label %33

33:                                               ; preds = %68, %0
  %34 = load i32, ptr %8, align 4
  %35 = icmp slt i32 %34, 3
  br i1 %35, label %36, label %71

36:                                               ; preds = %33
  %37 = load i32, ptr %8, align 4
  %38 = sitofp i32 %37 to double
  %39 = fadd double %38, 5.000000e-01
  %40 = load i32, ptr %8, align 4
  %41 = sext i32 %40 to i64
  %42 = getelementptr inbounds [3 x %struct.pixel], ptr %5, i64 0, i64 %41
  %43 = getelementptr inbounds nuw %struct.pixel, ptr %42, i32 0, i32 0
  store double %39, ptr %43, align 8
  %44 = load i32, ptr %8, align 4
  %45 = add nsw i32 %44, 1
  %46 = load i32, ptr %8, align 4
  %47 = sext i32 %46 to i64
  %48 = getelementptr inbounds [3 x %struct.pixel], ptr %5, i64 0, i64 %47
  %49 = getelementptr inbounds nuw %struct.pixel, ptr %48, i32 0, i32 1
  store i32 %45, ptr %49, align 8
  %50 = load i32, ptr %8, align 4
  %51 = sext i32 %50 to i64
  %52 = getelementptr inbounds [3 x %struct.pixel], ptr %5, i64 0, i64 %51
  %53 = getelementptr inbounds nuw %struct.pixel, ptr %52, i32 0, i32 2
  store float 1.000000e+00, ptr %53, align 4
  %54 = load i32, ptr %8, align 4
  %55 = sext i32 %54 to i64
  %56 = getelementptr inbounds [4 x double], ptr %2, i64 0, i64 %55
  %57 = load i32, ptr %8, align 4
  %58 = sext i32 %57 to i64
  %59 = getelementptr inbounds [3 x %struct.pixel], ptr %5, i64 0, i64 %58
  %60 = getelementptr inbounds nuw %struct.pixel, ptr %59, i32 0, i32 3
  store ptr %56, ptr %60, align 8
  %61 = load i32, ptr %8, align 4
  %62 = sext i32 %61 to i64
  %63 = getelementptr inbounds [3 x double], ptr %7, i64 0, i64 %62
  %64 = load i32, ptr %8, align 4
  %65 = sext i32 %64 to i64
  %66 = getelementptr inbounds [3 x %struct.pixel], ptr %6, i64 0, i64 %65
  %67 = getelementptr inbounds nuw %struct.pixel, ptr %66, i32 0, i32 3
  store ptr %63, ptr %67, align 8
  br label %68

68:                                               ; preds = %36
  %69 = load i32, ptr %8, align 4
  %70 = add nsw i32 %69, 1
  store i32 %70, ptr %8, align 4
  br label %33, !llvm.loop !5

71:                                               ; preds = %33
  %72 = getelementptr inbounds [3 x %struct.pixel], ptr %5, i64 0, i64 0
  %73 = getelementptr inbounds [3 x %struct.pixel], ptr %6, i64 0, i64 0
  %74 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @record_copy, ptr noundef %72, ptr noundef %73, i32 noundef 3)
  store i32 0, ptr %9, align 4
  br label %75

75:                                               ; preds = %108, %71
  %76 = load i32, ptr %9, align 4
  %77 = icmp slt i32 %76, 3
  br i1 %77, label %78, label %111

78:                                               ; preds = %75
  %79 = load i32, ptr %9, align 4
  %80 = sub nsw i32 3, %79
  store i32 %80, ptr %10, align 4
  %81 = load i32, ptr %9, align 4
  %82 = sext i32 %81 to i64
  %83 = getelementptr inbounds [3 x %struct.pixel], ptr %6, i64 0, i64 %82
  %84 = getelementptr inbounds nuw %struct.pixel, ptr %83, i32 0, i32 0
  %85 = load double, ptr %84, align 8
  %86 = load i32, ptr %9, align 4
  %87 = sitofp i32 %86 to double
  %88 = fadd double %87, 1.000000e+00
  %89 = load i32, ptr %10, align 4
  %90 = sitofp i32 %89 to double
  %91 = fmul double %88, %90
  call void @check_line(double noundef %85, double noundef %91, double noundef 0x3DA5FD7FE1796495, i32 noundef 70)
  %92 = load i32, ptr %9, align 4
  %93 = sext i32 %92 to i64
  %94 = getelementptr inbounds [3 x %struct.pixel], ptr %6, i64 0, i64 %93
  %95 = getelementptr inbounds nuw %struct.pixel, ptr %94, i32 0, i32 2
  %96 = load float, ptr %95, align 4
  %97 = fpext float %96 to double
  %98 = load i32, ptr %9, align 4
  %99 = sitofp i32 %98 to double
  %100 = fadd double %99, 1.000000e+00
  %101 = load i32, ptr %10, align 4
  %102 = sitofp i32 %101 to double
  %103 = fmul double %100, %102
  call void @check_line(double noundef %97, double noundef %103, double noundef 2.000000e-05, i32 noundef 71)
  %104 = load i32, ptr %9, align 4
  %105 = sext i32 %104 to i64
  %106 = getelementptr inbounds [3 x double], ptr %7, i64 0, i64 %105
  %107 = load double, ptr %106, align 8
  call void @check_line(double noundef %107, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 72)
  br label %108

108:                                              ; preds = %78
  %109 = load i32, ptr %9, align 4
  %110 = add nsw i32 %109, 1
  store i32 %110, ptr %9, align 4
  br label %75, !llvm.loop !7

111:                                              ; preds = %75
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #1

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

declare double @__enzyme_autodiff(ptr noundef, ...) #3

; Function Attrs: noinline nounwind optnone
define internal double @shuffled(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca [8 x double], align 16
  %6 = alloca [8 x double], align 16
  %7 = alloca i32, align 4
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %10 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 0
  %11 = load ptr, ptr %3, align 8
  %12 = load i32, ptr %4, align 4
  %13 = sext i32 %12 to i64
  %14 = mul i64 %13, 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %10, ptr align 8 %11, i64 %14, i1 false)
  %15 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 0
  %16 = getelementptr inbounds double, ptr %15, i64 1
  %17 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 0
  %18 = load i32, ptr %4, align 4
  %19 = sub nsw i32 %18, 1
  %20 = sext i32 %19 to i64
  %21 = mul i64 %20, 8
  call void @llvm.memmove.p0.p0.i64(ptr align 8 %16, ptr align 16 %17, i64 %21, i1 false)
  %22 = getelementptr inbounds [8 x double], ptr %6, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %22, i8 0, i64 64, i1 false)
  store i32 0, ptr %7, align 4
  br label %23

23:                                               ; preds = %41, %2
  %24 = load i32, ptr %7, align 4
  %25 = load i32, ptr %4, align 4
  %26 = icmp slt i32 %24, %25
  br i1 %26, label %27, label %44

27:                                               ; preds = %23
  %28 = load i32, ptr %7, align 4
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 %29
  %31 = load double, ptr %30, align 8
  %32 = load i32, ptr %7, align 4
  %33 = sext i32 %32 to i64
  %34 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 %33
  %35 = load double, ptr %34, align 8
  %36 = load i32, ptr %7, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds [8 x double], ptr %6, i64 0, i64 %37
  %39 = load double, ptr %38, align 8
  %40 = call double @llvm.fmuladd.f64(double %31, double %35, double %39)
  store double %40, ptr %38, align 8
  br label %41

41:                                               ; preds = %27
  %42 = load i32, ptr %7, align 4
  %43 = add nsw i32 %42, 1
  store i32 %43, ptr %7, align 4
  br label %23, !llvm.loop !8

44:                                               ; preds = %23
  store double 0.000000e+00, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %45

45:                                               ; preds = %59, %44
  %46 = load i32, ptr %9, align 4
  %47 = load i32, ptr %4, align 4
  %48 = icmp slt i32 %46, %47
  br i1 %48, label %49, label %62

49:                                               ; preds = %45
  %50 = load i32, ptr %9, align 4
  %51 = sext i32 %50 to i64
  %52 = getelementptr inbounds [8 x double], ptr %6, i64 0, i64 %51
  %53 = load double, ptr %52, align 8
  %54 = load i32, ptr %9, align 4
  %55 = add nsw i32 %54, 1
  %56 = sitofp i32 %55 to double
  %57 = load double, ptr %8, align 8
  %58 = call double @llvm.fmuladd.f64(double %53, double %56, double %57)
  store double %58, ptr %8, align 8
  br label %59

59:                                               ; preds = %49
  %60 = load i32, ptr %9, align 4
  %61 = add nsw i32 %60, 1
  store i32 %61, ptr %9, align 4
  br label %45, !llvm.loop !9

62:                                               ; preds = %45
  %63 = load double, ptr %8, align 8
  ret double %63
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
  call void @exit(i32 noundef 1) #6
  unreachable

26:                                               ; preds = %4
  ret void
}

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) #3

; Function Attrs: noinline nounwind optnone
define internal double @through_bits(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca [2 x i64], align 16
  %6 = alloca [2 x double], align 16
  %7 = alloca i64, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %8 = getelementptr inbounds [2 x i64], ptr %5, i64 0, i64 0
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %8, ptr align 8 %3, i64 8, i1 false)
  %9 = getelementptr inbounds [2 x i64], ptr %5, i64 0, i64 1
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %9, ptr align 8 %4, i64 8, i1 false)
  %10 = getelementptr inbounds [2 x i64], ptr %5, i64 0, i64 0
  %11 = load i64, ptr %10, align 16
  store i64 %11, ptr %7, align 8
  %12 = getelementptr inbounds [2 x i64], ptr %5, i64 0, i64 1
  %13 = load i64, ptr %12, align 8
  %14 = getelementptr inbounds [2 x i64], ptr %5, i64 0, i64 0
  store i64 %13, ptr %14, align 16
  %15 = load i64, ptr %7, align 8
  %16 = getelementptr inbounds [2 x i64], ptr %5, i64 0, i64 1
  store i64 %15, ptr %16, align 8
  %17 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 0
  %18 = getelementptr inbounds [2 x i64], ptr %5, i64 0, i64 0
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %17, ptr align 16 %18, i64 16, i1 false)
  %19 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 0
  %20 = load double, ptr %19, align 16
  %21 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 0
  %22 = load double, ptr %21, align 16
  %23 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 1
  %24 = load double, ptr %23, align 8
  %25 = fmul double 3.000000e+00, %24
  %26 = call double @llvm.fmuladd.f64(double %20, double %22, double %25)
  ret double %26
}

; Function Attrs: noinline nounwind optnone
define internal double @record_copy(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca %struct.pixel, align 8
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store i32 0, ptr %5, align 4
  br label %9

9:                                                ; preds = %37, %2
  %10 = load i32, ptr %5, align 4
  %11 = load i32, ptr %4, align 4
  %12 = sdiv i32 %11, 2
  %13 = icmp slt i32 %10, %12
  br i1 %13, label %14, label %40

14:                                               ; preds = %9
  %15 = load ptr, ptr %3, align 8
  %16 = load i32, ptr %5, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds %struct.pixel, ptr %15, i64 %17
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %6, ptr align 8 %18, i64 24, i1 false)
  %19 = load ptr, ptr %3, align 8
  %20 = load i32, ptr %5, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds %struct.pixel, ptr %19, i64 %21
  %23 = load ptr, ptr %3, align 8
  %24 = load i32, ptr %4, align 4
  %25 = sub nsw i32 %24, 1
  %26 = load i32, ptr %5, align 4
  %27 = sub nsw i32 %25, %26
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds %struct.pixel, ptr %23, i64 %28
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %22, ptr align 8 %29, i64 24, i1 false)
  %30 = load ptr, ptr %3, align 8
  %31 = load i32, ptr %4, align 4
  %32 = sub nsw i32 %31, 1
  %33 = load i32, ptr %5, align 4
  %34 = sub nsw i32 %32, %33
  %35 = sext i32 %34 to i64
  %36 = getelementptr inbounds %struct.pixel, ptr %30, i64 %35
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %36, ptr align 8 %6, i64 24, i1 false)
  br label %37

37:                                               ; preds = %14
  %38 = load i32, ptr %5, align 4
  %39 = add nsw i32 %38, 1
  store i32 %39, ptr %5, align 4
  br label %9, !llvm.loop !10

40:                                               ; preds = %9
  store double 0.000000e+00, ptr %7, align 8
  store i32 0, ptr %8, align 4
  br label %41

41:                                               ; preds = %81, %40
  %42 = load i32, ptr %8, align 4
  %43 = load i32, ptr %4, align 4
  %44 = icmp slt i32 %42, %43
  br i1 %44, label %45, label %84

45:                                               ; preds = %41
  %46 = load ptr, ptr %3, align 8
  %47 = load i32, ptr %8, align 4
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds %struct.pixel, ptr %46, i64 %48
  %50 = getelementptr inbounds nuw %struct.pixel, ptr %49, i32 0, i32 0
  %51 = load double, ptr %50, align 8
  %52 = load ptr, ptr %3, align 8
  %53 = load i32, ptr %8, align 4
  %54 = sext i32 %53 to i64
  %55 = getelementptr inbounds %struct.pixel, ptr %52, i64 %54
  %56 = getelementptr inbounds nuw %struct.pixel, ptr %55, i32 0, i32 2
  %57 = load float, ptr %56, align 4
  %58 = fpext float %57 to double
  %59 = fadd double %51, %58
  %60 = load ptr, ptr %3, align 8
  %61 = load i32, ptr %8, align 4
  %62 = sext i32 %61 to i64
  %63 = getelementptr inbounds %struct.pixel, ptr %60, i64 %62
  %64 = getelementptr inbounds nuw %struct.pixel, ptr %63, i32 0, i32 1
  %65 = load i32, ptr %64, align 8
  %66 = sitofp i32 %65 to double
  %67 = fmul double %59, %66
  %68 = load i32, ptr %8, align 4
  %69 = add nsw i32 %68, 1
  %70 = sitofp i32 %69 to double
  %71 = load ptr, ptr %3, align 8
  %72 = load i32, ptr %8, align 4
  %73 = sext i32 %72 to i64
  %74 = getelementptr inbounds %struct.pixel, ptr %71, i64 %73
  %75 = getelementptr inbounds nuw %struct.pixel, ptr %74, i32 0, i32 3
  %76 = load ptr, ptr %75, align 8
  %77 = load double, ptr %76, align 8
  %78 = call double @llvm.fmuladd.f64(double %67, double %70, double %77)
  %79 = load double, ptr %7, align 8
  %80 = fadd double %79, %78
  store double %80, ptr %7, align 8
  br label %81

81:                                               ; preds = %45
  %82 = load i32, ptr %8, align 4
  %83 = add nsw i32 %82, 1
  store i32 %83, ptr %8, align 4
  br label %41, !llvm.loop !11

84:                                               ; preds = %41
  %85 = load double, ptr %7, align 8
  ret double %85
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i64(ptr writeonly captures(none), ptr readonly captures(none), i64, i1 immarg) #1

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #3

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
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
!11 = distinct !{!11, !6}
