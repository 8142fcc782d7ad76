source_filename = "records_by_value.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.matrix = type { [2 x [2 x double]] }
%struct.complex = type { double, double }
%struct.Pair = type { double, double }
%struct.tagged = type { double, i32 }

@__const.main.m = private unnamed_addr constant %struct.matrix { [2 x [2 x double]] [[2 x double] [double 1.000000e+00, double 2.000000e+00], [2 x double] [double 3.000000e+00, double 4.000000e+00]] }, align 8
@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@__const.power_norm.w = private unnamed_addr constant %struct.complex { double 1.000000e+00, double 0.000000e+00 }, align 8
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@__const.factorial_scaled.t = private unnamed_addr constant { double, i32, [4 x i8] } { double 1.000000e+00, i32 1, [4 x i8] zeroinitializer }, align 8

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca %struct.Pair, align 8
  %3 = alloca %struct.matrix, align 8
  %4 = alloca %struct.matrix, align 8
  %5 = alloca %struct.matrix, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  %8 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef @power_norm, double noundef 8.000000e-01, double noundef 6.000000e-01, i32 noundef 5)
  %9 = getelementptr inbounds nuw { double, double }, ptr %2, i32 0, i32 0
  %10 = extractvalue { double, double } %8, 0
  store double %10, ptr %9, align 8
  %11 = getelementptr inbounds nuw { double, double }, ptr %2, i32 0, i32 1
  %12 = extractvalue { double, double } %8, 1
  store double %12, ptr %11, align 8
  %13 = getelementptr inbounds nuw %struct.Pair, ptr %2, i32 0, i32 0
  %14 = load double, ptr %13, align 8
  call void @check_line(double noundef %14, double noundef 8.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 51)
  %15 = getelementptr inbounds nuw %struct.Pair, ptr %2, i32 0, i32 1
  %16 = load double, ptr %15, align 8
  call void @check_line(double noundef %16, double noundef 6.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 52)
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %3, ptr align 8 @__const.main.m, i64 32, i1 false)
  call void @llvm.memset.p0.i64(ptr align 8 %4, i8 0, i64 32, i1 false)
  %17 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @trace_of_cube, ptr noundef %3, ptr noundef %4)
  call void @product(ptr dead_on_unwind writable sret(%struct.matrix) align 8 %5, ptr noundef byval(%struct.matrix) align 8 %3, ptr noundef byval(%struct.matrix) align 8 %3)
  store i32 0, ptr %6, align 4
  br label %18

18:                                               ; preds = %47, %0
  %19 = load i32, ptr %6, align 4
  %20 = icmp slt i32 %19, 2
  br i1 %20, label %21, label %50

21:                                               ; preds = %18
  store i32 0, ptr %7, align 4
  br label %22

22:                                               ; preds = %43, %21
  %23 = load i32, ptr %7, align 4
  %24 = icmp slt i32 %23, 2
  br i1 %24, label %25, label %46

25:                                               ; preds = %22
  %26 = getelementptr inbounds nuw %struct.matrix, ptr %4, i32 0, i32 0
  %27 = load i32, ptr %6, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds [2 x [2 x double]], ptr %26, i64 0, i64 %28
  %30 = load i32, ptr %7, align 4
  %31 = sext i32 %30 to i64
  %32 = getelementptr inbounds [2 x double], ptr %29, i64 0, i64 %31
  %33 = load double, ptr %32, align 8
  %34 = getelementptr inbounds nuw %struct.matrix, ptr %5, i32 0, i32 0
  %35 = load i32, ptr %7, align 4
  %36 = sext i32 %35 to i64
  %37 = getelementptr inbounds [2 x [2 x double]], ptr %34, i64 0, i64 %36
  %38 = load i32, ptr %6, align 4
  %39 = sext i32 %38 to i64
  %40 = getelementptr inbounds [2 x double], ptr %37, i64 0, i64 %39
  %41 = load double, ptr %40, align 8
  %42 = fmul double 3.000000e+00, %41
  call void @check_line(double noundef %33, double noundef %42, double noundef 0x3DA5FD7FE1796495, i32 noundef 58)
  br label %43

43:                                               ; preds = %25
  %44 = load i32, ptr %7, align 4
  %45 = add nsw i32 %44, 1
  store i32 %45, ptr %7, align 4
  br label %22, !llvm.loop !5

46:                                               ; preds = %22
  br label %47

47:                                               ; preds = %46
  %48 = load i32, ptr %6, align 4
  %49 = add nsw i32 %48, 1
  store i32 %49, ptr %6, align 4
  br label %18, !llvm.loop !7

