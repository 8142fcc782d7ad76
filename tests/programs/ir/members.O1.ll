source_filename = "members.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.series = type { [4 x double], i32, [4 x double], [2 x i64] }

@__const.main.s = private unnamed_addr constant { [4 x double], i32, [4 x i8], [4 x double], [2 x i64] } { [4 x double] [double 1.000000e+00, double 2.000000e+00, double 3.000000e+00, double 4.000000e+00], i32 0, [4 x i8] zeroinitializer, [4 x double] [double 5.000000e+00, double 6.000000e+00, double 7.000000e+00, double 8.000000e+00], [2 x i64] zeroinitializer }, align 8
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca %struct.series, align 8
  %2 = alloca %struct.series, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(88) %1, ptr noundef nonnull align 8 dereferenceable(88) @__const.main.s, i64 88, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(88) %2, i8 0, i64 88, i1 false)
  %3 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @stored, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 5, double noundef 3.000000e+00) #11
  %4 = fadd double %3, -1.200000e+01
  %5 = call double @llvm.fabs.f64(double %4)
  %6 = fcmp ugt double %5, 1.300000e-10
  br i1 %6, label %7, label %9

7:                                                ; preds = %0
  %8 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 27, double noundef %3, double noundef 1.200000e+01)
  call void @exit(i32 noundef 1) #12
  unreachable

9:                                                ; preds = %0
  %10 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %11 = load double, ptr %10, align 8, !tbaa !9
  %12 = fadd double %11, -1.000000e+00
  %13 = call double @llvm.fabs.f64(double %12)
  %14 = fcmp ugt double %13, 2.000000e-11
  br i1 %14, label %15, label %17

15:                                               ; preds = %9
  %16 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 28, double noundef %11, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

17:                                               ; preds = %9
  %18 = getelementptr inbounds nuw i8, ptr %2, i64 48
  %19 = load double, ptr %18, align 8, !tbaa !9
  %20 = call double @llvm.fabs.f64(double %19)
  %21 = fcmp ugt double %20, 0x3DA5FD7FE1796495
  br i1 %21, label %22, label %24

22:                                               ; preds = %17
  %23 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 29, double noundef %19, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

24:                                               ; preds = %17
  %25 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %26 = load double, ptr %25, align 8, !tbaa !9
  %27 = fadd double %26, -9.000000e+00
  %28 = call double @llvm.fabs.f64(double %27)
  %29 = fcmp ugt double %28, 0x3DDB7CDFD9D7BDBA
  br i1 %29, label %30, label %32

30:                                               ; preds = %24
  %31 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 30, double noundef %26, double noundef 9.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

32:                                               ; preds = %24
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(88) %2, i8 0, i64 88, i1 false)
  %33 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @stored, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 1, double noundef 3.000000e+00) #11
  %34 = fadd double %33, -1.000000e+00
  %35 = call double @llvm.fabs.f64(double %34)
  %36 = fcmp ugt double %35, 2.000000e-11
  br i1 %36, label %37, label %39

37:                                               ; preds = %32
  %38 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 32, double noundef %33, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

39:                                               ; preds = %32
  %40 = load double, ptr %10, align 8, !tbaa !9
  %41 = call double @llvm.fabs.f64(double %40)
  %42 = fcmp ugt double %41, 0x3DA5FD7FE1796495
  br i1 %42, label %43, label %45

43:                                               ; preds = %39
  %44 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 33, double noundef %40, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

45:                                               ; preds = %39
  %46 = load double, ptr %18, align 8, !tbaa !9
  %47 = fadd double %46, -2.000000e+00
  %48 = call double @llvm.fabs.f64(double %47)
  %49 = fcmp ugt double %48, 3.000000e-11
  br i1 %49, label %50, label %52

50:                                               ; preds = %45
  %51 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 34, double noundef %46, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

