/* Functions that call themselves and each other: over numbers, arrays, trees, and memory that they allocate. */
#include "check.h"

#define NOINLINE __attribute__((noinline))

static NOINLINE double power(double x, int n) { return n == 0 ? 1.0 : x * power(x, n - 1); }

static NOINLINE double odd(double x, int n);
static NOINLINE double even(double x, int n) { return n == 0 ? x : odd(x * x, n - 1); }
static NOINLINE double odd(double x, int n) { return n == 0 ? -x : even(3.0 * x, n - 1); }

static NOINLINE double dot(const double *x, const double *y, int n) {
    if (n == 1)
        return x[0] * y[0];
    int half = n / 2;
    return dot(x, y, half) + dot(x + half, y + half, n - half);
}

/* each level squares the first half of what is left, in place */
static NOINLINE void squares(double *x, int n) {
    if (n == 0)
        return;
    int half = (n + 1) / 2;
    for (int i = 0; i < half; i++)
        x[i] = x[i] * x[i];
    squares(x + half, n - half);
    squares(x, half - 1);
}

static double in_place(double *x, int n) {
    squares(x, n);
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += x[i];
    return sum;
}

/* memory of each activation, on the heap and on the stack */
static NOINLINE double scratch(const double *x, int n) {
    double pair[2] = {x[0], 1.0};
    if (n == 1)
        return pair[0] * pair[1];
    double *twice = malloc((n - 1) * sizeof *twice);
    for (int i = 0; i < n - 1; i++)
        twice[i] = 2.0 * x[i + 1] * pair[0];
    double rest = scratch(twice, n - 1);
    free(twice);
    return rest;
}

struct tree { double value; struct tree *left, *right; };

static NOINLINE double walked(const struct tree *t) {
    if (!t)
        return 1.0;
    return t->value * walked(t->left) * walked(t->right);
}

int main(void) {
    CHECK(__enzyme_autodiff((void *)power, 1.5, enzyme_const, 4), 4.0 * 1.5 * 1.5 * 1.5);
    CHECK(__enzyme_autodiff((void *)power, 1.5, enzyme_const, 0), 0.0);
    /* even(x, 3) = odd(x^2, 2) = even(3 x^2, 1) = odd(9 x^4, 0) = -9 x^4 */
    CHECK(__enzyme_autodiff((void *)even, 0.5, enzyme_const, 3), -36.0 * 0.125);
    double x[5] = {1.0, 2.0, 3.0, 4.0, 5.0}, y[5] = {2.0, 1.0, 0.5, -1.0, 3.0}, dx[5] = {0}, dy[5] = {0};
    __enzyme_autodiff((void *)dot, x, dx, y, dy, enzyme_const, 5);
    for (int i = 0; i < 5; i++) {
        CHECK(dx[i], y[i]);
        CHECK(dy[i], x[i]);
    }
    /* of three, 0 and 1 are squared, then 2, then 0 again */
    double z[3] = {1.5, 2.0, 3.0}, dz[3] = {0};
    __enzyme_autodiff((void *)in_place, z, dz, enzyme_const, 3);
    CHECK(dz[0], 4.0 * 1.5 * 1.5 * 1.5);
    CHECK(dz[1], 4.0);
    CHECK(dz[2], 6.0);
    /* 2 x0 x1, then 2 (2 x0 x1) (2 x0 x2) = 8 x0^2 x1 x2 */
    double w[3] = {1.5, 2.0, 3.0}, dw[3] = {0};
    __enzyme_autodiff((void *)scratch, w, dw, enzyme_const, 3);
    CHECK(dw[0], 16.0 * 1.5 * 2.0 * 3.0);
    CHECK(dw[1], 8.0 * 1.5 * 1.5 * 3.0);
    CHECK(dw[2], 8.0 * 1.5 * 1.5 * 2.0);
    struct tree n[3] = {{2.0, &n[1], &n[2]}, {3.0, NULL, NULL}, {5.0, NULL, NULL}};
    struct tree d[3] = {{0.0, &d[1], &d[2]}, {0.0, NULL, NULL}, {0.0, NULL, NULL}};
    __enzyme_autodiff((void *)walked, &n[0], &d[0]);
    CHECK(d[0].value, 15.0);
    CHECK(d[1].value, 10.0);
    CHECK(d[2].value, 6.0);
    return 0;
}
