; ModuleID = '<string>'
source_filename = "<string>"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366 = internal constant [69 x i8] c"\80\04\95:\00\00\00\00\00\00\00\8C\08builtins\94\8C\11ZeroDivisionError\94\93\94\8C\10division by zero\94\85\94N\87\94."
@.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366.sha1 = internal constant [20 x i8] c"\B2\80\08\A0\F8\8B\AD_\F0\F0$>\84\DA\B9\0C\AB\19\B3f"
@.const.picklebuf.b28008a0f88bad5ff0f0243e84dab90cab19b366 = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366, i32 69, ptr @.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366.sha1, ptr null, i32 0 }
@_ZN08NumbaEnv8__main__2k1B2v1B32c8tJTC_2fWgEeeLSjygZ4vKgGzNAE_3dE5ArrayIdLi1E1C7mutable7alignedEx = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29 = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj = common local_unnamed_addr global ptr null
@.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209 = internal constant [86 x i8] c"\80\04\95K\00\00\00\00\00\00\00\8C\08builtins\94\8C\0BMemoryError\94\93\94\8C'Allocation failed (probably too large).\94\85\94N\87\94."
@.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209.sha1 = internal constant [20 x i8] c"\BA(\9D\81\F0\\p \F3G|\15sH\04\DFe\AB\E2\09"
@.const.picklebuf.ba289d81f05c7020f3477c15734804df65abe209 = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209, i32 86, ptr @.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209.sha1, ptr null, i32 0 }
@_ZN08NumbaEnv5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29 = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np9arraymath17check_axis_boundsB2v6B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedEv = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np9arraymath16check_duplicatesB2v7B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEvx = common local_unnamed_addr global ptr null

; Function Attrs: nounwind
define range(i32 0, 2) i32 @_ZN8__main__2k1B2v1B32c8tJTC_2fWgEeeLSjygZ4vKgGzNAE_3dE5ArrayIdLi1E1C7mutable7alignedEx(ptr noalias writeonly captures(none) %retptr, ptr noalias writeonly captures(none) %excinfo, ptr %arg.u.0, ptr readnone captures(none) %arg.u.1, i64 %arg.u.2, i64 %arg.u.3, ptr captures(none) %arg.u.4, i64 %arg.u.5.0, i64 %arg.u.6.0, i64 %arg.n) local_unnamed_addr #0 !dbg !4 {
B0.endif:
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
    #dbg_value(i64 0, !40, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !41, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !42, !DIExpression(), !39)
    #dbg_value(i64 0, !43, !DIExpression(), !39)
    #dbg_value(i64 0, !44, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !45, !DIExpression(), !39)
    #dbg_value(ptr null, !46, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr null, !46, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr null, !46, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
    #dbg_value(i64 0, !48, !DIExpression(), !39)
  %.4.i = icmp eq ptr %arg.u.0, null
  br i1 %.4.i, label %NRT_incref.exit, label %.3.endif.i, !prof !49

.3.endif.i:                                       ; preds = %B0.endif
  %.4.i.i = atomicrmw add ptr %arg.u.0, i64 1 monotonic, align 8
  br label %NRT_incref.exit

NRT_incref.exit:                                  ; preds = %B0.endif, %.3.endif.i
    #dbg_value(ptr %arg.u.0, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr %arg.u.1, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 %arg.u.2, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 %arg.u.3, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr %arg.u.4, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 %arg.u.5.0, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
  %.arg.n = tail call i64 @llvm.smax.i64(i64 %arg.n, i64 0), !dbg !50
    #dbg_value(i64 poison, !44, !DIExpression(), !39)
  %.135493.not = icmp slt i64 %arg.n, 1, !dbg !50
  br i1 %.135493.not, label %B236, label %B40.endif.lr.ph, !dbg !50

B40.endif.lr.ph:                                  ; preds = %NRT_incref.exit
  %.336483 = icmp sgt i64 %arg.u.5.0, 1
  br i1 %.336483, label %B40.endif.us.preheader, label %B40.endif.lr.ph.split

B40.endif.us.preheader:                           ; preds = %B40.endif.lr.ph
  %0 = add nsw i64 %arg.u.5.0, -2
  br label %B40.endif.us, !dbg !51

