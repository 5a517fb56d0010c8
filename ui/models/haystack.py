"""What a filter looks through: words without case and spaces, followed by their first consonants."""

from __future__ import annotations

import unicodedata

from ui.choseong import initial


def haystack(*words: str) -> str:
    """Return text in which a folded needle, written out or as first consonants (`ㄷㅈㅅㄱ`), can be found."""
    whole = needle(" ".join(words))
    return f"{whole}\n{''.join(map(initial, whole))}"


def needle(words: str) -> str:
    """Return what a person typed in the form a haystack is written in."""
    return "".join(unicodedata.normalize("NFC", words).casefold().split())
