"""Paints laid-out pages with reportlab's canvas."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence

import segno
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from reviewer.sheet.drawing import Area, Face, Fill, Frame, Ink, Page, Rule, Run, Square
from reviewer.sheet.fonts import DRAWN, NAMES, Typeface

PIECES = re.compile(f"[{''.join(sorted(DRAWN))}]|[^{''.join(sorted(DRAWN))}]+")
QUIET_ZONE = 4  # modules around a square code, as its standard asks


def paint(pages: Sequence[Page], typeface: Typeface) -> bytes:
    """Return a PDF of `pages` with the same bytes for the same pages."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, pageCompression=1, initialFontName=NAMES[Face.REGULAR])
    colours = {ink: HexColor(ink.value) for ink in Ink}
    for page in pages:
        Brush(canvas, page, typeface, colours).page()
        canvas.showPage()
    canvas.save()
    return target.getvalue()


class Brush:
    """Draws the shapes of one page, turning y over to the PDF's own direction."""

    def __init__(self, canvas: Canvas, page: Page, typeface: Typeface, colours: Mapping[Ink, Color]) -> None:
        self._canvas = canvas
        self._page = page
        self._typeface = typeface
        self._colours = colours

    def page(self) -> None:
        """Draw everything on the page."""
        self._canvas.setPageSize((self._page.width, self._page.height))
        for shape in self._page.shapes:
            match shape:
                case Run():
                    self._run(shape)
                case Rule():
                    self._rule(shape)
                case Fill():
                    self._fill(shape)
                case Frame():
                    self._frame(shape)
                case Square():
                    self._square(shape)
                case Area():
                    pass  # becomes a form field once the pages are painted

    def _up(self, y: float) -> float:
        return self._page.height - y

    def _run(self, run: Run) -> None:
        self._canvas.setFillColor(self._colours[run.ink])
        x = run.x
        for piece in PIECES.findall(run.text):
            if piece in DRAWN:
                self._box(x, run, piece)
            else:
                self._canvas.setFont(NAMES[run.face], run.size)
                self._canvas.drawString(x, self._up(run.y), piece)
            x += self._typeface.width(piece, run.size, run.face)

    def _box(self, x: float, run: Run, piece: str) -> None:
        side = run.size * 0.76
        left, foot = x + run.size * 0.12, self._up(run.y) - run.size * 0.06
        self._pen(run.ink, run.size * 0.07)
        self._canvas.rect(left, foot, side, side, stroke=1, fill=0)
        if piece == "☑":
            path = self._canvas.beginPath()
            path.moveTo(left + side * 0.2, foot + side * 0.52)
            path.lineTo(left + side * 0.43, foot + side * 0.25)
            path.lineTo(left + side * 0.82, foot + side * 0.8)
            self._pen(run.ink, run.size * 0.11)
            self._canvas.drawPath(path, stroke=1, fill=0)

    def _pen(self, ink: Ink, weight: float) -> None:
        self._canvas.setStrokeColor(self._colours[ink])
        self._canvas.setLineWidth(weight)

    def _rule(self, rule: Rule) -> None:
        self._pen(rule.ink, rule.weight)
        self._canvas.line(rule.x1, self._up(rule.y1), rule.x2, self._up(rule.y2))

    def _fill(self, fill: Fill) -> None:
        self._canvas.setFillColor(self._colours[fill.ink])
        self._canvas.rect(fill.x, self._up(fill.y + fill.height), fill.width, fill.height, stroke=0, fill=1)

    def _frame(self, frame: Frame) -> None:
        self._pen(frame.ink, frame.weight)
        self._canvas.rect(frame.x, self._up(frame.y + frame.height), frame.width, frame.height, stroke=1, fill=0)

    def _square(self, square: Square) -> None:
        """Draw a square code as one path: each row's runs of dark modules are rectangles of it."""
        rows = segno.make(square.payload, error="m", micro=False, boost_error=False).matrix
        module = square.size / (len(rows) + 2 * QUIET_ZONE)
        path = self._canvas.beginPath()
        for index, row in enumerate(rows):
            y = self._up(square.y + (index + QUIET_ZONE + 1) * module)
            for dark in re.finditer(b"\x01+", bytes(row)):
                x = square.x + (dark.start() + QUIET_ZONE) * module
                path.rect(x, y, module * (dark.end() - dark.start()), module)
        self._canvas.setFillColor(self._colours[Ink.TEXT])
        self._canvas.drawPath(path, stroke=0, fill=1)
