"""What the office is told of a seal, and what is refused behind one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewer.commands import (
    Certificate,
    GiveMark,
    MakePackage,
    MergePackages,
    ReopenWork,
    SealWork,
    SettleConflict,
    SignDeclaration,
)
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model.entry import Entry, canonical, recomputed
from reviewer.model.ids import EntryHash, ReviewerId
from reviewer.model.round import MarkContent
from reviewer.model.seal import Standing
from reviewer.sign import test_pki
from tests.desk.little import PARCEL, key, laptop, name_of, panel, raw, secretary
from tests.exchange.conftest import Returned

R2 = ReviewerId("R2")
J2 = key("R2", "B1", "J2")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    path, now = tmp_path_factory.mktemp("key") / "r2.p12", datetime(2025, 11, 1, tzinfo=UTC)
    path.write_bytes(test_pki.authority(now).issue(name_of("R2"), "열쇠", now))
    return Certificate(path, "열쇠")


@pytest.fixture
def own(returned: Returned, tmp_path: Path) -> Iterator[Desk]:
    """R2's package, worked in, on R2's own laptop."""
    path = tmp_path / "R2.jipyo"
    shutil.copyfile(returned.packages["R2"], path)
    desk = laptop(path, "lap-2")
    yield desk
    desk.close()


def handed_back(own: Desk, name: str) -> Path:
    path = own.path.with_name(name)
    own.do(MakePackage(R2, path, PARCEL))
    return path


def merged(home: Desk, path: Path) -> str:
    return secretary(home).do(MergePackages((path,), (PARCEL,))).news[0].en


def standing(home: Desk) -> Standing:
    return next(one.seal.standing for one in home.see.reviewer_progress() if one.reviewer == R2)


def test_the_office_is_told_whether_work_is_unsealed_sealed_or_reopened(home: Desk, own: Desk) -> None:
    assert "Not sealed yet" in merged(home, handed_back(own, "1.jipyo"))
    assert standing(home) is Standing.OPEN
    own.do(SealWork(R2))
    assert "Sealed, without a certificate" in merged(home, handed_back(own, "2.jipyo"))
    assert standing(home) is Standing.SEALED
    own.do(ReopenWork(R2, "한 건을 다시 봄"))
    assert "한 건을 다시 봄" in merged(home, handed_back(own, "3.jipyo"))
    assert standing(home) is Standing.REOPENED
    assert home.check().is_whole


def test_a_certificate_seal_tells_the_office_whose_it_is(home: Desk, own: Desk, certificate: Certificate) -> None:
    own.do(SealWork(R2, certificate))
    assert name_of("R2") in merged(home, handed_back(own, "1.jipyo"))


def test_a_package_changed_behind_its_seal_is_refused_even_with_its_chain_made_anew(home: Desk, own: Desk) -> None:
    own.do(SealWork(R2))
    path = handed_back(own, "1.jipyo")
    last = entries(path)[-1]
    forged = entries(path)[-2]
    body = canonical({**forged.content(), "reason": "다른 사유"}) if "reason" in forged.content() else forged.body
    added = Entry(last.author, last.device, last.seq + 1, last.hash, last.clock + 1, last.wall, *rest(forged, body))
    write(path, added)
    with pytest.raises(UserError, match="behind the seal"):
        merged(home, path)


def test_a_seal_over_other_records_than_those_brought_is_refused(home: Desk, own: Desk) -> None:
    own.do(SealWork(R2))
    path = handed_back(own, "1.jipyo")
    said = entries(path)[-1].content()
    said["heads"][0][2] = "0" * 64
    rewrite_last(path, said)
    with pytest.raises(UserError, match="records that are not in it"):
        merged(home, path)


def test_a_certificate_over_other_records_is_refused(home: Desk, own: Desk, certificate: Certificate) -> None:
    own.do(SealWork(R2, certificate))
    signature = entries(own_closed := handed_back(own, "1.jipyo"))[-1].content()["signature"]
    assert signature
    own.do(ReopenWork(R2, "사유"))
    own.do(GiveMark(J2, MarkContent(None, "고친 의견")))
    own.do(SealWork(R2))
    path = handed_back(own, "2.jipyo")
    rewrite_last(path, {**entries(path)[-1].content(), "signature": signature})
    with pytest.raises(UserError, match="does not fit what it should cover"):
        merged(home, path)
    assert "new records" in merged(home, own_closed)


def test_a_declaration_signed_with_a_certificate_comes_back_whole(
    home: Desk, own: Desk, certificate: Certificate
) -> None:
    answers, details = (True, *(False,) * 8), ("배우자가 담당자입니다.", *("",) * 8)
    own.do(SignDeclaration(R2, answers, "", name_of("R2"), details, certificate))
    merged(home, handed_back(own, "1.jipyo"))
    said = home.see.declaration(R2)
    assert said is not None
    assert said.details[0] == "배우자가 담당자입니다."
    assert name_of("R2") in home.see.declared_by(said)


def test_seals_of_two_copies_compete_until_the_chair_chooses_one(home: Desk, own: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "R2 desktop.jipyo"
    own.close()
    shutil.copyfile(own.path, copy)
    backs = []
    for path, device in ((own.path, "lap-2"), (copy, "pc-2")):
        desk = laptop(path, device)
        desk.do(SealWork(R2))
        backs.append(handed_back(desk, f"{device}.jipyo"))
        desk.close()
    secretary(home).do(MergePackages(tuple(backs), (PARCEL,)))
    (view,) = home.see.conflicts()
    panel(home).do(SettleConflict(view.subject, view.sides[1].hash, "나중 것이 맞음"))
    assert home.see.conflicts() == ()
    assert standing(home) is not Standing.OPEN


def entries(path: Path) -> list[Entry]:
    """Return R2's entries of a closed package, in order."""
    connection = raw(path, PARCEL)
    sql = (
        "SELECT c.author, c.device, e.seq, e.prev, e.clock, e.wall, e.verb, e.subject, e.basis, e.body, e.hash"
        " FROM entry e JOIN chain c ON c.id = e.chain WHERE c.author = 'R2' ORDER BY e.seq"
    )
    try:
        return [Entry(*row) for row in connection.execute(sql)]
    finally:
        connection.close()


def rest(forged: Entry, body: str) -> tuple[str, str, str, str, EntryHash]:
    return forged.verb, forged.subject, "", body, EntryHash("")


def write(path: Path, entry: Entry) -> None:
    """Append an entry as a program that knows the format would, its hash made right."""
    connection = raw(path, PARCEL)
    try:
        (chain,) = connection.execute("SELECT id FROM chain WHERE author = 'R2'").fetchone()
        row = (entry.seq, recomputed(entry), entry.prev, entry.clock, entry.wall)
        what = (entry.verb, entry.subject, entry.basis, entry.body)
        connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (chain, *row, *what))
    finally:
        connection.close()


def rewrite_last(path: Path, said: dict[str, object]) -> None:
    last = entries(path)[-1]
    connection = raw(path, PARCEL)
    try:
        connection.execute("DELETE FROM entry WHERE hash = ?", (last.hash,))
    finally:
        connection.close()
    body = json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    chain = (last.author, last.device, last.seq, last.prev, last.clock, last.wall)
    write(path, Entry(*chain, last.verb, last.subject, last.basis, body, EntryHash("")))
