source_filename = "leaks.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.heap = type { i64, i64, i64, i64, i64, i64, i64, i64, i64, i64 }
%struct.node = type { ptr, double }

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
  %6 = alloca %struct.heap, align 8
  %7 = alloca i32, align 4
  %8 = alloca %struct.heap, align 8
  store i32 0, ptr %1, align 4
  call void @llvm.memset.p0.i64(ptr align 16 %2, i8 0, i64 48, i1 false)
  %9 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 0
  store double 1.000000e+00, ptr %9, align 16
  %10 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 1
  store double 2.000000e+00, ptr %10, align 8
  %11 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 2
  store double 3.000000e+00, ptr %11, align 16
  %12 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 3
  store double 4.000000e+00, ptr %12, align 8
  %13 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 4
  store double 5.000000e+00, ptr %13, align 16
  %14 = getelementptr inbounds [6 x double], ptr %2, i32 0, i32 5
  store double 6.000000e+00, ptr %14, align 8
  store double 0.000000e+00, ptr %4, align 8
  store i32 0, ptr %5, align 4
  br label %15

15:                                               ; preds = %33, %0
  %16 = load i32, ptr %5, align 4
  %17 = icmp slt i32 %16, 1000
  br i1 %17, label %18, label %36

18:                                               ; preds = %15
  %19 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 0
  call void @llvm.memset.p0.i64(ptr align 16 %19, i8 0, i64 48, i1 false)
  %20 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 0
  %21 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 0
  %22 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @listed, ptr noundef %20, ptr noundef %21, i32 noundef 6)
  %23 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 0
  %24 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 0
  %25 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef @listed, ptr noundef %23, ptr noundef %24, i32 noundef 6)
  call void @check_line(double noundef %25, double noundef 1.820000e+02, double noundef 0x3DA5FD7FE1796495, i32 noundef 35)
  %26 = load i32, ptr %5, align 4
  %27 = icmp eq i32 %26, 10
  br i1 %27, label %28, label %32

28:                                               ; preds = %18
  call void @mallinfo2(ptr dead_on_unwind writable sret(%struct.heap) align 8 %6)
  %29 = getelementptr inbounds nuw %struct.heap, ptr %6, i32 0, i32 7
  %30 = load i64, ptr %29, align 8
  %31 = uitofp i64 %30 to double
  store double %31, ptr %4, align 8
  br label %32

32:                                               ; preds = %28, %18
  br label %33

33:                                               ; preds = %32
  %34 = load i32, ptr %5, align 4
  %35 = add nsw i32 %34, 1
  store i32 %35, ptr %5, align 4
  br label %15, !llvm.loop !5

36:                                               ; preds = %15
  store i32 0, ptr %7, align 4
  br label %37

37:                                               ; preds = %50, %36
  %38 = load i32, ptr %7, align 4
  %39 = icmp slt i32 %38, 6
  br i1 %39, label %40, label %53

40:                                               ; preds = %37
  %41 = load i32, ptr %7, align 4
  %42 = sext i32 %41 to i64
  %43 = getelementptr inbounds [6 x double], ptr %3, i64 0, i64 %42
  %44 = load double, ptr %43, align 8
  %45 = load i32, ptr %7, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds [6 x double], ptr %2, i64 0, i64 %46
  %48 = load double, ptr %47, align 8
  %49 = fmul double 2.000000e+00, %48
  call void @check_line(double noundef %44, double noundef %49, double noundef 0x3DA5FD7FE1796495, i32 noundef 40)
  br label %50

50:                                               ; preds = %40
  %51 = load i32, ptr %7, align 4
  %52 = add nsw i32 %51, 1
  store i32 %52, ptr %7, align 4
  br label %37, !llvm.loop !7

53:                                               ; preds = %37
  call void @mallinfo2(ptr dead_on_unwind writable sret(%struct.heap) align 8 %8)
  %54 = getelementptr inbounds nuw %struct.heap, ptr %8, i32 0, i32 7
  %55 = load i64, ptr %54, align 8
  %56 = uitofp i64 %55 to double
  %57 = load double, ptr %4, align 8
  call void @check_line(double noundef %56, double noundef %57, double noundef 0x3DA5FD7FE1796495, i32 noundef 41)
  ret i32 0
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

