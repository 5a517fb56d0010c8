"""The places in the evidence that someone else's rationale cites, as chips that lead there by click, Enter or Space."""

from __future__ import annotations

from ui.guard import guarded
from ui.widgets.citations import ChipButton, ChipRow, shortened


@guarded
class CitedPlaces(ChipRow):
    """`asked` says the place's number in the row, counted from 0."""

    def chips(self) -> list[ChipButton]:
        """Return what is shown."""
        return [one for one in self._made if isinstance(one, ChipButton)]

    def make(self, number: int, words: str, whole: str) -> ChipButton:
        made = ChipButton()
        made.setText(f"{number} · {shortened(words)}")
        made.setToolTip(whole)
        made.setAccessibleName(self.tr("Cited: {place}. Enter shows it.").format(place=whole))
        made.clicked.connect(self._on_chip)
        return made

    def _on_chip(self) -> None:
        sender = self.sender()
        if isinstance(sender, ChipButton):
            self.asked.emit(self._made.index(sender))
