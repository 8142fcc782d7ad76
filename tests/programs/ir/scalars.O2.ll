source_filename = "scalars.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.Triple = type { double, double, double }

@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca %struct.Triple, align 8
  %2 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %5

4:                                                ; preds = %148
  ret i32 0

5:                                                ; preds = %0, %148
  %6 = phi i32 [ 1, %0 ], [ %149, %148 ]
  %7 = uitofp nneg i32 %6 to double
  %8 = fmul double %7, 7.500000e-01
  %9 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @cube, double noundef %8) #9
  %10 = fmul double %8, 3.000000e+00
  %11 = fmul double %8, %10
  %12 = fsub double %9, %11
  %13 = call double @llvm.fabs.f64(double %12)
  %14 = fadd double %11, 1.000000e+00
  %15 = fmul double %14, 0x3DA5FD7FE1796495
  %16 = fcmp ugt double %13, %15
  br i1 %16, label %17, label %19

17:                                               ; preds = %5
  %18 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 25, double noundef %9, double noundef %11)
  call void @exit(i32 noundef 1) #10
  unreachable

19:                                               ; preds = %5
  %20 = call double @__enzyme_autodiff_typed(ptr noundef nonnull @cube, double noundef %8) #9
  %21 = fsub double %20, %11
  %22 = call double @llvm.fabs.f64(double %21)
  %23 = fcmp ugt double %22, %15
  br i1 %23, label %24, label %26

24:                                               ; preds = %19
  %25 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 26, double noundef %20, double noundef %11)
  call void @exit(i32 noundef 1) #10
  unreachable

26:                                               ; preds = %19
  %27 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef nonnull @product, double noundef %8, double noundef 5.000000e+00) #9
  %28 = extractvalue { double, double } %27, 0
  %29 = fadd double %28, -5.000000e+00
  %30 = call double @llvm.fabs.f64(double %29)
  %31 = fcmp ugt double %30, 6.000000e-11
  br i1 %31, label %32, label %34

32:                                               ; preds = %26
  %33 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 28, double noundef %28, double noundef 5.000000e+00)
  call void @exit(i32 noundef 1) #10
  unreachable

34:                                               ; preds = %26
  %35 = extractvalue { double, double } %27, 1
  %36 = fsub double %35, %8
  %37 = call double @llvm.fabs.f64(double %36)
  %38 = fadd double %8, 1.000000e+00
  %39 = fmul double %38, 0x3DA5FD7FE1796495
  %40 = fcmp ugt double %37, %39
  br i1 %40, label %41, label %43

41:                                               ; preds = %34
  %42 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 29, double noundef %35, double noundef %8)
  call void @exit(i32 noundef 1) #10
  unreachable

43:                                               ; preds = %34
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #9
  %44 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  call void (ptr, ptr, ...) @__enzyme_autodiff_triple(ptr dead_on_unwind nonnull writable sret(%struct.Triple) align 8 %1, ptr noundef nonnull @poly, i32 noundef %44, double noundef %8, i32 noundef %44, double noundef 2.000000e+00, i32 noundef %44, double noundef 5.000000e-01) #9
  %45 = load double, ptr %1, align 8, !tbaa !9
  %46 = fmul double %8, 4.000000e+00
  %47 = fsub double %45, %46
  %48 = call double @llvm.fabs.f64(double %47)
  %49 = fadd double %46, 1.000000e+00
  %50 = fmul double %49, 0x3DA5FD7FE1796495
  %51 = fcmp ugt double %48, %50
  br i1 %51, label %52, label %54

52:                                               ; preds = %43
  %53 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 31, double noundef %45, double noundef %46)
  call void @exit(i32 noundef 1) #10
  unreachable

54:                                               ; preds = %43
  %55 = load double, ptr %2, align 8, !tbaa !12
  %56 = call double @llvm.fmuladd.f64(double %8, double %8, double 0x3FDEAEE8744B05F0)
  %57 = fsub double %55, %56
  %58 = call double @llvm.fabs.f64(double %57)
  %59 = call double @llvm.fabs.f64(double %56)
  %60 = fadd double %59, 1.000000e+00
  %61 = fmul double %60, 0x3DA5FD7FE1796495
  %62 = fcmp ugt double %58, %61
  br i1 %62, label %63, label %65

63:                                               ; preds = %54
  %64 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 32, double noundef %55, double noundef %56)
  call void @exit(i32 noundef 1) #10
  unreachable

