"""Korean particles chosen by the sound they follow: `침수예보을(를)` becomes `침수예보를`."""

from __future__ import annotations

import re

OPEN = re.compile(r"(이\(가\)|을\(를\)|은\(는\)|과\(와\)|으로\(로\))")
PAIRS = {
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "은(는)": ("은", "는"),
    "과(와)": ("과", "와"),
    "으로(로)": ("으로", "로"),
}
CLOSED_DIGITS = "013678"
SYLLABLES, CODAS, RIEUL = 0xAC00, 28, 8


def settled(words: str) -> str:
    """Return the words with each open particle chosen."""
    parts = OPEN.split(words)
    said = ""
    for part in parts:
        said += _chosen(part, said) if part in PAIRS else part
    return said


def _chosen(pair: str, before: str) -> str:
    closed, free = PAIRS[pair]
    last = next((letter for letter in reversed(before) if letter.isalnum()), "")
    if "가" <= last <= "힣":
        coda = (ord(last) - SYLLABLES) % CODAS
        return closed if coda and not (coda == RIEUL and pair == "으로(로)") else free
    return closed if last in CLOSED_DIGITS else free
