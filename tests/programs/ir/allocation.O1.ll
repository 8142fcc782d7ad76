source_filename = "allocation.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

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
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #16
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store <2 x double> <double 1.000000e+00, double -5.000000e-01>, ptr %1, align 16
  %4 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 24
  store <2 x double> <double 2.000000e+00, double 2.500000e-01>, ptr %4, align 16
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 40
  store <2 x double> <double 1.500000e+00, double -3.000000e+00>, ptr %6, align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #16
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(48) %2, i8 0, i64 48, i1 false)
  %8 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @with_scratch, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 6) #16
  %9 = load double, ptr %2, align 16, !tbaa !9
  %10 = load double, ptr %1, align 16, !tbaa !9
  %11 = fmul double %10, 6.625000e+01
  %12 = fsub double %9, %11
  %13 = call double @llvm.fabs.f64(double %12)
  %14 = call double @llvm.fabs.f64(double %11)
  %15 = fadd double %14, 1.000000e+00
  %16 = fmul double %15, 0x3DA5FD7FE1796495
  %17 = fcmp ugt double %13, %16
  br i1 %17, label %78, label %18

18:                                               ; preds = %0
  %19 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %20 = load double, ptr %19, align 8, !tbaa !9
  %21 = load double, ptr %3, align 8, !tbaa !9
  %22 = fmul double %21, 6.625000e+01
  %23 = fsub double %20, %22
  %24 = call double @llvm.fabs.f64(double %23)
  %25 = call double @llvm.fabs.f64(double %22)
  %26 = fadd double %25, 1.000000e+00
  %27 = fmul double %26, 0x3DA5FD7FE1796495
  %28 = fcmp ugt double %24, %27
  br i1 %28, label %78, label %29

29:                                               ; preds = %18
  %30 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %31 = load double, ptr %30, align 16, !tbaa !9
  %32 = load double, ptr %4, align 16, !tbaa !9
  %33 = fmul double %32, 6.625000e+01
  %34 = fsub double %31, %33
  %35 = call double @llvm.fabs.f64(double %34)
  %36 = call double @llvm.fabs.f64(double %33)
  %37 = fadd double %36, 1.000000e+00
  %38 = fmul double %37, 0x3DA5FD7FE1796495
  %39 = fcmp ugt double %35, %38
  br i1 %39, label %78, label %40

40:                                               ; preds = %29
  %41 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %42 = load double, ptr %41, align 8, !tbaa !9
  %43 = load double, ptr %5, align 8, !tbaa !9
  %44 = fmul double %43, 6.625000e+01
  %45 = fsub double %42, %44
  %46 = call double @llvm.fabs.f64(double %45)
  %47 = call double @llvm.fabs.f64(double %44)
  %48 = fadd double %47, 1.000000e+00
  %49 = fmul double %48, 0x3DA5FD7FE1796495
  %50 = fcmp ugt double %46, %49
  br i1 %50, label %78, label %51

51:                                               ; preds = %40
  %52 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %53 = load double, ptr %52, align 16, !tbaa !9
  %54 = load double, ptr %6, align 16, !tbaa !9
  %55 = fmul double %54, 6.625000e+01
  %56 = fsub double %53, %55
  %57 = call double @llvm.fabs.f64(double %56)
  %58 = call double @llvm.fabs.f64(double %55)
  %59 = fadd double %58, 1.000000e+00
  %60 = fmul double %59, 0x3DA5FD7FE1796495
  %61 = fcmp ugt double %57, %60
  br i1 %61, label %78, label %62

62:                                               ; preds = %51
  %63 = getelementptr inbounds nuw i8, ptr %2, i64 40
  %64 = load double, ptr %63, align 8, !tbaa !9
  %65 = load double, ptr %7, align 8, !tbaa !9
  %66 = fmul double %65, 6.625000e+01
  %67 = fsub double %64, %66
  %68 = call double @llvm.fabs.f64(double %67)
  %69 = call double @llvm.fabs.f64(double %66)
  %70 = fadd double %69, 1.000000e+00
  %71 = fmul double %70, 0x3DA5FD7FE1796495
  %72 = fcmp ugt double %68, %71
  br i1 %72, label %78, label %73

