"""Turns a paper into pages: its blocks, and what runs above and below them on every page."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.sheet.cursor import Body, Cursor
from reviewer.sheet.drawing import A4, Face, Frame, Ink, Metrics, Page, Rule, Run, Shape
from reviewer.sheet.flow import Flow
from reviewer.sheet.letters import normal
from reviewer.sheet.page import Document
from reviewer.sheet.wrap import Setting, wrap

# The usual margins of official papers: 30 points above, 50 at the sides and below.
TOP = 30.0
SIDE = 50.0
BOTTOM = 50.0
BANNER = 17.0
RUNNING = 22.0
SMALL = 7.5


def lay_out(document: Document, metrics: Metrics) -> tuple[Page, ...]:
    """Return the pages of `document`."""
    width, height = A4[::-1] if document.landscape else A4
    top = TOP + BANNER * len(document.banners) + RUNNING
    body = Body(SIDE, top, width - 2 * SIDE, height - BOTTOM)
    flows = Flow(Cursor(body, metrics)).run(document.blocks)
    total = len(flows)
    furniture = Furniture(document, metrics, width, height)
    return tuple(
        Page(width, height, (*furniture.around(number, total), *shapes)) for number, shapes in enumerate(flows, 1)
    )


class Furniture:
    """What every page of a paper carries: banners, running lines, page number, code."""

    def __init__(self, document: Document, metrics: Metrics, width: float, height: float) -> None:
        self._document = document
        self._metrics = metrics
        self._right = width - SIDE
        self._middle = width / 2
        self._foot = height - 26

    def around(self, number: int, total: int) -> Iterator[Shape]:
        """Yield the shapes of page `number` of `total`, written `number-total` as the form rules have it."""
        yield from self._banners()
        yield from self._head()
        yield from self._feet(f"{number}-{total}")

    def _banners(self) -> Iterator[Shape]:
        setting = Setting(self._metrics, 8.5, Face.BOLD)
        y = TOP - 6
        for banner in map(normal, self._document.banners):
            yield Frame(SIDE, y, self._right - SIDE, BANNER - 3, 0.7, Ink.WARNING)
            x = self._middle - setting.width(banner) / 2
            yield Run(x, y + 10.2, banner, setting.size, setting.face, Ink.WARNING)
            y += BANNER

    def _head(self) -> Iterator[Shape]:
        setting = Setting(self._metrics, SMALL)
        y = TOP + BANNER * len(self._document.banners) + 4
        right = normal(self._document.running_right)
        room = self._right - SIDE - setting.width(right) - 12
        yield Run(SIDE, y, wrap(self._document.running_left, room, setting)[0], SMALL, Face.REGULAR, Ink.QUIET)
        yield Run(self._right - setting.width(right), y, right, SMALL, Face.REGULAR, Ink.WARNING)
        yield Rule(SIDE, y + 4, self._right, y + 4, 0.4)

    def _feet(self, number: str) -> Iterator[Shape]:
        setting = Setting(self._metrics, SMALL)
        right = normal(self._document.footer_right)
        yield Run(SIDE, self._foot, normal(self._document.footer_left), SMALL, Face.REGULAR, Ink.QUIET)
        yield Run(self._middle - self._metrics.width(number, 9.5, Face.REGULAR) / 2, self._foot, number, 9.5)
        yield Run(self._right - setting.width(right), self._foot, right, SMALL, Face.REGULAR, Ink.QUIET)