B40.endif.us:                                     ; preds = %B100.B212_crit_edge.us, %B40.endif.us.preheader
  %s.2.0496.us = phi double [ %.654.us, %B100.B212_crit_edge.us ], [ 0.000000e+00, %B40.endif.us.preheader ]
  %.134487495.us = phi i64 [ %.144.us, %B100.B212_crit_edge.us ], [ %.arg.n, %B40.endif.us.preheader ]
    #dbg_value(double %s.2.0496.us, !42, !DIExpression(), !39)
  %.144.us = add nsw i64 %.134487495.us, -1, !dbg !50
    #dbg_value(i64 0, !43, !DIExpression(), !39)
    #dbg_value(i64 poison, !44, !DIExpression(), !39)
  br label %B102.us, !dbg !51

B102.us:                                          ; preds = %B102.endif.us, %B40.endif.us
  %.342482484.us = phi i64 [ 0, %B40.endif.us ], [ %.349.us, %B102.endif.us ]
    #dbg_value(i64 %.342482484.us, !44, !DIExpression(), !39)
  %1 = getelementptr double, ptr %arg.u.4, i64 %.342482484.us, !dbg !52
  %2 = getelementptr i8, ptr %1, i64 8, !dbg !52
  %.481.us = load double, ptr %2, align 8, !dbg !52
  %.555.us = fcmp oeq double %.481.us, 0.000000e+00, !dbg !52
  br i1 %.555.us, label %B102.if, label %B102.endif.us, !dbg !52, !prof !49

B102.endif.us:                                    ; preds = %B102.us
  %.349.us = add nuw nsw i64 %.342482484.us, 1, !dbg !51
  %.427.us = load double, ptr %1, align 8, !dbg !52
  %.488.us = tail call double @llvm.sin.f64(double %.481.us), !dbg !52
  %.498.us = fmul double %.488.us, %.427.us, !dbg !52
  %.562.us = fdiv double %.498.us, %.481.us, !dbg !52
  store double %.562.us, ptr %1, align 8, !dbg !52
    #dbg_value(i64 poison, !44, !DIExpression(), !39)
  %exitcond.not = icmp eq i64 %.342482484.us, %0, !dbg !51
  br i1 %exitcond.not, label %B100.B212_crit_edge.us, label %B102.us, !dbg !51

B100.B212_crit_edge.us:                           ; preds = %B102.endif.us
  %.646.us = load double, ptr %arg.u.4, align 8, !dbg !53
  %.654.us = fadd double %s.2.0496.us, %.646.us, !dbg !53
    #dbg_value(double 0.000000e+00, !45, !DIExpression(), !39)
    #dbg_value(i64 poison, !44, !DIExpression(), !39)
    #dbg_value(i64 0, !43, !DIExpression(), !39)
    #dbg_value(double %.654.us, !42, !DIExpression(), !39)
  %.135.us = icmp sgt i64 %.134487495.us, 1, !dbg !50
  br i1 %.135.us, label %B40.endif.us, label %B236, !dbg !50

B40.endif.lr.ph.split:                            ; preds = %B40.endif.lr.ph
  %.646 = load double, ptr %arg.u.4, align 8
  br label %B40.endif, !dbg !50

B236:                                             ; preds = %B40.endif, %B100.B212_crit_edge.us, %NRT_incref.exit
  %s.2.0.lcssa = phi double [ 0.000000e+00, %NRT_incref.exit ], [ %.654.us, %B100.B212_crit_edge.us ], [ %.654, %B40.endif ], !dbg !39
  %.7.i.i.i = tail call ptr @NRT_MemInfo_alloc_aligned(i64 24, i32 32) #0, !dbg !54, !noalias !55
  %.8.i.i.i = icmp eq ptr %.7.i.i.i, null, !dbg !54
  br i1 %.8.i.i.i, label %B236.if.if, label %.89.endif.epil.preheader.i, !dbg !54, !prof !49

