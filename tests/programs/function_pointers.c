/* Functions known at compile time: through pointers, tables, arguments, and helpers that wrap the entry point. */
#include "check.h"

typedef double (*Function)(double);
static double cube(double x) { return x * x * x; }
static double wave(double x) { return sin(x) + 2.0 * x; }

static double derivative(Function f, double x) { return __enzyme_autodiff((void *)f, x); }

static double summed(Function f, const double *x, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += f(x[i]);
    return sum;
}


static double twice(double x) {
    Function f = wave;
    return f(f(x));
}

int main(void) {
    double x[3] = {0.5, 1.0, 1.5}, shadow[3] = {0};
    CHECK(derivative(cube, 2.0), 12.0);
    CHECK(derivative(wave, 2.0), cos(2.0) + 2.0);
    __enzyme_autodiff((void *)summed, enzyme_const, cube, enzyme_dup, x, shadow, enzyme_const, 3);
    for (int i = 0; i < 3; i++)
        CHECK(shadow[i], 3 * x[i] * x[i]);
    Function local = cube;
    CHECK(__enzyme_autodiff((void *)local, 3.0), 27.0);
    double y = sin(0.5) + 1.0;
    CHECK(__enzyme_autodiff((void *)twice, 0.5), (cos(y) + 2.0) * (cos(0.5) + 2.0));
    return 0;
}
