"""Papers in a series: one whole before the next, recorded as they are signed, gone on with after a stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from reviewer.clock import system_clock
from reviewer.commands import ChooseSetting
from reviewer.desk.companions import look
from reviewer.desk.desk import Desk
from reviewer.desk.folder import Folder
from reviewer.desk.issuing import Done, Issued, Issuing, Order, Signs
from reviewer.desk.state import Person
from reviewer.errors import MachineError, UserError
from reviewer.model.ids import ReviewerId
from reviewer.model.meeting import Minutes, Presence
from reviewer.model.paper import WHOLE, PaperKind, PaperName, PaperOptions
from reviewer.model.round import Role
from reviewer.recording import WriteMinutes
from reviewer.sheet import tables, workbook
from reviewer.sheet.data import TABLES, is_sound, promised
from reviewer.sign import test_pki
from reviewer.sign.beside import Stand
from reviewer.sign.faults import Kind
from reviewer.sign.keys import Key, load
from reviewer.sign.many import checked
from reviewer.sign.signing import SignedPaper
from reviewer.sign.verification import Answer, Verdict
from reviewer.text import Text
from tests.desk.little import INSTITUTIONS, begun
from tests.sign import authorities

WORDS = "시험 암호 test"
EVERY = tuple(PaperName(PaperKind.INSTITUTION, code) for code in INSTITUTIONS)


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pki")


@pytest.fixture(scope="module")
def key(pki: Path) -> Key:
    return load(test_pki.make(pki, {"chair": "가상한"}, WORDS, system_clock())["chair"], WORDS, system_clock())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = begun(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def signs(desk: Desk, key: Key) -> Signs:
    def sign(pdf: bytes, field: str, /) -> SignedPaper:
        return desk.papers.sign(pdf, key, field)

    return sign


def run(desk: Desk, order: Order, sign: Signs | None = None) -> list[Issued]:
    return list(Issuing(desk, order, sign).run())


def outcomes(done: list[Issued]) -> list[Done]:
    return [one.done for one in done]


def test_papers_are_saved_with_their_figures_beside_them(desk: Desk, out: Path) -> None:
    done = run(desk, Order(EVERY, out, data=True))
    assert outcomes(done) == [Done.SAVED] * 4
    assert sorted(p.name for p in out.iterdir()) == sorted(
        f"institution-{code}.{ending}" for code in INSTITUTIONS for ending in ("pdf", "json", "xlsx")
    )
    assert "서명란" in done[0].sentence.ko
    assert is_sound((out / "institution-A1.json").read_bytes())
    relations = desk.papers.documents().make(EVERY[0]).relations
    kept = tables.digest(workbook.read((out / "institution-A1.xlsx").read_bytes()))
    assert kept == promised(relations, TABLES)[0]


def test_a_sheet_that_was_refused_leaves_nothing_beside_where_it_would_be(desk: Desk, out: Path) -> None:
    assert outcomes(run(desk, Order(EVERY[:1], out, place="secretary", data=True), _not_yours)) == [Done.REFUSED]
    assert list(out.iterdir()) == []
    run(desk, Order(EVERY[:1], out, data=True))
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    desk.do(ChooseSetting("round.combined_digits", "4"))
    run(desk, Order(EVERY[:1], out, place="secretary", data=True), _not_yours)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def _not_yours(_pdf: bytes, _field: str, /) -> SignedPaper:
    raise UserError(Text("다른 사람의 인증서입니다.", "Another's certificate."))


def test_figures_of_a_file_recorded_but_not_yet_named_get_their_names_with_it(
    desk: Desk, out: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order(EVERY[:1], out, place="secretary", data=True)
    with monkeypatch.context() as broken:
        broken.setattr(Folder, "put", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            run(desk, order, signs(desk, key))
    assert {p.suffix for p in out.iterdir()} == {".part"}
    assert outcomes(run(desk, order, signs(desk, key))) == [Done.FINISHED]
    assert sorted(p.name for p in out.iterdir()) == [f"institution-A1.{e}" for e in ("json", "pdf", "xlsx")]


def test_each_signed_file_is_in_the_journal_before_the_next_begins(desk: Desk, out: Path, key: Key) -> None:
    series = Issuing(desk, Order(EVERY, out, place="secretary"), signs(desk, key)).run()
    first = next(iter(series))
    assert first.done is Done.SIGNED
    assert {name: one.sha256 for name, one in desk.papers.recorded().items()} == {"institution-A1": first.sha256}
    assert [p.name for p in out.iterdir()] == ["institution-A1.pdf"]


def test_a_series_that_was_stopped_goes_on(desk: Desk, out: Path, key: Key) -> None:
    order = Order(EVERY, out, place="secretary")
    list(islice(Issuing(desk, order, signs(desk, key)).run(), 2))
    assert outcomes(run(desk, order, signs(desk, key))) == [Done.ALREADY] * 2 + [Done.SIGNED] * 2
    assert len(desk.papers.recorded()) == 4


def test_a_file_recorded_but_not_yet_named_is_finished(
    desk: Desk, out: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order(EVERY[:1], out, place="secretary")
    with monkeypatch.context() as broken:
        broken.setattr(Folder, "put", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            run(desk, order, signs(desk, key))
    assert [p.name for p in out.iterdir()] == ["institution-A1.pdf.part"]
    done = run(desk, order, signs(desk, key))
    assert outcomes(done) == [Done.FINISHED]
    assert desk.papers.verify((out / "institution-A1.pdf").read_bytes(), (), "institution-A1").sha256 == done[0].sha256


def test_a_second_signature_is_put_on_a_file_that_was_checked_as_pdf_a_again(desk: Desk, out: Path, key: Key) -> None:
    first = run(desk, Order(EVERY[:1], out, place="secretary"), signs(desk, key))
    assert "검사기가 읽지 못한 것" in first[0].sentence.ko
    other = load(
        test_pki.make(out / "keys", {"other": "나가상"}, WORDS, system_clock())["other"], WORDS, system_clock()
    )
    second = run(desk, Order(EVERY[:1], out, place="chair"), signs(desk, other))
    assert outcomes(second) == [Done.SIGNED]
    assert "검사기가 읽지 못한 것" in second[0].sentence.ko
    assert "검사 통과" not in second[0].sentence.ko


def test_a_sheet_signed_into_another_folder_is_not_signed_anew_without_a_reason(
    desk: Desk, out: Path, key: Key, tmp_path: Path
) -> None:
    first = run(desk, Order(EVERY[:1], out, place="secretary"), signs(desk, key))[0]
    other = tmp_path / "other"
    other.mkdir()
    refused = run(desk, Order(EVERY[:1], other, place="secretary"), signs(desk, key))
    assert outcomes(refused) == [Done.REFUSED]
    assert "이 폴더에 없습니다" in refused[0].sentence.ko
    assert list(other.iterdir()) == []
    found = desk.papers.verify(first.path.read_bytes(), (), "institution-A1")
    assert found.kinds == ()
    anew = run(desk, Order(EVERY[:1], other, place="secretary", reason="잃어버림"), signs(desk, key))
    assert outcomes(anew) == [Done.REPLACED]
    assert "대체된 평가표" in desk.papers.verify(first.path.read_bytes(), (), "institution-A1").summary.ko
    assert outcomes(run(desk, Order(EVERY[:1], out), None)) == [Done.REFUSED]  # the superseded file is not written over


def test_signing_another_copy_of_a_recorded_sheet_is_refused_and_leaves_the_copy_as_it_was(
    desk: Desk, out: Path, key: Key
) -> None:
    run(desk, Order(EVERY[:1], out, place="secretary"), signs(desk, key))
    copy = out / "사본.pdf"
    copy.write_bytes(desk.papers.pdf(EVERY[0]))
    before = copy.read_bytes()
    with pytest.raises(UserError) as caught:
        desk.papers.sign_file(before, key, "secretary", copy, unregistered=True)
    assert "이미 서명하여 기록한 평가표" in caught.value.sentence.ko
    assert copy.read_bytes() == before


def _exchanged(folder: Path, ending: str) -> None:
    """Give the files of two sheets each other's names."""
    one, other = (folder / f"institution-{code}.{ending}" for code in ("A1", "A2"))
    aside = one.rename(folder / "aside")
    other.rename(one)
    aside.rename(other)


