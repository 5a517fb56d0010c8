"""Brings text into the form the typeface can draw."""

from __future__ import annotations

import unicodedata

MINUS = "\u2212"  # not in the typeface


def normal(text: str) -> str:
    """Return `text` composed (NFC), as the typeface draws Hangul.

    The minus sign becomes a hyphen, every kind of space a plain one, and invisible letters go.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text).replace(MINUS, "-")
    if composed.isprintable():
        return composed
    return "".join(_visible(letter) for letter in composed)


def _visible(letter: str) -> str:
    if letter.isprintable() or letter == "\n":
        return letter
    return "" if unicodedata.category(letter) == "Cf" else " "
