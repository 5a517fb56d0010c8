"""Signatures of someone who was struck off the register: made before that, made afterwards, or merely said to be older."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reviewer.clock import system_clock
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model.ids import InstitutionCode
from reviewer.recording import StrikeHolder
from reviewer.sheet.stamp import stamp_page
from reviewer.sign import test_pki
from reviewer.sign.keys import load
from reviewer.sign.signing import sign
from reviewer.sign.verification import Verdict, Verification
from tests.desk.little import begun
from tests.faults.test_cheating_papers import WORDS, Keys, registered

PLACE = "secretary"
REASON = "간사가 바뀜"


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    """Return the key of an invented secretary."""
    made = test_pki.make(tmp_path_factory.mktemp("pki"), {PLACE: "다가상"}, WORDS, system_clock())
    return {place: load(path, WORDS, system_clock()) for place, path in made.items()}


def said(found: Verification) -> str:
    assert found.record is not None
    return " ".join(one.ko for one in found.record.sentences)


def strike(desk: Desk, signer: Keys) -> None:
    desk.do(StrikeHolder(signer[PLACE].certificate.sha256.hex(), REASON))


def test_what_the_journal_knew_before_the_strike_off_stays_good_and_what_is_signed_later_is_not(
    tmp_path: Path, signer: Keys
) -> None:
    desk = begun(tmp_path)
    registered(desk, signer[PLACE], PLACE)
    paper, target = desk.papers.institution(InstitutionCode("A1")), tmp_path / "A1.pdf"
    desk.papers.sign_file(paper, signer[PLACE], PLACE, target)
    other = desk.papers.institution(InstitutionCode("B1"))
    now = datetime.fromisoformat(desk.see.registrations()[0].since)
    elsewhere = {
        hours: sign(other, signer[PLACE], PLACE, now + timedelta(hours=hours), stamp_page).pdf for hours in (-1, 1)
    }
    strike(desk, signer)
    before = desk.papers.verify(target.read_bytes(), sheet="A1")
    assert "서명할 때 등록되어 있던 간사의 인증서" in said(before)
    later = desk.papers.verify(elsewhere[1], sheet="B1")
    assert later.verdict is Verdict.DOUBTFUL
    assert "말소된 뒤에 간사의 인증서로 서명했습니다" in said(later)
    assert REASON in said(later)
    assert "증명되지 않습니다" in said(desk.papers.verify(elsewhere[-1], sheet="B1"))
    desk.close()


def test_who_was_struck_off_cannot_sign_even_unregistered_until_registered_anew(tmp_path: Path, signer: Keys) -> None:
    desk = begun(tmp_path)
    registered(desk, signer[PLACE], PLACE)
    strike(desk, signer)
    paper, target = desk.papers.institution(InstitutionCode("A1")), tmp_path / "A1.pdf"
    with pytest.raises(UserError) as refused:
        desk.papers.sign_file(paper, signer[PLACE], PLACE, target, unregistered=True)
    assert "말소되었습니다" in refused.value.sentence.ko
    assert not target.exists()
    registered(desk, signer[PLACE], PLACE)
    desk.papers.sign_file(paper, signer[PLACE], PLACE, target)
    found = desk.papers.verify(target.read_bytes(), sheet="A1")
    assert "등록된 간사의 인증서" in said(found)
    gone, now = desk.see.registrations()
    assert (gone.reason, gone.stands, now.stands) == (REASON, False, True)
    assert any(REASON in line.ko for line in desk.see.journal(9))
    assert desk.check().is_whole
    desk.close()
