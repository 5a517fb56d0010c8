"""From the key that asks for another item to the painted item, on the review desk and in the panel room.

Beside it the limit: painting the same window alone. A move ends when the window has painted and nothing waits any more.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from reviewer.sample.building import ensure_sample
from tests.benchmarks.ui_window import Sitter, timed
from ui.actions import Act

MOVES = 240
BAR_MS = 50.0
REVIEWER = "R01"
ON_THE_DESK = (  # four institutions and two indicators, back to where it began
    *(Act.NEXT_INSTITUTION, Act.NEXT_MEASURE, Act.NEXT_INSTITUTION, Act.PREVIOUS_MEASURE),
    *(Act.NEXT_INSTITUTION, Act.NEXT_MEASURE, Act.PREVIOUS_INSTITUTION, Act.PREVIOUS_MEASURE),
    *(Act.PREVIOUS_INSTITUTION, Act.NEXT_MEASURE, Act.PREVIOUS_INSTITUTION, Act.PREVIOUS_MEASURE),
)
IN_THE_PANEL = (*[Act.NEXT_ITEM] * 30, *[Act.PREVIOUS_ITEM] * 30)


def measure() -> list[dict[str, object]]:
    """Return four rows: the median and the 95th percentile of each page, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        sample = ensure_sample(Path(folder) / "sample")
        sitter = Sitter(Path(folder) / "settings.ini")
        sitter.open(sample.path, sample.passphrase)
        sitter.review(REVIEWER)
        desk = _rows(sitter, "another institution or indicator", ON_THE_DESK)
        sitter.visit("panel")
        panel = _rows(sitter, "another item before the panel", IN_THE_PANEL)
        sitter.close()
    return [*desk, *panel]


def _rows(sitter: Sitter, what: str, acts: Sequence[Act]) -> list[dict[str, object]]:
    moves = [sitter.move(acts[n % len(acts)]) for n in range(MOVES)]
    painted = [timed(partial(_paint, sitter)) for _ in range(MOVES // 4)]
    figures: dict[str, Callable[[Sequence[float]], float]] = {"median": median, "95th percentile": _p95}
    return [_row(f"{what} to painted, {name}", figure(moves), figure(painted)) for name, figure in figures.items()]


def _row(name: str, ours: float, limit: float) -> dict[str, object]:
    return {
        "name": name,
        "ours_ms": round(ours, 1),
        "limit_ms": round(limit, 1),
        "ratio": round(ours / limit, 2),
        "bar": f"<= {BAR_MS:.0f} ms",
        "met": ours <= BAR_MS,
    }


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]


def _paint(sitter: Sitter) -> None:
    sitter.window.grab()
