/* Records passed to and returned from functions by value, in registers and through memory. */
#include "check.h"

struct complex { double re, im; };
struct matrix { double a[2][2]; };
struct tagged { double value; int count; };

static struct complex multiply(struct complex a, struct complex b) {
    struct complex c = {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
    return c;
}

static struct matrix product(struct matrix a, struct matrix b) {
    struct matrix c;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            c.a[i][j] = a.a[i][0] * b.a[0][j] + a.a[i][1] * b.a[1][j];
    return c;
}

static struct tagged scaled(struct tagged t, double by) {
    t.value *= by * t.count;
    t.count += 1;
    return t;
}

static double power_norm(double re, double im, int n) {
    struct complex z = {re, im}, w = {1.0, 0.0};
    for (int i = 0; i < n; i++)
        w = multiply(w, z);
    return w.re * w.re + w.im * w.im;
}

static double trace_of_cube(struct matrix *m) {
    struct matrix m2 = product(*m, *m), m3 = product(m2, *m);
    return m3.a[0][0] + m3.a[1][1];
}

static double factorial_scaled(double x) {
    struct tagged t = {1.0, 1};
    for (int i = 0; i < 4; i++)
        t = scaled(t, x);
    return t.value;
}

typedef struct { double x, y; } Pair;
extern Pair __enzyme_autodiff_pair(void *, ...);

int main(void) {
    Pair p = __enzyme_autodiff_pair((void *)power_norm, 0.8, 0.6, 5);
    CHECK(p.x, 10 * 0.8);
    CHECK(p.y, 10 * 0.6);
    struct matrix m = {{{1.0, 2.0}, {3.0, 4.0}}}, d = {{{0}}};
    __enzyme_autodiff((void *)trace_of_cube, &m, &d);
    struct matrix m2 = product(m, m);
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            CHECK(d.a[i][j], 3 * m2.a[j][i]);
    CHECK(__enzyme_autodiff((void *)factorial_scaled, 1.5), 24 * 4 * 1.5 * 1.5 * 1.5);
    return 0;
}
