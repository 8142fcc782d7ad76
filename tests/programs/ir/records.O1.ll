source_filename = "records.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

%struct.body = type { i32, %struct.point, float, [3 x double], i64, %struct.point }
%struct.point = type { double, double }

@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = alloca [3 x %struct.body], align 16
  %2 = alloca [3 x %struct.body], align 16
  %3 = alloca %struct.body, align 8
  %4 = alloca %struct.body, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #11
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(240) %1, i8 0, i64 224, i1 false)
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(240) %2, i8 0, i64 240, i1 false)
  store i32 1, ptr %1, align 16, !tbaa !9
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store <2 x double> <double 1.500000e+00, double 2.500000e+00>, ptr %5, align 8, !tbaa !15
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 24
  store float 5.000000e-01, ptr %6, align 8, !tbaa !16
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 64
  store <2 x double> <double 3.000000e+00, double 4.000000e+00>, ptr %7, align 16, !tbaa !15
  %8 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store double 1.250000e-01, ptr %8, align 8, !tbaa !17
  %9 = getelementptr inbounds nuw i8, ptr %1, i64 80
  store i32 2, ptr %9, align 16, !tbaa !9
  %10 = getelementptr inbounds nuw i8, ptr %1, i64 88
  store <2 x double> <double 2.500000e+00, double 1.500000e+00>, ptr %10, align 8, !tbaa !15
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 104
  store float 1.000000e+00, ptr %11, align 8, !tbaa !16
  %12 = getelementptr inbounds nuw i8, ptr %1, i64 144
  store <2 x double> <double 4.000000e+00, double 5.000000e+00>, ptr %12, align 16, !tbaa !15
  %13 = getelementptr inbounds nuw i8, ptr %2, i64 88
  store double 1.250000e-01, ptr %13, align 8, !tbaa !17
  %14 = getelementptr inbounds nuw i8, ptr %1, i64 160
  store i32 3, ptr %14, align 16, !tbaa !9
  %15 = getelementptr inbounds nuw i8, ptr %1, i64 168
  store <2 x double> <double 3.500000e+00, double 5.000000e-01>, ptr %15, align 8, !tbaa !15
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 184
  store float 1.500000e+00, ptr %16, align 8, !tbaa !16
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 224
  store <2 x double> <double 5.000000e+00, double 6.000000e+00>, ptr %17, align 16, !tbaa !15
  %18 = getelementptr inbounds nuw i8, ptr %2, i64 168
  store double 1.250000e-01, ptr %18, align 8, !tbaa !17
  %19 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @energy, ptr noundef nonnull %1, ptr noundef nonnull %2, i32 noundef 3) #11
  %20 = load double, ptr %5, align 8, !tbaa !17
  %21 = fadd double %20, -8.500000e+00
  %22 = call double @llvm.fabs.f64(double %21)
  %23 = fcmp ugt double %22, 0x3DDA1D07DBC02771
  br i1 %23, label %50, label %54

24:                                               ; preds = %252
  %25 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 55, double noundef %254, double noundef 1.800000e+01)
  call void @exit(i32 noundef 1) #12
  unreachable

26:                                               ; preds = %252
  %27 = load double, ptr %253, align 8, !tbaa !17
  %28 = fadd double %27, -2.000000e+00
  %29 = call double @llvm.fabs.f64(double %28)
  %30 = fcmp ugt double %29, 3.000000e-11
  br i1 %30, label %31, label %33

31:                                               ; preds = %26
  %32 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 56, double noundef %27, double noundef 2.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

33:                                               ; preds = %26
  %34 = getelementptr inbounds nuw i8, ptr %4, i64 64
  %35 = load double, ptr %34, align 8, !tbaa !18
  %36 = fadd double %35, -1.000000e+00
  %37 = call double @llvm.fabs.f64(double %36)
  %38 = fcmp ugt double %37, 2.000000e-11
  br i1 %38, label %39, label %41

39:                                               ; preds = %33
  %40 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 57, double noundef %35, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

41:                                               ; preds = %33
  %42 = getelementptr inbounds nuw i8, ptr %4, i64 72
  %43 = load double, ptr %42, align 8, !tbaa !19
  %44 = fadd double %43, -1.500000e+00
  %45 = call double @llvm.fabs.f64(double %44)
  %46 = fcmp ugt double %45, 0x3DBB7CDFD9D7BDBA
  br i1 %46, label %47, label %49

