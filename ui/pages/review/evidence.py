"""The evidence tab's controller: which file, which page, how large; bytes go from the round to the painter."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.desk import Desk
from reviewer.model.ids import EvidenceId
from reviewer.model.round import Evidence
from reviewer.text import Text
from ui.evidence.painter import Painter
from ui.house import House
from ui.views.review.evidence_pane import EvidencePane

PAINTED = ("application/pdf", "image/")
LARGEST = 64_000_000  # bytes: beyond it a file is offered as a copy only
ZOOMS = (50, 75, 100, 125, 150, 200, 300, 400)  # percent of the width there is
SETTLED = 80  # milliseconds after the last change of size


class EvidenceShow(QObject):
    """Nothing is read until the tab is in front; then one file at a time."""

    def __init__(self, house: House, view: EvidencePane) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._painter = Painter(self)
        self._files: tuple[Evidence, ...] = ()
        self._at, self._page, self._pages, self._turn, self._zoom, self._ticket = 0, 0, 0, 0, 100, 0
        self._loaded = ""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED)
        self._settle.timeout.connect(self._paint)
        self._listen()

    def show(self, files: tuple[Evidence, ...]) -> None:
        """Offer other files; none is read yet."""
        self._files = files
        self._at, self._loaded = 0, ""
        self._painter.forget()
        self._rest()
        self._view.set_files([_label(file) for file in files], 0)
        self._view.canvas.show_words("" if files else self.tr("No evidence file was filed for this item."))

    def look(self) -> None:
        """The tab is in front: read and paint what is chosen."""
        if self._files and self._loaded != self._files[self._at].id:
            self._open(self._files[self._at])

    def turn_page(self, step: int) -> None:
        """Go `step` pages on."""
        if 0 <= self._page + step < self._pages:
            self._page += step
            self._paint()

    def is_open(self) -> bool:
        """Tell whether the process that shows evidence is there."""
        return self._painter.is_running()

    def close(self) -> None:
        """Let the painter go."""
        self._painter.close()

    def _listen(self) -> None:
        view, painter = self._view, self._painter
        view.file_chosen.connect(self._on_file)
        view.copy_asked.connect(self._on_copy)
        view.page_asked.connect(self.turn_page)
        view.zoom_asked.connect(self._on_zoom)
        view.turn_asked.connect(self._on_turn)
        view.canvas.resized.connect(self._on_resized)
        painter.opened.connect(self._on_opened)
        painter.painted.connect(self._on_painted)
        painter.refused.connect(self._on_refused)
        self._house.style.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Draw the tools in the colours of the theme."""
        self._view.set_icons(self._house.icons.get)

    def _open(self, file: Evidence) -> None:
        self._rest()
        self._loaded = file.id
        if not file.media_type.startswith(PAINTED) or file.size > LARGEST:
            words = self.tr("{name} cannot be shown here ({kind}). Save a copy to look at it.")
            self._view.canvas.show_words(words.format(name=file.name, kind=file.media_type))
            return
        self._view.canvas.show_words(self.tr("Opening {name}…").format(name=file.name))
        self._house.session.ask(partial(_read, file.id)).success(partial(self._on_read, file))

    def _rest(self) -> None:
        self._page, self._pages, self._turn = 0, 0, 0
        self._view.set_page("", 0, 0)

    def _paint(self) -> None:
        if self._pages:
            width = self._view.canvas.paper_width() * self._zoom / 100 * self._view.canvas.devicePixelRatioF()
            self._ticket = self._painter.paint(self._page, round(width), self._turn)
            self._view.set_page(f"{self._page + 1} / {self._pages}", self._page, self._pages)

    def _on_read(self, file: Evidence, content: bytes) -> None:
        if self._loaded == file.id:
            self._painter.open(file.id, file.media_type, content)

    def _on_opened(self, pages: int) -> None:
        self._pages = pages
        self._paint()

    def _on_painted(self, ticket: int, picture: QImage) -> None:
        if ticket != self._ticket:
            return
        about = self.tr("{name}, page {page} of {pages}")
        name = self._files[self._at].name
        self._view.canvas.show_picture(picture, about.format(name=name, page=self._page + 1, pages=self._pages))
        self._view.canvas.to_top()

    def _on_refused(self, why: str) -> None:
        self._pages = 0
        words = {
            "locked": self.tr("This file is locked with a password of its own, so it cannot be shown. Save a copy."),
            "large": self.tr("This page is too large to be drawn. Save a copy to look at it."),
        }
        damaged = self.tr("This file is damaged or is not what its name says, so it cannot be shown. Save a copy.")
        self._view.canvas.show_words(words.get(why, damaged))

    def _on_file(self, at: int) -> None:
        self._at = at
        self.look()

    def _on_zoom(self, step: int) -> None:
        nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self._zoom))
        self._zoom = ZOOMS[min(max(nearest + step, 0), len(ZOOMS) - 1)] if step else 100
        self._paint()

    def _on_turn(self) -> None:
        self._turn = (self._turn + 90) % 360
        self._paint()

    def _on_resized(self) -> None:
        self._settle.start()

    def _on_copy(self) -> None:
        if not self._files:
            return
        file = self._files[self._at]
        chosen, _ = QFileDialog.getSaveFileName(self._view, self.tr("Save a copy"), str(Path.home() / file.name))
        if chosen:
            job = self._house.session.ask(partial(_copy, file.id, Path(chosen)))
            job.success(partial(self._on_copied, chosen))

    def _on_copied(self, chosen: str, _size: int) -> None:
        words = Text(f"사본을 저장했습니다: {chosen}", f"A copy was saved: {chosen}")
        self._house.bridge.news.emit(words)


def _label(file: Evidence) -> str:
    pages = f" · {file.pages}p" if file.pages else ""
    return f"{file.name}{pages} · {_size(file.size)}"


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(size // 1000, 1)} KB"


def _read(evidence: EvidenceId, desk: Desk) -> bytes:
    return desk.see.evidence_bytes(evidence)


def _copy(evidence: EvidenceId, path: Path, desk: Desk) -> int:
    with path.open("wb") as out:
        return sum(out.write(piece) for piece in desk.see.evidence_pieces(evidence))