def test_sheets_under_each_others_names_are_seen_with_and_without_the_round(desk: Desk, out: Path, key: Key) -> None:
    run(desk, Order(EVERY[:2], out, place="secretary"), signs(desk, key))
    _exchanged(out, "pdf")
    for found in (desk.papers.verified([out], ())[1], checked([*out.glob("*.pdf")], (), look)):
        told = {one.path.stem: one.found for one in found}
        for stem, other in (("institution-A1", "institution-A2"), ("institution-A2", "institution-A1")):
            said = told[stem]
            assert said
            assert said.kinds == (Kind.OTHER_NAME,)
            assert (said.verdict, said.unchanged.answer) == (Verdict.DOUBTFUL, Answer.YES)
            assert f"이름은 {stem}이지만 {other}" in said.unchanged.sentences[-1].ko
    (out / "institution-A1.pdf").rename(out / "대전 서구에서 온 파일.pdf")
    (out / "institution-A2.pdf").rename(out / "institution-A1 (사본).pdf")
    assert all(one.found and one.found.kinds == () for one in desk.papers.verified([out], ())[1])


def test_figures_exchanged_between_two_sheets_belong_to_neither(desk: Desk, out: Path, key: Key) -> None:
    run(desk, Order(EVERY[:2], out, place="secretary", data=True), signs(desk, key))
    for ending, stands in (("json", (Stand.CHANGED, Stand.BELONGS)), ("xlsx", (Stand.CHANGED, Stand.CHANGED))):
        _exchanged(out, ending)
        found = list(desk.papers.verified([out], ())[1])
        assert [tuple(near.stand for near in one.beside) for one in found] == [stands] * 2
        assert not any(one.is_fine for one in found)


