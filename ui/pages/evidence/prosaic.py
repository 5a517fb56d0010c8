"""Documents of text: one part at a time, headings and tables in place."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QObject

from ui.evidence.pictures import picture
from ui.evidence.reader import Reader
from ui.house import House
from ui.pages.evidence.kind import Header, Spot
from ui.views.evidence.pane import PROSE, EvidencePane

SEARCHED = 50  # parts searched at once
TOOLS = ("left", "right", "zoom-out", "zoom-in", "fit", "search")


class Prosaic(QObject):
    """Shows HWP, HWPX, DOCX, PPTX and plain text."""

    def __init__(self, house: House, view: EvidencePane, reader: Reader) -> None:
        super().__init__(view)
        self._house = house
        self._view, self._reader, self._prose = view, reader, view.prose
        self._part = self._parts = 0
        self._shown = -1
        self._slides = False
        self._sought = ""
        self._next: int | None = None  # the found place to look at once its part is there
        self._quote = ""  # to be selected once its part is there
        self._returning = ""  # to be selected once it is known where it stands
        self._prose.parted.connect(self.turn_page)
        house.style.changed.connect(self.dress)
        self.dress()

    def begin(self, told: Header) -> None:
        self._parts, self._slides = told["parts"], bool(told.get("slides"))
        self._sought, self._next, self._quote, self._returning = "", None, "", ""
        self._view.tools.offer(TOOLS)
        self._prose.show_blocks(())
        self._view.show_slot(PROSE)
        self.go_to_page(0)

    def answer(self, did: str, told: Header, payload: bytes) -> None:
        if did == "place":
            self._go_to_quote(told["part"])
        elif did == "part" and told["part"] == self._part:
            self._show_part(payload)
        elif did == "figure":
            self._prose.show_figure(told["figure"], picture(told, payload))

    def _show_part(self, payload: bytes) -> None:
        self._shown = self._part
        self._prose.show_blocks(json.loads(payload))
        for number, width in self._prose.figures():
            self._reader.ask("figure", figure=number, width=width)
        self._say_part()
        self._select_quote()
        if self._sought:
            self._prose.find_all(self._sought)
        if self._next is not None:
            self._prose.look_at(self._next)
            self._next = None

    def turn_page(self, step: int) -> None:
        if 0 <= self._part + step < self._parts:
            self.go_to_page(self._part + step)

    def go_to_page(self, page: int) -> None:
        self._part = min(max(page, 0), max(self._parts - 1, 0))
        self._shown = -1
        self._reader.ask("part", part=self._part)
        self._say_part()

    def zoom(self, step: int) -> None:
        self._prose.resize_words(step)

    def searched(self) -> tuple[int, int]:
        return self._parts, SEARCHED

    def page(self) -> int:
        return self._part

    def mark_found(self, page: int, _places: list[Any], words: str) -> None:
        if page < 0 or words != self._sought:
            self._sought = words
            self._prose.find_all(words)

    def look_at(self, page: int, at: int) -> None:
        if page == self._shown:
            self._prose.look_at(at)
        else:
            self._next = at
            self.go_to_page(page)

    def spot(self) -> Spot:
        return Spot(self._part + 1 if self._slides else 0, self._prose.quote())

    def return_to(self, spot: Spot) -> None:
        """Go to the slide; in a document without pages, to the part in which the words stand."""
        if spot.page:
            self._quote = spot.quote
            self._go_to_part(spot.page - 1)
        elif spot.quote:
            self._returning = spot.quote
            self._reader.ask("place", quote=spot.quote)

    def _go_to_quote(self, part: int) -> None:
        self._quote, self._returning = self._returning, ""
        self._go_to_part(part)

    def _go_to_part(self, part: int) -> None:
        """Go to a part unless it is shown, or on its way already."""
        if part != self._part:
            self.go_to_page(part)
        elif self._shown == part:
            self._select_quote()

    def _select_quote(self) -> None:
        if self._quote:
            self._prose.select_quote(self._quote)
            self._quote = ""

    def dress(self) -> None:
        """Take the colours of the theme."""
        tokens = self._house.style.tokens
        self._prose.dress(*(tokens.color(n) for n in ("text-basic", "text-quiet", "border-gray-light")))
        self._prose.paint_found(tokens.color("element-warning-lighter"))
        if self._shown >= 0:
            self.go_to_page(self._part)

    def say_again(self) -> None:
        """Say the part in the other language."""
        self._say_part()

    def _say_part(self) -> None:
        if self._view.slot() != PROSE:
            return
        self._view.tools.set_page(self._part, self._parts)
        words = self.tr("Slide {page} of {pages}") if self._slides else self.tr("Part {page} of {pages} of the text")
        self._prose.setAccessibleName(words.format(page=self._part + 1, pages=self._parts))
