source_filename = "linked_list.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.node = type { ptr, double, i32 }

@__const.main.a = private unnamed_addr constant { ptr, double, i32, [4 x i8] } { ptr null, double 3.000000e+00, i32 0, [4 x i8] zeroinitializer }, align 8
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [5 x double], align 16
  %2 = alloca [5 x double], align 16
  %3 = alloca %struct.node, align 8
  %4 = alloca %struct.node, align 8
  %5 = alloca %struct.node, align 8
  %6 = alloca %struct.node, align 8
  %7 = alloca %struct.node, align 8
  %8 = alloca %struct.node, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #12
  store <2 x double> <double 1.000000e+00, double 2.000000e+00>, ptr %1, align 16
  %9 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %10 = getelementptr inbounds nuw i8, ptr %1, i64 24
  store <2 x double> <double 3.000000e+00, double 4.000000e+00>, ptr %9, align 16
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 32
  store double 5.000000e+00, ptr %11, align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #12
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(40) %2, i8 0, i64 40, i1 false)
  %12 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @weighted, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 5) #12
  %13 = load double, ptr %2, align 16, !tbaa !9
  %14 = load double, ptr %1, align 16, !tbaa !9
  %15 = fmul double %14, 2.000000e+00
  %16 = fsub double %13, %15
  %17 = call double @llvm.fabs.f64(double %16)
  %18 = call double @llvm.fabs.f64(double %15)
  %19 = fadd double %18, 1.000000e+00
  %20 = fmul double %19, 0x3DA5FD7FE1796495
  %21 = fcmp ugt double %17, %20
  br i1 %21, label %133, label %84, !llvm.loop !11

22:                                               ; preds = %121
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #12
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %3, ptr noundef nonnull align 8 dereferenceable(24) @__const.main.a, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #12
  store ptr %3, ptr %4, align 8, !tbaa !13
  %23 = getelementptr inbounds nuw i8, ptr %4, i64 8
  store double 5.000000e+00, ptr %23, align 8, !tbaa !17
  %24 = getelementptr inbounds nuw i8, ptr %4, i64 16
  store i32 0, ptr %24, align 8, !tbaa !18
  %25 = getelementptr inbounds nuw i8, ptr %4, i64 20
  store i32 0, ptr %25, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #12
  store ptr %4, ptr %5, align 8, !tbaa !13
  %26 = getelementptr inbounds nuw i8, ptr %5, i64 8
  store double 7.000000e+00, ptr %26, align 8, !tbaa !17
  %27 = getelementptr inbounds nuw i8, ptr %5, i64 16
  store i32 0, ptr %27, align 8, !tbaa !18
  %28 = getelementptr inbounds nuw i8, ptr %5, i64 20
  store i32 0, ptr %28, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #12
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %6, i8 0, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #12
  store ptr %6, ptr %7, align 8, !tbaa !13
  %29 = getelementptr inbounds nuw i8, ptr %7, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %29, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #12
  store ptr %7, ptr %8, align 8, !tbaa !13
  %30 = getelementptr inbounds nuw i8, ptr %8, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %30, i8 0, i64 16, i1 false)
  %31 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @product, ptr noundef nonnull %5, ptr noundef nonnull %8) #12
  %32 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %33 = load double, ptr %32, align 8, !tbaa !17
  %34 = fadd double %33, -3.500000e+01
  %35 = call double @llvm.fabs.f64(double %34)
  %36 = fcmp ugt double %35, 3.600000e-10
  br i1 %36, label %37, label %39

37:                                               ; preds = %22
  %38 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 59, double noundef %33, double noundef 3.500000e+01)
  call void @exit(i32 noundef 1) #13
  unreachable

39:                                               ; preds = %22
  %40 = load double, ptr %29, align 8, !tbaa !17
  %41 = fadd double %40, -2.100000e+01
  %42 = call double @llvm.fabs.f64(double %41)
  %43 = fcmp ugt double %42, 2.200000e-10
  br i1 %43, label %44, label %46

