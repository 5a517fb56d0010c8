"""Selecting letters of a page, with the mouse or with Shift and the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from ui.widgets.paper.pages_view import PagesView

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Selecting:
    """The first Shift and arrow begins at what was found last, else at the first letter of the page looked at."""

    def __init__(self, view: PagesView) -> None:
        self._view = view
        self._pressed: QPointF | None = None

    def begin(self, position: QPointF) -> None:
        """The mouse was pressed: select nothing yet, and learn the text there."""
        self._pressed = position
        self._view.deselect()
        page, _ = self._view.point_on(position)
        if page not in self._view.marks.letters:
            self._view.letters_needed.emit(page)

    def extend(self, position: QPointF) -> None:
        """The mouse moved while pressed; a selection stays on the page where it began."""
        if self._pressed is None:
            return
        page, begun = self._view.point_on(self._pressed)
        letters = self._view.marks.letters.get(page)
        there, point = self._view.point_on(position)
        if letters is None:
            return
        if there != page:
            point = QPointF(1.0, 1.0) if there > page else QPointF(0.0, 0.0)
        anchor, cursor = letters.nearest(begun), letters.nearest(point)
        if anchor >= 0:
            self._view.select(page, anchor, cursor)

    def take_word(self, position: QPointF) -> None:
        """Select the word under the mouse."""
        page, point = self._view.point_on(position)
        letters = self._view.marks.letters.get(page)
        at = letters.nearest(point) if letters else -1
        if letters is None or at < 0:
            return
        first = last = at
        while first > 0 and not letters.text[first - 1].isspace():
            first -= 1
        while last + 1 < len(letters.text) and not letters.text[last + 1].isspace():
            last += 1
        self._view.select(page, first, last)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Select with the keyboard; tells whether the key was one of these."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return self._take_all()
        key = Qt.Key(event.key())
        if key not in ARROWS or not event.modifiers() & SHIFT:
            return False
        self._move(key, words=bool(event.modifiers() & CTRL))
        return True

    def _take_all(self) -> bool:
        page = self._view.page()
        letters = self._view.marks.letters.get(page)
        if letters and letters.text:
            self._view.select(page, 0, len(letters.text) - 1)
        return True

    def _move(self, key: Qt.Key, *, words: bool) -> None:
        marks, page = self._view.marks, self._view.page()
        chosen = marks.selection
        if chosen:
            page = chosen.page
        letters = marks.letters.get(page)
        if not letters or not letters.text:
            self._view.letters_needed.emit(page)
            return
        if chosen is None:
            first = self._where_found(page)
            self._view.select(page, first, first)
            return
        by = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            cursor = letters.line_step(chosen.cursor, by)
        elif words:
            cursor = letters.word_step(chosen.cursor, by)
        else:
            cursor = letters.step(chosen.cursor, by)
        self._view.select(page, chosen.anchor, cursor)
        self._view.reveal(page, letters.box(cursor))

    def _where_found(self, page: int) -> int:
        marks = self._view.marks
        letters = marks.letters[page]
        if marks.current and marks.current[0] == page:
            boxes = marks.found[page][marks.current[1]]
            return max(letters.nearest(QPointF(boxes[0].left(), boxes[0].center().y())), 0)
        return next((at for at, letter in enumerate(letters.text) if not letter.isspace()), 0)
