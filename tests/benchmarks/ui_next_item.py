"""From the key that asks for another item to the painted item, on the review desk and in the panel room.

Beside it the limit: painting the same window alone. A move ends when the window has painted and nothing waits any more.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from reviewer.sample.building import ensure_sample
from tests.benchmarks.ui_window import Sitter, timed
from ui.actions import Act

MOVES = 500
MEDIAN_MS, WORST_MS = 30.0, 60.0
BEFORE_THE_PANEL, PANEL_MS = 120, 50.0
REVIEWER = "R01"
ON_THE_DESK = (  # four institutions and two indicators, back to where it began
    *(Act.NEXT_INSTITUTION, Act.NEXT_MEASURE, Act.NEXT_INSTITUTION, Act.PREVIOUS_MEASURE),
    *(Act.NEXT_INSTITUTION, Act.NEXT_MEASURE, Act.PREVIOUS_INSTITUTION, Act.PREVIOUS_MEASURE),
    *(Act.PREVIOUS_INSTITUTION, Act.NEXT_MEASURE, Act.PREVIOUS_INSTITUTION, Act.PREVIOUS_MEASURE),
)
IN_THE_PANEL = (*[Act.NEXT_ITEM] * 30, *[Act.PREVIOUS_ITEM] * 30)


def measure() -> list[dict[str, object]]:
    """Return four rows, in milliseconds: median and worst of 500 moves on the desk, median and 95th percentile in the panel.

    The round is the sample: every institution of the list, 26 reviewers.
    """
    with tempfile.TemporaryDirectory() as folder:
        sample = ensure_sample(Path(folder) / "sample")
        sitter = Sitter(Path(folder) / "settings.ini")
        sitter.open(sample.path, sample.passphrase)
        sitter.review(REVIEWER)
        moves = _moves(sitter, ON_THE_DESK, MOVES)
        alone = _painted(sitter)
        what = "another institution or indicator to painted"
        desk = [
            _row(f"{what}, median", median(moves), median(alone), MEDIAN_MS),
            _row(f"{what}, worst of {MOVES}", max(moves), max(alone), WORST_MS),
        ]
        sitter.visit("panel")
        moves, alone = _moves(sitter, IN_THE_PANEL, BEFORE_THE_PANEL), _painted(sitter)
        what = "another item before the panel to painted"
        panel = [
            _row(f"{what}, median", median(moves), median(alone), PANEL_MS),
            _row(f"{what}, 95th percentile", _p95(moves), _p95(alone), PANEL_MS),
        ]
        sitter.close()
    return [*desk, *panel]


def _moves(sitter: Sitter, acts: Sequence[Act], count: int) -> list[float]:
    return [sitter.move(acts[n % len(acts)]) for n in range(count)]


def _painted(sitter: Sitter) -> list[float]:
    return [timed(partial(_paint, sitter)) for _ in range(60)]


def _row(name: str, ours: float, limit: float, bar: float) -> dict[str, object]:
    return {
        "name": name,
        "ours_ms": round(ours, 1),
        "limit_ms": round(limit, 1),
        "ratio": round(ours / limit, 2),
        "bar": f"<= {bar:.0f} ms",
        "met": ours <= bar,
    }


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]


def _paint(sitter: Sitter) -> None:
    sitter.window.grab()
