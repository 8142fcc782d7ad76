source_filename = "tree.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.tree = type { double, ptr, ptr }

@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [5 x %struct.tree], align 16
  %2 = alloca [5 x %struct.tree], align 16
  %3 = alloca [5 x double], align 16
  %4 = alloca [5 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #10
  store double 1.000000e+00, ptr %1, align 16, !tbaa !9
  store double 0.000000e+00, ptr %2, align 16, !tbaa !9
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store ptr %5, ptr %6, align 8, !tbaa !14
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %8 = getelementptr inbounds nuw i8, ptr %1, i64 16
  store ptr %7, ptr %8, align 16, !tbaa !15
  %9 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %10 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %9, ptr %10, align 8, !tbaa !14
  %11 = getelementptr inbounds nuw i8, ptr %2, i64 48
  %12 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store ptr %11, ptr %12, align 16, !tbaa !15
  store double 2.000000e+00, ptr %5, align 8, !tbaa !9
  store double 0.000000e+00, ptr %9, align 8, !tbaa !9
  %13 = getelementptr inbounds nuw i8, ptr %1, i64 72
  %14 = getelementptr inbounds nuw i8, ptr %1, i64 32
  store ptr %13, ptr %14, align 16, !tbaa !14
  %15 = getelementptr inbounds nuw i8, ptr %1, i64 96
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 40
  store ptr %15, ptr %16, align 8, !tbaa !15
  %17 = getelementptr inbounds nuw i8, ptr %2, i64 72
  %18 = getelementptr inbounds nuw i8, ptr %2, i64 32
  store ptr %17, ptr %18, align 16, !tbaa !14
  %19 = getelementptr inbounds nuw i8, ptr %2, i64 96
  %20 = getelementptr inbounds nuw i8, ptr %2, i64 40
  store ptr %19, ptr %20, align 8, !tbaa !15
  store double 3.000000e+00, ptr %7, align 16, !tbaa !9
  store double 0.000000e+00, ptr %11, align 16, !tbaa !9
  %21 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %22 = getelementptr inbounds nuw i8, ptr %2, i64 56
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %21, i8 0, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %22, i8 0, i64 16, i1 false)
  store double 4.000000e+00, ptr %13, align 8, !tbaa !9
  store double 0.000000e+00, ptr %17, align 8, !tbaa !9
  %23 = getelementptr inbounds nuw i8, ptr %1, i64 80
  %24 = getelementptr inbounds nuw i8, ptr %2, i64 80
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %23, i8 0, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %24, i8 0, i64 16, i1 false)
  store double 5.000000e+00, ptr %15, align 16, !tbaa !9
  store double 0.000000e+00, ptr %19, align 16, !tbaa !9
  %25 = getelementptr inbounds nuw i8, ptr %1, i64 104
  %26 = getelementptr inbounds nuw i8, ptr %2, i64 104
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %25, i8 0, i64 16, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %26, i8 0, i64 16, i1 false)
  %27 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @walked, ptr noundef nonnull %1, ptr noundef nonnull %2) #10
  %28 = load double, ptr %2, align 16, !tbaa !9
  %29 = fadd double %28, -2.000000e+00
  %30 = call double @llvm.fabs.f64(double %29)
  %31 = fcmp ugt double %30, 3.000000e-11
  br i1 %31, label %93, label %73, !llvm.loop !16

32:                                               ; preds = %88
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #10
  store <2 x double> <double 3.000000e+00, double 1.000000e+00>, ptr %3, align 16
  %33 = getelementptr inbounds nuw i8, ptr %3, i64 16
  store <2 x double> <double 5.000000e+00, double 4.000000e+00>, ptr %33, align 16
  %34 = getelementptr inbounds nuw i8, ptr %3, i64 32
  store double 7.000000e+00, ptr %34, align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(40) %4, i8 0, i64 40, i1 false)
  %35 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @built, ptr noundef nonnull %3, ptr noundef nonnull %4, i32 noundef 5) #10
  %36 = load double, ptr %4, align 16, !tbaa !18
  %37 = fadd double %36, -2.500000e-01
  %38 = call double @llvm.fabs.f64(double %37)
  %39 = fcmp ugt double %38, 0x3DAB7CDFD9D7BDBA
  br i1 %39, label %40, label %42

40:                                               ; preds = %32
  %41 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 53, double noundef %36, double noundef 2.500000e-01)
  call void @exit(i32 noundef 1) #11
  unreachable

42:                                               ; preds = %32
  %43 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %44 = load double, ptr %43, align 8, !tbaa !18
  %45 = call double @llvm.fabs.f64(double %44)
  %46 = fcmp ugt double %45, 0x3DA5FD7FE1796495
  br i1 %46, label %47, label %49

47:                                               ; preds = %42
  %48 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 54, double noundef %44, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #11
  unreachable

