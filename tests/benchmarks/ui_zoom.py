"""Everything larger or smaller on each page of the office, in the sample round: the longest stop of the window's thread.

Beside it the limit: the page that is shown, painted once.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from reviewer.sample.building import ensure_sample
from tests.benchmarks.ui_stalls import Watch
from tests.benchmarks.ui_window import Sitter
from ui import zoom
from ui.actions import Act
from ui.collecting import Collecting

PAGES = ("review", "intake", "panel", "results", "sheets", "journal", "rules")
STEPS = (Act.LARGER, Act.LARGER, Act.USUAL_SIZE)
REST = 600  # milliseconds in which a page comes to rest
BAR_MS = 50.0


def measure() -> list[dict[str, object]]:
    """Return one row in milliseconds of processor time; none where this Qt can be another size at a start only."""
    if zoom.setter() is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        sample = ensure_sample(Path(folder) / "sample")
        sitter = Sitter(Path(folder) / "settings.ini")
        Collecting(sitter.window)  # as the program does: Python's own moment for it would be a stop of the window
        sitter.open(sample.path, sample.passphrase)
        stops = {stage: _longest_stop(sitter, stage) for stage in PAGES}
        worst = max(stops, key=stops.__getitem__)
        sitter.window.show_stage(worst)
        painted = _painted(sitter)
        sitter.close()
    return [
        {
            "name": f"everything another size, longest stop of the window (on {worst})",
            "ours_ms": round(stops[worst], 1),
            "limit_ms": round(painted, 1),
            "ratio": round(stops[worst] / painted, 2),
            "bar": f"<= {BAR_MS:.0f} ms",
            "met": stops[worst] <= BAR_MS,
        }
    ]


def _longest_stop(sitter: Sitter, stage: str) -> float:
    sitter.window.show_stage(stage)
    _rest()
    watch = Watch()
    for step in STEPS:
        sitter.window.run(step)
        _rest()
    watch.close()
    return watch.worst.took


def _painted(sitter: Sitter) -> float:
    began = time.thread_time()
    sitter.window.grab()
    return (time.thread_time() - began) * 1000


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(REST, loop.quit)
    loop.exec()
