source_filename = "tree.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.tree = type { double, ptr, ptr }

@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_out = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca [5 x %struct.tree], align 16
  %3 = alloca [5 x %struct.tree], align 16
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca [5 x double], align 16
  %7 = alloca [5 x double], align 16
  store i32 0, ptr %1, align 4
  store i32 0, ptr %4, align 4
  br label %8

8:                                                ; preds = %91, %0
  %9 = load i32, ptr %4, align 4
  %10 = icmp slt i32 %9, 5
  br i1 %10, label %11, label %94

11:                                               ; preds = %8
  %12 = load i32, ptr %4, align 4
  %13 = sitofp i32 %12 to double
  %14 = fadd double %13, 1.000000e+00
  %15 = load i32, ptr %4, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds [5 x %struct.tree], ptr %2, i64 0, i64 %16
  %18 = getelementptr inbounds nuw %struct.tree, ptr %17, i32 0, i32 0
  store double %14, ptr %18, align 8
  %19 = load i32, ptr %4, align 4
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds [5 x %struct.tree], ptr %3, i64 0, i64 %20
  %22 = getelementptr inbounds nuw %struct.tree, ptr %21, i32 0, i32 0
  store double 0.000000e+00, ptr %22, align 8
  %23 = load i32, ptr %4, align 4
  %24 = mul nsw i32 2, %23
  %25 = add nsw i32 %24, 1
  %26 = icmp slt i32 %25, 5
  br i1 %26, label %27, label %33

27:                                               ; preds = %11
  %28 = load i32, ptr %4, align 4
  %29 = mul nsw i32 2, %28
  %30 = add nsw i32 %29, 1
  %31 = sext i32 %30 to i64
  %32 = getelementptr inbounds [5 x %struct.tree], ptr %2, i64 0, i64 %31
  br label %34

33:                                               ; preds = %11
  br label %34

34:                                               ; preds = %33, %27
  %35 = phi ptr [ %32, %27 ], [ null, %33 ]
  %36 = load i32, ptr %4, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds [5 x %struct.tree], ptr %2, i64 0, i64 %37
  %39 = getelementptr inbounds nuw %struct.tree, ptr %38, i32 0, i32 1
  store ptr %35, ptr %39, align 8
  %40 = load i32, ptr %4, align 4
  %41 = mul nsw i32 2, %40
  %42 = add nsw i32 %41, 2
  %43 = icmp slt i32 %42, 5
  br i1 %43, label %44, label %50

44:                                               ; preds = %34
  %45 = load i32, ptr %4, align 4
  %46 = mul nsw i32 2, %45
  %47 = add nsw i32 %46, 2
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds [5 x %struct.tree], ptr %2, i64 0, i64 %48
  br label %51

50:                                               ; preds = %34
  br label %51

51:                                               ; preds = %50, %44
  %52 = phi ptr [ %49, %44 ], [ null, %50 ]
  %53 = load i32, ptr %4, align 4
  %54 = sext i32 %53 to i64
  %55 = getelementptr inbounds [5 x %struct.tree], ptr %2, i64 0, i64 %54
  %56 = getelementptr inbounds nuw %struct.tree, ptr %55, i32 0, i32 2
  store ptr %52, ptr %56, align 8
  %57 = load i32, ptr %4, align 4
  %58 = mul nsw i32 2, %57
  %59 = add nsw i32 %58, 1
  %60 = icmp slt i32 %59, 5
  br i1 %60, label %61, label %67

61:                                               ; preds = %51
  %62 = load i32, ptr %4, align 4
  %63 = mul nsw i32 2, %62
  %64 = add nsw i32 %63, 1
  %65 = sext i32 %64 to i64
  %66 = getelementptr inbounds [5 x %struct.tree], ptr %3, i64 0, i64 %65
  br label %68

67:                                               ; preds = %51
  br label %68

68:                                               ; preds = %67, %61
  %69 = phi ptr [ %66, %61 ], [ null, %67 ]
  %70 = load i32, ptr %4, align 4
  %71 = sext i32 %70 to i64
  %72 = getelementptr inbounds [5 x %struct.tree], ptr %3, i64 0, i64 %71
  %73 = getelementptr inbounds nuw %struct.tree, ptr %72, i32 0, i32 1
  store ptr %69, ptr %73, align 8
  %74 = load i32, ptr %4, align 4
  %75 = mul nsw i32 2, %74
  %76 = add nsw i32 %75, 2
  %77 = icmp slt i32 %76, 5
  br i1 %77, label %78, label %84

