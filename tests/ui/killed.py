"""A window that is killed while someone writes: opens a package, types into the rationale, and waits for its end.

    python -m tests.ui.killed FILE SETTINGS WORDS

Says "drafted" once what was typed is on disk.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.ui_window import Sitter
from tests.ui.rounds import PASSPHRASE
from ui.actions import Act
from ui.pages.review.page import ReviewPage

BACK = 2  # characters the cursor goes back after typing


def main(path: Path, memory: Path, words: str) -> None:
    """Type and stay."""
    sitter = Sitter(memory)
    sitter.open(path, PASSPHRASE)
    sitter.until(lambda: isinstance(sitter.page, ReviewPage))
    page = sitter.page
    if not isinstance(page, ReviewPage):
        raise TypeError("a package opens at the review desk")
    sitter.until(lambda: bool(page.place()))
    sitter.window.run(Act.NEXT_INSTITUTION)
    sitter.rest()
    sitter.window.run(Act.TO_RATIONALE)
    field = page.view.mark.rationale
    QTest.keyClicks(field, words)
    place = field.textCursor()
    place.setPosition(len(words) - BACK)
    field.setTextCursor(place)
    sitter.until(lambda: "초안" in page.view.mark.saved() or "draft" in page.view.mark.saved())
    sys.stdout.write("drafted\n")
    sys.stdout.flush()
    QApplication.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
