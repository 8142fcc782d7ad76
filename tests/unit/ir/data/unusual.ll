; Spellings that Numba rarely or never emits: most of what is odd here is dropped, nothing is misread.
$f = comdat any
$g = comdat nodeduplicate
%T = type { [3 x ptr] }
@vt = constant { [3 x ptr] } { [3 x ptr] [ptr null, ptr @f, ptr dso_local_equivalent @f] }, comdat($g), align 8, !type !0
@g = thread_local(initialexec) externally_initialized global i32 0, section "foo", comdat, align 4
@n = global ptr no_cfi @f
@neg = constant [2 x i64] [i64 -1, i64 sub (i64 ptrtoint (ptr @vt to i64), i64 ptrtoint (ptr @g to i64))]
@em = constant {} zeroinitializer
@em2 = constant [0 x i8] zeroinitializer
@fp = global [3 x half] [half 0xH3C00, half 0xH7E00, half 0xHFC00]
@hid = hidden unnamed_addr constant <{ i8, float }> <{ i8 1, float 0x36A0000000000000 }>, align 1
@llvm.used = appending global [1 x ptr] [ptr @f], section "llvm.metadata"
@usealias = alias void (i32), ptr @f
define linkonce_odr hidden void @f(i32 zeroext %x) unnamed_addr noinline section "a" partition "b" comdat align 16 !prof !1 {
  %p = getelementptr inbounds i8, ptr getelementptr inbounds inrange(-16, 8) (i8, ptr @vt, i64 16), i64 2
  unreachable
e:
  %y.0 = add i64 1, 2
  unreachable
}
define void @h(ptr %p, ptr noundef nonnull %q) {
  ret void
}
define weak_odr protected double @k(ptr %p, <4 x float> %v) nosync mustprogress nobuiltin {
  call void @usealias(i32 noundef zeroext range(i32 0, 5) 3)
  %a = call fast nofpclass(nan inf) double @ext(ptr nonnull captures(none) dereferenceable(8) %p, double nofpclass(nan) 1.0, <2 x i64> splat (i64 3), i1 true, ptr undef) #5
  %b = call i64 @llvm.objectsize.i64.p0(ptr %p, i1 false, i1 true, i1 false), !range !2
  call void %p(ptr null, ptr @f, i64 ptrtoint (ptr @f to i64))
  call addrspace(0) void %p()
  %c = call ptr @malloc(i64 8) "alloc-family"="malloc" allocsize(0)
  %d = call <4 x float> @llvm.masked.load.v4f32.p0(ptr %p, <4 x i1> <i1 true, i1 false, i1 true, i1 true>, <4 x float> poison)
  %t = insertvalue %T zeroinitializer, ptr %p, 0, 2
  %p2 = alloca i64
  call void @llvm.lifetime.start.p0(ptr %p2)
  store <{ i8, [2 x <2 x i1>] }> <{ i8 1, [2 x <2 x i1>] [<2 x i1> <i1 true, i1 false>, <2 x i1> zeroinitializer] }>, ptr %p
  store { ptr, %T } { ptr @f, %T zeroinitializer }, ptr %p, !nontemporal !3
  ret double %a
}
declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare void @llvm.lifetime.start.p0(ptr)
declare <4 x float> @llvm.masked.load.v4f32.p0(ptr, <4 x i1>, <4 x float>)
declare i64 @llvm.objectsize.i64.p0(ptr, i1, i1, i1)
declare extern_weak double @ext(ptr, double, <2 x i64>, i1, ptr)
attributes #5 = { nounwind memory(argmem: readwrite) alignstack=16 "a"="b" cold }
!0 = !{i64 16, !"x"}
!1 = !{!"function_entry_count", i64 3}
!2 = !{i64 0, i64 10}
!3 = !{i32 1}
