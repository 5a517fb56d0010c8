"""The evidence process under the hands of a test: asked and heard without a window, with an end to every wait."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from reviewer.evidence import wire

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20.0  # seconds for one answer


@dataclass(frozen=True)
class Heard:
    """An answer."""

    header: dict[str, Any]
    payload: bytes = b""

    def __getitem__(self, name: str) -> Any:
        return self.header[name]

    def is_refusal(self) -> bool:
        return str(self.header["did"]) == "refuse"

    def json(self) -> Any:
        return json.loads(self.payload)


@dataclass
class Process:
    """Starts the process when it is first asked, and again after it died; `deaths` counts those."""

    deaths: int = 0
    _running: subprocess.Popen[bytes] | None = None
    _ids: list[str] = field(default_factory=list)

    def open(self, name: str, content: bytes, path: tuple[int, ...] = ()) -> Heard | None:
        """Open a file; None when the process died of it."""
        self._ids.append(str(len(self._ids)))
        return self.ask({"do": "open", "name": name, "path": path}, content)

    def ask(self, asked: dict[str, Any], content: bytes = b"") -> Heard | None:
        """Ask about the file that is open."""
        running = self._start()
        header = {"id": self._ids[-1], "ticket": 1, **asked}
        alarm = threading.Timer(PATIENCE, running.kill)
        alarm.start()
        try:
            assert running.stdin is not None
            assert running.stdout is not None
            wire.write(cast("BinaryIO", running.stdin), header, content)
            heard = next(wire.frames(cast("BinaryIO", running.stdout)), None)
        except BrokenPipeError:
            heard = None
        finally:
            alarm.cancel()
        if heard is None:
            self.deaths += 1
            self.close()
        return Heard(*heard) if heard else None

    def shown(self, name: str, content: bytes, path: tuple[int, ...] = ()) -> Heard:
        """Open a file that must be shown."""
        heard = self.open(name, content, path)
        assert heard is not None
        assert not heard.is_refusal(), heard.header
        return heard

    def told(self, **asked: Any) -> Heard:
        """Ask what must be answered."""
        heard = self.ask(asked)
        assert heard is not None
        return heard

    def close(self) -> None:
        """End the process."""
        if self._running is None:
            return
        self._running.kill()
        self._running.communicate()
        self._running = None

    def _start(self) -> subprocess.Popen[bytes]:
        if self._running is None:
            command = [sys.executable, "-I", "-m", "reviewer.evidence"]
            self._running = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT
            )
        return self._running
