"""From a key in the rationale to the painted letter, with autosave on: 2,000 keys, with pauses in which drafts are kept.

A pause ends with the next key while its draft may still be on its way to disk, which is when a key could be kept waiting.
Beside it the limit: the same keys in the same kind of field alone, with nothing behind it.
"""

from __future__ import annotations

import tempfile
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reviewer.sample.building import ensure_sample
from tests.benchmarks.ui_window import Sitter, settle, timed
from ui.actions import Act

KEYS, STRETCH, PAUSE = 2_000, 40, 215  # keys, keys between two pauses, milliseconds: a little more than a draft waits
BAR_MS = 16.0
REVIEWER = "R01"
LETTERS = "evidence of demand is on page three of the report "


def measure() -> list[dict[str, object]]:
    """Return two rows in milliseconds: the median and the worst of 2,000 keys."""
    with tempfile.TemporaryDirectory() as folder:
        sample = ensure_sample(Path(folder) / "sample")
        sitter = Sitter(Path(folder) / "settings.ini")
        sitter.open(sample.path, sample.passphrase)
        page = sitter.review(REVIEWER)
        sitter.window.run(Act.TO_RATIONALE)
        field = page.view.mark.rationale
        field.clear()
        ours = _typed(field)
        sitter.rest()
        alone = _alone()
        sitter.close()
    what = "a key in the rationale to painted, autosave on"
    return [
        _row(f"{what}, median", median(ours), median(alone)),
        _row(f"{what}, worst of {KEYS:,}", max(ours), max(alone)),
    ]


def _alone() -> list[float]:
    bare = QPlainTextEdit()
    bare.resize(340, 120)
    bare.show()
    bare.setFocus()
    took = _typed(bare)
    bare.close()
    return took


def _typed(field: QWidget) -> list[float]:
    took = []
    for at, letter in enumerate(islice(cycle(LETTERS), KEYS), start=1):
        took.append(timed(_Key(field, letter)))
        if at % STRETCH == 0:
            _pause()
    return took


class _Key:
    """One key: pressed, let go, and everything painted that follows from it."""

    def __init__(self, field: QWidget, letter: str) -> None:
        self._field = field
        self._letter = letter

    def __call__(self) -> None:
        QTest.keyClicks(self._field, self._letter)
        settle()


def _pause() -> None:
    loop = QEventLoop()
    QTimer.singleShot(PAUSE, loop.quit)
    loop.exec()


def _row(name: str, ours: float, limit: float) -> dict[str, object]:
    return {
        "name": name,
        "ours_ms": round(ours, 1),
        "limit_ms": round(limit, 1),
        "ratio": round(ours / limit, 2),
        "bar": f"<= {BAR_MS:.0f} ms",
        "met": ours <= BAR_MS,
    }
