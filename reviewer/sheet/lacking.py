"""Letters of a paper that its typeface lacks, all of them, each with every place it stands in.

Only a paper that cannot be made is looked through like this, so the places are worked out from its blocks anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.sheet import fonts
from reviewer.sheet.drawing import Run
from reviewer.sheet.letters import normal
from reviewer.sheet.page import Block, Cell, Document, Heading, Picture, Row, Table, Title, flat
from reviewer.sheet.tables import NUMBER
from reviewer.text import Text

BETWEEN = " › "
LONGEST = 28  # letters of a label that names a place
AROUND = 12  # letters shown on both sides of the one that is lacking
MOST = 40  # places told one by one
SUBJECT = 2  # the row of the first table that says whom or what a paper is about


@dataclass(frozen=True, slots=True)
class Lack:
    """One letter at one place: `place` leads there from the paper's subject, `around` are the words it stands in."""

    letter: str
    place: str
    around: str

    @property
    def line(self) -> str:
        """Return letter, code, place and words on one line."""
        return f"‘{self.letter}’ (U+{ord(self.letter):04X})  {self.place}: “{self.around}”"


def lacking(document: Document) -> tuple[Lack, ...]:
    """Return each letter the typeface lacks at each place of the paper, in the order of the paper."""
    own = subject(document)
    furniture = (*document.banners, document.running_left, document.running_right, document.footer_left)
    said = [(own, text) for text in (document.title, *furniture, document.footer_right, document.author)]
    found = (
        Lack(letter, place, _around(normal(text), letter))
        for place, text in (*_placed(document.blocks, own), *said)
        for letter, _ in fonts.missing([normal(text)])
    )
    return tuple(dict.fromkeys(found))


def sentence(lacks: Sequence[Lack]) -> Text:
    """Return what is said of a paper that cannot be made: every letter, every place, and what to do."""
    letters = ", ".join(dict.fromkeys(f"‘{one.letter}’" for one in lacks))
    lines = "\n".join(f"  {one.line}" for one in lacks[:MOST])
    more = len(lacks) - MOST
    korean, english = (f"\n  외 {more}곳", f"\n  and {more} more places") if more > 0 else ("", "")
    return Text(
        f"평가표 글꼴에 없는 글자가 {len(lacks)}곳에 있습니다: {letters}\n{lines}{korean}\n"
        "평가표는 만들어지지 않았고 기록은 그대로입니다. 그 글자를 모두 다른 글자로 바꾼 뒤 다시 만드십시오.",
        f"The sheet's typeface lacks letters in {len(lacks)} place(s): {letters}\n{lines}{english}\n"
        "No sheet was made and the records are untouched. Replace those letters and make the sheet again.",
    )


def subject(document: Document) -> str:
    """Return whom or what a paper is about, as its first table says; its title when that says nothing."""
    table = next((block for block in flat(document.blocks) if isinstance(block, Table)), None)
    cells = table.rows[SUBJECT].cells if table and len(table.rows) > SUBJECT else ()
    return _label(cells[1].text) if len(cells) > 1 and cells[1].text else document.title


def _placed(blocks: Sequence[Block], own: str) -> Iterator[tuple[str, str]]:
    """Yield every text of the blocks with the place it stands in."""
    place = own
    for block in flat(blocks):
        if isinstance(block, Title | Heading):
            place = own if isinstance(block, Title) else BETWEEN.join((own, _label(block.text)))
            yield place, block.text
        elif isinstance(block, Table):
            yield from _in_table(block, place)
        elif isinstance(block, Picture):
            yield from ((place, shape.text) for shape in block.shapes if isinstance(shape, Run))
        else:
            yield from ((place, text) for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    for name in block.__slots__:
        value = getattr(block, name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                yield text


def _in_table(table: Table, place: str) -> Iterator[tuple[str, str]]:
    heads = _heads(table.head)
    for row in (*table.head, *table.rows):
        column = 0
        for at, cell in enumerate(row.cells):
            field = heads.get(column, "") if row not in table.head else ""
            parts = (place, *_labels(row.cells[:at]), field)
            yield BETWEEN.join(dict.fromkeys(part for part in parts if part)), cell.text
            column += cell.span


def _heads(rows: Sequence[Row]) -> dict[int, str]:
    """Return what each column is called: by the lowest row of heads that says anything."""
    heads: dict[int, str] = {}
    for row in rows:
        column = 0
        for cell in row.cells:
            if cell.text:
                heads.update(dict.fromkeys(range(column, column + cell.span), _label(cell.text)))
            column += cell.span
    return heads


def _labels(cells: Sequence[Cell]) -> list[str]:
    """Return the last two words to the left that name something rather than count it."""
    words = [_label(cell.text) for cell in cells if cell.text and not NUMBER.fullmatch(cell.text)]
    return words[-2:]


def _label(text: str) -> str:
    words = " ".join(normal(text).split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _around(text: str, letter: str) -> str:
    at = text.index(letter)
    before, after = text[max(0, at - AROUND) : at], text[at + 1 : at + 1 + AROUND]
    return " ".join(f"{before}{letter}{after}".split())