def test_adding_revocation_data_changes_neither_who_signed_nor_when_the_sheet_was_made(
    desk: Desk, out: Path, key: Key, pki: Path
) -> None:
    order = Order(EVERY[:1], out, place="secretary")
    run(desk, order, signs(desk, key))
    before = desk.papers.recorded()["institution-A1"]
    desk.do(ChooseSetting("round.combined_digits", "4"))
    issuer = test_pki.opened(pki / test_pki.AUTHORITY_KEY, WORDS)
    lists = authorities.revocation_list(issuer, out / "root.crl", system_clock())
    done = list(desk.papers.proving([lists], "").run([out / "institution-A1.pdf"]))
    assert [(one.well, one.recorded, one.level) for one in done] == [(True, True, "B-B")]
    assert "B-LT가 아님" in done[0].sentence.ko
    after = desk.papers.recorded()["institution-A1"]
    assert after.sha256 != before.sha256
    assert (after.signer, after.head, after.open) == (before.signer, before.head, before.open)
    assert outcomes(run(desk, order, signs(desk, key))) == [Done.REFUSED]  # the round has moved on since it was made


def _power_cut(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_full_disk_leaves_nothing_half_written(
    desk: Desk, out: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Folder, "stage", _full)
    with pytest.raises(MachineError):
        run(desk, Order(EVERY, out, place="secretary"), signs(desk, key))
    assert list(out.iterdir()) == []
    assert desk.papers.recorded() == {}


def _full(*_: object) -> None:
    raise MachineError(Text("디스크가 찼습니다.", "The disk is full."))


def test_a_signed_sheet_is_made_anew_only_with_a_reason_and_the_old_one_is_marked(
    desk: Desk, out: Path, key: Key
) -> None:
    order = Order(EVERY[:1], out, place="secretary")
    first = run(desk, order, signs(desk, key))[0]
    old = first.path.read_bytes()
    desk.do(ChooseSetting("round.combined_digits", "4"))
    refused = run(desk, order, signs(desk, key))[0]
    assert refused.done is Done.REFUSED
    assert "사유" in refused.sentence.ko
    assert first.path.read_bytes() == old
    anew = run(desk, Order(EVERY[:1], out, place="secretary", reason="설정을 바로잡음"), signs(desk, key))[0]
    assert anew.done is Done.REPLACED
    kept = out / f"institution-A1.superseded-{first.sha256[:8]}.pdf"
    assert kept.read_bytes() == old
    gone = desk.papers.superseded()[first.sha256]
    assert (gone.reason, gone.kept) == ("설정을 바로잡음", kept.name)
    assert "설정을 바로잡음" in desk.papers.verify(old, (), kept.stem).summary.ko


def test_a_signed_file_is_not_replaced_by_an_unsigned_one(desk: Desk, out: Path, key: Key) -> None:
    run(desk, Order(EVERY[:1], out, place="secretary"), signs(desk, key))
    before = (out / "institution-A1.pdf").read_bytes()
    assert outcomes(run(desk, Order(EVERY[:1], out))) == [Done.REFUSED]
    assert (out / "institution-A1.pdf").read_bytes() == before


def test_one_paper_that_cannot_be_made_does_not_stop_the_others(desk: Desk, out: Path) -> None:
    papers = (EVERY[0], PaperName(PaperKind.INSTITUTION, "X"), EVERY[1])
    assert outcomes(run(desk, Order(papers, out))) == [Done.SAVED, Done.REFUSED, Done.SAVED]


def test_two_processes_write_the_same_bytes_as_one(desk: Desk, out: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    papers = (*EVERY, PaperName(PaperKind.INSTITUTION, "X"))
    assert outcomes(run(desk, Order(papers, other, processes=2))) == [Done.SAVED] * 4 + [Done.REFUSED]
    run(desk, Order(papers, out))
    assert {p.name: p.read_bytes() for p in other.iterdir()} == {p.name: p.read_bytes() for p in out.iterdir()}


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_offered_can_be_made(desk: Desk, kind: PaperKind) -> None:
    offered = desk.papers.offers(kind)[:3]
    assert offered or kind in (PaperKind.MINUTES, PaperKind.DECISION)
    assert all(desk.papers.pdf(offer.name, PaperOptions()).startswith(b"%PDF-") for offer in offered)


REFUSALS: dict[str, Callable[[], PaperName]] = {
    "area": partial(PaperName, PaperKind.SUMMARY, "area-99"),
    "type": partial(PaperName, PaperKind.SUMMARY, "ZZZ"),
    "meeting": partial(PaperName, PaperKind.MINUTES, "2001-01-01"),
    "package": partial(PaperName, PaperKind.MANIFEST, "nothing"),
    "form": partial(PaperName, PaperKind.FORM, "R6.A1"),
    "person": partial(PaperName, PaperKind.DECLARATION, "R99"),
}


@pytest.mark.parametrize("what", REFUSALS)
def test_a_paper_of_nothing_is_refused_with_a_sentence(desk: Desk, what: str) -> None:
    with pytest.raises(UserError) as refused:
        desk.papers.pdf(REFUSALS[what]())
    assert refused.value.sentence.ko


def test_a_reviewer_makes_their_own_papers_only(desk: Desk) -> None:
    desk.act_as(Person(Role.REVIEWER, "R1"))
    assert desk.papers.pdf(PaperName(PaperKind.REVIEWER, "R1"))
    for paper in (PaperName(PaperKind.REVIEWER, "R2"), EVERY[0], PaperName(PaperKind.SUMMARY, WHOLE)):
        with pytest.raises(UserError, match="own"):
            desk.papers.pdf(paper)


def test_minutes_are_written_and_kept_apart_from_figures(desk: Desk) -> None:
    head = desk.see.head()
    desk.do(WriteMinutes(Minutes("2025-11-03", "회의실", "14:00", "", {ReviewerId("R1"): Presence.PRESENT})))
    assert desk.see.head() == head
    assert desk.papers.minutes("2025-11-03").presence(ReviewerId("R1")) is Presence.PRESENT
    assert [offer.name.key for offer in desk.papers.offers(PaperKind.MINUTES)] == ["2025-11-03"]
    assert desk.check().is_whole


@pytest.mark.parametrize(
    "wrong",
    [
        Minutes("11월 3일"),
        Minutes("2025-11-03", began="2시"),
        Minutes("2025-11-03", ended="24:00"),
        Minutes("2025-11-03", attendance={ReviewerId("R99"): Presence.PRESENT}),
    ],
)
def test_minutes_that_cannot_be_are_refused(desk: Desk, wrong: Minutes) -> None:
    with pytest.raises(UserError):
        desk.do(WriteMinutes(wrong))
