"""Every reviewer's mark as a lettered dot on a line from zero to the maximum, drawn by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.guard import guarded

HEIGHT, SIDE, DOT, LIFT = 128, 28, 22, 25
BASE = 66  # where the line lies, from the top
TICKS = 5


@dataclass(frozen=True, slots=True)
class Dot:
    """One mark: its letter, its place from 0 to 1 along the line, and its points in words."""

    letter: str
    place: float
    points: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What the strip shows; `suggested` and `decided` are (place, words), `out` the letters that do not count."""

    dots: tuple[Dot, ...] = ()
    scale: tuple[str, ...] = ()  # words from zero to the maximum, evenly apart
    suggested: tuple[float, str] | None = None
    decided: tuple[float, str] | None = None
    out: str = ""
    words: str = ""  # the whole strip as a sentence, for those who hear it


@dataclass(frozen=True, slots=True)
class StripColours:
    """The colours of the theme that the strip uses."""

    line: QColor
    text: QColor
    quiet: QColor
    dot: QColor
    dot_fill: QColor
    decided: QColor


@guarded
class MarkStrip(QWidget):
    """Equal marks are piled up, so that every dot is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._strip = Strip()
        self._colours: StripColours | None = None
        self._picked = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip) -> None:
        """Show other marks."""
        self._strip = strip
        self.setAccessibleName(strip.words)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def dress(self, colours: StripColours) -> None:
        """Wear the colours of the theme."""
        self._colours = colours
        self.update()

    def pick(self, letter: str) -> None:
        """Fill the dot of one reviewer."""
        self._picked = letter
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT + LIFT * max(0, self._tallest() - 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._colours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter, self._colours)
        self._paint_suggested(painter, self._colours)
        self._paint_decided(painter, self._colours)
        self._paint_dots(painter, self._colours)
        self._paint_out(painter, self._colours)
        painter.end()

    def _paint_scale(self, painter: QPainter, colours: StripColours) -> None:
        painter.setPen(QPen(colours.line, 2))
        painter.drawLine(QPointF(self._x(0), self._base), QPointF(self._x(1), self._base))
        last = max(len(self._strip.scale) - 1, 1)
        for at, words in enumerate(self._strip.scale):
            x = self._x(at / last)
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(x, self._base - 4), QPointF(x, self._base + 4))
            painter.setPen(colours.quiet)
            painter.drawText(QRectF(x - 40, self._base + 13, 80, 18), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_suggested(self, painter: QPainter, colours: StripColours) -> None:
        if self._strip.suggested is None:
            return
        place, words = self._strip.suggested
        x = self._x(place)
        painter.setPen(QPen(colours.dot, 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 18), QPointF(x, self._base + 6))
        painter.setPen(colours.text)
        painter.drawText(self._label(x, 0), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_decided(self, painter: QPainter, colours: StripColours) -> None:
        if self._strip.decided is None:
            return
        place, words = self._strip.decided
        x = self._x(place)
        peak, foot = self._base + 34, self._base + 48
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.decided)
        painter.drawPolygon(QPolygonF([QPointF(x, peak), QPointF(x - 8, foot), QPointF(x + 8, foot)]))
        painter.setPen(colours.decided)
        beside = QRectF(x + 14, peak - 2, 160, 18) if place < 0.7 else QRectF(x - 174, peak - 2, 160, 18)
        side = Qt.AlignmentFlag.AlignLeft if place < 0.7 else Qt.AlignmentFlag.AlignRight
        painter.drawText(beside, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_dots(self, painter: QPainter, colours: StripColours) -> None:
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setBold(True)
        painter.setFont(font)
        for dot, height in self._piled():
            centre = QPointF(self._x(dot.place), self._base - height * LIFT)
            picked = dot.letter == self._picked
            painter.setPen(QPen(colours.dot, 2))
            painter.setBrush(colours.dot if picked else colours.dot_fill)
            painter.drawEllipse(centre, DOT / 2, DOT / 2)
            painter.setPen(colours.dot_fill if picked else colours.text)
            box = QRectF(centre.x() - DOT / 2, centre.y() - DOT / 2, DOT, DOT)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, dot.letter)

    def _paint_out(self, painter: QPainter, colours: StripColours) -> None:
        painter.setFont(self.font())
        painter.setPen(colours.quiet)
        far = self._strip.decided is not None and self._strip.decided[0] >= 0.5
        side = Qt.AlignmentFlag.AlignLeft if far else Qt.AlignmentFlag.AlignRight
        box = QRectF(4, self._base + 32, self.width() - 8, 20)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, self._strip.out)

    @property
    def _base(self) -> float:
        return BASE + LIFT * max(0, self._tallest() - 2)

    def _x(self, place: float) -> float:
        return SIDE + place * (self.width() - 2 * SIDE)

    def _label(self, x: float, top: float) -> QRectF:
        left = min(max(x - 80, 0), self.width() - 160)
        return QRectF(left, top, 160, 18)

    def _tallest(self) -> int:
        return max((height for _, height in self._piled()), default=0) + 1

    def _piled(self) -> Sequence[tuple[Dot, int]]:
        """Return each dot with how many lie below it; dots less than a dot's width apart are piled."""
        wide = max(self.width() - 2 * SIDE, 1)
        placed: list[tuple[Dot, int]] = []
        for dot in sorted(self._strip.dots, key=_place):
            near = {height for other, height in placed if abs(other.place - dot.place) * wide < DOT + 2}
            placed.append((dot, next(n for n in range(len(placed) + 1) if n not in near)))
        return placed


def _place(dot: Dot) -> float:
    return dot.place
