"""What the styles of a HWP 5 document make of a paragraph: a heading, a number or a bullet before it.

Source: Hancom, "한글 문서 파일 형식 5.0", revision 1.3: paragraph shapes, numberings, bullets, styles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.evidence import numbering
from reviewer.evidence.hwp_records import BULLET, NUMBERING, PARA_SHAPE, STYLE, records
from reviewer.evidence.numbering import KINDS, Head, Level, Numberings

OUTLINE = ("개요 ", "outline ")
SHAPE_AT, STYLE_AT = 8, 10  # bytes of the head of a paragraph before its shape and its style
FORM, FORMS = (
    23,
    (None, "outline", numbering.NUMBER, numbering.BULLET),
)  # bits of a shape that tell what stands before it
LEVEL_AT, WHICH_AT = 25, 30
LEVELS, PATTERN_AT, KIND_AT, SIGN_AT = 7, 12, 5, 12
MOST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one document, which count its numbers as it is read from first to last."""

    headings: Sequence[int]
    shapes: Sequence[Head | None]
    numberings: Numberings

    def heading(self, paragraph: bytes) -> int:
        """Return how high a heading the paragraph of a head is, 0 for none."""
        at = paragraph[STYLE_AT] if len(paragraph) > STYLE_AT else 0
        return self.headings[at] if at < len(self.headings) else 0

    def before(self, paragraph: bytes, outline: int) -> str:
        """Return the number or bullet before the paragraph of a head; `outline` is the numbering of its section."""
        at = int.from_bytes(paragraph[SHAPE_AT : SHAPE_AT + 2], "little")
        head = self.shapes[at] if at < len(self.shapes) else None
        if head is not None and head.form == FORMS[1]:
            head = Head(numbering.NUMBER, outline, head.level)
        return self.numberings.before(head)


def read_styles(info: bytes) -> Styles:
    """Return the styles that the information on a document holds; raises Refused when it is damaged."""
    held: dict[int, list[bytes]] = {tag: [] for tag in (STYLE, PARA_SHAPE, NUMBERING, BULLET)}
    for record in records(info):
        if record.tag in held:
            held[record.tag].append(record.data)
    levels = {at: _levels(data) for at, data in enumerate(held[NUMBERING], start=1)}
    bullets = {at: _letters(data[SIGN_AT : SIGN_AT + 2]) for at, data in enumerate(held[BULLET], start=1)}
    return Styles(
        [_heading(data) for data in held[STYLE]],
        [_head(data) for data in held[PARA_SHAPE]],
        Numberings(levels, bullets),
    )


def _heading(style: bytes) -> int:
    """Return how high a heading a style makes, 0 for none; outline styles are called 개요 1 to 개요 7."""
    name = _letters(style[2 : 2 + _number(style, 0) * 2]).casefold()
    rest = next((name.removeprefix(mark) for mark in OUTLINE if name.startswith(mark)), "")
    return min(int(rest), MOST_HEADING) if rest.isdigit() and rest != "0" else 0


def _head(shape: bytes) -> Head | None:
    bits = int.from_bytes(shape[:4], "little")
    form = FORMS[bits >> FORM & 3]
    return Head(form, _number(shape, WHICH_AT), bits >> LEVEL_AT & 7) if form else None


def _levels(data: bytes) -> list[Level]:
    """Return the levels of a numbering; where each begins stands behind all of them, in files since 5.0.2.5."""
    found, at = [], 0
    for _level in range(LEVELS):
        kind = data[at] >> KIND_AT | (data[at + 1] & 1) << 3 if at + 1 < len(data) else 0
        length, at = _number(data, at + PATTERN_AT), at + PATTERN_AT + 2
        found.append((_letters(data[at : at + length * 2]), KINDS[kind] if kind < len(KINDS) else KINDS[0]))
        at += length * 2
    starts = [int.from_bytes(data[at + 2 + 4 * level : at + 6 + 4 * level], "little") for level in range(LEVELS)]
    return [Level(pattern, kind, start or 1) for (pattern, kind), start in zip(found, starts, strict=True)]


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _letters(data: bytes) -> str:
    return data.decode("utf-16-le", "replace")
