source_filename = "mathematics.c"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"

@enzyme_const = local_unnamed_addr global i32 0, align 4
@enzyme_dup = local_unnamed_addr global i32 0, align 4
@enzyme_dupnoneed = local_unnamed_addr global i32 0, align 4
@enzyme_out = local_unnamed_addr global i32 0, align 4
@enzyme_width = local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [34 x i8] c"line %d: got %.17g, wanted %.17g\0A\00", align 1

; Function Attrs: nounwind
define noundef i32 @main() local_unnamed_addr #0 {
  %1 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_sin, double noundef 4.000000e-01) #10
  %2 = fadd double %1, 0xBFED7954E7DBA2F8
  %3 = tail call double @llvm.fabs.f64(double %2)
  %4 = fcmp ugt double %3, 0x3DB51F4E55104652
  br i1 %4, label %5, label %7

5:                                                ; preds = %0
  %6 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 26, double noundef %1, double noundef 0x3FED7954E7DBA2F8)
  tail call void @exit(i32 noundef 1) #11
  unreachable

7:                                                ; preds = %0
  %8 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_cos, double noundef 4.000000e-01) #10
  %9 = fadd double %8, 0x3FD8EC3AE92B676B
  %10 = tail call double @llvm.fabs.f64(double %9)
  %11 = fcmp ugt double %10, 0x3DAE8DBADB700DB2
  br i1 %11, label %12, label %14

12:                                               ; preds = %7
  %13 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 27, double noundef %8, double noundef 0xBFD8EC3AE92B676B)
  tail call void @exit(i32 noundef 1) #11
  unreachable

14:                                               ; preds = %7
  %15 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_tan, double noundef 4.000000e-01) #10
  %16 = fadd double %15, 0xBFF2DC2D43E7BDE5
  %17 = tail call double @llvm.fabs.f64(double %16)
  %18 = fcmp ugt double %17, 0x3DB7F4A5C9E4F6B6
  br i1 %18, label %19, label %21

19:                                               ; preds = %14
  %20 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 28, double noundef %15, double noundef 0x3FF2DC2D43E7BDE5)
  tail call void @exit(i32 noundef 1) #11
  unreachable

21:                                               ; preds = %14
  %22 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_asin, double noundef 4.000000e-01) #10
  %23 = fadd double %22, 0xBFF1751A365D41A3
  %24 = tail call double @llvm.fabs.f64(double %23)
  %25 = fcmp ugt double %24, 0x3DB6FDE4BF695868
  br i1 %25, label %26, label %28

26:                                               ; preds = %21
  %27 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 29, double noundef %22, double noundef 0x3FF1751A365D41A3)
  tail call void @exit(i32 noundef 1) #11
  unreachable

28:                                               ; preds = %21
  %29 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_acos, double noundef 4.000000e-01) #10
  %30 = fadd double %29, 0x3FF1751A365D41A3
  %31 = tail call double @llvm.fabs.f64(double %30)
  %32 = fcmp ugt double %31, 0x3DB6FDE4BF695868
  br i1 %32, label %33, label %35

33:                                               ; preds = %28
  %34 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 30, double noundef %29, double noundef 0xBFF1751A365D41A3)
  tail call void @exit(i32 noundef 1) #11
  unreachable

35:                                               ; preds = %28
  %36 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_atan, double noundef 4.000000e-01) #10
  %37 = fadd double %36, 0xBFEB9611A7B9611A
  %38 = tail call double @llvm.fabs.f64(double %37)
  %39 = fcmp ugt double %38, 0x3DB47942188B80F4
  br i1 %39, label %40, label %42

40:                                               ; preds = %35
  %41 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 31, double noundef %36, double noundef 0x3FEB9611A7B9611A)
  tail call void @exit(i32 noundef 1) #11
  unreachable

