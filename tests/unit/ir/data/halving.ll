; ModuleID = '<string>'
source_filename = "<string>"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@_ZN08NumbaEnv8__main__7halvingB2v9B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx = common local_unnamed_addr global ptr null

define noundef i32 @halving(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr %arg.u.0, ptr readnone captures(none) %arg.u.1, i64 %arg.u.2, i64 %arg.u.3, ptr readonly captures(none) %arg.u.4, i64 %arg.u.5.0, i64 %arg.u.6.0, i64 %arg.n) local_unnamed_addr {
B0.endif:
  tail call fastcc void @NRT_incref(ptr %arg.u.0)
  %.103124.not = icmp slt i64 %arg.n, 1
  br i1 %.103124.not, label %B138.thread, label %B40

B138.thread:                                      ; preds = %B0.endif
  tail call fastcc void @NRT_decref(ptr %arg.u.0)
  br label %B172

B40:                                              ; preds = %B0.endif, %B173
  %s.3.0127 = phi double [ %s.4.1, %B173 ], [ 0.000000e+00, %B0.endif ]
  %.109123125 = phi i64 [ %.116, %B173 ], [ 0, %B0.endif ]
  %.116 = add nuw nsw i64 %.109123125, 1
  %0 = getelementptr double, ptr %arg.u.4, i64 %.109123125
  %.174 = load double, ptr %0, align 8
  %.176 = fcmp ogt double %.174, 0.000000e+00
  br i1 %.176, label %B66, label %B108

B66:                                              ; preds = %B40
  %.242 = fmul double %.174, %.174
  %.244 = fadd double %s.3.0127, %.242
  br label %B173

B108:                                             ; preds = %B40
  %.285 = fcmp olt double %.174, -3.000000e+00
  br i1 %.285, label %B132, label %B173

B132:                                             ; preds = %B108
  tail call fastcc void @NRT_decref(ptr %arg.u.0)
  br label %B138

B138:                                             ; preds = %B173, %B132
  %s.3.0121 = phi double [ %s.3.0127, %B132 ], [ %s.4.1, %B173 ]
  %u.sroa.0.0 = phi ptr [ null, %B132 ], [ %arg.u.0, %B173 ]
  tail call fastcc void @NRT_decref(ptr %u.sroa.0.0)
  %.319 = fcmp ogt double %s.3.0121, 1.000000e+00
  br i1 %.319, label %B150, label %B172

B150:                                             ; preds = %B138, %B150
  %s.5.0 = phi double [ %.324, %B150 ], [ %s.3.0121, %B138 ]
  %.324 = fmul double %s.5.0, 5.000000e-01
  %.329 = fcmp ogt double %.324, 1.000000e+00
  br i1 %.329, label %B150, label %B172

B172:                                             ; preds = %B150, %B138, %B138.thread
  %s.6.1 = phi double [ %s.3.0121, %B138 ], [ 0.000000e+00, %B138.thread ], [ %.324, %B150 ]
  store double %s.6.1, ptr %retptr, align 8
  ret i32 0

B173:                                             ; preds = %B108, %B66
  %s.4.1 = phi double [ %.244, %B66 ], [ %s.3.0127, %B108 ]
  %exitcond.not = icmp eq i64 %arg.n, %.116
  br i1 %exitcond.not, label %B138, label %B40
}

; Function Attrs: mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @NRT_incref(ptr captures(address_is_null) %.1) unnamed_addr #0 {
.3:
  %.4 = icmp eq ptr %.1, null
  br i1 %.4, label %common.ret, label %.3.endif, !prof !0

common.ret:                                       ; preds = %.3.endif, %.3
  ret void

.3.endif:                                         ; preds = %.3
  %.4.i = atomicrmw add ptr %.1, i64 1 monotonic, align 8
  br label %common.ret
}

; Function Attrs: noinline
define internal fastcc void @NRT_decref(ptr %.1) unnamed_addr #1 {
.3:
  %.4 = icmp eq ptr %.1, null
  br i1 %.4, label %common.ret1, label %.3.endif, !prof !0

common.ret1:                                      ; preds = %.3, %.3.endif, %.3.endif.if
  ret void

.3.endif:                                         ; preds = %.3
  fence release
  %0 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %.1, i64 1, i32 4)
  %1 = trunc i8 %0 to i1
  br i1 %1, label %.3.endif.if, label %common.ret1, !prof !0

.3.endif.if:                                      ; preds = %.3.endif
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %.1)
  br label %common.ret1
}

; Function Attrs: nounwind
declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32 immarg) #2

declare void @NRT_MemInfo_call_dtor(ptr) local_unnamed_addr

attributes #0 = { mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite) }
attributes #1 = { noinline }
attributes #2 = { nounwind }

!0 = !{!"branch_weights", i32 1, i32 99}
