; ModuleID = '<string>'
source_filename = "<string>"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@_ZN08NumbaEnv8__main__2k2B2v9B32c8tJTC_2fWgEeeLSjygZ4vKgGzNAE_3dE5ArrayIdLi1E1C7mutable7alignedEx = common local_unnamed_addr global ptr null

; Function Attrs: nounwind
define noundef i32 @_ZN8__main__2k2B2v9B32c8tJTC_2fWgEeeLSjygZ4vKgGzNAE_3dE5ArrayIdLi1E1C7mutable7alignedEx(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr %arg.x.0, ptr readnone captures(none) %arg.x.1, i64 %arg.x.2, i64 %arg.x.3, ptr readonly captures(none) %arg.x.4, i64 %arg.x.5.0, i64 %arg.x.6.0, i64 %arg.n) local_unnamed_addr #0 !dbg !4 {
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
    #dbg_value(double 0.000000e+00, !44, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !45, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !46, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !47, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !48, !DIExpression(), !39)
  %.4.i = icmp eq ptr %arg.x.0, null
  br i1 %.4.i, label %NRT_incref.exit, label %NRT_incref.exit.thread, !prof !49

NRT_incref.exit:                                  ; preds = %B0.endif
    #dbg_value(ptr %arg.x.0, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr %arg.x.1, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 %arg.x.2, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 %arg.x.3, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr %arg.x.4, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 %arg.x.5.0, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
    #dbg_value(double poison, !44, !DIExpression(), !39)
  %.135151.not = icmp slt i64 %arg.n, 1, !dbg !50
  br i1 %.135151.not, label %B172, label %B40.preheader, !dbg !50

NRT_incref.exit.thread:                           ; preds = %B0.endif
  %.4.i.i = atomicrmw add ptr %arg.x.0, i64 1 monotonic, align 8
    #dbg_value(ptr %arg.x.0, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr %arg.x.1, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 %arg.x.2, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 %arg.x.3, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr %arg.x.4, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 %arg.x.5.0, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
    #dbg_value(double poison, !44, !DIExpression(), !39)
  %.135151.not11 = icmp slt i64 %arg.n, 1, !dbg !50
  br i1 %.135151.not11, label %.3.endif.i2, label %B40.preheader, !dbg !50

B40.preheader:                                    ; preds = %NRT_incref.exit, %NRT_incref.exit.thread
  br label %B40, !dbg !51

.3.endif.i2:                                      ; preds = %NRT_incref.exit.thread
    #dbg_value(ptr %arg.x.0, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr poison, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr poison, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
  fence release
  %0 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %arg.x.0, i64 1, i32 4)
  %1 = trunc i8 %0 to i1
  br i1 %1, label %.3.endif.if.i, label %B172, !prof !49

.3.endif.if.i:                                    ; preds = %.3.endif.i2
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %arg.x.0) #0
  br label %B172

B40:                                              ; preds = %B40.preheader, %B173
  %s.3.0154 = phi double [ %s.4.1, %B173 ], [ 0.000000e+00, %B40.preheader ]
  %.141150152 = phi i64 [ %.148, %B173 ], [ 0, %B40.preheader ]
    #dbg_value(double %s.3.0154, !42, !DIExpression(), !39)
  %.148 = add nuw nsw i64 %.141150152, 1, !dbg !50
    #dbg_value(i64 %.141150152, !43, !DIExpression(), !39)
  %2 = getelementptr double, ptr %arg.x.4, i64 %.141150152, !dbg !51
  %.226 = load double, ptr %2, align 8, !dbg !51
  %.236 = fcmp ogt double %.226, 0.000000e+00, !dbg !51
  br i1 %.236, label %B66, label %B108, !dbg !51

B66:                                              ; preds = %B40
    #dbg_value(i64 0, !43, !DIExpression(), !39)
  %.331 = fmul double %.226, %.226, !dbg !51
  %.341 = fadd double %s.3.0154, %.331, !dbg !51
    #dbg_value(double 0.000000e+00, !42, !DIExpression(), !39)
    #dbg_value(double %.341, !45, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !44, !DIExpression(), !39)
  br label %B173, !dbg !51