78:                                               ; preds = %68
  %79 = load i32, ptr %4, align 4
  %80 = mul nsw i32 2, %79
  %81 = add nsw i32 %80, 2
  %82 = sext i32 %81 to i64
  %83 = getelementptr inbounds [5 x %struct.tree], ptr %3, i64 0, i64 %82
  br label %85

84:                                               ; preds = %68
  br label %85

85:                                               ; preds = %84, %78
  %86 = phi ptr [ %83, %78 ], [ null, %84 ]
  %87 = load i32, ptr %4, align 4
  %88 = sext i32 %87 to i64
  %89 = getelementptr inbounds [5 x %struct.tree], ptr %3, i64 0, i64 %88
  %90 = getelementptr inbounds nuw %struct.tree, ptr %89, i32 0, i32 2
  store ptr %86, ptr %90, align 8
  br label %91

91:                                               ; preds = %85
  %92 = load i32, ptr %4, align 4
  %93 = add nsw i32 %92, 1
  store i32 %93, ptr %4, align 4
  br label %8, !llvm.loop !5

94:                                               ; preds = %8
  %95 = getelementptr inbounds [5 x %struct.tree], ptr %2, i64 0, i64 0
  %96 = getelementptr inbounds [5 x %struct.tree], ptr %3, i64 0, i64 0
  %97 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @walked, ptr noundef %95, ptr noundef %96)
  store i32 0, ptr %5, align 4
  br label %98

98:                                               ; preds = %111, %94
  %99 = load i32, ptr %5, align 4
  %100 = icmp slt i32 %99, 5
  br i1 %100, label %101, label %114

101:                                              ; preds = %98
  %102 = load i32, ptr %5, align 4
  %103 = sext i32 %102 to i64
  %104 = getelementptr inbounds [5 x %struct.tree], ptr %3, i64 0, i64 %103
  %105 = getelementptr inbounds nuw %struct.tree, ptr %104, i32 0, i32 0
  %106 = load double, ptr %105, align 8
  %107 = load i32, ptr %5, align 4
  %108 = add nsw i32 %107, 1
  %109 = sitofp i32 %108 to double
  %110 = fmul double 2.000000e+00, %109
  call void @check_line(double noundef %106, double noundef %110, double noundef 0x3DA5FD7FE1796495, i32 noundef 49)
  br label %111

111:                                              ; preds = %101
  %112 = load i32, ptr %5, align 4
  %113 = add nsw i32 %112, 1
  store i32 %113, ptr %5, align 4
  br label %98, !llvm.loop !7

114:                                              ; preds = %98
  call void @llvm.memset.p0.i64(ptr align 16 %6, i8 0, i64 40, i1 false)
  %115 = getelementptr inbounds [5 x double], ptr %6, i32 0, i32 0
  store double 3.000000e+00, ptr %115, align 16
  %116 = getelementptr inbounds [5 x double], ptr %6, i32 0, i32 1
  store double 1.000000e+00, ptr %116, align 8
  %117 = getelementptr inbounds [5 x double], ptr %6, i32 0, i32 2
  store double 5.000000e+00, ptr %117, align 16
  %118 = getelementptr inbounds [5 x double], ptr %6, i32 0, i32 3
  store double 4.000000e+00, ptr %118, align 8
  %119 = getelementptr inbounds [5 x double], ptr %6, i32 0, i32 4
  store double 7.000000e+00, ptr %119, align 16
  call void @llvm.memset.p0.i64(ptr align 16 %7, i8 0, i64 40, i1 false)
  %120 = getelementptr inbounds [5 x double], ptr %6, i64 0, i64 0
  %121 = getelementptr inbounds [5 x double], ptr %7, i64 0, i64 0
  %122 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @built, ptr noundef %120, ptr noundef %121, i32 noundef 5)
  %123 = getelementptr inbounds [5 x double], ptr %7, i64 0, i64 0
  %124 = load double, ptr %123, align 16
  call void @check_line(double noundef %124, double noundef 2.500000e-01, double noundef 0x3DA5FD7FE1796495, i32 noundef 53)
  %125 = getelementptr inbounds [5 x double], ptr %7, i64 0, i64 1
  %126 = load double, ptr %125, align 8
  call void @check_line(double noundef %126, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 54)
  %127 = getelementptr inbounds [5 x double], ptr %7, i64 0, i64 2
  %128 = load double, ptr %127, align 16
  call void @check_line(double noundef %128, double noundef 5.000000e-01, double noundef 0x3DA5FD7FE1796495, i32 noundef 55)
  %129 = getelementptr inbounds [5 x double], ptr %7, i64 0, i64 3
  %130 = load double, ptr %129, align 8
  call void @check_line(double noundef %130, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 56)
  %131 = getelementptr inbounds [5 x double], ptr %7, i64 0, i64 4
  %132 = load double, ptr %131, align 16
  call void @check_line(double noundef %132, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 57)
  ret i32 0
}

