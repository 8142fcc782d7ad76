/* What is allocated inside, and its shadows, is freed: the heap is as large after a thousand derivatives as after ten. */
#include "check.h"
struct heap { size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost; };
extern struct heap mallinfo2(void);

struct node { struct node *next; double value; };

static double listed(const double *x, int n) {
    struct node *head = NULL;
    for (int i = 0; i < n; i++) {
        struct node *fresh = malloc(sizeof *fresh);
        fresh->value = x[i] * x[i];
        fresh->next = head;
        head = fresh;
    }
    double *all = calloc(1, sizeof(double)), sum = 0.0;
    for (int i = 0; head; i++) {
        struct node *next = head->next;
        all = realloc(all, (i + 1) * sizeof(double));
        all[i] = head->value;
        free(head);
        head = next;
    }
    for (int i = 0; i < n; i++)
        sum += all[i];
    free(all);
    return sum;
}

int main(void) {
    double x[6] = {1, 2, 3, 4, 5, 6}, shadow[6], early = 0.0;
    for (int round = 0; round < 1000; round++) {
        memset(shadow, 0, sizeof shadow);
        __enzyme_autodiff((void *)listed, x, shadow, 6);
        CHECK(__enzyme_fwddiff((void *)listed, x, x, 6), 2.0 * 91.0);
        if (round == 10)
            early = (double)mallinfo2().uordblks;
    }
    for (int i = 0; i < 6; i++)
        CHECK(shadow[i], 2.0 * x[i]);
    CHECK((double)mallinfo2().uordblks, early);
    return 0;
}
