"""Finding Korean words as they are typed: `ㄷㅈㅅㄱ` and `대ㅈ 서ㄱ` both find 대전 서구, and so does a half-typed `대저`."""

from __future__ import annotations

import re
import unicodedata

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
# A keyboard makes one letter of two consonants that no vowel parts; who types first consonants meant both.
CLUSTERS = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}
JOINING = 0x1100  # a first consonant as decomposed text has it
FIRST, LAST, PER_INITIAL, PER_VOWEL = 0xAC00, 0xD7A3, 588, 28
WHOLE, WORDWISE, INSIDE, SCATTERED, NONE = range(5)
REST = r"(?:[^ ]* )?"  # what is left of a word, and the space after it


class Sought:
    """What someone typed, ready to be compared with many words."""

    def __init__(self, query: str) -> None:
        letters = _letters(query)
        parts = [_pattern(letter, is_last=at == len(letters) - 1) for at, letter in enumerate(letters)]
        self._together = re.compile("".join(parts))
        self._by_words = re.compile("(?:^| )" + REST.join(parts))
        self._apart = re.compile(".*?".join(parts))

    def rank(self, words: str) -> int:
        """Tell how well it fits: from the start, from the starts of words, in one piece, in order with gaps, or not."""
        text = folded(words)
        if not self._apart.search(text):
            return NONE
        if self._together.match(text):
            return WHOLE
        if self._by_words.search(_spaced(words)):
            return WORDWISE
        return INSIDE if self._together.search(text) else SCATTERED


def rank(query: str, words: str) -> int:
    """Tell how well `query` fits `words`, as `Sought.rank` does."""
    return Sought(query).rank(words)


def folded(words: str) -> str:
    """Return words composed (NFC), in small letters, without spaces."""
    return "".join(_spaced(words).split())


def _spaced(words: str) -> str:
    return unicodedata.normalize("NFC", words).casefold()


def initial(letter: str) -> str:
    """Return the first consonant of a Hangul syllable, or the letter itself."""
    return INITIALS[(ord(letter) - FIRST) // PER_INITIAL] if _is_syllable(letter) else letter


def _letters(query: str) -> str:
    single = (INITIALS[ord(c) - JOINING] if 0 <= ord(c) - JOINING < len(INITIALS) else c for c in folded(query))
    return "".join(CLUSTERS.get(letter, letter) for letter in single)


def _pattern(letter: str, *, is_last: bool) -> str:
    if letter in INITIALS:
        return _any_with_initial(letter)
    if is_last and _is_syllable(letter):
        return _still_typed(letter)
    return re.escape(letter)


def _any_with_initial(consonant: str) -> str:
    start = FIRST + INITIALS.index(consonant) * PER_INITIAL
    return f"[{consonant}{chr(start)}-{chr(start + PER_INITIAL - 1)}]"


def _still_typed(syllable: str) -> str:
    """Return what a last syllable may become: one with a final consonant, or its final begins the next syllable."""
    final = (ord(syllable) - FIRST) % PER_VOWEL
    open_one = chr(ord(syllable) - final)
    if not final:
        return f"[{open_one}-{chr(ord(open_one) + PER_VOWEL - 1)}]"
    parts = CLUSTERS.get(FINALS[final], FINALS[final])
    kept = chr(ord(open_one) + FINALS.index(parts[0])) if len(parts) > 1 else open_one
    return f"(?:{syllable}|{kept}{_any_with_initial(parts[-1])})"


def _is_syllable(letter: str) -> bool:
    return FIRST <= ord(letter) <= LAST
