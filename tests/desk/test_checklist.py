"""The list before sealing names each item that should be looked at once more, and why."""

from __future__ import annotations

from decimal import Decimal

from reviewer.commands import DeclareRecusal, GiveMark
from reviewer.desk.desk import Desk
from reviewer.model.checklist import Kind
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import MarkContent, MarkKey, RecusalKind
from reviewer.scoring.pattern import far
from tests.desk.little import INSTITUTIONS, JUDGED, give, key, sign

R1 = ReviewerId("R1")
J1 = key("R1", "A1", "J1")


def found(desk: Desk, kind: Kind) -> list[MarkKey]:
    return [one.key for one in desk.see.checklist(R1).of(kind)]


def test_everything_is_unscored_at_first_and_a_recused_institution_is_left_out(desk: Desk) -> None:
    sign(desk, "R1")
    everything = len(INSTITUTIONS) * len(JUDGED)
    assert len(found(desk, Kind.UNSCORED)) == everything == desk.see.checklist(R1).items
    desk.do(DeclareRecusal(R1, InstitutionCode("A1"), RecusalKind.WITHDRAWN, "사유"))
    assert J1 not in found(desk, Kind.UNSCORED)
    assert desk.see.checklist(R1).items == everything - len(JUDGED)


def test_a_low_mark_or_a_missing_answer_asks_why_until_a_rationale_stands(desk: Desk) -> None:
    give(desk, J1, "2")
    assert found(desk, Kind.NO_RATIONALE) == [J1]
    assert not next(i for i in desk.see.worklist(R1) if i.key == J1).is_done
    give(desk, J1, "2", "근거가 없음")
    assert found(desk, Kind.NO_RATIONALE) == []


def test_a_high_mark_with_every_answer_needs_no_word(desk: Desk) -> None:
    sign(desk, "R1")
    measure = desk.framework.measure(J1.measure)
    answers = {point.code: "yes" for point in measure.attention}
    desk.do(GiveMark(J1, MarkContent(Decimal(30), attention=answers)))
    assert found(desk, Kind.NO_RATIONALE) == []


def test_what_is_flagged_unsure_is_named(desk: Desk) -> None:
    sign(desk, "R1")
    desk.do(GiveMark(J1, MarkContent(Decimal(30), "의견", unsure=True)))
    assert found(desk, Kind.UNSURE) == [J1]


def test_a_mark_far_from_ones_own_others_is_named_with_the_middle_of_them() -> None:
    shares = {
        name: Decimal(value) for name, value in zip("abcdef", ("0.7", "0.72", "0.7", "0.75", "0.1", "0.8"), strict=True)
    }
    assert far(shares) == {"e": Decimal("0.71")}


def test_few_marks_or_marks_close_together_make_no_pattern() -> None:
    assert far({name: Decimal(n) for n, name in enumerate("abcd")}) == {}
    assert far(dict.fromkeys("abcdef", Decimal("0.5")) | {"g": Decimal("0.7")}) == {}
