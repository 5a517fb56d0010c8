"""Measures a table and draws any run of its rows, with tall cells over rows that belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reviewer.sheet.drawing import Area, Face, Fill, Ink, Metrics, Rule, Shape
from reviewer.sheet.items import lines_of, runs
from reviewer.sheet.page import Align, Cell, Row, Table, Tone
from reviewer.sheet.wrap import Setting

PAD_Y = 4.0
LEADING = 1.38
INDENT = 9.0
BASELINE = 0.80  # share of a line's size above its baseline once leading is set aside
FILLS = {Tone.LABEL: Ink.LABEL, Tone.SUBTOTAL: Ink.SUBTOTAL, Tone.TOTAL: Ink.TOTAL}


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell with its place and its lines."""

    cell: Cell
    column: int
    x: float
    width: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row with its cells set and the height its own cells need."""

    row: Row
    cells: tuple[SetCell, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Tall:
    """A cell standing over the rows `first` to `last` of a run."""

    cell: SetCell
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TableSetter:
    """Sets one table at `left`, `width` points wide."""

    table: Table
    left: float
    width: float
    metrics: Metrics

    def rows(self, rows: Sequence[Row]) -> list[SetRow]:
        """Return `rows` with their lines broken and heights known."""
        edges, settings = self._edges(), (self._setting(Face.REGULAR), self._setting(Face.BOLD))
        return [self._row(row, edges, settings) for row in rows]

    def _row(self, row: Row, edges: list[float], settings: tuple[Setting, Setting]) -> SetRow:
        cells = tuple(self._cells(row, edges, settings))
        own = [self.cell_height(c) for c in cells if not c.cell.merge]
        return SetRow(row, cells, max([*own, row.height, self._line() + 2 * PAD_Y]))

    def _cells(self, row: Row, edges: list[float], settings: tuple[Setting, Setting]) -> Iterator[SetCell]:
        column = 0
        for cell in row.cells:
            x, end = edges[column], edges[column + cell.span]
            room = end - x - 2 * self.table.pad - cell.indent * INDENT
            lines = lines_of(cell.text, room, settings[cell.bold]) if cell.text else ("",)
            yield SetCell(cell, column, x, end - x, lines)
            column += cell.span

    def _edges(self) -> list[float]:
        scale = self.width / sum(self.table.widths)
        edges = [self.left]
        for share in self.table.widths:
            edges.append(edges[-1] + share * scale)
        return edges

    def _setting(self, face: Face) -> Setting:
        return Setting(self.metrics, self.table.size, face)

    def _line(self) -> float:
        return self.table.size * LEADING

    def cell_height(self, cell: SetCell) -> float:
        """Return the height a cell needs, in points."""
        return len(cell.lines) * self._line() + 2 * PAD_Y

    def heights(self, rows: Sequence[SetRow]) -> list[float]:
        """Return the heights of a run of rows, grown so that tall cells hold their text."""
        heights = [row.height for row in rows]
        for tall in _tall_cells(rows):
            count = tall.last - tall.first + 1
            lack = self.cell_height(tall.cell) - sum(heights[tall.first : tall.last + 1])
            if lack > 0:
                for index in range(tall.first, tall.last + 1):
                    heights[index] += lack / count
        return heights

    def split(self, row: SetRow, room: float) -> tuple[SetRow, SetRow]:
        """Cut a row too high for any page into what fits in `room` and the rest, line by line."""
        count = max(1, int((room - 2 * PAD_Y) / self._line()))
        first = tuple(replace(c, lines=c.lines[:count]) for c in row.cells)
        rest = tuple(replace(c, lines=c.lines[count:]) for c in row.cells)
        return self._resized(row, first), self._resized(row, rest)

    def _resized(self, row: SetRow, cells: tuple[SetCell, ...]) -> SetRow:
        return SetRow(row.row, cells, max(self.cell_height(c) for c in cells))

    def draw(self, rows: Sequence[SetRow], top: float) -> tuple[list[Shape], float]:
        """Return the shapes of a run of rows whose upper edge is at `top`, and the y of its lower edge."""
        heights = self.heights(rows)
        edges = [top]
        for height in heights:
            edges.append(edges[-1] + height)
        placed = list(_placed(rows))
        fills = [s for tall in placed for s in self._fill(tall, edges)]
        words = [s for tall in placed for s in self._words(tall, edges)]
        return [*fills, *words, *self._grid(placed, edges)], edges[-1]

    def _fill(self, tall: Tall, edges: list[float]) -> Iterator[Shape]:
        ink = FILLS.get(tall.cell.cell.tone)
        if ink is not None:
            y = edges[tall.first]
            yield Fill(tall.cell.x, y, tall.cell.width, edges[tall.last + 1] - y, ink)

    def _words(self, tall: Tall, edges: list[float]) -> Iterator[Shape]:
        top, bottom = edges[tall.first], edges[tall.last + 1]
        cell = tall.cell.cell
        if cell.field:
            yield Area(cell.field, tall.cell.x + 2, top + 2, tall.cell.width - 4, bottom - top - 4)
        y = (top + bottom - len(tall.cell.lines) * self._line()) / 2
        setting = self._setting(Face.BOLD if cell.bold else Face.REGULAR)
        for line in tall.cell.lines:
            if line:
                baseline = y + self._line() / 2 + self.table.size * (BASELINE - 0.45)
                yield from runs(line, self._start(tall.cell, line, setting), baseline, setting)
            y += self._line()

    def _start(self, cell: SetCell, line: str, setting: Setting) -> float:
        spare = cell.width - 2 * self.table.pad - setting.width(line)
        shift = {Align.LEFT: cell.cell.indent * INDENT, Align.CENTER: spare / 2, Align.RIGHT: spare}
        return cell.x + self.table.pad + shift[cell.cell.align]

    def _grid(self, placed: list[Tall], edges: list[float]) -> Iterator[Shape]:
        right = self.left + self.width
        for tall in placed:
            x, end = tall.cell.x, tall.cell.x + tall.cell.width
            if tall.last + 2 < len(edges):
                yield Rule(x, edges[tall.last + 1], end, edges[tall.last + 1], 0.4)
            if end < right - 0.5:
                yield Rule(end, edges[tall.first], end, edges[tall.last + 1], 0.4)


def _placed(rows: Sequence[SetRow]) -> Iterator[Tall]:
    """Yield every cell to draw, those that belong together as one."""
    yield from _tall_cells(rows)
    for index, row in enumerate(rows):
        for cell in row.cells:
            if not cell.cell.merge:
                yield Tall(cell, index, index)


def _tall_cells(rows: Sequence[SetRow]) -> Iterator[Tall]:
    """Yield the merged cells of a run, columns from right to left so that inner groups grow before outer ones."""
    columns = sorted({c.column for row in rows for c in row.cells if c.cell.merge}, reverse=True)
    for column in columns:
        yield from _tall_in(rows, column)


def _tall_in(rows: Sequence[SetRow], column: int) -> Iterator[Tall]:
    open_cell: Tall | None = None
    for index, row in enumerate(rows):
        cell = next((c for c in row.cells if c.column == column and c.cell.merge), None)
        if open_cell and cell and cell.cell.merge == open_cell.cell.cell.merge and open_cell.last == index - 1:
            open_cell = Tall(open_cell.cell, open_cell.first, index)
            continue
        if open_cell:
            yield open_cell
        open_cell = Tall(cell, index, index) if cell else None
    if open_cell:
        yield open_cell