73:                                               ; preds = %62
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(48) %2, i8 0, i64 48, i1 false)
  %74 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @grown, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 6) #16
  %75 = load double, ptr %2, align 16, !tbaa !9
  %76 = load double, ptr %1, align 16, !tbaa !9
  %77 = fcmp olt double %76, 0.000000e+00
  br i1 %77, label %168, label %165

78:                                               ; preds = %62, %51, %40, %29, %18, %0
  %79 = phi double [ %9, %0 ], [ %20, %18 ], [ %31, %29 ], [ %42, %40 ], [ %53, %51 ], [ %64, %62 ]
  %80 = phi double [ %11, %0 ], [ %22, %18 ], [ %33, %29 ], [ %44, %40 ], [ %55, %51 ], [ %66, %62 ]
  %81 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 53, double noundef %79, double noundef %80)
  call void @exit(i32 noundef 1) #17
  unreachable

82:                                               ; preds = %168
  %83 = load double, ptr %19, align 8, !tbaa !9
  %84 = load double, ptr %3, align 8, !tbaa !9
  %85 = fcmp olt double %84, 0.000000e+00
  br i1 %85, label %89, label %86

86:                                               ; preds = %82
  %87 = call double @tan(double noundef %84) #16, !tbaa !5
  %88 = fdiv double 0x3FC82B75C7666973, %87
  br label %89

89:                                               ; preds = %86, %82
  %90 = phi double [ %88, %86 ], [ 0.000000e+00, %82 ]
  %91 = fsub double %83, %90
  %92 = call double @llvm.fabs.f64(double %91)
  %93 = call double @llvm.fabs.f64(double %90)
  %94 = fadd double %93, 1.000000e+00
  %95 = fmul double %94, 0x3DA5FD7FE1796495
  %96 = fcmp ugt double %92, %95
  br i1 %96, label %176, label %97

97:                                               ; preds = %89
  %98 = load double, ptr %30, align 16, !tbaa !9
  %99 = load double, ptr %4, align 16, !tbaa !9
  %100 = fcmp olt double %99, 0.000000e+00
  br i1 %100, label %104, label %101

101:                                              ; preds = %97
  %102 = call double @tan(double noundef %99) #16, !tbaa !5
  %103 = fdiv double 0x3FC82B75C7666973, %102
  br label %104

104:                                              ; preds = %101, %97
  %105 = phi double [ %103, %101 ], [ 0.000000e+00, %97 ]
  %106 = fsub double %98, %105
  %107 = call double @llvm.fabs.f64(double %106)
  %108 = call double @llvm.fabs.f64(double %105)
  %109 = fadd double %108, 1.000000e+00
  %110 = fmul double %109, 0x3DA5FD7FE1796495
  %111 = fcmp ugt double %107, %110
  br i1 %111, label %176, label %112

112:                                              ; preds = %104
  %113 = load double, ptr %41, align 8, !tbaa !9
  %114 = load double, ptr %5, align 8, !tbaa !9
  %115 = fcmp olt double %114, 0.000000e+00
  br i1 %115, label %119, label %116

116:                                              ; preds = %112
  %117 = call double @tan(double noundef %114) #16, !tbaa !5
  %118 = fdiv double 0x3FC82B75C7666973, %117
  br label %119

119:                                              ; preds = %116, %112
  %120 = phi double [ %118, %116 ], [ 0.000000e+00, %112 ]
  %121 = fsub double %113, %120
  %122 = call double @llvm.fabs.f64(double %121)
  %123 = call double @llvm.fabs.f64(double %120)
  %124 = fadd double %123, 1.000000e+00
  %125 = fmul double %124, 0x3DA5FD7FE1796495
  %126 = fcmp ugt double %122, %125
  br i1 %126, label %176, label %127

127:                                              ; preds = %119
  %128 = load double, ptr %52, align 16, !tbaa !9
  %129 = load double, ptr %6, align 16, !tbaa !9
  %130 = fcmp olt double %129, 0.000000e+00
  br i1 %130, label %134, label %131