47:                                               ; preds = %41
  %48 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 58, double noundef %43, double noundef 1.500000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

49:                                               ; preds = %41
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #11
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #11
  ret i32 0

50:                                               ; preds = %192, %132, %0
  %51 = phi double [ 8.500000e+00, %0 ], [ 8.500000e+00, %132 ], [ 1.250000e+01, %192 ]
  %52 = phi double [ %20, %0 ], [ %133, %132 ], [ %193, %192 ]
  %53 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 41, double noundef %52, double noundef %51)
  call void @exit(i32 noundef 1) #12
  unreachable

54:                                               ; preds = %0
  %55 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %56 = load i64, ptr %55, align 8, !tbaa !20
  %57 = sitofp i64 %56 to double
  %58 = fadd double %57, -1.000000e+00
  %59 = call double @llvm.fabs.f64(double %58)
  %60 = fcmp ugt double %59, 2.000000e-11
  br i1 %60, label %61, label %64

61:                                               ; preds = %197, %137, %54
  %62 = phi double [ %57, %54 ], [ %140, %137 ], [ %200, %197 ]
  %63 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 42, double noundef %62, double noundef 1.000000e+00)
  call void @exit(i32 noundef 1) #12
  unreachable

64:                                               ; preds = %54
  %65 = load double, ptr %8, align 8, !tbaa !17
  %66 = fadd double %65, -1.875000e+00
  %67 = call double @llvm.fabs.f64(double %66)
  %68 = fcmp ugt double %67, 0x3DBF9C67D41E8096
  br i1 %68, label %69, label %73

69:                                               ; preds = %204, %144, %64
  %70 = phi double [ %65, %64 ], [ %145, %144 ], [ %205, %204 ]
  %71 = phi double [ 1.875000e+00, %64 ], [ 5.625000e+00, %144 ], [ 1.137500e+01, %204 ]
  %72 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 43, double noundef %70, double noundef %71)
  call void @exit(i32 noundef 1) #12
  unreachable

73:                                               ; preds = %64
  %74 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %75 = load double, ptr %74, align 16, !tbaa !21
  %76 = fadd double %75, -3.125000e+00
  %77 = call double @llvm.fabs.f64(double %76)
  %78 = fcmp ugt double %77, 4.125000e-11
  br i1 %78, label %79, label %83

79:                                               ; preds = %209, %149, %73
  %80 = phi double [ %75, %73 ], [ %151, %149 ], [ %211, %209 ]
  %81 = phi double [ 3.125000e+00, %73 ], [ 3.375000e+00, %149 ], [ 1.625000e+00, %209 ]
  %82 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 44, double noundef %80, double noundef %81)
  call void @exit(i32 noundef 1) #12
  unreachable

83:                                               ; preds = %73
  %84 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %85 = load float, ptr %84, align 8, !tbaa !16
  %86 = fpext float %85 to double
  %87 = fadd double %86, -8.500000e+00
  %88 = call double @llvm.fabs.f64(double %87)
  %89 = fcmp ugt double %88, 1.900000e-04
  br i1 %89, label %90, label %94

90:                                               ; preds = %215, %155, %83
  %91 = phi double [ %86, %83 ], [ %158, %155 ], [ %218, %215 ]
  %92 = phi double [ 8.500000e+00, %83 ], [ 8.500000e+00, %155 ], [ 1.250000e+01, %215 ]
  %93 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 45, double noundef %91, double noundef %92)
  call void @exit(i32 noundef 1) #12
  unreachable

94:                                               ; preds = %83
  %95 = getelementptr inbounds nuw i8, ptr %2, i64 64
  %96 = load double, ptr %95, align 16, !tbaa !18
  %97 = fadd double %96, -4.000000e+00
  %98 = call double @llvm.fabs.f64(double %97)
  %99 = fcmp ugt double %98, 0x3DCB7CDFD9D7BDBA
  br i1 %99, label %100, label %104

