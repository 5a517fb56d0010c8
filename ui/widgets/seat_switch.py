"""Who sits at the window: secretary and chair side by side to choose from, or one name that cannot be changed here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from ui.guard import guarded
from ui.widgets.parts import label, row, tool

SECRETARY, CHAIR = "secretary", "chair"


@guarded
class SeatSwitch(QWidget):
    """Shows nothing until a round is open."""

    chosen = Signal(str)  # SECRETARY or CHAIR

    def __init__(self) -> None:
        super().__init__()
        self._name = label("label")
        self._group = QButtonGroup(self)
        self._seats = {seat: self._make_seat(seat) for seat in (SECRETARY, CHAIR)}
        across = row(self, spacing=0)
        across.setContentsMargins(1, 0, 0, 0)  # a segment reaches one pixel over the edge to its left
        across.addWidget(self._name)
        for made in self._seats.values():
            across.addWidget(made)
        self.retranslate()
        self.hide()

    def show_office(self, seat: str) -> None:
        """Offer both seats of the office; `seat` is taken."""
        self._show(offered=True)
        self._seats[seat].setChecked(True)

    def show_name(self, words: str) -> None:
        """Say who sits here; the seat cannot be changed."""
        self._name.setText(words)
        self._show(offered=False)

    def words(self) -> str:
        """Return who is said to sit here."""
        if not self._name.isHidden():
            return self._name.text()
        return next((made.text() for made in self._seats.values() if made.isChecked()), "")

    def seat(self, seat: str) -> QToolButton:
        """Return the button of a seat."""
        return self._seats[seat]

    def retranslate(self) -> None:
        """Say the seats in the language of the window."""
        self.setAccessibleName(self.tr("Who you are"))
        words = {SECRETARY: self.tr("Secretary"), CHAIR: self.tr("Chair")}
        about = self.tr("What you do from now on is recorded as the {seat}'s.")
        for seat, made in self._seats.items():
            made.setText(words[seat])
            made.setToolTip(about.format(seat=words[seat]))
            made.setAccessibleName(made.toolTip())

    def _make_seat(self, seat: str) -> QToolButton:
        made = tool("segment")
        made.setCheckable(True)
        made.setProperty("seat", seat)
        made.clicked.connect(self._on_clicked)
        self._group.addButton(made)
        return made

    def _show(self, *, offered: bool) -> None:
        self._name.setVisible(not offered)
        for made in self._seats.values():
            made.setVisible(offered)
        self.show()

    def _on_clicked(self) -> None:
        checked = self._group.checkedButton()
        if checked:
            self.chosen.emit(str(checked.property("seat")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
