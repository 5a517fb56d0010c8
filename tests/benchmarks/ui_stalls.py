"""Watches the window's thread: how long its loop of events stood still, during what, and in which function.

What counts is what the thread works between two moments at which the loop takes up what waits, a key among it. It is
measured as processor time of that thread, not as time on the wall: a machine that runs other things beside must not look
like a window that does too much at once.
"""

from __future__ import annotations

import faulthandler
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile

from PySide6.QtCore import QAbstractEventDispatcher, QObject

NOTED = 50.0  # milliseconds of work at one go: shorter ones are not written down
LOOK = 0.005  # seconds between two looks at a thread that may be standing
DEEPEST = 12  # frames of a culprit's stack
CALL = re.compile(r'File "([^"]+)", line (\d+) in (.+)')


@dataclass(frozen=True, slots=True)
class Stall:
    """One stop of the loop: the chapter it fell into, milliseconds of processor time, and where it stood."""

    during: str
    took: float
    where: str = ""


class Watch(QObject):
    """Hears from the loop of the window's thread each time it goes round; a second thread looks where the first one stands.

    Going round, the loop first hands on keys and presses, then lays out and paints, then does what was put off.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self.worst = Stall("", 0.0)
        self._during = ""
        self._last = time.thread_time()
        self._sampler = _Sampler(threading.get_ident(), self._last)
        self._loop = QAbstractEventDispatcher.instance()
        self._loop.awake.connect(self._beat)

    def name(self, during: str) -> None:
        """Say what happens from here on."""
        self._beat()
        self._during = during

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Leave out work that is not the window's own."""
        self._beat()
        self._loop.awake.disconnect(self._beat)
        self._sampler.rest()
        yield
        self._last = time.thread_time()
        self._sampler.began(self._last)
        self._loop.awake.connect(self._beat)

    def close(self) -> None:
        """Let the second thread go."""
        self._loop.awake.disconnect(self._beat)
        self._sampler.close()

    def _beat(self) -> None:
        now = time.thread_time()
        stood = Stall(self._during, (now - self._last) * 1000, self._sampler.told())
        self._last = now
        self._sampler.began(now)
        self.worst = max(self.worst, stood, key=_length)
        if stood.took > NOTED:
            self.stalls.append(stood)


class _Sampler:
    """Looks at a thread every few milliseconds and keeps its stack once it has worked too long since its last beat."""

    def __init__(self, thread: int, began: float) -> None:
        self._thread = thread
        self._began: float | None = began
        self._stack = ""
        self._over = threading.Event()
        self._looker = threading.Thread(target=self._look, name="stalls", daemon=True)
        if hasattr(time, "pthread_getcpuclockid"):  # elsewhere a stall is told without its stack
            self._looker.start()

    def began(self, moment: float) -> None:
        self._stack, self._began = "", moment

    def rest(self) -> None:
        self._began = None

    def told(self) -> str:
        return self._stack

    def close(self) -> None:
        self._over.set()
        if self._looker.is_alive():
            self._looker.join()

    def _look(self) -> None:
        clock = time.pthread_getcpuclockid(self._thread)
        while not self._over.wait(LOOK):
            began = self._began
            if began is None or self._stack:
                continue
            if (time.clock_gettime(clock) - began) * 1000 > NOTED / 2:
                self._stack = _told(self._thread)


def _told(thread: int) -> str:
    """Return the innermost functions of a thread's stack, outermost first.

    The stack is read as `faulthandler` writes it: to ask for another thread's frames as objects can end the process in
    Python 3.11, which makes them while the thread that they belong to goes on.
    """
    with TemporaryFile() as written:
        faulthandler.dump_traceback(written)
        written.seek(0)
        stacks = written.read().decode(errors="replace").split("\n\n")
    found = next((stack for stack in stacks if stack.startswith(f"Thread 0x{thread:016x}")), "")
    calls = [f"{file.rsplit('/', 1)[-1]}:{line} {name}" for file, line, name in CALL.findall(found)[:DEEPEST]]
    return " › ".join(reversed(calls))


def _length(stall: Stall) -> float:
    return stall.took
