/* posix_memalign and aligned_alloc, matrices as arrays of arrays, and vectors that the compiler makes of loops. */
#include "check.h"

extern int posix_memalign(void **, size_t, size_t);
extern void *aligned_alloc(size_t, size_t);

static double aligned_sum(const double *x, int n) {
    void *place;
    if (posix_memalign(&place, 64, n * sizeof(double)) != 0)
        return -1.0;
    double *squares = place, *roots = aligned_alloc(32, 64 * ((n + 7) / 8));
    for (int i = 0; i < n; i++) {
        squares[i] = x[i] * x[i];
        roots[i] = sqrt(x[i]);
    }
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += squares[i] * roots[i];
    free(squares);
    free(roots);
    return sum;
}

static void multiply(double (*restrict c)[4], double (*restrict a)[4], double (*restrict b)[4]) {
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++) {
            double sum = 0.0;
            for (int k = 0; k < 4; k++)
                sum += a[i][k] * b[k][j];
            c[i][j] = sum;
        }
}

static double largest(const double *x, const double *y, int n) {
    double best = -1e30;
    for (int i = 0; i < n; i++) {
        double both = fmax(x[i], y[i]);
        best = both > best ? both : best;
    }
    return best * best;
}

int main(void) {
    double x[8], dx[8] = {0}, y[8], dy[8] = {0};
    for (int i = 0; i < 8; i++) {
        x[i] = 1.0 + i;
        y[i] = 6.5 - i;
    }
    __enzyme_autodiff((void *)aligned_sum, x, dx, 8);
    for (int i = 0; i < 8; i++)
        CHECK(dx[i], 2.5 * pow(x[i], 1.5));
    double a[4][4], b[4][4], c[4][4], da[4][4], db[4][4], dc[4][4];
    memset(da, 0, sizeof da);
    memset(db, 0, sizeof db);
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++) {
            a[i][j] = i + 2.0 * j;
            b[i][j] = i * j - 1.0;
            dc[i][j] = i == j;
        }
    __enzyme_autodiff((void *)multiply, c, dc, a, da, b, db);
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++) {
            CHECK(da[i][j], b[j][i]);
            CHECK(db[i][j], a[j][i]);
            CHECK(dc[i][j], 0.0);
        }
    memset(dx, 0, sizeof dx);
    __enzyme_autodiff((void *)largest, x, dx, y, dy, 8);
    CHECK(dx[7], 16.0);
    CHECK(dx[0], 0.0);
    CHECK(dy[0], 0.0);
    return 0;
}
