"""The evidence of an item: its files, and the page that is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton

from ui.views.view import View
from ui.widgets.canvas import Canvas
from ui.widgets.parts import button, column, label, line, row, tool

ICONS = ("left", "right", "zoom-out", "zoom-in", "fit", "rotate")


class EvidencePane(View):
    """One file at a time, chosen above; tools for pages below it."""

    file_chosen = Signal(int)
    copy_asked = Signal()
    page_asked = Signal(int)  # -1 back, 1 on
    zoom_asked = Signal(int)  # -1 smaller, 1 larger, 0 to fit
    turn_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.canvas = Canvas()
        self.canvas.zoomed.connect(self.zoom_asked)
        self.canvas.turned.connect(self.turn_asked)
        self._files = QComboBox()
        self._files.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._files.activated.connect(self.file_chosen)
        self._copy = button()
        self._copy.clicked.connect(self.copy_asked)
        self._page = label("subtle")
        self._tools = {name: self._make_tool(name) for name in ICONS}
        box = column(self, spacing=0)
        box.addLayout(self._make_head())
        box.addLayout(self._make_tools())
        box.addWidget(line())
        box.addWidget(self.canvas, 1)
        self.retranslate()

    def set_files(self, files: Sequence[str], current: int) -> None:
        """Show the names of the files."""
        self._files.clear()
        self._files.addItems(list(files))
        self._files.setCurrentIndex(current)
        for part in (self._files, self._copy):
            part.setEnabled(bool(files))

    def set_page(self, words: str, page: int, pages: int) -> None:
        """Say which page is shown, counting from 0 of `pages`; none puts the tools to rest."""
        self._page.setText(words)
        for name, made in self._tools.items():
            made.setEnabled(pages > 0)
            if name == "left":
                made.setEnabled(page > 0)
            if name == "right":
                made.setEnabled(page + 1 < pages)

    def set_icons(self, get: Callable[[str], QIcon]) -> None:
        """Dress the tools."""
        for name, made in self._tools.items():
            made.setIcon(get(name))

    def retranslate(self) -> None:
        self._files.setAccessibleName(self.tr("Evidence file"))
        self._copy.setText(self.tr("Save a copy…"))
        self.canvas.setAccessibleName(self.tr("Evidence page"))
        names = (
            self.tr("Previous page (Ctrl+PgUp)"),
            self.tr("Next page (Ctrl+PgDn)"),
            self.tr("Smaller (-)"),
            self.tr("Larger (+)"),
            self.tr("Fit the width (0)"),
            self.tr("Turn (R)"),
        )
        for made, words in zip(self._tools.values(), names, strict=True):
            made.setAccessibleName(words)
            made.setToolTip(words)

    def _make_head(self) -> QHBoxLayout:
        across = row()
        across.setContentsMargins(16, 12, 16, 4)
        across.addWidget(self._files, 1)
        across.addWidget(self._copy)
        return across

    def _make_tools(self) -> QHBoxLayout:
        across = row(spacing=4)
        across.setContentsMargins(16, 4, 16, 8)
        across.addWidget(self._tools["left"])
        across.addWidget(self._page)
        across.addWidget(self._tools["right"])
        across.addStretch(1)
        for name in ICONS[2:]:
            across.addWidget(self._tools[name])
        return across

    def _make_tool(self, name: str) -> QToolButton:
        made = tool()
        made.setIconSize(QSize(20, 20))
        made.setProperty("tool", name)
        made.clicked.connect(self._on_tool)
        return made

    def _on_tool(self) -> None:
        sender = self.sender()
        name = str(sender.property("tool"))
        if name == "rotate":
            self.turn_asked.emit()
        elif name in ("left", "right"):
            self.page_asked.emit(-1 if name == "left" else 1)
        else:
            self.zoom_asked.emit({"zoom-out": -1, "zoom-in": 1}.get(name, 0))
