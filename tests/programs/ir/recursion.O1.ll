source_filename = "recursion.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.tree = type { double, ptr, ptr }

@enzyme_const = local_unnamed_addr global i32 0, align 4
@__const.main.w = private unnamed_addr constant [3 x double] [double 1.500000e+00, double 2.000000e+00, double 3.000000e+00], align 16
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [5 x double], align 16
  %2 = alloca [5 x double], align 16
  %3 = alloca [5 x double], align 16
  %4 = alloca [5 x double], align 16
  %5 = alloca [3 x double], align 16
  %6 = alloca [3 x double], align 16
  %7 = alloca [3 x double], align 16
  %8 = alloca [3 x double], align 16
  %9 = alloca [3 x %struct.tree], align 16
  %10 = alloca [3 x %struct.tree], align 16
  %11 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %12 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @power, double noundef 1.500000e+00, i32 noundef %11, i32 noundef 4) #18
  %13 = fadd double %12, -1.350000e+01
  %14 = tail call double @llvm.fabs.f64(double %13)
  %15 = fcmp ugt double %14, 1.450000e-10
  br i1 %15, label %16, label %18

16:                                               ; preds = %0
  %17 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 60, double noundef %12, double noundef 1.350000e+01)
  tail call void @exit(i32 noundef 1) #19
  unreachable

18:                                               ; preds = %0
  %19 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %20 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @power, double noundef 1.500000e+00, i32 noundef %19, i32 noundef 0) #18
  %21 = tail call double @llvm.fabs.f64(double %20)
  %22 = fcmp ugt double %21, 0x3DA5FD7FE1796495
  br i1 %22, label %23, label %25

23:                                               ; preds = %18
  %24 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 61, double noundef %20, double noundef 0.000000e+00)
  tail call void @exit(i32 noundef 1) #19
  unreachable

25:                                               ; preds = %18
  %26 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %27 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @even, double noundef 5.000000e-01, i32 noundef %26, i32 noundef 3) #18
  %28 = fadd double %27, 4.500000e+00
  %29 = tail call double @llvm.fabs.f64(double %28)
  %30 = fcmp ugt double %29, 5.500000e-11
  br i1 %30, label %31, label %33

31:                                               ; preds = %25
  %32 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 63, double noundef %27, double noundef -4.500000e+00)
  tail call void @exit(i32 noundef 1) #19
  unreachable

33:                                               ; preds = %25
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #18
  %34 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store <2 x double> <double 1.000000e+00, double 2.000000e+00>, ptr %1, align 16
  %35 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %36 = getelementptr inbounds nuw i8, ptr %1, i64 24
  store <2 x double> <double 3.000000e+00, double 4.000000e+00>, ptr %35, align 16
  %37 = getelementptr inbounds nuw i8, ptr %1, i64 32
  store double 5.000000e+00, ptr %37, align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #18
  %38 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store <2 x double> <double 2.000000e+00, double 1.000000e+00>, ptr %2, align 16
  %39 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %40 = getelementptr inbounds nuw i8, ptr %2, i64 24
  store <2 x double> <double 5.000000e-01, double -1.000000e+00>, ptr %39, align 16
  %41 = getelementptr inbounds nuw i8, ptr %2, i64 32
  store double 3.000000e+00, ptr %41, align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #18
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(40) %3, i8 0, i64 40, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #18
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(40) %4, i8 0, i64 40, i1 false)
  %42 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %43 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @dot, ptr noundef nonnull %1, ptr noundef nonnull %3, ptr noundef nonnull %2, ptr noundef nonnull %4, i32 noundef %42, i32 noundef 5) #18
  %44 = load double, ptr %3, align 16, !tbaa !9
  %45 = load double, ptr %2, align 16, !tbaa !9
  %46 = fsub double %44, %45
  %47 = call double @llvm.fabs.f64(double %46)
  %48 = call double @llvm.fabs.f64(double %45)
  %49 = fadd double %48, 1.000000e+00
  %50 = fmul double %49, 0x3DA5FD7FE1796495
  %51 = fcmp ugt double %47, %50
  br i1 %51, label %215, label %219

