"""An edition is a file: no code of the product knows one that was written in files alone."""

from __future__ import annotations

from reviewer.framework import catalog
from tests.architecture.source import ROOT

WRITTEN_IN_FILES_ALONE = ("sample-questionnaire", "sample-open-data-grid", "sample-technical-score")


def test_no_code_names_an_edition_that_is_written_in_files_alone() -> None:
    paths = [path for room in ("reviewer", "ui") for path in (ROOT / room).rglob("*.py")]
    naming = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in paths
        for name in WRITTEN_IN_FILES_ALONE
        if name in path.read_text(encoding="utf-8")
    ]
    assert naming == []


def test_they_ship_and_are_marked_as_samples() -> None:
    assert set(WRITTEN_IN_FILES_ALONE) <= set(catalog.SHIPPED)
    assert all(catalog.load(name).unofficial for name in WRITTEN_IN_FILES_ALONE)
