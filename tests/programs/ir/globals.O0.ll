source_filename = "globals.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@gain = global double 2.000000e+00, align 8
@input = global [3 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@calls = internal global i32 0, align 4
@input_shadow = global [3 x double] zeroinitializer, align 16
@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@COEFFICIENTS = internal constant [4 x double] [double 1.000000e+00, double -2.000000e+00, double 5.000000e-01, double 3.000000e+00], align 16

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca double, align 8
  %3 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  store double 1.500000e+00, ptr %2, align 8
  %4 = load double, ptr %2, align 8
  %5 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @horner, double noundef %4)
  %6 = load double, ptr %2, align 8
  %7 = call double @llvm.fmuladd.f64(double 1.000000e+00, double %6, double -2.000000e+00)
  %8 = load double, ptr %2, align 8
  %9 = fmul double 9.000000e+00, %8
  %10 = load double, ptr %2, align 8
  %11 = call double @llvm.fmuladd.f64(double %9, double %10, double %7)
  %12 = fmul double 2.000000e+00, %11
  call void @check_line(double noundef %5, double noundef %12, double noundef 0x3DA5FD7FE1796495, i32 noundef 28)
  %13 = load i32, ptr @calls, align 4
  %14 = sitofp i32 %13 to double
  call void @check_line(double noundef %14, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 29)
  store double 4.000000e+00, ptr @gain, align 8
  %15 = load double, ptr %2, align 8
  %16 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @horner, double noundef %15)
  %17 = load double, ptr %2, align 8
  %18 = call double @llvm.fmuladd.f64(double 1.000000e+00, double %17, double -2.000000e+00)
  %19 = load double, ptr %2, align 8
  %20 = fmul double 9.000000e+00, %19
  %21 = load double, ptr %2, align 8
  %22 = call double @llvm.fmuladd.f64(double %20, double %21, double %18)
  %23 = fmul double 4.000000e+00, %22
  call void @check_line(double noundef %16, double noundef %23, double noundef 0x3DA5FD7FE1796495, i32 noundef 31)
  %24 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @total, ptr noundef @input, ptr noundef @input_shadow, i32 noundef 3)
  store i32 0, ptr %3, align 4
  br label %25

25:                                               ; preds = %37, %0
  %26 = load i32, ptr %3, align 4
  %27 = icmp slt i32 %26, 3
  br i1 %27, label %28, label %40

28:                                               ; preds = %25
  %29 = load i32, ptr %3, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds [3 x double], ptr @input_shadow, i64 0, i64 %30
  %32 = load double, ptr %31, align 8
  %33 = load i32, ptr %3, align 4
  %34 = add nsw i32 %33, 1
  %35 = sitofp i32 %34 to double
  %36 = fmul double 8.000000e+00, %35
  call void @check_line(double noundef %32, double noundef %36, double noundef 0x3DA5FD7FE1796495, i32 noundef 34)
  br label %37

37:                                               ; preds = %28
  %38 = load i32, ptr %3, align 4
  %39 = add nsw i32 %38, 1
  store i32 %39, ptr %3, align 4
  br label %25, !llvm.loop !5

40:                                               ; preds = %25
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
  call void @exit(i32 noundef 1) #4
  unreachable

26:                                               ; preds = %4
  ret void
}

declare double @__enzyme_autodiff(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @horner(double noundef %0) #0 {
  %2 = alloca double, align 8
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  store double %0, ptr %2, align 8
  store double 0.000000e+00, ptr %3, align 8
  store i32 3, ptr %4, align 4
  br label %5

5:                                                ; preds = %16, %1
  %6 = load i32, ptr %4, align 4
  %7 = icmp sge i32 %6, 0
  br i1 %7, label %8, label %19

8:                                                ; preds = %5
  %9 = load double, ptr %3, align 8
  %10 = load double, ptr %2, align 8
  %11 = load i32, ptr %4, align 4
  %12 = sext i32 %11 to i64
  %13 = getelementptr inbounds [4 x double], ptr @COEFFICIENTS, i64 0, i64 %12
  %14 = load double, ptr %13, align 8
  %15 = call double @llvm.fmuladd.f64(double %9, double %10, double %14)
  store double %15, ptr %3, align 8
  br label %16

16:                                               ; preds = %8
  %17 = load i32, ptr %4, align 4
  %18 = add nsw i32 %17, -1
  store i32 %18, ptr %4, align 4
  br label %5, !llvm.loop !7

19:                                               ; preds = %5
  %20 = load i32, ptr @calls, align 4
  %21 = add nsw i32 %20, 1
  store i32 %21, ptr @calls, align 4
  %22 = load double, ptr %3, align 8
  %23 = load double, ptr @gain, align 8
  %24 = fmul double %22, %23
  ret double %24
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #2

; Function Attrs: noinline nounwind optnone
define internal double @total(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store double 0.000000e+00, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %7

7:                                                ; preds = %30, %2
  %8 = load i32, ptr %6, align 4
  %9 = load i32, ptr %4, align 4
  %10 = icmp slt i32 %8, %9
  br i1 %10, label %11, label %33

11:                                               ; preds = %7
  %12 = load ptr, ptr %3, align 8
  %13 = load i32, ptr %6, align 4
  %14 = sext i32 %13 to i64
  %15 = getelementptr inbounds double, ptr %12, i64 %14
  %16 = load double, ptr %15, align 8
  %17 = load ptr, ptr %3, align 8
  %18 = load i32, ptr %6, align 4
  %19 = sext i32 %18 to i64
  %20 = getelementptr inbounds double, ptr %17, i64 %19
  %21 = load double, ptr %20, align 8
  %22 = fmul double %16, %21
  %23 = load double, ptr @gain, align 8
  %24 = load double, ptr %5, align 8
  %25 = call double @llvm.fmuladd.f64(double %22, double %23, double %24)
  store double %25, ptr %5, align 8
  %26 = load ptr, ptr %3, align 8
  %27 = load i32, ptr %6, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds double, ptr %26, i64 %28
  store double 0.000000e+00, ptr %29, align 8
  br label %30

30:                                               ; preds = %11
  %31 = load i32, ptr %6, align 4
  %32 = add nsw i32 %31, 1
  store i32 %32, ptr %6, align 4
  br label %7, !llvm.loop !8

33:                                               ; preds = %7
  %34 = load double, ptr %5, align 8
  ret double %34
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #2

declare i32 @printf(ptr noundef, ...) #1

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #3

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { noreturn nounwind "no-trapping-math"="true" }
attributes #4 = { noreturn nounwind }

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