B108:                                             ; preds = %B40
    #dbg_value(i64 0, !43, !DIExpression(), !39)
  %.408 = fcmp olt double %.226, -3.000000e+00, !dbg !52
  br i1 %.408, label %B132, label %B173, !dbg !52

B132:                                             ; preds = %B108
  br i1 %.4.i, label %NRT_decref.exit10, label %.3.endif.i4, !prof !49

.3.endif.i4:                                      ; preds = %B132
  fence release
  %3 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %arg.x.0, i64 1, i32 4)
  %4 = trunc i8 %3 to i1
  br i1 %4, label %NRT_decref.exit10.sink.split, label %NRT_decref.exit10, !prof !49

B138:                                             ; preds = %B173
    #dbg_value(ptr %arg.x.0, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr poison, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr poison, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 poison, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
  br i1 %.4.i, label %NRT_decref.exit10, label %.3.endif.i8, !prof !53

.3.endif.i8:                                      ; preds = %B138
  fence release
  %5 = tail call i8 @llvm.x86.atomic.sub.cc.i64(ptr nonnull %arg.x.0, i64 1, i32 4)
  %6 = trunc i8 %5 to i1
  br i1 %6, label %NRT_decref.exit10.sink.split, label %NRT_decref.exit10, !prof !49

NRT_decref.exit10.sink.split:                     ; preds = %.3.endif.i8, %.3.endif.i4
  %s.3.014816.ph = phi double [ %s.3.0154, %.3.endif.i4 ], [ %s.4.1, %.3.endif.i8 ]
  fence acquire
  tail call void @NRT_MemInfo_call_dtor(ptr nonnull %arg.x.0) #0
  br label %NRT_decref.exit10, !dbg !54

NRT_decref.exit10:                                ; preds = %NRT_decref.exit10.sink.split, %.3.endif.i4, %B132, %B138, %.3.endif.i8
  %s.3.014816 = phi double [ %s.3.0154, %.3.endif.i4 ], [ %s.4.1, %B138 ], [ %s.4.1, %.3.endif.i8 ], [ %s.3.0154, %B132 ], [ %s.3.014816.ph, %NRT_decref.exit10.sink.split ]
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 0, 64), !39)
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 64, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 128, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 192, 64), !39)
    #dbg_value(ptr null, !37, !DIExpression(DW_OP_LLVM_fragment, 256, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 320, 64), !39)
    #dbg_value(i64 0, !37, !DIExpression(DW_OP_LLVM_fragment, 384, 64), !39)
    #dbg_value(double %s.3.014816, !46, !DIExpression(), !39)
    #dbg_value(double %s.3.014816, !47, !DIExpression(), !39)
  %.473 = fcmp ogt double %s.3.014816, 1.000000e+00, !dbg !54
    #dbg_value(double 0.000000e+00, !42, !DIExpression(), !39)
  br i1 %.473, label %B150, label %B172, !dbg !54

B150:                                             ; preds = %NRT_decref.exit10, %B150
  %s.5.0 = phi double [ %.501, %B150 ], [ %s.3.014816, %NRT_decref.exit10 ], !dbg !39
    #dbg_value(double 0.000000e+00, !48, !DIExpression(), !39)
    #dbg_value(double %s.5.0, !47, !DIExpression(), !39)
    #dbg_value(double poison, !46, !DIExpression(), !39)
  %.501 = fmul double %s.5.0, 5.000000e-01, !dbg !54
    #dbg_value(double %.501, !48, !DIExpression(), !39)
    #dbg_value(double %.501, !46, !DIExpression(), !39)
    #dbg_value(double %.501, !47, !DIExpression(), !39)
  %.525 = fcmp ogt double %.501, 1.000000e+00, !dbg !54
    #dbg_value(double 0.000000e+00, !48, !DIExpression(), !39)
  br i1 %.525, label %B150, label %B172, !dbg !54

