/* Pointers to rows, in memory of the caller and in memory made inside; records with pointers to arrays. */
#include "check.h"

struct network { int layers; int width; double **weights; const double *bias; double scale; };

static double forward(struct network *net, const double *input) {
    double *now = malloc(net->width * sizeof(double)), *then = malloc(net->width * sizeof(double));
    for (int i = 0; i < net->width; i++)
        now[i] = input[i];
    for (int l = 0; l < net->layers; l++) {
        for (int i = 0; i < net->width; i++) {
            double sum = net->bias[i];
            for (int j = 0; j < net->width; j++)
                sum += net->weights[l][i * net->width + j] * now[j];
            then[i] = sum * net->scale;
        }
        double *swap = now;
        now = then;
        then = swap;
    }
    double out = 0.0;
    for (int i = 0; i < net->width; i++)
        out += now[i];
    free(now);
    free(then);
    return out;
}

static double trace(double **rows, int n) {
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        sum += rows[i][i] * rows[i][i];
        rows[i][i] = 1.0;
    }
    return sum;
}

static double swapped_rows(double **rows, int n) {
    double *first = rows[0];
    rows[0] = rows[n - 1];
    rows[n - 1] = first;
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += rows[i][0] * (i + 1);
    return sum;
}

int main(void) {
    double w0[4] = {1, 2, 3, 4}, w1[4] = {0.5, -1, 2, 1}, bias[2] = {0.25, -0.5}, input[2] = {1.5, -2.0};
    double d0[4] = {0}, d1[4] = {0}, dbias[2] = {0}, dinput[2] = {0};
    double *weights[2] = {w0, w1}, *dweights[2] = {d0, d1};
    struct network net = {2, 2, weights, bias, 0.5}, dnet = {2, 2, dweights, dbias, 0.0};
    __enzyme_autodiff((void *)forward, enzyme_dup, &net, &dnet, enzyme_dup, input, dinput);
    double s = 0.5, h[2], u[2], column[2];
    for (int i = 0; i < 2; i++) {
        u[i] = w0[2 * i] * input[0] + w0[2 * i + 1] * input[1] + bias[i];
        h[i] = s * u[i];
        column[i] = w1[i] + w1[2 + i];
    }
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
            CHECK(d1[2 * i + j], s * h[j]);
            CHECK(d0[2 * i + j], s * s * column[i] * input[j]);
        }
        CHECK(dbias[i], s + s * s * column[i]);
        CHECK(dinput[i], s * s * (column[0] * w0[i] + column[1] * w0[2 + i]));
    }
    double out = column[0] * h[0] + column[1] * h[1] + bias[0] + bias[1];
    CHECK(dnet.scale, out + s * (column[0] * u[0] + column[1] * u[1]));
    double da[3] = {0}, db[3] = {0}, dc[3] = {0}, a[3] = {1, 2, 3}, b[3] = {4, 5, 6}, c[3] = {7, 8, 9};
    double *rows[3] = {a, b, c}, *drows[3] = {da, db, dc};
    __enzyme_autodiff((void *)trace, rows, drows, 3);
    CHECK(da[0], 2.0);
    CHECK(db[1], 10.0);
    CHECK(dc[2], 18.0);
    memset(da, 0, sizeof da);
    __enzyme_autodiff((void *)swapped_rows, rows, drows, 3);
    CHECK(da[0], 3.0);
    CHECK(db[0], 2.0);
    CHECK(dc[0], 1.0);
    return 0;
}
