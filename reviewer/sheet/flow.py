"""Lets the blocks of a paper run down its pages, breaking where a reader would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewer.sheet.drawing import Face, Frame, Ink, Metrics, Rule, Run, Shape, Square
from reviewer.sheet.page import Align, Block, Code, Heading, Notice, PageBreak, Paragraph, Space, Table, Title
from reviewer.sheet.table_layout import LEADING, SetRow, TableSetter
from reviewer.sheet.wrap import Setting, wrap

HEADING_SIZES = {1: 11.5, 2: 10.0}
TITLE_SIZE = 19.0
OVER_SIZE = 10.5
CODE_SIZE = 72.0
GAP = 9.0
TOGETHER = 2  # lines of a paragraph that are never parted, at either end
PARAGRAPH_LEADING = 1.55


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a page that text may use, in points from its upper left corner."""

    left: float
    top: float
    width: float
    bottom: float

    @property
    def height(self) -> float:
        """Return the usable height."""
        return self.bottom - self.top


@dataclass(slots=True)
class Flow:
    """Pages under construction: the finished ones, the open one, and how far down it is."""

    body: Body
    metrics: Metrics
    pages: list[list[Shape]] = field(default_factory=lambda: [[]])
    y: float = 0

    def __post_init__(self) -> None:
        self.y = self.body.top

    def run(self, blocks: Sequence[Block]) -> list[list[Shape]]:
        """Lay out `blocks` and return the shapes of each page."""
        for index, block in enumerate(blocks):
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            self._place(block, following)
        return self.pages

    def _place(self, block: Block, following: Block | None) -> None:
        match block:
            case Title():
                self._title(block)
            case Heading():
                self._heading(block, following)
            case Paragraph():
                self._paragraph(block, following)
            case Notice():
                self._notice(block)
            case Table():
                self._table(block)
            case Code():
                self._code(block)
            case Space():
                self.y += block.height
            case PageBreak():
                self._turn()

    @property
    def _room(self) -> float:
        return self.body.bottom - self.y

    @property
    def _is_fresh(self) -> bool:
        return self.y <= self.body.top

    def _turn(self) -> None:
        if not self._is_fresh:
            self.pages.append([])
            self.y = self.body.top

    def _need(self, height: float) -> None:
        if height > self._room:
            self._turn()

    def _draw(self, *shapes: Shape) -> None:
        self.pages[-1].extend(shapes)

    def _line(self, text: str, setting: Setting, align: Align, ink: Ink = Ink.TEXT) -> None:
        """Draw one line at the cursor over the whole width and move below it."""
        spare = self.body.width - setting.width(text)
        shift = {Align.LEFT: 0.0, Align.CENTER: spare / 2, Align.RIGHT: spare}[align]
        self.y += setting.size
        self._draw(Run(self.body.left + shift, self.y, text, setting.size, setting.face, ink))

    def _title(self, block: Title) -> None:
        self.y += 6
        over = Setting(self.metrics, OVER_SIZE)
        for line in wrap(block.over, self.body.width, over):
            self._line(line, over, Align.CENTER, Ink.QUIET)
            self.y += 4
        self.y += 6
        name = Setting(self.metrics, TITLE_SIZE, Face.BOLD)
        for line in wrap(block.text, self.body.width, name):
            self._line(line, name, Align.CENTER)
            self.y += 6
        self.y += 14

    def _heading(self, block: Heading, following: Block | None) -> None:
        setting = Setting(self.metrics, HEADING_SIZES[block.level], Face.BOLD)
        lines = wrap(block.text, self.body.width, setting)
        height = GAP + len(lines) * setting.size * LEADING + 5
        self._need(height + self._opening(following))
        self.y += 0 if self._is_fresh else GAP
        for line in lines:
            self._line(line, setting, Align.LEFT)
            self.y += setting.size * (LEADING - 1)
        self.y += 4

    def _opening(self, block: Block | None) -> float:
        """Return the height of the least part of `block` that may stand under a heading."""
        match block:
            case Table(together=True):
                return self._table_height(block)
            case Table():
                setter = self._setter(block)
                first = setter.rows([*block.head, *block.rows[:1]])
                return sum(setter.heights(first))
            case Paragraph(size=size):
                return size * PARAGRAPH_LEADING * TOGETHER
            case _:
                return 0.0

    def _paragraph(self, block: Paragraph, following: Block | None) -> None:
        setting = Setting(self.metrics, block.size, Face.BOLD if block.bold else Face.REGULAR)
        leading = block.size * PARAGRAPH_LEADING
        lines = list(wrap(block.text, self.body.width - block.indent, setting))
        if block.keep:
            self._need(len(lines) * leading + self._opening(following))
        while lines:
            count = self._fitting(len(lines), leading)
            self._lines(lines[:count], block, setting)
            del lines[:count]
            if lines:
                self._turn()
        self.y += 3

    def _fitting(self, count: int, leading: float) -> int:
        """Return how many of `count` lines to set here: all, or so many that neither part is a lone line."""
        fit = int(self._room / leading)
        if fit >= count:
            return count
        fit = min(fit, count - TOGETHER)
        if fit < TOGETHER:
            self._turn()
            fit = min(int(self._room / leading), count)
        return max(1, fit)

    def _lines(self, lines: Sequence[str], block: Paragraph, setting: Setting) -> None:
        ink = Ink.QUIET if block.quiet else Ink.TEXT
        spare = self.body.width - block.indent
        for line in lines:
            shift = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}[block.align] * (spare - setting.width(line))
            self._draw(
                Run(
                    self.body.left + block.indent + shift,
                    self.y + block.size * 1.1,
                    line,
                    block.size,
                    setting.face,
                    ink,
                )
            )
            self.y += block.size * PARAGRAPH_LEADING

    def _notice(self, block: Notice) -> None:
        setting = Setting(self.metrics, 9.0, Face.BOLD)
        lines = wrap(block.text, self.body.width - 24, setting)
        leading = setting.size * 1.5
        height = len(lines) * leading + 12
        self._need(height + 8)
        self._draw(Frame(self.body.left, self.y, self.body.width, height, 0.8, Ink.WARNING))
        for index, line in enumerate(lines):
            y = self.y + 6 + index * leading + setting.size * 1.08
            self._draw(Run(self.body.left + 12, y, line, setting.size, setting.face, Ink.WARNING))
        self.y += height + 8

    def _setter(self, block: Table) -> TableSetter:
        return TableSetter(block, self.body.left, self.body.width, self.metrics)

    def _table_height(self, block: Table) -> float:
        setter = self._setter(block)
        return sum(setter.heights(setter.rows([*block.head, *block.rows])))

    def _table(self, block: Table) -> None:
        setter = self._setter(block)
        head = setter.rows(block.head)
        rows = setter.rows(block.rows)
        if block.together:
            self._need(self._table_height(block))
        while rows:
            count = self._rows_fitting(setter, head, rows)
            if count == 0:
                count = self._make_room(setter, head, rows)
            self._rows(setter, [*head, *rows[:count]])
            del rows[:count]
            if rows:
                self._turn()
        self.y += GAP

    def _make_room(self, setter: TableSetter, head: list[SetRow], rows: list[SetRow]) -> int:
        """Turn the page so that rows fit; cut the first row if even a whole page cannot hold it."""
        self._turn()
        count = self._rows_fitting(setter, head, rows)
        if count == 0:
            rows[0:1] = setter.split(rows[0], self._room - sum(r.height for r in head))
            return 1
        return count

    def _rows_fitting(self, setter: TableSetter, head: list[SetRow], rows: list[SetRow]) -> int:
        """Return how many of `rows` fit below `head` here, never leaving a kept row to begin the next page."""
        room = self._room
        used = sum(row.height for row in head)
        count = 0
        while count < len(rows) and used + rows[count].height <= room:
            used += rows[count].height
            count += 1
        while count and sum(setter.heights([*head, *rows[:count]])) > room:
            count -= 1
        whole = count
        while 0 < count < len(rows) and rows[count].row.keep:
            count -= 1
        return count or (whole if self._is_fresh else 0)

    def _rows(self, setter: TableSetter, rows: list[SetRow]) -> None:
        shapes, bottom = setter.draw(rows, self.y)
        self._draw(*shapes)
        if setter.table.closed:
            right = self.body.left + self.body.width
            self._draw(Rule(self.body.left, self.y, right, self.y, 1.0, Ink.RULE))
            self._draw(Rule(self.body.left, bottom, right, bottom, 1.0, Ink.RULE))
        self.y = bottom

    def _code(self, block: Code) -> None:
        text = Setting(self.metrics, 7.5)
        left = self.body.left + CODE_SIZE + 10
        lines = [part for line in block.lines for part in wrap(line, self.body.width - CODE_SIZE - 10, text)]
        height = max(CODE_SIZE, 16 + len(lines) * 11.5)
        self._need(height)
        self._draw(Square(self.body.left, self.y, CODE_SIZE, block.payload))
        self._draw(Run(left, self.y + 12, block.title, 9.5, Face.BOLD))
        for index, line in enumerate(lines):
            self._draw(Run(left, self.y + 26 + index * 11.5, line, 7.5, Face.REGULAR, Ink.QUIET))
        self.y += height + 4
