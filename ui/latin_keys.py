"""What Latin letters would have been with the keyboard switched to Hangul: `tjrn` is 서구, `ewtr` ㄷㅈㅅㄱ.

The layout is the standard one of two sets (KS X 5002).
"""

from __future__ import annotations

from ui.choseong import CLUSTERS, FINALS, FIRST, INITIALS, PER_INITIAL, PER_VOWEL

KEYS = dict(
    zip(
        "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml",
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ",
        strict=True,
    )
)
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
JOINED = {"ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ", "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ", "ㅡㅣ": "ㅢ"}
DOUBLED = {pair: cluster for cluster, pair in CLUSTERS.items()}


def hangul(typed: str) -> str:
    """Return what the same keys write in Hangul; empty when they write none."""
    letters = "".join(KEYS.get(key, KEYS.get(key.lower(), key)) for key in typed)
    if letters == typed:
        return ""
    told, at = "", 0
    while at < len(letters):
        syllable, used = _syllable(letters[at:])
        told, at = told + syllable, at + used
    return told


def _syllable(letters: str) -> tuple[str, int]:
    """Return the first syllable, or a letter that begins none, and how many letters it takes."""
    if letters[0] not in INITIALS or letters[1:2] not in VOWELS or not letters[1:]:
        return letters[0], 1
    vowel, used = (JOINED[letters[1:3]], 3) if letters[1:3] in JOINED else (letters[1], 2)
    final = _final(letters[used:])
    code = FIRST + INITIALS.index(letters[0]) * PER_INITIAL + VOWELS.index(vowel) * PER_VOWEL
    return chr(code + FINALS.index(DOUBLED.get(final, final))), used + len(final)


def _final(letters: str) -> str:
    """Return the consonants that close a syllable: those that no vowel follows."""
    for length in (2, 1):
        closing = letters[:length]
        is_final = closing in DOUBLED if length == 2 else closing in FINALS
        if closing and is_final and not (letters[length : length + 1] and letters[length] in VOWELS):
            return closing
    return ""
