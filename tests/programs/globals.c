/* Constant tables, global state that is read, a global counter, and global arrays passed as arguments. */
#include "check.h"

static const double COEFFICIENTS[4] = {1.0, -2.0, 0.5, 3.0};
double gain = 2.0;
static int calls;
double input[3] = {1.0, 2.0, 3.0}, input_shadow[3];

static double horner(double x) {
    double sum = 0.0;
    for (int i = 3; i >= 0; i--)
        sum = sum * x + COEFFICIENTS[i];
    calls++;
    return sum * gain;
}

static double total(double *x, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        sum += x[i] * x[i] * gain;
        x[i] = 0.0;
    }
    return sum;
}

int main(void) {
    double x = 1.5;
    CHECK(__enzyme_autodiff((void *)horner, x), 2.0 * (-2.0 + 2 * 0.5 * x + 3 * 3.0 * x * x));
    CHECK(calls, 1);
    gain = 4.0;
    CHECK(__enzyme_autodiff((void *)horner, x), 4.0 * (-2.0 + 2 * 0.5 * x + 3 * 3.0 * x * x));
    __enzyme_autodiff((void *)total, input, input_shadow, 3);
    for (int i = 0; i < 3; i++)
        CHECK(input_shadow[i], 8.0 * (i + 1));
    return 0;
}
