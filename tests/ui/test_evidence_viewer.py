"""The evidence viewer: every kind beside the score, searched, turned, refused in a sentence; by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.text import Language
from tests.evidence import hostile, kinds
from tests.evidence.kinds import HEADING, WORDS
from tests.ui.driver import CTRL, NONE, SHIFT, Driver
from tests.ui.filed import Viewer, file_evidence
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from ui.application import make_house
from ui.evidence.reader import Reader
from ui.main_window import MainWindow
from ui.views.evidence.pane import GRID, LISTING, PAGES, PROSE

FILES = {
    "가.pdf": kinds.pdf(5),
    "나.png": kinds.picture(),
    "다.hwp": kinds.hwp(),
    "라.xlsx": kinds.workbook(),
    "마.zip": kinds.archive({"안/보고.pdf": kinds.pdf(2), "안/깨진.png": b"\x89PNG\r\n no picture"}),
    "바.docx": kinds.word(),
    "사.pdf": b"%PDF-1.7 broken",
}


@pytest.fixture(scope="module")
def window(qapp: QApplication, drawn_round: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """One window for every test here: each looks at a file of its own choice first."""
    folder = tmp_path_factory.mktemp("viewer")
    copyfile(drawn_round, folder / "round.jipyo")
    file_evidence(folder / "round.jipyo", FILES)
    house = make_house(qapp, QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    made = MainWindow(house)
    made.show()
    made.home.open_with(folder / "round.jipyo", PASSPHRASE)
    yield made
    made.close()
    house.languages.silence()
    made.deleteLater()  # a window left behind is dressed anew by every house made after it, a second each time


@pytest.fixture
def viewer(qtbot: QtBot, window: MainWindow) -> Viewer:
    """Someone at the evidence of an item that has seven files."""
    window.activateWindow()
    return Viewer(Driver(qtbot, window, Path()))


def test_each_kind_is_shown_in_its_way(viewer: Viewer) -> None:
    slots = {"가.pdf": PAGES, "나.png": PAGES, "다.hwp": PROSE, "라.xlsx": GRID, "마.zip": LISTING, "바.docx": PROSE}
    for name, slot in slots.items():
        viewer.look(name)
        assert (name, viewer.pane.slot()) == (name, slot)


def test_what_cannot_be_shown_is_named_and_the_next_file_opens(viewer: Viewer) -> None:
    viewer.look("사.pdf")
    assert viewer.pane.said() == (
        "사.pdf: 손상된 파일이라 보여 드릴 수 없습니다. 다른 프로그램으로 보려면 사본을 저장하십시오."
    )
    viewer.look("가.pdf")
    assert viewer.pane.slot() == PAGES


def test_pages_are_turned_by_key_and_told_to_a_screen_reader(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    canvas = viewer.pane.canvas
    viewer.driver.press(Qt.Key.Key_PageDown, CTRL)
    viewer.driver.until(lambda: f"{HEADING} 2" in canvas.accessibleDescription())
    heard = QAccessible.queryAccessibleInterface(canvas)
    assert heard.text(QAccessible.Text.Name) == "5쪽 가운데 2쪽"
    assert WORDS in heard.text(QAccessible.Text.Description)


def test_a_typed_page_number_goes_there(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    page = viewer.pane.tools._page
    page.setFocus()
    page.selectAll()
    viewer.driver.write("4")
    viewer.driver.press(Qt.Key.Key_Return)
    viewer.driver.until(lambda: viewer.pane.tools.page_words() == "4 / 5")


def test_a_search_marks_every_place_and_goes_from_one_to_the_next(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    viewer.driver.press(Qt.Key.Key_F, CTRL)
    viewer.pane.search.words.setText("버스")
    viewer.driver.press(Qt.Key.Key_Return)
    viewer.pane.search.sought.emit("버스")
    viewer.driver.until(lambda: viewer.pane.search.said() == "150곳 중 1")
    viewer.driver.press(Qt.Key.Key_G, CTRL)
    assert viewer.pane.search.said() == "150곳 중 2"
    viewer.driver.press(Qt.Key.Key_G, CTRL | SHIFT)
    viewer.driver.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert viewer.pane.search.said() == "150곳 중 150"
    viewer.driver.until(lambda: viewer.pane.canvas.page() == 4)
    viewer.driver.press(Qt.Key.Key_Escape)
    assert not viewer.pane.search.isVisible()


@pytest.mark.parametrize(("name", "words", "said"), [("다.hwp", "개방", "2곳 중 1"), ("라.xlsx", "정비", "1곳 중 1")])
def test_text_and_sheets_are_searched_too(viewer: Viewer, name: str, words: str, said: str) -> None:
    viewer.look(name)
    viewer.pane.search.begin()
    viewer.pane.search.sought.emit(words)
    viewer.driver.until(lambda: viewer.pane.search.said() == said)


def test_words_that_are_nowhere_are_said_to_be_nowhere(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    viewer.pane.search.begin()
    viewer.pane.search.sought.emit("없는 말")
    viewer.driver.until(lambda: viewer.pane.search.said() == "찾지 못함")


def test_text_of_a_page_is_selected_by_keyboard_and_copied(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    canvas = viewer.pane.canvas
    viewer.driver.until(lambda: 0 in canvas.marks.letters)
    canvas.setFocus()
    for _ in range(len(HEADING)):
        QTest.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == HEADING


def test_text_of_a_page_is_selected_with_the_mouse(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    canvas = viewer.pane.canvas
    viewer.driver.until(lambda: 0 in canvas.marks.letters)
    place = canvas.marks.letters[0].box(canvas.marks.letters[0].text.index("실적"))
    there = canvas._on_screen(0)
    x, y = there.left() + place.center().x() * there.width(), there.top() + place.center().y() * there.height()
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(round(x), round(y)))
    assert canvas.marks.words() == "실적"


def test_larger_turned_and_fitted_pages_are_painted_anew(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    canvas = viewer.pane.canvas
    before = canvas.pages.width
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    viewer.driver.until(lambda: canvas.pages.width > before and canvas.is_sharp())
    QTest.keyClick(canvas, Qt.Key.Key_R)
    viewer.driver.until(lambda: canvas.pages.height(0) < canvas.pages.width and canvas.is_sharp())
    viewer.show.paged.fit_page()
    viewer.driver.until(lambda: canvas.pages.height(0) <= canvas.viewport().height() and canvas.is_sharp())


def test_thumbnails_lead_to_their_page(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    viewer.driver.press(Qt.Key.Key_P, CTRL | SHIFT)
    thumbs = viewer.pane.thumbs
    viewer.driver.until(lambda: thumbs.pictures.get(1) is not None)
    thumbs.chosen.emit(3)
    assert viewer.pane.canvas.page() == 3


def test_an_archive_is_entered_and_left_by_keyboard(viewer: Viewer) -> None:
    viewer.look("마.zip")
    members = viewer.pane.members
    members.setFocus()
    members.setCurrentIndex(members.model().index(0, 0))
    QTest.keyClick(members, Qt.Key.Key_Return)
    viewer.driver.until(lambda: viewer.pane.slot() == PAGES and viewer.is_settled())
    assert viewer.pane._crumbs.text() == "마.zip › 보고.pdf"
    QTest.keyClick(viewer.pane.canvas, Qt.Key.Key_Backspace)
    viewer.driver.until(lambda: viewer.pane.slot() == LISTING)


def test_a_broken_member_is_named_with_its_archive(viewer: Viewer) -> None:
    viewer.look("마.zip")
    viewer.show.members.entered.emit(1)
    viewer.driver.until(lambda: viewer.pane.said().startswith("마.zip › 깨진.png: "))


def test_the_next_file_is_reached_by_key(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    viewer.driver.press(Qt.Key.Key_PageDown, CTRL | SHIFT)
    viewer.driver.until(lambda: viewer.pane._files.currentText().startswith("나.png") and viewer.is_settled())


def test_what_was_on_screen_is_kept_for_the_list_before_sealing(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    viewer.look("사.pdf")
    viewer.driver.until(viewer.driver.is_idle)
    seen: set[str] = set()
    reviewer = viewer.driver.review.sitting.reviewer
    job = viewer.driver.window.page.house.session.ask(lambda desk: desk.own.seen(reviewer))
    job.success(seen.update)
    viewer.driver.until(lambda: bool(seen))
    named = {file.name for file in viewer.show._files if file.id in seen}
    assert {"가.pdf", "사.pdf"} <= named


def test_a_file_that_never_ends_is_stopped_and_the_next_opens(viewer: Viewer) -> None:
    driver = viewer.driver
    reader = Reader(driver.window, patience=1_500)
    with driver.qtbot.waitSignal(reader.opened, timeout=10_000):
        reader.open("endless.pdf", hostile.form_loop("/A Do /A Do"))
    with driver.qtbot.waitSignal(reader.refused, timeout=10_000) as refused:
        reader.ask("paint", page=0, width=600, turn=0)
    assert "멈췄습니다" in refused.args[0].ko
    with driver.qtbot.waitSignal(reader.opened, timeout=10_000):
        reader.open("large.pdf", kinds.pdf(1) + b"\n%" + bytes(5 << 20))
    reader.close()


def test_what_is_selected_is_cited_and_the_citation_leads_back(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    viewer.show.paged.go_to_page(2)
    canvas = viewer.pane.canvas
    viewer.driver.until(lambda: 2 in canvas.marks.letters)
    canvas.select(2, *(canvas.marks.letters[2].find(f"{HEADING} 3") or (0, 0)))
    viewer.driver.press(Qt.Key.Key_C, CTRL | SHIFT)
    viewer.driver.until(viewer.driver.says_saved)
    assert viewer.driver.mark.rationale.toPlainText() == "[인용 1] "
    cited = viewer.driver.review.marking._citations.standing()
    assert [(c.file, c.page, c.quote) for c in cited] == [("가.pdf", 3, f"{HEADING} 3")]
    viewer.look("다.hwp")
    chip = viewer.driver.mark.citations.chips()[0]
    chip.go.setFocus()
    viewer.driver.press(Qt.Key.Key_Return)
    viewer.driver.until(lambda: canvas.marks.words() == f"{HEADING} 3")
    assert (viewer.pane.slot(), canvas.page()) == (PAGES, 2)
    _take_back_all(viewer)


@pytest.mark.parametrize(
    ("name", "place", "quote"),
    [("라.xlsx", "실적!B2", "1,200"), ("다.hwp", "", WORDS), ("마.zip", "보고.pdf", f"{HEADING} 2")],
)
def test_cells_words_and_members_are_cited_and_found_again(viewer: Viewer, name: str, place: str, quote: str) -> None:
    viewer.look(name)
    _choose(viewer, name, quote)
    viewer.show.cite()
    cited = viewer.driver.review.marking._citations.standing()
    assert [(c.file, c.place, c.quote) for c in cited] == [(name, place, quote)]
    viewer.look("나.png")
    viewer.driver.mark.citations.chips()[0].go.click()
    viewer.driver.until(lambda: _chosen(viewer) == quote)
    _take_back_all(viewer)


def test_a_citation_taken_back_leaves_the_rationale_too(viewer: Viewer) -> None:
    viewer.look("나.png")
    viewer.show.cite()
    assert viewer.driver.mark.rationale.toPlainText().startswith("[인용 1]")
    chip = viewer.driver.mark.citations.chips()[0]
    chip.go.setFocus()
    viewer.driver.press(Qt.Key.Key_Delete)
    assert viewer.driver.mark.rationale.toPlainText() == ""
    assert viewer.driver.mark.citations.isHidden()


def _choose(viewer: Viewer, name: str, quote: str) -> None:
    """Select what is to be cited in a sheet, a text, or a page of an archive's member."""
    if name == "라.xlsx":
        viewer.driver.until(lambda: viewer.pane.grid.cells.model().index(1, 1).data() == quote)
        viewer.pane.grid.take_up(1, 1)
    elif name == "다.hwp":
        viewer.driver.until(lambda: viewer.pane.prose.select_quote(quote))
    else:
        viewer.show.members.entered.emit(0)
        canvas = viewer.pane.canvas
        viewer.driver.until(lambda: viewer.pane.slot() == PAGES and viewer.is_settled())
        viewer.show.paged.go_to_page(1)
        viewer.driver.until(lambda: 1 in canvas.marks.letters)
        canvas.select(1, *(canvas.marks.letters[1].find(quote) or (0, 0)))