44:                                               ; preds = %39
  %45 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 60, double noundef %40, double noundef 2.100000e+01)
  call void @exit(i32 noundef 1) #13
  unreachable

46:                                               ; preds = %39
  %47 = load double, ptr %30, align 8, !tbaa !17
  %48 = fadd double %47, -1.500000e+01
  %49 = call double @llvm.fabs.f64(double %48)
  %50 = fcmp ugt double %49, 1.600000e-10
  br i1 %50, label %51, label %53

51:                                               ; preds = %46
  %52 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 61, double noundef %47, double noundef 1.500000e+01)
  call void @exit(i32 noundef 1) #13
  unreachable

53:                                               ; preds = %46
  %54 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %55 = load double, ptr %54, align 8, !tbaa !17
  %56 = fadd double %55, -2.000000e+00
  %57 = call double @llvm.fabs.f64(double %56)
  %58 = fcmp ugt double %57, 3.000000e-11
  br i1 %58, label %59, label %61

59:                                               ; preds = %53
  %60 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 62, double noundef %55, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

61:                                               ; preds = %53
  store double 0.000000e+00, ptr %30, align 8, !tbaa !17
  store double 0.000000e+00, ptr %29, align 8, !tbaa !17
  store double 0.000000e+00, ptr %32, align 8, !tbaa !17
  %62 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @reversed, ptr noundef nonnull %5, ptr noundef nonnull %8) #12
  %63 = load double, ptr %32, align 8, !tbaa !17
  %64 = fadd double %63, -4.000000e+00
  %65 = call double @llvm.fabs.f64(double %64)
  %66 = fcmp ugt double %65, 0x3DCB7CDFD9D7BDBA
  br i1 %66, label %67, label %69

67:                                               ; preds = %61
  %68 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 65, double noundef %63, double noundef 4.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

69:                                               ; preds = %61
  %70 = load double, ptr %29, align 8, !tbaa !17
  %71 = fadd double %70, -2.000000e+00
  %72 = call double @llvm.fabs.f64(double %71)
  %73 = fcmp ugt double %72, 3.000000e-11
  br i1 %73, label %74, label %76

74:                                               ; preds = %69
  %75 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 66, double noundef %70, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

76:                                               ; preds = %69
  %77 = load double, ptr %30, align 8, !tbaa !17
  %78 = fadd double %77, -1.000000e+00
  %79 = call double @llvm.fabs.f64(double %78)
  %80 = fcmp ugt double %79, 2.000000e-11
  br i1 %80, label %81, label %83

81:                                               ; preds = %76
  %82 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 67, double noundef %77, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #13
  unreachable

83:                                               ; preds = %76
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #12
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #12
  ret i32 0

84:                                               ; preds = %0
  %85 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %86 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %87 = load double, ptr %86, align 8, !tbaa !9
  %88 = load double, ptr %85, align 8, !tbaa !9
  %89 = fmul double %88, 2.000000e+00
  %90 = fmul double %89, 2.000000e+00
  %91 = fsub double %87, %90
  %92 = call double @llvm.fabs.f64(double %91)
  %93 = call double @llvm.fabs.f64(double %90)
  %94 = fadd double %93, 1.000000e+00
  %95 = fmul double %94, 0x3DA5FD7FE1796495
  %96 = fcmp ugt double %92, %95
  br i1 %96, label %133, label %97, !llvm.loop !11

97:                                               ; preds = %84
  %98 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %99 = load double, ptr %98, align 16, !tbaa !9
  %100 = load double, ptr %9, align 16, !tbaa !9
  %101 = fmul double %100, 2.000000e+00
  %102 = fmul double %101, 3.000000e+00
  %103 = fsub double %99, %102
  %104 = call double @llvm.fabs.f64(double %103)
  %105 = call double @llvm.fabs.f64(double %102)
  %106 = fadd double %105, 1.000000e+00
  %107 = fmul double %106, 0x3DA5FD7FE1796495
  %108 = fcmp ugt double %104, %107
  br i1 %108, label %133, label %109, !llvm.loop !11

