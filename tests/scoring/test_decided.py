"""A judged figure opens down to the marks it was decided on: whose, how many points, why, and which lies far off."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from reviewer.model.figure import Figure
from reviewer.model.ids import EntryHash, InstitutionCode, ReviewerId
from reviewer.model.round import CombiningRule, Decision, Institution, Mark, MarkContent, MarkKey
from reviewer.scoring.inputs import TallyInput, decisions_by_key
from reviewer.scoring.tally import tally
from tests.scoring.little_rules import AAA, J1, LITTLE

A = InstitutionCode("A")


def mark(number: int, points: str, rationale: str = "") -> Mark:
    key = MarkKey(ReviewerId(f"R{number}"), A, J1.code)
    content = MarkContent(Decimal(points) if points else None, rationale)
    return Mark(key, content, EntryHash(f"{number:064x}"), "2025-10-01T09:00:00")


def decided(
    *marks: Mark,
    rule: CombiningRule | None = CombiningRule.MEAN,
    digits: str = "2",
    settings: Mapping[str, str] = MappingProxyType({}),
) -> Figure:
    """Return the figure of J1 as 12 points decided on these marks."""
    taken = tuple(one.entry for one in marks)
    decision = Decision(A, J1.code, Decimal(12), rule, "근거가 같음", taken, EntryHash("f" * 64), "", digits=digits)
    given = TallyInput(
        LITTLE,
        {"round.outliers": "points_5", "round.combined_digits": "4", **settings},
        (Institution(A, A, AAA),),
        {},
        decisions_by_key([decision]),
        marks={one.entry: one for one in marks},
        names={"R1": "가상위원1"},
    )
    return tally(given, "").of(A).measures[J1.code]


def test_each_mark_is_there_with_who_gave_it_and_why() -> None:
    figure = decided(mark(1, "10", "근거가 뚜렷함"), mark(2, "14"))
    assert figure.value == 12
    assert figure.rule.en == "plain mean of 2, half up to 2 decimals"
    first, second = figure.parts
    assert (first.label.ko, first.value, first.rule.ko) == ("가상위원1", Decimal(10), "근거가 뚜렷함")
    assert first.source == "R1 2025-10-01T09:00:00"
    assert (second.label.ko, second.value, second.rule.ko) == ("R2", Decimal(14), "의견 없음")


def test_the_mean_is_told_exactly_before_it_was_rounded() -> None:
    """36.01 ÷ 3 is 12.0033…, which half up at two decimals is 12."""
    figure = decided(mark(1, "10"), mark(2, "12.01"), mark(3, "14"))
    assert figure.rule.ko == "3명의 단순 평균: 12.0033… (= 3601/300), 소수 2자리로 반올림"
    assert figure.rule.en == "plain mean of 3: 12.0033… (= 3601/300), half up to 2 decimals"


def test_a_decision_that_its_marks_no_longer_give_tells_no_mean() -> None:
    assert decided(mark(1, "10"), mark(2, "10.01"), mark(3, "14")).rule.en == "plain mean of 3, half up to 2 decimals"


def test_a_mark_far_from_the_others_says_so_on_its_own_line() -> None:
    figure = decided(mark(1, "10"), mark(4, ""), mark(2, "10"), mark(3, "20"))
    assert [part.note is not None for part in figure.parts] == [False, False, False, True]
    assert figure.parts[3].note is not None
    assert figure.parts[3].note.en.startswith("Outlier by the round's rule: 10.00 from the others' mean 10.00")


def test_a_value_the_panel_agreed_on_gives_its_reason_for_a_rule() -> None:
    assert decided(mark(1, "10"), rule=None).rule.en == "Value agreed by the panel: 근거가 같음"


def test_a_decision_that_names_no_rounding_was_rounded_as_the_round_says() -> None:
    assert decided(mark(1, "10"), digits="").rule.en == "plain mean of 1, half up to 4 decimals"


def test_a_mark_at_a_level_of_the_round_says_which_and_is_read_under_that_setting() -> None:
    figure = decided(mark(1, "30"), mark(2, "29.5"), settings={"round.levels": "three"})
    first, second = figure.parts
    assert first.note is not None
    assert first.note.ko == "이 회차가 정한 수준 ‘우수’: 배점 30점의 100 %"
    assert first.settings == ("round.levels=three",)
    assert (second.note, second.settings) == (None, ())


def test_a_mark_at_a_level_that_is_an_outlier_says_both() -> None:
    marks = (mark(1, "10"), mark(2, "10"), mark(3, "18"))
    note = decided(*marks, settings={"round.levels": "none", "round.levels.J1": "three"}).parts[2].note
    assert note is not None
    assert note.ko.startswith("이 회차가 정한 수준 ‘보통’: 배점 30점의 60 %. 회차의 규칙에 따른 이상점")
    assert note.en.startswith("level ‘fair’, set by this round: 60 % of 30. Outlier by the round's rule")
