"""Draws what is seen where a certificate signature stands: a small page of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reviewer.sheet import fonts
from reviewer.sheet.drawing import Face, Fill, Frame, Ink, Page, Run, Shape
from reviewer.sheet.letters import normal
from reviewer.sheet.paint import paint
from reviewer.sheet.wrap import Setting, wrap

PAD = 5.0
NAME_SIZE = 9.5
LINE_SIZES = (6.4, 6.0, 5.6, 5.2, 4.8, 4.4, 4.0)
LEADING = 1.34


@dataclass(slots=True)
class Stamps:
    """Draws appearances, keeping the last one: a batch by one signer needs a new one only each minute."""

    kept: dict[tuple[tuple[str, ...], float, float], bytes] = field(default_factory=dict)

    def __call__(self, lines: Sequence[str], width: float, height: float) -> bytes:
        """Return the page `stamp_page` draws."""
        key = (tuple(lines), width, height)
        if key not in self.kept:
            self.kept = {key: stamp_page(lines, width, height)}
        return self.kept[key]


def stamp_page(lines: Sequence[str], width: float, height: float) -> bytes:
    """Return a one-page PDF, `width` × `height` points, with the signer's name and the lines below it.

    Raises UserError when the typeface lacks a letter of the name.
    """
    typeface = fonts.load()
    clean = [normal(line) for line in lines]
    fonts.check(clean)
    shapes = (
        Fill(0, 0, width, height, Ink.PAPER),
        Frame(0.4, 0.4, width - 0.8, height - 0.8, 0.6, Ink.QUIET),
        *_words(clean, width, height, typeface),
    )
    return paint([Page(width, height, shapes)], typeface)


def _words(lines: Sequence[str], width: float, height: float, typeface: fonts.Typeface) -> Iterator[Shape]:
    room = width - 2 * PAD
    name = Setting(typeface, _name_size(lines[0], room, typeface), Face.BOLD)
    small, rest = _small(lines[1:], room, height - 4 - name.size * LEADING, typeface)
    y = max(2.0, (height - name.size * LEADING - len(rest) * small.size * LEADING) / 2)
    yield Run(PAD, y + name.size, lines[0], name.size, name.face)
    y += name.size * LEADING
    for line in rest:
        yield Run(PAD, y + small.size, line, small.size, small.face, Ink.QUIET)
        y += small.size * LEADING


def _small(lines: Sequence[str], width: float, height: float, typeface: fonts.Typeface) -> tuple[Setting, list[str]]:
    """Return the largest setting at which the wrapped lines fit, and those lines; the smallest if none does."""
    tries = [(Setting(typeface, size), _wrapped(lines, width, Setting(typeface, size))) for size in LINE_SIZES]
    fitting = [(setting, wrapped) for setting, wrapped in tries if len(wrapped) * setting.size * LEADING <= height]
    return (fitting or tries[-1:])[0]


def _wrapped(lines: Sequence[str], width: float, setting: Setting) -> list[str]:
    return [part for line in lines for part in wrap(line, width, setting)]


def _name_size(name: str, room: float, typeface: fonts.Typeface) -> float:
    """Return the largest size, at most the usual one, at which `name` stands on one line."""
    wide = typeface.width(name, NAME_SIZE, Face.BOLD)
    return NAME_SIZE if wide <= room else NAME_SIZE * room / wide
