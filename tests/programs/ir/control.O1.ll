source_filename = "control.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [5 x double], align 16
  %2 = alloca [5 x double], align 16
  %3 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 0) #12
  %4 = fadd double %3, -1.500000e+00
  %5 = tail call double @llvm.fabs.f64(double %4)
  %6 = fcmp ugt double %5, 0x3DBB7CDFD9D7BDBA
  br i1 %6, label %121, label %7

7:                                                ; preds = %0
  %8 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 1) #12
  %9 = fadd double %8, 0xBFE769FEC655211F
  %10 = tail call double @llvm.fabs.f64(double %9)
  %11 = fcmp ugt double %10, 0x3DB30A4555CB4824
  br i1 %11, label %121, label %12

12:                                               ; preds = %7
  %13 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 2) #12
  %14 = fadd double %13, 0xC021ED3FE64FC541
  %15 = tail call double @llvm.fabs.f64(double %14)
  %16 = fcmp ugt double %15, 0x3DDB631AA4AD366C
  br i1 %16, label %121, label %17

17:                                               ; preds = %12
  %18 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 3) #12
  %19 = fadd double %18, 0xC000EF9DB467DCF8
  %20 = tail call double @llvm.fabs.f64(double %19)
  %21 = fcmp ugt double %20, 0x3DC122C99BEBC774
  br i1 %21, label %121, label %22

22:                                               ; preds = %17
  %23 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 4) #12
  %24 = tail call double @llvm.fabs.f64(double %23)
  %25 = fcmp ugt double %24, 0x3DA5FD7FE1796495
  br i1 %25, label %121, label %26

26:                                               ; preds = %22
  %27 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 5) #12
  %28 = tail call double @llvm.fabs.f64(double %27)
  %29 = fcmp ugt double %28, 0x3DA5FD7FE1796495
  br i1 %29, label %121, label %30

30:                                               ; preds = %26
  %31 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 6) #12
  %32 = tail call double @llvm.fabs.f64(double %31)
  %33 = fcmp ugt double %32, 0x3DA5FD7FE1796495
  br i1 %33, label %121, label %34

34:                                               ; preds = %30
  %35 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 7) #12
  %36 = fadd double %35, 0x3FFC71C71C71C71C
  %37 = tail call double @llvm.fabs.f64(double %36)
  %38 = fcmp ugt double %37, 0x3DBE8ABFD59A6108
  br i1 %38, label %121, label %39

39:                                               ; preds = %34
  %40 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @chosen, double noundef 7.500000e-01, i32 noundef 8) #12
  %41 = fadd double %40, 0x3FFC71C71C71C71C
  %42 = tail call double @llvm.fabs.f64(double %41)
  %43 = fcmp ugt double %42, 0x3DBE8ABFD59A6108
  br i1 %43, label %121, label %44

44:                                               ; preds = %39
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #12
  store <2 x double> <double 1.000000e+00, double -2.000000e+00>, ptr %1, align 16
  %45 = getelementptr inbounds nuw i8, ptr %1, i64 16
  store <2 x double> <double 2.000000e+00, double 5.000000e-01>, ptr %45, align 16
  %46 = getelementptr inbounds nuw i8, ptr %1, i64 32
  store double 3.000000e+00, ptr %46, align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #12
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(40) %2, i8 0, i64 40, i1 false)
  %47 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %48 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %49 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @searched, i32 noundef %47, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef %48, i32 noundef 5, i32 noundef %48, double noundef 5.100000e+00) #12
  %50 = load double, ptr %2, align 16, !tbaa !9
  %51 = fadd double %50, -1.000000e+00
  %52 = call double @llvm.fabs.f64(double %51)
  %53 = fcmp ugt double %52, 2.000000e-11
  br i1 %53, label %54, label %56

54:                                               ; preds = %44
  %55 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 65, double noundef %50, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

