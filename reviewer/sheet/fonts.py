"""The typeface of every paper: registered with the PDF writer once, measured, and checked for missing letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from reviewer import resources
from reviewer.errors import MachineError, UserError
from reviewer.sheet.drawing import Face
from reviewer.text import Text

FILES = {Face.REGULAR: "NanumGothic.ttf", Face.BOLD: "NanumGothicBold.ttf"}
NAMES = {Face.REGULAR: "NanumGothic", Face.BOLD: "NanumGothicBold"}
# Drawn as shapes, because the typeface lacks them; each is one em wide.
DRAWN = frozenset("☐☑")


@dataclass(slots=True)
class Typeface:
    """Measures text; remembers the words it has measured while one paper is made."""

    fonts: dict[Face, TTFont]
    known: dict[tuple[str, Face], float] = field(default_factory=dict)

    def width(self, text: str, size: float, face: Face) -> float:
        """Return the advance of `text` in points."""
        key = (text, face)
        units = self.known.get(key)
        if units is None:
            units = self.known[key] = self._units(text, face)
        return units * size

    def _units(self, text: str, face: Face) -> float:
        drawn = sum(letter in DRAWN for letter in text)
        plain = "".join(letter for letter in text if letter not in DRAWN) if drawn else text
        return float(self.fonts[face].stringWidth(plain, 1)) + drawn


def load() -> Typeface:
    """Return the typeface, registering it when this process has not done so yet.

    Raises MachineError when the font files are missing or unreadable.
    """
    return Typeface({face: _registered(face) for face in Face})


def _registered(face: Face) -> TTFont:
    name = NAMES[face]
    if name not in pdfmetrics.getRegisteredFontNames():
        path = resources.path("fonts", FILES[face])
        try:
            pdfmetrics.registerFont(TTFont(name, str(path), asciiReadable=False))
        except (OSError, ValueError) as error:
            raise MachineError(_no_font(str(path))) from error
    font: TTFont = pdfmetrics.getFont(name)
    return font


def check(texts: Iterable[str]) -> None:
    """Raise UserError naming the first letter the typeface lacks and the words it stands in."""
    letters = _registered(Face.REGULAR).face.charToGlyph
    for text in texts:
        for letter in text:
            if ord(letter) not in letters and letter not in DRAWN and letter != "\n":
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