100:                                              ; preds = %222, %162, %94
  %101 = phi double [ %96, %94 ], [ %164, %162 ], [ %224, %222 ]
  %102 = phi double [ 4.000000e+00, %94 ], [ 5.000000e+00, %162 ], [ 6.000000e+00, %222 ]
  %103 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 46, double noundef %101, double noundef %102)
  call void @exit(i32 noundef 1) #12
  unreachable

104:                                              ; preds = %94
  %105 = getelementptr inbounds nuw i8, ptr %2, i64 72
  %106 = load double, ptr %105, align 8, !tbaa !19
  %107 = fadd double %106, -3.000000e+00
  %108 = call double @llvm.fabs.f64(double %107)
  %109 = fcmp ugt double %108, 4.000000e-11
  br i1 %109, label %116, label %110

110:                                              ; preds = %104
  %111 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %112 = load double, ptr %111, align 16, !tbaa !15
  %113 = fadd double %112, -1.000000e+00
  %114 = call double @llvm.fabs.f64(double %113)
  %115 = fcmp ugt double %114, 2.000000e-11
  br i1 %115, label %258, label %120

116:                                              ; preds = %228, %168, %104
  %117 = phi double [ %106, %104 ], [ %170, %168 ], [ %230, %228 ]
  %118 = phi double [ 3.000000e+00, %104 ], [ 4.000000e+00, %168 ], [ 5.000000e+00, %228 ]
  %119 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 47, double noundef %117, double noundef %118)
  call void @exit(i32 noundef 1) #12
  unreachable

120:                                              ; preds = %110
  %121 = getelementptr inbounds nuw i8, ptr %2, i64 40
  %122 = load double, ptr %121, align 8, !tbaa !15
  %123 = fadd double %122, -2.000000e+00
  %124 = call double @llvm.fabs.f64(double %123)
  %125 = fcmp ugt double %124, 3.000000e-11
  br i1 %125, label %258, label %126

126:                                              ; preds = %120
  %127 = getelementptr inbounds nuw i8, ptr %2, i64 48
  %128 = load double, ptr %127, align 16, !tbaa !15
  %129 = fadd double %128, -3.000000e+00
  %130 = call double @llvm.fabs.f64(double %129)
  %131 = fcmp ugt double %130, 4.000000e-11
  br i1 %131, label %258, label %132

132:                                              ; preds = %126
  %133 = load double, ptr %10, align 8, !tbaa !17
  %134 = fadd double %133, -8.500000e+00
  %135 = call double @llvm.fabs.f64(double %134)
  %136 = fcmp ugt double %135, 0x3DDA1D07DBC02771
  br i1 %136, label %50, label %137

137:                                              ; preds = %132
  %138 = getelementptr inbounds nuw i8, ptr %1, i64 136
  %139 = load i64, ptr %138, align 8, !tbaa !20
  %140 = sitofp i64 %139 to double
  %141 = fadd double %140, -1.000000e+00
  %142 = call double @llvm.fabs.f64(double %141)
  %143 = fcmp ugt double %142, 2.000000e-11
  br i1 %143, label %61, label %144

144:                                              ; preds = %137
  %145 = load double, ptr %13, align 8, !tbaa !17
  %146 = fadd double %145, -5.625000e+00
  %147 = call double @llvm.fabs.f64(double %146)
  %148 = fcmp ugt double %147, 0x3DD235EDE6B8874B
  br i1 %148, label %69, label %149

149:                                              ; preds = %144
  %150 = getelementptr inbounds nuw i8, ptr %2, i64 96
  %151 = load double, ptr %150, align 16, !tbaa !21
  %152 = fadd double %151, -3.375000e+00
  %153 = call double @llvm.fabs.f64(double %152)
  %154 = fcmp ugt double %153, 4.375000e-11
  br i1 %154, label %79, label %155

155:                                              ; preds = %149
  %156 = getelementptr inbounds nuw i8, ptr %2, i64 104
  %157 = load float, ptr %156, align 8, !tbaa !16
  %158 = fpext float %157 to double
  %159 = fadd double %158, -8.500000e+00
  %160 = call double @llvm.fabs.f64(double %159)
  %161 = fcmp ugt double %160, 1.900000e-04
  br i1 %161, label %90, label %162

