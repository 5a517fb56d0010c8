"""Measures that do not apply: nothing stands in for them before it is approved, with a reason and by somebody."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reviewer.commands import (
    AcceptImport,
    ApproveAllSubstitutions,
    ApproveSubstitution,
    ChooseSetting,
    Command,
    RevokeApproval,
)
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model.batch import BatchKind
from reviewer.model.figure import Figure
from reviewer.model.ids import InstitutionCode, MeasureCode
from tests.desk.little import batch, panel, reopened, reviewer

A1, A2 = InstitutionCode("A1"), InstitutionCode("A2")
Q1, Q2, M1 = MeasureCode("Q1"), MeasureCode("Q2"), MeasureCode("M1")
NO_DATA = "대상 자료 없음(집계 기관 확인)"
CHAIR_NAME = "위원장 가상한"


@pytest.fixture
def lacking(desk: Desk) -> Desk:
    """Return a round in which Q2 (group mean) does not apply to A1, nor M1 (by hand) to A2, and Q1 without a reason."""
    rows = [("A1", "Q2", "", NO_DATA, "표 2행"), ("A2", "M1", "", NO_DATA, "표 3행"), ("A2", "Q1", "", "", "표 4행")]
    desk.do(AcceptImport((batch(BatchKind.COUNTED, rows),)))
    return panel(desk)


def figure(desk: Desk, institution: InstitutionCode, measure: MeasureCode) -> Figure:
    return desk.see.tally().of(institution).measures[measure]


def refused(desk: Desk, command: Command) -> str:
    before = desk.see.head()
    with pytest.raises(UserError) as caught:
        desk.do(command)
    assert desk.see.head() == before
    return caught.value.sentence.ko


def waiting(desk: Desk) -> list[tuple[str, str]]:
    return [(line.institution.code, line.measure) for line in desk.see.substitutions() if line.waiting]


def test_what_was_imported_as_not_applicable_waits_and_makes_its_institution_provisional(lacking: Desk) -> None:
    assert waiting(lacking) == [("A2", "Q1"), ("A1", "Q2"), ("A2", "M1")]
    found = figure(lacking, A1, Q2)
    assert (found.value, found.rule.ko) == (None, "해당없음: 처리의 승인을 기다립니다")
    assert Q2 in lacking.see.tally().of(A1).missing
    left_out = figure(lacking, A2, Q1)
    assert left_out.value is None
    assert Q1 in lacking.see.tally().of(A2).missing
    assert next(line for line in lacking.see.substitutions() if line.measure == Q2).value == Decimal("7.5")


def test_an_approval_lets_the_manuals_way_stand_and_tells_why_and_by_whom(lacking: Desk) -> None:
    lacking.do(ApproveSubstitution(A1, Q2, "", f" {CHAIR_NAME} "))
    again = reopened(lacking)
    found = figure(again, A1, Q2)
    assert found.value == Decimal("7.5")
    assert found.note is not None
    assert found.note.ko == f"사유: {NO_DATA} · 승인: {CHAIR_NAME}, 2025-11-03"
    assert Q2 not in again.see.tally().of(A1).missing
    assert again.see.history("substitution/A1/Q2")[-1].ko.endswith(f"승인: {NO_DATA} (승인 {CHAIR_NAME})")
    again.rebuild()
    assert figure(again, A1, Q2) == found
    again.close()


def test_an_approval_needs_a_reason_and_somebody(lacking: Desk) -> None:
    assert "사유를 적어" in refused(lacking, ApproveSubstitution(A2, Q1, "", CHAIR_NAME))
    assert "누가 승인했는지" in refused(lacking, ApproveSubstitution(A2, Q1, "확인함", " "))
    assert "누가 승인했는지" in refused(lacking, ApproveAllSubstitutions(""))
    lacking.do(ApproveSubstitution(A2, Q1, "확인함", CHAIR_NAME))
    assert Q1 not in lacking.see.tally().of(A2).missing
    assert "환산" in lacking.see.tally().of(A2).indicators[lacking.framework.indicators()[0].code].rule.ko


def test_points_are_given_where_the_manual_has_no_way_and_only_there(lacking: Desk) -> None:
    assert "점수를 따로 적지 않습니다" in refused(lacking, ApproveSubstitution(A1, Q2, "", CHAIR_NAME, Decimal(3)))
    assert "0점부터 10.00점 사이" in refused(lacking, ApproveSubstitution(A2, M1, "", CHAIR_NAME))
    assert "0점부터 10.00점 사이" in refused(lacking, ApproveSubstitution(A2, M1, "", CHAIR_NAME, Decimal("10.01")))
    lacking.do(ApproveSubstitution(A2, M1, "", CHAIR_NAME, Decimal("4.5")))
    part = figure(lacking, A2, M1).parts[0]
    assert (part.value, part.rule.ko) == (Decimal("4.5"), "해당없음: 편람에 처리 방법이 없어 정한 점수")


def test_all_at_once_leaves_what_has_no_reason_or_needs_points(lacking: Desk) -> None:
    said = lacking.do(ApproveAllSubstitutions(CHAIR_NAME)).news[0]
    assert said.ko.startswith("해당없음 처리 1건을 승인했습니다. 2건은")
    assert waiting(lacking) == [("A2", "Q1"), ("A2", "M1")]


def test_an_approval_is_taken_back_with_a_reason(lacking: Desk) -> None:
    assert "취소할 승인이 없습니다" in refused(lacking, RevokeApproval(A1, Q2, "재확인"))
    lacking.do(ApproveSubstitution(A1, Q2, "", CHAIR_NAME))
    assert "사유를 적어" in refused(lacking, RevokeApproval(A1, Q2, ""))
    lacking.do(RevokeApproval(A1, Q2, "재확인"))
    assert ("A1", "Q2") in waiting(lacking)
    assert figure(lacking, A1, Q2).value is None
    assert "승인 취소: 재확인" in lacking.see.history("substitution/A1/Q2")[-1].ko


def test_a_round_may_take_what_came_as_approved_by_the_agency(lacking: Desk) -> None:
    lacking.do(ChooseSetting("round.na_approval", "as_imported"))
    assert figure(lacking, A1, Q2).value == Decimal("7.5")
    assert waiting(lacking) == [("A2", "M1")]


def test_only_what_was_reported_as_not_applicable_is_approved_and_only_by_the_panel(lacking: Desk) -> None:
    assert "해당없음으로 들어오지 않았습니다" in refused(lacking, ApproveSubstitution(A1, Q1, "", CHAIR_NAME))
    lacking.act_as(reviewer("R1"))
    assert "위원장이나 간사만" in refused(lacking, ApproveSubstitution(A1, Q2, "", CHAIR_NAME))
    assert "위원장이나 간사만" in refused(lacking, RevokeApproval(A1, Q2, "x"))
