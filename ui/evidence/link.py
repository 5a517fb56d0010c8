"""The pipe to the evidence process: frames out and in, an end to every wait, a new process after one that died."""

from __future__ import annotations

import json
import struct
from collections import deque
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QProcess, QTimer, Signal

from ui.evidence.child import command

Header = dict[str, Any]
LENGTH = struct.Struct(">I")
PIECE = 1 << 20  # bytes handed over at once
PATIENCE = 12_000  # milliseconds without an answer after which the process is ended
GRACE = 5_000  # milliseconds for the system to end the process


class Link(QObject):
    """Starts the process when there is something to say; what it answers comes as `heard`."""

    heard = Signal(object, object)  # header, payload
    died = Signal()  # what was asked will not be answered

    def __init__(self, parent: QObject | None = None, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._on_read)
        self._process.finished.connect(self._on_finished)
        self._process.bytesWritten.connect(self._push)
        self._leaving: deque[memoryview] = deque()
        self._buffer = bytearray()
        self._needed = LENGTH.size  # bytes until the next frame is whole, as far as it is known
        self._unanswered = 0
        self._closing = False
        self._alarm = QTimer(self)
        self._alarm.setSingleShot(True)
        self._alarm.setInterval(patience)
        self._alarm.timeout.connect(self._process.kill)

    @property
    def unanswered(self) -> int:
        """How many requests wait for their answer."""
        return self._unanswered

    def process_id(self) -> int:
        """Return the number of the process, 0 when none runs."""
        return self._process.processId()

    def send(self, header: Header, content: bytes = b"") -> None:
        """Ask something; exactly one `heard` follows, or `died`."""
        self._start()
        words = json.dumps({**header, "size": len(content)}).encode()
        self._leaving.append(memoryview(LENGTH.pack(len(words)) + words))
        if content:
            self._leaving.append(memoryview(content))
        self._push()
        self._unanswered += 1
        self._alarm.start()

    def close(self) -> None:
        """Let the process go."""
        self._closing = True
        self._alarm.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.kill()  # it holds nothing that could be lost
        self._process.waitForFinished(GRACE)

    def end(self) -> None:
        """End the process at once; the next request starts another."""
        self._process.kill()

    def _start(self) -> None:
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        self._closing = False
        self._buffer.clear()
        self._leaving.clear()
        self._needed = LENGTH.size
        program, *arguments = command()
        self._process.start(program, arguments)

    def _push(self) -> None:
        """Hand over the next pieces; a large file all at once would hold the window up."""
        while self._leaving and self._process.bytesToWrite() < PIECE:
            whole = self._leaving.popleft()
            self._process.write(QByteArray(bytes(whole[:PIECE])))
            if len(whole) > PIECE:
                self._leaving.appendleft(whole[PIECE:])

    def _on_read(self) -> None:
        self._buffer += self._process.readAllStandardOutput().data()
        while len(self._buffer) >= self._needed and (frame := self._take()) is not None:
            self._unanswered = max(self._unanswered - 1, 0)
            self._alarm.start() if self._unanswered else self._alarm.stop()
            self.heard.emit(*frame)

    def _take(self) -> tuple[Header, bytes] | None:
        """Return the next frame once all of it is there."""
        begins = LENGTH.size + LENGTH.unpack_from(self._buffer)[0]
        if len(self._buffer) < begins:
            self._needed = begins
            return None
        header: Header = json.loads(self._buffer[LENGTH.size : begins])
        ends = begins + int(header["size"])
        if len(self._buffer) < ends:
            self._needed = ends
            return None
        payload = bytes(memoryview(self._buffer)[begins:ends])
        del self._buffer[:ends]
        self._needed = LENGTH.size
        return header, payload

    def _on_finished(self) -> None:
        self._alarm.stop()
        self._unanswered = 0
        if not self._closing:
            self.died.emit()
