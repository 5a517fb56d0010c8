"""Numbers and bullets that Hangul counts by itself before a paragraph: they stand in no text of the file.

Kinds of numbers and the marks in their patterns (`^1` to `^10` a level's number, `^N` all levels to this one) are those
of HWP and HWPX. Source: Hancom, "한글 문서 파일 형식 5.0", revision 1.3, paragraph heads; KS X 6101 (OWPML).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

KINDS = (
    "DIGIT",
    "CIRCLED_DIGIT",
    "ROMAN_CAPITAL",
    "ROMAN_SMALL",
    "LATIN_CAPITAL",
    "LATIN_SMALL",
    "CIRCLED_LATIN_CAPITAL",
    "CIRCLED_LATIN_SMALL",
    "HANGUL_SYLLABLE",
    "CIRCLED_HANGUL_SYLLABLE",
    "HANGUL_JAMO",
    "CIRCLED_HANGUL_JAMO",
    "HANGUL_PHONETIC",
    "IDEOGRAPH",
    "CIRCLED_IDEOGRAPH",
)
"""In the order of HWP 5, by the names of HWPX."""
ROWS = {
    "LATIN_CAPITAL": "".join(map(chr, range(0x41, 0x5B))),
    "LATIN_SMALL": "".join(map(chr, range(0x61, 0x7B))),
    "CIRCLED_DIGIT": "".join(map(chr, range(0x2460, 0x2474))),
    "CIRCLED_LATIN_CAPITAL": "".join(map(chr, range(0x24B6, 0x24D0))),
    "CIRCLED_LATIN_SMALL": "".join(map(chr, range(0x24D0, 0x24EA))),
    "CIRCLED_HANGUL_SYLLABLE": "".join(map(chr, range(0x326E, 0x327C))),
    "CIRCLED_HANGUL_JAMO": "".join(map(chr, range(0x3260, 0x326E))),
    "CIRCLED_IDEOGRAPH": "".join(map(chr, range(0x3280, 0x328A))),
    "HANGUL_SYLLABLE": "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허",
    "HANGUL_JAMO": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "HANGUL_PHONETIC": "일이삼사오육칠팔구십",
    "IDEOGRAPH": "一二三四五六七八九十",
}
ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
MOST_ROMAN = 3_999
MARK = re.compile(r"\^(10|[1-9]|N|n)")
NUMBER, BULLET = "number", "bullet"
SOFT_HYPHEN = "\u00ad"  # seen as a hyphen before a paragraph, and nowhere else


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a numbering is written: its pattern, the kind of its own number, and where it begins."""

    pattern: str
    kind: str = KINDS[0]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the paragraphs of a shape: a number of `which` numbering at a level, or `which` bullet."""

    form: str
    which: int
    level: int = 0


@dataclass(slots=True)
class Numberings:
    """Counts through a document from first to last; every numbering counts for itself."""

    levels: Mapping[int, Sequence[Level]]
    bullets: Mapping[int, str]
    _counted: dict[int, list[int]] = field(default_factory=dict)

    def before(self, head: Head | None) -> str:
        """Return what stands before the next paragraph of such a head, with the space behind it; empty for none."""
        if head is None:
            return ""
        written = self.bullets.get(head.which, "") if head.form == BULLET else self._number(head)
        written = written.replace(SOFT_HYPHEN, "-").strip()
        return f"{written} " if written else ""

    def _number(self, head: Head) -> str:
        levels = self.levels.get(head.which, ())
        if not 0 <= head.level < len(levels):
            return ""
        counted = self._counted.setdefault(head.which, [])
        del counted[head.level + 1 :]
        while len(counted) <= head.level:
            counted.append(levels[len(counted)].start - (len(counted) == head.level))
        counted[head.level] += 1
        return MARK.sub(lambda mark: _marked(mark[1], levels, counted), levels[head.level].pattern)


def written(number: int, kind: str) -> str:
    """Return a number as its kind writes it; in digits where the kind has no more letters."""
    if kind.startswith("ROMAN") and 0 < number <= MOST_ROMAN:
        return _roman(number).lower() if kind.endswith("SMALL") else _roman(number)
    row = ROWS.get(kind, "")
    return row[number - 1] if 0 < number <= len(row) else str(number)


def _marked(mark: str, levels: Sequence[Level], counted: Sequence[int]) -> str:
    if mark in "Nn":
        return ".".join(written(number, level.kind) for number, level in zip(counted, levels, strict=False))
    at = int(mark) - 1
    return written(counted[at], levels[at].kind) if at < len(counted) else ""


def _roman(number: int) -> str:
    letters = ""
    for worth, sign in ROMAN:
        letters += sign * (number // worth)
        number %= worth
    return letters