52:                                               ; preds = %219
  %53 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %54 = load double, ptr %53, align 8, !tbaa !9
  %55 = load double, ptr %38, align 8, !tbaa !9
  %56 = fsub double %54, %55
  %57 = call double @llvm.fabs.f64(double %56)
  %58 = call double @llvm.fabs.f64(double %55)
  %59 = fadd double %58, 1.000000e+00
  %60 = fmul double %59, 0x3DA5FD7FE1796495
  %61 = fcmp ugt double %57, %60
  br i1 %61, label %215, label %62

62:                                               ; preds = %52
  %63 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %64 = load double, ptr %63, align 8, !tbaa !9
  %65 = load double, ptr %34, align 8, !tbaa !9
  %66 = fsub double %64, %65
  %67 = call double @llvm.fabs.f64(double %66)
  %68 = call double @llvm.fabs.f64(double %65)
  %69 = fadd double %68, 1.000000e+00
  %70 = fmul double %69, 0x3DA5FD7FE1796495
  %71 = fcmp ugt double %67, %70
  br i1 %71, label %228, label %72

72:                                               ; preds = %62
  %73 = getelementptr inbounds nuw i8, ptr %3, i64 16
  %74 = load double, ptr %73, align 16, !tbaa !9
  %75 = load double, ptr %39, align 16, !tbaa !9
  %76 = fsub double %74, %75
  %77 = call double @llvm.fabs.f64(double %76)
  %78 = call double @llvm.fabs.f64(double %75)
  %79 = fadd double %78, 1.000000e+00
  %80 = fmul double %79, 0x3DA5FD7FE1796495
  %81 = fcmp ugt double %77, %80
  br i1 %81, label %215, label %82

82:                                               ; preds = %72
  %83 = getelementptr inbounds nuw i8, ptr %4, i64 16
  %84 = load double, ptr %83, align 16, !tbaa !9
  %85 = load double, ptr %35, align 16, !tbaa !9
  %86 = fsub double %84, %85
  %87 = call double @llvm.fabs.f64(double %86)
  %88 = call double @llvm.fabs.f64(double %85)
  %89 = fadd double %88, 1.000000e+00
  %90 = fmul double %89, 0x3DA5FD7FE1796495
  %91 = fcmp ugt double %87, %90
  br i1 %91, label %228, label %92

92:                                               ; preds = %82
  %93 = getelementptr inbounds nuw i8, ptr %3, i64 24
  %94 = load double, ptr %93, align 8, !tbaa !9
  %95 = load double, ptr %40, align 8, !tbaa !9
  %96 = fsub double %94, %95
  %97 = call double @llvm.fabs.f64(double %96)
  %98 = call double @llvm.fabs.f64(double %95)
  %99 = fadd double %98, 1.000000e+00
  %100 = fmul double %99, 0x3DA5FD7FE1796495
  %101 = fcmp ugt double %97, %100
  br i1 %101, label %215, label %102

102:                                              ; preds = %92
  %103 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %104 = load double, ptr %103, align 8, !tbaa !9
  %105 = load double, ptr %36, align 8, !tbaa !9
  %106 = fsub double %104, %105
  %107 = call double @llvm.fabs.f64(double %106)
  %108 = call double @llvm.fabs.f64(double %105)
  %109 = fadd double %108, 1.000000e+00
  %110 = fmul double %109, 0x3DA5FD7FE1796495
  %111 = fcmp ugt double %107, %110
  br i1 %111, label %228, label %112

112:                                              ; preds = %102
  %113 = getelementptr inbounds nuw i8, ptr %3, i64 32
  %114 = load double, ptr %113, align 16, !tbaa !9
  %115 = load double, ptr %41, align 16, !tbaa !9
  %116 = fsub double %114, %115
  %117 = call double @llvm.fabs.f64(double %116)
  %118 = call double @llvm.fabs.f64(double %115)
  %119 = fadd double %118, 1.000000e+00
  %120 = fmul double %119, 0x3DA5FD7FE1796495
  %121 = fcmp ugt double %117, %120
  br i1 %121, label %215, label %122

