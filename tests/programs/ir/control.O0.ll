source_filename = "control.c"
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
  %2 = alloca double, align 8
  %3 = alloca [9 x double], align 16
  %4 = alloca i32, align 4
  %5 = alloca [5 x double], align 16
  %6 = alloca [5 x double], align 16
  store i32 0, ptr %1, align 4
  store double 7.500000e-01, ptr %2, align 8
  %7 = load double, ptr %2, align 8
  %8 = fmul double 2.000000e+00, %7
  store double %8, ptr %3, align 8
  %9 = getelementptr inbounds double, ptr %3, i64 1
  %10 = load double, ptr %2, align 8
  %11 = call double @cos(double noundef %10) #6
  store double %11, ptr %9, align 8
  %12 = getelementptr inbounds double, ptr %3, i64 2
  %13 = load double, ptr %2, align 8
  %14 = fmul double 2.000000e+00, %13
  %15 = call double @exp(double noundef %14) #6
  %16 = fmul double 2.000000e+00, %15
  store double %16, ptr %12, align 8
  %17 = getelementptr inbounds double, ptr %3, i64 3
  %18 = load double, ptr %2, align 8
  %19 = call double @exp(double noundef %18) #6
  store double %19, ptr %17, align 8
  %20 = getelementptr inbounds double, ptr %3, i64 4
  store double 0.000000e+00, ptr %20, align 8
  %21 = getelementptr inbounds double, ptr %3, i64 5
  store double 0.000000e+00, ptr %21, align 8
  %22 = getelementptr inbounds double, ptr %3, i64 6
  store double 0.000000e+00, ptr %22, align 8
  %23 = getelementptr inbounds double, ptr %3, i64 7
  %24 = load double, ptr %2, align 8
  %25 = load double, ptr %2, align 8
  %26 = fmul double %24, %25
  %27 = fdiv double -1.000000e+00, %26
  store double %27, ptr %23, align 8
  %28 = getelementptr inbounds double, ptr %3, i64 8
  %29 = load double, ptr %2, align 8
  %30 = load double, ptr %2, align 8
  %31 = fmul double %29, %30
  %32 = fdiv double -1.000000e+00, %31
  store double %32, ptr %28, align 8
  store i32 0, ptr %4, align 4
  br label %33

33:                                               ; preds = %44, %0
  %34 = load i32, ptr %4, align 4
  %35 = icmp slt i32 %34, 9
  br i1 %35, label %36, label %47

36:                                               ; preds = %33
  %37 = load double, ptr %2, align 8
  %38 = load i32, ptr %4, align 4
  %39 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @chosen, double noundef %37, i32 noundef %38)
  %40 = load i32, ptr %4, align 4
  %41 = sext i32 %40 to i64
  %42 = getelementptr inbounds [9 x double], ptr %3, i64 0, i64 %41
  %43 = load double, ptr %42, align 8
  call void @check_line(double noundef %39, double noundef %43, double noundef 0x3DA5FD7FE1796495, i32 noundef 61)
  br label %44

44:                                               ; preds = %36
  %45 = load i32, ptr %4, align 4
  %46 = add nsw i32 %45, 1
  store i32 %46, ptr %4, align 4
  br label %33, !llvm.loop !5

47:                                               ; preds = %33
  call void @llvm.memset.p0.i64(ptr align 16 %5, i8 0, i64 40, i1 false)
  %48 = getelementptr inbounds [5 x double], ptr %5, i32 0, i32 0
  store double 1.000000e+00, ptr %48, align 16
  %49 = getelementptr inbounds [5 x double], ptr %5, i32 0, i32 1
  store double -2.000000e+00, ptr %49, align 8
  %50 = getelementptr inbounds [5 x double], ptr %5, i32 0, i32 2
  store double 2.000000e+00, ptr %50, align 16
  %51 = getelementptr inbounds [5 x double], ptr %5, i32 0, i32 3
  store double 5.000000e-01, ptr %51, align 8
  %52 = getelementptr inbounds [5 x double], ptr %5, i32 0, i32 4
  store double 3.000000e+00, ptr %52, align 16
  call void @llvm.memset.p0.i64(ptr align 16 %6, i8 0, i64 40, i1 false)
  %53 = load i32, ptr @enzyme_dup, align 4
  %54 = getelementptr inbounds [5 x double], ptr %5, i64 0, i64 0
  %55 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 0
  %56 = load i32, ptr @enzyme_const, align 4
  %57 = load i32, ptr @enzyme_const, align 4
  %58 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @searched, i32 noundef %53, ptr noundef %54, ptr noundef %55, i32 noundef %56, i32 noundef 5, i32 noundef %57, double noundef 5.100000e+00)
  %59 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 0
  %60 = load double, ptr %59, align 16
  call void @check_line(double noundef %60, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 65)
  %61 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 1
  %62 = load double, ptr %61, align 8
  call void @check_line(double noundef %62, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 66)
  %63 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 2
  %64 = load double, ptr %63, align 16
  call void @check_line(double noundef %64, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 67)
  %65 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 3
  %66 = load double, ptr %65, align 8
  call void @check_line(double noundef %66, double noundef 5.750000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 68)
  %67 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 4
  %68 = load double, ptr %67, align 16
  call void @check_line(double noundef %68, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 69)
  %69 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @newton, double noundef 2.000000e+00)
  %70 = call double @sqrt(double noundef 2.000000e+00) #6
  %71 = fdiv double 5.000000e-01, %70
  call void @check_line(double noundef %69, double noundef %71, double noundef 0x3DA5FD7FE1796495, i32 noundef 70)
  %72 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %72, i8 0, i64 40, i1 false)
  %73 = getelementptr inbounds [5 x double], ptr %5, i64 0, i64 0
  %74 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 0
  %75 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @clipped, ptr noundef %73, ptr noundef %74, i32 noundef 5)
  %76 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 0
  %77 = load double, ptr %76, align 16
  call void @check_line(double noundef %77, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 73)
  %78 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 1
  %79 = load double, ptr %78, align 8
  call void @check_line(double noundef %79, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 74)
  %80 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 2
  %81 = load double, ptr %80, align 16
  call void @check_line(double noundef %81, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 75)
  %82 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 3
  %83 = load double, ptr %82, align 8
  call void @check_line(double noundef %83, double noundef 3.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 76)
  ret i32 0
}

