source_filename = "recursion.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.tree = type { double, ptr, ptr }

@enzyme_const = global i32 0, align 4
@__const.main.z = private unnamed_addr constant [3 x double] [double 1.500000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@__const.main.w = private unnamed_addr constant [3 x double] [double 1.500000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [5 x double], align 16
  %3 = alloca [5 x double], align 16
  %4 = alloca [5 x double], align 16
  %5 = alloca [5 x double], align 16
  %6 = alloca i32, align 4
  %7 = alloca [3 x double], align 16
  %8 = alloca [3 x double], align 16
  %9 = alloca [3 x double], align 16
  %10 = alloca [3 x double], align 16
  %11 = alloca [3 x %struct.tree], align 16
  %12 = alloca [3 x %struct.tree], align 16
  store i32 0, ptr %1, align 4
  %13 = load i32, ptr @enzyme_const, align 4
  %14 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @power, double noundef 1.500000e+00, i32 noundef %13, i32 noundef 4)
  call void @check_line(double noundef %14, double noundef 1.350000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 60)
  %15 = load i32, ptr @enzyme_const, align 4
  %16 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @power, double noundef 1.500000e+00, i32 noundef %15, i32 noundef 0)
  call void @check_line(double noundef %16, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 61)
  %17 = load i32, ptr @enzyme_const, align 4
  %18 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @even, double noundef 5.000000e-01, i32 noundef %17, i32 noundef 3)
  call void @check_line(double noundef %18, double noundef -4.500000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 63)
  call void @llvm.memset.p0.i64(ptr align 16 %2, i8 0, i64 40, i1 false)
  %19 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 0
  store double 1.000000e+00, ptr %19, align 16
  %20 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 1
  store double 2.000000e+00, ptr %20, align 8
  %21 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 2
  store double 3.000000e+00, ptr %21, align 16
  %22 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 3
  store double 4.000000e+00, ptr %22, align 8
  %23 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 4
  store double 5.000000e+00, ptr %23, align 16
  call void @llvm.memset.p0.i64(ptr align 16 %3, i8 0, i64 40, i1 false)
  %24 = getelementptr inbounds [5 x double], ptr %3, i32 0, i32 0
  store double 2.000000e+00, ptr %24, align 16
  %25 = getelementptr inbounds [5 x double], ptr %3, i32 0, i32 1
  store double 1.000000e+00, ptr %25, align 8
  %26 = getelementptr inbounds [5 x double], ptr %3, i32 0, i32 2
  store double 5.000000e-01, ptr %26, align 16
  %27 = getelementptr inbounds [5 x double], ptr %3, i32 0, i32 3
  store double -1.000000e+00, ptr %27, align 8
  %28 = getelementptr inbounds [5 x double], ptr %3, i32 0, i32 4
  store double 3.000000e+00, ptr %28, align 16
  call void @llvm.memset.p0.i64(ptr align 16 %4, i8 0, i64 40, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %5, i8 0, i64 40, i1 false)
  %29 = getelementptr inbounds [5 x double], ptr %2, i64 0, i64 0
  %30 = getelementptr inbounds [5 x double], ptr %4, i64 0, i64 0
  %31 = getelementptr inbounds [5 x double], ptr %3, i64 0, i64 0
  %32 = getelementptr inbounds [5 x double], ptr %5, i64 0, i64 0
  %33 = load i32, ptr @enzyme_const, align 4
  %34 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @dot, ptr noundef %29, ptr noundef %30, ptr noundef %31, ptr noundef %32, i32 noundef %33, i32 noundef 5)
  store i32 0, ptr %6, align 4
  br label %35

35:                                               ; preds = %55, %0
  %36 = load i32, ptr %6, align 4
  %37 = icmp slt i32 %36, 5
  br i1 %37, label %38, label %58

