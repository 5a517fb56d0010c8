"""Steps to take in order: a sign that says which are done, how much is there, and a button that leads to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.widgets.parts import button, label


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step: where its button leads (empty: no button), its words, what is there, and whether it is done."""

    goal: str
    words: str
    detail: str
    done: bool


class Steps(QWidget):
    """The first step that is not done has the strong button."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._next: QPushButton | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def set_steps(self, steps: Sequence[StepLine], go: str) -> None:
        """Show the steps; `go` is what a button says."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        self._next = None
        first = next((step for step in steps if not step.done), None)
        for at, step in enumerate(steps):
            self._add(at, step, go, is_next=step is first)

    def next_button(self) -> QPushButton | None:
        """Return the button of the first step that is not done, None without one."""
        return self._next

    def _add(self, at: int, step: StepLine, go: str, *, is_next: bool) -> None:
        sign, words, detail = label("step-done" if step.done else "step"), label(), label("quiet")
        sign.setText("✓" if step.done else str(at + 1))
        sign.setAccessibleName(step.words)
        words.setText(step.words)
        words.setProperty("kind", "heading" if is_next else "subtle")
        detail.setText(step.detail)
        for column, part in enumerate((sign, words, detail)):
            self._grid.addWidget(part, at, column)
        if step.goal:
            made = button("primary" if is_next else "")
            made.setText(go)
            made.setAccessibleName(f"{step.words}: {go}")
            made.clicked.connect(partial(self.asked.emit, step.goal))
            self._grid.addWidget(made, at, 3)
            made.show()  # at once, so that it can be given the keyboard
            if is_next:
                self._next = made
