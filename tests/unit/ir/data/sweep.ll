; ModuleID = '<string>'
source_filename = "<string>"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366 = internal constant [69 x i8] c"\80\04\95:\00\00\00\00\00\00\00\8C\08builtins\94\8C\11ZeroDivisionError\94\93\94\8C\10division by zero\94\85\94N\87\94."
@.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366.sha1 = internal constant [20 x i8] c"\B2\80\08\A0\F8\8B\AD_\F0\F0$>\84\DA\B9\0C\AB\19\B3f"
@.const.picklebuf.b28008a0f88bad5ff0f0243e84dab90cab19b366 = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366, i32 69, ptr @.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366.sha1, ptr null, i32 0 }
@_ZN08NumbaEnv8__main__5sweepB2v1B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29 = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj = common local_unnamed_addr global ptr null
@.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209 = internal constant [86 x i8] c"\80\04\95K\00\00\00\00\00\00\00\8C\08builtins\94\8C\0BMemoryError\94\93\94\8C'Allocation failed (probably too large).\94\85\94N\87\94."
@.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209.sha1 = internal constant [20 x i8] c"\BA(\9D\81\F0\\p \F3G|\15sH\04\DFe\AB\E2\09"
@.const.picklebuf.ba289d81f05c7020f3477c15734804df65abe209 = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209, i32 86, ptr @.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209.sha1, ptr null, i32 0 }
@_ZN08NumbaEnv5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29 = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np9arraymath17check_axis_boundsB2v6B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedEv = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np9arraymath16check_duplicatesB2v7B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEvx = common local_unnamed_addr global ptr null

