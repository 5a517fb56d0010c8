"""Draws the PDF papers of the sample: invented reports and evidence, each page marked as such."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewer import resources
from reviewer.sample.dice import Dice

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

REGULAR, BOLD = "NanumGothic", "NanumGothicBold"
MARK = "표본 – 가상 자료"
WIDTH, HEIGHT, MARGIN = 595.28, 841.89, 56.0
BODY, LEADING = 10.0, 16.0
INK, QUIET, LINE, SHADE = "#1d2433", "#6b7280", "#c3cad6", "#eef2f7"
BARS = ("#256ef4", "#4c87f6", "#86aff9", "#b1cefb")


@dataclass(slots=True)
class Paper:
    """A paper being written from the top of a page downwards; a new page begins when the room runs out."""

    title: str
    owner: str
    canvas: Canvas
    buffer: io.BytesIO
    y: float = field(default=0.0)
    page: int = field(default=0)

    @classmethod
    def begun(cls, title: str, owner: str) -> Paper:
        """Return a paper with its title on the first page."""
        from reportlab.pdfgen.canvas import Canvas

        _register()
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1, initialFontName=REGULAR)
        canvas.setTitle(f"{title} ({MARK})")
        canvas.setAuthor(f"{owner} ({MARK})")
        paper = cls(title, owner, canvas, buffer)
        paper._new_page()
        paper._title()
        return paper

    def done(self) -> bytes:
        """Return the PDF."""
        self._foot()
        self.canvas.save()
        return self.buffer.getvalue()

    def heading(self, words: str) -> None:
        """Write a heading."""
        self.room(LEADING * 3)
        self.y -= LEADING * 0.6
        self._words(words, MARGIN, BOLD, 12.5)
        self.y -= LEADING * 1.3

    def paragraph(self, words: str) -> None:
        """Write a paragraph, broken into lines."""
        for line in _lines(words, WIDTH - 2 * MARGIN, BODY):
            self.room(LEADING)
            self._words(line, MARGIN, REGULAR, BODY)
            self.y -= LEADING
        self.y -= LEADING * 0.4

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """Write a table, its first row a heading; `widths` are shares of the page's width."""
        total = WIDTH - 2 * MARGIN
        edges = [MARGIN + total * sum(widths[:n]) / sum(widths) for n in range(len(widths) + 1)]
        for number, row in enumerate(rows):
            self._row(row, edges, BOLD if number == 0 else REGULAR)
        self.y -= LEADING

    def bars(self, caption: str, labels: Sequence[str], values: Sequence[int], unit: str) -> None:
        """Draw a bar chart with its caption below."""
        height = 150.0
        self.room(height + LEADING * 3)
        base, most = self.y - height, max(*values, 1)
        step = (WIDTH - 2 * MARGIN) / len(values)
        self._line(base)
        for number, (label, value) in enumerate(zip(labels, values, strict=True)):
            left, tall = MARGIN + number * step + step * 0.2, (height - 24) * value / most
            self._fill(BARS[number % len(BARS)])
            self.canvas.rect(left, base, step * 0.6, tall, stroke=0, fill=1)
            self._centred(f"{value:,}{unit}", left + step * 0.3, base + tall + 4, 7.5)
            self._centred(label, left + step * 0.3, base - 12, 7.5)
        self.y = base - LEADING * 1.6
        self._centred(f"[그림] {caption} ({MARK})", WIDTH / 2, self.y, 8.5)
        self.y -= LEADING * 1.4

    def room(self, needed: float) -> None:
        """Begin a new page unless `needed` points are left."""
        if self.y - needed < MARGIN + LEADING:
            self._foot()
            self.canvas.showPage()
            self._new_page()

    def _new_page(self) -> None:
        self.page += 1
        self.y = HEIGHT - MARGIN
        self.canvas.saveState()
        self.canvas.setFont(BOLD, 54)
        self._fill("#edf1f6")
        self.canvas.translate(WIDTH / 2, HEIGHT / 2)
        self.canvas.rotate(38)
        self.canvas.drawCentredString(0, 0, MARK)
        self.canvas.restoreState()

    def _title(self) -> None:
        self._words(self.owner, MARGIN, REGULAR, 9, QUIET)
        self.y -= LEADING * 1.8
        for line in _lines(self.title, WIDTH - 2 * MARGIN, 18):
            self._words(line, MARGIN, BOLD, 18)
            self.y -= LEADING * 1.5
        self._line(self.y)
        self.y -= LEADING * 0.6

    def _foot(self) -> None:
        self._centred(f"{self.page}", WIDTH / 2, 30, 8.5)
        self._fill(QUIET)
        self.canvas.drawString(MARGIN, 30, MARK)

    def _row(self, row: Sequence[str], edges: Sequence[float], face: str) -> None:
        cells = [_lines(cell, edges[n + 1] - edges[n] - 8, 8.5) for n, cell in enumerate(row)]
        tall = max(len(lines) for lines in cells) * 12 + 6
        self.room(tall)
        for n, lines in enumerate(cells):
            self._stroke(LINE)
            self._fill(SHADE if face == BOLD else "#ffffff")
            self.canvas.rect(edges[n], self.y - tall, edges[n + 1] - edges[n], tall, stroke=1, fill=int(face == BOLD))
            self._fill(INK)
            self.canvas.setFont(face, 8.5)
            for m, line in enumerate(lines):
                self.canvas.drawString(edges[n] + 4, self.y - 12 * (m + 1) + 1, line)
        self.y -= tall

    def _words(self, words: str, x: float, face: str, size: float, ink: str = INK) -> None:
        self._fill(ink)
        self.canvas.setFont(face, size)
        self.canvas.drawString(x, self.y - size, words)

    def _centred(self, words: str, x: float, y: float, size: float) -> None:
        self._fill(QUIET)
        self.canvas.setFont(REGULAR, size)
        self.canvas.drawCentredString(x, y, words)

    def _fill(self, ink: str) -> None:
        self.canvas.setFillColorRGB(*_rgb(ink))

    def _stroke(self, ink: str) -> None:
        self.canvas.setStrokeColorRGB(*_rgb(ink))

    def _line(self, y: float) -> None:
        self._stroke(LINE)
        self.canvas.line(MARGIN, y, WIDTH - MARGIN, y)


def months(dice: Dice, *names: object) -> tuple[list[str], list[int]]:
    """Return six months and a figure that grows with them."""
    start = dice.number(120, 900, *names)
    growth = [dice.number(-4, 22, *names, month) for month in range(6)]
    values = [start + start * sum(growth[: n + 1]) // 100 for n in range(6)]
    return [f"{5 + n}월" for n in range(6)], values


def _rgb(ink: str) -> tuple[float, ...]:
    return tuple(int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _lines(words: str, width: float, size: float) -> list[str]:
    from reportlab.lib.utils import simpleSplit

    return list(simpleSplit(words, REGULAR, size, width)) or [""]


def _register() -> None:
    """Let the drawing library know the typeface, once in a process."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in {REGULAR, BOLD}.difference(pdfmetrics.getRegisteredFontNames()):
        pdfmetrics.registerFont(TTFont(name, str(resources.path("fonts", f"{name}.ttf")), asciiReadable=False))
