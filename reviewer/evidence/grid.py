"""Sheets of cells: rows handed out a piece at a time, so that the window never holds a whole sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reviewer.evidence.document import GRID, About, Answer
from reviewer.evidence.prose import UNSEEN
from reviewer.evidence.wire import Header
from reviewer.text import Text

MOST_ROWS, MOST_COLUMNS = 200_000, 500  # shown of a sheet
LONGEST_CELL = 2_000  # letters
MOST_HITS = 2_000
Row = Sequence[object]


class Grid:
    """Sheets by name; a sheet is read when it is first looked at, and one is held at a time."""

    def __init__(
        self,
        names: Sequence[str],
        load: Callable[[int], Sequence[Row]],
        notes: tuple[Text, ...],
        say: Callable[[object], str] = str,
    ) -> None:
        self._names = [UNSEEN.sub("", name) for name in names]
        self._load, self._say = load, say
        self._notes = notes
        self._at = -1
        self._rows: Sequence[Row] = ()

    def about(self) -> About:
        return About(GRID, len(self._names), {"names": self._names, **self._shape(0)}, self._notes)

    def answer(self, asked: Header) -> Answer:
        if asked["do"] == "sheet":
            return Answer({"sheet": asked["sheet"], **self._shape(asked["sheet"])})
        if asked["do"] == "rows":
            rows = self._sheet(asked["sheet"])[asked["first"] : asked["first"] + asked["count"]]
            told = [[_cell(self._say(cell)) for cell in row[:MOST_COLUMNS]] for row in rows]
            return Answer({"sheet": asked["sheet"], "first": asked["first"], "rows": told})
        if asked["do"] == "find":
            return Answer({"hits": list(self._find(asked["words"], asked["first"], asked["count"]))})
        raise KeyError(asked["do"])

    def close(self) -> None:
        self._rows = ()

    def _shape(self, sheet: int) -> Header:
        rows = self._sheet(sheet)
        wide = max(map(len, rows), default=0)
        shown = {"rows": min(len(rows), MOST_ROWS), "columns": min(wide, MOST_COLUMNS)}
        return {**shown, "cut": len(rows) > MOST_ROWS or wide > MOST_COLUMNS}

    def _sheet(self, sheet: int) -> Sequence[Row]:
        if sheet != self._at:
            self._rows, self._at = (), -1
            self._rows, self._at = self._load(sheet), sheet
        return self._rows

    def _find(self, words: str, first: int, count: int) -> Iterator[Header]:
        sought = words.casefold()
        for sheet in range(first, min(first + count, len(self._names))):
            places = list(self._places(sheet, sought))
            if places:
                yield {"page": sheet, "places": places}

    def _places(self, sheet: int, sought: str) -> Iterator[list[int]]:
        found = 0
        for at, row in enumerate(self._sheet(sheet)[:MOST_ROWS]):
            for column, cell in enumerate(row[:MOST_COLUMNS]):
                if sought in self._say(cell).casefold():
                    found += 1
                    yield [at, column]
                    if found == MOST_HITS:
                        return


def _cell(cell: str) -> str:
    return UNSEEN.sub("", cell[:LONGEST_CELL])
