"""The panel at the desk: decisions by rule and by value, what makes them stale, who may not take them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reviewer.commands import (
    ChooseSetting,
    Command,
    DecideAll,
    DeclareRecusal,
    RevokeDecision,
    SettleConflict,
    TakeDecision,
)
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import AgendaItem, CombiningRule, RecusalKind
from tests.desk.little import give, key, panel, reopened, reviewer, secretary

A1 = InstitutionCode("A1")
J1 = MeasureCode("J1")
BY_RULE = TakeDecision(A1, J1)
BY_VALUE = TakeDecision(A1, J1, points=Decimal(17), reason="합의")


def item(desk: Desk) -> AgendaItem:
    return desk.see.agenda_item(A1, J1)


def decided(desk: Desk) -> Decimal | None:
    decision = item(desk).decision
    return decision.points if decision else None


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """Return a round where three reviewers marked A1 J1 with 10, 20 and 20.5."""
    for who, points in (("R1", "10"), ("R2", "20"), ("R3", "20.5")):
        give(desk, key(who, "A1", "J1"), points)
    return panel(desk)


def refused(desk: Desk, command: Command) -> str:
    before = desk.see.head()
    with pytest.raises(UserError) as caught:
        desk.do(command)
    assert desk.see.head() == before
    return caught.value.sentence.ko


def test_a_decision_by_the_rounds_rule_is_the_mean_of_the_marks_half_up(marked: Desk) -> None:
    assert item(marked).suggested == Decimal("16.83")
    assert item(marked).spread == Decimal("10.5")
    marked.do(BY_RULE)
    again = reopened(marked)
    assert decided(again) == Decimal("16.83")
    assert again.see.tally().of(A1).measures[J1].value == Decimal("16.83")
    again.close()


def test_a_decision_by_value_needs_a_reason_and_points_within_the_maximum(marked: Desk) -> None:
    assert "사유를 적어" in refused(marked, TakeDecision(A1, J1, points=Decimal(17)))
    assert "30.00점 사이" in refused(marked, TakeDecision(A1, J1, points=Decimal("30.01"), reason="합의"))
    marked.do(BY_VALUE)
    assert decided(marked) == 17


def test_a_decision_by_rule_without_marks_is_refused(desk: Desk) -> None:
    assert "1개 이상 있어야 하는데 0개" in refused(panel(desk), BY_RULE)


def test_a_measure_that_nobody_judges_cannot_be_decided(desk: Desk) -> None:
    command = TakeDecision(A1, MeasureCode("Q1"), points=Decimal(0), reason="합의")
    assert "위원회가 평가하는 항목이 아닙니다" in refused(panel(desk), command)


@pytest.mark.parametrize(
    "command",
    [
        BY_RULE,
        DecideAll(),
        RevokeDecision(A1, J1, "사유"),
        SettleConflict("mark/R1/A1/J1", EntryHash("x"), "사유"),
        ChooseSetting("round.combining", "trimmed"),
    ],
)
def test_a_reviewer_takes_no_part_in_what_the_panel_records(marked: Desk, command: Command) -> None:
    marked.act_as(reviewer("R1"))
    assert "위원장이나 간사만" in refused(marked, command)


def test_a_decision_is_taken_back_with_a_reason(marked: Desk) -> None:
    assert "취소할 결정이 없습니다" in refused(marked, RevokeDecision(A1, J1, "사유"))
    marked.do(BY_RULE)
    assert "사유를 적어" in refused(marked, RevokeDecision(A1, J1, " "))
    marked.do(RevokeDecision(A1, J1, "재심의"))
    assert decided(marked) is None
    marked.do(BY_VALUE)
    assert decided(marked) == 17


def test_a_mark_changed_after_the_decision_makes_it_stale(marked: Desk) -> None:
    marked.do(BY_RULE)
    assert not item(marked).stale
    give(marked, key("R1", "A1", "J1"), "12")
    assert item(marked).stale
    assert decided(marked) == Decimal("16.83"), "a stale decision stands until somebody changes it"
    panel(marked).do(BY_RULE)
    assert not item(marked).stale


def test_a_recused_members_mark_is_out_of_the_item(marked: Desk) -> None:
    marked.do(BY_RULE)
    marked.do(DeclareRecusal(ReviewerId("R1"), A1, RecusalKind.CHALLENGED, "기피 결정"))
    recused = next(m for m in item(marked).marks if m.reviewer.id == "R1")
    assert (recused.points, recused.content.points, recused.recused) == (None, None, True)
    assert item(marked).suggested == Decimal("20.25")
    assert item(marked).spread == Decimal("0.5")
    assert item(marked).stale


def test_deciding_all_leaves_what_is_not_ready_and_says_how_many(marked: Desk) -> None:
    said = marked.do(DecideAll()).news[0].en
    assert said.startswith("1 items were decided by the rule; 11 were left")
    assert decided(marked) == Decimal("16.83")


def test_deciding_all_never_replaces_a_value_the_panel_agreed_on(marked: Desk) -> None:
    marked.do(BY_VALUE)
    give(marked, key("R1", "A1", "J1"), "12")
    panel(marked).do(DecideAll())
    assert decided(marked) == 17
    assert item(marked).stale


def test_deciding_all_renews_a_stale_decision_that_came_from_the_rule(marked: Desk) -> None:
    marked.do(BY_RULE)
    give(marked, key("R1", "A1", "J1"), "13")
    panel(marked).do(DecideAll())
    assert decided(marked) == Decimal("17.83")


def test_the_rule_chosen_for_the_round_governs_decisions(desk: Desk) -> None:
    for who, points in (("R1", "10"), ("R2", "20"), ("R3", "20.5")):
        give(desk, key(who, "A1", "J1"), points)
    panel(desk).do(ChooseSetting("round.combined_digits", "none"))
    desk.do(ChooseSetting("round.minimum_marks", "4"))
    assert "4개 이상 있어야 하는데 3개" in refused(desk, BY_RULE)
    desk.do(ChooseSetting("round.minimum_marks", "3"))
    desk.do(TakeDecision(A1, J1, CombiningRule.TRIMMED))
    assert decided(desk) == Decimal("50.5") / 3
    assert desk.see.settings()["round.minimum_marks"] == "3"


def test_an_unknown_setting_or_value_is_refused_with_what_is_offered(desk: Desk) -> None:
    assert "mean, trimmed" in refused(panel(desk), ChooseSetting("round.combining", "loudest"))
    assert "설정 이름을 확인" in refused(desk, ChooseSetting("nothing", "1"))


def test_the_agenda_puts_open_items_of_great_disagreement_first(marked: Desk) -> None:
    give(marked, key("R1", "A2", "M1"), "0")
    give(marked, key("R2", "A2", "M1"), "10")
    give(marked, key("R1", "B1", "J2"), "3")
    order = [(i.institution.code, i.measure) for i in panel(marked).see.agenda()]
    assert order[:3] == [("A1", "J1"), ("A2", "M1"), ("A1", "J2")]
    marked.do(BY_RULE)
    last = marked.see.agenda()[-1]
    assert (last.institution.code, last.measure) == ("A1", "J1")
    assert len(order) == 12


def test_settling_what_is_no_conflict_is_refused(marked: Desk) -> None:
    subject = "mark/R1/A1/J1"
    entry = marked.see.history(subject)[0].entry.hash
    assert "충돌 목록에 없습니다" in refused(marked, SettleConflict(subject, entry, "사유"))


def test_progress_counts_what_is_there(marked: Desk) -> None:
    marked.do(BY_RULE)
    seen = secretary(marked).see.progress()
    assert (seen.institutions, seen.reviewers, seen.counted, seen.counted_expected) == (4, 6, 12, 12)
    assert (seen.assigned, seen.marked, seen.decided, seen.to_decide, seen.conflicts) == (36, 3, 1, 12, 0)


def test_the_rule_waits_for_every_assigned_reviewer_where_the_setting_says_so(desk: Desk) -> None:
    give(desk, key("R1", "A1", "J1"), "10")
    give(desk, key("R2", "A1", "J1"), "20")
    panel(desk).do(ChooseSetting("round.missing_marks", "waited_for"))
    assert "위원 1명의 점수를 기다립니다" in refused(desk, BY_RULE)
    assert item(desk).suggested is None
    desk.act_as(reviewer("R3"))
    desk.do(DeclareRecusal(ReviewerId("R3"), A1, RecusalKind.WITHDRAWN, "지어낸 자문"))
    panel(desk).do(BY_RULE)
    assert decided(desk) == 15


def test_a_consensus_is_a_value_with_its_reason_and_is_recorded_as_one(marked: Desk) -> None:
    marked.do(ChooseSetting("round.combining", "consensus"))
    assert "합의로 정합니다" in refused(marked, BY_RULE)
    mixed = TakeDecision(A1, J1, CombiningRule.MEDIAN, Decimal(17), "합의")
    assert "계산하는 규칙을 함께 고를 수 없습니다" in refused(marked, mixed)
    marked.do(TakeDecision(A1, J1, CombiningRule.CONSENSUS, Decimal(17), "증빙 2쪽을 함께 봄"))
    assert decided(marked) == 17
    said = marked.see.history(f"decision/{A1}/{J1}")[-1]
    assert said.ko.endswith("결정 17점 (합의: 증빙 2쪽을 함께 봄)")
    assert "합의" in marked.see.tally().of(A1).measures[J1].rule.ko


def test_outliers_are_named_before_the_panel_and_in_the_explanation_and_change_no_mark(marked: Desk) -> None:
    assert [m.outlier is not None for m in item(marked).marks] == [True, False, False]
    marked.do(BY_RULE)
    assert decided(marked) == Decimal("16.83")
    notes = [part.note for part in marked.see.tally().of(A1).measures[J1].parts]
    assert notes[0] is not None
    assert "다른 위원들의 평균 20.25점과 10.25점 차이(기준 배점의 25 % 초과)" in notes[0].ko
    assert notes[1:] == [None, None]
    marked.do(ChooseSetting("round.outliers", "none"))
    assert not any(m.outlier for m in item(marked).marks)
