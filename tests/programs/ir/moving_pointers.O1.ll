source_filename = "moving_pointers.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.pair = type { double, i64, double }

@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [8 x double], align 16
  %2 = alloca [8 x double], align 16
  %3 = alloca [8 x double], align 16
  %4 = alloca [8 x double], align 16
  %5 = alloca [8 x double], align 16
  %6 = alloca [8 x double], align 16
  %7 = alloca [8 x double], align 16
  %8 = alloca [8 x double], align 16
  %9 = alloca [8 x double], align 16
  %10 = alloca [8 x double], align 16
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %12 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %13 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %14 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %15 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %16 = getelementptr inbounds nuw i8, ptr %2, i64 48
  br label %33

17:                                               ; preds = %33
  %18 = getelementptr inbounds nuw i8, ptr %7, i64 16
  %19 = getelementptr inbounds nuw i8, ptr %8, i64 16
  %20 = getelementptr inbounds nuw i8, ptr %7, i64 32
  %21 = getelementptr inbounds nuw i8, ptr %8, i64 32
  %22 = getelementptr inbounds nuw i8, ptr %7, i64 48
  %23 = getelementptr inbounds nuw i8, ptr %8, i64 48
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %9, i8 0, i64 64, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %10, i8 0, i64 64, i1 false)
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %7, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %8, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %18, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %19, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %20, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %21, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %22, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %23, align 16, !tbaa !9
  %24 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %25 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %26 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @through_records, i32 noundef %24, ptr noundef nonnull %7, ptr noundef nonnull %9, i32 noundef %24, ptr noundef nonnull %8, ptr noundef nonnull %10, i32 noundef %25, i32 noundef 2) #10
  call fastcc void @compare(ptr noundef nonnull @through_records, ptr noundef %9, ptr noundef %10, i32 noundef 2)
  call void @llvm.lifetime.end.p0(ptr nonnull %10) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %9) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %9, i8 0, i64 64, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %10, i8 0, i64 64, i1 false)
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %7, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %8, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %18, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %19, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %20, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %21, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %22, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %23, align 16, !tbaa !9
  %27 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %28 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %29 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @through_records, i32 noundef %27, ptr noundef nonnull %7, ptr noundef nonnull %9, i32 noundef %27, ptr noundef nonnull %8, ptr noundef nonnull %10, i32 noundef %28, i32 noundef 3) #10
  call fastcc void @compare(ptr noundef nonnull @through_records, ptr noundef %9, ptr noundef %10, i32 noundef 3)
  call void @llvm.lifetime.end.p0(ptr nonnull %10) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %9) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %9, i8 0, i64 64, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %10, i8 0, i64 64, i1 false)
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %7, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %8, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %18, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %19, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %20, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %21, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %22, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %23, align 16, !tbaa !9
  %30 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %31 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %32 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @through_records, i32 noundef %30, ptr noundef nonnull %7, ptr noundef nonnull %9, i32 noundef %30, ptr noundef nonnull %8, ptr noundef nonnull %10, i32 noundef %31, i32 noundef 4) #10
  call fastcc void @compare(ptr noundef nonnull @through_records, ptr noundef %9, ptr noundef %10, i32 noundef 4)
  call void @llvm.lifetime.end.p0(ptr nonnull %10) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %9) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #10
  ret i32 0

