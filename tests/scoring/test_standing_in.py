"""What stands in for points that do not apply: who approved it and why, points settled by hand, whom a mean is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.model.figure import Figure
from reviewer.model.framework import Framework, Substitution
from reviewer.model.ids import EntryHash, InstitutionCode, TypeCode
from reviewer.model.round import Counted, Institution
from reviewer.model.substitution import Approval
from reviewer.scoring.inputs import TallyInput, approvals_by_key, by_key
from reviewer.scoring.tally import tally
from tests.scoring.little_rules import AAA, BBB, LITTLE, Q2

TYPES = {"A": AAA, "B": AAA, "C": BBB}


def by_way(way: Substitution) -> Framework:
    """Return the little rules with that way for Q2."""
    first = LITTLE.areas[0].indicators[0]
    indicator = replace(first, measures=(first.measures[0], replace(Q2, substitution=way)))
    areas = (replace(LITTLE.areas[0], indicators=(indicator, *LITTLE.areas[0].indicators[1:])), *LITTLE.areas[1:])
    return replace(LITTLE, areas=areas)


def counted(code: str, points: str, basis: str = "") -> Counted:
    return Counted(InstitutionCode(code), Q2.code, Decimal(points) if points else None, basis, "표 › 2행")


def approved(points: str = "", *, conflicted: bool = False) -> Approval:
    value = Decimal(points) if points else None
    entry, day = EntryHash("e" * 64), "2025-11-03T14:00:00+09:00"
    return Approval(InstitutionCode("A"), Q2.code, "자료가 없음", "평가총괄", value, entry, day, conflicted)


def stood_in(way: Substitution, rows: Sequence[Counted], *approvals: Approval) -> Figure:
    """Return what stands for Q2 of A."""
    ones = tuple(Institution(InstitutionCode(code), code, TypeCode(kind)) for code, kind in TYPES.items())
    given = TallyInput(by_way(way), {}, ones, by_key(rows), {}, approvals_by_key(approvals))
    return tally(given, "").of(InstitutionCode("A")).measures[Q2.code]


@pytest.mark.parametrize("approvals", [(), (approved(conflicted=True),)])
def test_nothing_stands_in_before_one_person_approved_it(approvals: tuple[Approval, ...]) -> None:
    figure = stood_in(Substitution.FULL_MARKS, [counted("A", "", "신청 없음")], *approvals)
    assert (figure.value, figure.source) == (None, "표 › 2행")
    assert figure.rule.en == "Not applicable: waits for approval"
    assert figure.note is not None
    assert figure.note.en == "Reason: 신청 없음"


def test_what_stands_in_says_its_reason_and_who_approved_it_when() -> None:
    figure = stood_in(Substitution.FULL_MARKS, [counted("A", "", "신청 없음")], approved())
    assert figure.value == 10
    assert figure.note is not None
    assert figure.note.ko == "사유: 자료가 없음 · 승인: 평가총괄, 2025-11-03"
    assert figure.note.en == "Reason: 자료가 없음 · approved by 평가총괄, 2025-11-03"


def test_points_the_manual_leaves_to_a_person_are_those_approved() -> None:
    figure = stood_in(Substitution.BY_HAND, [counted("A", "")], approved("6.5"))
    assert (figure.value, figure.maximum, figure.source) == (Decimal("6.5"), Decimal(10), "표 › 2행")
    assert "points settled by hand" in figure.rule.en


def test_a_person_who_approved_without_points_still_has_to_settle_them() -> None:
    figure = stood_in(Substitution.BY_HAND, [counted("A", "")], approved())
    assert figure.value is None
    assert figure.rule.en == "Not applicable: the manual has no rule, the panel must decide"


@pytest.mark.parametrize(
    ("way", "value", "count"),
    [(Substitution.TYPE_MEAN, "4", 1), (Substitution.GROUP_MEAN, "4", 1), (Substitution.ALL_MEAN, "6", 2)],
)
def test_a_mean_is_over_those_of_its_way_who_have_points(way: Substitution, value: str, count: int) -> None:
    figure = stood_in(way, [counted("A", ""), counted("B", "4"), counted("C", "8")], approved())
    assert figure.value == Decimal(value)
    assert f"({count} institutions)" in figure.rule.en


def test_a_mean_of_nobody_is_no_points() -> None:
    figure = stood_in(Substitution.TYPE_MEAN, [counted("A", ""), counted("C", "8")], approved())
    assert figure.value is None
    assert "(0 institutions)" in figure.rule.en
