"""What a verb hands back: data for machines, sentences for people, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reviewer.text import Text

FINE = 0
FOUND = 1  # the command worked and found something that needs a person: problems, a paper that does not verify

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """`data` holds what JSON can (decimals as text); `sentences` say the same to people, a line each."""

    data: Plain = field(default_factory=dict)
    sentences: tuple[Text, ...] = ()
    code: int = FINE


def both(words: Text) -> Plain:
    """Return a text as machines get it, in both languages."""
    return {"ko": words.ko, "en": words.en or words.ko}