131:                                              ; preds = %127
  %132 = call double @tan(double noundef %129) #16, !tbaa !5
  %133 = fdiv double 0x3FC82B75C7666973, %132
  br label %134

134:                                              ; preds = %131, %127
  %135 = phi double [ %133, %131 ], [ 0.000000e+00, %127 ]
  %136 = fsub double %128, %135
  %137 = call double @llvm.fabs.f64(double %136)
  %138 = call double @llvm.fabs.f64(double %135)
  %139 = fadd double %138, 1.000000e+00
  %140 = fmul double %139, 0x3DA5FD7FE1796495
  %141 = fcmp ugt double %137, %140
  br i1 %141, label %176, label %142

142:                                              ; preds = %134
  %143 = load double, ptr %63, align 8, !tbaa !9
  %144 = load double, ptr %7, align 8, !tbaa !9
  %145 = fcmp olt double %144, 0.000000e+00
  br i1 %145, label %149, label %146

146:                                              ; preds = %142
  %147 = call double @tan(double noundef %144) #16, !tbaa !5
  %148 = fdiv double 0x3FC82B75C7666973, %147
  br label %149

149:                                              ; preds = %146, %142
  %150 = phi double [ %148, %146 ], [ 0.000000e+00, %142 ]
  %151 = fsub double %143, %150
  %152 = call double @llvm.fabs.f64(double %151)
  %153 = call double @llvm.fabs.f64(double %150)
  %154 = fadd double %153, 1.000000e+00
  %155 = fmul double %154, 0x3DA5FD7FE1796495
  %156 = fcmp ugt double %152, %155
  br i1 %156, label %176, label %157

157:                                              ; preds = %149
  %158 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @each_time, double noundef 1.500000e+00, i32 noundef 3) #16
  %159 = fadd double %158, 0xBFF1160000000000
  %160 = call double @llvm.fabs.f64(double %159)
  %161 = fcmp ugt double %160, 0x3DB6BC8A2870332F
  br i1 %161, label %162, label %164

162:                                              ; preds = %157
  %163 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 60, double noundef %158, double noundef 0x3FF1160000000000)
  call void @exit(i32 noundef 1) #17
  unreachable

164:                                              ; preds = %157
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #16
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #16
  ret i32 0

165:                                              ; preds = %73
  %166 = call double @tan(double noundef %76) #16, !tbaa !5
  %167 = fdiv double 0x3FC82B75C7666973, %166
  br label %168

168:                                              ; preds = %73, %165
  %169 = phi double [ %167, %165 ], [ 0.000000e+00, %73 ]
  %170 = fsub double %75, %169
  %171 = call double @llvm.fabs.f64(double %170)
  %172 = call double @llvm.fabs.f64(double %169)
  %173 = fadd double %172, 1.000000e+00
  %174 = fmul double %173, 0x3DA5FD7FE1796495
  %175 = fcmp ugt double %171, %174
  br i1 %175, label %176, label %82

176:                                              ; preds = %149, %134, %119, %104, %89, %168
  %177 = phi double [ %169, %168 ], [ %90, %89 ], [ %105, %104 ], [ %120, %119 ], [ %135, %134 ], [ %150, %149 ]
  %178 = phi double [ %75, %168 ], [ %83, %89 ], [ %98, %104 ], [ %113, %119 ], [ %128, %134 ], [ %143, %149 ]
  %179 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 58, double noundef %178, double noundef %177)
  call void @exit(i32 noundef 1) #17
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: nounwind memory(readwrite, argmem: read, target_mem0: none, target_mem1: none)
define internal double @with_scratch(ptr noundef readonly captures(none) %0, i32 noundef %1) #4 {
  %3 = sext i32 %1 to i64
  %4 = shl nsw i64 %3, 3
  %5 = tail call noalias ptr @malloc(i64 noundef %4) #18
  %6 = add nsw i32 %1, 1
  %7 = sext i32 %6 to i64
  %8 = tail call noalias ptr @calloc(i64 noundef %7, i64 noundef 8) #19
  %9 = icmp sgt i32 %1, 0
  br i1 %9, label %10, label %65

10:                                               ; preds = %2
  %11 = zext nneg i32 %1 to i64
  %12 = icmp ult i32 %1, 4
  br i1 %12, label %29, label %13

