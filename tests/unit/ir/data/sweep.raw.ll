; ModuleID = 'sweep'
source_filename = "<string>"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366 = internal constant [69 x i8] c"\80\04\95:\00\00\00\00\00\00\00\8C\08builtins\94\8C\11ZeroDivisionError\94\93\94\8C\10division by zero\94\85\94N\87\94."
@.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366.sha1 = internal constant [20 x i8] c"\B2\80\08\A0\F8\8B\AD_\F0\F0$>\84\DA\B9\0C\AB\19\B3f"
@.const.picklebuf.b28008a0f88bad5ff0f0243e84dab90cab19b366 = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366, i32 69, ptr @.const.pickledata.b28008a0f88bad5ff0f0243e84dab90cab19b366.sha1, ptr null, i32 0 }
@.const.sweep = internal constant [6 x i8] c"sweep\00"
@_ZN08NumbaEnv8__main__5sweepB2v1B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx = common global ptr null
@".const.missing Environment: _ZN08NumbaEnv8__main__5sweepB2v1B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx" = internal constant [114 x i8] c"missing Environment: _ZN08NumbaEnv8__main__5sweepB2v1B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx\00"
@PyExc_TypeError = external global i8
@".const.can't unbox array from PyObject into native value.  The object maybe of a different type" = internal constant [89 x i8] c"can't unbox array from PyObject into native value.  The object maybe of a different type\00"
@_Py_NoneStruct = external global i8
@".const.Error creating Python tuple from runtime exception arguments" = internal constant [61 x i8] c"Error creating Python tuple from runtime exception arguments\00"
@".const.unknown error when calling native function" = internal constant [43 x i8] c"unknown error when calling native function\00"
@PyExc_RuntimeError = external global i8
@".const.Error creating Python tuple from runtime exception arguments.1" = internal constant [61 x i8] c"Error creating Python tuple from runtime exception arguments\00"
@PyExc_StopIteration = external global i8
@PyExc_SystemError = external global i8
@".const.unknown error when calling native function.2" = internal constant [43 x i8] c"unknown error when calling native function\00"
@".const.<numba.core.cpu.CPUContext>" = internal constant [28 x i8] c"<numba.core.cpu.CPUContext>\00"
@_ZN08NumbaEnv5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29 = common local_unnamed_addr global ptr null
@.const.pickledata.331b8563bdb9dac81b38422273052c486fc1706b = internal constant [77 x i8] c"\80\04\95B\00\00\00\00\00\00\00\8C\08builtins\94\8C\0AValueError\94\93\94\8C\1Fnegative dimensions not allowed\94\85\94N\87\94."
@.const.pickledata.331b8563bdb9dac81b38422273052c486fc1706b.sha1 = internal constant [20 x i8] c"3\1B\85c\BD\B9\DA\C8\1B8B\22s\05,Ho\C1pk"
@.const.picklebuf.331b8563bdb9dac81b38422273052c486fc1706b = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.331b8563bdb9dac81b38422273052c486fc1706b, i32 77, ptr @.const.pickledata.331b8563bdb9dac81b38422273052c486fc1706b.sha1, ptr null, i32 0 }
@.const.pickledata.58e14eccb507b1e0206981740223e685cb8c3c57 = internal constant [137 x i8] c"\80\04\95~\00\00\00\00\00\00\00\8C\08builtins\94\8C\0AValueError\94\93\94\8C[array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.\94\85\94N\87\94."
@.const.pickledata.58e14eccb507b1e0206981740223e685cb8c3c57.sha1 = internal constant [20 x i8] c"X\E1N\CC\B5\07\B1\E0 i\81t\02#\E6\85\CB\8C<W"
@.const.picklebuf.58e14eccb507b1e0206981740223e685cb8c3c57 = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.58e14eccb507b1e0206981740223e685cb8c3c57, i32 137, ptr @.const.pickledata.58e14eccb507b1e0206981740223e685cb8c3c57.sha1, ptr null, i32 0 }
@_ZN08NumbaEnv5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj = common local_unnamed_addr global ptr null
@.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209 = internal constant [86 x i8] c"\80\04\95K\00\00\00\00\00\00\00\8C\08builtins\94\8C\0BMemoryError\94\93\94\8C'Allocation failed (probably too large).\94\85\94N\87\94."
@.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209.sha1 = internal constant [20 x i8] c"\BA(\9D\81\F0\\p \F3G|\15sH\04\DFe\AB\E2\09"
@.const.picklebuf.ba289d81f05c7020f3477c15734804df65abe209 = internal constant { ptr, i32, ptr, ptr, i32 } { ptr @.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209, i32 86, ptr @.const.pickledata.ba289d81f05c7020f3477c15734804df65abe209.sha1, ptr null, i32 0 }
@_ZN08NumbaEnv5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29 = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np9arraymath17check_axis_boundsB2v6B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedEv = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba2np9arraymath16check_duplicatesB2v7B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEvx = common local_unnamed_addr global ptr null

