/* Records with arrays and counters in them, indexed at run time; at -O0 the types of addresses tell them apart, at
   higher levels the types that C says of each access. */
#include "check.h"

struct series { double low[4]; int count; double high[4]; long visits[2]; };

static double stored(struct series *s, int k, double x) {
    if (k < 4)
        s->low[k] = x;
    else
        s->high[k - 4] = x * x;
    s->count++;
    s->visits[k % 2] += k;
    return s->low[1] + 2.0 * s->high[1] + s->count;
}

static double summed(const struct series *s) {
    double sum = 0.0;
    for (int i = 0; i < s->count; i++)
        sum += s->low[i] * s->high[i] * (double)s->visits[i % 2];
    return sum;
}

int main(void) {
    struct series s = {{1, 2, 3, 4}, 0, {5, 6, 7, 8}, {0, 0}}, d;
    memset(&d, 0, sizeof d);
    CHECK(__enzyme_autodiff((void *)stored, &s, &d, 5, 3.0), 12.0);
    CHECK(d.low[1], 1.0);
    CHECK(d.high[1], 0.0);
    CHECK(s.high[1], 9.0);
    memset(&d, 0, sizeof d);
    CHECK(__enzyme_autodiff((void *)stored, &s, &d, 1, 3.0), 1.0);
    CHECK(d.low[1], 0.0);
    CHECK(d.high[1], 2.0);
    memset(&d, 0, sizeof d);
    __enzyme_autodiff((void *)summed, &s, &d);
    CHECK(d.low[0], 5.0 * 0);
    CHECK(d.low[1], 9.0 * 6);
    CHECK(d.high[1], 3.0 * 6);
    CHECK(d.high[2], 0.0);
    return 0;
}