define range(i32 0, 2) i32 @sweep(ptr noalias writeonly captures(none) %retptr, ptr noalias writeonly captures(none) %excinfo, ptr %arg.u.0, ptr readnone captures(none) %arg.u.1, i64 %arg.u.2, i64 %arg.u.3, ptr captures(none) %arg.u.4, i64 %arg.u.5.0, i64 %arg.u.6.0, i64 %arg.n) local_unnamed_addr {
B0.endif:
  tail call fastcc void @NRT_incref(ptr %arg.u.0)
  %.arg.n = tail call i64 @llvm.smax.i64(i64 %arg.n, i64 0)
  %.103358.not = icmp slt i64 %arg.n, 1
  br i1 %.103358.not, label %B236, label %B40.endif.lr.ph

B40.endif.lr.ph:                                  ; preds = %B0.endif
  %.232348 = icmp sgt i64 %arg.u.5.0, 1
  br i1 %.232348, label %B40.endif.us.preheader, label %B40.endif.lr.ph.split

B40.endif.us.preheader:                           ; preds = %B40.endif.lr.ph
  %0 = add nsw i64 %arg.u.5.0, -2
  br label %B40.endif.us

B40.endif.us:                                     ; preds = %B100.B212_crit_edge.us, %B40.endif.us.preheader
  %s.2.0361.us = phi double [ %.438.us, %B100.B212_crit_edge.us ], [ 0.000000e+00, %B40.endif.us.preheader ]
  %.102352360.us = phi i64 [ %.112.us, %B100.B212_crit_edge.us ], [ %.arg.n, %B40.endif.us.preheader ]
  %.112.us = add nsw i64 %.102352360.us, -1
  br label %B102.us

B102.us:                                          ; preds = %B102.endif.us, %B40.endif.us
  %.238347349.us = phi i64 [ 0, %B40.endif.us ], [ %.245.us, %B102.endif.us ]
  %1 = getelementptr double, ptr %arg.u.4, i64 %.238347349.us
  %2 = getelementptr i8, ptr %1, i64 8
  %.330.us = load double, ptr %2, align 8
  %.364.us = fcmp oeq double %.330.us, 0.000000e+00
  br i1 %.364.us, label %B102.if, label %B102.endif.us, !prof !0

B102.endif.us:                                    ; preds = %B102.us
  %.245.us = add nuw nsw i64 %.238347349.us, 1
  %.299.us = load double, ptr %1, align 8
  %.331.us = tail call double @llvm.sin.f64(double %.330.us)
  %.332.us = fmul double %.331.us, %.299.us
  %.371.us = fdiv double %.332.us, %.330.us
  store double %.371.us, ptr %1, align 8
  %exitcond.not = icmp eq i64 %.238347349.us, %0
  br i1 %exitcond.not, label %B100.B212_crit_edge.us, label %B102.us

B100.B212_crit_edge.us:                           ; preds = %B102.endif.us
  %.436.us = load double, ptr %arg.u.4, align 8
  %.438.us = fadd double %s.2.0361.us, %.436.us
  %.103.us = icmp sgt i64 %.102352360.us, 1
  br i1 %.103.us, label %B40.endif.us, label %B236

B40.endif.lr.ph.split:                            ; preds = %B40.endif.lr.ph
  %.436 = load double, ptr %arg.u.4, align 8
  br label %B40.endif

B236:                                             ; preds = %B40.endif, %B100.B212_crit_edge.us, %B0.endif
  %s.2.0.lcssa = phi double [ 0.000000e+00, %B0.endif ], [ %.438.us, %B100.B212_crit_edge.us ], [ %.438, %B40.endif ]
  %.7.i.i.i = tail call ptr @NRT_MemInfo_alloc_aligned(i64 24, i32 32), !noalias !1
  %.8.i.i.i = icmp eq ptr %.7.i.i.i, null
  br i1 %.8.i.i.i, label %B236.if.if, label %.89.endif.epil.preheader.i, !prof !0

B40.endif:                                        ; preds = %B40.endif, %B40.endif.lr.ph.split
  %s.2.0361 = phi double [ 0.000000e+00, %B40.endif.lr.ph.split ], [ %.438, %B40.endif ]
  %.102352360 = phi i64 [ %.arg.n, %B40.endif.lr.ph.split ], [ %.112, %B40.endif ]
  %.112 = add nsw i64 %.102352360, -1
  %.438 = fadd double %.436, %s.2.0361
  %.103 = icmp samesign ugt i64 %.102352360, 1
  br i1 %.103, label %B40.endif, label %B236

common.ret:                                       ; preds = %_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit, %B236.if.if, %B102.if
  %common.ret.op = phi i32 [ 1, %B102.if ], [ 1, %B236.if.if ], [ 0, %_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit ]
  ret i32 %common.ret.op

B102.if:                                          ; preds = %B102.us
  store ptr @.const.picklebuf.b28008a0f88bad5ff0f0243e84dab90cab19b366, ptr %excinfo, align 8, !numba_exception_output !11
  br label %common.ret

B236.if.if:                                       ; preds = %B236
  store ptr @.const.picklebuf.ba289d81f05c7020f3477c15734804df65abe209, ptr %excinfo, align 8
  br label %common.ret

.89.endif.epil.preheader.i:                       ; preds = %B236
  %.5.i.i = getelementptr i8, ptr %.7.i.i.i, i64 24
  %.6.i.i = load ptr, ptr %.5.i.i, align 8, !noalias !12
  %.633 = load double, ptr %arg.u.4, align 8
  %.635 = fmul double %s.2.0.lcssa, %.633
  store double %.635, ptr %.6.i.i, align 8
  %3 = getelementptr i8, ptr %arg.u.4, i64 8
  %.633.1 = load double, ptr %3, align 8
  %.635.1 = fmul double %s.2.0.lcssa, %.633.1
  %4 = getelementptr i8, ptr %.6.i.i, i64 8
  store double %.635.1, ptr %4, align 8
  %5 = getelementptr i8, ptr %arg.u.4, i64 16
  %.633.2 = load double, ptr %5, align 8
  %.635.2 = fmul double %s.2.0.lcssa, %.633.2
  %6 = getelementptr i8, ptr %.6.i.i, i64 16
  store double %.635.2, ptr %6, align 8
  br label %.89.endif.epil.i

.89.endif.epil.i:                                 ; preds = %.89.endif.epil.i, %.89.endif.epil.preheader.i
  %.72.012.epil.i = phi double [ %.108.epil.i, %.89.endif.epil.i ], [ 0.000000e+00, %.89.endif.epil.preheader.i ]
  %epil.iter.i = phi i64 [ %epil.iter.next.i, %.89.endif.epil.i ], [ 0, %.89.endif.epil.preheader.i ]
  %7 = shl nuw nsw i64 %epil.iter.i, 3
  %scevgep.i = getelementptr i8, ptr %.6.i.i, i64 %7
  %.106.epil.i = load double, ptr %scevgep.i, align 8, !noalias !13
  %.108.epil.i = fadd double %.72.012.epil.i, %.106.epil.i
  %epil.iter.next.i = add nuw nsw i64 %epil.iter.i, 1
  %epil.iter.cmp.not.i = icmp eq i64 %epil.iter.next.i, 3
  br i1 %epil.iter.cmp.not.i, label %_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit, label %.89.endif.epil.i, !prof !16, !llvm.loop !17

_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit: ; preds = %.89.endif.epil.i
  tail call fastcc void @NRT_decref(ptr %arg.u.0)
  tail call fastcc void @NRT_decref(ptr nonnull %.7.i.i.i)
  store double %.108.epil.i, ptr %retptr, align 8
  br label %common.ret
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #0

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sin.f64(double) #0

declare noalias ptr @NRT_MemInfo_alloc_aligned(i64, i32) local_unnamed_addr

; Function Attrs: mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite)
define internal fastcc void @NRT_incref(ptr captures(address_is_null) %.1) unnamed_addr #1 {
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
define internal fastcc void @NRT_decref(ptr %.1) unnamed_addr #2 {
.3:
  %.4 = icmp eq ptr %.1, null
  br i1 %.4, label %common.ret, label %.3.endif, !prof !0

