"""A tree of any depth as indented lines, a name and a value each, and back; steps of a ladder stand in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reviewer.framework import plain_words
from reviewer.framework.book import cells
from reviewer.framework.book.cells import Cell, CellFault
from reviewer.framework.problems import Path
from reviewer.text import Text

INDENT = "  "
ITEM = "-"
WHOLE = "="
STEP = ("from", "above", "to", "below", "is", "gives")
GIVES = STEP[-1]
WIDEST = 60  # characters of a set that stands in one cell


class LadderName(str):
    """The name that stands in a rule in place of the steps of its ladder."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line: how deep it stands, its name, its value, the English beside a Korean value, the columns of a step."""

    depth: int
    name: str
    value: Cell = None
    english: str = ""
    step: tuple[tuple[str, Cell], ...] = ()
    names_ladder: bool = False

    @property
    def label(self) -> str:
        """Return the name as it stands in its cell."""
        return INDENT * self.depth + self.name


@dataclass(slots=True)
class Row:
    """A line as it was read: the number of its row, its cells as text by column."""

    number: int
    label: str
    value: str = ""
    english: str = ""
    step: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the name without its indent."""
        return self.label.strip()

    @property
    def depth(self) -> int:
        """Return how deep the line stands, two spaces a step."""
        return (len(self.label) - len(self.label.lstrip(" "))) // len(INDENT)


class OutlineFault(CellFault):
    """A line cannot be placed or read; carries its row and the column to blame ("name" or "value")."""

    def __init__(self, sentence: Text, row: Row, column: str) -> None:
        super().__init__(sentence)
        self.row = row
        self.column = column


def lines(value: object) -> Iterator[Line]:
    """Yield the lines of a tree; a lone value stands under `=`."""
    if isinstance(value, dict | list) and value and not _is_text(value):
        yield from _inside(value, 0)
    else:
        yield from _node(WHOLE, value, 0)


def _inside(value: object, depth: int) -> Iterator[Line]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _node(str(key), inside, depth)
    elif isinstance(value, list):
        for inside in value:
            yield from _item(inside, depth)


def _node(name: str, value: object, depth: int) -> Iterator[Line]:
    if _is_text(value) and isinstance(value, dict):
        yield Line(depth, name, value["ko"], value["en"])
    elif _fits(value):
        yield Line(depth, name, cells.inline(value), names_ladder=isinstance(value, LadderName))
    else:
        yield Line(depth, name)
        yield from _inside(value, depth + 1)


def _item(value: object, depth: int) -> Iterator[Line]:
    if isinstance(value, dict) and value and set(value) <= set(STEP) and all(map(_fits, value.values())):
        yield Line(depth, ITEM, step=tuple((key, cells.inline(inside)) for key, inside in value.items()))
    else:
        yield from _node(ITEM, value, depth)


def _is_text(value: object) -> bool:
    if not isinstance(value, dict) or set(value) != {"ko", "en"}:
        return False
    return all(isinstance(words, str) and words.strip() for words in value.values())


def _fits(value: object) -> bool:
    """Tell whether a value stands in one cell: scalars, and short sets of them."""
    if not isinstance(value, dict | list) or not value:
        return True
    held = list(value.values() if isinstance(value, dict) else value)
    flat = not any(isinstance(inside, dict | list | LadderName) for inside in held)
    return flat and not _is_text(value) and len(plain_words.flow(value)) <= WIDEST


class Reader:
    """Builds the tree of consecutive rows and tells which row each place came from."""

    def __init__(self, rows: Sequence[Row], root: Path) -> None:
        self._rows = rows
        self._root = root
        self._at = 0
        self.places: dict[Path, Row] = {}

    def tree(self) -> object:
        """Return the tree; raises OutlineFault at the first line that cannot be."""
        first = self._rows[0]
        self.places[self._root] = first
        if first.name == WHOLE:
            value = self._value(first, self._root)
            self._at += 1
        else:
            value = self._block(0, self._root)
        if self._at < len(self._rows):
            raise OutlineFault(_indent(), self._rows[self._at], "name")
        return value

    def _block(self, depth: int, path: Path) -> object:
        """Read lines of one depth: all items of a list, or all entries of a set."""
        listed: list[object] = []
        entries: dict[str, object] = {}
        is_list = self._rows[self._at].name == ITEM
        while (row := self._next(depth)) is not None:
            if (row.name == ITEM) != is_list:
                raise OutlineFault(_mixed(), row, "name")
            if not is_list and row.name in entries:
                raise OutlineFault(_twice(row.name), row, "name")
            inner = (*path, len(listed) if is_list else row.name)
            self.places[inner] = row
            value = self._entry(row, depth, inner)
            if is_list:
                listed.append(value)
            else:
                entries[row.name] = value
        return listed if is_list else entries

    def _next(self, depth: int) -> Row | None:
        if self._at >= len(self._rows):
            return None
        row = self._rows[self._at]
        if row.depth > depth or (self._at == 0 and row.depth):
            raise OutlineFault(_indent(), row, "name")
        return row if row.depth == depth else None

    def _entry(self, row: Row, depth: int, path: Path) -> object:
        self._at += 1
        has_own = bool(row.value.strip() or row.english.strip() or row.step)
        has_inside = self._at < len(self._rows) and self._rows[self._at].depth > depth
        if has_own and has_inside:
            raise OutlineFault(_both(), self._rows[self._at], "name")
        if has_inside:
            return self._block(depth + 1, path)
        return self._value(row, path)

    def _value(self, row: Row, path: Path) -> object:
        if row.english.strip():
            return {"ko": row.value, "en": row.english}
        for key in row.step:
            self.places[*path, key] = row
        if row.step:
            return {key: self._read(words, row, key) for key, words in row.step.items()}
        return self._read(row.value, row, "value") if row.value.strip() else None

    def _read(self, words: str, row: Row, column: str) -> object:
        try:
            return cells.read_inline(words.strip())
        except CellFault as fault:
            raise OutlineFault(fault.sentence, row, column) from fault


def _indent() -> Text:
    return Text(
        "들여쓰기가 둘레의 줄과 맞지 않습니다. 한 단계마다 빈칸 두 개를 앞에 두십시오.",
        "The indent does not fit the lines around it. Put two spaces in front for each step down.",
    )


def _mixed() -> Text:
    return Text(
        "같은 깊이에 ‘-’로 시작하는 줄과 이름이 섞여 있습니다. 목록이면 모두 ‘-’로, 아니면 모두 이름으로 적으십시오.",
        "Lines with ‘-’ and names stand at one depth. Use ‘-’ for all of a list, names for all of a set.",
    )


def _twice(name: str) -> Text:
    return Text(
        f"'{name[:60]}' 줄이 같은 자리에 두 번 있습니다. 하나만 남기십시오.",
        f"The line '{name[:60]}' stands twice in the same place. Keep one.",
    )


def _both() -> Text:
    return Text(
        "윗줄에 값이 있는데 그 아래로 들여 쓴 줄이 있습니다. 값을 지우거나 들여쓰기를 고치십시오.",
        "The line above has a value and lines below it as well. Clear the value, or correct the indent.",
    )
