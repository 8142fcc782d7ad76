source_filename = "linked_list.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.node = type { ptr, double, i32 }

@__const.main.a = private unnamed_addr constant { ptr, double, i32, [4 x i8] } { ptr null, double 3.000000e+00, i32 0, [4 x i8] zeroinitializer }, align 8
@enzyme_const = global i32 0, align 4
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
  %4 = alloca i32, align 4
  %5 = alloca %struct.node, align 8
  %6 = alloca %struct.node, align 8
  %7 = alloca %struct.node, align 8
  %8 = alloca %struct.node, align 8
  %9 = alloca %struct.node, align 8
  %10 = alloca %struct.node, align 8
  store i32 0, ptr %1, align 4
  call void @llvm.memset.p0.i64(ptr align 16 %2, i8 0, i64 40, i1 false)
  %11 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 0
  store double 1.000000e+00, ptr %11, align 16
  %12 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 1
  store double 2.000000e+00, ptr %12, align 8
  %13 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 2
  store double 3.000000e+00, ptr %13, align 16
  %14 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 3
  store double 4.000000e+00, ptr %14, align 8
  %15 = getelementptr inbounds [5 x double], ptr %2, i32 0, i32 4
  store double 5.000000e+00, ptr %15, align 16
  call void @llvm.memset.p0.i64(ptr align 16 %3, i8 0, i64 40, i1 false)
  %16 = getelementptr inbounds [5 x double], ptr %2, i64 0, i64 0
  %17 = getelementptr inbounds [5 x double], ptr %3, i64 0, i64 0
  %18 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @weighted, ptr noundef %16, ptr noundef %17, i32 noundef 5)
  store i32 0, ptr %4, align 4
  br label %19

19:                                               ; preds = %36, %0
  %20 = load i32, ptr %4, align 4
  %21 = icmp slt i32 %20, 5
  br i1 %21, label %22, label %39

22:                                               ; preds = %19
  %23 = load i32, ptr %4, align 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds [5 x double], ptr %3, i64 0, i64 %24
  %26 = load double, ptr %25, align 8
  %27 = load i32, ptr %4, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds [5 x double], ptr %2, i64 0, i64 %28
  %30 = load double, ptr %29, align 8
  %31 = fmul double 2.000000e+00, %30
  %32 = load i32, ptr %4, align 4
  %33 = add nsw i32 %32, 1
  %34 = sitofp i32 %33 to double
  %35 = fmul double %31, %34
  call void @check_line(double noundef %26, double noundef %35, double noundef 0x3DA5FD7FE1796495, i32 noundef 55)
  br label %36

36:                                               ; preds = %22
  %37 = load i32, ptr %4, align 4
  %38 = add nsw i32 %37, 1
  store i32 %38, ptr %4, align 4
  br label %19, !llvm.loop !5

