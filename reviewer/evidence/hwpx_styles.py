"""What the styles of a HWPX document make of a paragraph: a heading, a number or a bullet before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from reviewer.evidence import numbering
from reviewer.evidence.containers import local
from reviewer.evidence.numbering import KINDS, Head, Level, Numberings

NAMED = re.compile(r"^(?:개요|Outline) ([1-9][0-9]?)$", re.IGNORECASE)
OUTLINE = "OUTLINE"
FORMS = {OUTLINE: OUTLINE, "NUMBER": numbering.NUMBER, "BULLET": numbering.BULLET}
MOST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one document, which count its numbers as it is read from first to last."""

    headings: Mapping[str, int]
    shapes: Mapping[str, Head]
    numberings: Numberings

    def heading(self, paragraph: etree._Element) -> int:
        """Return how high a heading a paragraph is, 0 for none."""
        return self.headings.get(paragraph.get("styleIDRef", ""), 0)

    def before(self, paragraph: etree._Element, outline: int) -> str:
        """Return the number or bullet before a paragraph; `outline` is the numbering of its section."""
        head = self.shapes.get(paragraph.get("paraPrIDRef", ""))
        if head is not None and head.form == OUTLINE:
            head = Head(numbering.NUMBER, outline, head.level)
        return self.numberings.before(head)


def read_styles(header: etree._Element | None) -> Styles:
    """Return the styles that the header of a document holds; of a missing one there are none."""
    headings: dict[str, int] = {}
    shapes: dict[str, Head] = {}
    levels: dict[int, list[Level]] = {}
    bullets: dict[int, str] = {}
    for element in () if header is None else header.iter():
        kind, name = local(element), element.get("id", "")
        if kind == "style" and (found := NAMED.match(element.get("name", ""))):
            headings[name] = min(int(found[1]), MOST_HEADING)
        elif kind == "paraPr":
            shapes.update((name, head) for head in _heads(element))
        elif kind == "numbering":
            levels[int(name or 0)] = [_level(part) for part in element if local(part) == "paraHead"]
        elif kind == "bullet":
            bullets[int(name or 0)] = element.get("char", "")
    return Styles(headings, shapes, Numberings(levels, bullets))


def _heads(shape: etree._Element) -> Iterator[Head]:
    told = next((part for part in shape.iter() if local(part) == "heading"), None)
    form = FORMS.get(told.get("type", "")) if told is not None else None
    if told is not None and form:
        yield Head(form, int(told.get("idRef", 0)), int(told.get("level", 0)))


def _level(head: etree._Element) -> Level:
    kind = head.get("numFormat", "")
    return Level(head.text or "", kind if kind in KINDS else KINDS[0], int(head.get("start", 1)) or 1)
