"""A begun round for each test of the desk, closed when the test ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.desk.desk import Desk
from tests.desk.little import begun


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Yield a round with its roster, the secretary at the desk."""
    opened = begun(tmp_path)
    yield opened
    opened.close()
