"""The places in the evidence that someone else's rationale cites, as chips that lead there by click, Enter or Space."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.guard import guarded
from ui.widgets.citations import ChipButton, shortened
from ui.widgets.flow import Flow


@guarded
class CitedPlaces(QWidget):
    """Takes no room while nothing is cited; a click says the place's number in the row, counted from 0."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._chips: list[ChipButton] = []
        self._shown: list[tuple[int, str, str]] = []
        self._flow = Flow()
        self.setLayout(self._flow)
        self.hide()

    def offer(self, shown: Sequence[tuple[int, str, str]]) -> None:
        """Show places as (number, a few words, the whole)."""
        self._shown = list(shown)
        for old in self._chips:
            self._flow.removeWidget(old)
            old.deleteLater()
        self._chips = [self._make(*one) for one in shown]
        self.setVisible(bool(shown))
        self.updateGeometry()

    def chips(self) -> list[ChipButton]:
        """Return what is shown."""
        return list(self._chips)

    def _make(self, number: int, words: str, whole: str) -> ChipButton:
        made = ChipButton()
        made.setText(f"{number} · {shortened(words)}")
        made.setToolTip(whole)
        made.setAccessibleName(self.tr("Cited: {place}. Enter shows it.").format(place=whole))
        made.clicked.connect(self._on_chip)
        self._flow.addWidget(made)
        made.show()
        return made

    def _on_chip(self) -> None:
        sender = self.sender()
        if isinstance(sender, ChipButton):
            self.asked.emit(self._chips.index(sender))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.offer(self._shown)
        super().changeEvent(event)
