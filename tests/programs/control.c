/* switch, early exits, loops with breaks and continues, goto, do while, ties and a loop that never runs. */
#include "check.h"

static double chosen(double x, int which) {
    switch (which) {
    case 0: return x * x;
    case 1: return sin(x);
    case 2: x *= 2.0; /* falls through */
    case 3: return exp(x);
    case 7: case 8: return 1.0 / x;
    default: return 5.0;
    }
}

static double searched(const double *x, int n, double limit) {
    double sum = 0.0;
    int i = 0;
again:
    if (i >= n)
        return sum;
    if (x[i] < 0.0) {
        i++;
        goto again;
    }
    sum += x[i] * x[i];
    if (sum > limit)
        return sum * x[i];
    i++;
    goto again;
}

static double newton(double a) {
    double x = a;
    do {
        double next = 0.5 * (x + a / x);
        if (fabs(next - x) < 1e-14)
            break;
        x = next;
    } while (1);
    return x;
}

static double clipped(const double *x, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        if (x[i] < -1.0)
            continue;
        for (int j = 0; j <= i; j++) {
            if (j == 2)
                break;
            sum += x[i] > 1.0 ? 1.0 : x[i] * (j + 1);
        }
    }
    return sum;
}

int main(void) {
    double x = 0.75;
    double wanted[9] = {2 * x, cos(x), 2 * exp(2 * x), exp(x), 0, 0, 0, -1 / (x * x), -1 / (x * x)};
    for (int i = 0; i < 9; i++)
        CHECK(__enzyme_autodiff((void *)chosen, x, i), wanted[i]);
    double a[5] = {1.0, -2.0, 2.0, 0.5, 3.0}, d[5] = {0};
    __enzyme_autodiff((void *)searched, enzyme_dup, a, d, enzyme_const, 5, enzyme_const, 5.1);
    /* stops at 0.5: (1 + 4 + 0.25) * 0.5 */
    CHECK(d[0], 2.0 * 0.5);
    CHECK(d[1], 0.0);
    CHECK(d[2], 4.0 * 0.5);
    CHECK(d[3], 0.5 + 5.25);
    CHECK(d[4], 0.0);
    CHECK(__enzyme_autodiff((void *)newton, 2.0), 0.5 / sqrt(2.0));
    memset(d, 0, sizeof d);
    __enzyme_autodiff((void *)clipped, a, d, 5);
    CHECK(d[0], 1.0);
    CHECK(d[1], 0.0);
    CHECK(d[2], 0.0);
    CHECK(d[3], 3.0);
    return 0;
}
