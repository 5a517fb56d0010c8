"""Takes the pictures that the README and the guide show: the window on the sample round, grabbed without a screen.

`QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/screenshots.py [FOLDER]` writes docs/images, or FOLDER.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QSettings, QTimer
from PySide6.QtGui import QCursor

from reviewer.desk.state import CHAIR, SECRETARY, Person
from reviewer.model.round import Role
from reviewer.sample.building import ensure_sample
from reviewer.text import Language
from ui import early
from ui.actions import Act
from ui.application import begin, make_application, make_house
from ui.house import House
from ui.main_window import MainWindow
from ui.options import Options
from ui.pages.intake import IntakePage
from ui.style import Theme

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
PATIENCE = 20_000  # milliseconds
QUIET = 1_500  # milliseconds without work after which a page is as it stays
COLOURS = 128  # a window has few; the pictures stay small
OFFICE = ("panel", "results", "sheets", "journal", "rules")
REVIEWER = Person(Role.REVIEWER, "R03")
LOOSE = "현장 사진 모음.pdf"  # a name that does not say whose it is


def main(folder: Path) -> None:
    """Build the sample in a temporary folder, open it, and keep a picture of each page."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        sample = ensure_sample(Path(scratch) / "sample")
        house = make_house(make_application([]), QSettings(f"{scratch}/s.ini", QSettings.Format.IniFormat))
        house.languages.use(Language.KO)
        house.style.use(Theme.LIGHT)
        options = Options(file=sample.path, passphrase=sample.passphrase)
        window = begin(house, options, early.begin(options))
        window.resize(1366, 768)
        window.show()
        QCursor.setPos(window.mapToGlobal(QPoint(window.width() - 1, window.height() - 1)))  # over nothing
        settle(house)
        take_all(window, house, folder, Path(scratch))
        window.close()


def take_all(window: MainWindow, house: House, folder: Path, scratch: Path) -> None:
    """Keep a picture of each page, as the person who uses it sees it."""
    take_intake(window, house, folder, scratch)
    house.session.take_office(CHAIR)
    for stage in OFFICE:
        window.show_stage(stage)
        take(window, house, folder / f"{stage}.png")
    window.show_stage("review")
    house.session.act_as(REVIEWER)
    settle(house)
    window.run(Act.TO_EVIDENCE)
    take(window, house, folder / "review.png")
    house.style.use(Theme.HIGH_CONTRAST)
    take(window, house, folder / "review-contrast.png")


def take_intake(window: MainWindow, house: House, folder: Path, scratch: Path) -> None:
    """Keep a picture of files that are looked at, and of what is missing."""
    house.session.take_office(SECRETARY)
    window.show_stage("intake")
    page = window.page
    if not isinstance(page, IntakePage):
        raise TypeError("the stage of intake has another page")
    filed = next((scratch / "sample").rglob("*.pdf"))
    page.files.look_at([Path(shutil.copyfile(filed, scratch / LOOSE))])
    take(window, house, folder / "intake.png")
    window.run(Act.PART_2)
    take(window, house, folder / "completeness.png")


def take(window: MainWindow, house: House, path: Path) -> None:
    """Keep a picture of the window once it is at rest, in as few colours as it can be seen with."""
    settle(house)
    window.grab().save(str(path))
    with Image.open(path) as whole:
        small = whole.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def settle(house: House) -> None:
    """Let the window work until nothing has been under way for a while."""
    until_idle(house.jobs.is_busy)
    loop = QEventLoop()
    QTimer.singleShot(QUIET, loop.quit)
    loop.exec()
    until_idle(house.jobs.is_busy)


def until_idle(is_busy: Callable[[], bool]) -> None:
    """Let the window work until no job is under way."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(partial(_leave_when_idle, is_busy, loop))
    timer.start(50)
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()


def _leave_when_idle(is_busy: Callable[[], bool], loop: QEventLoop) -> None:
    if not is_busy():
        loop.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES)
