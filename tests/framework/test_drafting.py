"""The draft of a map between two editions: sound at once, kept and moved by code and name, the rest dropped or new."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.framework import catalog, drafting, plain_words, upgrade
from reviewer.model.framework import Framework
from reviewer.model.ids import FrameworkId, MeasureCode
from reviewer.text import same

EDITIONS = ("kr-data-admin-2024", "kr-data-admin-2025", "kr-public-data-2025", "sample-2022")


def next_year(edition: Framework) -> Framework:
    """Return last year's edition as an officer changed it: one measure renumbered, one renamed, one gone, one come."""
    area, *areas = edition.areas
    indicator, *rest = area.indicators
    first, second, third, *more = indicator.measures
    changed = (
        replace(first, code=MeasureCode("9-9-9")),
        replace(second, name=same("다른 이름")),
        *more,
        replace(third, code=MeasureCode("7-7-7"), name=same("새 항목")),
    )
    held = replace(area, indicators=(replace(indicator, measures=changed), *rest))
    return replace(edition, id=FrameworkId("next"), areas=(held, *areas))


@pytest.mark.parametrize("older", EDITIONS)
@pytest.mark.parametrize("newer", EDITIONS)
def test_a_draft_between_any_two_editions_is_a_sound_map(older: str, newer: str, tmp_path: Path) -> None:
    before, after, path = catalog.load(older), catalog.load(newer), tmp_path / "map.yaml"
    path.write_text(plain_words.document(drafting.draft(before, after)), encoding="utf-8")
    assert upgrade.between(path, before, after) == []


def test_names_lead_and_codes_follow() -> None:
    before = catalog.load("kr-public-data-2025")
    links = drafting.draft(before, next_year(before))["links"]
    assert links[:3] == [
        {"older": ["1-①-1"], "newer": ["9-9-9"], "relation": "moved"},
        {"older": ["1-①-2"], "newer": ["1-①-2"], "relation": "kept", "inferred": True},
        {"older": ["1-①-3"], "newer": [], "relation": "dropped"},
    ]
    assert links[-1] == {"older": [], "newer": ["7-7-7"], "relation": "new"}
    assert all(link["relation"] == "kept" and "inferred" not in link for link in links[3:-1])
