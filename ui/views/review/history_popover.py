"""The history of a mark, laid over the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.parts import column, label, paragraph
from ui.widgets.speaking import speak

WIDTH = 372


class HistoryPopover(QFrame):
    """The history of a mark, oldest first, laid over the page; Esc or F9 puts it away."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("popover")
        self._title = label("heading")
        self._lines = column(spacing=8)
        self._told: list[str] = []
        box = column(self, margin=16, spacing=12)
        box.addWidget(self._title)
        box.addLayout(self._lines)
        self.hide()

    def show_lines(self, title: str, lines: Sequence[tuple[str, str]], at: QWidget) -> None:
        """Show (when and who, what) above `at`."""
        self._title.setText(title)
        self._told = [what for _when, what in lines]
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        for when, what in lines:
            below, above = paragraph("quiet"), paragraph()
            above.setText(what)
            below.setText(when)
            self._lines.addWidget(above)
            self._lines.addWidget(below)
        self.resize(WIDTH, self.heightForWidth(WIDTH) if lines else self.sizeHint().height())
        corner = at.mapTo(self._over, at.rect().topRight())
        self.move(corner.x() - self.width(), max(corner.y() - self.height() - 4, 0))
        self.show()
        self.raise_()
        speak(self, ". ".join([title, *(f"{what}, {when}" for when, what in reversed(lines))]))

    def words(self) -> list[str]:
        """Return what is told, oldest first."""
        return self._told
