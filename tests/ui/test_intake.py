"""Bringing files in through the window: problems first, all or nothing, and back out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.commands import AcceptImport
from reviewer.desk.opening import Seat, new_round
from reviewer.framework import catalog
from reviewer.model.batch import Batch, BatchKind
from reviewer.text import Language
from tests.intake.files import pdf
from tests.ui import office
from tests.ui.driver import CTRL, Driver
from tests.ui.holding_up import held_up
from tests.ui.rounds import PASSPHRASE
from ui.pages.intake import IntakePage
from ui.views.completeness_view import COUNTED, FIRST
from ui.views.intake_view import BOARD, FILES
from ui.views.preview_view import ROWS
from ui.views.problems_pane import COLUMN, FILE, RIGHT, ROW, VALUE, WRONG
from ui.widgets.pair_delegate import DETAIL

FAULTY = (("L001", "1-①-1", "999"), ("Z999", "1-①-1", "1"), ("L002", "1-①-1", "많음"))
MENDED = (("L001", "1-①-1", "3"), ("L002", "1-①-1", "1.5"))


@pytest.fixture
def page(driver: Driver) -> IntakePage:
    """The page of someone who has looked at the board before, and now brings files in."""
    made = office.intake(driver)
    for part in (BOARD, FILES):
        made.view.parts.show_part(part)
        driver.until(driver.is_idle)
    return made


def look_at(driver: Driver, page: IntakePage, path: Path) -> None:
    page.files.look_at([path])
    driver.until(driver.is_idle)


def counted_of(page: IntakePage, institution: str) -> str:
    """Return what the board says of an institution's counted points."""
    lines = page.view.board.table.rows.lines()
    return next(str(line.cells[COUNTED]) for line in lines if line.key == institution)


def bring_in(driver: Driver, page: IntakePage, path: Path) -> None:
    """Look at a good file and accept it by the keyboard."""
    look_at(driver, page, path)
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: driver.is_idle() and "정량 점수 2건" in page.view.imports_words())


def test_three_faults_are_three_problems_and_nothing_can_be_accepted(
    driver: Driver, page: IntakePage, tmp_path: Path
) -> None:
    look_at(driver, page, office.counted(tmp_path / "정량.csv", FAULTY))
    preview = page.view.files.preview
    cells = [line.cells for line in preview.problems.rows.lines()]
    assert sorted((c[FILE], c[ROW], c[COLUMN], c[VALUE]) for c in cells) == [
        ("정량.csv", 2, "점수", "999"),
        ("정량.csv", 3, "기관코드", "Z999"),
        ("정량.csv", 4, "점수", "많음"),
    ]
    assert all(c[WRONG] and c[RIGHT] for c in cells)
    assert "3건" in preview.verdict.text()
    assert not preview.accept.isEnabled()


def test_the_key_for_accept_takes_nothing_in_while_there_are_problems(
    driver: Driver, page: IntakePage, tmp_path: Path
) -> None:
    before = page.view.imports_words()
    look_at(driver, page, office.counted(tmp_path / "정량.csv", FAULTY))
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(driver.is_idle)
    assert page.view.imports_words() == before
    assert counted_of(page, "L001").startswith("0 /")


def test_a_mended_file_is_looked_at_again_and_accepted(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    path = office.counted(tmp_path / "정량.csv", FAULTY)
    look_at(driver, page, path)
    office.counted(path, MENDED)
    driver.press(Qt.Key.Key_F5)
    driver.until(lambda: driver.is_idle() and page.view.files.preview.accept.isEnabled())
    kinds = [line.cells for line in page.view.files.preview.kinds.rows.lines()]
    assert kinds == [("정량.csv", "정량 점수", 2)]
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: driver.is_idle() and "정량 점수 2건" in page.view.imports_words())
    assert counted_of(page, "L001").startswith("1 /")