49:                                               ; preds = %42
  %50 = getelementptr inbounds nuw i8, ptr %4, i64 16
  %51 = load double, ptr %50, align 16, !tbaa !18
  %52 = fadd double %51, -5.000000e-01
  %53 = call double @llvm.fabs.f64(double %52)
  %54 = fcmp ugt double %53, 1.500000e-11
  br i1 %54, label %55, label %57

55:                                               ; preds = %49
  %56 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 55, double noundef %51, double noundef 5.000000e-01)
  call void @exit(i32 noundef 1) #11
  unreachable

57:                                               ; preds = %49
  %58 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %59 = load double, ptr %58, align 8, !tbaa !18
  %60 = call double @llvm.fabs.f64(double %59)
  %61 = fcmp ugt double %60, 0x3DA5FD7FE1796495
  br i1 %61, label %62, label %64

62:                                               ; preds = %57
  %63 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 56, double noundef %59, double noundef 0.000000e+00)
  call void @exit(i32 noundef 1) #11
  unreachable

64:                                               ; preds = %57
  %65 = getelementptr inbounds nuw i8, ptr %4, i64 32
  %66 = load double, ptr %65, align 16, !tbaa !18
  %67 = fadd double %66, -1.000000e+00
  %68 = call double @llvm.fabs.f64(double %67)
  %69 = fcmp ugt double %68, 2.000000e-11
  br i1 %69, label %70, label %72

70:                                               ; preds = %64
  %71 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 57, double noundef %66, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #11
  unreachable

72:                                               ; preds = %64
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #10
  ret i32 0

73:                                               ; preds = %0
  %74 = load double, ptr %9, align 8, !tbaa !9
  %75 = fadd double %74, -4.000000e+00
  %76 = call double @llvm.fabs.f64(double %75)
  %77 = fcmp ugt double %76, 0x3DCB7CDFD9D7BDBA
  br i1 %77, label %93, label %78, !llvm.loop !16

78:                                               ; preds = %73
  %79 = load double, ptr %11, align 16, !tbaa !9
  %80 = fadd double %79, -6.000000e+00
  %81 = call double @llvm.fabs.f64(double %80)
  %82 = fcmp ugt double %81, 0x3DD33DCFE54A3802
  br i1 %82, label %93, label %83, !llvm.loop !16

83:                                               ; preds = %78
  %84 = load double, ptr %17, align 8, !tbaa !9
  %85 = fadd double %84, -8.000000e+00
  %86 = call double @llvm.fabs.f64(double %85)
  %87 = fcmp ugt double %86, 0x3DD8BD2FDDA89128
  br i1 %87, label %93, label %88, !llvm.loop !16

88:                                               ; preds = %83
  %89 = load double, ptr %19, align 16, !tbaa !9
  %90 = fadd double %89, -1.000000e+01
  %91 = call double @llvm.fabs.f64(double %90)
  %92 = fcmp ugt double %91, 1.100000e-10
  br i1 %92, label %93, label %32, !llvm.loop !16

93:                                               ; preds = %88, %83, %78, %73, %0
  %94 = phi double [ %28, %0 ], [ %74, %73 ], [ %79, %78 ], [ %84, %83 ], [ %89, %88 ]
  %95 = phi double [ 2.000000e+00, %0 ], [ 4.000000e+00, %73 ], [ 6.000000e+00, %78 ], [ 8.000000e+00, %83 ], [ 1.000000e+01, %88 ]
  %96 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 49, double noundef %94, double noundef %95)
  call void @exit(i32 noundef 1) #11
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #2

; Function Attrs: nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @walked(ptr noundef %0) #3 {
  %2 = alloca [16 x ptr], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #10
  store ptr %0, ptr %2, align 16, !tbaa !19
  br label %3

3:                                                ; preds = %1, %21
  %4 = phi i32 [ 1, %1 ], [ %23, %21 ]
  %5 = phi double [ 0.000000e+00, %1 ], [ %22, %21 ]
  %6 = add nsw i32 %4, -1
  %7 = zext nneg i32 %6 to i64
  %8 = getelementptr inbounds nuw ptr, ptr %2, i64 %7
  %9 = load ptr, ptr %8, align 8, !tbaa !19
  %10 = icmp eq ptr %9, null
  br i1 %10, label %21, label %11, !llvm.loop !20

11:                                               ; preds = %3
  %12 = load double, ptr %9, align 8, !tbaa !9
  %13 = tail call double @llvm.fmuladd.f64(double %12, double %12, double %5)
  %14 = getelementptr inbounds nuw i8, ptr %9, i64 8
  %15 = load ptr, ptr %14, align 8, !tbaa !14
  store ptr %15, ptr %8, align 8, !tbaa !19
  %16 = getelementptr inbounds nuw i8, ptr %9, i64 16
  %17 = load ptr, ptr %16, align 8, !tbaa !15
  %18 = add nuw nsw i32 %4, 1
  %19 = zext nneg i32 %4 to i64
  %20 = getelementptr inbounds nuw ptr, ptr %2, i64 %19
  store ptr %17, ptr %20, align 8, !tbaa !19
  br label %21

