"""A sentence or a name in Korean and English, carried together so that neither can be forgotten."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

HIDING = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})  # Unicode categories: controls, directions, joiners, halves


class Language(StrEnum):
    """The two languages of every screen, message and sheet."""

    KO = "ko"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in both languages."""

    ko: str
    en: str

    def get(self, language: Language) -> str:
        """Return the words in `language`; an empty English falls back to Korean."""
        if language is Language.EN and self.en:
            return self.en
        return self.ko

    def __str__(self) -> str:
        return self.ko


def same(words: str) -> Text:
    """Return a text that reads the same in both languages (a code, a file name, a figure)."""
    return Text(words, words)


def join(parts: list[Text], separator: str = " ") -> Text:
    """Return `parts` written one after another in each language."""
    return Text(separator.join(p.ko for p in parts), separator.join(p.en or p.ko for p in parts))


def visible(words: str) -> str:
    """Return a name with what hides or turns round its letters made visible as �, so that it reads as it is."""
    return "".join("�" if unicodedata.category(letter) in HIDING else letter for letter in words)
