/* One function with several activities, several functions, calls in loops and in helpers, dupnoneed. */
#include "check.h"

static double blend(double *restrict x, const double *restrict y, double w, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        x[i] = x[i] * w + y[i] * (1.0 - w);
        sum += x[i] * x[i];
    }
    return sum;
}

static void outer(const double *x, double *out) { *out = x[0] * x[1]; }

static double gradient_norm(double *x, int n) {
    double shadow[4] = {0}, sum = 0.0, copy[4], y[4] = {1, 1, 1, 1};
    memcpy(copy, x, n * sizeof(double));
    __enzyme_autodiff((void *)blend, enzyme_dup, copy, shadow, enzyme_const, y, enzyme_const, 0.5, enzyme_const, n);
    for (int i = 0; i < n; i++)
        sum += shadow[i] * shadow[i];
    return sum;
}

int main(void) {
    for (int round = 0; round < 3; round++) {
        double x[2] = {1.0 + round, 2.0}, y[2] = {3.0, 5.0}, dx[2] = {0}, dy[2] = {0}, w = 0.25;
        double m0 = x[0] * w + y[0] * 0.75, m1 = 2.0 * w + 5.0 * 0.75, x0 = x[0];
        double dw = __enzyme_autodiff((void *)blend, enzyme_dup, x, dx, enzyme_dup, y, dy, enzyme_out, w, enzyme_const, 2);
        CHECK(dw, 2 * m0 * (x0 - 3.0) + 2 * m1 * (2.0 - 5.0));
        CHECK(dx[0], 2 * m0 * w);
        CHECK(dy[1], 2 * m1 * 0.75);
        x[1] = 2.0;
    }
    double x[2] = {3.0, 4.0}, dx[2] = {0}, out = 0.0, dout = 2.0;
    __enzyme_autodiff((void *)outer, enzyme_dup, x, dx, enzyme_dupnoneed, &out, &dout);
    CHECK(dx[0], 8.0);
    CHECK(dx[1], 6.0);
    CHECK(dout, 0.0);
    double z[4] = {1, 2, 3, 4}, norm = 0.0;
    for (int i = 0; i < 4; i++)
        norm += pow(2 * (z[i] * 0.5 + 0.5) * 0.5, 2);
    CHECK(gradient_norm(z, 4), norm);
    return 0;
}
