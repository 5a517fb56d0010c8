"""What a reviewer keeps for themselves: drafts survive until the mark is given, notes never leave the computer."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import GiveMark, MakePackage, SealWork
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, open_round
from reviewer.errors import UserError
from reviewer.model.draft import Draft, Place
from reviewer.model.ids import ReviewerId
from reviewer.model.round import MarkContent
from tests.desk.little import PARCEL, Ticking, give, key, laptop, raw, reopened, reviewer, sent, sign

R1 = ReviewerId("R1")
J1 = key("R1", "A1", "J1")
WORDS = "꾸러미에 절대로 담기지 않을 혼잣말"
DRAFT = Draft(J1, MarkContent(Decimal(3), "쓰다 만 의견", (), {"a1": "no"}, unsure=True))
PLACE = Place(J1, "rationale", 7)


def test_a_draft_and_its_place_are_there_after_reopening_and_go_when_the_mark_is_given(desk: Desk) -> None:
    sign(desk, "R1")
    before = desk.see.head()
    assert desk.own.keep(DRAFT, PLACE)
    assert desk.see.head() == before
    again = reopened(desk, reviewer("R1"))
    assert again.own.drafts(R1) == (DRAFT,)
    assert again.own.place(R1) == PLACE
    again.do(GiveMark(J1, DRAFT.content))
    assert again.own.drafts(R1) == ()
    assert again.own.place(R1) == PLACE
    again.close()


def test_nobody_keeps_a_draft_for_another(desk: Desk) -> None:
    desk.act_as(reviewer("R2"))
    with pytest.raises(UserError, match="Another reviewer"):
        desk.own.keep(DRAFT, PLACE)
    with pytest.raises(UserError, match="Another reviewer"):
        desk.own.note(J1)


def test_a_note_is_there_after_reopening_and_an_emptied_one_goes(desk: Desk) -> None:
    sign(desk, "R1")
    desk.own.write_note(J1, WORDS)
    again = reopened(desk, reviewer("R1"))
    assert again.own.note(J1) == WORDS
    again.own.write_note(J1, "")
    assert again.own.note(J1) == ""
    again.close()


def test_no_package_backup_or_round_file_holds_a_note_or_a_draft(desk: Desk, tmp_path: Path, own_folder: Path) -> None:
    package = sent(desk, "R1", tmp_path / "R1.jipyo")
    own = laptop(package, "lap-1")
    sign(own, "R1")
    give(own, J1, "12", "건네는 의견")
    own.own.write_note(J1, WORDS)
    own.own.keep(DRAFT, PLACE)
    own.do(SealWork(R1))
    back, copy = tmp_path / "back.jipyo", tmp_path / "copy.jipyo"
    own.do(MakePackage(R1, back, PARCEL))
    own.back_up(copy)
    own.close()
    again = sent(desk, "R1", tmp_path / "again.jipyo")
    for path in (back, again):
        assert not {WORDS, DRAFT.content.rationale} & everything_in(path)
        assert tables(path, "draft", "place", "kept") == [[], [], []]
    for path in (package, copy):
        assert WORDS not in everything_in(path)
    notes = list(own_folder.rglob("*.notes"))
    assert len(notes) == 1
    assert WORDS.encode() not in notes[0].read_bytes()


def test_a_note_file_that_cannot_be_read_is_a_sentence_and_the_round_goes_on(desk: Desk, tmp_path: Path) -> None:
    sign(desk, "R1")
    desk.own.write_note(J1, WORDS)
    path = next(tmp_path.rglob("*.notes"))
    desk.close()
    path.write_bytes(b"x" * 8192)
    again = open_round(desk.path, "종이 지표 1", Seat(reviewer("R1"), "desk-sec", Ticking()))
    with pytest.raises(Exception, match=path.name):
        again.own.note(J1)
    give(again, J1, "2")
    again.close()


def everything_in(path: Path) -> set[str]:
    """Return every text of every table of a closed package, as another program with the passphrase reads it."""
    connection = raw(path, PARCEL)
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        cells = {str(cell) for name in names for row in connection.execute(f"SELECT * FROM {name}") for cell in row}
    finally:
        connection.close()
    joined = "\n".join(cells)
    return {words for words in (WORDS, DRAFT.content.rationale) if words in joined}


def tables(path: Path, *names: str) -> list[list[tuple[object, ...]]]:
    connection = raw(path, PARCEL)
    try:
        return [connection.execute(f"SELECT * FROM {name}").fetchall() for name in names]
    finally:
        connection.close()