38:                                               ; preds = %35
  %39 = load i32, ptr %6, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds [5 x double], ptr %4, i64 0, i64 %40
  %42 = load double, ptr %41, align 8
  %43 = load i32, ptr %6, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds [5 x double], ptr %3, i64 0, i64 %44
  %46 = load double, ptr %45, align 8
  call void @check_line(double noundef %42, double noundef %46, double noundef 0x3DA5FD7FE1796495, i32 noundef 67)
  %47 = load i32, ptr %6, align 4
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds [5 x double], ptr %5, i64 0, i64 %48
  %50 = load double, ptr %49, align 8
  %51 = load i32, ptr %6, align 4
  %52 = sext i32 %51 to i64
  %53 = getelementptr inbounds [5 x double], ptr %2, i64 0, i64 %52
  %54 = load double, ptr %53, align 8
  call void @check_line(double noundef %50, double noundef %54, double noundef 0x3DA5FD7FE1796495, i32 noundef 68)
  br label %55

55:                                               ; preds = %38
  %56 = load i32, ptr %6, align 4
  %57 = add nsw i32 %56, 1
  store i32 %57, ptr %6, align 4
  br label %35, !llvm.loop !5

58:                                               ; preds = %35
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %7, ptr align 16 @__const.main.z, i64 24, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %8, i8 0, i64 24, i1 false)
  %59 = getelementptr inbounds [3 x double], ptr %7, i64 0, i64 0
  %60 = getelementptr inbounds [3 x double], ptr %8, i64 0, i64 0
  %61 = load i32, ptr @enzyme_const, align 4
  %62 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @in_place, ptr noundef %59, ptr noundef %60, i32 noundef %61, i32 noundef 3)
  %63 = getelementptr inbounds [3 x double], ptr %8, i64 0, i64 0
  %64 = load double, ptr %63, align 16
  call void @check_line(double noundef %64, double noundef 1.350000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 73)
  %65 = getelementptr inbounds [3 x double], ptr %8, i64 0, i64 1
  %66 = load double, ptr %65, align 8
  call void @check_line(double noundef %66, double noundef 4.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 74)
  %67 = getelementptr inbounds [3 x double], ptr %8, i64 0, i64 2
  %68 = load double, ptr %67, align 16
  call void @check_line(double noundef %68, double noundef 6.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 75)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %9, ptr align 16 @__const.main.w, i64 24, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %10, i8 0, i64 24, i1 false)
  %69 = getelementptr inbounds [3 x double], ptr %9, i64 0, i64 0
  %70 = getelementptr inbounds [3 x double], ptr %10, i64 0, i64 0
  %71 = load i32, ptr @enzyme_const, align 4
  %72 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @scratch, ptr noundef %69, ptr noundef %70, i32 noundef %71, i32 noundef 3)
  %73 = getelementptr inbounds [3 x double], ptr %10, i64 0, i64 0
  %74 = load double, ptr %73, align 16
  call void @check_line(double noundef %74, double noundef 1.440000e+02, double noundef 0x3DA5FD7FE1796495, i32 noundef 79)
  %75 = getelementptr inbounds [3 x double], ptr %10, i64 0, i64 1
  %76 = load double, ptr %75, align 8
  call void @check_line(double noundef %76, double noundef 5.400000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 80)
  %77 = getelementptr inbounds [3 x double], ptr %10, i64 0, i64 2
  %78 = load double, ptr %77, align 16
  call void @check_line(double noundef %78, double noundef 3.600000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 81)
  %79 = getelementptr inbounds nuw %struct.tree, ptr %11, i32 0, i32 0
  store double 2.000000e+00, ptr %79, align 8
  %80 = getelementptr inbounds nuw %struct.tree, ptr %11, i32 0, i32 1
  %81 = getelementptr inbounds [3 x %struct.tree], ptr %11, i64 0, i64 1
  store ptr %81, ptr %80, align 8
  %82 = getelementptr inbounds nuw %struct.tree, ptr %11, i32 0, i32 2
  %83 = getelementptr inbounds [3 x %struct.tree], ptr %11, i64 0, i64 2
  store ptr %83, ptr %82, align 8
  %84 = getelementptr inbounds %struct.tree, ptr %11, i64 1
  %85 = getelementptr inbounds nuw %struct.tree, ptr %84, i32 0, i32 0
  store double 3.000000e+00, ptr %85, align 8
  %86 = getelementptr inbounds nuw %struct.tree, ptr %84, i32 0, i32 1
  store ptr null, ptr %86, align 8
  %87 = getelementptr inbounds nuw %struct.tree, ptr %84, i32 0, i32 2
  store ptr null, ptr %87, align 8
  %88 = getelementptr inbounds %struct.tree, ptr %11, i64 2
  %89 = getelementptr inbounds nuw %struct.tree, ptr %88, i32 0, i32 0
  store double 5.000000e+00, ptr %89, align 8
  %90 = getelementptr inbounds nuw %struct.tree, ptr %88, i32 0, i32 1
  store ptr null, ptr %90, align 8
  %91 = getelementptr inbounds nuw %struct.tree, ptr %88, i32 0, i32 2
  store ptr null, ptr %91, align 8
  call void @llvm.memset.p0.i64(ptr align 16 %12, i8 0, i64 72, i1 false)
  %92 = getelementptr inbounds nuw %struct.tree, ptr %12, i32 0, i32 0
  %93 = getelementptr inbounds nuw %struct.tree, ptr %12, i32 0, i32 1
  %94 = getelementptr inbounds [3 x %struct.tree], ptr %12, i64 0, i64 1
  store ptr %94, ptr %93, align 8
  %95 = getelementptr inbounds nuw %struct.tree, ptr %12, i32 0, i32 2
  %96 = getelementptr inbounds [3 x %struct.tree], ptr %12, i64 0, i64 2
  store ptr %96, ptr %95, align 8
  %97 = getelementptr inbounds %struct.tree, ptr %12, i64 1
  %98 = getelementptr inbounds nuw %struct.tree, ptr %97, i32 0, i32 0
  %99 = getelementptr inbounds nuw %struct.tree, ptr %97, i32 0, i32 1
  %100 = getelementptr inbounds nuw %struct.tree, ptr %97, i32 0, i32 2
  %101 = getelementptr inbounds %struct.tree, ptr %12, i64 2
  %102 = getelementptr inbounds nuw %struct.tree, ptr %101, i32 0, i32 0
  %103 = getelementptr inbounds nuw %struct.tree, ptr %101, i32 0, i32 1
  %104 = getelementptr inbounds nuw %struct.tree, ptr %101, i32 0, i32 2
  %105 = getelementptr inbounds [3 x %struct.tree], ptr %11, i64 0, i64 0
  %106 = getelementptr inbounds [3 x %struct.tree], ptr %12, i64 0, i64 0
  %107 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @walked, ptr noundef %105, ptr noundef %106)
  %108 = getelementptr inbounds [3 x %struct.tree], ptr %12, i64 0, i64 0
  %109 = getelementptr inbounds nuw %struct.tree, ptr %108, i32 0, i32 0
  %110 = load double, ptr %109, align 16
  call void @check_line(double noundef %110, double noundef 1.500000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 85)
  %111 = getelementptr inbounds [3 x %struct.tree], ptr %12, i64 0, i64 1
  %112 = getelementptr inbounds nuw %struct.tree, ptr %111, i32 0, i32 0
  %113 = load double, ptr %112, align 8
  call void @check_line(double noundef %113, double noundef 1.000000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 86)
  %114 = getelementptr inbounds [3 x %struct.tree], ptr %12, i64 0, i64 2
  %115 = getelementptr inbounds nuw %struct.tree, ptr %114, i32 0, i32 0
  %116 = load double, ptr %115, align 16
  call void @check_line(double noundef %116, double noundef 6.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 87)
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
  call void @exit(i32 noundef 1) #8
  unreachable

