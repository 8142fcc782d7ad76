"""Slicing of a bilateral grid: each pixel looks up, by place and brightness, an affine map and applies it."""

import math

import numpy as np
from numba import njit

CLASS = "tape-free"
SOURCE = "`bilateral slice` of TapeFlow (Hakimi and Shriraman, 2024), from Gharbi et al. (2017), HDRNet"
SIZES = {
    "tiny": (2, 2, 3, 3, 4),
    "small": (8, 8, 8, 60, 60),
    "medium": (16, 16, 8, 300, 300),
    "large": (16, 16, 8, 800, 800),
}
"""Grid cells down, across and in brightness; pixels down and across."""
ARGNUMS = (0, 1)


@njit
def bilateral_slice(grid, guide, image, target):
    """Mean squared difference of the sliced image from ``target``.

    ``grid``: (rows, columns, levels, 2), a factor and a summand in each cell.  ``guide``: (height, width), brightness
    from 0 to 1.  ``image``, ``target``: (height, width).
    """
    rows = grid.shape[0]
    columns = grid.shape[1]
    levels = grid.shape[2]
    height = image.shape[0]
    width = image.shape[1]
    loss = 0.0
    for y in range(height):
        for x in range(width):
            gy = (y + 0.5) * rows / height - 0.5
            gx = (x + 0.5) * columns / width - 0.5
            gz = guide[y, x] * levels - 0.5
            y0 = math.floor(gy)
            x0 = math.floor(gx)
            z0 = math.floor(gz)
            factor = 0.0
            summand = 0.0
            for a in range(y0, y0 + 2):
                wy = 1.0 - abs(gy - a)
                row = min(max(a, 0), rows - 1)
                for b in range(x0, x0 + 2):
                    wx = 1.0 - abs(gx - b)
                    column = min(max(b, 0), columns - 1)
                    for c in range(z0, z0 + 2):
                        wz = 1.0 - abs(gz - c)
                        level = min(max(c, 0), levels - 1)
                        factor += wy * wx * wz * grid[row, column, level, 0]
                        summand += wy * wx * wz * grid[row, column, level, 1]
            difference = factor * image[y, x] + summand - target[y, x]
            loss += difference * difference
    return loss / (height * width)


def inputs(rows, columns, levels, height, width):
    random = np.random.default_rng(25)
    grid = random.standard_normal((rows, columns, levels, 2))
    return grid, random.random((height, width)), random.random((height, width)), random.random((height, width))