56:                                               ; preds = %44
  %57 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %58 = load double, ptr %57, align 8, !tbaa !9
  %59 = call double @llvm.fabs.f64(double %58)
  %60 = fcmp ugt double %59, 0x3DA5FD7FE1796495
  br i1 %60, label %61, label %63

61:                                               ; preds = %56
  %62 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 66, double noundef %58, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

63:                                               ; preds = %56
  %64 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %65 = load double, ptr %64, align 16, !tbaa !9
  %66 = fadd double %65, -2.000000e+00
  %67 = call double @llvm.fabs.f64(double %66)
  %68 = fcmp ugt double %67, 3.000000e-11
  br i1 %68, label %69, label %71

69:                                               ; preds = %63
  %70 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 67, double noundef %65, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

71:                                               ; preds = %63
  %72 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %73 = load double, ptr %72, align 8, !tbaa !9
  %74 = fadd double %73, -5.750000e+00
  %75 = call double @llvm.fabs.f64(double %74)
  %76 = fcmp ugt double %75, 6.750000e-11
  br i1 %76, label %77, label %79

77:                                               ; preds = %71
  %78 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 68, double noundef %73, double noundef 5.750000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

79:                                               ; preds = %71
  %80 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %81 = load double, ptr %80, align 16, !tbaa !9
  %82 = call double @llvm.fabs.f64(double %81)
  %83 = fcmp ugt double %82, 0x3DA5FD7FE1796495
  br i1 %83, label %84, label %86

84:                                               ; preds = %79
  %85 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 69, double noundef %81, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

86:                                               ; preds = %79
  %87 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @newton, double noundef 2.000000e+00) #12
  %88 = fadd double %87, 0xBFD6A09E667F3BCC
  %89 = call double @llvm.fabs.f64(double %88)
  %90 = fcmp ugt double %89, 0x3DADC3D403BA3EAC
  br i1 %90, label %91, label %93

91:                                               ; preds = %86
  %92 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 70, double noundef %87, double noundef 0x3FD6A09E667F3BCC)
  call void @exit(i32 noundef 1) #13
  unreachable

93:                                               ; preds = %86
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(40) %2, i8 0, i64 40, i1 false)
  %94 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @clipped, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 5) #12
  %95 = load double, ptr %2, align 16, !tbaa !9
  %96 = fadd double %95, -1.000000e+00
  %97 = call double @llvm.fabs.f64(double %96)
  %98 = fcmp ugt double %97, 2.000000e-11
  br i1 %98, label %99, label %101

99:                                               ; preds = %93
  %100 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 73, double noundef %95, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

101:                                              ; preds = %93
  %102 = load double, ptr %57, align 8, !tbaa !9
  %103 = call double @llvm.fabs.f64(double %102)
  %104 = fcmp ugt double %103, 0x3DA5FD7FE1796495
  br i1 %104, label %105, label %107

105:                                              ; preds = %101
  %106 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 74, double noundef %102, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

107:                                              ; preds = %101
  %108 = load double, ptr %64, align 16, !tbaa !9
  %109 = call double @llvm.fabs.f64(double %108)
  %110 = fcmp ugt double %109, 0x3DA5FD7FE1796495
  br i1 %110, label %111, label %113

111:                                              ; preds = %107
  %112 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 75, double noundef %108, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

113:                                              ; preds = %107
  %114 = load double, ptr %72, align 8, !tbaa !9
  %115 = fadd double %114, -3.000000e+00
  %116 = call double @llvm.fabs.f64(double %115)
  %117 = fcmp ugt double %116, 4.000000e-11
  br i1 %117, label %118, label %120

118:                                              ; preds = %113
  %119 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 76, double noundef %114, double noundef 3.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

120:                                              ; preds = %113
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #12
  ret i32 0

