"""Levels a round sets for itself: chosen by the panel, offered at the desk, sent to reviewers, behind every figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import ChooseSetting, TakeDecision
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.model.paper import PaperKind, PaperName
from reviewer.model.views import DeskItem
from tests.desk.little import give, key, laptop, panel, sent, sign

A1, J1 = InstitutionCode("A1"), MeasureCode("J1")
PLACE = key("R1", "A1", "J1")


@pytest.fixture
def levelled(desk: Desk) -> Desk:
    """A round that gives all judged measures three levels, and one of them its own."""
    panel(desk).do(ChooseSetting("round.levels", "three"))
    desk.do(ChooseSetting("round.levels.M1", "아래 25, 위 75%"))
    return desk


def offered(item: DeskItem) -> list[tuple[str, str]]:
    return [(str(level.points), level.text.ko) for level in item.levels]


def test_a_round_without_levels_offers_none(desk: Desk) -> None:
    item = desk.see.item(PLACE)
    assert (item.levels, item.levels_setting) == ((), "")


def test_the_desk_offers_what_the_round_set_as_points_and_says_whose_they_are(levelled: Desk) -> None:
    item = levelled.see.item(PLACE)
    assert offered(item) == [("6.0", "미흡"), ("18.0", "보통"), ("30.0", "우수")]
    assert item.levels_setting == "round.levels"
    own = levelled.see.item(key("R1", "A1", "M1"))
    assert [Decimal(points) for points, _ in offered(own)] == [Decimal("2.5"), Decimal("7.5")]
    assert own.levels_setting == "round.levels.M1"


def test_levels_are_kept_in_one_spelling_whatever_was_typed(levelled: Desk) -> None:
    assert levelled.see.settings()["round.levels.M1"] == "위 75 %, 아래 25 %"


@pytest.mark.parametrize(("words", "said"), [("위 150, 아래 20", "0부터 100까지"), ("아무 말", "비율")])
def test_levels_that_cannot_be_leave_everything_as_it_was(levelled: Desk, words: str, said: str) -> None:
    before = levelled.see.head()
    with pytest.raises(UserError) as caught:
        levelled.do(ChooseSetting("round.levels", words))
    assert said in caught.value.sentence.ko
    assert (levelled.see.head(), levelled.see.settings()["round.levels"]) == (before, "three")


def test_a_reviewer_does_not_set_levels(desk: Desk) -> None:
    sign(desk, "R1")
    with pytest.raises(UserError):
        desk.do(ChooseSetting("round.levels", "three"))


def test_points_between_two_levels_are_taken(levelled: Desk) -> None:
    give(levelled, PLACE, "17.5")
    assert levelled.see.item(PLACE).content.points == Decimal("17.5")


@pytest.fixture
def package(levelled: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The first reviewer's package, opened on another computer."""
    opened = laptop(sent(levelled, "R1", tmp_path / "R1.jipyo"), "lap")
    yield opened
    opened.close()


def test_levels_go_out_with_the_packages(package: Desk, levelled: Desk) -> None:
    assert package.see.item(PLACE).levels == levelled.see.item(PLACE).levels
    assert package.see.settings()["round.levels.M1"] == "위 75 %, 아래 25 %"


def test_a_decided_figure_opens_down_to_the_level_behind_a_mark(levelled: Desk) -> None:
    for who, points in (("R1", "18"), ("R2", "20")):
        give(levelled, key(who, "A1", "J1"), points)
    panel(levelled).do(TakeDecision(A1, J1))
    notes = [part.note.ko if part.note else "" for part in levelled.see.tally().of(A1).measures[J1].parts]
    assert sorted(notes) == ["", "이 회차가 정한 수준 ‘보통’: 배점 30점의 60 %"]


def test_taking_levels_away_changes_no_mark(levelled: Desk) -> None:
    give(levelled, PLACE, "18")
    panel(levelled).do(ChooseSetting("round.levels", "none"))
    item = levelled.see.item(PLACE)
    assert (item.content.points, item.levels) == (Decimal(18), ())


@pytest.mark.parametrize(("kind", "box"), [(PaperKind.FORM, "☐"), (PaperKind.FILLED, "☑")])
def test_paper_forms_offer_the_levels_and_tick_the_one_that_was_given(
    levelled: Desk, kind: PaperKind, box: str
) -> None:
    give(levelled, PLACE, "18")
    said = repr(levelled.papers.documents().make(PaperName(kind, "R1.A1")))
    assert f"☐ 미흡 6   {box} 보통 18   ☐ 우수 30" in said
    assert "회차가 정한 수준입니다" in said
    assert levelled.papers.pdf(PaperName(kind, "R1.A1"))


def test_paper_forms_of_a_round_without_levels_have_no_such_row(desk: Desk) -> None:
    assert "수준" not in repr(desk.papers.documents().make(PaperName(PaperKind.FORM, "R1.A1")))
