"""The panel's agenda: what counts, what the round's rule would give, what it waits for, and what comes first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import (
    AgendaItem,
    Assignment,
    CombiningRule,
    Decision,
    Institution,
    Mark,
    MarkContent,
    MarkKey,
    PanelMark,
    Reviewer,
)
from reviewer.scoring import agenda
from reviewer.scoring.settings import in_force
from tests.scoring.little_rules import AAA, J1, J2, LITTLE

A, B = InstitutionCode("A"), InstitutionCode("B")
HERE = Institution(A, "가기관", AAA)


def entry(number: int) -> EntryHash:
    return EntryHash(f"{number:064x}")


def mark(number: int, points: str, at: InstitutionCode = A, measure: MeasureCode = J1.code) -> Mark:
    """Return the mark of reviewer R<number>, "" for a mark whose rationale alone is begun."""
    content = MarkContent(Decimal(points) if points else None, "의견")
    return Mark(MarkKey(ReviewerId(f"R{number}"), at, measure), content, entry(number), "2025-10-01T09:00:00")


def panel(words: str) -> list[PanelMark]:
    """Return the marks of a panel: points, `-` for none yet, `x` for someone recused who gave 30."""
    found = []
    for number, word in enumerate(words.split(), start=1):
        given = None if word == "-" else mark(number, "30" if word == "x" else word)
        found.append(agenda.panel_mark(Reviewer(ReviewerId(f"R{number}"), ""), given, recused=word == "x"))
    return found


def decided(*numbers: int, points: str = "16", conflicted: bool = False) -> Decision:
    marks = tuple(entry(number) for number in numbers)
    return Decision(
        A, J1.code, Decimal(points), CombiningRule.MEAN, "", marks, EntryHash("f" * 64), "", conflicted, digits="2"
    )


def item(words: str, decision: Decision | None = None, **chosen: str) -> AgendaItem:
    settings = in_force(LITTLE, {f"round.{name}": value for name, value in chosen.items()})
    return agenda.item(HERE, J1, panel(words), decision, settings)


def test_the_rule_of_the_round_suggests_points_from_the_marks_that_count() -> None:
    found = item("10 20 x -")
    assert (found.suggested, found.spread, found.maximum) == (Decimal(15), Decimal(10), Decimal(30))
    assert found.unsuggested is None
    assert found.decision is None
    assert not found.stale


def test_a_recused_reviewers_mark_is_not_even_shown() -> None:
    recused = item("10 x").marks[1]
    assert (recused.points, recused.content, recused.entry, recused.recused) == (None, MarkContent(), None, True)


def test_a_mark_in_conflict_is_shown_as_such() -> None:
    given = replace(mark(1, "10"), conflicted=True)
    assert agenda.panel_mark(Reviewer(ReviewerId("R1"), ""), given, recused=False).conflicted


@pytest.mark.parametrize(
    ("words", "chosen", "ko", "en"),
    [
        ("10 20", {"combining": "consensus"}, "합의한 값과 사유", "give the value the panel agreed on"),
        ("-", {}, "1개 이상 있어야 하는데 0개뿐", "needs 1 marks and there are 0"),
        ("10 20 x -", {"minimum_marks": "3"}, "3개 이상 있어야 하는데 2개뿐", "needs 3 marks and there are 2"),
        ("10 20 x - -", {"missing_marks": "waited_for"}, "위원 2명의 점수를 기다립니다", "marks of 2 assigned"),
    ],
)
def test_where_the_rule_gives_nothing_yet_it_says_why(words: str, chosen: dict[str, str], ko: str, en: str) -> None:
    found = item(words, None, **chosen)
    assert found.suggested is None
    assert found.unsuggested is not None
    assert ko in found.unsuggested.ko
    assert en in found.unsuggested.en


def test_nobody_waits_for_the_recused_or_for_those_the_setting_leaves_out() -> None:
    assert item("10 20 x", missing_marks="waited_for").suggested == 15
    assert item("10 20 -", missing_marks="left_out").suggested == 15


def test_outliers_of_the_rounds_rule_are_named_on_their_own_mark() -> None:
    found = item("10 x - 10 10 20", outliers="points_5")
    assert [one.outlier is not None for one in found.marks] == [False, False, False, False, False, True]
    assert [one.points for one in found.marks] == [10, None, None, 10, 10, 20]


@pytest.mark.parametrize(
    ("words", "decision", "stale"),
    [("10 20", decided(1, 2), False), ("10 20", decided(2, 1), False), ("10 20 5", decided(1, 2), True), ("10", decided(1, 2), True),
     ("10 20 -", decided(1, 2), False), ("10 x", decided(1, 2), True)],
)  # fmt: skip
def test_a_decision_is_stale_once_other_marks_count_than_it_was_taken_on(
    words: str, decision: Decision, stale: bool
) -> None:
    assert item(words, decision).stale is stale


def test_what_is_open_comes_first_the_most_disputed_and_weighty_before_the_rest() -> None:
    settled, stale, torn = (
        item("0 30", decided(1, 2)),
        item("9 10 11", decided(1, 2)),
        item("4 5", decided(1, 2, conflicted=True)),
    )
    calm, disputed = item("10 11"), item("10 20")
    light = replace(agenda.item(HERE, J2, panel("10 20"), None, in_force(LITTLE, {})), maximum=Decimal(20))
    elsewhere = replace(disputed, institution=replace(HERE, code=B))
    found = agenda.ordered([settled, calm, torn, elsewhere, stale, light, disputed])
    assert found == [disputed, elsewhere, light, stale, calm, torn, settled]


def test_marks_are_grouped_by_item_in_the_order_of_reviewers_assigned_or_not() -> None:
    assigned = [Assignment(ReviewerId(who), A, J1.code) for who in ("R3", "R1")]
    given = {one.key: one for one in (mark(1, "10"), mark(2, "20"), mark(2, "7", B))}
    people = {ReviewerId("R1"): Reviewer(ReviewerId("R1"), "가상위원1")}
    found = agenda.grouped(assigned, given, people, frozenset({(ReviewerId("R2"), B)}))
    assert list(found) == [(A, J1.code), (B, J1.code)]
    here = found[A, J1.code]
    assert [(one.reviewer.id, one.points) for one in here] == [("R1", 10), ("R2", 20), ("R3", None)]
    assert [one.reviewer.name for one in here] == ["가상위원1", "R2", "R3"]
    assert [(one.points, one.recused) for one in found[B, J1.code]] == [(None, True)]