33:                                               ; preds = %0, %33
  %34 = phi i32 [ 0, %0 ], [ %41, %33 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %3, i8 0, i64 64, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %4, i8 0, i64 64, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %5, i8 0, i64 64, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #10
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(64) %6, i8 0, i64 64, i1 false)
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %1, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %2, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %11, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %12, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %13, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %14, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %15, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %16, align 16, !tbaa !9
  %35 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %36 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %37 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @sometimes, i32 noundef %35, ptr noundef nonnull %1, ptr noundef nonnull %3, i32 noundef %35, ptr noundef nonnull %2, ptr noundef nonnull %4, i32 noundef %36, i32 noundef %34) #10
  call fastcc void @compare(ptr noundef nonnull @sometimes, ptr noundef %3, ptr noundef %4, i32 noundef %34)
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %1, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %2, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %11, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %12, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %13, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %14, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %15, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %16, align 16, !tbaa !9
  %38 = load i32, ptr @enzyme_dup, align 4, !tbaa !5
  %39 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %40 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @in_turn, i32 noundef %38, ptr noundef nonnull %1, ptr noundef nonnull %5, i32 noundef %38, ptr noundef nonnull %2, ptr noundef nonnull %6, i32 noundef %39, i32 noundef %34) #10
  call fastcc void @compare(ptr noundef nonnull @in_turn, ptr noundef %5, ptr noundef %6, i32 noundef %34)
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #10
  %41 = add nuw nsw i32 %34, 1
  %42 = icmp eq i32 %41, 7
  br i1 %42, label %17, label %33, !llvm.loop !11
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal double @sometimes(ptr noundef readonly captures(none) %0, ptr noundef captures(none) %1, i32 noundef %2) #4 {
  %4 = icmp sgt i32 %2, 0
  br i1 %4, label %7, label %5

5:                                                ; preds = %7, %3
  %6 = phi double [ 0.000000e+00, %3 ], [ %14, %7 ]
  ret double %6

7:                                                ; preds = %3, %7
  %8 = phi i32 [ %23, %7 ], [ 0, %3 ]
  %9 = phi double [ %14, %7 ], [ 0.000000e+00, %3 ]
  %10 = phi ptr [ %18, %7 ], [ %0, %3 ]
  %11 = phi ptr [ %22, %7 ], [ %1, %3 ]
  %12 = load double, ptr %10, align 8, !tbaa !9
  %13 = load double, ptr %11, align 8, !tbaa !9
  %14 = tail call double @llvm.fmuladd.f64(double %12, double %13, double %9)
  %15 = fmul double %14, 5.000000e-01
  store double %15, ptr %11, align 8, !tbaa !9
  %16 = and i32 %8, 1
  %17 = zext nneg i32 %16 to i64
  %18 = getelementptr inbounds nuw double, ptr %10, i64 %17
  %19 = urem i32 %8, 3
  %20 = icmp eq i32 %19, 1
  %21 = zext i1 %20 to i64
  %22 = getelementptr inbounds nuw double, ptr %11, i64 %21
  %23 = add nuw nsw i32 %8, 1
  %24 = icmp eq i32 %23, %2
  br i1 %24, label %5, label %7, !llvm.loop !13
}

; Function Attrs: nounwind
define internal fastcc void @compare(ptr noundef readonly captures(none) %0, ptr noundef nonnull readonly captures(none) %1, ptr noundef nonnull readonly captures(none) %2, i32 noundef range(i32 -2147483648, 7) %3) unnamed_addr #0 {
  br label %9

5:                                                ; preds = %23
  %6 = add nuw nsw i64 %10, 1
  %7 = icmp eq i64 %6, 8
  br i1 %7, label %8, label %9, !llvm.loop !14

8:                                                ; preds = %5
  ret void

9:                                                ; preds = %4, %5
  %10 = phi i64 [ 0, %4 ], [ %6, %5 ]
  %11 = getelementptr inbounds nuw double, ptr %1, i64 %10
  %12 = load double, ptr %11, align 8, !tbaa !9
  %13 = trunc nuw nsw i64 %10 to i32
  %14 = tail call fastcc double @difference(ptr noundef %0, i32 noundef %3, i32 noundef %13)
  %15 = fsub double %12, %14
  %16 = tail call double @llvm.fabs.f64(double %15)
  %17 = tail call double @llvm.fabs.f64(double %14)
  %18 = fadd double %17, 1.000000e+00
  %19 = fmul double %18, 1.000000e-08
  %20 = fcmp ugt double %16, %19
  br i1 %20, label %21, label %23