65:                                               ; preds = %54
  %66 = load double, ptr %3, align 8, !tbaa !13
  %67 = fadd double %66, 0xBFFC1528065B7D50
  %68 = call double @llvm.fabs.f64(double %67)
  %69 = fcmp ugt double %68, 0x3DBE4B19B33122CA
  br i1 %69, label %70, label %72

70:                                               ; preds = %65
  %71 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 33, double noundef %66, double noundef 0x3FFC1528065B7D50)
  call void @exit(i32 noundef 1) #10
  unreachable

72:                                               ; preds = %65
  %73 = call { float, double } (ptr, ...) @__enzyme_autodiff_mixed(ptr noundef nonnull @mixed, double noundef 1.500000e+00, double noundef %8) #9
  %74 = extractvalue { float, double } %73, 0
  %75 = fpext float %74 to double
  %76 = fmul double %8, %8
  %77 = fsub double %75, %76
  %78 = call double @llvm.fabs.f64(double %77)
  %79 = fadd double %76, 1.000000e+00
  %80 = fmul double %79, 2.000000e-05
  %81 = fcmp ugt double %78, %80
  br i1 %81, label %82, label %84

82:                                               ; preds = %72
  %83 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 35, double noundef %75, double noundef %76)
  call void @exit(i32 noundef 1) #10
  unreachable

84:                                               ; preds = %72
  %85 = extractvalue { float, double } %73, 1
  %86 = fsub double %85, %10
  %87 = call double @llvm.fabs.f64(double %86)
  %88 = fadd double %10, 1.000000e+00
  %89 = fmul double %88, 0x3DA5FD7FE1796495
  %90 = fcmp ugt double %87, %89
  br i1 %90, label %91, label %93

91:                                               ; preds = %84
  %92 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 36, double noundef %85, double noundef %10)
  call void @exit(i32 noundef 1) #10
  unreachable

93:                                               ; preds = %84
  %94 = call <2 x float> (ptr, ...) @__enzyme_autodiff_floats(ptr noundef nonnull @single, double noundef 1.500000e+00, double noundef 2.500000e+00) #9
  %95 = extractelement <2 x float> %94, i64 0
  %96 = fpext float %95 to double
  %97 = fadd double %96, -2.500000e+00
  %98 = call double @llvm.fabs.f64(double %97)
  %99 = fcmp ugt double %98, 0x3F12599ED7C6FBD3
  br i1 %99, label %100, label %102

100:                                              ; preds = %93
  %101 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 38, double noundef %96, double noundef 2.500000e+00)
  call void @exit(i32 noundef 1) #10
  unreachable

102:                                              ; preds = %93
  %103 = extractelement <2 x float> %94, i64 1
  %104 = fpext float %103 to double
  %105 = fadd double %104, -2.500000e+00
  %106 = call double @llvm.fabs.f64(double %105)
  %107 = fcmp ugt double %106, 0x3F12599ED7C6FBD3
  br i1 %107, label %108, label %110

108:                                              ; preds = %102
  %109 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 39, double noundef %104, double noundef 2.500000e+00)
  call void @exit(i32 noundef 1) #10
  unreachable

110:                                              ; preds = %102
  %111 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %112 = load i32, ptr @enzyme_out, align 4, !tbaa !5
  %113 = call float (ptr, ...) @__enzyme_autodiff_float(ptr noundef nonnull @single, i32 noundef %111, double noundef 1.500000e+00, i32 noundef %112, double noundef 2.500000e+00) #9
  %114 = fpext float %113 to double
  %115 = fadd double %114, -2.500000e+00
  %116 = call double @llvm.fabs.f64(double %115)
  %117 = fcmp ugt double %116, 0x3F12599ED7C6FBD3
  br i1 %117, label %118, label %120

118:                                              ; preds = %110
  %119 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 40, double noundef %114, double noundef 2.500000e+00)
  call void @exit(i32 noundef 1) #10
  unreachable

120:                                              ; preds = %110
  %121 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %122 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @poly, i32 noundef %121, double noundef %8, double noundef 2.000000e+00, i32 noundef %121, double noundef 5.000000e-01) #9
  %123 = fsub double %122, %56
  %124 = call double @llvm.fabs.f64(double %123)
  %125 = fcmp ugt double %124, %61
  br i1 %125, label %126, label %128

126:                                              ; preds = %120
  %127 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 41, double noundef %122, double noundef %56)
  call void @exit(i32 noundef 1) #10
  unreachable

