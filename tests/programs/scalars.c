/* Floats by value: one derivative is returned as it is, several as a struct, in registers or through memory. */
#include "check.h"

typedef struct { double x, y; } Pair;
typedef struct { double x, y, z; } Triple;
typedef struct { float x; double y; } Mixed;
typedef struct { float x, y; } Floats;
extern Pair __enzyme_autodiff_pair(void *, ...);
extern Triple __enzyme_autodiff_triple(void *, ...);
extern Mixed __enzyme_autodiff_mixed(void *, ...);
extern Floats __enzyme_autodiff_floats(void *, ...);
extern float __enzyme_autodiff_float(void *, ...);
extern double __enzyme_autodiff_typed(double (*)(double), double);

static double cube(double x) { return x * x * x; }
static double product(double x, double y) { return x * y; }
static double poly(double x, double y, double z) { return x * x * y + sin(z) * y; }
static double mixed(float x, double y) { return x * y * y; }
static float single(float x, float y) { return x * y + y; }
static double scaled(double x, int n, double y) { return n * x / y; }

int main(void) {
    for (int i = 1; i < 4; i++) {
        double x = 0.75 * i;
        CHECK(__enzyme_autodiff((void *)cube, x), 3 * x * x);
        CHECK(__enzyme_autodiff_typed(cube, x), 3 * x * x);
        Pair p = __enzyme_autodiff_pair((void *)product, x, 5.0);
        CHECK(p.x, 5.0);
        CHECK(p.y, x);
        Triple t = __enzyme_autodiff_triple((void *)poly, enzyme_out, x, enzyme_out, 2.0, enzyme_out, 0.5);
        CHECK(t.x, 4.0 * x);
        CHECK(t.y, x * x + sin(0.5));
        CHECK(t.z, 2.0 * cos(0.5));
        Mixed m = __enzyme_autodiff_mixed((void *)mixed, 1.5f, x);
        CHECK_FLOAT(m.x, x * x);
        CHECK(m.y, 3.0 * x);
        Floats f = __enzyme_autodiff_floats((void *)single, 1.5f, 2.5f);
        CHECK_FLOAT(f.x, 2.5);
        CHECK_FLOAT(f.y, 2.5);
        CHECK_FLOAT(__enzyme_autodiff_float((void *)single, enzyme_const, 1.5f, enzyme_out, 2.5f), 2.5);
        CHECK(__enzyme_autodiff((void *)poly, enzyme_const, x, 2.0, enzyme_const, 0.5), x * x + sin(0.5));
        Pair q = __enzyme_autodiff_pair((void *)scaled, x, 3, 4.0);
        CHECK(q.x, 0.75);
        CHECK(q.y, -3.0 * x / 16.0);
    }
    return 0;
}
