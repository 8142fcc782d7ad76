source_filename = "stack_arrays.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.window = type { [4 x double], i32, double }

@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1
@__const.filtered.kernel = private unnamed_addr constant [3 x double] [double 2.500000e-01, double 5.000000e-01, double 2.500000e-01], align 16
@__const.by_hand.kernel = private unnamed_addr constant [3 x double] [double 2.500000e-01, double 5.000000e-01, double 2.500000e-01], align 16

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [9 x double], align 16
  %3 = alloca [9 x double], align 16
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  store i32 0, ptr %1, align 4
  call void @llvm.memset.p0.i64(ptr align 16 %3, i8 0, i64 72, i1 false)
  store i32 0, ptr %4, align 4
  br label %9

9:                                                ; preds = %22, %0
  %10 = load i32, ptr %4, align 4
  %11 = icmp slt i32 %10, 9
  br i1 %11, label %12, label %25

12:                                               ; preds = %9
  %13 = load i32, ptr %4, align 4
  %14 = sitofp i32 %13 to double
  %15 = fmul double 3.000000e-01, %14
  %16 = load i32, ptr %4, align 4
  %17 = sitofp i32 %16 to double
  %18 = call double @llvm.fmuladd.f64(double %15, double %17, double 1.000000e+00)
  %19 = load i32, ptr %4, align 4
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 %20
  store double %18, ptr %21, align 8
  br label %22

22:                                               ; preds = %12
  %23 = load i32, ptr %4, align 4
  %24 = add nsw i32 %23, 1
  store i32 %24, ptr %4, align 4
  br label %9, !llvm.loop !5

25:                                               ; preds = %9
  %26 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 0
  %27 = call double @filtered(ptr noundef %26, i32 noundef 9)
  %28 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 0
  %29 = call double @by_hand(ptr noundef %28, i32 noundef 9)
  call void @check_line(double noundef %27, double noundef %29, double noundef 0x3DA5FD7FE1796495, i32 noundef 39)
  %30 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 0
  %31 = getelementptr inbounds [9 x double], ptr %3, i64 0, i64 0
  %32 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @filtered, ptr noundef %30, ptr noundef %31, i32 noundef 9)
  store i32 0, ptr %5, align 4
  br label %33

33:                                               ; preds = %67, %25
  %34 = load i32, ptr %5, align 4
  %35 = icmp slt i32 %34, 9
  br i1 %35, label %36, label %70

36:                                               ; preds = %33
  %37 = load i32, ptr %5, align 4
  %38 = sext i32 %37 to i64
  %39 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 %38
  %40 = load double, ptr %39, align 8
  store double %40, ptr %6, align 8
  %41 = load double, ptr %6, align 8
  %42 = fadd double %41, 1.000000e+00
  %43 = load i32, ptr %5, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 %44
  store double %42, ptr %45, align 8
  %46 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 0
  %47 = call double @by_hand(ptr noundef %46, i32 noundef 9)
  store double %47, ptr %7, align 8
  %48 = load double, ptr %6, align 8
  %49 = fsub double %48, 1.000000e+00
  %50 = load i32, ptr %5, align 4
  %51 = sext i32 %50 to i64
  %52 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 %51
  store double %49, ptr %52, align 8
  %53 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 0
  %54 = call double @by_hand(ptr noundef %53, i32 noundef 9)
  store double %54, ptr %8, align 8
  %55 = load double, ptr %6, align 8
  %56 = load i32, ptr %5, align 4
  %57 = sext i32 %56 to i64
  %58 = getelementptr inbounds [9 x double], ptr %2, i64 0, i64 %57
  store double %55, ptr %58, align 8
  %59 = load i32, ptr %5, align 4
  %60 = sext i32 %59 to i64
  %61 = getelementptr inbounds [9 x double], ptr %3, i64 0, i64 %60
  %62 = load double, ptr %61, align 8
  %63 = load double, ptr %7, align 8
  %64 = load double, ptr %8, align 8
  %65 = fsub double %63, %64
  %66 = fdiv double %65, 2.000000e+00
  call void @check_line(double noundef %62, double noundef %66, double noundef 0x3DA5FD7FE1796495, i32 noundef 49)
  br label %67

67:                                               ; preds = %36
  %68 = load i32, ptr %5, align 4
  %69 = add nsw i32 %68, 1
  store i32 %69, ptr %5, align 4
  br label %33, !llvm.loop !7