define range(i32 -1, -2) i32 @sweep(ptr noalias captures(none) %retptr, ptr noalias captures(none) %excinfo, ptr %arg.u.0, ptr %arg.u.1, i64 %arg.u.2, i64 %arg.u.3, ptr %arg.u.4, i64 %arg.u.5.0, i64 %arg.u.6.0, i64 %arg.n) {
B0.endif:
  %.446 = alloca { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] }, align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.446, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.446, i64 16
  %.fca.3.gep = getelementptr inbounds nuw i8, ptr %.446, i64 24
  %.fca.4.gep = getelementptr inbounds nuw i8, ptr %.446, i64 32
  %.fca.5.0.gep = getelementptr inbounds nuw i8, ptr %.446, i64 40
  %.fca.6.0.gep = getelementptr inbounds nuw i8, ptr %.446, i64 48
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.687 = alloca double, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  tail call void @NRT_incref(ptr %arg.u.0)
  %.arg.n = call i64 @llvm.smax.i64(i64 %arg.n, i64 0)
  %.103358.not = icmp slt i64 %arg.n, 1
  br i1 %.103358.not, label %B236, label %B40.endif.lr.ph

B40.endif.lr.ph:                                  ; preds = %B0.endif
  %.232348 = icmp sgt i64 %arg.u.5.0, 1
  br i1 %.232348, label %B40.endif.us.preheader, label %B40.endif.lr.ph.split

B40.endif.us.preheader:                           ; preds = %B40.endif.lr.ph
  %0 = add nsw i64 %arg.u.5.0, -2
  br label %B40.endif.us

B40.endif.us:                                     ; preds = %B40.endif.us.preheader, %B100.B212_crit_edge.us
  %s.2.0361.us = phi double [ %.438.us, %B100.B212_crit_edge.us ], [ 0.000000e+00, %B40.endif.us.preheader ]
  %.102352360.us = phi i64 [ %.112.us, %B100.B212_crit_edge.us ], [ %.arg.n, %B40.endif.us.preheader ]
  %.112.us = add nsw i64 %.102352360.us, -1
  br label %B102.us

B102.us:                                          ; preds = %B40.endif.us, %B102.endif.us
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
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %.446, i8 0, i64 56, i1 false)
  %.450 = call i32 @_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29(ptr nonnull %.446, ptr nonnull %excinfo.1, i64 3)
  %.460.fca.0.load = load ptr, ptr %.446, align 8
  switch i32 %.450, label %B236.if.if [
    i32 -2, label %B236.endif.endif.endif
    i32 0, label %B236.endif.endif.endif
  ], !prof !1

B40.endif:                                        ; preds = %B40.endif.lr.ph.split, %B40.endif
  %s.2.0361 = phi double [ 0.000000e+00, %B40.endif.lr.ph.split ], [ %.438, %B40.endif ]
  %.102352360 = phi i64 [ %.arg.n, %B40.endif.lr.ph.split ], [ %.112, %B40.endif ]
  %.112 = add nsw i64 %.102352360, -1
  %.438 = fadd double %s.2.0361, %.436
  %.103 = icmp samesign ugt i64 %.102352360, 1
  br i1 %.103, label %B40.endif, label %B236

common.ret:                                       ; preds = %B340.if.if, %B340.endif, %B236.if.if, %B102.if
  %common.ret.op = phi i32 [ 1, %B102.if ], [ %.450, %B236.if.if ], [ 0, %B340.endif ], [ %.693, %B340.if.if ]
  ret i32 %common.ret.op

B102.if:                                          ; preds = %B102.us
  store ptr @.const.picklebuf.b28008a0f88bad5ff0f0243e84dab90cab19b366, ptr %excinfo, align 8, !numba_exception_output !2
  br label %common.ret

B236.if.if:                                       ; preds = %B236
  %.458 = icmp sgt i32 %.450, 0
  %.451 = load ptr, ptr %excinfo.1, align 8
  %.459 = select i1 %.458, ptr %.451, ptr undef
  store ptr %.459, ptr %excinfo, align 8
  br label %common.ret

B236.endif.endif.endif:                           ; preds = %B236, %B236
  %.460.fca.4.load = load ptr, ptr %.fca.4.gep, align 8
  %.460.fca.3.load = load i64, ptr %.fca.3.gep, align 8
  %.460.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  %.460.fca.1.load = load ptr, ptr %.fca.1.gep, align 8
  %.460.fca.5.0.load = load i64, ptr %.fca.5.0.gep, align 8
  %.460.fca.6.0.load = load i64, ptr %.fca.6.0.gep, align 8
  %.633 = load double, ptr %arg.u.4, align 8
  %.635 = fmul double %s.2.0.lcssa, %.633
  store double %.635, ptr %.460.fca.4.load, align 8
  %3 = getelementptr i8, ptr %arg.u.4, i64 8
  %.633.1 = load double, ptr %3, align 8
  %.635.1 = fmul double %s.2.0.lcssa, %.633.1
  %4 = getelementptr i8, ptr %.460.fca.4.load, i64 8
  store double %.635.1, ptr %4, align 8
  %5 = getelementptr i8, ptr %arg.u.4, i64 16
  %.633.2 = load double, ptr %5, align 8
  %.635.2 = fmul double %s.2.0.lcssa, %.633.2
  %6 = getelementptr i8, ptr %.460.fca.4.load, i64 16
  store double %.635.2, ptr %6, align 8
  store double 0.000000e+00, ptr %.687, align 8
  %.693 = call i32 @_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29(ptr nonnull %.687, ptr nonnull %excinfo.2, ptr %.460.fca.0.load, ptr %.460.fca.1.load, i64 %.460.fca.2.load, i64 %.460.fca.3.load, ptr nonnull %.460.fca.4.load, i64 %.460.fca.5.0.load, i64 %.460.fca.6.0.load)
  tail call void @NRT_decref(ptr %arg.u.0)
  switch i32 %.693, label %B340.if.if [
    i32 -2, label %B340.endif
    i32 0, label %B340.endif
  ], !prof !1

