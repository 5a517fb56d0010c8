"""A part of a document as text: headings, paragraphs and tables, with what a search found marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

from ui.guard import guarded
from ui.widgets.placed_figures import PICTURE, PLACE, PlacedFigures
from ui.widgets.reading import MARGIN, Reading

Block = Sequence[object]
ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
MOST_MARKED = 500
LONGEST_LINE = 80  # letters quoted of what is in view when nothing is selected


@guarded
class ProseView(Reading):
    """Links are words like any other; nothing in it can be opened."""

    zoomed = Signal(int)  # 1 larger, -1 smaller, 0 as it was
    parted = Signal(int)  # 1 past the end, -1 before the beginning

    def __init__(self) -> None:
        super().__init__()
        self._found: list[QTextCursor] = []
        self._figures = PlacedFigures(self.document())
        self._size = 0
        self._colour = QColor()

    def paint_found(self, colour: QColor) -> None:
        """Mark what is found in this colour from now on."""
        self._colour = colour

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show a part from its beginning."""
        self._found = []
        self._figures.begin(blocks)
        self.setHtml("".join(map(self._html, blocks)))
        self.setExtraSelections([])

    def figures(self) -> list[tuple[int, int]]:
        """Return the pictures of the part that is shown: number, and width in device pixels that it is seen in."""
        return self._figures.wanted(self._room(), self.devicePixelRatio())

    def show_figure(self, number: int, pixels: QImage) -> None:
        """Put a picture where it stands; of one that cannot be drawn the empty place stays."""
        self._figures.put(number, pixels, self._room())

    def _html(self, block: Block) -> str:
        return self._figures.html(block, self._room()) if block[0] == PICTURE else _html(block)

    def _room(self) -> int:
        return max(self.viewport().width() - 2 * MARGIN, 1)

    def resize_words(self, by: int) -> None:
        """Show larger (1) or smaller (-1) words; 0 as they were."""
        step = -self._size if by == 0 else by * 2
        if -4 <= self._size + step <= 24:
            self.zoomIn(step) if step > 0 else self.zoomOut(-step)
            self._size += step

    def find_all(self, words: str) -> int:
        """Mark every place where the words stand; returns how many there are."""
        self._found = []
        cursor = QTextCursor(self.document())
        while words and len(self._found) < MOST_MARKED:
            cursor = self.document().find(words, cursor)
            if cursor.isNull():
                break
            self._found.append(QTextCursor(cursor))
        self._mark(-1)
        return len(self._found)

    def look_at(self, at: int) -> None:
        """Bring one of the found places into view."""
        if self._found:
            at = min(max(at, 0), len(self._found) - 1)
            place = QTextCursor(self._found[at])
            place.setPosition(place.selectionStart())
            self.setTextCursor(place)
            self.ensureCursorVisible()
            self._mark(at)

    def select_quote(self, quote: str) -> bool:
        """Select a quote, whatever the line ends in it; tells whether it stands here."""
        whole = self.toPlainText()
        places = [at for at, letter in enumerate(whole) if not letter.isspace() and letter != PLACE]
        bare, sought = "".join(whole[at] for at in places), "".join(quote.split())
        begin = bare.find(sought) if sought else -1
        if begin < 0:
            return False
        cursor = QTextCursor(self.document())
        cursor.setPosition(places[begin])
        cursor.setPosition(places[begin + len(sought) - 1] + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def quote(self) -> str:
        """Return the selected words in one line; without a selection the first line in view."""
        chosen = self.textCursor().selectedText().replace("\u2029", " ").replace(PLACE, "")
        if chosen.strip():
            return " ".join(chosen.split())
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        while block.isValid() and not block.text().replace(PLACE, "").strip():
            block = block.next()
        return " ".join(block.text().replace(PLACE, "").split())[:LONGEST_LINE]

    def words(self) -> str:
        """Return what is shown as plain text."""
        return self.toPlainText()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bar = Qt.Key(event.key()), self.verticalScrollBar()
        if key in ZOOMS:
            self.zoomed.emit(ZOOMS[key])
        elif key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.parted.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.parted.emit(-1)
        else:
            super().keyPressEvent(event)

    def _mark(self, current: int) -> None:
        made = []
        for at, cursor in enumerate(self._found):
            extra = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(self._colour)
            if at == current:
                form.setBackground(self.palette().color(QPalette.ColorRole.Highlight))
                form.setForeground(self.palette().color(QPalette.ColorRole.HighlightedText))
                form.setFontUnderline(True)
            extra.format, extra.cursor = form, cursor
            made.append(extra)
        self.setExtraSelections(made)


def _html(block: Block) -> str:
    kind = block[0]
    if kind == "t" and isinstance(block[1], list):
        return _table(block[1], block[2] if len(block) > 2 else ())
    words = "<br>".join(escape(line) for line in str(block[-1]).splitlines())
    return f"<h3>{words}</h3>" if kind == "h" else f'<p class="value">{words}</p>'


def _table(rows: Sequence[Sequence[object]], spans: Any) -> str:
    covered = spans or [[(1, 1)] * len(row) for row in rows]
    body = "".join(f"<tr>{''.join(map(_cell, row, covers))}</tr>" for row, covers in zip(rows, covered, strict=True))
    return f'<table width="100%" cellspacing="0" cellpadding="5" border="0" style="margin-top:6px;margin-bottom:10px">{body}</table>'


def _cell(words: object, covers: Sequence[int]) -> str:
    rows, columns = covers
    merged = f' rowspan="{rows}" colspan="{columns}"' if (rows, columns) != (1, 1) else ""
    return f"<td{merged}>{'<br>'.join(escape(line) for line in str(words).splitlines())}</td>"
