"""The gate says which versions are supported, loudly."""

from __future__ import annotations

import pytest

from llvm_passes.errors import VersionError
from tapeflow.frontend.versions import check_versions


@pytest.mark.parametrize("numba", ["0.68.0", "0.68.1", "0.68.2rc1", "0.68.0+local"])
def test_known_series_pass(numba):
    check_versions({"numba": numba, "llvmlite": "0.50.3"})


@pytest.mark.parametrize(("numba", "llvmlite"), [("0.67.0", "0.50.0"), ("0.69.0", "0.50.0"), ("0.68.1", "0.51.0")])
def test_unknown_series_are_refused(numba, llvmlite):
    with pytest.raises(VersionError) as caught:
        check_versions({"numba": numba, "llvmlite": llvmlite})
    assert str(caught.value) == (
        f"versions: tapeflow supports numba 0.68.x, llvmlite 0.50.x; found numba {numba}, llvmlite {llvmlite}. "
        'Install with: pip install "numba==0.68.*" "llvmlite==0.50.*"'
    )


def test_installed_versions_pass():
    check_versions()
