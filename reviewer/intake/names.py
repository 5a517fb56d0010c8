"""How names and codes are compared: NFC and NFD alike, ④ and 4 alike, spaces and dots forgiven."""

from __future__ import annotations

import unicodedata

FORBIDDEN = frozenset('/\\:*?"<>|\t\r\n')
FIRST_FORBIDDEN = frozenset("=+-@.")
DIRECTIONS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
LONGEST_CODE = 64
_ALIKE = {
    **dict.fromkeys(map(ord, "ㆍ・･‧•∙⋅"), "·"),
    **dict.fromkeys(map(ord, "‐‑‒–—−－"), "-"),
    **dict.fromkeys(map(ord, " \u00a0\u3000\u200b\ufeff\t\r\n"), None),
}


def clean(words: str) -> str:
    """Return text as the round keeps it: NFC, without spaces around it."""
    if words.isascii():
        return words.strip()
    return unicodedata.normalize("NFC", words).strip(" \t\r\n\u00a0\u3000\ufeff")


def fold(words: str) -> str:
    """Return the form in which names are compared: no spaces, one kind of dot and dash, no case."""
    if words.isascii():
        return "".join(words.split()).casefold()
    return unicodedata.normalize("NFKC", words.translate(_ALIKE)).replace(" ", "").casefold()


def is_code(words: str) -> bool:
    """Tell whether a code can stand in a subject of the journal, in a file name and in a spreadsheet as it is."""
    plain = not FORBIDDEN.intersection(words) and is_visible(words) and len(words) <= LONGEST_CODE
    return plain and words[:1] not in FIRST_FORBIDDEN and not words.endswith(".")


def is_visible(words: str) -> bool:
    """Tell whether text holds nothing that a screen obeys instead of showing: controls, or a change of direction."""
    return words.isprintable() or not any(map(_is_obeyed, words))


def _is_obeyed(character: str) -> bool:
    control = unicodedata.category(character) == "Cc" and character not in "\t\r\n"
    return control or unicodedata.bidirectional(character) in DIRECTIONS


def shorten(value: str, longest: int = 80) -> str:
    """Return a cell's value short enough to show."""
    visible = value.replace("\x00", "␀")
    return visible if len(visible) <= longest else visible[: longest - 1] + "…"
