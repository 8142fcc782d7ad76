source_filename = "scalars.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.Pair = type { double, double }
%struct.Triple = type { double, double, double }
%struct.Mixed = type { float, double }
%struct.Floats = type { float, float }

@enzyme_out = global i32 0, align 4
@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca i32, align 4
  %3 = alloca double, align 8
  %4 = alloca %struct.Pair, align 8
  %5 = alloca %struct.Triple, align 8
  %6 = alloca %struct.Mixed, align 8
  %7 = alloca %struct.Floats, align 4
  %8 = alloca %struct.Pair, align 8
  store i32 0, ptr %1, align 4
  store i32 1, ptr %2, align 4
  br label %9

9:                                                ; preds = %105, %0
  %10 = load i32, ptr %2, align 4
  %11 = icmp slt i32 %10, 4
  br i1 %11, label %12, label %108

12:                                               ; preds = %9
  %13 = load i32, ptr %2, align 4
  %14 = sitofp i32 %13 to double
  %15 = fmul double 7.500000e-01, %14
  store double %15, ptr %3, align 8
  %16 = load double, ptr %3, align 8
  %17 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @cube, double noundef %16)
  %18 = load double, ptr %3, align 8
  %19 = fmul double 3.000000e+00, %18
  %20 = load double, ptr %3, align 8
  %21 = fmul double %19, %20
  call void @check_line(double noundef %17, double noundef %21, double noundef 0x3DA5FD7FE1796495, i32 noundef 25)
  %22 = load double, ptr %3, align 8
  %23 = call double @__enzyme_autodiff_typed(ptr noundef @cube, double noundef %22)
  %24 = load double, ptr %3, align 8
  %25 = fmul double 3.000000e+00, %24
  %26 = load double, ptr %3, align 8
  %27 = fmul double %25, %26
  call void @check_line(double noundef %23, double noundef %27, double noundef 0x3DA5FD7FE1796495, i32 noundef 26)
  %28 = load double, ptr %3, align 8
  %29 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef @product, double noundef %28, double noundef 5.000000e+00)
  %30 = getelementptr inbounds nuw { double, double }, ptr %4, i32 0, i32 0
  %31 = extractvalue { double, double } %29, 0
  store double %31, ptr %30, align 8
  %32 = getelementptr inbounds nuw { double, double }, ptr %4, i32 0, i32 1
  %33 = extractvalue { double, double } %29, 1
  store double %33, ptr %32, align 8
  %34 = getelementptr inbounds nuw %struct.Pair, ptr %4, i32 0, i32 0
  %35 = load double, ptr %34, align 8
  call void @check_line(double noundef %35, double noundef 5.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 28)
  %36 = getelementptr inbounds nuw %struct.Pair, ptr %4, i32 0, i32 1
  %37 = load double, ptr %36, align 8
  %38 = load double, ptr %3, align 8
  call void @check_line(double noundef %37, double noundef %38, double noundef 0x3DA5FD7FE1796495, i32 noundef 29)
  %39 = load i32, ptr @enzyme_out, align 4
  %40 = load double, ptr %3, align 8
  %41 = load i32, ptr @enzyme_out, align 4
  %42 = load i32, ptr @enzyme_out, align 4
  call void (ptr, ptr, ...) @__enzyme_autodiff_triple(ptr dead_on_unwind writable sret(%struct.Triple) align 8 %5, ptr noundef @poly, i32 noundef %39, double noundef %40, i32 noundef %41, double noundef 2.000000e+00, i32 noundef %42, double noundef 5.000000e-01)
  %43 = getelementptr inbounds nuw %struct.Triple, ptr %5, i32 0, i32 0
  %44 = load double, ptr %43, align 8
  %45 = load double, ptr %3, align 8
  %46 = fmul double 4.000000e+00, %45
  call void @check_line(double noundef %44, double noundef %46, double noundef 0x3DA5FD7FE1796495, i32 noundef 31)
  %47 = getelementptr inbounds nuw %struct.Triple, ptr %5, i32 0, i32 1
  %48 = load double, ptr %47, align 8
  %49 = load double, ptr %3, align 8
  %50 = load double, ptr %3, align 8
  %51 = call double @sin(double noundef 5.000000e-01) #6
  %52 = call double @llvm.fmuladd.f64(double %49, double %50, double %51)
  call void @check_line(double noundef %48, double noundef %52, double noundef 0x3DA5FD7FE1796495, i32 noundef 32)
  %53 = getelementptr inbounds nuw %struct.Triple, ptr %5, i32 0, i32 2
  %54 = load double, ptr %53, align 8
  %55 = call double @cos(double noundef 5.000000e-01) #6
  %56 = fmul double 2.000000e+00, %55
  call void @check_line(double noundef %54, double noundef %56, double noundef 0x3DA5FD7FE1796495, i32 noundef 33)
  %57 = load double, ptr %3, align 8
  %58 = call { float, double } (ptr, ...) @__enzyme_autodiff_mixed(ptr noundef @mixed, double noundef 1.500000e+00, double noundef %57)
  %59 = getelementptr inbounds nuw { float, double }, ptr %6, i32 0, i32 0
  %60 = extractvalue { float, double } %58, 0
  store float %60, ptr %59, align 8
  %61 = getelementptr inbounds nuw { float, double }, ptr %6, i32 0, i32 1
  %62 = extractvalue { float, double } %58, 1
  store double %62, ptr %61, align 8
  %63 = getelementptr inbounds nuw %struct.Mixed, ptr %6, i32 0, i32 0
  %64 = load float, ptr %63, align 8
  %65 = fpext float %64 to double
  %66 = load double, ptr %3, align 8
  %67 = load double, ptr %3, align 8
  %68 = fmul double %66, %67
  call void @check_line(double noundef %65, double noundef %68, double noundef 2.000000e-05, i32 noundef 35)
  %69 = getelementptr inbounds nuw %struct.Mixed, ptr %6, i32 0, i32 1
  %70 = load double, ptr %69, align 8
  %71 = load double, ptr %3, align 8
  %72 = fmul double 3.000000e+00, %71
  call void @check_line(double noundef %70, double noundef %72, double noundef 0x3DA5FD7FE1796495, i32 noundef 36)
  %73 = call <2 x float> (ptr, ...) @__enzyme_autodiff_floats(ptr noundef @single, double noundef 1.500000e+00, double noundef 2.500000e+00)
  store <2 x float> %73, ptr %7, align 4
  %74 = getelementptr inbounds nuw %struct.Floats, ptr %7, i32 0, i32 0
  %75 = load float, ptr %74, align 4
  %76 = fpext float %75 to double
  call void @check_line(double noundef %76, double noundef 2.500000e+00, double noundef 2.000000e-05, i32 noundef 38)
  %77 = getelementptr inbounds nuw %struct.Floats, ptr %7, i32 0, i32 1
  %78 = load float, ptr %77, align 4
  %79 = fpext float %78 to double
  call void @check_line(double noundef %79, double noundef 2.500000e+00, double noundef 2.000000e-05, i32 noundef 39)
  %80 = load i32, ptr @enzyme_const, align 4
  %81 = load i32, ptr @enzyme_out, align 4
  %82 = call float (ptr, ...) @__enzyme_autodiff_float(ptr noundef @single, i32 noundef %80, double noundef 1.500000e+00, i32 noundef %81, double noundef 2.500000e+00)
  %83 = fpext float %82 to double
  call void @check_line(double noundef %83, double noundef 2.500000e+00, double noundef 2.000000e-05, i32 noundef 40)
  %84 = load i32, ptr @enzyme_const, align 4
  %85 = load double, ptr %3, align 8
  %86 = load i32, ptr @enzyme_const, align 4
  %87 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @poly, i32 noundef %84, double noundef %85, double noundef 2.000000e+00, i32 noundef %86, double noundef 5.000000e-01)
  %88 = load double, ptr %3, align 8
  %89 = load double, ptr %3, align 8
  %90 = call double @sin(double noundef 5.000000e-01) #6
  %91 = call double @llvm.fmuladd.f64(double %88, double %89, double %90)
  call void @check_line(double noundef %87, double noundef %91, double noundef 0x3DA5FD7FE1796495, i32 noundef 41)
  %92 = load double, ptr %3, align 8
  %93 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef @scaled, double noundef %92, i32 noundef 3, double noundef 4.000000e+00)
  %94 = getelementptr inbounds nuw { double, double }, ptr %8, i32 0, i32 0
  %95 = extractvalue { double, double } %93, 0
  store double %95, ptr %94, align 8
  %96 = getelementptr inbounds nuw { double, double }, ptr %8, i32 0, i32 1
  %97 = extractvalue { double, double } %93, 1
  store double %97, ptr %96, align 8
  %98 = getelementptr inbounds nuw %struct.Pair, ptr %8, i32 0, i32 0
  %99 = load double, ptr %98, align 8
  call void @check_line(double noundef %99, double noundef 7.500000e-01, double noundef 0x3DA5FD7FE1796495, i32 noundef 43)
  %100 = getelementptr inbounds nuw %struct.Pair, ptr %8, i32 0, i32 1
  %101 = load double, ptr %100, align 8
  %102 = load double, ptr %3, align 8
  %103 = fmul double -3.000000e+00, %102
  %104 = fdiv double %103, 1.600000e+01
  call void @check_line(double noundef %101, double noundef %104, double noundef 0x3DA5FD7FE1796495, i32 noundef 44)
  br label %105

