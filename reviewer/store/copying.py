"""Copying whole round files, so that a copy is on the disk or not there at all."""

from __future__ import annotations

import os
from pathlib import Path

from reviewer.store import connection as connections
from reviewer.store.connection import Connection
from reviewer.store.engine import stoppable
from reviewer.store.refusals import FileExists, told
from reviewer.text import Text
from reviewer.watch import Watch

MIB = 1 << 20
WRITING = Text("사본을 쓰는 중 (MB)", "Writing the copy (MB)")


def back_up(connection: Connection, source: Path, path: Path, watch: Watch) -> None:
    """Write everything committed as a new file under the same key.

    Raises FileExists, ReadOnly, DiskFull or Cancelled, and leaves no half copy.
    """
    if path.exists():
        raise FileExists(path)
    with told(path):
        try:
            with stoppable(connection, watch, _Growth(path, source.stat().st_size, watch)):
                connection.execute("VACUUM INTO ?", (str(path),))
            watch.check()
            _reach_disk(path)
        except BaseException:
            connections.remove(path)
            raise


def copied(source: Path, path: Path, watch: Watch) -> None:
    """Copy a closed file byte by byte, on the disk when this returns; raises OSError or Cancelled."""
    total = source.stat().st_size // MIB
    with source.open("rb") as old, path.open("wb") as new:
        done = 0
        while piece := old.read(MIB):
            watch.report(done, total, WRITING)
            new.write(piece)
            done += 1
    _reach_disk(path)


class _Growth:
    """Tells how far a copy has grown towards the size of what is copied."""

    def __init__(self, path: Path, whole: int, watch: Watch) -> None:
        self._path = path
        self._whole = whole // MIB
        self._watch = watch
        self._told = -1

    def __call__(self) -> None:
        done = min(self._size() // MIB, self._whole)
        if done != self._told and self._watch.progress:
            self._told = done
            self._watch.progress(done, self._whole, WRITING)

    def _size(self) -> int:
        """Return how many bytes there are; none as long as the engine has not begun the file."""
        try:
            return self._path.stat().st_size
        except OSError:
            return 0


def _reach_disk(path: Path) -> None:
    """Wait until a file is on the disk: the engine does not, for a copy."""
    with path.open("rb+") as copy:
        os.fsync(copy.fileno())
