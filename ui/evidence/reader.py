"""The window's side of the evidence process: one file at a time, pictures as they are needed, questions in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reviewer.text import Text
from ui.evidence.link import PATIENCE, Header, Link
from ui.evidence.pictures import picture

AHEAD = 2  # requests under way at once: one being answered, one waiting in the pipe


class Shot(NamedTuple):
    """A page to be painted: `width` in device pixels, `turn` in degrees clockwise."""

    page: int
    width: int
    turn: int


class Reader(QObject):
    """Answers about a file that is no longer open are dropped, and so are pictures that nobody wants any more."""

    opened = Signal(object)  # what the process says of the file: kind, parts, notes, …
    refused = Signal(object)  # Text: why the file cannot be shown
    painted = Signal(object, QImage)  # Shot, picture
    unpainted = Signal(object, object)  # Shot, Text: why this page cannot be drawn
    answered = Signal(str, object, object)  # what was asked, the answer, its payload

    def __init__(self, parent: QObject | None = None, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._link = Link(self, patience)
        self._link.heard.connect(self._on_heard)
        self._link.died.connect(self._on_died)
        self._file = ""
        self._name = ""
        self._opened = self._tickets = 0
        self._shots: deque[Shot] = deque()  # wanted, the most urgent first
        self._questions: deque[Header] = deque()
        self._under_way: dict[int, Header] = {}
        self._picture_next = True

    def warm(self) -> None:
        """Start the process, so that the first file finds it ready."""
        if not self._link.process_id():
            self._link.send({"do": "warm", "id": "", "ticket": 0})

    def open(self, name: str, content: bytes, path: Sequence[int] = ()) -> None:
        """Open a file, or what lies at a path of members inside an archive; `opened` or `refused` follows."""
        self.forget()
        self._opened += 1
        self._file, self._name = str(self._opened), name
        self._send({"do": "open", "name": name, "path": list(path)}, content)

    def ask(self, do: str, **about: Any) -> None:
        """Ask a question about the file; `answered` follows unless another file is opened before."""
        self._questions.append({"do": do, **about})
        self._go_on()

    def want(self, shots: Sequence[Shot]) -> None:
        """Ask for these pictures, the most urgent first, and for none that were asked for before."""
        sent = [Shot(a["page"], a["width"], a["turn"]) for a in self._under_way.values() if a["do"] == "paint"]
        self._shots = deque(shot for shot in shots if shot not in sent)
        self._go_on()

    def forget(self) -> None:
        """Close the file that is open; late answers about it are dropped."""
        self._file = ""
        self._shots.clear()
        self._questions.clear()
        self._under_way.clear()

    def close(self) -> None:
        """Let the process go."""
        self.forget()
        self._link.close()

    def process_id(self) -> int:
        """Return the number of the process, 0 when none runs."""
        return self._link.process_id()

    def _go_on(self) -> None:
        while self._file and len(self._under_way) < AHEAD and (self._shots or self._questions):
            if self._shots and (self._picture_next or not self._questions):
                shot = self._shots.popleft()
                self._send({"do": "paint", **shot._asdict()})
            else:
                self._send(self._questions.popleft())
            self._picture_next = not self._picture_next

    def _send(self, asked: Header, content: bytes = b"") -> None:
        self._tickets += 1
        self._under_way[self._tickets] = asked
        self._link.send({**asked, "id": self._file, "ticket": self._tickets}, content)

    def _on_heard(self, told: Header, content: bytes) -> None:
        if not self._file or told["id"] != self._file:
            return
        asked = self._under_way.pop(told["ticket"], None)
        if asked is None:
            return
        if told["did"] == "refuse":
            self._on_refused(asked, Text(told["ko"], told["en"]))
        elif told["did"] == "paint":
            self.painted.emit(_shot(asked), picture(told, content))
        elif told["did"] == "open":
            self.opened.emit(told)
        else:
            self.answered.emit(told["did"], told, content)
        self._go_on()

    def _on_refused(self, asked: Header, why: Text) -> None:
        if asked["do"] == "open":
            self.forget()
            self.refused.emit(why)
        elif asked["do"] == "paint":
            self.unpainted.emit(_shot(asked), why)
        else:
            self.answered.emit("refuse", asked, why)

    def _on_died(self) -> None:
        """The file that was open took the process with it: say so, and have another ready for the next."""
        if self._file:
            self.forget()
            self.refused.emit(STOPPED)
            self.warm()


STOPPED = Text(
    "여는 데 시간이나 메모리가 지나치게 들어 멈췄습니다. 손상되었거나 해를 끼치려는 파일일 수 있습니다.",
    "Opening it took too much time or memory and was stopped. It may be damaged, or made to do harm.",
)


def _shot(asked: Header) -> Shot:
    return Shot(asked["page"], asked["width"], asked["turn"])
