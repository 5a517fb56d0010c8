"""The levels of a scale as buttons: each gives its points, by click or by the digit of its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from ui.widgets.flow import Flow
from ui.widgets.parts import tool


class Levels(QWidget):
    """Lowest first; what a level means is said when it is pointed at or read aloud."""

    chosen = Signal(str)  # the points of the level

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._made: list[QToolButton] = []
        self._flow = Flow(2)
        self.setLayout(self._flow)

    def offer(self, levels: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer levels as (points, meaning); the buttons of before are used again."""
        while len(self._made) < len(levels):
            self._add()
        for at, made in enumerate(self._made):
            made.setVisible(at < len(levels))
        for at, (made, (points, meaning)) in enumerate(zip(self._made, levels, strict=False), start=1):
            made.setText(f"{at}")
            made.setProperty("points", points)
            made.setToolTip(f"{meaning} ({points})")
            made.setAccessibleName(f"{at}: {meaning} ({points})")
            made.setChecked(points == chosen)

    def take(self, place: int) -> None:
        """Choose the level of a place, counted from one; a place that is not offered changes nothing."""
        if 0 < place <= len(self._made) and self._made[place - 1].isVisibleTo(self):
            self._choose(self._made[place - 1])

    def _add(self) -> None:
        made = tool("segment")
        made.setCheckable(True)
        made.clicked.connect(self._on_clicked)
        self._group.addButton(made)
        self._flow.addWidget(made)
        self._made.append(made)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QToolButton):
            self._choose(sender)

    def _choose(self, wanted: QToolButton) -> None:
        for made in self._made:
            made.setChecked(made is wanted)
        self.chosen.emit(str(wanted.property("points")))
