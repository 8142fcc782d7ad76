source_filename = "leaks.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.heap = type { i64, i64, i64, i64, i64, i64, i64, i64, i64, i64 }

@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [6 x double], align 16
  %2 = alloca [6 x double], align 16
  %3 = alloca %struct.heap, align 8
  %4 = alloca %struct.heap, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #13
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store <2 x double> <double 1.000000e+00, double 2.000000e+00>, ptr %1, align 16
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 24
  store <2 x double> <double 3.000000e+00, double 4.000000e+00>, ptr %6, align 16
  %8 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %9 = getelementptr inbounds nuw i8, ptr %1, i64 40
  store <2 x double> <double 5.000000e+00, double 6.000000e+00>, ptr %8, align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #13
  %10 = getelementptr inbounds nuw i8, ptr %3, i64 56
  br label %21

11:                                               ; preds = %36
  %12 = load double, ptr %2, align 16, !tbaa !9
  %13 = load double, ptr %1, align 16, !tbaa !9
  %14 = fmul double %13, 2.000000e+00
  %15 = fsub double %12, %14
  %16 = call double @llvm.fabs.f64(double %15)
  %17 = call double @llvm.fabs.f64(double %14)
  %18 = fadd double %17, 1.000000e+00
  %19 = fmul double %18, 0x3DA5FD7FE1796495
  %20 = fcmp ugt double %16, %19
  br i1 %20, label %107, label %40

21:                                               ; preds = %0, %36
  %22 = phi i32 [ 0, %0 ], [ %38, %36 ]
  %23 = phi double [ 0.000000e+00, %0 ], [ %37, %36 ]
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(48) %2, i8 0, i64 48, i1 false)
  %24 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @listed, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 6) #13
  %25 = call double (ptr, ...) @__enzyme_fwddiff(ptr noundef nonnull @listed, ptr noundef nonnull %1, ptr noundef nonnull %1, i32 noundef 6) #13
  %26 = fadd double %25, -1.820000e+02
  %27 = call double @llvm.fabs.f64(double %26)
  %28 = fcmp ugt double %27, 0x3E1F706CD45B8DCD
  br i1 %28, label %29, label %31

29:                                               ; preds = %21
  %30 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 35, double noundef %25, double noundef 1.820000e+02)
  call void @exit(i32 noundef 1) #14
  unreachable

31:                                               ; preds = %21
  %32 = icmp eq i32 %22, 10
  br i1 %32, label %33, label %36

33:                                               ; preds = %31
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #13
  call void @mallinfo2(ptr dead_on_unwind nonnull writable sret(%struct.heap) align 8 %3) #13
  %34 = load i64, ptr %10, align 8, !tbaa !11
  %35 = uitofp i64 %34 to double
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #13
  br label %36

36:                                               ; preds = %31, %33
  %37 = phi double [ %35, %33 ], [ %23, %31 ]
  %38 = add nuw nsw i32 %22, 1
  %39 = icmp eq i32 %38, 1000
  br i1 %39, label %11, label %21, !llvm.loop !14

40:                                               ; preds = %11
  %41 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %42 = load double, ptr %41, align 8, !tbaa !9
  %43 = load double, ptr %5, align 8, !tbaa !9
  %44 = fmul double %43, 2.000000e+00
  %45 = fsub double %42, %44
  %46 = call double @llvm.fabs.f64(double %45)
  %47 = call double @llvm.fabs.f64(double %44)
  %48 = fadd double %47, 1.000000e+00
  %49 = fmul double %48, 0x3DA5FD7FE1796495
  %50 = fcmp ugt double %46, %49
  br i1 %50, label %107, label %51