128:                                              ; preds = %120
  %129 = call { double, double } (ptr, ...) @__enzyme_autodiff_pair(ptr noundef nonnull @scaled, double noundef %8, i32 noundef 3, double noundef 4.000000e+00) #9
  %130 = extractvalue { double, double } %129, 0
  %131 = fadd double %130, -7.500000e-01
  %132 = call double @llvm.fabs.f64(double %131)
  %133 = fcmp ugt double %132, 0x3DB33DCFE54A3802
  br i1 %133, label %134, label %136

134:                                              ; preds = %128
  %135 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 43, double noundef %130, double noundef 7.500000e-01)
  call void @exit(i32 noundef 1) #10
  unreachable

136:                                              ; preds = %128
  %137 = extractvalue { double, double } %129, 1
  %138 = fmul double %8, -3.000000e+00
  %139 = fmul double %138, 6.250000e-02
  %140 = fsub double %137, %139
  %141 = call double @llvm.fabs.f64(double %140)
  %142 = call double @llvm.fabs.f64(double %139)
  %143 = fadd double %142, 1.000000e+00
  %144 = fmul double %143, 0x3DA5FD7FE1796495
  %145 = fcmp ugt double %141, %144
  br i1 %145, label %146, label %148

146:                                              ; preds = %136
  %147 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 44, double noundef %137, double noundef %139)
  call void @exit(i32 noundef 1) #10
  unreachable

148:                                              ; preds = %136
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #9
  %149 = add nuw nsw i32 %6, 1
  %150 = icmp eq i32 %149, 4
  br i1 %150, label %4, label %5, !llvm.loop !14
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @cube(double noundef %0) #3 {
  %2 = fmul double %0, %0
  %3 = fmul double %0, %2
  ret double %3
}

declare double @__enzyme_autodiff_typed(ptr noundef, double noundef) local_unnamed_addr #2

declare { double, double } @__enzyme_autodiff_pair(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @product(double noundef %0, double noundef %1) #3 {
  %3 = fmul double %0, %1
  ret double %3
}

declare void @__enzyme_autodiff_triple(ptr dead_on_unwind writable sret(%struct.Triple) align 8, ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @poly(double noundef %0, double noundef %1, double noundef %2) #4 {
  %4 = fmul double %0, %0
  %5 = tail call double @sin(double noundef %2) #9, !tbaa !5
  %6 = fmul double %1, %5
  %7 = tail call double @llvm.fmuladd.f64(double %4, double %1, double %6)
  ret double %7
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #6

declare { float, double } @__enzyme_autodiff_mixed(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @mixed(float noundef %0, double noundef %1) #3 {
  %3 = fpext float %0 to double
  %4 = fmul double %1, %3
  %5 = fmul double %1, %4
  ret double %5
}

declare <2 x float> @__enzyme_autodiff_floats(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef float @single(float noundef %0, float noundef %1) #3 {
  %3 = tail call float @llvm.fmuladd.f32(float %0, float %1, float %1)
  ret float %3
}

declare float @__enzyme_autodiff_float(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @scaled(double noundef %0, i32 noundef %1, double noundef %2) #3 {
  %4 = sitofp i32 %1 to double
  %5 = fmul double %0, %4
  %6 = fdiv double %5, %2
  ret double %6
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #6

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #7

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #8

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fmuladd.f32(float, float, float) #6

attributes #0 = { nounwind "min-legal-vector-width"="64" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #4 = { mustprogress nofree norecurse nounwind willreturn memory(errnomem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nofree nounwind "no-trapping-math"="true" }
attributes #8 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #9 = { nounwind }
attributes #10 = { cold noreturn nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.ident = !{!4}
!llvm.errno.tbaa = !{!5}

!0 = !{i32 7, !"Dwarf Version", i32 4}
!1 = !{i32 1, !"wchar_size", i32 4}
!2 = !{i32 8, !"PIC Level", i32 2}
!3 = !{i32 7, !"frame-pointer", i32 2}
!4 = !{!"clang version 22.1.8"}
!5 = !{!6, !6, i64 0}
!6 = !{!"int", !7, i64 0}
!7 = !{!"omnipotent char", !8, i64 0}
!8 = !{!"Simple C/C++ TBAA"}
!9 = !{!10, !11, i64 0}
!10 = !{!"", !11, i64 0, !11, i64 8, !11, i64 16}
!11 = !{!"double", !7, i64 0}
!12 = !{!10, !11, i64 8}
!13 = !{!10, !11, i64 16}
!14 = distinct !{!14, !15}
!15 = !{!"llvm.loop.mustprogress"}
