source_filename = "sorting.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.record = type { double, i32, float }

@__const.main.x = private unnamed_addr constant [4 x float] [float 2.000000e+00, float 4.000000e+00, float 1.000000e+00, float 3.000000e+00], align 16
@__const.main.a = private unnamed_addr constant [3 x %struct.record] [%struct.record { double 1.000000e+00, i32 5, float 5.000000e-01 }, %struct.record { double 3.000000e+00, i32 6, float 1.000000e+00 }, %struct.record { double 2.000000e+00, i32 7, float 2.000000e+00 }], align 16
@__const.main.v = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 3.000000e+00, double 2.000000e+00], align 16
@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [4 x float], align 16
  %3 = alloca [4 x float], align 16
  %4 = alloca float, align 4
  %5 = alloca float, align 4
  %6 = alloca [3 x %struct.record], align 16
  %7 = alloca [3 x %struct.record], align 16
  %8 = alloca [3 x double], align 16
  %9 = alloca [3 x double], align 16
  %10 = alloca [3 x ptr], align 16
  %11 = alloca [3 x ptr], align 16
  store i32 0, ptr %1, align 4
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %2, ptr align 16 @__const.main.x, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %3, i8 0, i64 16, i1 false)
  store float 0.000000e+00, ptr %4, align 4
  store float 1.000000e+00, ptr %5, align 4
  %12 = getelementptr inbounds [4 x float], ptr %2, i64 0, i64 0
  %13 = getelementptr inbounds [4 x float], ptr %3, i64 0, i64 0
  %14 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @insertion_sort, ptr noundef %12, ptr noundef %13, i32 noundef 4, ptr noundef %4, ptr noundef %5)
  %15 = load float, ptr %4, align 4
  %16 = fpext float %15 to double
  call void @check_line(double noundef %16, double noundef 2.000000e+01, double noundef 2.000000e-05, i32 noundef 49)
  %17 = getelementptr inbounds [4 x float], ptr %3, i64 0, i64 0
  %18 = load float, ptr %17, align 16
  %19 = fpext float %18 to double
  call void @check_line(double noundef %19, double noundef 3.000000e+00, double noundef 2.000000e-05, i32 noundef 50)
  %20 = getelementptr inbounds [4 x float], ptr %3, i64 0, i64 1
  %21 = load float, ptr %20, align 4
  %22 = fpext float %21 to double
  call void @check_line(double noundef %22, double noundef 1.000000e+00, double noundef 2.000000e-05, i32 noundef 51)
  %23 = getelementptr inbounds [4 x float], ptr %3, i64 0, i64 2
  %24 = load float, ptr %23, align 8
  %25 = fpext float %24 to double
  call void @check_line(double noundef %25, double noundef 4.000000e+00, double noundef 2.000000e-05, i32 noundef 52)
  %26 = getelementptr inbounds [4 x float], ptr %3, i64 0, i64 3
  %27 = load float, ptr %26, align 4
  %28 = fpext float %27 to double
  call void @check_line(double noundef %28, double noundef 2.000000e+00, double noundef 2.000000e-05, i32 noundef 53)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %6, ptr align 16 @__const.main.a, i64 48, i1 false)
  %29 = getelementptr inbounds [3 x %struct.record], ptr %7, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %29, i8 0, i64 48, i1 false)
  %30 = getelementptr inbounds [3 x %struct.record], ptr %6, i64 0, i64 0
  %31 = getelementptr inbounds [3 x %struct.record], ptr %7, i64 0, i64 0
  %32 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @sorted_records, ptr noundef %30, ptr noundef %31, i32 noundef 3)
  %33 = getelementptr inbounds [3 x %struct.record], ptr %7, i64 0, i64 0
  %34 = getelementptr inbounds nuw %struct.record, ptr %33, i32 0, i32 0
  %35 = load double, ptr %34, align 16
  call void @check_line(double noundef %35, double noundef 3.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 57)
  %36 = getelementptr inbounds [3 x %struct.record], ptr %7, i64 0, i64 1
  %37 = getelementptr inbounds nuw %struct.record, ptr %36, i32 0, i32 0
  %38 = load double, ptr %37, align 16
  call void @check_line(double noundef %38, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 58)
  %39 = getelementptr inbounds [3 x %struct.record], ptr %7, i64 0, i64 2
  %40 = getelementptr inbounds nuw %struct.record, ptr %39, i32 0, i32 0
  %41 = load double, ptr %40, align 16
  call void @check_line(double noundef %41, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 59)
  %42 = getelementptr inbounds [3 x %struct.record], ptr %7, i64 0, i64 2
  %43 = getelementptr inbounds nuw %struct.record, ptr %42, i32 0, i32 2
  %44 = load float, ptr %43, align 4
  %45 = fpext float %44 to double
  call void @check_line(double noundef %45, double noundef 7.000000e+00, double noundef 2.000000e-05, i32 noundef 60)
  %46 = getelementptr inbounds [3 x %struct.record], ptr %7, i64 0, i64 0
  %47 = getelementptr inbounds nuw %struct.record, ptr %46, i32 0, i32 2
  %48 = load float, ptr %47, align 4
  %49 = fpext float %48 to double
  call void @check_line(double noundef %49, double noundef 5.000000e+00, double noundef 2.000000e-05, i32 noundef 61)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %8, ptr align 16 @__const.main.v, i64 24, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %9, i8 0, i64 24, i1 false)
  %50 = getelementptr inbounds [3 x double], ptr %8, i64 0, i64 0
  store ptr %50, ptr %10, align 8
  %51 = getelementptr inbounds ptr, ptr %10, i64 1
  %52 = getelementptr inbounds [3 x double], ptr %8, i64 0, i64 1
  store ptr %52, ptr %51, align 8
  %53 = getelementptr inbounds ptr, ptr %10, i64 2
  %54 = getelementptr inbounds [3 x double], ptr %8, i64 0, i64 2
  store ptr %54, ptr %53, align 8
  %55 = getelementptr inbounds [3 x double], ptr %9, i64 0, i64 0
  store ptr %55, ptr %11, align 8
  %56 = getelementptr inbounds ptr, ptr %11, i64 1
  %57 = getelementptr inbounds [3 x double], ptr %9, i64 0, i64 1
  store ptr %57, ptr %56, align 8
  %58 = getelementptr inbounds ptr, ptr %11, i64 2
  %59 = getelementptr inbounds [3 x double], ptr %9, i64 0, i64 2
  store ptr %59, ptr %58, align 8
  %60 = getelementptr inbounds [3 x ptr], ptr %10, i64 0, i64 0
  %61 = getelementptr inbounds [3 x ptr], ptr %11, i64 0, i64 0
  %62 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @sorted_pointers, ptr noundef %60, ptr noundef %61, i32 noundef 3)
  %63 = getelementptr inbounds [3 x double], ptr %9, i64 0, i64 0
  %64 = load double, ptr %63, align 16
  call void @check_line(double noundef %64, double noundef 3.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 65)
  %65 = getelementptr inbounds [3 x double], ptr %9, i64 0, i64 1
  %66 = load double, ptr %65, align 8
  call void @check_line(double noundef %66, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 66)
  %67 = getelementptr inbounds [3 x double], ptr %9, i64 0, i64 2
  %68 = load double, ptr %67, align 16
  call void @check_line(double noundef %68, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 67)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #1

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