162:                                              ; preds = %155
  %163 = getelementptr inbounds nuw i8, ptr %2, i64 144
  %164 = load double, ptr %163, align 16, !tbaa !18
  %165 = fadd double %164, -5.000000e+00
  %166 = call double @llvm.fabs.f64(double %165)
  %167 = fcmp ugt double %166, 6.000000e-11
  br i1 %167, label %100, label %168

168:                                              ; preds = %162
  %169 = getelementptr inbounds nuw i8, ptr %2, i64 152
  %170 = load double, ptr %169, align 8, !tbaa !19
  %171 = fadd double %170, -4.000000e+00
  %172 = call double @llvm.fabs.f64(double %171)
  %173 = fcmp ugt double %172, 0x3DCB7CDFD9D7BDBA
  br i1 %173, label %116, label %174

174:                                              ; preds = %168
  %175 = getelementptr inbounds nuw i8, ptr %2, i64 112
  %176 = load double, ptr %175, align 16, !tbaa !15
  %177 = fadd double %176, -2.000000e+00
  %178 = call double @llvm.fabs.f64(double %177)
  %179 = fcmp ugt double %178, 3.000000e-11
  br i1 %179, label %258, label %180

180:                                              ; preds = %174
  %181 = getelementptr inbounds nuw i8, ptr %2, i64 120
  %182 = load double, ptr %181, align 8, !tbaa !15
  %183 = fadd double %182, -3.000000e+00
  %184 = call double @llvm.fabs.f64(double %183)
  %185 = fcmp ugt double %184, 4.000000e-11
  br i1 %185, label %258, label %186

186:                                              ; preds = %180
  %187 = getelementptr inbounds nuw i8, ptr %2, i64 128
  %188 = load double, ptr %187, align 16, !tbaa !15
  %189 = fadd double %188, -4.000000e+00
  %190 = call double @llvm.fabs.f64(double %189)
  %191 = fcmp ugt double %190, 0x3DCB7CDFD9D7BDBA
  br i1 %191, label %258, label %192

192:                                              ; preds = %186
  %193 = load double, ptr %15, align 8, !tbaa !17
  %194 = fadd double %193, -1.250000e+01
  %195 = call double @llvm.fabs.f64(double %194)
  %196 = fcmp ugt double %195, 1.350000e-10
  br i1 %196, label %50, label %197

197:                                              ; preds = %192
  %198 = getelementptr inbounds nuw i8, ptr %1, i64 216
  %199 = load i64, ptr %198, align 8, !tbaa !20
  %200 = sitofp i64 %199 to double
  %201 = fadd double %200, -1.000000e+00
  %202 = call double @llvm.fabs.f64(double %201)
  %203 = fcmp ugt double %202, 2.000000e-11
  br i1 %203, label %61, label %204

204:                                              ; preds = %197
  %205 = load double, ptr %18, align 8, !tbaa !17
  %206 = fadd double %205, -1.137500e+01
  %207 = call double @llvm.fabs.f64(double %206)
  %208 = fcmp ugt double %207, 0x3DE10210E863E3CB
  br i1 %208, label %69, label %209

209:                                              ; preds = %204
  %210 = getelementptr inbounds nuw i8, ptr %2, i64 176
  %211 = load double, ptr %210, align 16, !tbaa !21
  %212 = fadd double %211, -1.625000e+00
  %213 = call double @llvm.fabs.f64(double %212)
  %214 = fcmp ugt double %213, 2.625000e-11
  br i1 %214, label %79, label %215

215:                                              ; preds = %209
  %216 = getelementptr inbounds nuw i8, ptr %2, i64 184
  %217 = load float, ptr %216, align 8, !tbaa !16
  %218 = fpext float %217 to double
  %219 = fadd double %218, -1.250000e+01
  %220 = call double @llvm.fabs.f64(double %219)
  %221 = fcmp ugt double %220, 2.700000e-04
  br i1 %221, label %90, label %222

222:                                              ; preds = %215
  %223 = getelementptr inbounds nuw i8, ptr %2, i64 224
  %224 = load double, ptr %223, align 16, !tbaa !18
  %225 = fadd double %224, -6.000000e+00
  %226 = call double @llvm.fabs.f64(double %225)
  %227 = fcmp ugt double %226, 0x3DD33DCFE54A3802
  br i1 %227, label %100, label %228

