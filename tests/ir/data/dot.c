/* clang -O1 -fno-unroll-loops -fno-discard-value-names -S -emit-llvm dot.c -o dot.ll */
double dot(const double *x, const double *y, long n) {
  double sum = 0.0;
  for (long i = 0; i < n; i++)
    sum += x[i] * y[i];
  return sum;
}
