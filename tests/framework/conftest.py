"""The sound rule file as a fixture."""

from __future__ import annotations

import pytest

from tests.framework.bench import SOUND, Bench


@pytest.fixture
def sound() -> Bench:
    """Return the sound file, ready to be broken."""
    return Bench(SOUND)
