"""What is signed and who has still to sign, and the register of certificates, through the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.clock import system_clock
from reviewer.desk.opening import open_round
from reviewer.sign import test_pki
from reviewer.text import Language
from tests.ui import office
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from tests.ui.test_sheets import PASSWORD, sign
from ui.pages.sheets import SheetsPage
from ui.views.sheets_view import SIGNED

SECRETARY, CHAIR = "secretary", "chair"


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pki")
    test_pki.make(folder, {SECRETARY: "가간사", CHAIR: "나위원장"}, PASSWORD, system_clock())
    return folder


@pytest.fixture
def page(driver: Driver) -> SheetsPage:
    made = office.sheets(driver)
    driver.until(lambda: driver.is_idle() and made.view.make.paper.canvas.has_picture())
    return made


def cells(page: SheetsPage) -> list[tuple[object, ...]]:
    return [line.cells for line in page.view.signed.sheets.rows.lines()]


def test_who_has_still_to_sign_a_sheet_is_listed_until_everyone_has(
    driver: Driver, page: SheetsPage, pki: Path, tmp_path: Path
) -> None:
    driver.press(Qt.Key.Key_3, CTRL)
    assert page.view.parts.part() == SIGNED
    assert cells(page) == []
    sign(driver, page, pki / f"{SECRETARY}.p12", SECRETARY, tmp_path)
    assert [row[:3] for row in cells(page)] == [("institution-C001.pdf", _shown("가간사"), "위원장")]
    sign(driver, page, pki / f"{CHAIR}.p12", CHAIR, tmp_path)
    assert [row[:3] for row in cells(page)] == [("institution-C001.pdf", _shown("나위원장"), "없음")]
    page.view.signed.only_open.setChecked(True)
    assert cells(page) == []


def _shown(name: str) -> str:
    return f"{name} (시험용 TEST – 효력 없음)"


def test_a_certificate_is_struck_off_with_a_reason_and_the_journal_knows(
    driver: Driver, page: SheetsPage, pki: Path, tmp_path: Path
) -> None:
    signed = sign(driver, page, pki / f"{SECRETARY}.p12", SECRETARY, tmp_path)
    before = signed.read_bytes()
    view = page.view.signed
    driver.press(Qt.Key.Key_3, CTRL)
    driver.until(driver.is_idle)
    assert not view.strike.isEnabled()
    view.register.selectRow(0)
    view.strike.click()
    assert "말소하는 사유를 적으십시오" in view.refusal()
    view.reason.setText("간사가 바뀜")
    view.reason.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and "간사가 바뀜" in str(view.register.rows.lines()[0].cells[-1]))
    assert not view.strike.isEnabled()
    assert signed.read_bytes() == before
    driver.close()
    desk = open_round(driver.path, PASSPHRASE)
    assert desk.see.journal(1)[0].entry.verb == "holder_struck"
    assert desk.see.holdings() == ()
    desk.close()


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_in_the_lists(driver: Driver, page: SheetsPage, language: Language) -> None:
    page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    page.view.parts.show_part(SIGNED)
    page.view.signed.refuse(page.signed.tr("Write why the certificate is struck off; nothing was changed."))
    assert settled(driver) == []
