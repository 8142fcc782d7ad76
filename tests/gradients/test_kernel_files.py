"""ADBench's file formats: what is written in them is what ``from_file`` reads."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

import kernels


def _write(path: Path, *parts: Any) -> Path:
    """A file of ``parts``: text as it is, arrays row by row."""
    lines: list[str] = []
    for part in parts:
        rows = [part] if isinstance(part, str) else [" ".join(map(repr, row)) for row in np.atleast_2d(part).tolist()]
        lines.extend(rows)
    path.write_text("\n".join(lines) + "\n")
    return path


def _joined(*cells: Any) -> str:
    """The rows of the hand's model are separated by colons."""
    return ":".join(str(cell) for cell in cells)


def _assert_same(arguments: tuple[Any, ...], expected: tuple[Any, ...]) -> None:
    assert len(arguments) == len(expected)
    for argument, other in zip(arguments, expected, strict=True):
        assert np.array_equal(argument, other)
        assert np.asarray(argument).dtype == np.asarray(other).dtype
        assert not isinstance(argument, np.ndarray) or argument.flags.c_contiguous


def _tiny(name: str) -> tuple[ModuleType, tuple[Any, ...]]:
    module = kernels.load(name)
    return module, module.inputs(*module.SIZES["tiny"])


def test_gmm_file(tmp_path: Path) -> None:
    module, expected = _tiny("adbench_gmm")
    alphas, means, factors, points, gamma, m = expected
    path = _write(tmp_path / "gmm.txt", "2 3 3", alphas[:, None], means, factors, points, f"{gamma} {m}")
    _assert_same(module.from_file(path), expected)


def test_ba_file_repeats_its_one_camera(tmp_path: Path) -> None:
    module, (cameras, points, weights, observers, observed, features) = _tiny("adbench_ba")
    path = _write(tmp_path / "ba.txt", "2 3 4", cameras[:1], points[:1], weights[:1], features[:1])
    repeated = [np.repeat(array[:1], len(array), axis=0) for array in (cameras, points, weights, features)]
    _assert_same(module.from_file(path), (*repeated[:3], observers, observed, repeated[3]))


def test_lstm_file(tmp_path: Path) -> None:
    module, expected = _tiny("adbench_lstm")
    main, extra, state, text = expected
    path = _write(tmp_path / "lstm.txt", "2 4 2", "", main, "", extra, "", state, "", text)
    _assert_same(module.from_file(path), expected)


@pytest.mark.parametrize("is_complicated", [False, True], ids=["simple", "complicated"])
def test_hand_file(tmp_path: Path, is_complicated: bool) -> None:
    module, expected = _tiny("adbench_hand")
    theta, places, parents, relatives, inverses, starts, bones, weights, vertices, corners, points = expected
    model = tmp_path / "model"
    model.mkdir()
    _write(
        model / "bones.txt",
        *[
            _joined("bone", parent, *relative.ravel(), *inverse.ravel())
            for parent, relative, inverse in zip(parents, relatives, inverses, strict=True)
        ],
    )
    rows = []
    for v, place in enumerate(vertices):
        influences = [_joined(bones[p], weights[p]) for p in range(starts[v], starts[v + 1])]
        normal_and_texture = [0.0, 0.0, 1.0, 0.5, 0.5]
        rows.append(":".join([_joined(*place, *normal_and_texture, len(influences)), *influences]))
    _write(model / "vertices.txt", *rows)
    _write(model / "triangles.txt", *[_joined(*corner) for corner in corners])
    if not is_complicated:
        corners, places = np.repeat(corners[:, :1], 3, axis=1), np.tile([1.0, 0.0], (len(points), 1))
    found = np.arange(len(points)) if is_complicated else corners[:, 0]
    seen = [f"{number} " + " ".join(map(repr, point)) for number, point in zip(found, points.tolist(), strict=True)]
    between = [places] if is_complicated else []
    path = _write(tmp_path / "hand.txt", f"{len(points)} {len(theta)}", *seen, *between, theta[:, None])
    read = module.from_file(path)
    _assert_same(read, (theta, places, *expected[2:9], corners, points))
    assert np.isfinite(module.adbench_hand(*read))
