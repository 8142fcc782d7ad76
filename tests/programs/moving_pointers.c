/* Pointers that take steps of varying length, in loops and in memory. */
#include "check.h"

static double sometimes(const double *x, double *y, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        sum += x[0] * y[0];
        y[0] = sum * 0.5;
        x += i & 1;
        y += i % 3 == 1;
    }
    return sum;
}

static double in_turn(double *x, double *y, int n) {
    double *at[3] = {x, y, x + 2}, sum = 0.25;
    for (int i = 0; i < n; i++) {
        double *p = at[i % 3];
        p[0] = p[1] * sum + at[(i + 1) % 3][2];
        sum += p[0];
        at[i % 3] = p + (i & 1);
    }
    return sum;
}

struct pair {
    double a;
    long k;
    double b;
};

static double through_records(const double *x, const double *y, int n) {
    struct pair pairs[4];
    for (int i = 0; i < 4; i++) {
        pairs[i].a = x[i];
        pairs[i].b = y[i];
    }
    double sum = 0.0;
    for (struct pair *p = pairs; p < pairs + n; p++) {
        sum += p->a * p->b;
        p->b = sum;
    }
    return sum * pairs[1].b;
}

static void fill(double *x, double *y) {
    for (int i = 0; i < 8; i++) {
        x[i] = 0.5 + 0.1 * i;
        y[i] = 1.2 - 0.1 * i;
    }
}

/* Central differences of fourth order. */
static double difference(double (*f)(double *, double *, int), int n, int entry) {
    static const double weights[4] = {1.0, -8.0, 8.0, -1.0}, steps[4] = {-2.0, -1.0, 1.0, 2.0};
    double x[8], y[8], sum = 0.0;
    for (int k = 0; k < 4; k++) {
        fill(x, y);
        *(entry < 8 ? &x[entry] : &y[entry - 8]) += 1e-3 * steps[k];
        sum += weights[k] * f(x, y, n);
    }
    return sum / 12e-3;
}

static void compare(double (*f)(double *, double *, int), const double *x_bar, const double *y_bar, int n) {
    for (int i = 0; i < 8; i++) {
        check_line(x_bar[i], difference(f, n, i), 1e-8, n);
        check_line(y_bar[i], difference(f, n, i + 8), 1e-8, n);
    }
}

int main(void) {
    for (int n = 0; n < 7; n++) {
        double x[8], y[8], x_bar[8] = {0}, y_bar[8] = {0}, u_bar[8] = {0}, v_bar[8] = {0};
        fill(x, y);
        __enzyme_autodiff((void *)sometimes, enzyme_dup, x, x_bar, enzyme_dup, y, y_bar, enzyme_const, n);
        compare((double (*)(double *, double *, int))sometimes, x_bar, y_bar, n);
        fill(x, y);
        __enzyme_autodiff((void *)in_turn, enzyme_dup, x, u_bar, enzyme_dup, y, v_bar, enzyme_const, n);
        compare(in_turn, u_bar, v_bar, n);
    }
    for (int n = 2; n < 5; n++) {
        double x[8], y[8], x_bar[8] = {0}, y_bar[8] = {0};
        fill(x, y);
        __enzyme_autodiff((void *)through_records, enzyme_dup, x, x_bar, enzyme_dup, y, y_bar, enzyme_const, n);
        compare((double (*)(double *, double *, int))through_records, x_bar, y_bar, n);
    }
    return 0;
}
