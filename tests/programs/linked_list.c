/* A list that the function makes, changes and frees, and one that the caller hands in with its shadow. */
#include "check.h"

struct node { struct node *next; double value; int rank; };

static double weighted(const double *x, int n) {
    struct node *head = NULL;
    for (int i = 0; i < n; i++) {
        struct node *fresh = malloc(sizeof *fresh);
        fresh->value = x[i] * x[i];
        fresh->rank = i;
        fresh->next = head;
        head = fresh;
    }
    double sum = 0.0;
    for (struct node *p = head; p; p = p->next) {
        sum += p->value * (p->rank + 1);
        p->value = 0.0;
    }
    while (head) {
        struct node *next = head->next;
        free(head);
        head = next;
    }
    return sum;
}

static double product(struct node *list) {
    double result = 1.0;
    for (struct node *p = list; p; p = p->next) {
        result *= p->value;
        p->value = 2.0;
    }
    return result;
}

static double reversed(struct node *list) {
    struct node *back = NULL;
    while (list) {
        struct node *next = list->next;
        list->next = back;
        back = list;
        list = next;
    }
    double power = 0.0;
    for (struct node *p = back; p; p = p->next)
        power = power * 2.0 + p->value;
    return power;
}

int main(void) {
    double x[5] = {1.0, 2.0, 3.0, 4.0, 5.0}, shadow[5] = {0};
    __enzyme_autodiff((void *)weighted, x, shadow, 5);
    for (int i = 0; i < 5; i++)
        CHECK(shadow[i], 2.0 * x[i] * (i + 1));
    struct node a = {NULL, 3.0, 0}, b = {&a, 5.0, 0}, c = {&b, 7.0, 0};
    struct node da = {NULL, 0.0, 0}, db = {&da, 0.0, 0}, dc = {&db, 0.0, 0};
    __enzyme_autodiff((void *)product, &c, &dc);
    CHECK(da.value, 35.0);
    CHECK(db.value, 21.0);
    CHECK(dc.value, 15.0);
    CHECK(a.value, 2.0);
    da.value = db.value = dc.value = 0.0;
    __enzyme_autodiff((void *)reversed, &c, &dc);
    CHECK(da.value, 4.0);
    CHECK(db.value, 2.0);
    CHECK(dc.value, 1.0);
    return 0;
}
