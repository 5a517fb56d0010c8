"""Scales, weights, totals, tie-break chains and defaults: read as written, and refused with their place when wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reviewer.framework import canonical, reader
from reviewer.framework.problems import Severity
from reviewer.model.framework import Framework
from reviewer.model.ids import AreaCode, MeasureCode, TypeCode
from reviewer.model.scale import Preliminary
from reviewer.model.ties import Compare, TieBreak
from reviewer.scoring.round_settings import COMBINING, DIGITS
from reviewer.scoring.settings import in_force
from tests.framework.bench import Bench

WORDS = """\
format: jipyo-framework/1
id: chosen
title: {ko: "고르는 평가", en: "Chosen"}
year: 2025
edition: "시험판"
source: {ko: "지어낸 것", en: "Invented"}
types:
  AAA: {ko: "가", en: "Type A"}
total: 6
scales:
  zero-two:
    - {points: 0, ko: "없음", en: "None"}
    - {points: 1, ko: "일부", en: "Some"}
    - {points: 2, ko: "모두", en: "All"}
preliminary: without_unsure
tie_break:
  - {compare: measures_by_weight}
  - {compare: area, code: "2"}
defaults: {combining: trimmed, combined_digits: 4}
grades:
  - {name: {ko: "하나", en: "Only"}, from: 0}
areas:
  - code: "1"
    name: {ko: "첫째", en: "First"}
    indicators:
      - code: 1-1
        name: {ko: "물음", en: "Question"}
        measures:
          - {code: 1-1, method: qualitative, points: 2, step: 1, scale: zero-two, justify: true}
  - code: "2"
    name: {ko: "둘째", en: "Second"}
    indicators:
      - code: 2-1
        name: {ko: "셈", en: "Count"}
        measures:
          - {code: 2-1, method: quantitative, points: 4}
"""
ONE = "areas[0].indicators[0].measures[0]"
FAULTS = {
    "a level out of order": ("points: 1, ko", "points: 3, ko", "scales.zero-two[2].points", "must be above 3"),
    "an unknown scale": ("scale: zero-two", "scale: zero-too", f"{ONE}.scale", "Did you mean 'zero-two'"),
    "a level above the points": ("points: 2, ko", "points: 3, ko", f"{ONE}.scale", "above the points 2"),
    "a scale nobody uses in judging": (
        "quantitative, points: 4",
        "quantitative, points: 4, justify: true",
        "areas[1].indicators[0].measures[0].justify",
        "belongs to measures that reviewers judge",
    ),
    "an unknown area to compare": ('area, code: "2"', 'area, code: "9"', "tie_break[1].code", "no area '9'"),
    "a comparison of nothing": ('area, code: "2"', "area", "tie_break[1]", "code of the area to compare is missing"),
    "a needless code": (
        "measures_by_weight}",
        "measures_by_weight, code: x}",
        "tie_break[0].code",
        "takes no code",
    ),
    "a comparison made twice": (
        '{compare: area, code: "2"}',
        "{compare: measures_by_weight}",
        "tie_break[1]",
        "compared twice",
    ),
    "an unknown default": ("combining: trimmed", "mixing: trimmed", "defaults.mixing", "no setting 'mixing'"),
    "a default that is no choice": (
        "combined_digits: 4",
        "combined_digits: 7",
        "defaults.combined_digits",
        "'7' is not among the choices",
    ),
    "points beside the total": ("total: 6", "total: 7", "areas", "add up to 6, not 7: 1 more needed"),
    "a weight left out": (
        'name: {ko: "첫째", en: "First"}',
        'name: {ko: "첫째", en: "First"}\n    weight: 1',
        "areas[1]",
        "this one does not",
    ),
}


def chosen() -> Framework:
    """Return the framework of the sound words."""
    return reader.read(WORDS.encode())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_at_its_place(fault: str) -> None:
    old, new, path, sentence = FAULTS[fault]
    told = Bench(WORDS).broken(old, new).relevant(path)
    assert sentence in told.sentence.en
    assert told.severity is Severity.ERROR


def test_the_words_are_free_of_problems() -> None:
    assert Bench(WORDS).problems() == []


def test_levels_totals_and_comparisons_are_read_as_written() -> None:
    read = chosen()
    scale = read.scale(read.measure(MeasureCode("1-1")).scale)
    assert scale is not None
    assert [(str(level.points), level.text.en) for level in scale.levels] == [
        ("0", "None"),
        ("1", "Some"),
        ("2", "All"),
    ]
    assert read.full_points == Decimal(6)
    assert read.preliminary is Preliminary.WITHOUT_UNSURE
    assert read.tie_break == (TieBreak(Compare.MEASURES_BY_WEIGHT), TieBreak(Compare.AREA, "2"))
    assert read.measure(MeasureCode("1-1")).justify


def test_they_travel_inside_a_round_unchanged() -> None:
    assert canonical.from_json(canonical.to_json(chosen())) == chosen()


def test_an_edition_names_the_defaults_of_its_rounds_and_a_choice_still_wins() -> None:
    assert in_force(chosen(), {})[COMBINING] == "trimmed"
    assert in_force(chosen(), {})[DIGITS] == "4"
    assert in_force(chosen(), {DIGITS: "2"})[DIGITS] == "2"


def test_a_scale_that_cannot_reach_the_points_is_only_warned_of() -> None:
    short = Bench(WORDS).broken('    - {points: 2, ko: "모두", en: "All"}\n', "")
    told = short.relevant(f"{ONE}.scale")
    assert told.severity is Severity.WARNING
    assert "nobody can reach" in told.sentence.en


def test_where_areas_have_weights_their_points_need_not_add_up() -> None:
    weighed = WORDS.replace("total: 6\n", "").replace('en: "First"}', 'en: "First"}\n    weight: 1')
    weighed = weighed.replace('en: "Second"}', 'en: "Second"}\n    weight: 3')
    assert Bench(weighed).problems() == []
    assert reader.read(weighed.encode()).weights(TypeCode("AAA")) == {
        AreaCode("1"): Decimal(1),
        AreaCode("2"): Decimal(3),
    }