122:                                              ; preds = %112
  %123 = getelementptr inbounds nuw i8, ptr %4, i64 32
  %124 = load double, ptr %123, align 16, !tbaa !9
  %125 = load double, ptr %37, align 16, !tbaa !9
  %126 = fsub double %124, %125
  %127 = call double @llvm.fabs.f64(double %126)
  %128 = call double @llvm.fabs.f64(double %125)
  %129 = fadd double %128, 1.000000e+00
  %130 = fmul double %129, 0x3DA5FD7FE1796495
  %131 = fcmp ugt double %127, %130
  br i1 %131, label %228, label %132

132:                                              ; preds = %122
  call void @llvm.lifetime.start.p0(ptr nonnull %5) #18
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %5, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.w, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %6) #18
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %6, i8 0, i64 24, i1 false)
  %133 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %134 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @in_place, ptr noundef nonnull %5, ptr noundef nonnull %6, i32 noundef %133, i32 noundef 3) #18
  %135 = load double, ptr %6, align 16, !tbaa !9
  %136 = fadd double %135, -1.350000e+01
  %137 = call double @llvm.fabs.f64(double %136)
  %138 = fcmp ugt double %137, 1.450000e-10
  br i1 %138, label %139, label %141

139:                                              ; preds = %132
  %140 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 73, double noundef %135, double noundef 1.350000e+01)
  call void @exit(i32 noundef 1) #19
  unreachable

141:                                              ; preds = %132
  %142 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %143 = load double, ptr %142, align 8, !tbaa !9
  %144 = fadd double %143, -4.000000e+00
  %145 = call double @llvm.fabs.f64(double %144)
  %146 = fcmp ugt double %145, 0x3DCB7CDFD9D7BDBA
  br i1 %146, label %147, label %149

147:                                              ; preds = %141
  %148 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 74, double noundef %143, double noundef 4.000000e+00)
  call void @exit(i32 noundef 1) #19
  unreachable

149:                                              ; preds = %141
  %150 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %151 = load double, ptr %150, align 16, !tbaa !9
  %152 = fadd double %151, -6.000000e+00
  %153 = call double @llvm.fabs.f64(double %152)
  %154 = fcmp ugt double %153, 0x3DD33DCFE54A3802
  br i1 %154, label %155, label %157

155:                                              ; preds = %149
  %156 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 75, double noundef %151, double noundef 6.000000e+00)
  call void @exit(i32 noundef 1) #19
  unreachable

157:                                              ; preds = %149
  call void @llvm.lifetime.start.p0(ptr nonnull %7) #18
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %7, ptr noundef nonnull align 16 dereferenceable(24) @__const.main.w, i64 24, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %8) #18
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %8, i8 0, i64 24, i1 false)
  %158 = load i32, ptr @enzyme_const, align 4, !tbaa !5
  %159 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @scratch, ptr noundef nonnull %7, ptr noundef nonnull %8, i32 noundef %158, i32 noundef 3) #18
  %160 = load double, ptr %8, align 16, !tbaa !9
  %161 = fadd double %160, -1.440000e+02
  %162 = call double @llvm.fabs.f64(double %161)
  %163 = fcmp ugt double %162, 1.450000e-09
  br i1 %163, label %164, label %166

164:                                              ; preds = %157
  %165 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 79, double noundef %160, double noundef 1.440000e+02)
  call void @exit(i32 noundef 1) #19
  unreachable

166:                                              ; preds = %157
  %167 = getelementptr inbounds nuw i8, ptr %8, i64 8
  %168 = load double, ptr %167, align 8, !tbaa !9
  %169 = fadd double %168, -5.400000e+01
  %170 = call double @llvm.fabs.f64(double %169)
  %171 = fcmp ugt double %170, 5.500000e-10
  br i1 %171, label %172, label %174

172:                                              ; preds = %166
  %173 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 80, double noundef %168, double noundef 5.400000e+01)
  call void @exit(i32 noundef 1) #19
  unreachable

174:                                              ; preds = %166
  %175 = getelementptr inbounds nuw i8, ptr %8, i64 16
  %176 = load double, ptr %175, align 16, !tbaa !9
  %177 = fadd double %176, -3.600000e+01
  %178 = call double @llvm.fabs.f64(double %177)
  %179 = fcmp ugt double %178, 0x3DF96D1BDCB45C4C
  br i1 %179, label %180, label %182

