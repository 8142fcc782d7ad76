source_filename = "several_calls.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@__const.main.y = private unnamed_addr constant [2 x double] [double 3.000000e+00, double 5.000000e+00], align 16
@enzyme_dup = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_const = global i32 0, align 4
@__const.main.x = private unnamed_addr constant [2 x double] [double 3.000000e+00, double 4.000000e+00], align 16
@enzyme_dupnoneed = global i32 0, align 4
@__const.main.z = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], align 16
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@__const.gradient_norm.y = private unnamed_addr constant [4 x double] [double 1.000000e+00, double 1.000000e+00, double 1.000000e+00, double 1.000000e+00], align 16

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca i32, align 4
  %3 = alloca [2 x double], align 16
  %4 = alloca [2 x double], align 16
  %5 = alloca [2 x double], align 16
  %6 = alloca [2 x double], align 16
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca double, align 8
  %12 = alloca [2 x double], align 16
  %13 = alloca [2 x double], align 16
  %14 = alloca double, align 8
  %15 = alloca double, align 8
  %16 = alloca [4 x double], align 16
  %17 = alloca double, align 8
  %18 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  store i32 0, ptr %2, align 4
  br label %19

19:                                               ; preds = %69, %0
  %20 = load i32, ptr %2, align 4
  %21 = icmp slt i32 %20, 3
  br i1 %21, label %22, label %72

22:                                               ; preds = %19
  %23 = load i32, ptr %2, align 4
  %24 = sitofp i32 %23 to double
  %25 = fadd double 1.000000e+00, %24
  store double %25, ptr %3, align 8
  %26 = getelementptr inbounds double, ptr %3, i64 1
  store double 2.000000e+00, ptr %26, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %4, ptr align 16 @__const.main.y, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %5, i8 0, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %6, i8 0, i64 16, i1 false)
  store double 2.500000e-01, ptr %7, align 8
  %27 = getelementptr inbounds [2 x double], ptr %3, i64 0, i64 0
  %28 = load double, ptr %27, align 16
  %29 = load double, ptr %7, align 8
  %30 = getelementptr inbounds [2 x double], ptr %4, i64 0, i64 0
  %31 = load double, ptr %30, align 16
  %32 = fmul double %31, 7.500000e-01
  %33 = call double @llvm.fmuladd.f64(double %28, double %29, double %32)
  store double %33, ptr %8, align 8
  %34 = load double, ptr %7, align 8
  %35 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %34, double 3.750000e+00)
  store double %35, ptr %9, align 8
  %36 = getelementptr inbounds [2 x double], ptr %3, i64 0, i64 0
  %37 = load double, ptr %36, align 16
  store double %37, ptr %10, align 8
  %38 = load i32, ptr @enzyme_dup, align 4
  %39 = getelementptr inbounds [2 x double], ptr %3, i64 0, i64 0
  %40 = getelementptr inbounds [2 x double], ptr %5, i64 0, i64 0
  %41 = load i32, ptr @enzyme_dup, align 4
  %42 = getelementptr inbounds [2 x double], ptr %4, i64 0, i64 0
  %43 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 0
  %44 = load i32, ptr @enzyme_out, align 4
  %45 = load double, ptr %7, align 8
  %46 = load i32, ptr @enzyme_const, align 4
  %47 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @blend, i32 noundef %38, ptr noundef %39, ptr noundef %40, i32 noundef %41, ptr noundef %42, ptr noundef %43, i32 noundef %44, double noundef %45, i32 noundef %46, i32 noundef 2)
  store double %47, ptr %11, align 8
  %48 = load double, ptr %11, align 8
  %49 = load double, ptr %8, align 8
  %50 = fmul double 2.000000e+00, %49
  %51 = load double, ptr %10, align 8
  %52 = fsub double %51, 3.000000e+00
  %53 = load double, ptr %9, align 8
  %54 = fmul double 2.000000e+00, %53
  %55 = fmul double %54, -3.000000e+00
  %56 = call double @llvm.fmuladd.f64(double %50, double %52, double %55)
  call void @check_line(double noundef %48, double noundef %56, double noundef 0x3DA5FD7FE1796495, i32 noundef 29)
  %57 = getelementptr inbounds [2 x double], ptr %5, i64 0, i64 0
  %58 = load double, ptr %57, align 16
  %59 = load double, ptr %8, align 8
  %60 = fmul double 2.000000e+00, %59
  %61 = load double, ptr %7, align 8
  %62 = fmul double %60, %61
  call void @check_line(double noundef %58, double noundef %62, double noundef 0x3DA5FD7FE1796495, i32 noundef 30)
  %63 = getelementptr inbounds [2 x double], ptr %6, i64 0, i64 1
  %64 = load double, ptr %63, align 8
  %65 = load double, ptr %9, align 8
  %66 = fmul double 2.000000e+00, %65
  %67 = fmul double %66, 7.500000e-01
  call void @check_line(double noundef %64, double noundef %67, double noundef 0x3DA5FD7FE1796495, i32 noundef 31)
  %68 = getelementptr inbounds [2 x double], ptr %3, i64 0, i64 1
  store double 2.000000e+00, ptr %68, align 8
  br label %69