B172:                                             ; preds = %B150, %.3.endif.if.i, %.3.endif.i2, %NRT_incref.exit, %NRT_decref.exit10
  %s.6.1 = phi double [ %s.3.014816, %NRT_decref.exit10 ], [ 0.000000e+00, %.3.endif.if.i ], [ 0.000000e+00, %NRT_incref.exit ], [ 0.000000e+00, %.3.endif.i2 ], [ %.501, %B150 ], !dbg !39
    #dbg_value(double 0.000000e+00, !47, !DIExpression(), !39)
    #dbg_value(double 0.000000e+00, !46, !DIExpression(), !39)
  store double %s.6.1, ptr %retptr, align 8, !dbg !55
  ret i32 0, !dbg !55

B173:                                             ; preds = %B108, %B66
  %s.4.1 = phi double [ %.341, %B66 ], [ %s.3.0154, %B108 ], !dbg !51
    #dbg_value(double 0.000000e+00, !45, !DIExpression(), !39)
    #dbg_value(double poison, !44, !DIExpression(), !39)
    #dbg_value(i64 0, !43, !DIExpression(), !39)
    #dbg_value(double %s.4.1, !42, !DIExpression(), !39)
  %exitcond.not = icmp eq i64 %arg.n, %.148, !dbg !50
  br i1 %exitcond.not, label %B138, label %B40, !dbg !50
}

; Function Attrs: nounwind
declare i8 @llvm.x86.atomic.sub.cc.i64(ptr, i64, i32 immarg) #0

declare void @NRT_MemInfo_call_dtor(ptr) local_unnamed_addr

attributes #0 = { nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}

!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus, file: !1, producer: "clang (Numba)", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !DIFile(filename: "cap.py", directory: "kernels")
!2 = !{i32 2, !"Dwarf Version", i32 4}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = distinct !DISubprogram(name: "k2", linkageName: "_ZN8__main__2k2B2v9B32c8tJTC_2fWgEeeLSjygZ4vKgGzNAE_3dE5ArrayIdLi1E1C7mutable7alignedEx", scope: !1, file: !1, line: 46, type: !5, scopeLine: 46, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0)
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
!37 = !DILocalVariable(name: "x", arg: 1, scope: !4, file: !1, line: 46, type: !38)
!38 = distinct !DICompositeType(tag: DW_TAG_structure_type, name: "array(float64, 1d, C) ({i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]})", size: 448, elements: !22, identifier: "{i8*, i8*, i64, i64, double*, [1 x i64], [1 x i64]}")
!39 = !DILocation(line: 0, scope: !4)
!40 = !DILocalVariable(name: "n", arg: 2, scope: !4, file: !1, line: 46, type: !26)
!41 = !DILocalVariable(name: "s", scope: !4, file: !1, line: 47, type: !30)
!42 = !DILocalVariable(name: "s$3", scope: !4, file: !1, line: 47, type: !30)
!43 = !DILocalVariable(name: "i", scope: !4, file: !1, line: 48, type: !26)
!44 = !DILocalVariable(name: "s$1", scope: !4, file: !1, line: 49, type: !30)
!45 = !DILocalVariable(name: "s$4", scope: !4, file: !1, line: 49, type: !30)
!46 = !DILocalVariable(name: "s$6", scope: !4, file: !1, line: 49, type: !30)
!47 = !DILocalVariable(name: "s$5", scope: !4, file: !1, line: 49, type: !30)
!48 = !DILocalVariable(name: "s$2", scope: !4, file: !1, line: 51, type: !30)
!49 = !{!"branch_weights", i32 1, i32 99}
!50 = !DILocation(line: 48, column: 1, scope: !4)
!51 = !DILocation(line: 49, column: 1, scope: !4)
!52 = !DILocation(line: 50, column: 1, scope: !4)
!53 = !{!"branch_weights", i32 0, i32 -2147483648}
!54 = !DILocation(line: 51, column: 1, scope: !4)
!55 = !DILocation(line: 52, column: 1, scope: !4)
