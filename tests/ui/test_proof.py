"""Trusted time when signing, and proofs added later to the sheets that are listed, through the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt

from reviewer.clock import system_clock
from reviewer.sign import test_pki
from reviewer.text import Language
from tests.sign import authorities
from tests.ui import office
from tests.ui.driver import Driver
from tests.ui.test_layout import LAPTOP, settled
from tests.ui.test_sheets import PASSWORD, sign, verify
from ui.pages.sheets import SheetsPage
from ui.views.sheets_view import MAKE, VERIFY

SECRETARY, CHAIR = "secretary", "chair"


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the PKCS#12 files of a secretary and a chair, their authority and its revocation list."""
    folder = tmp_path_factory.mktemp("pki")
    test_pki.make(folder, {SECRETARY: "가간사", CHAIR: "나위원장"}, PASSWORD, system_clock())
    authorities.revocation_list(_issuer(folder), folder / "root.crl", system_clock())
    return folder


@pytest.fixture(scope="module")
def tsa(pki: Path) -> Iterator[str]:
    """Return the address of a timestamp authority on this computer."""
    with authorities.served(authorities.stamper(_issuer(pki), system_clock())) as url:
        yield url


@pytest.fixture
def page(driver: Driver) -> SheetsPage:
    made = office.sheets(driver)
    driver.until(lambda: driver.is_idle() and made.view.make.paper.canvas.has_picture())
    return made


def _issuer(folder: Path) -> test_pki.Authority:
    return test_pki.opened(folder / test_pki.AUTHORITY_KEY, PASSWORD)


def add(driver: Driver, page: SheetsPage) -> None:
    """Press the button that adds proofs to the files listed, and wait until they are verified again."""
    page.view.verify.proof.add.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: driver.is_idle() and page.view.verify.work.isHidden())


def test_no_timestamp_is_asked_for_until_the_person_turns_it_on_and_then_it_is_remembered(
    page: SheetsPage, settings: QSettings
) -> None:
    form = page.view.make.issue.time
    assert not form.wanted.isChecked()
    assert "이것뿐입니다" in form.note.text()
    form.wanted.setChecked(True)
    form.address.setText("http://tsa.example/")
    other = page.view.verify.proof.time
    assert (other.wanted.isChecked(), other.address.text()) == (True, "http://tsa.example/")
    assert settings.value("trusted-time/address") == "http://tsa.example/"


def test_a_sheet_is_signed_with_a_trusted_time(
    driver: Driver, page: SheetsPage, pki: Path, tsa: str, tmp_path: Path
) -> None:
    form = page.view.make.issue.time
    form.wanted.setChecked(True)
    form.address.setText(tsa)
    signed = sign(driver, page, pki / f"{SECRETARY}.p12", SECRETARY, tmp_path)
    page.verify.trust([pki / test_pki.ROOT])
    assert verify(driver, page, [signed])[signed.name].parts[2].answer == "yes"


def test_what_is_no_address_is_told_before_anything_is_signed(
    driver: Driver, page: SheetsPage, pki: Path, tmp_path: Path
) -> None:
    form = page.view.make.issue
    form.time.wanted.setChecked(True)
    form.time.address.setText("tsa.example")
    assert not sign(driver, page, pki / f"{SECRETARY}.p12", SECRETARY, tmp_path).exists()
    assert "주소가 아닙니다" in form.refusal()


def test_time_and_revocation_data_are_added_to_every_file_listed_and_said_of_each(
    driver: Driver, page: SheetsPage, pki: Path, tsa: str, tmp_path: Path
) -> None:
    signed = sign(driver, page, pki / f"{SECRETARY}.p12", SECRETARY, tmp_path)
    plain, altered = tmp_path / "plain.pdf", tmp_path / "altered.pdf"
    before = signed.read_bytes()
    plain.write_bytes(b"%PDF-1.7 not signed")
    altered.write_bytes(before + b"\n% more")
    page.verify.trust([pki / test_pki.ROOT, pki / "root.crl"])
    assert verify(driver, page, [signed, plain, altered])[signed.name].parts[2].answer == "unknown"
    page.view.verify.proof.time.wanted.setChecked(True)
    page.view.verify.proof.time.address.setText(tsa)
    add(driver, page)
    words = dict(line.split("\t", 1) for line in page.view.verify.outcomes.words())
    assert "B-LTA" in words[signed.name]
    assert "회차에 기록함" in words[signed.name]
    assert "서명한 평가표가 아니거나" in words["plain.pdf"]
    assert "바뀐 파일" in words["altered.pdf"]
    assert signed.read_bytes().startswith(before)
    assert altered.read_bytes() == before + b"\n% more"
    found = page.view.verify.answers
    assert "✓" in found[2].text().splitlines()[0]
    assert "✓ 맞음" in found[3].text()


def test_with_nothing_to_add_nothing_is_done_and_that_is_said(
    driver: Driver, page: SheetsPage, pki: Path, tmp_path: Path
) -> None:
    signed = sign(driver, page, pki / f"{SECRETARY}.p12", SECRETARY, tmp_path)
    before = signed.read_bytes()
    assert not page.view.verify.proof.add.isEnabled()
    verify(driver, page, [signed])
    add(driver, page)
    assert "더할 것이 없습니다" in page.view.verify.proof.refusal()
    assert signed.read_bytes() == before


def test_an_authority_that_cannot_be_reached_leaves_the_file_as_it_was(
    driver: Driver, page: SheetsPage, pki: Path, tmp_path: Path
) -> None:
    signed = sign(driver, page, pki / f"{SECRETARY}.p12", SECRETARY, tmp_path)
    before = signed.read_bytes()
    verify(driver, page, [signed])
    page.view.verify.proof.time.wanted.setChecked(True)
    page.view.verify.proof.time.address.setText("http://127.0.0.1:9/")
    add(driver, page)
    assert "연결하지 못했습니다" in driver.window.view.news.text()
    assert signed.read_bytes() == before


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_when_everything_is_shown(driver: Driver, page: SheetsPage, language: Language) -> None:
    page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    page.view.verify.outcomes.add("institution-C001.pdf", "타임스탬프 더함 (B-T)", well=True)
    page.view.verify.proof.refuse(page.proof.tr("Nothing to add: turn the timestamp on, or add a revocation list."))
    for part in (MAKE, VERIFY):
        page.view.parts.show_part(part)
        assert settled(driver) == []