42:                                               ; preds = %35
  %43 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_sinh, double noundef 4.000000e-01) #10
  %44 = fadd double %43, 0xBFF14C128B1A7C2B
  %45 = tail call double @llvm.fabs.f64(double %44)
  %46 = fcmp ugt double %45, 0x3DB6E1B2AE6BF5A5
  br i1 %46, label %47, label %49

47:                                               ; preds = %42
  %48 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 32, double noundef %43, double noundef 0x3FF14C128B1A7C2B)
  tail call void @exit(i32 noundef 1) #11
  unreachable

49:                                               ; preds = %42
  %50 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_cosh, double noundef 4.000000e-01) #10
  %51 = fadd double %50, 0xBFDA49C41F850ED2
  %52 = tail call double @llvm.fabs.f64(double %51)
  %53 = fcmp ugt double %52, 0x3DAF05D45E1C0842
  br i1 %53, label %54, label %56

54:                                               ; preds = %49
  %55 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 33, double noundef %50, double noundef 0x3FDA49C41F850ED2)
  tail call void @exit(i32 noundef 1) #11
  unreachable

56:                                               ; preds = %49
  %57 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_tanh, double noundef 4.000000e-01) #10
  %58 = fadd double %57, 0xBFEB6164976D0CB0
  %59 = tail call double @llvm.fabs.f64(double %58)
  %60 = fcmp ugt double %59, 0x3DB46728A9CD06D5
  br i1 %60, label %61, label %63

61:                                               ; preds = %56
  %62 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 34, double noundef %57, double noundef 0x3FEB6164976D0CB0)
  tail call void @exit(i32 noundef 1) #11
  unreachable

63:                                               ; preds = %56
  %64 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_asinh, double noundef 4.000000e-01) #10
  %65 = fadd double %64, 0xBFEDB614BFCE6A69
  %66 = tail call double @llvm.fabs.f64(double %65)
  %67 = fcmp ugt double %66, 0x3DB5342DE7B051B2
  br i1 %67, label %68, label %70

68:                                               ; preds = %63
  %69 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 35, double noundef %64, double noundef 0x3FEDB614BFCE6A69)
  tail call void @exit(i32 noundef 1) #11
  unreachable

70:                                               ; preds = %63
  %71 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_acosh, double noundef 1.700000e+00) #10
  %72 = fadd double %71, 0xBFE746CD9DD1ACDB
  %73 = tail call double @llvm.fabs.f64(double %72)
  %74 = fcmp ugt double %73, 0x3DB2FE2DCFDA765E
  br i1 %74, label %75, label %77

75:                                               ; preds = %70
  %76 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 36, double noundef %71, double noundef 0x3FE746CD9DD1ACDB)
  tail call void @exit(i32 noundef 1) #11
  unreachable

77:                                               ; preds = %70
  %78 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_atanh, double noundef 4.000000e-01) #10
  %79 = fadd double %78, 0xBFF30C30C30C30C3
  %80 = tail call double @llvm.fabs.f64(double %79)
  %81 = fcmp ugt double %80, 0x3DB815A470DA4998
  br i1 %81, label %82, label %84

82:                                               ; preds = %77
  %83 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 37, double noundef %78, double noundef 0x3FF30C30C30C30C3)
  tail call void @exit(i32 noundef 1) #11
  unreachable

84:                                               ; preds = %77
  %85 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_exp, double noundef 4.000000e-01) #10
  %86 = fadd double %85, 0xBFF7DE8392FBBFE0
  %87 = tail call double @llvm.fabs.f64(double %86)
  %88 = fcmp ugt double %87, 0x3DBB65DCECBD477B
  br i1 %88, label %89, label %91

89:                                               ; preds = %84
  %90 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 38, double noundef %85, double noundef 0x3FF7DE8392FBBFE0)
  tail call void @exit(i32 noundef 1) #11
  unreachable

91:                                               ; preds = %84
  %92 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_exp2, double noundef 4.000000e-01) #10
  %93 = fadd double %92, 0xBFED4482E0693C85
  %94 = tail call double @llvm.fabs.f64(double %93)
  %95 = fcmp ugt double %94, 0x3DB50D2832CE6F1D
  br i1 %95, label %96, label %98

