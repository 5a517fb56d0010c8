"""What lies over the pages: what a search found, and the text that is selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui.widgets.paper.letters import Letters

SEEN, STRONG = 70, 110  # of 255: how much colour lies over the page
OUTLINE = 2
NEAR = 4  # pages


@dataclass(frozen=True, slots=True)
class Selection:
    """Letters of one page, from the one where it began to the one where it ends, in either direction."""

    page: int
    anchor: int
    cursor: int

    @property
    def first(self) -> int:
        """The letter nearer to the top."""
        return min(self.anchor, self.cursor)

    @property
    def last(self) -> int:
        """The letter nearer to the end."""
        return max(self.anchor, self.cursor)


@dataclass(slots=True)
class Marks:
    """The found places by page, the one looked at, and the selection."""

    found: dict[int, list[list[QRectF]]] = field(default_factory=dict)
    current: tuple[int, int] | None = None  # page, which of its found places
    selection: Selection | None = None
    letters: dict[int, Letters] = field(default_factory=dict)

    def clear(self) -> None:
        """Nothing is found or selected, and no text is known."""
        self.found.clear()
        self.letters.clear()
        self.current = self.selection = None

    def learn(self, page: int, letters: Letters, here: int) -> None:
        """Take note of the text of a page; only texts near the page `here`, and of the selection, are kept."""
        held = self.selection.page if self.selection else here
        self.letters = {p: known for p, known in self.letters.items() if abs(p - here) <= NEAR or p == held}
        self.letters[page] = letters

    def selected(self) -> list[QRectF]:
        """Return the boxes of the selection."""
        chosen = self.selection
        letters = self.letters.get(chosen.page) if chosen else None
        return letters.lines(chosen.first, chosen.last) if chosen and letters else []

    def words(self) -> str:
        """Return the selected text in one line."""
        chosen = self.selection
        letters = self.letters.get(chosen.page) if chosen else None
        return letters.words(chosen.first, chosen.last) if chosen and letters else ""


def turned(box: QRectF, turn: int) -> QRectF:
    """Return a box of the upright page on the page turned clockwise; both as shares of the page."""
    left, top, wide, high = box.left(), box.top(), box.width(), box.height()
    if turn == 90:
        return QRectF(1 - top - high, left, high, wide)
    if turn == 180:
        return QRectF(1 - left - wide, 1 - top - high, wide, high)
    return QRectF(top, 1 - left - wide, high, wide) if turn == 270 else box


def on_page(box: QRectF, page: QRect, turn: int) -> QRectF:
    """Return a box in the pixels of the page it lies on."""
    share = turned(box, turn)
    return QRectF(
        page.left() + share.left() * page.width(),
        page.top() + share.top() * page.height(),
        share.width() * page.width(),
        share.height() * page.height(),
    )


def paint(painter: QPainter, boxes: Sequence[QRectF], colour: QColor, *, strong: bool) -> None:
    """Lay colour over boxes; a strong one has an outline as well, so that colour says nothing alone."""
    veil = QColor(colour)
    veil.setAlpha(STRONG if strong else SEEN)
    painter.setPen(QPen(colour, OUTLINE) if strong else QPen(QColor(0, 0, 0, 0)))
    painter.setBrush(veil)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # the letters below stay black
    for box in boxes:
        painter.drawRect(box)
    painter.restore()
