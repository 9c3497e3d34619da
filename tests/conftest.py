"""What all tests share: the folder of shared data beside the project, where it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of shared data; skip the test where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared data folder (../shared/data) is not beside the project")
    return SHARED