180:                                              ; preds = %174
  %181 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 81, double noundef %176, double noundef 3.600000e+01)
  call void @exit(i32 noundef 1) #19
  unreachable

182:                                              ; preds = %174
  call void @llvm.lifetime.start.p0(ptr nonnull %9) #18
  store double 2.000000e+00, ptr %9, align 16, !tbaa !11
  %183 = getelementptr inbounds nuw i8, ptr %9, i64 8
  %184 = getelementptr inbounds nuw i8, ptr %9, i64 24
  store ptr %184, ptr %183, align 8, !tbaa !15
  %185 = getelementptr inbounds nuw i8, ptr %9, i64 16
  %186 = getelementptr inbounds nuw i8, ptr %9, i64 48
  store ptr %186, ptr %185, align 16, !tbaa !16
  store double 3.000000e+00, ptr %184, align 8, !tbaa !11
  %187 = getelementptr inbounds nuw i8, ptr %9, i64 32
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %187, i8 0, i64 16, i1 false)
  store double 5.000000e+00, ptr %186, align 16, !tbaa !11
  %188 = getelementptr inbounds nuw i8, ptr %9, i64 56
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %188, i8 0, i64 16, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %10) #18
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(72) %10, i8 0, i64 72, i1 false)
  %189 = getelementptr inbounds nuw i8, ptr %10, i64 8
  %190 = getelementptr inbounds nuw i8, ptr %10, i64 24
  store ptr %190, ptr %189, align 8, !tbaa !15
  %191 = getelementptr inbounds nuw i8, ptr %10, i64 16
  %192 = getelementptr inbounds nuw i8, ptr %10, i64 48
  store ptr %192, ptr %191, align 16, !tbaa !16
  %193 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @walked, ptr noundef nonnull %9, ptr noundef nonnull %10) #18
  %194 = load double, ptr %10, align 16, !tbaa !11
  %195 = fadd double %194, -1.500000e+01
  %196 = call double @llvm.fabs.f64(double %195)
  %197 = fcmp ugt double %196, 1.600000e-10
  br i1 %197, label %198, label %200

198:                                              ; preds = %182
  %199 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 85, double noundef %194, double noundef 1.500000e+01)
  call void @exit(i32 noundef 1) #19
  unreachable

200:                                              ; preds = %182
  %201 = load double, ptr %190, align 8, !tbaa !11
  %202 = fadd double %201, -1.000000e+01
  %203 = call double @llvm.fabs.f64(double %202)
  %204 = fcmp ugt double %203, 1.100000e-10
  br i1 %204, label %205, label %207

205:                                              ; preds = %200
  %206 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 86, double noundef %201, double noundef 1.000000e+01)
  call void @exit(i32 noundef 1) #19
  unreachable

207:                                              ; preds = %200
  %208 = load double, ptr %192, align 16, !tbaa !11
  %209 = fadd double %208, -6.000000e+00
  %210 = call double @llvm.fabs.f64(double %209)
  %211 = fcmp ugt double %210, 0x3DD33DCFE54A3802
  br i1 %211, label %212, label %214

212:                                              ; preds = %207
  %213 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 87, double noundef %208, double noundef 6.000000e+00)
  call void @exit(i32 noundef 1) #19
  unreachable

214:                                              ; preds = %207
  call void @llvm.lifetime.end.p0(ptr nonnull %10) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %9) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %8) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %7) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %6) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %5) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #18
  ret i32 0

215:                                              ; preds = %112, %92, %72, %52, %33
  %216 = phi double [ %44, %33 ], [ %54, %52 ], [ %74, %72 ], [ %94, %92 ], [ %114, %112 ]
  %217 = phi double [ %45, %33 ], [ %55, %52 ], [ %75, %72 ], [ %95, %92 ], [ %115, %112 ]
  %218 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 67, double noundef %216, double noundef %217)
  call void @exit(i32 noundef 1) #19
  unreachable

