; ModuleID = '<string>'
source_filename = "<string>"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@_ZN08NumbaEnv8__main__7indicesB3v15B24c8tJTC_2fWALraFhTtmgA_3dE5ArrayIdLi1E1C7mutable7alignedEx = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba7cpython8builtins6ol_max12_3clocals_3e4implB3v16B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE15StarArgUniTupleIdLi2EE = common local_unnamed_addr global ptr null
@_ZN08NumbaEnv5numba7cpython8builtins6ol_min12_3clocals_3e4implB3v17B42c8tJTIeFIjxB2IKSgI4CrvQClcaMQ5hEEUSJJgA_3dE15StarArgUniTupleIdLi2EE = common local_unnamed_addr global ptr null

define noundef range(i32 -1, -2) i32 @indices(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr %arg.u.0, ptr readnone captures(none) %arg.u.1, i64 %arg.u.2, i64 %arg.u.3, ptr readonly captures(none) %arg.u.4, i64 %arg.u.5.0, i64 %arg.u.6.0, i64 %arg.n) local_unnamed_addr {
B0.endif:
  tail call fastcc void @NRT_incref(ptr %arg.u.0)
  %.10789.not = icmp slt i64 %arg.n, 1
  br i1 %.10789.not, label %B228, label %B46.preheader

B46.preheader:                                    ; preds = %B0.endif
  %storemerge = mul i64 %arg.n, 3
  %0 = tail call i64 @llvm.smax.i64(i64 %storemerge, i64 1)
  br label %B46.endif

B228:                                             ; preds = %B46.endif, %B0.endif
  %s.3.0.lcssa = phi double [ 0.000000e+00, %B0.endif ], [ %.13.i2, %B46.endif ]
  tail call fastcc void @NRT_decref(ptr %arg.u.0)
  store double %s.3.0.lcssa, ptr %retptr, align 8
  ret i32 0

B46.endif:                                        ; preds = %B46.endif, %B46.preheader
  %s.3.092 = phi double [ %.13.i2, %B46.endif ], [ 0.000000e+00, %B46.preheader ]
  %.1138690 = phi i64 [ %.120, %B46.endif ], [ 0, %B46.preheader ]
  %.120 = add nuw nsw i64 %.1138690, 1
  %.145 = mul nuw nsw i64 %.1138690, 7
  %.146 = lshr i64 %.1138690, 1
  %.147 = add nuw nsw i64 %.145, %.146
  %.170 = urem i64 %.147, %arg.n
  %1 = freeze i64 %.170
  %.204 = icmp slt i64 %1, 0
  %.205 = select i1 %.204, i64 %arg.u.5.0, i64 0
  %2 = getelementptr double, ptr %arg.u.4, i64 %1
  %.219 = getelementptr double, ptr %2, i64 %.205
  %.220 = load double, ptr %.219, align 8
  %.221 = xor i64 %1, -1
  %.236 = select i1 %.204, i64 0, i64 %arg.u.5.0
  %3 = getelementptr double, ptr %arg.u.4, i64 %.236
  %.250 = getelementptr double, ptr %3, i64 %.221
  %.251 = load double, ptr %.250, align 8
  %.252 = fmul double %.220, %.251
  %.273.udiv = udiv i64 %.1138690, 3
  %.295 = uitofp nneg i64 %.273.udiv to double
  %.296 = fadd double %.252, %.295
  %.298 = tail call double @llvm.rint.f64(double %s.3.092)
  %.299 = fptosi double %.298 to i64
  %.300 = sitofp i64 %.299 to double
  %.301 = fsub double %.296, %.300
  %.303 = fadd double %s.3.092, %.301
  %.12.i = fcmp olt double %.303, -1.000000e+03
  %.13.i = select i1 %.12.i, double -1.000000e+03, double %.303
  %.12.i1 = fcmp ogt double %.13.i, 1.000000e+03
  %.13.i2 = select i1 %.12.i1, double 1.000000e+03, double %.13.i
  %exitcond.not = icmp eq i64 %.120, %0
  br i1 %exitcond.not, label %B228, label %B46.endif
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #0

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.rint.f64(double) #0

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
declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32 immarg) #3

declare void @NRT_MemInfo_call_dtor(ptr) local_unnamed_addr

attributes #0 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { mustprogress nofree noinline norecurse nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { noinline }
attributes #3 = { nounwind }

!0 = !{!"branch_weights", i32 1, i32 99}
