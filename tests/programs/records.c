/* Records by pointer: floats, integers, nested records and arrays in records side by side. */
#include "check.h"

struct point { double x, y; };
struct body { int id; struct point at; float charge; double trail[3]; long visits; struct point speed; };

static double energy(struct body *b, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        b[i].visits++;
        double r = b[i].at.x * b[i].at.x + b[i].at.y * b[i].at.y;
        sum += b[i].charge * r + b[i].speed.x * b[i].speed.y;
        for (int k = 0; k < 3; k++)
            sum += b[i].trail[k] * (k + b[i].id);
        b[i].at.x = r;
    }
    return sum;
}

static void move(struct body *b, double step) {
    b->at.x += step * b->speed.x;
    b->at.y += step * b->speed.y;
}

int main(void) {
    struct body b[3], d[3];
    memset(b, 0, sizeof b);
    memset(d, 0, sizeof d);
    for (int i = 0; i < 3; i++) {
        b[i].id = i + 1;
        b[i].at.x = 1.5 + i;
        b[i].at.y = 2.5 - i;
        b[i].charge = 0.5f * (i + 1);
        b[i].speed.x = 3.0 + i;
        b[i].speed.y = 4.0 + i;
        d[i].at.x = 0.125; /* the cotangent of the final contents */
    }
    __enzyme_autodiff((void *)energy, b, d, 3);
    for (int i = 0; i < 3; i++) {
        double x = 1.5 + i, y = 2.5 - i, r = x * x + y * y, c = 0.5 * (i + 1);
        CHECK(b[i].at.x, r);
        CHECK(b[i].visits, 1);
        CHECK(d[i].at.x, (c + 0.125) * 2 * x);
        CHECK(d[i].at.y, (c + 0.125) * 2 * y);
        CHECK_FLOAT(d[i].charge, r);
        CHECK(d[i].speed.x, 4.0 + i);
        CHECK(d[i].speed.y, 3.0 + i);
        for (int k = 0; k < 3; k++)
            CHECK(d[i].trail[k], k + i + 1);
    }
    struct body one = b[0], one_d;
    memset(&one_d, 0, sizeof one_d);
    one_d.at.x = 2.0;
    one_d.at.y = 3.0;
    CHECK(__enzyme_autodiff((void *)move, &one, &one_d, 0.5), 2.0 * 3.0 + 3.0 * 4.0);
    CHECK(one_d.at.x, 2.0);
    CHECK(one_d.speed.x, 1.0);
    CHECK(one_d.speed.y, 1.5);
    return 0;
}
