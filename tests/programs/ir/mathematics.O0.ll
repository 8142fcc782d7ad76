source_filename = "mathematics.c"
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
  %2 = alloca double, align 8
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca i32, align 4
  store i32 0, ptr %1, align 4
  store double 4.000000e-01, ptr %2, align 8
  store double 1.700000e+00, ptr %3, align 8
  store double 0x400921FB54442D18, ptr %4, align 8
  %6 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_sin, double noundef 4.000000e-01)
  %7 = call double @cos(double noundef 4.000000e-01) #6
  call void @check_line(double noundef %6, double noundef %7, double noundef 0x3DA5FD7FE1796495, i32 noundef 26)
  %8 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_cos, double noundef 4.000000e-01)
  %9 = call double @sin(double noundef 4.000000e-01) #6
  %10 = fneg double %9
  call void @check_line(double noundef %8, double noundef %10, double noundef 0x3DA5FD7FE1796495, i32 noundef 27)
  %11 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_tan, double noundef 4.000000e-01)
  %12 = call double @cos(double noundef 4.000000e-01) #6
  %13 = call double @cos(double noundef 4.000000e-01) #6
  %14 = fmul double %12, %13
  %15 = fdiv double 1.000000e+00, %14
  call void @check_line(double noundef %11, double noundef %15, double noundef 0x3DA5FD7FE1796495, i32 noundef 28)
  %16 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_asin, double noundef 4.000000e-01)
  %17 = call double @sqrt(double noundef 8.400000e-01) #6
  %18 = fdiv double 1.000000e+00, %17
  call void @check_line(double noundef %16, double noundef %18, double noundef 0x3DA5FD7FE1796495, i32 noundef 29)
  %19 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_acos, double noundef 4.000000e-01)
  %20 = call double @sqrt(double noundef 8.400000e-01) #6
  %21 = fdiv double -1.000000e+00, %20
  call void @check_line(double noundef %19, double noundef %21, double noundef 0x3DA5FD7FE1796495, i32 noundef 30)
  %22 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_atan, double noundef 4.000000e-01)
  call void @check_line(double noundef %22, double noundef 0x3FEB9611A7B9611A, double noundef 0x3DA5FD7FE1796495, i32 noundef 31)
  %23 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_sinh, double noundef 4.000000e-01)
  %24 = call double @cosh(double noundef 4.000000e-01) #6
  call void @check_line(double noundef %23, double noundef %24, double noundef 0x3DA5FD7FE1796495, i32 noundef 32)
  %25 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_cosh, double noundef 4.000000e-01)
  %26 = call double @sinh(double noundef 4.000000e-01) #6
  call void @check_line(double noundef %25, double noundef %26, double noundef 0x3DA5FD7FE1796495, i32 noundef 33)
  %27 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_tanh, double noundef 4.000000e-01)
  %28 = call double @cosh(double noundef 4.000000e-01) #6
  %29 = call double @cosh(double noundef 4.000000e-01) #6
  %30 = fmul double %28, %29
  %31 = fdiv double 1.000000e+00, %30
  call void @check_line(double noundef %27, double noundef %31, double noundef 0x3DA5FD7FE1796495, i32 noundef 34)
  %32 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_asinh, double noundef 4.000000e-01)
  %33 = call double @sqrt(double noundef 0x3FF28F5C28F5C290) #6
  %34 = fdiv double 1.000000e+00, %33
  call void @check_line(double noundef %32, double noundef %34, double noundef 0x3DA5FD7FE1796495, i32 noundef 35)
  %35 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_acosh, double noundef 1.700000e+00)
  %36 = call double @sqrt(double noundef 0x3FFE3D70A3D70A3C) #6
  %37 = fdiv double 1.000000e+00, %36
  call void @check_line(double noundef %35, double noundef %37, double noundef 0x3DA5FD7FE1796495, i32 noundef 36)
  %38 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_atanh, double noundef 4.000000e-01)
  call void @check_line(double noundef %38, double noundef 0x3FF30C30C30C30C3, double noundef 0x3DA5FD7FE1796495, i32 noundef 37)
  %39 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_exp, double noundef 4.000000e-01)
  %40 = call double @exp(double noundef 4.000000e-01) #6
  call void @check_line(double noundef %39, double noundef %40, double noundef 0x3DA5FD7FE1796495, i32 noundef 38)
  %41 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_exp2, double noundef 4.000000e-01)
  %42 = call double @exp2(double noundef 4.000000e-01) #6
  %43 = call double @log(double noundef 2.000000e+00) #6
  %44 = fmul double %42, %43
  call void @check_line(double noundef %41, double noundef %44, double noundef 0x3DA5FD7FE1796495, i32 noundef 39)
  %45 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_expm1, double noundef 4.000000e-01)
  %46 = call double @exp(double noundef 4.000000e-01) #6
  call void @check_line(double noundef %45, double noundef %46, double noundef 0x3DA5FD7FE1796495, i32 noundef 40)
  %47 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_log, double noundef 4.000000e-01)
  call void @check_line(double noundef %47, double noundef 2.500000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 41)
  %48 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_log2, double noundef 4.000000e-01)
  %49 = call double @log(double noundef 2.000000e+00) #6
  %50 = fmul double 4.000000e-01, %49
  %51 = fdiv double 1.000000e+00, %50
  call void @check_line(double noundef %48, double noundef %51, double noundef 0x3DA5FD7FE1796495, i32 noundef 42)
  %52 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_log10, double noundef 4.000000e-01)
  %53 = call double @log(double noundef 1.000000e+01) #6
  %54 = fmul double 4.000000e-01, %53
  %55 = fdiv double 1.000000e+00, %54
  call void @check_line(double noundef %52, double noundef %55, double noundef 0x3DA5FD7FE1796495, i32 noundef 43)
  %56 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_log1p, double noundef 4.000000e-01)
  call void @check_line(double noundef %56, double noundef 0x3FE6DB6DB6DB6DB7, double noundef 0x3DA5FD7FE1796495, i32 noundef 44)
  %57 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_sqrt, double noundef 4.000000e-01)
  %58 = call double @sqrt(double noundef 4.000000e-01) #6
  %59 = fdiv double 5.000000e-01, %58
  call void @check_line(double noundef %57, double noundef %59, double noundef 0x3DA5FD7FE1796495, i32 noundef 45)
  %60 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_cbrt, double noundef 4.000000e-01)
  %61 = call double @cbrt(double noundef 4.000000e-01) #7
  %62 = fmul double 3.000000e+00, %61
  %63 = call double @cbrt(double noundef 4.000000e-01) #7
  %64 = fmul double %62, %63
  %65 = fdiv double 1.000000e+00, %64
  call void @check_line(double noundef %60, double noundef %65, double noundef 0x3DA5FD7FE1796495, i32 noundef 46)
  %66 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_fabs, double noundef -4.000000e-01)
  call void @check_line(double noundef %66, double noundef -1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 47)
  %67 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_erf, double noundef 4.000000e-01)
  %68 = call double @sqrt(double noundef 0x400921FB54442D18) #6
  %69 = fdiv double 2.000000e+00, %68
  %70 = call double @exp(double noundef 0xBFC47AE147AE147C) #6
  %71 = fmul double %69, %70
  call void @check_line(double noundef %67, double noundef %71, double noundef 0x3DA5FD7FE1796495, i32 noundef 48)
  %72 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_erfc, double noundef 4.000000e-01)
  %73 = call double @sqrt(double noundef 0x400921FB54442D18) #6
  %74 = fdiv double -2.000000e+00, %73
  %75 = call double @exp(double noundef 0xBFC47AE147AE147C) #6
  %76 = fmul double %74, %75
  call void @check_line(double noundef %72, double noundef %76, double noundef 0x3DA5FD7FE1796495, i32 noundef 49)
  %77 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_lgamma, double noundef 2.000000e+00)
  call void @check_line(double noundef %77, double noundef 0x3FDB0EE6072093CE, double noundef 1.000000e-09, i32 noundef 50)
  %78 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_tgamma, double noundef 3.000000e+00)
  call void @check_line(double noundef %78, double noundef 0x3FFD8773039049E7, double noundef 1.000000e-09, i32 noundef 51)
  %79 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_floor, double noundef 4.000000e-01)
  call void @check_line(double noundef %79, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 52)
  %80 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_ceil, double noundef 4.000000e-01)
  call void @check_line(double noundef %80, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 53)
  %81 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_trunc, double noundef 4.000000e-01)
  call void @check_line(double noundef %81, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 54)
  %82 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_round, double noundef 4.000000e-01)
  call void @check_line(double noundef %82, double noundef 0.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 55)
  %83 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_pow, double noundef 4.000000e-01)
  %84 = call double @pow(double noundef 4.000000e-01, double noundef 1.500000e+00) #6
  %85 = fmul double 2.500000e+00, %84
  call void @check_line(double noundef %83, double noundef %85, double noundef 0x3DA5FD7FE1796495, i32 noundef 56)
  %86 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_power, double noundef 4.000000e-01)
  %87 = call double @pow(double noundef 2.500000e+00, double noundef 4.000000e-01) #6
  %88 = call double @log(double noundef 2.500000e+00) #6
  %89 = fmul double %87, %88
  call void @check_line(double noundef %86, double noundef %89, double noundef 0x3DA5FD7FE1796495, i32 noundef 57)
  %90 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_hypot, double noundef 4.000000e-01)
  %91 = call double @hypot(double noundef 4.000000e-01, double noundef 2.000000e+00) #6
  %92 = fdiv double 4.000000e-01, %91
  call void @check_line(double noundef %90, double noundef %92, double noundef 0x3DA5FD7FE1796495, i32 noundef 58)
  %93 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_atan2, double noundef 4.000000e-01)
  call void @check_line(double noundef %93, double noundef 0x3FDEC4EC4EC4EC4E, double noundef 0x3DA5FD7FE1796495, i32 noundef 59)
  %94 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_fmin, double noundef 4.000000e-01)
  call void @check_line(double noundef %94, double noundef 8.000000e-01, double noundef 0x3DA5FD7FE1796495, i32 noundef 60)
  %95 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_fmax, double noundef 4.000000e-01)
  call void @check_line(double noundef %95, double noundef 3.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 61)
  %96 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_fmod, double noundef 4.000000e-01)
  call void @check_line(double noundef %96, double noundef 1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 62)
  %97 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_fma, double noundef 4.000000e-01)
  call void @check_line(double noundef %97, double noundef 1.800000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 63)
  %98 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_copysign, double noundef 4.000000e-01)
  call void @check_line(double noundef %98, double noundef -1.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 64)
  %99 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_ldexp, double noundef 4.000000e-01)
  call void @check_line(double noundef %99, double noundef 8.000000e+00, double noundef 0x3DA5FD7FE1796495, i32 noundef 65)
  store i32 -2, ptr %5, align 4
  br label %100

