"""The go-to box's other half: what can be found, how well it fits, and going there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui import choseong
from ui.pages.page import Target
from ui.widgets.goto import GoTo

MOST = 30


class Search:
    """Offers targets in the box as the person types."""

    def __init__(self, box: GoTo, targets: Callable[[], Sequence[Target]]) -> None:
        self._box = box
        self._targets = targets
        self._offered: list[Target] = []
        box.sought.connect(self._on_sought)
        box.chosen.connect(self._on_chosen)

    def _on_sought(self, query: str) -> None:
        self._offered = best(query, self._targets())
        self._box.offer([(target.words, target.detail) for target in self._offered])

    def _on_chosen(self, at: int) -> None:
        if 0 <= at < len(self._offered):
            target = self._offered[at]
            self._box.end()
            target.go()


def best(query: str, targets: Sequence[Target]) -> list[Target]:
    """Return the targets that fit, best first, in their own order where they fit alike."""
    ranked = [(choseong.rank(query, target.words), target) for target in targets]
    fitting = [pair for pair in ranked if pair[0] < choseong.NONE]
    return [target for _, target in sorted(fitting, key=_rank)][:MOST]


def _rank(pair: tuple[int, Target]) -> int:
    return pair[0]