B340.endif:                                       ; preds = %B236.endif.endif.endif, %B236.endif.endif.endif
  %.703 = load double, ptr %.687, align 8
  tail call void @NRT_decref(ptr %.460.fca.0.load)
  store double %.703, ptr %retptr, align 8
  br label %common.ret

B340.if.if:                                       ; preds = %B236.endif.endif.endif
  %.701 = icmp sgt i32 %.693, 0
  %.694 = load ptr, ptr %excinfo.2, align 8
  %.702 = select i1 %.701, ptr %.694, ptr undef
  store ptr %.702, ptr %excinfo, align 8
  br label %common.ret
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #0

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sin.f64(double) #0

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

define ptr @_ZN7cpython8__main__5sweepB2v1B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx(ptr %py_closure, ptr %py_args, ptr %py_kws) {
entry:
  %.5 = alloca ptr, align 8
  %.6 = alloca ptr, align 8
  %.7 = call i32 (ptr, ptr, i64, i64, ...) @PyArg_UnpackTuple(ptr %py_args, ptr nonnull @.const.sweep, i64 2, i64 2, ptr nonnull %.5, ptr nonnull %.6)
  %.8 = icmp eq i32 %.7, 0
  %.20 = alloca { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] }, align 8
  %.fca.1.gep = getelementptr inbounds nuw i8, ptr %.20, i64 8
  %.fca.2.gep = getelementptr inbounds nuw i8, ptr %.20, i64 16
  %.fca.3.gep = getelementptr inbounds nuw i8, ptr %.20, i64 24
  %.fca.4.gep = getelementptr inbounds nuw i8, ptr %.20, i64 32
  %.fca.5.0.gep = getelementptr inbounds nuw i8, ptr %.20, i64 40
  %.fca.6.0.gep = getelementptr inbounds nuw i8, ptr %.20, i64 48
  %.58 = alloca double, align 8
  %excinfo = alloca ptr, align 8
  store ptr null, ptr %excinfo, align 8
  br i1 %.8, label %common.ret, label %entry.endif, !prof !0

common.ret:                                       ; preds = %entry.endif.endif.endif.thread, %entry.endif.endif.endif.endif.endif.endif.endif.endif, %entry.endif.endif.endif.e...if.2, %entry.endif.endif.endif.e...endif.2.endif, %entry.endif.endif.endif.e...if.1, %entry.endif.endif.endif.endif.endif.endif.endif.if.endif, %arg0.err, %entry, %entry.endif.endif.endif.e...if, %entry.endif.endif.endif.endif.endif.endif.if.endif, %entry.endif.endif.endif.endif.endif.endif.if.if, %entry.endif.if
  %common.ret.op = phi ptr [ null, %entry.endif.endif.endif.e...if ], [ null, %entry ], [ null, %entry.endif.if ], [ @_Py_NoneStruct, %entry.endif.endif.endif.endif.endif.endif.if.if ], [ %.82, %entry.endif.endif.endif.endif.endif.endif.if.endif ], [ null, %arg0.err ], [ null, %entry.endif.endif.endif.thread ], [ null, %entry.endif.endif.endif.endif.endif.endif.endif.endif ], [ null, %entry.endif.endif.endif.endif.endif.endif.endif.if.endif ], [ null, %entry.endif.endif.endif.e...if.1 ], [ null, %entry.endif.endif.endif.e...endif.2.endif ], [ null, %entry.endif.endif.endif.e...if.2 ]
  ret ptr %common.ret.op

entry.endif:                                      ; preds = %entry
  %.12 = load ptr, ptr @_ZN08NumbaEnv8__main__5sweepB2v1B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx, align 8
  %.15 = icmp eq ptr %.12, null
  br i1 %.15, label %entry.endif.if, label %entry.endif.endif, !prof !0

entry.endif.if:                                   ; preds = %entry.endif
  call void @PyErr_SetString(ptr nonnull @PyExc_RuntimeError, ptr nonnull @".const.missing Environment: _ZN08NumbaEnv8__main__5sweepB2v1B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx")
  br label %common.ret

entry.endif.endif:                                ; preds = %entry.endif
  %.19 = load ptr, ptr %.5, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %.20, i8 0, i64 56, i1 false)
  %.24 = call i32 @NRT_adapt_ndarray_from_python(ptr %.19, ptr nonnull %.20)
  %.28 = load i64, ptr %.fca.3.gep, align 8
  %.29 = icmp ne i64 %.28, 8
  %.30 = icmp ne i32 %.24, 0
  %.31 = or i1 %.30, %.29
  br i1 %.31, label %entry.endif.endif.endif.thread, label %entry.endif.endif.endif.endif, !prof !0

entry.endif.endif.endif.thread:                   ; preds = %entry.endif.endif
  call void @PyErr_SetString(ptr nonnull @PyExc_TypeError, ptr nonnull @".const.can't unbox array from PyObject into native value.  The object maybe of a different type")
  br label %common.ret

