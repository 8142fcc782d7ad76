/* Sorting in place: of floats, of records, and of pointers to them. */
#include "check.h"

struct record { double key; int tag; float weight; };

static void insertion_sort(float *restrict x, int n, float *restrict sum) {
    for (int i = 1; i < n; i++)
        for (int j = i; j > 0 && x[j - 1] < x[j]; j--) {
            float t = x[j];
            x[j] = x[j - 1];
            x[j - 1] = t;
        }
    float s = 0.0f;
    for (int i = 0; i < n; i++)
        s += x[i] * (i + 1);
    *sum = s;
}

static double sorted_records(struct record *a, int n) {
    for (int i = 1; i < n; i++)
        for (int j = i; j > 0 && a[j - 1].key < a[j].key; j--) {
            struct record t = a[j];
            a[j] = a[j - 1];
            a[j - 1] = t;
        }
    double s = 0.0;
    for (int i = 0; i < n; i++)
        s += a[i].key * (i + 1) + a[i].weight * a[i].tag;
    return s;
}

static double sorted_pointers(const double **p, int n) {
    for (int i = 0; i < n; i++)
        for (int j = 0; j + 1 < n - i; j++)
            if (*p[j] < *p[j + 1]) {
                const double *t = p[j];
                p[j] = p[j + 1];
                p[j + 1] = t;
            }
    double s = 0.0;
    for (int i = 0; i < n; i++)
        s += *p[i] * (i + 1);
    return s;
}

int main(void) {
    float x[4] = {2.0f, 4.0f, 1.0f, 3.0f}, dx[4] = {0}, sum = 0.0f, dsum = 1.0f;
    __enzyme_autodiff((void *)insertion_sort, x, dx, 4, &sum, &dsum);
    CHECK_FLOAT(sum, 4.0 + 6.0 + 6.0 + 4.0);
    CHECK_FLOAT(dx[0], 3.0);
    CHECK_FLOAT(dx[1], 1.0);
    CHECK_FLOAT(dx[2], 4.0);
    CHECK_FLOAT(dx[3], 2.0);
    struct record a[3] = {{1.0, 5, 0.5f}, {3.0, 6, 1.0f}, {2.0, 7, 2.0f}}, d[3];
    memset(d, 0, sizeof d);
    __enzyme_autodiff((void *)sorted_records, a, d, 3);
    CHECK(d[0].key, 3.0);
    CHECK(d[1].key, 1.0);
    CHECK(d[2].key, 2.0);
    CHECK_FLOAT(d[2].weight, 7.0);
    CHECK_FLOAT(d[0].weight, 5.0);
    double v[3] = {1.0, 3.0, 2.0}, dv[3] = {0};
    const double *p[3] = {&v[0], &v[1], &v[2]}, *dp[3] = {&dv[0], &dv[1], &dv[2]};
    __enzyme_autodiff((void *)sorted_pointers, p, dp, 3);
    CHECK(dv[0], 3.0);
    CHECK(dv[1], 1.0);
    CHECK(dv[2], 2.0);
    return 0;
}
