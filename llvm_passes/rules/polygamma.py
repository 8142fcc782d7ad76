"""The derivatives of the digamma function, of every order, as LLVM IR."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from llvm_passes.ir.constants import float_constant
from llvm_passes.ir.model import DOUBLE

BERNOULLI = tuple(
    Fraction(*ratio)
    for ratio in (
        *((1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66)),
        *((-691, 2730), (7, 6), (-3617, 510), (43867, 798), (-174611, 330)),
    )
)
"""The Bernoulli numbers of even index, from the second on."""


def series() -> str:
    """``%s1``: the asymptotic series of S relative to its first term, from the third on (DLMF 5.15.8).

    Its terms are ``a1``, ``a1 a2``, ``a1 a2 a3`` …, with ``a`` from the ratio of neighbouring Bernoulli numbers.
    """
    return "\n".join(f"  {line}" for line in _horner())


def _horner() -> Iterator[str]:
    for k in reversed(range(1, len(BERNOULLI) + 1)):
        before = BERNOULLI[k - 2] if k > 1 else Fraction(1)
        ratio = float_constant(DOUBLE, float(BERNOULLI[k - 1] / before / ((2 * k - 1) * 2 * k)))
        yield f"%low{k} = fadd double %n, {2 * k - 2}.0"
        yield f"%high{k} = fadd double %n, {2 * k - 1}.0"
        yield f"%rising{k} = fmul double %low{k}, %high{k}"
        yield f"%scaled{k} = fmul double %rising{k}, %r2"
        yield f"%a{k} = fmul double %scaled{k}, {ratio.text}"
        following = "1.0" if k == len(BERNOULLI) else f"%onward{k}"
        if k < len(BERNOULLI):
            yield f"%onward{k} = fadd double 1.0, %s{k + 1}"
        yield f"%s{k} = fmul double %a{k}, {following}"


POLYGAMMA = """
; The derivative of order n = 1, 2, … of the digamma function: (-1)**(n+1) S(n, x) with
; S(n, x) = n! (1/x**(n+1) + 1/(x+1)**(n+1) + …), for x <= 0 put together from three sums over positive numbers,
; the one below x included: with f = x - floor(x),  S(n, x) = S(n, f) + (-1)**(n+1) (S(n, 1 - f) - S(n, 1 - x)).
; The sum itself up to x >= n + 15, then the asymptotic series (DLMF 5.15.8) to its tenth term; relative error about
; 1e-15 for x > 0.
define internal double @tapeflow.polygamma(double %n, double %x) nounwind {
entry:
  %half = fmul double %n, 0.5
  %whole.half = call double @llvm.floor.f64(double %half)
  %even = fcmp oeq double %half, %whole.half
  %negative = fcmp ole double %x, 0.0
  br i1 %negative, label %reflect, label %straight

straight:
  %direct = call double @tapeflow.polygamma.sum(double %n, double %x)
  br label %done

reflect:
  %whole = call double @llvm.floor.f64(double %x)
  %pole = fcmp oeq double %whole, %x
  %fraction = fsub double %x, %whole
  %other = fsub double 1.0, %fraction
  %mirrored = fsub double 1.0, %x
  %above = call double @tapeflow.polygamma.sum(double %n, double %fraction)
  %to.one = call double @tapeflow.polygamma.sum(double %n, double %other)
  %beyond = call double @tapeflow.polygamma.sum(double %n, double %mirrored)
  %below = fsub double %to.one, %beyond
  %signed = fneg double %below
  %turned = select i1 %even, double %signed, double %below
  %both = fadd double %above, %turned
  %total = select i1 %pole, double 0x7FF8000000000000, double %both
  br label %done

done:
  %sum = phi double [ %direct, %straight ], [ %total, %reflect ]
  %minus = fneg double %sum
  %result = select i1 %even, double %minus, double %sum
  ret double %result
}

define internal double @tapeflow.polygamma.sum(double %n, double %x) nounwind {
entry:
  %limit = fadd double %n, 15.0
  br label %shift

shift:
  %t = phi double [ %x, %entry ], [ %t.next, %added ]
  %sum = phi double [ 0.0, %entry ], [ %sum.next, %added ]
  %r = fdiv double 1.0, %t
  %small = fcmp olt double %t, %limit
  br i1 %small, label %term, label %tail

term:
  %k = phi double [ 1.0, %shift ], [ %k.next, %term ]
  %power = phi double [ %r, %shift ], [ %power.next, %term ]
  %factor = fmul double %k, %r
  %power.next = fmul double %power, %factor
  %k.next = fadd double %k, 1.0
  %more = fcmp ole double %k.next, %n
  br i1 %more, label %term, label %added

added:
  %sum.next = fadd double %sum, %power.next
  %t.next = fadd double %t, 1.0
  br label %shift

tail:
  %j = phi double [ 1.0, %shift ], [ %j.next, %tail.next ]
  %leading = phi double [ %r, %shift ], [ %leading.next, %tail.next ]
  %going = fcmp olt double %j, %n
  br i1 %going, label %tail.next, label %series

tail.next:
  %quotient = fmul double %j, %r
  %leading.next = fmul double %leading, %quotient
  %j.next = fadd double %j, 1.0
  br label %tail

series:
  %r2 = fmul double %r, %r
@SERIES@
  %n.half = fmul double %n, 0.5
  %second = fmul double %n.half, %r
  %start = fadd double 1.0, %second
  %bracket = fadd double %start, %s1
  %asymptotic = fmul double %leading, %bracket
  %result = fadd double %sum, %asymptotic
  ret double %result
}

define internal float @tapeflow.polygammaf(float %n, float %x) nounwind {
  %order = fpext float %n to double
  %wide = fpext float %x to double
  %value = call double @tapeflow.polygamma(double %order, double %wide)
  %result = fptrunc double %value to float
  ret float %result
}

declare double @llvm.floor.f64(double)
""".replace("@SERIES@", series())