219:                                              ; preds = %33
  %220 = load double, ptr %4, align 16, !tbaa !9
  %221 = load double, ptr %1, align 16, !tbaa !9
  %222 = fsub double %220, %221
  %223 = call double @llvm.fabs.f64(double %222)
  %224 = call double @llvm.fabs.f64(double %221)
  %225 = fadd double %224, 1.000000e+00
  %226 = fmul double %225, 0x3DA5FD7FE1796495
  %227 = fcmp ugt double %223, %226
  br i1 %227, label %228, label %52

228:                                              ; preds = %122, %102, %82, %62, %219
  %229 = phi double [ %220, %219 ], [ %64, %62 ], [ %84, %82 ], [ %104, %102 ], [ %124, %122 ]
  %230 = phi double [ %221, %219 ], [ %65, %62 ], [ %85, %82 ], [ %105, %102 ], [ %125, %122 ]
  %231 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 68, double noundef %229, double noundef %230)
  call void @exit(i32 noundef 1) #19
  unreachable
}

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: nofree noinline nosync nounwind memory(none)
define internal double @power(double noundef %0, i32 noundef %1) #2 {
  %3 = icmp eq i32 %1, 0
  br i1 %3, label %4, label %6

4:                                                ; preds = %2, %6
  %5 = phi double [ %9, %6 ], [ 1.000000e+00, %2 ]
  ret double %5

6:                                                ; preds = %2
  %7 = add nsw i32 %1, -1
  %8 = tail call double @power(double noundef %0, i32 noundef %7)
  %9 = fmul double %0, %8
  br label %4
}

; Function Attrs: nofree noinline nosync nounwind memory(none)
define internal double @even(double noundef %0, i32 noundef %1) #2 {
  %3 = icmp eq i32 %1, 0
  br i1 %3, label %8, label %4

4:                                                ; preds = %2
  %5 = fmul double %0, %0
  %6 = add nsw i32 %1, -1
  %7 = tail call fastcc double @odd(double noundef %5, i32 noundef %6)
  br label %8

8:                                                ; preds = %2, %4
  %9 = phi double [ %7, %4 ], [ %0, %2 ]
  ret double %9
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #4

; Function Attrs: nofree noinline nosync nounwind memory(argmem: read)
define internal double @dot(ptr noundef %0, ptr noundef %1, i32 noundef %2) #5 {
  %4 = icmp eq i32 %2, 1
  br i1 %4, label %5, label %11

5:                                                ; preds = %3
  %6 = load double, ptr %0, align 8, !tbaa !9
  %7 = load double, ptr %1, align 8, !tbaa !9
  %8 = fmul double %6, %7
  br label %9

9:                                                ; preds = %11, %5
  %10 = phi double [ %8, %5 ], [ %19, %11 ]
  ret double %10

11:                                               ; preds = %3
  %12 = sdiv i32 %2, 2
  %13 = tail call double @dot(ptr noundef %0, ptr noundef %1, i32 noundef %12)
  %14 = sext i32 %12 to i64
  %15 = getelementptr inbounds double, ptr %0, i64 %14
  %16 = getelementptr inbounds double, ptr %1, i64 %14
  %17 = sub nsw i32 %2, %12
  %18 = tail call double @dot(ptr noundef %15, ptr noundef %16, i32 noundef %17)
  %19 = fadd double %13, %18
  br label %9
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #6

; Function Attrs: nofree nosync nounwind memory(argmem: readwrite)
define internal double @in_place(ptr noundef captures(none) %0, i32 noundef %1) #7 {
  tail call fastcc void @squares(ptr noundef %0, i32 noundef %1)
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %26

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  %6 = and i64 %5, 7
  %7 = icmp ult i32 %1, 8
  br i1 %7, label %12, label %8

8:                                                ; preds = %4
  %9 = and i64 %5, 2147483640
  br label %28

10:                                               ; preds = %28
  %11 = icmp eq i64 %6, 0
  br i1 %11, label %26, label %12

12:                                               ; preds = %10, %4
  %13 = phi i64 [ 0, %4 ], [ %63, %10 ]
  %14 = phi double [ 0.000000e+00, %4 ], [ %62, %10 ]
  %15 = icmp ne i64 %6, 0
  tail call void @llvm.assume(i1 %15)
  br label %16

