"""Measures where words stand on a laid-out page: outside its margins, or over each other."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.sheet import fonts
from reviewer.sheet.drawing import Page, Run

SIDE = 49.9
DOTS = 0.5  # points: lines that touch by less than a hair are not over each other


def runs(page: Page) -> list[Run]:
    """Return every piece of text on the page."""
    return [shape for shape in page.shapes if isinstance(shape, Run) and shape.text.strip()]


def width(run: Run) -> float:
    """Return how wide a piece of text is, in points."""
    return fonts.load().width(run.text, run.size, run.face)


def outside(page: Page) -> Iterator[str]:
    """Yield text that leaves the margins."""
    for run in runs(page):
        if run.x < SIDE or run.x + width(run) > page.width - SIDE or run.y > page.height - 20:
            yield run.text


def overlaps(page: Page) -> Iterator[tuple[str, str]]:
    """Yield pairs of texts that stand on one another."""
    found = sorted(runs(page), key=_baseline)
    boxes = [(r, r.x + DOTS, r.x + width(r) - DOTS, r.y - r.size * 0.72, r.y + r.size * 0.12) for r in found]
    for index, (one, left, right, _top, bottom) in enumerate(boxes):
        for other, other_left, other_right, other_top, _bottom in boxes[index + 1 :]:
            if other_top < bottom - DOTS and left < other_right and other_left < right:
                yield one.text, other.text


def _baseline(run: Run) -> float:
    return run.y