109:                                              ; preds = %97
  %110 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %111 = load double, ptr %110, align 8, !tbaa !9
  %112 = load double, ptr %10, align 8, !tbaa !9
  %113 = fmul double %112, 2.000000e+00
  %114 = fmul double %113, 4.000000e+00
  %115 = fsub double %111, %114
  %116 = call double @llvm.fabs.f64(double %115)
  %117 = call double @llvm.fabs.f64(double %114)
  %118 = fadd double %117, 1.000000e+00
  %119 = fmul double %118, 0x3DA5FD7FE1796495
  %120 = fcmp ugt double %116, %119
  br i1 %120, label %133, label %121, !llvm.loop !11

121:                                              ; preds = %109
  %122 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %123 = load double, ptr %122, align 16, !tbaa !9
  %124 = load double, ptr %11, align 16, !tbaa !9
  %125 = fmul double %124, 2.000000e+00
  %126 = fmul double %125, 5.000000e+00
  %127 = fsub double %123, %126
  %128 = call double @llvm.fabs.f64(double %127)
  %129 = call double @llvm.fabs.f64(double %126)
  %130 = fadd double %129, 1.000000e+00
  %131 = fmul double %130, 0x3DA5FD7FE1796495
  %132 = fcmp ugt double %128, %131
  br i1 %132, label %133, label %22, !llvm.loop !11

133:                                              ; preds = %121, %109, %97, %84, %0
  %134 = phi double [ %13, %0 ], [ %87, %84 ], [ %99, %97 ], [ %111, %109 ], [ %123, %121 ]
  %135 = phi double [ %15, %0 ], [ %90, %84 ], [ %102, %97 ], [ %114, %109 ], [ %126, %121 ]
  %136 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 55, double noundef %134, double noundef %135)
  call void @exit(i32 noundef 1) #13
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: nounwind memory(readwrite, target_mem0: none, target_mem1: none)
define internal double @weighted(ptr noundef readonly captures(none) %0, i32 noundef %1) #4 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %34

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  br label %6

6:                                                ; preds = %4, %6
  %7 = phi i64 [ 0, %4 ], [ %16, %6 ]
  %8 = phi ptr [ null, %4 ], [ %9, %6 ]
  %9 = tail call noalias dereferenceable_or_null(24) ptr @malloc(i64 noundef 24) #14
  %10 = getelementptr inbounds nuw double, ptr %0, i64 %7
  %11 = load double, ptr %10, align 8, !tbaa !9
  %12 = fmul double %11, %11
  %13 = getelementptr inbounds nuw i8, ptr %9, i64 8
  store double %12, ptr %13, align 8, !tbaa !17
  %14 = getelementptr inbounds nuw i8, ptr %9, i64 16
  %15 = trunc nuw nsw i64 %7 to i32
  store i32 %15, ptr %14, align 8, !tbaa !18
  store ptr %8, ptr %9, align 8, !tbaa !13
  %16 = add nuw nsw i64 %7, 1
  %17 = icmp eq i64 %16, %5
  br i1 %17, label %18, label %6, !llvm.loop !19

18:                                               ; preds = %6, %18
  %19 = phi ptr [ %28, %18 ], [ %9, %6 ]
  %20 = phi double [ %27, %18 ], [ 0.000000e+00, %6 ]
  %21 = getelementptr inbounds nuw i8, ptr %19, i64 8
  %22 = load double, ptr %21, align 8, !tbaa !17
  %23 = getelementptr inbounds nuw i8, ptr %19, i64 16
  %24 = load i32, ptr %23, align 8, !tbaa !18
  %25 = add nsw i32 %24, 1
  %26 = sitofp i32 %25 to double
  %27 = tail call double @llvm.fmuladd.f64(double %22, double %26, double %20)
  store double 0.000000e+00, ptr %21, align 8, !tbaa !17
  %28 = load ptr, ptr %19, align 8, !tbaa !13
  %29 = icmp eq ptr %28, null
  br i1 %29, label %30, label %18, !llvm.loop !20