13:                                               ; preds = %10
  %14 = and i64 %11, 2147483644
  br label %15

15:                                               ; preds = %15, %13
  %16 = phi i64 [ 0, %13 ], [ %25, %15 ]
  %17 = getelementptr inbounds nuw double, ptr %0, i64 %16
  %18 = getelementptr inbounds nuw i8, ptr %17, i64 16
  %19 = load <2 x double>, ptr %17, align 8, !tbaa !9
  %20 = load <2 x double>, ptr %18, align 8, !tbaa !9
  %21 = fmul <2 x double> %19, %19
  %22 = fmul <2 x double> %20, %20
  %23 = getelementptr inbounds nuw double, ptr %5, i64 %16
  %24 = getelementptr inbounds nuw i8, ptr %23, i64 16
  store <2 x double> %21, ptr %23, align 8, !tbaa !9
  store <2 x double> %22, ptr %24, align 8, !tbaa !9
  %25 = add nuw i64 %16, 4
  %26 = icmp eq i64 %25, %14
  br i1 %26, label %27, label %15, !llvm.loop !11

27:                                               ; preds = %15
  %28 = icmp eq i64 %14, %11
  br i1 %28, label %31, label %29

29:                                               ; preds = %10, %27
  %30 = phi i64 [ 0, %10 ], [ %14, %27 ]
  br label %36

31:                                               ; preds = %36, %27
  %32 = and i64 %11, 3
  %33 = icmp ult i32 %1, 4
  br i1 %33, label %46, label %34

34:                                               ; preds = %31
  %35 = and i64 %11, 2147483644
  br label %67

36:                                               ; preds = %29, %36
  %37 = phi i64 [ %42, %36 ], [ %30, %29 ]
  %38 = getelementptr inbounds nuw double, ptr %0, i64 %37
  %39 = load double, ptr %38, align 8, !tbaa !9
  %40 = fmul double %39, %39
  %41 = getelementptr inbounds nuw double, ptr %5, i64 %37
  store double %40, ptr %41, align 8, !tbaa !9
  %42 = add nuw nsw i64 %37, 1
  %43 = icmp eq i64 %42, %11
  br i1 %43, label %31, label %36, !llvm.loop !15

44:                                               ; preds = %67
  %45 = icmp eq i64 %32, 0
  br i1 %45, label %61, label %46

46:                                               ; preds = %44, %31
  %47 = phi double [ 0.000000e+00, %31 ], [ %88, %44 ]
  %48 = phi i64 [ 0, %31 ], [ %89, %44 ]
  %49 = icmp ne i64 %32, 0
  tail call void @llvm.assume(i1 %49)
  br label %50

50:                                               ; preds = %50, %46
  %51 = phi double [ %47, %46 ], [ %56, %50 ]
  %52 = phi i64 [ %48, %46 ], [ %57, %50 ]
  %53 = phi i64 [ 0, %46 ], [ %59, %50 ]
  %54 = getelementptr inbounds nuw double, ptr %5, i64 %52
  %55 = load double, ptr %54, align 8, !tbaa !9
  %56 = fadd double %51, %55
  %57 = add nuw nsw i64 %52, 1
  %58 = getelementptr inbounds nuw double, ptr %8, i64 %57
  store double %56, ptr %58, align 8, !tbaa !9
  %59 = add i64 %53, 1
  %60 = icmp eq i64 %59, %32
  br i1 %60, label %61, label %50, !llvm.loop !16

61:                                               ; preds = %50, %44
  %62 = getelementptr inbounds nuw double, ptr %8, i64 %3
  %63 = load double, ptr %62, align 8, !tbaa !9
  %64 = fmul double %63, %63
  br label %65

65:                                               ; preds = %2, %61
  %66 = phi double [ %64, %61 ], [ 0.000000e+00, %2 ]
  tail call void @free(ptr noundef %5) #16
  tail call void @free(ptr noundef %8) #16
  ret double %66

