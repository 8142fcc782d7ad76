source_filename = "sum_of_squares.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_dup = global i32 0, align 4
@enzyme_const = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [7 x double], align 16
  %3 = alloca [7 x double], align 16
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  store i32 0, ptr %4, align 4
  br label %9

9:                                                ; preds = %58, %0
  %10 = load i32, ptr %4, align 4
  %11 = icmp sle i32 %10, 7
  br i1 %11, label %12, label %61

12:                                               ; preds = %9
  store i32 0, ptr %5, align 4
  br label %13

13:                                               ; preds = %26, %12
  %14 = load i32, ptr %5, align 4
  %15 = icmp slt i32 %14, 7
  br i1 %15, label %16, label %29

16:                                               ; preds = %13
  %17 = load i32, ptr %5, align 4
  %18 = sitofp i32 %17 to double
  %19 = call double @llvm.fmuladd.f64(double 5.000000e-01, double %18, double -1.000000e+00)
  %20 = load i32, ptr %5, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds [7 x double], ptr %2, i64 0, i64 %21
  store double %19, ptr %22, align 8
  %23 = load i32, ptr %5, align 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds [7 x double], ptr %3, i64 0, i64 %24
  store double 2.500000e-01, ptr %25, align 8
  br label %26

26:                                               ; preds = %16
  %27 = load i32, ptr %5, align 4
  %28 = add nsw i32 %27, 1
  store i32 %28, ptr %5, align 4
  br label %13, !llvm.loop !5

29:                                               ; preds = %13
  %30 = getelementptr inbounds [7 x double], ptr %2, i64 0, i64 0
  %31 = getelementptr inbounds [7 x double], ptr %3, i64 0, i64 0
  %32 = load i32, ptr %4, align 4
  %33 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @sum_of_squares, ptr noundef %30, ptr noundef %31, i32 noundef %32)
  store i32 0, ptr %6, align 4
  br label %34

34:                                               ; preds = %54, %29
  %35 = load i32, ptr %6, align 4
  %36 = icmp slt i32 %35, 7
  br i1 %36, label %37, label %57

37:                                               ; preds = %34
  %38 = load i32, ptr %6, align 4
  %39 = sext i32 %38 to i64
  %40 = getelementptr inbounds [7 x double], ptr %3, i64 0, i64 %39
  %41 = load double, ptr %40, align 8
  %42 = load i32, ptr %6, align 4
  %43 = load i32, ptr %4, align 4
  %44 = icmp slt i32 %42, %43
  br i1 %44, label %45, label %51

45:                                               ; preds = %37
  %46 = load i32, ptr %6, align 4
  %47 = sext i32 %46 to i64
  %48 = getelementptr inbounds [7 x double], ptr %2, i64 0, i64 %47
  %49 = load double, ptr %48, align 8
  %50 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %49, double 2.500000e-01)
  br label %52

51:                                               ; preds = %37
  br label %52

52:                                               ; preds = %51, %45
  %53 = phi double [ %50, %45 ], [ 2.500000e-01, %51 ]
  call void @check_line(double noundef %41, double noundef %53, double noundef 0x3DA5FD7FE1796495, i32 noundef 25)
  br label %54

54:                                               ; preds = %52
  %55 = load i32, ptr %6, align 4
  %56 = add nsw i32 %55, 1
  store i32 %56, ptr %6, align 4
  br label %34, !llvm.loop !7

57:                                               ; preds = %34
  br label %58

58:                                               ; preds = %57
  %59 = load i32, ptr %4, align 4
  %60 = add nsw i32 %59, 1
  store i32 %60, ptr %4, align 4
  br label %9, !llvm.loop !8

61:                                               ; preds = %9
  store i32 0, ptr %7, align 4
  br label %62

62:                                               ; preds = %71, %61
  %63 = load i32, ptr %7, align 4
  %64 = icmp slt i32 %63, 7
  br i1 %64, label %65, label %74

65:                                               ; preds = %62
  %66 = load i32, ptr %7, align 4
  %67 = sitofp i32 %66 to double
  %68 = load i32, ptr %7, align 4
  %69 = sext i32 %68 to i64
  %70 = getelementptr inbounds [7 x double], ptr %3, i64 0, i64 %69
  store double %67, ptr %70, align 8
  br label %71

71:                                               ; preds = %65
  %72 = load i32, ptr %7, align 4
  %73 = add nsw i32 %72, 1
  store i32 %73, ptr %7, align 4
  br label %62, !llvm.loop !9

