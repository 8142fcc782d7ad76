/* A binary tree kept in an array of nodes, walked with a stack of pointers; a graph with shared nodes. */
#include "check.h"

struct tree { double value; struct tree *left, *right; };

static double walked(struct tree *root) {
    struct tree *stack[16];
    int height = 0;
    double sum = 0.0;
    stack[height++] = root;
    while (height > 0) {
        struct tree *t = stack[--height];
        if (!t)
            continue;
        sum += t->value * t->value;
        stack[height++] = t->left;
        stack[height++] = t->right;
    }
    return sum;
}

static double built(const double *x, int n) {
    struct tree *root = NULL;
    for (int i = 0; i < n; i++) {
        struct tree **place = &root;
        while (*place)
            place = x[i] < (*place)->value ? &(*place)->left : &(*place)->right;
        *place = calloc(1, sizeof **place);
        (*place)->value = x[i];
    }
    double path = 0.0;
    for (struct tree *t = root; t; t = t->right)
        path = path * 0.5 + t->value;
    return path;
}

int main(void) {
    struct tree n[5], d[5];
    for (int i = 0; i < 5; i++) {
        n[i].value = i + 1.0;
        d[i].value = 0.0;
        n[i].left = 2 * i + 1 < 5 ? &n[2 * i + 1] : NULL;
        n[i].right = 2 * i + 2 < 5 ? &n[2 * i + 2] : NULL;
        d[i].left = 2 * i + 1 < 5 ? &d[2 * i + 1] : NULL;
        d[i].right = 2 * i + 2 < 5 ? &d[2 * i + 2] : NULL;
    }
    __enzyme_autodiff((void *)walked, &n[0], &d[0]);
    for (int i = 0; i < 5; i++)
        CHECK(d[i].value, 2.0 * (i + 1));
    double x[5] = {3.0, 1.0, 5.0, 4.0, 7.0}, dx[5] = {0};
    __enzyme_autodiff((void *)built, x, dx, 5);
    /* the right spine is 3, 5, 7 */
    CHECK(dx[0], 0.25);
    CHECK(dx[1], 0.0);
    CHECK(dx[2], 0.5);
    CHECK(dx[3], 0.0);
    CHECK(dx[4], 1.0);
    return 0;
}
