"""What an adversary of the compiler thought of: shapes of control and memory that assumptions break on."""

import math

from tests.gradients.corpus import case, indices, values


@case(values(9), indices(0, 1, 2, 3, 1, 3, 2, 5, 9))
def several_cases_of_a_switch_go_to_one_join(u, kinds):
    s = 1.0
    for i in range(len(u)):
        kind = kinds[i]
        t = s * u[i]
        if kind == 1 or kind == 3 or kind == 5:
            x = t
        elif kind == 2:
            x = t * t
        else:
            x = t * s
        s = x
    return s


@case(values(9), indices(0, 1, 2, 3, 1, 3, 2, 9, 1))
@case(values(9), indices(0, 1, 2, 3, 1, 3, 2, 5, 8))
def several_cases_of_a_switch_leave_the_loop(u, kinds):
    s = 1.0
    for i in range(len(u)):
        kind = kinds[i]
        s = s * u[i] + 0.1
        if kind == 9 or kind == 7 or kind == 11 or kind == 13:
            break
        if kind == 1 or kind == 3:
            continue
        s = s * s
    return s


@case(values(4), 3)
@case(values(4), 7)
@case(values(4), 4)
def several_cases_of_a_switch_outside_of_loops(u, kind):
    s = u[0]
    if kind == 2:
        s = s * u[1]
    elif kind == 7:
        s = s * math.sin(u[2])
    elif kind != 1 and kind != 3 and kind != 5:
        s = s * u[3]
    return s


@case(values(4), 0.7)
@case(values(4), 0.0)
def a_loop_that_a_float_ends(u, p):
    s = 0.0
    w = 0
    while p and w < 4:
        p = u[-w - 1]
        s = s * p + u[w]
        w += 1
    return s