67:                                               ; preds = %67, %34
  %68 = phi double [ 0.000000e+00, %34 ], [ %88, %67 ]
  %69 = phi i64 [ 0, %34 ], [ %89, %67 ]
  %70 = phi i64 [ 0, %34 ], [ %91, %67 ]
  %71 = getelementptr inbounds nuw double, ptr %5, i64 %69
  %72 = load double, ptr %71, align 8, !tbaa !9
  %73 = fadd double %68, %72
  %74 = or disjoint i64 %69, 1
  %75 = getelementptr inbounds nuw double, ptr %8, i64 %74
  store double %73, ptr %75, align 8, !tbaa !9
  %76 = getelementptr inbounds nuw double, ptr %5, i64 %74
  %77 = load double, ptr %76, align 8, !tbaa !9
  %78 = fadd double %73, %77
  %79 = or disjoint i64 %69, 2
  %80 = getelementptr inbounds nuw double, ptr %8, i64 %79
  store double %78, ptr %80, align 8, !tbaa !9
  %81 = getelementptr inbounds nuw double, ptr %5, i64 %79
  %82 = load double, ptr %81, align 8, !tbaa !9
  %83 = fadd double %78, %82
  %84 = or disjoint i64 %69, 3
  %85 = getelementptr inbounds nuw double, ptr %8, i64 %84
  store double %83, ptr %85, align 8, !tbaa !9
  %86 = getelementptr inbounds nuw double, ptr %5, i64 %84
  %87 = load double, ptr %86, align 8, !tbaa !9
  %88 = fadd double %83, %87
  %89 = add nuw nsw i64 %69, 4
  %90 = getelementptr inbounds nuw double, ptr %8, i64 %89
  store double %88, ptr %90, align 8, !tbaa !9
  %91 = add i64 %70, 4
  %92 = icmp eq i64 %91, %35
  br i1 %92, label %44, label %67, !llvm.loop !18
}

; Function Attrs: nounwind memory(readwrite, target_mem0: none, target_mem1: none)
define internal double @grown(ptr noundef readonly captures(none) %0, i32 noundef %1) #5 {
  %3 = tail call noalias dereferenceable_or_null(8) ptr @malloc(i64 noundef 8) #18
  %4 = icmp sgt i32 %1, 0
  br i1 %4, label %5, label %61

5:                                                ; preds = %2
  %6 = zext nneg i32 %1 to i64
  br label %15

7:                                                ; preds = %39
  %8 = icmp sgt i32 %41, 0
  br i1 %8, label %9, label %61

9:                                                ; preds = %7
  %10 = zext nneg i32 %41 to i64
  %11 = and i64 %10, 7
  %12 = icmp ult i32 %41, 8
  br i1 %12, label %47, label %13

13:                                               ; preds = %9
  %14 = and i64 %10, 2147483640
  br label %64

15:                                               ; preds = %5, %39
  %16 = phi i64 [ 0, %5 ], [ %43, %39 ]
  %17 = phi ptr [ %3, %5 ], [ %42, %39 ]
  %18 = phi i32 [ 0, %5 ], [ %41, %39 ]
  %19 = phi i32 [ 1, %5 ], [ %40, %39 ]
  %20 = getelementptr inbounds nuw double, ptr %0, i64 %16
  %21 = load double, ptr %20, align 8, !tbaa !9
  %22 = fcmp olt double %21, 0.000000e+00
  br i1 %22, label %39, label %23

23:                                               ; preds = %15
  %24 = icmp eq i32 %18, %19
  br i1 %24, label %25, label %31

25:                                               ; preds = %23
  %26 = shl nsw i32 %18, 1
  %27 = sext i32 %26 to i64
  %28 = shl nsw i64 %27, 3
  %29 = tail call ptr @realloc(ptr noundef %17, i64 noundef %28) #20
  %30 = load double, ptr %20, align 8, !tbaa !9
  br label %31

31:                                               ; preds = %25, %23
  %32 = phi double [ %30, %25 ], [ %21, %23 ]
  %33 = phi i32 [ %26, %25 ], [ %19, %23 ]
  %34 = phi ptr [ %29, %25 ], [ %17, %23 ]
  %35 = tail call double @sin(double noundef %32) #16, !tbaa !5
  %36 = add nsw i32 %18, 1
  %37 = sext i32 %18 to i64
  %38 = getelementptr inbounds double, ptr %34, i64 %37
  store double %35, ptr %38, align 8, !tbaa !9
  br label %39

