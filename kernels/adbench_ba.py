"""Bundle adjustment: how far points in space, seen by cameras, are from where the images show them."""

import math

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`BA` of ADBench (Šrajer, Kukelova and Fitzgibbon, 2018), its residuals squared and summed"
SIZES = {
    "tiny": (2, 3, 4),
    "small": (21, 500, 2_000),
    "medium": (49, 7_776, 31_843),
    "large": (372, 47_423, 500_000),
}
"""Cameras, points, observations; ``medium`` is ADBench's ``ba1``."""
ARGNUMS = (0, 1, 2)


@njit
def adbench_ba(cameras, points, weights, observers, observed, features):
    """Half the sum of squares of weighted reprojection errors and of ``1 - weights²``.

    ``cameras``: (cameras, 11): rotation as an axis times its angle, centre, focal length, principal point (2),
    radial distortion (2).  ``points``: (points, 3).  ``weights``: (observations,).  ``observers``, ``observed``: the
    camera and the point of each observation.  ``features``: (observations, 2), in pixels.
    """
    total = 0.0
    for p in range(weights.shape[0]):
        c = observers[p]
        x = points[observed[p], 0] - cameras[c, 3]
        y = points[observed[p], 1] - cameras[c, 4]
        z = points[observed[p], 2] - cameras[c, 5]
        ax = cameras[c, 0]
        ay = cameras[c, 1]
        az = cameras[c, 2]
        square = ax * ax + ay * ay + az * az
        if square > 1e-12:
            angle = math.sqrt(square)
            ax /= angle
            ay /= angle
            az /= angle
            cosine = math.cos(angle)
            sine = math.sin(angle)
            along = (ax * x + ay * y + az * z) * (1.0 - cosine)
            u = x * cosine + (ay * z - az * y) * sine + ax * along
            v = y * cosine + (az * x - ax * z) * sine + ay * along
            w = z * cosine + (ax * y - ay * x) * sine + az * along
        else:
            u = x + ay * z - az * y
            v = y + az * x - ax * z
            w = z + ax * y - ay * x
        u /= w
        v /= w
        r2 = u * u + v * v
        bent = 1.0 + cameras[c, 9] * r2 + cameras[c, 10] * r2 * r2
        error_u = weights[p] * (cameras[c, 6] * bent * u + cameras[c, 7] - features[p, 0])
        error_v = weights[p] * (cameras[c, 6] * bent * v + cameras[c, 8] - features[p, 1])
        error_w = 1.0 - weights[p] * weights[p]
        total += 0.5 * (error_u * error_u + error_v * error_v + error_w * error_w)
    return total


def inputs(cameras, points, observations):
    random = np.random.default_rng(38)
    where = np.zeros((cameras, 11))
    where[:, :3] = 0.3 * random.standard_normal((cameras, 3))
    where[:, 3:6] = random.standard_normal((cameras, 3)) - [0.0, 0.0, 20.0]
    where[:, 6] = 500.0 + 20.0 * random.standard_normal(cameras)
    where[:, 7:9] = 5.0 * random.standard_normal((cameras, 2))
    where[:, 9:] = 0.01 * random.standard_normal((cameras, 2))
    return (
        where,
        random.standard_normal((points, 3)),
        random.random(observations),
        np.arange(observations) % cameras,
        np.arange(observations) % points,
        50.0 * random.standard_normal((observations, 2)),
    )


def from_file(path):
    """The arguments in a ``ba`` file of ADBench's data: sizes, and one camera, point, weight and feature for all.

    As in ADBench, observation ``p`` is of point ``p % points`` by camera ``p % cameras``.
    """
    with open(path) as file:
        n, m, count = (int(word) for word in file.readline().split())
        rest = np.array(file.read().split(), dtype=np.float64)
    camera, point, weight, feature = np.split(rest, [11, 14, 15])
    order = np.arange(count)
    return (
        np.tile(camera, (n, 1)),
        np.tile(point, (m, 1)),
        np.tile(weight, count),
        order % n,
        order % m,
        np.tile(feature, (count, 1)),
    )
