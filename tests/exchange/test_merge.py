"""Merging what comes back: idempotent, the same in any order, conflicts kept until a person settles them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.commands import MergePackages, Redo, SettleConflict, TakeDecision, Undo
from reviewer.desk.desk import Desk
from reviewer.desk.state import CHAIR
from reviewer.errors import UserError
from reviewer.model.figure import Figure
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.watch import Cancelled
from tests.desk.little import PARCEL, give, key, laptop, panel, projections, reopened, secretary, sent
from tests.exchange.conftest import Returned
from tests.store.test_long_work import Person

R1 = ReviewerId("R1")
J1 = key("R1", "A1", "J1")
SUBJECT = "mark/R1/A1/J1"
AFTER_SETTLING = ("R1 laptop", "R1 desktop", "R1 fork b", "R1 new", "R1 new return", "R1 old", "R2")
NAMES = ("R1 laptop", "R1 desktop", "R1 fork a", "R1 fork b", "R2", "R2 return", "R3")
Found = tuple[dict[str, list[tuple[object, ...]]], str]

WHERE = "가상위원1(R1) 가상기관A1(A1) J1"


def standing(desk: Desk) -> Found:
    return projections(desk), desk.see.head()


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(order=st.lists(st.sampled_from(NAMES), min_size=1, max_size=9))
def test_any_order_and_any_repetition_of_the_same_packages_give_the_same_round(
    returned: Returned, order: list[str]
) -> None:
    must_not_depend_on_order(returned, order)


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(order=st.lists(st.sampled_from(AFTER_SETTLING), min_size=1, max_size=8))
def test_after_conflicts_were_settled_any_order_and_any_repetition_still_give_the_same_round(
    settled: Returned, order: list[str]
) -> None:
    must_not_depend_on_order(settled, order)


def must_not_depend_on_order(returned: Returned, order: list[str]) -> None:
    """Merge one by one, repeating, and in one go without; both rounds must be the same to anyone who reads them."""
    with TemporaryDirectory() as folder:
        desk = returned.home(Path(folder))
        for name in order:
            returned.merge(desk, name)
        one_by_one = standing(desk)
        assert desk.check().is_whole
        desk.rebuild()
        assert standing(desk) == one_by_one
        desk.close()
    with TemporaryDirectory() as folder:
        desk = returned.home(Path(folder))
        returned.merge(desk, *sorted(set(order)))
        assert standing(desk) == one_by_one
        desk.close()


def test_merging_twice_says_nothing_is_new_and_changes_nothing(returned: Returned, home: Desk) -> None:
    assert returned.merge(home, "R2") == ["R2 back.jipyo: 6 new records merged. Not sealed yet."]
    before = standing(home), len(home.see.journal())
    assert returned.merge(home, "R2", "R2 return") == [
        "R2 back.jipyo: nothing new.",
        "R2 return.jipyo: nothing new.",
    ]
    assert (standing(home), len(home.see.journal())) == before


def test_the_merged_marks_and_recusals_are_what_the_reviewer_recorded(returned: Returned, home: Desk) -> None:
    returned.merge(home, "R2 return", "R3")
    assert home.see.item(key("R2", "A1", "J1")).content.points == 9
    assert home.see.item(key("R3", "A2", "M1")).content.points == 4, "the undone step stays undone"
    assert [(r.reviewer, r.institution) for r in home.see.recusals()] == [("R2", "B2"), ("R3", "B2")]
    assert home.see.declaration(ReviewerId("R2")) is not None
    progress = {p.reviewer: p for p in home.see.reviewer_progress()}
    assert (progress[ReviewerId("R2")].marked, progress[ReviewerId("R2")].recused) == (2, 1)
    assert progress[ReviewerId("R2")].returned


def test_the_stick_is_left_as_it_was(returned: Returned, home: Desk) -> None:
    path = returned.packages["R2"]
    before = path.read_bytes(), sorted(p.name for p in path.parent.iterdir())
    returned.merge(home, "R2")
    assert (path.read_bytes(), sorted(p.name for p in path.parent.iterdir())) == before


def test_two_laptops_of_one_reviewer_leave_a_conflict_that_shows_both_sides(returned: Returned, home: Desk) -> None:
    said = returned.merge(home, "R1 laptop", "R1 desktop")
    assert sum("4 conflicts to settle." in line for line in said) == 1
    views = {view.subject: view for view in home.see.conflicts()}
    assert [side.content()["points"] for side in views[SUBJECT].sides] == ["5", "7"]
    assert home.see.item(J1).mark is not None
    assert home.see.progress().conflicts == len(views) == 4
    agenda = home.see.agenda_item(InstitutionCode("A1"), MeasureCode("J1"))
    assert [m.conflicted for m in agenda.marks] == [True, False, False]


def test_a_settled_conflict_stays_settled_and_a_later_mark_follows_it(returned: Returned, home: Desk) -> None:
    returned.merge(home, "R1 laptop", "R1 desktop")
    first = next(view for view in home.see.conflicts() if view.subject == SUBJECT).sides[0]
    panel(home).do(SettleConflict(SUBJECT, first.hash, "먼저 쓴 점수가 맞다고 확인"))
    mark = home.see.item(J1).mark
    assert mark is not None
    assert (mark.content.points, mark.conflicted) == (Decimal(5), False)
    returned.merge(secretary(home), "R1 desktop")
    assert SUBJECT not in {view.subject for view in home.see.conflicts()}
    give(home, J1, "8")
    again = reopened(home)
    assert again.see.item(J1).content.points == 8
    assert SUBJECT not in {view.subject for view in again.see.conflicts()}
    assert len(again.see.history(SUBJECT)) == 4, "both sides, the settlement and the later mark are kept"
    assert again.check().is_whole
    again.close()


def test_a_settlement_goes_along_so_that_the_next_mark_follows_it(settled: Returned, tmp_path: Path) -> None:
    home = settled.home(tmp_path)
    assert "1 new records merged. Not sealed yet." in settled.merge(home, "R1 new return")[0]
    mark = home.see.item(J1).mark
    assert mark is not None
    assert (mark.content.points, mark.conflicted) == (Decimal(8), False)
    assert home.see.conflicts() == ()
    told = [line.en for line in home.see.history(SUBJECT)]
    assert told[2:] == [
        f"{WHERE} conflict settled: 위원에게 확인함: mark/R1/A1/J1",
        f"{WHERE} marked 8",
    ]
    home.close()


def test_a_decision_on_a_settled_mark_explains_itself_by_the_side_chosen(settled: Returned, tmp_path: Path) -> None:
    home = settled.home(tmp_path)
    panel(home).do(TakeDecision(InstitutionCode("A1"), MeasureCode("J1"), points=Decimal(6), reason="합의"))
    settled.merge(secretary(home), "R1 new")
    mark = next(
        leaf
        for leaf in leaves(home.see.opened(InstitutionCode("A1")).measures[MeasureCode("J1")])
        if "R1" in leaf.label.ko
    )
    assert mark.value == 5, "later changes of the mark are not what the panel saw"
    home.close()


def leaves(figure: Figure) -> Iterator[Figure]:
    """Yield the figures at the ends of a tree."""
    if not figure.parts:
        yield figure
    for part in figure.parts:
        yield from leaves(part)


def test_a_package_shows_who_settled_its_reviewers_conflict_and_undoes_to_the_side_chosen(
    settled: Returned, tmp_path: Path
) -> None:
    path = tmp_path / "R1.jipyo"
    shutil.copyfile(settled.packages["R1 new"], path)
    desk = laptop(path, "pc-1")
    assert desk.see.conflicts() == ()
    entry = desk.see.history(SUBJECT)[2].entry
    assert (entry.author, entry.device, entry.verb) == (CHAIR.id, "desk-sec", "conflict_settled")
    assert (CHAIR.id, "conflict_settled") in {(line.entry.author, line.entry.verb) for line in desk.see.journal()}
    desk.do(Undo(R1))
    assert desk.see.item(J1).content.points == 5, "the side the chair chose"
    desk.rebuild()
    assert desk.check().is_whole
    desk.close()


def test_work_goes_on_in_a_return_package_as_well(settled: Returned, tmp_path: Path) -> None:
    path = tmp_path / "R1.jipyo"
    shutil.copyfile(settled.packages["R1 new return"], path)
    desk = laptop(path, "pc-1")
    assert desk.see.conflicts() == ()
    assert desk.check().is_whole
    desk.close()


def test_a_mark_made_without_knowing_of_the_settlement_is_a_conflict_again(settled: Returned, tmp_path: Path) -> None:
    home = settled.home(tmp_path)
    settled.merge(home, "R1 old", "R1 new")
    (view,) = home.see.conflicts()
    assert view.subject == SUBJECT
    assert [side.content().get("points") for side in view.sides] == ["6", "8"]
    home.close()


def test_undo_after_a_settlement_brings_back_the_side_that_was_chosen(returned: Returned, home: Desk) -> None:
    returned.merge(home, "R1 laptop", "R1 desktop")
    first = next(view for view in home.see.conflicts() if view.subject == SUBJECT).sides[0]
    panel(home).do(SettleConflict(SUBJECT, first.hash, "확인"))
    give(home, J1, "8")
    home.do(Undo(R1))
    assert home.see.item(J1).content.points == 5


def test_a_copied_device_keeps_what_both_copies_did(returned: Returned, home: Desk) -> None:
    returned.merge(home, "R1 fork a")
    alone = home.see.head()
    returned.merge(home, "R1 fork b")
    assert home.see.head() != alone, "the head covers each end of the forked chain"
    sides = next(view for view in home.see.conflicts() if view.subject == SUBJECT).sides
    assert [side.content()["points"] for side in sides] == ["1", "5"]
    assert home.see.item(key("R1", "B1", "J2")).content.points == 3
    assert home.check().is_whole


def test_a_reviewer_whose_device_forked_can_go_on_in_a_new_package(
    returned: Returned, home: Desk, tmp_path: Path
) -> None:
    returned.merge(home, "R1 fork a", "R1 fork b")
    desk = laptop(sent(home, "R1", tmp_path / "again.jipyo"), "lap-1")
    assert desk.check().is_whole
    give(desk, key("R1", "B1", "J1"), "2.5")
    while desk.see.can_undo(R1):
        desk.do(Undo(R1))
    while desk.see.can_redo(R1):
        desk.do(Redo(R1))
    assert desk.check().is_whole
    desk.close()
    secretary(home).do(MergePackages((tmp_path / "again.jipyo",), (PARCEL,)))
    assert home.see.item(key("R1", "B1", "J1")).content.points == Decimal("2.5")
    assert home.check().is_whole


def test_one_bad_package_does_not_keep_the_good_ones_out(returned: Returned, home: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jipyo"
    bad.write_bytes(b"nothing of ours" * 1000)
    said = home.do(MergePackages((bad, returned.packages["R2"]), (PARCEL,))).news
    assert min(line.en for line in said) == "R2 back.jipyo: 6 new records merged. Not sealed yet."
    assert any("does not open bad.jipyo" in line.en for line in said)
    assert home.see.item(key("R2", "A1", "J1")).content.points == 9


def test_the_passphrases_are_tried_in_turn(returned: Returned, home: Desk) -> None:
    home.do(MergePackages((returned.packages["R2"],), ("틀린 암호", PARCEL)))
    assert home.see.item(key("R2", "A1", "J1")).content.points == 9


def test_merging_without_a_passphrase_is_refused(returned: Returned, home: Desk) -> None:
    with pytest.raises(UserError) as caught:
        home.do(MergePackages((returned.packages["R2"],), ()))
    assert "암호를 적어" in caught.value.sentence.ko


def test_merging_stopped_at_any_moment_leaves_the_round_as_it_was(returned: Returned, home: Desk) -> None:
    """It is stopped at its first look at the wish, at its second, and so on, until it gets to its end."""
    command = MergePackages((returned.packages["R1 laptop"], returned.packages["R2"]), (PARCEL,))
    before, stops = (standing(home), home.see.entries()), 0
    while True:
        person = Person(stops)
        try:
            home.do(command, person.watch())
        except Cancelled:
            stops += 1 if stops < 6 else max(stops // 3, 1)
        else:
            break
        assert (standing(home), home.see.entries()) == before
    assert stops > 20
    assert home.see.item(key("R2", "A1", "J1")).content.points == 9
    assert home.check().is_whole


def test_merging_says_which_of_its_parts_it_is_at(returned: Returned, home: Desk) -> None:
    person = Person()
    home.do(MergePackages((returned.packages["R2"],), (PARCEL,)), person.watch())
    assert all(0 <= done <= total or not total for done, total, _ in person.told)
    assert list(dict.fromkeys(words for _, _, words in person.told)) == [
        "Reading the package",
        "Checking the chain of the package",
        "Looking at what the package brings",
        "Merging records",
        "Bringing the tables up to date",
    ]
