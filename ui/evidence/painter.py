"""Pages of one paper as pictures: what a preview needs of the evidence process, and no more."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.evidence.link import Header, Link
from ui.evidence.pictures import picture


class Painter(QObject):
    """One paper is open at a time; answers about an earlier one are not passed on."""

    opened = Signal(int)  # pages
    painted = Signal(int, QImage)  # ticket, picture
    refused = Signal(str)  # "locked", "damaged", "large", …

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = Link(self)
        self._link.heard.connect(self._on_heard)
        self._link.died.connect(self._on_died)
        self._paper = ""
        self._ticket = 0

    def open(self, paper: str, content: bytes) -> None:
        """Let `content`, a PDF, be what is painted from now on; `opened` or `refused` follows."""
        self._paper = paper
        self._link.send({"do": "open", "id": paper, "ticket": 0, "name": "paper.pdf", "path": ()}, content)

    def paint(self, page: int, width: int, turn: int) -> int:
        """Ask for a page `width` device pixels wide, turned clockwise; returns the ticket `painted` will carry."""
        self._ticket += 1
        asked = {"do": "paint", "id": self._paper, "ticket": self._ticket, "page": page, "width": width, "turn": turn}
        self._link.send(asked)
        return self._ticket

    def forget(self) -> None:
        """Close the paper that is open; late answers about it are dropped."""
        self._paper = ""

    def is_running(self) -> bool:
        """Tell whether the process is there."""
        return bool(self._link.process_id())

    def close(self) -> None:
        """Let the process go."""
        self._paper = ""
        self._link.close()

    def _on_heard(self, told: Header, content: bytes) -> None:
        if told["id"] != self._paper:
            return
        if told["did"] == "open":
            self.opened.emit(told["parts"])
        elif told["did"] == "refuse":
            self.refused.emit(told["why"])
        else:
            self.painted.emit(told["ticket"], picture(told, content))

    def _on_died(self) -> None:
        if self._paper:
            self._paper = ""
            self.refused.emit("damaged")
