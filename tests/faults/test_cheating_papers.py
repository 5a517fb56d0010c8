"""Signed sheets passed off as others: under another name, from before a correction, or of no round at all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.clock import system_clock
from reviewer.desk.desk import Desk
from reviewer.desk.folder import Folder
from reviewer.errors import MachineError, UserError
from reviewer.model.ids import InstitutionCode
from reviewer.model.people import Holding, Officer
from reviewer.recording import NameOfficer, RecordSignedSheet, RegisterHolder, StrikeHolder
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import test_pki
from reviewer.sign.keys import Key, load
from reviewer.sign.signing import sign
from reviewer.sign.verification import Answer, Verdict
from reviewer.store.roundfile import RoundFile
from reviewer.text import same
from tests.desk.little import begun
from tests.sheet import reading

WORDS = "시험 암호 test"


Keys = dict[str, Key]


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    """Return the keys of invented people, by place."""
    folder = tmp_path_factory.mktemp("pki")
    made = test_pki.make(folder, {"chair": "가상한", "secretary": "다가상"}, WORDS, system_clock())
    return {place: load(path, WORDS, system_clock()) for place, path in made.items()}


def signed(desk: Desk, code: str, keys: Keys, later: int = 0) -> bytes:
    """Return an institution's sheet signed at both places, as of some seconds later."""
    paper = desk.papers.institution(InstitutionCode(code))
    for place in ("secretary", "chair"):
        paper = sign(paper, keys[place], place, system_clock() + timedelta(seconds=later), stamp_page).pdf
    return paper


def recorded(desk: Desk, code: str, pdf: bytes) -> bytes:
    name, digest = f"institution-{code}", desk.papers.verify(pdf).sha256
    desk.do(RecordSignedSheet(name, f"{name}.pdf", digest, "가상한", desk.see.head()))
    return pdf


def test_a_sheet_under_the_name_of_another_or_from_before_a_correction_is_not_the_recorded_one(
    tmp_path: Path, signer: Keys
) -> None:
    desk = begun(tmp_path)
    first = recorded(desk, "A1", signed(desk, "A1", signer))
    other = recorded(desk, "B1", signed(desk, "B1", signer))
    last = recorded(desk, "A1", signed(desk, "A1", signer, later=1))
    assert desk.papers.verify(last, sheet="institution-A1").unchanged.answer is Answer.YES
    for pdf, name in ((other, "institution-A1"), (first, "institution-A1"), (first, "renamed")):
        found = desk.papers.verify(pdf, sheet=name)
        assert found.verdict is Verdict.CHANGED
        assert any("기록된 그 파일이 아닙니다" in said.ko for said in found.unchanged.sentences)
    renamed = desk.papers.verify(other, sheet="renamed")
    assert renamed.unchanged.answer is Answer.YES
    assert not any("서명한 사실이 없습니다" in said.ko for said in renamed.unchanged.sentences)
    desk.close()


def test_a_signed_sheet_the_journal_knows_nothing_of_is_said_to_be_so(tmp_path: Path, signer: Keys) -> None:
    desk = begun(tmp_path)
    found = desk.papers.verify(signed(desk, "A1", signer), sheet="institution-A1")
    assert found.unchanged.answer is Answer.YES
    assert any("서명한 사실이 없습니다" in said.ko for said in found.unchanged.sentences)
    assert any("knows of no signature" in said.en for said in found.unchanged.sentences)
    desk.close()


def registered(desk: Desk, key: Key, person: str) -> None:
    holder = key.holder
    until = holder.valid_until.isoformat()
    desk.do(RegisterHolder(Holding(person, key.certificate.sha256.hex(), holder.name, holder.issuer, until)))


def test_one_person_cannot_sign_at_two_places(tmp_path: Path, signer: Keys) -> None:
    desk = begun(tmp_path)
    half = sign(
        desk.papers.institution(InstitutionCode("A1")), signer["chair"], "secretary", system_clock(), stamp_page
    ).pdf
    with pytest.raises(UserError) as refused:
        sign(half, signer["chair"], "chair", system_clock(), stamp_page)
    assert "한 사람이 두 자리에" in refused.value.sentence.ko
    desk.close()


