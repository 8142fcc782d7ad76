source_filename = "integrator.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.Pair = type { double, double }
%struct.state = type { double, double }

@enzyme_out = global i32 0, align 4
@enzyme_const = global i32 0, align 4
@enzyme_dup = global i32 0, align 4
@enzyme_dupnoneed = global i32 0, align 4
@enzyme_width = global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: noinline nounwind optnone
define i32 @main() #0 {
  %1 = alloca i32, align 4
  %2 = alloca %struct.Pair, align 8
  store i32 0, ptr %1, align 4
  %3 = load i32, ptr @enzyme_out, align 4
  %4 = load i32, ptr @enzyme_out, align 4
  %5 = load i32, ptr @enzyme_const, align 4
  %6 = load i32, ptr @enzyme_const, align 4
  %7 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef @final_position, i32 noundef %3, double noundef 1.500000e+00, i32 noundef %4, double noundef 4.000000e+00, i32 noundef %5, i32 noundef 400, i32 noundef %6, double noundef 1.000000e+00)
  %8 = getelementptr inbounds nuw { double, double }, ptr %2, i32 0, i32 0
  %9 = extractvalue { double, double } %7, 0
  store double %9, ptr %8, align 8
  %10 = getelementptr inbounds nuw { double, double }, ptr %2, i32 0, i32 1
  %11 = extractvalue { double, double } %7, 1
  store double %11, ptr %10, align 8
  %12 = getelementptr inbounds nuw %struct.Pair, ptr %2, i32 0, i32 0
  %13 = load double, ptr %12, align 8
  %14 = call double @cos(double noundef 2.000000e+00) #6
  call void @check_line(double noundef %13, double noundef %14, double noundef 1.000000e-08, i32 noundef 42)
  %15 = getelementptr inbounds nuw %struct.Pair, ptr %2, i32 0, i32 1
  %16 = load double, ptr %15, align 8
  %17 = call double @sin(double noundef 2.000000e+00) #6
  %18 = fmul double -1.500000e+00, %17
  %19 = fdiv double %18, 4.000000e+00
  call void @check_line(double noundef %16, double noundef %19, double noundef 1.000000e-08, i32 noundef 43)
  ret i32 0
}

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @final_position(double noundef %0, double noundef %1, i32 noundef %2, double noundef %3) #0 {
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca i32, align 4
  %8 = alloca double, align 8
  %9 = alloca %struct.state, align 8
  %10 = alloca i32, align 4
  %11 = alloca %struct.state, align 8
  store double %0, ptr %5, align 8
  store double %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  store double %3, ptr %8, align 8
  %12 = getelementptr inbounds nuw %struct.state, ptr %9, i32 0, i32 0
  %13 = load double, ptr %5, align 8
  store double %13, ptr %12, align 8
  %14 = getelementptr inbounds nuw %struct.state, ptr %9, i32 0, i32 1
  store double 0.000000e+00, ptr %14, align 8
  store i32 0, ptr %10, align 4
  br label %15

15:                                               ; preds = %34, %4
  %16 = load i32, ptr %10, align 4
  %17 = load i32, ptr %7, align 4
  %18 = icmp slt i32 %16, %17
  br i1 %18, label %19, label %37

19:                                               ; preds = %15
  %20 = load double, ptr %6, align 8
  %21 = load double, ptr %8, align 8
  %22 = load i32, ptr %7, align 4
  %23 = sitofp i32 %22 to double
  %24 = fdiv double %21, %23
  %25 = getelementptr inbounds nuw { double, double }, ptr %9, i32 0, i32 0
  %26 = load double, ptr %25, align 8
  %27 = getelementptr inbounds nuw { double, double }, ptr %9, i32 0, i32 1
  %28 = load double, ptr %27, align 8
  %29 = call { double, double } @rk4(ptr noundef @spring, double %26, double %28, double noundef %20, double noundef %24)
  %30 = getelementptr inbounds nuw { double, double }, ptr %11, i32 0, i32 0
  %31 = extractvalue { double, double } %29, 0
  store double %31, ptr %30, align 8
  %32 = getelementptr inbounds nuw { double, double }, ptr %11, i32 0, i32 1
  %33 = extractvalue { double, double } %29, 1
  store double %33, ptr %32, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %9, ptr align 8 %11, i64 16, i1 false)
  br label %34