16:                                               ; preds = %16, %12
  %17 = phi i64 [ %13, %12 ], [ %23, %16 ]
  %18 = phi double [ %14, %12 ], [ %22, %16 ]
  %19 = phi i64 [ 0, %12 ], [ %24, %16 ]
  %20 = getelementptr inbounds nuw double, ptr %0, i64 %17
  %21 = load double, ptr %20, align 8, !tbaa !9
  %22 = fadd double %18, %21
  %23 = add nuw nsw i64 %17, 1
  %24 = add i64 %19, 1
  %25 = icmp eq i64 %24, %6
  br i1 %25, label %26, label %16, !llvm.loop !17

26:                                               ; preds = %10, %16, %2
  %27 = phi double [ 0.000000e+00, %2 ], [ %62, %10 ], [ %22, %16 ]
  ret double %27

28:                                               ; preds = %28, %8
  %29 = phi i64 [ 0, %8 ], [ %63, %28 ]
  %30 = phi double [ 0.000000e+00, %8 ], [ %62, %28 ]
  %31 = phi i64 [ 0, %8 ], [ %64, %28 ]
  %32 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %33 = load double, ptr %32, align 8, !tbaa !9
  %34 = fadd double %30, %33
  %35 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %36 = getelementptr inbounds nuw i8, ptr %35, i64 8
  %37 = load double, ptr %36, align 8, !tbaa !9
  %38 = fadd double %34, %37
  %39 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %40 = getelementptr inbounds nuw i8, ptr %39, i64 16
  %41 = load double, ptr %40, align 8, !tbaa !9
  %42 = fadd double %38, %41
  %43 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %44 = getelementptr inbounds nuw i8, ptr %43, i64 24
  %45 = load double, ptr %44, align 8, !tbaa !9
  %46 = fadd double %42, %45
  %47 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %48 = getelementptr inbounds nuw i8, ptr %47, i64 32
  %49 = load double, ptr %48, align 8, !tbaa !9
  %50 = fadd double %46, %49
  %51 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %52 = getelementptr inbounds nuw i8, ptr %51, i64 40
  %53 = load double, ptr %52, align 8, !tbaa !9
  %54 = fadd double %50, %53
  %55 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %56 = getelementptr inbounds nuw i8, ptr %55, i64 48
  %57 = load double, ptr %56, align 8, !tbaa !9
  %58 = fadd double %54, %57
  %59 = getelementptr inbounds nuw double, ptr %0, i64 %29
  %60 = getelementptr inbounds nuw i8, ptr %59, i64 56
  %61 = load double, ptr %60, align 8, !tbaa !9
  %62 = fadd double %58, %61
  %63 = add nuw nsw i64 %29, 8
  %64 = add i64 %31, 8
  %65 = icmp eq i64 %64, %9
  br i1 %65, label %10, label %28, !llvm.loop !19
}

; Function Attrs: noinline nounwind memory(readwrite, argmem: read, target_mem0: none, target_mem1: none)
define internal double @scratch(ptr noundef readonly captures(none) %0, i32 noundef %1) #8 {
  %3 = load double, ptr %0, align 8, !tbaa !9
  %4 = icmp eq i32 %1, 1
  br i1 %4, label %37, label %5

5:                                                ; preds = %2
  %6 = add nsw i32 %1, -1
  %7 = sext i32 %6 to i64
  %8 = shl nsw i64 %7, 3
  %9 = tail call noalias ptr @malloc(i64 noundef %8) #20
  %10 = icmp sgt i32 %1, 1
  br i1 %10, label %11, label %39

11:                                               ; preds = %5
  %12 = zext nneg i32 %6 to i64
  %13 = icmp ult i32 %1, 5
  br i1 %13, label %35, label %14

14:                                               ; preds = %11
  %15 = and i64 %12, 2147483644
  %16 = insertelement <2 x double> poison, double %3, i64 0
  %17 = shufflevector <2 x double> %16, <2 x double> poison, <2 x i32> zeroinitializer
  br label %18