121:                                              ; preds = %39, %34, %30, %26, %22, %17, %12, %7, %0
  %122 = phi double [ %3, %0 ], [ %8, %7 ], [ %13, %12 ], [ %18, %17 ], [ %23, %22 ], [ %27, %26 ], [ %31, %30 ], [ %35, %34 ], [ %40, %39 ]
  %123 = phi double [ 1.500000e+00, %0 ], [ 0x3FE769FEC655211F, %7 ], [ 0x4021ED3FE64FC541, %12 ], [ 0x4000EF9DB467DCF8, %17 ], [ 0.000000e+00, %22 ], [ 0.000000e+00, %26 ], [ 0.000000e+00, %30 ], [ 0xBFFC71C71C71C71C, %34 ], [ 0xBFFC71C71C71C71C, %39 ]
  %124 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 61, double noundef %122, double noundef %123)
  tail call void @exit(i32 noundef 1) #13
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @exp(double noundef) local_unnamed_addr #2

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @chosen(double noundef %0, i32 noundef %1) #4 {
  switch i32 %1, label %14 [
    i32 0, label %3
    i32 1, label %5
    i32 2, label %7
    i32 3, label %9
    i32 7, label %12
    i32 8, label %12
  ]

3:                                                ; preds = %2
  %4 = fmul double %0, %0
  br label %14

5:                                                ; preds = %2
  %6 = tail call double @sin(double noundef %0) #12, !tbaa !5
  br label %14

7:                                                ; preds = %2
  %8 = fmul double %0, 2.000000e+00
  br label %9

9:                                                ; preds = %2, %7
  %10 = phi double [ %8, %7 ], [ %0, %2 ]
  %11 = tail call double @exp(double noundef %10) #12, !tbaa !5
  br label %14

12:                                               ; preds = %2, %2
  %13 = fdiv double 1.000000e+00, %0
  br label %14

14:                                               ; preds = %2, %12, %9, %5, %3
  %15 = phi double [ %13, %12 ], [ %4, %3 ], [ %6, %5 ], [ %11, %9 ], [ 5.000000e+00, %2 ]
  ret double %15
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #5

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @searched(ptr noundef readonly captures(none) %0, i32 noundef %1, double noundef %2) #6 {
  %4 = icmp sgt i32 %1, 0
  br i1 %4, label %5, label %28

5:                                                ; preds = %3
  %6 = zext nneg i32 %1 to i64
  br label %11

7:                                                ; preds = %23
  %8 = trunc nsw i64 %16 to i32
  %9 = add nsw i32 %8, 1
  %10 = icmp slt i32 %9, %1
  br i1 %10, label %11, label %28

11:                                               ; preds = %5, %7
  %12 = phi i32 [ %9, %7 ], [ 0, %5 ]
  %13 = phi double [ %24, %7 ], [ 0.000000e+00, %5 ]
  %14 = sext i32 %12 to i64
  br label %15

15:                                               ; preds = %11, %20
  %16 = phi i64 [ %14, %11 ], [ %21, %20 ]
  %17 = getelementptr inbounds double, ptr %0, i64 %16
  %18 = load double, ptr %17, align 8, !tbaa !9
  %19 = fcmp olt double %18, 0.000000e+00
  br i1 %19, label %20, label %23

20:                                               ; preds = %15
  %21 = add nsw i64 %16, 1
  %22 = icmp slt i64 %21, %6
  br i1 %22, label %15, label %28

23:                                               ; preds = %15
  %24 = tail call double @llvm.fmuladd.f64(double %18, double %18, double %13)
  %25 = fcmp ogt double %24, %2
  br i1 %25, label %26, label %7

26:                                               ; preds = %23
  %27 = fmul double %18, %24
  br label %28

28:                                               ; preds = %7, %20, %3, %26
  %29 = phi double [ %27, %26 ], [ %13, %20 ], [ 0.000000e+00, %3 ], [ %24, %7 ]
  ret double %29
}

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define internal double @newton(double noundef %0) #7 {
  br label %2