26:                                               ; preds = %4
  ret void
}

declare double @__enzyme_autodiff(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @power(double noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  store double %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %5 = load i32, ptr %4, align 4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %8

7:                                                ; preds = %2
  br label %15

8:                                                ; preds = %2
  %9 = load double, ptr %3, align 8
  %10 = load double, ptr %3, align 8
  %11 = load i32, ptr %4, align 4
  %12 = sub nsw i32 %11, 1
  %13 = call double @power(double noundef %10, i32 noundef %12)
  %14 = fmul double %9, %13
  br label %15

15:                                               ; preds = %8, %7
  %16 = phi double [ 1.000000e+00, %7 ], [ %14, %8 ]
  ret double %16
}

; Function Attrs: noinline nounwind optnone
define internal double @even(double noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  store double %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %5 = load i32, ptr %4, align 4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %9

7:                                                ; preds = %2
  %8 = load double, ptr %3, align 8
  br label %16

9:                                                ; preds = %2
  %10 = load double, ptr %3, align 8
  %11 = load double, ptr %3, align 8
  %12 = fmul double %10, %11
  %13 = load i32, ptr %4, align 4
  %14 = sub nsw i32 %13, 1
  %15 = call double @odd(double noundef %12, i32 noundef %14)
  br label %16

16:                                               ; preds = %9, %7
  %17 = phi double [ %8, %7 ], [ %15, %9 ]
  ret double %17
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: noinline nounwind optnone
define internal double @dot(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %9 = load i32, ptr %7, align 4
  %10 = icmp eq i32 %9, 1
  br i1 %10, label %11, label %19

11:                                               ; preds = %3
  %12 = load ptr, ptr %5, align 8
  %13 = getelementptr inbounds double, ptr %12, i64 0
  %14 = load double, ptr %13, align 8
  %15 = load ptr, ptr %6, align 8
  %16 = getelementptr inbounds double, ptr %15, i64 0
  %17 = load double, ptr %16, align 8
  %18 = fmul double %14, %17
  store double %18, ptr %4, align 8
  br label %39

19:                                               ; preds = %3
  %20 = load i32, ptr %7, align 4
  %21 = sdiv i32 %20, 2
  store i32 %21, ptr %8, align 4
  %22 = load ptr, ptr %5, align 8
  %23 = load ptr, ptr %6, align 8
  %24 = load i32, ptr %8, align 4
  %25 = call double @dot(ptr noundef %22, ptr noundef %23, i32 noundef %24)
  %26 = load ptr, ptr %5, align 8
  %27 = load i32, ptr %8, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds double, ptr %26, i64 %28
  %30 = load ptr, ptr %6, align 8
  %31 = load i32, ptr %8, align 4
  %32 = sext i32 %31 to i64
  %33 = getelementptr inbounds double, ptr %30, i64 %32
  %34 = load i32, ptr %7, align 4
  %35 = load i32, ptr %8, align 4
  %36 = sub nsw i32 %34, %35
  %37 = call double @dot(ptr noundef %29, ptr noundef %33, i32 noundef %36)
  %38 = fadd double %25, %37
  store double %38, ptr %4, align 8
  br label %39

39:                                               ; preds = %19, %11
  %40 = load double, ptr %4, align 8
  ret double %40
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #3

; Function Attrs: noinline nounwind optnone
define internal double @in_place(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %7 = load ptr, ptr %3, align 8
  %8 = load i32, ptr %4, align 4
  call void @squares(ptr noundef %7, i32 noundef %8)
  store double 0.000000e+00, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %9

9:                                                ; preds = %21, %2
  %10 = load i32, ptr %6, align 4
  %11 = load i32, ptr %4, align 4
  %12 = icmp slt i32 %10, %11
  br i1 %12, label %13, label %24

13:                                               ; preds = %9
  %14 = load ptr, ptr %3, align 8
  %15 = load i32, ptr %6, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds double, ptr %14, i64 %16
  %18 = load double, ptr %17, align 8
  %19 = load double, ptr %5, align 8
  %20 = fadd double %19, %18
  store double %20, ptr %5, align 8
  br label %21

21:                                               ; preds = %13
  %22 = load i32, ptr %6, align 4
  %23 = add nsw i32 %22, 1
  store i32 %23, ptr %6, align 4
  br label %9, !llvm.loop !7

24:                                               ; preds = %9
  %25 = load double, ptr %5, align 8
  ret double %25
}

; Function Attrs: noinline nounwind optnone
define internal double @scratch(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca [2 x double], align 16
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds double, ptr %10, i64 0
  %12 = load double, ptr %11, align 8
  store double %12, ptr %6, align 8
  %13 = getelementptr inbounds double, ptr %6, i64 1
  store double 1.000000e+00, ptr %13, align 8
  %14 = load i32, ptr %5, align 4
  %15 = icmp eq i32 %14, 1
  br i1 %15, label %16, label %22

16:                                               ; preds = %2
  %17 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 0
  %18 = load double, ptr %17, align 16
  %19 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 1
  %20 = load double, ptr %19, align 8
  %21 = fmul double %18, %20
  store double %21, ptr %3, align 8
  br label %58

22:                                               ; preds = %2
  %23 = load i32, ptr %5, align 4
  %24 = sub nsw i32 %23, 1
  %25 = sext i32 %24 to i64
  %26 = mul i64 %25, 8
  %27 = call noalias ptr @malloc(i64 noundef %26) #9
  store ptr %27, ptr %7, align 8
  store i32 0, ptr %8, align 4
  br label %28

28:                                               ; preds = %48, %22
  %29 = load i32, ptr %8, align 4
  %30 = load i32, ptr %5, align 4
  %31 = sub nsw i32 %30, 1
  %32 = icmp slt i32 %29, %31
  br i1 %32, label %33, label %51

33:                                               ; preds = %28
  %34 = load ptr, ptr %4, align 8
  %35 = load i32, ptr %8, align 4
  %36 = add nsw i32 %35, 1
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds double, ptr %34, i64 %37
  %39 = load double, ptr %38, align 8
  %40 = fmul double 2.000000e+00, %39
  %41 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 0
  %42 = load double, ptr %41, align 16
  %43 = fmul double %40, %42
  %44 = load ptr, ptr %7, align 8
  %45 = load i32, ptr %8, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds double, ptr %44, i64 %46
  store double %43, ptr %47, align 8
  br label %48

48:                                               ; preds = %33
  %49 = load i32, ptr %8, align 4
  %50 = add nsw i32 %49, 1
  store i32 %50, ptr %8, align 4
  br label %28, !llvm.loop !8

51:                                               ; preds = %28
  %52 = load ptr, ptr %7, align 8
  %53 = load i32, ptr %5, align 4
  %54 = sub nsw i32 %53, 1
  %55 = call double @scratch(ptr noundef %52, i32 noundef %54)
  store double %55, ptr %9, align 8
  %56 = load ptr, ptr %7, align 8
  call void @free(ptr noundef %56) #10
  %57 = load double, ptr %9, align 8
  store double %57, ptr %3, align 8
  br label %58

58:                                               ; preds = %51, %16
  %59 = load double, ptr %3, align 8
  ret double %59
}

; Function Attrs: noinline nounwind optnone
define internal double @walked(ptr noundef %0) #0 {
  %2 = alloca double, align 8
  %3 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %4 = load ptr, ptr %3, align 8
  %5 = icmp ne ptr %4, null
  br i1 %5, label %7, label %6

6:                                                ; preds = %1
  store double 1.000000e+00, ptr %2, align 8
  br label %21

7:                                                ; preds = %1
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds nuw %struct.tree, ptr %8, i32 0, i32 0
  %10 = load double, ptr %9, align 8
  %11 = load ptr, ptr %3, align 8
  %12 = getelementptr inbounds nuw %struct.tree, ptr %11, i32 0, i32 1
  %13 = load ptr, ptr %12, align 8
  %14 = call double @walked(ptr noundef %13)
  %15 = fmul double %10, %14
  %16 = load ptr, ptr %3, align 8
  %17 = getelementptr inbounds nuw %struct.tree, ptr %16, i32 0, i32 2
  %18 = load ptr, ptr %17, align 8
  %19 = call double @walked(ptr noundef %18)
  %20 = fmul double %15, %19
  store double %20, ptr %2, align 8
  br label %21

21:                                               ; preds = %7, %6
  %22 = load double, ptr %2, align 8
  ret double %22
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #1

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

; Function Attrs: noinline nounwind optnone
define internal double @odd(double noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  store double %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %5 = load i32, ptr %4, align 4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %10

7:                                                ; preds = %2
  %8 = load double, ptr %3, align 8
  %9 = fneg double %8
  br label %16

10:                                               ; preds = %2
  %11 = load double, ptr %3, align 8
  %12 = fmul double 3.000000e+00, %11
  %13 = load i32, ptr %4, align 4
  %14 = sub nsw i32 %13, 1
  %15 = call double @even(double noundef %12, i32 noundef %14)
  br label %16

16:                                               ; preds = %10, %7
  %17 = phi double [ %9, %7 ], [ %15, %10 ]
  ret double %17
}

; Function Attrs: noinline nounwind optnone
define internal void @squares(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %7 = load i32, ptr %4, align 4
  %8 = icmp eq i32 %7, 0
  br i1 %8, label %9, label %10

9:                                                ; preds = %2
  br label %48

10:                                               ; preds = %2
  %11 = load i32, ptr %4, align 4
  %12 = add nsw i32 %11, 1
  %13 = sdiv i32 %12, 2
  store i32 %13, ptr %5, align 4
  store i32 0, ptr %6, align 4
  br label %14

14:                                               ; preds = %34, %10
  %15 = load i32, ptr %6, align 4
  %16 = load i32, ptr %5, align 4
  %17 = icmp slt i32 %15, %16
  br i1 %17, label %18, label %37

18:                                               ; preds = %14
  %19 = load ptr, ptr %3, align 8
  %20 = load i32, ptr %6, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds double, ptr %19, i64 %21
  %23 = load double, ptr %22, align 8
  %24 = load ptr, ptr %3, align 8
  %25 = load i32, ptr %6, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds double, ptr %24, i64 %26
  %28 = load double, ptr %27, align 8
  %29 = fmul double %23, %28
  %30 = load ptr, ptr %3, align 8
  %31 = load i32, ptr %6, align 4
  %32 = sext i32 %31 to i64
  %33 = getelementptr inbounds double, ptr %30, i64 %32
  store double %29, ptr %33, align 8
  br label %34

34:                                               ; preds = %18
  %35 = load i32, ptr %6, align 4
  %36 = add nsw i32 %35, 1
  store i32 %36, ptr %6, align 4
  br label %14, !llvm.loop !9

37:                                               ; preds = %14
  %38 = load ptr, ptr %3, align 8
  %39 = load i32, ptr %5, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds double, ptr %38, i64 %40
  %42 = load i32, ptr %4, align 4
  %43 = load i32, ptr %5, align 4
  %44 = sub nsw i32 %42, %43
  call void @squares(ptr noundef %41, i32 noundef %44)
  %45 = load ptr, ptr %3, align 8
  %46 = load i32, ptr %5, align 4
  %47 = sub nsw i32 %46, 1
  call void @squares(ptr noundef %45, i32 noundef %47)
  br label %48

48:                                               ; preds = %37, %9
  ret void
}

; Function Attrs: nounwind allocsize(0)
declare noalias ptr @malloc(i64 noundef) #6

; Function Attrs: nounwind
declare void @free(ptr noundef) #7

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { noreturn nounwind "no-trapping-math"="true" }
attributes #6 = { nounwind allocsize(0) "no-trapping-math"="true" }
attributes #7 = { nounwind "no-trapping-math"="true" }
attributes #8 = { noreturn nounwind }
attributes #9 = { nounwind allocsize(0) }
attributes #10 = { nounwind }

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
