"""How names and codes are compared: NFC and NFD alike, ④ and 4 alike, spaces and dots forgiven."""

from __future__ import annotations

import unicodedata

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


def shorten(value: str, longest: int = 80) -> str:
    """Return a cell's value short enough to show."""
    visible = value.replace("\x00", "␀")
    return visible if len(visible) <= longest else visible[: longest - 1] + "…"