39:                                               ; preds = %19
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %5, ptr align 8 @__const.main.a, i64 24, i1 false)
  %40 = getelementptr inbounds nuw %struct.node, ptr %6, i32 0, i32 0
  store ptr %5, ptr %40, align 8
  %41 = getelementptr inbounds nuw %struct.node, ptr %6, i32 0, i32 1
  store double 5.000000e+00, ptr %41, align 8
  %42 = getelementptr inbounds nuw %struct.node, ptr %6, i32 0, i32 2
  store i32 0, ptr %42, align 8
  %43 = getelementptr i8, ptr %6, i64 20
  call void @llvm.memset.p0.i64(ptr align 4 %43, i8 0, i64 4, i1 false)
  %44 = getelementptr inbounds nuw %struct.node, ptr %7, i32 0, i32 0
  store ptr %6, ptr %44, align 8
  %45 = getelementptr inbounds nuw %struct.node, ptr %7, i32 0, i32 1
  store double 7.000000e+00, ptr %45, align 8
  %46 = getelementptr inbounds nuw %struct.node, ptr %7, i32 0, i32 2
  store i32 0, ptr %46, align 8
  %47 = getelementptr i8, ptr %7, i64 20
  call void @llvm.memset.p0.i64(ptr align 4 %47, i8 0, i64 4, i1 false)
  call void @llvm.memset.p0.i64(ptr align 8 %8, i8 0, i64 24, i1 false)
  %48 = getelementptr inbounds nuw %struct.node, ptr %9, i32 0, i32 0
  store ptr %8, ptr %48, align 8
  %49 = getelementptr inbounds nuw %struct.node, ptr %9, i32 0, i32 1
  store double 0.000000e+00, ptr %49, align 8
  %50 = getelementptr inbounds nuw %struct.node, ptr %9, i32 0, i32 2
  store i32 0, ptr %50, align 8
  %51 = getelementptr i8, ptr %9, i64 20
  call void @llvm.memset.p0.i64(ptr align 4 %51, i8 0, i64 4, i1 false)
  %52 = getelementptr inbounds nuw %struct.node, ptr %10, i32 0, i32 0
  store ptr %9, ptr %52, align 8
  %53 = getelementptr inbounds nuw %struct.node, ptr %10, i32 0, i32 1
  store double 0.000000e+00, ptr %53, align 8
  %54 = getelementptr inbounds nuw %struct.node, ptr %10, i32 0, i32 2
  store i32 0, ptr %54, align 8
  %55 = getelementptr i8, ptr %10, i64 20
  call void @llvm.memset.p0.i64(ptr align 4 %55, i8 0, i64 4, i1 false)
  %56 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @product, ptr noundef %7, ptr noundef %10)
  %57 = getelementptr inbounds nuw %struct.node, ptr %8, i32 0, i32 1
  %58 = load double, ptr %57, align 8
  call void @check_line(double noundef %58, double noundef 3.500000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 59)
  %59 = getelementptr inbounds nuw %struct.node, ptr %9, i32 0, i32 1
  %60 = load double, ptr %59, align 8
  call void @check_line(double noundef %60, double noundef 2.100000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 60)
  %61 = getelementptr inbounds nuw %struct.node, ptr %10, i32 0, i32 1
  %62 = load double, ptr %61, align 8
  call void @check_line(double noundef %62, double noundef 1.500000e+01, double noundef 0x3DA5FD7FE1796495, i32 noundef 61)
  %63 = getelementptr inbounds nuw %struct.node, ptr %5, i32 0, i32 1
  %64 = load double, ptr %63, align 8
  call void @check_line(double noundef %64, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 62)
  %65 = getelementptr inbounds nuw %struct.node, ptr %10, i32 0, i32 1
  store double 0.000000e+00, ptr %65, align 8
  %66 = getelementptr inbounds nuw %struct.node, ptr %9, i32 0, i32 1
  store double 0.000000e+00, ptr %66, align 8
  %67 = getelementptr inbounds nuw %struct.node, ptr %8, i32 0, i32 1
  store double 0.000000e+00, ptr %67, align 8
  %68 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @reversed, ptr noundef %7, ptr noundef %10)
  %69 = getelementptr inbounds nuw %struct.node, ptr %8, i32 0, i32 1
  %70 = load double, ptr %69, align 8
  call void @check_line(double noundef %70, double noundef 4.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 65)
  %71 = getelementptr inbounds nuw %struct.node, ptr %9, i32 0, i32 1
  %72 = load double, ptr %71, align 8
  call void @check_line(double noundef %72, double noundef 2.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 66)
  %73 = getelementptr inbounds nuw %struct.node, ptr %10, i32 0, i32 1
  %74 = load double, ptr %73, align 8
  call void @check_line(double noundef %74, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 67)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