18:                                               ; preds = %18, %14
  %19 = phi i64 [ 0, %14 ], [ %31, %18 ]
  %20 = getelementptr inbounds nuw double, ptr %0, i64 %19
  %21 = getelementptr inbounds nuw i8, ptr %20, i64 8
  %22 = getelementptr inbounds nuw i8, ptr %20, i64 24
  %23 = load <2 x double>, ptr %21, align 8, !tbaa !9
  %24 = load <2 x double>, ptr %22, align 8, !tbaa !9
  %25 = fmul <2 x double> %23, splat (double 2.000000e+00)
  %26 = fmul <2 x double> %24, splat (double 2.000000e+00)
  %27 = fmul <2 x double> %17, %25
  %28 = fmul <2 x double> %17, %26
  %29 = getelementptr inbounds nuw double, ptr %9, i64 %19
  %30 = getelementptr inbounds nuw i8, ptr %29, i64 16
  store <2 x double> %27, ptr %29, align 8, !tbaa !9
  store <2 x double> %28, ptr %30, align 8, !tbaa !9
  %31 = add nuw i64 %19, 4
  %32 = icmp eq i64 %31, %15
  br i1 %32, label %33, label %18, !llvm.loop !21

33:                                               ; preds = %18
  %34 = icmp eq i64 %15, %12
  br i1 %34, label %39, label %35

35:                                               ; preds = %11, %33
  %36 = phi i64 [ 0, %11 ], [ %15, %33 ]
  br label %41

37:                                               ; preds = %2, %39
  %38 = phi double [ %40, %39 ], [ %3, %2 ]
  ret double %38

39:                                               ; preds = %41, %33, %5
  %40 = tail call double @scratch(ptr noundef %9, i32 noundef %6)
  tail call void @free(ptr noundef %9) #18
  br label %37

41:                                               ; preds = %35, %41
  %42 = phi i64 [ %43, %41 ], [ %36, %35 ]
  %43 = add nuw nsw i64 %42, 1
  %44 = getelementptr inbounds nuw double, ptr %0, i64 %43
  %45 = load double, ptr %44, align 8, !tbaa !9
  %46 = fmul double %45, 2.000000e+00
  %47 = fmul double %3, %46
  %48 = getelementptr inbounds nuw double, ptr %9, i64 %42
  store double %47, ptr %48, align 8, !tbaa !9
  %49 = icmp eq i64 %43, %12
  br i1 %49, label %39, label %41, !llvm.loop !24
}

; Function Attrs: nofree noinline nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal double @walked(ptr noundef readonly captures(address_is_null) %0) #9 {
  %2 = icmp eq ptr %0, null
  br i1 %2, label %3, label %5

3:                                                ; preds = %1, %5
  %4 = phi double [ %14, %5 ], [ 1.000000e+00, %1 ]
  ret double %4

5:                                                ; preds = %1
  %6 = load double, ptr %0, align 8, !tbaa !11
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %8 = load ptr, ptr %7, align 8, !tbaa !15
  %9 = tail call double @walked(ptr noundef %8)
  %10 = fmul double %6, %9
  %11 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %12 = load ptr, ptr %11, align 8, !tbaa !16
  %13 = tail call double @walked(ptr noundef %12)
  %14 = fmul double %10, %13
  br label %3
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #10

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #11

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #12

; Function Attrs: nofree noinline nosync nounwind memory(none)
define internal fastcc double @odd(double noundef %0, i32 noundef range(i32 0, -1) %1) unnamed_addr #2 {
  %3 = icmp eq i32 %1, 0
  br i1 %3, label %4, label %6

4:                                                ; preds = %2
  %5 = fneg double %0
  br label %10

6:                                                ; preds = %2
  %7 = fmul double %0, 3.000000e+00
  %8 = add nsw i32 %1, -1
  %9 = tail call double @even(double noundef %7, i32 noundef %8)
  br label %10

10:                                               ; preds = %6, %4
  %11 = phi double [ %5, %4 ], [ %9, %6 ]
  ret double %11
}

; Function Attrs: nofree noinline nosync nounwind memory(argmem: readwrite)
define internal fastcc void @squares(ptr noundef captures(none) %0, i32 noundef %1) unnamed_addr #13 {
  %3 = icmp eq i32 %1, 0
  br i1 %3, label %42, label %4

4:                                                ; preds = %2, %29
  %5 = phi i32 [ %33, %29 ], [ %1, %2 ]
  %6 = add nsw i32 %5, 1
  %7 = sdiv i32 %6, 2
  %8 = icmp sgt i32 %5, 0
  br i1 %8, label %9, label %29

