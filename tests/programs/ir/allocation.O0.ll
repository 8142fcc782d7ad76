source_filename = "allocation.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [6 x double], align 16
  %3 = alloca [6 x double], align 16
  %4 = alloca double, align 8
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  call void @llvm.memset.p0.i64(ptr align 16 %2, i8 0, i64 48, i1 false)
  %9 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 0
  store double 1.000000e+00, ptr %9, align 16
  %10 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 1
  store double -5.000000e-01, ptr %10, align 8
  %11 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 2
  store double 2.000000e+00, ptr %11, align 16
  %12 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 3
  store double 2.500000e-01, ptr %12, align 8
  %13 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 4
  store double 1.500000e+00, ptr %13, align 16
  %14 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 5
  store double -3.000000e+00, ptr %14, align 8
  call void @llvm.memset.p0.i64(ptr align 16 %3, i8 0, i64 48, i1 false)
  store double 0.000000e+00, ptr %4, align 8
  store i32 0, ptr %5, align 4
  br label %15

15:                                               ; preds = %29, %0
  %16 = load i32, ptr %5, align 4
  %17 = icmp slt i32 %16, 6
  br i1 %17, label %18, label %32

18:                                               ; preds = %15
  %19 = load i32, ptr %5, align 4
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 %20
  %22 = load double, ptr %21, align 8
  %23 = load i32, ptr %5, align 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 %24
  %26 = load double, ptr %25, align 8
  %27 = load double, ptr %4, align 8
  %28 = call double @llvm.fmuladd.f64(double %22, double %26, double %27)
  store double %28, ptr %4, align 8
  br label %29

29:                                               ; preds = %18
  %30 = load i32, ptr %5, align 4
  %31 = add nsw i32 %30, 1
  store i32 %31, ptr %5, align 4
  br label %15, !llvm.loop !5

32:                                               ; preds = %15
  %33 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 0
  %34 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 0
  %35 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @with_scratch, ptr noundef %33, ptr noundef %34, i32 noundef 6)
  store i32 0, ptr %6, align 4
  br label %36

36:                                               ; preds = %51, %32
  %37 = load i32, ptr %6, align 4
  %38 = icmp slt i32 %37, 6
  br i1 %38, label %39, label %54

39:                                               ; preds = %36
  %40 = load i32, ptr %6, align 4
  %41 = sext i32 %40 to i64
  %42 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 %41
  %43 = load double, ptr %42, align 8
  %44 = load double, ptr %4, align 8
  %45 = fmul double 4.000000e+00, %44
  %46 = load i32, ptr %6, align 4
  %47 = sext i32 %46 to i64
  %48 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 %47
  %49 = load double, ptr %48, align 8
  %50 = fmul double %45, %49
  call void @check_line(double noundef %43, double noundef %50, double noundef 0x3DA5FD7FE1796495, i32 noundef 53)
  br label %51

51:                                               ; preds = %39
  %52 = load i32, ptr %6, align 4
  %53 = add nsw i32 %52, 1
  store i32 %53, ptr %6, align 4
  br label %36, !llvm.loop !7

54:                                               ; preds = %36
  %55 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %55, i8 0, i64 48, i1 false)
  %56 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 0
  %57 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 0
  %58 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @grown, ptr noundef %56, ptr noundef %57, i32 noundef 6)
  %59 = call double @sin(double noundef 1.000000e+00) #9
  %60 = call double @sin(double noundef 2.000000e+00) #9
  %61 = fmul double %59, %60
  %62 = call double @sin(double noundef 2.500000e-01) #9
  %63 = fmul double %61, %62
  %64 = call double @sin(double noundef 1.500000e+00) #9
  %65 = fmul double %63, %64
  store double %65, ptr %7, align 8
  store i32 0, ptr %8, align 4
  br label %66

66:                                               ; preds = %90, %54
  %67 = load i32, ptr %8, align 4
  %68 = icmp slt i32 %67, 6
  br i1 %68, label %69, label %93

