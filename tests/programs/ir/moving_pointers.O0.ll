source_filename = "moving_pointers.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.pair = type { double, i64, double }

@enzyme_dup = global i32 0, align 4
@enzyme_const = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@difference.weights = internal constant [4 x double] [double 1.000000e+00, double -8.000000e+00, double 8.000000e+00, double -1.000000e+00], align 16
@difference.steps = internal constant [4 x double] [double -2.000000e+00, double -1.000000e+00, double 1.000000e+00, double 2.000000e+00], align 16

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca i32, align 4
  %3 = alloca [8 x double], align 16
  %4 = alloca [8 x double], align 16
  %5 = alloca [8 x double], align 16
  %6 = alloca [8 x double], align 16
  %7 = alloca [8 x double], align 16
  %8 = alloca [8 x double], align 16
  %9 = alloca i32, align 4
  %10 = alloca [8 x double], align 16
  %11 = alloca [8 x double], align 16
  %12 = alloca [8 x double], align 16
  %13 = alloca [8 x double], align 16
  store i32 0, ptr %1, align 4
  store i32 0, ptr %2, align 4
  br label %14

14:                                               ; preds = %46, %0
  %15 = load i32, ptr %2, align 4
  %16 = icmp slt i32 %15, 7
  br i1 %16, label %17, label %49

17:                                               ; preds = %14
  call void @llvm.memset.p0.i64(ptr align 16 %5, i8 0, i64 64, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %6, i8 0, i64 64, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %7, i8 0, i64 64, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %8, i8 0, i64 64, i1 false)
  %18 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  %19 = getelementptr inbounds [8 x double], ptr %4, i64 0, i64 0
  call void @fill(ptr noundef %18, ptr noundef %19)
  %20 = load i32, ptr @enzyme_dup, align 4
  %21 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  %22 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 0
  %23 = load i32, ptr @enzyme_dup, align 4
  %24 = getelementptr inbounds [8 x double], ptr %4, i64 0, i64 0
  %25 = getelementptr inbounds [8 x double], ptr %6, i64 0, i64 0
  %26 = load i32, ptr @enzyme_const, align 4
  %27 = load i32, ptr %2, align 4
  %28 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @sometimes, i32 noundef %20, ptr noundef %21, ptr noundef %22, i32 noundef %23, ptr noundef %24, ptr noundef %25, i32 noundef %26, i32 noundef %27)
  %29 = getelementptr inbounds [8 x double], ptr %5, i64 0, i64 0
  %30 = getelementptr inbounds [8 x double], ptr %6, i64 0, i64 0
  %31 = load i32, ptr %2, align 4
  call void @compare(ptr noundef @sometimes, ptr noundef %29, ptr noundef %30, i32 noundef %31)
  %32 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  %33 = getelementptr inbounds [8 x double], ptr %4, i64 0, i64 0
  call void @fill(ptr noundef %32, ptr noundef %33)
  %34 = load i32, ptr @enzyme_dup, align 4
  %35 = getelementptr inbounds [8 x double], ptr %3, i64 0, i64 0
  %36 = getelementptr inbounds [8 x double], ptr %7, i64 0, i64 0
  %37 = load i32, ptr @enzyme_dup, align 4
  %38 = getelementptr inbounds [8 x double], ptr %4, i64 0, i64 0
  %39 = getelementptr inbounds [8 x double], ptr %8, i64 0, i64 0
  %40 = load i32, ptr @enzyme_const, align 4
  %41 = load i32, ptr %2, align 4
  %42 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @in_turn, i32 noundef %34, ptr noundef %35, ptr noundef %36, i32 noundef %37, ptr noundef %38, ptr noundef %39, i32 noundef %40, i32 noundef %41)
  %43 = getelementptr inbounds [8 x double], ptr %7, i64 0, i64 0
  %44 = getelementptr inbounds [8 x double], ptr %8, i64 0, i64 0
  %45 = load i32, ptr %2, align 4
  call void @compare(ptr noundef @in_turn, ptr noundef %43, ptr noundef %44, i32 noundef %45)
  br label %46

46:                                               ; preds = %17
  %47 = load i32, ptr %2, align 4
  %48 = add nsw i32 %47, 1
  store i32 %48, ptr %2, align 4
  br label %14, !llvm.loop !5

