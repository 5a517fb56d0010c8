"""The typeface of every paper: read once, measured, and checked for missing letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from mmap import ACCESS_READ, mmap

from reviewer import resources
from reviewer.errors import MachineError, UserError
from reviewer.sheet.drawing import Face
from reviewer.sheet.truetype import TrueType
from reviewer.text import Text

FILES = {Face.REGULAR: "NanumGothic.ttf", Face.BOLD: "NanumGothicBold.ttf"}
NAMES = {Face.REGULAR: "NanumGothic", Face.BOLD: "NanumGothicBold"}
UNITS = 1000  # to the size a text is set at
# Drawn as shapes, because the typeface lacks them; each is one em wide.
DRAWN = frozenset("☐☑")
MOST_KNOWN = 20_000  # texts remembered before the memory is emptied: enough for the words papers share


class Letters(dict[str, int]):
    """The advance of each letter of one face in units; one the face lacks takes the room of its empty box."""

    def __init__(self, font: TrueType) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> int:
        units = UNITS if letter in DRAWN else self._font.advance(self._font.glyphs.get(ord(letter), 0))
        self[letter] = units
        return units


@dataclass(slots=True)
class Typeface:
    """Measures text; remembers what it has measured, since papers of a round share most of their words."""

    fonts: dict[Face, TrueType]
    letters: dict[Face, Letters]
    known: dict[Face, dict[str, int]] = field(default_factory=lambda: {face: {} for face in Face})

    def width(self, text: str, size: float, face: Face) -> float:
        """Return the advance of `text` in points."""
        known = self.known[face]
        units = known.get(text)
        if units is None:
            if len(known) > MOST_KNOWN:
                known.clear()
            units = known[text] = sum(map(self.letters[face].__getitem__, text))
        return units * size / UNITS


@cache
def load() -> Typeface:
    """Return the typeface, read from its files by the first paper of a process.

    Raises MachineError when the font files are missing or unreadable.
    """
    fonts = {face: _read(face) for face in Face}
    return Typeface(fonts, {face: Letters(font) for face, font in fonts.items()})


def _read(face: Face) -> TrueType:
    path = resources.path("fonts", FILES[face])
    try:
        with path.open("rb") as file:  # mapped, not read: processes share what they draw with, and hold no more of it
            return TrueType(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError) as error:
        raise MachineError(_no_font(str(path))) from error


def missing(texts: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield each letter the typeface lacks, once, with the first text it stands in."""
    letters = load().fonts[Face.REGULAR].glyphs
    seen: set[str] = set()
    for text in texts:
        for letter in set(text) - seen:
            seen.add(letter)
            if ord(letter) not in letters and letter not in DRAWN and letter != "\n":
                yield letter, text


def lacked(text: str) -> tuple[str, ...]:
    """Return the letters of a text that the typeface lacks."""
    return tuple(letter for letter, _text in missing([text]))


def check(texts: Iterable[str]) -> None:
    """Raise UserError naming the first letter the typeface lacks and the words it stands in."""
    for letter, text in missing(texts):
        raise UserError(_missing(letter, text))


def _no_font(path: str) -> Text:
    return Text(
        f"글꼴 파일을 읽을 수 없습니다: {path}\n평가표는 만들어지지 않았습니다. 프로그램을 다시 설치하십시오.",
        f"The font file cannot be read: {path}\nNo sheet was made. Install the program again.",
    )


def _missing(letter: str, text: str) -> Text:
    code = f"U+{ord(letter):04X}"
    around = text if len(text) <= 60 else text[max(0, text.index(letter) - 25) :][:60] + "…"
    return Text(
        f"평가표 글꼴에 없는 글자가 있습니다: ‘{letter}’ ({code}), “{around}”\n"
        "평가표는 만들어지지 않았고 기록은 그대로입니다. 그 글자를 다른 글자로 바꾼 뒤 다시 만드십시오.",
        f"The sheet's typeface has no letter ‘{letter}’ ({code}) in “{around}”.\n"
        "No sheet was made and the records are untouched. Replace the letter and make the sheet again.",
    )