100:                                              ; preds = %113, %0
  %101 = load i32, ptr %5, align 4
  %102 = icmp slt i32 %101, 4
  br i1 %102, label %103, label %116

103:                                              ; preds = %100
  %104 = load i32, ptr %5, align 4
  %105 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef @f_powi, double noundef 4.000000e-01, i32 noundef %104)
  %106 = load i32, ptr %5, align 4
  %107 = sitofp i32 %106 to double
  %108 = load i32, ptr %5, align 4
  %109 = sub nsw i32 %108, 1
  %110 = sitofp i32 %109 to double
  %111 = call double @pow(double noundef 4.000000e-01, double noundef %110) #6
  %112 = fmul double %107, %111
  call void @check_line(double noundef %105, double noundef %112, double noundef 0x3DA5FD7FE1796495, i32 noundef 67)
  br label %113

113:                                              ; preds = %103
  %114 = load i32, ptr %5, align 4
  %115 = add nsw i32 %114, 1
  store i32 %115, ptr %5, align 4
  br label %100, !llvm.loop !5

116:                                              ; preds = %100
  %117 = call float (ptr, ...) @__enzyme_autodiff_float(ptr noundef @f_expf, double noundef 5.000000e-01)
  %118 = fpext float %117 to double
  %119 = call double @exp(double noundef 5.000000e-01) #6
  %120 = fmul double %119, 1.250000e+00
  call void @check_line(double noundef %118, double noundef %120, double noundef 2.000000e-05, i32 noundef 69)
  ret i32 0
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

