"""Signed sheets passed off as others: under another name, from before a correction, or of no round at all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.clock import system_clock
from reviewer.commands import RecordSignedSheet
from reviewer.desk.desk import Desk
from reviewer.model.ids import InstitutionCode
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import test_pki
from reviewer.sign.keys import Key, load
from reviewer.sign.signing import sign
from reviewer.sign.verification import Answer, Verdict
from tests.desk.little import begun

WORDS = "시험 암호 test"


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Key:
    """Return the key of an invented person who signs both places."""
    folder = tmp_path_factory.mktemp("pki")
    return load(test_pki.make(folder, {"chair": "가상한"}, WORDS, system_clock())["chair"], WORDS, system_clock())


def signed(desk: Desk, code: str, key: Key, later: int = 0) -> bytes:
    """Return an institution's sheet signed at both places, as of some seconds later."""
    paper = desk.papers.institution(InstitutionCode(code))
    for place in ("secretary", "chair"):
        paper = sign(paper, key, place, system_clock() + timedelta(seconds=later), stamp_page).pdf
    return paper


def recorded(desk: Desk, code: str, pdf: bytes) -> bytes:
    name, digest = f"institution-{code}", desk.papers.verify(pdf).sha256
    desk.do(RecordSignedSheet(name, f"{name}.pdf", digest, "가상한", desk.see.head()))
    return pdf


def test_a_sheet_under_the_name_of_another_or_from_before_a_correction_is_not_the_recorded_one(
    tmp_path: Path, signer: Key
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


def test_a_signed_sheet_the_journal_knows_nothing_of_is_said_to_be_so(tmp_path: Path, signer: Key) -> None:
    desk = begun(tmp_path)
    found = desk.papers.verify(signed(desk, "A1", signer), sheet="institution-A1")
    assert found.unchanged.answer is Answer.YES
    assert any("서명한 사실이 없습니다" in said.ko for said in found.unchanged.sentences)
    assert any("knows of no signature" in said.en for said in found.unchanged.sentences)
    desk.close()