96:                                               ; preds = %91
  %97 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 39, double noundef %92, double noundef 0x3FED4482E0693C85)
  tail call void @exit(i32 noundef 1) #11
  unreachable

98:                                               ; preds = %91
  %99 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_expm1, double noundef 4.000000e-01) #10
  %100 = fadd double %99, 0xBFF7DE8392FBBFE0
  %101 = tail call double @llvm.fabs.f64(double %100)
  %102 = fcmp ugt double %101, 0x3DBB65DCECBD477B
  br i1 %102, label %103, label %105

103:                                              ; preds = %98
  %104 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 40, double noundef %99, double noundef 0x3FF7DE8392FBBFE0)
  tail call void @exit(i32 noundef 1) #11
  unreachable

105:                                              ; preds = %98
  %106 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_log, double noundef 4.000000e-01) #10
  %107 = fadd double %106, -2.500000e+00
  %108 = tail call double @llvm.fabs.f64(double %107)
  %109 = fcmp ugt double %108, 0x3DC33DCFE54A3802
  br i1 %109, label %110, label %112

110:                                              ; preds = %105
  %111 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 41, double noundef %106, double noundef 2.500000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

112:                                              ; preds = %105
  %113 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_log2, double noundef 4.000000e-01) #10
  %114 = fadd double %113, 0xC00CDA993E7663BE
  %115 = tail call double @llvm.fabs.f64(double %114)
  %116 = fcmp ugt double %115, 0x3DC9536823D08D48
  br i1 %116, label %117, label %119

117:                                              ; preds = %112
  %118 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 42, double noundef %113, double noundef 0x400CDA993E7663BE)
  tail call void @exit(i32 noundef 1) #11
  unreachable

119:                                              ; preds = %112
  %120 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_log10, double noundef 4.000000e-01) #10
  %121 = fadd double %120, 0xBFF15F2CED384F28
  %122 = tail call double @llvm.fabs.f64(double %121)
  %123 = fcmp ugt double %122, 0x3DB6EED353BE9346
  br i1 %123, label %124, label %126

124:                                              ; preds = %119
  %125 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 43, double noundef %120, double noundef 0x3FF15F2CED384F28)
  tail call void @exit(i32 noundef 1) #11
  unreachable

126:                                              ; preds = %119
  %127 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_log1p, double noundef 4.000000e-01) #10
  %128 = fadd double %127, 0xBFE6DB6DB6DB6DB7
  %129 = tail call double @llvm.fabs.f64(double %128)
  %130 = fcmp ugt double %129, 0x3DB2D9490A680D12
  br i1 %130, label %131, label %133

131:                                              ; preds = %126
  %132 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 44, double noundef %127, double noundef 0x3FE6DB6DB6DB6DB7)
  tail call void @exit(i32 noundef 1) #11
  unreachable

133:                                              ; preds = %126
  %134 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_sqrt, double noundef 4.000000e-01) #10
  %135 = fadd double %134, 0xBFE94C583ADA5B52
  %136 = tail call double @llvm.fabs.f64(double %135)
  %137 = fcmp ugt double %136, 0x3DB3B0013D747684
  br i1 %137, label %138, label %140

138:                                              ; preds = %133
  %139 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 45, double noundef %134, double noundef 0x3FE94C583ADA5B52)
  tail call void @exit(i32 noundef 1) #11
  unreachable

140:                                              ; preds = %133
  %141 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_cbrt, double noundef 4.000000e-01) #10
  %142 = tail call double @cbrt(double noundef 4.000000e-01) #12
  %143 = fmul double %142, 3.000000e+00
  %144 = fmul double %142, %143
  %145 = fdiv double 1.000000e+00, %144
  %146 = fsub double %141, %145
  %147 = tail call double @llvm.fabs.f64(double %146)
  %148 = tail call double @llvm.fabs.f64(double %145)
  %149 = fadd double %148, 1.000000e+00
  %150 = fmul double %149, 0x3DA5FD7FE1796495
  %151 = fcmp ugt double %147, %150
  br i1 %151, label %152, label %154

