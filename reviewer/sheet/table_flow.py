"""Runs tables down the pages: heads repeated, kept rows kept, rows too high for a page cut."""

from __future__ import annotations

from reviewer.sheet.cursor import Cursor
from reviewer.sheet.drawing import Ink, Rule
from reviewer.sheet.page import Table
from reviewer.sheet.table_layout import SetRow, TableSetter

AFTER = 9.0


def place_table(cursor: Cursor, block: Table) -> None:
    """Set a table, over as many pages as it takes."""
    if block.together:
        cursor.need(opening_height(cursor, block))
    flow = _TableFlow(cursor, block)
    flow.run()
    cursor.y += AFTER


def opening_height(cursor: Cursor, block: Table) -> float:
    """Return the height of the least part that may stand at the foot of a page: all of a table kept together, else a row and those kept with it."""
    setter = _setter(cursor, block)
    kept = next((at for at, row in enumerate(block.rows) if at and not row.keep), len(block.rows))
    rows = block.rows if block.together else block.rows[:kept]
    return sum(setter.heights(setter.rows([*block.head, *rows])))


def _setter(cursor: Cursor, block: Table) -> TableSetter:
    return TableSetter(block, cursor.body.left, cursor.body.width, cursor.metrics)


class _TableFlow:
    """One table on its way down the pages."""

    def __init__(self, cursor: Cursor, block: Table) -> None:
        self._cursor = cursor
        self._setter = _setter(cursor, block)
        self._head = self._setter.rows(block.head)
        self._rows = self._setter.rows(block.rows)

    def run(self) -> None:
        """Set every row."""
        while self._rows:
            count = self._fitting() or self._on_a_new_page()
            self._set([*self._head, *self._rows[:count]])
            del self._rows[:count]
            if self._rows:
                self._cursor.turn()

    def _on_a_new_page(self) -> int:
        """Turn the page so that rows fit; cut the first row if even a whole page cannot hold it."""
        self._cursor.turn()
        count = self._fitting()
        if count:
            return count
        room = self._cursor.room - sum(row.height for row in self._head)
        self._rows[0:1] = self._setter.split(self._rows[0], room)
        return 1

    def _fitting(self) -> int:
        """Return how many rows fit below the head here, never leaving a kept row to begin the next page."""
        count = self._by_own_height()
        while count and self._height(count) > self._cursor.room:
            count -= 1
        whole = count
        while 0 < count < len(self._rows) and self._rows[count].row.keep:
            count -= 1
        return count or (whole if self._cursor.is_fresh else 0)

    def _by_own_height(self) -> int:
        used = sum(row.height for row in self._head)
        for count, row in enumerate(self._rows):
            used += row.height
            if used > self._cursor.room:
                return count
        return len(self._rows)

    def _height(self, count: int) -> float:
        return sum(self._setter.heights([*self._head, *self._rows[:count]]))

    def _set(self, rows: list[SetRow]) -> None:
        top = self._cursor.y
        shapes, bottom = self._setter.draw(rows, top)
        left, right = self._cursor.body.left, self._cursor.body.right
        edges = (Rule(left, y, right, y, 1.0, Ink.RULE) for y in (top, bottom))
        self._cursor.draw(*shapes, *edges)
        self._cursor.y = bottom