69:                                               ; preds = %22
  %70 = load i32, ptr %2, align 4
  %71 = add nsw i32 %70, 1
  store i32 %71, ptr %2, align 4
  br label %19, !llvm.loop !5

72:                                               ; preds = %19
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %12, ptr align 16 @__const.main.x, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr align 16 %13, i8 0, i64 16, i1 false)
  store double 0.000000e+00, ptr %14, align 8
  store double 2.000000e+00, ptr %15, align 8
  %73 = load i32, ptr @enzyme_dup, align 4
  %74 = getelementptr inbounds [2 x double], ptr %12, i64 0, i64 0
  %75 = getelementptr inbounds [2 x double], ptr %13, i64 0, i64 0
  %76 = load i32, ptr @enzyme_dupnoneed, align 4
  %77 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @outer, i32 noundef %73, ptr noundef %74, ptr noundef %75, i32 noundef %76, ptr noundef %14, ptr noundef %15)
  %78 = getelementptr inbounds [2 x double], ptr %13, i64 0, i64 0
  %79 = load double, ptr %78, align 16
  call void @check_line(double noundef %79, double noundef 8.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 36)
  %80 = getelementptr inbounds [2 x double], ptr %13, i64 0, i64 1
  %81 = load double, ptr %80, align 8
  call void @check_line(double noundef %81, double noundef 6.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 37)
  %82 = load double, ptr %15, align 8
  call void @check_line(double noundef %82, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 38)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %16, ptr align 16 @__const.main.z, i64 32, i1 false)
  store double 0.000000e+00, ptr %17, align 8
  store i32 0, ptr %18, align 4
  br label %83

83:                                               ; preds = %97, %72
  %84 = load i32, ptr %18, align 4
  %85 = icmp slt i32 %84, 4
  br i1 %85, label %86, label %100

86:                                               ; preds = %83
  %87 = load i32, ptr %18, align 4
  %88 = sext i32 %87 to i64
  %89 = getelementptr inbounds [4 x double], ptr %16, i64 0, i64 %88
  %90 = load double, ptr %89, align 8
  %91 = call double @llvm.fmuladd.f64(double %90, double 5.000000e-01, double 5.000000e-01)
  %92 = fmul double 2.000000e+00, %91
  %93 = fmul double %92, 5.000000e-01
  %94 = call double @pow(double noundef %93, double noundef 2.000000e+00) #7
  %95 = load double, ptr %17, align 8
  %96 = fadd double %95, %94
  store double %96, ptr %17, align 8
  br label %97

97:                                               ; preds = %86
  %98 = load i32, ptr %18, align 4
  %99 = add nsw i32 %98, 1
  store i32 %99, ptr %18, align 4
  br label %83, !llvm.loop !7

100:                                              ; preds = %83
  %101 = getelementptr inbounds [4 x double], ptr %16, i64 0, i64 0
  %102 = call double @gradient_norm(ptr noundef %101, i32 noundef 4)
  %103 = load double, ptr %17, align 8
  call void @check_line(double noundef %102, double noundef %103, double noundef 0x3DA5FD7FE1796495, i32 noundef 42)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #1

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

declare double @__enzyme_autodiff(ptr noundef, ...) #4

