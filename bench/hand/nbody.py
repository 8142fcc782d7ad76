"""The loops over pairs are interchanged: lanes are the bodies that are pulled; each sum keeps its order.

``w`` is taped.  With ``q = w / m_j``, which is the same for a pair both ways, and ``a`` the adjoint of the
accelerations, the adjoint of position i is in gather form::

    g = q (m_i a_j - m_j a_i);    p_i += g - 3 (g · d) / r2 d;    d = p_j - p_i

Masses are taken to be positive.
"""

import math

import numpy as np

from bench.hand import adjoint, primal


def tape(positions, velocities, masses, steps, dt):
    n = masses.shape[0]
    return np.empty((steps, 3, n)), np.empty((steps, n, n)), np.empty((6, n))


@primal
def forward_step(p, v, masses, w_tape, sums, dt):
    """``p``, ``v``, ``sums``: (3, n)."""
    n = masses.shape[0]
    x, y, z = p[0], p[1], p[2]
    ax, ay, az = sums[0], sums[1], sums[2]
    for i in range(n):
        ax[i] = 0.0
        ay[i] = 0.0
        az[i] = 0.0
    for j in range(n):
        w_row = w_tape[j]
        xj, yj, zj, mj = x[j], y[j], z[j], masses[j]
        for i in range(n):
            dx = xj - x[i]
            dy = yj - y[i]
            dz = zj - z[i]
            r2 = dx * dx + dy * dy + dz * dz + 0.01
            w = mj / (r2 * math.sqrt(r2))
            w_row[i] = w
            ax[i] += w * dx
            ay[i] += w * dy
            az[i] += w * dz
    for i in range(n):
        v[0, i] += dt * ax[i]
        v[1, i] += dt * ay[i]
        v[2, i] += dt * az[i]


@adjoint
def reverse_step(p, masses, w_tape, va, pa, dt):
    n = masses.shape[0]
    x, y, z = p[0], p[1], p[2]
    px, py, pz = pa[0], pa[1], pa[2]
    vx, vy, vz = va[0], va[1], va[2]
    for i in range(n):
        vx[i] += dt * px[i]
        vy[i] += dt * py[i]
        vz[i] += dt * pz[i]
    for j in range(n):
        w_row = w_tape[j]
        xj, yj, zj = x[j], y[j], z[j]
        scale = dt / masses[j]
        axj, ayj, azj = scale * vx[j], scale * vy[j], scale * vz[j]
        for i in range(n):
            dx = xj - x[i]
            dy = yj - y[i]
            dz = zj - z[i]
            r2 = dx * dx + dy * dy + dz * dz + 0.01
            w = w_row[i]
            gx = w * (masses[i] * axj - dt * vx[i])
            gy = w * (masses[i] * ayj - dt * vy[i])
            gz = w * (masses[i] * azj - dt * vz[i])
            along = 3.0 * (gx * dx + gy * dy + gz * dz) / r2
            px[i] += gx - along * dx
            py[i] += gy - along * dy
            pz[i] += gz - along * dz


@primal
def gradient(tape, positions, velocities, masses, steps, dt):
    p_tape, w_tape, workspace = tape
    n = masses.shape[0]
    p = positions.T.copy()
    v = velocities.T.copy()
    sums = workspace[:3]
    for s in range(steps):
        p_tape[s] = p
        forward_step(p, v, masses, w_tape[s], sums, dt)
        for k in range(3):
            for i in range(n):
                p[k, i] += dt * v[k, i]
    energy = 0.0
    for i in range(n):
        for k in range(3):
            energy += 0.5 * masses[i] * v[k, i] * v[k, i]
    va = masses * v
    pa = np.zeros((3, n))
    for s in range(steps - 1, -1, -1):
        reverse_step(p_tape[s], masses, w_tape[s], va, pa, dt)
    positions[:] = p.T
    velocities[:] = v.T
    return energy, (pa.T.copy(), va.T.copy())
