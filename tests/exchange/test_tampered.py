"""Packages that cannot be trusted stay out whole, each with its own sentence, and the round stays as it was."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from reviewer.commands import MergePackages
from reviewer.desk.desk import Desk
from reviewer.errors import JipyoError
from reviewer.model.entry import Entry, canonical, recomputed
from reviewer.model.ids import EntryHash
from tests.desk.little import PARCEL, begun, give, key, laptop, projections, raw, secretary, sent
from tests.exchange.conftest import Returned

MARK = "mark/R2/A1/J1"
Spoil = Callable[[driver.Connection], object]


@contextmanager
def opened(path: Path) -> Iterator[driver.Connection]:
    connection = raw(path, PARCEL)
    try:
        yield connection
    finally:
        connection.close()


@pytest.fixture
def package(returned: Returned, tmp_path: Path) -> Path:
    """Return a copy of a package that would be merged as it is."""
    path = tmp_path / "R2.jipyo"
    shutil.copyfile(returned.packages["R2"], path)
    return path


def refusal(home: Desk, path: Path, passphrase: str = PARCEL) -> str:
    before = projections(home), home.see.head(), len(home.see.journal())
    with pytest.raises(JipyoError) as caught:
        home.do(MergePackages((path,), (passphrase,)))
    assert (projections(home), home.see.head(), len(home.see.journal())) == before
    assert home.check().is_whole
    sentence = caught.value.sentence
    assert sentence.ko != sentence.en
    assert path.name in sentence.ko
    return sentence.en


def sql(*statements: str) -> Spoil:
    def run(connection: driver.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return run


def forged(connection: driver.Connection, **changes: object) -> None:
    """Add one more entry to the reviewer's chain, with its hash as it should be: a forger knows the form."""
    row = connection.execute(
        "SELECT c.author, c.device, e.seq, e.hash, e.clock, e.wall, e.verb, e.subject, e.body, c.id"
        " FROM entry e JOIN chain c ON c.id = e.chain WHERE c.author = 'R2' ORDER BY e.seq DESC LIMIT 1"
    ).fetchone()
    author, device, seq, prev, clock, wall = row[:6]
    said = {"verb": "mark_given", "subject": MARK, "body": canonical(BODY), "clock": clock + 1, **changes}
    fields = (author, device, seq + 1, prev, said["clock"], wall, said["verb"], said["subject"], "", said["body"])
    digest = recomputed(Entry(*fields, hash=EntryHash("")))
    connection.execute(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row[9], seq + 1, digest, prev, said["clock"], wall, said["verb"], said["subject"], "", said["body"]),
    )


BODY = {"points": "1", "rationale": "", "reasons": [], "attention": {}, "unsure": False, "discuss": False}


def forging(**changes: object) -> Spoil:
    def run(connection: driver.Connection) -> None:
        forged(connection, **changes)

    return run


def body(**changes: object) -> str:
    return canonical({**BODY, **changes})