105:                                              ; preds = %12
  %106 = load i32, ptr %2, align 4
  %107 = add nsw i32 %106, 1
  store i32 %107, ptr %2, align 4
  br label %9, !llvm.loop !5

108:                                              ; preds = %9
  ret i32 0
}

; Function Attrs: noinline nounwind optnone
define internal void @check_line(double noundef %0, double noundef %1, double noundef %2, i32 noundef %3) #1 {
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
define internal double @cube(double noundef %0) #1 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = load double, ptr %2, align 8
  %5 = fmul double %3, %4
  %6 = load double, ptr %2, align 8
  %7 = fmul double %5, %6
  ret double %7
}

declare double @__enzyme_autodiff_typed(ptr noundef, double noundef) #2

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @product(double noundef %0, double noundef %1) #1 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %5 = load double, ptr %3, align 8
  %6 = load double, ptr %4, align 8
  %7 = fmul double %5, %6
  ret double %7
}

declare void @__enzyme_autodiff_triple(ptr dead_on_unwind writable sret(%struct.Triple) align 8, ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @poly(double noundef %0, double noundef %1, double noundef %2) #1 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  store double %2, ptr %6, align 8
  %7 = load double, ptr %4, align 8
  %8 = load double, ptr %4, align 8
  %9 = fmul double %7, %8
  %10 = load double, ptr %5, align 8
  %11 = load double, ptr %6, align 8
  %12 = call double @sin(double noundef %11) #6
  %13 = load double, ptr %5, align 8
  %14 = fmul double %12, %13
  %15 = call double @llvm.fmuladd.f64(double %9, double %10, double %14)
  ret double %15
}

