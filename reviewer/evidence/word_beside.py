"""What hangs on a paragraph of a DOCX document beside its words: text boxes, notes, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from lxml import etree

from reviewer.evidence import containers
from reviewer.evidence.containers import local
from reviewer.evidence.figures import Figures
from reviewer.evidence.prose import Block

NOTES = ("footnotes", "endnotes")
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
PER_UNIT = 127  # English metric units in one of Hangul's: 914,400 against 7,200 in an inch
OLDER = "Fallback"  # the same once more, for older programs


@dataclass(slots=True)
class Beside:
    """Reads what stands beside the paragraphs of one document; `notes` are texts by kind and number."""

    parts: Mapping[str, Any]
    notes: Mapping[tuple[str, str], str]
    figures: Figures

    def blocks(self, paragraph: etree._Element) -> Iterator[Block]:
        """Yield the boxes, notes and pictures that hang on a paragraph, in the order in which they stand in it."""
        for part in _own(paragraph):
            kind = local(part)
            if kind == "txbxContent":
                yield from (Block(text(inner)) for inner in part if local(inner) == "p")
            elif kind == "blip":
                yield from self._picture(part)
            else:
                told = self.notes.get((kind.removesuffix("Reference"), _told(part, "id")))
                yield Block(told or "")

    def _picture(self, blip: etree._Element) -> Iterator[Block]:
        kept = self.parts.get(blip.get(EMBED, ""))
        if kept is None:
            self.figures.miss()
            return
        size = next((up for up in blip.iterancestors() if local(up) in ("inline", "anchor")), None)
        extent = None if size is None else next((part for part in size if local(part) == "extent"), None)
        width, height = (0 if extent is None else max(int(extent.get(side, 0)), 0) // PER_UNIT for side in ("cx", "cy"))
        figure = self.figures.place(str(kept.partname), partial(getattr, kept, "blob"), width, height)
        if figure:
            yield Block(figure=figure)


def read_beside(document: Any) -> Beside:
    """Return what hangs on the paragraphs of a document."""
    parts = document.part.related_parts
    notes: dict[tuple[str, str], str] = {}
    for part in parts.values():
        name = str(part.partname).rpartition("/")[2].removesuffix(".xml")
        if name in NOTES:
            kind = name.removesuffix("s")
            root = containers.root(part.blob)
            notes |= {(kind, _told(note, "id")): text(note).strip() for note in root if local(note) == kind}
    return Beside(parts, notes, Figures())


def text(holder: etree._Element) -> str:
    """Return the words inside an element, a line for each paragraph below it."""
    paragraphs = [part for part in holder.iter() if local(part) == "p"] or [holder]
    return "\n".join("".join(part.text or "" for part in one.iter() if local(part) == "t") for one in paragraphs)


def _own(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield what hangs on a paragraph, not what stands inside its boxes or is there for older programs."""
    waiting = list(paragraph)[::-1]
    while waiting:
        part = waiting.pop()
        if local(part) in ("txbxContent", "blip", "footnoteReference", "endnoteReference"):
            yield part
        elif local(part) != OLDER:
            waiting += list(part)[::-1]


def _told(element: etree._Element, name: str) -> str:
    """Return an attribute whatever its namespace."""
    return next((value for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
