; Every instruction that the model has a class for, in each of its spellings.
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%pair = type { double, [2 x i32] }
%"a type" = type <{ i8, %pair, { ptr, {} } }>
%unknown = type opaque
%list = type { ptr, %list.tail }
%list.tail = type { i64 }

@plain = global double 1.000000e+00, align 8
@table = private unnamed_addr constant [3 x i32] [i32 1, i32 2, i32 3], align 16
@text = internal constant [7 x i8] c"a\22, @b\00"
@"a name, !dbg !1" = external global i8
@"\C3\A9\FF\\" = global i8 0
@pointers = global { ptr, ptr } { ptr @plain, ptr getelementptr inbounds (i8, ptr @table, i64 4) }
@local = thread_local global i64 0
@common = common global ptr null
@elsewhere = addrspace(3) global i32 7
@weak = linkonce_odr dso_local local_unnamed_addr constant %pair zeroinitializer, section "odd", align 32
@0 = private constant [2 x double] [double 0x7FF0000000000000, double -0.000000e+00]
@second.sin = alias double (double), ptr @external.sin

define double @external.sin(double %x) {
entry:
  %y = call double @llvm.sin.f64(double %x)
  ret double %y
}

define i64 @integers(i64 %a, i64 %b, i8 %c) {
entry:
  %add = add nuw nsw i64 %a, %b
  %sub = sub nsw i64 %add, -5
  %mul = mul nuw i64 %sub, %a
  %udiv = udiv exact i64 %mul, 3
  %sdiv = sdiv i64 %udiv, %b
  %urem = urem i64 %sdiv, %b
  %srem = srem i64 %urem, 9223372036854775807
  %shl = shl nuw nsw i64 %srem, 2
  %lshr = lshr exact i64 %shl, 1
  %ashr = ashr i64 %lshr, %a
  %and = and i64 %ashr, 255
  %or = or disjoint i64 %and, 256
  %xor = xor i64 %or, %b
  %frozen = freeze i64 %xor
  %narrow = trunc nuw nsw i64 %frozen to i32
  %wide = zext nneg i32 %narrow to i64
  %signed = sext i8 %c to i64
  %flag = icmp samesign ult i64 %wide, %signed
  %chosen = select i1 %flag, i64 %wide, i64 undef
  %big = zext i64 %chosen to i257
  %small = trunc i257 %big to i64
  ret i64 %small
}

define double @floats(double %a, float %b, half %h, i32 %n) {
entry:
  %add = fadd double %a, 1.000000e-01
  %sub = fsub fast double %add, 0x7FF8000000000000
  %mul = fmul nnan ninf nsz arcp contract afn reassoc double %sub, -2.500000e+00
  %div = fdiv reassoc double %mul, %a
  %rem = frem double %div, 0x3FF921FB54442D18
  %neg = fneg nsz double %rem
  %shorter = fptrunc double %neg to float
  %longer = fpext half %h to float
  %sum = fadd float %shorter, %longer
  %sum2 = fadd float %sum, 0x3FB99999A0000000
  %same = fpext fast float %sum2 to double
  %u = fptoui double %same to i32
  %s = fptosi float %b to i32
  %uf = uitofp nneg i32 %u to double
  %sf = sitofp i32 %s to double
  %cmp = fcmp fast ueq double %uf, %sf
  %cmp2 = fcmp ord double %uf, 0.000000e+00
  %both = and i1 %cmp, %cmp2
  %r = select nnan i1 %both, double %uf, double %sf
  %bits = bitcast double %r to i64
  %back = bitcast i64 %bits to double
  %x86 = fpext double %back to x86_fp80
  %x87 = fadd x86_fp80 %x86, 0xK3FFF8000000000000000
  %quad = fpext double %back to fp128
  %quad2 = fadd fp128 %quad, 0xL00000000000000003FFF000000000000
  %half = fadd half %h, 0xH3C00
  %brain = fpext bfloat 0xR3F80 to double
  %x88 = fptrunc x86_fp80 %x87 to double
  %end = fadd double %x88, %brain
  ret double %end
}

define void @memory(ptr %p, ptr addrspace(3) %q, i64 %i) {
entry:
  %one = alloca double, align 8
  %several = alloca %pair, i64 %i, align 16
  %four = alloca [4 x i8], i32 4, align 1
  %far = addrspacecast ptr addrspace(3) %q to ptr
  %number = ptrtoint ptr %far to i64
  %pointer = inttoptr i64 %number to ptr
  %g0 = getelementptr %pair, ptr %p, i64 %i, i32 1, i64 1
  %g1 = getelementptr inbounds nuw i8, ptr %g0, i64 8
  %g2 = getelementptr nusw nuw double, ptr %g1, i64 -1
  %g3 = getelementptr inbounds double, ptr addrspace(3) %q, i64 %i
  %g4 = getelementptr inbounds double, ptr %p, <2 x i64> <i64 0, i64 1>
  %l0 = load double, ptr %one, align 8
  %l1 = load volatile i32, ptr addrspace(3) %q, align 2
  %l2 = load atomic i64, ptr %p syncscope("singlethread") acquire, align 8
  %l3 = load atomic volatile i64, ptr %p seq_cst, align 8
  %l4 = load ptr, ptr @common, align 8
  %l5 = load i32, ptr getelementptr inbounds (i8, ptr @table, i64 8), align 4
  store double %l0, ptr %p, align 8
  store volatile double 0.000000e+00, ptr %g2, align 1
  store atomic i64 %l2, ptr %p release, align 8
  store ptr @plain, ptr %pointer, align 8
  store ptr null, ptr %pointer, align 8
  store i64 ptrtoint (ptr @table to i64), ptr %pointer, align 4
  store double poison, ptr %g1, align 8
  ret void
}