def test_taking_in_is_stopped_and_nothing_has_entered(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    before = page.view.imports_words()
    look_at(driver, page, office.counted(tmp_path / "정량.csv", MENDED))
    with held_up(page.house.session):
        page.files.accept()
        assert page.view.files.work.isVisible()
        office.press(page.view.files.work, "취소")
    driver.until(lambda: "바뀐 것은 없습니다" in driver.window.view.news.text())
    assert not page.view.files.work.isVisible()
    assert page.view.imports_words() == before
    driver.press(Qt.Key.Key_Return, CTRL)  # what was looked at is still there to be accepted
    driver.until(lambda: driver.is_idle() and "정량 점수 2건" in page.view.imports_words())


def test_an_import_is_taken_back_for_a_reason(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    bring_in(driver, page, office.counted(tmp_path / "정량.csv", MENDED))
    imports = page.view.files.imports
    imports.list.setCurrentRow(0)
    imports.ask()
    driver.press(Qt.Key.Key_Return)
    assert counted_of(page, "L001").startswith("1 /")
    driver.write("twice")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and "되돌림" in page.view.imports_words())
    assert counted_of(page, "L001").startswith("0 /")


def test_escape_keeps_an_import_that_was_about_to_be_taken_back(
    driver: Driver, page: IntakePage, tmp_path: Path
) -> None:
    bring_in(driver, page, office.counted(tmp_path / "정량.csv", MENDED))
    imports = page.view.files.imports
    imports.list.setCurrentRow(0)
    imports.ask()
    driver.press(Qt.Key.Key_Escape)
    assert not imports.is_asking()
    assert imports.list.hasFocus()


def test_files_may_be_dropped_anywhere_on_the_page(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    page.view.parts.show_part(BOARD)
    office.drop(page.view, [office.counted(tmp_path / "정량.csv", MENDED)])
    driver.until(driver.is_idle)
    assert page.view.parts.part() == FILES
    assert page.view.files.preview.accept.isEnabled()


def test_the_problems_can_be_searched_and_copied(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    look_at(driver, page, office.counted(tmp_path / "정량.csv", FAULTY))
    driver.press(Qt.Key.Key_F, CTRL)
    driver.write("Z999")
    table = page.view.files.preview.problems
    assert table.rows.rowCount() == 1
    driver.press(Qt.Key.Key_C, CTRL, on=table)
    assert QApplication.clipboard().text().split("\t")[:5] == ["정량.csv", "", "3", "기관코드", "Z999"]


def test_a_template_is_written_and_holds_nothing_to_take_in(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    path = tmp_path / "서식.xlsx"
    page.files.write_template("counted", path)
    driver.until(lambda: driver.is_idle() and str(path) in driver.window.view.news.text())
    look_at(driver, page, path)
    found = [str(line.cells[WRONG]) for line in page.view.files.preview.problems.rows.lines()]
    assert found == ["가져올 내용이 하나도 없습니다."]
    assert not page.view.files.preview.accept.isEnabled()


def test_the_board_shows_only_what_is_asked_for(driver: Driver, page: IntakePage) -> None:
    driver.press(Qt.Key.Key_2, CTRL)
    board = page.view.board
    assert board.table.rows.rowCount() == 4
    board.choose_type("LOC")
    assert {line.key for line in board.table.rows.lines()} == {"L001", "L002"}
    board.choose_state("report")
    assert board.table.rows.rowCount() == 0
    board.choose_state("counted")
    assert board.table.rows.rowCount() == 2
    driver.press(Qt.Key.Key_F, CTRL)
    driver.write("L002")
    assert {line.key for line in board.table.rows.lines()} == {"L002"}


def test_what_is_shown_is_said_again_in_the_other_language(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    look_at(driver, page, office.counted(tmp_path / "정량.csv", FAULTY))
    driver.window.page.house.languages.use(Language.EN)
    preview = page.view.files.preview
    assert "3 problems" in preview.verdict.text()
    assert "The points are not a number." in [line.cells[WRONG] for line in preview.problems.rows.lines()]
    assert page.place() == "Bring in"


def test_a_file_that_does_not_say_where_it_belongs_is_matched_with_the_keyboard(
    driver: Driver, page: IntakePage, tmp_path: Path
) -> None:
    look_at(driver, page, _evidence(tmp_path))
    matching = page.view.files.preview.matching
    assert placed(page) == [("제출/사진.pdf", "?", "?")]
    assert QApplication.focusWidget() is matching.table
    assert not matching.back.isEnabled()  # nothing was matched by hand yet
    driver.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is matching.search
    driver.write("L002")
    driver.press(Qt.Key.Key_Return)
    driver.until(driver.is_idle)
    assert placed(page) == [("제출/사진.pdf", "L002 대전광역시 유성구", "1-②")]
    matching.table.selectRow(0)
    matching.back.click()
    driver.until(driver.is_idle)
    assert placed(page) == [("제출/사진.pdf", "?", "?")]


def test_a_file_is_matched_by_dragging_and_accepted(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    look_at(driver, page, _evidence(tmp_path))
    matching = page.view.files.preview.matching
    matching.measure.setCurrentIndex(1)
    matching.table.selectRow(0)
    first = matching.institutions.item(0)
    driver.until(lambda: not matching.institutions.visualItemRect(first).isEmpty())
    under, code = matching.institutions.visualItemRect(first).center(), first.data(DETAIL)
    office.carry(matching.institutions.viewport(), under, matching.table.carried())
    driver.until(lambda: driver.is_idle() and placed(page)[0][2] == "1-④-2")
    assert placed(page)[0][1].startswith(code)
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: driver.is_idle() and "증빙자료 1건" in page.view.imports_words())


def test_rows_are_told_with_whom_they_are_about(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    look_at(driver, page, office.counted(tmp_path / "정량.csv", MENDED))
    lines = [line.cells for line in page.view.files.preview.rows.rows.lines()]
    assert lines == [
        ("정량 점수", "L001 대전광역시 서구", "1-①-1", "3"),
        ("정량 점수", "L002 대전광역시 유성구", "1-①-1", "1.5"),
    ]


def test_rows_of_a_good_file_are_listed_beside_the_problems_of_another(
    driver: Driver, page: IntakePage, tmp_path: Path
) -> None:
    good, bad = office.counted(tmp_path / "좋음.csv", MENDED), office.counted(tmp_path / "나쁨.csv", FAULTY[1:2])
    page.files.look_at([good, bad])
    driver.until(driver.is_idle)
    preview = page.view.files.preview
    assert [line.cells[1] for line in preview.rows.rows.lines()] == ["L001 대전광역시 서구", "L002 대전광역시 유성구"]
    assert {line.cells[FILE] for line in preview.problems.rows.lines()} == {"나쁨.csv"}
    assert preview.parts.tabs.tabText(ROWS) == "행마다 2 / 3"
    assert not preview.accept.isEnabled()


def test_the_board_says_of_each_indicator_what_is_there(driver: Driver, page: IntakePage) -> None:
    lines = {str(line.key): line.cells[FIRST:] for line in page.view.board.table.rows.lines()}
    assert lines["L001"] == ("✓ 증빙 2", "△ 증빙 없음", "△ 증빙 없음")
    page.view.board.choose_state("bare")
    assert page.view.board.table.rows.rowCount() == 4


def test_what_came_late_is_shown_as_late(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "real.jipyo"
    desk = new_round(path, PASSPHRASE, "지어낸 회차", catalog.load("kr-public-data-2025"), Seat())
    rows = [("L001", "서구", "LOC", "대전", "대전광역시 서구", "P")]
    filed = [("L001", m, day, "3", "{}", "x.csv") for m, day in (("1-④-2", "2025-11-03"), ("1-④-3", "2025-10-31"))]
    institutions = Batch(BatchKind.INSTITUTIONS, 1, lambda: rows, ())
    desk.do(AcceptImport((institutions, Batch(BatchKind.SUBMISSIONS, 2, lambda: filed, ()))))
    desk.close()
    driver.open(path)
    driver.window.go("intake/board")
    driver.settle()
    page = driver.window.page
    assert isinstance(page, IntakePage)
    page.view.board.choose_state("late")
    driver.until(lambda: driver.is_idle() and page.view.board.table.rows.rowCount() == 1)
    cells = [str(cell) for cell in page.view.board.table.rows.line(0).cells]
    assert any(cell.startswith("◷ 늦음 11-03") for cell in cells)
    assert sum(cell.startswith("◷") for cell in cells) == 1


def _evidence(folder: Path) -> Path:
    path = folder / "제출" / "사진.pdf"
    path.parent.mkdir()
    path.write_bytes(pdf(1))
    return path.parent


def placed(page: IntakePage) -> list[tuple[str, str, str]]:
    """Return each evidence file with where it belongs."""
    lines = page.view.files.preview.matching.table.rows.lines()
    return [(str(line.cells[0]), str(line.cells[1]), str(line.cells[2])) for line in lines]
