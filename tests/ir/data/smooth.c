/* clang -O1 -fno-unroll-loops -fno-discard-value-names -S -emit-llvm smooth.c -o smooth.ll */
#include <math.h>

/* Overwrites u, so that its reverse needs values that are gone when it runs. */
void smooth(double *u, long n, long steps) {
  for (long t = 0; t < steps; t++)
    for (long i = 0; i < n - 1; i++)
      u[i] = sin(u[i]) * u[i + 1];
}
