"""A round file changed by another program that has its passphrase: what opening, reading and checking notice."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from reviewer.commands import (
    AcceptImport,
    DecideAll,
    DeclareRecusal,
    GiveMark,
    MakePackage,
    MergePackages,
    TakeDecision,
)
from reviewer.desk.desk import Desk
from reviewer.desk.opening import open_round
from reviewer.errors import JipyoError
from reviewer.model.batch import Batch, BatchKind, EvidenceFile
from reviewer.model.entry import Entry, canonical, recomputed
from reviewer.model.ids import EntryHash, EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import Evidence, MarkContent, RecusalKind
from reviewer.store.refusals import (
    ChangedBytes,
    DamagedFile,
    DiskFull,
    Moved,
    StrangeTables,
    TablesDiffer,
    UnfitName,
    UnfitPassphrase,
    WrongPassphrase,
)
from reviewer.store.roundfile import RoundFile
from tests.desk.little import (
    PARCEL,
    PASSPHRASE,
    Ticking,
    begun,
    give,
    key,
    laptop,
    panel,
    projections,
    raw,
    reopened,
    secretary,
    sent,
)

J1 = key("R1", "A1", "J1")
BYTES = b"%PDF invented"


def spoiled(desk: Desk, *statements: str) -> Path:
    """Close the round and run statements over its file."""
    desk.close()
    connection = raw(desk.path)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return desk.path


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON mark BEGIN UPDATE mark SET body = replace(body, '\"9\"', '\"1\"'); END",
        "CREATE UNIQUE INDEX one_each ON mark (institution)",
        "CREATE VIEW more AS SELECT * FROM mark",
    ],
)
def test_a_file_with_more_than_our_tables_is_not_opened(tmp_path: Path, statement: str) -> None:
    """A trigger changes marks as they are saved, and again when a check replays the journal: none would notice."""
    path = spoiled(begun(tmp_path), statement)
    with pytest.raises(StrangeTables) as caught:
        open_round(path, PASSPHRASE)
    assert "백업본" in caught.value.sentence.ko


def test_rules_swapped_under_their_name_do_not_open(tmp_path: Path) -> None:
    """The name of the rules is in the journal, so the head of a sheet would not tell of other rules."""
    path = spoiled(begun(tmp_path), "UPDATE chunk SET bytes = CAST(replace(bytes, '30', '90') AS BLOB) WHERE blob = 1")
    with pytest.raises(DamagedFile):
        open_round(path, PASSPHRASE)


def with_evidence(desk: Desk) -> EvidenceId:
    """Take in one invented evidence file of A1."""
    name = EvidenceId(hashlib.sha256(BYTES).hexdigest())
    one = Evidence(name, InstitutionCode("A1"), MeasureCode("J1"), "증빙.pdf", "application/pdf", len(BYTES), 1, "")
    row = (name, "A1", "J1", one.name, one.media_type, str(one.size), "1", "")
    file = EvidenceFile(one, lambda: BytesIO(BYTES))
    desk.do(AcceptImport((Batch(BatchKind.EVIDENCE, 1, lambda: [row], (), (file,)),)))
    return name


def test_evidence_swapped_under_its_name_is_neither_shown_nor_sent(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    name = with_evidence(desk)
    assert desk.see.evidence_bytes(name) == BYTES
    path = spoiled(desk, f"UPDATE chunk SET bytes = x'00' WHERE blob = (SELECT id FROM blob WHERE sha256 = '{name}')")
    again = open_round(path, PASSPHRASE)
    with pytest.raises(ChangedBytes):
        again.see.evidence_bytes(name)
    with pytest.raises(ChangedBytes):
        again.do(MakePackage(ReviewerId("R1"), tmp_path / "R1.jipyo", PARCEL))
    assert again.check().blobs == (name,)
    again.close()
    assert [p.name for p in tmp_path.iterdir()] == ["round.jipyo"]


def hidden_mark(connection: driver.Connection) -> None:
    """Put a mark, its hash as it should be, into a chain that only records keep to."""
    connection.execute("INSERT INTO chain (author, device) VALUES ('R1', 'x#records')")
    (number,) = connection.execute("SELECT max(id) FROM chain").fetchone()
    said = canonical(
        {"points": "1", "rationale": "", "reasons": [], "attention": {}, "unsure": False, "discuss": False}
    )
    values = ("", 90, "2025-11-03T00:00:00.000+00:00", "mark_given", "mark/R1/A1/J1", "", said)
    digest = recomputed(Entry("R1", "x#records", 1, *values, hash=EntryHash("")))
    connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (number, 1, digest, *values))


def test_a_mark_hidden_among_the_records_is_noticed_and_moves_the_head(tmp_path: Path) -> None:
    """Records do not move the head printed on sheets, so no figure may hide among them."""
    desk = begun(tmp_path)
    head = desk.see.head()
    hidden_mark(desk._state.file.connection)
    assert desk.see.head() != head
    assert [b.wrong for b in desk.check().breaks] == ["chain"]
    desk.close()
    with pytest.raises(DamagedFile):
        open_round(desk.path, PASSPHRASE)


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE mark SET body = replace(body, '\"9\"', '\"1\"')", "mark"),
        ("UPDATE decision SET body = replace(body, '\"9\"', '\"1\"')", "decision"),
        ("UPDATE counted SET points = '1' WHERE institution = 'A1'", "counted"),
        ("DELETE FROM recusal", "recusal"),
    ],
)
def test_a_value_changed_in_a_table_alone_is_never_decided_tallied_or_printed(
    tmp_path: Path, statement: str, table: str
) -> None:
    path = spoiled(decided(begun(tmp_path)), statement)
    desk = panel(open_round(path, PASSPHRASE))
    assert desk.check().tables == (table,)
    decision = TakeDecision(InstitutionCode("A1"), MeasureCode("J2"), points=Decimal(2), reason="합의")
    for refused in (lambda: desk.do(DecideAll()), lambda: desk.do(decision), desk.see.tally, desk.papers.summary):
        with pytest.raises(TablesDiffer):
            refused()
    with pytest.raises(TablesDiffer):
        desk.papers.reviewer(ReviewerId("R1"))
    desk.rebuild()
    assert desk.check().is_whole
    assert desk.see.agenda_item(InstitutionCode("A1"), MeasureCode("J1")).decision is not None
    assert desk.see.tally().of(InstitutionCode("A1")).institution.code == "A1"
    desk.close()


def test_a_journal_changed_in_its_middle_together_with_its_table_is_not_tallied(tmp_path: Path) -> None:
    """The ends of the chains, and so the head, stay as they were."""
    change = 'SET body = replace(body, \'"points":"9"\', \'"points":"1"\')'
    path = spoiled(
        decided(begun(tmp_path)), f"UPDATE entry {change} WHERE verb = 'mark_given'", f"UPDATE mark {change}"
    )
    desk = open_round(path, PASSPHRASE)
    with pytest.raises(TablesDiffer):
        desk.see.tally()
    assert desk.check().breaks
    desk.close()


def decided(desk: Desk) -> Desk:
    """Let three reviewers mark one item, one stand aside elsewhere, and the panel decide it."""
    for who in ("R1", "R2", "R3"):
        give(desk, key(who, "A1", "J1"), "9")
        give(desk, key(who, "B1", "J1"), "4")
    recusal = DeclareRecusal(ReviewerId("R1"), InstitutionCode("B2"), RecusalKind.CHALLENGED, "자문")
    secretary(desk).do(recusal)
    panel(desk).do(TakeDecision(InstitutionCode("A1"), MeasureCode("J1"), points=Decimal(9), reason="합의"))
    return desk


def test_nothing_is_said_to_be_saved_into_a_file_that_was_moved_deleted_or_replaced(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    give(desk, J1, "9")
    elsewhere = tmp_path / "elsewhere.jipyo"
    desk.path.rename(elsewhere)
    with pytest.raises(Moved):
        desk.do(GiveMark(J1, MarkContent(None, "옮겨진 뒤")))
    desk.path.write_bytes(b"another file")
    with pytest.raises(Moved):
        desk.do(GiveMark(J1, MarkContent(None, "바뀐 뒤")))
    elsewhere.replace(desk.path)
    desk.do(GiveMark(J1, MarkContent(None, "되돌아온 뒤")))
    again = reopened(desk)
    assert again.see.item(J1).content.rationale == "되돌아온 뒤"
    again.close()


def pack_on_and_on(desk: Desk, path: Path) -> None:
    for turn in range(500):
        secretary(desk).do(MakePackage(ReviewerId("R1"), path.with_stem(f"{path.stem}{turn}"), PARCEL))


def test_a_package_goes_away_again_when_the_round_cannot_remember_it(tmp_path: Path) -> None:
    """What comes back in a package that the round does not know of would be refused."""
    desk = begun(tmp_path)
    connection = desk._state.file.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        pack_on_and_on(desk, tmp_path / f"{'R1' * 60}.jipyo")
    connection.execute("PRAGMA max_page_count = 1000000")
    known = {line.entry.content()["file"] for line in desk.see.journal() if line.entry.verb == "package_made"}
    desk.close()
    assert {p.name for p in tmp_path.iterdir()} == known | {"round.jipyo"}


def test_a_full_disk_in_the_middle_of_a_merge_brings_nothing_of_any_package(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    paths = tuple(sent(desk, who, tmp_path / f"{who}.jipyo") for who in ("R1", "R2"))
    for path, words in zip(paths, ("짧은 의견", "긴 의견 " * 4000), strict=True):
        package = laptop(path, "lap")
        give(package, key(path.stem, "A1", "J1"), "9", words)
        package.close()
    before = projections(desk), desk.see.head(), desk.see.entries()
    connection = desk._state.file.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull):
        secretary(desk).do(MergePackages(paths, (PARCEL,)))
    assert (projections(desk), desk.see.head(), desk.see.entries()) == before
    connection.execute("PRAGMA max_page_count = 1000000")
    assert desk.check().is_whole
    desk.close()


@pytest.mark.parametrize("passphrase", ["끝\0뒤", "\ud800", "두\n줄", f"x'{'ab' * 32}'", f"X'{'0F' * 48}'"])
def test_a_passphrase_that_would_not_open_everywhere_is_refused_and_leaves_no_file(
    tmp_path: Path, passphrase: str
) -> None:
    path = tmp_path / "new.jipyo"
    with pytest.raises(UnfitPassphrase):
        RoundFile.make(path, passphrase, Ticking())
    assert list(tmp_path.iterdir()) == []
    RoundFile.make(path, PASSPHRASE, Ticking()).close()
    with pytest.raises(WrongPassphrase):
        RoundFile.open(path, passphrase, Ticking())


@pytest.mark.parametrize("name", [f"{'가' * 84}.jipyo", f"{'x' * 300}.jipyo", "nul\0.jipyo"])
def test_a_name_the_disk_does_not_take_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnfitName):
        RoundFile.make(tmp_path / f"{name}", PASSPHRASE, Ticking())
    desk = begun(tmp_path)
    with pytest.raises(UnfitName):
        desk.do(MakePackage(ReviewerId("R1"), tmp_path / name, PARCEL))
    desk.close()
    assert [p.name for p in tmp_path.iterdir()] == ["round.jipyo"]
    with pytest.raises(JipyoError):
        open_round(tmp_path / name, PASSPHRASE)
