"""The citations of the mark on screen: added, shown as chips, taken back, and named in the rationale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reviewer.model import citing
from reviewer.model.round import Citation
from ui.house import House
from ui.views.review.mark_pane import MarkPane


class CitationList(QObject):
    """What stands is what the chips show."""

    changed = Signal()
    asked = Signal(object)  # Citation

    def __init__(self, house: House, view: MarkPane, parent: QObject) -> None:
        super().__init__(parent)
        self._house, self._view = house, view
        self._standing: list[Citation] = []
        view.citations.asked.connect(self._on_asked)
        view.citations.dropped.connect(self._on_dropped)
        house.languages.changed.connect(self._show)

    def show(self, citations: Sequence[Citation]) -> None:
        """Show the citations of another mark."""
        self._standing = list(citations)
        self._show()

    def standing(self) -> tuple[Citation, ...]:
        """Return the citations that stand."""
        return tuple(self._standing)

    def add(self, citation: Citation) -> int:
        """Cite a place and name it in the rationale where the cursor is; one that stands already keeps its number."""
        known = next((one for one in self._standing if replace(one, number=0) == citation), None)
        number = known.number if known else 1 + max((one.number for one in self._standing), default=0)
        if known is None:
            self._standing.append(replace(citation, number=number))
        self._view.rationale.add_words(self._house.languages.say(citing.marker(number)))
        self._show()
        self.changed.emit()
        return number

    def _show(self) -> None:
        say = self._house.languages.say
        self._view.citations.offer([(c.number, say(citing.where(c)), say(citing.line(c))) for c in self._standing])

    def _on_asked(self, number: int) -> None:
        found = next((one for one in self._standing if one.number == number), None)
        if found:
            self.asked.emit(found)

    def _on_dropped(self, number: int) -> None:
        self._standing = [one for one in self._standing if one.number != number]
        marker = citing.marker(number)
        self._view.rationale.take_words((marker.ko, marker.en))
        self._show()
        self.changed.emit()