69:                                               ; preds = %66
  %70 = load i32, ptr %8, align 4
  %71 = sext i32 %70 to i64
  %72 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 %71
  %73 = load double, ptr %72, align 8
  %74 = load i32, ptr %8, align 4
  %75 = sext i32 %74 to i64
  %76 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 %75
  %77 = load double, ptr %76, align 8
  %78 = fcmp olt double %77, 0.000000e+00
  br i1 %78, label %79, label %80

79:                                               ; preds = %69
  br label %88

80:                                               ; preds = %69
  %81 = load double, ptr %7, align 8
  %82 = load i32, ptr %8, align 4
  %83 = sext i32 %82 to i64
  %84 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 %83
  %85 = load double, ptr %84, align 8
  %86 = call double @tan(double noundef %85) #9
  %87 = fdiv double %81, %86
  br label %88

88:                                               ; preds = %80, %79
  %89 = phi double [ 0.000000e+00, %79 ], [ %87, %80 ]
  call void @check_line(double noundef %73, double noundef %89, double noundef 0x3DA5FD7FE1796495, i32 noundef 58)
  br label %90

90:                                               ; preds = %88
  %91 = load i32, ptr %8, align 4
  %92 = add nsw i32 %91, 1
  store i32 %92, ptr %8, align 4
  br label %66, !llvm.loop !8

93:                                               ; preds = %66
  %94 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @each_time, double noundef 1.500000e+00, i32 noundef 3)
  %95 = call double @pow(double noundef 1.500000e+00, double noundef 7.000000e+00) #9
  %96 = fmul double 8.000000e+00, %95
  %97 = fdiv double %96, 1.280000e+02
  call void @check_line(double noundef %94, double noundef %97, double noundef 0x3DA5FD7FE1796495, i32 noundef 60)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #2

declare double @__enzyme_autodiff(ptr noundef, ...) #3