CHAIN = "its chain of records does not hold"
FOREIGN = "a record a reviewer may not bring"
FORM = "not in the form Jipyo writes"
CITED = {"number": 1, "file": "a.pdf", "sha256": "0123456789abcdef", "page": 1, "quote": "", "place": ""}


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        pytest.param(sql("UPDATE entry SET body = replace(body, '\"9\"', '\"29\"')"), CHAIN, id="changed points"),
        pytest.param(sql("UPDATE entry SET wall = '2020' WHERE seq = 2"), CHAIN, id="changed time"),
        pytest.param(sql("DELETE FROM entry WHERE seq = 2"), CHAIN, id="entry taken out"),
        pytest.param(sql("UPDATE chain SET author = 'R3' WHERE author = 'R2'"), "is damaged", id="other author"),
        pytest.param(sql("CREATE TABLE more (x)"), "tables are not those", id="table"),
        pytest.param(
            sql("CREATE TRIGGER t AFTER INSERT ON mark BEGIN DELETE FROM mark; END"),
            "tables are not those",
            id="trigger",
        ),
        pytest.param(sql("CREATE VIEW v AS SELECT 1"), "tables are not those", id="view"),
        pytest.param(sql("UPDATE round SET id = 'other'"), "belongs to another round", id="other round"),
        pytest.param(sql("DELETE FROM round"), "belongs to another round", id="no round"),
        pytest.param(sql("UPDATE round SET package_of = ''"), "not a reviewer's package", id="no package"),
        pytest.param(sql("UPDATE round SET package_id = 'x'"), "no record of sending it", id="never issued"),
        pytest.param(sql("UPDATE round SET package_of = 'R3'"), "no record of sending it", id="of another"),
        pytest.param(forging(body=body(points="30.5")), "maximum of 30.00", id="over the maximum"),
        pytest.param(forging(body=body(points="1.2")), "steps of 0.5", id="off the step"),
        pytest.param(forging(body=body(reasons=["XX"])), "no such code: XX", id="unknown reason"),
        pytest.param(forging(subject="mark/R2/A1/Q1"), "not assigned", id="unassigned measure"),
        pytest.param(forging(subject="mark/R2/Z9/J1"), "not assigned", id="unknown institution"),
        pytest.param(forging(subject="mark/R3/A1/J1"), FOREIGN, id="mark of another"),
        pytest.param(forging(verb="decision_taken", subject="decision/A1/J1"), FOREIGN, id="decision"),
        pytest.param(forging(verb="setting_chosen", subject="setting/total"), FOREIGN, id="setting"),
        pytest.param(forging(subject="recusal/R2/A1"), FOREIGN, id="verb and subject apart"),
        pytest.param(forging(subject="nonsense"), FORM, id="subject of no kind"),
        pytest.param(forging(subject="mark/R2"), FORM, id="half a subject"),
        pytest.param(forging(clock=2**62), FORM, id="clock far ahead"),
        pytest.param(forging(body="{"), FORM, id="no JSON"),
        pytest.param(forging(body="[" * 100_000), FORM, id="deep JSON"),
        pytest.param(forging(body="{}"), FORM, id="empty body"),
        pytest.param(forging(body=body(points="1e0")), FORM, id="points in another spelling"),
        pytest.param(forging(body=body(extra="x")), FORM, id="more than a mark says"),
        pytest.param(forging(body=body(unsure="yes")), FORM, id="a word for a yes or no"),
        pytest.param(forging(body=body(citations=[])), FORM, id="citations that are none"),
        pytest.param(forging(body=body(citations=["x"])), FORM, id="a citation that is a word"),
        pytest.param(forging(body=body(citations=[{**CITED, "more": ""}])), FORM, id="a citation that says more"),
        pytest.param(
            forging(body=body(citations=[{**CITED, "page": True}])), "cannot be kept", id="a page that is a yes"
        ),
        pytest.param(
            forging(body=body(citations=[{**CITED, "file": "a\u0000b"}])), "cannot be kept", id="a NUL in a name"
        ),
        pytest.param(
            forging(verb="recusal_declared", subject="recusal/R2/A1", body='{"kind":"tired","reason":"x"}'),
            FORM,
            id="unknown kind of recusal",
        ),
        pytest.param(
            forging(
                verb="declaration_signed", subject="declaration/R2", body='{"answers":[1],"facts":"","name_typed":""}'
            ),
            FORM,
            id="answers of another kind",
        ),
        pytest.param(
            sql("UPDATE entry SET body = CAST(x'ff' AS TEXT) WHERE seq = 2"), "damaged and cannot be read", id="bytes"
        ),
    ],
)
def test_a_package_that_was_tampered_with_is_refused_for_its_own_reason(
    home: Desk, package: Path, spoil: Spoil, why: str
) -> None:
    with opened(package) as connection:
        spoil(connection)
    assert why in refusal(home, package)


def test_a_wrong_passphrase_a_torn_file_and_a_stranger_are_each_refused(home: Desk, package: Path) -> None:
    assert "passphrase does not open" in refusal(home, package, "틀림")
    whole = package.read_bytes()
    package.write_bytes(whole[: len(whole) // 2])
    assert "is damaged" in refusal(home, package)
    package.write_bytes(whole[:100])
    assert "is not a Jipyo round file" in refusal(home, package)
    package.unlink()
    assert f"There is no file {package}" in refusal(home, package)


def test_a_damaged_page_inside_is_refused_as_the_packages_fault(home: Desk, package: Path) -> None:
    with opened(package) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entry'").fetchone()[0]
    bytes_of = bytearray(package.read_bytes())
    bytes_of[(page - 1) * 4096 + 100] ^= 1
    package.write_bytes(bytes_of)
    assert "R2.jipyo" in refusal(home, package)


def test_a_whole_round_and_a_package_of_another_round_are_refused(home: Desk, tmp_path: Path) -> None:
    other = begun(tmp_path, "other.jipyo")
    path = sent(other, "R1", tmp_path / "theirs.jipyo")
    assert "belongs to another round" in refusal(home, path)
    other.close()


def test_a_package_written_before_the_round_knew_of_it_is_refused(
    returned: Returned, home: Desk, tmp_path: Path
) -> None:
    path = sent(home, "R1", tmp_path / "late.jipyo")
    other_folder = tmp_path / "earlier"
    other_folder.mkdir()
    earlier = returned.home(other_folder)
    assert "no record of sending it" in refusal(earlier, path)
    earlier.close()


def test_marks_judged_before_are_not_judged_again_when_the_assignment_is_gone(
    returned: Returned, home: Desk, tmp_path: Path
) -> None:
    path = sent(home, "R1", tmp_path / "R1.jipyo")
    desk = laptop(path, "lap-9")
    give(desk, key("R1", "A1", "J1"), "5")
    desk.close()
    secretary(home).do(MergePackages((path,), (PARCEL,)))
    connection = home._state.file.connection
    connection.execute("DELETE FROM assignment WHERE reviewer = 'R1'")
    assert home.do(MergePackages((path,), (PARCEL,))).news[0].en == "R1.jipyo: nothing new."


def test_a_forged_mark_in_the_right_form_is_the_most_a_forger_can_do(home: Desk, package: Path) -> None:
    """The chain proves what changed after it was written; who wrote it is proven by signatures on paper."""
    with opened(package) as connection:
        forged(connection)
    home.do(MergePackages((package,), (PARCEL,)))
    assert json.loads(home.see.history(MARK)[-1].entry.body)["points"] == "1"
