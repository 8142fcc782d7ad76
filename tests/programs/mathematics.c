/* The functions of math.h by name, in double and float, and a power with an exponent of run time. */
#include "check.h"

#define ONE(name) static double f_##name(double x) { return name(x); }
ONE(sin) ONE(cos) ONE(tan) ONE(asin) ONE(acos) ONE(atan) ONE(sinh) ONE(cosh) ONE(tanh) ONE(asinh) ONE(acosh)
ONE(atanh) ONE(exp) ONE(exp2) ONE(expm1) ONE(log) ONE(log2) ONE(log10) ONE(log1p) ONE(sqrt) ONE(cbrt) ONE(fabs)
ONE(erf) ONE(erfc) ONE(tgamma) ONE(lgamma) ONE(floor) ONE(ceil) ONE(trunc) ONE(round)
static double f_pow(double x) { return pow(x, 2.5); }
static double f_power(double x) { return pow(2.5, x); }
static double f_hypot(double x) { return hypot(x, 2.0); }
static double f_atan2(double x) { return atan2(x, 2.0); }
static double f_fmin(double x) { return fmin(x * x, 3.0 * x); }
static double f_fmax(double x) { return fmax(x * x, 3.0 * x); }
static double f_fmod(double x) { return fmod(x, 0.3); }
static double f_fma(double x) { return fma(x, x, x); }
static double f_copysign(double x) { return copysign(x, -1.0); }
static double f_powi(double x, int n) { return __builtin_powi(x, n); }
static float f_expf(float x) { return expf(x) * powf(x, 2.0f); }
static double f_ldexp(double x) { return ldexp(x, 3); }

#define CHECK_AT(name, x, wanted) CHECK(__enzyme_autodiff((void *)f_##name, (x)), (wanted))
#define CHECK_DIGAMMA(name, x, wanted) check_line(__enzyme_autodiff((void *)f_##name, (x)), (wanted), 1e-9, __LINE__)

int main(void) {
    const double x = 0.4, y = 1.7, pi = 3.14159265358979323846;
    CHECK_AT(sin, x, cos(x));
    CHECK_AT(cos, x, -sin(x));
    CHECK_AT(tan, x, 1.0 / (cos(x) * cos(x)));
    CHECK_AT(asin, x, 1.0 / sqrt(1.0 - x * x));
    CHECK_AT(acos, x, -1.0 / sqrt(1.0 - x * x));
    CHECK_AT(atan, x, 1.0 / (1.0 + x * x));
    CHECK_AT(sinh, x, cosh(x));
    CHECK_AT(cosh, x, sinh(x));
    CHECK_AT(tanh, x, 1.0 / (cosh(x) * cosh(x)));
    CHECK_AT(asinh, x, 1.0 / sqrt(1.0 + x * x));
    CHECK_AT(acosh, y, 1.0 / sqrt(y * y - 1.0));
    CHECK_AT(atanh, x, 1.0 / (1.0 - x * x));
    CHECK_AT(exp, x, exp(x));
    CHECK_AT(exp2, x, exp2(x) * log(2.0));
    CHECK_AT(expm1, x, exp(x));
    CHECK_AT(log, x, 1.0 / x);
    CHECK_AT(log2, x, 1.0 / (x * log(2.0)));
    CHECK_AT(log10, x, 1.0 / (x * log(10.0)));
    CHECK_AT(log1p, x, 1.0 / (1.0 + x));
    CHECK_AT(sqrt, x, 0.5 / sqrt(x));
    CHECK_AT(cbrt, x, 1.0 / (3.0 * cbrt(x) * cbrt(x)));
    CHECK_AT(fabs, -x, -1.0);
    CHECK_AT(erf, x, 2.0 / sqrt(pi) * exp(-x * x));
    CHECK_AT(erfc, x, -2.0 / sqrt(pi) * exp(-x * x));
    CHECK_DIGAMMA(lgamma, 2.0, 1.0 - 0.57721566490153286061);
    CHECK_DIGAMMA(tgamma, 3.0, 2.0 * (1.5 - 0.57721566490153286061));
    CHECK_AT(floor, x, 0.0);
    CHECK_AT(ceil, x, 0.0);
    CHECK_AT(trunc, x, 0.0);
    CHECK_AT(round, x, 0.0);
    CHECK_AT(pow, x, 2.5 * pow(x, 1.5));
    CHECK_AT(power, x, pow(2.5, x) * log(2.5));
    CHECK_AT(hypot, x, x / hypot(x, 2.0));
    CHECK_AT(atan2, x, 2.0 / (4.0 + x * x));
    CHECK_AT(fmin, x, 2.0 * x);
    CHECK_AT(fmax, x, 3.0);
    CHECK_AT(fmod, x, 1.0);
    CHECK_AT(fma, x, 2.0 * x + 1.0);
    CHECK_AT(copysign, x, -1.0);
    CHECK_AT(ldexp, x, 8.0);
    for (int n = -2; n < 4; n++)
        CHECK(__enzyme_autodiff((void *)f_powi, x, n), n * pow(x, n - 1));
    extern float __enzyme_autodiff_float(void *, ...);
    CHECK_FLOAT(__enzyme_autodiff_float((void *)f_expf, 0.5f), exp(0.5) * (0.25 + 1.0));
    return 0;
}
