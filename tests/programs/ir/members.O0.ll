source_filename = "members.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.series = type { [4 x double], i32, [4 x double], [2 x i64] }

@__const.main.s = private unnamed_addr constant { [4 x double], i32, [4 x i8], [4 x double], [2 x i64] } { [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], i32 0, [4 x i8] zeroinitializer, [4 x double] [double 5.000000e+00, double 6.000000e+00, double 7.000000e+00, double 8.000000e+00], [2 x i64] zeroinitializer }, align 8
@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca %struct.series, align 8
  %3 = alloca %struct.series, align 8
  store i32 0, ptr %1, align 4
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %2, ptr align 8 @__const.main.s, i64 88, i1 false)
  call void @llvm.memset.p0.i64(ptr align 8 %3, i8 0, i64 88, i1 false)
  %4 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @stored, ptr noundef %2, ptr noundef %3, i32 noundef 5, double noundef 3.000000e+00)
  call void @check_line(double noundef %4, double noundef 1.200000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 27)
  %5 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 0
  %6 = getelementptr inbounds [4 x double], ptr %5, i64 0, i64 1
  %7 = load double, ptr %6, align 8
  call void @check_line(double noundef %7, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 28)
  %8 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 2
  %9 = getelementptr inbounds [4 x double], ptr %8, i64 0, i64 1
  %10 = load double, ptr %9, align 8
  call void @check_line(double noundef %10, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 29)
  %11 = getelementptr inbounds nuw %struct.series, ptr %2, i32 0, i32 2
  %12 = getelementptr inbounds [4 x double], ptr %11, i64 0, i64 1
  %13 = load double, ptr %12, align 8
  call void @check_line(double noundef %13, double noundef 9.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 30)
  call void @llvm.memset.p0.i64(ptr align 8 %3, i8 0, i64 88, i1 false)
  %14 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @stored, ptr noundef %2, ptr noundef %3, i32 noundef 1, double noundef 3.000000e+00)
  call void @check_line(double noundef %14, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 32)
  %15 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 0
  %16 = getelementptr inbounds [4 x double], ptr %15, i64 0, i64 1
  %17 = load double, ptr %16, align 8
  call void @check_line(double noundef %17, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 33)
  %18 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 2
  %19 = getelementptr inbounds [4 x double], ptr %18, i64 0, i64 1
  %20 = load double, ptr %19, align 8
  call void @check_line(double noundef %20, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 34)
  call void @llvm.memset.p0.i64(ptr align 8 %3, i8 0, i64 88, i1 false)
  %21 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @summed, ptr noundef %2, ptr noundef %3)
  %22 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 0
  %23 = getelementptr inbounds [4 x double], ptr %22, i64 0, i64 0
  %24 = load double, ptr %23, align 8
  call void @check_line(double noundef %24, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 37)
  %25 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 0
  %26 = getelementptr inbounds [4 x double], ptr %25, i64 0, i64 1
  %27 = load double, ptr %26, align 8
  call void @check_line(double noundef %27, double noundef 5.400000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 38)
  %28 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 2
  %29 = getelementptr inbounds [4 x double], ptr %28, i64 0, i64 1
  %30 = load double, ptr %29, align 8
  call void @check_line(double noundef %30, double noundef 1.800000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 39)
  %31 = getelementptr inbounds nuw %struct.series, ptr %3, i32 0, i32 2
  %32 = getelementptr inbounds [4 x double], ptr %31, i64 0, i64 2
  %33 = load double, ptr %32, align 8
  call void @check_line(double noundef %33, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 40)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #1

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

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

declare double @__enzyme_autodiff(ptr noundef, ...) #3

