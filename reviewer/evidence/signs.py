"""Letters that only one maker's typefaces draw, put into the common letters that look like them.

Hangul writes numbers in boxes and circles, and Wingdings its bullets, with letters for private use: any other typeface
shows them as an empty box. Sources: the Unicode equivalents of Wingdings published with Unicode 7.0 (L2/12-368); the
character table of Hancom's typefaces.
"""

from __future__ import annotations

CIRCLED_NOUGHT, CIRCLED_ONE = 0x24EA, 0x2460
BOXED_ONE, BOXED_TWENTY = 0xF02B1, 0xF02C4
ROUND_NOUGHT, ROUND_NINE = 0xF0288, 0xF0291
WINGDINGS = 0xF000
LOOKS = {
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x70: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9F: "•",
    0xA0: "·",
    0xA1: "○",
    0xA2: "○",
    0xA4: "◉",
    0xA5: "◎",
    0xA7: "▪",
    0xA8: "□",
    0xAB: "★",
    0xB7: "•",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF1: "⇧",
    0xF2: "⇩",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
COMMON = {
    **{WINGDINGS + place: look for place, look in LOOKS.items()},
    **{BOXED_ONE + at: chr(CIRCLED_ONE + at) for at in range(BOXED_TWENTY - BOXED_ONE + 1)},
    ROUND_NOUGHT: chr(CIRCLED_NOUGHT),
    **{ROUND_NOUGHT + at: chr(CIRCLED_ONE + at - 1) for at in range(1, ROUND_NINE - ROUND_NOUGHT + 1)},
}


def common(words: str) -> str:
    """Return words with the private letters that are known here replaced; all others stay as they are."""
    return words if words.isascii() else words.translate(COMMON)