entry.endif.endif.endif.endif:                    ; preds = %entry.endif.endif
  %.35.fca.0.load = load ptr, ptr %.20, align 8
  %.35.fca.1.load = load ptr, ptr %.fca.1.gep, align 8
  %.35.fca.2.load = load i64, ptr %.fca.2.gep, align 8
  %.35.fca.4.load = load ptr, ptr %.fca.4.gep, align 8
  %.35.fca.5.0.load = load i64, ptr %.fca.5.0.gep, align 8
  %.35.fca.6.0.load = load i64, ptr %.fca.6.0.gep, align 8
  %.42 = load ptr, ptr %.6, align 8
  %.45 = call ptr @PyNumber_Long(ptr %.42)
  %.46.not = icmp eq ptr %.45, null
  br i1 %.46.not, label %entry.endif.endif.endif.endif.endif, label %entry.endif.endif.endif.endif.if, !prof !0

arg0.err:                                         ; preds = %entry.endif.endif.endif.endif.endif
  call void @NRT_decref(ptr %.35.fca.0.load)
  br label %common.ret

entry.endif.endif.endif.endif.if:                 ; preds = %entry.endif.endif.endif.endif
  %.48 = call i64 @PyLong_AsLongLong(ptr nonnull %.45)
  call void @Py_DecRef(ptr nonnull %.45)
  br label %entry.endif.endif.endif.endif.endif

entry.endif.endif.endif.endif.endif:              ; preds = %entry.endif.endif.endif.endif.if, %entry.endif.endif.endif.endif
  %.43.0 = phi i64 [ %.48, %entry.endif.endif.endif.endif.if ], [ 0, %entry.endif.endif.endif.endif ]
  %.53 = call ptr @PyErr_Occurred()
  %.54.not = icmp eq ptr %.53, null
  br i1 %.54.not, label %entry.endif.endif.endif.endif.endif.endif, label %arg0.err, !prof !3

entry.endif.endif.endif.endif.endif.endif:        ; preds = %entry.endif.endif.endif.endif.endif
  store double 0.000000e+00, ptr %.58, align 8
  %.64 = call i32 @sweep(ptr nonnull %.58, ptr nonnull %excinfo, ptr %.35.fca.0.load, ptr %.35.fca.1.load, i64 %.35.fca.2.load, i64 8, ptr %.35.fca.4.load, i64 %.35.fca.5.0.load, i64 %.35.fca.6.0.load, i64 %.43.0) #3
  %.65 = load ptr, ptr %excinfo, align 8
  %.74 = load double, ptr %.58, align 8
  call void @NRT_decref(ptr %.35.fca.0.load)
  switch i32 %.64, label %entry.endif.endif.endif.endif.endif.endif.endif [
    i32 -2, label %entry.endif.endif.endif.endif.endif.endif.if.if
    i32 0, label %entry.endif.endif.endif.endif.endif.endif.if.endif
  ], !prof !1

entry.endif.endif.endif.endif.endif.endif.endif:  ; preds = %entry.endif.endif.endif.endif.endif.endif
  %.72 = icmp sgt i32 %.64, 0
  br i1 %.72, label %entry.endif.endif.endif.endif.endif.endif.endif.if, label %entry.endif.endif.endif.endif.endif.endif.endif.endif

entry.endif.endif.endif.endif.endif.endif.if.if:  ; preds = %entry.endif.endif.endif.endif.endif.endif
  call void @Py_IncRef(ptr nonnull @_Py_NoneStruct)
  br label %common.ret

entry.endif.endif.endif.endif.endif.endif.if.endif: ; preds = %entry.endif.endif.endif.endif.endif.endif
  %.82 = call ptr @PyFloat_FromDouble(double %.74)
  br label %common.ret

entry.endif.endif.endif.endif.endif.endif.endif.if: ; preds = %entry.endif.endif.endif.endif.endif.endif.endif
  call void @PyErr_Clear()
  %.87 = load { ptr, i32, ptr, ptr, i32 }, ptr %.65, align 8
  %.88 = extractvalue { ptr, i32, ptr, ptr, i32 } %.87, 4
  %.89 = icmp sgt i32 %.88, 0
  %.92 = extractvalue { ptr, i32, ptr, ptr, i32 } %.87, 0
  %.94 = extractvalue { ptr, i32, ptr, ptr, i32 } %.87, 1
  br i1 %.89, label %entry.endif.endif.endif.endif.endif.endif.endif.if.if, label %entry.endif.endif.endif.endif.endif.endif.endif.if.else

entry.endif.endif.endif.endif.endif.endif.endif.endif: ; preds = %entry.endif.endif.endif.endif.endif.endif.endif
  switch i32 %.64, label %entry.endif.endif.endif.e...endif.2.endif [
    i32 -3, label %entry.endif.endif.endif.e...if.2
    i32 -1, label %common.ret
  ]

entry.endif.endif.endif.endif.endif.endif.endif.if.if: ; preds = %entry.endif.endif.endif.endif.endif.endif.endif.if
  %.95 = sext i32 %.94 to i64
  %.96 = call ptr @PyBytes_FromStringAndSize(ptr %.92, i64 %.95)
  %.97 = load { ptr, i32, ptr, ptr, i32 }, ptr %.65, align 8
  %.98 = extractvalue { ptr, i32, ptr, ptr, i32 } %.97, 2
  %.100 = extractvalue { ptr, i32, ptr, ptr, i32 } %.97, 3
  %.102 = call ptr %.100(ptr %.98)
  %.103 = icmp eq ptr %.102, null
  br i1 %.103, label %entry.endif.endif.endif.e...if, label %entry.endif.endif.endif.e...endif, !prof !0