51:                                               ; preds = %40
  %52 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %53 = load double, ptr %52, align 16, !tbaa !9
  %54 = load double, ptr %6, align 16, !tbaa !9
  %55 = fmul double %54, 2.000000e+00
  %56 = fsub double %53, %55
  %57 = call double @llvm.fabs.f64(double %56)
  %58 = call double @llvm.fabs.f64(double %55)
  %59 = fadd double %58, 1.000000e+00
  %60 = fmul double %59, 0x3DA5FD7FE1796495
  %61 = fcmp ugt double %57, %60
  br i1 %61, label %107, label %62

62:                                               ; preds = %51
  %63 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %64 = load double, ptr %63, align 8, !tbaa !9
  %65 = load double, ptr %7, align 8, !tbaa !9
  %66 = fmul double %65, 2.000000e+00
  %67 = fsub double %64, %66
  %68 = call double @llvm.fabs.f64(double %67)
  %69 = call double @llvm.fabs.f64(double %66)
  %70 = fadd double %69, 1.000000e+00
  %71 = fmul double %70, 0x3DA5FD7FE1796495
  %72 = fcmp ugt double %68, %71
  br i1 %72, label %107, label %73

73:                                               ; preds = %62
  %74 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %75 = load double, ptr %74, align 16, !tbaa !9
  %76 = load double, ptr %8, align 16, !tbaa !9
  %77 = fmul double %76, 2.000000e+00
  %78 = fsub double %75, %77
  %79 = call double @llvm.fabs.f64(double %78)
  %80 = call double @llvm.fabs.f64(double %77)
  %81 = fadd double %80, 1.000000e+00
  %82 = fmul double %81, 0x3DA5FD7FE1796495
  %83 = fcmp ugt double %79, %82
  br i1 %83, label %107, label %84

84:                                               ; preds = %73
  %85 = getelementptr inbounds nuw i8, ptr %2, i64 40
  %86 = load double, ptr %85, align 8, !tbaa !9
  %87 = load double, ptr %9, align 8, !tbaa !9
  %88 = fmul double %87, 2.000000e+00
  %89 = fsub double %86, %88
  %90 = call double @llvm.fabs.f64(double %89)
  %91 = call double @llvm.fabs.f64(double %88)
  %92 = fadd double %91, 1.000000e+00
  %93 = fmul double %92, 0x3DA5FD7FE1796495
  %94 = fcmp ugt double %90, %93
  br i1 %94, label %107, label %95

95:                                               ; preds = %84
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #13
  call void @mallinfo2(ptr dead_on_unwind nonnull writable sret(%struct.heap) align 8 %4) #13
  %96 = getelementptr inbounds nuw i8, ptr %4, i64 56
  %97 = load i64, ptr %96, align 8, !tbaa !11
  %98 = uitofp i64 %97 to double
  %99 = fsub double %98, %37
  %100 = call double @llvm.fabs.f64(double %99)
  %101 = fadd double %37, 1.000000e+00
  %102 = fmul double %101, 0x3DA5FD7FE1796495
  %103 = fcmp ugt double %100, %102
  br i1 %103, label %104, label %106

104:                                              ; preds = %95
  %105 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 41, double noundef %98, double noundef %37)
  call void @exit(i32 noundef 1) #14
  unreachable

106:                                              ; preds = %95
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #13
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #13
  ret i32 0

107:                                              ; preds = %84, %73, %62, %51, %40, %11
  %108 = phi double [ %12, %11 ], [ %42, %40 ], [ %53, %51 ], [ %64, %62 ], [ %75, %73 ], [ %86, %84 ]
  %109 = phi double [ %14, %11 ], [ %44, %40 ], [ %55, %51 ], [ %66, %62 ], [ %77, %73 ], [ %88, %84 ]
  %110 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 40, double noundef %108, double noundef %109)
  call void @exit(i32 noundef 1) #14
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: nounwind memory(readwrite, target_mem0: none, target_mem1: none)
define internal double @listed(ptr noundef readonly captures(none) %0, i32 noundef %1) #4 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %18

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  br label %8