; Function Attrs: noinline nounwind optnone
define internal double @with_scratch(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %10 = load i32, ptr %4, align 4
  %11 = sext i32 %10 to i64
  %12 = mul i64 %11, 8
  %13 = call noalias ptr @malloc(i64 noundef %12) #10
  store ptr %13, ptr %5, align 8
  %14 = load i32, ptr %4, align 4
  %15 = add nsw i32 %14, 1
  %16 = sext i32 %15 to i64
  %17 = call noalias ptr @calloc(i64 noundef %16, i64 noundef 8) #11
  store ptr %17, ptr %6, align 8
  store i32 0, ptr %7, align 4
  br label %18

18:                                               ; preds = %38, %2
  %19 = load i32, ptr %7, align 4
  %20 = load i32, ptr %4, align 4
  %21 = icmp slt i32 %19, %20
  br i1 %21, label %22, label %41

22:                                               ; preds = %18
  %23 = load ptr, ptr %3, align 8
  %24 = load i32, ptr %7, align 4
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds double, ptr %23, i64 %25
  %27 = load double, ptr %26, align 8
  %28 = load ptr, ptr %3, align 8
  %29 = load i32, ptr %7, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds double, ptr %28, i64 %30
  %32 = load double, ptr %31, align 8
  %33 = fmul double %27, %32
  %34 = load ptr, ptr %5, align 8
  %35 = load i32, ptr %7, align 4
  %36 = sext i32 %35 to i64
  %37 = getelementptr inbounds double, ptr %34, i64 %36
  store double %33, ptr %37, align 8
  br label %38

38:                                               ; preds = %22
  %39 = load i32, ptr %7, align 4
  %40 = add nsw i32 %39, 1
  store i32 %40, ptr %7, align 4
  br label %18, !llvm.loop !9

41:                                               ; preds = %18
  store i32 0, ptr %8, align 4
  br label %42

42:                                               ; preds = %63, %41
  %43 = load i32, ptr %8, align 4
  %44 = load i32, ptr %4, align 4
  %45 = icmp slt i32 %43, %44
  br i1 %45, label %46, label %66

46:                                               ; preds = %42
  %47 = load ptr, ptr %6, align 8
  %48 = load i32, ptr %8, align 4
  %49 = sext i32 %48 to i64
  %50 = getelementptr inbounds double, ptr %47, i64 %49
  %51 = load double, ptr %50, align 8
  %52 = load ptr, ptr %5, align 8
  %53 = load i32, ptr %8, align 4
  %54 = sext i32 %53 to i64
  %55 = getelementptr inbounds double, ptr %52, i64 %54
  %56 = load double, ptr %55, align 8
  %57 = fadd double %51, %56
  %58 = load ptr, ptr %6, align 8
  %59 = load i32, ptr %8, align 4
  %60 = add nsw i32 %59, 1
  %61 = sext i32 %60 to i64
  %62 = getelementptr inbounds double, ptr %58, i64 %61
  store double %57, ptr %62, align 8
  br label %63

63:                                               ; preds = %46
  %64 = load i32, ptr %8, align 4
  %65 = add nsw i32 %64, 1
  store i32 %65, ptr %8, align 4
  br label %42, !llvm.loop !10

66:                                               ; preds = %42
  %67 = load ptr, ptr %6, align 8
  %68 = load i32, ptr %4, align 4
  %69 = sext i32 %68 to i64
  %70 = getelementptr inbounds double, ptr %67, i64 %69
  %71 = load double, ptr %70, align 8
  %72 = load ptr, ptr %6, align 8
  %73 = load i32, ptr %4, align 4
  %74 = sext i32 %73 to i64
  %75 = getelementptr inbounds double, ptr %72, i64 %74
  %76 = load double, ptr %75, align 8
  %77 = fmul double %71, %76
  store double %77, ptr %9, align 8
  %78 = load ptr, ptr %5, align 8
  call void @free(ptr noundef %78) #9
  %79 = load ptr, ptr %6, align 8
  call void @free(ptr noundef %79) #9
  %80 = load double, ptr %9, align 8
  ret double %80
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
  call void @exit(i32 noundef 1) #12
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: noinline nounwind optnone
define internal double @grown(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store i32 1, ptr %5, align 4
  store i32 0, ptr %6, align 4
  %11 = load i32, ptr %5, align 4
  %12 = sext i32 %11 to i64
  %13 = mul i64 %12, 8
  %14 = call noalias ptr @malloc(i64 noundef %13) #10
  store ptr %14, ptr %7, align 8
  store i32 0, ptr %8, align 4
  br label %15

15:                                               ; preds = %51, %2
  %16 = load i32, ptr %8, align 4
  %17 = load i32, ptr %4, align 4
  %18 = icmp slt i32 %16, %17
  br i1 %18, label %19, label %54

19:                                               ; preds = %15
  %20 = load ptr, ptr %3, align 8
  %21 = load i32, ptr %8, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds double, ptr %20, i64 %22
  %24 = load double, ptr %23, align 8
  %25 = fcmp olt double %24, 0.000000e+00
  br i1 %25, label %26, label %27

26:                                               ; preds = %19
  br label %51

27:                                               ; preds = %19
  %28 = load i32, ptr %6, align 4
  %29 = load i32, ptr %5, align 4
  %30 = icmp eq i32 %28, %29
  br i1 %30, label %31, label %39

31:                                               ; preds = %27
  %32 = load i32, ptr %5, align 4
  %33 = mul nsw i32 %32, 2
  store i32 %33, ptr %5, align 4
  %34 = load ptr, ptr %7, align 8
  %35 = load i32, ptr %5, align 4
  %36 = sext i32 %35 to i64
  %37 = mul i64 %36, 8
  %38 = call ptr @realloc(ptr noundef %34, i64 noundef %37) #13
  store ptr %38, ptr %7, align 8
  br label %39

39:                                               ; preds = %31, %27
  %40 = load ptr, ptr %3, align 8
  %41 = load i32, ptr %8, align 4
  %42 = sext i32 %41 to i64
  %43 = getelementptr inbounds double, ptr %40, i64 %42
  %44 = load double, ptr %43, align 8
  %45 = call double @sin(double noundef %44) #9
  %46 = load ptr, ptr %7, align 8
  %47 = load i32, ptr %6, align 4
  %48 = add nsw i32 %47, 1
  store i32 %48, ptr %6, align 4
  %49 = sext i32 %47 to i64
  %50 = getelementptr inbounds double, ptr %46, i64 %49
  store double %45, ptr %50, align 8
  br label %51

51:                                               ; preds = %39, %26
  %52 = load i32, ptr %8, align 4
  %53 = add nsw i32 %52, 1
  store i32 %53, ptr %8, align 4
  br label %15, !llvm.loop !11

54:                                               ; preds = %15
  store double 1.000000e+00, ptr %9, align 8
  store i32 0, ptr %10, align 4
  br label %55

55:                                               ; preds = %67, %54
  %56 = load i32, ptr %10, align 4
  %57 = load i32, ptr %6, align 4
  %58 = icmp slt i32 %56, %57
  br i1 %58, label %59, label %70

59:                                               ; preds = %55
  %60 = load ptr, ptr %7, align 8
  %61 = load i32, ptr %10, align 4
  %62 = sext i32 %61 to i64
  %63 = getelementptr inbounds double, ptr %60, i64 %62
  %64 = load double, ptr %63, align 8
  %65 = load double, ptr %9, align 8
  %66 = fmul double %65, %64
  store double %66, ptr %9, align 8
  br label %67

67:                                               ; preds = %59
  %68 = load i32, ptr %10, align 4
  %69 = add nsw i32 %68, 1
  store i32 %69, ptr %10, align 4
  br label %55, !llvm.loop !12

70:                                               ; preds = %55
  %71 = load ptr, ptr %7, align 8
  call void @free(ptr noundef %71) #9
  %72 = load double, ptr %9, align 8
  ret double %72
}

; Function Attrs: nounwind
declare double @sin(double noundef) #4

; Function Attrs: nounwind
declare double @tan(double noundef) #4

; Function Attrs: noinline nounwind optnone
define internal double @each_time(double noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  store double %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store i32 0, ptr %5, align 4
  br label %7

7:                                                ; preds = %24, %2
  %8 = load i32, ptr %5, align 4
  %9 = load i32, ptr %4, align 4
  %10 = icmp slt i32 %8, %9
  br i1 %10, label %11, label %27

11:                                               ; preds = %7
  %12 = call noalias ptr @malloc(i64 noundef 8) #10
  store ptr %12, ptr %6, align 8
  %13 = load double, ptr %3, align 8
  %14 = load ptr, ptr %6, align 8
  store double %13, ptr %14, align 8
  %15 = load ptr, ptr %6, align 8
  %16 = load double, ptr %15, align 8
  %17 = load ptr, ptr %6, align 8
  %18 = load double, ptr %17, align 8
  %19 = fmul double %18, %16
  store double %19, ptr %17, align 8
  %20 = load ptr, ptr %6, align 8
  %21 = load double, ptr %20, align 8
  %22 = fdiv double %21, 2.000000e+00
  store double %22, ptr %3, align 8
  %23 = load ptr, ptr %6, align 8
  call void @free(ptr noundef %23) #9
  br label %24

24:                                               ; preds = %11
  %25 = load i32, ptr %5, align 4
  %26 = add nsw i32 %25, 1
  store i32 %26, ptr %5, align 4
  br label %7, !llvm.loop !13

27:                                               ; preds = %7
  %28 = load double, ptr %3, align 8
  ret double %28
}

; Function Attrs: nounwind
declare double @pow(double noundef, double noundef) #4

; Function Attrs: nounwind allocsize(0)
declare noalias ptr @malloc(i64 noundef) #5

; Function Attrs: nounwind allocsize(0,1)
declare noalias ptr @calloc(i64 noundef, i64 noundef) #6

; Function Attrs: nounwind
declare void @free(ptr noundef) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #2

declare i32 @printf(ptr noundef, ...) #3

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #7

; Function Attrs: nounwind allocsize(1)
declare ptr @realloc(ptr noundef, i64 noundef) #8

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nounwind "no-trapping-math"="true" }
attributes #5 = { nounwind allocsize(0) "no-trapping-math"="true" }
attributes #6 = { nounwind allocsize(0,1) "no-trapping-math"="true" }
attributes #7 = { noreturn nounwind "no-trapping-math"="true" }
attributes #8 = { nounwind allocsize(1) "no-trapping-math"="true" }
attributes #9 = { nounwind }
attributes #10 = { nounwind allocsize(0) }
attributes #11 = { nounwind allocsize(0,1) }
attributes #12 = { noreturn nounwind }
attributes #13 = { nounwind allocsize(1) }

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