49:                                               ; preds = %14
  store i32 2, ptr %9, align 4
  br label %50

50:                                               ; preds = %68, %49
  %51 = load i32, ptr %9, align 4
  %52 = icmp slt i32 %51, 5
  br i1 %52, label %53, label %71

53:                                               ; preds = %50
  call void @llvm.memset.p0.i64(ptr align 16 %12, i8 0, i64 64, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %13, i8 0, i64 64, i1 false)
  %54 = getelementptr inbounds [8 x double], ptr %10, i64 0, i64 0
  %55 = getelementptr inbounds [8 x double], ptr %11, i64 0, i64 0
  call void @fill(ptr noundef %54, ptr noundef %55)
  %56 = load i32, ptr @enzyme_dup, align 4
  %57 = getelementptr inbounds [8 x double], ptr %10, i64 0, i64 0
  %58 = getelementptr inbounds [8 x double], ptr %12, i64 0, i64 0
  %59 = load i32, ptr @enzyme_dup, align 4
  %60 = getelementptr inbounds [8 x double], ptr %11, i64 0, i64 0
  %61 = getelementptr inbounds [8 x double], ptr %13, i64 0, i64 0
  %62 = load i32, ptr @enzyme_const, align 4
  %63 = load i32, ptr %9, align 4
  %64 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @through_records, i32 noundef %56, ptr noundef %57, ptr noundef %58, i32 noundef %59, ptr noundef %60, ptr noundef %61, i32 noundef %62, i32 noundef %63)
  %65 = getelementptr inbounds [8 x double], ptr %12, i64 0, i64 0
  %66 = getelementptr inbounds [8 x double], ptr %13, i64 0, i64 0
  %67 = load i32, ptr %9, align 4
  call void @compare(ptr noundef @through_records, ptr noundef %65, ptr noundef %66, i32 noundef %67)
  br label %68

68:                                               ; preds = %53
  %69 = load i32, ptr %9, align 4
  %70 = add nsw i32 %69, 1
  store i32 %70, ptr %9, align 4
  br label %50, !llvm.loop !7

71:                                               ; preds = %50
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

; Function Attrs: noinline nounwind optnone
define internal void @fill(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  store i32 0, ptr %5, align 4
  br label %6

6:                                                ; preds = %24, %2
  %7 = load i32, ptr %5, align 4
  %8 = icmp slt i32 %7, 8
  br i1 %8, label %9, label %27

9:                                                ; preds = %6
  %10 = load i32, ptr %5, align 4
  %11 = sitofp i32 %10 to double
  %12 = call double @llvm.fmuladd.f64(double 1.000000e-01, double %11, double 5.000000e-01)
  %13 = load ptr, ptr %3, align 8
  %14 = load i32, ptr %5, align 4
  %15 = sext i32 %14 to i64
  %16 = getelementptr inbounds double, ptr %13, i64 %15
  store double %12, ptr %16, align 8
  %17 = load i32, ptr %5, align 4
  %18 = sitofp i32 %17 to double
  %19 = call double @llvm.fmuladd.f64(double -1.000000e-01, double %18, double 1.200000e+00)
  %20 = load ptr, ptr %4, align 8
  %21 = load i32, ptr %5, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds double, ptr %20, i64 %22
  store double %19, ptr %23, align 8
  br label %24

24:                                               ; preds = %9
  %25 = load i32, ptr %5, align 4
  %26 = add nsw i32 %25, 1
  store i32 %26, ptr %5, align 4
  br label %6, !llvm.loop !8

27:                                               ; preds = %6
  ret void
}

