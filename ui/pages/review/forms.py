"""Marks that come back on paper: the code of a form, typed or scanned into the go-to box, opens its item.

A mark is its reviewer's alone to give: the office is shown the item before the panel, where no mark can be changed, and
told who has to sit down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.round import MarkKey, Role
from ui.house import House
from ui.pages.page import NOTE, Page, Target

BEGINS = "JF1"
SHORTEST = 12  # letters from which it is no word of anything else


class Forms(QObject):
    """Asks the round which item a code stands for; a code it cannot take is refused with its sentence."""

    def __init__(self, house: House, page: Page, go: Callable[[MarkKey], None]) -> None:
        super().__init__(page)
        self._house, self._page, self._go = house, page, go

    def targets(self, words: str) -> Sequence[Target]:
        """Return the item of a code as a place to go to; nothing for other words."""
        if self._house.session.now is None:
            return ()
        letters = "".join(letter for letter in words.upper() if letter.isalnum())
        if not letters.startswith(BEGINS) or len(letters) < SHORTEST:
            return ()
        return [Target(self.tr("Open the item of this paper form"), words.strip(), partial(self.open, words))]

    def open(self, code: str) -> None:
        """Go to the item of a code."""
        self._house.session.ask(partial(_item_of, code)).success(self._on_item).failure(self._page.refuse)

    def _on_item(self, key: MarkKey) -> None:
        now = self._house.session.now
        if now is None:
            return
        if now.person.role is Role.REVIEWER:
            self._go(key)
        else:
            self._page.wants.emit(f"panel/{key.institution}/{key.measure}")
            words = self.tr(
                "This is an item of reviewer {reviewer}, shown to be read. Only they can enter its mark, in their own package."
            )
            self._page.told.emit(words.format(reviewer=key.reviewer), NOTE)


def _item_of(code: str, desk: Desk) -> MarkKey:
    return desk.papers.item_of(code)
