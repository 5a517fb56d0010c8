"""The letters of a page with their places: finding a quote, hitting a letter, the boxes of a stretch of text."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

UNIT = 65_535.0
EDGES = 4  # left, top, right, bottom
FAR = 1e9


@dataclass(frozen=True, slots=True)
class Letters:
    """The text of one page; `boxes` holds four places from 0 to 65535 for each letter, of the upright page."""

    text: str
    boxes: array[int]

    @classmethod
    def of(cls, text: str, payload: bytes) -> Letters:
        """Return what came from the evidence process; letters without a box are left out."""
        boxes = array("H")
        boxes.frombytes(payload[: len(payload) // boxes.itemsize * boxes.itemsize])
        return cls(text[: len(boxes) // EDGES], boxes)

    def box(self, at: int) -> QRectF:
        """Return the box of a letter as shares of the page, from 0 to 1."""
        left, top, right, bottom = self.boxes[at * EDGES : at * EDGES + EDGES]
        return QRectF(left / UNIT, top / UNIT, (right - left) / UNIT, (bottom - top) / UNIT)

    def nearest(self, point: QPointF) -> int:
        """Return the letter nearest to a point; -1 on a page without text. Lines count more than columns."""
        best, found = FAR, -1
        x, y = point.x() * UNIT, point.y() * UNIT
        boxes = self.boxes
        for at in range(len(self.text)):
            left, top, right, bottom = boxes[at * EDGES : at * EDGES + EDGES]
            if left == right:
                continue
            aside = max(left - x, x - right, 0.0)
            above = max(top - y, y - bottom, 0.0)
            distance = aside + above * 8
            if distance < best:
                best, found = distance, at
        return found

    def lines(self, first: int, last: int) -> list[QRectF]:
        """Return the boxes of a stretch of letters, one a line."""
        joined: list[QRectF] = []
        for box in self._real(first, last):
            line = joined[-1] if joined else None
            overlap = min(line.bottom(), box.bottom()) - max(line.top(), box.top()) if line else 0.0
            if line is not None and overlap > box.height() / 2:
                joined[-1] = line.united(box)
            else:
                joined.append(box)
        return joined

    def find(self, quote: str) -> tuple[int, int] | None:
        """Return the first and the last letter of a quote, whatever the spaces and line ends in it."""
        places = [at for at, letter in enumerate(self.text) if not letter.isspace()]
        bare = "".join(self.text[at] for at in places)
        sought = "".join(quote.split())
        begin = bare.find(sought) if sought else -1
        return (places[begin], places[begin + len(sought) - 1]) if begin >= 0 else None

    def words(self, first: int, last: int) -> str:
        """Return a stretch of text in one line."""
        return " ".join(self.text[first : last + 1].split())

    def step(self, at: int, by: int) -> int:
        """Return the place `by` letters on."""
        return min(max(at + by, 0), max(len(self.text) - 1, 0))

    def word_step(self, at: int, by: int) -> int:
        """Return the end of the next word (`by` 1), or the beginning of the one before (-1)."""
        at = self.step(at, by)
        while 0 < at < len(self.text) - 1 and not self.text[at + by].isspace():
            at += by
        return at

    def line_step(self, at: int, by: int) -> int:
        """Return the letter below (`by` 1) or above (-1)."""
        box = self.box(at)
        y = box.center().y() + by * box.height() * 1.2
        found = self.nearest(QPointF(box.center().x(), y))
        return found if found >= 0 else at

    def _real(self, first: int, last: int) -> Iterator[QRectF]:
        boxes = (self.box(at) for at in range(first, min(last, len(self.text) - 1) + 1))
        return (box for box in boxes if box.width() > 0)
