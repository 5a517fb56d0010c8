"""Files with pages: which are painted and when, their text, thumbnails, size and turning."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QImage

from reviewer.text import Text
from ui.evidence.reader import Reader, Shot
from ui.house import House
from ui.pages.evidence.kind import Header, Spot
from ui.style import Tokens
from ui.views.evidence.pane import PAGES, EvidencePane
from ui.widgets.paper.letters import UNIT, Letters
from ui.widgets.paper.painting import PageColours
from ui.widgets.paper.thumbnails import WIDTH

ZOOMS = (25, 50, 75, 100, 125, 150, 200, 300, 400)  # percent of the width there is
SIZES, SEARCHED = 250, 10  # pages asked about at once
SPOKEN = 4_000  # letters of a page told to a screen reader
TOOLS = ("pages", "left", "right", "zoom-out", "zoom-in", "fit", "whole", "rotate", "search")


class Paged(QObject):
    """Shows PDF files and pictures."""

    def __init__(self, house: House, view: EvidencePane, reader: Reader) -> None:
        super().__init__(view)
        self._house = house
        self._view, self._reader = view, reader
        self._canvas, self._thumbs = view.canvas, view.thumbs
        self._zoom, self._sized = 100, False
        self._asked_letters: set[int] = set()
        self._wanted: list[Shot] = []
        self._small: list[Shot] = []
        self._back: Spot | None = None
        self._listen()
        self.dress()

    def begin(self, told: Header) -> None:
        self._zoom = 100
        self._asked_letters.clear()
        self._wanted, self._small, self._back = [], [], None
        self._view.show_slot(PAGES)
        self._canvas.show_pages(told["parts"], told["sizes"])
        self._thumbs.show_pages(told["parts"])
        self._view.tools.offer(TOOLS if told["parts"] > 1 else TOOLS[3:])
        self._say_page()
        self._sized = False

    def answer(self, did: str, told: Header, payload: bytes) -> None:
        if did == "sizes" and told["sizes"]:
            self._canvas.learn(told["sizes"])
            self._ask_sizes()
        elif did == "text":
            self._canvas.learn_letters(told["page"], Letters.of(told["text"], payload))
            self._say_page()
            self._mark_quote()

    def turn_page(self, step: int) -> None:
        self._canvas.go_to(self._canvas.page() + step)

    def go_to_page(self, page: int) -> None:
        self._canvas.go_to(min(max(page, 0), self._canvas.pages.count - 1))

    def zoom(self, step: int) -> None:
        nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self._zoom))
        self._zoom = ZOOMS[min(max(nearest + step, 0), len(ZOOMS) - 1)] if step else 100
        self._canvas.set_zoom(self._zoom / 100)

    def fit_page(self) -> None:
        """Show a page whole."""
        share = self._canvas.zoom_for_whole_page()
        self._zoom = round(share * 100)
        self._canvas.set_zoom(share)

    def turn(self) -> None:
        """Turn the pages a quarter clockwise."""
        self._canvas.set_turn(self._canvas.pages.turn + 90)

    def toggle_thumbs(self) -> None:
        """Show or hide the thumbnails."""
        self._thumbs.setVisible(not self._thumbs.isVisible())
        self._view.tools.set_thumbs(self._thumbs.isVisible())
        if self._thumbs.isVisible():
            self._thumbs.mark(self._canvas.page())

    def searched(self) -> tuple[int, int]:
        return self._canvas.pages.count, SEARCHED

    def page(self) -> int:
        return self._canvas.page()

    def mark_found(self, page: int, places: list[Any], words: str) -> None:
        found = self._canvas.marks.found
        if page < 0:
            if not words:
                self._select_found()
            found.clear()
            self._canvas.marks.current = None
        else:
            found[page] = [[_box(box) for box in boxes] for boxes in places]
        self._canvas.viewport().update()

    def look_at(self, page: int, at: int) -> None:
        marks = self._canvas.marks
        marks.current, marks.selection = (page, at), None
        boxes = marks.found.get(page, [])
        if at < len(boxes):
            self._canvas.reveal(page, boxes[at][0])
        self._canvas.viewport().update()

    def _select_found(self) -> None:
        """Leave what was found last selected when the search is put away, to be cited or made longer."""
        marks = self._canvas.marks
        page, at = marks.current or (-1, 0)
        letters, places = marks.letters.get(page), marks.found.get(page, [])
        if letters and at < len(places):
            first, last = places[at][0], places[at][-1]
            middle = QPointF(first.left(), first.center().y()), QPointF(last.right(), last.center().y())
            self._canvas.select(page, *(letters.nearest(point) for point in middle))

    def spot(self) -> Spot:
        chosen = self._canvas.marks.selection
        if chosen:
            return Spot(chosen.page + 1, self._canvas.marks.words())
        return Spot(self._canvas.page() + 1)

    def return_to(self, spot: Spot) -> None:
        self.go_to_page(spot.page - 1)
        self._back = spot if spot.quote else None
        if self._back:
            self._ask_letters(spot.page - 1)
            self._mark_quote()

    def dress(self) -> None:
        """Take the colours of the theme."""
        colours = _colours(self._house.style.tokens)
        self._canvas.dress(colours)
        self._thumbs.dress(colours)

    def say_again(self) -> None:
        """Say the page in the other language."""
        self._say_page()

    def _listen(self) -> None:
        self._canvas.needed.connect(self._on_needed)
        self._canvas.page_shown.connect(self._on_page)
        self._canvas.letters_needed.connect(self._ask_letters)
        self._thumbs.needed.connect(self._on_thumbs)
        self._thumbs.chosen.connect(self.go_to_page)
        self._reader.painted.connect(self._on_painted)
        self._reader.unpainted.connect(self._on_unpainted)
        self._house.style.changed.connect(self.dress)

    def _on_needed(self, shots: list[tuple[int, int, int]]) -> None:
        self._wanted = [Shot(*shot) for shot in shots]
        self._reader.want([*self._wanted, *self._small])

    def _on_thumbs(self, pages: list[int]) -> None:
        wide = round(WIDTH * self._view.devicePixelRatioF())
        self._small = [Shot(page, wide, 0) for page in pages]
        self._reader.want([*self._wanted, *self._small])

    def _on_painted(self, shot: Shot, picture: QImage) -> None:
        if shot in self._small:
            self._small.remove(shot)
            self._thumbs.put(shot.page, picture)
            return
        if shot in self._wanted:
            self._wanted.remove(shot)
        self._canvas.put(shot, picture)
        self._begin_sizes()
        if shot.page == self._canvas.page():
            self._ask_letters(shot.page)

    def _on_unpainted(self, shot: Shot, why: Text) -> None:
        if shot in self._small:
            self._small.remove(shot)
        else:
            self._canvas.refuse(shot.page, self._house.languages.say(why))
            self._begin_sizes()

    def _on_page(self, page: int) -> None:
        self._say_page()
        self._thumbs.mark(page)
        if self._canvas.has_picture():
            self._ask_letters(page)

    def _begin_sizes(self) -> None:
        """Ask for the sizes of the pages further down, once: the first page comes before them."""
        if not self._sized:
            self._sized = True
            self._ask_sizes()

    def _ask_sizes(self) -> None:
        known = self._canvas.pages.known
        if known < self._canvas.pages.count:
            self._reader.ask("sizes", first=known, count=SIZES)

    def _ask_letters(self, page: int) -> None:
        if page not in self._canvas.marks.letters and page not in self._asked_letters:
            self._asked_letters = {page}
            self._reader.ask("text", page=page)

    def _mark_quote(self) -> None:
        """Select the words of a citation once the text of its page is there."""
        back = self._back
        letters = self._canvas.marks.letters.get(back.page - 1) if back else None
        if back is None or letters is None:
            return
        self._back = None
        found = letters.find(back.quote)
        if found:
            self._canvas.select(back.page - 1, *found)
            self._canvas.reveal(back.page - 1, letters.box(found[0]))

    def _say_page(self) -> None:
        page, count = self._canvas.page(), self._canvas.pages.count
        if self._view.slot() != PAGES or not count:
            return
        self._view.tools.set_page(page, count)
        words = self.tr("Page {page} of {pages}").format(page=page + 1, pages=count)
        letters = self._canvas.marks.letters.get(page)
        self._canvas.setAccessibleName(words)
        self._canvas.setAccessibleDescription(" ".join(letters.text.split())[:SPOKEN] if letters else "")


def _box(told: list[int]) -> QRectF:
    left, top, right, bottom = (place / UNIT for place in told)
    return QRectF(left, top, right - left, bottom - top)


def _colours(tokens: Tokens) -> PageColours:
    return PageColours(
        paper=tokens.color("gray-0"),
        edge=tokens.color("border-gray"),
        words=tokens.color("gray-90"),
        found=tokens.color("element-warning"),
        chosen=tokens.color("element-primary"),
        label=tokens.color("text-basic"),
    )
