"""Searching the evidence: page after page in the evidence process, the first place shown as soon as it is known."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from ui.evidence.reader import Reader
from ui.pages.evidence.kind import Header, Kind
from ui.views.evidence.find_bar import FindBar
from ui.views.evidence.pane import EvidencePane

MOST_PLACES = 5_000


class Finding(QObject):
    """Places are gone through in the order of the file, beginning at the page looked at."""

    def __init__(self, view: EvidencePane, reader: Reader) -> None:
        super().__init__(view)
        self._view, self._reader = view, reader
        self._bar: FindBar = view.search
        self._kind: Kind | None = None
        self._words = ""
        self._places: list[tuple[int, int]] = []  # page, which of its places
        self._at = -1
        self._searched = 0  # pages
        self._asking = ""  # the words of the question under way
        self._bar.sought.connect(self.seek)
        self._bar.stepped.connect(self.step)
        self._bar.dropped.connect(self.end)

    def is_shown(self) -> bool:
        """Tell whether the line of the search is there."""
        return self._bar.isVisible()

    def begin(self) -> None:
        """Give the keyboard to the line of the search."""
        self._bar.begin()

    def end(self) -> None:
        """Put the search away."""
        self.seek("")
        self._bar.hide()
        self._view.take_keyboard()

    def turn_to(self, kind: Kind | None) -> None:
        """Search in another file from now on; words that are there are searched in it too."""
        self._kind = kind
        self._words = self._asking = ""
        self._forget()
        if kind and self.is_shown() and self._bar.words.words():
            self.seek(self._bar.words.words())

    def seek(self, words: str) -> None:
        """Search for words."""
        if words == self._words or self._kind is None:
            return
        self._words = words
        self._forget()
        self._kind.mark_found(-1, [], words)
        if words and self._kind.searched()[0]:
            self._ask()
        else:
            self._bar.say("")

    def step(self, by: int) -> None:
        """Go to the next place or the one before; round at either end."""
        if self._places:
            self._go((self._at + by) % len(self._places))
        elif self._words:
            self._say()
        else:
            self.begin()

    def answer(self, told: Header) -> None:
        """Take in what was found on the next pages."""
        asked, self._asking = self._asking, ""
        if self._kind is None or not self._words:
            return
        if asked == self._words:
            self._take(told["hits"])
            self._searched += self._kind.searched()[1]
        if not self._is_over():
            self._ask()
        self._say()

    def say_again(self) -> None:
        """Say in the other language how many places there are."""
        if self._words:
            self._say()

    def _ask(self) -> None:
        if self._asking or self._kind is None:
            return
        self._asking = self._words
        self._reader.ask("find", words=self._words, first=self._searched, count=self._kind.searched()[1])
        self._say()

    def _take(self, hits: list[dict[str, Any]]) -> None:
        if self._kind is None:
            return
        for hit in hits:
            page, places = int(hit["page"]), list(hit["places"])
            self._kind.mark_found(page, places, self._words)
            self._places += [(page, at) for at in range(len(places))]
        if self._at < 0:
            here = self._kind.page()
            ahead = next((n for n, place in enumerate(self._places) if place[0] >= here), None)
            if ahead is not None:
                self._go(ahead)
            elif self._is_over() and self._places:
                self._go(0)

    def _go(self, at: int) -> None:
        self._at = at
        if self._kind:
            self._kind.look_at(*self._places[at])
        self._say()

    def _is_over(self) -> bool:
        pages = self._kind.searched()[0] if self._kind else 0
        return self._searched >= pages or len(self._places) >= MOST_PLACES

    def _forget(self) -> None:
        self._places, self._at, self._searched = [], -1, 0
        self._bar.say("")

    def _say(self) -> None:
        if self._places:
            words = self.tr("{at} of {count}") if self._is_over() else self.tr("{at} of {count}, searching…")
            self._bar.say(words.format(at=self._at + 1, count=len(self._places)))
        else:
            self._bar.say(self.tr("Not found") if self._is_over() else self.tr("Searching…"))
