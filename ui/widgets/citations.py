"""The places in the evidence that a rationale cites, as chips: Enter goes back there, Delete takes one back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.guard import guarded
from ui.widgets.flow import Flow
from ui.widgets.parts import tool

HEAD, TAIL = 8, 18  # letters of a long place that a chip keeps: what the file begins with, and its end with the page
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
GONE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CitationChip(QWidget):
    """A button that goes to the place, and a small one that takes the citation back."""

    asked = Signal(int)
    dropped = Signal(int)

    def __init__(self, number: int, words: str, whole: str) -> None:
        super().__init__()
        self.number = number
        self.go, self.drop = ChipButton(), tool()
        self.go.setText(f"{number} · {shortened(words)}")
        self.go.setToolTip(whole)
        self.go.setAccessibleName(
            self.tr("Cited: {place}. Enter goes there, Delete takes it back.").format(place=whole)
        )
        self.go.clicked.connect(self._on_go)
        self.go.deleted.connect(self._on_drop)
        self.drop.setText("×")
        self.drop.setToolTip(self.tr("Take the citation back"))
        self.drop.setAccessibleName(self.tr("Take back citation {number}").format(number=number))
        self.drop.clicked.connect(self._on_drop)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2)
        across.addWidget(self.go)
        across.addWidget(self.drop)

    def _on_go(self) -> None:
        self.asked.emit(self.number)

    def _on_drop(self) -> None:
        self.dropped.emit(self.number)


def shortened(words: str) -> str:
    """Return a place that fits a chip: files of one institution begin alike, so the end stays too."""
    return words if len(words) <= HEAD + TAIL + 1 else f"{words[:HEAD]}…{words[-TAIL:]}"


@guarded
class ChipButton(QToolButton):
    """Enter presses it like Space; Delete speaks."""

    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        elif key in GONE:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


@guarded
class ChipRow(QWidget):
    """A chip for each place, side by side; takes no room while there is none. A subclass says what its chips do."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._made: list[QWidget] = []
        self._shown: list[tuple[int, str, str]] = []
        self._flow = Flow()
        self.setLayout(self._flow)
        self.hide()

    def offer(self, shown: Sequence[tuple[int, str, str]]) -> None:
        """Show places as (number, a few words, the whole)."""
        self._shown = list(shown)
        for old in self._made:
            self._flow.removeWidget(old)
            old.deleteLater()
        self._made = [self._put(self.make(*one)) for one in shown]
        self.setVisible(bool(shown))
        self.updateGeometry()

    def make(self, number: int, words: str, whole: str) -> QWidget:
        """Return the chip of a place; without a subclass that knows better, its words alone."""
        made = QLabel(f"{number} · {shortened(words)}")
        made.setToolTip(whole)
        return made

    def _put(self, made: QWidget) -> QWidget:
        self._flow.addWidget(made)
        made.show()
        return made

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.offer(self._shown)
        super().changeEvent(event)


@guarded
class Citations(ChipRow):
    """The citations of one's own rationale: `asked` goes to the place of a number."""

    dropped = Signal(int)  # take this number back

    def numbers(self) -> list[int]:
        """Return the numbers that stand."""
        return [number for number, _words, _whole in self._shown]

    def chips(self) -> list[CitationChip]:
        """Return what is shown."""
        return [one for one in self._made if isinstance(one, CitationChip)]

    def make(self, number: int, words: str, whole: str) -> CitationChip:
        made = CitationChip(number, words, whole)
        made.asked.connect(self.asked)
        made.dropped.connect(self.dropped)
        return made
