"""Undo and redo across fields, items and days: a step of the journal, taken back or brought again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reviewer.commands import Redo, Undo
from reviewer.desk.marks import NOTHING_TO_REDO, NOTHING_TO_UNDO
from reviewer.model.changes import Changes
from reviewer.model.ids import ReviewerId
from reviewer.model.round import MarkKey
from reviewer.model.subjects import Noun, mark_key, noun
from reviewer.text import Text
from ui.house import House
from ui.pages.page import NOTE, REFUSAL
from ui.pages.review.marking import Marking


class Stepping(QObject):
    """What is being written is given first, so that it is the step that is taken back."""

    told = Signal(str, str)

    def __init__(self, house: House, marking: Marking) -> None:
        super().__init__(marking)
        self._house = house
        self._marking = marking

    def step(self, command: type[Undo | Redo], reviewer: ReviewerId) -> None:
        """Undo or redo the last change to a mark, whichever item it was on."""
        self._marking.leave()
        self._house.session.do(command(reviewer), self).failure(self._on_no_step)

    def _on_no_step(self, sentence: Text) -> None:
        nothing = sentence in (NOTHING_TO_UNDO, NOTHING_TO_REDO)
        self.told.emit(self._house.languages.say(sentence), NOTE if nothing else REFUSAL)


def changed_mark(changes: Changes) -> MarkKey | None:
    """Return the mark that a step changed, to be shown."""
    return next((mark_key(subject) for subject in changes.subjects if noun(subject) is Noun.MARK), None)