228:                                              ; preds = %222
  %229 = getelementptr inbounds nuw i8, ptr %2, i64 232
  %230 = load double, ptr %229, align 8, !tbaa !19
  %231 = fadd double %230, -5.000000e+00
  %232 = call double @llvm.fabs.f64(double %231)
  %233 = fcmp ugt double %232, 6.000000e-11
  br i1 %233, label %116, label %234

234:                                              ; preds = %228
  %235 = getelementptr inbounds nuw i8, ptr %2, i64 192
  %236 = load double, ptr %235, align 16, !tbaa !15
  %237 = fadd double %236, -3.000000e+00
  %238 = call double @llvm.fabs.f64(double %237)
  %239 = fcmp ugt double %238, 4.000000e-11
  br i1 %239, label %258, label %240

240:                                              ; preds = %234
  %241 = getelementptr inbounds nuw i8, ptr %2, i64 200
  %242 = load double, ptr %241, align 8, !tbaa !15
  %243 = fadd double %242, -4.000000e+00
  %244 = call double @llvm.fabs.f64(double %243)
  %245 = fcmp ugt double %244, 0x3DCB7CDFD9D7BDBA
  br i1 %245, label %258, label %246

246:                                              ; preds = %240
  %247 = getelementptr inbounds nuw i8, ptr %2, i64 208
  %248 = load double, ptr %247, align 16, !tbaa !15
  %249 = fadd double %248, -5.000000e+00
  %250 = call double @llvm.fabs.f64(double %249)
  %251 = fcmp ugt double %250, 6.000000e-11
  br i1 %251, label %258, label %252

252:                                              ; preds = %246
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #11
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %3, ptr noundef nonnull align 16 dereferenceable(80) %1, i64 80, i1 false), !tbaa.struct !22
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #11
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %4, i8 0, i64 80, i1 false)
  %253 = getelementptr inbounds nuw i8, ptr %4, i64 8
  store <2 x double> <double 2.000000e+00, double 3.000000e+00>, ptr %253, align 8, !tbaa !15
  %254 = call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @move, ptr noundef nonnull %3, ptr noundef nonnull %4, double noundef 5.000000e-01) #11
  %255 = fadd double %254, -1.800000e+01
  %256 = call double @llvm.fabs.f64(double %255)
  %257 = fcmp ugt double %256, 1.900000e-10
  br i1 %257, label %24, label %26

258:                                              ; preds = %246, %240, %234, %186, %180, %174, %126, %120, %110
  %259 = phi double [ %112, %110 ], [ %122, %120 ], [ %128, %126 ], [ %176, %174 ], [ %182, %180 ], [ %188, %186 ], [ %236, %234 ], [ %242, %240 ], [ %248, %246 ]
  %260 = phi double [ 1.000000e+00, %110 ], [ 2.000000e+00, %120 ], [ 3.000000e+00, %126 ], [ 2.000000e+00, %174 ], [ 3.000000e+00, %180 ], [ 4.000000e+00, %186 ], [ 3.000000e+00, %234 ], [ 4.000000e+00, %240 ], [ 5.000000e+00, %246 ]
  %261 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 49, double noundef %259, double noundef %260)
  call void @exit(i32 noundef 1) #12
  unreachable
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #3

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal double @energy(ptr noundef captures(none) %0, i32 noundef %1) #4 {
  %3 = icmp sgt i32 %1, 0
  br i1 %3, label %4, label %6

4:                                                ; preds = %2
  %5 = zext nneg i32 %1 to i64
  br label %8

6:                                                ; preds = %8, %2
  %7 = phi double [ 0.000000e+00, %2 ], [ %45, %8 ]
  ret double %7