B40.endif:                                        ; preds = %B40.endif, %B40.endif.lr.ph.split
  %s.2.0496 = phi double [ 0.000000e+00, %B40.endif.lr.ph.split ], [ %.654, %B40.endif ]
  %.134487495 = phi i64 [ %.arg.n, %B40.endif.lr.ph.split ], [ %.144, %B40.endif ]
    #dbg_value(double %s.2.0496, !42, !DIExpression(), !39)
  %.144 = add nsw i64 %.134487495, -1, !dbg !50
    #dbg_value(i64 0, !43, !DIExpression(), !39)
    #dbg_value(i64 poison, !44, !DIExpression(), !39)
  %.654 = fadd double %.646, %s.2.0496, !dbg !53
    #dbg_value(double 0.000000e+00, !45, !DIExpression(), !39)
    #dbg_value(double %.654, !42, !DIExpression(), !39)
  %.135 = icmp samesign ugt i64 %.134487495, 1, !dbg !50
  br i1 %.135, label %B40.endif, label %B236, !dbg !50

common.ret:                                       ; preds = %NRT_decref.exit6, %B236.if.if, %B102.if
  %common.ret.op = phi i32 [ 1, %B102.if ], [ 1, %B236.if.if ], [ 0, %NRT_decref.exit6 ]
  ret i32 %common.ret.op, !dbg !39

B102.if:                                          ; preds = %B102.us
  store ptr @.const.picklebuf.b28008a0f88bad5ff0f0243e84dab90cab19b366, ptr %excinfo, align 8, !dbg !52, !numba_exception_output !65
  br label %common.ret, !dbg !52

B236.if.if:                                       ; preds = %B236
  store ptr @.const.picklebuf.ba289d81f05c7020f3477c15734804df65abe209, ptr %excinfo, align 8, !dbg !54
  br label %common.ret, !dbg !54

.89.endif.epil.preheader.i:                       ; preds = %B236
  %.5.i.i = getelementptr i8, ptr %.7.i.i.i, i64 24, !dbg !54
  %.6.i.i = load ptr, ptr %.5.i.i, align 8, !dbg !54, !noalias !66
    #dbg_value(ptr %.7.i.i.i, !46, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr null, !46, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 poison, !46, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 poison, !46, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr %.6.i.i, !46, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 3, !46, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 poison, !46, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
    #dbg_value(i64 0, !48, !DIExpression(), !39)
  %.931 = load double, ptr %arg.u.4, align 8, !dbg !67
  %.937 = fmul double %s.2.0.lcssa, %.931, !dbg !67
  store double %.937, ptr %.6.i.i, align 8, !dbg !67
    #dbg_value(i64 1, !48, !DIExpression(), !39)
  %3 = getelementptr i8, ptr %arg.u.4, i64 8, !dbg !67
  %.931.1 = load double, ptr %3, align 8, !dbg !67
  %.937.1 = fmul double %s.2.0.lcssa, %.931.1, !dbg !67
  %4 = getelementptr i8, ptr %.6.i.i, i64 8, !dbg !67
  store double %.937.1, ptr %4, align 8, !dbg !67
    #dbg_value(i64 2, !48, !DIExpression(), !39)
  %5 = getelementptr i8, ptr %arg.u.4, i64 16, !dbg !67
  %.931.2 = load double, ptr %5, align 8, !dbg !67
  %.937.2 = fmul double %s.2.0.lcssa, %.931.2, !dbg !67
  %6 = getelementptr i8, ptr %.6.i.i, i64 16, !dbg !67
  store double %.937.2, ptr %6, align 8, !dbg !67
    #dbg_value(i64 0, !48, !DIExpression(), !39)
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
    #dbg_value(double 0.000000e+00, !42, !DIExpression(), !39)
    #dbg_value(ptr null, !46, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr null, !46, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr null, !46, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 0, !46, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
  br label %.89.endif.epil.i, !dbg !68

.89.endif.epil.i:                                 ; preds = %.89.endif.epil.i, %.89.endif.epil.preheader.i
  %.72.012.epil.i = phi double [ %.108.epil.i, %.89.endif.epil.i ], [ 0.000000e+00, %.89.endif.epil.preheader.i ], !dbg !68
  %epil.iter.i = phi i64 [ %epil.iter.next.i, %.89.endif.epil.i ], [ 0, %.89.endif.epil.preheader.i ], !dbg !68
  %7 = shl nuw nsw i64 %epil.iter.i, 3, !dbg !68
  %scevgep.i = getelementptr i8, ptr %.6.i.i, i64 %7, !dbg !68
  %.106.epil.i = load double, ptr %scevgep.i, align 8, !dbg !68, !noalias !69
  %.108.epil.i = fadd double %.72.012.epil.i, %.106.epil.i, !dbg !68
  %epil.iter.next.i = add nuw nsw i64 %epil.iter.i, 1, !dbg !68
  %epil.iter.cmp.not.i = icmp eq i64 %epil.iter.next.i, 3, !dbg !68
  br i1 %epil.iter.cmp.not.i, label %_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit, label %.89.endif.epil.i, !dbg !68, !prof !72, !llvm.loop !73