74:                                               ; preds = %62
  %75 = load i32, ptr @enzyme_dup, align 4
  %76 = getelementptr inbounds [7 x double], ptr %2, i64 0, i64 0
  %77 = getelementptr inbounds [7 x double], ptr %3, i64 0, i64 0
  %78 = load i32, ptr @enzyme_const, align 4
  %79 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @square_all, i32 noundef %75, ptr noundef %76, ptr noundef %77, i32 noundef %78, i64 noundef 7)
  store i32 0, ptr %8, align 4
  br label %80

80:                                               ; preds = %106, %74
  %81 = load i32, ptr %8, align 4
  %82 = icmp slt i32 %81, 7
  br i1 %82, label %83, label %109

83:                                               ; preds = %80
  %84 = load i32, ptr %8, align 4
  %85 = sext i32 %84 to i64
  %86 = getelementptr inbounds [7 x double], ptr %2, i64 0, i64 %85
  %87 = load double, ptr %86, align 8
  %88 = load i32, ptr %8, align 4
  %89 = sitofp i32 %88 to double
  %90 = call double @llvm.fmuladd.f64(double 5.000000e-01, double %89, double -1.000000e+00)
  %91 = load i32, ptr %8, align 4
  %92 = sitofp i32 %91 to double
  %93 = call double @llvm.fmuladd.f64(double 5.000000e-01, double %92, double -1.000000e+00)
  %94 = fmul double %90, %93
  call void @check_line(double noundef %87, double noundef %94, double noundef 0x3DA5FD7FE1796495, i32 noundef 31)
  %95 = load i32, ptr %8, align 4
  %96 = sext i32 %95 to i64
  %97 = getelementptr inbounds [7 x double], ptr %3, i64 0, i64 %96
  %98 = load double, ptr %97, align 8
  %99 = load i32, ptr %8, align 4
  %100 = sitofp i32 %99 to double
  %101 = fmul double %100, 2.000000e+00
  %102 = load i32, ptr %8, align 4
  %103 = sitofp i32 %102 to double
  %104 = call double @llvm.fmuladd.f64(double 5.000000e-01, double %103, double -1.000000e+00)
  %105 = fmul double %101, %104
  call void @check_line(double noundef %98, double noundef %105, double noundef 0x3DA5FD7FE1796495, i32 noundef 32)
  br label %106

106:                                              ; preds = %83
  %107 = load i32, ptr %8, align 4
  %108 = add nsw i32 %107, 1
  store i32 %108, ptr %8, align 4
  br label %80, !llvm.loop !10

109:                                              ; preds = %80
  ret i32 0
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #1

declare double @__enzyme_autodiff(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @sum_of_squares(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store double 0.000000e+00, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %7

7:                                                ; preds = %24, %2
  %8 = load i32, ptr %6, align 4
  %9 = load i32, ptr %4, align 4
  %10 = icmp slt i32 %8, %9
  br i1 %10, label %11, label %27

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
  %22 = load double, ptr %5, align 8
  %23 = call double @llvm.fmuladd.f64(double %16, double %21, double %22)
  store double %23, ptr %5, align 8
  br label %24

24:                                               ; preds = %11
  %25 = load i32, ptr %6, align 4
  %26 = add nsw i32 %25, 1
  store i32 %26, ptr %6, align 4
  br label %7, !llvm.loop !11

27:                                               ; preds = %7
  %28 = load double, ptr %5, align 8
  ret double %28
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

; Function Attrs: noinline nounwind optnone
define internal void @square_all(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  store i64 0, ptr %5, align 8
  br label %6

6:                                                ; preds = %23, %2
  %7 = load i64, ptr %5, align 8
  %8 = load i64, ptr %4, align 8
  %9 = icmp slt i64 %7, %8
  br i1 %9, label %10, label %26

10:                                               ; preds = %6
  %11 = load ptr, ptr %3, align 8
  %12 = load i64, ptr %5, align 8
  %13 = getelementptr inbounds double, ptr %11, i64 %12
  %14 = load double, ptr %13, align 8
  %15 = load ptr, ptr %3, align 8
  %16 = load i64, ptr %5, align 8
  %17 = getelementptr inbounds double, ptr %15, i64 %16
  %18 = load double, ptr %17, align 8
  %19 = fmul double %14, %18
  %20 = load ptr, ptr %3, align 8
  %21 = load i64, ptr %5, align 8
  %22 = getelementptr inbounds double, ptr %20, i64 %21
  store double %19, ptr %22, align 8
  br label %23

23:                                               ; preds = %10
  %24 = load i64, ptr %5, align 8
  %25 = add nsw i64 %24, 1
  store i64 %25, ptr %5, align 8
  br label %6, !llvm.loop !12

26:                                               ; preds = %6
  ret void
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #1

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #3

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { "no-trapping-math"="true" }
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
!9 = distinct !{!9, !6}
!10 = distinct !{!10, !6}
!11 = distinct !{!11, !6}
!12 = distinct !{!12, !6}
