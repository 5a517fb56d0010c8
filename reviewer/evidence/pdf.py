"""A PDF: pages painted and searched by PDFium, whose build here runs no JavaScript and follows no action."""

from __future__ import annotations

import ctypes
import math
from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.evidence import refusals
from reviewer.evidence.document import PAGES, About, Answer
from reviewer.evidence.limits import LONGEST_SIDE, MOST_PAGES, MOST_PIXELS
from reviewer.evidence.pdf_library import prepare
from reviewer.evidence.wire import Header

UNIT = 65_535  # places on a page run from 0 to this, left to right and top to bottom
MOST_ON_PAGE = 60_000  # letters of one page that can be selected
MOST_HITS = 500  # of one page
ORDINARY = (595.0, 842.0)
FIRST_SIZES = 64
ENCRYPTED = b"/Encrypt"  # in a trailer, which is never packed
Box = tuple[int, int, int, int]


class Pdf:
    """An opened PDF."""

    def __init__(self, content: bytes) -> None:
        prepare()
        try:
            self._document = pypdfium2.PdfDocument(content)
            self._count = len(self._document)
        except pypdfium2.PdfiumError as error:
            raise (refusals.locked() if _asks_for_password(error, content) else refusals.damaged()) from error
        if not 0 < self._count <= MOST_PAGES:
            raise refusals.large() if self._count else refusals.damaged()
        self._document.init_forms()
        self._page = lru_cache(maxsize=2)(self._load)

    def about(self) -> About:
        return About(PAGES, self._count, {"sizes": self._sizes(0, FIRST_SIZES)})

    def answer(self, asked: Header) -> Answer:
        if asked["do"] == "paint":
            return self._paint(asked["page"], asked["width"], asked["turn"])
        if asked["do"] == "text":
            return self._text(asked["page"])
        if asked["do"] == "find":
            return Answer({"hits": list(self._find(asked["words"], asked["first"], asked["count"]))})
        if asked["do"] == "sizes":
            return Answer({"sizes": self._sizes(asked["first"], asked["count"])})
        raise KeyError(asked["do"])

    def close(self) -> None:
        self._page.cache_clear()
        self._document.close()

    def _load(self, page: int) -> Any:
        return self._document[page]

    def _sizes(self, first: int, count: int) -> list[list[float]]:
        return [list(self._size(page)) for page in range(first, min(first + count, self._count))]

    def _size(self, page: int) -> tuple[float, float]:
        """Return the points across and down; a page that tells nothing usable counts as an ordinary one."""
        size = pdfium.FS_SIZEF()
        if not pdfium.FPDF_GetPageSizeByIndexF(self._document, page, size):
            return ORDINARY
        sides = (size.width, size.height)
        return sides if all(1 <= side <= LONGEST_SIDE for side in sides) else ORDINARY

    def _paint(self, page: int, width: int, turn: int) -> Answer:
        sheet = self._sheet(page)
        across, down = sheet.get_size()
        if not (0 < across < LONGEST_SIDE * 10 and 0 < down < LONGEST_SIDE * 10):
            raise refusals.blank_page()
        if turn % 180:
            across, down = down, across
        scale = width / across
        if width * round(down * scale) > MOST_PIXELS:
            raise refusals.large_page()
        if round(down * scale) < 1:
            raise refusals.blank_page()
        bitmap = sheet.render(scale=scale, rotation=turn, prefer_bgrx=True)
        shape = {"width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride}
        return Answer(shape, memoryview(bitmap.buffer).cast("B"))

    def _text(self, page: int) -> Answer:
        """Return the letters of a page and, as a payload, the box of each: four unsigned 16-bit places."""
        sheet = self._sheet(page)
        place, text = _Places(sheet), sheet.get_textpage()
        count = min(text.count_chars(), MOST_ON_PAGE)
        letters = "".join(_letter(pdfium.FPDFText_GetUnicode(text, at)) for at in range(count))
        boxes = array("H")
        for at in range(count):
            boxes.extend(place.of(text, at))
        text.close()
        return Answer({"page": page, "text": letters}, boxes.tobytes())

    def _find(self, words: str, first: int, count: int) -> Iterator[Header]:
        for page in range(first, min(first + count, self._count)):
            try:
                hits = self._find_on(page, words)
            except refusals.Refused:
                hits = []
            if hits:
                yield {"page": page, "places": hits}

    def _find_on(self, page: int, words: str) -> list[list[Box]]:
        """Return of each hit its boxes, one a line."""
        sheet = self._sheet(page)
        text = sheet.get_textpage()
        searcher = text.search(words)
        place = _Places(sheet)
        hits: list[list[Box]] = []
        while len(hits) < MOST_HITS and (found := searcher.get_next()):
            hits.append(_lines([place.of(text, at) for at in range(found[0], found[0] + found[1])]))
        text.close()
        return [hit for hit in hits if hit]

    def _sheet(self, page: int) -> Any:
        try:
            return self._page(page)
        except pypdfium2.PdfiumError as error:
            raise refusals.blank_page() from error


class _Places:
    """Turns what PDFium says of a letter into places on the upright page."""

    def __init__(self, sheet: Any) -> None:
        self._left, self._top = self._at(sheet, 0, 0)
        right, across_down = self._at(sheet, 1000, 0)
        down_across, bottom = self._at(sheet, 0, 1000)
        self._xx, self._xy = (right - self._left) / 1000, (down_across - self._left) / 1000
        self._yx, self._yy = (across_down - self._top) / 1000, (bottom - self._top) / 1000

    def of(self, text: Any, at: int) -> Box:
        """Return left, top, right and bottom of a letter; all 0 for one without a place."""
        box = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(text, at, box):
            return (0, 0, 0, 0)
        one, other = self._map(box.left, box.top), self._map(box.right, box.bottom)
        return (min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))

    def _map(self, x: float, y: float) -> tuple[int, int]:
        across, down = self._left + x * self._xx + y * self._xy, self._top + x * self._yx + y * self._yy
        return _held(across), _held(down)

    def _at(self, sheet: Any, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(sheet, 0, 0, UNIT, UNIT, 0, x, y, across, down)
        return across.value, down.value


def _held(value: float) -> int:
    return int(min(max(value, 0.0), float(UNIT))) if math.isfinite(value) else 0


def _letter(code: int) -> str:
    """Return a letter; half a character and what is none become a space."""
    return " " if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _lines(boxes: list[Box]) -> list[Box]:
    """Join the boxes of letters that stand side by side."""
    joined: list[Box] = []
    for box in boxes:
        if box[0] == box[2]:
            continue
        last = joined[-1] if joined else None
        if last and min(last[3], box[3]) - max(last[1], box[1]) > (box[3] - box[1]) // 2:
            joined[-1] = (min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
        else:
            joined.append(box)
    return joined


def _asks_for_password(error: Exception, content: bytes) -> bool:
    """Tell whether a file that would not open is locked: the library may still name the fault of the file before it."""
    return "password" in str(error).lower() and ENCRYPTED in content
