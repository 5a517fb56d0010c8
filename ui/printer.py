"""Puts the pages of one PDF after another on a printer: painted by the process that paints evidence, drawn by Qt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from ui.evidence.painter import Painter

DOTS = 300  # an inch: as sharp as office printers draw text


class Press(QObject):
    """Prints one PDF at a time; the printer stays referenced until `finish`.

    What the system's dialog sends into a file gets that file's name only when it is whole.
    """

    done = Signal()  # the PDF's last page is on the printer
    failed = Signal()  # the PDF cannot be painted, or the printer refused

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painter = Painter(self)
        self._painter.opened.connect(self._on_opened)
        self._painter.painted.connect(self._on_painted)
        self._painter.refused.connect(self._on_refused)
        self._printer: QPrinter | None = None
        self._brush: QPainter | None = None
        self._page = self._pages = self._ticket = 0
        self._target: Path | None = None

    def begin(self, printer: QPrinter) -> None:
        """Take a printer; pages go to it until `finish`."""
        self._printer = printer
        self._target = Path(printer.outputFileName()) if printer.outputFileName() else None
        if self._target:
            printer.setOutputFileName(str(_part(self._target)))
        printer.setFullPage(True)
        printer.setResolution(DOTS)

    def print(self, name: str, pdf: bytes) -> None:
        """Print a PDF; `done` or `failed` follows."""
        self._painter.open(name, pdf)

    def finish(self) -> bool:
        """Hand what was drawn over to the printer and let go of it; False when a file cannot take its name."""
        has_drawn, target = self._brush is not None, self._target
        if self._brush:
            self._brush.end()
        self._brush = self._printer = self._target = None
        self._painter.forget()
        return target is None or not has_drawn or _put(target)

    def close(self) -> None:
        """Let the painting process go."""
        self.finish()
        self._painter.close()

    def _on_opened(self, pages: int) -> None:
        self._page, self._pages = 0, pages
        self._ask()

    def _ask(self) -> None:
        if self._printer is not None:
            width = self._printer.pageLayout().fullRectPixels(DOTS).width()
            self._ticket = self._painter.paint(self._page, width, 0)

    def _on_painted(self, ticket: int, picture: QImage) -> None:
        if ticket != self._ticket or self._printer is None:
            return
        if not self._turn(self._printer, picture):
            self.failed.emit()
            return
        self._draw(picture)
        self._page += 1
        if self._page < self._pages:
            self._ask()
        else:
            self.done.emit()

    def _turn(self, printer: QPrinter, picture: QImage) -> bool:
        """Go on to a new page that stands or lies as the picture does; the first one begins the job."""
        lies = picture.width() > picture.height()
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)
        if self._brush is None:
            self._brush = QPainter()
            return self._brush.begin(printer)
        return printer.newPage()

    def _draw(self, picture: QImage) -> None:
        if self._brush and self._printer:
            room: QRect = self._printer.pageLayout().fullRectPixels(DOTS)
            self._brush.drawImage(QRect(0, 0, room.width(), room.height()), picture)

    def _on_refused(self, _why: str) -> None:
        self.failed.emit()


def _part(target: Path) -> Path:
    """Return where a file is written until it is whole; the ending stays, since it tells Qt what to write."""
    return target.with_name(f"{target.stem}.part{target.suffix}")


def _put(target: Path) -> bool:
    try:
        _part(target).replace(target)
    except OSError:
        return False
    return True
