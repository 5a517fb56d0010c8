"""Long work on a round file tells how far it is; stopped at any moment, it leaves the file as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest

from reviewer.commands import AcceptImport, MakePackage, WithdrawImport
from reviewer.desk import restoring
from reviewer.desk.desk import Desk
from reviewer.desk.opening import open_round
from reviewer.model.batch import Batch, BatchKind, EvidenceFile
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import Evidence
from reviewer.store.cipher import PAGE
from reviewer.text import Text
from reviewer.watch import Cancelled, Watch
from tests.desk.little import INSTITUTIONS, PARCEL, PASSPHRASE, batch, begun, give, key, projections, secretary

BYTES = bytes(range(256)) * 8192  # two pieces of evidence as the file keeps them
STEPS = ("Seals of the pages", "Structure of the file", "Chain of the journal", "Evidence", "Tables of the screens")


@dataclass
class Person:
    """Someone who looks on, and wants out from the n-th look that the work takes at it."""

    patience: int = 1 << 30
    looks: int = 0
    told: list[tuple[int, int, str]] = field(default_factory=list)

    def watch(self) -> Watch:
        """Return what the work takes."""
        return Watch(self._hear, self._wants_out)

    def _hear(self, done: int, total: int, words: Text) -> None:
        self.told.append((done, total, words.en))

    def _wants_out(self) -> bool:
        self.looks += 1
        return self.looks > self.patience


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A round with marks and a file of evidence."""
    made = begun(tmp_path)
    for institution in INSTITUTIONS:
        give(made, key("R1", institution, "J1"), "3", "지어낸 의견")
    secretary(made).do(AcceptImport((evidence(),)))
    yield made
    made.close()


def evidence(said: bytes = BYTES) -> Batch:
    """Return one invented file of A1 as intake would hand it over."""
    name = EvidenceId(hashlib.sha256(said).hexdigest())
    one = Evidence(name, InstitutionCode("A1"), MeasureCode("J1"), "증빙.pdf", "application/pdf", len(said), 1, "")
    row = (name, "A1", "J1", one.name, one.media_type, str(one.size), "1", "")
    return Batch(BatchKind.EVIDENCE, 1, lambda: [row], (), (EvidenceFile(one, lambda: BytesIO(said)),))


def check(desk: Desk, watch: Watch) -> None:
    desk.check(watch)


def rebuild(desk: Desk, watch: Watch) -> None:
    desk.rebuild(watch)


def back_up(desk: Desk, watch: Watch) -> None:
    copy = desk.path.with_name("copy.jipyo")
    copy.unlink(missing_ok=True)
    desk.back_up(copy, watch)


def take_in(desk: Desk, watch: Watch) -> None:
    rows = [(f"C{n}", f"가상기관{n}", "AAA", "", "", "") for n in range(5000)]
    desk.do(AcceptImport((batch(BatchKind.INSTITUTIONS, rows), evidence(BYTES + b"more"))), watch)


def take_back(desk: Desk, watch: Watch) -> None:
    last = desk.see.imports()[-1]
    desk.do(WithdrawImport(last.kind, last.entry, "잘못 들임"), watch)


def pack(desk: Desk, watch: Watch) -> None:
    desk.path.with_name("R1.jipyo").unlink(missing_ok=True)
    desk.do(MakePackage(ReviewerId("R1"), desk.path.with_name("R1.jipyo"), PARCEL), watch)


LONG = (check, rebuild, back_up, take_in, take_back, pack)


@pytest.mark.parametrize("work", LONG)
def test_what_is_stopped_at_any_moment_leaves_the_file_as_it_was(
    desk: Desk, work: Callable[[Desk, Watch], None]
) -> None:
    """The work is stopped at its first look at the wish, at its second, and so on, until it gets to its end."""
    before = projections(desk), desk.see.head(), desk.see.entries(), desk._state.file.blobs.names()
    stops = 0
    while True:
        person = Person(stops)
        try:
            work(desk, person.watch())
        except Cancelled:
            stops += 1 if stops < 6 else max(stops // 3, 1)  # every early moment, and fewer of the later ones
        else:
            break
        after = projections(desk), desk.see.head(), desk.see.entries(), desk._state.file.blobs.names()
        assert after == before
        assert [path.name for path in desk.path.parent.glob("*.jipyo")] == ["round.jipyo"]
    assert stops > 1
    assert desk.check().is_whole


@pytest.mark.parametrize("work", LONG)
def test_what_takes_its_time_says_what_it_does_and_how_much_is_left(
    desk: Desk, work: Callable[[Desk, Watch], None]
) -> None:
    person = Person()
    work(desk, person.watch())
    assert person.told
    assert all(0 <= done <= total or not total for done, total, _ in person.told)
    assert all(words for _, _, words in person.told)


def test_ctrl_c_while_the_engine_is_at_work_is_passed_on_and_not_called_a_wish_of_the_window(desk: Desk) -> None:
    """The engine calls back here, and takes whatever is raised for a reason to stop."""

    def interrupt(_done: int, _total: int, words: Text) -> None:
        if "copy" in words.en:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(desk, Watch(interrupt))
    assert [path.name for path in desk.path.parent.glob("*.jipyo")] == ["round.jipyo"]


def test_a_check_says_which_of_its_steps_it_is_at(desk: Desk) -> None:
    person = Person()
    desk.check(person.watch())
    said = list(dict.fromkeys(words for _, _, words in person.told))
    assert [any(step in words for words in said) for step in STEPS] == [True] * len(STEPS)
    assert [words[-5:] for words in said] == [f"({at}/5)" for at in range(1, 6)]


def test_going_back_to_a_copy_can_be_stopped_before_it_takes_the_place(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jipyo"
    desk.back_up(copy)
    wanted = restoring.Wanted(copy, PASSPHRASE)
    with pytest.raises(Cancelled):
        restoring.inspect(desk, wanted, Person(3).watch())
    inspected = restoring.inspect(desk, wanted)
    desk.close()
    before = desk.path.read_bytes()
    with pytest.raises(Cancelled):
        restoring.put_in_place(desk.path, inspected, Person(0).watch())
    assert desk.path.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.jipyo", "round.jipyo"]


@pytest.mark.parametrize("at", [0.5, 0.75, 0.99])
def test_a_changed_byte_is_found_and_its_page_named(desk: Desk, at: float) -> None:
    path = desk.path
    desk.close()
    number = int(path.stat().st_size // PAGE * at)
    data = bytearray(path.read_bytes())
    data[number * PAGE + 9] ^= 1
    path.write_bytes(bytes(data))
    again = open_round(path, PASSPHRASE)
    assert any(f"page {number + 1}" in said for said in again.check().pages)
    again.close()


def test_a_file_cut_off_in_the_middle_of_a_page_is_found(desk: Desk) -> None:
    path = desk.path
    desk.close()
    path.write_bytes(path.read_bytes() + b"more")
    again = open_round(path, PASSPHRASE)
    assert again.check().pages
    again.close()
