"""The tools of the evidence viewer: pages, size, turning, thumbnails, search, citing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QIntValidator
from PySide6.QtWidgets import QLineEdit, QToolButton

from ui.views.view import View
from ui.widgets.flow import Flow
from ui.widgets.parts import button, label, tool

ICONS = ("pages", "left", "right", "zoom-out", "zoom-in", "fit", "whole", "rotate", "search")
STEPS = {"left": -1, "right": 1, "zoom-out": -1, "zoom-in": 1, "fit": 0}
MOST_PAGES = 99_999


class Tools(View):
    """Which tools there are depends on what is shown."""

    page_asked = Signal(int)  # -1 back, 1 on
    page_typed = Signal(int)  # from 0
    zoom_asked = Signal(int)  # -1 smaller, 1 larger, 0 to fit
    whole_asked = Signal()
    turn_asked = Signal()
    thumbs_asked = Signal()
    find_asked = Signal()
    cite_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page, self._count, self._zoom = QLineEdit(), label("subtle"), label("subtle")
        self._page.setValidator(QIntValidator(1, MOST_PAGES, self))
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._page.setFixedWidth(52)
        self._page.returnPressed.connect(self._on_typed)
        self._tools = {name: self._make_tool(name) for name in ICONS}
        self._tools["pages"].setCheckable(True)
        self.cite = button("secondary")
        self.cite.clicked.connect(self.cite_asked)
        across = Flow(4)
        across.setContentsMargins(16, 4, 16, 8)
        self.setLayout(across)
        made = list(self._tools.values())
        for part in (*made[:2], self._page, self._count, *made[2:], self.cite):
            across.addWidget(part)
        self.rest()
        self.retranslate()

    def rest(self) -> None:
        """Nothing is shown that tools could be for."""
        self.offer(())
        self.cite.setEnabled(False)
        self.set_page(0, 0)

    def offer(self, names: Iterable[str]) -> None:
        """Offer these tools and no others."""
        offered = set(names)
        for name, made in self._tools.items():
            made.setEnabled(name in offered)

    def set_page(self, page: int, pages: int) -> None:
        """Say which page is shown, counting from 0 of `pages`."""
        self._page.setText(str(page + 1) if pages else "")
        self._page.setEnabled(pages > 1)
        self._count.setText(f"/ {pages}" if pages else "")
        self._tools["left"].setEnabled(page > 0)
        self._tools["right"].setEnabled(page + 1 < pages)

    def page_words(self) -> str:
        """Return what is said of the page that is shown."""
        return f"{self._page.text()} {self._count.text()}".strip()

    def set_thumbs(self, shown: bool) -> None:
        """Show whether the thumbnails are there."""
        self._tools["pages"].setChecked(shown)

    def set_icons(self, get: Callable[[str], QIcon]) -> None:
        """Dress the tools."""
        for name, made in self._tools.items():
            made.setIcon(get(name))

    def retranslate(self) -> None:
        self._page.setAccessibleName(self.tr("Page"))
        self.cite.setText(self.tr("Cite"))
        self.cite.setToolTip(self.tr("Put what is selected, or the page, into the rationale (Ctrl+Shift+C)"))
        names = (
            self.tr("Thumbnails (Ctrl+Shift+P)"),
            self.tr("Previous page (Ctrl+PgUp)"),
            self.tr("Next page (Ctrl+PgDn)"),
            self.tr("Smaller (-)"),
            self.tr("Larger (+)"),
            self.tr("Fit the width (0)"),
            self.tr("Fit the whole page"),
            self.tr("Turn (R)"),
            self.tr("Find (Ctrl+F)"),
        )
        for made, words in zip(self._tools.values(), names, strict=True):
            made.setAccessibleName(words)
            made.setToolTip(words)

    def _make_tool(self, name: str) -> QToolButton:
        made = tool()
        made.setIconSize(QSize(20, 20))
        made.setProperty("tool", name)
        made.clicked.connect(self._on_tool)
        return made

    def _on_typed(self) -> None:
        self.page_typed.emit(int(self._page.text()) - 1)

    def _on_tool(self) -> None:
        name = str(self.sender().property("tool"))
        asked = {
            "rotate": self.turn_asked,
            "whole": self.whole_asked,
            "pages": self.thumbs_asked,
            "search": self.find_asked,
        }
        if name in asked:
            asked[name].emit()
        elif name in ("left", "right"):
            self.page_asked.emit(STEPS[name])
        else:
            self.zoom_asked.emit(STEPS[name])
