"""One evidence process for all the tests of a module."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.evidence.process import Process


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    """The process, started at the first question."""
    made = Process()
    yield made
    made.close()
