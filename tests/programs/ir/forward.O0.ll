source_filename = "forward.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.Two = type { double, double }
%struct.model = type { i32, ptr, double }
%struct.node = type { ptr, double, i32 }

@enzyme_dup = global i32 0, align 4
@enzyme_const = global i32 0, align 4
@__const.main.x = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@__const.main.dx = private unnamed_addr constant [3 x double] [double 1.000000e+00, double 5.000000e-01, double 2.500000e-01], align 16
@__const.main.y = private unnamed_addr constant [3 x double] [double 4.000000e+00, double 5.000000e+00, double 6.000000e+00], align 16
@__const.main.dy = private unnamed_addr constant [3 x double] [double 0.000000e+00, double 1.000000e+00, double 0.000000e+00], align 16
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [3 x double], align 16
  %3 = alloca [3 x double], align 16
  %4 = alloca [3 x double], align 16
  %5 = alloca [3 x double], align 16
  %6 = alloca [3 x double], align 16
  %7 = alloca [3 x double], align 16
  %8 = alloca i32, align 4
  %9 = alloca %struct.Two, align 8
  %10 = alloca %struct.model, align 8
  %11 = alloca %struct.model, align 8
  %12 = alloca double, align 8
  store i32 0, ptr %1, align 4
  %13 = load i32, ptr @enzyme_dup, align 4
  %14 = load i32, ptr @enzyme_dup, align 4
  %15 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @poly, i32 noundef %13, double noundef 2.000000e+00, double noundef 1.000000e+00, i32 noundef %14, double noundef 3.000000e+00, double noundef 5.000000e-01)
  %16 = call double @cos(double noundef 3.000000e+00) #8
  %17 = fadd double 4.000000e+00, %16
  %18 = call double @llvm.fmuladd.f64(double 5.000000e-01, double %17, double 1.200000e+01)
  call void @check_line(double noundef %15, double noundef %18, double noundef 0x3DA5FD7FE1796495, i32 noundef 53)
  %19 = load i32, ptr @enzyme_const, align 4
  %20 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @poly, double noundef 2.000000e+00, double noundef 1.000000e+00, i32 noundef %19, double noundef 3.000000e+00)
  call void @check_line(double noundef %20, double noundef 1.200000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 54)
  %21 = call float (ptr, ...) @__enzyme_fwddiff_float(ptr noundef @scaled, double noundef 2.000000e+00, double noundef 3.000000e+00, i32 noundef 4)
  %22 = fpext float %21 to double
  call void @check_line(double noundef %22, double noundef 1.200000e+01, double noundef 2.000000e-05, i32 noundef 55)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %2, ptr align 16 @__const.main.x, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %3, ptr align 16 @__const.main.dx, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %4, ptr align 16 @__const.main.y, i64 24, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %5, ptr align 16 @__const.main.dy, i64 24, i1 false)
  %23 = getelementptr inbounds [3 x double], ptr %2, i64 0, i64 0
  %24 = getelementptr inbounds [3 x double], ptr %3, i64 0, i64 0
  %25 = getelementptr inbounds [3 x double], ptr %4, i64 0, i64 0
  %26 = getelementptr inbounds [3 x double], ptr %5, i64 0, i64 0
  %27 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @dot, ptr noundef %23, ptr noundef %24, ptr noundef %25, ptr noundef %26, i32 noundef 3)
  call void @check_line(double noundef %27, double noundef 1.000000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 57)
  %28 = load i32, ptr @enzyme_dup, align 4
  %29 = getelementptr inbounds [3 x double], ptr %2, i64 0, i64 0
  %30 = getelementptr inbounds [3 x double], ptr %3, i64 0, i64 0
  %31 = load i32, ptr @enzyme_const, align 4
  %32 = getelementptr inbounds [3 x double], ptr %4, i64 0, i64 0
  %33 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @dot, i32 noundef %28, ptr noundef %29, ptr noundef %30, i32 noundef %31, ptr noundef %32, i32 noundef 3)
  call void @check_line(double noundef %33, double noundef 8.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 58)
  %34 = getelementptr inbounds [3 x double], ptr %2, i64 0, i64 0
  %35 = getelementptr inbounds [3 x double], ptr %3, i64 0, i64 0
  %36 = load i32, ptr @enzyme_dupnoneed, align 4
  %37 = getelementptr inbounds [3 x double], ptr %6, i64 0, i64 0
  %38 = getelementptr inbounds [3 x double], ptr %7, i64 0, i64 0
  %39 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @squares, ptr noundef %34, ptr noundef %35, i32 noundef %36, ptr noundef %37, ptr noundef %38, i32 noundef 3)
  store i32 0, ptr %8, align 4
  br label %40