; Function Attrs: noinline nounwind optnone
define internal double @blend(ptr noalias noundef %0, ptr noalias noundef %1, double noundef %2, i32 noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store double %2, ptr %7, align 8
  store i32 %3, ptr %8, align 4
  store double 0.000000e+00, ptr %9, align 8
  store i32 0, ptr %10, align 4
  br label %11

11:                                               ; preds = %47, %4
  %12 = load i32, ptr %10, align 4
  %13 = load i32, ptr %8, align 4
  %14 = icmp slt i32 %12, %13
  br i1 %14, label %15, label %50

15:                                               ; preds = %11
  %16 = load ptr, ptr %5, align 8
  %17 = load i32, ptr %10, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds double, ptr %16, i64 %18
  %20 = load double, ptr %19, align 8
  %21 = load double, ptr %7, align 8
  %22 = load ptr, ptr %6, align 8
  %23 = load i32, ptr %10, align 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds double, ptr %22, i64 %24
  %26 = load double, ptr %25, align 8
  %27 = load double, ptr %7, align 8
  %28 = fsub double 1.000000e+00, %27
  %29 = fmul double %26, %28
  %30 = call double @llvm.fmuladd.f64(double %20, double %21, double %29)
  %31 = load ptr, ptr %5, align 8
  %32 = load i32, ptr %10, align 4
  %33 = sext i32 %32 to i64
  %34 = getelementptr inbounds double, ptr %31, i64 %33
  store double %30, ptr %34, align 8
  %35 = load ptr, ptr %5, align 8
  %36 = load i32, ptr %10, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds double, ptr %35, i64 %37
  %39 = load double, ptr %38, align 8
  %40 = load ptr, ptr %5, align 8
  %41 = load i32, ptr %10, align 4
  %42 = sext i32 %41 to i64
  %43 = getelementptr inbounds double, ptr %40, i64 %42
  %44 = load double, ptr %43, align 8
  %45 = load double, ptr %9, align 8
  %46 = call double @llvm.fmuladd.f64(double %39, double %44, double %45)
  store double %46, ptr %9, align 8
  br label %47

47:                                               ; preds = %15
  %48 = load i32, ptr %10, align 4
  %49 = add nsw i32 %48, 1
  store i32 %49, ptr %10, align 4
  br label %11, !llvm.loop !8

50:                                               ; preds = %11
  %51 = load double, ptr %9, align 8
  ret double %51
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

; Function Attrs: noinline nounwind optnone
define internal void @outer(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds double, ptr %5, i64 0
  %7 = load double, ptr %6, align 8
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds double, ptr %8, i64 1
  %10 = load double, ptr %9, align 8
  %11 = fmul double %7, %10
  %12 = load ptr, ptr %4, align 8
  store double %11, ptr %12, align 8
  ret void
}

; Function Attrs: nounwind
declare double @pow(double noundef, double noundef) #5

; Function Attrs: noinline nounwind optnone
define internal double @gradient_norm(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca [4 x double], align 16
  %6 = alloca double, align 8
  %7 = alloca [4 x double], align 16
  %8 = alloca [4 x double], align 16
  %9 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  call void @llvm.memset.p0.i64(ptr align 16 %5, i8 0, i64 32, i1 false)
  store double 0.000000e+00, ptr %6, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %8, ptr align 16 @__const.gradient_norm.y, i64 32, i1 false)
  %10 = getelementptr inbounds [4 x double], ptr %7, i64 0, i64 0
  %11 = load ptr, ptr %3, align 8
  %12 = load i32, ptr %4, align 4
  %13 = sext i32 %12 to i64
  %14 = mul i64 %13, 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %10, ptr align 8 %11, i64 %14, i1 false)
  %15 = load i32, ptr @enzyme_dup, align 4
  %16 = getelementptr inbounds [4 x double], ptr %7, i64 0, i64 0
  %17 = getelementptr inbounds [4 x double], ptr %5, i64 0, i64 0
  %18 = load i32, ptr @enzyme_const, align 4
  %19 = getelementptr inbounds [4 x double], ptr %8, i64 0, i64 0
  %20 = load i32, ptr @enzyme_const, align 4
  %21 = load i32, ptr @enzyme_const, align 4
  %22 = load i32, ptr %4, align 4
  %23 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @blend, i32 noundef %15, ptr noundef %16, ptr noundef %17, i32 noundef %18, ptr noundef %19, i32 noundef %20, double noundef 5.000000e-01, i32 noundef %21, i32 noundef %22)
  store i32 0, ptr %9, align 4
  br label %24

24:                                               ; preds = %39, %2
  %25 = load i32, ptr %9, align 4
  %26 = load i32, ptr %4, align 4
  %27 = icmp slt i32 %25, %26
  br i1 %27, label %28, label %42

28:                                               ; preds = %24
  %29 = load i32, ptr %9, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds [4 x double], ptr %5, i64 0, i64 %30
  %32 = load double, ptr %31, align 8
  %33 = load i32, ptr %9, align 4
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds [4 x double], ptr %5, i64 0, i64 %34
  %36 = load double, ptr %35, align 8
  %37 = load double, ptr %6, align 8
  %38 = call double @llvm.fmuladd.f64(double %32, double %36, double %37)
  store double %38, ptr %6, align 8
  br label %39

39:                                               ; preds = %28
  %40 = load i32, ptr %9, align 4
  %41 = add nsw i32 %40, 1
  store i32 %41, ptr %9, align 4
  br label %24, !llvm.loop !9

42:                                               ; preds = %24
  %43 = load double, ptr %6, align 8
  ret double %43
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

declare i32 @printf(ptr noundef, ...) #4

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #6

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { "no-trapping-math"="true" }
attributes #5 = { nounwind "no-trapping-math"="true" }
attributes #6 = { noreturn nounwind "no-trapping-math"="true" }
attributes #7 = { nounwind }
attributes #8 = { noreturn nounwind }

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