define %pair @aggregates(%pair %a, { i64, { double, i1 } } %s, [2 x [3 x i8]] %t) {
entry:
  %x = extractvalue %pair %a, 1, 0
  %y = extractvalue { i64, { double, i1 } } %s, 1, 0
  %z = extractvalue [2 x [3 x i8]] %t, 1
  %b = insertvalue %pair %a, double %y, 0
  %c = insertvalue %pair %b, i32 %x, 1, 1
  %d = insertvalue { i64, { double, i1 } } zeroinitializer, i64 3, 0
  %e = insertvalue { i8, [2 x i32] } { i8 1, [2 x i32] [i32 2, i32 undef] }, i8 7, 0
  %list = insertvalue %list poison, i64 3, 1, 0
  %f = freeze [3 x i8] %z
  ret %pair %c
}

define <2 x double> @vectors(<2 x double> %v, <4 x i32> %w, ptr %p) {
entry:
  %x = extractelement <2 x double> %v, i64 1
  %y = insertelement <2 x double> %v, double %x, i32 0
  %z = shufflevector <2 x double> %y, <2 x double> %v, <4 x i32> <i32 0, i32 3, i32 1, i32 poison>
  %u = shufflevector <4 x double> %z, <4 x double> poison, <2 x i32> zeroinitializer
  %c = fcmp olt <2 x double> %u, splat (double 1.000000e+00)
  %i = icmp eq <4 x i32> %w, <i32 1, i32 2, i32 3, i32 4>
  %s = select <2 x i1> %c, <2 x double> %u, <2 x double> %v
  %wide = sext <4 x i32> %w to <4 x i64>
  %many = getelementptr double, ptr %p, <4 x i64> %wide
  %loaded = load <2 x double>, ptr %p, align 16
  %r = fadd <2 x double> %s, %loaded
  ret <2 x double> %r
}

define i32 @control(i32 %n, i1 %c) {
entry:
  br i1 %c, label %left, label %right

left:                                             ; preds = %entry
  switch i32 %n, label %join [
    i32 0, label %right
    i32 -7, label %loop
  ]

right:                                            ; preds = %left, %entry
  br label %join

loop:                                             ; preds = %loop, %left
  %i = phi i32 [ %n, %left ], [ %next, %loop ]
  %f = phi fast double [ 0.000000e+00, %left ], [ %g, %loop ]
  %g = fadd double %f, 1.000000e+00
  %next = add i32 %i, 1
  %again = icmp slt i32 %next, 10
  br i1 %again, label %loop, label %join

join:                                             ; preds = %loop, %right, %left
  %r = phi i32 [ 0, %left ], [ 1, %right ], [ %next, %loop ]
  switch i32 %r, label %trap [
  ]

trap:                                             ; preds = %join
  unreachable
}

declare i32 @printf(ptr, ...)

declare void @by.value(ptr byval(%pair) align 8, ptr byval(%"a type"))

declare signext i8 @narrow(i8 signext, i16 zeroext, i32 inreg)

declare void @"a function"(ptr)

define double @calls(ptr %f, double %x, ptr %p, i8 %n) {
entry:
  %direct = call double @second.sin(double %x)
  %fast = call nnan reassoc double @llvm.sin.f64(double %direct)
  %indirect = call double %f(double %fast, i64 3)
  %shown = call i32 (ptr, ...) @printf(ptr @text, double %indirect, i32 7)
  %through = call i32 (ptr, ...) %f(ptr null)
  call void @by.value(ptr byval(%pair) align 8 %p, ptr byval(%"a type") @plain)
  call void @"a function"(ptr getelementptr inbounds (i8, ptr @table, i64 4))
  call void @"a function"(ptr align 16 inttoptr (i64 4096 to ptr))
  call void inttoptr (i64 4096 to ptr)()
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %p, ptr align 1 @table, i64 12, i1 false)
  %overflow = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 3, i64 4)
  %named = call i64 @llvm.read_register.i64(metadata !0)
  call void @llvm.experimental.noalias.scope.decl(metadata !2)
  %typed = call i1 @llvm.type.test(ptr %p, metadata !"a string, !dbg !3")
  %vector = call <2 x double> @llvm.sqrt.v2f64(<2 x double> <double 1.000000e+00, double 2.000000e+00>)
  %string = call { i8, [2 x i8] } @strings([2 x i8] c"\00,", { double } { double 1.000000e+00 })
  ret double %fast
}

declare { i8, [2 x i8] } @strings([2 x i8], { double })

define linkonce_odr void @merged() #0 {
entry:
  ret void
}

define internal void @hidden() alwaysinline nounwind memory(argmem: read, inaccessiblemem: none) {
entry:
  call void @merged() nounwind memory(none)
  ret void
}

declare double @llvm.sin.f64(double)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64)
declare i64 @llvm.read_register.i64(metadata)
declare i1 @llvm.type.test(ptr, metadata)
declare void @llvm.experimental.noalias.scope.decl(metadata)
declare <2 x double> @llvm.sqrt.v2f64(<2 x double>)

attributes #0 = { noinline nounwind willreturn }

!0 = !{!"rsp"}
!1 = distinct !{!1, !"a domain !7"}
!2 = !{!3}
!3 = distinct !{!3, !1, !"a scope"}