declare double @__enzyme_autodiff(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @weighted(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca double, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store ptr null, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %11

11:                                               ; preds = %37, %2
  %12 = load i32, ptr %6, align 4
  %13 = load i32, ptr %4, align 4
  %14 = icmp slt i32 %12, %13
  br i1 %14, label %15, label %40

15:                                               ; preds = %11
  %16 = call noalias ptr @malloc(i64 noundef 24) #8
  store ptr %16, ptr %7, align 8
  %17 = load ptr, ptr %3, align 8
  %18 = load i32, ptr %6, align 4
  %19 = sext i32 %18 to i64
  %20 = getelementptr inbounds double, ptr %17, i64 %19
  %21 = load double, ptr %20, align 8
  %22 = load ptr, ptr %3, align 8
  %23 = load i32, ptr %6, align 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds double, ptr %22, i64 %24
  %26 = load double, ptr %25, align 8
  %27 = fmul double %21, %26
  %28 = load ptr, ptr %7, align 8
  %29 = getelementptr inbounds nuw %struct.node, ptr %28, i32 0, i32 1
  store double %27, ptr %29, align 8
  %30 = load i32, ptr %6, align 4
  %31 = load ptr, ptr %7, align 8
  %32 = getelementptr inbounds nuw %struct.node, ptr %31, i32 0, i32 2
  store i32 %30, ptr %32, align 8
  %33 = load ptr, ptr %5, align 8
  %34 = load ptr, ptr %7, align 8
  %35 = getelementptr inbounds nuw %struct.node, ptr %34, i32 0, i32 0
  store ptr %33, ptr %35, align 8
  %36 = load ptr, ptr %7, align 8
  store ptr %36, ptr %5, align 8
  br label %37

37:                                               ; preds = %15
  %38 = load i32, ptr %6, align 4
  %39 = add nsw i32 %38, 1
  store i32 %39, ptr %6, align 4
  br label %11, !llvm.loop !7

40:                                               ; preds = %11
  store double 0.000000e+00, ptr %8, align 8
  %41 = load ptr, ptr %5, align 8
  store ptr %41, ptr %9, align 8
  br label %42

42:                                               ; preds = %58, %40
  %43 = load ptr, ptr %9, align 8
  %44 = icmp ne ptr %43, null
  br i1 %44, label %45, label %62

45:                                               ; preds = %42
  %46 = load ptr, ptr %9, align 8
  %47 = getelementptr inbounds nuw %struct.node, ptr %46, i32 0, i32 1
  %48 = load double, ptr %47, align 8
  %49 = load ptr, ptr %9, align 8
  %50 = getelementptr inbounds nuw %struct.node, ptr %49, i32 0, i32 2
  %51 = load i32, ptr %50, align 8
  %52 = add nsw i32 %51, 1
  %53 = sitofp i32 %52 to double
  %54 = load double, ptr %8, align 8
  %55 = call double @llvm.fmuladd.f64(double %48, double %53, double %54)
  store double %55, ptr %8, align 8
  %56 = load ptr, ptr %9, align 8
  %57 = getelementptr inbounds nuw %struct.node, ptr %56, i32 0, i32 1
  store double 0.000000e+00, ptr %57, align 8
  br label %58

58:                                               ; preds = %45
  %59 = load ptr, ptr %9, align 8
  %60 = getelementptr inbounds nuw %struct.node, ptr %59, i32 0, i32 0
  %61 = load ptr, ptr %60, align 8
  store ptr %61, ptr %9, align 8
  br label %42, !llvm.loop !8

62:                                               ; preds = %42
  br label %63

63:                                               ; preds = %66, %62
  %64 = load ptr, ptr %5, align 8
  %65 = icmp ne ptr %64, null
  br i1 %65, label %66, label %72

66:                                               ; preds = %63
  %67 = load ptr, ptr %5, align 8
  %68 = getelementptr inbounds nuw %struct.node, ptr %67, i32 0, i32 0
  %69 = load ptr, ptr %68, align 8
  store ptr %69, ptr %10, align 8
  %70 = load ptr, ptr %5, align 8
  call void @free(ptr noundef %70) #9
  %71 = load ptr, ptr %10, align 8
  store ptr %71, ptr %5, align 8
  br label %63, !llvm.loop !9

72:                                               ; preds = %63
  %73 = load double, ptr %8, align 8
  ret double %73
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
  call void @exit(i32 noundef 1) #10
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #3

; Function Attrs: noinline nounwind optnone
define internal double @product(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca double, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  store double 1.000000e+00, ptr %3, align 8
  %5 = load ptr, ptr %2, align 8
  store ptr %5, ptr %4, align 8
  br label %6

6:                                                ; preds = %17, %1
  %7 = load ptr, ptr %4, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %9, label %21

9:                                                ; preds = %6
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds nuw %struct.node, ptr %10, i32 0, i32 1
  %12 = load double, ptr %11, align 8
  %13 = load double, ptr %3, align 8
  %14 = fmul double %13, %12
  store double %14, ptr %3, align 8
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds nuw %struct.node, ptr %15, i32 0, i32 1
  store double 2.000000e+00, ptr %16, align 8
  br label %17

17:                                               ; preds = %9
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds nuw %struct.node, ptr %18, i32 0, i32 0
  %20 = load ptr, ptr %19, align 8
  store ptr %20, ptr %4, align 8
  br label %6, !llvm.loop !10

21:                                               ; preds = %6
  %22 = load double, ptr %3, align 8
  ret double %22
}

; Function Attrs: noinline nounwind optnone
define internal double @reversed(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca double, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  store ptr null, ptr %3, align 8
  br label %7

7:                                                ; preds = %10, %1
  %8 = load ptr, ptr %2, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %19

10:                                               ; preds = %7
  %11 = load ptr, ptr %2, align 8
  %12 = getelementptr inbounds nuw %struct.node, ptr %11, i32 0, i32 0
  %13 = load ptr, ptr %12, align 8
  store ptr %13, ptr %4, align 8
  %14 = load ptr, ptr %3, align 8
  %15 = load ptr, ptr %2, align 8
  %16 = getelementptr inbounds nuw %struct.node, ptr %15, i32 0, i32 0
  store ptr %14, ptr %16, align 8
  %17 = load ptr, ptr %2, align 8
  store ptr %17, ptr %3, align 8
  %18 = load ptr, ptr %4, align 8
  store ptr %18, ptr %2, align 8
  br label %7, !llvm.loop !11

19:                                               ; preds = %7
  store double 0.000000e+00, ptr %5, align 8
  %20 = load ptr, ptr %3, align 8
  store ptr %20, ptr %6, align 8
  br label %21

21:                                               ; preds = %30, %19
  %22 = load ptr, ptr %6, align 8
  %23 = icmp ne ptr %22, null
  br i1 %23, label %24, label %34

24:                                               ; preds = %21
  %25 = load double, ptr %5, align 8
  %26 = load ptr, ptr %6, align 8
  %27 = getelementptr inbounds nuw %struct.node, ptr %26, i32 0, i32 1
  %28 = load double, ptr %27, align 8
  %29 = call double @llvm.fmuladd.f64(double %25, double 2.000000e+00, double %28)
  store double %29, ptr %5, align 8
  br label %30

30:                                               ; preds = %24
  %31 = load ptr, ptr %6, align 8
  %32 = getelementptr inbounds nuw %struct.node, ptr %31, i32 0, i32 0
  %33 = load ptr, ptr %32, align 8
  store ptr %33, ptr %6, align 8
  br label %21, !llvm.loop !12

34:                                               ; preds = %21
  %35 = load double, ptr %5, align 8
  ret double %35
}

; Function Attrs: nounwind allocsize(0)
declare noalias ptr @malloc(i64 noundef) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #5

; Function Attrs: nounwind
declare void @free(ptr noundef) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #5

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #7

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { nounwind allocsize(0) "no-trapping-math"="true" }
attributes #5 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nounwind "no-trapping-math"="true" }
attributes #7 = { noreturn nounwind "no-trapping-math"="true" }
attributes #8 = { nounwind allocsize(0) }
attributes #9 = { nounwind }
attributes #10 = { noreturn nounwind }

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
