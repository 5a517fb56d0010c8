"""A reviewer at the desk: what may be marked, what is refused, and stepping back and forth."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.commands import (
    Command,
    DeclareRecusal,
    GiveMark,
    LiftRecusal,
    Redo,
    SignDeclaration,
    Undo,
    WithdrawImport,
)
from reviewer.desk.desk import Desk
from reviewer.desk.state import CHAIR
from reviewer.errors import UserError
from reviewer.model.batch import BatchKind
from reviewer.model.changes import Topic
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import MarkContent, MarkKey, RecusalKind
from tests.desk.little import give, key, name_of, reopened, reviewer, secretary, sign

R1 = ReviewerId("R1")
A1 = InstitutionCode("A1")
J1 = key("R1", "A1", "J1")
J2 = key("R1", "A1", "J2")


def points(desk: Desk, at: MarkKey) -> Decimal | None:
    return desk.see.item(at).content.points


def refused(desk: Desk, command: Command) -> UserError:
    before = desk.see.head()
    with pytest.raises(UserError) as caught:
        desk.do(command)
    assert desk.see.head() == before, "a refused command must leave the journal as it was"
    assert caught.value.sentence.ko != caught.value.sentence.en
    return caught.value


def test_a_mark_stands_with_everything_the_reviewer_recorded_even_after_reopening(desk: Desk) -> None:
    sign(desk, "R1")
    said = MarkContent(Decimal("12.5"), "근거가 뚜렷합니다.\n다음 줄", ("ND-LATE",), {"a1": "partly"}, True, True)
    changes = desk.do(GiveMark(J1, said))
    assert changes.touches(Topic.MARKS)
    assert changes.subjects == ("mark/R1/A1/J1",)
    again = reopened(desk)
    assert again.see.item(J1).content == said
    assert again.see.item(J1).mark == again.see.own_marks(R1, J1.measure)[0]
    again.close()


def test_marking_before_the_declaration_is_signed_is_refused(desk: Desk) -> None:
    desk.act_as(reviewer("R1"))
    assert "서명하지 않았습니다" in refused(desk, GiveMark(J1, MarkContent(Decimal(1)))).sentence.ko


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (MarkContent(Decimal("30.5")), "배점은 30.00점"),
        (MarkContent(Decimal("-0.5")), "0점부터"),
        (MarkContent(Decimal("1.2")), "0.5점 단위"),
        (MarkContent(Decimal(1), reasons=("XX",)), "없는 코드입니다: XX"),
        (MarkContent(Decimal(1), attention={"a9": "yes"}), "없는 코드입니다: a9"),
        (MarkContent(Decimal(1), attention={"a1": "perhaps"}), "없는 코드입니다: perhaps"),
        (MarkContent(Decimal(1), "가" * 20_001), "20,001자"),
        (MarkContent(Decimal(1), "반쪽 \ud83d"), "깨진 글자"),
    ],
)
def test_a_mark_that_breaks_a_rule_is_refused_with_what_would_be_right(
    desk: Desk, content: MarkContent, why: str
) -> None:
    sign(desk, "R1")
    assert why in refused(desk, GiveMark(J1, content)).sentence.ko
    assert points(desk, J1) is None


def test_an_item_of_no_assignment_is_refused(desk: Desk) -> None:
    sign(desk, "R4")
    assert "배정받지 않은" in refused(desk, GiveMark(key("R4", "A1", "J1"), MarkContent(Decimal(1)))).sentence.ko


def test_an_unknown_measure_or_institution_is_refused_by_name(desk: Desk) -> None:
    sign(desk, "R1")
    assert "배정받지 않은" in refused(desk, GiveMark(key("R1", "Z9", "J1"), MarkContent())).sentence.ko
    with pytest.raises(UserError, match="no measure ZZ"):
        desk.see.item(key("R1", "A1", "ZZ"))
    with pytest.raises(UserError, match="no institution Z9"):
        desk.see.item(key("R1", "Z9", "J1"))


@pytest.mark.parametrize("command", [GiveMark(J1, MarkContent(Decimal(1))), Undo(R1), Redo(R1)])
def test_nobody_touches_the_marks_of_another(desk: Desk, command: Command) -> None:
    give(desk, J1, "3")
    for person in (reviewer("R2"), CHAIR):
        desk.act_as(person)
        assert "다른 평가위원" in refused(desk, command).sentence.ko
    assert points(desk, J1) == 3


def test_undo_and_redo_step_through_marks_of_several_items_across_reopening(desk: Desk) -> None:
    give(desk, J1, "1")
    give(desk, J1, "2")
    give(desk, J2, "5")
    assert desk.do(Undo(R1)).subjects == ("mark/R1/A1/J2",)
    assert points(desk, J2) is None
    desk.do(Undo(R1))
    assert points(desk, J1) == 1
    again = reopened(desk, reviewer("R1"))
    assert again.see.can_undo(R1)
    assert again.see.can_redo(R1)
    again.do(Redo(R1))
    again.do(Redo(R1))
    assert points(again, J1) == 2
    assert points(again, J2) == 5
    assert not again.see.can_redo(R1)
    again.close()


def test_a_new_mark_after_undo_ends_what_could_be_redone(desk: Desk) -> None:
    give(desk, J1, "1")
    give(desk, J1, "2")
    desk.do(Undo(R1))
    give(desk, J1, "3")
    assert refused(desk, Redo(R1)).sentence.ko == "다시 할 변경이 없습니다."
    desk.do(Undo(R1))
    assert points(desk, J1) == 1
    desk.do(Undo(R1))
    assert points(desk, J1) is None
    assert refused(desk, Undo(R1)).sentence.ko == "되돌릴 변경이 없습니다."


def test_undo_and_redo_leave_the_marks_of_a_recused_institution_alone(desk: Desk) -> None:
    other = key("R1", "A2", "J1")
    give(desk, other, "4")
    give(desk, J1, "3")
    give(desk, J1, "5")
    give(desk, J2, "6")
    desk.do(Undo(R1))
    desk.do(DeclareRecusal(R1, A1, RecusalKind.WITHDRAWN, "가족"))
    assert not desk.see.can_redo(R1)
    assert refused(desk, Redo(R1)).sentence.ko == "다시 할 변경이 없습니다."
    assert desk.do(Undo(R1)).subjects == ("mark/R1/A2/J1",)
    assert not desk.see.can_undo(R1)
    assert "되돌릴 변경이 없습니다." in refused(desk, Undo(R1)).sentence.ko
    assert points(desk, J1) == 5
    assert points(desk, other) is None
    desk.do(LiftRecusal(R1, A1, "착오"))
    desk.do(Undo(R1))
    assert points(desk, J1) == 3


def test_undo_leaves_the_mark_of_an_item_taken_away_alone(desk: Desk) -> None:
    give(desk, J1, "3")
    secretary(desk)
    given = next(one for one in desk.see.imports() if one.kind is BatchKind.ASSIGNMENTS)
    desk.do(WithdrawImport(given.kind, given.entry, "잘못 나눔"))
    desk.act_as(reviewer("R1"))
    assert not desk.see.can_undo(R1)
    assert "되돌릴 변경이 없습니다." in refused(desk, Undo(R1)).sentence.ko
    assert points(desk, J1) == 3


def test_the_history_of_a_mark_keeps_every_step(desk: Desk) -> None:
    give(desk, J1, "1")
    give(desk, J1, "2")
    desk.do(Undo(R1))
    said = [line.en for line in desk.see.history("mark/R1/A1/J1")]
    about = "가상위원1(R1) 가상기관A1(A1) J1"
    assert said == [f"{about} marked 1", f"{about} marked 2", f"{about} undone to 1"]


def declaration(answers: tuple[bool, ...] = (False,) * 9, facts: str = "", name: str = "") -> SignDeclaration:
    return SignDeclaration(R1, answers, facts, name or name_of("R1"))


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (declaration((False,) * 8), "질문 9개"),
        (declaration((True, *(False,) * 8)), "‘예’라고 답한"),
        (declaration(name="남의이름"), "본인 이름(가상위원1)"),
    ],
)
def test_a_declaration_that_does_not_hold_is_refused(desk: Desk, command: SignDeclaration, why: str) -> None:
    desk.act_as(reviewer("R1"))
    assert why in refused(desk, command).sentence.ko
    assert desk.see.declaration(R1) is None


def test_a_declaration_with_a_conflict_is_kept_with_its_facts(desk: Desk) -> None:
    desk.act_as(reviewer("R1"))
    desk.do(declaration((True, *(False,) * 8), "지난해 자문했습니다."))
    found = desk.see.declaration(R1)
    assert found is not None
    assert (found.answers[0], found.facts, found.name_typed) == (True, "지난해 자문했습니다.", "가상위원1")


RECUSAL = DeclareRecusal(R1, A1, RecusalKind.WITHDRAWN, "친족 관계")


def test_a_recused_reviewer_sees_nothing_of_the_item_and_cannot_mark_it(desk: Desk) -> None:
    sign(desk, "R1")
    assert desk.see.item(J1).submission is not None
    desk.do(RECUSAL)
    item = desk.see.item(J1)
    assert (item.submission, item.evidence) == (None, ())
    assert item.recusal is not None
    assert "평가할 수 없습니다" in refused(desk, GiveMark(J1, MarkContent(Decimal(1)))).sentence.ko
    assert [w.recused for w in desk.see.worklist(R1) if w.key.institution == "A1"] == [True] * 3
    assert not desk.see.worklist(R1)[0].is_open


def test_a_lifted_recusal_opens_the_item_again(desk: Desk) -> None:
    sign(desk, "R1")
    desk.do(RECUSAL)
    desk.do(LiftRecusal(R1, A1, "착오"))
    desk.do(GiveMark(J1, MarkContent(Decimal(1))))
    assert points(desk, J1) == 1
    assert desk.see.recusals() == ()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (replace(RECUSAL, reason="  "), "사유를 적어"),
        (replace(RECUSAL, institution=InstitutionCode("Z9")), "Z9 기관은 이 회차에 없습니다"),
        (replace(RECUSAL, reviewer=ReviewerId("R99")), "R99 평가위원은 이 회차에 없습니다"),
        (LiftRecusal(R1, A1, "사유"), "걸려 있는 회피가 없습니다"),
    ],
)
def test_a_recusal_that_makes_no_sense_is_refused(desk: Desk, command: Command, why: str) -> None:
    assert why in refused(secretary(desk), command).sentence.ko


def test_a_reviewer_cannot_recuse_a_colleague_but_the_secretary_can(desk: Desk) -> None:
    desk.act_as(reviewer("R2"))
    assert "다른 평가위원" in refused(desk, RECUSAL).sentence.ko
    secretary(desk).do(RECUSAL)
    assert [r.reviewer for r in desk.see.recusals()] == ["R1"]