declare double @__enzyme_autodiff(ptr noundef, ...) #3

; Function Attrs: noinline nounwind optnone
define internal void @insertion_sort(ptr noalias noundef %0, i32 noundef %1, ptr noalias noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca float, align 4
  %10 = alloca float, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  store ptr %2, ptr %6, align 8
  store i32 1, ptr %7, align 4
  br label %12

12:                                               ; preds = %62, %3
  %13 = load i32, ptr %7, align 4
  %14 = load i32, ptr %5, align 4
  %15 = icmp slt i32 %13, %14
  br i1 %15, label %16, label %65

16:                                               ; preds = %12
  %17 = load i32, ptr %7, align 4
  store i32 %17, ptr %8, align 4
  br label %18

18:                                               ; preds = %58, %16
  %19 = load i32, ptr %8, align 4
  %20 = icmp sgt i32 %19, 0
  br i1 %20, label %21, label %34

21:                                               ; preds = %18
  %22 = load ptr, ptr %4, align 8
  %23 = load i32, ptr %8, align 4
  %24 = sub nsw i32 %23, 1
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds float, ptr %22, i64 %25
  %27 = load float, ptr %26, align 4
  %28 = load ptr, ptr %4, align 8
  %29 = load i32, ptr %8, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds float, ptr %28, i64 %30
  %32 = load float, ptr %31, align 4
  %33 = fcmp olt float %27, %32
  br label %34

34:                                               ; preds = %21, %18
  %35 = phi i1 [ false, %18 ], [ %33, %21 ]
  br i1 %35, label %36, label %61

36:                                               ; preds = %34
  %37 = load ptr, ptr %4, align 8
  %38 = load i32, ptr %8, align 4
  %39 = sext i32 %38 to i64
  %40 = getelementptr inbounds float, ptr %37, i64 %39
  %41 = load float, ptr %40, align 4
  store float %41, ptr %9, align 4
  %42 = load ptr, ptr %4, align 8
  %43 = load i32, ptr %8, align 4
  %44 = sub nsw i32 %43, 1
  %45 = sext i32 %44 to i64
  %46 = getelementptr inbounds float, ptr %42, i64 %45
  %47 = load float, ptr %46, align 4
  %48 = load ptr, ptr %4, align 8
  %49 = load i32, ptr %8, align 4
  %50 = sext i32 %49 to i64
  %51 = getelementptr inbounds float, ptr %48, i64 %50
  store float %47, ptr %51, align 4
  %52 = load float, ptr %9, align 4
  %53 = load ptr, ptr %4, align 8
  %54 = load i32, ptr %8, align 4
  %55 = sub nsw i32 %54, 1
  %56 = sext i32 %55 to i64
  %57 = getelementptr inbounds float, ptr %53, i64 %56
  store float %52, ptr %57, align 4
  br label %58

58:                                               ; preds = %36
  %59 = load i32, ptr %8, align 4
  %60 = add nsw i32 %59, -1
  store i32 %60, ptr %8, align 4
  br label %18, !llvm.loop !5

61:                                               ; preds = %34
  br label %62

62:                                               ; preds = %61
  %63 = load i32, ptr %7, align 4
  %64 = add nsw i32 %63, 1
  store i32 %64, ptr %7, align 4
  br label %12, !llvm.loop !7

65:                                               ; preds = %12
  store float 0.000000e+00, ptr %10, align 4
  store i32 0, ptr %11, align 4
  br label %66

66:                                               ; preds = %81, %65
  %67 = load i32, ptr %11, align 4
  %68 = load i32, ptr %5, align 4
  %69 = icmp slt i32 %67, %68
  br i1 %69, label %70, label %84

70:                                               ; preds = %66
  %71 = load ptr, ptr %4, align 8
  %72 = load i32, ptr %11, align 4
  %73 = sext i32 %72 to i64
  %74 = getelementptr inbounds float, ptr %71, i64 %73
  %75 = load float, ptr %74, align 4
  %76 = load i32, ptr %11, align 4
  %77 = add nsw i32 %76, 1
  %78 = sitofp i32 %77 to float
  %79 = load float, ptr %10, align 4
  %80 = call float @llvm.fmuladd.f32(float %75, float %78, float %79)
  store float %80, ptr %10, align 4
  br label %81

81:                                               ; preds = %70
  %82 = load i32, ptr %11, align 4
  %83 = add nsw i32 %82, 1
  store i32 %83, ptr %11, align 4
  br label %66, !llvm.loop !8

84:                                               ; preds = %66
  %85 = load float, ptr %10, align 4
  %86 = load ptr, ptr %6, align 8
  store float %85, ptr %86, align 4
  ret void
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

; Function Attrs: noinline nounwind optnone
define internal double @sorted_records(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca %struct.record, align 8
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store i32 1, ptr %5, align 4
  br label %10

10:                                               ; preds = %59, %2
  %11 = load i32, ptr %5, align 4
  %12 = load i32, ptr %4, align 4
  %13 = icmp slt i32 %11, %12
  br i1 %13, label %14, label %62

14:                                               ; preds = %10
  %15 = load i32, ptr %5, align 4
  store i32 %15, ptr %6, align 4
  br label %16

16:                                               ; preds = %55, %14
  %17 = load i32, ptr %6, align 4
  %18 = icmp sgt i32 %17, 0
  br i1 %18, label %19, label %34

19:                                               ; preds = %16
  %20 = load ptr, ptr %3, align 8
  %21 = load i32, ptr %6, align 4
  %22 = sub nsw i32 %21, 1
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds %struct.record, ptr %20, i64 %23
  %25 = getelementptr inbounds nuw %struct.record, ptr %24, i32 0, i32 0
  %26 = load double, ptr %25, align 8
  %27 = load ptr, ptr %3, align 8
  %28 = load i32, ptr %6, align 4
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds %struct.record, ptr %27, i64 %29
  %31 = getelementptr inbounds nuw %struct.record, ptr %30, i32 0, i32 0
  %32 = load double, ptr %31, align 8
  %33 = fcmp olt double %26, %32
  br label %34

34:                                               ; preds = %19, %16
  %35 = phi i1 [ false, %16 ], [ %33, %19 ]
  br i1 %35, label %36, label %58

36:                                               ; preds = %34
  %37 = load ptr, ptr %3, align 8
  %38 = load i32, ptr %6, align 4
  %39 = sext i32 %38 to i64
  %40 = getelementptr inbounds %struct.record, ptr %37, i64 %39
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %7, ptr align 8 %40, i64 16, i1 false)
  %41 = load ptr, ptr %3, align 8
  %42 = load i32, ptr %6, align 4
  %43 = sext i32 %42 to i64
  %44 = getelementptr inbounds %struct.record, ptr %41, i64 %43
  %45 = load ptr, ptr %3, align 8
  %46 = load i32, ptr %6, align 4
  %47 = sub nsw i32 %46, 1
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds %struct.record, ptr %45, i64 %48
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %44, ptr align 8 %49, i64 16, i1 false)
  %50 = load ptr, ptr %3, align 8
  %51 = load i32, ptr %6, align 4
  %52 = sub nsw i32 %51, 1
  %53 = sext i32 %52 to i64
  %54 = getelementptr inbounds %struct.record, ptr %50, i64 %53
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %54, ptr align 8 %7, i64 16, i1 false)
  br label %55