40:                                               ; preds = %58, %0
  %41 = load i32, ptr %8, align 4
  %42 = icmp slt i32 %41, 3
  br i1 %42, label %43, label %61

43:                                               ; preds = %40
  %44 = load i32, ptr %8, align 4
  %45 = sext i32 %44 to i64
  %46 = getelementptr inbounds [3 x double], ptr %7, i64 0, i64 %45
  %47 = load double, ptr %46, align 8
  %48 = load i32, ptr %8, align 4
  %49 = sext i32 %48 to i64
  %50 = getelementptr inbounds [3 x double], ptr %2, i64 0, i64 %49
  %51 = load double, ptr %50, align 8
  %52 = fmul double 2.000000e+00, %51
  %53 = load i32, ptr %8, align 4
  %54 = sext i32 %53 to i64
  %55 = getelementptr inbounds [3 x double], ptr %3, i64 0, i64 %54
  %56 = load double, ptr %55, align 8
  %57 = fmul double %52, %56
  call void @check_line(double noundef %47, double noundef %57, double noundef 0x3DA5FD7FE1796495, i32 noundef 61)
  br label %58

58:                                               ; preds = %43
  %59 = load i32, ptr %8, align 4
  %60 = add nsw i32 %59, 1
  store i32 %60, ptr %8, align 4
  br label %40, !llvm.loop !5

