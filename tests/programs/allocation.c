/* malloc, calloc, realloc and free inside of what is differentiated. */
#include "check.h"

static double with_scratch(const double *x, int n) {
    double *scratch = malloc(n * sizeof(double));
    double *sums = calloc(n + 1, sizeof(double));
    for (int i = 0; i < n; i++)
        scratch[i] = x[i] * x[i];
    for (int i = 0; i < n; i++)
        sums[i + 1] = sums[i] + scratch[i];
    double result = sums[n] * sums[n];
    free(scratch);
    free(sums);
    return result;
}

static double grown(const double *x, int n) {
    int capacity = 1, count = 0;
    double *kept = malloc(capacity * sizeof(double));
    for (int i = 0; i < n; i++) {
        if (x[i] < 0.0)
            continue;
        if (count == capacity) {
            capacity *= 2;
            kept = realloc(kept, capacity * sizeof(double));
        }
        kept[count++] = sin(x[i]);
    }
    double product = 1.0;
    for (int i = 0; i < count; i++)
        product *= kept[i];
    free(kept);
    return product;
}

static double each_time(double x, int steps) {
    for (int i = 0; i < steps; i++) {
        double *cell = malloc(sizeof *cell);
        *cell = x;
        *cell *= *cell;
        x = *cell / 2.0;
        free(cell);
    }
    return x;
}

int main(void) {
    double x[6] = {1.0, -0.5, 2.0, 0.25, 1.5, -3.0}, shadow[6] = {0}, total = 0.0;
    for (int i = 0; i < 6; i++)
        total += x[i] * x[i];
    __enzyme_autodiff((void *)with_scratch, x, shadow, 6);
    for (int i = 0; i < 6; i++)
        CHECK(shadow[i], 4.0 * total * x[i]);
    memset(shadow, 0, sizeof shadow);
    __enzyme_autodiff((void *)grown, x, shadow, 6);
    double product = sin(1.0) * sin(2.0) * sin(0.25) * sin(1.5);
    for (int i = 0; i < 6; i++)
        CHECK(shadow[i], x[i] < 0.0 ? 0.0 : product / tan(x[i]));
    /* x -> x^2 / 2, three times: x^8 / 128 */
    CHECK(__enzyme_autodiff((void *)each_time, 1.5, 3), 8.0 * pow(1.5, 7) / 128.0);
    return 0;
}