52:                                               ; preds = %45
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(88) %2, i8 0, i64 88, i1 false)
  %53 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @summed, ptr noundef nonnull %1, ptr noundef nonnull %2) #11
  %54 = load double, ptr %2, align 8, !tbaa !9
  %55 = call double @llvm.fabs.f64(double %54)
  %56 = fcmp ugt double %55, 0x3DA5FD7FE1796495
  br i1 %56, label %57, label %59

57:                                               ; preds = %52
  %58 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 37, double noundef %54, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

59:                                               ; preds = %52
  %60 = load double, ptr %10, align 8, !tbaa !9
  %61 = fadd double %60, -5.400000e+01
  %62 = call double @llvm.fabs.f64(double %61)
  %63 = fcmp ugt double %62, 5.500000e-10
  br i1 %63, label %64, label %66

64:                                               ; preds = %59
  %65 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 38, double noundef %60, double noundef 5.400000e+01)
  call void @exit(i32 noundef 1) #12
  unreachable

66:                                               ; preds = %59
  %67 = load double, ptr %18, align 8, !tbaa !9
  %68 = fadd double %67, -1.800000e+01
  %69 = call double @llvm.fabs.f64(double %68)
  %70 = fcmp ugt double %69, 1.900000e-10
  br i1 %70, label %71, label %73

71:                                               ; preds = %66
  %72 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 39, double noundef %67, double noundef 1.800000e+01)
  call void @exit(i32 noundef 1) #12
  unreachable

73:                                               ; preds = %66
  %74 = getelementptr inbounds nuw i8, ptr %2, i64 56
  %75 = load double, ptr %74, align 8, !tbaa !9
  %76 = call double @llvm.fabs.f64(double %75)
  %77 = fcmp ugt double %76, 0x3DA5FD7FE1796495
  br i1 %77, label %78, label %80

78:                                               ; preds = %73
  %79 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 40, double noundef %75, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

80:                                               ; preds = %73
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #11
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #4

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal double @stored(ptr noundef captures(none) %0, i32 noundef %1, double noundef %2) #5 {
  %4 = icmp slt i32 %1, 4
  br i1 %4, label %5, label %8

5:                                                ; preds = %3
  %6 = sext i32 %1 to i64
  %7 = getelementptr inbounds double, ptr %0, i64 %6
  store double %2, ptr %7, align 8, !tbaa !9
  br label %14

8:                                                ; preds = %3
  %9 = fmul double %2, %2
  %10 = zext nneg i32 %1 to i64
  %11 = getelementptr double, ptr %0, i64 %10
  %12 = getelementptr i8, ptr %11, i64 8
  store double %9, ptr %12, align 8, !tbaa !9
  %13 = zext nneg i32 %1 to i64
  br label %14

14:                                               ; preds = %8, %5
  %15 = phi i64 [ %13, %8 ], [ %6, %5 ]
  %16 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %17 = load i32, ptr %16, align 8, !tbaa !11
  %18 = add nsw i32 %17, 1
  store i32 %18, ptr %16, align 8, !tbaa !11
  %19 = getelementptr inbounds nuw i8, ptr %0, i64 72
  %20 = srem i32 %1, 2
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds i64, ptr %19, i64 %21
  %23 = load i64, ptr %22, align 8, !tbaa !13
  %24 = add nsw i64 %23, %15
  store i64 %24, ptr %22, align 8, !tbaa !13
  %25 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %26 = load double, ptr %25, align 8, !tbaa !9
  %27 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %28 = load double, ptr %27, align 8, !tbaa !9
  %29 = tail call double @llvm.fmuladd.f64(double %28, double 2.000000e+00, double %26)
  %30 = sitofp i32 %18 to double
  %31 = fadd double %29, %30
  ret double %31
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @summed(ptr noundef readonly captures(none) %0) #6 {
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %3 = load i32, ptr %2, align 8, !tbaa !11
  %4 = icmp sgt i32 %3, 0
  br i1 %4, label %5, label %34