declare double @__enzyme_autodiff(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @listed(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca double, align 8
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  %12 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store ptr null, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %13

13:                                               ; preds = %36, %2
  %14 = load i32, ptr %6, align 4
  %15 = load i32, ptr %4, align 4
  %16 = icmp slt i32 %14, %15
  br i1 %16, label %17, label %39

17:                                               ; preds = %13
  %18 = call noalias ptr @malloc(i64 noundef 16) #9
  store ptr %18, ptr %7, align 8
  %19 = load ptr, ptr %3, align 8
  %20 = load i32, ptr %6, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds double, ptr %19, i64 %21
  %23 = load double, ptr %22, align 8
  %24 = load ptr, ptr %3, align 8
  %25 = load i32, ptr %6, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds double, ptr %24, i64 %26
  %28 = load double, ptr %27, align 8
  %29 = fmul double %23, %28
  %30 = load ptr, ptr %7, align 8
  %31 = getelementptr inbounds nuw %struct.node, ptr %30, i32 0, i32 1
  store double %29, ptr %31, align 8
  %32 = load ptr, ptr %5, align 8
  %33 = load ptr, ptr %7, align 8
  %34 = getelementptr inbounds nuw %struct.node, ptr %33, i32 0, i32 0
  store ptr %32, ptr %34, align 8
  %35 = load ptr, ptr %7, align 8
  store ptr %35, ptr %5, align 8
  br label %36

36:                                               ; preds = %17
  %37 = load i32, ptr %6, align 4
  %38 = add nsw i32 %37, 1
  store i32 %38, ptr %6, align 4
  br label %13, !llvm.loop !8

39:                                               ; preds = %13
  %40 = call noalias ptr @calloc(i64 noundef 1, i64 noundef 8) #10
  store ptr %40, ptr %8, align 8
  store double 0.000000e+00, ptr %9, align 8
  store i32 0, ptr %10, align 4
  br label %41

41:                                               ; preds = %63, %39
  %42 = load ptr, ptr %5, align 8
  %43 = icmp ne ptr %42, null
  br i1 %43, label %44, label %66

44:                                               ; preds = %41
  %45 = load ptr, ptr %5, align 8
  %46 = getelementptr inbounds nuw %struct.node, ptr %45, i32 0, i32 0
  %47 = load ptr, ptr %46, align 8
  store ptr %47, ptr %11, align 8
  %48 = load ptr, ptr %8, align 8
  %49 = load i32, ptr %10, align 4
  %50 = add nsw i32 %49, 1
  %51 = sext i32 %50 to i64
  %52 = mul i64 %51, 8
  %53 = call ptr @realloc(ptr noundef %48, i64 noundef %52) #11
  store ptr %53, ptr %8, align 8
  %54 = load ptr, ptr %5, align 8
  %55 = getelementptr inbounds nuw %struct.node, ptr %54, i32 0, i32 1
  %56 = load double, ptr %55, align 8
  %57 = load ptr, ptr %8, align 8
  %58 = load i32, ptr %10, align 4
  %59 = sext i32 %58 to i64
  %60 = getelementptr inbounds double, ptr %57, i64 %59
  store double %56, ptr %60, align 8
  %61 = load ptr, ptr %5, align 8
  call void @free(ptr noundef %61) #12
  %62 = load ptr, ptr %11, align 8
  store ptr %62, ptr %5, align 8
  br label %63

63:                                               ; preds = %44
  %64 = load i32, ptr %10, align 4
  %65 = add nsw i32 %64, 1
  store i32 %65, ptr %10, align 4
  br label %41, !llvm.loop !9

66:                                               ; preds = %41
  store i32 0, ptr %12, align 4
  br label %67

67:                                               ; preds = %79, %66
  %68 = load i32, ptr %12, align 4
  %69 = load i32, ptr %4, align 4
  %70 = icmp slt i32 %68, %69
  br i1 %70, label %71, label %82

71:                                               ; preds = %67
  %72 = load ptr, ptr %8, align 8
  %73 = load i32, ptr %12, align 4
  %74 = sext i32 %73 to i64
  %75 = getelementptr inbounds double, ptr %72, i64 %74
  %76 = load double, ptr %75, align 8
  %77 = load double, ptr %9, align 8
  %78 = fadd double %77, %76
  store double %78, ptr %9, align 8
  br label %79

79:                                               ; preds = %71
  %80 = load i32, ptr %12, align 4
  %81 = add nsw i32 %80, 1
  store i32 %81, ptr %12, align 4
  br label %67, !llvm.loop !10

82:                                               ; preds = %67
  %83 = load ptr, ptr %8, align 8
  call void @free(ptr noundef %83) #12
  %84 = load double, ptr %9, align 8
  ret double %84
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
  call void @exit(i32 noundef 1) #13
  unreachable

26:                                               ; preds = %4
  ret void
}

declare double @__enzyme_fwddiff(ptr noundef, ...) #2

declare void @mallinfo2(ptr dead_on_unwind writable sret(%struct.heap) align 8) #2

; Function Attrs: nounwind allocsize(0)
declare noalias ptr @malloc(i64 noundef) #3

; Function Attrs: nounwind allocsize(0,1)
declare noalias ptr @calloc(i64 noundef, i64 noundef) #4

; Function Attrs: nounwind allocsize(1)
declare ptr @realloc(ptr noundef, i64 noundef) #5

; Function Attrs: nounwind
declare void @free(ptr noundef) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #7

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #8

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nounwind allocsize(0) "no-trapping-math"="true" }
attributes #4 = { nounwind allocsize(0,1) "no-trapping-math"="true" }
attributes #5 = { nounwind allocsize(1) "no-trapping-math"="true" }
attributes #6 = { nounwind "no-trapping-math"="true" }
attributes #7 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #8 = { noreturn nounwind "no-trapping-math"="true" }
attributes #9 = { nounwind allocsize(0) }
attributes #10 = { nounwind allocsize(0,1) }
attributes #11 = { nounwind allocsize(1) }
attributes #12 = { nounwind }
attributes #13 = { noreturn nounwind }

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
