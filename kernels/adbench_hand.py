"""Hand tracking: a skinned hand posed by 26 parameters, and its distance from points that a camera saw."""

import math
from pathlib import Path

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`Hand` of ADBench (Šrajer, Kukelova and Fitzgibbon, 2018), residuals squared and summed"
SIZES = {
    "tiny": (3, 3),
    "small": (544, 100),
    "medium": (10_000, 10_000),
    "large": (300_000, 300_000),
}
"""Vertices of the hand, points; ``small`` is ADBench's hand."""
ARGNUMS = (0, 1)
BONES = 22


@njit
def compose(left, a, right, b, out, c):
    """``out[c] = left[a] right[b]``, affine maps as matrices of three rows and four columns."""
    for i in range(3):
        for j in range(4):
            total = left[a, i, 3] if j == 3 else 0.0
            for k in range(3):
                total += left[a, i, k] * right[b, k, j]
            out[c, i, j] = total


@njit
def turn(x, z, y, out):
    """``out[0]``: the rotation about the axes x, y and z, in this order."""
    sx, cx = math.sin(x), math.cos(x)
    sy, cy = math.sin(y), math.cos(y)
    sz, cz = math.sin(z), math.cos(z)
    out[0, 0, 0] = cz * cy
    out[0, 0, 1] = cz * sy * sx - sz * cx
    out[0, 0, 2] = cz * sy * cx + sz * sx
    out[0, 1, 0] = sz * cy
    out[0, 1, 1] = sz * sy * sx + cz * cx
    out[0, 1, 2] = sz * sy * cx - cz * sx
    out[0, 2, 0] = -sy
    out[0, 2, 1] = cy * sx
    out[0, 2, 2] = cy * cx


@njit
def turn_about(theta, out):
    """``out``: the rotation about the axis ``theta[:3]``, its length the angle."""
    angle = math.sqrt(theta[0] * theta[0] + theta[1] * theta[1] + theta[2] * theta[2])
    for i in range(3):
        for j in range(3):
            out[i, j] = 1.0 if i == j else 0.0
    if angle < 1e-4:
        return
    x = theta[0] / angle
    y = theta[1] / angle
    z = theta[2] / angle
    s = math.sin(angle)
    c = math.cos(angle)
    out[0, 0] = x * x + (1.0 - x * x) * c
    out[0, 1] = x * y * (1.0 - c) - z * s
    out[0, 2] = x * z * (1.0 - c) + y * s
    out[1, 0] = x * y * (1.0 - c) + z * s
    out[1, 1] = y * y + (1.0 - y * y) * c
    out[1, 2] = y * z * (1.0 - c) - x * s
    out[2, 0] = x * z * (1.0 - c) - y * s
    out[2, 1] = z * y * (1.0 - c) + x * s
    out[2, 2] = z * z + (1.0 - z * z) * c


@njit
def pose(theta, parents, relatives, inverses, transforms):
    """``transforms``: (bones, 3, 4), what the pose does to a vertex that moves with a bone."""
    bones = parents.shape[0]
    angles = np.zeros((bones, 2))
    following = 6
    for finger in range(5):
        for joint in range(2, 5):
            angles[4 * finger + joint, 0] = theta[following]
            following += 1
            if joint == 2:
                angles[4 * finger + joint, 1] = theta[following]
                following += 1
    rotation = np.zeros((1, 3, 4))
    relative = np.empty((1, 3, 4))
    absolutes = np.empty((bones, 3, 4))
    for bone in range(bones):
        turn(angles[bone, 0], angles[bone, 1], 0.0, rotation)
        compose(relatives, bone, rotation, 0, relative, 0)
        if parents[bone] < 0:
            for i in range(3):
                for j in range(4):
                    absolutes[bone, i, j] = relative[0, i, j]
        else:
            compose(absolutes, parents[bone], relative, 0, absolutes, bone)
        compose(absolutes, bone, inverses, bone, transforms, bone)


