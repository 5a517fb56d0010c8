"""Painting one page and what lies over it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.widgets.paper import marks
from ui.widgets.paper.marks import Marks, on_page

INSET = 16
WORDS = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class PageColours:
    """What is painted beside the pages themselves."""

    paper: QColor
    edge: QColor
    words: QColor
    found: QColor
    chosen: QColor
    label: QColor


def paint_page(painter: QPainter, there: QRect, picture: QPixmap | None, refusal: str, colours: PageColours) -> None:
    """Paint a page at its place: the picture, stretched until a sharper one comes, or why there is none."""
    painter.setPen(colours.edge)
    painter.setBrush(colours.paper)
    painter.drawRect(there.adjusted(-1, -1, 0, 0))
    if refusal:
        painter.setPen(colours.words)
        painter.drawText(there.adjusted(INSET, INSET, -INSET, -INSET), WORDS, refusal)
    elif picture is not None:
        painter.drawPixmap(there, picture)


def paint_marks(painter: QPainter, there: QRect, about: tuple[int, int], over: Marks, colours: PageColours) -> None:
    """Paint what was found on a page and what is selected; `about` is its number and how far it is turned."""
    page, turn = about
    for at, boxes in enumerate(over.found.get(page, ())):
        strong = over.current == (page, at)
        marks.paint(painter, [on_page(box, there, turn) for box in boxes], colours.found, strong=strong)
    if over.selection and over.selection.page == page:
        boxes = [on_page(box, there, turn) for box in over.selected()]
        marks.paint(painter, boxes, colours.chosen, strong=False)