; Function Attrs: noinline nounwind optnone
define internal double @stored(ptr noundef %0, i32 noundef %1, double noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca double, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  store double %2, ptr %6, align 8
  %7 = load i32, ptr %5, align 4
  %8 = icmp slt i32 %7, 4
  br i1 %8, label %9, label %16

9:                                                ; preds = %3
  %10 = load double, ptr %6, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds nuw %struct.series, ptr %11, i32 0, i32 0
  %13 = load i32, ptr %5, align 4
  %14 = sext i32 %13 to i64
  %15 = getelementptr inbounds [4 x double], ptr %12, i64 0, i64 %14
  store double %10, ptr %15, align 8
  br label %26

16:                                               ; preds = %3
  %17 = load double, ptr %6, align 8
  %18 = load double, ptr %6, align 8
  %19 = fmul double %17, %18
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds nuw %struct.series, ptr %20, i32 0, i32 2
  %22 = load i32, ptr %5, align 4
  %23 = sub nsw i32 %22, 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds [4 x double], ptr %21, i64 0, i64 %24
  store double %19, ptr %25, align 8
  br label %26

26:                                               ; preds = %16, %9
  %27 = load ptr, ptr %4, align 8
  %28 = getelementptr inbounds nuw %struct.series, ptr %27, i32 0, i32 1
  %29 = load i32, ptr %28, align 8
  %30 = add nsw i32 %29, 1
  store i32 %30, ptr %28, align 8
  %31 = load i32, ptr %5, align 4
  %32 = sext i32 %31 to i64
  %33 = load ptr, ptr %4, align 8
  %34 = getelementptr inbounds nuw %struct.series, ptr %33, i32 0, i32 3
  %35 = load i32, ptr %5, align 4
  %36 = srem i32 %35, 2
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds [2 x i64], ptr %34, i64 0, i64 %37
  %39 = load i64, ptr %38, align 8
  %40 = add nsw i64 %39, %32
  store i64 %40, ptr %38, align 8
  %41 = load ptr, ptr %4, align 8
  %42 = getelementptr inbounds nuw %struct.series, ptr %41, i32 0, i32 0
  %43 = getelementptr inbounds [4 x double], ptr %42, i64 0, i64 1
  %44 = load double, ptr %43, align 8
  %45 = load ptr, ptr %4, align 8
  %46 = getelementptr inbounds nuw %struct.series, ptr %45, i32 0, i32 2
  %47 = getelementptr inbounds [4 x double], ptr %46, i64 0, i64 1
  %48 = load double, ptr %47, align 8
  %49 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %48, double %44)
  %50 = load ptr, ptr %4, align 8
  %51 = getelementptr inbounds nuw %struct.series, ptr %50, i32 0, i32 1
  %52 = load i32, ptr %51, align 8
  %53 = sitofp i32 %52 to double
  %54 = fadd double %49, %53
  ret double %54
}

; Function Attrs: noinline nounwind optnone
define internal double @summed(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %2, align 8
  store double 0.000000e+00, ptr %3, align 8
  store i32 0, ptr %4, align 4
  br label %5

5:                                                ; preds = %35, %1
  %6 = load i32, ptr %4, align 4
  %7 = load ptr, ptr %2, align 8
  %8 = getelementptr inbounds nuw %struct.series, ptr %7, i32 0, i32 1
  %9 = load i32, ptr %8, align 8
  %10 = icmp slt i32 %6, %9
  br i1 %10, label %11, label %38

11:                                               ; preds = %5
  %12 = load ptr, ptr %2, align 8
  %13 = getelementptr inbounds nuw %struct.series, ptr %12, i32 0, i32 0
  %14 = load i32, ptr %4, align 4
  %15 = sext i32 %14 to i64
  %16 = getelementptr inbounds [4 x double], ptr %13, i64 0, i64 %15
  %17 = load double, ptr %16, align 8
  %18 = load ptr, ptr %2, align 8
  %19 = getelementptr inbounds nuw %struct.series, ptr %18, i32 0, i32 2
  %20 = load i32, ptr %4, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds [4 x double], ptr %19, i64 0, i64 %21
  %23 = load double, ptr %22, align 8
  %24 = fmul double %17, %23
  %25 = load ptr, ptr %2, align 8
  %26 = getelementptr inbounds nuw %struct.series, ptr %25, i32 0, i32 3
  %27 = load i32, ptr %4, align 4
  %28 = srem i32 %27, 2
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds [2 x i64], ptr %26, i64 0, i64 %29
  %31 = load i64, ptr %30, align 8
  %32 = sitofp i64 %31 to double
  %33 = load double, ptr %3, align 8
  %34 = call double @llvm.fmuladd.f64(double %24, double %32, double %33)
  store double %34, ptr %3, align 8
  br label %35

35:                                               ; preds = %11
  %36 = load i32, ptr %4, align 4
  %37 = add nsw i32 %36, 1
  store i32 %37, ptr %4, align 4
  br label %5, !llvm.loop !5

38:                                               ; preds = %5
  %39 = load double, ptr %3, align 8
  ret double %39
}

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