def test_a_registered_person_cannot_sign_at_anothers_place_and_verifying_sees_it_if_done_elsewhere(
    tmp_path: Path, signer: Keys
) -> None:
    desk = begun(tmp_path)
    registered(desk, signer["chair"], "chair")
    registered(desk, signer["secretary"], "secretary")
    paper, target = desk.papers.institution(InstitutionCode("A1")), tmp_path / "A1.pdf"
    with pytest.raises(UserError) as refused:
        desk.papers.sign_file(paper, signer["chair"], "secretary", target)
    assert "위원장의 것으로 등록되어 있어 간사의 자리에 서명할 수 없습니다" in refused.value.sentence.ko
    assert not target.exists()
    elsewhere = sign(paper, signer["chair"], "secretary", system_clock(), stamp_page).pdf
    found = desk.papers.verify(elsewhere, sheet="A1")
    assert found.verdict is Verdict.DOUBTFUL
    assert found.record is not None
    assert "다른 사람의 자리에 서명했습니다" in " ".join(said.ko for said in found.record.sentences)
    desk.close()


def test_a_certificate_nobody_registered_signs_only_when_that_is_meant_and_verifying_says_so(
    tmp_path: Path, signer: Keys
) -> None:
    desk = begun(tmp_path)
    paper, target = desk.papers.institution(InstitutionCode("A1")), tmp_path / "renamed.pdf"
    with pytest.raises(UserError) as refused:
        desk.papers.sign_file(paper, signer["secretary"], "secretary", target)
    assert "등록되어 있지 않습니다" in refused.value.sentence.ko
    desk.papers.sign_file(paper, signer["secretary"], "secretary", target, unregistered=True)
    found = desk.papers.verify(target.read_bytes(), sheet="renamed")
    assert found.record is not None
    words = " ".join(said.ko for said in found.record.sentences)
    assert "등록되지 않은 인증서" in words
    assert "회차의 지금 값과 같습니다" in words
    assert [line.entry.subject for line in desk.see.journal(1)] == ["sheet/institution-A1"]
    desk.close()


def test_a_journal_that_refuses_leaves_the_file_as_it_was(
    tmp_path: Path, signer: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = begun(tmp_path)
    paper, target = desk.papers.institution(InstitutionCode("A1")), tmp_path / "A1.pdf"
    target.write_bytes(paper)

    def refuse(_file: object, _writer: object, _fact: object) -> None:
        raise MachineError(same("disk full"))

    monkeypatch.setattr(RoundFile, "append", refuse)
    with pytest.raises(MachineError):
        desk.papers.sign_file(paper, signer["secretary"], "secretary", target, unregistered=True)
    assert target.read_bytes() == paper
    assert list(tmp_path.glob("*.part")) == []
    desk.close()


def test_a_signature_cut_off_between_journal_and_file_is_finished_the_next_time(
    tmp_path: Path, signer: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = begun(tmp_path)
    paper, target = desk.papers.institution(InstitutionCode("A1")), tmp_path / "A1.pdf"
    with monkeypatch.context() as patched:
        patched.setattr(Folder, "put", lambda *_: None)  # the power goes off here
        desk.papers.sign_file(paper, signer["secretary"], "secretary", target, unregistered=True)
    assert not target.exists()
    assert desk.papers.recover(target)
    found = desk.papers.verify(target.read_bytes(), sheet="A1")
    assert found.record is not None
    assert "이 회차의 기록에 있는 파일입니다" in " ".join(said.ko for said in found.record.sentences)
    assert not desk.papers.recover(target)
    desk.close()


def test_the_names_of_chair_and_secretary_stand_on_the_sheets(tmp_path: Path) -> None:
    desk = begun(tmp_path)
    desk.do(NameOfficer(Officer("chair", "가상한", "가상대학교", "교수")))
    desk.do(NameOfficer(Officer("secretary", "다가상")))
    words = reading.words(desk.papers.institution(InstitutionCode("A1")))
    assert all(name in words for name in ("가상한", "가상대학교", "다가상"))
    with pytest.raises(UserError):
        desk.do(NameOfficer(Officer("chair", "  ")))
    desk.close()


def test_a_certificate_is_registered_for_one_person_of_the_round_and_can_be_struck_off(
    tmp_path: Path, signer: Keys
) -> None:
    desk = begun(tmp_path)
    registered(desk, signer["chair"], "chair")
    with pytest.raises(UserError) as refused:
        registered(desk, signer["chair"], "secretary")
    assert "이미 위원장의 것으로" in refused.value.sentence.ko
    with pytest.raises(UserError):
        registered(desk, signer["secretary"], "R99")
    with pytest.raises(UserError):
        desk.do(StrikeHolder(signer["chair"].certificate.sha256.hex(), " "))
    desk.do(StrikeHolder(signer["chair"].certificate.sha256.hex(), "인증서를 다시 발급받음"))
    assert desk.see.holdings() == ()
    registered(desk, signer["chair"], "secretary")
    assert [one.person for one in desk.see.holdings()] == ["secretary"]
    assert desk.check().is_whole
    desk.close()