50:                                               ; preds = %18
  %51 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @factorial_scaled, double noundef 1.500000e+00)
  call void @check_line(double noundef %51, double noundef 3.240000e+02, double noundef 0x3DA5FD7FE1796495, i32 noundef 59)
  ret i32 0
}

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @power_norm(double noundef %0, double noundef %1, i32 noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  %7 = alloca %struct.complex, align 8
  %8 = alloca %struct.complex, align 8
  %9 = alloca i32, align 4
  %10 = alloca %struct.complex, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  %11 = getelementptr inbounds nuw %struct.complex, ptr %7, i32 0, i32 0
  %12 = load double, ptr %4, align 8
  store double %12, ptr %11, align 8
  %13 = getelementptr inbounds nuw %struct.complex, ptr %7, i32 0, i32 1
  %14 = load double, ptr %5, align 8
  store double %14, ptr %13, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %8, ptr align 8 @__const.power_norm.w, i64 16, i1 false)
  store i32 0, ptr %9, align 4
  br label %15

15:                                               ; preds = %33, %3
  %16 = load i32, ptr %9, align 4
  %17 = load i32, ptr %6, align 4
  %18 = icmp slt i32 %16, %17
  br i1 %18, label %19, label %36

19:                                               ; preds = %15
  %20 = getelementptr inbounds nuw { double, double }, ptr %8, i32 0, i32 0
  %21 = load double, ptr %20, align 8
  %22 = getelementptr inbounds nuw { double, double }, ptr %8, i32 0, i32 1
  %23 = load double, ptr %22, align 8
  %24 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  %25 = load double, ptr %24, align 8
  %26 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  %27 = load double, ptr %26, align 8
  %28 = call { double, double } @multiply(double %21, double %23, double %25, double %27)
  %29 = getelementptr inbounds nuw { double, double }, ptr %10, i32 0, i32 0
  %30 = extractvalue { double, double } %28, 0
  store double %30, ptr %29, align 8
  %31 = getelementptr inbounds nuw { double, double }, ptr %10, i32 0, i32 1
  %32 = extractvalue { double, double } %28, 1
  store double %32, ptr %31, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %8, ptr align 8 %10, i64 16, i1 false)
  br label %33

33:                                               ; preds = %19
  %34 = load i32, ptr %9, align 4
  %35 = add nsw i32 %34, 1
  store i32 %35, ptr %9, align 4
  br label %15, !llvm.loop !8

36:                                               ; preds = %15
  %37 = getelementptr inbounds nuw %struct.complex, ptr %8, i32 0, i32 0
  %38 = load double, ptr %37, align 8
  %39 = getelementptr inbounds nuw %struct.complex, ptr %8, i32 0, i32 0
  %40 = load double, ptr %39, align 8
  %41 = getelementptr inbounds nuw %struct.complex, ptr %8, i32 0, i32 1
  %42 = load double, ptr %41, align 8
  %43 = getelementptr inbounds nuw %struct.complex, ptr %8, i32 0, i32 1
  %44 = load double, ptr %43, align 8
  %45 = fmul double %42, %44
  %46 = call double @llvm.fmuladd.f64(double %38, double %40, double %45)
  ret double %46
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

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #2

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

