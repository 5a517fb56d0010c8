"""The go-to box's other half: what can be found, how well it fits, and going there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui import choseong
from ui.latin_keys import hangul
from ui.pages.page import Target
from ui.widgets.goto import GoTo

MOST = 30


class Search:
    """Offers targets in the box as the person types."""

    def __init__(
        self,
        box: GoTo,
        targets: Callable[[], Sequence[Target]],
        typed: Callable[[str], Sequence[Target]],
        page: Callable[[], QWidget],
    ) -> None:
        self._box = box
        self._targets = targets
        self._typed = typed
        self._page = page
        self._offered: list[Target] = []
        box.sought.connect(self._on_sought)
        box.chosen.connect(self._on_chosen)

    def _on_sought(self, query: str) -> None:
        targets = self._targets()
        self._offered = list(self._typed(query)) or best(query, targets)
        self._box.offer([(target.words, target.detail) for target in self._offered])

    def _on_chosen(self, at: int) -> None:
        if 0 <= at < len(self._offered):
            target = self._offered[at]
            self._box.end()
            target.go()
            if self._box.box.hasFocus():  # where it led has not taken the keyboard: it is shown already
                self._box.give_back(self._page())


def best(query: str, targets: Sequence[Target]) -> list[Target]:
    """Return the targets that fit, best first, in their own order where they fit alike.

    Where nothing fits, or its letters lie scattered over a name, what the same keys write in Hangul goes before.
    """
    fitting = _fitting(query, targets)
    if not fitting or fitting[0][0] == choseong.SCATTERED:
        meant = hangul(query)
        switched = _fitting(meant, targets) if meant else []
        fitting = switched if switched and (not fitting or switched[0][0] < choseong.SCATTERED) else fitting
    return [target for _, target in fitting][:MOST]


def _fitting(query: str, targets: Sequence[Target]) -> list[tuple[int, Target]]:
    sought = choseong.Sought(query)
    ranked = [(_fit(sought, target), target) for target in targets]
    return sorted((pair for pair in ranked if pair[0] < choseong.NONE), key=_rank)


def _fit(sought: choseong.Sought, target: Target) -> int:
    """Return how well the better of a target's two names fits; its detail counts when neither does."""
    found = sought.rank(target.words)
    if found and target.also:
        found = min(found, sought.rank(target.also))
    if found == choseong.NONE and target.detail and sought.rank(target.detail) == choseong.WHOLE:
        return choseong.INSIDE
    return found


def _rank(pair: tuple[int, Target]) -> int:
    return pair[0]
