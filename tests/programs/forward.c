/* Forward mode: tangents of floats by value, of memory, of records and of what is allocated inside. */
#include "check.h"

typedef struct { double a, b; } Two;
extern Two __enzyme_fwddiff_two(void *, ...);
extern float __enzyme_fwddiff_float(void *, ...);

struct node { struct node *next; double value; int rank; };
struct model { int n; double *weights; double bias; };

static double poly(double x, double y) { return x * x * y + sin(y); }
static float scaled(float x, int n) { return x * n; }

static double dot(const double *x, const double *y, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += x[i] * y[i];
    return sum;
}

static void squares(const double *x, double *out, int n) {
    for (int i = 0; i < n; i++)
        out[i] = x[i] * x[i];
}

static double listed(const double *x, int n) {
    struct node *head = NULL;
    for (int i = 0; i < n; i++) {
        struct node *fresh = malloc(sizeof *fresh);
        fresh->value = x[i] * x[i];
        fresh->rank = i + 1;
        fresh->next = head;
        head = fresh;
    }
    double sum = 0.0;
    while (head) {
        struct node *next = head->next;
        sum += head->value * head->rank;
        free(head);
        head = next;
    }
    return sum;
}

static double predicted(const struct model *m, const double *x) {
    double sum = m->bias;
    for (int i = 0; i < m->n; i++)
        sum += m->weights[i] * x[i];
    return sum * sum;
}

int main(void) {
    CHECK(__enzyme_fwddiff((void *)poly, enzyme_dup, 2.0, 1.0, enzyme_dup, 3.0, 0.5), 12.0 + 0.5 * (4.0 + cos(3.0)));
    CHECK(__enzyme_fwddiff((void *)poly, 2.0, 1.0, enzyme_const, 3.0), 12.0);
    CHECK_FLOAT(__enzyme_fwddiff_float((void *)scaled, 2.0f, 3.0f, 4), 12.0);
    double x[3] = {1, 2, 3}, dx[3] = {1, 0.5, 0.25}, y[3] = {4, 5, 6}, dy[3] = {0, 1, 0}, out[3], dout[3];
    CHECK(__enzyme_fwddiff((void *)dot, x, dx, y, dy, 3), 4 + 2.5 + 1.5 + 2);
    CHECK(__enzyme_fwddiff((void *)dot, enzyme_dup, x, dx, enzyme_const, y, 3), 4 + 2.5 + 1.5);
    __enzyme_fwddiff((void *)squares, x, dx, enzyme_dupnoneed, out, dout, 3);
    for (int i = 0; i < 3; i++)
        CHECK(dout[i], 2 * x[i] * dx[i]);
    Two two = __enzyme_fwddiff_two((void *)dot, enzyme_width, 2, enzyme_dup, x, dx, dy, enzyme_const, y, 3);
    CHECK(two.a, 8.0);
    CHECK(two.b, 5.0);
    CHECK(__enzyme_fwddiff((void *)listed, x, dx, 3), 2 * 1 * 1 + 2 * 2 * 0.5 * 2 + 2 * 3 * 0.25 * 3);
    struct model m = {3, y, 0.5}, dm = {3, dy, 2.0};
    double sum = 0.5 + 4 + 10 + 18;
    CHECK(__enzyme_fwddiff((void *)predicted, &m, &dm, x, dx), 2 * sum * (2.0 + 2 + 4 + 2.5 + 1.5));
    return 0;
}