39:                                               ; preds = %15, %31
  %40 = phi i32 [ %19, %15 ], [ %33, %31 ]
  %41 = phi i32 [ %18, %15 ], [ %36, %31 ]
  %42 = phi ptr [ %17, %15 ], [ %34, %31 ]
  %43 = add nuw nsw i64 %16, 1
  %44 = icmp eq i64 %43, %6
  br i1 %44, label %7, label %15, !llvm.loop !19

45:                                               ; preds = %64
  %46 = icmp eq i64 %11, 0
  br i1 %46, label %61, label %47

47:                                               ; preds = %45, %9
  %48 = phi i64 [ 0, %9 ], [ %99, %45 ]
  %49 = phi double [ 1.000000e+00, %9 ], [ %98, %45 ]
  %50 = icmp ne i64 %11, 0
  tail call void @llvm.assume(i1 %50)
  br label %51

51:                                               ; preds = %51, %47
  %52 = phi i64 [ %48, %47 ], [ %58, %51 ]
  %53 = phi double [ %49, %47 ], [ %57, %51 ]
  %54 = phi i64 [ 0, %47 ], [ %59, %51 ]
  %55 = getelementptr inbounds nuw double, ptr %42, i64 %52
  %56 = load double, ptr %55, align 8, !tbaa !9
  %57 = fmul double %53, %56
  %58 = add nuw nsw i64 %52, 1
  %59 = add i64 %54, 1
  %60 = icmp eq i64 %59, %11
  br i1 %60, label %61, label %51, !llvm.loop !20

61:                                               ; preds = %45, %51, %2, %7
  %62 = phi ptr [ %42, %7 ], [ %3, %2 ], [ %42, %51 ], [ %42, %45 ]
  %63 = phi double [ 1.000000e+00, %7 ], [ 1.000000e+00, %2 ], [ %98, %45 ], [ %57, %51 ]
  tail call void @free(ptr noundef %62) #16
  ret double %63

64:                                               ; preds = %64, %13
  %65 = phi i64 [ 0, %13 ], [ %99, %64 ]
  %66 = phi double [ 1.000000e+00, %13 ], [ %98, %64 ]
  %67 = phi i64 [ 0, %13 ], [ %100, %64 ]
  %68 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %69 = load double, ptr %68, align 8, !tbaa !9
  %70 = fmul double %66, %69
  %71 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %72 = getelementptr inbounds nuw i8, ptr %71, i64 8
  %73 = load double, ptr %72, align 8, !tbaa !9
  %74 = fmul double %70, %73
  %75 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %76 = getelementptr inbounds nuw i8, ptr %75, i64 16
  %77 = load double, ptr %76, align 8, !tbaa !9
  %78 = fmul double %74, %77
  %79 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %80 = getelementptr inbounds nuw i8, ptr %79, i64 24
  %81 = load double, ptr %80, align 8, !tbaa !9
  %82 = fmul double %78, %81
  %83 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %84 = getelementptr inbounds nuw i8, ptr %83, i64 32
  %85 = load double, ptr %84, align 8, !tbaa !9
  %86 = fmul double %82, %85
  %87 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %88 = getelementptr inbounds nuw i8, ptr %87, i64 40
  %89 = load double, ptr %88, align 8, !tbaa !9
  %90 = fmul double %86, %89
  %91 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %92 = getelementptr inbounds nuw i8, ptr %91, i64 48
  %93 = load double, ptr %92, align 8, !tbaa !9
  %94 = fmul double %90, %93
  %95 = getelementptr inbounds nuw double, ptr %42, i64 %65
  %96 = getelementptr inbounds nuw i8, ptr %95, i64 56
  %97 = load double, ptr %96, align 8, !tbaa !9
  %98 = fmul double %94, %97
  %99 = add nuw nsw i64 %65, 8
  %100 = add i64 %67, 8
  %101 = icmp eq i64 %100, %14
  br i1 %101, label %45, label %64, !llvm.loop !21
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @tan(double noundef) local_unnamed_addr #6

