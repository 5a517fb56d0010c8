"""A paper on the screen: one page at a time, with tools to turn pages and to see it larger or smaller."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton

from ui.views.view import View
from ui.widgets.canvas import Canvas
from ui.widgets.elided import Elided
from ui.widgets.parts import column, frame, label, line, row, tool

ICONS = ("left", "right", "zoom-out", "zoom-in", "fit")
ICON = 20


class PaperPane(View):
    """Shows what it is handed; which page and how large is the controller's business."""

    page_asked = Signal(int)  # -1 back, 1 on
    zoom_asked = Signal(int)  # -1 smaller, 1 larger, 0 to fit

    def __init__(self) -> None:
        super().__init__()
        self.canvas = Canvas()
        self.canvas.zoomed.connect(self.zoom_asked)
        self._name, self._page = Elided(), label("subtle")
        self._name.setProperty("kind", "heading")
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._tools = {name: self._make_tool(name) for name in ICONS}
        card = frame("card")
        head = row(spacing=4)
        head.setContentsMargins(16, 8, 8, 8)
        head.addWidget(self._name, 1)
        for part in (self._tools["left"], self._page, *list(self._tools.values())[1:]):
            head.addWidget(part)
        inside = column(card, margin=1, spacing=0)
        inside.addLayout(head)
        inside.addWidget(line())
        inside.addWidget(self.canvas, 1)
        column(self).addWidget(card)
        self.set_page("", 0, 0)
        self.retranslate()

    def set_paper(self, name: str) -> None:
        """Say which paper is shown."""
        self._name.say(name)

    def set_page(self, words: str, page: int, pages: int) -> None:
        """Say which page is shown, counting from 0 of `pages`; none puts the tools to rest."""
        self._page.setText(words)
        for name, made in self._tools.items():
            made.setEnabled(pages > 0)
            if name == "left":
                made.setEnabled(page > 0)
            if name == "right":
                made.setEnabled(page + 1 < pages)

    def page_words(self) -> str:
        """Return what is said of the page that is shown."""
        return self._page.text()

    def set_icons(self, get: Callable[[str], QIcon]) -> None:
        """Dress the tools."""
        for name, made in self._tools.items():
            made.setIcon(get(name))

    def retranslate(self) -> None:
        self.canvas.setAccessibleName(self.tr("Page of the sheet"))
        names = (
            self.tr("Previous page (Ctrl+PgUp)"),
            self.tr("Next page (Ctrl+PgDn)"),
            self.tr("Smaller"),
            self.tr("Larger"),
            self.tr("Fit the width"),
        )
        for made, words in zip(self._tools.values(), names, strict=True):
            made.setAccessibleName(words)
            made.setToolTip(words)

    def _make_tool(self, name: str) -> QToolButton:
        made = tool()
        made.setIconSize(QSize(ICON, ICON))
        made.setProperty("tool", name)
        made.clicked.connect(self._on_tool)
        return made

    def _on_tool(self) -> None:
        name = str(self.sender().property("tool"))
        if name in ("left", "right"):
            self.page_asked.emit(-1 if name == "left" else 1)
        else:
            self.zoom_asked.emit({"zoom-out": -1, "zoom-in": 1}.get(name, 0))