declare double @__enzyme_autodiff(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @sometimes(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
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

9:                                                ; preds = %38, %3
  %10 = load i32, ptr %8, align 4
  %11 = load i32, ptr %6, align 4
  %12 = icmp slt i32 %10, %11
  br i1 %12, label %13, label %41

13:                                               ; preds = %9
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds double, ptr %14, i64 0
  %16 = load double, ptr %15, align 8
  %17 = load ptr, ptr %5, align 8
  %18 = getelementptr inbounds double, ptr %17, i64 0
  %19 = load double, ptr %18, align 8
  %20 = load double, ptr %7, align 8
  %21 = call double @llvm.fmuladd.f64(double %16, double %19, double %20)
  store double %21, ptr %7, align 8
  %22 = load double, ptr %7, align 8
  %23 = fmul double %22, 5.000000e-01
  %24 = load ptr, ptr %5, align 8
  %25 = getelementptr inbounds double, ptr %24, i64 0
  store double %23, ptr %25, align 8
  %26 = load i32, ptr %8, align 4
  %27 = and i32 %26, 1
  %28 = load ptr, ptr %4, align 8
  %29 = sext i32 %27 to i64
  %30 = getelementptr inbounds double, ptr %28, i64 %29
  store ptr %30, ptr %4, align 8
  %31 = load i32, ptr %8, align 4
  %32 = srem i32 %31, 3
  %33 = icmp eq i32 %32, 1
  %34 = zext i1 %33 to i32
  %35 = load ptr, ptr %5, align 8
  %36 = sext i32 %34 to i64
  %37 = getelementptr inbounds double, ptr %35, i64 %36
  store ptr %37, ptr %5, align 8
  br label %38

38:                                               ; preds = %13
  %39 = load i32, ptr %8, align 4
  %40 = add nsw i32 %39, 1
  store i32 %40, ptr %8, align 4
  br label %9, !llvm.loop !9

41:                                               ; preds = %9
  %42 = load double, ptr %7, align 8
  ret double %42
}

; Function Attrs: noinline nounwind optnone
define internal void @compare(ptr noundef %0, ptr noundef %1, ptr noundef %2, i32 noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store i32 %3, ptr %8, align 4
  store i32 0, ptr %9, align 4
  br label %10

10:                                               ; preds = %35, %4
  %11 = load i32, ptr %9, align 4
  %12 = icmp slt i32 %11, 8
  br i1 %12, label %13, label %38

13:                                               ; preds = %10
  %14 = load ptr, ptr %6, align 8
  %15 = load i32, ptr %9, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds double, ptr %14, i64 %16
  %18 = load double, ptr %17, align 8
  %19 = load ptr, ptr %5, align 8
  %20 = load i32, ptr %8, align 4
  %21 = load i32, ptr %9, align 4
  %22 = call double @difference(ptr noundef %19, i32 noundef %20, i32 noundef %21)
  %23 = load i32, ptr %8, align 4
  call void @check_line(double noundef %18, double noundef %22, double noundef 1.000000e-08, i32 noundef %23)
  %24 = load ptr, ptr %7, align 8
  %25 = load i32, ptr %9, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds double, ptr %24, i64 %26
  %28 = load double, ptr %27, align 8
  %29 = load ptr, ptr %5, align 8
  %30 = load i32, ptr %8, align 4
  %31 = load i32, ptr %9, align 4
  %32 = add nsw i32 %31, 8
  %33 = call double @difference(ptr noundef %29, i32 noundef %30, i32 noundef %32)
  %34 = load i32, ptr %8, align 4
  call void @check_line(double noundef %28, double noundef %33, double noundef 1.000000e-08, i32 noundef %34)
  br label %35

35:                                               ; preds = %13
  %36 = load i32, ptr %9, align 4
  %37 = add nsw i32 %36, 1
  store i32 %37, ptr %9, align 4
  br label %10, !llvm.loop !10

38:                                               ; preds = %10
  ret void
}

; Function Attrs: noinline nounwind optnone
define internal double @in_turn(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca [3 x ptr], align 16
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  %10 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  %11 = load ptr, ptr %4, align 8
  store ptr %11, ptr %7, align 8
  %12 = getelementptr inbounds ptr, ptr %7, i64 1
  %13 = load ptr, ptr %5, align 8
  store ptr %13, ptr %12, align 8
  %14 = getelementptr inbounds ptr, ptr %7, i64 2
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds double, ptr %15, i64 2
  store ptr %16, ptr %14, align 8
  store double 2.500000e-01, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %17

17:                                               ; preds = %56, %3
  %18 = load i32, ptr %9, align 4
  %19 = load i32, ptr %6, align 4
  %20 = icmp slt i32 %18, %19
  br i1 %20, label %21, label %59

21:                                               ; preds = %17
  %22 = load i32, ptr %9, align 4
  %23 = srem i32 %22, 3
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds [3 x ptr], ptr %7, i64 0, i64 %24
  %26 = load ptr, ptr %25, align 8
  store ptr %26, ptr %10, align 8
  %27 = load ptr, ptr %10, align 8
  %28 = getelementptr inbounds double, ptr %27, i64 1
  %29 = load double, ptr %28, align 8
  %30 = load double, ptr %8, align 8
  %31 = load i32, ptr %9, align 4
  %32 = add nsw i32 %31, 1
  %33 = srem i32 %32, 3
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds [3 x ptr], ptr %7, i64 0, i64 %34
  %36 = load ptr, ptr %35, align 8
  %37 = getelementptr inbounds double, ptr %36, i64 2
  %38 = load double, ptr %37, align 8
  %39 = call double @llvm.fmuladd.f64(double %29, double %30, double %38)
  %40 = load ptr, ptr %10, align 8
  %41 = getelementptr inbounds double, ptr %40, i64 0
  store double %39, ptr %41, align 8
  %42 = load ptr, ptr %10, align 8
  %43 = getelementptr inbounds double, ptr %42, i64 0
  %44 = load double, ptr %43, align 8
  %45 = load double, ptr %8, align 8
  %46 = fadd double %45, %44
  store double %46, ptr %8, align 8
  %47 = load ptr, ptr %10, align 8
  %48 = load i32, ptr %9, align 4
  %49 = and i32 %48, 1
  %50 = sext i32 %49 to i64
  %51 = getelementptr inbounds double, ptr %47, i64 %50
  %52 = load i32, ptr %9, align 4
  %53 = srem i32 %52, 3
  %54 = sext i32 %53 to i64
  %55 = getelementptr inbounds [3 x ptr], ptr %7, i64 0, i64 %54
  store ptr %51, ptr %55, align 8
  br label %56

56:                                               ; preds = %21
  %57 = load i32, ptr %9, align 4
  %58 = add nsw i32 %57, 1
  store i32 %58, ptr %9, align 4
  br label %17, !llvm.loop !11

59:                                               ; preds = %17
  %60 = load double, ptr %8, align 8
  ret double %60
}

; Function Attrs: noinline nounwind optnone
define internal double @through_records(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca [4 x %struct.pair], align 16
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  %10 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  store i32 0, ptr %8, align 4
  br label %11

11:                                               ; preds = %33, %3
  %12 = load i32, ptr %8, align 4
  %13 = icmp slt i32 %12, 4
  br i1 %13, label %14, label %36

14:                                               ; preds = %11
  %15 = load ptr, ptr %4, align 8
  %16 = load i32, ptr %8, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds double, ptr %15, i64 %17
  %19 = load double, ptr %18, align 8
  %20 = load i32, ptr %8, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds [4 x %struct.pair], ptr %7, i64 0, i64 %21
  %23 = getelementptr inbounds nuw %struct.pair, ptr %22, i32 0, i32 0
  store double %19, ptr %23, align 8
  %24 = load ptr, ptr %5, align 8
  %25 = load i32, ptr %8, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds double, ptr %24, i64 %26
  %28 = load double, ptr %27, align 8
  %29 = load i32, ptr %8, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds [4 x %struct.pair], ptr %7, i64 0, i64 %30
  %32 = getelementptr inbounds nuw %struct.pair, ptr %31, i32 0, i32 2
  store double %28, ptr %32, align 8
  br label %33

33:                                               ; preds = %14
  %34 = load i32, ptr %8, align 4
  %35 = add nsw i32 %34, 1
  store i32 %35, ptr %8, align 4
  br label %11, !llvm.loop !12

36:                                               ; preds = %11
  store double 0.000000e+00, ptr %9, align 8
  %37 = getelementptr inbounds [4 x %struct.pair], ptr %7, i64 0, i64 0
  store ptr %37, ptr %10, align 8
  br label %38

38:                                               ; preds = %57, %36
  %39 = load ptr, ptr %10, align 8
  %40 = getelementptr inbounds [4 x %struct.pair], ptr %7, i64 0, i64 0
  %41 = load i32, ptr %6, align 4
  %42 = sext i32 %41 to i64
  %43 = getelementptr inbounds %struct.pair, ptr %40, i64 %42
  %44 = icmp ult ptr %39, %43
  br i1 %44, label %45, label %60

45:                                               ; preds = %38
  %46 = load ptr, ptr %10, align 8
  %47 = getelementptr inbounds nuw %struct.pair, ptr %46, i32 0, i32 0
  %48 = load double, ptr %47, align 8
  %49 = load ptr, ptr %10, align 8
  %50 = getelementptr inbounds nuw %struct.pair, ptr %49, i32 0, i32 2
  %51 = load double, ptr %50, align 8
  %52 = load double, ptr %9, align 8
  %53 = call double @llvm.fmuladd.f64(double %48, double %51, double %52)
  store double %53, ptr %9, align 8
  %54 = load double, ptr %9, align 8
  %55 = load ptr, ptr %10, align 8
  %56 = getelementptr inbounds nuw %struct.pair, ptr %55, i32 0, i32 2
  store double %54, ptr %56, align 8
  br label %57

57:                                               ; preds = %45
  %58 = load ptr, ptr %10, align 8
  %59 = getelementptr inbounds nuw %struct.pair, ptr %58, i32 1
  store ptr %59, ptr %10, align 8
  br label %38, !llvm.loop !13

60:                                               ; preds = %38
  %61 = load double, ptr %9, align 8
  %62 = getelementptr inbounds [4 x %struct.pair], ptr %7, i64 0, i64 1
  %63 = getelementptr inbounds nuw %struct.pair, ptr %62, i32 0, i32 2
  %64 = load double, ptr %63, align 8
  %65 = fmul double %61, %64
  ret double %65
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
  call void @exit(i32 noundef 1) #5
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: noinline nounwind optnone
define internal double @difference(ptr noundef %0, i32 noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca [8 x double], align 16
  %8 = alloca [8 x double], align 16
  %9 = alloca double, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  store i32 %2, ptr %6, align 4
  store double 0.000000e+00, ptr %9, align 8
  store i32 0, ptr %10, align 4
  br label %11

11:                                               ; preds = %47, %3
  %12 = load i32, ptr %10, align 4
  %13 = icmp slt i32 %12, 4
  br i1 %13, label %14, label %50

14:                                               ; preds = %11
  %15 = getelementptr inbounds [8 x double], ptr %7, i64 0, i64 0
  %16 = getelementptr inbounds [8 x double], ptr %8, i64 0, i64 0
  call void @fill(ptr noundef %15, ptr noundef %16)
  %17 = load i32, ptr %10, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds [4 x double], ptr @difference.steps, i64 0, i64 %18
  %20 = load double, ptr %19, align 8
  %21 = load i32, ptr %6, align 4
  %22 = icmp slt i32 %21, 8
  br i1 %22, label %23, label %27

23:                                               ; preds = %14
  %24 = load i32, ptr %6, align 4
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds [8 x double], ptr %7, i64 0, i64 %25
  br label %32

27:                                               ; preds = %14
  %28 = load i32, ptr %6, align 4
  %29 = sub nsw i32 %28, 8
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds [8 x double], ptr %8, i64 0, i64 %30
  br label %32

32:                                               ; preds = %27, %23
  %33 = phi ptr [ %26, %23 ], [ %31, %27 ]
  %34 = load double, ptr %33, align 8
  %35 = call double @llvm.fmuladd.f64(double 1.000000e-03, double %20, double %34)
  store double %35, ptr %33, align 8
  %36 = load i32, ptr %10, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds [4 x double], ptr @difference.weights, i64 0, i64 %37
  %39 = load double, ptr %38, align 8
  %40 = load ptr, ptr %4, align 8
  %41 = getelementptr inbounds [8 x double], ptr %7, i64 0, i64 0
  %42 = getelementptr inbounds [8 x double], ptr %8, i64 0, i64 0
  %43 = load i32, ptr %5, align 4
  %44 = call double %40(ptr noundef %41, ptr noundef %42, i32 noundef %43)
  %45 = load double, ptr %9, align 8
  %46 = call double @llvm.fmuladd.f64(double %39, double %44, double %45)
  store double %46, ptr %9, align 8
  br label %47

47:                                               ; preds = %32
  %48 = load i32, ptr %10, align 4
  %49 = add nsw i32 %48, 1
  store i32 %49, ptr %10, align 4
  br label %11, !llvm.loop !14

50:                                               ; preds = %11
  %51 = load double, ptr %9, align 8
  %52 = fdiv double %51, 1.200000e-02
  ret double %52
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #4

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { noreturn nounwind "no-trapping-math"="true" }
attributes #5 = { noreturn nounwind }

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
