"""Making, signing and verifying sheets through the window. Certificates are made at run time and have no effect."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtPrintSupport import QPrinter

from reviewer.clock import system_clock
from reviewer.desk.opening import open_round
from reviewer.model.paper import Between
from reviewer.sign import test_pki
from reviewer.text import Language
from tests.sheet import reading
from tests.ui import office
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from ui.pages.sheets import SheetsPage
from ui.papers import Verified
from ui.views.sheets_view import MAKE, VERIFY

PASSWORD = "시험 암호"
SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the PKCS#12 files of a secretary and a chair, and their authority's certificate."""
    folder = tmp_path_factory.mktemp("pki")
    made = test_pki.make(folder, {"secretary": "가간사", "chair": "나위원장"}, PASSWORD, system_clock())
    return {**made, "authority": folder / test_pki.ROOT}


@pytest.fixture
def page(driver: Driver) -> SheetsPage:
    made = office.sheets(driver)
    driver.until(lambda: driver.is_idle() and made.view.make.paper.canvas.has_picture())
    return made


def choose(driver: Driver, page: SheetsPage, row: int) -> None:
    table = page.view.make.choice.table
    table.selectionModel().select(table.rows.index(row, 0), SELECT)
    driver.until(driver.is_idle)


def open_certificate(driver: Driver, page: SheetsPage, path: Path, password: str = PASSWORD) -> None:
    form = page.view.make.issue
    form.certificate.set_path(str(path))
    form.passphrase.setText(password)
    form.passphrase.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and not form.holder.isHidden())


def sign(driver: Driver, page: SheetsPage, who: Path, field: str, folder: Path) -> Path:
    """Sign the first institution's sheet as `field` and return its file."""
    form = page.view.make.issue
    form.folder.set_path(str(folder))
    choose(driver, page, 0)
    open_certificate(driver, page, who)
    form.field.setCurrentIndex(form.field.findData(field))
    driver.until(driver.is_idle)
    if not form.pane.register.isHidden():
        form.pane.register.click()
        driver.until(driver.is_idle)
    form.sign.click()
    driver.until(lambda: driver.is_idle() and form.isEnabled())
    return folder / "institution-C001.pdf"


def verify(driver: Driver, page: SheetsPage, paths: list[Path]) -> dict[str, Verified]:
    """Drop files on the page and return what was found of each."""
    office.drop(page.view, paths)
    driver.until(driver.is_idle)
    found = [line.key for line in page.view.verify.table.rows.lines()]
    return {one.name: one for one in found if isinstance(one, Verified)}


def test_the_real_pages_of_the_chosen_sheet_are_shown(driver: Driver, page: SheetsPage) -> None:
    assert page.view.make.paper.page_words().startswith("1 / ")
    driver.press(Qt.Key.Key_PageDown, CTRL)
    driver.until(lambda: page.view.make.paper.page_words().startswith("2 / "))


@pytest.mark.parametrize(
    ("kind", "rows"),
    [("institution", 4), ("reviewer", 2), ("feedback", 4), ("declaration", 2), ("manifest", 1), ("form", 8)],
)
def test_every_kind_of_sheet_is_offered_and_drawn(driver: Driver, page: SheetsPage, kind: str, rows: int) -> None:
    choice = page.view.make.choice
    choice.kind.setCurrentIndex(choice.kind.findData(kind))
    driver.until(lambda: choice.table.rows.rowCount() == rows)
    driver.until(lambda: driver.is_idle() and page.view.make.paper.page_words().startswith("1 / "))


def test_chosen_sheets_are_saved_by_the_keyboard(driver: Driver, page: SheetsPage, tmp_path: Path) -> None:
    page.view.make.issue.folder.set_path(str(tmp_path))
    page.view.make.choice.table.selectAll()
    driver.press(Qt.Key.Key_S, CTRL)
    driver.until(lambda: driver.is_idle() and page.view.make.issue.isEnabled())
    saved = sorted(tmp_path.glob("institution-*.pdf"))
    assert [p.stem for p in saved] == [f"institution-{code}" for code in ("C001", "L001", "L002", "M001")]
    assert all(p.read_bytes().startswith(b"%PDF-") for p in saved)


def test_no_folder_is_told_and_nothing_saved(driver: Driver, page: SheetsPage) -> None:
    driver.press(Qt.Key.Key_S, CTRL)
    assert "폴더" in page.view.make.issue.refusal()


def test_a_certificate_is_shown_before_it_can_sign(driver: Driver, page: SheetsPage, people: dict[str, Path]) -> None:
    form = page.view.make.issue
    assert not form.sign.isEnabled()
    open_certificate(driver, page, people["secretary"])
    assert "가간사" in form.holder.text()
    assert str(datetime.now(UTC).year + 2) in form.holder.text()
    assert "등록되지 않은" in form.pane.standing.text()
    assert not form.sign.isEnabled()
    form.pane.unregistered.setChecked(True)
    assert form.sign.isEnabled()
    assert form.passphrase.text() == ""