61:                                               ; preds = %40
  %62 = load i32, ptr @enzyme_width, align 4
  %63 = load i32, ptr @enzyme_dup, align 4
  %64 = getelementptr inbounds [3 x double], ptr %2, i64 0, i64 0
  %65 = getelementptr inbounds [3 x double], ptr %3, i64 0, i64 0
  %66 = getelementptr inbounds [3 x double], ptr %5, i64 0, i64 0
  %67 = load i32, ptr @enzyme_const, align 4
  %68 = getelementptr inbounds [3 x double], ptr %4, i64 0, i64 0
  %69 = call { double, double } (ptr, ...) @__enzyme_fwddiff_two(ptr noundef @dot, i32 noundef %62, i32 noundef 2, i32 noundef %63, ptr noundef %64, ptr noundef %65, ptr noundef %66, i32 noundef %67, ptr noundef %68, i32 noundef 3)
  %70 = getelementptr inbounds nuw { double, double }, ptr %9, i32 0, i32 0
  %71 = extractvalue { double, double } %69, 0
  store double %71, ptr %70, align 8
  %72 = getelementptr inbounds nuw { double, double }, ptr %9, i32 0, i32 1
  %73 = extractvalue { double, double } %69, 1
  store double %73, ptr %72, align 8
  %74 = getelementptr inbounds nuw %struct.Two, ptr %9, i32 0, i32 0
  %75 = load double, ptr %74, align 8
  call void @check_line(double noundef %75, double noundef 8.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 63)
  %76 = getelementptr inbounds nuw %struct.Two, ptr %9, i32 0, i32 1
  %77 = load double, ptr %76, align 8
  call void @check_line(double noundef %77, double noundef 5.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 64)
  %78 = getelementptr inbounds [3 x double], ptr %2, i64 0, i64 0
  %79 = getelementptr inbounds [3 x double], ptr %3, i64 0, i64 0
  %80 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @listed, ptr noundef %78, ptr noundef %79, i32 noundef 3)
  call void @check_line(double noundef %80, double noundef 1.050000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 65)
  %81 = getelementptr inbounds nuw %struct.model, ptr %10, i32 0, i32 0
  store i32 3, ptr %81, align 8
  %82 = getelementptr i8, ptr %10, i64 4
  call void @llvm.memset.p0.i64(ptr align 4 %82, i8 0, i64 4, i1 false)
  %83 = getelementptr inbounds nuw %struct.model, ptr %10, i32 0, i32 1
  %84 = getelementptr inbounds [3 x double], ptr %4, i64 0, i64 0
  store ptr %84, ptr %83, align 8
  %85 = getelementptr inbounds nuw %struct.model, ptr %10, i32 0, i32 2
  store double 5.000000e-01, ptr %85, align 8
  %86 = getelementptr inbounds nuw %struct.model, ptr %11, i32 0, i32 0
  store i32 3, ptr %86, align 8
  %87 = getelementptr i8, ptr %11, i64 4
  call void @llvm.memset.p0.i64(ptr align 4 %87, i8 0, i64 4, i1 false)
  %88 = getelementptr inbounds nuw %struct.model, ptr %11, i32 0, i32 1
  %89 = getelementptr inbounds [3 x double], ptr %5, i64 0, i64 0
  store ptr %89, ptr %88, align 8
  %90 = getelementptr inbounds nuw %struct.model, ptr %11, i32 0, i32 2
  store double 2.000000e+00, ptr %90, align 8
  store double 3.250000e+01, ptr %12, align 8
  %91 = getelementptr inbounds [3 x double], ptr %2, i64 0, i64 0
  %92 = getelementptr inbounds [3 x double], ptr %3, i64 0, i64 0
  %93 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @predicted, ptr noundef %10, ptr noundef %11, ptr noundef %91, ptr noundef %92)
  %94 = load double, ptr %12, align 8
  %95 = fmul double 2.000000e+00, %94
  %96 = fmul double %95, 1.200000e+01
  call void @check_line(double noundef %93, double noundef %96, double noundef 0x3DA5FD7FE1796495, i32 noundef 68)
  ret i32 0
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