; Function Attrs: nofree norecurse nosync nounwind memory(none)
define internal double @each_time(double noundef %0, i32 noundef %1) #7 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %21

4:                                                ; preds = %2
  %5 = and i32 %1, 7
  %6 = icmp ult i32 %1, 8
  br i1 %6, label %11, label %7

7:                                                ; preds = %4
  %8 = and i32 %1, 2147483640
  br label %23

9:                                                ; preds = %23
  %10 = icmp eq i32 %5, 0
  br i1 %10, label %21, label %11

11:                                               ; preds = %9, %4
  %12 = phi double [ %0, %4 ], [ %41, %9 ]
  %13 = icmp ne i32 %5, 0
  tail call void @llvm.assume(i1 %13)
  br label %14

14:                                               ; preds = %14, %11
  %15 = phi double [ %18, %14 ], [ %12, %11 ]
  %16 = phi i32 [ %19, %14 ], [ 0, %11 ]
  %17 = fmul double %15, %15
  %18 = fmul double %17, 5.000000e-01
  %19 = add i32 %16, 1
  %20 = icmp eq i32 %19, %5
  br i1 %20, label %21, label %14, !llvm.loop !22

21:                                               ; preds = %9, %14, %2
  %22 = phi double [ %0, %2 ], [ %41, %9 ], [ %18, %14 ]
  ret double %22

23:                                               ; preds = %23, %7
  %24 = phi double [ %0, %7 ], [ %41, %23 ]
  %25 = phi i32 [ 0, %7 ], [ %42, %23 ]
  %26 = fmul double %24, %24
  %27 = fmul double %26, 5.000000e-01
  %28 = fmul double %27, %27
  %29 = fmul double %28, 5.000000e-01
  %30 = fmul double %29, %29
  %31 = fmul double %30, 5.000000e-01
  %32 = fmul double %31, %31
  %33 = fmul double %32, 5.000000e-01
  %34 = fmul double %33, %33
  %35 = fmul double %34, 5.000000e-01
  %36 = fmul double %35, %35
  %37 = fmul double %36, 5.000000e-01
  %38 = fmul double %37, %37
  %39 = fmul double %38, 5.000000e-01
  %40 = fmul double %39, %39
  %41 = fmul double %40, 5.000000e-01
  %42 = add i32 %25, 8
  %43 = icmp eq i32 %42, %8
  br i1 %43, label %9, label %23, !llvm.loop !23
}

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #8

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @calloc(i64 noundef, i64 noundef) local_unnamed_addr #9

; Function Attrs: mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #10

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #11

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #12

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #13

; Function Attrs: mustprogress nounwind willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite)
declare noalias noundef ptr @realloc(ptr allocptr noundef captures(none), i64 noundef) local_unnamed_addr #14

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #15

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nounwind memory(readwrite, argmem: read, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { nounwind memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #7 = { nofree norecurse nosync nounwind memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #9 = { mustprogress nofree nounwind willreturn allockind("alloc,zeroed") allocsize(0,1) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #10 = { mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #11 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #12 = { nofree nounwind "no-trapping-math"="true" }
attributes #13 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #14 = { mustprogress nounwind willreturn allockind("realloc") allocsize(1) memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #15 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #16 = { nounwind }
attributes #17 = { cold noreturn nounwind }
attributes #18 = { nounwind allocsize(0) }
attributes #19 = { nounwind allocsize(0,1) }
attributes #20 = { nounwind allocsize(1) }

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
!11 = distinct !{!11, !12, !13, !14}
!12 = !{!"llvm.loop.mustprogress"}
!13 = !{!"llvm.loop.isvectorized", i32 1}
!14 = !{!"llvm.loop.unroll.runtime.disable"}
!15 = distinct !{!15, !12, !14, !13}
!16 = distinct !{!16, !17}
!17 = !{!"llvm.loop.unroll.disable"}
!18 = distinct !{!18, !12}
!19 = distinct !{!19, !12}
!20 = distinct !{!20, !17}
!21 = distinct !{!21, !12}
!22 = distinct !{!22, !17}
!23 = distinct !{!23, !12}
