"""Where the pages of a file lie below each other, in logical pixels: geometry alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRect

GAP, EDGE = 12, 12  # between pages; left and right of them
LEAST_RATIO, MOST_RATIO = 0.02, 12.0  # height over width: a page outside is shown inside a frame of this shape
ORDINARY = (595.0, 842.0)
LEAST_WIDTH = 60


class Layout:
    """Every page is as wide as asked; its height follows from its shape. Sizes may come later, page by page."""

    def __init__(self) -> None:
        self._sizes: list[tuple[float, float]] = []
        self._count = 0
        self._turn = 0
        self._width = LEAST_WIDTH
        self._tops: list[int] = []

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    @property
    def known(self) -> int:
        """Of how many pages the size is known."""
        return len(self._sizes)

    @property
    def turn(self) -> int:
        """How far the pages are turned clockwise, in degrees."""
        return self._turn

    @property
    def width(self) -> int:
        """How wide each page is."""
        return self._width

    def begin(self, count: int, sizes: Sequence[Sequence[float]]) -> None:
        """Take up another file: `sizes` of its first pages, across and down."""
        self._count, self._turn = count, 0
        self._sizes = []
        self.learn(sizes)

    def learn(self, sizes: Sequence[Sequence[float]]) -> None:
        """Take note of the sizes of the next pages."""
        self._sizes += [(float(across), float(down)) for across, down in sizes]
        self._measure()

    def place(self, width: int, turn: int) -> None:
        """Lay the pages out again."""
        self._width, self._turn = max(width, LEAST_WIDTH), turn % 360
        self._measure()

    def height(self, page: int) -> int:
        """Return how high a page is."""
        return max(round(self._width * self._ratio(page)), 1)

    def total(self) -> int:
        """Return how high everything is together."""
        return self._tops[-1] if self._tops else 0

    def rect(self, page: int) -> QRect:
        """Return where a page lies, from the left edge of the pages and the top of the first."""
        return QRect(0, self._tops[page], self._width, self.height(page))

    def at(self, y: int) -> int:
        """Return the page at a height, or the next above it; 0 when there is none."""
        return min(max(bisect_right(self._tops, y) - 1, 0), max(self._count - 1, 0))

    def seen(self, top: int, bottom: int) -> range:
        """Return the pages of which something lies between two heights."""
        return range(self.at(top), self.at(bottom) + 1) if self._count else range(0)

    def width_for_height(self, page: int, height: int) -> int:
        """Return how wide pages are when one is to be that high."""
        return round(height / self._ratio(page))

    def _ratio(self, page: int) -> float:
        across, down = self._sizes[page] if page < len(self._sizes) else (self._sizes or [ORDINARY])[0]
        ratio = across / down if self._turn % 180 else down / across
        return min(max(ratio, LEAST_RATIO), MOST_RATIO)

    def _measure(self) -> None:
        heights = (self.height(page) + GAP for page in range(self._count))
        self._tops = list(accumulate(heights, initial=GAP))
