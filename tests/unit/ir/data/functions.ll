; ModuleID = '<string>'
source_filename = "<string>"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@_ZN08NumbaEnv8__main__9functionsB3v18B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba7cpython8mathimpl16hypot_float_impl12_3clocals_3e10hypot_implB3v19B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEdd = common local_unnamed_addr global ptr null

define noundef range(i32 -1, -2) i32 @functions(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr %arg.u.0, ptr readnone captures(none) %arg.u.1, i64 %arg.u.2, i64 %arg.u.3, ptr readonly captures(none) %arg.u.4, i64 %arg.u.5.0, i64 %arg.u.6.0, i64 %arg.n) local_unnamed_addr {
B0.endif:
  tail call fastcc void @NRT_incref(ptr %arg.u.0)
  %.10462.not = icmp slt i64 %arg.n, 1
  br i1 %.10462.not, label %B590, label %B42

B42:                                              ; preds = %B0.endif, %B42
  %s.3.065 = phi double [ %.227, %B42 ], [ 0.000000e+00, %B0.endif ]
  %.1106163 = phi i64 [ %.117, %B42 ], [ 0, %B0.endif ]
  %0 = getelementptr double, ptr %arg.u.4, i64 %.1106163
  %.171 = load double, ptr %0, align 8
  %.172 = tail call double @llvm.fabs.f64(double %.171)
  %.173 = fadd double %.172, 5.000000e-01
  %.6.i = tail call double @hypot(double %.173, double %s.3.065), !noalias !0
  %.181 = fadd double %s.3.065, 2.000000e+00
  %.182 = tail call double @atan2(double %.173, double %.181)
  %.178 = tail call double @tanh(double %.173)
  %.117 = add nuw nsw i64 %.1106163, 1
  %.174 = fneg double %.173
  %.175 = tail call double @llvm.exp.f64(double %.174)
  %.176 = tail call double @llvm.log.f64(double %.173)
  %.177 = fadd double %.175, %.176
  %.179 = fadd double %.178, %.177
  %.183 = fsub double %.179, %.182
  %.184 = tail call double @llvm.pow.f64(double %.173, double 1.500000e+00)
  %.185 = fadd double %.184, %.183
  %.211 = fadd double %.6.i, %.185
  %.213 = fadd double %s.3.065, %.211
  %.214 = tail call double @erf(double %.173)
  %.215 = tail call double @lgamma(double %.173)
  %.216 = fadd double %.214, %.215
  %sqrt = tail call double @llvm.sqrt.f64(double %.173)
  %.218 = fadd double %sqrt, %.216
  %.219 = tail call double @llvm.floor.f64(double %.173)
  %.220 = fptosi double %.219 to i64
  %.221 = sitofp i64 %.220 to double
  %.222 = fadd double %.218, %.221
  %.223 = tail call double @log1p(double %.173)
  %.224 = fadd double %.223, %.222
  %.225 = tail call double @cosh(double %.173)
  %.226 = fadd double %.225, %.224
  %.227 = fadd double %.213, %.226
  %exitcond.not = icmp eq i64 %arg.n, %.117
  br i1 %exitcond.not, label %B590, label %B42

B590:                                             ; preds = %B42, %B0.endif
  %s.3.0.lcssa = phi double [ 0.000000e+00, %B0.endif ], [ %.227, %B42 ]
  tail call fastcc void @NRT_decref(ptr %arg.u.0)
  store double %s.3.0.lcssa, ptr %retptr, align 8
  ret i32 0
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #0

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare double @tanh(double) local_unnamed_addr #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare double @atan2(double, double) local_unnamed_addr #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.exp.f64(double) #0

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.log.f64(double) #0

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.pow.f64(double, double) #0

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare double @erf(double) local_unnamed_addr #1

; Function Attrs: nofree nounwind memory(read)
declare double @lgamma(double) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sqrt.f64(double) #0

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.floor.f64(double) #0

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare double @log1p(double) local_unnamed_addr #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare double @cosh(double) local_unnamed_addr #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(errnomem: write)
declare double @hypot(double, double) local_unnamed_addr #3

; Function Attrs: mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @NRT_incref(ptr captures(address_is_null) %.1) unnamed_addr #4 {
.3:
  %.4 = icmp eq ptr %.1, null
  br i1 %.4, label %common.ret, label %.3.endif, !prof !3

common.ret:                                       ; preds = %.3.endif, %.3
  ret void

.3.endif:                                         ; preds = %.3
  %.4.i = atomicrmw add ptr %.1, i64 1 monotonic, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal fastcc void @NRT_decref(ptr %.1) unnamed_addr #5 {
.3:
  %.4 = icmp eq ptr %.1, null
  br i1 %.4, label %common.ret1, label %.3.endif, !prof !3

common.ret1:                                      ; preds = %.3, %.3.endif, %.3.endif.if
  ret void

.3.endif:                                         ; preds = %.3
  fence release
  %0 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %.1, i64 1, i32 4)
  %1 = trunc i8 %0 to i1
  br i1 %1, label %.3.endif.if, label %common.ret1, !prof !3

.3.endif.if:                                      ; preds = %.3.endif
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %.1)
  br label %common.ret1
}

; Function Attrs: nounwind
declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32 immarg) #6

declare void @NRT_MemInfo_call_dtor(ptr) local_unnamed_addr

attributes #0 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(none) }
attributes #2 = { nofree nounwind memory(read) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(errnomem: write) }
attributes #4 = { mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { noinline }
attributes #6 = { nounwind }

!0 = !{!1}
!1 = distinct !{!1, !2, !"_ZN5numba7cpython8mathimpl16hypot_float_impl12_3clocals_3e10hypot_implB3v19B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEdd: %retptr"}
!2 = distinct !{!2, !"_ZN5numba7cpython8mathimpl16hypot_float_impl12_3clocals_3e10hypot_implB3v19B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEdd"}
!3 = !{!"branch_weights", i32 1, i32 99}
