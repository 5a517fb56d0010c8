"""Where a page stands: as large as its slot, or as large as it must be and scrolled, so that nothing is out of reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui.guard import guarded
from ui.soon import soon

NEAR = 24  # pixels kept free around the part that has the keyboard


@guarded
class Room(QScrollArea):
    """Follows the keyboard: the part of the page that takes it is brought into sight."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = page
        self.setWidget(page)
        page.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def fits(self) -> bool:
        """Tell whether the whole page is in sight."""
        page = self.page.size()
        return page.width() <= self.viewport().width() and page.height() <= self.viewport().height()

    def _fit(self) -> None:
        least, room = self.page.minimumSizeHint(), self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width() if least.height() > room.height() else 0
        before, wanted = self.page.size(), QSize(room.width() - bar, room.height()).expandedTo(least)
        self.page.resize(wanted)
        if wanted != before:
            soon(self, self._follow)

    def _follow(self) -> None:
        """Keep the part with the keyboard in sight where the page has become another size."""
        self._on_focus(None, QApplication.focusWidget())

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible() or not self.page.isAncestorOf(now):
            return
        around = now.parentWidget()
        while around is not None and around is not self:
            if isinstance(around, QScrollArea):
                _show_whole(around, now)
            around = around.parentWidget()
        if not self.fits():
            _show_whole(self, now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _show_whole(area: QScrollArea, part: QWidget) -> None:
    """Scroll until all of a part is in sight, its beginning where it is too large; Qt would stop at a text's cursor."""
    held = area.widget()
    inside = part.rect().translated(part.mapTo(held, QPoint()) if held else QPoint())
    for corner in (inside.bottomRight(), inside.topLeft()):
        area.ensureVisible(corner.x(), corner.y(), NEAR, NEAR)
