"""What the tests of the office's pages share: getting to a page, files to bring in, packages, dropping."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reviewer.commands import GiveMark, MakePackage, SignDeclaration
from reviewer.desk.opening import open_round
from reviewer.model.round import MarkContent
from tests.ui.driver import Driver
from tests.ui.rounds import REVIEWERS, key
from ui.pages.intake import IntakePage
from ui.pages.journal import JournalPage
from ui.pages.sheets import SheetsPage

HEAD = ("기관코드", "지표코드", "점수")
SECRET = "a secret of the packages"
RATIONALE = "지어낸 의견"


def intake(driver: Driver) -> IntakePage:
    """Open the round and go to its intake page."""
    _go(driver, "intake")
    page = driver.window.page
    assert isinstance(page, IntakePage)
    return page


def sheets(driver: Driver) -> SheetsPage:
    """Open the round and go to its sheets page."""
    _go(driver, "sheets")
    page = driver.window.page
    assert isinstance(page, SheetsPage)
    return page


def journal(driver: Driver) -> JournalPage:
    """Open the round and go to its journal page."""
    _go(driver, "journal")
    page = driver.window.page
    assert isinstance(page, JournalPage)
    return page


def counted(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write counted points as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([HEAD, *rows])
    return path


def drop(on: QWidget, paths: Sequence[Path]) -> None:
    """Drop files on a page as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(on, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    QApplication.sendEvent(on, QDropEvent(QPointF(50, 50), copy, data, left, none))


def press(inside: QWidget, words: str) -> None:
    """Click the visible button with these words."""
    found = [made for made in inside.findChildren(QAbstractButton) if made.isVisible() and made.text() == words]
    assert found, words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def carry(on: QWidget, at: QPoint, data: QMimeData) -> None:
    """Let go of what is carried over a place of a list."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(on, QDragEnterEvent(at, copy, data, left, none))
    QApplication.sendEvent(on, QDragMoveEvent(at, copy, data, left, none))
    QApplication.sendEvent(on, QDropEvent(QPointF(at), copy, data, left, none))


def scored_package(package: Path, back: Path) -> Path:
    """Do a reviewer's work in a package: one mark, and a return package at `back`."""
    desk = open_round(package, SECRET)
    reviewer = desk.person.id
    name = next(row[1] for row in REVIEWERS if row[0] == reviewer)
    about = key("L001", "1-②", reviewer)
    if desk.see.declaration(about.reviewer) is None:
        desk.do(SignDeclaration(about.reviewer, (False,) * 9, "", name))
    desk.do(GiveMark(about, MarkContent(Decimal("2.5"), RATIONALE)))
    desk.do(MakePackage(about.reviewer, back, SECRET))
    desk.close()
    return back


def _go(driver: Driver, stage: str) -> None:
    driver.open()
    driver.window.show_stage(stage)
    driver.until(driver.is_idle)
