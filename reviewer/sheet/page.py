"""What a paper says, block by block, before anything is measured or drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reviewer.sheet.drawing import Shape
from reviewer.text import Language


class Align(StrEnum):
    """Where text stands in its cell."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Tone(StrEnum):
    """How a row is set apart: ordinary, a label, a subtotal or a total."""

    BODY = "body"
    LABEL = "label"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. Neighbours below with the same non-empty `merge` become one tall cell; `field` names a signature."""

    text: str = ""
    align: Align = Align.LEFT
    bold: bool = False
    span: int = 1
    merge: str = ""
    tone: Tone = Tone.BODY
    field: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Cells whose spans add up to the table's columns; `keep` forbids a page to begin with it."""

    cells: tuple[Cell, ...]
    keep: bool = False
    height: float = 0  # at least, in points


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are shares of the page's width, `head` is repeated on every page it reaches."""

    widths: tuple[float, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    size: float = 8.5
    together: bool = False
    pad: float = 4.5  # at both sides of a cell, in points


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the paper, with the line above it (the evaluation)."""

    text: str
    over: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that never stands alone at the foot of a page; level 1 or 2."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text that flows over pages."""

    text: str
    size: float = 9.5
    bold: bool = False
    indent: float = 0
    align: Align = Align.LEFT
    quiet: bool = False
    keep: bool = False  # stays with the block after it


@dataclass(frozen=True, slots=True)
class Notice:
    """A framed line that must not be missed."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """The verification code: `payload` goes into the square, `lines` stand beside it."""

    payload: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class End:
    """The mark after a paper's last words; what follows it is signed, and never stands on a page without words."""

    text: str


@dataclass(frozen=True, slots=True)
class Issue:
    """Who issues the paper and when, with room for an official seal, which is never drawn; `seal` names the room."""

    date: str
    issuer: str
    seal: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Space:
    """Empty height in points."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Something drawn, `width` × `height` points, in the middle of the line; its shapes count from its own corner."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that go on to a new page as one, if a page can hold them."""

    blocks: tuple[Block, ...]


Block = Title | Heading | Paragraph | Notice | Table | End | Issue | Code | Picture | Together | Space | PageBreak


def flat(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield every block, those kept together one by one."""
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        else:
            yield block


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A field for a certificate signature. `final`: signing it closes the paper; `after`: fields signed later."""

    name: str
    label: str
    final: bool
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper: what runs on every page, the blocks, and the signature fields in their order.

    `created` is ISO 8601 with offset and is the only time inside the file.
    """

    title: str
    language: Language
    created: str
    banners: tuple[str, ...]
    running_left: str
    running_right: str
    footer_left: str
    footer_right: str
    blocks: tuple[Block, ...]
    fields: tuple[SignatureField, ...] = ()
    landscape: bool = False
    author: str = ""
    data: bytes = b""  # the figures, as the JSON file that belongs with the paper
    relations: tuple[str, ...] = ()  # files this one belongs with, each as `sha256:… name`

    def turned(self, *, landscape: bool) -> Document:
        """Return the paper on upright or lying pages."""
        return replace(self, landscape=landscape)
