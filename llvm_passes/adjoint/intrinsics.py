"""Intrinsics that a derivative does not flow through."""

PURE_INTRINSICS = (
    *("llvm.smax", "llvm.smin", "llvm.umax", "llvm.umin", "llvm.abs", "llvm.ctlz", "llvm.cttz", "llvm.ctpop"),
    *("llvm.bswap", "llvm.bitreverse", "llvm.fshl", "llvm.fshr", "llvm.is.fpclass", "llvm.expect"),
    *("llvm.sadd", "llvm.ssub", "llvm.smul", "llvm.uadd", "llvm.usub", "llvm.umul"),
    *("llvm.assume", "llvm.lifetime", "llvm.experimental.noalias.scope.decl", "llvm.dbg", "llvm.donothing"),
    *("llvm.lround", "llvm.llround", "llvm.lrint", "llvm.llrint", "llvm.fptosi.sat", "llvm.fptoui.sat"),
)
"""Intrinsics without effect on memory and without a float that a derivative could flow through."""
