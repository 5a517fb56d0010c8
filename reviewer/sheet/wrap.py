"""Breaks text into lines: at spaces where a word fits, inside the word where it does not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reviewer.sheet.drawing import Face, Metrics
from reviewer.sheet.letters import normal

TOKEN = re.compile(r"\s+|[^\s]+")
# A Hangul word left for the next line may open a hole this wide; past it the word is broken instead.
HOLE = 0.6
NEVER_FIRST = ")]}」』〉》”’,.!?·…%:;"


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its size in points, its weight, and what measures it."""

    metrics: Metrics
    size: float
    face: Face = Face.REGULAR

    def width(self, text: str) -> float:
        """Return the advance of `text` in points."""
        return self.metrics.width(text, self.size, self.face)


def wrap(text: str, width: float, setting: Setting) -> tuple[str, ...]:
    """Return the lines of `text` no wider than `width`; line breaks in the text are kept."""
    clean = normal(text)
    if "\n" not in clean and setting.width(clean) <= width:
        return (clean.rstrip(),)
    return tuple(line for part in clean.split("\n") for line in _paragraph(part, width, setting))


def _paragraph(text: str, width: float, setting: Setting) -> list[str]:
    if setting.width(text) <= width:
        return [text.rstrip()]
    lines: list[str] = []
    line = ""
    for token in TOKEN.findall(text):
        line = _placed(line, token, width, setting, lines)
    return [*lines, line.rstrip()] if line.strip() else lines or [""]


def _placed(line: str, token: str, width: float, setting: Setting, lines: list[str]) -> str:
    """Put `token` after `line`, moving full lines into `lines`; return the line left open."""
    if token.isspace():
        return line + token if line else line
    if setting.width(line + token) <= width:
        return line + token
    if line and not _leaves_hole(line, token, width, setting):
        lines.append(line.rstrip())
        line = ""
    return _broken(line + token, width, setting, lines)


def _leaves_hole(line: str, token: str, width: float, setting: Setting) -> bool:
    if setting.width(token) > width:
        return True
    return setting.width(line.rstrip()) < width * (1 - HOLE) and _is_hangul(token)


def _is_hangul(token: str) -> bool:
    return any("가" <= letter <= "힣" for letter in token)


def _broken(text: str, width: float, setting: Setting, lines: list[str]) -> str:
    """Cut `text` into full lines, as many as it takes; return the rest."""
    while setting.width(text) > width and len(text) > 1:
        cut = _cut(text, width, setting)
        lines.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return text


def _cut(text: str, width: float, setting: Setting) -> int:
    """Return how many characters fit in `width`: at least one, and no line left to begin with a closing mark."""
    low, high = 1, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if setting.width(text[:middle]) <= width else (low, middle - 1)
    while low > 1 and text[low] in NEVER_FIRST:
        low -= 1
    return low