def _chosen(viewer: Viewer) -> str:
    pane = viewer.pane
    return {GRID: pane.grid.quote, PROSE: pane.prose.quote, PAGES: pane.canvas.marks.words}.get(pane.slot(), str)()


def _take_back_all(viewer: Viewer) -> None:
    for chip in viewer.driver.mark.citations.chips():
        chip.drop.click()
    viewer.driver.mark.rationale.clear()


def test_what_was_found_stays_selected_when_the_search_is_put_away(viewer: Viewer) -> None:
    viewer.look("가.pdf")
    viewer.driver.until(lambda: 0 in viewer.pane.canvas.marks.letters)
    viewer.pane.search.begin()
    viewer.pane.search.sought.emit("버스 위치")
    viewer.driver.until(lambda: viewer.pane.search.said() == "150곳 중 1")
    viewer.driver.press(Qt.Key.Key_Escape)
    assert viewer.pane.canvas.marks.words() == "버스 위치"


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_whatever_is_shown(viewer: Viewer, language: Language) -> None:
    languages = viewer.driver.window.page.house.languages
    languages.use(language)
    viewer.driver.window.resize(LAPTOP)
    for name in FILES:
        viewer.look(name)
        viewer.pane.search.begin()
        viewer.pane.search.sought.emit("가")
        assert (name, settled(viewer.driver)) == (name, [])
    languages.use(Language.KO)