2:                                                ; preds = %2, %1
  %3 = phi double [ %0, %1 ], [ %6, %2 ]
  %4 = fdiv double %0, %3
  %5 = fadd double %3, %4
  %6 = fmul double %5, 5.000000e-01
  %7 = fsub double %6, %3
  %8 = tail call double @llvm.fabs.f64(double %7)
  %9 = fcmp olt double %8, 0x3D06849B86A12B9B
  br i1 %9, label %10, label %2

10:                                               ; preds = %2
  ret double %3
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @clipped(ptr noundef readonly captures(none) %0, i32 noundef %1) #6 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %6

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  br label %8

6:                                                ; preds = %48, %2
  %7 = phi double [ 0.000000e+00, %2 ], [ %49, %48 ]
  ret double %7

8:                                                ; preds = %4, %48
  %9 = phi i64 [ 0, %4 ], [ %50, %48 ]
  %10 = phi double [ 0.000000e+00, %4 ], [ %49, %48 ]
  %11 = icmp eq i64 %9, 0
  %12 = select i1 %11, i32 1, i32 2
  %13 = getelementptr inbounds nuw double, ptr %0, i64 %9
  %14 = load double, ptr %13, align 8, !tbaa !9
  %15 = fcmp olt double %14, -1.000000e+00
  br i1 %15, label %48, label %16

16:                                               ; preds = %8
  %17 = fcmp ogt double %14, 1.000000e+00
  %18 = and i32 %12, 1
  br i1 %11, label %39, label %19

19:                                               ; preds = %16
  %20 = and i32 %12, 2
  br label %21

21:                                               ; preds = %21, %19
  %22 = phi i32 [ 0, %19 ], [ %30, %21 ]
  %23 = phi double [ %10, %19 ], [ %34, %21 ]
  %24 = phi i32 [ 0, %19 ], [ %35, %21 ]
  %25 = or disjoint i32 %22, 1
  %26 = uitofp nneg i32 %25 to double
  %27 = fmul double %14, %26
  %28 = select i1 %17, double 1.000000e+00, double %27
  %29 = fadd double %23, %28
  %30 = add nuw nsw i32 %22, 2
  %31 = uitofp nneg i32 %30 to double
  %32 = fmul double %14, %31
  %33 = select i1 %17, double 1.000000e+00, double %32
  %34 = fadd double %29, %33
  %35 = add i32 %24, 2
  %36 = icmp eq i32 %35, %20
  br i1 %36, label %37, label %21, !llvm.loop !11

37:                                               ; preds = %21
  %38 = icmp eq i32 %18, 0
  br i1 %38, label %48, label %39

39:                                               ; preds = %37, %16
  %40 = phi i32 [ 0, %16 ], [ %30, %37 ]
  %41 = phi double [ %10, %16 ], [ %34, %37 ]
  %42 = icmp ne i32 %18, 0
  tail call void @llvm.assume(i1 %42)
  %43 = add nuw nsw i32 %40, 1
  %44 = uitofp nneg i32 %43 to double
  %45 = fmul double %14, %44
  %46 = select i1 %17, double 1.000000e+00, double %45
  %47 = fadd double %41, %46
  br label %48

48:                                               ; preds = %39, %37, %8
  %49 = phi double [ %10, %8 ], [ %34, %37 ], [ %47, %39 ]
  %50 = add nuw nsw i64 %9, 1
  %51 = icmp eq i64 %50, %5
  br i1 %51, label %6, label %8, !llvm.loop !13
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #8

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #9

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #10

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #8

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #11

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { mustprogress nofree norecurse nounwind willreturn memory(errnomem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { nofree norecurse nosync nounwind memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nofree nounwind "no-trapping-math"="true" }
attributes #10 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #11 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #12 = { nounwind }
attributes #13 = { cold noreturn nounwind }

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
!9 = !{!10, !10, i64 0}
!10 = !{!"double", !7, i64 0}
!11 = distinct !{!11, !12}
!12 = !{!"llvm.loop.mustprogress"}
!13 = distinct !{!13, !12}