entry.endif.endif.endif.endif.endif.endif.endif.if.else: ; preds = %entry.endif.endif.endif.endif.endif.endif.endif.if
  %.116 = extractvalue { ptr, i32, ptr, ptr, i32 } %.87, 2
  %.117 = call ptr @numba_unpickle(ptr %.92, i32 %.94, ptr %.116)
  br label %entry.endif.endif.endif.endif.endif.endif.endif.if.endif

entry.endif.endif.endif.endif.endif.endif.endif.if.endif: ; preds = %entry.endif.endif.endif.e...endif, %entry.endif.endif.endif.endif.endif.endif.endif.if.else
  %.119 = phi ptr [ %.107, %entry.endif.endif.endif.e...endif ], [ %.117, %entry.endif.endif.endif.endif.endif.endif.endif.if.else ]
  %.120.not = icmp eq ptr %.119, null
  br i1 %.120.not, label %common.ret, label %entry.endif.endif.endif.e...if.1, !prof !0

entry.endif.endif.endif.e...if:                   ; preds = %entry.endif.endif.endif.endif.endif.endif.endif.if.if
  call void @PyErr_SetString(ptr nonnull @PyExc_RuntimeError, ptr nonnull @".const.Error creating Python tuple from runtime exception arguments")
  br label %common.ret

entry.endif.endif.endif.e...endif:                ; preds = %entry.endif.endif.endif.endif.endif.endif.endif.if.if
  %.107 = call ptr @numba_runtime_build_excinfo_struct(ptr %.96, ptr nonnull %.102)
  call void @NRT_Free(ptr nonnull %.65)
  br label %entry.endif.endif.endif.endif.endif.endif.endif.if.endif

entry.endif.endif.endif.e...if.1:                 ; preds = %entry.endif.endif.endif.endif.endif.endif.endif.if.endif
  call void @numba_do_raise(ptr nonnull %.119)
  br label %common.ret

entry.endif.endif.endif.e...if.2:                 ; preds = %entry.endif.endif.endif.endif.endif.endif.endif.endif
  call void @PyErr_SetNone(ptr nonnull @PyExc_StopIteration)
  br label %common.ret

entry.endif.endif.endif.e...endif.2.endif:        ; preds = %entry.endif.endif.endif.endif.endif.endif.endif.endif
  call void @PyErr_SetString(ptr nonnull @PyExc_SystemError, ptr nonnull @".const.unknown error when calling native function")
  br label %common.ret
}

declare i32 @PyArg_UnpackTuple(ptr, ptr, i64, i64, ...)

declare void @PyErr_SetString(ptr, ptr)

declare i32 @NRT_adapt_ndarray_from_python(ptr captures(none), ptr captures(none))

declare ptr @PyNumber_Long(ptr)

declare i64 @PyLong_AsLongLong(ptr)

declare void @Py_DecRef(ptr)

declare ptr @PyErr_Occurred()

declare void @Py_IncRef(ptr)

declare ptr @PyFloat_FromDouble(double)

declare void @PyErr_Clear()

declare ptr @PyBytes_FromStringAndSize(ptr, i64)

declare ptr @numba_unpickle(ptr, i32, ptr)

declare ptr @numba_runtime_build_excinfo_struct(ptr, ptr)

declare void @NRT_Free(ptr)

declare void @numba_do_raise(ptr)

declare void @PyErr_SetNone(ptr)