; Function Attrs: nounwind
declare double @sin(double noundef) #3

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

; Function Attrs: nounwind
declare double @cos(double noundef) #3

declare { float, double } @__enzyme_autodiff_mixed(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @mixed(float noundef %0, double noundef %1) #1 {
  %3 = alloca float, align 4
  %4 = alloca double, align 8
  store float %0, ptr %3, align 4
  store double %1, ptr %4, align 8
  %5 = load float, ptr %3, align 4
  %6 = fpext float %5 to double
  %7 = load double, ptr %4, align 8
  %8 = fmul double %6, %7
  %9 = load double, ptr %4, align 8
  %10 = fmul double %8, %9
  ret double %10
}

declare <2 x float> @__enzyme_autodiff_floats(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal float @single(float noundef %0, float noundef %1) #1 {
  %3 = alloca float, align 4
  %4 = alloca float, align 4
  store float %0, ptr %3, align 4
  store float %1, ptr %4, align 4
  %5 = load float, ptr %3, align 4
  %6 = load float, ptr %4, align 4
  %7 = load float, ptr %4, align 4
  %8 = call float @llvm.fmuladd.f32(float %5, float %6, float %7)
  ret float %8
}

declare float @__enzyme_autodiff_float(ptr noundef, ...) #2

; Function Attrs: noinline nounwind optnone
define internal double @scaled(double noundef %0, i32 noundef %1, double noundef %2) #1 {
  %4 = alloca double, align 8
  %5 = alloca i32, align 4
  %6 = alloca double, align 8
  store double %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  store double %2, ptr %6, align 8
  %7 = load i32, ptr %5, align 4
  %8 = sitofp i32 %7 to double
  %9 = load double, ptr %4, align 8
  %10 = fmul double %8, %9
  %11 = load double, ptr %6, align 8
  %12 = fdiv double %10, %11
  ret double %12
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #2

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fmuladd.f32(float, float, float) #4

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="64" "no-trapping-math"="true" }
attributes #1 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nounwind "no-trapping-math"="true" }
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