34:                                               ; preds = %19
  %35 = load i32, ptr %10, align 4
  %36 = add nsw i32 %35, 1
  store i32 %36, ptr %10, align 4
  br label %15, !llvm.loop !5

37:                                               ; preds = %15
  %38 = getelementptr inbounds nuw %struct.state, ptr %9, i32 0, i32 0
  %39 = load double, ptr %38, align 8
  ret double %39
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
  call void @exit(i32 noundef 1) #7
  unreachable

26:                                               ; preds = %4
  ret void
}

; Function Attrs: nounwind
declare double @cos(double noundef) #2

; Function Attrs: nounwind
declare double @sin(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal { double, double } @rk4(ptr noundef %0, double %1, double %2, double noundef %3, double noundef %4) #0 {
  %6 = alloca %struct.state, align 8
  %7 = alloca %struct.state, align 8
  %8 = alloca ptr, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca %struct.state, align 8
  %12 = alloca %struct.state, align 8
  %13 = alloca %struct.state, align 8
  %14 = alloca %struct.state, align 8
  %15 = alloca %struct.state, align 8
  %16 = alloca %struct.state, align 8
  %17 = alloca %struct.state, align 8
  %18 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  store double %1, ptr %18, align 8
  %19 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  store double %2, ptr %19, align 8
  store ptr %0, ptr %8, align 8
  store double %3, ptr %9, align 8
  store double %4, ptr %10, align 8
  %20 = load ptr, ptr %8, align 8
  %21 = load double, ptr %9, align 8
  %22 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  %23 = load double, ptr %22, align 8
  %24 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  %25 = load double, ptr %24, align 8
  %26 = call { double, double } %20(double %23, double %25, double noundef %21)
  %27 = getelementptr inbounds nuw { double, double }, ptr %11, i32 0, i32 0
  %28 = extractvalue { double, double } %26, 0
  store double %28, ptr %27, align 8
  %29 = getelementptr inbounds nuw { double, double }, ptr %11, i32 0, i32 1
  %30 = extractvalue { double, double } %26, 1
  store double %30, ptr %29, align 8
  %31 = load ptr, ptr %8, align 8
  %32 = load double, ptr %10, align 8
  %33 = fdiv double %32, 2.000000e+00
  %34 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  %35 = load double, ptr %34, align 8
  %36 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  %37 = load double, ptr %36, align 8
  %38 = getelementptr inbounds nuw { double, double }, ptr %11, i32 0, i32 0
  %39 = load double, ptr %38, align 8
  %40 = getelementptr inbounds nuw { double, double }, ptr %11, i32 0, i32 1
  %41 = load double, ptr %40, align 8
  %42 = call { double, double } @moved(double %35, double %37, double %39, double %41, double noundef %33)
  %43 = getelementptr inbounds nuw { double, double }, ptr %13, i32 0, i32 0
  %44 = extractvalue { double, double } %42, 0
  store double %44, ptr %43, align 8
  %45 = getelementptr inbounds nuw { double, double }, ptr %13, i32 0, i32 1
  %46 = extractvalue { double, double } %42, 1
  store double %46, ptr %45, align 8
  %47 = load double, ptr %9, align 8
  %48 = getelementptr inbounds nuw { double, double }, ptr %13, i32 0, i32 0
  %49 = load double, ptr %48, align 8
  %50 = getelementptr inbounds nuw { double, double }, ptr %13, i32 0, i32 1
  %51 = load double, ptr %50, align 8
  %52 = call { double, double } %31(double %49, double %51, double noundef %47)
  %53 = getelementptr inbounds nuw { double, double }, ptr %12, i32 0, i32 0
  %54 = extractvalue { double, double } %52, 0
  store double %54, ptr %53, align 8
  %55 = getelementptr inbounds nuw { double, double }, ptr %12, i32 0, i32 1
  %56 = extractvalue { double, double } %52, 1
  store double %56, ptr %55, align 8
  %57 = load ptr, ptr %8, align 8
  %58 = load double, ptr %10, align 8
  %59 = fdiv double %58, 2.000000e+00
  %60 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  %61 = load double, ptr %60, align 8
  %62 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  %63 = load double, ptr %62, align 8
  %64 = getelementptr inbounds nuw { double, double }, ptr %12, i32 0, i32 0
  %65 = load double, ptr %64, align 8
  %66 = getelementptr inbounds nuw { double, double }, ptr %12, i32 0, i32 1
  %67 = load double, ptr %66, align 8
  %68 = call { double, double } @moved(double %61, double %63, double %65, double %67, double noundef %59)
  %69 = getelementptr inbounds nuw { double, double }, ptr %15, i32 0, i32 0
  %70 = extractvalue { double, double } %68, 0
  store double %70, ptr %69, align 8
  %71 = getelementptr inbounds nuw { double, double }, ptr %15, i32 0, i32 1
  %72 = extractvalue { double, double } %68, 1
  store double %72, ptr %71, align 8
  %73 = load double, ptr %9, align 8
  %74 = getelementptr inbounds nuw { double, double }, ptr %15, i32 0, i32 0
  %75 = load double, ptr %74, align 8
  %76 = getelementptr inbounds nuw { double, double }, ptr %15, i32 0, i32 1
  %77 = load double, ptr %76, align 8
  %78 = call { double, double } %57(double %75, double %77, double noundef %73)
  %79 = getelementptr inbounds nuw { double, double }, ptr %14, i32 0, i32 0
  %80 = extractvalue { double, double } %78, 0
  store double %80, ptr %79, align 8
  %81 = getelementptr inbounds nuw { double, double }, ptr %14, i32 0, i32 1
  %82 = extractvalue { double, double } %78, 1
  store double %82, ptr %81, align 8
  %83 = load ptr, ptr %8, align 8
  %84 = load double, ptr %10, align 8
  %85 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  %86 = load double, ptr %85, align 8
  %87 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  %88 = load double, ptr %87, align 8
  %89 = getelementptr inbounds nuw { double, double }, ptr %14, i32 0, i32 0
  %90 = load double, ptr %89, align 8
  %91 = getelementptr inbounds nuw { double, double }, ptr %14, i32 0, i32 1
  %92 = load double, ptr %91, align 8
  %93 = call { double, double } @moved(double %86, double %88, double %90, double %92, double noundef %84)
  %94 = getelementptr inbounds nuw { double, double }, ptr %17, i32 0, i32 0
  %95 = extractvalue { double, double } %93, 0
  store double %95, ptr %94, align 8
  %96 = getelementptr inbounds nuw { double, double }, ptr %17, i32 0, i32 1
  %97 = extractvalue { double, double } %93, 1
  store double %97, ptr %96, align 8
  %98 = load double, ptr %9, align 8
  %99 = getelementptr inbounds nuw { double, double }, ptr %17, i32 0, i32 0
  %100 = load double, ptr %99, align 8
  %101 = getelementptr inbounds nuw { double, double }, ptr %17, i32 0, i32 1
  %102 = load double, ptr %101, align 8
  %103 = call { double, double } %83(double %100, double %102, double noundef %98)
  %104 = getelementptr inbounds nuw { double, double }, ptr %16, i32 0, i32 0
  %105 = extractvalue { double, double } %103, 0
  store double %105, ptr %104, align 8
  %106 = getelementptr inbounds nuw { double, double }, ptr %16, i32 0, i32 1
  %107 = extractvalue { double, double } %103, 1
  store double %107, ptr %106, align 8
  %108 = load double, ptr %10, align 8
  %109 = fdiv double %108, 6.000000e+00
  %110 = getelementptr inbounds nuw %struct.state, ptr %11, i32 0, i32 0
  %111 = load double, ptr %110, align 8
  %112 = getelementptr inbounds nuw %struct.state, ptr %12, i32 0, i32 0
  %113 = load double, ptr %112, align 8
  %114 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %113, double %111)
  %115 = getelementptr inbounds nuw %struct.state, ptr %14, i32 0, i32 0
  %116 = load double, ptr %115, align 8
  %117 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %116, double %114)
  %118 = getelementptr inbounds nuw %struct.state, ptr %16, i32 0, i32 0
  %119 = load double, ptr %118, align 8
  %120 = fadd double %117, %119
  %121 = getelementptr inbounds nuw %struct.state, ptr %7, i32 0, i32 0
  %122 = load double, ptr %121, align 8
  %123 = call double @llvm.fmuladd.f64(double %109, double %120, double %122)
  store double %123, ptr %121, align 8
  %124 = load double, ptr %10, align 8
  %125 = fdiv double %124, 6.000000e+00
  %126 = getelementptr inbounds nuw %struct.state, ptr %11, i32 0, i32 1
  %127 = load double, ptr %126, align 8
  %128 = getelementptr inbounds nuw %struct.state, ptr %12, i32 0, i32 1
  %129 = load double, ptr %128, align 8
  %130 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %129, double %127)
  %131 = getelementptr inbounds nuw %struct.state, ptr %14, i32 0, i32 1
  %132 = load double, ptr %131, align 8
  %133 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %132, double %130)
  %134 = getelementptr inbounds nuw %struct.state, ptr %16, i32 0, i32 1
  %135 = load double, ptr %134, align 8
  %136 = fadd double %133, %135
  %137 = getelementptr inbounds nuw %struct.state, ptr %7, i32 0, i32 1
  %138 = load double, ptr %137, align 8
  %139 = call double @llvm.fmuladd.f64(double %125, double %136, double %138)
  store double %139, ptr %137, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %6, ptr align 8 %7, i64 16, i1 false)
  %140 = load { double, double }, ptr %6, align 8
  ret { double, double } %140
}

