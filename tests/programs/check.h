/* What the programs share: Enzyme's entry points, and a check that ends the program with the line it failed on. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern double __enzyme_autodiff(void *, ...);
extern double __enzyme_fwddiff(void *, ...);
int enzyme_const, enzyme_dup, enzyme_dupnoneed, enzyme_out, enzyme_width;

static void check_line(double got, double wanted, double tolerance, int line) {
    double error = fabs(got - wanted);
    if (!(error <= tolerance * (1.0 + fabs(wanted)))) {
        printf("line %d: got %.17g, wanted %.17g\n", line, got, wanted);
        exit(1);
    }
}
#define CHECK(got, wanted) check_line((got), (wanted), 1e-11, __LINE__)
#define CHECK_FLOAT(got, wanted) check_line((got), (wanted), 2e-5, __LINE__)