152:                                              ; preds = %140
  %153 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 46, double noundef %141, double noundef %145)
  tail call void @exit(i32 noundef 1) #11
  unreachable

154:                                              ; preds = %140
  %155 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_fabs, double noundef -4.000000e-01) #10
  %156 = fadd double %155, 1.000000e+00
  %157 = tail call double @llvm.fabs.f64(double %156)
  %158 = fcmp ugt double %157, 2.000000e-11
  br i1 %158, label %159, label %161

159:                                              ; preds = %154
  %160 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 47, double noundef %155, double noundef -1.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

161:                                              ; preds = %154
  %162 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_erf, double noundef 4.000000e-01) #10
  %163 = fadd double %162, 0xBFEEC4F242089503
  %164 = tail call double @llvm.fabs.f64(double %163)
  %165 = fcmp ugt double %164, 0x3DB5913F774C088B
  br i1 %165, label %166, label %168

166:                                              ; preds = %161
  %167 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 48, double noundef %162, double noundef 0x3FEEC4F242089503)
  tail call void @exit(i32 noundef 1) #11
  unreachable

168:                                              ; preds = %161
  %169 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_erfc, double noundef 4.000000e-01) #10
  %170 = fadd double %169, 0x3FEEC4F242089503
  %171 = tail call double @llvm.fabs.f64(double %170)
  %172 = fcmp ugt double %171, 0x3DB5913F774C088B
  br i1 %172, label %173, label %175

173:                                              ; preds = %168
  %174 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 49, double noundef %169, double noundef 0xBFEEC4F242089503)
  tail call void @exit(i32 noundef 1) #11
  unreachable

175:                                              ; preds = %168
  %176 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_lgamma, double noundef 2.000000e+00) #10
  %177 = fadd double %176, 0xBFDB0EE6072093CE
  %178 = tail call double @llvm.fabs.f64(double %177)
  %179 = fcmp ugt double %178, 0x3E187178C01693E7
  br i1 %179, label %180, label %182

180:                                              ; preds = %175
  %181 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 50, double noundef %176, double noundef 0x3FDB0EE6072093CE)
  tail call void @exit(i32 noundef 1) #11
  unreachable

182:                                              ; preds = %175
  %183 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_tgamma, double noundef 3.000000e+00) #10
  %184 = fadd double %183, 0xBFFD8773039049E7
  %185 = tail call double @llvm.fabs.f64(double %184)
  %186 = fcmp ugt double %185, 0x3E287178C01693E7
  br i1 %186, label %187, label %189

187:                                              ; preds = %182
  %188 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 51, double noundef %183, double noundef 0x3FFD8773039049E7)
  tail call void @exit(i32 noundef 1) #11
  unreachable

189:                                              ; preds = %182
  %190 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_floor, double noundef 4.000000e-01) #10
  %191 = tail call double @llvm.fabs.f64(double %190)
  %192 = fcmp ugt double %191, 0x3DA5FD7FE1796495
  br i1 %192, label %193, label %195

193:                                              ; preds = %189
  %194 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 52, double noundef %190, double noundef 0.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

195:                                              ; preds = %189
  %196 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_ceil, double noundef 4.000000e-01) #10
  %197 = tail call double @llvm.fabs.f64(double %196)
  %198 = fcmp ugt double %197, 0x3DA5FD7FE1796495
  br i1 %198, label %199, label %201

199:                                              ; preds = %195
  %200 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 53, double noundef %196, double noundef 0.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

201:                                              ; preds = %195
  %202 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_trunc, double noundef 4.000000e-01) #10
  %203 = tail call double @llvm.fabs.f64(double %202)
  %204 = fcmp ugt double %203, 0x3DA5FD7FE1796495
  br i1 %204, label %205, label %207