declare double @__enzyme_autodiff(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal double @f_sin(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @sin(double noundef %3) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @cos(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_cos(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @cos(double noundef %3) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @sin(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_tan(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @tan(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_asin(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @asin(double noundef %3) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @sqrt(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_acos(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @acos(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_atan(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @atan(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_sinh(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @sinh(double noundef %3) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @cosh(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_cosh(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @cosh(double noundef %3) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @sinh(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_tanh(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @tanh(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_asinh(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @asinh(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_acosh(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @acosh(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_atanh(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @atanh(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_exp(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @exp(double noundef %3) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @exp(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_exp2(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @exp2(double noundef %3) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @exp2(double noundef) #2

; Function Attrs: nounwind
declare double @log(double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_expm1(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @expm1(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_log(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @log(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_log2(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @log2(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_log10(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @log10(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_log1p(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @log1p(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_sqrt(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @sqrt(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_cbrt(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @cbrt(double noundef %3) #7
  ret double %4
}

; Function Attrs: nounwind willreturn memory(none)
declare double @cbrt(double noundef) #3

; Function Attrs: noinline nounwind optnone
define internal double @f_fabs(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @llvm.fabs.f64(double %3)
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_erf(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @erf(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_erfc(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @erfc(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_lgamma(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @lgamma(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_tgamma(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @tgamma(double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_floor(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @llvm.floor.f64(double %3)
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_ceil(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @llvm.ceil.f64(double %3)
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_trunc(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @llvm.trunc.f64(double %3)
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_round(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @llvm.round.f64(double %3)
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_pow(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @pow(double noundef %3, double noundef 2.500000e+00) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @pow(double noundef, double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_power(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @pow(double noundef 2.500000e+00, double noundef %3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_hypot(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @hypot(double noundef %3, double noundef 2.000000e+00) #6
  ret double %4
}

; Function Attrs: nounwind
declare double @hypot(double noundef, double noundef) #2

; Function Attrs: noinline nounwind optnone
define internal double @f_atan2(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @atan2(double noundef %3, double noundef 2.000000e+00) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_fmin(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = load double, ptr %2, align 8
  %5 = fmul double %3, %4
  %6 = load double, ptr %2, align 8
  %7 = fmul double 3.000000e+00, %6
  %8 = call double @llvm.minnum.f64(double %5, double %7)
  ret double %8
}

; Function Attrs: noinline nounwind optnone
define internal double @f_fmax(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = load double, ptr %2, align 8
  %5 = fmul double %3, %4
  %6 = load double, ptr %2, align 8
  %7 = fmul double 3.000000e+00, %6
  %8 = call double @llvm.maxnum.f64(double %5, double %7)
  ret double %8
}

; Function Attrs: noinline nounwind optnone
define internal double @f_fmod(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @fmod(double noundef %3, double noundef 3.000000e-01) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_fma(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = load double, ptr %2, align 8
  %5 = load double, ptr %2, align 8
  %6 = call double @llvm.fma.f64(double %3, double %4, double %5)
  ret double %6
}

; Function Attrs: noinline nounwind optnone
define internal double @f_copysign(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @llvm.copysign.f64(double %3, double -1.000000e+00)
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_ldexp(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @ldexp(double noundef %3, i32 noundef 3) #6
  ret double %4
}

; Function Attrs: noinline nounwind optnone
define internal double @f_powi(double noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  store double %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %5 = load double, ptr %3, align 8
  %6 = load i32, ptr %4, align 4
  %7 = call double @llvm.powi.f64.i32(double %5, i32 %6)
  ret double %7
}

declare float @__enzyme_autodiff_float(ptr noundef, ...) #1

; Function Attrs: noinline nounwind optnone
define internal float @f_expf(float noundef %0) #0 {
  %2 = alloca float, align 4
  store float %0, ptr %2, align 4
  %3 = load float, ptr %2, align 4
  %4 = call float @expf(float noundef %3) #6
  %5 = load float, ptr %2, align 4
  %6 = call float @powf(float noundef %5, float noundef 2.000000e+00) #6
  %7 = fmul float %4, %6
  ret float %7
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #4

declare i32 @printf(ptr noundef, ...) #1

; Function Attrs: noreturn nounwind
declare void @exit(i32 noundef) #5

; Function Attrs: nounwind
declare double @tan(double noundef) #2

; Function Attrs: nounwind
declare double @asin(double noundef) #2

; Function Attrs: nounwind
declare double @acos(double noundef) #2

; Function Attrs: nounwind
declare double @atan(double noundef) #2

; Function Attrs: nounwind
declare double @tanh(double noundef) #2

; Function Attrs: nounwind
declare double @asinh(double noundef) #2

; Function Attrs: nounwind
declare double @acosh(double noundef) #2

; Function Attrs: nounwind
declare double @atanh(double noundef) #2

; Function Attrs: nounwind
declare double @expm1(double noundef) #2

; Function Attrs: nounwind
declare double @log2(double noundef) #2

; Function Attrs: nounwind
declare double @log10(double noundef) #2

; Function Attrs: nounwind
declare double @log1p(double noundef) #2

; Function Attrs: nounwind
declare double @erf(double noundef) #2

; Function Attrs: nounwind
declare double @erfc(double noundef) #2

; Function Attrs: nounwind
declare double @lgamma(double noundef) #2

; Function Attrs: nounwind
declare double @tgamma(double noundef) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.floor.f64(double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.ceil.f64(double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.trunc.f64(double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.round.f64(double) #4

; Function Attrs: nounwind
declare double @atan2(double noundef, double noundef) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.minnum.f64(double, double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.maxnum.f64(double, double) #4

; Function Attrs: nounwind
declare double @fmod(double noundef, double noundef) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fma.f64(double, double, double) #4

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.copysign.f64(double, double) #4

; Function Attrs: nounwind
declare double @ldexp(double noundef, i32 noundef) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.powi.f64.i32(double, i32) #4

; Function Attrs: nounwind
declare float @expf(float noundef) #2

; Function Attrs: nounwind
declare float @powf(float noundef, float noundef) #2

attributes #0 = { noinline nounwind optnone "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nounwind "no-trapping-math"="true" }
attributes #3 = { nounwind willreturn memory(none) "no-trapping-math"="true" }
attributes #4 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { noreturn nounwind "no-trapping-math"="true" }
attributes #6 = { nounwind }
attributes #7 = { nounwind willreturn memory(none) }
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