declare double @__enzyme_autodiff(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @walked(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca [16 x ptr], align 16
  %4 = alloca i32, align 4
  %5 = alloca double, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  store i32 0, ptr %4, align 4
  store double 0.000000e+00, ptr %5, align 8
  %7 = load ptr, ptr %2, align 8
  %8 = load i32, ptr %4, align 4
  %9 = add nsw i32 %8, 1
  store i32 %9, ptr %4, align 4
  %10 = sext i32 %8 to i64
  %11 = getelementptr inbounds [16 x ptr], ptr %3, i64 0, i64 %10
  store ptr %7, ptr %11, align 8
  br label %12

12:                                               ; preds = %24, %23, %1
  %13 = load i32, ptr %4, align 4
  %14 = icmp sgt i32 %13, 0
  br i1 %14, label %15, label %47

15:                                               ; preds = %12
  %16 = load i32, ptr %4, align 4
  %17 = add nsw i32 %16, -1
  store i32 %17, ptr %4, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds [16 x ptr], ptr %3, i64 0, i64 %18
  %20 = load ptr, ptr %19, align 8
  store ptr %20, ptr %6, align 8
  %21 = load ptr, ptr %6, align 8
  %22 = icmp ne ptr %21, null
  br i1 %22, label %24, label %23

23:                                               ; preds = %15
  br label %12, !llvm.loop !8

24:                                               ; preds = %15
  %25 = load ptr, ptr %6, align 8
  %26 = getelementptr inbounds nuw %struct.tree, ptr %25, i32 0, i32 0
  %27 = load double, ptr %26, align 8
  %28 = load ptr, ptr %6, align 8
  %29 = getelementptr inbounds nuw %struct.tree, ptr %28, i32 0, i32 0
  %30 = load double, ptr %29, align 8
  %31 = load double, ptr %5, align 8
  %32 = call double @llvm.fmuladd.f64(double %27, double %30, double %31)
  store double %32, ptr %5, align 8
  %33 = load ptr, ptr %6, align 8
  %34 = getelementptr inbounds nuw %struct.tree, ptr %33, i32 0, i32 1
  %35 = load ptr, ptr %34, align 8
  %36 = load i32, ptr %4, align 4
  %37 = add nsw i32 %36, 1
  store i32 %37, ptr %4, align 4
  %38 = sext i32 %36 to i64
  %39 = getelementptr inbounds [16 x ptr], ptr %3, i64 0, i64 %38
  store ptr %35, ptr %39, align 8
  %40 = load ptr, ptr %6, align 8
  %41 = getelementptr inbounds nuw %struct.tree, ptr %40, i32 0, i32 2
  %42 = load ptr, ptr %41, align 8
  %43 = load i32, ptr %4, align 4
  %44 = add nsw i32 %43, 1
  store i32 %44, ptr %4, align 4
  %45 = sext i32 %43 to i64
  %46 = getelementptr inbounds [16 x ptr], ptr %3, i64 0, i64 %45
  store ptr %42, ptr %46, align 8
  br label %12, !llvm.loop !8

47:                                               ; preds = %12
  %48 = load double, ptr %5, align 8
  ret double %48
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
  call void @exit(i32 noundef 1) #6
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: noinline nounwind optnone
define internal double @built(ptr noundef %0, i32 noundef %1) #0 {
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

10:                                               ; preds = %51, %2
  %11 = load i32, ptr %6, align 4
  %12 = load i32, ptr %4, align 4
  %13 = icmp slt i32 %11, %12
  br i1 %13, label %14, label %54

14:                                               ; preds = %10
  store ptr %5, ptr %7, align 8
  br label %15

15:                                               ; preds = %38, %14
  %16 = load ptr, ptr %7, align 8
  %17 = load ptr, ptr %16, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %40

19:                                               ; preds = %15
  %20 = load ptr, ptr %3, align 8
  %21 = load i32, ptr %6, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds double, ptr %20, i64 %22
  %24 = load double, ptr %23, align 8
  %25 = load ptr, ptr %7, align 8
  %26 = load ptr, ptr %25, align 8
  %27 = getelementptr inbounds nuw %struct.tree, ptr %26, i32 0, i32 0
  %28 = load double, ptr %27, align 8
  %29 = fcmp olt double %24, %28
  br i1 %29, label %30, label %34

30:                                               ; preds = %19
  %31 = load ptr, ptr %7, align 8
  %32 = load ptr, ptr %31, align 8
  %33 = getelementptr inbounds nuw %struct.tree, ptr %32, i32 0, i32 1
  br label %38

34:                                               ; preds = %19
  %35 = load ptr, ptr %7, align 8
  %36 = load ptr, ptr %35, align 8
  %37 = getelementptr inbounds nuw %struct.tree, ptr %36, i32 0, i32 2
  br label %38

38:                                               ; preds = %34, %30
  %39 = phi ptr [ %33, %30 ], [ %37, %34 ]
  store ptr %39, ptr %7, align 8
  br label %15, !llvm.loop !9

40:                                               ; preds = %15
  %41 = call noalias ptr @calloc(i64 noundef 1, i64 noundef 24) #7
  %42 = load ptr, ptr %7, align 8
  store ptr %41, ptr %42, align 8
  %43 = load ptr, ptr %3, align 8
  %44 = load i32, ptr %6, align 4
  %45 = sext i32 %44 to i64
  %46 = getelementptr inbounds double, ptr %43, i64 %45
  %47 = load double, ptr %46, align 8
  %48 = load ptr, ptr %7, align 8
  %49 = load ptr, ptr %48, align 8
  %50 = getelementptr inbounds nuw %struct.tree, ptr %49, i32 0, i32 0
  store double %47, ptr %50, align 8
  br label %51

51:                                               ; preds = %40
  %52 = load i32, ptr %6, align 4
  %53 = add nsw i32 %52, 1
  store i32 %53, ptr %6, align 4
  br label %10, !llvm.loop !10

54:                                               ; preds = %10
  store double 0.000000e+00, ptr %8, align 8
  %55 = load ptr, ptr %5, align 8
  store ptr %55, ptr %9, align 8
  br label %56

56:                                               ; preds = %65, %54
  %57 = load ptr, ptr %9, align 8
  %58 = icmp ne ptr %57, null
  br i1 %58, label %59, label %69

59:                                               ; preds = %56
  %60 = load double, ptr %8, align 8
  %61 = load ptr, ptr %9, align 8
  %62 = getelementptr inbounds nuw %struct.tree, ptr %61, i32 0, i32 0
  %63 = load double, ptr %62, align 8
  %64 = call double @llvm.fmuladd.f64(double %60, double 5.000000e-01, double %63)
  store double %64, ptr %8, align 8
  br label %65

65:                                               ; preds = %59
  %66 = load ptr, ptr %9, align 8
  %67 = getelementptr inbounds nuw %struct.tree, ptr %66, i32 0, i32 2
  %68 = load ptr, ptr %67, align 8
  store ptr %68, ptr %9, align 8
  br label %56, !llvm.loop !11

69:                                               ; preds = %56
  %70 = load double, ptr %8, align 8
  ret double %70
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #3

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #3

declare i32 @printf(ptr noundef, ...) #1

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #4

; Function Attrs: nounwind allocsize(0,1)
declare noalias ptr @calloc(i64 noundef, i64 noundef) #5

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { noreturn nounwind "no-trapping-math"="true" }
attributes #5 = { nounwind allocsize(0,1) "no-trapping-math"="true" }
attributes #6 = { noreturn nounwind }
attributes #7 = { nounwind allocsize(0,1) }

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