55:                                               ; preds = %36
  %56 = load i32, ptr %6, align 4
  %57 = add nsw i32 %56, -1
  store i32 %57, ptr %6, align 4
  br label %16, !llvm.loop !9

58:                                               ; preds = %34
  br label %59

59:                                               ; preds = %58
  %60 = load i32, ptr %5, align 4
  %61 = add nsw i32 %60, 1
  store i32 %61, ptr %5, align 4
  br label %10, !llvm.loop !10

62:                                               ; preds = %10
  store double 0.000000e+00, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %63

63:                                               ; preds = %95, %62
  %64 = load i32, ptr %9, align 4
  %65 = load i32, ptr %4, align 4
  %66 = icmp slt i32 %64, %65
  br i1 %66, label %67, label %98

67:                                               ; preds = %63
  %68 = load ptr, ptr %3, align 8
  %69 = load i32, ptr %9, align 4
  %70 = sext i32 %69 to i64
  %71 = getelementptr inbounds %struct.record, ptr %68, i64 %70
  %72 = getelementptr inbounds nuw %struct.record, ptr %71, i32 0, i32 0
  %73 = load double, ptr %72, align 8
  %74 = load i32, ptr %9, align 4
  %75 = add nsw i32 %74, 1
  %76 = sitofp i32 %75 to double
  %77 = load ptr, ptr %3, align 8
  %78 = load i32, ptr %9, align 4
  %79 = sext i32 %78 to i64
  %80 = getelementptr inbounds %struct.record, ptr %77, i64 %79
  %81 = getelementptr inbounds nuw %struct.record, ptr %80, i32 0, i32 2
  %82 = load float, ptr %81, align 4
  %83 = load ptr, ptr %3, align 8
  %84 = load i32, ptr %9, align 4
  %85 = sext i32 %84 to i64
  %86 = getelementptr inbounds %struct.record, ptr %83, i64 %85
  %87 = getelementptr inbounds nuw %struct.record, ptr %86, i32 0, i32 1
  %88 = load i32, ptr %87, align 8
  %89 = sitofp i32 %88 to float
  %90 = fmul float %82, %89
  %91 = fpext float %90 to double
  %92 = call double @llvm.fmuladd.f64(double %73, double %76, double %91)
  %93 = load double, ptr %8, align 8
  %94 = fadd double %93, %92
  store double %94, ptr %8, align 8
  br label %95

