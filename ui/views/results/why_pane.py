"""The right of the results page: how one figure came to be, down to the marks and the rules."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QModelIndex, Signal
from PySide6.QtWidgets import QTreeView

from ui.views.view import View
from ui.widgets.parts import button, column, label, paragraph, say
from ui.widgets.running import Running
from ui.widgets.why_delegate import WhyDelegate

OPEN_DEPTH = 1
LOW = 120  # pixels: three parts of a figure


class WhyPane(View):
    """A tree, and below it the chosen part of it in full."""

    looked_at = Signal(QModelIndex)
    copy_asked = Signal()

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.tree = QTreeView()
        self.tree.setModel(model)
        self.tree.setHeaderHidden(True)
        self.tree.setMinimumHeight(LOW)
        self.tree.setUniformRowHeights(True)
        self.tree.setProperty("focusRing", "true")
        self.tree.selectionModel().selectionChanged.connect(self._on_selected)
        self.copy = button()
        self.copy.clicked.connect(self.copy_asked)
        self._name, self._states = label("heading"), label("badge-warning")
        self._missing, self._rule, self._source = paragraph("subtle"), paragraph(), paragraph("quiet")
        self._build()
        self.show_institution("", "", "")
        self.show_part("", "")
        self.retranslate()

    def set_delegate(self, delegate: WhyDelegate) -> None:
        """Let the tree be painted by `delegate`."""
        self.tree.setItemDelegate(delegate)
        self.tree.viewport().update()

    def show_institution(self, name: str, states: str, missing: str) -> None:
        """Say whose figure it is, what has to be said beside it, and what is missing."""
        self._name.setText(name)
        for part, words in ((self._states, states), (self._missing, missing)):
            say(part, words)
        self.copy.setEnabled(bool(name))

    def show_part(self, rule: str, source: str) -> None:
        """Show the chosen part in full: its rule, and where it comes from."""
        for part, words in ((self._rule, rule), (self._source, source)):
            say(part, words)

    def show_nothing(self) -> None:
        """Show that no figure is looked at."""
        self.show_institution("", "", "")
        self.show_part("", "")

    def open_first(self) -> None:
        """Open the tree as far as it can be taken in at once, and look at its root."""
        self.tree.expandToDepth(OPEN_DEPTH)
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))

    def missing(self) -> str:
        """Return what is said to be missing."""
        return self._missing.text()

    def retranslate(self) -> None:
        self.tree.setAccessibleName(self.tr("How the figure came to be"))
        self.copy.setText(self.tr("Copy as text"))

    def _build(self) -> None:
        box = column(self, spacing=8)
        box.setContentsMargins(16, 12, 16, 14)
        above = Running()
        above.add(self._name, 1)
        above.add(self._states)
        above.add(self.copy)
        box.addLayout(above)
        box.addWidget(self._missing)
        box.addWidget(self.tree, 1)
        box.addWidget(self._rule)
        box.addWidget(self._source)

    def _on_selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.looked_at.emit(self.tree.currentIndex())