5:                                                ; preds = %1
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 40
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 72
  %8 = zext nneg i32 %3 to i64
  %9 = and i64 %8, 1
  %10 = icmp eq i32 %3, 1
  br i1 %10, label %20, label %11

11:                                               ; preds = %5
  %12 = and i64 %8, 2147483646
  %13 = load i64, ptr %7, align 8, !tbaa !13
  %14 = sitofp i64 %13 to double
  %15 = getelementptr inbounds nuw i8, ptr %0, i64 80
  %16 = load i64, ptr %15, align 8, !tbaa !13
  %17 = sitofp i64 %16 to double
  br label %36

18:                                               ; preds = %36
  %19 = icmp eq i64 %9, 0
  br i1 %19, label %34, label %20

20:                                               ; preds = %18, %5
  %21 = phi i64 [ 0, %5 ], [ %53, %18 ]
  %22 = phi double [ 0.000000e+00, %5 ], [ %52, %18 ]
  %23 = icmp ne i64 %9, 0
  tail call void @llvm.assume(i1 %23)
  %24 = getelementptr inbounds nuw double, ptr %0, i64 %21
  %25 = load double, ptr %24, align 8, !tbaa !9
  %26 = getelementptr inbounds nuw double, ptr %6, i64 %21
  %27 = load double, ptr %26, align 8, !tbaa !9
  %28 = fmul double %25, %27
  %29 = and i64 %21, 1
  %30 = getelementptr inbounds nuw i64, ptr %7, i64 %29
  %31 = load i64, ptr %30, align 8, !tbaa !13
  %32 = sitofp i64 %31 to double
  %33 = tail call double @llvm.fmuladd.f64(double %28, double %32, double %22)
  br label %34

34:                                               ; preds = %20, %18, %1
  %35 = phi double [ 0.000000e+00, %1 ], [ %52, %18 ], [ %33, %20 ]
  ret double %35

36:                                               ; preds = %36, %11
  %37 = phi i64 [ 0, %11 ], [ %53, %36 ]
  %38 = phi double [ 0.000000e+00, %11 ], [ %52, %36 ]
  %39 = phi i64 [ 0, %11 ], [ %54, %36 ]
  %40 = getelementptr inbounds nuw double, ptr %0, i64 %37
  %41 = load double, ptr %40, align 8, !tbaa !9
  %42 = getelementptr inbounds nuw double, ptr %6, i64 %37
  %43 = load double, ptr %42, align 8, !tbaa !9
  %44 = fmul double %41, %43
  %45 = tail call double @llvm.fmuladd.f64(double %44, double %14, double %38)
  %46 = or disjoint i64 %37, 1
  %47 = getelementptr inbounds nuw double, ptr %0, i64 %46
  %48 = load double, ptr %47, align 8, !tbaa !9
  %49 = getelementptr inbounds nuw double, ptr %6, i64 %46
  %50 = load double, ptr %49, align 8, !tbaa !9
  %51 = fmul double %48, %50
  %52 = tail call double @llvm.fmuladd.f64(double %51, double %17, double %45)
  %53 = add nuw nsw i64 %37, 2
  %54 = add i64 %39, 2
  %55 = icmp eq i64 %54, %12
  br i1 %55, label %18, label %36, !llvm.loop !15
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #7

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #8

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #9

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #7

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #10

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { "no-trapping-math"="true" }
attributes #5 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #8 = { nofree nounwind "no-trapping-math"="true" }
attributes #9 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #10 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #11 = { nounwind }
attributes #12 = { cold noreturn nounwind }

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
!11 = !{!12, !6, i64 32}
!12 = !{!"series", !7, i64 0, !6, i64 32, !7, i64 40, !7, i64 72}
!13 = !{!14, !14, i64 0}
!14 = !{!"long", !7, i64 0}
!15 = distinct !{!15, !16}
!16 = !{!"llvm.loop.mustprogress"}
