"""Writes the shapes of a page as PDF operators, saying nothing twice that still holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import segno

from reviewer.sheet.drawing import Dot, Face, Fill, Frame, Ink, Page, Path, Rule, Run, Square
from reviewer.sheet.fonts import DRAWN, Typeface

PIECES = re.compile(f"[{''.join(sorted(DRAWN))}]|[^{''.join(sorted(DRAWN))}]+")
QUIET_ZONE = 4  # modules around a square code, as its standard asks
MASK = 3  # any of the eight reads the same; weighing them against each other takes longer than a whole page
ROUND = 0.5523  # of the radius: where a quarter circle's handles lie
FONTS = {Face.REGULAR: "F1", Face.BOLD: "F2"}


def _colour(ink: Ink) -> str:
    values = (int(ink.value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{value:.3f}".rstrip("0").rstrip(".") for value in values)


COLOURS = {ink: _colour(ink) for ink in Ink}


class Codes(dict[str, str]):
    """How each letter of one face is written in a page's text; also remembers which glyphs were used for what."""

    def __init__(self, glyphs: dict[int, int]) -> None:
        super().__init__()
        self._glyphs = glyphs
        self.used: dict[int, str] = {}

    def __missing__(self, letter: str) -> str:
        glyph = self._glyphs.get(ord(letter), 0)
        self.used.setdefault(glyph, letter)
        self[letter] = f"{glyph:04X}"
        return self[letter]


@dataclass(slots=True)
class Pen:
    """What holds at this point of a page: colours, line weight, dashes, font, and whether a text is open."""

    fill: str = "0 0 0"
    stroke: str = "0 0 0"
    weight: float = 1
    dash: str = ""
    font: tuple[Face, float] | None = None
    in_text: bool = False


