"""Two editions side by side: each kind of change is told once, in words that name the sides."""

from __future__ import annotations

import pytest

from reviewer.framework import catalog, compare, reader, upgrade
from reviewer.model.difference import Change, Kind
from tests.framework.bench import SOUND

CHANGES = {
    "a name": ('{ko: "둘", en: "Two"}', '{ko: "2", en: "Second"}', Kind.RENAMED, "‘Two’ → ‘Second’"),
    "a figure for one type": (
        "judged: {AAA: 30, BBB: 20}",
        "judged: {AAA: 30, BBB: 25}",
        Kind.CHANGED,
        "AAA 30, BBB 20 → AAA 30, BBB 25",
    ),
    "a method": (
        'name: {ko: "셋", en: "Three"}, method: quantitative',
        'name: {ko: "셋", en: "Three"}, method: qualitative',
        Kind.CHANGED,
        "quantitative → qualitative",
    ),
    "a cut-off": ("from: 80}", "from: 85}", Kind.CHANGED, "Good from 80 · Bad from 0 → Good from 85"),
    "a default": ("default: none", "default: half_up_2", Kind.CHANGED, "SET-1: none → half_up_2"),
    "an answer": (
        '{value: none, ko: "아니요", en: "No"}',
        '{value: none, ko: "아니요", en: "Never"}',
        Kind.CHANGED,
        "Choices of setting SET-1",
    ),
    "a reason": (
        '  ND-LATE: {ko: "늦음", en: "Late"}',
        '  ND-LATE: {ko: "늦음", en: "Late"}\n  ND-NEW: {ko: "새", en: "New"}',
        Kind.ADDED,
        "ND-NEW ‘New’ was added",
    ),
    "a tie break": (
        "default_grouping: main\n",
        "default_grouping: main\ntie_break: [{compare: base}]\n",
        Kind.CHANGED,
        "(none) → base",
    ),
    "a cap": ("cap: 5}", "cap: 6}", Kind.CHANGED, "Cap of measure 1-3-1: 5 → 6"),
    "a criterion": (
        "per_case: -1, bars_award: true}",
        'per_case: -1, bars_award: true, criteria: [{ko: "한 건", en: "One"}]}',
        Kind.CHANGED,
        "Criteria of measure 1-3-2 changed",
    ),
}


def told(old: str, new: str) -> list[Change]:
    """Return the changes from the little sound file to one with a change in it."""
    assert SOUND.count(old) == 1
    return compare.changes(reader.read(SOUND.encode()), reader.read(SOUND.replace(old, new).encode()))


@pytest.mark.parametrize("change", CHANGES)
def test_one_change_is_told_alone(change: str) -> None:
    old, new, kind, words = CHANGES[change]
    found = told(old, new)
    assert [one.kind for one in found] == [kind], [one.sentence.en for one in found]
    assert words in found[0].sentence.en


def test_points_are_told_per_type_and_together_where_they_change_alike() -> None:
    words = SOUND.replace("points: {X: 40, Y: 29.5}", "points: {X: 39, Y: 28.5}").replace(
        "points: 40, judged", "points: 41, judged"
    )
    words = words.replace("points: 60\n", "points: {X: 59, Y: 59}\n")
    found = compare.changes(reader.read(SOUND.encode()), reader.read(words.encode()))
    sides = {(one.what, one.code): (one.older, one.newer) for one in found if one.kind is Kind.POINTS}
    assert sides["measure", "1-1-3"] == ("AAA 40, BBB 29.5", "AAA 39, BBB 28.5")
    assert sides["measure", "1-2"] == ("40", "41")
    assert sides["indicator", "1-1"] == ("60", "59")


def test_an_edition_does_not_differ_from_itself() -> None:
    edition = catalog.load("kr-data-admin-2025")
    assert compare.changes(edition, edition) == []


def test_a_map_pairs_what_has_another_code_and_tells_what_was_joined() -> None:
    led = upgrade.leading_to("kr-data-admin-2025")
    found = compare.changes(catalog.load("kr-data-admin-2024"), catalog.load("kr-data-admin-2025"), led)
    by_code = {(one.kind, one.what, one.code): one for one in found}
    assert by_code[Kind.MOVED, "indicator", "4-④"].older == "3-④"
    assert by_code[Kind.REMOVED, "indicator", "2-①"].older == "데이터 분석과제 발굴 실적"
    assert by_code[Kind.ADDED, "measure", "4-③"].newer
    assert by_code[Kind.MERGED, "measure", "3-①-1"].older == "2-②, 2-③"
    assert "CEN·MET 10 → 8" in by_code[Kind.POINTS, "measure", "4-④"].sentence.en
    assert (Kind.REMOVED, "measure", "2-②") not in by_code