30:                                               ; preds = %18, %30
  %31 = phi ptr [ %32, %30 ], [ %9, %18 ]
  %32 = load ptr, ptr %31, align 8, !tbaa !13
  tail call void @free(ptr noundef nonnull %31) #12
  %33 = icmp eq ptr %32, null
  br i1 %33, label %34, label %30, !llvm.loop !21

34:                                               ; preds = %30, %2
  %35 = phi double [ 0.000000e+00, %2 ], [ %27, %30 ]
  ret double %35
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #5

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @product(ptr noundef captures(address_is_null) %0) #6 {
  %2 = icmp eq ptr %0, null
  br i1 %2, label %3, label %5

3:                                                ; preds = %5, %1
  %4 = phi double [ 1.000000e+00, %1 ], [ %10, %5 ]
  ret double %4

5:                                                ; preds = %1, %5
  %6 = phi ptr [ %11, %5 ], [ %0, %1 ]
  %7 = phi double [ %10, %5 ], [ 1.000000e+00, %1 ]
  %8 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %9 = load double, ptr %8, align 8, !tbaa !17
  %10 = fmul double %7, %9
  store double 2.000000e+00, ptr %8, align 8, !tbaa !17
  %11 = load ptr, ptr %6, align 8, !tbaa !13
  %12 = icmp eq ptr %11, null
  br i1 %12, label %3, label %5, !llvm.loop !22
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @reversed(ptr noundef %0) #6 {
  %2 = icmp eq ptr %0, null
  br i1 %2, label %8, label %3

3:                                                ; preds = %1, %3
  %4 = phi ptr [ %6, %3 ], [ %0, %1 ]
  %5 = phi ptr [ %4, %3 ], [ null, %1 ]
  %6 = load ptr, ptr %4, align 8, !tbaa !13
  store ptr %5, ptr %4, align 8, !tbaa !13
  %7 = icmp eq ptr %6, null
  br i1 %7, label %10, label %3, !llvm.loop !23

8:                                                ; preds = %10, %1
  %9 = phi double [ 0.000000e+00, %1 ], [ %15, %10 ]
  ret double %9

10:                                               ; preds = %3, %10
  %11 = phi ptr [ %16, %10 ], [ %4, %3 ]
  %12 = phi double [ %15, %10 ], [ 0.000000e+00, %3 ]
  %13 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %14 = load double, ptr %13, align 8, !tbaa !17
  %15 = tail call double @llvm.fmuladd.f64(double %12, double 2.000000e+00, double %14)
  %16 = load ptr, ptr %11, align 8, !tbaa !13
  %17 = icmp eq ptr %16, null
  br i1 %17, label %8, label %10, !llvm.loop !24
}

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #7

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #8

; Function Attrs: mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #9

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #8

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #10

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #11

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nounwind memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #8 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #10 = { nofree nounwind "no-trapping-math"="true" }
attributes #11 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #12 = { nounwind }
attributes #13 = { cold noreturn nounwind }
attributes #14 = { nounwind allocsize(0) }

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
!13 = !{!14, !15, i64 0}
!14 = !{!"node", !15, i64 0, !10, i64 8, !6, i64 16}
!15 = !{!"p1 _ZTS4node", !16, i64 0}
!16 = !{!"any pointer", !7, i64 0}
!17 = !{!14, !10, i64 8}
!18 = !{!14, !6, i64 16}
!19 = distinct !{!19, !12}
!20 = distinct !{!20, !12}
!21 = distinct !{!21, !12}
!22 = distinct !{!22, !12}
!23 = distinct !{!23, !12}
!24 = distinct !{!24, !12}
