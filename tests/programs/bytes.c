/* Floats moved as bytes: memcpy, memmove and memset of arrays and records, and bits carried in integers. */
#include "check.h"

struct pixel { double red; int label; float alpha; double *link; };

static double shuffled(const double *x, int n) {
    double copy[8], other[8];
    memcpy(copy, x, n * sizeof(double));
    memmove(copy + 1, copy, (n - 1) * sizeof(double));
    memset(other, 0, sizeof other);
    for (int i = 0; i < n; i++)
        other[i] += copy[i] * copy[i];
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += other[i] * (i + 1);
    return sum;
}

static double through_bits(double x, double y) {
    long bits[2];
    double back[2];
    memcpy(&bits[0], &x, 8);
    memcpy(&bits[1], &y, 8);
    long swap = bits[0];
    bits[0] = bits[1];
    bits[1] = swap;
    memcpy(back, bits, 16);
    return back[0] * back[0] + 3.0 * back[1];
}

static double record_copy(struct pixel *p, int n) {
    for (int i = 0; i < n / 2; i++) {
        struct pixel kept = p[i];
        p[i] = p[n - 1 - i];
        p[n - 1 - i] = kept;
    }
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += (p[i].red + p[i].alpha) * p[i].label * (i + 1) + *p[i].link;
    return sum;
}

typedef struct { double x, y; } Pair;
extern Pair __enzyme_autodiff_pair(void *, ...);

int main(void) {
    double x[4] = {1, 2, 3, 4}, shadow[4] = {0};
    __enzyme_autodiff((void *)shuffled, x, shadow, 4);
    CHECK(shadow[0], 2.0 * (1 + 2));
    CHECK(shadow[1], 4.0 * 3);
    CHECK(shadow[2], 6.0 * 4);
    CHECK(shadow[3], 0.0);
    Pair p = __enzyme_autodiff_pair((void *)through_bits, 2.0, 5.0);
    CHECK(p.x, 3.0);
    CHECK(p.y, 10.0);
    struct pixel a[3], d[3];
    double dx[3] = {0};
    memset(a, 0, sizeof a);
    memset(d, 0, sizeof d);
    for (int i = 0; i < 3; i++) {
        a[i].red = i + 0.5;
        a[i].label = i + 1;
        a[i].alpha = 1.0f;
        a[i].link = &x[i];
        d[i].link = &dx[i];
    }
    __enzyme_autodiff((void *)record_copy, a, d, 3);
    for (int i = 0; i < 3; i++) {
        int place = 3 - i;
        CHECK(d[i].red, (i + 1.0) * place);
        CHECK_FLOAT(d[i].alpha, (i + 1.0) * place);
        CHECK(dx[i], 1.0);
    }
    return 0;
}