declare double @__enzyme_autodiff(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @trace_of_cube(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca %struct.matrix, align 8
  %4 = alloca %struct.matrix, align 8
  store ptr %0, ptr %2, align 8
  %5 = load ptr, ptr %2, align 8
  %6 = load ptr, ptr %2, align 8
  call void @product(ptr dead_on_unwind writable sret(%struct.matrix) align 8 %3, ptr noundef byval(%struct.matrix) align 8 %5, ptr noundef byval(%struct.matrix) align 8 %6)
  %7 = load ptr, ptr %2, align 8
  call void @product(ptr dead_on_unwind writable sret(%struct.matrix) align 8 %4, ptr noundef byval(%struct.matrix) align 8 %3, ptr noundef byval(%struct.matrix) align 8 %7)
  %8 = getelementptr inbounds nuw %struct.matrix, ptr %4, i32 0, i32 0
  %9 = getelementptr inbounds [2 x [2 x double]], ptr %8, i64 0, i64 0
  %10 = getelementptr inbounds [2 x double], ptr %9, i64 0, i64 0
  %11 = load double, ptr %10, align 8
  %12 = getelementptr inbounds nuw %struct.matrix, ptr %4, i32 0, i32 0
  %13 = getelementptr inbounds [2 x [2 x double]], ptr %12, i64 0, i64 1
  %14 = getelementptr inbounds [2 x double], ptr %13, i64 0, i64 1
  %15 = load double, ptr %14, align 8
  %16 = fadd double %11, %15
  ret double %16
}

; Function Attrs: noinline nounwind optnone
define internal void @product(ptr dead_on_unwind noalias writable sret(%struct.matrix) align 8 %0, ptr noundef byval(%struct.matrix) align 8 %1, ptr noundef byval(%struct.matrix) align 8 %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  store i32 0, ptr %4, align 4
  br label %6

6:                                                ; preds = %51, %3
  %7 = load i32, ptr %4, align 4
  %8 = icmp slt i32 %7, 2
  br i1 %8, label %9, label %54

9:                                                ; preds = %6
  store i32 0, ptr %5, align 4
  br label %10

10:                                               ; preds = %47, %9
  %11 = load i32, ptr %5, align 4
  %12 = icmp slt i32 %11, 2
  br i1 %12, label %13, label %50

13:                                               ; preds = %10
  %14 = getelementptr inbounds nuw %struct.matrix, ptr %1, i32 0, i32 0
  %15 = load i32, ptr %4, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds [2 x [2 x double]], ptr %14, i64 0, i64 %16
  %18 = getelementptr inbounds [2 x double], ptr %17, i64 0, i64 0
  %19 = load double, ptr %18, align 8
  %20 = getelementptr inbounds nuw %struct.matrix, ptr %2, i32 0, i32 0
  %21 = getelementptr inbounds [2 x [2 x double]], ptr %20, i64 0, i64 0
  %22 = load i32, ptr %5, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds [2 x double], ptr %21, i64 0, i64 %23
  %25 = load double, ptr %24, align 8
  %26 = getelementptr inbounds nuw %struct.matrix, ptr %1, i32 0, i32 0
  %27 = load i32, ptr %4, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds [2 x [2 x double]], ptr %26, i64 0, i64 %28
  %30 = getelementptr inbounds [2 x double], ptr %29, i64 0, i64 1
  %31 = load double, ptr %30, align 8
  %32 = getelementptr inbounds nuw %struct.matrix, ptr %2, i32 0, i32 0
  %33 = getelementptr inbounds [2 x [2 x double]], ptr %32, i64 0, i64 1
  %34 = load i32, ptr %5, align 4
  %35 = sext i32 %34 to i64
  %36 = getelementptr inbounds [2 x double], ptr %33, i64 0, i64 %35
  %37 = load double, ptr %36, align 8
  %38 = fmul double %31, %37
  %39 = call double @llvm.fmuladd.f64(double %19, double %25, double %38)
  %40 = getelementptr inbounds nuw %struct.matrix, ptr %0, i32 0, i32 0
  %41 = load i32, ptr %4, align 4
  %42 = sext i32 %41 to i64
  %43 = getelementptr inbounds [2 x [2 x double]], ptr %40, i64 0, i64 %42
  %44 = load i32, ptr %5, align 4
  %45 = sext i32 %44 to i64
  %46 = getelementptr inbounds [2 x double], ptr %43, i64 0, i64 %45
  store double %39, ptr %46, align 8
  br label %47

47:                                               ; preds = %13
  %48 = load i32, ptr %5, align 4
  %49 = add nsw i32 %48, 1
  store i32 %49, ptr %5, align 4
  br label %10, !llvm.loop !9

50:                                               ; preds = %10
  br label %51

51:                                               ; preds = %50
  %52 = load i32, ptr %4, align 4
  %53 = add nsw i32 %52, 1
  store i32 %53, ptr %4, align 4
  br label %6, !llvm.loop !10

54:                                               ; preds = %6
  ret void
}

; Function Attrs: noinline nounwind optnone
define internal double @factorial_scaled(double noundef %0) #0 {
  %2 = alloca double, align 8
  %3 = alloca %struct.tagged, align 8
  %4 = alloca i32, align 4
  %5 = alloca %struct.tagged, align 8
  store double %0, ptr %2, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %3, ptr align 8 @__const.factorial_scaled.t, i64 16, i1 false)
  store i32 0, ptr %4, align 4
  br label %6

6:                                                ; preds = %20, %1
  %7 = load i32, ptr %4, align 4
  %8 = icmp slt i32 %7, 4
  br i1 %8, label %9, label %23

9:                                                ; preds = %6
  %10 = load double, ptr %2, align 8
  %11 = getelementptr inbounds nuw { double, i32 }, ptr %3, i32 0, i32 0
  %12 = load double, ptr %11, align 8
  %13 = getelementptr inbounds nuw { double, i32 }, ptr %3, i32 0, i32 1
  %14 = load i32, ptr %13, align 8
  %15 = call { double, i32 } @scaled(double %12, i32 %14, double noundef %10)
  %16 = getelementptr inbounds nuw { double, i32 }, ptr %5, i32 0, i32 0
  %17 = extractvalue { double, i32 } %15, 0
  store double %17, ptr %16, align 8
  %18 = getelementptr inbounds nuw { double, i32 }, ptr %5, i32 0, i32 1
  %19 = extractvalue { double, i32 } %15, 1
  store i32 %19, ptr %18, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %3, ptr align 8 %5, i64 16, i1 false)
  br label %20

