/* Global variables that carry differentiated values from one place of the function to another. */
#include "check.h"

static double state;
static double table[4];

static double carried(double x, int n) {
    state = 0.0;
    for (int i = 0; i < n; i++) {
        state += x * x;
        table[i % 4] = state;
    }
    return table[(n - 1) % 4] * state;
}

int main(void) {
    for (int round = 0; round < 2; round++) {
        CHECK(__enzyme_autodiff((void *)carried, 2.0, 5), 2 * 20.0 * 5 * 4.0);
        CHECK(state, 20.0);
    }
    return 0;
}