def test_a_wrong_password_signs_nothing(driver: Driver, page: SheetsPage, people: dict[str, Path]) -> None:
    open_certificate(driver, page, people["secretary"], "not the password")
    assert "암호가 맞지 않습니다" in page.view.make.issue.holder.text()
    assert not page.view.make.issue.sign.isEnabled()


def test_two_people_sign_one_sheet_and_the_round_stays_whole(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    sign(driver, page, people["secretary"], "secretary", tmp_path)
    signed = sign(driver, page, people["chair"], "chair", tmp_path)
    page.verify.trust([people["authority"]])
    assert verify(driver, page, [signed])[signed.name].verdict == "valid"
    driver.close()
    desk = open_round(driver.path, PASSPHRASE)
    verbs = [line.entry.verb for line in desk.see.journal(4)]
    assert sorted(verbs) == ["holder_registered", "holder_registered", "sheet_signed", "sheet_signed"]
    assert desk.check().is_whole
    desk.close()


def test_the_chair_cannot_sign_before_the_secretary(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    signed = sign(driver, page, people["chair"], "chair", tmp_path)
    assert not signed.exists()
    assert "먼저 서명해야" in page.view.make.outcomes.words()[0]


def test_saving_never_replaces_a_signed_file(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    signed = sign(driver, page, people["secretary"], "secretary", tmp_path)
    before = signed.read_bytes()
    page.issue.save()
    driver.until(lambda: driver.is_idle() and page.view.make.issue.isEnabled())
    assert signed.read_bytes() == before
    assert "이미 서명한" in page.view.make.outcomes.words()[0]


def test_an_altered_file_is_not_signed_on(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    signed = sign(driver, page, people["secretary"], "secretary", tmp_path)
    signed.write_bytes(signed.read_bytes() + b"\n% more")
    altered = signed.read_bytes()
    sign(driver, page, people["chair"], "chair", tmp_path)
    assert signed.read_bytes() == altered
    assert page.view.make.outcomes.words()[0].split("\t")[1] == "실패"


def test_three_answers_for_a_signed_an_altered_and_an_unsigned_file(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    signed = sign(driver, page, people["secretary"], "secretary", tmp_path)
    altered, unsigned = tmp_path / "altered.pdf", tmp_path / "unsigned.pdf"
    altered.write_bytes(signed.read_bytes() + b"\n% more")
    choose(driver, page, 1)
    page.issue.save()
    driver.until(lambda: driver.is_idle() and page.view.make.issue.isEnabled())
    (tmp_path / "institution-L001.pdf").replace(unsigned)
    page.verify.trust([people["authority"]])
    found = verify(driver, page, [signed, altered, unsigned])
    assert [part.answer for part in found["institution-C001.pdf"].parts] == ["yes", "yes", "unknown", "yes"]
    assert found["altered.pdf"].parts[0].answer == "no"
    assert found["unsigned.pdf"].verdict == "unsigned"
    view = page.view.verify
    assert [answer.text().splitlines()[0] for answer in view.answers[:4]] == [
        "바뀌지 않았는가? ✓ 그대로",
        "누구의 서명인가? ✓ 서명자 확인됨",
        "언제, 얼마나 확실한가? ? 서명자가 적은 시각",
        "회차 기록과 맞습니까? ✓ 맞음",
    ]
    assert "가간사" in view.answers[1].text()
    view.table.selectRow(1)
    assert view.answers[0].text().startswith("바뀌지 않았는가? ✕ 바뀜")


def test_an_authority_that_is_not_loaded_vouches_for_nobody(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    signed = sign(driver, page, people["secretary"], "secretary", tmp_path)
    assert verify(driver, page, [signed])[signed.name].parts[1].answer == "unknown"


def test_the_figures_are_saved_beside_the_pdf_when_asked_for(driver: Driver, page: SheetsPage, tmp_path: Path) -> None:
    page.view.make.issue.folder.set_path(str(tmp_path))
    page.view.make.issue.data.setChecked(True)
    page.issue.save()
    driver.until(lambda: driver.is_idle() and page.view.make.issue.isEnabled())
    assert {p.suffix for p in tmp_path.glob("institution-C001.*")} == {".pdf", ".json", ".xlsx"}


def test_sheets_are_printed_in_order_with_a_page_between_and_the_journal_knows(
    driver: Driver, page: SheetsPage, tmp_path: Path
) -> None:
    choice = page.view.make.choice
    choice.kind.setCurrentIndex(choice.kind.findData("declaration"))
    driver.until(lambda: driver.is_idle() and choice.table.rows.rowCount() == 2)
    choice.table.selectAll()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target = tmp_path / "printed.pdf"
    target.write_bytes(b"printed before")
    printer.setOutputFileName(str(target))
    seen: list[bytes] = []
    page.printing._press.done.connect(partial(_keep_bytes, target, seen))
    page.printing.print_on(printer, Between(separators=True, duplex=True))
    driver.until(lambda: driver.is_idle() and page.view.make.issue.isEnabled())
    assert seen[0] == b"printed before"  # it is replaced whole, once every page of every sheet is there
    assert [one.name for one in tmp_path.glob("printed*")] == ["printed.pdf"]
    with pikepdf.open(tmp_path / "printed.pdf") as printed:
        pages = len(printed.pages)
    assert pages % 2 == 0
    assert pages >= 4
    assert "declaration" in _printed(driver)


def test_sheets_go_into_one_file_whose_words_can_still_be_read(
    driver: Driver, page: SheetsPage, tmp_path: Path
) -> None:
    page.view.make.choice.table.selectAll()
    page.view.make.print.separators.setChecked(True)
    page.printing.print_into(tmp_path / "all.pdf")
    driver.until(lambda: driver.is_idle() and page.view.make.issue.isEnabled())
    said = reading.text((tmp_path / "all.pdf").read_bytes())
    assert said.index("4건 가운데 1번째") < said.index("4건 가운데 4번째")
    assert said.count("기관 평가표") > 8
    assert "institution-C001" in _printed(driver)


def test_a_dialog_that_is_put_away_prints_nothing(
    driver: Driver, page: SheetsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.printing, "ask", _no)
    driver.press(Qt.Key.Key_P, CTRL)
    driver.until(driver.is_idle)
    assert page.view.make.issue.isEnabled()
    assert _printed(driver) == ""


def _keep_bytes(path: Path, seen: list[bytes]) -> None:
    seen.append(path.read_bytes())


def _no(_printer: QPrinter) -> bool:
    return False


def _printed(driver: Driver) -> str:
    """Return the names of the sheets in the latest record of printing."""
    driver.close()
    desk = open_round(driver.path, PASSPHRASE)
    bodies = [line.entry.body for line in desk.see.journal(5) if line.entry.verb == "sheets_printed"]
    desk.close()
    return bodies[0] if bodies else ""


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("part", [MAKE, VERIFY])
def test_no_words_are_cut_off_on_the_sheets_page(
    driver: Driver, page: SheetsPage, language: Language, part: int
) -> None:
    page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    page.view.parts.show_part(part)
    assert settled(driver) == []


def test_certificates_in_a_folder_are_listed_and_one_is_opened_from_the_list(
    driver: Driver, page: SheetsPage, people: dict[str, Path]
) -> None:
    form = page.view.make.issue
    page.issue.certificate.look_in(people["chair"].parent)
    driver.until(lambda: driver.is_idle() and not form.pane.found.isHidden())
    names = [form.pane.found.itemText(row) for row in range(form.pane.found.count())]
    assert any("chair.p12" in name for name in names)
    form.pane.found.setCurrentIndex(next(row for row, name in enumerate(names) if "chair.p12" in name))
    form.passphrase.setText(PASSWORD)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and "나위원장" in form.holder.text())


def test_someone_registered_for_another_place_cannot_sign_here(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    sign(driver, page, people["secretary"], "secretary", tmp_path)
    page.view.make.issue.folder.set_path(str(tmp_path))
    choose(driver, page, 1)
    open_certificate(driver, page, people["secretary"])
    form = page.view.make.issue
    form.field.setCurrentIndex(form.field.findData("chair"))
    form.sign.click()
    driver.until(lambda: driver.is_idle() and form.isEnabled())
    assert "위원장의 자리에 서명할 수 없습니다" in page.view.make.outcomes.words()[0]


def test_a_folder_is_verified_and_reported(
    driver: Driver, page: SheetsPage, people: dict[str, Path], tmp_path: Path
) -> None:
    signed = sign(driver, page, people["secretary"], "secretary", tmp_path)
    found = verify(driver, page, [tmp_path])
    assert set(found) == {signed.name}
    assert "회차 기록과 맞습니까? ✓ 맞음" in page.view.verify.answers[3].text()
    assert f"{signed.stem}.json: 이 PDF 곁에 없습니다" in page.view.verify.answers[4].text()
    page.verify.save_report(tmp_path / "report.csv")
    driver.until(driver.is_idle)
    assert signed.name in (tmp_path / "report.csv").read_text("utf-8-sig")
    page.verify.save_report(tmp_path / "report.pdf")
    driver.until(driver.is_idle)
    assert signed.name in reading.text((tmp_path / "report.pdf").read_bytes())