205:                                              ; preds = %201
  %206 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 54, double noundef %202, double noundef 0.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

207:                                              ; preds = %201
  %208 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_round, double noundef 4.000000e-01) #10
  %209 = tail call double @llvm.fabs.f64(double %208)
  %210 = fcmp ugt double %209, 0x3DA5FD7FE1796495
  br i1 %210, label %211, label %213

211:                                              ; preds = %207
  %212 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 55, double noundef %208, double noundef 0.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

213:                                              ; preds = %207
  %214 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_pow, double noundef 4.000000e-01) #10
  %215 = fadd double %214, 0xBFE43D1362484910
  %216 = tail call double @llvm.fabs.f64(double %215)
  %217 = fcmp ugt double %216, 0x3DB1F2F42E1C8279
  br i1 %217, label %218, label %220

218:                                              ; preds = %213
  %219 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 56, double noundef %214, double noundef 0x3FE43D1362484910)
  tail call void @exit(i32 noundef 1) #11
  unreachable

220:                                              ; preds = %213
  %221 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_power, double noundef 4.000000e-01) #10
  %222 = fadd double %221, 0xBFF526A2BF92FA01
  %223 = tail call double @llvm.fabs.f64(double %222)
  %224 = fcmp ugt double %223, 0x3DB987A8BB8D9598
  br i1 %224, label %225, label %227

225:                                              ; preds = %220
  %226 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 57, double noundef %221, double noundef 0x3FF526A2BF92FA01)
  tail call void @exit(i32 noundef 1) #11
  unreachable

227:                                              ; preds = %220
  %228 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_hypot, double noundef 4.000000e-01) #10
  %229 = tail call double @hypot(double noundef 4.000000e-01, double noundef 2.000000e+00) #10, !tbaa !5
  %230 = fdiv double 4.000000e-01, %229
  %231 = fsub double %228, %230
  %232 = tail call double @llvm.fabs.f64(double %231)
  %233 = tail call double @llvm.fabs.f64(double %230)
  %234 = fadd double %233, 1.000000e+00
  %235 = fmul double %234, 0x3DA5FD7FE1796495
  %236 = fcmp ugt double %232, %235
  br i1 %236, label %237, label %239

237:                                              ; preds = %227
  %238 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 58, double noundef %228, double noundef %230)
  tail call void @exit(i32 noundef 1) #11
  unreachable

239:                                              ; preds = %227
  %240 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_atan2, double noundef 4.000000e-01) #10
  %241 = fadd double %240, 0xBFDEC4EC4EC4EC4E
  %242 = tail call double @llvm.fabs.f64(double %241)
  %243 = fcmp ugt double %242, 0x3DB047FEAE527E2A
  br i1 %243, label %244, label %246

244:                                              ; preds = %239
  %245 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 59, double noundef %240, double noundef 0x3FDEC4EC4EC4EC4E)
  tail call void @exit(i32 noundef 1) #11
  unreachable

246:                                              ; preds = %239
  %247 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_fmin, double noundef 4.000000e-01) #10
  %248 = fadd double %247, -8.000000e-01
  %249 = tail call double @llvm.fabs.f64(double %248)
  %250 = fcmp ugt double %249, 1.800000e-11
  br i1 %250, label %251, label %253

251:                                              ; preds = %246
  %252 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 60, double noundef %247, double noundef 8.000000e-01)
  tail call void @exit(i32 noundef 1) #11
  unreachable

253:                                              ; preds = %246
  %254 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_fmax, double noundef 4.000000e-01) #10
  %255 = fadd double %254, -3.000000e+00
  %256 = tail call double @llvm.fabs.f64(double %255)
  %257 = fcmp ugt double %256, 4.000000e-11
  br i1 %257, label %258, label %260

258:                                              ; preds = %253
  %259 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 61, double noundef %254, double noundef 3.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

