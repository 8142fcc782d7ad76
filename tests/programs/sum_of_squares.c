/* Pointers are dup and integers constant when no marker stands; shadows accumulate. */
#include "check.h"

static double sum_of_squares(const double *x, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += x[i] * x[i];
    return sum;
}

static void square_all(double *x, long n) {
    for (long i = 0; i < n; i++)
        x[i] = x[i] * x[i];
}

int main(void) {
    double x[7], shadow[7];
    for (int n = 0; n <= 7; n++) {
        for (int i = 0; i < 7; i++) {
            x[i] = 0.5 * i - 1.0;
            shadow[i] = 0.25;
        }
        __enzyme_autodiff((void *)sum_of_squares, x, shadow, n);
        for (int i = 0; i < 7; i++)
            CHECK(shadow[i], i < n ? 0.25 + 2.0 * x[i] : 0.25);
    }
    for (int i = 0; i < 7; i++)
        shadow[i] = i;
    __enzyme_autodiff((void *)square_all, enzyme_dup, x, shadow, enzyme_const, 7L);
    for (int i = 0; i < 7; i++) {
        CHECK(x[i], (0.5 * i - 1.0) * (0.5 * i - 1.0));
        CHECK(shadow[i], i * 2.0 * (0.5 * i - 1.0));
    }
    return 0;
}
