/* Single precision: arguments are promoted to double on their way through "...", and rounded again. */
#include "check.h"

extern float __enzyme_autodiff_float(void *, ...);

static float weighted(const float *x, const float *w, int n) {
    float sum = 0.0f;
    for (int i = 0; i < n; i++)
        sum += sqrtf(x[i]) * w[i];
    return sum;
}

static float mean_square(float x, double y) { return (float)(x * x * y); }

static double mixed(const float *x, double *y, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        y[i] *= x[i];
        sum += y[i];
    }
    return sum;
}

int main(void) {
    float x[4] = {1.0f, 2.0f, 3.0f, 4.0f}, w[4] = {0.5f, 0.25f, 1.0f, 2.0f}, dx[4] = {0}, dw[4] = {0};
    __enzyme_autodiff((void *)weighted, x, dx, w, dw, 4);
    for (int i = 0; i < 4; i++) {
        CHECK_FLOAT(dx[i], 0.5 * w[i] / sqrt(x[i]));
        CHECK_FLOAT(dw[i], sqrt(x[i]));
    }
    CHECK_FLOAT(__enzyme_autodiff_float((void *)mean_square, 1.5f, enzyme_const, 2.0), 6.0);
    double y[4] = {1, 2, 3, 4}, dy[4] = {1, 1, 1, 1};
    memset(dx, 0, sizeof dx);
    __enzyme_autodiff((void *)mixed, x, dx, y, dy, 4);
    for (int i = 0; i < 4; i++) {
        CHECK_FLOAT(dx[i], 2.0 * (i + 1));
        CHECK(dy[i], 2.0 * x[i]);
    }
    return 0;
}