_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit: ; preds = %.89.endif.epil.i
  br i1 %.4.i, label %.3.endif.i4, label %.3.endif.i2, !prof !49

.3.endif.i2:                                      ; preds = %_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit
  fence release
  %8 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %arg.u.0, i64 1, i32 4)
  %9 = trunc i8 %8 to i1
  br i1 %9, label %.3.endif.if.i, label %.3.endif.i4, !prof !49

.3.endif.if.i:                                    ; preds = %.3.endif.i2
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %arg.u.0) #0
  br label %.3.endif.i4

.3.endif.i4:                                      ; preds = %.3.endif.if.i, %.3.endif.i2, %_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29.exit
  fence release
  %10 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %.7.i.i.i, i64 1, i32 4)
  %11 = trunc i8 %10 to i1
  br i1 %11, label %.3.endif.if.i5, label %NRT_decref.exit6, !prof !49

.3.endif.if.i5:                                   ; preds = %.3.endif.i4
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %.7.i.i.i) #0
  br label %NRT_decref.exit6

NRT_decref.exit6:                                 ; preds = %.3.endif.i4, %.3.endif.if.i5
  store double %.108.epil.i, ptr %retptr, align 8, !dbg !68
  br label %common.ret, !dbg !68
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sin.f64(double) #1

declare noalias ptr @NRT_MemInfo_alloc_aligned(i64, i32) local_unnamed_addr

; Function Attrs: nounwind
declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32 immarg) #0

declare void @NRT_MemInfo_call_dtor(ptr) local_unnamed_addr