260:                                              ; preds = %253
  %261 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_fmod, double noundef 4.000000e-01) #10
  %262 = fadd double %261, -1.000000e+00
  %263 = tail call double @llvm.fabs.f64(double %262)
  %264 = fcmp ugt double %263, 2.000000e-11
  br i1 %264, label %265, label %267

265:                                              ; preds = %260
  %266 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 62, double noundef %261, double noundef 1.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

267:                                              ; preds = %260
  %268 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_fma, double noundef 4.000000e-01) #10
  %269 = fadd double %268, -1.800000e+00
  %270 = tail call double @llvm.fabs.f64(double %269)
  %271 = fcmp ugt double %270, 0x3DBEC94CA210599D
  br i1 %271, label %272, label %274

272:                                              ; preds = %267
  %273 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 63, double noundef %268, double noundef 1.800000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

274:                                              ; preds = %267
  %275 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_copysign, double noundef 4.000000e-01) #10
  %276 = fadd double %275, 1.000000e+00
  %277 = tail call double @llvm.fabs.f64(double %276)
  %278 = fcmp ugt double %277, 2.000000e-11
  br i1 %278, label %279, label %281

279:                                              ; preds = %274
  %280 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 64, double noundef %275, double noundef -1.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

281:                                              ; preds = %274
  %282 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_ldexp, double noundef 4.000000e-01) #10
  %283 = fadd double %282, -8.000000e+00
  %284 = tail call double @llvm.fabs.f64(double %283)
  %285 = fcmp ugt double %284, 0x3DD8BD2FDDA89128
  br i1 %285, label %291, label %286

286:                                              ; preds = %281
  %287 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_powi, double noundef 4.000000e-01, i32 noundef -2) #10
  %288 = fadd double %287, 0x403F3FFFFFFFFFFF
  %289 = tail call double @llvm.fabs.f64(double %288)
  %290 = fcmp ugt double %289, 0x3DF6297AE13C575E
  br i1 %290, label %326, label %293

291:                                              ; preds = %281
  %292 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 65, double noundef %282, double noundef 8.000000e+00)
  tail call void @exit(i32 noundef 1) #11
  unreachable

293:                                              ; preds = %286
  %294 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_powi, double noundef 4.000000e-01, i32 noundef -1) #10
  %295 = fadd double %294, 0x4018FFFFFFFFFFFF
  %296 = tail call double @llvm.fabs.f64(double %295)
  %297 = fcmp ugt double %296, 0x3DD3EDBBE4560326
  br i1 %297, label %326, label %298

298:                                              ; preds = %293
  %299 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_powi, double noundef 4.000000e-01, i32 noundef 0) #10
  %300 = tail call double @llvm.fabs.f64(double %299)
  %301 = fcmp ugt double %300, 0x3DA5FD7FE1796495
  br i1 %301, label %326, label %302

302:                                              ; preds = %298
  %303 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_powi, double noundef 4.000000e-01, i32 noundef 1) #10
  %304 = fadd double %303, -1.000000e+00
  %305 = tail call double @llvm.fabs.f64(double %304)
  %306 = fcmp ugt double %305, 2.000000e-11
  br i1 %306, label %326, label %307

307:                                              ; preds = %302
  %308 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_powi, double noundef 4.000000e-01, i32 noundef 2) #10
  %309 = fadd double %308, -8.000000e-01
  %310 = tail call double @llvm.fabs.f64(double %309)
  %311 = fcmp ugt double %310, 1.800000e-11
  br i1 %311, label %326, label %312

312:                                              ; preds = %307
  %313 = tail call double (ptr, ...) @__enzyme_autodiff(ptr noundef nonnull @f_powi, double noundef 4.000000e-01, i32 noundef 3) #10
  %314 = fadd double %313, 0xBFDEB851EB851EBA
  %315 = tail call double @llvm.fabs.f64(double %314)
  %316 = fcmp ugt double %315, 1.480000e-11
  br i1 %316, label %326, label %317

