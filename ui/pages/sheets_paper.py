"""Shows a paper as it will be printed: made by the round, painted by the process that also paints evidence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from reviewer.desk.desk import Desk
from reviewer.text import Text
from ui.evidence.painter import Painter
from ui.house import House
from ui.views.paper_pane import PaperPane

ZOOMS = (50, 75, 100, 125, 150, 200, 300)  # percent of the width there is
SETTLED = 120  # milliseconds after the last change before a page is painted


class PaperShow(QObject):
    """Only the paper asked for last is shown; answers about earlier ones are dropped."""

    def __init__(self, house: House, view: PaperPane) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._painter = Painter(self)
        self._asked = self._page = self._pages = self._ticket = 0
        self._zoom = 100
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED)
        self._settle.timeout.connect(self._paint)
        self._listen(view)
        self.dress()

    def show(self, name: str, make: Callable[[Desk], bytes]) -> None:
        """Make a paper and show its first page."""
        self._asked += 1
        self._view.set_paper(name)
        if not self._pages:
            self._view.canvas.show_words(self.tr("The sheet is being made…"))
        asked = self._asked
        self._house.session.ask(make).success(partial(self._on_made, asked)).failure(partial(self._on_refused, asked))

    def clear(self) -> None:
        """Show no paper."""
        self._asked += 1
        self._painter.forget()
        self._pages = 0
        self._view.set_paper("")
        self._say_page()
        self._view.canvas.show_words(self.tr("Choose a sheet on the left to see it here."))

    def turn_page(self, step: int) -> None:
        """Go `step` pages on."""
        if 0 <= self._page + step < self._pages:
            self._page += step
            self._paint()
            self._view.canvas.to_top()

    def say_again(self) -> None:
        """Say the page in the other language."""
        self._say_page()

    def dress(self) -> None:
        """Draw the tools in the colours of the theme."""
        self._view.set_icons(self._house.icons.get)

    def close(self) -> None:
        """Let the painting process go; nothing that was about to be painted starts it again."""
        self._settle.stop()
        self._pages = 0
        self._painter.close()

    def _listen(self, view: PaperPane) -> None:
        view.page_asked.connect(self.turn_page)
        view.zoom_asked.connect(self._on_zoom)
        view.canvas.resized.connect(self._on_resized)
        self._painter.opened.connect(self._on_opened)
        self._painter.painted.connect(self._on_painted)
        self._painter.refused.connect(self._on_unpainted)
        self._house.style.changed.connect(self.dress)

    def _on_made(self, asked: int, pdf: bytes) -> None:
        if asked == self._asked:
            self._painter.open(f"sheet-{asked}", pdf)

    def _on_refused(self, asked: int, sentence: Text) -> None:
        if asked == self._asked:
            self._pages = 0
            self._say_page()
            self._view.canvas.show_words(self._house.languages.say(sentence))

    def _on_opened(self, pages: int) -> None:
        self._page, self._pages = 0, pages
        self._paint()
        self._view.canvas.to_top()

    def _on_painted(self, ticket: int, picture: QImage) -> None:
        if ticket == self._ticket:
            self._view.canvas.show_picture(picture, self._page_words())

    def _on_unpainted(self, _why: str) -> None:
        self._pages = 0
        self._say_page()
        self._view.canvas.show_words(self.tr("The sheet cannot be drawn on this screen. It can still be saved."))

    def _on_zoom(self, step: int) -> None:
        at = ZOOMS.index(self._zoom) + step
        self._zoom = 100 if step == 0 else ZOOMS[min(max(at, 0), len(ZOOMS) - 1)]
        self._paint()

    def _on_resized(self) -> None:
        if self._pages:
            self._settle.start()

    def _paint(self) -> None:
        if not self._pages:
            return
        canvas = self._view.canvas
        width = canvas.paper_width() * self._zoom / 100 * canvas.devicePixelRatioF()
        self._ticket = self._painter.paint(self._page, round(width), 0)
        self._say_page()

    def _say_page(self) -> None:
        self._view.set_page(self._page_words(), self._page, self._pages)

    def _page_words(self) -> str:
        return f"{self._page + 1} / {self._pages}" if self._pages else ""
