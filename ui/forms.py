"""Marks that come back on paper: the code of a form, typed or scanned into the go-to box, leads to its item.

A reviewer is led to the item itself; the office to where marks from paper are copied and compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk
from reviewer.model.round import MarkKey, Role
from reviewer.model.subjects import mark
from reviewer.text import Text
from ui.house import House
from ui.pages.page import Target

BEGINS = "JF1"
SHORTEST = 12  # letters from which it is no word of anything else


class Forms(QObject):
    """Asks the round which item a code stands for; a code it cannot take is refused with its sentence."""

    wants = Signal(str)  # where to go: stage/part
    refused = Signal(object)  # Text: why it cannot be taken

    def __init__(self, house: House, parent: QObject) -> None:
        super().__init__(parent)
        self._house = house

    def targets(self, words: str) -> Sequence[Target]:
        """Return the item of a code as a place to go to; nothing for other words."""
        if self._house.session.now is None:
            return ()
        letters = "".join(letter for letter in words.upper() if letter.isalnum())
        if not letters.startswith(BEGINS) or len(letters) < SHORTEST:
            return ()
        return [Target(self.tr("Open the item of this paper form"), words.strip(), partial(self.open, words.strip()))]

    def open(self, code: str) -> None:
        """Go to the item of a code."""
        job = self._house.session.ask(partial(_item_of, code))
        job.success(partial(self._on_item, code)).failure(self._on_refused)

    def _on_item(self, code: str, key: MarkKey) -> None:
        now = self._house.session.now
        if now is None:
            return
        if now.person.role is Role.REVIEWER:
            self.wants.emit(f"review/{mark(key)}")
        else:
            self.wants.emit(f"sheets/{code}")

    def _on_refused(self, sentence: Text) -> None:
        self.refused.emit(sentence)


def _item_of(code: str, desk: Desk) -> MarkKey:
    return desk.papers.item_of(code)
