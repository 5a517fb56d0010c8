"""The shell: languages, going places, roles, forms in place, and what it says when something goes wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from reviewer.commands import MakePackage
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.framework import catalog
from reviewer.model.ids import ReviewerId
from reviewer.text import Language
from tests.ui.driver import CTRL, SHIFT, Driver
from tests.ui.rounds import PASSPHRASE, key, on_disk
from ui import another, memory
from ui.application import make_house
from ui.main_window import MainWindow
from ui.options import read_options
from ui.pages.home import HomePage
from ui.pages.intake import IntakePage
from ui.style import Theme
from ui.views.new_round_form import Filled

ROOT = Path(__file__).resolve().parents[2]


def test_the_window_speaks_korean_and_changes_to_english_while_it_runs(driver: Driver) -> None:
    driver.sit()
    assert "착안사항" in _labels(driver)
    driver.press(Qt.Key.Key_L, CTRL | SHIFT)
    driver.until(driver.is_idle)
    assert "Points of attention" in _labels(driver)
    assert "착안사항" not in _labels(driver)


def test_the_language_is_remembered(qtbot: QtBot, qapp: QApplication, settings: QSettings) -> None:
    house = make_house(qapp, settings)
    house.languages.use(Language.EN)
    again = make_house(qapp, settings)
    assert again.languages.current is Language.EN


def test_first_consonants_find_an_institution(driver: Driver) -> None:
    driver.sit()
    driver.press(Qt.Key.Key_K, CTRL)
    box = driver.window.view.goto.box
    box.setText("ㄷㅈㅅㄱ")
    box.textEdited.emit(box.text())
    driver.press(Qt.Key.Key_Return, on=box)
    driver.wait_for("대전광역시 서구")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("ㅇㅅㄱ", "유성구"), ("L002", "유성구"), ("Journal", "기록"), ("ㄱㄹ", "기록"), ("1-④-3", "1-④-3")],
)
def test_anything_of_the_round_is_found_from_anywhere(driver: Driver, typed: str, found: str) -> None:
    driver.open()
    driver.until(lambda: any(found in words for words in _offered(driver, typed)))


def test_an_action_of_another_page_goes_there_first(driver: Driver) -> None:
    driver.open()
    driver.until(driver.is_idle)
    box = _type(driver, "Check everything")
    driver.press(Qt.Key.Key_Return, on=box)
    assert driver.window.page is driver.window.page_of("journal")


def test_f1_lists_the_keys_of_the_page_and_escape_puts_them_away(driver: Driver) -> None:
    driver.sit()
    driver.press(Qt.Key.Key_F1)
    said = [label.text() for label in driver.window.view.keys.findChildren(QLabel)]
    assert {"다음 미평가 항목", "F2", "Ctrl+K"} <= set(said)
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.view.keys.isVisible()


def test_ctrl_q_closes_the_window_with_what_is_typed_on_disk(driver: Driver) -> None:
    driver.sit().wait_for("1-②")
    driver.press(Qt.Key.Key_F3)
    driver.write("typed and not left")
    about = key("C001", "1-②")
    assert driver.window.page.place().startswith("고용노동부")
    driver.press(Qt.Key.Key_Q, CTRL)
    driver.until(lambda: not driver.window.isVisible())
    assert on_disk(driver.path, about).rationale == "typed and not left"


def test_quitting_stands_among_the_keys_and_in_the_go_to_box_and_works_on_a_locked_window(driver: Driver) -> None:
    driver.open()
    driver.press(Qt.Key.Key_F1)
    said = [label.text() for label in driver.window.view.keys.findChildren(QLabel)]
    assert {"끝내기(적던 것은 먼저 저장함)", "Ctrl+Q"} <= set(said)
    assert "끝내기(적던 것은 먼저 저장함)" in _offered(driver, "끝내기")
    driver.until(driver.is_idle)
    driver.press(Qt.Key.Key_Escape)
    assert driver.window.lock.lock()
    driver.press(Qt.Key.Key_Q, CTRL, on=driver.window.locked.field)
    driver.until(lambda: not driver.window.isVisible())


def test_a_round_file_shows_the_office_every_stage_and_a_package_only_its_own(driver: Driver, tmp_path: Path) -> None:
    driver.open()
    assert {"home", "review"} < set(_stages(driver))
    package = tmp_path / "package.jipyo"
    other = tmp_path / "other.jipyo"
    other.write_bytes(driver.path.read_bytes())
    desk = open_round(other, PASSPHRASE)
    desk.do(MakePackage(ReviewerId("R01"), package, PASSPHRASE))
    desk.close()
    driver.open(package)
    driver.wait_for("1-②")
    assert _stages(driver) == ["home", "review"]
    assert driver.window.page is driver.review


def test_a_real_round_does_not_show_the_office_the_reviewers_desk(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "real.jipyo"
    new_round(path, PASSPHRASE, "지어낸 회차", catalog.load("kr-public-data-2025"), Seat()).close()
    driver.open(path)
    assert _stages(driver) == ["home", "intake", "panel", "results", "sheets", "journal", "rules"]
    assert "심사" not in _offered(driver, "심사")


def test_leaving_the_go_to_box_gives_the_keyboard_back_to_the_field_it_came_from(driver: Driver) -> None:
    driver.sit().wait_for("1-②")
    driver.press(Qt.Key.Key_F3)
    driver.press(Qt.Key.Key_K, CTRL)
    assert driver.window.view.goto.box.hasFocus()
    driver.press(Qt.Key.Key_Escape)
    driver.write("here")
    assert driver.mark.rationale.toPlainText() == "here"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("배정과", "배정과 꾸러미"),
        ("ㅈㅊㅎㅎ", "제출 현황"),
        ("회의록", "회의록"),
        ("백업", "회차 사본 저장(백업)"),
        ("표본", "표본 회차 써 보기"),
        ("ㅍㄷㅅㅁㄷㄱ", "표 다시 만들기"),
    ],
)
def test_the_go_to_box_finds_parts_of_pages_and_what_has_no_key(driver: Driver, typed: str, found: str) -> None:
    driver.open()
    assert found in _offered(driver, typed)


def test_f6_goes_round_the_parts_of_home_and_of_the_people(driver: Driver) -> None:
    driver.open()
    driver.until(driver.is_idle)
    home = driver.window.home.view
    walked = []
    for _ in range(4):
        driver.press(Qt.Key.Key_F6)
        walked.append(QApplication.focusWidget())
    assert walked[0] is walked[3]
    assert [w is not None and home._slot.isAncestorOf(w) for w in walked[:3]].count(True) == 1
    assert len({id(w) for w in walked[:3]}) == 3
    driver.window.go("intake/people")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, IntakePage)
    count = page.view.people.assign.count
    assert QApplication.focusWidget() is count
    driver.press(Qt.Key.Key_F6)
    held = QApplication.focusWidget()
    assert held is not None
    assert page.view.people.isAncestorOf(held)
    assert held is not count
    driver.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is count


def test_a_part_of_a_page_is_gone_to_from_the_box(driver: Driver) -> None:
    driver.open()
    _type(driver, "배정과 꾸러미")
    driver.press(Qt.Key.Key_Return, on=driver.window.view.goto.box)
    driver.until(driver.is_idle)
    assert driver.window.page.place() == "배정과 꾸러미"


def test_the_go_to_box_says_when_nothing_fits_and_goes_nowhere(driver: Driver) -> None:
    driver.open()
    before = driver.window.page
    assert _offered(driver, "ㅋㅋㅋㅋzz") == ["맞는 것이 없습니다. 다른 말이나 첫소리로 찾아 보십시오."]
    driver.press(Qt.Key.Key_Return, on=driver.window.view.goto.box)
    assert driver.window.page is before


def test_a_wrong_passphrase_is_said_in_the_form_and_can_be_typed_again(driver: Driver) -> None:
    home = driver.window.page
    assert isinstance(home, HomePage)
    home.open_file(driver.path)
    form = home.view.passphrase
    form.given.emit("not the passphrase")
    driver.until(lambda: bool(form._wrong.text()))
    assert "암호" in form._wrong.text()
    form.given.emit(PASSPHRASE)
    driver.until(lambda: home.house.session.now is not None)


def test_a_new_round_is_made_from_the_form_and_opened(driver: Driver, tmp_path: Path) -> None:
    home = driver.window.page
    assert isinstance(home, HomePage)
    driver.press(Qt.Key.Key_N, CTRL)
    path = tmp_path / "new.jipyo"
    form = home.view.new_round
    form.given.emit(Filled("kr-public-data-2025", "새 회차", str(path), "long enough", "not the same"))
    assert "서로 다릅니다" in form._wrong.text()
    form.given.emit(Filled("kr-public-data-2025", "새 회차", str(path), "long enough", "long enough"))
    driver.until(lambda: home.house.session.now is not None)
    assert path.exists()
    assert "새 회차" in driver.window.view.news.text()


def test_the_other_theme_reaches_every_page(driver: Driver) -> None:
    driver.sit()
    before = driver.window.grab().toImage()
    driver.press(Qt.Key.Key_H, CTRL | SHIFT)
    after = driver.window.grab().toImage()
    middle = driver.window.rect().center()
    assert driver.window.page.house.style.tokens.theme is Theme.HIGH_CONTRAST
    assert before.pixelColor(middle).lightness() > after.pixelColor(middle).lightness()


def test_recent_rounds_are_offered_the_next_time(
    driver: Driver, qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    driver.open()
    driver.close()
    again = MainWindow(make_house(qapp, settings))
    qtbot.addWidget(again)
    home = again.page
    assert isinstance(home, HomePage)
    assert home.view._paths == [str(driver.path)]
    again.close()
    home.house.languages.silence()


def test_the_sizes_of_the_parts_of_a_page_are_remembered(
    driver: Driver, qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    driver.sit()
    splitter = driver.review.view.findChildren(QSplitter)[0]
    splitter.setSizes([s + d for s, d in zip(splitter.sizes(), (60, -60, 0), strict=True)])
    before = splitter.saveState()
    driver.close()
    house = make_house(qapp, settings)
    again = MainWindow(house)
    qtbot.addWidget(again)
    kept = again.page_of("review").view.findChildren(QSplitter)[0].saveState()
    again.close()
    house.languages.silence()
    assert kept == before


def test_one_more_window_is_started_by_a_command_that_works() -> None:
    program, arguments = another.command()
    command = [program, *arguments, "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "--passphrase-file" in done.stdout) == (0, True)


def test_a_file_that_is_open_in_another_window_is_refused_and_stays_whole(
    driver: Driver, qtbot: QtBot, qapp: QApplication, settings: QSettings
) -> None:
    driver.open()
    house = make_house(qapp, settings)
    other = MainWindow(house)
    qtbot.addWidget(other)
    other.home.open_with(driver.path, PASSPHRASE)
    driver.until(lambda: bool(other.home.view.passphrase._wrong.text()))
    assert "다른" in other.home.view.passphrase._wrong.text()
    assert house.session.now is None
    other.close()
    house.languages.silence()


@pytest.mark.parametrize("language", list(Language))
def test_every_button_has_a_name(driver: Driver, language: Language) -> None:
    driver.sit()
    driver.window.page.house.languages.use(language)
    driver.until(driver.is_idle)
    nameless = [b for b in driver.window.findChildren(QToolButton) if not (b.text() or b.accessibleName())]
    assert [type(b).__name__ for b in nameless if not b.objectName().startswith(("qt_", "Scroll"))] == []


def test_the_command_line_names_a_file_a_language_and_a_passphrase(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("of the tests\nsecond line\n", encoding="utf-8")
    options = read_options(["round.jipyo", "--lang", "en", "--passphrase-file", str(secret)])
    assert (options.file, options.language, options.passphrase) == (
        Path.cwd() / "round.jipyo",
        Language.EN,
        "of the tests",
    )


def _type(driver: Driver, words: str) -> QLineEdit:
    box = driver.window.view.goto.box
    driver.press(Qt.Key.Key_K, CTRL)
    box.setText(words)
    box.textEdited.emit(words)
    return box


def _offered(driver: Driver, words: str) -> list[str]:
    _type(driver, words)
    offered = driver.window.view.goto.list
    return [offered.item(at).text() for at in range(offered.count())]


def _labels(driver: Driver) -> set[str]:
    return {label.text() for label in driver.window.findChildren(QLabel)}


def _stages(driver: Driver) -> list[str]:
    return list(driver.window.view._buttons)


def test_the_keyboard_leaves_the_go_to_box_for_a_page_that_is_shown_already(driver: Driver) -> None:
    driver.open()
    driver.until(driver.is_idle)
    driver.window.go("journal")
    driver.until(driver.is_idle)
    held = QApplication.focusWidget()
    driver.press(Qt.Key.Key_K, CTRL)
    driver.press(Qt.Key.Key_Return, on=_type(driver, "Journal"))
    driver.until(driver.is_idle)
    assert not driver.window.view.goto.box.hasFocus()
    assert QApplication.focusWidget() is held


def test_a_first_window_leaves_room_for_its_frame_on_a_laptop() -> None:
    """A screen of 1366 x 768 has no room for a window of that size and the bar above it: its lowest button lay outside."""
    window = QSize(1366, 768)
    assert not memory.has_room_for(window, QSize(1366, 768))
    assert not memory.has_room_for(window, QSize(1920, 768))
    assert memory.has_room_for(window, QSize(1920, 1040))