; Function Attrs: noinline nounwind optnone
define internal { double, double } @spring(double %0, double %1, double noundef %2) #0 {
  %4 = alloca %struct.state, align 8
  %5 = alloca %struct.state, align 8
  %6 = alloca double, align 8
  %7 = getelementptr inbounds nuw { double, double }, ptr %5, i32 0, i32 0
  store double %0, ptr %7, align 8
  %8 = getelementptr inbounds nuw { double, double }, ptr %5, i32 0, i32 1
  store double %1, ptr %8, align 8
  store double %2, ptr %6, align 8
  %9 = getelementptr inbounds nuw %struct.state, ptr %4, i32 0, i32 0
  %10 = getelementptr inbounds nuw %struct.state, ptr %5, i32 0, i32 1
  %11 = load double, ptr %10, align 8
  store double %11, ptr %9, align 8
  %12 = getelementptr inbounds nuw %struct.state, ptr %4, i32 0, i32 1
  %13 = load double, ptr %6, align 8
  %14 = fneg double %13
  %15 = getelementptr inbounds nuw %struct.state, ptr %5, i32 0, i32 0
  %16 = load double, ptr %15, align 8
  %17 = fmul double %14, %16
  store double %17, ptr %12, align 8
  %18 = load { double, double }, ptr %4, align 8
  ret { double, double } %18
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #3