6:                                                ; preds = %8
  %7 = tail call noalias dereferenceable_or_null(8) ptr @calloc(i64 noundef 1, i64 noundef 8) #15
  br label %25

8:                                                ; preds = %4, %8
  %9 = phi i64 [ 0, %4 ], [ %16, %8 ]
  %10 = phi ptr [ null, %4 ], [ %11, %8 ]
  %11 = tail call noalias dereferenceable_or_null(16) ptr @malloc(i64 noundef 16) #16
  %12 = getelementptr inbounds nuw double, ptr %0, i64 %9
  %13 = load double, ptr %12, align 8, !tbaa !9
  %14 = fmul double %13, %13
  %15 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store double %14, ptr %15, align 8, !tbaa !16
  store ptr %10, ptr %11, align 8, !tbaa !20
  %16 = add nuw nsw i64 %9, 1
  %17 = icmp eq i64 %16, %5
  br i1 %17, label %6, label %8, !llvm.loop !21

18:                                               ; preds = %2
  %19 = tail call noalias dereferenceable_or_null(8) ptr @calloc(i64 noundef 1, i64 noundef 8) #15
  br label %53

20:                                               ; preds = %25
  %21 = and i64 %5, 7
  %22 = icmp ult i32 %1, 8
  br i1 %22, label %39, label %23

23:                                               ; preds = %20
  %24 = and i64 %5, 2147483640
  br label %56

25:                                               ; preds = %6, %25
  %26 = phi i64 [ 0, %6 ], [ %30, %25 ]
  %27 = phi ptr [ %11, %6 ], [ %29, %25 ]
  %28 = phi ptr [ %7, %6 ], [ %32, %25 ]
  %29 = load ptr, ptr %27, align 8, !tbaa !20
  %30 = add nuw nsw i64 %26, 1
  %31 = shl nuw nsw i64 %30, 3
  %32 = tail call ptr @realloc(ptr noundef %28, i64 noundef %31) #17
  %33 = getelementptr inbounds nuw i8, ptr %27, i64 8
  %34 = load double, ptr %33, align 8, !tbaa !16
  %35 = getelementptr inbounds nuw double, ptr %32, i64 %26
  store double %34, ptr %35, align 8, !tbaa !9
  tail call void @free(ptr noundef nonnull %27) #13
  %36 = icmp eq ptr %29, null
  br i1 %36, label %20, label %25, !llvm.loop !22

37:                                               ; preds = %56
  %38 = icmp eq i64 %21, 0
  br i1 %38, label %53, label %39

39:                                               ; preds = %37, %20
  %40 = phi i64 [ 0, %20 ], [ %91, %37 ]
  %41 = phi double [ 0.000000e+00, %20 ], [ %90, %37 ]
  %42 = icmp ne i64 %21, 0
  tail call void @llvm.assume(i1 %42)
  br label %43

43:                                               ; preds = %43, %39
  %44 = phi i64 [ %40, %39 ], [ %50, %43 ]
  %45 = phi double [ %41, %39 ], [ %49, %43 ]
  %46 = phi i64 [ 0, %39 ], [ %51, %43 ]
  %47 = getelementptr inbounds nuw double, ptr %32, i64 %44
  %48 = load double, ptr %47, align 8, !tbaa !9
  %49 = fadd double %45, %48
  %50 = add nuw nsw i64 %44, 1
  %51 = add i64 %46, 1
  %52 = icmp eq i64 %51, %21
  br i1 %52, label %53, label %43, !llvm.loop !23

53:                                               ; preds = %37, %43, %18
  %54 = phi ptr [ %19, %18 ], [ %32, %43 ], [ %32, %37 ]
  %55 = phi double [ 0.000000e+00, %18 ], [ %90, %37 ], [ %49, %43 ]
  tail call void @free(ptr noundef %54) #13
  ret double %55