317:                                              ; preds = %312
  %318 = tail call float (ptr, ...) @__enzyme_autodiff_float(ptr noundef nonnull @f_expf, double noundef 5.000000e-01) #10
  %319 = fpext float %318 to double
  %320 = fadd double %319, 0xC0007CB9F8D2C422
  %321 = tail call double @llvm.fabs.f64(double %320)
  %322 = fcmp ugt double %321, 0x3F100C45C7081EE4
  br i1 %322, label %323, label %325

323:                                              ; preds = %317
  %324 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 69, double noundef %319, double noundef 0x40007CB9F8D2C422)
  tail call void @exit(i32 noundef 1) #11
  unreachable

325:                                              ; preds = %317
  ret i32 0

326:                                              ; preds = %312, %307, %302, %298, %293, %286
  %327 = phi double [ %287, %286 ], [ %294, %293 ], [ %299, %298 ], [ %303, %302 ], [ %308, %307 ], [ %313, %312 ]
  %328 = phi double [ 0xC03F3FFFFFFFFFFF, %286 ], [ 0xC018FFFFFFFFFFFF, %293 ], [ 0.000000e+00, %298 ], [ 1.000000e+00, %302 ], [ 8.000000e-01, %307 ], [ 0x3FDEB851EB851EBA, %312 ]
  %329 = tail call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str, i32 noundef 67, double noundef %327, double noundef %328)
  tail call void @exit(i32 noundef 1) #11
  unreachable
}

