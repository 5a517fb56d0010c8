"""Opening a return package: a copy of it, with the first passphrase that fits."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from reviewer.clock import Clock
from reviewer.exchange.refusals import PackageUnread
from reviewer.store.refusals import NoSuchFile, WrongPassphrase
from reviewer.store.roundfile import RoundFile
from reviewer.text import Text
from reviewer.watch import UNWATCHED, Watch, followed

PIECE = 1 << 20  # bytes read at one go
COPYING = Text("꾸러미 읽는 중", "Reading the package")


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that lies open, and the SHA-256 of the bytes that came."""

    file: RoundFile
    sha256: str


@contextmanager
def opened(path: Path, passphrases: Sequence[str], clock: Clock, watch: Watch = UNWATCHED) -> Iterator[Opened]:
    """Open a copy of a package with the first passphrase that fits; the stick it came on is left untouched.

    Raises PackageUnread when the stick is gone or there is no room for the copy, and Cancelled.
    """
    if not path.is_file():
        raise NoSuchFile(path)
    with TemporaryDirectory(prefix="jipyo-") as folder:
        copy = Path(folder) / path.name
        digest = _copied(path, copy, watch)
        file = _open_any(copy, passphrases, clock)
        try:
            yield Opened(file, digest)
        finally:
            file.close()


def _copied(path: Path, copy: Path, watch: Watch) -> str:
    """Copy the file and, if it was not closed well, the log beside it; return the SHA-256 of the file."""
    log = path.with_name(path.name + "-wal")
    try:
        digest = _copy(path, copy, watch)
        if log.is_file():
            _copy(log, copy.with_name(copy.name + "-wal"), watch)
    except OSError as error:
        raise PackageUnread(path, error) from error
    return digest


def _copy(path: Path, copy: Path, watch: Watch) -> str:
    """Copy a file, telling how many pieces of it are there, and return the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with path.open("rb") as came, copy.open("wb") as kept:
        pieces = -(-path.stat().st_size // PIECE)
        for piece in followed(_pieces(came), watch, pieces, COPYING, every=1):
            digest.update(piece)
            kept.write(piece)
    return digest.hexdigest()


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _open_any(copy: Path, passphrases: Sequence[str], clock: Clock) -> RoundFile:
    first, *others = passphrases
    try:
        return RoundFile.open(copy, first, clock)
    except WrongPassphrase:
        if not others:
            raise
        return _open_any(copy, others, clock)
