"""The window's side of the evidence process: asks for pages, hears pictures, starts it again when it dies."""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QProcess, Signal
from PySide6.QtGui import QImage

from ui.evidence.child import FLAG

CHILD = Path(__file__).with_name("child.py")
LENGTH = struct.calcsize(">I")
GRACE = 500  # milliseconds for the child to leave by itself
Header = dict[str, Any]


class Painter(QObject):
    """One file is open at a time; answers about an earlier one are not passed on."""

    opened = Signal(int)  # pages
    painted = Signal(int, QImage)  # ticket, picture
    refused = Signal(str)  # "locked", "damaged" or "large"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_read)
        self._process.finished.connect(self._on_finished)
        self._heard = QByteArray()
        self._file = ""
        self._ticket = 0

    def open(self, file: str, media_type: str, content: bytes) -> None:
        """Let `content` be what is painted from now on; `opened` or `refused` follows."""
        self._start()
        self._file = file
        self._ask({"do": "open", "id": file, "type": media_type, "size": len(content)}, content)

    def paint(self, page: int, width: int, turn: int) -> int:
        """Ask for a page `width` device pixels wide, turned clockwise; returns the ticket `painted` will carry."""
        self._ticket += 1
        asked = {"do": "paint", "id": self._file, "ticket": self._ticket, "page": page, "width": width, "turn": turn}
        self._ask({**asked, "size": 0}, b"")
        return self._ticket

    def forget(self) -> None:
        """Close the file that is open; late answers about it are dropped."""
        self._file = ""

    def is_running(self) -> bool:
        """Tell whether the process is there."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def close(self) -> None:
        """Let the process go."""
        self._file = ""
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(GRACE):
            self._process.kill()
            self._process.waitForFinished(GRACE)

    def _start(self) -> None:
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        self._heard.clear()
        frozen = getattr(sys, "frozen", False)
        self._process.start(sys.executable, [FLAG] if frozen else ["-I", str(CHILD)])

    def _ask(self, header: Header, content: bytes) -> None:
        words = json.dumps(header).encode()
        self._process.write(QByteArray(struct.pack(">I", len(words)) + words))
        if content:
            self._process.write(QByteArray(content))

    def _on_read(self) -> None:
        self._heard.append(self._process.readAllStandardOutput())
        while (frame := self._take()) is not None:
            self._pass_on(*frame)

    def _take(self) -> tuple[Header, bytes] | None:
        heard = self._heard
        if heard.size() < LENGTH:
            return None
        end = LENGTH + struct.unpack(">I", heard.first(LENGTH).data())[0]
        if heard.size() < end:
            return None
        header: Header = json.loads(bytes(heard.mid(LENGTH, end - LENGTH).data()))
        if heard.size() < end + header["size"]:
            return None
        content = bytes(heard.mid(end, header["size"]).data())
        heard.remove(0, end + header["size"])
        return header, content

    def _pass_on(self, told: Header, content: bytes) -> None:
        if told["id"] != self._file:
            return
        if told["did"] == "open":
            self.opened.emit(told["pages"])
        elif told["did"] == "refuse":
            self.refused.emit(told["why"])
        else:
            picture = QImage(content, told["width"], told["height"], told["stride"], QImage.Format.Format_RGB32)
            self.painted.emit(told["ticket"], picture.copy())

    def _on_finished(self) -> None:
        if self._file:
            self._file = ""
            self.refused.emit("damaged")