common.ret:                                       ; preds = %.3, %.3.endif, %.3.endif.if
  ret void

.3.endif:                                         ; preds = %.3
  fence release
  %0 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %.1, i64 1, i32 4)
  %1 = trunc i8 %0 to i1
  br i1 %1, label %.3.endif.if, label %common.ret, !prof !0

.3.endif.if:                                      ; preds = %.3.endif
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %.1)
  br label %common.ret
}

; Function Attrs: nounwind
declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32 immarg) #3

declare void @NRT_MemInfo_call_dtor(ptr) local_unnamed_addr

attributes #0 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { noinline }
attributes #3 = { nounwind }

!0 = !{!"branch_weights", i32 1, i32 99}
!1 = !{!2, !4, !5, !7, !8, !10}
!2 = distinct !{!2, !3, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %retptr"}
!3 = distinct !{!3, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj"}
!4 = distinct !{!4, !3, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %excinfo"}
!5 = distinct !{!5, !6, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %retptr"}
!6 = distinct !{!6, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj"}
!7 = distinct !{!7, !6, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %excinfo"}
!8 = distinct !{!8, !9, !"_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29: %retptr"}
!9 = distinct !{!9, !"_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29"}
!10 = distinct !{!10, !9, !"_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29: %excinfo"}
!11 = !{i1 true}
!12 = !{!8, !10}
!13 = !{!14}
!14 = distinct !{!14, !15, !"_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29: %retptr"}
!15 = distinct !{!15, !"_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29"}
!16 = !{!"branch_weights", i32 542333185, i32 1605150463}
!17 = distinct !{!17, !18, !19}
!18 = !{!"llvm.loop.estimated_trip_count", i32 4}
!19 = !{!"llvm.loop.unroll.disable"}