20:                                               ; preds = %9
  %21 = load i32, ptr %4, align 4
  %22 = add nsw i32 %21, 1
  store i32 %22, ptr %4, align 4
  br label %6, !llvm.loop !11

23:                                               ; preds = %6
  %24 = getelementptr inbounds nuw %struct.tagged, ptr %3, i32 0, i32 0
  %25 = load double, ptr %24, align 8
  ret double %25
}

; Function Attrs: noinline nounwind optnone
define internal { double, double } @multiply(double %0, double %1, double %2, double %3) #0 {
  %5 = alloca %struct.complex, align 8
  %6 = alloca %struct.complex, align 8
  %7 = alloca %struct.complex, align 8
  %8 = getelementptr inbounds nuw { double, double }, ptr %6, i32 0, i32 0
  store double %0, ptr %8, align 8
  %9 = getelementptr inbounds nuw { double, double }, ptr %6, i32 0, i32 1
  store double %1, ptr %9, align 8
  %10 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  store double %2, ptr %10, align 8
  %11 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  store double %3, ptr %11, align 8
  %12 = getelementptr inbounds nuw %struct.complex, ptr %5, i32 0, i32 0
  %13 = getelementptr inbounds nuw %struct.complex, ptr %6, i32 0, i32 0
  %14 = load double, ptr %13, align 8
  %15 = getelementptr inbounds nuw %struct.complex, ptr %7, i32 0, i32 0
  %16 = load double, ptr %15, align 8
  %17 = getelementptr inbounds nuw %struct.complex, ptr %6, i32 0, i32 1
  %18 = load double, ptr %17, align 8
  %19 = getelementptr inbounds nuw %struct.complex, ptr %7, i32 0, i32 1
  %20 = load double, ptr %19, align 8
  %21 = fmul double %18, %20
  %22 = fneg double %21
  %23 = call double @llvm.fmuladd.f64(double %14, double %16, double %22)
  store double %23, ptr %12, align 8
  %24 = getelementptr inbounds nuw %struct.complex, ptr %5, i32 0, i32 1
  %25 = getelementptr inbounds nuw %struct.complex, ptr %6, i32 0, i32 0
  %26 = load double, ptr %25, align 8
  %27 = getelementptr inbounds nuw %struct.complex, ptr %7, i32 0, i32 1
  %28 = load double, ptr %27, align 8
  %29 = getelementptr inbounds nuw %struct.complex, ptr %6, i32 0, i32 1
  %30 = load double, ptr %29, align 8
  %31 = getelementptr inbounds nuw %struct.complex, ptr %7, i32 0, i32 0
  %32 = load double, ptr %31, align 8
  %33 = fmul double %30, %32
  %34 = call double @llvm.fmuladd.f64(double %26, double %28, double %33)
  store double %34, ptr %24, align 8
  %35 = load { double, double }, ptr %5, align 8
  ret { double, double } %35
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #1

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

; Function Attrs: noinline nounwind optnone
define internal { double, i32 } @scaled(double %0, i32 %1, double noundef %2) #0 {
  %4 = alloca %struct.tagged, align 8
  %5 = alloca %struct.tagged, align 8
  %6 = alloca double, align 8
  %7 = getelementptr inbounds nuw { double, i32 }, ptr %5, i32 0, i32 0
  store double %0, ptr %7, align 8
  %8 = getelementptr inbounds nuw { double, i32 }, ptr %5, i32 0, i32 1
  store i32 %1, ptr %8, align 8
  store double %2, ptr %6, align 8
  %9 = load double, ptr %6, align 8
  %10 = getelementptr inbounds nuw %struct.tagged, ptr %5, i32 0, i32 1
  %11 = load i32, ptr %10, align 8
  %12 = sitofp i32 %11 to double
  %13 = fmul double %9, %12
  %14 = getelementptr inbounds nuw %struct.tagged, ptr %5, i32 0, i32 0
  %15 = load double, ptr %14, align 8
  %16 = fmul double %15, %13
  store double %16, ptr %14, align 8
  %17 = getelementptr inbounds nuw %struct.tagged, ptr %5, i32 0, i32 1
  %18 = load i32, ptr %17, align 8
  %19 = add nsw i32 %18, 1
  store i32 %19, ptr %17, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %4, ptr align 8 %5, i64 16, i1 false)
  %20 = load { double, i32 }, ptr %4, align 8
  ret { double, i32 } %20
}

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: write) }
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
