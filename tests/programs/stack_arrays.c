/* Arrays and structs on the stack, indexed at run time. */
#include "check.h"

struct window { double past[4]; int at; double total; };

static double filtered(const double *x, int n) {
    struct window w = {{0}, 0, 0.0};
    double kernel[3] = {0.25, 0.5, 0.25};
    double grid[3][3];
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            grid[i][j] = kernel[i] * kernel[j];
    for (int i = 0; i < n; i++) {
        w.past[w.at] = x[i] * grid[i % 3][(i + 1) % 3];
        w.at = (w.at + 1) % 4;
        double all = 0.0;
        for (int k = 0; k < 4; k++)
            all += w.past[k];
        w.total += all * all;
    }
    return w.total;
}

static double by_hand(const double *x, int n) {
    double kernel[3] = {0.25, 0.5, 0.25}, total = 0.0;
    for (int i = 0; i < n; i++) {
        double all = 0.0;
        for (int k = i > 3 ? i - 3 : 0; k <= i; k++)
            all += x[k] * kernel[k % 3] * kernel[(k + 1) % 3];
        total += all * all;
    }
    return total;
}

int main(void) {
    double x[9], shadow[9] = {0};
    for (int i = 0; i < 9; i++)
        x[i] = 1.0 + 0.3 * i * i;
    CHECK(filtered(x, 9), by_hand(x, 9));
    __enzyme_autodiff((void *)filtered, x, shadow, 9);
    for (int i = 0; i < 9; i++) {
        /* The function is a square: differences are exact up to rounding. */
        double at = x[i];
        x[i] = at + 1.0;
        double above = by_hand(x, 9);
        x[i] = at - 1.0;
        double below = by_hand(x, 9);
        x[i] = at;
        CHECK(shadow[i], (above - below) / 2.0);
    }
    return 0;
}
