"""Marks that come back on paper: the code of a form, typed or scanned into the go-to box, opens its item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.round import MarkKey, Role
from ui.house import House
from ui.pages.page import Page, Target

BEGINS = "JF1"
SHORTEST = 12  # letters from which it is no word of anything else


class Forms(QObject):
    """Asks the round which item a code stands for; a code it cannot take is refused with its sentence."""

    def __init__(self, house: House, page: Page, go: Callable[[MarkKey], None]) -> None:
        super().__init__(page)
        self._house, self._page, self._go = house, page, go

    def targets(self, words: str) -> Sequence[Target]:
        """Return the item of a code as a place to go to; nothing for other words, or while no reviewer sits here."""
        now = self._house.session.now
        if now is None or now.person.role is not Role.REVIEWER:
            return ()
        letters = "".join(letter for letter in words.upper() if letter.isalnum())
        if not letters.startswith(BEGINS) or len(letters) < SHORTEST:
            return ()
        return [Target(self.tr("Open the item of this paper form"), words.strip(), partial(self.open, words))]

    def open(self, code: str) -> None:
        """Go to the item of a code."""
        self._house.session.ask(partial(_item_of, code)).success(self._go).failure(self._page.refuse)


def _item_of(code: str, desk: Desk) -> MarkKey:
    return desk.papers.item_of(code)
