"""Sets lists inside cells: a mark in a column of its own, the words beside it, further lines under the words."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.sheet.drawing import Run
from reviewer.sheet.letters import normal
from reviewer.sheet.wrap import Setting, wrap

UNDER = "\u2003"  # begins a further line of an item
MARKS = frozenset("☑☐△－·" + UNDER)
COLUMN = 1.25  # ems from the mark's left edge to the words


def lines_of(text: str, width: float, setting: Setting) -> tuple[str, ...]:
    """Return the lines of a cell's text; a paragraph that begins with a mark and a space is an item."""
    return tuple(line for part in normal(text).split("\n") for line in _paragraph(part, width, setting))


def _paragraph(part: str, width: float, setting: Setting) -> tuple[str, ...]:
    if not _is_item(part):
        return wrap(part, width, setting)
    first, *others = wrap(part[2:], width - COLUMN * setting.size, setting)
    return (part[:2] + first, *(f"{UNDER} {line}" for line in others))


def _is_item(line: str) -> bool:
    return line[:1] in MARKS and line[1:2] == " "


def runs(line: str, x: float, baseline: float, setting: Setting) -> Iterator[Run]:
    """Yield the pieces of one line that starts at `x`."""
    if not _is_item(line):
        yield Run(x, baseline, line, setting.size, setting.face)
        return
    if line[0] != UNDER:
        spare = setting.size - setting.width(line[0])
        yield Run(x + spare / 2, baseline, line[0], setting.size, setting.face)
    yield Run(x + COLUMN * setting.size, baseline, line[2:], setting.size, setting.face)