@dataclass(slots=True)
class Content:
    """The operators of one page, y turned over to the PDF's own direction."""

    page: Page
    typeface: Typeface
    codes: dict[Face, Codes]
    pen: Pen = field(default_factory=Pen)
    out: list[str] = field(default_factory=list)

    def written(self) -> bytes:
        """Return the whole page."""
        writers: dict[type, Callable[[Any], None]] = {
            Run: self._run,
            Rule: self._rule,
            Fill: self._fill,
            Frame: self._frame,
            Path: self._path,
            Dot: self._dot,
            Square: self._square,
        }
        for shape in self.page.shapes:
            writer = writers.get(type(shape))
            if writer:  # fields and bookmarks are not drawn; the file is told of them besides its pages
                writer(shape)
        self._leave_text()
        return "\n".join(self.out).encode("ascii")

    def _run(self, run: Run) -> None:
        if DRAWN.isdisjoint(run.text):
            self._say(run.x, run.y, run.text, run)
            return
        x = run.x
        for piece in PIECES.findall(run.text):
            if piece in DRAWN:
                self._box(x, run, piece)
            else:
                self._say(x, run.y, piece, run)
            x += self.typeface.width(piece, run.size, run.face)

    def _say(self, x: float, y: float, text: str, run: Run) -> None:
        pen = self.pen
        self._fill_with(run.ink)
        if not pen.in_text:
            self.out.append("BT")
            pen.in_text = True
        if pen.font != (run.face, run.size):
            self.out.append(f"/{FONTS[run.face]} {run.size:g} Tf")
            pen.font = (run.face, run.size)
        codes = "".join(map(self.codes[run.face].__getitem__, text))
        self.out.append(f"1 0 0 1 {x:.2f} {self.page.height - y:.2f} Tm <{codes}> Tj")

    def _box(self, x: float, run: Run, piece: str) -> None:
        side, left = run.size * 0.76, x + run.size * 0.12
        top = run.y + run.size * 0.06 - side
        self._frame(Frame(left, top, side, side, run.size * 0.07, run.ink))
        if piece == "☑":
            tick = ((0.2, 0.48), (0.43, 0.75), (0.82, 0.2))
            points = tuple((left + side * across, top + side * down) for across, down in tick)
            self._path(Path(points, run.size * 0.11, run.ink))

    def _rule(self, rule: Rule) -> None:
        self._stroke_with(rule.ink, rule.weight)
        up = self.page.height
        self.out.append(f"{rule.x1:.2f} {up - rule.y1:.2f} m {rule.x2:.2f} {up - rule.y2:.2f} l S")

    def _fill(self, fill: Fill) -> None:
        self._leave_text()
        self._fill_with(fill.ink)
        foot = self.page.height - fill.y - fill.height
        self.out.append(f"{fill.x:.2f} {foot:.2f} {fill.width:.2f} {fill.height:.2f} re f")

    def _frame(self, frame: Frame) -> None:
        self._stroke_with(frame.ink, frame.weight)
        foot = self.page.height - frame.y - frame.height
        self.out.append(f"{frame.x:.2f} {foot:.2f} {frame.width:.2f} {frame.height:.2f} re S")

    def _path(self, path: Path) -> None:
        self._stroke_with(path.ink, path.weight, "[3 2] 0" if path.dashed else "")
        if path.fill is not None:
            self._fill_with(path.fill)
        steps = [f"{x:.2f} {self.page.height - y:.2f}" for x, y in path.points]
        paint = ("b" if path.closed else "B") if path.fill is not None else ("s" if path.closed else "S")
        self.out.append(" ".join((f"{steps[0]} m", *(f"{step} l" for step in steps[1:]), paint)))

    def _dot(self, dot: Dot) -> None:
        self._stroke_with(dot.ink, dot.weight)
        self._fill_with(dot.fill)
        x, y, r = dot.x, self.page.height - dot.y, dot.radius
        h = r * ROUND
        corners = (
            (x + r, y + h, x + h, y + r, x, y + r),
            (x - h, y + r, x - r, y + h, x - r, y),
            (x - r, y - h, x - h, y - r, x, y - r),
            (x + h, y - r, x + r, y - h, x + r, y),
        )
        curves = (" ".join(f"{value:.2f}" for value in corner) + " c" for corner in corners)
        self.out.append(" ".join((f"{x + r:.2f} {y:.2f} m", *curves, "b")))

    def _square(self, square: Square) -> None:
        """Draw a square code as one path: each row's runs of dark modules are rectangles of it."""
        self._leave_text()
        self._fill_with(Ink.TEXT)
        rows = segno.make(square.payload, error="m", mask=MASK, micro=False, boost_error=False).matrix
        module = square.size / (len(rows) + 2 * QUIET_ZONE)
        for index, row in enumerate(rows):
            y = self.page.height - square.y - (index + QUIET_ZONE + 1) * module
            for dark in re.finditer(b"\x01+", bytes(row)):
                x = square.x + (dark.start() + QUIET_ZONE) * module
                self.out.append(f"{x:.3f} {y:.3f} {module * (dark.end() - dark.start()):.3f} {module:.3f} re")
        self.out.append("f")

    def _leave_text(self) -> None:
        if self.pen.in_text:
            self.out.append("ET")
            self.pen.in_text = False

    def _fill_with(self, ink: Ink) -> None:
        colour = COLOURS[ink]
        if self.pen.fill != colour:
            self.out.append(f"{colour} rg")
            self.pen.fill = colour

    def _stroke_with(self, ink: Ink, weight: float, dash: str = "") -> None:
        self._leave_text()
        pen, colour = self.pen, COLOURS[ink]
        if pen.stroke != colour:
            self.out.append(f"{colour} RG")
            pen.stroke = colour
        if pen.weight != weight:
            self.out.append(f"{weight:.2f} w")
            pen.weight = weight
        if pen.dash != dash:
            self.out.append(f"{dash or '[] 0'} d")
            pen.dash = dash
