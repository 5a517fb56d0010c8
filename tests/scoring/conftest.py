"""Editions that are read once for all commands of a run of tests."""

from __future__ import annotations

import pytest

from reviewer.desk import rulebooks
from tests.scoring.computing import kept


@pytest.fixture
def kept_editions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each rule file once for all the commands of a run of tests."""
    monkeypatch.setattr(rulebooks, "load", kept)
