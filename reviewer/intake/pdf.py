"""Counts the pages of PDF files in a child process, and hashes them on the way there."""

from __future__ import annotations

import json
import subprocess
import threading
from functools import partial
from types import TracebackType
from typing import Self

from reviewer.intake import child
from reviewer.intake.items import Item, fingerprint
from reviewer.intake.limits import Limits
from reviewer.model.batch import SourceFile
from reviewer.watch import Watch

PROGRAM = "pdf_child"
PASSWORD, DAMAGED = "password", "damaged"


class PageCounter:
    """Keeps one child for many files, and starts another when a file took it down."""

    def __init__(self, limits: Limits, watch: Watch) -> None:
        self._limits = limits
        self._watch = watch
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def count(self, item: Item) -> tuple[SourceFile, int | str]:
        """Return the file's fingerprint and its pages, or "password" or "damaged"; read once, in pieces.

        Raises Unreadable when its bytes cannot be read, Cancelled when the person wants out.
        """
        running = self._running()
        alarm = threading.Timer(self._limits.child_seconds, running.kill)
        alarm.start()
        try:
            source = self._send(item, running)
            answer = running.stdout.readline() if running.stdout is not None else b""
        except BaseException:
            self._end()
            raise
        finally:
            alarm.cancel()
        if not answer:
            self._end()
            return source, DAMAGED
        pages: int | str = json.loads(answer)
        return source, pages

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            self._child = child.launch(PROGRAM, self._limits)
        return self._child

    def _send(self, item: Item, running: subprocess.Popen[bytes]) -> SourceFile:
        """Hash a file and hand it over: a file on disk by its path, a member of an archive by its bytes."""
        if item.path is not None:
            child.feed(running, _line({"path": str(item.path)}))
            return fingerprint(item, self._watch)
        child.feed(running, _line({"size": item.size}))
        return fingerprint(item, self._watch, partial(child.feed, running))

    def _end(self) -> None:
        if self._child is not None:
            child.end(self._child)
            self._child = None


def _line(request: dict[str, object]) -> bytes:
    return json.dumps(request).encode() + b"\n"
