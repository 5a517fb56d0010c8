"""What can stand in the way of a number: it does not apply, a person must settle it, a figure is absent."""

from __future__ import annotations

from reviewer.model.framework import Substitution
from reviewer.text import Text


class Signal(Exception):
    """Leaves the computation; carries the sentence for the person."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


class NotApplicable(Signal):
    """해당없음: nothing to measure; `substitution` overrides what the measure says stands in (None: as it says)."""

    def __init__(self, sentence: Text, substitution: Substitution | None = None) -> None:
        super().__init__(sentence)
        self.substitution = substitution


class Ask(Signal):
    """The manual does not say: a person settles it."""


class Missing(Signal):
    """A figure the rule comes to is not there."""

    def __init__(self, key: str, name: Text) -> None:
        super().__init__(Text(f"{name.ko}({key}) 값이 없습니다.", f"There is no figure for {name.en} ({key})."))
        self.key = key


class RuleFault(ValueError):
    """The rule itself cannot be followed: a checked rule file never has one, a tampered round file might."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