declare double @__enzyme_autodiff(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_sin(double noundef %0) #2 {
  %2 = tail call double @sin(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @cos(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_cos(double noundef %0) #2 {
  %2 = tail call double @cos(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sin(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_tan(double noundef %0) #2 {
  %2 = tail call double @tan(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_asin(double noundef %0) #2 {
  %2 = tail call double @asin(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sqrt(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_acos(double noundef %0) #2 {
  %2 = tail call double @acos(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_atan(double noundef %0) #2 {
  %2 = tail call double @atan(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_sinh(double noundef %0) #2 {
  %2 = tail call double @sinh(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @cosh(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_cosh(double noundef %0) #2 {
  %2 = tail call double @cosh(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @sinh(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_tanh(double noundef %0) #2 {
  %2 = tail call double @tanh(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_asinh(double noundef %0) #2 {
  %2 = tail call double @asinh(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_acosh(double noundef %0) #2 {
  %2 = tail call double @acosh(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_atanh(double noundef %0) #2 {
  %2 = tail call double @atanh(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_exp(double noundef %0) #2 {
  %2 = tail call double @exp(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @exp(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_exp2(double noundef %0) #2 {
  %2 = tail call double @exp2(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @exp2(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @log(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_expm1(double noundef %0) #2 {
  %2 = tail call double @expm1(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_log(double noundef %0) #2 {
  %2 = tail call double @log(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_log2(double noundef %0) #2 {
  %2 = tail call double @log2(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_log10(double noundef %0) #2 {
  %2 = tail call double @log10(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_log1p(double noundef %0) #2 {
  %2 = tail call double @log1p(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_sqrt(double noundef %0) #2 {
  %2 = tail call double @sqrt(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal double @f_cbrt(double noundef %0) #4 {
  %2 = tail call double @cbrt(double noundef %0) #12
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare double @cbrt(double noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_fabs(double noundef %0) #4 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_erf(double noundef %0) #2 {
  %2 = tail call double @erf(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: nounwind
define internal double @f_erfc(double noundef %0) #0 {
  %2 = tail call double @erfc(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: nounwind
define internal double @f_lgamma(double noundef %0) #0 {
  %2 = tail call double @lgamma(double noundef %0) #10
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_tgamma(double noundef %0) #2 {
  %2 = tail call double @tgamma(double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_floor(double noundef %0) #4 {
  %2 = tail call double @llvm.floor.f64(double %0)
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_ceil(double noundef %0) #4 {
  %2 = tail call double @llvm.ceil.f64(double %0)
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_trunc(double noundef %0) #4 {
  %2 = tail call double @llvm.trunc.f64(double %0)
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_round(double noundef %0) #4 {
  %2 = tail call double @llvm.round.f64(double %0)
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_pow(double noundef %0) #2 {
  %2 = tail call double @pow(double noundef %0, double noundef 2.500000e+00) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @pow(double noundef, double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_power(double noundef %0) #2 {
  %2 = tail call double @pow(double noundef 2.500000e+00, double noundef %0) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_hypot(double noundef %0) #2 {
  %2 = tail call double @hypot(double noundef %0, double noundef 2.000000e+00) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @hypot(double noundef, double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_atan2(double noundef %0) #2 {
  %2 = tail call double @atan2(double noundef %0, double noundef 2.000000e+00) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_fmin(double noundef %0) #4 {
  %2 = fmul double %0, %0
  %3 = fmul double %0, 3.000000e+00
  %4 = tail call double @llvm.minnum.f64(double %2, double %3)
  ret double %4
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_fmax(double noundef %0) #4 {
  %2 = fmul double %0, %0
  %3 = fmul double %0, 3.000000e+00
  %4 = tail call double @llvm.maxnum.f64(double %2, double %3)
  ret double %4
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_fmod(double noundef %0) #2 {
  %2 = tail call double @fmod(double noundef %0, double noundef 3.000000e-01) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_fma(double noundef %0) #4 {
  %2 = tail call double @llvm.fma.f64(double %0, double %0, double %0)
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_copysign(double noundef %0) #4 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = fneg double %2
  ret double %3
}

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal double @f_ldexp(double noundef %0) #2 {
  %2 = tail call double @ldexp(double noundef %0, i32 noundef 3) #10, !tbaa !5
  ret double %2
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none)
define internal noundef double @f_powi(double noundef %0, i32 noundef %1) #4 {
  %3 = tail call double @llvm.powi.f64.i32(double %0, i32 %1)
  ret double %3
}

declare float @__enzyme_autodiff_float(ptr noundef, ...) local_unnamed_addr #1

; Function Attrs: mustprogress nofree norecurse nounwind willreturn memory(errnomem: write)
define internal float @f_expf(float noundef %0) #2 {
  %2 = tail call float @expf(float noundef %0) #10, !tbaa !5
  %3 = fmul float %0, %0
  %4 = fmul float %3, %2
  ret float %4
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #6

; Function Attrs: nofree nounwind
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #7

; Function Attrs: nofree noreturn nounwind
declare void @exit(i32 noundef) local_unnamed_addr #8

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @tan(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @asin(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @acos(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @atan(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @tanh(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @asinh(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @acosh(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @atanh(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @expm1(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @log2(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @log10(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @log1p(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @erf(double noundef) local_unnamed_addr #3

; Function Attrs: nounwind
declare double @erfc(double noundef) local_unnamed_addr #9

; Function Attrs: nounwind
declare double @lgamma(double noundef) local_unnamed_addr #9

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @tgamma(double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.floor.f64(double) #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.ceil.f64(double) #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.trunc.f64(double) #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.round.f64(double) #6

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @atan2(double noundef, double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.minnum.f64(double, double) #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.maxnum.f64(double, double) #6

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @fmod(double noundef, double noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fma.f64(double, double, double) #6

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @ldexp(double noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.powi.f64.i32(double, i32) #6

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare float @expf(float noundef) local_unnamed_addr #3

attributes #0 = { nounwind "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { "no-trapping-math"="true" }
attributes #2 = { mustprogress nofree norecurse nounwind willreturn memory(errnomem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) "no-trapping-math"="true" }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nosync nounwind willreturn memory(none) "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nofree nounwind "no-trapping-math"="true" }
attributes #8 = { nofree noreturn nounwind "no-trapping-math"="true" }
attributes #9 = { nounwind "no-trapping-math"="true" }
attributes #10 = { nounwind }
attributes #11 = { cold noreturn nounwind }
attributes #12 = { nounwind willreturn memory(none) }

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