@njit
def adbench_hand(theta, places, parents, relatives, inverses, starts, bones, weights, vertices, corners, points):
    """Half the sum of squared distances of ``points``: (n, 3), from their places on the hand.

    ``theta``: (26,), rotation, translation, and four angles a finger.  ``places``: (n, 2), in a triangle, the
    coordinates of its first two corners; ``corners``: (n, 3), vertices.  ``parents``: (bones,), -1 for none.
    ``relatives``, ``inverses``: (bones, 4, 4), of a bone at rest, to its parent and from the hand.  Vertex ``v``, at
    rest ``vertices[v]``, moves with ``bones[p]`` by ``weights[p]``, ``p`` from ``starts[v]`` to ``starts[v + 1]``.
    """
    transforms = np.empty((parents.shape[0], 3, 4))
    pose(theta, parents, relatives, inverses, transforms)
    rotation = np.empty((3, 3))
    turn_about(theta, rotation)
    moved = np.empty(3)
    hand = np.empty((vertices.shape[0], 3))
    for v in range(vertices.shape[0]):
        for i in range(3):
            total = 0.0
            for p in range(starts[v], starts[v + 1]):
                part = transforms[bones[p], i, 3]
                for j in range(3):
                    part += transforms[bones[p], i, j] * vertices[v, j]
                total += weights[p] * part
            moved[i] = total
        for i in range(3):
            total = theta[3 + i]
            for j in range(3):
                total += rotation[i, j] * moved[j]
            hand[v, i] = total
    loss = 0.0
    for n in range(points.shape[0]):
        a = places[n, 0]
        b = places[n, 1]
        for i in range(3):
            place = a * hand[corners[n, 0], i] + b * hand[corners[n, 1], i] + (1.0 - a - b) * hand[corners[n, 2], i]
            loss += 0.5 * (points[n, i] - place) * (points[n, i] - place)
    return loss


def inputs(vertices, points):
    random = np.random.default_rng(40)
    relatives = np.zeros((BONES, 4, 4))
    relatives[:, :3, :3] = np.linalg.qr(random.standard_normal((BONES, 3, 3)))[0]
    relatives[:, :3, 3] = 0.1 * random.standard_normal((BONES, 3))
    relatives[:, 3, 3] = 1.0
    parents = np.array([-1] + [0 if bone % 4 == 1 else bone - 1 for bone in range(1, BONES)])
    inverses = np.linalg.inv(relatives)
    weights = random.random((vertices, 3))
    weights /= weights.sum(axis=1, keepdims=True)
    return (
        0.5 * random.standard_normal(26),
        random.random((points, 2)) / 2.0,
        parents,
        relatives,
        inverses.copy(),
        np.arange(0, 3 * vertices + 1, 3),
        random.integers(0, BONES, 3 * vertices),
        weights.ravel(),
        random.standard_normal((vertices, 3)),
        random.integers(0, vertices, (points, 3)),
        random.standard_normal((points, 3)),
    )


def from_file(path):
    """The arguments in a ``hand`` file of ADBench's data; the model is in the folder ``model`` beside it.

    In a *simple* file a point belongs to a vertex, in a *complicated* one to a triangle and a place in it.
    """
    lines = Path(path).read_text().splitlines()
    count, parameters = (int(word) for word in lines[0].split())
    rows = [line.split() for line in lines[1:] if line.strip()]
    points = np.array([row[1:] for row in rows[:count]], dtype=np.float64)
    found = np.array([int(row[0]) for row in rows[:count]])
    theta = np.array([row[0] for row in rows[-parameters:]], dtype=np.float64)
    model = Path(path).parent / "model"
    if len(rows) == 2 * count + parameters:
        triangles = np.array(_table(model / "triangles.txt"), dtype=np.int64)
        corners, places = triangles[found], np.array(rows[count : 2 * count], dtype=np.float64)
    else:
        corners, places = np.stack([found] * 3, axis=1), np.tile([1.0, 0.0], (count, 1))

    bones = _table(model / "bones.txt")
    matrices = np.array([row[2:] for row in bones], dtype=np.float64).reshape(len(bones), 2, 4, 4)
    vertices = _table(model / "vertices.txt")
    influences = [row[9:] for row in vertices]
    return (
        theta,
        places,
        np.array([int(row[1]) for row in bones]),
        matrices[:, 0].copy(),
        matrices[:, 1].copy(),
        np.cumsum([0] + [len(row) // 2 for row in influences]),
        np.array([int(bone) for row in influences for bone in row[::2]]),
        np.array([float(weight) for row in influences for weight in row[1::2]]),
        np.array([row[:3] for row in vertices], dtype=np.float64),
        corners,
        points,
    )


def _table(path):
    return [line.split(":") for line in path.read_text().splitlines() if line.strip()]