21:                                               ; preds = %3, %11
  %22 = phi double [ %13, %11 ], [ %5, %3 ]
  %23 = phi i32 [ %18, %11 ], [ %6, %3 ]
  %24 = icmp sgt i32 %23, 0
  br i1 %24, label %3, label %25

25:                                               ; preds = %21
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #10
  ret double %22
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #4

; Function Attrs: nofree nounwind memory(readwrite, target_mem0: none, target_mem1: none)
define internal double @built(ptr noundef readonly captures(none) %0, i32 noundef %1) #5 {
  %3 = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %3)
  store ptr null, ptr %3, align 8, !tbaa !19
  %4 = icmp sgt i32 %1, 0
  br i1 %4, label %5, label %31

5:                                                ; preds = %2
  %6 = zext nneg i32 %1 to i64
  br label %7

7:                                                ; preds = %25, %5
  %8 = phi ptr [ null, %5 ], [ %30, %25 ]
  %9 = phi i64 [ 0, %5 ], [ %28, %25 ]
  %10 = icmp eq ptr %8, null
  %11 = getelementptr inbounds nuw double, ptr %0, i64 %9
  %12 = load double, ptr %11, align 8, !tbaa !18
  br i1 %10, label %25, label %15

13:                                               ; preds = %25
  %14 = icmp eq ptr %30, null
  br i1 %14, label %31, label %33

15:                                               ; preds = %7, %15
  %16 = phi ptr [ %21, %15 ], [ %8, %7 ]
  %17 = load double, ptr %16, align 8, !tbaa !9
  %18 = fcmp olt double %12, %17
  %19 = select i1 %18, i64 8, i64 16
  %20 = getelementptr inbounds nuw i8, ptr %16, i64 %19
  %21 = load ptr, ptr %20, align 8, !tbaa !19
  %22 = icmp eq ptr %21, null
  br i1 %22, label %23, label %15, !llvm.loop !21

23:                                               ; preds = %15
  %24 = getelementptr inbounds nuw i8, ptr %16, i64 %19
  br label %25

25:                                               ; preds = %7, %23
  %26 = phi ptr [ %24, %23 ], [ %3, %7 ]
  %27 = tail call noalias dereferenceable_or_null(24) ptr @calloc(i64 noundef 1, i64 noundef 24) #12
  store ptr %27, ptr %26, align 8, !tbaa !19
  store double %12, ptr %27, align 8, !tbaa !9
  %28 = add nuw nsw i64 %9, 1
  %29 = icmp eq i64 %28, %6
  %30 = load ptr, ptr %3, align 8, !tbaa !19
  br i1 %29, label %13, label %7, !llvm.loop !22

31:                                               ; preds = %33, %2, %13
  %32 = phi double [ 0.000000e+00, %13 ], [ 0.000000e+00, %2 ], [ %37, %33 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %3)
  ret double %32

33:                                               ; preds = %13, %33
  %34 = phi ptr [ %39, %33 ], [ %30, %13 ]
  %35 = phi double [ %37, %33 ], [ 0.000000e+00, %13 ]
  %36 = load double, ptr %34, align 8, !tbaa !9
  %37 = tail call double @llvm.fmuladd.f64(double %35, double 5.000000e-01, double %36)
  %38 = getelementptr inbounds nuw i8, ptr %34, i64 16
  %39 = load ptr, ptr %38, align 8, !tbaa !19
  %40 = icmp eq ptr %39, null
  br i1 %40, label %31, label %33, !llvm.loop !23
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #6

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #7

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #8

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @calloc(i64 noundef, i64 noundef) local_unnamed_addr #9

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { "no-trapping-math"="true" }
attributes #3 = { nofree norecurse nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #4 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #5 = { nofree nounwind memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nofree nounwind "no-trapping-math"="true" }
attributes #8 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #9 = { mustprogress nofree nounwind willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #10 = { nounwind }
attributes #11 = { cold noreturn nounwind }
attributes #12 = { nounwind allocsize(0,1) }

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
!10 = !{!"tree", !11, i64 0, !12, i64 8, !12, i64 16}
!11 = !{!"double", !7, i64 0}
!12 = !{!"p1 _ZTS4tree", !13, i64 0}
!13 = !{!"any pointer", !7, i64 0}
!14 = !{!10, !12, i64 8}
!15 = !{!10, !12, i64 16}
!16 = distinct !{!16, !17}
!17 = !{!"llvm.loop.mustprogress"}
!18 = !{!11, !11, i64 0}
!19 = !{!12, !12, i64 0}
!20 = distinct !{!20, !17}
!21 = distinct !{!21, !17}
!22 = distinct !{!22, !17}
!23 = distinct !{!23, !17}