95:                                               ; preds = %67
  %96 = load i32, ptr %9, align 4
  %97 = add nsw i32 %96, 1
  store i32 %97, ptr %9, align 4
  br label %63, !llvm.loop !11

98:                                               ; preds = %63
  %99 = load double, ptr %8, align 8
  ret double %99
}

; Function Attrs: noinline nounwind optnone
define internal double @sorted_pointers(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store i32 0, ptr %5, align 4
  br label %10

10:                                               ; preds = %64, %2
  %11 = load i32, ptr %5, align 4
  %12 = load i32, ptr %4, align 4
  %13 = icmp slt i32 %11, %12
  br i1 %13, label %14, label %67

14:                                               ; preds = %10
  store i32 0, ptr %6, align 4
  br label %15

15:                                               ; preds = %60, %14
  %16 = load i32, ptr %6, align 4
  %17 = add nsw i32 %16, 1
  %18 = load i32, ptr %4, align 4
  %19 = load i32, ptr %5, align 4
  %20 = sub nsw i32 %18, %19
  %21 = icmp slt i32 %17, %20
  br i1 %21, label %22, label %63

22:                                               ; preds = %15
  %23 = load ptr, ptr %3, align 8
  %24 = load i32, ptr %6, align 4
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds ptr, ptr %23, i64 %25
  %27 = load ptr, ptr %26, align 8
  %28 = load double, ptr %27, align 8
  %29 = load ptr, ptr %3, align 8
  %30 = load i32, ptr %6, align 4
  %31 = add nsw i32 %30, 1
  %32 = sext i32 %31 to i64
  %33 = getelementptr inbounds ptr, ptr %29, i64 %32
  %34 = load ptr, ptr %33, align 8
  %35 = load double, ptr %34, align 8
  %36 = fcmp olt double %28, %35
  br i1 %36, label %37, label %59

37:                                               ; preds = %22
  %38 = load ptr, ptr %3, align 8
  %39 = load i32, ptr %6, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds ptr, ptr %38, i64 %40
  %42 = load ptr, ptr %41, align 8
  store ptr %42, ptr %7, align 8
  %43 = load ptr, ptr %3, align 8
  %44 = load i32, ptr %6, align 4
  %45 = add nsw i32 %44, 1
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds ptr, ptr %43, i64 %46
  %48 = load ptr, ptr %47, align 8
  %49 = load ptr, ptr %3, align 8
  %50 = load i32, ptr %6, align 4
  %51 = sext i32 %50 to i64
  %52 = getelementptr inbounds ptr, ptr %49, i64 %51
  store ptr %48, ptr %52, align 8
  %53 = load ptr, ptr %7, align 8
  %54 = load ptr, ptr %3, align 8
  %55 = load i32, ptr %6, align 4
  %56 = add nsw i32 %55, 1
  %57 = sext i32 %56 to i64
  %58 = getelementptr inbounds ptr, ptr %54, i64 %57
  store ptr %53, ptr %58, align 8
  br label %59

59:                                               ; preds = %37, %22
  br label %60

60:                                               ; preds = %59
  %61 = load i32, ptr %6, align 4
  %62 = add nsw i32 %61, 1
  store i32 %62, ptr %6, align 4
  br label %15, !llvm.loop !12

63:                                               ; preds = %15
  br label %64

64:                                               ; preds = %63
  %65 = load i32, ptr %5, align 4
  %66 = add nsw i32 %65, 1
  store i32 %66, ptr %5, align 4
  br label %10, !llvm.loop !13

67:                                               ; preds = %10
  store double 0.000000e+00, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %68

68:                                               ; preds = %84, %67
  %69 = load i32, ptr %9, align 4
  %70 = load i32, ptr %4, align 4
  %71 = icmp slt i32 %69, %70
  br i1 %71, label %72, label %87

72:                                               ; preds = %68
  %73 = load ptr, ptr %3, align 8
  %74 = load i32, ptr %9, align 4
  %75 = sext i32 %74 to i64
  %76 = getelementptr inbounds ptr, ptr %73, i64 %75
  %77 = load ptr, ptr %76, align 8
  %78 = load double, ptr %77, align 8
  %79 = load i32, ptr %9, align 4
  %80 = add nsw i32 %79, 1
  %81 = sitofp i32 %80 to double
  %82 = load double, ptr %8, align 8
  %83 = call double @llvm.fmuladd.f64(double %78, double %81, double %82)
  store double %83, ptr %8, align 8
  br label %84

84:                                               ; preds = %72
  %85 = load i32, ptr %9, align 4
  %86 = add nsw i32 %85, 1
  store i32 %86, ptr %9, align 4
  br label %68, !llvm.loop !14

87:                                               ; preds = %68
  %88 = load double, ptr %8, align 8
  ret double %88
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fmuladd.f32(float, float, float) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #3

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

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
!12 = distinct !{!12, !6}
!13 = distinct !{!13, !6}
!14 = distinct !{!14, !6}