; Function Attrs: nounwind
declare double @cos(double noundef) #1

; Function Attrs: nounwind
declare double @exp(double noundef) #1

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
  call void @exit(i32 noundef 1) #7
  unreachable

26:                                               ; preds = %4
  ret void
}

declare double @__enzyme_autodiff(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @chosen(double noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca i32, align 4
  store double %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %6 = load i32, ptr %5, align 4
  switch i32 %6, label %23 [
    i32 0, label %7
    i32 1, label %11
    i32 2, label %14
    i32 3, label %17
    i32 7, label %20
    i32 8, label %20
  ]

7:                                                ; preds = %2
  %8 = load double, ptr %4, align 8
  %9 = load double, ptr %4, align 8
  %10 = fmul double %8, %9
  store double %10, ptr %3, align 8
  br label %24

11:                                               ; preds = %2
  %12 = load double, ptr %4, align 8
  %13 = call double @sin(double noundef %12) #6
  store double %13, ptr %3, align 8
  br label %24

14:                                               ; preds = %2
  %15 = load double, ptr %4, align 8
  %16 = fmul double %15, 2.000000e+00
  store double %16, ptr %4, align 8
  br label %17

17:                                               ; preds = %2, %14
  %18 = load double, ptr %4, align 8
  %19 = call double @exp(double noundef %18) #6
  store double %19, ptr %3, align 8
  br label %24

20:                                               ; preds = %2, %2
  %21 = load double, ptr %4, align 8
  %22 = fdiv double 1.000000e+00, %21
  store double %22, ptr %3, align 8
  br label %24

23:                                               ; preds = %2
  store double 5.000000e+00, ptr %3, align 8
  br label %24

24:                                               ; preds = %23, %20, %17, %11, %7
  %25 = load double, ptr %3, align 8
  ret double %25
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

; Function Attrs: noinline nounwind optnone
define internal double @searched(ptr noundef %0, i32 noundef %1, double noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store i32 %1, ptr %6, align 4
  store double %2, ptr %7, align 8
  store double 0.000000e+00, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %10

10:                                               ; preds = %50, %23, %3
  %11 = load i32, ptr %9, align 4
  %12 = load i32, ptr %6, align 4
  %13 = icmp sge i32 %11, %12
  br i1 %13, label %14, label %16

14:                                               ; preds = %10
  %15 = load double, ptr %8, align 8
  store double %15, ptr %4, align 8
  br label %53

16:                                               ; preds = %10
  %17 = load ptr, ptr %5, align 8
  %18 = load i32, ptr %9, align 4
  %19 = sext i32 %18 to i64
  %20 = getelementptr inbounds double, ptr %17, i64 %19
  %21 = load double, ptr %20, align 8
  %22 = fcmp olt double %21, 0.000000e+00
  br i1 %22, label %23, label %26

23:                                               ; preds = %16
  %24 = load i32, ptr %9, align 4
  %25 = add nsw i32 %24, 1
  store i32 %25, ptr %9, align 4
  br label %10

26:                                               ; preds = %16
  %27 = load ptr, ptr %5, align 8
  %28 = load i32, ptr %9, align 4
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds double, ptr %27, i64 %29
  %31 = load double, ptr %30, align 8
  %32 = load ptr, ptr %5, align 8
  %33 = load i32, ptr %9, align 4
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds double, ptr %32, i64 %34
  %36 = load double, ptr %35, align 8
  %37 = load double, ptr %8, align 8
  %38 = call double @llvm.fmuladd.f64(double %31, double %36, double %37)
  store double %38, ptr %8, align 8
  %39 = load double, ptr %8, align 8
  %40 = load double, ptr %7, align 8
  %41 = fcmp ogt double %39, %40
  br i1 %41, label %42, label %50

42:                                               ; preds = %26
  %43 = load double, ptr %8, align 8
  %44 = load ptr, ptr %5, align 8
  %45 = load i32, ptr %9, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds double, ptr %44, i64 %46
  %48 = load double, ptr %47, align 8
  %49 = fmul double %43, %48
  store double %49, ptr %4, align 8
  br label %53

50:                                               ; preds = %26
  %51 = load i32, ptr %9, align 4
  %52 = add nsw i32 %51, 1
  store i32 %52, ptr %9, align 4
  br label %10

53:                                               ; preds = %42, %14
  %54 = load double, ptr %4, align 8
  ret double %54
}

; Function Attrs: noinline nounwind optnone
define internal double @newton(double noundef %0) #0 {
  %2 = alloca double, align 8
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  store double %0, ptr %2, align 8
  %5 = load double, ptr %2, align 8
  store double %5, ptr %3, align 8
  br label %6

6:                                                ; preds = %21, %1
  %7 = load double, ptr %3, align 8
  %8 = load double, ptr %2, align 8
  %9 = load double, ptr %3, align 8
  %10 = fdiv double %8, %9
  %11 = fadd double %7, %10
  %12 = fmul double 5.000000e-01, %11
  store double %12, ptr %4, align 8
  %13 = load double, ptr %4, align 8
  %14 = load double, ptr %3, align 8
  %15 = fsub double %13, %14
  %16 = call double @llvm.fabs.f64(double %15)
  %17 = fcmp olt double %16, 0x3D06849B86A12B9B
  br i1 %17, label %18, label %19

18:                                               ; preds = %6
  br label %22

19:                                               ; preds = %6
  %20 = load double, ptr %4, align 8
  store double %20, ptr %3, align 8
  br label %21

21:                                               ; preds = %19
  br i1 true, label %6, label %22

22:                                               ; preds = %21, %18
  %23 = load double, ptr %3, align 8
  ret double %23
}

; Function Attrs: nounwind
declare double @sqrt(double noundef) #1

; Function Attrs: noinline nounwind optnone
define internal double @clipped(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca double, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store double 0.000000e+00, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %8

8:                                                ; preds = %55, %2
  %9 = load i32, ptr %6, align 4
  %10 = load i32, ptr %4, align 4
  %11 = icmp slt i32 %9, %10
  br i1 %11, label %12, label %58

12:                                               ; preds = %8
  %13 = load ptr, ptr %3, align 8
  %14 = load i32, ptr %6, align 4
  %15 = sext i32 %14 to i64
  %16 = getelementptr inbounds double, ptr %13, i64 %15
  %17 = load double, ptr %16, align 8
  %18 = fcmp olt double %17, -1.000000e+00
  br i1 %18, label %19, label %20

19:                                               ; preds = %12
  br label %55

20:                                               ; preds = %12
  store i32 0, ptr %7, align 4
  br label %21

21:                                               ; preds = %51, %20
  %22 = load i32, ptr %7, align 4
  %23 = load i32, ptr %6, align 4
  %24 = icmp sle i32 %22, %23
  br i1 %24, label %25, label %54

25:                                               ; preds = %21
  %26 = load i32, ptr %7, align 4
  %27 = icmp eq i32 %26, 2
  br i1 %27, label %28, label %29

28:                                               ; preds = %25
  br label %54

29:                                               ; preds = %25
  %30 = load ptr, ptr %3, align 8
  %31 = load i32, ptr %6, align 4
  %32 = sext i32 %31 to i64
  %33 = getelementptr inbounds double, ptr %30, i64 %32
  %34 = load double, ptr %33, align 8
  %35 = fcmp ogt double %34, 1.000000e+00
  br i1 %35, label %36, label %37

36:                                               ; preds = %29
  br label %47

37:                                               ; preds = %29
  %38 = load ptr, ptr %3, align 8
  %39 = load i32, ptr %6, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds double, ptr %38, i64 %40
  %42 = load double, ptr %41, align 8
  %43 = load i32, ptr %7, align 4
  %44 = add nsw i32 %43, 1
  %45 = sitofp i32 %44 to double
  %46 = fmul double %42, %45
  br label %47

47:                                               ; preds = %37, %36
  %48 = phi double [ 1.000000e+00, %36 ], [ %46, %37 ]
  %49 = load double, ptr %5, align 8
  %50 = fadd double %49, %48
  store double %50, ptr %5, align 8
  br label %51

51:                                               ; preds = %47
  %52 = load i32, ptr %7, align 4
  %53 = add nsw i32 %52, 1
  store i32 %53, ptr %7, align 4
  br label %21, !llvm.loop !7

54:                                               ; preds = %28, %21
  br label %55

55:                                               ; preds = %54, %19
  %56 = load i32, ptr %6, align 4
  %57 = add nsw i32 %56, 1
  store i32 %57, ptr %6, align 4
  br label %8, !llvm.loop !8

58:                                               ; preds = %8
  %59 = load double, ptr %5, align 8
  ret double %59
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

; Function Attrs: nounwind
declare double @sin(double noundef) #1

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nounwind "no-trapping-math"="true" }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { noreturn nounwind "no-trapping-math"="true" }
attributes #6 = { nounwind }
attributes #7 = { noreturn nounwind }

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