define double @cfunc.sweep({ ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, i64 %.2) {
entry:
  %.4 = alloca double, align 8
  store double 0.000000e+00, ptr %.4, align 8
  %excinfo = alloca ptr, align 8
  store ptr null, ptr %excinfo, align 8
  %extracted.meminfo = extractvalue { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, 0
  %extracted.parent = extractvalue { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, 1
  %extracted.nitems = extractvalue { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, 2
  %extracted.itemsize = extractvalue { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, 3
  %extracted.data = extractvalue { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, 4
  %extracted.shape = extractvalue { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, 5
  %.8 = extractvalue [1 x i64] %extracted.shape, 0
  %extracted.strides = extractvalue { ptr, ptr, i64, i64, ptr, [1 x i64], [1 x i64] } %.1, 6
  %.9 = extractvalue [1 x i64] %extracted.strides, 0
  %.10 = call i32 @sweep(ptr nonnull %.4, ptr nonnull %excinfo, ptr %extracted.meminfo, ptr %extracted.parent, i64 %extracted.nitems, i64 %extracted.itemsize, ptr %extracted.data, i64 %.8, i64 %.9, i64 %.2) #3
  %.11 = load ptr, ptr %excinfo, align 8
  %.20 = load double, ptr %.4, align 8
  %.22 = alloca i32, align 4
  store i32 0, ptr %.22, align 4
  switch i32 %.10, label %entry.if [
    i32 -2, label %common.ret
    i32 0, label %common.ret
  ], !prof !1

entry.if:                                         ; preds = %entry
  %.18 = icmp sgt i32 %.10, 0
  call void @numba_gil_ensure(ptr nonnull %.22)
  br i1 %.18, label %entry.if.if, label %entry.if.endif

common.ret:                                       ; preds = %entry, %entry, %.25, %entry.if.if.if.if
  %common.ret.op = phi double [ 0.000000e+00, %entry.if.if.if.if ], [ %.20, %.25 ], [ %.20, %entry ], [ %.20, %entry ]
  ret double %common.ret.op

.25:                                              ; preds = %entry.if.endif, %entry.if.if.endif, %entry.if.if.endif.if, %entry.if.endif.endif.endif, %entry.if.endif.if
  %.73 = call ptr @PyUnicode_FromString(ptr nonnull @".const.<numba.core.cpu.CPUContext>")
  call void @PyErr_WriteUnraisable(ptr %.73)
  call void @Py_DecRef(ptr %.73)
  call void @numba_gil_release(ptr nonnull %.22)
  br label %common.ret

entry.if.if:                                      ; preds = %entry.if
  call void @PyErr_Clear()
  %.28 = load { ptr, i32, ptr, ptr, i32 }, ptr %.11, align 8
  %.29 = extractvalue { ptr, i32, ptr, ptr, i32 } %.28, 4
  %.30 = icmp sgt i32 %.29, 0
  %.33 = extractvalue { ptr, i32, ptr, ptr, i32 } %.28, 0
  %.35 = extractvalue { ptr, i32, ptr, ptr, i32 } %.28, 1
  br i1 %.30, label %entry.if.if.if, label %entry.if.if.else

entry.if.endif:                                   ; preds = %entry.if
  switch i32 %.10, label %entry.if.endif.endif.endif [
    i32 -3, label %entry.if.endif.if
    i32 -1, label %.25
  ]

entry.if.if.if:                                   ; preds = %entry.if.if
  %.36 = sext i32 %.35 to i64
  %.37 = call ptr @PyBytes_FromStringAndSize(ptr %.33, i64 %.36)
  %.38 = load { ptr, i32, ptr, ptr, i32 }, ptr %.11, align 8
  %.39 = extractvalue { ptr, i32, ptr, ptr, i32 } %.38, 2
  %.41 = extractvalue { ptr, i32, ptr, ptr, i32 } %.38, 3
  %.43 = call ptr %.41(ptr %.39)
  %.44 = icmp eq ptr %.43, null
  br i1 %.44, label %entry.if.if.if.if, label %entry.if.if.if.endif, !prof !0

entry.if.if.else:                                 ; preds = %entry.if.if
  %.57 = extractvalue { ptr, i32, ptr, ptr, i32 } %.28, 2
  %.58 = call ptr @numba_unpickle(ptr %.33, i32 %.35, ptr %.57)
  br label %entry.if.if.endif

entry.if.if.endif:                                ; preds = %entry.if.if.if.endif, %entry.if.if.else
  %.60 = phi ptr [ %.48, %entry.if.if.if.endif ], [ %.58, %entry.if.if.else ]
  %.61.not = icmp eq ptr %.60, null
  br i1 %.61.not, label %.25, label %entry.if.if.endif.if, !prof !0

entry.if.if.if.if:                                ; preds = %entry.if.if.if
  call void @PyErr_SetString(ptr nonnull @PyExc_RuntimeError, ptr nonnull @".const.Error creating Python tuple from runtime exception arguments.1")
  br label %common.ret

entry.if.if.if.endif:                             ; preds = %entry.if.if.if
  %.48 = call ptr @numba_runtime_build_excinfo_struct(ptr %.37, ptr nonnull %.43)
  call void @NRT_Free(ptr nonnull %.11)
  br label %entry.if.if.endif

entry.if.if.endif.if:                             ; preds = %entry.if.if.endif
  call void @numba_do_raise(ptr nonnull %.60)
  br label %.25

entry.if.endif.if:                                ; preds = %entry.if.endif
  call void @PyErr_SetNone(ptr nonnull @PyExc_StopIteration)
  br label %.25

entry.if.endif.endif.endif:                       ; preds = %entry.if.endif
  call void @PyErr_SetString(ptr nonnull @PyExc_SystemError, ptr nonnull @".const.unknown error when calling native function.2")
  br label %.25
}

declare void @numba_gil_ensure(ptr)

declare ptr @PyUnicode_FromString(ptr)

declare void @PyErr_WriteUnraisable(ptr)

declare void @numba_gil_release(ptr)

define linkonce_odr range(i32 0, 2) i32 @_ZN5numba2np8arrayobj11ol_np_empty12_3clocals_3e4implB2v2B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEx48omitted_28default_3d_3cclass_20_27float_27_3e_29(ptr noalias writeonly captures(none) %retptr, ptr noalias writeonly captures(none) %excinfo, i64 %arg.shape) {
B0.endif:
  %.14 = icmp slt i64 %arg.shape, 0
  br i1 %.14, label %B0.endif.if, label %B0.endif.endif, !prof !0

common.ret:                                       ; preds = %B0.endif.endif.endif.if.if, %B0.endif.endif.endif.endif, %B0.endif.endif.if, %B0.endif.if
  %common.ret.op = phi i32 [ 1, %B0.endif.if ], [ 1, %B0.endif.endif.if ], [ 0, %B0.endif.endif.endif.endif ], [ 1, %B0.endif.endif.endif.if.if ]
  ret i32 %common.ret.op

B0.endif.if:                                      ; preds = %B0.endif
  store ptr @.const.picklebuf.331b8563bdb9dac81b38422273052c486fc1706b, ptr %excinfo, align 8, !numba_exception_output !2
  br label %common.ret

B0.endif.endif:                                   ; preds = %B0.endif
  %.30 = icmp samesign ugt i64 %arg.shape, 1152921504606846975
  br i1 %.30, label %B0.endif.endif.if, label %B0.endif.endif.endif, !prof !0

B0.endif.endif.if:                                ; preds = %B0.endif.endif
  store ptr @.const.picklebuf.58e14eccb507b1e0206981740223e685cb8c3c57, ptr %excinfo, align 8, !numba_exception_output !2
  br label %common.ret

B0.endif.endif.endif:                             ; preds = %B0.endif.endif
  %.29 = shl nuw nsw i64 %arg.shape, 3
  %.7.i.i = tail call ptr @NRT_MemInfo_alloc_aligned(i64 %.29, i32 32), !noalias !4
  %.8.i.i = icmp eq ptr %.7.i.i, null
  br i1 %.8.i.i, label %B0.endif.endif.endif.if.if, label %B0.endif.endif.endif.endif, !prof !0

B0.endif.endif.endif.endif:                       ; preds = %B0.endif.endif.endif
  %.5.i = getelementptr i8, ptr %.7.i.i, i64 24
  %.6.i = load ptr, ptr %.5.i, align 8
  store ptr %.7.i.i, ptr %retptr, align 8
  %retptr.repack12 = getelementptr inbounds nuw i8, ptr %retptr, i64 8
  store ptr null, ptr %retptr.repack12, align 8
  %retptr.repack14 = getelementptr inbounds nuw i8, ptr %retptr, i64 16
  store i64 %arg.shape, ptr %retptr.repack14, align 8
  %retptr.repack16 = getelementptr inbounds nuw i8, ptr %retptr, i64 24
  store i64 8, ptr %retptr.repack16, align 8
  %retptr.repack18 = getelementptr inbounds nuw i8, ptr %retptr, i64 32
  store ptr %.6.i, ptr %retptr.repack18, align 8
  %retptr.repack20 = getelementptr inbounds nuw i8, ptr %retptr, i64 40
  store i64 %arg.shape, ptr %retptr.repack20, align 8
  %retptr.repack22 = getelementptr inbounds nuw i8, ptr %retptr, i64 48
  store i64 8, ptr %retptr.repack22, align 8
  br label %common.ret

B0.endif.endif.endif.if.if:                       ; preds = %B0.endif.endif.endif
  store ptr @.const.picklebuf.ba289d81f05c7020f3477c15734804df65abe209, ptr %excinfo, align 8
  br label %common.ret
}

declare noalias ptr @NRT_MemInfo_alloc_aligned(i64, i32) local_unnamed_addr

define linkonce_odr noundef range(i32 -1, -2) i32 @_ZN5numba2np9arraymath9array_sum12_3clocals_3e14array_sum_implB2v8B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE5ArrayIdLi1E1C7mutable7alignedE27omitted_28default_3dNone_2927omitted_28default_3dNone_29(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr %arg.a.0, ptr readnone captures(none) %arg.a.1, i64 %arg.a.2, i64 %arg.a.3, ptr readonly captures(none) %arg.a.4, i64 %arg.a.5.0, i64 %arg.a.6.0) {
B0.endif.endif:
  %.94.not11 = icmp sgt i64 %arg.a.5.0, 0
  br i1 %.94.not11, label %.89.endif.preheader, label %common.ret, !prof !11

.89.endif.preheader:                              ; preds = %B0.endif.endif
  %xtraiter = and i64 %arg.a.5.0, 7
  %0 = icmp ult i64 %arg.a.5.0, 8
  br i1 %0, label %.89.endif.epil.preheader, label %.89.endif.preheader.new, !prof !12

.89.endif.preheader.new:                          ; preds = %.89.endif.preheader
  %unroll_iter = and i64 %arg.a.5.0, 9223372036854775800
  br label %.89.endif

common.ret.loopexit.unr-lcssa:                    ; preds = %.89.endif
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %common.ret, label %.89.endif.epil.preheader, !prof !13

.89.endif.epil.preheader:                         ; preds = %common.ret.loopexit.unr-lcssa, %.89.endif.preheader
  %.77.013.epil.init = phi ptr [ %arg.a.4, %.89.endif.preheader ], [ %.114.7, %common.ret.loopexit.unr-lcssa ]
  %.72.012.epil.init = phi double [ 0.000000e+00, %.89.endif.preheader ], [ %.108.7, %common.ret.loopexit.unr-lcssa ]
  br label %.89.endif.epil

.89.endif.epil:                                   ; preds = %.89.endif.epil, %.89.endif.epil.preheader
  %.72.012.epil = phi double [ %.108.epil, %.89.endif.epil ], [ %.72.012.epil.init, %.89.endif.epil.preheader ]
  %epil.iter = phi i64 [ %epil.iter.next, %.89.endif.epil ], [ 0, %.89.endif.epil.preheader ]
  %1 = shl nuw nsw i64 %epil.iter, 3
  %scevgep = getelementptr i8, ptr %.77.013.epil.init, i64 %1
  %.106.epil = load double, ptr %scevgep, align 8
  %.108.epil = fadd double %.72.012.epil, %.106.epil
  %epil.iter.next = add i64 %epil.iter, 1
  %epil.iter.cmp.not = icmp eq i64 %xtraiter, %epil.iter.next
  br i1 %epil.iter.cmp.not, label %common.ret, label %.89.endif.epil, !prof !14, !llvm.loop !15

common.ret:                                       ; preds = %.89.endif.epil, %common.ret.loopexit.unr-lcssa, %B0.endif.endif
  %.72.0.lcssa = phi double [ 0.000000e+00, %B0.endif.endif ], [ %.108.7, %common.ret.loopexit.unr-lcssa ], [ %.108.epil, %.89.endif.epil ]
  store double %.72.0.lcssa, ptr %retptr, align 8
  ret i32 0

.89.endif:                                        ; preds = %.89.endif, %.89.endif.preheader.new
  %lsr.iv = phi i64 [ %lsr.iv.next, %.89.endif ], [ %unroll_iter, %.89.endif.preheader.new ]
  %.77.013 = phi ptr [ %arg.a.4, %.89.endif.preheader.new ], [ %.114.7, %.89.endif ]
  %.72.012 = phi double [ 0.000000e+00, %.89.endif.preheader.new ], [ %.108.7, %.89.endif ]
  %.106 = load double, ptr %.77.013, align 8
  %.108 = fadd double %.72.012, %.106
  %.114 = getelementptr i8, ptr %.77.013, i64 8
  %.106.1 = load double, ptr %.114, align 8
  %.108.1 = fadd double %.108, %.106.1
  %.114.1 = getelementptr i8, ptr %.77.013, i64 16
  %.106.2 = load double, ptr %.114.1, align 8
  %.108.2 = fadd double %.108.1, %.106.2
  %.114.2 = getelementptr i8, ptr %.77.013, i64 24
  %.106.3 = load double, ptr %.114.2, align 8
  %.108.3 = fadd double %.108.2, %.106.3
  %.114.3 = getelementptr i8, ptr %.77.013, i64 32
  %.106.4 = load double, ptr %.114.3, align 8
  %.108.4 = fadd double %.108.3, %.106.4
  %.114.4 = getelementptr i8, ptr %.77.013, i64 40
  %.106.5 = load double, ptr %.114.4, align 8
  %.108.5 = fadd double %.108.4, %.106.5
  %.114.5 = getelementptr i8, ptr %.77.013, i64 48
  %.106.6 = load double, ptr %.114.5, align 8
  %.108.6 = fadd double %.108.5, %.106.6
  %.114.6 = getelementptr i8, ptr %.77.013, i64 56
  %.106.7 = load double, ptr %.114.6, align 8
  %.108.7 = fadd double %.108.6, %.106.7
  %.114.7 = getelementptr i8, ptr %.77.013, i64 64
  %lsr.iv.next = add nsw i64 %lsr.iv, -8
  %niter.ncmp.7 = icmp eq i64 %lsr.iv.next, 0
  br i1 %niter.ncmp.7, label %common.ret.loopexit.unr-lcssa, label %.89.endif, !prof !18, !llvm.loop !19
}

; Function Attrs: mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite)
define linkonce_odr void @NRT_incref(ptr captures(address_is_null) %.1) #2 {
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
define linkonce_odr void @NRT_decref(ptr %.1) #3 {
.3:
  %.4 = icmp eq ptr %.1, null
  br i1 %.4, label %common.ret1, label %.3.endif, !prof !0

common.ret1:                                      ; preds = %.3.endif, %.3
  ret void

.3.endif:                                         ; preds = %.3
  fence release
  %0 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %.1, i64 1, i32 4)
  %1 = trunc i8 %0 to i1
  br i1 %1, label %.3.endif.if, label %common.ret1, !prof !0

.3.endif.if:                                      ; preds = %.3.endif
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %.1)
  ret void
}

; Function Attrs: nounwind
declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32 immarg) #4

declare void @NRT_MemInfo_call_dtor(ptr) local_unnamed_addr

attributes #0 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { noinline }
attributes #4 = { nounwind }

!0 = !{!"branch_weights", i32 1, i32 99}
!1 = !{!"branch_weights", i32 1, i32 49, i32 49}
!2 = !{i1 true}
!3 = !{!"branch_weights", i32 99, i32 1}
!4 = !{!5, !7, !8, !10}
!5 = distinct !{!5, !6, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %retptr"}
!6 = distinct !{!6, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj"}
!7 = distinct !{!7, !6, !"_ZN5numba2np8arrayobj18_ol_array_allocate12_3clocals_3e4implB2v4B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %excinfo"}
!8 = distinct !{!8, !9, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %retptr"}
!9 = distinct !{!9, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj"}
!10 = distinct !{!10, !9, !"_ZN5numba2np8arrayobj15_call_allocatorB2v3B42c8tJTC_2fWQA93W1AaAIYBPIqRBFCjDSZRVAJmaQIAEN29typeref_5b_3cclass_20_27numba4core5types8npytypes14Array_27_3e_5dExj: %excinfo"}
!11 = !{!"branch_weights", i32 127, i32 1}
!12 = !{!"branch_weights", i32 146201250, i32 2001282398}
!13 = !{!"branch_weights", i32 277993707, i32 1869489941}
!14 = !{!"branch_weights", i32 542333185, i32 1605150463}
!15 = distinct !{!15, !16, !17}
!16 = !{!"llvm.loop.estimated_trip_count", i32 4}
!17 = !{!"llvm.loop.unroll.disable"}
!18 = !{!"branch_weights", i32 166258294, i32 1981225354}
!19 = distinct !{!19, !20}
!20 = !{!"llvm.loop.estimated_trip_count", i32 12}
