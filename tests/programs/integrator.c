/* An integrator with a right-hand side through a function pointer, a state on the stack, and a run-time step count. */
#include "check.h"

struct state { double position, speed; };
typedef struct state (*Right)(struct state, double);

static struct state spring(struct state s, double stiffness) {
    struct state d = {s.speed, -stiffness * s.position};
    return d;
}

static struct state moved(struct state s, struct state d, double step) {
    s.position += step * d.position;
    s.speed += step * d.speed;
    return s;
}

static struct state rk4(Right f, struct state s, double stiffness, double step) {
    struct state a = f(s, stiffness);
    struct state b = f(moved(s, a, step / 2), stiffness);
    struct state c = f(moved(s, b, step / 2), stiffness);
    struct state d = f(moved(s, c, step), stiffness);
    s.position += step / 6 * (a.position + 2 * b.position + 2 * c.position + d.position);
    s.speed += step / 6 * (a.speed + 2 * b.speed + 2 * c.speed + d.speed);
    return s;
}

static double final_position(double start, double stiffness, int steps, double time) {
    struct state s = {start, 0.0};
    for (int i = 0; i < steps; i++)
        s = rk4(spring, s, stiffness, time / steps);
    return s.position;
}

typedef struct { double start, stiffness; } Pair;
extern Pair __enzyme_autodiff_pair(void *, ...);

int main(void) {
    Pair p = __enzyme_autodiff_pair((void *)final_position, enzyme_out, 1.5, enzyme_out, 4.0, enzyme_const, 400,
                                    enzyme_const, 1.0);
    /* position = start * cos(w t), w = sqrt(stiffness) */
    check_line(p.start, cos(2.0), 1e-8, __LINE__);
    check_line(p.stiffness, -1.5 * sin(2.0) / 4.0, 1e-8, __LINE__);
    return 0;
}