21:                                               ; preds = %9
  %22 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef range(i32 -2147483648, 7) %3, double noundef %12, double noundef %14)
  tail call void @exit(i32 noundef 1) #11
  unreachable

23:                                               ; preds = %9
  %24 = getelementptr inbounds nuw double, ptr %2, i64 %10
  %25 = load double, ptr %24, align 8, !tbaa !9
  %26 = trunc i64 %10 to i32
  %27 = or i32 %26, 8
  %28 = tail call fastcc double @difference(ptr noundef %0, i32 noundef %3, i32 noundef %27)
  %29 = fsub double %25, %28
  %30 = tail call double @llvm.fabs.f64(double %29)
  %31 = tail call double @llvm.fabs.f64(double %28)
  %32 = fadd double %31, 1.000000e+00
  %33 = fmul double %32, 1.000000e-08
  %34 = fcmp ugt double %30, %33
  br i1 %34, label %35, label %5

35:                                               ; preds = %23
  %36 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef range(i32 -2147483648, 7) %3, double noundef %25, double noundef %28)
  tail call void @exit(i32 noundef 1) #11
  unreachable
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @in_turn(ptr noundef %0, ptr noundef %1, i32 noundef %2) #5 {
  %4 = alloca [3 x ptr], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #10
  store ptr %0, ptr %4, align 16, !tbaa !15
  %5 = getelementptr inbounds nuw i8, ptr %4, i64 8
  store ptr %1, ptr %5, align 8, !tbaa !15
  %6 = getelementptr inbounds nuw i8, ptr %4, i64 16
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 16
  store ptr %7, ptr %6, align 16, !tbaa !15
  %8 = icmp sgt i32 %2, 0
  br i1 %8, label %11, label %9

9:                                                ; preds = %11, %3
  %10 = phi double [ 2.500000e-01, %3 ], [ %28, %11 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #10
  ret double %10

11:                                               ; preds = %3, %11
  %12 = phi double [ %28, %11 ], [ 2.500000e-01, %3 ]
  %13 = phi i32 [ %20, %11 ], [ 0, %3 ]
  %14 = urem i32 %13, 3
  %15 = zext nneg i32 %14 to i64
  %16 = getelementptr inbounds nuw ptr, ptr %4, i64 %15
  %17 = load ptr, ptr %16, align 8, !tbaa !15
  %18 = getelementptr inbounds nuw i8, ptr %17, i64 8
  %19 = load double, ptr %18, align 8, !tbaa !9
  %20 = add nuw nsw i32 %13, 1
  %21 = urem i32 %20, 3
  %22 = zext nneg i32 %21 to i64
  %23 = getelementptr inbounds nuw ptr, ptr %4, i64 %22
  %24 = load ptr, ptr %23, align 8, !tbaa !15
  %25 = getelementptr inbounds nuw i8, ptr %24, i64 16
  %26 = load double, ptr %25, align 8, !tbaa !9
  %27 = tail call double @llvm.fmuladd.f64(double %19, double %12, double %26)
  store double %27, ptr %17, align 8, !tbaa !9
  %28 = fadd double %12, %27
  %29 = and i32 %13, 1
  %30 = zext nneg i32 %29 to i64
  %31 = getelementptr inbounds nuw double, ptr %17, i64 %30
  store ptr %31, ptr %16, align 8, !tbaa !15
  %32 = icmp eq i32 %20, %2
  br i1 %32, label %9, label %11, !llvm.loop !18
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: read)
define internal double @through_records(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, i32 noundef %2) #6 {
  %4 = alloca [4 x %struct.pair], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #10
  %5 = load double, ptr %0, align 8, !tbaa !9
  store double %5, ptr %4, align 16, !tbaa !19
  %6 = load double, ptr %1, align 8, !tbaa !9
  %7 = getelementptr inbounds nuw i8, ptr %4, i64 16
  store double %6, ptr %7, align 16, !tbaa !22
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %9 = load double, ptr %8, align 8, !tbaa !9
  %10 = getelementptr inbounds nuw i8, ptr %4, i64 24
  store double %9, ptr %10, align 8, !tbaa !19
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %12 = load double, ptr %11, align 8, !tbaa !9
  %13 = getelementptr inbounds nuw i8, ptr %4, i64 40
  store double %12, ptr %13, align 8, !tbaa !22
  %14 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %15 = load double, ptr %14, align 8, !tbaa !9
  %16 = getelementptr inbounds nuw i8, ptr %4, i64 48
  store double %15, ptr %16, align 16, !tbaa !19
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %18 = load double, ptr %17, align 8, !tbaa !9
  %19 = getelementptr inbounds nuw i8, ptr %4, i64 64
  store double %18, ptr %19, align 16, !tbaa !22
  %20 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %21 = load double, ptr %20, align 8, !tbaa !9
  %22 = getelementptr inbounds nuw i8, ptr %4, i64 72
  store double %21, ptr %22, align 8, !tbaa !19
  %23 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %24 = load double, ptr %23, align 8, !tbaa !9
  %25 = getelementptr inbounds nuw i8, ptr %4, i64 88
  store double %24, ptr %25, align 8, !tbaa !22
  %26 = sext i32 %2 to i64
  %27 = mul nsw i64 %26, 24
  %28 = getelementptr inbounds i8, ptr %4, i64 %27
  %29 = icmp sgt i32 %2, 0
  br i1 %29, label %37, label %33

