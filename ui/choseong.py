"""Finding Korean words by their first consonants: `ㄷㅈㅅㄱ` finds 대전 서구."""

from __future__ import annotations

import unicodedata

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
FIRST, LAST, PER_INITIAL = 0xAC00, 0xD7A3, 588
WHOLE, INSIDE, SCATTERED, NONE = 0, 1, 2, 3


def rank(query: str, words: str) -> int:
    """Tell how well `query` fits: 0 from the start, 1 in one piece, 2 in order with gaps, 3 not at all."""
    sought, text = _folded(query), _folded(words)
    if not sought:
        return WHOLE
    starts = range(len(text) - len(sought) + 1)
    found = next((at for at in starts if _fits_at(sought, text, at)), None)
    if found is not None:
        return INSIDE if found else WHOLE
    return SCATTERED if _fits_scattered(sought, text) else NONE


def _folded(words: str) -> str:
    return "".join(unicodedata.normalize("NFC", words).casefold().split())


def _fits_at(sought: str, text: str, at: int) -> bool:
    return all(_same(wanted, text[at + i]) for i, wanted in enumerate(sought))


def _fits_scattered(sought: str, text: str) -> bool:
    rest = iter(text)
    return all(any(_same(wanted, letter) for letter in rest) for wanted in sought)


def _same(wanted: str, letter: str) -> bool:
    return wanted == letter or (wanted in INITIALS and initial(letter) == wanted)


def initial(letter: str) -> str:
    """Return the first consonant of a Hangul syllable, or the letter itself."""
    code = ord(letter)
    return INITIALS[(code - FIRST) // PER_INITIAL] if FIRST <= code <= LAST else letter