8:                                                ; preds = %4, %8
  %9 = phi i64 [ 0, %4 ], [ %46, %8 ]
  %10 = phi double [ 0.000000e+00, %4 ], [ %45, %8 ]
  %11 = getelementptr inbounds nuw %struct.body, ptr %0, i64 %9
  %12 = getelementptr inbounds nuw i8, ptr %11, i64 56
  %13 = load i64, ptr %12, align 8, !tbaa !20
  %14 = add nsw i64 %13, 1
  store i64 %14, ptr %12, align 8, !tbaa !20
  %15 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %16 = load double, ptr %15, align 8, !tbaa !17
  %17 = getelementptr inbounds nuw i8, ptr %11, i64 16
  %18 = load double, ptr %17, align 8, !tbaa !21
  %19 = fmul double %18, %18
  %20 = tail call double @llvm.fmuladd.f64(double %16, double %16, double %19)
  %21 = getelementptr inbounds nuw i8, ptr %11, i64 24
  %22 = load float, ptr %21, align 8, !tbaa !16
  %23 = fpext float %22 to double
  %24 = getelementptr inbounds nuw i8, ptr %11, i64 64
  %25 = load double, ptr %24, align 8, !tbaa !18
  %26 = getelementptr inbounds nuw i8, ptr %11, i64 72
  %27 = load double, ptr %26, align 8, !tbaa !19
  %28 = fmul double %25, %27
  %29 = tail call double @llvm.fmuladd.f64(double %23, double %20, double %28)
  %30 = fadd double %10, %29
  %31 = getelementptr inbounds nuw i8, ptr %11, i64 32
  %32 = load i32, ptr %11, align 8, !tbaa !9
  %33 = load double, ptr %31, align 8, !tbaa !15
  %34 = sitofp i32 %32 to double
  %35 = tail call double @llvm.fmuladd.f64(double %33, double %34, double %30)
  %36 = getelementptr inbounds nuw i8, ptr %11, i64 40
  %37 = load double, ptr %36, align 8, !tbaa !15
  %38 = add i32 %32, 1
  %39 = sitofp i32 %38 to double
  %40 = tail call double @llvm.fmuladd.f64(double %37, double %39, double %35)
  %41 = getelementptr inbounds nuw i8, ptr %11, i64 48
  %42 = load double, ptr %41, align 8, !tbaa !15
  %43 = add i32 %32, 2
  %44 = sitofp i32 %43 to double
  %45 = tail call double @llvm.fmuladd.f64(double %42, double %44, double %40)
  store double %20, ptr %15, align 8, !tbaa !17
  %46 = add nuw nsw i64 %9, 1
  %47 = icmp eq i64 %46, %5
  br i1 %47, label %6, label %8, !llvm.loop !26
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #5

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #6

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal void @move(ptr noundef captures(none) %0, double noundef %1) #7 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %5 = load <2 x double>, ptr %3, align 8, !tbaa !15
  %6 = load <2 x double>, ptr %4, align 8, !tbaa !15
  %7 = insertelement <2 x double> poison, double %1, i64 0
  %8 = shufflevector <2 x double> %7, <2 x double> poison, <2 x i32> zeroinitializer
  %9 = tail call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %8, <2 x double> %5, <2 x double> %6)
  store <2 x double> %9, ptr %4, align 8, !tbaa !15
  ret void
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #5

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #8

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #9

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare <2 x double> @llvm.fmuladd.v2f64(<2 x double>, <2 x double>, <2 x double>) #10

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { "no-trapping-math"="true" }
attributes #4 = { nofree norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #7 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { nofree nounwind "no-trapping-math"="true" }
attributes #9 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #10 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
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
!9 = !{!10, !6, i64 0}
!10 = !{!"body", !6, i64 0, !11, i64 8, !13, i64 24, !7, i64 32, !14, i64 56, !11, i64 64}
!11 = !{!"point", !12, i64 0, !12, i64 8}
!12 = !{!"double", !7, i64 0}
!13 = !{!"float", !7, i64 0}
!14 = !{!"long", !7, i64 0}
!15 = !{!12, !12, i64 0}
!16 = !{!10, !13, i64 24}
!17 = !{!10, !12, i64 8}
!18 = !{!10, !12, i64 64}
!19 = !{!10, !12, i64 72}
!20 = !{!10, !14, i64 56}
!21 = !{!10, !12, i64 16}
!22 = !{i64 0, i64 4, !5, i64 8, i64 8, !15, i64 16, i64 8, !15, i64 24, i64 4, !23, i64 32, i64 24, !24, i64 56, i64 8, !25, i64 64, i64 8, !15, i64 72, i64 8, !15}
!23 = !{!13, !13, i64 0}
!24 = !{!7, !7, i64 0}
!25 = !{!14, !14, i64 0}
!26 = distinct !{!26, !27}
!27 = !{!"llvm.loop.mustprogress"}