30:                                               ; preds = %37
  %31 = getelementptr inbounds nuw i8, ptr %4, i64 40
  %32 = load double, ptr %31, align 8, !tbaa !22
  br label %33

33:                                               ; preds = %30, %3
  %34 = phi double [ %12, %3 ], [ %32, %30 ]
  %35 = phi double [ 0.000000e+00, %3 ], [ %43, %30 ]
  %36 = fmul double %35, %34
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #10
  ret double %36

37:                                               ; preds = %3, %37
  %38 = phi ptr [ %44, %37 ], [ %4, %3 ]
  %39 = phi double [ %43, %37 ], [ 0.000000e+00, %3 ]
  %40 = load double, ptr %38, align 8, !tbaa !19
  %41 = getelementptr inbounds nuw i8, ptr %38, i64 16
  %42 = load double, ptr %41, align 8, !tbaa !22
  %43 = call double @llvm.fmuladd.f64(double %40, double %42, double %39)
  store double %43, ptr %41, align 8, !tbaa !22
  %44 = getelementptr inbounds nuw i8, ptr %38, i64 24
  %45 = icmp ult ptr %44, %28
  br i1 %45, label %37, label %30, !llvm.loop !23
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #7

; Function Attrs: nounwind
define internal fastcc double @difference(ptr noundef readonly captures(none) %0, i32 noundef range(i32 -2147483648, 7) %1, i32 noundef range(i32 -2147483648, 16) %2) unnamed_addr #0 {
  %4 = alloca [8 x double], align 16
  %5 = alloca [8 x double], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #10
  %6 = getelementptr inbounds nuw i8, ptr %4, i64 16
  %7 = getelementptr inbounds nuw i8, ptr %5, i64 16
  %8 = getelementptr inbounds nuw i8, ptr %4, i64 32
  %9 = getelementptr inbounds nuw i8, ptr %5, i64 32
  %10 = getelementptr inbounds nuw i8, ptr %4, i64 48
  %11 = getelementptr inbounds nuw i8, ptr %5, i64 48
  %12 = icmp slt i32 %2, 8
  %13 = sext i32 %2 to i64
  %14 = getelementptr inbounds double, ptr %4, i64 %13
  %15 = getelementptr double, ptr %5, i64 %13
  %16 = getelementptr i8, ptr %15, i64 -64
  %17 = select i1 %12, ptr %14, ptr %16
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %4, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %5, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %6, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %7, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %8, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %9, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %10, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %11, align 16, !tbaa !9
  %18 = load double, ptr %17, align 8, !tbaa !9
  %19 = fadd double %18, -2.000000e-03
  store double %19, ptr %17, align 8, !tbaa !9
  %20 = call double %0(ptr noundef nonnull %4, ptr noundef nonnull %5, i32 noundef %1) #10, !callees !24
  %21 = fadd double %20, 0.000000e+00
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %4, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %5, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %6, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %7, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %8, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %9, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %10, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %11, align 16, !tbaa !9
  %22 = load double, ptr %17, align 8, !tbaa !9
  %23 = fadd double %22, -1.000000e-03
  store double %23, ptr %17, align 8, !tbaa !9
  %24 = call double %0(ptr noundef nonnull %4, ptr noundef nonnull %5, i32 noundef %1) #10, !callees !24
  %25 = call double @llvm.fmuladd.f64(double %24, double -8.000000e+00, double %21)
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %4, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %5, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %6, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %7, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %8, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %9, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %10, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %11, align 16, !tbaa !9
  %26 = load double, ptr %17, align 8, !tbaa !9
  %27 = fadd double %26, 1.000000e-03
  store double %27, ptr %17, align 8, !tbaa !9
  %28 = call double %0(ptr noundef nonnull %4, ptr noundef nonnull %5, i32 noundef %1) #10, !callees !24
  %29 = call double @llvm.fmuladd.f64(double %28, double 8.000000e+00, double %25)
  store <2 x double> <double 5.000000e-01, double 6.000000e-01>, ptr %4, align 16, !tbaa !9
  store <2 x double> <double 1.200000e+00, double 0x3FF1999999999999>, ptr %5, align 16, !tbaa !9
  store <2 x double> <double 0x3FE6666666666666, double 8.000000e-01>, ptr %6, align 16, !tbaa !9
  store <2 x double> <double 1.000000e+00, double 0x3FECCCCCCCCCCCCC>, ptr %7, align 16, !tbaa !9
  store <2 x double> <double 9.000000e-01, double 1.000000e+00>, ptr %8, align 16, !tbaa !9
  store <2 x double> <double 0x3FE9999999999999, double 0x3FE6666666666666>, ptr %9, align 16, !tbaa !9
  store <2 x double> <double 1.100000e+00, double 1.200000e+00>, ptr %10, align 16, !tbaa !9
  store <2 x double> <double 0x3FE3333333333332, double 0x3FDFFFFFFFFFFFFE>, ptr %11, align 16, !tbaa !9
  %30 = load double, ptr %17, align 8, !tbaa !9
  %31 = fadd double %30, 2.000000e-03
  store double %31, ptr %17, align 8, !tbaa !9
  %32 = call double %0(ptr noundef nonnull %4, ptr noundef nonnull %5, i32 noundef %1) #10, !callees !24
  %33 = fsub double %29, %32
  %34 = fdiv double %33, 1.200000e-02
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #10
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #10
  ret double %34
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #7

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #8

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #9

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { nofree norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #8 = { nofree nounwind "no-trapping-math"="true" }
attributes #9 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #10 = { nounwind }
attributes #11 = { cold noreturn nounwind }

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
!14 = distinct !{!14, !12}
!15 = !{!16, !16, i64 0}
!16 = !{!"p1 double", !17, i64 0}
!17 = !{!"any pointer", !7, i64 0}
!18 = distinct !{!18, !12}
!19 = !{!20, !10, i64 0}
!20 = !{!"pair", !10, i64 0, !21, i64 8, !10, i64 16}
!21 = !{!"long", !7, i64 0}
!22 = !{!20, !10, i64 16}
!23 = distinct !{!23, !12}
!24 = !{ptr @in_turn, ptr @sometimes, ptr @through_records}