70:                                               ; preds = %33
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #2

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
define internal double @filtered(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca %struct.window, align 8
  %6 = alloca [3 x double], align 16
  %7 = alloca [3 x [3 x double]], align 16
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca double, align 8
  %12 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  call void @llvm.memset.p0.i64(ptr align 8 %5, i8 0, i64 48, i1 false)
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %6, ptr align 16 @__const.filtered.kernel, i64 24, i1 false)
  store i32 0, ptr %8, align 4
  br label %13

13:                                               ; preds = %40, %2
  %14 = load i32, ptr %8, align 4
  %15 = icmp slt i32 %14, 3
  br i1 %15, label %16, label %43

16:                                               ; preds = %13
  store i32 0, ptr %9, align 4
  br label %17

17:                                               ; preds = %36, %16
  %18 = load i32, ptr %9, align 4
  %19 = icmp slt i32 %18, 3
  br i1 %19, label %20, label %39

20:                                               ; preds = %17
  %21 = load i32, ptr %8, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds [3 x double], ptr %6, i64 0, i64 %22
  %24 = load double, ptr %23, align 8
  %25 = load i32, ptr %9, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds [3 x double], ptr %6, i64 0, i64 %26
  %28 = load double, ptr %27, align 8
  %29 = fmul double %24, %28
  %30 = load i32, ptr %8, align 4
  %31 = sext i32 %30 to i64
  %32 = getelementptr inbounds [3 x [3 x double]], ptr %7, i64 0, i64 %31
  %33 = load i32, ptr %9, align 4
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds [3 x double], ptr %32, i64 0, i64 %34
  store double %29, ptr %35, align 8
  br label %36

36:                                               ; preds = %20
  %37 = load i32, ptr %9, align 4
  %38 = add nsw i32 %37, 1
  store i32 %38, ptr %9, align 4
  br label %17, !llvm.loop !8

39:                                               ; preds = %17
  br label %40

40:                                               ; preds = %39
  %41 = load i32, ptr %8, align 4
  %42 = add nsw i32 %41, 1
  store i32 %42, ptr %8, align 4
  br label %13, !llvm.loop !9

43:                                               ; preds = %13
  store i32 0, ptr %10, align 4
  br label %44

44:                                               ; preds = %95, %43
  %45 = load i32, ptr %10, align 4
  %46 = load i32, ptr %4, align 4
  %47 = icmp slt i32 %45, %46
  br i1 %47, label %48, label %98

48:                                               ; preds = %44
  %49 = load ptr, ptr %3, align 8
  %50 = load i32, ptr %10, align 4
  %51 = sext i32 %50 to i64
  %52 = getelementptr inbounds double, ptr %49, i64 %51
  %53 = load double, ptr %52, align 8
  %54 = load i32, ptr %10, align 4
  %55 = srem i32 %54, 3
  %56 = sext i32 %55 to i64
  %57 = getelementptr inbounds [3 x [3 x double]], ptr %7, i64 0, i64 %56
  %58 = load i32, ptr %10, align 4
  %59 = add nsw i32 %58, 1
  %60 = srem i32 %59, 3
  %61 = sext i32 %60 to i64
  %62 = getelementptr inbounds [3 x double], ptr %57, i64 0, i64 %61
  %63 = load double, ptr %62, align 8
  %64 = fmul double %53, %63
  %65 = getelementptr inbounds nuw %struct.window, ptr %5, i32 0, i32 0
  %66 = getelementptr inbounds nuw %struct.window, ptr %5, i32 0, i32 1
  %67 = load i32, ptr %66, align 8
  %68 = sext i32 %67 to i64
  %69 = getelementptr inbounds [4 x double], ptr %65, i64 0, i64 %68
  store double %64, ptr %69, align 8
  %70 = getelementptr inbounds nuw %struct.window, ptr %5, i32 0, i32 1
  %71 = load i32, ptr %70, align 8
  %72 = add nsw i32 %71, 1
  %73 = srem i32 %72, 4
  %74 = getelementptr inbounds nuw %struct.window, ptr %5, i32 0, i32 1
  store i32 %73, ptr %74, align 8
  store double 0.000000e+00, ptr %11, align 8
  store i32 0, ptr %12, align 4
  br label %75

75:                                               ; preds = %86, %48
  %76 = load i32, ptr %12, align 4
  %77 = icmp slt i32 %76, 4
  br i1 %77, label %78, label %89

78:                                               ; preds = %75
  %79 = getelementptr inbounds nuw %struct.window, ptr %5, i32 0, i32 0
  %80 = load i32, ptr %12, align 4
  %81 = sext i32 %80 to i64
  %82 = getelementptr inbounds [4 x double], ptr %79, i64 0, i64 %81
  %83 = load double, ptr %82, align 8
  %84 = load double, ptr %11, align 8
  %85 = fadd double %84, %83
  store double %85, ptr %11, align 8
  br label %86

