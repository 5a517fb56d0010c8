"""Workbooks and CSV: sheets as tabs, rows as they come into view."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QObject

from ui.evidence.reader import Reader
from ui.models.grid import GridModel, letters
from ui.pages.evidence.kind import Header, Spot
from ui.views.evidence.pane import GRID, EvidencePane

TOOLS = ("left", "right", "search")
CELL = re.compile(r"^(?P<sheet>.*)!(?P<letters>[A-Z]{1,3})(?P<row>[0-9]{1,7})$")


class Sheets(QObject):
    """Shows one sheet; the next is read when its tab is chosen."""

    def __init__(self, view: EvidencePane, reader: Reader, model: GridModel) -> None:
        super().__init__(view)
        self._view, self._reader, self._model = view, reader, model
        self._names: list[str] = []
        self._sheet = 0
        self._next: tuple[int, int] | None = None  # the cell to take up once its sheet is there
        self._found: dict[int, list[list[int]]] = {}
        view.grid.sheet_chosen.connect(self.go_to_page)
        model.needed.connect(self._on_needed)

    def begin(self, told: Header) -> None:
        self._names, self._sheet, self._next = list(told["names"]), 0, None
        self._found.clear()
        self._view.grid.set_sheets(self._names)
        self._view.tools.offer(TOOLS)
        self._view.show_slot(GRID)
        self._show(told)

    def answer(self, did: str, told: Header, _payload: bytes) -> None:
        if told.get("sheet") != self._sheet:
            return
        if did == "sheet":
            self._show(told)
        elif did == "rows":
            self._model.put(told["first"], told["rows"])

    def turn_page(self, step: int) -> None:
        if 0 <= self._sheet + step < len(self._names):
            self.go_to_page(self._sheet + step)

    def go_to_page(self, page: int) -> None:
        self._sheet = page
        self._view.grid.show_sheet(page)
        self._model.begin(0, 0)
        self._view.tools.set_page(self._sheet, len(self._names))
        self._reader.ask("sheet", sheet=page)

    def zoom(self, _step: int) -> None:
        """Cells have one size."""

    def searched(self) -> tuple[int, int]:
        return len(self._names), 1

    def page(self) -> int:
        return self._sheet

    def mark_found(self, page: int, places: list[Any], _words: str) -> None:
        if page < 0:
            self._found.clear()
        else:
            self._found[page] = places

    def look_at(self, page: int, at: int) -> None:
        row, column = self._found[page][at]
        self._take_up(page, row, column)

    def spot(self) -> Spot:
        row, column = self._view.grid.current()
        name = self._names[self._sheet] if self._names else ""
        place = f"{name}!{letters(column)}{row + 1}" if row >= 0 else name
        return Spot(0, self._view.grid.quote(), place)

    def return_to(self, spot: Spot) -> None:
        found = CELL.match(spot.place)
        if found is None or found["sheet"] not in self._names:
            return
        column = 0
        for letter in found["letters"]:
            column = column * 26 + ord(letter) - ord("A") + 1
        self._take_up(self._names.index(found["sheet"]), int(found["row"]) - 1, column - 1)

    def say_again(self) -> None:
        """Nothing here is said in words."""

    def _take_up(self, page: int, row: int, column: int) -> None:
        if page == self._sheet and self._model.rowCount():
            self._view.grid.take_up(row, column)
        else:
            self._next = (row, column)
            self.go_to_page(page)

    def _show(self, told: Header) -> None:
        self._model.begin(told["rows"], told["columns"])
        self._view.tools.set_page(self._sheet, len(self._names))
        if told["cut"]:
            self._view.set_note(self.tr("The sheet is larger than what is shown here. Save a copy to see all of it."))
        if self._next:
            self._view.grid.take_up(*self._next)
            self._next = None

    def _on_needed(self, first: int, count: int) -> None:
        self._reader.ask("rows", sheet=self._sheet, first=first, count=count)