; Function Attrs: noinline nounwind optnone
define internal { double, double } @moved(double %0, double %1, double %2, double %3, double noundef %4) #0 {
  %6 = alloca %struct.state, align 8
  %7 = alloca %struct.state, align 8
  %8 = alloca %struct.state, align 8
  %9 = alloca double, align 8
  %10 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 0
  store double %0, ptr %10, align 8
  %11 = getelementptr inbounds nuw { double, double }, ptr %7, i32 0, i32 1
  store double %1, ptr %11, align 8
  %12 = getelementptr inbounds nuw { double, double }, ptr %8, i32 0, i32 0
  store double %2, ptr %12, align 8
  %13 = getelementptr inbounds nuw { double, double }, ptr %8, i32 0, i32 1
  store double %3, ptr %13, align 8
  store double %4, ptr %9, align 8
  %14 = load double, ptr %9, align 8
  %15 = getelementptr inbounds nuw %struct.state, ptr %8, i32 0, i32 0
  %16 = load double, ptr %15, align 8
  %17 = getelementptr inbounds nuw %struct.state, ptr %7, i32 0, i32 0
  %18 = load double, ptr %17, align 8
  %19 = call double @llvm.fmuladd.f64(double %14, double %16, double %18)
  store double %19, ptr %17, align 8
  %20 = load double, ptr %9, align 8
  %21 = getelementptr inbounds nuw %struct.state, ptr %8, i32 0, i32 1
  %22 = load double, ptr %21, align 8
  %23 = getelementptr inbounds nuw %struct.state, ptr %7, i32 0, i32 1
  %24 = load double, ptr %23, align 8
  %25 = call double @llvm.fmuladd.f64(double %20, double %22, double %24)
  store double %25, ptr %23, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %6, ptr align 8 %7, i64 16, i1 false)
  %26 = load { double, double }, ptr %6, align 8
  ret { double, double } %26
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #1

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nounwind "no-trapping-math"="true" }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
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