attributes #0 = { nounwind }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus, file: !1, producer: "clang (Numba)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !DIFile(filename: "cap.py", directory: "kernels")
!2 = !{i32 2, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = distinct !DISubprogram(name: "k1", linkageName: "_ZN8__main__2k1B2v1B32c8tJTC_2fWgEeeLSjygZ4vKgGzNAE_3dE5ArrayIdLi1E1C7mutable7alignedEx", scope: !1, file: !1, line: 37, type: !5, scopeLine: 37, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
!5 = !DISubroutineType(types: !6)
!6 = !{!7, !9, !21, !26}
!7 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !8, size: 64)
!8 = !DIBasicType(name: "double", size: 64, encoding: DW_ATE_float)
!9 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !10, size: 64)
!10 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !11, size: 64)
!11 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "Anonymous struct ({i8*, i32, i8*, i8*, i32})", size: 256, elements: !12, identifier: "{i8*, i32, i8*, i8*, i32}")
!12 = !{!13, !16, !18, !19, !20}
!13 = !DIDerivedType(tag: DW_TAG_member, name: "<field 0>", baseType: !14, size: 64)
!14 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !15, size: 64)
!15 = !DIBasicType(name: "i8", size: 8, encoding: DW_ATE_unsigned)
!16 = !DIDerivedType(tag: DW_TAG_member, name: "<field 1>", baseType: !17, size: 32, offset: 64)
!17 = !DIBasicType(name: "i32", size: 32, encoding: DW_ATE_unsigned)
!18 = !DIDerivedType(tag: DW_TAG_member, name: "<field 2>", baseType: !14, size: 64, offset: 96)
!19 = !DIDerivedType(tag: DW_TAG_member, name: "<field 3>", baseType: !14, size: 64, offset: 160)
!20 = !DIDerivedType(tag: DW_TAG_member, name: "<field 4>", baseType: !17, size: 32, offset: 224)
!21 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "array(float64, 1d, C) ({i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]})", size: 448, elements: !22, identifier: "{i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]}")
!22 = !{!23, !24, !25, !27, !28, !31, !36}
!23 = !DIDerivedType(tag: DW_TAG_member, name: "meminfo", baseType: !14, size: 64)
!24 = !DIDerivedType(tag: DW_TAG_member, name: "parent", baseType: !14, size: 64, offset: 64)
!25 = !DIDerivedType(tag: DW_TAG_member, name: "nitems", baseType: !26, size: 64, offset: 128)
!26 = !DIBasicType(name: "int64", size: 64, encoding: DW_ATE_signed)
!27 = !DIDerivedType(tag: DW_TAG_member, name: "itemsize", baseType: !26, size: 64, offset: 192)
!28 = !DIDerivedType(tag: DW_TAG_member, name: "data", baseType: !29, size: 64, offset: 256)
!29 = !DIDerivedType(tag: DW_TAG_pointer_type, baseType: !30, size: 64)
!30 = !DIBasicType(name: "float64", size: 64, encoding: DW_ATE_float)
!31 = !DIDerivedType(tag: DW_TAG_member, name: "shape", baseType: !32, size: 64, offset: 320)
!32 = !DICompositeType(tag: DW_TAG_array_type, name: "UniTuple(int64 x 1) ([1 x i64])", baseType: !33, size: 64, elements: !34, identifier: "[1 x i64]")
!33 = !DIBasicType(name: "i64", size: 64, encoding: DW_ATE_unsigned)
!34 = !{!35}
!35 = !DISubrange(count: 1)
!36 = !DIDerivedType(tag: DW_TAG_member, name: "strides", baseType: !32, size: 64, offset: 384)
!37 = !DILocalVariable(name: "u", arg: 1, scope: !4, file: !1, line: 37, type: !38)
!38 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "array(float64, 1d, C) ({i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]})", size: 448, elements: !22, identifier: "{i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]}")
!39 = !DILocation(line: 0, scope: !4)
!40 = !DILocalVariable(name: "n", arg: 2, scope: !4, file: !1, line: 37, type: !26)
!41 = !DILocalVariable(name: "s", scope: !4, file: !1, line: 38, type: !30)
!42 = !DILocalVariable(name: "s$2", scope: !4, file: !1, line: 38, type: !30)
!43 = !DILocalVariable(name: "t", scope: !4, file: !1, line: 39, type: !26)
!44 = !DILocalVariable(name: "i", scope: !4, file: !1, line: 40, type: !26)
!45 = !DILocalVariable(name: "s$1", scope: !4, file: !1, line: 42, type: !30)
!46 = !DILocalVariable(name: "tmp", scope: !4, file: !1, line: 43, type: !47)
!47 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "array(float64, 1d, C) ({i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]})", size: 448, elements: !22, identifier: "{i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]}")
!48 = !DILocalVariable(name: "i$1", scope: !4, file: !1, line: 44, type: !26)
!49 = !{!"branch_weights", i32 1, i32 99}
!50 = !DILocation(line: 39, column: 1, scope: !4)
!51 = !DILocation(line: 40, column: 1, scope: !4)
!52 = !DILocation(line: 41, column: 1, scope: !4)
!53 = !DILocation(line: 42, column: 1, scope: !4)
!54 = !DILocation(line: 43, column: 1, scope: !4)
!55 = !{!56, !58, !59, !61, !62, !64}
!56 = distinct !{!56, !57, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %retptr"}
!57 = distinct !{!57, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj"}
!58 = distinct !{!58, !57, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %excinfo"}
!59 = distinct !{!59, !60, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %retptr"}
!60 = distinct !{!60, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj"}
!61 = distinct !{!61, !60, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %excinfo"}
!62 = distinct !{!62, !63, !"_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29: %retptr"}
!63 = distinct !{!63, !"_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29"}
!64 = distinct !{!64, !63, !"_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29: %excinfo"}
!65 = !{i1 true}
!66 = !{!62, !64}
!67 = !DILocation(line: 44, column: 1, scope: !4)
!68 = !DILocation(line: 45, column: 1, scope: !4)
!69 = !{!70}
!70 = distinct !{!70, !71, !"_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29: %retptr"}
!71 = distinct !{!71, !"_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29"}
!72 = !{!"branch_weights", i32 542333185, i32 1605150463}
!73 = distinct !{!73, !74, !75}
!74 = !{!"llvm.loop.estimated_trip_count", i32 4}
!75 = !{!"llvm.loop.unroll.disable"}