declare double @__enzyme_fwddiff(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @poly(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %5 = load double, ptr %3, align 8
  %6 = load double, ptr %3, align 8
  %7 = fmul double %5, %6
  %8 = load double, ptr %4, align 8
  %9 = load double, ptr %4, align 8
  %10 = call double @sin(double noundef %9) #8
  %11 = call double @llvm.fmuladd.f64(double %7, double %8, double %10)
  ret double %11
}

; Function Attrs: nounwind
declare double @cos(double noundef) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

declare float @__enzyme_fwddiff_float(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal float @scaled(float noundef %0, i32 noundef %1) #0 {
  %3 = alloca float, align 4
  %4 = alloca i32, align 4
  store float %0, ptr %3, align 4
  store i32 %1, ptr %4, align 4
  %5 = load float, ptr %3, align 4
  %6 = load i32, ptr %4, align 4
  %7 = sitofp i32 %6 to float
  %8 = fmul float %5, %7
  ret float %8
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #4

; Function Attrs: noinline nounwind optnone
define internal double @dot(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  store double 0.000000e+00, ptr %7, align 8
  store i32 0, ptr %8, align 4
  br label %9

9:                                                ; preds = %26, %3
  %10 = load i32, ptr %8, align 4
  %11 = load i32, ptr %6, align 4
  %12 = icmp slt i32 %10, %11
  br i1 %12, label %13, label %29

13:                                               ; preds = %9
  %14 = load ptr, ptr %4, align 8
  %15 = load i32, ptr %8, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds double, ptr %14, i64 %16
  %18 = load double, ptr %17, align 8
  %19 = load ptr, ptr %5, align 8
  %20 = load i32, ptr %8, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds double, ptr %19, i64 %21
  %23 = load double, ptr %22, align 8
  %24 = load double, ptr %7, align 8
  %25 = call double @llvm.fmuladd.f64(double %18, double %23, double %24)
  store double %25, ptr %7, align 8
  br label %26

26:                                               ; preds = %13
  %27 = load i32, ptr %8, align 4
  %28 = add nsw i32 %27, 1
  store i32 %28, ptr %8, align 4
  br label %9, !llvm.loop !7

29:                                               ; preds = %9
  %30 = load double, ptr %7, align 8
  ret double %30
}

; Function Attrs: noinline nounwind optnone
define internal void @squares(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  store i32 0, ptr %7, align 4
  br label %8

8:                                                ; preds = %28, %3
  %9 = load i32, ptr %7, align 4
  %10 = load i32, ptr %6, align 4
  %11 = icmp slt i32 %9, %10
  br i1 %11, label %12, label %31

12:                                               ; preds = %8
  %13 = load ptr, ptr %4, align 8
  %14 = load i32, ptr %7, align 4
  %15 = sext i32 %14 to i64
  %16 = getelementptr inbounds double, ptr %13, i64 %15
  %17 = load double, ptr %16, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = load i32, ptr %7, align 4
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds double, ptr %18, i64 %20
  %22 = load double, ptr %21, align 8
  %23 = fmul double %17, %22
  %24 = load ptr, ptr %5, align 8
  %25 = load i32, ptr %7, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds double, ptr %24, i64 %26
  store double %23, ptr %27, align 8
  br label %28

28:                                               ; preds = %12
  %29 = load i32, ptr %7, align 4
  %30 = add nsw i32 %29, 1
  store i32 %30, ptr %7, align 4
  br label %8, !llvm.loop !8

31:                                               ; preds = %8
  ret void
}

declare { double, double } @__enzyme_fwddiff_two(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @listed(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca double, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store ptr null, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %10

10:                                               ; preds = %37, %2
  %11 = load i32, ptr %6, align 4
  %12 = load i32, ptr %4, align 4
  %13 = icmp slt i32 %11, %12
  br i1 %13, label %14, label %40

14:                                               ; preds = %10
  %15 = call noalias ptr @malloc(i64 noundef 24) #10
  store ptr %15, ptr %7, align 8
  %16 = load ptr, ptr %3, align 8
  %17 = load i32, ptr %6, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds double, ptr %16, i64 %18
  %20 = load double, ptr %19, align 8
  %21 = load ptr, ptr %3, align 8
  %22 = load i32, ptr %6, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds double, ptr %21, i64 %23
  %25 = load double, ptr %24, align 8
  %26 = fmul double %20, %25
  %27 = load ptr, ptr %7, align 8
  %28 = getelementptr inbounds nuw %struct.node, ptr %27, i32 0, i32 1
  store double %26, ptr %28, align 8
  %29 = load i32, ptr %6, align 4
  %30 = add nsw i32 %29, 1
  %31 = load ptr, ptr %7, align 8
  %32 = getelementptr inbounds nuw %struct.node, ptr %31, i32 0, i32 2
  store i32 %30, ptr %32, align 8
  %33 = load ptr, ptr %5, align 8
  %34 = load ptr, ptr %7, align 8
  %35 = getelementptr inbounds nuw %struct.node, ptr %34, i32 0, i32 0
  store ptr %33, ptr %35, align 8
  %36 = load ptr, ptr %7, align 8
  store ptr %36, ptr %5, align 8
  br label %37

37:                                               ; preds = %14
  %38 = load i32, ptr %6, align 4
  %39 = add nsw i32 %38, 1
  store i32 %39, ptr %6, align 4
  br label %10, !llvm.loop !9

40:                                               ; preds = %10
  store double 0.000000e+00, ptr %8, align 8
  br label %41

41:                                               ; preds = %44, %40
  %42 = load ptr, ptr %5, align 8
  %43 = icmp ne ptr %42, null
  br i1 %43, label %44, label %59

44:                                               ; preds = %41
  %45 = load ptr, ptr %5, align 8
  %46 = getelementptr inbounds nuw %struct.node, ptr %45, i32 0, i32 0
  %47 = load ptr, ptr %46, align 8
  store ptr %47, ptr %9, align 8
  %48 = load ptr, ptr %5, align 8
  %49 = getelementptr inbounds nuw %struct.node, ptr %48, i32 0, i32 1
  %50 = load double, ptr %49, align 8
  %51 = load ptr, ptr %5, align 8
  %52 = getelementptr inbounds nuw %struct.node, ptr %51, i32 0, i32 2
  %53 = load i32, ptr %52, align 8
  %54 = sitofp i32 %53 to double
  %55 = load double, ptr %8, align 8
  %56 = call double @llvm.fmuladd.f64(double %50, double %54, double %55)
  store double %56, ptr %8, align 8
  %57 = load ptr, ptr %5, align 8
  call void @free(ptr noundef %57) #8
  %58 = load ptr, ptr %9, align 8
  store ptr %58, ptr %5, align 8
  br label %41, !llvm.loop !10

59:                                               ; preds = %41
  %60 = load double, ptr %8, align 8
  ret double %60
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #5

; Function Attrs: noinline nounwind optnone
define internal double @predicted(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = getelementptr inbounds nuw %struct.model, ptr %7, i32 0, i32 2
  %9 = load double, ptr %8, align 8
  store double %9, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %10

10:                                               ; preds = %31, %2
  %11 = load i32, ptr %6, align 4
  %12 = load ptr, ptr %3, align 8
  %13 = getelementptr inbounds nuw %struct.model, ptr %12, i32 0, i32 0
  %14 = load i32, ptr %13, align 8
  %15 = icmp slt i32 %11, %14
  br i1 %15, label %16, label %34

16:                                               ; preds = %10
  %17 = load ptr, ptr %3, align 8
  %18 = getelementptr inbounds nuw %struct.model, ptr %17, i32 0, i32 1
  %19 = load ptr, ptr %18, align 8
  %20 = load i32, ptr %6, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds double, ptr %19, i64 %21
  %23 = load double, ptr %22, align 8
  %24 = load ptr, ptr %4, align 8
  %25 = load i32, ptr %6, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds double, ptr %24, i64 %26
  %28 = load double, ptr %27, align 8
  %29 = load double, ptr %5, align 8
  %30 = call double @llvm.fmuladd.f64(double %23, double %28, double %29)
  store double %30, ptr %5, align 8
  br label %31

31:                                               ; preds = %16
  %32 = load i32, ptr %6, align 4
  %33 = add nsw i32 %32, 1
  store i32 %33, ptr %6, align 4
  br label %10, !llvm.loop !11

34:                                               ; preds = %10
  %35 = load double, ptr %5, align 8
  %36 = load double, ptr %5, align 8
  %37 = fmul double %35, %36
  ret double %37
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

declare i32 @printf(ptr noundef, ...) #1

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #6

; Function Attrs: nounwind
declare double @sin(double noundef) #2

; Function Attrs: nounwind allocsize(0)
declare noalias ptr @malloc(i64 noundef) #7

; Function Attrs: nounwind
declare void @free(ptr noundef) #2

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nounwind "no-trapping-math"="true" }
attributes #3 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #6 = { noreturn nounwind "no-trapping-math"="true" }
attributes #7 = { nounwind allocsize(0) "no-trapping-math"="true" }
attributes #8 = { nounwind }
attributes #9 = { noreturn nounwind }
attributes #10 = { nounwind allocsize(0) }

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