9:                                                ; preds = %4
  %10 = tail call i32 @llvm.smax.i32(i32 %7, i32 1)
  %11 = zext nneg i32 %10 to i64
  %12 = icmp slt i32 %5, 7
  br i1 %12, label %27, label %13

13:                                               ; preds = %9
  %14 = and i64 %11, 1073741820
  br label %15

15:                                               ; preds = %15, %13
  %16 = phi i64 [ 0, %13 ], [ %23, %15 ]
  %17 = getelementptr inbounds nuw double, ptr %0, i64 %16
  %18 = getelementptr inbounds nuw i8, ptr %17, i64 16
  %19 = load <2 x double>, ptr %17, align 8, !tbaa !9
  %20 = load <2 x double>, ptr %18, align 8, !tbaa !9
  %21 = fmul <2 x double> %19, %19
  %22 = fmul <2 x double> %20, %20
  store <2 x double> %21, ptr %17, align 8, !tbaa !9
  store <2 x double> %22, ptr %18, align 8, !tbaa !9
  %23 = add nuw i64 %16, 4
  %24 = icmp eq i64 %23, %14
  br i1 %24, label %25, label %15, !llvm.loop !25

25:                                               ; preds = %15
  %26 = icmp eq i64 %14, %11
  br i1 %26, label %29, label %27

27:                                               ; preds = %9, %25
  %28 = phi i64 [ 0, %9 ], [ %14, %25 ]
  br label %35

29:                                               ; preds = %35, %25, %4
  %30 = sext i32 %7 to i64
  %31 = getelementptr inbounds double, ptr %0, i64 %30
  %32 = sub nsw i32 %5, %7
  tail call fastcc void @squares(ptr noundef %31, i32 noundef %32)
  %33 = add nsw i32 %7, -1
  %34 = icmp eq i32 %33, 0
  br i1 %34, label %42, label %4

35:                                               ; preds = %27, %35
  %36 = phi i64 [ %40, %35 ], [ %28, %27 ]
  %37 = getelementptr inbounds nuw double, ptr %0, i64 %36
  %38 = load double, ptr %37, align 8, !tbaa !9
  %39 = fmul double %38, %38
  store double %39, ptr %37, align 8, !tbaa !9
  %40 = add nuw nsw i64 %36, 1
  %41 = icmp eq i64 %40, %11
  br i1 %41, label %29, label %35, !llvm.loop !26

42:                                               ; preds = %29, %2
  ret void
}

; Function Attrs: mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #14

; Function Attrs: mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #15

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #16

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #17

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { nofree noinline nosync nounwind memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #5 = { nofree noinline nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #7 = { nofree nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { noinline nounwind memory(readwrite, argmem: read, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { nofree noinline nosync nounwind memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #10 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #11 = { nofree nounwind "no-trapping-math"="true" }
attributes #12 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #13 = { nofree noinline nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #14 = { mustprogress nofree nounwind willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #15 = { mustprogress nounwind willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #16 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #17 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
attributes #18 = { nounwind }
attributes #19 = { cold noreturn nounwind }
attributes #20 = { nounwind allocsize(0) }

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
!11 = !{!12, !10, i64 0}
!12 = !{!"tree", !10, i64 0, !13, i64 8, !13, i64 16}
!13 = !{!"p1 _ZTS4tree", !14, i64 0}
!14 = !{!"any pointer", !7, i64 0}
!15 = !{!12, !13, i64 8}
!16 = !{!12, !13, i64 16}
!17 = distinct !{!17, !18}
!18 = !{!"llvm.loop.unroll.disable"}
!19 = distinct !{!19, !20}
!20 = !{!"llvm.loop.mustprogress"}
!21 = distinct !{!21, !20, !22, !23}
!22 = !{!"llvm.loop.isvectorized", i32 1}
!23 = !{!"llvm.loop.unroll.runtime.disable"}
!24 = distinct !{!24, !20, !23, !22}
!25 = distinct !{!25, !20, !22, !23}
!26 = distinct !{!26, !20, !23, !22}
