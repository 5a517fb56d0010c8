"""The levels of a scale as buttons: each gives its points, by click or by the digit of its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from ui.guard import guarded
from ui.widgets.elided import giving_way
from ui.widgets.flow import Flow
from ui.widgets.parts import column, tool
from ui.widgets.speaking import speak

LONGEST = 12  # letters of a name that a button has room for


@guarded
class Levels(QWidget):
    """Lowest first; the one that the points stand at is down, and said below where buttons have no room for words."""

    chosen = Signal(str)  # the points of the level

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._made: list[QToolButton] = []
        self._offered: list[tuple[str, str]] = []
        self._buttons, self._said = QWidget(), giving_way("quiet")
        self._flow = Flow(2)
        self._buttons.setLayout(self._flow)
        box = column(self, spacing=2)
        box.addWidget(self._buttons)
        box.addWidget(self._said)

    def offer(self, levels: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer levels as (points, meaning); the buttons of before are used again."""
        self._offered = list(levels)
        while len(self._made) < len(levels):
            self._add()
        for at, made in enumerate(self._made):
            made.setVisible(at < len(levels))
        for at, (made, (points, meaning)) in enumerate(zip(self._made, levels, strict=False), start=1):
            made.setText(meaning if len(meaning) <= LONGEST else f"{at}")
            made.setProperty("points", points)
            made.setToolTip(f"{meaning} ({points})")
            made.setAccessibleName(f"{at}: {meaning} ({points})")
        self._said.setVisible(any(len(meaning) > LONGEST for _points, meaning in levels))
        self.stand(chosen)
        self._fit()

    def stand(self, points: str) -> None:
        """Let the level of these points be down; points between two levels leave all of them up."""
        for made, (given, _meaning) in zip(self._made, self._offered, strict=False):
            made.setChecked(given == points)
        self._said.say(next((meaning for given, meaning in self._offered if given == points), " "))

    def take(self, place: int) -> None:
        """Choose the level of a place, counted from one; a place that is not offered changes nothing."""
        if 0 < place <= len(self._offered) and self.isEnabled():
            self._choose(self._made[place - 1])
            speak(self, self._made[place - 1].accessibleName())

    def _add(self) -> None:
        made = tool("segment")
        made.setCheckable(True)
        made.clicked.connect(self._on_clicked)
        self._group.addButton(made)
        self._flow.addWidget(made)
        self._made.append(made)

    def _fit(self) -> None:
        """Insist on the height of all lines: a low window would cut the last of them off."""
        self._buttons.setMinimumHeight(self._flow.heightForWidth(self.width()))

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QToolButton):
            self._choose(sender)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, wanted: QToolButton) -> None:
        self.stand(str(wanted.property("points")))
        self.chosen.emit(str(wanted.property("points")))
