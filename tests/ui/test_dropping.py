"""Files held over the window and let go: what takes them, what shows it, and what they never become."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import office
from tests.ui.driver import Driver
from ui.pages.intake import IntakePage
from ui.widgets.editors import RationaleEdit
from ui.widgets.landing import Landing
from ui.widgets.lines import Finder
from ui.widgets.path_field import PathField


def test_a_page_shows_that_it_takes_files_while_they_are_held_over_it(driver: Driver, tmp_path: Path) -> None:
    driver.open()
    driver.window.show_stage("intake")
    page = driver.window.page
    (landing,) = page.view.findChildren(Landing)
    assert not landing.isVisible()
    assert _hold(page.view, _files(tmp_path / "명단 100%.xlsx"))
    assert landing.isVisible()
    assert landing.geometry().width() > page.view.width() - 40
    QApplication.sendEvent(page.view, QDragLeaveEvent())
    assert not landing.isVisible()
    assert not _hold(page.view, _link("https://example.invalid/a.xlsx"))
    assert not landing.isVisible()


def test_a_package_among_other_files_is_said_to_wait_where_packages_are_merged(driver: Driver, tmp_path: Path) -> None:
    driver.open()
    driver.window.show_stage("intake")
    page = driver.window.page
    assert isinstance(page, IntakePage)
    paths = [tmp_path / "돌아온 것.jipyo", tmp_path / "이름 없는 증빙.pdf"]
    for path in paths:
        path.write_bytes(b"%PDF-1.4")
    office.drop(page.view, paths)
    driver.until(lambda: "돌아온 것.jipyo" in driver.window.view.news.text())
    driver.until(driver.is_idle)


def test_a_file_let_go_over_a_field_that_finds_is_the_pages_and_not_its_words(tmp_path: Path, qtbot: object) -> None:
    assert not _hold(Finder(), _files(tmp_path / "a.xlsx"))


def test_a_file_let_go_over_the_rationale_does_not_write_where_it_lies_on_this_computer(
    tmp_path: Path, qtbot: object
) -> None:
    field = RationaleEdit()
    assert not field.canInsertFromMimeData(_files(tmp_path / "어떤 자리.pdf"))
    words = QMimeData()
    words.setText("근거")
    assert field.canInsertFromMimeData(words)


def test_a_file_let_go_over_a_field_for_a_path_fills_it_in(tmp_path: Path, qtbot: object) -> None:
    field = PathField()
    office.drop(field.field, [tmp_path / "인증서 50%.p12"])
    assert field.path() == str(tmp_path / "인증서 50%.p12")


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _link(address: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    return data


def _hold(over: QWidget, data: QMimeData) -> bool:
    """Tell whether what is held over a widget would be taken there."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    event.ignore()
    QApplication.sendEvent(over, event)
    return event.isAccepted()