56:                                               ; preds = %56, %23
  %57 = phi i64 [ 0, %23 ], [ %91, %56 ]
  %58 = phi double [ 0.000000e+00, %23 ], [ %90, %56 ]
  %59 = phi i64 [ 0, %23 ], [ %92, %56 ]
  %60 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %61 = load double, ptr %60, align 8, !tbaa !9
  %62 = fadd double %58, %61
  %63 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %64 = getelementptr inbounds nuw i8, ptr %63, i64 8
  %65 = load double, ptr %64, align 8, !tbaa !9
  %66 = fadd double %62, %65
  %67 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %68 = getelementptr inbounds nuw i8, ptr %67, i64 16
  %69 = load double, ptr %68, align 8, !tbaa !9
  %70 = fadd double %66, %69
  %71 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %72 = getelementptr inbounds nuw i8, ptr %71, i64 24
  %73 = load double, ptr %72, align 8, !tbaa !9
  %74 = fadd double %70, %73
  %75 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %76 = getelementptr inbounds nuw i8, ptr %75, i64 32
  %77 = load double, ptr %76, align 8, !tbaa !9
  %78 = fadd double %74, %77
  %79 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %80 = getelementptr inbounds nuw i8, ptr %79, i64 40
  %81 = load double, ptr %80, align 8, !tbaa !9
  %82 = fadd double %78, %81
  %83 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %84 = getelementptr inbounds nuw i8, ptr %83, i64 48
  %85 = load double, ptr %84, align 8, !tbaa !9
  %86 = fadd double %82, %85
  %87 = getelementptr inbounds nuw double, ptr %32, i64 %57
  %88 = getelementptr inbounds nuw i8, ptr %87, i64 56
  %89 = load double, ptr %88, align 8, !tbaa !9
  %90 = fadd double %86, %89
  %91 = add nuw nsw i64 %57, 8
  %92 = add i64 %59, 8
  %93 = icmp eq i64 %92, %24
  br i1 %93, label %37, label %56, !llvm.loop !25
}

declare double @__enzyme_fwddiff(ptr noundef, ...) local_unnamed_addr #3

declare void @mallinfo2(ptr dead_on_unwind writable sret(%struct.heap) align 8) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @calloc(i64 noundef, i64 noundef) local_unnamed_addr #6

; Function Attrs: mustprogress nounwind willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite)
declare noalias noundef ptr @realloc(ptr allocptr noundef captures(none), i64 noundef) local_unnamed_addr #7

; Function Attrs: mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #8

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #9

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #10

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #11

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #12

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nounwind memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #6 = { mustprogress nofree nounwind willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #7 = { mustprogress nounwind willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #8 = { mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #9 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #10 = { nofree nounwind "no-trapping-math"="true" }
attributes #11 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #12 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #13 = { nounwind }
attributes #14 = { cold noreturn nounwind }
attributes #15 = { nounwind allocsize(0,1) }
attributes #16 = { nounwind allocsize(0) }
attributes #17 = { nounwind allocsize(1) }

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
!11 = !{!12, !13, i64 56}
!12 = !{!"heap", !13, i64 0, !13, i64 8, !13, i64 16, !13, i64 24, !13, i64 32, !13, i64 40, !13, i64 48, !13, i64 56, !13, i64 64, !13, i64 72}
!13 = !{!"long", !7, i64 0}
!14 = distinct !{!14, !15}
!15 = !{!"llvm.loop.mustprogress"}
!16 = !{!17, !10, i64 8}
!17 = !{!"node", !18, i64 0, !10, i64 8}
!18 = !{!"p1 _ZTS4node", !19, i64 0}
!19 = !{!"any pointer", !7, i64 0}
!20 = !{!17, !18, i64 0}
!21 = distinct !{!21, !15}
!22 = distinct !{!22, !15}
!23 = distinct !{!23, !24}
!24 = !{!"llvm.loop.unroll.disable"}
!25 = distinct !{!25, !15}