86:                                               ; preds = %78
  %87 = load i32, ptr %12, align 4
  %88 = add nsw i32 %87, 1
  store i32 %88, ptr %12, align 4
  br label %75, !llvm.loop !10

89:                                               ; preds = %75
  %90 = load double, ptr %11, align 8
  %91 = load double, ptr %11, align 8
  %92 = getelementptr inbounds nuw %struct.window, ptr %5, i32 0, i32 2
  %93 = load double, ptr %92, align 8
  %94 = call double @llvm.fmuladd.f64(double %90, double %91, double %93)
  store double %94, ptr %92, align 8
  br label %95

95:                                               ; preds = %89
  %96 = load i32, ptr %10, align 4
  %97 = add nsw i32 %96, 1
  store i32 %97, ptr %10, align 4
  br label %44, !llvm.loop !11

98:                                               ; preds = %44
  %99 = getelementptr inbounds nuw %struct.window, ptr %5, i32 0, i32 2
  %100 = load double, ptr %99, align 8
  ret double %100
}

; Function Attrs: noinline nounwind optnone
define internal double @by_hand(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca [3 x double], align 16
  %6 = alloca double, align 8
  %7 = alloca i32, align 4
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %5, ptr align 16 @__const.by_hand.kernel, i64 24, i1 false)
  store double 0.000000e+00, ptr %6, align 8
  store i32 0, ptr %7, align 4
  br label %10

10:                                               ; preds = %55, %2
  %11 = load i32, ptr %7, align 4
  %12 = load i32, ptr %4, align 4
  %13 = icmp slt i32 %11, %12
  br i1 %13, label %14, label %58

14:                                               ; preds = %10
  store double 0.000000e+00, ptr %8, align 8
  %15 = load i32, ptr %7, align 4
  %16 = icmp sgt i32 %15, 3
  br i1 %16, label %17, label %20

17:                                               ; preds = %14
  %18 = load i32, ptr %7, align 4
  %19 = sub nsw i32 %18, 3
  br label %21

20:                                               ; preds = %14
  br label %21

21:                                               ; preds = %20, %17
  %22 = phi i32 [ %19, %17 ], [ 0, %20 ]
  store i32 %22, ptr %9, align 4
  br label %23

23:                                               ; preds = %47, %21
  %24 = load i32, ptr %9, align 4
  %25 = load i32, ptr %7, align 4
  %26 = icmp sle i32 %24, %25
  br i1 %26, label %27, label %50

27:                                               ; preds = %23
  %28 = load ptr, ptr %3, align 8
  %29 = load i32, ptr %9, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds double, ptr %28, i64 %30
  %32 = load double, ptr %31, align 8
  %33 = load i32, ptr %9, align 4
  %34 = srem i32 %33, 3
  %35 = sext i32 %34 to i64
  %36 = getelementptr inbounds [3 x double], ptr %5, i64 0, i64 %35
  %37 = load double, ptr %36, align 8
  %38 = fmul double %32, %37
  %39 = load i32, ptr %9, align 4
  %40 = add nsw i32 %39, 1
  %41 = srem i32 %40, 3
  %42 = sext i32 %41 to i64
  %43 = getelementptr inbounds [3 x double], ptr %5, i64 0, i64 %42
  %44 = load double, ptr %43, align 8
  %45 = load double, ptr %8, align 8
  %46 = call double @llvm.fmuladd.f64(double %38, double %44, double %45)
  store double %46, ptr %8, align 8
  br label %47

47:                                               ; preds = %27
  %48 = load i32, ptr %9, align 4
  %49 = add nsw i32 %48, 1
  store i32 %49, ptr %9, align 4
  br label %23, !llvm.loop !12

50:                                               ; preds = %23
  %51 = load double, ptr %8, align 8
  %52 = load double, ptr %8, align 8
  %53 = load double, ptr %6, align 8
  %54 = call double @llvm.fmuladd.f64(double %51, double %52, double %53)
  store double %54, ptr %6, align 8
  br label %55

55:                                               ; preds = %50
  %56 = load i32, ptr %7, align 4
  %57 = add nsw i32 %56, 1
  store i32 %57, ptr %7, align 4
  br label %10, !llvm.loop !13

58:                                               ; preds = %10
  %59 = load double, ptr %6, align 8
  ret double %59
}

declare double @__enzyme_autodiff(ptr noundef, ...) #3

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #2

declare i32 @printf(ptr noundef, ...) #3

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #4

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #5

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { noreturn nounwind "no-trapping-math"="true" }
attributes #5 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
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
